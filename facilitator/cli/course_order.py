"""An order given to a course on the command line, and what came of it."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

from facilitator.cli.answer import say, say_json
from facilitator.cli.course_json import course_json
from facilitator.cli.finding import course_id
from facilitator.cli.stage import NOT_FOUND, PATIENCE, REFUSED, Stage
from facilitator.domain.course import CourseKind
from facilitator.domain.refusal import Reason, Refused
from facilitator.services.hall import Hall
from facilitator.words.refusals import refusal_sentence

if TYPE_CHECKING:
    from facilitator.services.desk import CourseOutcome, Desk


def give_order(stage: Stage, tail: str, name: str, *args: str) -> None:
    """Give a course an order and say what came of it; ends the run with 1 where it is refused."""
    from facilitator.services.course_commands import title_of
    from facilitator.words.course_happenings import done_sentence
    from facilitator.words.undone import undone_in_course

    desk = open_desk(stage, tail)
    outcome = _carried_out(desk, stage, name, *(arg for arg in args if arg))
    if stage.json:
        say_json(**course_json(desk.course, desk.process, stage.clock))
        return
    title = stage.w._(title_of(outcome.undone)) if outcome.undone else ""
    undone = undone_in_course(title, outcome.before, outcome.course, stage.w)
    local = stage.clock.local
    told = done_sentence(
        outcome.command, outcome.records, undone, outcome.course, stage.w, local, outcome.prior
    )
    for line in told.splitlines():
        say(line)


def show_of(stage: Stage, tail: str, name: str, *args: str) -> int:
    """Answer an order that only shows something of a course; the exit status."""
    from facilitator.plain.course_session import CourseSession
    from facilitator.plain.manner import Manner
    from facilitator.services.capture import Order

    desk = open_desk(stage, tail)
    with closing(desk.hall):
        session = CourseSession(desk, stage.w, sys.stdout, Manner(stage.json, strict=True))
        return 0 if session.answer(Order(name, args)) else REFUSED


def open_desk(stage: Stage, tail: str) -> Desk:
    """The course whose id ends so, open for orders; ends the run where there is none."""
    from facilitator.services.desk import Desk

    hall = Hall(stage.paths, stage.clock, patience=PATIENCE)
    found = hall.read_course(course_id(hall, tail, stage))
    if found is None:
        stage.fail(stage.w._("There is no course with the number “{typed}”.").format(typed=tail), NOT_FOUND)
    return Desk(hall, found, stage.language)


def open_round(stage: Stage, tail: str) -> Desk:
    """The desk of a course that is a round; ends the run for any other."""
    desk = open_desk(stage, tail)
    if desk.course.head.kind is not CourseKind.TRIAD_BENCHMARKING:
        desk.hall.close()
        refused = Refused.because(Reason.NO_ROUND, title=desk.course.head.title)
        stage.fail(refusal_sentence(refused, stage.w), REFUSED)
    return desk


def ordered(desk: Desk, stage: Stage, name: str, *args: str) -> tuple[object, ...]:
    """What an order wrote; a refusal ends the run."""
    return _carried_out(desk, stage, name, *args).records


def _carried_out(desk: Desk, stage: Stage, name: str, *args: str) -> CourseOutcome:
    """What came of an order, after which the file is let go; a refusal ends the run."""
    try:
        outcome = desk.do(name, *args).result()
    finally:
        desk.hall.close()
    if outcome.refused is not None:
        stage.fail(refusal_sentence(outcome.refused, stage.w), REFUSED)
    return outcome
