"""The shipped agendas: their lengths, items, gates and texts, and for whom their blocks are run."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from facilitator.domain.agenda import Agenda, Block, Item, expand
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.modes import MeetingClass, Mode
from facilitator.domain.people import Party, Person
from facilitator.domain.requirements import Each, Gate, Record
from facilitator.library.agendas import find_agendas
from facilitator.library.check import as_reckoned
from facilitator.library.gate_schema import GateModel, gate_of

SHIPPED_GATES = json.loads(
    (Path(__file__).parents[1] / "domain" / "shipped_gates.json").read_text(encoding="utf-8")
)
SHAPES = {
    "scoping_meeting": (60, 7),
    "group_meeting": (90, 10),
    "analysis_workshop": (180, 11),
    "dialogue_half_day": (240, 18),
    "dialogue_whole_day": (420, 23),
    "plan_workshop": (120, 9),
    "focus_group": (90, 8),
    "observation_pre": (30, 6),
    "observation_visit": (45, 3),
    "observation_post": (45, 7),
    "observation_next": (15, 3),
    "leader_al_start": (120, 18),
    "leader_al_dialogue": (120, 16),
    "leader_al_process": (90, 14),
    "triad_kickoff": (180, 12),
    "triad_visit": (360, 16),
    "triad_closing": (180, 10),
    "peer_review_pre": (60, 5),
    "peer_review_day1": (240, 8),
    "peer_review_day2": (420, 11),
    "peer_review_day3": (240, 8),
    "follow_up": (90, 8),
    "free_form": (60, 1),
}
"""Minutes, and items once every block runs as often as it was reckoned with."""


def shipped(agenda_id: str) -> Agenda:
    return find_agendas().kept[agenda_id].value


def leaders(count: int, in_focus: str = "") -> list[Person]:
    """``in_focus`` holds the first letters of those who are focus persons."""
    return [
        Person(
            id=name.lower(),
            stream_id="s",
            course_id="c",
            name=name,
            roles=("member", "focus_person") if name[0] in in_focus else ("member",),
            position=n,
        )
        for n, name in enumerate(("Ada", "Bo", "Clara", "Dan", "Eva", "Finn")[:count])
    ]


def schools(count: int) -> list[Party]:
    names = ("Birkehave", "Søndergård", "Skovly")[:count]
    return [
        Party(id=name.lower(), stream_id="s", course_id="c", name=name, position=n)
        for n, name in enumerate(names)
    ]


def items(agenda: Agenda, count: int) -> dict[str, Item]:
    return {item.id: item for item in expand(agenda, schools(count), [])}


@pytest.mark.seed("SR-148")
@pytest.mark.parametrize("agenda_id", SHAPES)
def test_method_and_reasons_are_written_in_each_language(agenda_id: str) -> None:
    agenda = shipped(agenda_id)
    for text in (agenda.purpose, agenda.rationale, agenda.participants, agenda.carries):
        said = [text.by_language[language] for language in LANGUAGES]
        assert all(len(each) > 60 for each in said)
        assert len(set(said)) == len(LANGUAGES)


def test_every_process_has_its_agenda_with_its_minutes_and_items() -> None:
    agendas = find_agendas()
    assert {agenda.id: (agenda.minutes, len(as_reckoned(agenda))) for agenda in agendas} == SHAPES
    assert {agenda.id for agenda in agendas if agenda.pilot} == set()


def test_only_the_whole_day_is_uneven_and_says_why() -> None:
    assert [agenda.id for agenda in find_agendas() if agenda.asymmetric] == ["dialogue_whole_day"]


@pytest.mark.seed("SR-172")
def test_a_peer_review_is_a_conversation_and_three_days_of_one_visit() -> None:
    days = [agenda for agenda in find_agendas() if agenda.visit == "peer_review"]
    assert [day.id for day in days] == [f"peer_review_day{n}" for n in (1, 2, 3)]
    assert {day.meeting_class for day in days} == {MeetingClass.MEETING}
    assert shipped("peer_review_pre").visit == ""


@pytest.mark.parametrize("agenda_id", SHAPES)
def test_gates_are_those_that_the_rules_are_proven_with(agenda_id: str) -> None:
    written = {item.id: item.gate for item in shipped(agenda_id).written_items()}
    asked: dict[str, Gate] = {}
    for name, gate in SHIPPED_GATES[agenda_id].items():
        asked[folded(name)] = gate_of(TypeAdapter(GateModel).validate_python(as_typed(gate)))
    assert {name: gate for name, gate in written.items() if gate} == asked


def folded(name: str) -> str:
    """The id of an item once its block is written once."""
    return re.sub(r"^(l2)_[ab]_", r"\1_", re.sub(r"^(d_.*)_[hv]$", r"\1", name))


def as_typed(value: Any) -> Any:
    """A gate as it comes out of a file: every scalar a text."""
    if isinstance(value, dict):
        return {key: as_typed(each) for key, each in value.items()}
    if isinstance(value, list):
        return tuple(as_typed(each) for each in value)
    return str(value)


@pytest.mark.seed("SR-091")
@pytest.mark.parametrize("agenda_id", [name for name in SHAPES if name != "observation_visit"])
def test_data_lead_into_an_inquiry(agenda_id: str) -> None:
    """Within the meeting or on a later day of its visit; an observation leads into the talk about it."""
    agenda = shipped(agenda_id)
    days = [day for day in find_agendas() if agenda.visit and day.visit == agenda.visit]
    later = [item for day in days[days.index(agenda) + 1 :] for item in day.written_items()] if days else []
    items = [*agenda.written_items(), *later]
    for nth, item in enumerate(agenda.written_items()):
        if item.mode is Mode.OBSERVE or set(data_asked_for(item)):
            assert any(other.mode is Mode.EXPLORE for other in items[nth:]), item.id


def data_asked_for(item: Item) -> Iterator[str]:
    for asked in item.gate:
        if isinstance(asked, Record | Each) and asked.kind in ("evidence", "indicator"):
            yield asked.kind


def test_a_whole_day_of_three_schools_takes_eighty_minutes_more() -> None:
    agenda = shipped("dialogue_whole_day")
    run = items(agenda, 3)
    assert sum(item.minutes for item in run.values()) == 500
    assert [item.title.said_in("da") for item in run.values() if item.written_as == "w_pres_v"] == [
        "Søndergård fremlægger",
        "Skovly fremlægger",
    ]
    assert run["w_obs.1"].focus == "birkehave"
    assert [name for name in items(agenda, 2) if "_v" in name] == [
        f"w_{name}_v.1" for name in ("pres", "clar", "expl", "refl", "resp")
    ]


@pytest.mark.parametrize(("agenda_id", "each"), [("leader_al_start", 15), ("leader_al_process", 8)])
@pytest.mark.parametrize("count", [3, 4, 6])
def test_each_leader_has_a_time_round_of_the_same_length(agenda_id: str, each: int, count: int) -> None:
    agenda = shipped(agenda_id)
    run = expand(agenda, [], leaders(count))
    assert sum(item.minutes for item in run) == agenda.minutes + each * (count - 4)
    (block,) = (part for part in agenda.parts if isinstance(part, Block))
    assert block.minutes == each
    assert list(dict.fromkeys(item.focus for item in run if item.focus)) == [p.id for p in leaders(count)]


def test_two_leaders_are_in_focus_at_a_meeting_with_a_break_between_them() -> None:
    agenda = shipped("leader_al_dialogue")

    def focus_of(people: list[Person]) -> list[str]:
        return [
            item.focus for item in expand(agenda, [], people) if item.written_as in ("l2_tell", "l2_break")
        ]

    assert focus_of(leaders(4)) == ["ada", "", "bo"]
    assert focus_of(leaders(4, in_focus="CD")) == ["clara", "", "dan"]
    assert focus_of(leaders(4, in_focus="C")) == ["clara", ""]


@pytest.mark.seed("SR-114")
def test_the_kick_off_takes_three_hours_with_information_grouping_and_timetable() -> None:
    agenda = shipped("triad_kickoff")
    run = {item.id: item for item in as_reckoned(agenda)}
    assert sum(item.minutes for item in run.values()) == 180
    assert "how the round works" in run["k_info"].title.said_in("en")
    assert Each("person", ("triad",)) in run["k_triads"].gate
    (dates,) = run["k_dates"].gate
    assert isinstance(dates, Record)
    assert (dates.kind, dates.exactly, dates.per) == ("school_visit", 1, "person")


@pytest.mark.seed("SR-118")
def test_the_closing_takes_three_hours_with_one_analysis_and_one_evaluation() -> None:
    run = as_reckoned(shipped("triad_closing"))
    assert sum(item.minutes for item in run) == 180
    assert [item.id for item in run if item.mode is Mode.REFLECT] == ["c_plenary"]
    assert [item.id for item in run if item.mode is Mode.CHECK] == ["c_eval"]
