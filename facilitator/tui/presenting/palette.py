"""Ctrl+P: everything that can be done now, found by what it is called in any of the languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from facilitator.domain.allowed import allowed
from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.modes import RatingScale
from facilitator.domain.moment import Moment
from facilitator.domain.moves.agree import scale_asked
from facilitator.domain.naming import folded
from facilitator.domain.observation import owners
from facilitator.domain.refusal import Refused
from facilitator.services.arguments import Scene
from facilitator.services.command import Command
from facilitator.services.commands import COMMANDS
from facilitator.services.giving import carry_out
from facilitator.tui.keys import KEYS, keys_now
from facilitator.tui.presenting.help import TYPED_ELSEWHERE
from facilitator.tui.presenting.lanes import in_lanes
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView
from facilitator.words.fields import date_name, field, scale
from facilitator.words.kinds import record_kind
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_, Words, speak

LANGUAGES = ("en", "da", "sv")
PRIVATE = N_("Keep a line private, out of every paper, or let it in again")
PATHS = N_("Paths of questions, one after the other")
NOBODY = N_("Nobody is observed in this course.")
OF_NOTES = ("notes", "hand-over", "wipe", "withdraw")
"""Acts and commands that serve the notes of somebody who is observed, and nothing else."""

HASTY = 3
"""The likeness of a name that has the letters with others between."""
NOT_LISTED = (*TYPED_ELSEWHERE, "reopen", "gap", "log-paper")


@dataclass(frozen=True, slots=True)
class Possibility:
    """One thing to do. ``row_id`` is ``act NAME``, ``do COMMAND`` or ``fill WHAT NAME``.

    ``why_not`` keeps it from being done.
    """

    row_id: str
    title: str
    aside: str
    names: tuple[str, ...]
    why_not: str = ""
    once_named: bool = False
    """Is it listed only where something was typed that it is called?"""


@dataclass(frozen=True, slots=True)
class Palette:
    """All possibilities, what has been typed to find one, and the row that is chosen."""

    all: tuple[Possibility, ...]
    aside: str
    title: str
    nothing: str
    """What is said where nothing fits."""
    typed: str = ""
    chosen: str = ""

    @property
    def _total(self) -> int:
        return sum(not each.once_named for each in self.all)

    @property
    def found(self) -> tuple[Possibility, ...]:
        """Those that fit, the best first, orders before what they fill, impossible ones last."""
        scored = [(_fit(each, self.typed), n, each) for n, each in enumerate(self.all)]
        fits = sorted(
            (bool(each.why_not), score == HASTY, each.once_named, score, n)
            for score, n, each in scored
            if score is not None
        )
        return tuple(self.all[n] for *_, n in fits)

    def narrowed(self, typed: str) -> Palette:
        return replace(self, typed=typed, chosen="")

    def walked(self, step: int) -> Palette:
        return replace(self, chosen=self.view().beside(step))

    def view(self) -> ListView:
        found = self.found
        parts: list[ListPart] = [
            ListHeading(self.title, self.aside.format(shown=len(found), total=self._total))
        ]
        parts.extend(_row(each) for each in found)
        if not found:
            parts.append(ListRow(self.nothing, quiet=True, rows=2))
        return ListView(tuple(parts), self.chosen or (found[0].row_id if found else ""))

    def picked(self, row_id: str) -> Possibility | None:
        wanted = row_id or self.view().chosen
        return next((each for each in self.found if each.row_id == wanted), None)


def palette(s: Standing) -> Palette:
    """Everything there is to do in a meeting: its keys first, then the commands that have none."""
    keyed = {key.command for key in KEYS if key.command}
    acts = tuple(_acts(s))
    rest = (c for c in COMMANDS.values() if c.name not in keyed and c.name not in NOT_LISTED)
    return Palette(
        (*acts, *(_command(command, s) for command in rest), *_fills(s)),
        s.w._("{shown} of {total}"),
        s.w._("Everything you can do now"),
        s.w._("Nothing is called that. Esc gives the line back."),
    )


def _fit(each: Possibility, typed: str) -> int | None:
    """As ``likeness``; what is only listed by name takes a whole part of it."""
    score = likeness(typed, each.names)
    return None if each.once_named and (not typed.strip() or score == HASTY) else score


def likeness(typed: str, names: tuple[str, ...]) -> int | None:
    """How near a name is to what was typed, 0 nearest; None where no name holds it in any way."""
    wanted = folded(typed)
    scores = [score for name in names if (score := _score(wanted, folded(name))) is not None]
    return min(scores, default=None)


def _score(wanted: str, name: str) -> int | None:
    if name.startswith(wanted):
        return 0
    if all(any(word.startswith(part) for word in name.split()) for part in wanted.split()):
        return 1
    if wanted in name:
        return 2
    return HASTY if any(_skips_letters(wanted, word) for word in name.split()) else None


def _skips_letters(wanted: str, word: str) -> bool:
    """Is ``afslt`` a hasty *afslut*: the same first letter, and the others in their order?"""
    letters = iter(word)
    return word[:1] == wanted[:1] and all(letter in letters for letter in wanted)


def _acts(s: Standing) -> Iterator[Possibility]:
    for key in keys_now(observing=in_lanes(s)):
        if key.act not in ("help", "palette"):
            names = (*_said(key.title), *_said(key.word), key.command)
            why_not = _why_not(key.command or key.act, s) if key.act != "pause" else _why_no_clock(s)
            yield Possibility(f"act {key.act}", s.w._(key.title), key.printed, names, why_not)
    yield Possibility("act paths", s.w._(PATHS), "F5 0", (*_said(PATHS), "suggest"), _why_not("suggest", s))
    yield Possibility("act private", s.w._(PRIVATE), "↑ -", _said(PRIVATE), _why_no_line(s))


def _command(command: Command, s: Standing) -> Possibility:
    title, names = s.w._(command.title), (*_said(command.title), command.name)
    if command.name == "rate":
        title = f"{title}: {scale(scale_asked(s.meeting).value, s.w)}"
        names += tuple(scale(each.value, speak(language)) for each in RatingScale for language in LANGUAGES)
    return Possibility(f"do {command.name}", title, "", names, _why_not(command.name, s))


def _fills(s: Standing) -> Iterator[Possibility]:
    """Everything that has a name of its own and is filled in by a line."""
    for what, title, names, called in _NAMED:
        why_not = _why_not(what, s)
        for name in names:
            said = tuple(called(name, speak(language)) for language in LANGUAGES)
            told = s.w._(title).format(name=called(name, s.w))
            yield Possibility(f"fill {what} {name}", told, "", said, why_not, once_named=True)


def _kind_called(kind: str, w: Words) -> str:
    return record_kind(kind, 1, w)


_NAMED: tuple[tuple[str, str, tuple[str, ...], Callable[[str, Words], str]], ...] = (
    ("field", N_("Fill in: {name}"), tuple(FIELDS), field),
    ("date", N_("Set the date: {name}"), DATES, date_name),
    ("note", N_("Write down: {name}"), LINE_KINDS, _kind_called),
)
"""The command that fills it in, its title, its names, and what each is called."""


def _said(message: str) -> tuple[str, ...]:
    return tuple(speak(language)._(message) for language in LANGUAGES)


def _why_not(name: str, s: Standing) -> str:
    """Why a command cannot be given now, as it would be refused; empty where it can."""
    meeting = s.meeting
    if name == "next" and not meeting.run.started:
        return ""  # the same key starts the meeting
    if name in OF_NOTES and not owners(meeting):
        return s.w._(NOBODY)
    if not name or allowed(meeting, name):
        return ""
    refused = carry_out(name, (), Scene(meeting, Moment(s.now, s.today, str), s.w.language))
    return refusal_sentence(refused, s.w) if isinstance(refused, Refused) else ""


def _why_no_line(s: Standing) -> str:
    here = any(not kept.struck for kept in s.meeting.captured)
    return "" if here else s.w._("Nothing is noted yet.")


def _why_no_clock(s: Standing) -> str:
    return _why_not("resume" if s.meeting.run.paused else "pause", s)


def _row(each: Possibility) -> ListRow:
    if each.why_not:
        return ListRow(f"{each.title} – {each.why_not}", each.row_id, mark="○", quiet=True)
    return ListRow(each.title, each.row_id, aside=each.aside)
