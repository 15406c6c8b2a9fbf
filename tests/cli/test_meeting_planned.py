"""A planned meeting that is not held, or was made by mistake, from the command line."""

from __future__ import annotations

import pytest
from in_process import here
from script import Home


def planned(home: Home, *more: str) -> str:
    made = here(
        home,
        "meeting", "new", "--agenda", "scoping_meeting", "--title", "Afklaring", "--party", "Birk",
        "--person", "Mia;process_consultant", "--start", "2031-01-20T09:00", *more,
    )  # fmt: skip
    assert made.status == 0, made.err
    return made.out.strip()


def listed(home: Home) -> list[str]:
    return here(home, "meeting", "list", "--lang", "en").out.splitlines()


def test_a_meeting_made_by_mistake_is_deleted_and_one_command_brings_it_back(home: Home) -> None:
    meeting, other = planned(home), planned(home)
    done = here(home, "meeting", "delete", meeting[-8:], "--lang", "da")
    assert done.status == 0 and "√ Slettet: Afklaring" in done.out
    assert [other[-12:] in line for line in listed(home)] == [True]
    back = done.out.split("»facilitator ")[1].split("«")[0].split()
    assert here(home, *back).status == 0
    assert len(listed(home)) == 2


def test_a_meeting_something_hangs_on_is_not_deleted_but_cancelled_with_a_reason(home: Home) -> None:
    meeting = planned(home, "--set", "ambition=Alle trives")
    refused = here(home, "meeting", "delete", meeting, "--lang", "en")
    assert refused.status == 1 and "On “Afklaring” hangs: 1 field. Nothing was taken out." in refused.err
    assert here(home, "meeting", "cancel", meeting).status == 1, "not without a reason"
    done = here(home, "meeting", "cancel", meeting, "The school is closed that day", "--lang", "en")
    assert done.status == 0 and "It stays, with 1 field." in done.out
    assert "called off" in listed(home)[0]
    back = done.out.split("“facilitator ")[1].split("”")[0].split()
    assert here(home, *back).status == 0
    assert "planned" in listed(home)[0]


@pytest.mark.parametrize("order", ["delete", "cancel"])
def test_a_meeting_that_has_begun_is_neither_deleted_nor_cancelled(home: Home, order: str) -> None:
    meeting = planned(home)
    begun = home.run("plain", meeting, typed="start vi begynder uden rammen\nquit\n")
    assert begun.status == 0, begun.err
    reason = ("We did not want it",) if order == "cancel" else ()
    assert here(home, "meeting", order, meeting, *reason).status == 1
    assert "running" in listed(home)[0]
