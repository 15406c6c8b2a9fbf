"""Which words go when somebody's notes are wiped, and which are others'."""

from __future__ import annotations

from dataclasses import replace

import pytest
from half_day_meeting import WHY, Table, a_setup, shipped

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.run import ItemSkipped, Recorded, Tallied
from facilitator.domain.wipe import Extent, Wipe, counted, wipe_of, without_words
from facilitator.services.setup import PersonLine

LEADERS = (
    PersonLine("Inge Krogh", ("process_consultant",)),
    PersonLine("Ada Friis", ("member", "focus_person")),
    PersonLine("Bo Gram", ("member", "focus_person")),
    PersonLine("Clara Holt", ("member",)),
)


@pytest.fixture
def two() -> Table:
    """A meeting in which two leaders are in focus, one after the other."""
    table = Table(a_setup(parties=(), people=LEADERS), copy=shipped("leader_al_dialogue"))
    table.start()
    for line in ("@Ada Hun spurgte to gange", "@Bo Han ventede"):
        table.do("note.evidence", line)
    table.do("note.own_view", "@Bo Jeg blev i tvivl")
    table.do("note.learning", "@Bo Jeg vil vente længere")
    table.do("field", "leadership_question", "@Bo Hvordan venter jeg?")
    return table


def of_bo(table: Table, extent: Extent) -> Wipe:
    person = next(person for person in table.meeting.people if person.name == "Bo Gram")
    return wipe_of([table.meeting], person, extent)


def texts(table: Table, wipe: Wipe) -> list[str]:
    return [entry.text for entry in table.meeting.entries if wipe.takes_line(entry)]


def test_of_several_who_were_observed_only_the_notes_of_one_go(two: Table) -> None:
    wipe = of_bo(two, Extent.NOTES)
    assert wipe.about and not wipe.alone
    assert texts(two, wipe) == ["Han ventede", "Jeg blev i tvivl"]
    assert [field.name for field in two.meeting.fields if wipe.takes_field(field, frozenset())] == []


def test_a_withdrawn_consent_takes_what_was_asked_of_the_person_too(two: Table) -> None:
    wipe = of_bo(two, Extent.ALL)
    assert texts(two, wipe) == ["Han ventede", "Jeg blev i tvivl"]
    gone = [field.name for field in two.meeting.fields if wipe.takes_field(field, frozenset())]
    assert gone == ["leadership_question"]


def test_what_is_said_of_a_line_goes_with_it_and_dates_stay(two: Table) -> None:
    two.do("set", "2", "shown", "yes")
    two.do("date", "next_meeting", "2026-12-04")
    wipe = of_bo(two, Extent.ALL)
    gone = frozenset(entry.id for entry in two.meeting.entries if wipe.takes_line(entry))
    names = [field.name for field in two.meeting.fields if wipe.takes_field(field, gone)]
    assert names == ["leadership_question", "shown"]


def test_a_record_without_words_keeps_when_it_was_and_what_it_was(two: Table) -> None:
    two.do("action", "Bo venter tre sekunder >2026-12-04")
    line, action = two.meeting.entries[1], two.meeting.actions[0]
    bare, empty = without_words(line), without_words(action)
    assert isinstance(bare, Entry) and isinstance(empty, Action)
    assert (bare.text, bare.struck) == ("", True) and (bare.at, bare.kind, bare.number) == (
        line.at, line.kind, line.number,
    )  # fmt: skip
    assert (empty.text, empty.deadline) == ("", action.deadline)
    assert counted([line, action]) == {"evidence": 1, "action": 1}
    assert counted([bare, empty]) == {}


def test_an_event_keeps_that_it_happened_and_loses_why(two: Table) -> None:
    (first,) = [each for each in two.do("skip", "l2_clar.2", WHY) if isinstance(each, Recorded)]
    assert first.event == ItemSkipped("l2_clar.2", WHY)
    bare = without_words(first)
    assert isinstance(bare, Recorded) and isinstance(bare.event, ItemSkipped)
    assert bare.event.reason == "" and bare.at == first.at
    mark = without_words(replace(first, event=Tallied(2)))
    assert isinstance(mark, Recorded) and mark.event == Tallied(0)
