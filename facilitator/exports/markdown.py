"""The summary and the action plan as Markdown (CommonMark with GFM tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facilitator.exports.section import Line, Lines, Part, Section, Table
from facilitator.exports.view import MeetingView

_ANYWHERE = re.compile(r"[\\`*_\[\]<|~]|&(?=#?\w+;)|(?<!\S)#|#(?=\s*$)")
_AT_START = re.compile(r"^([>+\-=])")
_NUMBER_AT_START = re.compile(r"^(\d{1,9})([.)])")


def summary(view: MeetingView) -> str:
    """All sections, then the appendix where there is one."""
    return _paper(view, view.title, _sections(view))


def action_plan(view: MeetingView) -> str:
    """What we do, by when, and how we follow up."""
    return _paper(view, view.plan_title, _blocks(view.plan_sections(across=True), 2))


def escaped(text: str) -> str:
    """A line of somebody's text that stays text, whatever it begins with or holds."""
    line = _AT_START.sub(r"\\\1", inline(text))
    return _NUMBER_AT_START.sub(r"\1\\\2", line)


def inline(text: str) -> str:
    """The same for text behind something else in its line."""
    return _ANYWHERE.sub(lambda sign: "\\" + sign[0], text.strip())


def _paper(view: MeetingView, title: str, body: Iterable[str]) -> str:
    stamp = f"{escaped(view.draft)} · " if view.draft else ""
    head = [f"# {inline(title)}", f"*{stamp}{escaped(view.audience_note)}*"]
    if view.simulated:
        head.append(f"**{inline(view.simulated)}**")
    head.append("\n".join(f"- **{inline(fact.label)}:** {_flat(fact.value)}" for fact in view.facts))
    foot = [escaped(said) for said in (view.kept_back, view.written_on) if said]
    return "\n\n".join((*head, *body, "---", *foot)) + "\n"


def _sections(view: MeetingView) -> Iterator[str]:
    yield from _blocks(view.sections, 2)
    if view.appendix:
        yield f"## {inline(view.appendix_title)}"
        yield from _blocks(view.appendix, 3)


def _blocks(sections: Iterable[Section], level: int) -> Iterator[str]:
    for section in sections:
        yield f"{'#' * level} {inline(section.title)}"
        if not section.filled:
            yield escaped(section.none_yet)
        for part in section.filled:
            if part.title:
                yield f"{'#' * (level + 1)} {_flat(part.title)}"
            yield _part(part)


def _part(part: Part) -> str:
    match part:
        case Lines(lines, _, True):
            return "\n\n".join(_sentence(line) for line in lines)
        case Lines(lines):
            return "\n".join(_bullet(line) for line in lines)
        case Table(columns, rows, _, figures):
            rules = ("---:" if n in figures else "---" for n in range(len(columns)))
            return "\n".join((_row(columns), f"| {' | '.join(rules)} |", *map(_row, rows)))


def _sentence(line: Line) -> str:
    return "\n\n".join(_wrapped(text, "") for text in (line.text, *line.below))


def _bullet(line: Line) -> str:
    label = f"**{inline(line.label)}:** " if line.label else ""
    below = (f"  - {_wrapped(text, '    ')}" for text in line.below)
    return "\n".join((f"- {label}{_wrapped(line.text, '  ')}", *below))


def _wrapped(text: str, indent: str) -> str:
    """Line breaks kept as hard ones inside a bullet, a blank line as a new paragraph of it."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    broken = ("  \n".join(map(escaped, paragraph.split("\n"))) for paragraph in paragraphs)
    return "\n\n".join(broken).replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_flat, cells))} |"


def _flat(text: str) -> str:
    """A text on one line, as a cell or a heading takes it."""
    return inline(" / ".join(line.strip() for line in text.split("\n") if line.strip()))
