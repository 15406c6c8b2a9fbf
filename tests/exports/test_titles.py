"""A meeting is called what somebody typed, else what its agenda is called in the language of the reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import icalendar
import pytest
from half_day_meeting import WHY
from house import House, done
from paper_sample import DAY, held, in_utc
from papers_on_disk import paper
from two_meetings import papers

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.local_text import LocalText
from facilitator.domain.visit_meetings import VISIT
from facilitator.exports.audience import Audience
from facilitator.exports.titles import mark_title
from facilitator.exports.view import view
from facilitator.services.papers_record import as_written_before
from facilitator.words.tongue import speak

MARK = MeetingMark(
    id="f", agenda_id="follow_up", title="Opfølgningsmøde", starts_at=held().head.starts_at,
    agenda_title=LocalText.of(da="Opfølgningsmøde", sv="Uppföljningsmöte", en="Follow-up meeting"),
)  # fmt: skip


@pytest.mark.parametrize("live", [True, False])
def test_a_swedish_school_has_the_follow_up_in_swedish_in_its_calendar(tmp_path: Path, live: bool) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    for order in (("start",), ("release", "group"), ("language", "søndergård", "sv"), ("close", WHY)):
        done(room, *order)
    kept = as_written_before(house.hall, room.meeting) if live else house.hall.read(house.meeting_id)
    assert kept is not None
    out = papers(kept, house, tmp_path / "out", "ics")
    house.leave(room)

    def titles(folder: Path, name: str) -> set[str]:
        drawn = icalendar.Calendar.from_ical(paper(folder, name).read_bytes())
        return {str(event["summary"]) for event in drawn.walk("VEVENT")}

    assert "Opfølgningsmøde – status og måling" in titles(out / "Birkehave", "Kalender.ics")
    swedish = titles(out / "Søndergård", "Kalender.ics")
    assert "Uppföljningsmöte med mätning" in swedish and not any("måling" in each for each in swedish)


def test_a_title_that_was_typed_stays_as_it_is() -> None:
    typed = replace(MARK, title="Opfølgning hos Anna")
    assert [mark_title(typed, speak(each)) for each in ("da", "sv")] == ["Opfølgning hos Anna"] * 2
    assert mark_title(MARK, speak("sv")) == "Uppföljningsmöte" and mark_title(MARK, speak("da")) == MARK.title


def test_a_visit_is_called_so_in_the_language_of_its_reader() -> None:
    visit = replace(MARK, agenda_id=VISIT, title="Skolebesøg: Ida Krag, Søndergård", agenda_title=LocalText())
    assert mark_title(visit, speak("sv")) == "Skolbesök: Ida Krag, Søndergård"
    assert mark_title(replace(visit, title="Hos Ida"), speak("sv")) == "Hos Ida"


def test_a_paper_is_called_as_its_agenda_in_the_language_of_the_paper_where_nobody_named_it() -> None:
    meeting = held()
    unnamed = replace(meeting, head=replace(meeting.head, title="Dialogmøde"))
    titles = {
        each: view(unnamed, Audience.GROUP, each, DAY, local=in_utc).title for each in ("da", "sv", "en")
    }
    assert titles == {"da": "Dialogmøde", "sv": "Dialogmöte", "en": "Dialogue meeting"}
    assert view(meeting, Audience.GROUP, "sv", DAY, local=in_utc).title == "Dagens mål i matematik"
