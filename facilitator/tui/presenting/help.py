"""F1: the keys, the first signs of a line, how one may speak now, and every command."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.allowed import Phase, allowed, phase
from facilitator.domain.interventions import rules_now
from facilitator.domain.observation import counters, owners
from facilitator.services.capture import PREFIXES
from facilitator.services.command import Group
from facilitator.services.commands import COMMANDS
from facilitator.tui.cells import MARGIN, cells
from facilitator.tui.keys import Key, keys_now
from facilitator.tui.presenting.lanes import COUNT_KEYS, in_lanes
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import (
    ListBlank,
    ListHeading,
    ListPart,
    ListRow,
    ListView,
    packed,
    padded,
)
from facilitator.words.kinds import record_kind
from facilitator.words.tongue import N_, Words
from facilitator.words.vocabulary import mode

TYPED_ELSEWHERE = (
    "help",
    "glossary",
    "quit",
    "wait",
    "at",
    "reopen",
    "status",
    "agenda",
    "missing",
    "suggest",
    "list",
)
"""Commands that only the text front end needs: here a screen shows what they would."""

FOR_TITLES = 56
"""Cells of a column from which keys are told in whole sentences."""

GROUPS = {
    Group.PACE: N_("The course of the meeting"),
    Group.TIME: N_("Time"),
    Group.FLOOR: N_("The floor"),
    Group.CAPTURE: N_("What is noted"),
    Group.OBSERVE: N_("An observation"),
    Group.AGREE: N_("What is agreed"),
    Group.PLAN: N_("The action plan"),
    Group.SHOW: N_("Papers"),
}


def help_view(s: Standing, width: int) -> ListView:
    """All of it; what the window does not hold is a page down."""
    closed = phase(s.meeting) is Phase.CLOSED
    keys = keys_now(observing=in_lanes(s), closed=closed)
    keys = tuple(key for key in keys if not closed or key.act != "notes" or owners(s.meeting))
    signs = () if closed else _signs(s.w, width)
    return ListView((*_keys(keys, s.w, width), *_counting(s), *signs, *_mode(s), *_commands(s)))


def _keys(keys: tuple[Key, ...], w: Words, width: int) -> Iterator[ListPart]:
    yield ListHeading(w._("Keys of the meeting"), w._("F1 shuts"))
    half = (width - MARGIN - 1) // 2
    for left, right in _in_twos(keys):
        text = "".join(padded(key_told(key, w, half), half) for key in (left, right) if key)
        yield ListRow(text)
    yield ListRow(w._("Ctrl+Z undo · Ctrl+Y do again · ↑ in the empty line: edit, flag, take out"), rows=2)
    yield ListRow(w._("Page Down: more of this page · Ctrl+Q leave the meeting"), quiet=True)


def _counting(s: Standing) -> Iterator[ListPart]:
    """The keys of an observation's counters."""
    known = counters(s.meeting) if in_lanes(s) else ()
    if known:
        signs = " ".join(COUNT_KEYS[: len(known)])
        said = s.w._("In an empty line {signs} count what was agreed on; a blank first writes them.")
        yield ListRow(said.format(signs=signs), rows=2)


def _in_twos(keys: tuple[Key, ...]) -> Iterator[tuple[Key, Key | None]]:
    rows = -(-len(keys) // 2)
    for n in range(rows):
        yield keys[n], keys[n + rows] if n + rows < len(keys) else None


def key_told(key: Key, w: Words, width: int) -> str:
    """The key, its letter after Ctrl+G, and what it does in as many words as there is room for."""
    letter = f"Ctrl+G {key.letter}" if key.printed.startswith("F") else ""
    start = padded(key.printed, 9) + padded(letter, 10)
    titles = (w._(title) for title in (key.title, key.brief) if title and width >= FOR_TITLES)
    return start + next((title for title in titles if cells(start + title) < width), w._(key.word))


def _signs(w: Words, width: int) -> Iterator[ListPart]:
    yield ListBlank()
    yield ListHeading(w._("The first sign in the line"))
    signs = (f"{sign} {record_kind(kind, 1, w)}" for sign, kind in PREFIXES.items())
    yield from (ListRow(text) for text in packed(signs, "   ", width - MARGIN - 1))
    yield ListRow(w._("@name  >date  /school  anywhere in the line"))
    yield ListRow(w._("no sign: what the item waits for"))


def _mode(s: Standing) -> Iterator[ListPart]:
    """The rules of conduct of the running item, in the language of the room."""
    item = s.meeting.item
    if item is None or not s.meeting.run.running:
        return
    yield ListBlank()
    yield ListHeading(mode(item.mode, s.w), s.w._("how one may speak"))
    for rule in rules_now(s.meeting):
        if (known := s.meeting.rules_by_id.get(rule)) is not None:
            yield ListRow(known.text.said_in(s.meeting.head.language), mark="▌", rows=3)


def _commands(s: Standing) -> Iterator[ListPart]:
    """Every command by its heading, with its key where it has one; ``○`` before what is not possible now."""
    printed = {key.command: key.printed for key in keys_now(observing=in_lanes(s)) if key.command}
    for group, title in GROUPS.items():
        commands = [c for c in COMMANDS.values() if c.group is group and c.name not in TYPED_ELSEWHERE]
        if commands:
            yield ListBlank()
            yield ListHeading(s.w._(title), "Ctrl+P")
        for command in commands:
            mark = "" if allowed(s.meeting, command.name) else "○"
            yield ListRow(s.w._(command.title), mark=mark, aside=printed.get(command.name, ""))
