"""The groups of a checklist: each a heading and what is gone through by digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.domain.action import Action
from facilitator.domain.agreed_day import day_in
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import Rating
from facilitator.domain.gate_qualities import adapted
from facilitator.domain.gate_view import entries_asked
from facilitator.domain.kinds import line_kind
from facilitator.domain.modes import NO_LONGER, ActionStatus, RatingScale, ReleaseLevel
from facilitator.domain.moves.agree import rating_here
from facilitator.domain.requirements import (
    Each,
    Record,
    Requirement,
)
from facilitator.tui.presenting.asked_rows import asked_so_far, kind_of_row, kinds_of
from facilitator.tui.presenting.captured import SIGNS, captured_here
from facilitator.tui.presenting.middle import rule_texts
from facilitator.tui.presenting.yeses import (
    CONTRACT,
    asked_for_yes,
    confirmations,
    is_for_everyone,
    said_yes_to,
)
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow
from facilitator.words.agreed_days import at_hour
from facilitator.words.commitment import commitment
from facilitator.words.dates import in_days, short_day, week
from facilitator.words.fields import date_name, scale
from facilitator.words.kept_private import line_text, marked
from facilitator.words.lists import join
from facilitator.words.people import who
from facilitator.words.vocabulary import release_level, settlement

BLOCK = "█"


def yes_rows(s: Standing) -> Iterator[ListPart]:
    w, asked, what = s.w, asked_for_yes(s), said_yes_to(s)
    given = [each for each in asked if each.given]
    yield ListHeading(w._("A yes said aloud"), w._("{n} of {total}").format(n=len(given), total=len(asked)))
    if any(each.what == CONTRACT for each in confirmations(s)):
        yield ListRow(w._("These rules are the contract: read them aloud."), mark="▌", loud=True)
        yield from (ListRow(text, rows=2) for text in rule_texts(s))
    everybody = w._("A yes from everybody to {what}") if is_for_everyone(s) else w._("A yes to {what}")
    done = bool(asked) and len(given) == len(asked)
    names = "" if done else " · ".join(each.unit.name for each in given)
    if not asked:
        by_role = dict.fromkeys(name for each in confirmations(s) for name in each.by)
        told = w._("Nobody here has the role that is asked: {who}. Ctrl+P adds a person or changes roles.")
        yield ListRow(told.format(who=join([who(name, w) for name in by_role], w)), mark="►", rows=2)
    yield ListRow(everybody.format(what=what), "yes", mark="√" if done else "○", aside=names and f"√ {names}")


def adaptation_rows(s: Standing, asked: Sequence[Requirement]) -> Iterator[ListPart]:
    w, found = s.w, _adaptable(s, asked)
    left = [each for each in found if not adapted(each, s.meeting)]
    count = (
        w._("{n} of {total} left").format(n=len(left), total=len(found)) if left else w._("nothing left √")
    )
    yield ListHeading(w._("How must it change to fit here?"), count if found else "")
    if not found:
        yield ListRow(w._("An idea first: * and a few words"), mark="○")
    for entry in found:
        mark = "√" if adapted(entry, s.meeting) else "○"
        said = line_text(entry, w)
        told = f"{said} → {entry.adaptation}" if entry.adaptation else said
        yield ListRow(told, f"adapt {entry.id}", mark=mark, aside=s.meeting.name_of(entry.party_id), rows=2)


def _adaptable(s: Standing, asked: Sequence[Requirement]) -> list[Entry]:
    """Lines that need an adaptation, from wherever the gate looks; those on paper have no words here."""
    looked_at = (
        entry for each in asked if isinstance(each, Record | Each) for entry in entries_asked(each, s.meeting)
    )
    return list({entry.id: entry for entry in looked_at if not entry.paper}.values())


def commitment_rows(s: Standing) -> Iterator[ListPart]:
    w = s.w
    actions = [each for each in s.meeting.actions if not each.struck and each.status not in NO_LONGER]
    now = "action" in kinds_of(s.meeting.item)
    agreed = sum(action.status is not ActionStatus.PROPOSED for action in actions)
    count = w._("{n} of {total} said yes to").format(n=agreed, total=len(actions)) if actions else ""
    yield ListHeading(w._("Read aloud"), count)
    if not actions:
        yield ListRow(w._("F6: who does what by when"), mark="○")
    for action in actions:
        party = s.meeting.name_of(action.party_id)
        text = commitment(action, s.meeting, w)
        mark = "○" if action.status is ActionStatus.PROPOSED else "√"
        said = f"{party}: {text}" if party else text
        yield ListRow(marked(said, action, w), f"action {action.id}", mark=mark, rows=3 if now else 1)


def parked_rows(s: Standing) -> Iterator[ListPart]:
    w = s.w
    parked = [each for each in s.meeting.entries if each.kind == "parked" and not each.struck]
    left = sum(each.settled is None for each in parked)
    count = w._("{n} of {total} left").format(n=left, total=len(parked)) if left else w._("nothing left √")
    yield ListHeading(w._("Parking lot"), count)
    for entry in parked:
        settled = f"→ {settlement(entry.settled, w)}" if entry.settled else ""
        mark = "√" if entry.settled else "○"
        yield ListRow(line_text(entry, w), f"parked {entry.id}", mark=mark, aside=settled, rows=2)


def level_rows(s: Standing) -> Iterator[ListPart]:
    w, agreed = s.w, s.meeting.value("release_level")
    here = agreed is not None and s.meeting.position(agreed.item_id) >= _asked_for_level_at(s)
    now = agreed.value if agreed else ReleaseLevel.GROUP.value
    yield ListHeading(w._("How far the papers may go"), "" if here else w._("choose one"))
    told = []
    for level in ReleaseLevel:
        said = release_level(level, w)
        if level.value == now:
            told.append(f"√ {said}" if here else w._("► {level} (proposal)").format(level=said))
        else:
            told.append(f"○ {said}")
    yield ListRow("   ".join(told), "level")


def _asked_for_level_at(s: Standing) -> int:
    """Place of the last item so far that asks how far the papers may go."""
    items = s.meeting.items[: s.meeting.position(s.meeting.run.item_id) + 1]
    return max((n for n, item in enumerate(items) if "level" in kinds_of(item)), default=0)


def date_rows(s: Standing, names: tuple[str, ...]) -> Iterator[ListPart]:
    w = s.w
    yield ListHeading(w._("Dates"))
    for name in names:
        value = s.meeting.value(name)
        if value is None:
            asked = w._("[ date? ]")
            yield ListRow(f"{asked} · {date_name(name, w)}", f"date {name}", mark="○")
            continue
        day = day_in(value.value)
        far = in_days((day - s.today).days, w)
        on = at_hour(short_day(day, w.language, year=True), value.value, w)
        text = f"{on} · {date_name(name, w)}"
        yield ListRow(text, f"date {name}", mark="√", aside=f"{week(day, w.language)} · {far}")


def rating_rows(s: Standing, of: RatingScale) -> Iterator[ListPart]:
    w, total = s.w, len(s.meeting.taking_part)
    rating = rating_here(s.meeting, of)
    answered = sum(rating.counts) if rating else 0
    yield ListHeading(scale(of.value, w), w._("without names"))
    count = w._("{n} of {total}").format(n=answered, total=total)
    mark = "√" if answered >= total else "○"
    yield ListRow(_tally(rating, of), f"rate {of.value}", mark=mark, aside=count)


def _tally(rating: Rating | None, of: RatingScale) -> str:
    """``0 ·   1 ·   2 █ 1   3 █████ 5   4 ████ 4``"""
    counts = rating.counts if rating else (0,) * len(of.scores)
    counted = zip(of.scores, counts, strict=True)
    return "   ".join(f"{score} {BLOCK * n} {n}" if n else f"{score} ·" for score, n in counted)


def noted_rows(s: Standing) -> Iterator[ListPart]:
    """What else was written down in this item, so that it can be mended here too."""
    asked = [each for each in asked_so_far(s) if kind_of_row(each) == "adapt"]
    above = {each.id for each in _adaptable(s, asked)}
    others = [kept for kept in captured_here(s) if not _stands_above(kept) and kept.id not in above]
    if others:
        yield ListHeading(s.w._("Noted in this item"), str(len(others)))
    for kept in others:
        text = (
            line_text(kept, s.w)
            if kept.text
            else s.w._("{n} on paper").format(n=kept.paper if isinstance(kept, Entry) else 0)
        )
        yield ListRow(text, f"entry {kept.id}", mark=SIGNS.get(line_kind(kept), "·"), rows=2)


def _stands_above(kept: Entry | Action) -> bool:
    return isinstance(kept, Action) or kept.kind == "parked"
