"""Agendas and questions to make meetings of."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.bookshelf import Bookshelf


@pytest.mark.parametrize("wanted", ["dialogue_half_day", "dialogue_half", "DIALOGUE_HALF_DAY"])
def test_an_agenda_is_found_by_its_id_or_its_beginning(wanted: str, tmp_path: Path) -> None:
    found = Bookshelf(tmp_path).agenda(wanted)
    assert not isinstance(found, Refused) and found.id == "dialogue_half_day"


def test_an_unknown_agenda_is_refused_with_those_there_are(tmp_path: Path) -> None:
    refused = Bookshelf(tmp_path).agenda("retreat")
    assert isinstance(refused, Refused) and refused.reason is Reason.NO_SUCH_AGENDA
    assert "dialogue_half_day" in refused.facts["candidates"]


def test_a_bad_file_of_ones_own_is_told_and_hides_no_good_one(tmp_path: Path) -> None:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "mine.yaml").write_text("id: mine\n")
    shelf = Bookshelf(tmp_path)
    assert shelf.faults
    assert not isinstance(shelf.agenda("dialogue_half_day"), Refused)


def test_the_copy_a_meeting_owns_holds_its_rules_and_every_question(tmp_path: Path) -> None:
    shelf = Bookshelf(tmp_path)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    copy = shelf.copy_of(agenda)
    known = {question.id for question in copy.questions}
    assert all(set(item.prompts) <= known for item in agenda.written_items())
    rules = {rule.id for rule in copy.rules}
    assert rules == {rule for item in agenda.written_items() for rule in item.rules}
