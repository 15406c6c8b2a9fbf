"""Two schools, and the second bus is 25 minutes late."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from half_day import SECRET, hold
from script import Home, papers_in, talking
from typist import Typist

from facilitator.domain.agenda import Item
from facilitator.domain.meeting import Meeting
from facilitator.domain.schedule import allotted, projected_end

END = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
SPARED = ("d_break", "d_commit", "d_next", "d_check")
BOTH = ("d_clar", "d_expl", "d_refl")


def lengths(meeting: Meeting) -> dict[str, int]:
    return {item.id: allotted(meeting.run, item) for item in meeting.items}


def planned(meeting: Meeting) -> dict[str, Item]:
    return {item.id: item for item in meeting.items}


def test_a_late_start_is_cut_fairly_and_still_ends_on_time(home: Home) -> None:
    meeting_id = home.planned_meeting()
    out = home.folder / "papers"
    with talking(home, meeting_id, clock="2026-11-24T08:55") as talk:
        talk.do("start")
        assert projected_end(talk.meeting, talk.meeting.recorded[0].at) > END
        offered = talk.do("late")
        assert offered["events"] == []
        assert not [
            line for line in offered["lines"] if "→" in line and ("(d_commit)" in line or "(d_check)" in line)
        ]

        accepted = talk.do("late accept")
        cut, before = lengths(talk.meeting), planned(talk.meeting)
        assert accepted["events"][0]["kind"] == "TimeReplanned"
        assert {name: cut[name] for name in SPARED} == {name: before[name].minutes for name in SPARED}
        for name in BOTH:
            first, second = cut[f"{name}.1"], cut[f"{name}.2"]
            assert first == second >= before[f"{name}.1"].min_minutes
        assert projected_end(talk.meeting, talk.meeting.recorded[0].at) <= END

        hold(talk, "da")
        assert talk.meeting.run.closed_at is not None
        assert talk.meeting.run.closed_at <= END
        talk.do(f"export {out}")
    papers = papers_in(out)
    assert "25" in papers["internal/Referat.md"]
    assert not [name for name, text in papers.items() if SECRET in text]


def test_lengths_of_ones_own_go_to_both_schools_and_never_below_what_an_item_needs(home: Home) -> None:
    meeting_id = home.planned_meeting()
    with talking(home, meeting_id, clock="2026-11-24T08:55") as talk:
        talk.do("start", "late d_expl.1 22 d_own 10")
        assert [lengths(talk.meeting)[name] for name in ("d_expl.1", "d_expl.2", "d_own")] == [22, 22, 10]
        refusal = talk.refused("late d_expl.2 5")
        assert (refusal["reason"], refusal["facts"]["least"]) == ("below_minimum", 20)
        assert talk.refused("borrow 5 d_commit time is short today")["reason"] == "not_lendable"


def test_at_a_real_terminal_the_late_day_is_cut_held_and_ends_on_time(home: Home) -> None:
    meeting_id = home.planned_meeting("sv")
    typist = Typist(home, meeting_id, "sv", clock="2026-11-24T08:55")
    typist.do("start")
    offered = typist.type("late")
    first, second = re.findall(r"30 → (\d+)  \(d_expl", offered)
    assert first == second
    typist.do("late accept")
    hold(typist, "sv")
    typist.do(f"export {home.folder / 'papers'}")
    assert typist.quit() == 0
    closed = home.read(meeting_id).run.closed_at
    assert closed is not None and closed <= END
    assert b"Traceback" not in typist.window.raw
    assert len(papers_in(home.folder / "papers")) == 34


def test_over_the_night_the_clocks_go_back_an_hour_is_an_hour(home: Home) -> None:
    home.environ = {"TZ": "Europe/Copenhagen"}
    meeting_id = home.planned_meeting("en")
    clock = ("--lang", "en", "--clock", "2026-10-25T02:50+02:00")
    ran = home.run("plain", meeting_id, *clock, typed="start\nwait 9m\nwait 61m\n")
    assert ran.status == 0, ran.err
    at_once, after_nine, after_seventy = [line for line in ran.out.splitlines() if "min · ends" in line]
    assert at_once.endswith("15 min · ends 05:50 √ on time")
    assert after_nine.endswith("6 min · ends 05:50 √ on time")
    assert after_seventy.endswith("+55:00 min · ends 06:45 ► 55 min over")
