"""A course tells its hours before, during and after the dialogue."""

from __future__ import annotations

import pytest
from in_process import here
from script import Home


@pytest.mark.seed("SR-038")
@pytest.mark.seed("SR-020")
def test_the_hours_of_a_course_are_told_with_what_to_think_of_them(home: Home) -> None:
    course = here(
        home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel",
        "--party", "Birkehave", "--party", "Søndergård", "--person", "Mia;process_consultant",
    ).out.strip()  # fmt: skip

    def planned(agenda: str, start: str) -> None:
        made = here(
            home,
            "meeting",
            "new",
            "--course",
            course,
            "--agenda",
            agenda,
            "--title",
            "Møde",
            "--start",
            start,
        )
        assert made.status == 0, made.err

    def shown() -> str:
        return here(home, "course", "show", course, "--lang", "en").out

    assert "before" not in shown()
    planned("dialogue_half_day", "2027-01-20T08:30")
    assert "before 0 h · during 4 h · after 0 h" in shown()
    assert "? The dialogue takes the most time." in shown()
    assert "? Knowing one's own practice has less time than the dialogue." in shown()
    planned("analysis_workshop", "2027-01-05T08:30")
    planned("analysis_workshop", "2027-01-07T08:30")
    assert "before 6 h · during 4 h · after 0 h" in shown()
    assert "?" not in shown()
