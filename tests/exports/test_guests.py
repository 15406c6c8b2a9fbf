"""Those who come get times, titles and breaks; how the meeting is led is the consultant's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from paper_sample import DAY, STARTS, held, in_utc, planned
from unpacked import text_of

from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.questions import Question, Rule
from facilitator.exports.guests import guests_agenda, guests_drawing, guests_text
from facilitator.exports.guide import Times, guide
from facilitator.exports.guide_text import guide_text
from facilitator.exports.section import Table
from facilitator.exports.view import MeetingView
from facilitator.words.script import opening
from facilitator.words.tongue import speak

NOTED = "Regelvagt9", "Spørgevagt9", "Begrundelsesvagt9", "Forfattervagt9"


def led() -> Meeting:
    """A meeting with a sign in everything that is only for the one who leads it."""
    meeting = planned()
    rule_sign, asked, why, author = NOTED
    agenda = meeting.copy.agenda
    items = tuple(
        replace(item, rules=("R",), prompts=("Q",), mode=Mode.BREAK if item.id == "tell" else item.mode)
        for item in agenda.written_items()
    )
    agenda = replace(agenda, parts=items, rationale=LocalText.everywhere(why), author=author)
    rule = Rule("R", "r", LocalText.everywhere(rule_sign))
    question = Question("Q", "open", "circular", "group", LocalText.everywhere(asked))
    copy = replace(meeting.copy, agenda=agenda, rules=(rule,), questions=(question,))
    return replace(meeting, copy=copy)


def shown(meeting: Meeting, language: str = "da") -> MeetingView:
    times = Times(meeting.head.starts_at, in_utc, True, language)
    return guests_agenda(meeting, times, DAY)


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx"])
def test_what_is_only_for_the_one_who_leads_is_in_the_guide_and_never_in_the_guests_agenda(
    suffix: str, tmp_path: Path
) -> None:
    meeting = led()
    script = guide_text(guide(meeting, "da", STARTS - timedelta(days=1), local=in_utc))
    said = " ".join(script.split())
    assert all(sign in said for sign in NOTED)
    assert opening(Mode.EXPLORE, speak("da")) in said
    path = tmp_path / f"dagsorden{suffix}"
    drawn = guests_drawing(shown(meeting), suffix)
    path.write_bytes(drawn if isinstance(drawn, bytes) else drawn.encode())
    paper = " ".join(text_of(path).split())
    assert not [sign for sign in NOTED if sign in paper]
    for item in meeting.items:
        assert opening(item.mode, speak("da")) not in paper
        assert item.title.said_in("da") in paper
    assert "08.00–08.10" in paper and "pause" in paper.casefold()
    assert "Ida" not in paper and "Kai" not in paper


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_it_is_in_the_language_of_its_readers_and_as_wide_as_a_terminal(language: str) -> None:
    printed = guests_text(shown(planned(), language))
    assert planned().items[0].title.said_in(language) in printed
    assert max(map(len, printed.splitlines())) <= 78


@pytest.mark.parametrize(
    ("language", "head", "clock"),
    [("en", "Length", "Time"), ("da", "Varighed", "Kl."), ("sv", "Längd", "Kl.")],
)
def test_without_a_day_the_guests_agenda_has_lengths_and_no_clock(
    language: str, head: str, clock: str
) -> None:
    view = guests_agenda(planned(), Times(STARTS, in_utc, False, language), DAY)
    (table,) = (part for section in view.sections for part in section.parts)
    assert isinstance(table, Table) and table.columns[0] == head
    assert [row[0] for row in table.rows] == ["10 min", "15 min", "30 min", "20 min", "5 min"]
    assert "0:00" not in guests_text(view)
    dated = guests_agenda(planned(), Times(STARTS, in_utc, True, language), DAY)
    assert dated.sections[0].parts[0].columns[0] == clock  # type: ignore[union-attr]


def test_the_agenda_of_a_meeting_that_was_held_is_the_one_that_was_planned() -> None:
    before, after = planned(), held()
    assert after.run.closed_at is not None and after.run.lent
    assert shown(after) == shown(before)
    assert "08.00–08.10" in guests_text(shown(after)) and "08.00–09.20" in guests_text(shown(after))
