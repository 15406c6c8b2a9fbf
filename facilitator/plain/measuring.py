"""Values of indicators by text: what a version takes over is not read out, and what a value needs is."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.link import Link
from facilitator.domain.measurement import Measurement
from facilitator.services.outcome import Outcome
from facilitator.words.measurements import advice
from facilitator.words.tongue import Words


def told_of(outcome: Outcome) -> Iterator[object]:
    """The records of an order; of a new version only itself and what is new about it, said last."""
    known = {kept.id for kept in outcome.before.all_captured}
    made = {r.id for r in outcome.records if isinstance(r, Entry | Action) and r.id not in known}
    for n, record in enumerate(outcome.records, start=1):
        match record:
            case FieldValue(kind="line") if record.whose in made:
                taken_over = True
            case Link():
                taken_over = bool({record.from_id, record.to_id} & made)
            case Measurement():
                taken_over = record.indicator_id in made
            case _:
                taken_over = False
        if not taken_over or n == len(outcome.records):
            yield record


def advised(outcome: Outcome, w: Words) -> Iterator[str]:
    """What the value that was measured needs to be understood."""
    last = outcome.records[-1] if outcome.records else None
    if not isinstance(last, Measurement) or last.struck or outcome.undone:
        return
    of = next((entry for entry in outcome.meeting.all_entries if entry.id == last.indicator_id), None)
    if of is not None and (said := advice(last, of, outcome.meeting, w)):
        yield f"? {said}"
