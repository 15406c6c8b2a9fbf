"""The feedback note of an agenda on trial."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from paper_sample import DAY, Sitting, held, in_utc, planned
from unpacked import text_of

from facilitator.domain.meeting import Meeting
from facilitator.domain.moves import pacing
from facilitator.exports.audience import Audience
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers
from facilitator.exports.section import Section
from facilitator.exports.view import view


def on_trial(meeting: Meeting) -> Meeting:
    return replace(meeting, copy=replace(meeting.copy, agenda=replace(meeting.copy.agenda, pilot=True)))


def note(meeting: Meeting, audience: Audience = Audience.INTERNAL) -> Section | None:
    shown = view(meeting, audience, "en", DAY, local=in_utc)
    return next((section for section in shown.appendix if section.key == "pilot"), None)


def words(section: Section | None) -> str:
    assert section is not None
    return "\n".join(f"{line.label} {line.text}" for part in section.parts for line in part.lines)  # type: ignore[union-attr]


@pytest.mark.seed("SR-105")
def test_the_internal_papers_of_a_trial_ask_for_a_word_to_the_author(tmp_path: Path) -> None:
    written = write_papers(
        PaperOrder(on_trial(held()), Audience.GROUP, "en", DAY, local=in_utc, formats=("md", "docx")),
        tmp_path,
    )
    assert isinstance(written, Papers)
    for path in written.internal:
        if not path.stem.startswith("Action plan"):
            assert "To the author of the agenda" in text_of(path)
    assert all("To the author" not in text_of(path) for path in written.shared)


def test_no_other_meeting_carries_the_note() -> None:
    assert note(held()) is None
    assert note(on_trial(held())) is not None
    assert note(on_trial(held()), Audience.GROUP) is None


def test_the_note_names_the_agenda_its_version_and_what_the_clock_said() -> None:
    said = words(note(on_trial(held())))
    assert "“Dialogue meeting” (d, version 1) is on trial." in said
    assert "ask, Inquiry: today's goal: 12 min instead of 30" in said
    assert "What you would write differently" in said


def test_the_note_says_whom_it_goes_to() -> None:
    meeting = on_trial(held())
    copy = replace(meeting.copy, agenda=replace(meeting.copy.agenda, author="Inge Krogh, UCC"))
    assert "Author Inge Krogh, UCC" in words(note(replace(meeting, copy=copy)))
    assert "Author" not in words(note(meeting))


def test_an_item_left_out_or_closed_too_early_is_told() -> None:
    sitting = Sitting(on_trial(planned()))
    sitting.do(pacing.start)
    sitting.do(pacing.skip, sitting.meeting.items[1], "nobody had brought it")
    assert "tell, Søndergård tells: left out" in words(note(sitting.meeting))


def test_the_note_tells_nothing_that_was_said_and_names_nobody() -> None:
    said = words(note(on_trial(held())))
    for private in ("Ida", "Bo ", "Anne", "målkort", "Karakterer", "Brandalarmen"):
        assert private not in said


def test_an_item_of_somebody_in_focus_is_known_by_its_id_alone() -> None:
    meeting = on_trial(held())
    items = tuple(replace(item, focus="ida") for item in meeting.items)
    meeting.__dict__["items"] = items
    said = words(note(meeting))
    assert "Inquiry" not in said and "ask: " in said
