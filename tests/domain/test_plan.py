"""The plan of a whole course says what it lacks, from goals to actions, in one order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from half_day_meeting import Table, running

from facilitator.domain.course_records import CourseRecords
from facilitator.domain.plan import hanging_on, in_order, initiatives, opinion_based, plan_gaps
from facilitator.domain.plan_check import GapReason

TODAY = date(2026, 11, 24)


def planned(*orders: str) -> Table:
    table = running()
    for order in orders:
        name, _, rest = order.partition(" ")
        count = {"set": 2, "link": 1, "measure": 2, "approve": 1, "adapt": 1}.get(name, 0)
        table.do(name, *rest.split(maxsplit=count))
    return table


FRAME = (
    "note.initiative Eleverne skriver målet selv /birk",
    "note.goal Eleverne kan forklare dagens mål",
    "note.sign Tre elever spørger en kammerat først",
    "note.indicator Kan forklare dagens mål",
    "link 1 2", "link 1 3", "link 2 4",
    "set 1 context Målet står på tavlen, men få kan sige det",
    "set 1 description Hver morgen i dansk",
    "set 1 evaluation Ti elever spørges",
    "set 1 follow_up 2027-01-12",
    "set 2 criterion 8 af 10 kan sige det",
    "set 4 definition Adspurgte elever",
    "measure 4 baseline 31 % n=84",
    "measure 4 target 80 % 2027-03-16",
)  # fmt: skip


def lacks(table: Table) -> list[tuple[int, GapReason]]:
    return [(kept.number, gap.reason) for kept, gap in plan_gaps(table.meeting, TODAY)]


def test_a_plan_on_the_whole_frame_lacks_nothing() -> None:
    assert lacks(planned(*FRAME)) == []


@pytest.mark.seed("SR-049")
@pytest.mark.seed("SR-050")
def test_bare_lines_and_a_bare_action_lack_in_the_fixed_order() -> None:
    table = planned(
        "note.initiative Elevmål /birk", "note.goal Arbejde med målene", "note.indicator Andel",
        "action Ida prøver det",
    )  # fmt: skip
    assert lacks(table) == [
        (4, GapReason.NO_DEADLINE),
        (4, GapReason.NO_RESOURCES),
        (1, GapReason.NO_CONTEXT),
        (1, GapReason.NO_GOAL),
        (4, GapReason.NO_GOAL),
        (2, GapReason.GOAL_IS_ACTIVITY),
        (2, GapReason.NO_INDICATOR),
        (3, GapReason.NO_BASELINE),
        (3, GapReason.NO_TARGET),
        (1, GapReason.NO_SIGN),
        (2, GapReason.NO_SIGN),
        (4, GapReason.NO_SIGN),
        (1, GapReason.NO_DESCRIPTION),
        (2, GapReason.NO_CRITERION),
        (4, GapReason.NO_CRITERION),
        (1, GapReason.NO_EVALUATION),
        (4, GapReason.NO_EVALUATION),
        (1, GapReason.NO_FOLLOW_UP),
        (4, GapReason.NO_FOLLOW_UP),
    ]


@pytest.mark.parametrize(
    ("left_out", "reasons"),
    [
        ("set 1 context", [GapReason.NO_CONTEXT]),
        ("link 1 2", [GapReason.NO_GOAL, GapReason.NO_SIGN]),
        ("link 1 3", [GapReason.NO_SIGN]),
        ("link 2 4", [GapReason.NO_INDICATOR]),
        ("set 1 description", [GapReason.NO_DESCRIPTION]),
        ("set 1 evaluation", [GapReason.NO_EVALUATION]),
        ("set 1 follow_up", [GapReason.NO_FOLLOW_UP]),
        ("set 2 criterion", [GapReason.NO_CRITERION]),
        ("measure 4 target", [GapReason.NO_TARGET]),
    ],
)
def test_each_point_of_the_frame_is_missed(left_out: str, reasons: list[GapReason]) -> None:
    table = planned(*(order for order in FRAME if not order.startswith(left_out)))
    assert [found for _, found in lacks(table)] == reasons


def test_a_goal_of_no_initiative_is_followed_by_a_number_and_by_a_sign() -> None:
    table = planned(
        "note.goal Alle kender målet", "set 1 criterion 80 %", "note.indicator Andel", "link 1 2",
        "set 2 definition Elever", "measure 2 baseline 40 %", "measure 2 target 80 % 2027-01-12",
    )  # fmt: skip
    assert (1, GapReason.NO_SIGN) in lacks(table)
    table.do("note.sign", "Eleverne siger målet")
    table.do("link", "1", "3")
    assert (1, GapReason.NO_SIGN) not in lacks(table)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Det er vigtigt med ro", "er"),
        ("Feedback i 5. b er vigtig", "er"),
        ("Ida skriver målet på tavlen", ""),
        ("Teamet, der er på 5. årgang, skriver målet", ""),
        ("Skriv målet, så det er til at se", ""),
    ],
)
def test_an_action_says_who_does_what_and_not_how_something_is(text: str, word: str) -> None:
    table = planned(f"action @Ida {text}")
    found = [
        gap.facts["word"]
        for _, gap in plan_gaps(table.meeting, table.clock.today())
        if gap.reason is GapReason.ACTION_IS_STATE
    ]
    assert found == ([word] if word else [])


def test_a_name_that_nobody_of_the_course_has_is_asked_about_in_every_field() -> None:
    table = planned("action @Ida Ida taler med Emmas mor", "set 1 sign Oliver spørger selv")
    named = [
        (gap.field, gap.facts["word"])
        for _, gap in plan_gaps(table.meeting, table.clock.today())
        if gap.reason is GapReason.SOMEBODY_NAMED
    ]
    assert named == [("text", "Emmas"), ("sign", "Oliver")]


def test_more_than_is_read_at_a_glance_is_asked_for_in_short() -> None:
    table = planned(
        f"action @Ida {'x' * 141}", f"note.goal {'Alle ' * 41}", "note.initiative Makkerpar /birk",
        f"set 3 context {'x' * 601}", f"action @Ida {'x' * 140}",
    )  # fmt: skip
    found = [
        (kept.number, gap.field, gap.facts["most"])
        for kept, gap in plan_gaps(table.meeting, TODAY)
        if gap.reason is GapReason.TOO_LONG
    ]
    assert found == [(1, "text", 140), (2, "text", 200), (3, "context", 600)]


def test_what_was_looked_at_again_stands_with_its_reason_and_what_is_missing_does_not() -> None:
    table = planned("action @Ida Det er vigtigt med ro >2026-12-05")
    before = lacks(table)
    assert (1, GapReason.ACTION_IS_STATE) in before and (1, GapReason.ON_A_WEEKEND) in before
    table.do("set", "1", "as_it_is", "Lørdag er der åbent hus")
    assert lacks(table) == [found for found in before if found[1].startswith("no_")]


def test_what_is_under_way_without_an_approval_is_asked_for_it() -> None:
    table = planned("action @Ida Ida prøver det", "set 1 resources 2 timer", "set 1 status in_progress")
    assert (1, GapReason.NO_APPROVAL) in lacks(table)
    table.do("set", "1", "approved_by", "Ida")
    assert (1, GapReason.NO_APPROVAL) not in lacks(table)


def test_a_baseline_that_will_be_known_at_a_day_is_an_answer() -> None:
    orders = [order for order in FRAME if not order.startswith("measure 4 baseline")]
    assert lacks(planned(*orders)) == [(4, GapReason.NO_BASELINE)]
    known = "measure 4 baseline unknown 15/12 because det tælles i december"
    assert lacks(planned(*orders[:-1], known, orders[-1])) == []


def test_what_comes_from_others_says_how_it_must_change() -> None:
    table = planned(*FRAME, "set 1 inspired_by Søndergård")
    assert lacks(table) == [(1, GapReason.NO_ADAPTATION)]
    table.do("set", "1", "adaptation", "Kun i matematik")
    assert lacks(table) == []
    table = planned(*FRAME, "idea Hæfter til alle /søn", "link 1 5")
    assert lacks(table) == [(1, GapReason.NO_ADAPTATION)]


def test_a_follow_up_is_at_most_120_days_away() -> None:
    assert lacks(planned(*FRAME, "set 1 follow_up 2027-06-01")) == [(1, GapReason.FOLLOW_UP_TOO_LATE)]


def test_a_fourth_initiative_of_a_school_waits_until_one_has_stopped() -> None:
    more = [f"note.initiative Tiltag {n} /birk" for n in range(3)]
    table = planned(*FRAME, *more, "note.initiative Tiltag /søn")
    assert (7, GapReason.TOO_MANY_INITIATIVES) in lacks(table)
    assert sum(reason is GapReason.TOO_MANY_INITIATIVES for _, reason in lacks(table)) == 1
    table.do("set", "5", "status", "paused")
    assert GapReason.TOO_MANY_INITIATIVES not in {reason for _, reason in lacks(table)}


def test_an_action_of_an_initiative_has_what_the_initiative_has_and_is_found_beneath_it() -> None:
    table = planned(*FRAME, "action Ida laver ark >4/12", "set 5 resources 0", "link 5 1")
    assert lacks(table) == []
    (initiative,) = initiatives(table.meeting)
    assert [kept.number for kept in hanging_on(table.meeting, initiative)] == [2, 4, 3, 5]
    assert [kept.number for kept in in_order(table.meeting)] == [1, 2, 4, 3, 5]


@pytest.mark.seed("SR-061")
def test_an_action_on_which_no_evidence_hangs_is_an_opinion() -> None:
    table = planned(
        "note.evidence Ni hænder oppe 09.15", "note.goal Alle er med", "note.indicator Andel",
        "action Ida prøver det", "action Ole prøver det", "action Anne prøver det", "action Mette prøver det",
        "link 4 1", "link 5 2", "link 2 3",
    )  # fmt: skip
    assert [action.number for action in opinion_based(table.meeting)] == [6, 7]
    table.do("set", "6", "status", "done")
    assert [action.number for action in opinion_based(table.meeting)] == [7]


def test_what_earlier_meetings_planned_belongs_to_the_plan_and_what_is_done_lacks_nothing_more() -> None:
    table = planned("action Ida prøver det", "action Ole prøver det", "set 2 status done")
    meeting = table.meeting
    before = CourseRecords(actions=tuple(replace(each, meeting_id="before") for each in meeting.actions))
    later = replace(meeting, actions=(), elsewhere=before)
    assert {kept.number for kept, _ in plan_gaps(later, TODAY)} == {1}
    assert [kept.number for kept in in_order(later)] == [1, 2]
