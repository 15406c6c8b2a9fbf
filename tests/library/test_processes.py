"""What courses follow: steps with agendas that exist, in three languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.domain.course import CourseKind
from facilitator.domain.fault import FaultReason
from facilitator.domain.local_text import LANGUAGES
from facilitator.library.agendas import find_agendas
from facilitator.library.processes import check_process, find_processes, read_process

Write = Callable[..., Path]

SMALL = """\
id: peer_review
version: "1"
title: {en: Review, da: Review, sv: Granskning}
about: {en: Looking together., da: Vi ser sammen., sv: Vi ser tillsammans.}
steps:
  - id: look
    title: {en: Look, da: Se, sv: Se}
    agendas: [follow_up]
    gate: [{field: ambition}]
"""


def test_every_process_that_is_shipped_is_in_order_and_names_agendas_that_exist() -> None:
    shelf, agendas = find_processes(), find_agendas().kept
    assert shelf.faults == ()
    assert set(shelf.kept) == set(CourseKind) - {CourseKind.SINGLE}
    assert [check_process(kept.path, agendas)[1] for kept in shelf.kept.values()] == [()] * len(shelf)
    for process in shelf:
        assert all(set(step.title.by_language) == set(LANGUAGES) for step in process.steps)


@pytest.mark.seed("SR-001")
def test_benchlearning_has_exactly_five_steps() -> None:
    process = find_processes().find(CourseKind.BENCHLEARNING)
    assert process is not None
    assert [step.id for step in process.steps] == ["choose", "compose", "analyse", "learn", "act"]


@pytest.mark.seed("SR-106", "SR-172", "SR-137")
def test_rounds_of_triads_reviews_and_the_leaders_track_are_processes_of_their_own() -> None:
    shelf = find_processes()
    round_, review = shelf.find(CourseKind.TRIAD_BENCHMARKING), shelf.find(CourseKind.PEER_REVIEW)
    leaders = shelf.find(CourseKind.LEADER_ACTION_LEARNING)
    assert round_ and round_.agendas == ("triad_kickoff", "triad_visit", "triad_closing")
    assert review and review.steps[1].required[0] == "peer_review_day1"
    assert leaders and leaders.agendas[0] == "leader_al_start"


@pytest.mark.parametrize(
    ("old", "fresh", "reason"),
    [
        ("agendas: [follow_up]", "agendas: [follow_down]", FaultReason.NO_SUCH_AGENDA),
        ("agendas: [follow_up]", "agendas: []", FaultReason.MISSING_KEY),
        ("field: ambition", "field: shoe_size", FaultReason.UNKNOWN_NAME),
        ("id: peer_review", "id: peer_revue", FaultReason.UNKNOWN_NAME),
        ("da: Se, ", "", FaultReason.LANGUAGE_LACKS),
    ],
)
def test_a_process_that_makes_no_sense_is_told_where(
    write: Write, old: str, fresh: str, reason: FaultReason
) -> None:
    path = write(SMALL.replace(old, fresh))
    _, faults = check_process(path, find_agendas().kept)
    assert [fault.reason for fault in faults] == [reason]
    assert faults[0].line > 0


def test_a_process_of_ones_own_stands_in_place_of_the_shipped_one(tmp_path: Path) -> None:
    folder = tmp_path / "processes"
    folder.mkdir()
    (folder / "mine.yaml").write_text(SMALL, encoding="utf-8")
    process, faults = read_process(folder / "mine.yaml")
    assert process is not None and faults == ()
    found = find_processes(tmp_path).kept[CourseKind.PEER_REVIEW]
    assert found.value == process and found.shadows
