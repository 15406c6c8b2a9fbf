"""What the agendas of colleagues who observe each other, and of their leaders, insist on."""

from __future__ import annotations

import pytest
from walk import WHY, Begin

from facilitator.store.glance import read_meeting


@pytest.mark.seed("SR-143")
@pytest.mark.parametrize(
    ("language", "lacking"),
    [
        ("en", "the pupils' learning goal"),
        ("da", "elevernes læringsmål"),
        ("sv", "elevernas lärandemål"),
    ],
)
def test_the_lesson_is_not_talked_about_without_its_learning_goal(
    begin: Begin, language: str, lacking: str
) -> None:
    walk = begin("observation_pre", language=language)
    walk.do("start")
    walk.until("op_plan")
    assert walk.missing() == [lacking]
    walk.do("field pupil_learning_goal They explain the goal to a friend", "next")
    assert walk.meeting.run.item_id == "op_clar"


@pytest.mark.seed("SR-135")
def test_leaders_say_when_learning_was_made_visible_before_they_part(begin: Begin) -> None:
    walk = begin("leader_al_process")
    walk.do("start")
    walk.until("l3_decide")
    assert [line for line in walk.missing() if "occasion" in line]
    walk.do("note.occasion The staff meeting on Thursday")
    lacking = [line for line in walk.missing() if "occasion" in line]
    assert lacking and "date" in lacking[0]
    walk.do(f"set {walk.meeting.entries[-1].number} date 2026-12-03")
    assert not [line for line in walk.missing() if "occasion" in line]


@pytest.mark.seed("SR-138")
def test_leaders_carry_what_they_learned_over_to_leading_the_teachers_track(begin: Begin) -> None:
    walk = begin("leader_al_process", language="da")
    walk.do("start")
    walk.until("l3_transfer")
    assert walk.meeting.item is not None
    assert "lærernes læringsmakkerforløb" in walk.meeting.item.title.said_in("da")
    assert walk.missing() == ["1 opfølgningspunkt til ledelsen"]
    walk.do("note.leader_follow_up Vi sætter tid af til makkerparrene", "next")
    assert walk.meeting.run.item_id == "l3_decide"


@pytest.mark.parametrize(
    ("language", "line", "hint"),
    [
        ("en", "Then Peter turns round", "? Is “Peter” somebody’s name? No names of pupils."),
        ("da", "Så vender Mads sig", "? Er »Mads« et navn?"),
        ("sv", "Då vänder sig Elsa om", "? Är ”Elsa” ett namn?"),
    ],
)
def test_a_likely_name_of_a_pupil_is_pointed_out_in_what_was_observed(
    begin: Begin, language: str, line: str, hint: str
) -> None:
    walk = begin("observation_visit", language=language)
    walk.do(f"start {WHY}")
    told = walk.type(f"note.evidence {line}")
    assert told[1].startswith(hint)
    assert "ele" in told[2] or "a pupil" in told[2]
    assert len(walk.type("note.evidence 14 turn to @Ida")) == 1


@pytest.mark.seed("SR-129")
def test_a_pair_may_be_of_two_professions_and_each_is_kept(begin: Begin) -> None:
    walk = begin("observation_pre", language="da")
    assert walk.type("person Ida Krag;;;lærer") == ["√ Ida Krag: fokusperson · lærer · Birkehave"]
    assert walk.type("person Ole Bech;;;pædagog") == ["√ Ole Bech: observatør · pædagog · Birkehave"]
    kept = read_meeting(walk.paths.database, walk.meeting.head.id)
    assert kept is not None
    assert [(person.name, person.profession) for person in kept.people] == [
        ("Ida Krag", "lærer"), ("Ole Bech", "pædagog"),
    ]  # fmt: skip
    walk.do("person Ida Krag;focus_person,member;Birkehave", "start")
    assert walk.meeting.people[0].profession == "lærer"
