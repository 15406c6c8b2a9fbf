"""A paper for a wider circle says that something is kept from it, and never what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from paper_sample import DAY, action, entry, held, in_utc, planned, with_entries

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ActionStatus, ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers
from facilitator.exports.section import Line, Lines, Table
from facilitator.exports.view import MeetingView, view


def seen(meeting: Meeting, audience: Audience, language: str = "en") -> MeetingView:
    return view(meeting, audience, language, DAY, local=in_utc)


def none_yet(shown: MeetingView) -> dict[str, str]:
    return {each.key: each.none_yet for each in shown.sections if not each.filled}


def test_actions_that_are_the_groups_are_counted_and_not_called_missing() -> None:
    shown = none_yet(seen(held(), Audience.SCHOOLS))
    assert shown["plan"] == "2 actions are kept to those who took part."
    assert none_yet(seen(planned(), Audience.SCHOOLS))["plan"] == "No action has been agreed yet."


def test_what_the_schools_have_is_kept_to_the_schools() -> None:
    meeting = replace(planned(), actions=(action(1, "Film it", release=ReleaseLevel.SCHOOLS),))
    assert none_yet(seen(meeting, Audience.PUBLIC))["plan"] == "1 action is kept to the schools."
    assert "plan" not in none_yet(seen(meeting, Audience.SCHOOLS))


def test_where_some_actions_are_shown_the_others_are_counted_below_them() -> None:
    inside = action(2, "Draw it")
    meeting = replace(planned(), actions=(action(1, "Film it", release=ReleaseLevel.PUBLIC), inside))
    (plan,) = (each for each in seen(meeting, Audience.PUBLIC).sections if each.key == "plan")
    assert plan.filled[-1] == Lines((Line("1 action is kept to the schools."),), prose=True)
    assert "Draw it" not in repr(plan)


def test_a_section_of_which_everything_is_kept_says_so_and_one_that_is_empty_does_not() -> None:
    meeting = with_entries(planned(), [entry(1, "note", "Coffee"), entry(2, "idea", "Film it")])
    shown = none_yet(seen(meeting, Audience.SCHOOLS))
    assert shown == {
        "learned": "Kept to those who took part.",
        "noted": "Kept to those who took part.",
        "plan": "No action has been agreed yet.",
    }


def test_lines_kept_back_are_counted_at_the_end_and_private_ones_are_not_among_them(tmp_path: Path) -> None:
    lines = [entry(1, "note", "Coffee"), entry(2, "idea", "Film it"), entry(3, "idea", "Gone", struck=True),
             entry(4, "own_question", "Was it me?", release=ReleaseLevel.PRIVATE)]  # fmt: skip
    meeting = with_entries(held(release=ReleaseLevel.PUBLIC), lines)
    meeting = replace(meeting, entries=tuple(lines), actions=(action(5, "Draw it"),))
    said = "In all, 3 lines are kept to those who took part."
    assert seen(meeting, Audience.SCHOOLS).kept_back == said
    papers = write_papers(
        PaperOrder(meeting, Audience.SCHOOLS, "en", DAY, local=in_utc, formats=("md", "html")), tmp_path
    )
    assert isinstance(papers, Papers)
    for path in papers.shared:
        assert said in path.read_text("utf-8"), path
        assert "Draw it" not in path.read_text("utf-8")


@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.INTERNAL])
def test_the_group_and_the_consultants_are_told_of_nothing_kept_back(audience: Audience) -> None:
    shown = seen(held(), audience)
    assert shown.kept_back == "" and "kept to" not in repr(shown.sections)


def test_the_plan_shows_to_which_action_a_yes_was_said() -> None:
    meeting = replace(
        planned(), actions=(action(1, "Film it", status=ActionStatus.AGREED), action(2, "Draw it"))
    )
    (plan,) = (each for each in seen(meeting, Audience.GROUP).sections if each.key == "plan")
    (table,) = (part for part in plan.parts if isinstance(part, Table))
    assert table.columns[-1] == "Status"
    assert [row[-1] for row in table.rows] == ["agreed", "proposed"]
