"""What single processes ask of the people in them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from casts import TWO_SCHOOLS_PLANNING
from walk import MORNING, WHY, Begin, Walk, copies

from facilitator.domain.run import RuleSetAside
from facilitator.domain.schedule import projected_end
from facilitator.store.glance import read_meeting


@pytest.mark.seed("SR-033")
def test_a_dialogue_has_one_of_two_lengths_and_the_chosen_one_is_kept(begin: Begin) -> None:
    lengths = {name: copy.agenda.minutes for name, copy in copies().items() if name.startswith("dialogue")}
    assert lengths == {"dialogue_half_day": 240, "dialogue_whole_day": 420}
    for name, minutes in lengths.items():
        walk = begin(name)
        kept = read_meeting(walk.paths.database, walk.meeting.head.id)
        assert kept is not None
        assert (kept.copy.agenda.id, kept.ends_at - MORNING) == (name, timedelta(minutes=minutes))


@pytest.mark.seed("SR-025", "SR-026")
def test_own_practice_at_its_best_is_asked_for_and_written_down(begin: Begin) -> None:
    walk = begin("analysis_workshop", language="da")
    walk.do("start")
    walk.until("s3_best")
    assert "Fortæl om en gang, hvor det lykkedes allerbedst hos jer." in "".join(walk.type("suggest"))
    assert walk.missing() == ["2 styrker", "1 erfaring"]
    walk.do("note.strength Vi begynder timen sammen", "note.strength Eleverne kender målet")
    assert walk.missing() == ["1 erfaring"]
    walk.do("note.experience To voksne i starten hjælper", "next")
    assert walk.meeting.run.item_id == "s3_why"


@pytest.mark.seed("SR-027", "SR-028")
def test_what_is_wished_for_and_what_must_change_are_asked_for(begin: Begin) -> None:
    walk = begin("analysis_workshop", language="sv")
    walk.do("start")
    walk.until("s3_future")
    assert walk.type("suggest")[0].startswith("B07")
    assert walk.missing() == ["1 önskemål", "1 nödvändig förändring"]
    walk.do("note.wish Fler elever stannar kvar", "note.change_needed Lektionen börjar med målet", "next")
    assert walk.meeting.run.item_id == "s3_target"


@pytest.mark.seed("SR-117")
def test_a_visit_takes_a_school_day_whose_ends_can_be_moved(begin: Begin) -> None:
    walk = begin("triad_visit")
    assert walk.meeting.ends_at - walk.meeting.head.starts_at == timedelta(hours=6)
    walk.do("wait 15m", "start", "wait 1m", "shorten v_les3 30 the third lesson is a short one")
    now = walk.clock.now()
    assert projected_end(walk.meeting, now) == walk.meeting.run.started_at + timedelta(minutes=345)


@pytest.mark.seed("SR-120")
def test_every_visitor_leaves_with_an_idea_and_says_how_it_must_change_to_fit(begin: Begin) -> None:
    walk = begin("triad_visit")
    walk.do("start")
    walk.until("v_home")
    lacking = "1 idea with adaptation"
    assert {f"{name}: {lacking}" for name in ("Bo Gram", "Clara Holt")} <= set(walk.missing())
    walk.do("idea @Bo Begin with the goal", "adapt 1 with us the pupils write it", "idea @Clara Two adults")
    assert [line for line in walk.missing() if lacking in line] == [f"Clara Holt: {lacking}"]


def test_a_goal_is_captured_as_it_is_said_and_counts_for_the_group(begin: Begin) -> None:
    walk = begin("group_meeting", language="da")
    walk.do("start")
    walk.until("s2_goals")
    assert walk.meeting.item is not None and walk.meeting.item.capture == "goal"
    walk.do("note.goal Vi ved, hvorfor eleverne stopper", "confirm all", "next")
    assert walk.meeting.run.item_id == "s2_data"


def test_an_observed_colleague_has_the_floor_first_and_writes_the_focus_down(begin: Begin) -> None:
    walk = begin("observation_pre", language="sv")
    walk.do("start")
    walk.until("op_focus")
    assert walk.meeting.name_of(walk.meeting.run.floor) == "Ida Krag"
    walk.do("field focus_question Vem svarar på mina frågor?", "note.sign Tre elever frågar varandra", "next")
    assert walk.meeting.run.item_id == "op_how"


@pytest.mark.seed("SR-123")
def test_every_visitor_says_what_the_visit_tells_about_their_own_school(begin: Begin) -> None:
    walk = begin("triad_visit")
    walk.do("start")
    walk.until("v_home")
    for name, school in (("Bo Gram", "Søndergård"), ("Clara Holt", "Skovly")):
        assert [line for line in walk.missing() if line.startswith(f"{name}: 1 entry about the own school")]
        walk.do(f"note.learning @{name} We never show the goal on the board")
        n = walk.meeting.captured[-1].number
        assert [line for line in walk.missing() if line.startswith(f"{name}: 1 entry about the own school")]
        walk.do(f"set {n} about {school}")
        assert not [line for line in walk.missing() if line.startswith(f"{name}: 1 entry")]


@pytest.mark.seed("SR-168")
def test_an_indicator_need_not_be_about_marks(begin: Begin) -> None:
    walk = begin("plan_workshop", TWO_SCHOOLS_PLANNING)
    walk.do("start", "note.indicator Pupils who say somebody misses them when they are away")
    n = walk.meeting.captured[-1].number
    walk.do(
        f"set {n} definition Answers 4 or 5 to question 12",
        f"set {n} survey users",
        f"set {n} counted_over pupil_aggregate",
        f"measure {n} baseline 61 percent n=84 /Birkehave",
        f"measure {n} baseline 58 percent n=92 /Søndergård",
    )
    values = {walk.meeting.name_of(each.party_id): each.value for each in walk.meeting.measured(_last(walk))}
    assert values == {"Birkehave": "61", "Søndergård": "58"}
    assert read_meeting(walk.paths.database, walk.meeting.head.id) == walk.meeting


@pytest.mark.seed("SR-167")
def test_pupils_are_counted_together_and_a_name_in_an_observation_is_noticed(begin: Begin) -> None:
    walk = begin("triad_visit", language="en")
    walk.do("start")
    walk.until("v_les1")
    said = "\n".join(walk.type("note.evidence @Bo In the second row Emil puts his hand up at 9:12"))
    assert "Emil" in said and "name" in said
    assert walk.meeting.captured[-1].text.startswith("In the second row")
    said = "\n".join(walk.type("note.evidence @Bo In the second row one puts his hand up at 9:12"))
    assert "name" not in said
    walk.do("note.indicator Hands up in a lesson")
    n = walk.meeting.captured[-1].number
    (refused,) = walk.type(f"set {n} counted_over Emil")
    assert "pupils together" in refused
    walk.do(f"set {n} counted_over pupil_aggregate")


@pytest.mark.seed("SR-022")
def test_explanations_and_factors_are_told_apart_as_data_or_assumption(begin: Begin) -> None:
    walk = begin("analysis_workshop", language="da")
    walk.do("start")
    walk.until("s3_why")
    assert len(walk.missing()) == 2
    walk.do("note.explanation De ser ikke målet", "note.factor Klassens størrelse", "note.factor Skemaet")
    assert len(walk.missing()) == 2, "none of them says what it rests on"
    first, *factors = (entry.number for entry in walk.meeting.captured[-3:])
    (unknown,) = walk.type(f"set {first} basis et rygte")
    assert "data" in unknown and "antagelse" in unknown
    walk.do(f"set {first} basis data", f"set {factors[0]} basis en antagelse")
    assert len(walk.missing()) == 1
    walk.do(f"set {factors[1]} basis data", "next")
    assert walk.meeting.run.item_id == "s3_break"


@pytest.mark.seed("SR-035")
def test_a_school_that_has_explained_its_practice_says_what_it_learned_by_that(begin: Begin) -> None:
    walk = begin("dialogue_half_day", language="en")
    walk.do("start")
    for focus in ("1", "2"):
        walk.until(f"d_resp.{focus}")
        asked = "\n".join(walk.type("suggest"))
        assert "wiser about by explaining it" in asked
        assert any("1 learning" in each for each in walk.missing())
        walk.do("note.learning We never say it aloud", "next")
        assert walk.meeting.run.item_id != f"d_resp.{focus}"


@pytest.mark.seed("SR-055")
def test_a_school_says_what_it_does_well_before_any_problem_is_noted(begin: Begin) -> None:
    walk = begin("dialogue_half_day", language="en")
    walk.do("start")
    walk.until("d_pres.1")
    (refused,) = walk.type("note.weakness Few know the goal")
    assert "What does Birkehave do really well?" in refused
    assert walk.meeting.captured == ()
    walk.do("note.strength We begin together", "note.weakness Few know the goal")
    walk.until("d_pres.2")
    (short,) = walk.type("note.weakness Nobody asks because so")
    assert "10" in short
    walk.do("note.weakness Nobody asks because it was said in the corridor")
    entry = walk.meeting.captured[-1]
    assert (entry.kind, entry.text) == ("weakness", "Nobody asks")
    assert [each.event.reason for each in walk.meeting.recorded if isinstance(each.event, RuleSetAside)] == [
        "it was said in the corridor"
    ]


@pytest.mark.seed("SR-043")
def test_questions_are_asked_for_in_every_item_and_are_those_of_the_item(begin: Begin) -> None:
    walk = begin("dialogue_half_day", language="en")
    walk.do("start")
    offered = {}
    while (item := walk.meeting.item) and walk.meeting.next_item is not None:
        offered[item.id] = [line.split()[0] for line in walk.type("suggest")]
        named = [each for each in item.prompts if each[0] != "K"]
        if named:
            assert offered[item.id][0] in named, item.id
        walk.do(f"next {WHY}")
    assert len({tuple(each) for each in offered.values()}) > len(offered) // 2, "each item has its own"


def _last(walk: Walk) -> str:
    return walk.meeting.captured[-1].id
