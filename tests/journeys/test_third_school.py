"""A third school comes to a meeting that was laid out for two."""

from __future__ import annotations

from script import Home, talking


def test_a_third_school_takes_seventy_minutes_more_and_the_program_says_so(home: Home) -> None:
    meeting_id = home.planned_meeting("en")
    before = home.read(meeting_id)
    with talking(home, meeting_id, "--lang", "en") as talk:
        created = talk.do("party Eik ungdomsskole")["created"]
        assert (created["minutes"], created["more"]) == (310, 70)
        after = talk.meeting
    assert len([item for item in after.items if item.written_as == "d_expl"]) == 3
    assert (after.ends_at - before.ends_at).total_seconds() == 70 * 60
    home.agrees_with_a_fresh_process(meeting_id)

    spoken = home.run("plain", meeting_id, "--lang", "en", typed="undo\nparty Eik ungdomsskole\n").out
    undone, warning = (line for line in spoken.splitlines() if "Eik" in line)
    assert "Undone" in undone
    assert warning.startswith("►")
    assert "70" in warning and "310" in warning


def test_three_schools_from_the_beginning_are_warned_about_too(home: Home) -> None:
    schools = [word for name in ("Skovly", "Lindby", "Eik") for word in ("--party", name)]
    made = home.run(
        "meeting", "new", "--agenda", "dialogue_half_day", "--title", "Three", "--lang", "en", *schools
    )
    assert made.status == 0
    assert len(home.read(made.out.strip()).parties) == 3
    assert "310" in made.err and "70" in made.err


def test_no_school_is_added_once_the_meeting_runs(home: Home) -> None:
    meeting_id = home.planned_meeting()
    with talking(home, meeting_id) as talk:
        talk.do("start")
        assert talk.refused("party Eik ungdomsskole")["reason"] == "already_started"
