"""The round before, as rows: what somebody asked, tried and learned, and what they are asked now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.domain.holding import Holding
from facilitator.domain.round_before import RoundBefore
from facilitator.words.kept_private import line_text
from facilitator.words.row import Row
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import action_status


def round_rows(found: Iterable[RoundBefore], holding: Holding, w: Words) -> Iterator[Row]:
    """Everybody's round under a name; what was asked there comes in its last wording."""
    for each in found:
        yield Row(w._("{name}: the round before").format(name=holding.name_of(each.person_id)), heading=True)
        yield from round_lines(each, w)


def round_lines(found: RoundBefore, w: Words) -> Iterator[Row]:
    """One leader's round, the earlier wordings of the question before the last."""
    for question in found.questions:
        yield Row(w._("asked: {text}").format(text=question), mark="?")
    for action in found.tried:
        said = w._("tried: {text}").format(text=line_text(action, w))
        yield Row(said, mark="!", aside=action_status(action.status, w))
    for entry in found.learned:
        yield Row(w._("learned: {text}").format(text=line_text(entry, w)), mark="√")
    yield Row(w._("What has changed since then?"), mark="►")
