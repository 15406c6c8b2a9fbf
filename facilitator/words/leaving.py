"""What leaves with papers and what does not, said before they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.words.fields import date_name
from facilitator.words.fields import field as field_name
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import line_field
from facilitator.words.lists import join
from facilitator.words.plan_gaps import plan_field
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

UNREACHED = "unreached"
"""The kind of an item that a meeting closed without; it stands in every paper, the parking lot does not."""


@dataclass(frozen=True, slots=True)
class Told:
    """Values by what they are. ``lines`` are counted by kind, items that were not reached apart from what
    people parked; of lines and of actions, fields and dates the names are told, figures and people counted.
    """

    lines: Mapping[str, int] = field(default_factory=dict)
    of_lines: Sequence[str] = ()
    of_actions: Sequence[str] = ()
    fields: Sequence[str] = ()
    dates: Sequence[str] = ()
    figures: int = 0
    people: int = 0


_WHY: Mapping[str, Term] = {
    "private": Term("held back", "private"),
    "others": Term("held back", "of another school"),
    "narrower": Term("held back", "for a smaller circle"),
    "inside": Term("held back", "for the consultants alone"),
    "nowhere": Term("held back", "in no paper"),
}


def leaving_sentences(name: str, told: Told, held: Mapping[str, Told], w: Words) -> Iterator[str]:
    """Rows for one folder: its lines, what stands beside them, and what is held back, by why.

    The first has the name of the school, empty where the folder is for all.
    """
    whose = w._("For {school}").format(school=name) if name else w._("For all")
    lines = [
        _counted(kind, n, w) for kind, n in sorted(told.lines.items(), key=lambda kept: (-kept[1], kept[0]))
    ]
    none = w._("no lines")
    yield f"{whose}: {join(lines, w) if lines else none}"
    if said := _said_of_lines(told, w):
        yield "  " + w._("said of them: {what}").format(what=join(said, w))
    if beside := _beside(told, w):
        yield "  " + w._("besides: {what}").format(what=join(beside, w))
    kept = "; ".join(f"{_WHY[why].said(w)}: {join(_all(each, w), w)}" for why, each in held.items())
    yield "  " + (w._("held back – {what}").format(what=kept) if kept else w._("nothing is held back"))


def _counted(kind: str, n: int, w: Words) -> str:
    if kind == UNREACHED:
        return w.n_("{n} item that was not reached", "{n} items that were not reached", n).format(n=n)
    return f"{n} {record_kind(kind, n, w)}"


def _said_of_lines(told: Told, w: Words) -> list[str]:
    """Names of what was said of lines and of actions, each once."""
    of_actions = (plan_field(each, w) for each in told.of_actions)
    return list(dict.fromkeys((*(line_field(each, w) for each in told.of_lines), *of_actions)))


def _beside(told: Told, w: Words) -> list[str]:
    said = [field_name(each, w) for each in told.fields]
    said += [w._("date for {what}").format(what=date_name(each, w)) for each in told.dates]
    if n := told.figures:
        said.append(w.n_("{n} figure", "{n} figures", n).format(n=n))
    if n := told.people:
        said.append(w.n_("the name of {n} person", "the names of {n} people", n).format(n=n))
    return said


def _all(told: Told, w: Words) -> list[str]:
    n = sum(told.lines.values())
    lines = [w.n_("{n} line", "{n} lines", n).format(n=n)] if n else []
    return [*lines, *_said_of_lines(told, w), *_beside(told, w)]


def whole_course(file: str, w: Words) -> str:
    """What the file with all of a course holds, and whom it is for."""
    return w._(
        "{file} holds the whole course, private lines and logs too. It is for moving the course to another "
        "computer of yours: do not hand it over."
    ).format(file=file)


def never_leaves(w: Words) -> Iterator[str]:
    """What stands in every paper, what is in none but the internal ones, and what is true of every file."""
    yield w._("Every paper names the meeting, its day and its schools, and how many took part.")
    yield w._(
        "Departures from the agenda, the parking lot, unanswered questions and the evaluation of the "
        "meeting, ratings and notes, stand in the internal papers alone; who spoke how often stands in none."
    )
    yield w._("A file that has been handed over cannot be called back.")
