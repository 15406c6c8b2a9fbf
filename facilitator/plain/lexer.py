"""Cutting a typed line into a command word and its arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.arguments import unquoted
from facilitator.services.capture import Order
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS

_WORD = re.compile(r'\s*(?:"([^"]*)"|(\S+))')
QUOTE = "note.quote"
"""The order that keeps what somebody said in their own words."""


def read_order(typed: str, known: Mapping[str, Command] = COMMANDS) -> Order | Refused | None:
    """The order in a line, one of those that are ``known``; None where the line asks for nothing.

    A line is a command word, then arguments. All but the last are one word or one ``"…"``; the
    last takes the rest of the line raw, apostrophes, quotation marks, backslashes and all. Marks around
    the whole of it are taken off, too, unless it is what somebody said.
    """
    line = typed.strip()
    if not line or line.startswith("//"):
        return None
    name, _, rest = line.partition(" ")
    word, dot, qualifier = name.partition(".")
    command = known.get(word.casefold())
    if command is None:
        return Refused.because(Reason.UNKNOWN_COMMAND, typed=word)
    name = command.name + dot + qualifier
    many = any(arg.many for arg in command.args)
    args = _words(rest) if many else _cut(rest, len(command.args), quoted=name == QUOTE)
    return args if isinstance(args, Refused) else Order(name, args)


def _cut(rest: str, count: int, *, quoted: bool) -> tuple[str, ...] | Refused:
    """``count`` arguments, the last one raw; what is over when none is taken is an argument too.

    ``quoted``: marks around the last one are its own.
    """
    args: list[str] = []
    while rest.strip() and len(args) < count - 1:
        found = _WORD.match(rest)
        if found is None or _left_open(found):
            return Refused.because(Reason.UNCLOSED_QUOTE)
        args.append(found.group(1) if found.group(1) is not None else found.group(2))
        rest = rest[found.end() :]
    if rest.strip():
        args.append(rest.strip() if quoted else unquoted(rest))
    return tuple(args)


def _words(rest: str) -> tuple[str, ...] | Refused:
    words = []
    for found in _WORD.finditer(rest.rstrip()):
        if _left_open(found):
            return Refused.because(Reason.UNCLOSED_QUOTE)
        words.append(found.group(1) if found.group(1) is not None else found.group(2))
    return tuple(words)


def _left_open(found: re.Match[str]) -> bool:
    return found.group(1) is None and found.group(2).startswith('"')
