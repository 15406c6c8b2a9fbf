"""The day a planned meeting makes: its minutes in a few words, and what in it asks too much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from facilitator.domain.agenda import Agenda, Block, Item
from facilitator.services.planned import Planned, items_of
from facilitator.tui.cells import MARGIN
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow, packed
from facilitator.words.lists import join
from facilitator.words.tongue import Words


def short(title: str) -> str:
    """A title up to its first colon, semicolon or comma."""
    for sign in ":;,":
        title = title.partition(sign)[0]
    return title


def day_parts(planned: Planned, agenda: Agenda, w: Words, width: int) -> Iterator[ListPart]:
    """The minutes of the day in ``width`` cells, and what in it asks too much; nothing without schools."""
    if not planned.schools:
        return
    items = items_of(planned, agenda)
    minutes = sum(item.minutes for item in items)
    yield ListBlank()
    over = minutes - agenda.minutes
    sum_of = w._("{minutes} min · adds up √").format(minutes=minutes) if not over else f"{minutes} min"
    yield ListHeading(w._("What the day is like"), sum_of)
    groups = packed(_groups(items, w), " · ", width - MARGIN - 1)
    yield from (ListRow(text, quiet=True) for text in groups)
    yield from (ListRow(text, mark="►", rows=2) for text in _warnings(planned, agenda, items, w))


def _groups(items: Sequence[Item], w: Words) -> Iterator[str]:
    """``Arrival 15``, ``Birkehave 70``, …: a school's whole time in focus as one."""
    for name, group in groupby(items, key=lambda item: item.focus or short(item.title.said_in(w.language))):
        yield f"{name} {sum(item.minutes for item in group)}"


def _warnings(planned: Planned, agenda: Agenda, items: Sequence[Item], w: Words) -> Iterator[str]:
    n, reckoned = len(planned.schools), _reckoned(agenda)
    minutes = sum(item.minutes for item in items)
    if minutes > agenda.minutes and n > reckoned:
        yield w._("{minutes} min: {n} schools take {more} min more than the template has").format(
            minutes=minutes, n=n, more=minutes - agenda.minutes
        )
    elif minutes < agenda.minutes and n < reckoned:
        yield w._("The template is meant for {n} schools").format(n=reckoned)
    yield from _stretches(items, w)
    without = [school for school in planned.schools if not planned.of_school(school)]
    if planned.people and without:
        yield w._("Nobody from {school} is on the list").format(school=join(without, w))


def _reckoned(agenda: Agenda) -> int:
    """How many schools the template's minutes are meant for."""
    blocks = [part.times for part in agenda.parts if isinstance(part, Block)]
    return max(blocks, default=0)


def _stretches(items: Sequence[Item], w: Words) -> Iterator[str]:
    from facilitator.library.check import stretches

    by_id = {item.id: item for item in items}
    for stretch in stretches(items):
        if stretch.too_long:
            said = w._("{minutes} min without a break, more than people can take: until after “{item}”")
        else:
            said = w._("{minutes} min without a break, until after “{item}”")
        title = short(by_id[stretch.item_id].title.said_in(w.language))
        yield said.format(minutes=stretch.minutes, item=title)
