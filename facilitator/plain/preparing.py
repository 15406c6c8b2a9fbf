"""Before the meeting and after it, and the four elements, by text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.clock import Clock
from facilitator.domain.composition import concerns
from facilitator.domain.elements import Element, elements, is_described
from facilitator.domain.meeting import Meeting
from facilitator.domain.missing import Missing
from facilitator.domain.preparation import Point, PointStanding, preparation
from facilitator.words.composition import concern_sentence
from facilitator.words.dates import short_day
from facilitator.words.elements import by_school, element_name, page_of_example
from facilitator.words.gates import gate_phrases
from facilitator.words.tongue import Words


def preparing(points: Sequence[Point], meeting: Meeting, clock: Clock, w: Words) -> Iterator[str]:
    """Every point on its day, ``√`` done, ``!`` due, ``○`` to come; then what to think of who comes."""
    day = clock.local(meeting.head.starts_at).date()
    found = preparation(points, meeting, day)
    before = [each for each in found if each.before]
    yield w._("Before the meeting: {n} of {total} done").format(
        n=sum(each.ready for each in before), total=len(before)
    )
    yield from (_line(each, clock, w) for each in before)
    yield w._("After the meeting:")
    yield from (_line(each, clock, w) for each in found if not each.before)
    yield from (f"? {concern_sentence(each, w)}" for each in concerns(meeting))


def start_asks_for(points: Sequence[PointStanding], missing: Sequence[Missing], w: Words) -> Iterator[str]:
    """What ``start`` would ask a reason for."""
    open_points = (*gate_phrases(missing, w), *(each.point.what.said_in(w.language) for each in points))
    if not open_points:
        yield w._("√ Nothing is missing.")
    for phrase in open_points:
        yield f"○ {phrase}"


def element_lines(meeting: Meeting, w: Words) -> Iterator[str]:
    """The four elements of benchlearning, each with what every school has of it."""
    found = elements(meeting)
    for element in Element:
        mine = [each for each in found if each.element is element]
        mark = "√" if mine and all(each.count for each in mine) else "○"
        yield f"{mark} {element_name(element, w)}  {by_school(mine)}".rstrip()
        if element is Element.GOOD_EXAMPLE:
            yield f"  {page_of_example(is_described(meeting), 'note.practice_description', w)}"


def _line(standing: PointStanding, clock: Clock, w: Words) -> str:
    mark = "√" if standing.ready else "!" if standing.due(clock.today()) else "○"
    waiting = ", ".join(filter(None, standing.lacking))
    said = f"{standing.point.what.said_in(w.language)} ({waiting})" if waiting else ""
    told = said or standing.point.what.said_in(w.language)
    name = "" if standing.point.check else f"  [{standing.point.id}]"
    return f"{mark} {short_day(standing.on, w.language, year=True)}  {told}{name}"
