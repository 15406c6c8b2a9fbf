"""Everything that can happen is said in one sentence."""

from __future__ import annotations

from typing import get_args

import pytest
from half_day_meeting import BEGINS, BIRK, WHY, Table, running

from facilitator.domain import run as ev
from facilitator.domain.modes import Mode
from facilitator.domain.plan_rules import PlanRule
from facilitator.words.happenings import happening_told
from facilitator.words.tongue import speak


def table() -> Table:
    made = running()
    made.do("next")
    return made


def an_event(kind: type, at_table: Table) -> ev.Event:
    """One of its kind, about things that are at the table."""
    anne = at_table.person("Anne")
    events: tuple[ev.Event, ...] = (
        ev.MeetingStarted(BEGINS), ev.ItemEntered("d_open"), ev.ItemClosed("d_arrive"),
        ev.GateOverridden("d_open", 2, WHY), ev.ItemSkipped("d_own", WHY), ev.ItemJumpedTo("d_own", WHY),
        ev.ItemParked("d_open", "id"), ev.Paused(), ev.Resumed(), ev.TimeBorrowed(3, "d_own", "d_open"),
        ev.TimeReplanned({"d_own": 12}), ev.FloorGiven(anne), ev.TurnTaken(anne), ev.TurnPassed(anne),
        ev.Confirmed("contract", "all"), ev.ConsentGiven(anne), ev.ConsentWithdrawn(anne),
        ev.Intervened("stop_advice"), ev.LeadTaken(at_table.person("Jon")), ev.PersonArrived(anne),
        ev.PersonJoined(anne),
        ev.PersonLeft(anne), ev.Tallied(1), ev.TalkBegan(1), ev.TalkEnded(1),
        ev.NotesWiped(anne, "notes", {"evidence": 2}, ("a-copy",)),
        ev.GapNoticed(BEGINS), ev.GapCounted(BEGINS, BEGINS),
        ev.GapSetAside(BEGINS, BEGINS), ev.RuleSetAside(PlanRule.DEFINED_FIRST, 4, WHY),
        ev.RuleSetAside(PlanRule.STRENGTH_FIRST, 4, WHY),
        ev.MeetingClosed(), ev.MeetingCancelled(WHY),
    )  # fmt: skip
    return next(event for event in events if type(event) is kind)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("kind", get_args(ev.Event))
def test_every_kind_of_event_has_a_sentence(kind: type, language: str) -> None:
    at_table = table()
    w = speak(language)
    told = happening_told(an_event(kind, at_table), at_table.meeting, at_table.clock, w)
    assert told is not None and told.text[0].isalnum() and len(told.mark) <= 1
    assert not set("{}") & set(told.line)
    assert at_table.person("Anne") not in told.text and "d_own" not in told.text


def said_of(event: ev.Event, at_table: Table, language: str = "en") -> str:
    """What is told, its mark before it."""
    told = happening_told(event, at_table.meeting, at_table.clock, speak(language))
    assert told is not None
    return told.line


def test_a_loan_says_what_is_left_on_both_sides() -> None:
    at_table = table()
    (loan,) = at_table.events("borrow", "3", "d_own")
    assert said_of(loan, at_table) == (
        "► 3 min borrowed from Each school by itself: silent writing, then 2 ideas with adaptation "
        "(12 min left there); Welcome, purpose, roles and ground rules has 13 min."
    )


def test_an_interruption_is_asked_about_with_its_beginning() -> None:
    at_table = table()
    at_table.tick(minutes=71)
    left = at_table.now
    at_table.tick(3)
    (noticed,) = at_table.events("reopen", left.isoformat())
    assert "from 09:41" in said_of(noticed, at_table)
    said = said_of(noticed, at_table, "da")
    assert "09.41" in said


def test_an_item_is_entered_with_its_place_its_mode_and_its_minutes() -> None:
    assert said_of(ev.ItemEntered("d_open"), table()) == (
        "► Now 2/18: Welcome, purpose, roles and ground rules · Frame · 10 min"
    )


def test_the_floor_is_said_as_it_stands() -> None:
    at_table = table()
    (given,) = at_table.events("floor", BIRK)
    assert said_of(given, at_table) == "► Birkehave has the floor"


def test_one_thing_missing_is_one_thing() -> None:
    assert "1 thing missing" in said_of(ev.GateOverridden("d_open", 1, WHY), table())


def test_an_item_named_as_its_mode_is_named_once() -> None:
    at_table = table()
    breaks = [item for item in at_table.meeting.items if item.mode is Mode.BREAK]
    assert breaks
    sentence = said_of(ev.ItemEntered(breaks[0].id), at_table, "da")
    assert sentence.casefold().count("pause") == 1 and " min" in sentence
    named = said_of(ev.ItemEntered("d_open"), at_table)
    assert named.count(" · ") == 2


@pytest.mark.parametrize(
    ("language", "said"), [("da", "2 punkter har fået ny længde"), ("sv", "2 punkter har fått ny längd")]
)
def test_several_lengths_at_once_say_first_how_many(language: str, said: str) -> None:
    at_table = table()
    event = ev.TimeReplanned({"d_own": 12, "d_open": 8})
    assert said in said_of(event, at_table, language)
