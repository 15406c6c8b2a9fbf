"""What of the plan of a course stands in the papers of one of its meetings, and for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from paper_sample import DAY, STARTS, action, entry, held, in_utc, value

from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.link import Link
from facilitator.domain.meeting import Meeting
from facilitator.domain.meeting_roles import MeetingRoles
from facilitator.domain.modes import ActionStatus, ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.view import MeetingView, view

BEFORE = MeetingMark(
    id="m0", agenda_id="dialogue_half_day", title="Før", starts_at=STARTS - timedelta(days=60),
    started_at=STARTS - timedelta(days=60), closed_at=STARTS - timedelta(days=60, hours=-3),
)  # fmt: skip


def earlier(thing: Any) -> Any:
    return replace(thing, meeting_id="m0", at=BEFORE.starts_at)


def after(*things: Any, agreed: str = "group", mark: MeetingMark = BEFORE, **more: Any) -> Meeting:
    """The sample meeting in a course in which these lines, actions and values are from a meeting before."""
    said = [value(700, "field", "release_level", agreed)] if agreed else []
    of = [earlier(each) for each in (*things, *said)]
    kept = {
        name: tuple(each for each in of if type(each).__name__ == kind)
        for name, kind in (("entries", "Entry"), ("actions", "Action"), ("fields", "FieldValue"))
    }
    return replace(held(), elsewhere=CourseRecords(meetings=(mark,), **{**kept, **more}))


def seen(meeting: Meeting, audience: Audience = Audience.GROUP) -> MeetingView:
    return view(meeting, audience, "da", DAY, local=in_utc)


def promised(meeting: Meeting, audience: Audience = Audience.GROUP) -> set[str]:
    """The actions of the plan that are not of the meeting itself."""
    own = {each.id for each in meeting.actions}
    rows = (row for plan in seen(meeting, audience).plan for row in plan.rows)
    return {row.text for row in rows if row.id not in own}


def lines(meeting: Meeting) -> set[str]:
    return {line.text for line in seen(meeting).plan_lines}


@pytest.mark.parametrize("status", list(ActionStatus))
def test_an_earlier_action_runs_on_until_it_is_over(status: ActionStatus) -> None:
    over = ("done", "anchored", "dropped", "adjusted")
    meeting = after(action(700, "Ringe hjem", party_id="host", status=status))
    assert promised(meeting) == (set() if status in over else {"Ringe hjem"})
    told = replace(meeting, fields=(*meeting.fields, value(701, "line", "status", status, "a-700")))
    assert promised(told) == {"Ringe hjem"}, "this meeting dealt with it"


@pytest.mark.parametrize(
    ("agreed", "level", "audience", "there"),
    [
        ("group", ReleaseLevel.GROUP, Audience.GROUP, True),
        ("", ReleaseLevel.GROUP, Audience.GROUP, False),
        ("", ReleaseLevel.GROUP, Audience.INTERNAL, True),
        ("group", ReleaseLevel.PRIVATE, Audience.INTERNAL, False),
        ("group", ReleaseLevel.PUBLIC, Audience.SCHOOLS, False),
        ("schools", ReleaseLevel.SCHOOLS, Audience.SCHOOLS, True),
        ("schools", ReleaseLevel.GROUP, Audience.SCHOOLS, False),
    ],
)
def test_it_goes_as_far_as_its_own_meeting_and_its_level_allow(
    agreed: str, level: ReleaseLevel, audience: Audience, there: bool
) -> None:
    meeting = after(action(700, "Ringe hjem", release=level), agreed=agreed)
    assert promised(meeting, audience) == ({"Ringe hjem"} if there else set())


@pytest.mark.parametrize(("cast", "there"), [(("ida", "bo"), False), (("ida", "bo", "anne", "x"), True)])
def test_what_was_said_without_some_of_those_here_is_not_told_to_them(
    cast: tuple[str, ...], there: bool
) -> None:
    roles = tuple(
        MeetingRoles(
            id=f"r-{each}", stream_id="s", course_id="c", meeting_id="m0", person_id=each, roles=("member",)
        )
        for each in cast
    )
    meeting = after(action(700, "Ringe hjem"), roles=roles)
    assert promised(meeting) == ({"Ringe hjem"} if there else set())
    assert promised(meeting, Audience.INTERNAL) == {"Ringe hjem"}


def test_a_rehearsal_promises_nothing_to_a_meeting_that_is_meant() -> None:
    assert promised(after(action(700, "Ringe hjem"), mark=replace(BEFORE, simulated=True))) == set()


def test_a_meeting_that_has_not_been_held_before_this_one_promised_it_nothing() -> None:
    later = replace(BEFORE, started_at=STARTS + timedelta(days=30))
    assert promised(after(action(700, "Ringe hjem"), mark=later)) == set()


def test_an_initiative_takes_its_goal_its_figure_and_its_sign_with_it_when_it_ends() -> None:
    frame = [
        entry(700 + n, kind, kind.capitalize(), party_id="host")
        for n, kind in enumerate(("initiative", "goal", "indicator", "sign"))
    ]
    links = tuple(
        Link(
            id=f"l-{one}-{other}", stream_id="s", course_id="c", meeting_id="m0", item_id="ask",
            at=BEFORE.starts_at, from_id=f"e-{one}", to_id=f"e-{other}",
        )
        for one, other in ((700, 701), (701, 702), (700, 703))
    )  # fmt: skip
    names = {each.text for each in frame}
    assert lines(after(*frame, links=links)) == names
    ended = (*frame, value(701, "line", "status", "finished", "e-700"))
    assert lines(after(*ended, links=links)) == set()
    assert lines(after(*ended)) == names - {"Initiative"}, "what hangs on nothing runs on"
    here = after(*frame, links=links)
    here = replace(here, fields=(*here.fields, value(702, "line", "status", "finished", "e-700")))
    assert lines(here) == {"Initiative"}, "it ended today"
