"""Calendars that are written one after the other, as somebody takes them in."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
from in_process import here
from script import Home

DUE = date.today() + timedelta(days=30)
AGREED = f"""start
action Danne makkerpar @Anna >{DUE.isoformat()}
action Skrive målet selv @Mette >{DUE.isoformat()}
action Ringe hjem @Lars >{DUE.isoformat()}
release group
quit
"""


def dates(home: Home, meeting: str, folder: Path) -> dict[str, Any]:
    """The events of the group's calendar by the words of the promise."""
    made = here(home, "meeting", "export", meeting, "--out", str(folder), "--format", "ics", "--lang", "da")
    assert made.status == 0, made.err
    (path,) = folder.glob("*.ics")
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(each["summary"]).partition(": ")[2]: each for each in found}


def test_whoever_took_the_first_calendar_in_learns_from_the_second_what_is_over(
    home: Home, tmp_path: Path
) -> None:
    meeting = home.planned_meeting("da")
    assert home.run("plain", meeting, "--lang", "da", typed=AGREED).status == 0
    first = dates(home, meeting, tmp_path / "first")
    over = "set 1 status done\nset 2 decision drop Vi lærte, at de gør det alligevel\nstrike 3\nquit\n"
    assert home.run("plain", meeting, "--lang", "da", typed=over).status == 0
    second = dates(home, meeting, tmp_path / "second")
    assert not any("status" in each for each in first.values())
    assert {said: second[said].get("status") for said in first if said} == {
        "Danne makkerpar": None,
        "Skrive målet selv": "CANCELLED",
        "Ringe hjem": "CANCELLED",
    }
    assert second["Danne makkerpar"]["summary"] == "√ Anna Berg: Danne makkerpar"
    assert all(second[said]["uid"] == each["uid"] for said, each in first.items())
    assert all(int(second[said]["sequence"]) >= int(each["sequence"]) for said, each in first.items())
