"""The language of gates: each requirement with the options it takes, and no others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.fault import Fault
from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    Either,
    FieldFilled,
    Rated,
    Record,
    Requirement,
    Turns,
)
from facilitator.library.agendas import read_agenda

Write = Callable[..., Path]
Read = Callable[[str], tuple[tuple[Requirement, ...] | None, tuple[Fault, ...]]]


@pytest.fixture
def read_gate(write: Write, small_agenda: str) -> Read:
    """Reads one requirement as the gate of an item."""

    def read(requirement: str) -> tuple[tuple[Requirement, ...] | None, tuple[Fault, ...]]:
        text = small_agenda.replace("gate: [{rating: roti}]", f"gate: [{requirement}]")
        agenda, faults = read_agenda(write(text))
        return (list(agenda.written_items())[-1].gate if agenda else None), faults

    return read


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("{record: question}", Record("question")),
        ("{record: question, at_least: 6, types: 2}", Record("question", at_least=6, types=2)),
        (
            "{record: question, per: party, by: other_parties}",
            Record("question", per="party", by=("other_parties",)),
        ),
        (
            "{record: action, exactly: 1, with: [deadline, sign]}",
            Record("action", exactly=1, having=("deadline", "sign")),
        ),
        (
            "{record: point, at_least: 3, at_most: 6, scope: meeting}",
            Record("point", at_least=3, at_most=6, scope="meeting"),
        ),
        ("{record: area_of_excellence, at_least: 0, at_most: 1}", Record("area_of_excellence", 0, 1)),
        ("{record: finding, with: source}", Record("finding", having=("source",))),
        ("{each: idea, with: adaptation}", Each("idea", having=("adaptation",))),
        (
            "{each: parked, at_least: 0, with: settled}",
            Each("parked", having=("settled",), at_least=0),
        ),
        (
            "{each: action, where: open, with: status_today}",
            Each("action", having=("status_today",), where=("open",)),
        ),
        (
            "{each: person, with: pair, by: [reviewers, host_leaders]}",
            Each("person", having=("pair",), by=("reviewers", "host_leaders")),
        ),
        ("{each: party, with: been_in_focus}", Each("party", having=("been_in_focus",))),
        ("{each: what_went_well, with: source}", Each("what_went_well", having=("source",))),
        ("{each: quote, with: about_own_school}", Each("quote", having=("about_own_school",))),
        ("{field: release_level, scope: item}", FieldFilled("release_level", scope="item")),
        ("{field: we_show, per: party}", FieldFilled("we_show", per="party")),
        ("{date: follow_up, within: 120 days}", DateSet("follow_up", within="120 days")),
        (
            "{date: next_pre_meeting, with: roles_swapped}",
            DateSet("next_pre_meeting", having=("roles_swapped",)),
        ),
        ("{confirm: contract}", Confirmed("contract", by=("everyone",))),
        (
            "{confirm: findings, by: [host_leaders, reviewers]}",
            Confirmed("findings", by=("host_leaders", "reviewers")),
        ),
        ("{turns: everyone, per: triad}", Turns("everyone", per="triad")),
        ("{rating: confidence}", Rated("confidence")),
        (
            "{either: [{date: follow_up}, {field: course_result}]}",
            Either((DateSet("follow_up"), FieldFilled("course_result"))),
        ),
    ],
)
def test_a_requirement_is_read_as_it_is_meant(read_gate: Read, written: str, asked: Requirement) -> None:
    gate, faults = read_gate(written)
    assert gate == (asked,), faults


ALLOWED = {
    "record: question": {"at_least", "at_most", "exactly", "per", "by", "types", "scope", "with"},
    "each: finding": {"with", "where", "at_least", "at_most", "by", "scope"},
    "field: we_show": {"per", "by", "scope"},
    "date: next_pre_meeting": {"within", "per", "with"},
    "confirm: contract": {"by", "per"},
    "turns: everyone": {"per"},
    "rating: roti": set(),
    "either: [{confirm: contract}, {rating: roti}]": set(),
}
OPTIONS = {
    "at_least": "1",
    "at_most": "2",
    "exactly": "1",
    "types": "2",
    "per": "party",
    "by": "everyone",
    "scope": "course",
    "where": "chosen",
    "within": "4 weeks",
    "with": "source",
}


@pytest.mark.parametrize("word", ALLOWED)
@pytest.mark.parametrize("option", OPTIONS)
def test_each_requirement_takes_its_own_options_only(read_gate: Read, word: str, option: str) -> None:
    value = OPTIONS[option]
    if option == "with":
        value = {"record: question": "about_own_school", "date: next_pre_meeting": "roles_swapped"}.get(
            word, value
        )
    needed = ", with: source" if word.startswith("each") and option != "with" else ""
    _, faults = read_gate(f"{{{word}{needed}, {option}: {value}}}")
    refused = [fault.reason.value for fault in faults]
    assert refused == ([] if option in ALLOWED[word] else ["unknown_key"])


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("{record: questions}", "unknown_name"),
        ("{record: person}", "unknown_name"),
        ("{record: question, at_least: 0}", "nothing_asked"),
        ("{record: question, at_least: -1}", "too_small"),
        ("{record: question, exactly: 1, at_least: 1}", "exactly_alone"),
        ("{record: question, at_least: 4, at_most: 3}", "limits_crossed"),
        ("{record: question, types: 5}", "too_large"),
        ("{record: quote, types: 2}", "types_of_questions"),
        ("{record: action, with: [owner, adaption]}", "unknown_name"),
        ("{record: action, with: adaptation}", "not_a_quality_of"),
        ("{record: action, with: []}", "list_too_short"),
        ("{record: entry, with: time}", "not_a_quality_of"),
        ("{record: question, per: school}", "unknown_name"),
        ("{record: question, by: teachers}", "unknown_name"),
        ("{record: question, scope: day}", "unknown_name"),
        ("{each: idea}", "missing_key"),
        ("{each: person, with: owner}", "not_a_quality_of"),
        ("{field: colour}", "unknown_name"),
        ("{date: birthday}", "unknown_name"),
        ("{date: follow_up, within: soon}", "not_a_span"),
        ("{date: follow_up, within: 0 weeks}", "not_a_span"),
        ("{date: follow_up, with: roles_swapped}", "not_a_quality_of"),
        ("{confirm: peace}", "unknown_name"),
        ("{turns: [everyone]}", "not_text"),
        ("{rating: stars}", "unknown_name"),
        ("{either: [{rating: roti}]}", "list_too_short"),
        ("{either: [{rating: roti}, {rating: stars}]}", "unknown_name"),
        ("{at_least: 2}", "not_a_requirement"),
        ("{recrod: question}", "not_a_requirement"),
        ("{}", "not_a_requirement"),
        ("{record: question, each: idea}", "unknown_key"),
    ],
)
def test_a_requirement_that_cannot_be_meant_is_refused(read_gate: Read, written: str, reason: str) -> None:
    gate, faults = read_gate(written)
    assert gate is None
    assert [fault.reason.value for fault in faults] == [reason]


def test_a_misspelt_requirement_is_told_which_was_meant(read_gate: Read) -> None:
    _, faults = read_gate("{recrod: question, at_least: 2}")
    assert faults[0].facts["near"] == "record"
