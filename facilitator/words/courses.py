"""What courses are called, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from facilitator.domain.action_log import LogKind
from facilitator.domain.course import CourseKind, CourseResult
from facilitator.words.dates import clock_time, short_day
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_KINDS: Mapping[CourseKind, Term] = {
    CourseKind.SINGLE: Term("course", "a single meeting"),
    CourseKind.BENCHLEARNING: Term("course", "benchlearning"),
    CourseKind.PEER_OBSERVATION: Term("course", "peer observation"),
    CourseKind.LEADER_ACTION_LEARNING: Term("course", "leaders' action learning"),
    CourseKind.TRIAD_BENCHMARKING: Term("course", "benchmarking in triads"),
    CourseKind.PEER_REVIEW: Term("course", "peer review"),
}
_RESULTS: Mapping[CourseResult, Term] = {
    CourseResult.REACHED: Term("result of a course", "reached"),
    CourseResult.PARTLY: Term("result of a course", "partly reached"),
    CourseResult.NOT_REACHED: Term("result of a course", "not reached"),
}


_LOG: Mapping[LogKind, Term] = {
    LogKind.DID: Term("line of a log", "what I did"),
    LogKind.SAW: Term("line of a log", "what I saw"),
    LogKind.SURPRISE: Term("line of a log", "what surprised me"),
}


def log_kind(kind: LogKind, w: Words) -> str:
    return _LOG[kind].said(w)


def course_kind(kind: CourseKind, w: Words) -> str:
    return _KINDS[kind].said(w)


def doors_line(n: int, w: Words) -> str:
    """How many observations were completed."""
    return w.n_("{n} door opened", "{n} doors opened", n).format(n=n)


def leaders_question(w: Words) -> str:
    """What the leaders are asked after each cycle of observations."""
    return w._("To the leaders: is it valued, is there time for it, is it brought into play?")


def runs_since(since: datetime, today: date, w: Words, *, paused: bool = False) -> str:
    """``runs since 09:03``; ``since`` is local, and told with its day where that is not today."""
    when = clock_time(since, w.language)
    if since.date() != today:
        when = f"{short_day(since.date(), w.language)} {when}"
    said = w._("paused, begun {time}") if paused else w._("runs since {time}")
    return said.format(time=when)


def to_prepare(n: int, w: Words) -> str:
    """How many points of the preparation of a course's coming meetings are open."""
    return w.n_("{n} point to prepare", "{n} points to prepare", n).format(n=n)


def course_result(result: CourseResult, w: Words) -> str:
    return _RESULTS[result].said(w)
