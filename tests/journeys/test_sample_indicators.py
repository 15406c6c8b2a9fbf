"""Indicators of the library: a beginning without a definition, which those who count settle themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from casts import TWO_SCHOOLS_PLANNING
from house import House, done
from walk import Begin, Walk

from facilitator.domain.comparison import Differs, compare
from facilitator.domain.local_text import LANGUAGES
from facilitator.library.named_lists import INDICATORS, check_list, find_lists
from facilitator.store.glance import read_meeting

NAMES = {"en": "Drop-out", "da": "Frafald", "sv": "Avhopp"}
UNDEFINED = "fordi vi har tallene før ordene"


def planning(begin: Begin, language: str = "da") -> Walk:
    walk = begin("plan_workshop", TWO_SCHOOLS_PLANNING, language=language)
    walk.do("start")
    return walk


@pytest.mark.seed("SR-104")
@pytest.mark.parametrize("language", LANGUAGES)
def test_drop_out_is_picked_from_the_library_in_the_language_of_the_room(begin: Begin, language: str) -> None:
    walk = planning(begin, language)
    (which,) = walk.type("sample")
    assert which.startswith("×") and NAMES[language] in which
    walk.do("sample dropout")
    (indicator,) = walk.meeting.entries
    assert (indicator.kind, indicator.text) == ("indicator", NAMES[language])
    said = {name: walk.meeting.said(name, indicator.id) for name in ("unit", "direction", "cadence")}
    assert said == {"unit": "%", "direction": "down", "cadence": "yearly"}
    assert walk.meeting.said("to_define", indicator.id), "what is to be settled is told"
    assert walk.meeting.said("definition", indicator.id) == ""
    assert read_meeting(walk.paths.database, walk.meeting.head.id) == walk.meeting
    walk.do("undo")
    assert walk.meeting.entries == () and walk.meeting.fields == ()
    walk.do(f"sample {NAMES[language][:4]}")
    assert walk.meeting.entries[0].text == NAMES[language]


@pytest.mark.seed("SR-104")
def test_schools_are_not_compared_on_drop_out_before_it_is_said_what_is_counted(begin: Begin) -> None:
    walk = planning(begin)
    walk.do("sample Frafald")
    assert walk.type("measure 1 actual 12 n=84 /Birkehave")[0].startswith("×")
    walk.do(f"measure 1 actual 12 n=84 /Birkehave {UNDEFINED}", "measure 1 actual 14 n=92 /Søndergård")
    (indicator,) = walk.meeting.entries
    assert compare(walk.meeting, indicator).differs is Differs.UNDEFINED
    assert "hvad der tælles" in "\n".join(walk.type("figures"))
    with_definition = begin("plan_workshop", TWO_SCHOOLS_PLANNING, language="da")
    with_definition.do(
        "start",
        "sample Frafald",
        "set 1 definition Afbrudt uden omvalg inden for 3 måneder, ud af alle begyndt i august",
        "measure 1 actual 12 n=84 /Birkehave",
        "measure 1 actual 14 n=92 /Søndergård",
    )
    assert compare(with_definition.meeting, with_definition.meeting.entries[0]).differs is None
    assert "Samme definition" in "\n".join(with_definition.type("figures"))


def test_what_is_shipped_is_in_order_and_none_of_it_brings_a_definition() -> None:
    shelf = find_lists()
    kept = shelf.kept[INDICATORS]
    assert check_list(kept.path)[1] == ()
    entries = kept.value.entries
    assert all(
        set(each.text.by_language) == set(each.about.by_language) == set(LANGUAGES) for each in entries
    )
    assert "definition" not in {name for each in entries for name, _ in each.told}


def test_a_list_of_ones_own_takes_its_place_and_is_read_strictly(begin: Begin, tmp_path: Path) -> None:
    own = tmp_path / "indicators.yaml"
    text = (
        'id: indicators\nversion: "1"\ntitle: x\nentries:\n  - {id: late, text: Late, direction: downwards}\n'
    )
    own.write_text(text, encoding="utf-8")
    assert any(fault.line == 5 for fault in check_list(own)[1])
    own.write_text(text.replace("downwards", "down"), encoding="utf-8")
    found, faults = check_list(own)
    assert found is not None and found.entries[0].told == (("direction", "down"),)
    assert faults == ()


def test_lists_of_ones_own_hold_for_a_file_that_lies_elsewhere_too(tmp_path: Path) -> None:
    house = House(tmp_path / "home", file=tmp_path / "stick" / "meetings.db")
    house.paths.method.mkdir(parents=True)
    own = 'id: indicators\nversion: "1"\ntitle: x\nentries:\n  - {id: late, text: Sene, direction: down}\n'
    (house.paths.method / "indicators.yaml").write_text(own, encoding="utf-8")
    room = house.enter()
    done(room, "start")
    done(room, "sample", "Sene")
    assert room.meeting.entries[0].text == "Sene"
    house.leave(room)
