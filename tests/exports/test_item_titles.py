"""Of two items by one name every paper says whose each is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper_sample import DAY, STARTS, Sitting, in_utc, planned

from facilitator.domain.agenda import Block, Item, Repeat
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode, ReleaseLevel
from facilitator.domain.moves import agree, minutes, pacing
from facilitator.exports.audience import Audience
from facilitator.exports.guests import guests_agenda, guests_text
from facilitator.exports.guide import Times
from facilitator.exports.markdown import summary
from facilitator.exports.view import view

TITLE = LocalText.of(en="Inquiry", da="Undersøgende samtale", sv="Utforskande samtal")
ABOUT = [
    ("en", "Inquiry – about {school}"),
    ("da", "Undersøgende samtale – om {school}"),
    ("sv", "Utforskande samtal – om {school}"),
]


def two_inquiries(language: str) -> Sitting:
    """A meeting whose one block is run for each of two schools."""
    sitting = Sitting(planned(language))
    inquiry = Item("inquiry", TITLE, 20, Mode.EXPLORE, "plenary")
    copy = sitting.meeting.copy
    first = next(copy.agenda.written_items())
    agenda = replace(copy.agenda, parts=(first, Block("both", Repeat.PER_PARTY, "party", 2, (inquiry,))))
    sitting.meeting = replace(sitting.meeting, copy=replace(copy, agenda=agenda))
    return sitting


def one_reached(language: str) -> Meeting:
    """The first was held, with a question; the meeting closed without the second."""
    sitting = two_inquiries(language)
    sitting.do(pacing.start)
    sitting.do(agree.set_release_level, ReleaseLevel.PUBLIC)
    sitting.do(pacing.go_on)
    sitting.note("note", "Et mål på tavlen")
    sitting.do(minutes.borrow, 5, sitting.meeting.items[-1])
    sitting.do(pacing.close, "Vi nåede kun den ene skole")
    return sitting.meeting


@pytest.mark.parametrize(("language", "about"), ABOUT)
@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.INTERNAL])
def test_what_was_not_reached_is_told_with_its_school(language: str, about: str, audience: Audience) -> None:
    paper = summary(view(one_reached(language), audience, language, DAY, local=in_utc))
    assert f"- {about.format(school='Birkehave')}\n" in paper
    assert f"- {about.format(school='Søndergård')}\n" not in paper, "that one was held"


@pytest.mark.parametrize(("language", "about"), ABOUT)
def test_the_use_of_time_and_the_departures_tell_the_two_apart(language: str, about: str) -> None:
    shown = view(one_reached(language), Audience.INTERNAL, language, DAY, local=in_utc)
    paper, (held, left) = summary(shown), (about.format(school=s) for s in ("Søndergård", "Birkehave"))
    assert f"| {held} | 20 | 25 |" in paper and f"| {left} | 20 | 15 | – |" in paper
    assert any(held in row and left in row for row in paper.splitlines()), (
        "minutes went from one to the other"
    )
    assert [row.item for row in shown.entries if row.text == "Et mål på tavlen"] == [held]


@pytest.mark.parametrize(("language", "about"), ABOUT)
def test_those_who_come_read_whose_turn_it_is(language: str, about: str) -> None:
    times = Times(STARTS, in_utc, True, language)
    paper = guests_text(guests_agenda(two_inquiries(language).meeting, times, DAY))
    for school in ("Birkehave", "Søndergård"):
        assert about.format(school=school) in paper
