"""An agenda on trial: what its author should hear of a meeting that was run by it."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.agenda import Item
from facilitator.domain.deviations import DeviationKind, deviations
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import text
from facilitator.exports.section import Line, Lines, Section
from facilitator.exports.used_time import last_moment, used_minutes

NOTICED = 3
"""Minutes by which an item has to miss its plan before its author is told."""


def pilot(extract: Extract) -> Section:
    """The feedback note; it tells of items and minutes, never of people or of what was said."""
    agenda, w = extract.meeting.copy.agenda, extract.w
    if not agenda.pilot:
        return Section("pilot", "")
    title = text(agenda.title.said_in(w.language))
    please = w._(
        "“{title}” ({agenda}, version {version}) is on trial. Fill in this section and send it to its author."
    )
    asked = (
        w._("What went as it was meant"),
        w._("Where people did not know what to do"),
        w._("What you would write differently"),
    )
    author = [Line(text(agenda.author), w.p_("agenda", "Author"))] if agenda.author else []
    parts = (
        Lines((Line(please.format(title=title, agenda=agenda.id, version=agenda.version)), *author)),
        Lines(tuple(_from_plan(extract)), w._("How it went by the clock")),
        Lines(tuple(Line("…", label) for label in asked), w._("In your words")),
    )
    return Section("pilot", w._("To the author of the agenda"), parts)


def _from_plan(extract: Extract) -> Iterator[Line]:
    """Items that took longer or shorter than planned, were left out, or closed with something missing."""
    meeting, w = extract.meeting, extract.w
    until = last_moment(meeting)
    bypassed = {each.item_id for each in deviations(meeting) if each.kind is DeviationKind.GATE_OVERRIDDEN}
    for item in meeting.items:
        if item.id in meeting.run.skipped:
            yield Line(w._("{item}: left out").format(item=_named(extract, item)))
        elif meeting.run.entered_at(item.id) is not None:
            used = used_minutes(meeting, item.id, until)
            if abs(used - item.minutes) >= NOTICED:
                said = w._("{item}: {used} min instead of {planned}")
                yield Line(said.format(item=_named(extract, item), used=used, planned=item.minutes))
        if item.id in bypassed:
            yield Line(w._("{item}: closed before everything was there").format(item=_named(extract, item)))


def _named(extract: Extract, item: Item) -> str:
    """The item by its id, and by its title unless that may hold the name of whoever was in focus."""
    if item.focus:
        return item.id
    return f"{item.id}, {text(item.title.said_in(extract.w.language))}"
