"""What leaves is said before it does: the counts are those of the papers themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from half_day_meeting import running
from paper_sample import entry, held

from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.preview import leaving
from facilitator.exports.view import view
from facilitator.words.leaving import leaving_sentences, never_leaves
from facilitator.words.tongue import speak


def test_every_line_leaves_or_is_held_back_for_a_reason() -> None:
    lines = [
        entry(900, "note", "Alles", release=ReleaseLevel.SCHOOLS),
        entry(901, "idea", "Vært", party_id="host", release=ReleaseLevel.SCHOOLS),
        entry(902, "idea", "Gæst", party_id="guest", release=ReleaseLevel.SCHOOLS),
        entry(903, "note", "Min egen", party_id="host", release=ReleaseLevel.PRIVATE),
        entry(904, "note", "Kun gruppen", party_id="host"),
        entry(905, "note", "Strøget", struck=True),
    ]
    meeting = replace(held(), entries=tuple(lines), actions=(), fields=())
    common, host, guest = leaving(meeting, Audience.SCHOOLS)
    assert (dict(common.kinds), common.private, common.narrower, common.of_others) == (
        {"note": 1, "idea": 2}, 1, 1, 0,
    )  # fmt: skip
    assert (dict(host.kinds), host.private, host.narrower, host.of_others) == (
        {"note": 1, "idea": 1},
        1,
        1,
        1,
    )
    assert (dict(guest.kinds), guest.private, guest.narrower, guest.of_others) == (
        {"note": 1, "idea": 1}, 0, 0, 3,
    )  # fmt: skip
    assert host.party is not None and host.party.id == "host" and common.party is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "For all: 2 items that were not reached"),
        ("da", "Til alle: 2 ikke-nåede punkter"),
        ("sv", "Till alla: 2 punkter som inte hanns med"),
    ],
)
def test_items_that_were_not_reached_are_not_called_parked_points(language: str, said: str) -> None:
    lines = [
        entry(900, "parked", "Lokalet"),
        entry(901, "parked", "Undersøgelse", unreached=True),
        entry(902, "parked", "Handlinger", unreached=True),
    ]
    meeting = replace(held(), entries=tuple(lines), actions=(), fields=())
    common, *_ = leaving(meeting, Audience.GROUP)
    rows = list(leaving_sentences("", common.kinds, common.private, common.narrower, 0, speak(language)))
    assert rows[0] == said, "the parking lot is not for all, and is not counted among what is"


def test_what_is_noted_in_the_evaluation_stays_inside_as_the_preview_says() -> None:
    table = running()
    table.do("release", "schools")
    table.until("d_commit")
    table.do("note", "Kaffen kom kl. 9")
    table.until("d_check")
    table.do("note", "Mere tid til de tavse")
    papers = {readers: str(view(table.meeting, readers, "en", table.clock.today())) for readers in Audience}
    inside = {readers for readers, paper in papers.items() if "Mere tid til de tavse" in paper}
    assert inside == {Audience.INTERNAL}
    assert "Kaffen kom kl. 9" in papers[Audience.GROUP]
    common, *_ = leaving(table.meeting, Audience.GROUP)
    assert (common.kinds["note"], common.narrower) == (1, 1)
    assert "the evaluation of the meeting, ratings and notes, stand in the internal papers alone" in " ".join(
        never_leaves(speak("en"))
    )
