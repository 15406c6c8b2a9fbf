"""The rows captured in the running item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import line_kind
from facilitator.domain.moves.plan import party_of
from facilitator.domain.visits import triads_to_form
from facilitator.services.capture import PREFIXES, read_action
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.captured import CapturedRow, CapturedView
from facilitator.tui.widgets.chip import ChipView
from facilitator.words.dates import near_day
from facilitator.words.kept_private import line_text
from facilitator.words.kinds import record_kind

SIGNS = {kind: sign for sign, kind in PREFIXES.items()}


def captured_here(s: Standing) -> tuple[Entry | Action, ...]:
    """What was captured in the running item and stands, in its order."""
    item_id = s.meeting.run.item_id
    return tuple(kept for kept in s.meeting.captured if kept.item_id == item_id and not kept.struck)


def captured_view(s: Standing, current: str = "") -> CapturedView:
    if not s.meeting.run.running:
        return CapturedView("", "")
    return CapturedView(
        s.w._("Noted in this item"),
        s.w._("{shown} of {total}"),
        (*_triads(s), *(captured_row(s, kept) for kept in captured_here(s))),
        current,
    )


def _triads(s: Standing) -> Iterator[CapturedRow]:
    """The triads there are, where the item is to form them."""
    for group in triads_to_form(s.meeting):
        yield CapturedRow("", "", group.name, " · ".join(map(s.meeting.name_of, group.member_ids)), "")


def chip_view(s: Standing, kind: str) -> ChipView:
    """What Enter will make of the line."""
    return ChipView(record_kind(kind, 1, s.w), SIGNS.get(kind, ""), s.w._("hidden"))


def without_sign(text: str, kind: str) -> str:
    """A line for which the kind is chosen already, without the sign that says the same."""
    return text.strip().removeprefix(SIGNS.get(kind, "")).strip()


def action_chip(text: str, s: Standing) -> ChipView:
    """The same for a line that becomes an action, with the school it will be one of."""
    line = read_action(text.removeprefix(SIGNS["action"]), s.meeting, s.today, s.meeting.head.language)
    chip, school = chip_view(s, "action"), s.meeting.name_of(party_of(s.meeting, line))
    return replace(chip, word=f"{chip.word} · {school}") if school else chip


def captured_row(s: Standing, kept: Entry | Action) -> CapturedRow:
    """A line as it stands in a list: the sign of its kind, whose it is, its words, its time."""
    flagged = isinstance(kept, Entry) and kept.flagged
    mark = "■" if flagged else SIGNS.get(line_kind(kept), "")
    return CapturedRow(kept.id, mark, _who(s, kept), _text(s, kept), s.time(kept.at))


def _who(s: Standing, kept: Entry | Action) -> str:
    person = s.meeting.find_person(kept.owner_id if isinstance(kept, Action) else kept.person_id)
    party = s.meeting.find_party(kept.party_id)
    if isinstance(kept, Action) and person is not None:
        return person.name.split()[0]
    if party is not None:
        return party.name
    return person.name.split()[0] if person is not None else ""


def _text(s: Standing, kept: Entry | Action) -> str:
    if isinstance(kept, Entry) and kept.paper:
        return s.w._("{n} on paper").format(n=kept.paper)
    text = line_text(kept, s.w)
    if isinstance(kept, Action):
        return f"{text} → {near_day(kept.deadline, s.w.language, s.today)}" if kept.deadline else text
    return f"{text} → {kept.adaptation}" if kept.adaptation else text
