"""Points of preparation: shipped ones are in order, one's own are read strictly."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.fault import FaultReason
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.preparation import Check
from facilitator.library.agendas import find_agendas
from facilitator.library.preparation import check_preparation, find_preparation

SMALL = """\
id: preparation
version: "1"
title: {en: Before, da: Før, sv: Före}
points:
  - id: coffee
    day: -1
    for: [dialogue_half_day, interview]
    what: {en: Coffee is made, da: Der er kaffe, sv: Det finns kaffe}
"""


def test_what_is_shipped_is_in_order_in_every_language_and_every_check_is_asked_for() -> None:
    shelf = find_preparation()
    assert shelf.faults == ()
    (kept,) = shelf.kept.values()
    assert check_preparation(kept.path, find_agendas().kept)[1] == ()
    points = kept.value.points
    assert all(set(point.what.by_language) == set(LANGUAGES) for point in points)
    assert {point.check for point in points if point.check} == set(Check)
    assert min(point.day for point in points) == -28 and max(point.day for point in points) == 365


def test_points_of_ones_own_take_the_place_of_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "method").mkdir()
    (tmp_path / "method" / "preparation.yaml").write_text(SMALL, encoding="utf-8")
    found = find_preparation(tmp_path).find("preparation")
    assert found is not None and [point.id for point in found.points] == ["coffee"]


def test_a_check_an_agenda_and_a_day_that_do_not_exist_are_named_with_their_places(tmp_path: Path) -> None:
    def faults(old: str, new: str) -> list[tuple[int, FaultReason]]:
        path = tmp_path / "preparation.yaml"
        path.write_text(SMALL.replace(old, new), encoding="utf-8")
        return [(fault.line, fault.reason) for fault in check_preparation(path, ["dialogue_half_day"])[1]]

    assert faults("day: -1", "day: -1") == []
    assert faults("interview", "coffee_break") == [(7, FaultReason.NO_SUCH_AGENDA)]
    assert faults("day: -1", "day: soon") == [(6, FaultReason.NOT_WHOLE)]
    assert faults("day: -1", "check: sponsr\n    day: -1") == [(6, FaultReason.UNKNOWN_NAME)]
    assert faults("version", "colour") != []
