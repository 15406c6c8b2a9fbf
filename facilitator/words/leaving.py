"""What leaves with papers and what does not, said before they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.words.kinds import record_kind
from facilitator.words.lists import join
from facilitator.words.tongue import Words

UNREACHED = "unreached"
"""The kind of an item that a meeting closed without; it stands in every paper, the parking lot does not."""


def _counted(kind: str, n: int, w: Words) -> str:
    if kind == UNREACHED:
        return w.n_("{n} item that was not reached", "{n} items that were not reached", n).format(n=n)
    return f"{n} {record_kind(kind, n, w)}"


def leaving_sentences(
    name: str, kinds: Mapping[str, int], private: int, narrower: int, of_others: int, w: Words
) -> Iterator[str]:
    """Two rows for one folder: what is in it, and how much is held back and why."""
    said = [_counted(kind, n, w) for kind, n in sorted(kinds.items(), key=lambda kept: -kept[1])]
    nothing = w._("no lines")
    whose = w._("For {school}").format(school=name) if name else w._("For all")
    yield f"{whose}: {join(said, w) if said else nothing}"
    held = [
        said.format(n=n)
        for said, n in (
            (w.n_("{n} private line", "{n} private lines", private), private),
            (w.n_("{n} line for a smaller circle", "{n} lines for a smaller circle", narrower), narrower),
            (w.n_("{n} line of another school", "{n} lines of another school", of_others), of_others),
        )
        if n
    ]
    yield "  " + (
        w._("held back: {what}").format(what=join(held, w)) if held else w._("nothing is held back")
    )


def whole_course(file: str, w: Words) -> str:
    """What the file with all of a course holds, and whom it is for."""
    return w._(
        "{file} holds the whole course, private lines and logs too. It is for moving the course to another "
        "computer of yours: do not hand it over."
    ).format(file=file)


def never_leaves(w: Words) -> Iterator[str]:
    """What is in no paper but the internal ones, and what is true of every file."""
    yield w._(
        "Departures from the agenda, the parking lot, unanswered questions and the evaluation of the "
        "meeting, ratings and notes, stand in the internal papers alone; who spoke how often stands in none."
    )
    yield w._("A file that has been handed over cannot be called back.")
