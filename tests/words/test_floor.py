"""Who has the floor, as it is said on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from half_day_meeting import BIRK, SKOV, SOND, WHY, Table, a_setup, half_day, running, shipped

from facilitator.domain.roles import FLOORS
from facilitator.services.setup import PersonLine
from facilitator.words.floor import floor_sentence
from facilitator.words.tongue import speak

EN = speak("en")


def at(item_id: str, *, parties: tuple[str, ...] = (BIRK, SOND)) -> Table:
    table = Table(a_setup(parties=parties))
    table.start()
    table.until(item_id)
    return table


@pytest.mark.parametrize(
    ("item_id", "said"),
    [
        ("d_arrive", "Birkehave has the floor"),
        ("d_open", "The process consultant has the floor"),
        ("d_checkin", "Go-round: Ole, then Anne"),
        ("d_pres.2", "Søndergård has the floor"),
        ("d_clar.2", "Birkehave has the floor"),
        ("d_refl.1", "The reflecting team has the floor"),
        ("d_break", "Nobody has the floor"),
        ("d_own", "Each school by itself"),
    ],
)
def test_each_item_says_who_may_speak(item_id: str, said: str) -> None:
    assert floor_sentence(at(item_id).meeting, EN) == said


def test_of_several_askers_the_sentence_names_all_until_one_has_the_floor() -> None:
    table = at("d_clar.1", parties=(BIRK, SOND, SKOV))
    assert floor_sentence(table.meeting, EN) == "Nobody has the floor yet: Søndergård and Skovly"
    table.do("floor", SKOV)
    assert floor_sentence(table.meeting, EN) == "Skovly has the floor"


def test_a_go_round_names_the_next_two_and_then_nobody() -> None:
    table = at("d_checkin")
    for name, said in [
        ("Ida", "Go-round: Ole, then Anne"), ("Ole", "Go-round: Anne, then Mette"),
        ("Anne", "Go-round: Mette, then Karim"), ("Mette", "Go-round: Karim"), ("Karim", "All have spoken"),
    ]:  # fmt: skip
        table.do("turn", name)
        assert floor_sentence(table.meeting, EN) == said


def test_before_the_start_nobody_is_spoken_of() -> None:
    assert floor_sentence(Table().meeting, EN) == ""


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("floor", FLOORS)
def test_every_floor_an_agenda_may_name_has_a_sentence(floor: str, language: str) -> None:
    copy = half_day()
    first, *rest = copy.agenda.parts
    agenda = replace(copy.agenda, parts=(replace(first, floor=floor), *rest))
    table = running(copy=replace(copy, agenda=agenda))
    sentence = floor_sentence(table.meeting, speak(language))
    assert sentence and "_" not in sentence and sentence[0] == sentence[0].upper()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ida teaches – you are silent"),
        ("da", "Ida underviser – du er tavs"),
        ("sv", "Ida undervisar – du är tyst"),
    ],
)
def test_whoever_is_observed_teaches_and_the_observer_is_silent(language: str, said: str) -> None:
    people = (PersonLine("Ida Krag", ("focus_person",), BIRK), PersonLine("Jon Berg", ("observer",), BIRK))
    table = Table(a_setup(parties=(BIRK,), people=people), copy=shipped("observation_visit"))
    table.do("start", WHY)
    table.until("ob_watch")
    assert floor_sentence(table.meeting, speak(language)) == said
