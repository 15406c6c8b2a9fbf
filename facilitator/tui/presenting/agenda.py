"""The agenda on the clock, and what the day has brought."""

from __future__ import annotations

from facilitator.domain.agenda import Item
from facilitator.domain.modes import Mode
from facilitator.domain.schedule import Slot, slots
from facilitator.tui.cells import cells
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.agenda_column import TITLE_WIDTH, AgendaRow, AgendaView, Place


def agenda_view(s: Standing) -> AgendaView:
    """Every item with its time; real times of what was, expected times of what comes."""
    rows = [
        AgendaRow(_place(s, slot.item), _when(s, slot), _title(s, slot.item), str(slot.minutes))
        for slot in slots(s.meeting, s.now)
    ]
    rows.append(AgendaRow(Place.END, s.time(s.meeting.ends_at), s.w._("the end – fixed")))
    guarded = any(item.protected for item in s.meeting.later_items)
    return AgendaView(
        s.w._("Agenda"),
        tuple(rows),
        s.w._("protected: nothing is borrowed here") if guarded else "",
        s.w._("So far today"),
        _tally(s),
    )


def _when(s: Standing, slot: Slot) -> str:
    return s.time(slot.starts_at) if slot.starts_at else "–"


def _place(s: Standing, item: Item) -> Place:
    run = s.meeting.run
    if item.id == run.item_id and run.running:
        return Place.NOW
    if item.id in run.closed:
        return Place.PAST
    if item.id in run.skipped:
        return Place.SKIPPED
    if item.mode is Mode.BREAK:
        return Place.BREAK
    return Place.PROTECTED if item.protected else Place.TO_COME


def _title(s: Standing, item: Item) -> str:
    """A repeated item is told apart by whose turn it is, where there is room for it."""
    title, focus = s.title(item), s.meeting.name_of(item.focus)
    if not focus or focus in title:
        return title
    for sign in ":;":
        title = title.partition(sign)[0]
    told_apart = f"{title.strip()} · {focus}"
    return told_apart if cells(told_apart) <= TITLE_WIDTH else title


def _tally(s: Standing) -> tuple[str, ...]:
    """Ideas, parked points, decisions and actions of the day, two a row."""
    w = s.w
    kinds = [entry.kind for entry in s.meeting.entries if not entry.struck]
    ideas, parked, decisions = (kinds.count(kind) for kind in ("idea", "parked", "decision"))
    actions = sum(not action.struck for action in s.meeting.actions)
    counted = (
        "* " + w.np_("tally", "{n} idea", "{n} ideas", ideas).format(n=ideas),
        "# " + w.np_("tally", "{n} parked", "{n} parked", parked).format(n=parked),
        ": " + w.np_("tally", "{n} decision", "{n} decisions", decisions).format(n=decisions),
        "! " + w.np_("tally", "{n} action", "{n} actions", actions).format(n=actions),
    )
    return tuple(f"{left:<18}{right}" for left, right in (counted[:2], counted[2:]))
