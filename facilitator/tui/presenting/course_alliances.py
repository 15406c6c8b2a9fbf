"""Who helps whom in a course, its networks and its groups of a level, with rows to add one."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.tui.presenting.course_desk import CourseDesk
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.alliances import alliance_lines
from facilitator.words.tongue import Words

ADDED = ("helps", "network", "level")


def alliance_parts(desk: CourseDesk) -> Iterator[ListPart]:
    """Nothing where there are not two who could stand together. Ids: ``add`` and the name of the order."""
    w, course = desk.w, desk.course
    known = tuple(alliance_lines(course, course.name_of, w))
    offered = ADDED if len(course.parties) > 1 else ADDED[2:] if len(course.people) > 1 else ()
    if not known and not offered:
        return
    yield ListHeading(w._("Help, networks and groups"), str(len(known) or ""))
    yield from (ListRow(said, label=label, mark="", rows=3) for label, said in known)
    yield from (ListRow(_adding(each, w), f"add {each}", mark="+") for each in offered)
    yield ListBlank()


def alliance_label(name: str, w: Words) -> str:
    """What the line is called while one is typed."""
    return {"helps": w._("who helps whom"), "network": w._("network"), "level": w._("group of a level")}[name]


def alliance_hint(name: str, w: Words) -> str:
    """How one is typed."""
    return {
        "helps": w._("Who helps; whom; with what – once more takes it back"),
        "network": w._("Name; hub; other schools with commas – a - for the hub dissolves it"),
        "level": w._("Name; people with commas – a - dissolves it, as in teachers; Anne, Bo"),
    }[name]


def _adding(name: str, w: Words) -> str:
    return {
        "helps": w._("Say who helps whom"),
        "network": w._("Add a network with its hub"),
        "level": w._("Add a group of one level"),
    }[name]
