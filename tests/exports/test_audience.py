"""A paper goes no further than the meeting has agreed, and a text no further than its author."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from paper_sample import DAY, held, in_utc, value

from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.audience import Audience, not_released
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers

WIDTHS = [Audience.GROUP, Audience.SCHOOLS, Audience.PUBLIC]


@pytest.mark.parametrize("audience", WIDTHS)
def test_before_an_agreement_only_internal_papers_are_written(audience: Audience, tmp_path: Path) -> None:
    meeting = held(release=None)
    refused = write_papers(PaperOrder(meeting, audience, "en", DAY, local=in_utc), tmp_path)
    assert refused == Refused.because(Reason.NOT_RELEASED, wanted=audience.value, agreed="")
    assert list(tmp_path.iterdir()) == []
    assert isinstance(
        write_papers(PaperOrder(meeting, Audience.INTERNAL, "en", DAY, local=in_utc), tmp_path), Papers
    )


@pytest.mark.parametrize(
    ("agreed", "reached"),
    [
        (ReleaseLevel.PRIVATE, []),
        (ReleaseLevel.GROUP, WIDTHS[:1]),
        (ReleaseLevel.SCHOOLS, WIDTHS[:2]),
        (ReleaseLevel.PUBLIC, WIDTHS),
    ],
)
def test_the_agreement_is_the_widest_audience(agreed: ReleaseLevel, reached: list[Audience]) -> None:
    meeting = held(release=agreed)
    assert [audience for audience in WIDTHS if not_released(meeting, audience) is None] == reached


def test_the_refusal_says_what_was_wanted_and_what_was_agreed() -> None:
    refused = not_released(held(release=ReleaseLevel.SCHOOLS), Audience.PUBLIC)
    assert refused == Refused.because(Reason.NOT_RELEASED, wanted="public", agreed="schools")


def test_an_agreement_nobody_can_read_is_none() -> None:
    meeting = held(release=None)
    meeting = replace(meeting, fields=(*meeting.fields, value(1, "field", "release_level", "everybody!")))
    assert not_released(meeting, Audience.GROUP) is not None


def test_a_private_text_is_in_no_paper_not_even_an_internal_one() -> None:
    assert not any(audience.takes(ReleaseLevel.PRIVATE) for audience in Audience)


def test_internal_papers_take_whatever_its_author_shares() -> None:
    shared = [level for level in ReleaseLevel if level is not ReleaseLevel.PRIVATE]
    assert all(Audience.INTERNAL.takes(level) for level in shared)
