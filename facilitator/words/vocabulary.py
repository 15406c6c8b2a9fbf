"""Modes, sharing levels, question types and the other short closed lists."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.modes import ActionStatus, MeetingClass, Mode, QuestionType, ReleaseLevel, Settlement
from facilitator.words.terms import Term
from facilitator.words.told import Told
from facilitator.words.tongue import Words

_MODES: Mapping[str, Term] = {
    "hospitality": Term("mode", "Welcome"),
    "frame": Term("mode", "Frame"),
    "go_round": Term("mode", "Go-round"),
    "present": Term("mode", "Presentation"),
    "clarify": Term("mode", "Clarifying"),
    "explore": Term("mode", "Inquiry"),
    "reflect": Term("mode", "Reflection"),
    "respond": Term("mode", "Response"),
    "write": Term("mode", "Silent writing"),
    "observe": Term("mode", "Observation"),
    "decide": Term("mode", "Decision"),
    "check": Term("mode", "Learning check"),
    "break": Term("mode", "Break"),
}

_LEVELS: Mapping[str, Term] = {
    "private": Term("release level", "private"),
    "group": Term("release level", "the group"),
    "schools": Term("release level", "the schools"),
    "public": Term("release level", "public"),
}

_INTERNAL = Term("audience", "internal")

_QUESTION_TYPES: Mapping[str, Term] = {
    "lineal": Term("question type", "lineal question"),
    "circular": Term("question type", "circular question"),
    "reflexive": Term("question type", "reflexive question"),
    "action": Term("question type", "action-clarifying question"),
}

_SHORT_TYPES: Mapping[str, Term] = {
    "lineal": Term("question type, short", "lineal"),
    "circular": Term("question type, short", "circular"),
    "reflexive": Term("question type, short", "reflexive"),
    "action": Term("question type, short", "action"),
    "process": Term("question type, short", "process"),
}

_INTERVENTIONS: Mapping[str, Term] = {
    "stop_advice": Term("intervention", "advice instead of a question"),
    "long_question": Term("intervention", "long question"),
    "answering_what": Term("intervention", "answer without a question"),
    "silent_voice": Term("intervention", "voice not heard yet"),
    "judgement": Term("intervention", "judgement without evidence"),
    "time_low": Term("intervention", "time running low"),
    "overrun": Term("intervention", "over time"),
    "temperature": Term("intervention", "how we work together"),
    "drift": Term("intervention", "away from the question"),
    "instrument": Term("intervention", "dispute about the measuring"),
    "agreement": Term("intervention", "what was agreed"),
    "silence": Term("intervention", "a minute in silence"),
}

_SETTLEMENTS: Mapping[str, Term] = {
    "handled": Term("settlement", "dealt with"),
    "carried": Term("settlement", "carried over"),
    "dropped": Term("settlement", "dropped"),
}

_STATUSES: Mapping[str, Term] = {
    "proposed": Term("action status", "proposed"),
    "agreed": Term("action status", "agreed"),
    "in_progress": Term("action status", "in progress"),
    "done": Term("action status", "done"),
    "anchored": Term("action status", "anchored"),
    "adjusted": Term("action status", "adjusted"),
    "paused": Term("action status", "paused"),
    "dropped": Term("action status", "dropped"),
}

_CLASSES: Mapping[str, Term] = {
    "meeting": Term("meeting class", "meeting"),
    "meeting_short": Term("meeting class", "short meeting"),
    "interview": Term("meeting class", "interview"),
    "observation": Term("meeting class", "observation"),
}


def mode(of: Mode, w: Words) -> str:
    """How one may speak, as it stands beside the floor."""
    return _MODES[of].said(w)


def release_level(level: ReleaseLevel, w: Words) -> str:
    """How far a text may travel: *the schools*."""
    return _LEVELS[level].said(w)


def audience(of: str, w: Words) -> str:
    """Who papers are for: a level of sharing, or ``internal``."""
    return (_INTERNAL if of == "internal" else _LEVELS[of]).said(w)


def question_type(of: QuestionType, w: Words) -> str:
    """``circular question``."""
    return _QUESTION_TYPES[of].said(w)


def short_question_type(of: str, w: Words) -> str:
    """``circular``, as it stands beside a question; also ``process``."""
    return _SHORT_TYPES[of].said(w)


def intervention(kind: str, w: Words) -> str:
    """What a process move was about; a kind of somebody's own bank is said as it is written."""
    known = _INTERVENTIONS.get(kind)
    return known.said(w) if known else kind.replace("_", " ")


def settlement(of: Settlement, w: Words) -> str:
    """What became of a parked point."""
    return _SETTLEMENTS[of].said(w)


def settled_together(n: int, how: str, w: Words) -> Told:
    """Items that were not reached, settled in one command."""
    said = w.n_("{n} item that was not reached: {settled}.", "{n} items that were not reached: {settled}.", n)
    return Told(said.format(n=n, settled=_SETTLEMENTS[how].said(w)))


def action_status(of: ActionStatus, w: Words) -> str:
    return _STATUSES[of].said(w)


def meeting_class(of: MeetingClass, w: Words) -> str:
    return _CLASSES[of].said(w)
