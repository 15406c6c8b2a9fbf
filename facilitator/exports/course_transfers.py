"""What ideas travelled between the schools of a course."""

from __future__ import annotations

from facilitator.domain.transfers import Transfer, transfers
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import party_name, text
from facilitator.exports.section import EMPTY, Section, Table


def course_transfers(extract: Extract) -> Section:
    """From which school to which, what idea, and how it must change to fit (SR-098)."""
    w = extract.w
    columns = (
        w.p_("transfer", "From"), w.p_("transfer", "To"), w.p_("transfer", "Idea"),
        w.p_("transfer", "Adaptation"),
    )  # fmt: skip
    rows = tuple(map(_transfer, transfers(extract.of_kind("idea"), extract.meeting)))
    return Section("transfers", w._("Ideas taken home"), (Table(columns, rows),))


def _transfer(found: Transfer) -> tuple[str, ...]:
    idea = found.idea
    return (
        party_name(found.giver) or EMPTY, party_name(found.taker), text(idea.text),
        text(idea.adaptation) or EMPTY,
    )  # fmt: skip
