"""What the arguments of commands are called to people; programs get their English names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from facilitator.domain.modes import Settlement
from facilitator.words.order_words import order_word
from facilitator.words.terms import Term
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import settlement

_NAMES: Mapping[str, Term] = {
    "COMMAND": Term("argument", "command"),
    "DATE": Term("argument", "date"),
    "DIR": Term("argument", "folder"),
    "FIELD": Term("argument", "field"),
    "FORMAT": Term("argument", "format"),
    "FROM": Term("argument", "first day"),
    "GROUP": Term("argument", "group"),
    "INDICATOR": Term("argument", "indicator"),
    "ITEM": Term("argument", "item"),
    "KIND": Term("argument", "kind"),
    "LEVEL": Term("argument", "how far"),
    "MEETING": Term("argument", "meeting"),
    "METHOD": Term("argument", "method"),
    "MINUTES": Term("argument", "minutes"),
    "N": Term("argument", "number"),
    "NAME": Term("argument", "name"),
    "PARTY": Term("argument", "school"),
    "LANGUAGE": Term("argument", "language"),
    "OWNER": Term("argument", "owner"),
    "PERIOD": Term("argument", "period"),
    "POINT": Term("argument", "point"),
    "PROFESSION": Term("argument", "profession"),
    "QUESTION-ID": Term("argument", "question of the bank"),
    "REASON": Term("argument", "reason"),
    "ROLE": Term("argument", "role"),
    "SCALE": Term("argument", "scale"),
    "SCHOOL": Term("argument", "school"),
    "SEQUENCE": Term("argument", "path of questions"),
    "SINCE": Term("argument", "since when"),
    "TARGET-GROUP": Term("argument", "target group"),
    "TEXT": Term("argument", "text"),
    "TIME": Term("argument", "time of day"),
    "TITLE": Term("argument", "title"),
    "TO": Term("argument", "last day"),
    "TRIAD": Term("argument", "triad"),
    "TYPE": Term("argument", "type of question"),
    "VALUE": Term("argument", "value"),
    "WEEKS": Term("argument", "weeks"),
    "WHAT": Term("argument", "task or group"),
    "WISHES": Term("argument", "wishes"),
    "WORD": Term("argument", "word"),
}
_SETTLEMENTS = {each.value: each for each in Settlement}
_VALUES: Mapping[str, Term] = {
    "baseline": Term("kind of value", "baseline"),
    "target": Term("kind of value", "target"),
    "actual": Term("kind of value", "actual"),
    "no": Term("told of a line", "no"),
}
_PART = re.compile(r"[^\s.,;|\[\]=…>@]+")


def argument_name(name: str, w: Words) -> str:
    """``NAME|all`` as *name|all*: placeholders in the reader's language, fixed words as they are typed."""
    return _PART.sub(lambda part: _said(part[0], w), name)


def said_usage(usage: str, w: Words) -> str:
    """``borrow MINUTES ITEM [REASON]`` with everything behind the command in the reader's language."""
    command = re.match(r"[a-z-]*", usage)
    end = command.end() if command else 0
    return usage[:end] + _PART.sub(lambda part: _in_usage(part[0], w), usage[end:])


def _said(part: str, w: Words) -> str:
    if part in _NAMES:
        return _NAMES[part].said(w)
    if part in _VALUES:
        return _VALUES[part].said(w)
    return settlement(_SETTLEMENTS[part], w) if part in _SETTLEMENTS else order_word(part, w)


def _in_usage(part: str, w: Words) -> str:
    """Placeholders stand out in capitals, joined to one word."""
    said = _said(part, w)
    return said.upper().replace(" ", "-") if part in _NAMES else said
