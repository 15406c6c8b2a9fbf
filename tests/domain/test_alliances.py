"""Who helps whom, networks with a hub, and groups of one level: facts of a course that may change."""

from __future__ import annotations

import pytest
from half_day_meeting import BIRK, SKOV, SOND, Table, a_setup

from facilitator.domain.alliances import Help, helps, levels, networks
from facilitator.domain.refusal import Reason


def at_table() -> Table:
    return Table(a_setup(parties=(BIRK, SOND, SKOV)))


@pytest.mark.seed("SR-159")
def test_help_has_a_direction_for_each_theme_and_may_go_both_ways() -> None:
    table = at_table()
    table.do("helps", f"{BIRK};{SOND};læsning")
    table.do("helps", f"{SOND};{BIRK};læsning")
    table.do("helps", f"{SOND};{BIRK};matematik")
    birk, sond = table.party(BIRK), table.party(SOND)
    both_ways = (Help("læsning", birk, sond), Help("læsning", sond, birk))
    assert helps(table.meeting) == (*both_ways, Help("matematik", sond, birk))
    table.do("helps", f"{SOND};{BIRK};Læsning")
    assert helps(table.meeting) == (both_ways[0], Help("matematik", sond, birk)), "said once more, it ends"
    assert table.refused("helps", f"{BIRK};{BIRK};læsning").reason is Reason.SAME_SCHOOL
    assert table.refused("helps", f"{BIRK};{SOND}").reason is Reason.ARGUMENT_MISSING


@pytest.mark.seed("SR-169")
def test_a_network_has_a_hub_and_a_school_is_in_none_or_several() -> None:
    table = at_table()
    table.do("network", f"Nord;{BIRK};{SOND}")
    table.do("network", f"Øst;{SOND};{BIRK}, {SKOV}")
    found = {each.name: each for each in networks(table.meeting)}
    assert found["Nord"].hub_id == table.party(BIRK) and found["Øst"].hub_id == table.party(SOND)
    memberships = [
        sum(table.party(name) in (n.hub_id, *n.school_ids) for n in found.values())
        for name in (BIRK, SOND, SKOV)
    ]
    assert memberships == [2, 2, 1]
    table.do("network", f"Nord;{SKOV};{BIRK}")
    assert {each.name: each.hub_id for each in networks(table.meeting)}["Nord"] == table.party(SKOV)
    table.do("network", "Nord;-")
    assert [each.name for each in networks(table.meeting)] == ["Øst"]


@pytest.mark.seed("SR-164")
def test_a_course_holds_groups_of_leaders_and_of_teachers_side_by_side() -> None:
    table = at_table()
    table.do("level", "ledere;Ida")
    table.do("level", "lærere;Ole, Anne, Mette")
    assert {each.name: len(each.person_ids) for each in levels(table.meeting)} == {"ledere": 1, "lærere": 3}
    table.do("level", "Lærere;Ole, Anne")
    assert {each.name: len(each.person_ids) for each in levels(table.meeting)} == {"ledere": 1, "lærere": 2}
    assert table.refused("level", "elever;-").reason is Reason.NO_SUCH_NAME


def test_none_of_them_changes_who_meets_and_for_how_long() -> None:
    table = at_table()
    before = (table.meeting.parties, table.meeting.people, table.meeting.items, table.meeting.groups)
    for order, typed in (
        ("helps", f"{BIRK};{SOND};x"),
        ("network", f"Nord;{BIRK};{SOND}"),
        ("level", "a;Ida"),
    ):
        table.do(order, typed)
    meeting = table.meeting
    assert (meeting.parties, meeting.people, meeting.items, meeting.groups) == before
