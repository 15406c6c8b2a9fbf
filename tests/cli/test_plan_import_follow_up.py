"""The plan of a follow-up comes back by the ids of its actions, whichever meeting each was agreed in."""

from __future__ import annotations

from pathlib import Path

import pytest
from house import House
from in_process import here
from openpyxl import load_workbook
from papers_on_disk import paper
from script import Home
from two_meetings import deal_with, first_meeting, papers, second_meeting

from facilitator.domain.modes import ActionStatus
from facilitator.exports.workbook import HEAD_ROW

EARLIER, THEIRS, OWN = "Karim regner efter", "Mette spørger eleverne", "Ida viser kortene på nabogangen"


@pytest.fixture
def sent(tmp_path: Path) -> tuple[Home, str, Path]:
    """A home with both meetings, the id of the follow-up, and its plan, edited at a school."""
    house = House(tmp_path / "home")
    room = second_meeting(house, first_meeting(house))
    deal_with(room)
    house.leave(room)
    path = paper(papers(room.meeting, house, tmp_path / "out", "xlsx"), "Handlingsplan.xlsx")
    book = load_workbook(path)
    heads, *rows = book.worksheets[0].iter_rows(min_row=HEAD_ROW)
    place = {str(cell.value): n for n, cell in enumerate(heads)}
    for row in rows:
        match row[place["Handling"]].value:
            case said if said == EARLIER:
                row[place["Status"]].value = "i gang"
            case said if said == THEIRS:
                row[place["Bemærkning"]].value = "Ni ud af ti kan"
            case said if said == OWN:
                row[place["Frist"]].value = "15/2 2027"
    book.save(path)
    return Home(tmp_path / "home"), room.meeting.head.id, path


@pytest.mark.parametrize("named", [True, False])
def test_actions_of_both_meetings_are_taken_in_with_one_sheet(
    sent: tuple[Home, str, Path], named: bool
) -> None:
    home, follow_up, path = sent
    to = [follow_up[-12:]] if named else []
    ran = here(home, "plan", "import", str(path), *to, "--yes", "--lang", "da")
    assert ran.status == 0, ran.out + ran.err
    actions = {each.text: each for each in home.read(follow_up).all_actions}
    assert actions[EARLIER].status is ActionStatus.IN_PROGRESS
    assert actions[THEIRS].note == "Ni ud af ti kan"
    assert str(actions[OWN].deadline) == "2027-02-15"
    assert {actions[each].meeting_id == follow_up for each in (EARLIER, THEIRS)} == {False}, (
        "where it was made"
    )
    again = here(home, "plan", "import", str(path), "--lang", "en")
    assert again.status == 0 and "Nothing was edited" in again.out
