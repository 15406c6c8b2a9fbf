"""Every shipped agenda is held from its start to its close with every gate met, in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from casts import CASTS, THREE_SCHOOLS, TWO_SCHOOLS_PLANNING, Cast
from meeting_gates import Fulfiller
from walk import AGREED, WHY, Begin, Walk, copies

from facilitator.domain import run as ev
from facilitator.domain.gate_view import gate_state
from facilitator.domain.gates import unmet
from facilitator.domain.meeting import Meeting
from facilitator.domain.missing import Missing
from facilitator.domain.observation import not_agreed_yet
from facilitator.store.glance import read_meeting

LANGUAGES = ("en", "da", "sv")
SHOWN = ("status", "missing", "suggest", "plan")
IDENTIFIER = re.compile(r"\b[a-z]+_[a-z_]+\b|\{\w*\}")
"""What no sentence may hold: a name of the program's, or a blank that was not filled."""

NOTHING_IS_FINE = {"p0_excel", "p3_gap", "p3_excel"}
"""Items whose gate looks only at what there is, and is content with nothing."""

WIDER: Mapping[str, Cast] = {
    "dialogue_half_day": THREE_SCHOOLS,
    "dialogue_whole_day": THREE_SCHOOLS,
    "analysis_workshop": TWO_SCHOOLS_PLANNING,
    "plan_workshop": TWO_SCHOOLS_PLANNING,
    "follow_up": TWO_SCHOOLS_PLANNING,
}
"""Agendas that more schools than usual come to."""


def held(walk: Walk) -> tuple[list[str], dict[str, tuple[Missing, ...]]]:
    """Hold the meeting; what was said before each item's work, and what could not be made to exist."""
    said: list[str] = []
    left: dict[str, tuple[Missing, ...]] = {}
    fulfiller = Fulfiller(walk)
    walk.do(*(AGREED if not_agreed_yet(walk.meeting) else ()), "start")
    while (item := walk.meeting.item) and walk.meeting.run.running:
        said += walk.type(*SHOWN)
        if lacking := fulfiller.fulfil():
            left[item.id] = lacking
        if walk.meeting.next_item is None:
            fulfiller.agree()
        walk.do(f"wait {item.minutes}m", f"next {WHY}" if lacking else "next")
    return said, left


def asking_nothing(walk: Walk) -> set[str]:
    """Items that have a gate and lack nothing while nothing has been said yet."""
    meeting, today = walk.meeting, walk.clock.today()
    asking = (item for item in meeting.items if item.gate)
    return {item.id for item in asking if not unmet(item.gate, gate_state(meeting, today, item))}


def happened(meeting: Meeting, kind: type[Any]) -> list[Any]:
    return [record.event for record in meeting.recorded if isinstance(record.event, kind)]


def test_every_shipped_agenda_has_its_cast() -> None:
    assert set(CASTS) == set(copies())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agenda_id", CASTS)
def test_an_agenda_is_held_from_its_start_to_its_close_with_every_gate_met(
    agenda_id: str, language: str, begin: Begin, tmp_path: Path
) -> None:
    walk = begin(agenda_id, language=language)
    assert asking_nothing(walk) == NOTHING_IS_FINE & {item.id for item in walk.meeting.items}
    said, left = held(walk)
    meeting, agenda = walk.meeting, copies()[agenda_id].agenda
    items = [item.id for item in meeting.items]
    assert left == {}
    assert happened(meeting, ev.GateOverridden) == []
    assert sum(item.minutes for item in meeting.items) == agenda.minutes
    assert [entered.item_id for entered in happened(meeting, ev.ItemEntered)] == items
    assert [closed.item_id for closed in happened(meeting, ev.ItemClosed)] == items
    assert meeting.run.closed_at == meeting.ends_at
    assert read_meeting(walk.paths.database, meeting.head.id) == meeting
    assert [line for line in said if IDENTIFIER.search(line)] == []
    papers = walk.papers(tmp_path / "papers")
    for paper in (each for each in papers if each.suffix in (".md", ".html")):
        assert agenda.title.said_in(language) in unescape(paper.read_text(encoding="utf-8")), paper.name


@pytest.mark.parametrize("agenda_id", WIDER)
def test_more_schools_than_usual_hold_it_with_every_gate_met(agenda_id: str, begin: Begin) -> None:
    walk = begin(agenda_id, WIDER[agenda_id], "sv")
    said, left = held(walk)
    assert left == {}
    assert happened(walk.meeting, ev.GateOverridden) == []
    assert walk.meeting.run.closed_at == walk.meeting.ends_at
    assert [line for line in said if IDENTIFIER.search(line)] == []


@pytest.mark.parametrize(("agenda_id", "minutes"), [("dialogue_half_day", 310), ("dialogue_whole_day", 500)])
def test_a_third_school_is_given_its_time_in_focus(agenda_id: str, minutes: int, begin: Begin) -> None:
    meeting = begin(agenda_id, THREE_SCHOOLS, "sv").meeting
    assert sum(item.minutes for item in meeting.items) == minutes
    assert {item.focus for item in meeting.items if item.focus} == {party.id for party in meeting.parties}
