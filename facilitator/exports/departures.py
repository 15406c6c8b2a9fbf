"""Departures from the agenda as sentences."""

from __future__ import annotations

from facilitator.domain.deviations import Deviation, DeviationKind, deviations
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import text
from facilitator.exports.section import Section, Table
from facilitator.words.dates import clock_time
from facilitator.words.plan_rules import rule_set_aside
from facilitator.words.tongue import Words


def departures(extract: Extract) -> Section:
    """Every departure with its time and its reason; for internal papers."""
    w = extract.w
    columns = (w.p_("column", "Time"), w.p_("column", "What was different"), w.p_("column", "Reason"))
    rows = tuple(
        (
            clock_time(extract.local(each.at), w.language),
            departure(each, _title(extract, each.item_id), _title(extract, each.other_item_id), w),
            text(each.reason) or "–",
        )
        for each in deviations(extract.meeting)
    )
    none_yet = w._("Everything went as the agenda had it.")
    return Section(
        "deviations", w._("Departures from the agenda"), (Table(columns, rows, figures=(0,)),), none_yet
    )


def departure(deviation: Deviation, item: str, other: str, w: Words) -> str:
    """What was different, with the titles of the items it was about."""
    n = deviation.minutes
    match deviation.kind:
        case DeviationKind.GATE_OVERRIDDEN:
            return w._("“{item}” was closed before everything was there.").format(item=item)
        case DeviationKind.STARTED_UNPREPARED:
            return begun_unprepared(deviation.number, w)
        case DeviationKind.ITEM_SKIPPED:
            return w._("“{item}” was left out.").format(item=item)
        case DeviationKind.ITEM_JUMPED_TO:
            return w._("The order was left for “{item}”.").format(item=item)
        case DeviationKind.ITEM_PARKED:
            return w._("What was left of “{item}” was parked.").format(item=item)
        case DeviationKind.TIME_BORROWED:
            said = w.n_(
                "{n} minute was borrowed from “{other}” for “{item}”.",
                "{n} minutes were borrowed from “{other}” for “{item}”.",
                n,
            )
            return said.format(n=n, other=other, item=item)
        case DeviationKind.TIME_REPLANNED if item:
            said = w.n_("“{item}” was cut to {n} minute.", "“{item}” was cut to {n} minutes.", n)
            return said.format(n=n, item=item)
        case DeviationKind.TIME_REPLANNED:
            return w._("Several items were given other lengths.")
        case DeviationKind.RULE_SET_ASIDE if deviation.rule is not None:
            return rule_set_aside(deviation.rule, deviation.number, w)
        case DeviationKind.CLOSED_EARLY:
            return w._("The meeting was closed with items left, or with nothing agreed.")
        case _:
            return _of_the_clock(deviation, w)


def begun_unprepared(points: int, w: Words) -> str:
    """That a meeting began with so many points of its preparation open."""
    said = w.n_(
        "The meeting began with {n} point of its preparation open.",
        "The meeting began with {n} points of its preparation open.",
        points,
    )
    return said.format(n=points)


def _of_the_clock(deviation: Deviation, w: Words) -> str:
    n = deviation.minutes
    match deviation.kind:
        case DeviationKind.LATE_START:
            said = w.n_("The meeting began {n} minute late.", "The meeting began {n} minutes late.", n)
        case DeviationKind.GAP_COUNTED:
            said = w.n_(
                "An interruption of {n} minute counted as meeting time.",
                "An interruption of {n} minutes counted as meeting time.",
                n,
            )
        case DeviationKind.GAP_SET_ASIDE:
            said = w.n_(
                "An interruption of {n} minute was charged to no item.",
                "An interruption of {n} minutes was charged to no item.",
                n,
            )
        case _ if deviation.until is None:
            said = w._("The clock was stopped.")
        case _:
            said = w.n_("The clock was stopped for {n} minute.", "The clock was stopped for {n} minutes.", n)
    return said.format(n=n)


def _title(extract: Extract, item_id: str) -> str:
    item = extract.meeting.find_item(item_id)
    return extract.title_of(item) if item else ""
