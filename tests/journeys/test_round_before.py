"""A round from its first registration to the kick-off, which finds the triads and does not ask again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casts import CONSULTANT
from in_course import Underway
from walk import WHY

from facilitator.domain.course import CourseKind
from facilitator.domain.course_run import StartedUnprepared
from facilitator.services.course_making import CourseSetup
from facilitator.services.setup import Setting

SIX = "\n".join(f"{name};{school}" for name, school in zip(
    ("Ada Lund", "Bo Vad", "Cia Dam", "Dan Fog", "Eva Juul", "Fie Krog"),
    ("Ask", "Birk", "Eg", "El", "Elm", "Fyr"), strict=True,
))  # fmt: skip
GROUP = Setting("target_group", "class_teachers_1_6")

Round = Callable[..., Underway]


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Round]:
    made: list[Underway] = []

    def make(*fields: Setting, language: str = "en") -> Underway:
        setup = CourseSetup(CourseKind.TRIAD_BENCHMARKING, "Autumn", people=(CONSULTANT,), fields=fields)
        made.append(Underway(tmp_path / f"home-{len(made)}", setup, language))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.mark.seed("SR-109", "SR-110")
def test_the_kick_off_finds_the_triads_that_were_formed_and_does_not_ask_for_them_again(begun: Round) -> None:
    whole = begun(GROUP)
    whole.done("register", SIX)
    whole.done("triads")
    walk = whole.enter("triad_kickoff")
    walk.do("start")
    walk.until("k_triads")
    told = walk.type("status")
    for group in walk.meeting.all_groups:
        assert f"{group.name}: {', '.join(map(walk.meeting.name_of, group.member_ids))}" in told
    assert walk.missing() == [] or all("triad" not in each for each in walk.missing())
    walk.do("next")
    assert [group.name for group in walk.meeting.all_groups] == ["T1", "T2"]
    assert {walk.meeting.name_of(id_) for group in walk.meeting.all_groups for id_ in group.member_ids} == {
        line.split(";")[0] for line in SIX.splitlines()
    }
    walk.leave()


def test_in_the_kick_off_somebody_who_joins_another_triad_leaves_the_former_and_groups_go_by_their_names(
    begun: Round,
) -> None:
    whole = begun(GROUP)
    whole.done("register", SIX)
    whole.done("triads")
    first, second = (
        [whole.course.name_of(id_) for id_ in group.member_ids] for group in whole.course.all_groups
    )
    walk = whole.enter("triad_kickoff")
    walk.do("start", "date.T1 check_in_call 2026-10-01")
    walk.do(
        f"assign triad {first[0]}, {second[1]}, {second[2]}",
        f"assign triad {second[0]}, {first[1]}, {first[2]}",
    )
    groups = {g.name: {walk.meeting.name_of(id_) for id_ in g.member_ids} for g in walk.meeting.all_groups}
    assert groups == {
        "T1": set(),
        "T2": set(),
        "T3": {first[0], *second[1:]},
        "T4": {second[0], *first[1:]},
    }
    again = f"assign triad {first[0]}, {second[1]}, {second[2]}"
    assert any("T3" in line for line in walk.type(again)), "that triad is there already"
    walk.do("undo", "undo")
    assert sum(bool(group.member_ids) for group in walk.meeting.all_groups) == 2
    walk.leave()


@pytest.mark.seed("SR-124")
def test_a_round_of_fewer_than_six_is_warned_of_and_begins_by_a_reason_that_is_kept(begun: Round) -> None:
    whole = begun(GROUP)
    whole.done("register", "\n".join(SIX.splitlines()[:5]))
    whole.done("triads", "Fem er, hvad vi har")
    walk = whole.enter("triad_kickoff")
    refused = walk.room.do("start").result(20).refused
    assert refused is not None and refused.facts["missing"][0].facts == {"n": 1, "have": 5, "need": 6}
    assert any("1 participant more: 5 of 6" in line for line in walk.type("start"))
    walk.do(f"start {WHY}")
    (event,) = [e.event for e in whole.course.records.events if isinstance(e.event, StartedUnprepared)]
    assert event.reason == WHY
    walk.leave()


@pytest.mark.seed("SR-124")
def test_how_many_a_round_begins_with_is_set_for_each_round(begun: Round) -> None:
    whole = begun(GROUP, Setting("min_participants", "3"))
    whole.done("register", "\n".join(SIX.splitlines()[:3]))
    whole.done("triads")
    walk = whole.enter("triad_kickoff")
    walk.do("start")
    walk.leave()


@pytest.mark.seed("SR-107")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "For: class teachers, years 1–6"),
        ("da", "For: klasselærere, 1.–6. klasse"),
        ("sv", "För: klasslärare, åk 1–6"),
    ],
)
def test_nobody_is_invited_to_a_round_without_its_target_group_which_stands_on_the_invitation(
    begun: Round, tmp_path: Path, language: str, said: str
) -> None:
    whole = begun(language=language)
    whole.done("register", SIX)
    whole.done("triads")
    walk = whole.enter("triad_kickoff")
    (answer,) = walk.type(f"invite {tmp_path / 'out'}")
    assert not list(tmp_path.glob("out/*")) and answer.startswith("×")
    walk.do("field target_group class_teachers_1_6", f"invite {tmp_path / 'out'}")
    texts = [path.read_text("utf-8") for path in (tmp_path / "out").iterdir()]
    assert len(texts) == 7 and all(said in text for text in texts)
    walk.leave()


@pytest.mark.seed("SR-107")
def test_a_round_does_not_begin_without_saying_whom_it_is_for(begun: Round) -> None:
    whole = begun()
    whole.done("register", SIX)
    whole.done("triads")
    walk = whole.enter("triad_kickoff")
    assert any("target group" in line for line in walk.type("start"))
    walk.do("field target_group heads", "start")
    assert walk.meeting.run.started
    walk.leave()


def test_whoever_leaves_a_triad_does_so_by_a_reason_and_the_others_go_on(begun: Round) -> None:
    whole = begun(GROUP)
    whole.done("register", SIX)
    whole.done("triads")
    before = whole.course
    assert not whole.order("cancel", "Ada Lund").ok
    whole.done("cancel", "Ada Lund", "Har fået nyt arbejde")
    left = next(person for person in whole.course.people if person.name == "Ada Lund")
    assert all(left.id not in group.member_ids for group in whole.course.all_groups)
    assert sorted(len(group.member_ids) for group in whole.course.all_groups) == [2, 3]
    whole.done("undo")
    assert whole.course.all_groups == before.all_groups


def test_groups_are_formed_anew_when_somebody_comes_later(begun: Round) -> None:
    whole = begun(GROUP)
    whole.done("register", SIX)
    whole.done("triads")
    whole.done("register", "Gro Holm;Gran\nHans Iversen;Hyld\nIb Jul;Ibis")
    whole.done("triads")
    groups = [group for group in whole.course.all_groups if group.member_ids]
    assert [group.name for group in groups] == ["T1", "T2", "T3"]
    assert len({id_ for group in groups for id_ in group.member_ids}) == 9
    whole.done("cancel", "Ib Jul", "Bliver hjemme hos os")
    whole.done("cancel", "Gro Holm", "Bliver hjemme hos os")
    whole.done("cancel", "Hans Iversen", "Bliver hjemme hos os")
    whole.done("triads")
    assert [len(group.member_ids) for group in whole.course.all_groups] == [3, 3, 0]
