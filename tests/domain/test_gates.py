"""What must exist before an item closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.gate_state import Appointment, Attendee, GateState, Thing, Unit
from facilitator.domain.gates import unmet
from facilitator.domain.missing import Asked, Missing
from facilitator.domain.modes import QuestionType
from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    Either,
    FieldFilled,
    Rated,
    Record,
    Requirement,
    Turns,
)

TODAY = date(2026, 11, 24)
ROOM = GateState(
    today=TODAY,
    people=(
        Attendee("anne", "Anne"),
        Attendee("bo", "Bo", ("host",)),
        Attendee("lone", "Lone", ("visitor", "reviewer")),
        Attendee("per", "Per", ("lead_reviewer", "reviewer")),
        Attendee("inge", "Inge", ("process_consultant",)),
        Attendee("gro", "Gro", ("guest",)),
        Attendee("ida", "Ida", present=False),
    ),
    parties=(
        Unit("birk", "party", "Birkehave", frozenset({"anne", "bo", "ida"})),
        Unit("sond", "party", "Søndergård", frozenset({"lone", "gro"})),
        Unit("skov", "party", "Skovly", frozenset({"per"})),
        Unit("eng", "party", "Engvang", frozenset({"far"})),
    ),
    host="birk",
    focus="birk",
    lead="inge",
    groups=(
        Unit("p1", "pair", "P1", frozenset({"anne", "lone"})),
        Unit("p2", "pair", "P2", frozenset({"far", "ida"})),
    ),
)


def holding(*things: Thing) -> GateState:
    return replace(ROOM, things=things)


def lacking(requirement: Requirement, state: GateState) -> list[tuple[str, str]]:
    """Keys of what lacks, with the unit each is about."""
    return [(one.key, one.unit.name if one.unit else "") for one in unmet((requirement,), state)]


def only(requirement: Requirement, state: GateState) -> Missing:
    (one,) = unmet((requirement,), state)
    return one


def test_two_of_three_lack_one() -> None:
    one = only(Record("question", at_least=3), holding(Thing("question"), Thing("question")))
    assert (one.key, one.facts["n"], one.facts["have"], one.facts["need"]) == ("too_few", 1, 2, 3)


@pytest.mark.parametrize(
    ("kind", "scope", "counts"),
    [
        ("idea", "item", True),
        ("idea", "meeting", False),
        ("evidence", "meeting", False),
        ("gap", "meeting", True),
        ("gap", "course", False),
        ("action", "meeting", True),
        ("action", "course", False),
    ],
)
def test_a_record_must_be_of_the_item_and_a_plan_or_review_record_of_the_meeting(
    kind: str, scope: str, counts: bool
) -> None:
    assert (unmet((Record(kind),), holding(Thing(kind, scope=scope))) == ()) is counts


def test_a_wider_scope_includes_the_narrower_ones() -> None:
    for kept in ("item", "meeting", "course"):
        assert not unmet((Record("idea", scope="course"),), holding(Thing("idea", scope=kept)))
    assert unmet((Record("action", scope="item"),), holding(Thing("action", scope="meeting")))


def test_each_looks_at_entries_of_the_meeting_and_plan_records_of_the_course() -> None:
    earlier = Thing("idea", scope="course"), Thing("goal", scope="course")
    assert lacking(Each("idea", ("adaptation",)), holding(*earlier)) == [("too_few", "")]
    assert lacking(Each("goal", ("indicator",)), holding(*earlier)) == [("lacks", "")]


def test_only_records_with_all_qualities_asked_for_count() -> None:
    half = Thing("action", qualities=frozenset({"owner"}))
    whole = Thing("action", qualities=frozenset({"owner", "deadline"}))
    gate = (Record("action", having=("owner", "deadline")),)
    assert unmet(gate, holding(half))
    assert not unmet(gate, holding(half, whole))


def test_exactly_one_is_neither_none_nor_two() -> None:
    requirement = Record("action", exactly=1)
    assert lacking(requirement, holding()) == [("too_few", "")]
    assert lacking(requirement, holding(Thing("action"))) == []
    two = only(requirement, holding(Thing("action"), Thing("action")))
    assert (two.key, two.facts["limit"], two.facts["have"]) == ("too_many", 1, 2)


def test_types_are_counted_among_the_questions_that_count() -> None:
    lineal = Thing("question", question_type=QuestionType.LINEAL)
    elsewhere = Thing("question", question_type=QuestionType.CIRCULAR, scope="meeting")
    requirement = Record("question", at_least=2, types=2)
    assert lacking(requirement, holding(lineal, lineal, elsewhere)) == [("types", "")]
    here = replace(elsewhere, scope="item")
    assert lacking(requirement, holding(lineal, here)) == []


def test_a_family_counts_any_of_its_kinds() -> None:
    assert not unmet((Record("finding"),), holding(Thing("even_better_if", scope="meeting")))
    assert not unmet((Record("entry"),), holding(Thing("own_view")))
    assert unmet((Record("entry"),), holding(Thing("goal")))


def test_per_party_names_the_one_that_lacks() -> None:
    state = holding(Thing("wish", credited_to="anne"), Thing("wish", credited_to="sond"))
    assert lacking(Record("wish", per="party"), state) == [("too_few", "Skovly")]


def test_a_school_that_nobody_is_here_from_owes_nothing() -> None:
    assert "Engvang" not in [unit for _, unit in lacking(Record("wish", per="party"), ROOM)]


def test_what_somebody_said_before_leaving_still_counts_for_the_school() -> None:
    state = holding(Thing("wish", credited_to="ida"))
    assert ("too_few", "Birkehave") not in lacking(Record("wish", per="party"), state)


def test_consultants_guests_and_those_who_left_owe_nothing() -> None:
    asked = [unit for _, unit in lacking(Record("wish", per="person"), ROOM)]
    assert asked == ["Anne", "Bo", "Lone", "Per"]


def test_a_record_credited_to_nobody_counts_for_the_room_only() -> None:
    state = holding(Thing("question"))
    assert lacking(Record("question"), state) == []
    assert lacking(Record("question", by=("other_parties",)), state) == [("too_few", "")]
    assert len(lacking(Record("question", per="party"), state)) == 3


def test_a_record_of_a_school_is_not_one_of_its_people() -> None:
    assert ("too_few", "Per") in lacking(
        Record("wish", per="person"), holding(Thing("wish", credited_to="skov"))
    )


def test_of_a_pair_counts_what_it_or_any_member_has() -> None:
    requirement = Record("evidence", at_least=2, per="pair")
    state = holding(Thing("evidence", credited_to="lone"), Thing("evidence", credited_to="p1"))
    assert lacking(requirement, state) == []


def test_a_pair_without_anybody_here_is_not_asked() -> None:
    assert lacking(Record("evidence", per="pair"), ROOM) == [("too_few", "P1")]


def test_by_counts_only_records_of_those_people() -> None:
    requirement = Record("learning", by=("host",))
    assert lacking(requirement, holding(Thing("learning", credited_to="anne"))) == [("too_few", "")]
    assert lacking(requirement, holding(Thing("learning", credited_to="bo"))) == []


def test_per_with_by_ranges_over_those_people() -> None:
    asked = Record("question", per="party", by=("other_parties",))
    assert lacking(asked, ROOM) == [("too_few", "Søndergård"), ("too_few", "Skovly")]
    asked = Record("idea", per="person", by=("visitors",))
    assert lacking(asked, ROOM) == [("too_few", "Lone")]


def test_per_over_nobody_asks_once_for_the_whole_room() -> None:
    assert lacking(Record("theme", at_least=2, per="triad"), ROOM) == [("too_few", "")]
    assert lacking(FieldFilled("can_show", per="triad"), ROOM) == [("field", "")]
    assert lacking(Confirmed("dates", per="triad"), ROOM) == [("confirm", "")]


def test_lines_on_paper_count_like_typed_ones() -> None:
    state = holding(Thing("evidence", credited_to="anne", number=2))
    assert lacking(Record("evidence", at_least=2), state) == []
    assert ("too_few", "Anne") not in lacking(Record("evidence", at_least=2, per="person"), state)


def test_so_many_for_each_counts_for_every_member_who_is_here() -> None:
    state = holding(Thing("wish", credited_to="birk", number=2, for_each=True))
    asked = [unit for _, unit in lacking(Record("wish", at_least=2, per="person"), state)]
    assert asked == ["Lone", "Per"]
    assert only(Record("wish", at_least=9), state).facts["have"] == 4
    pair = only(Record("wish", at_least=9, per="pair"), state)
    assert pair.facts["have"] == 2


def test_so_many_for_each_without_a_name_is_for_everybody() -> None:
    state = holding(Thing("wish", for_each=True))
    assert lacking(Record("wish", per="person"), state) == []


def test_each_lacks_one_where_there_is_nothing_to_look_at() -> None:
    assert lacking(Each("idea", ("adaptation",)), ROOM) == [("too_few", "")]
    assert lacking(Each("parked", ("settled",), at_least=0), ROOM) == []


def test_each_names_the_qualities_a_record_lacks_in_the_order_asked() -> None:
    state = holding(Thing("initiative", "Elevmål", qualities=frozenset({"goal"})))
    one = only(Each("initiative", ("sign", "goal", "context")), state)
    assert (one.facts["label"], one.facts["qualities"]) == ("Elevmål", ("sign", "context"))


def test_where_leaves_the_others_alone() -> None:
    open_and_told = Thing("action", qualities=frozenset({"open", "status_today"}))
    state = holding(open_and_told, Thing("action"))
    assert lacking(Each("action", ("status_today",), where=("open",)), state) == []


def test_plan_records_of_a_school_that_is_not_here_are_left_alone() -> None:
    state = holding(Thing("action", credited_to="far"), Thing("goal", credited_to="eng"))
    assert lacking(Each("action", ("deadline",), at_least=0), state) == []
    assert lacking(Each("goal", ("indicator",), at_least=0), state) == []
    assert lacking(Each("gap", ("settled",)), holding(Thing("gap", credited_to="eng"))) == [("lacks", "")]


def test_each_may_ask_for_no_more_than_so_many() -> None:
    points = [Thing("point", qualities=frozenset({"validation"}))] * 7
    one = only(Each("point", ("validation",), at_least=3, at_most=6), holding(*points))
    assert (one.key, one.facts["limit"], one.facts["have"]) == ("too_many", 6, 7)


def test_each_person_is_everybody_who_takes_part() -> None:
    assert [unit for _, unit in lacking(Each("person", ("pair",)), ROOM)] == ["Anne", "Bo", "Lone", "Per"]
    asked = lacking(Each("person", ("pair",), by=("reviewers",)), ROOM)
    assert asked == [("lacks", "Lone")]


def test_each_pair_is_every_pair_with_somebody_here() -> None:
    assert lacking(Each("pair", ("different_schools",)), ROOM) == [("lacks", "P1")]


def test_a_field_set_earlier_is_asked_to_be_confirmed_only_in_the_item() -> None:
    state = replace(ROOM, fields={("release_level", ""): "meeting"})
    assert lacking(FieldFilled("release_level"), state) == []
    assert lacking(FieldFilled("release_level", scope="item"), state) == [("field_again", "")]
    here = replace(ROOM, fields={("release_level", ""): "item"})
    assert lacking(FieldFilled("release_level", scope="item"), here) == []


def test_a_field_of_each_person_or_party_is_asked_of_each() -> None:
    state = replace(ROOM, fields={("we_show", "birk"): "course", ("can_show", "lone"): "item"})
    assert lacking(FieldFilled("we_show", per="party"), state) == [
        ("field", "Søndergård"),
        ("field", "Skovly"),
    ]
    assert lacking(FieldFilled("can_show", by=("visitors",)), state) == []
    assert lacking(FieldFilled("can_show", by=("host",)), state) == [("field", "Bo")]


@pytest.mark.parametrize(("day", "key"), [(23, "date"), (24, None), (25, None)])
def test_a_date_is_today_or_later(day: int, key: str | None) -> None:
    state = replace(ROOM, dates={("next_meeting", ""): Appointment(date(2026, 11, day))})
    assert lacking(DateSet("next_meeting"), state) == ([(key, "")] if key else [])


def test_a_date_within_so_many_days_counts_from_today() -> None:
    for within, last in (("10 days", date(2026, 12, 4)), ("4 weeks", date(2026, 12, 22))):
        on_time = replace(ROOM, dates={("feedback", ""): Appointment(last)})
        assert lacking(DateSet("feedback", within=within), on_time) == []
        late = replace(ROOM, dates={("feedback", ""): Appointment(last.replace(day=last.day + 1))})
        one = only(DateSet("feedback", within=within), late)
        assert (one.key, one.facts["limit"]) == ("date_late", last)


def test_a_date_may_have_to_have_a_quality() -> None:
    asked = DateSet("next_pre_meeting", having=("roles_swapped",))
    state = replace(ROOM, dates={("next_pre_meeting", ""): Appointment(TODAY)})
    assert lacking(asked, state) == [("date", "")]


def test_all_covers_everyone_present() -> None:
    state = replace(ROOM, yeses=frozenset({("contract", "all")}))
    assert lacking(Confirmed("contract"), state) == []
    assert lacking(Confirmed("contract", by=("host", "reviewers", "process_consultant")), state) == []
    assert lacking(Confirmed("goals"), state) == [("confirm", "")]


def test_a_yes_of_a_school_covers_its_people_and_all_may_say_it_one_by_one() -> None:
    school = replace(ROOM, yeses=frozenset({("contract", "birk")}))
    assert lacking(Confirmed("contract", by=("host",)), school) == []
    one_by_one = replace(ROOM, yeses=frozenset(("contract", who) for who in ("anne", "bo", "lone", "per")))
    assert lacking(Confirmed("contract"), one_by_one) == []


def test_each_one_named_must_say_yes() -> None:
    state = replace(ROOM, yeses=frozenset({("findings", "bo")}))
    one = only(Confirmed("findings", by=("host", "reviewers")), state)
    assert one.facts["asked"] == (Asked("reviewers"),)


def test_a_yes_from_somebody_who_is_not_there_is_missing() -> None:
    state = replace(ROOM, yeses=frozenset({("resources", "all")}))
    assert only(Confirmed("resources", by=("sponsor",)), state).facts["asked"] == (Asked("sponsor"),)


def test_reviewers_are_asked_without_their_lead() -> None:
    state = replace(ROOM, yeses=frozenset({("findings", "lone")}))
    assert lacking(Confirmed("findings", by=("reviewers",)), state) == []


def test_a_turn_is_owed_by_everyone_who_takes_part() -> None:
    state = replace(ROOM, turns=frozenset({"anne", "inge"}))
    assert only(Turns("everyone"), state).facts["asked"] == (Asked("everyone", ("Bo", "Lone", "Per")),)


def test_turns_of_nobody_are_missing() -> None:
    assert lacking(Turns("interviewees"), ROOM) == [("turns", "")]


def test_others_are_everybody_but_the_person_in_focus() -> None:
    state = replace(ROOM, focus="anne", turns=frozenset({"bo", "lone", "per"}))
    assert lacking(Turns("others"), state) == []
    assert lacking(Turns("focus_person"), state) == [("turns", "")]


def test_a_tick_for_a_group_is_a_turn_of_its_members() -> None:
    asked = Turns("everyone", per="pair")
    assert lacking(asked, ROOM) == [("turns_in", "P1")]
    assert lacking(asked, replace(ROOM, turns=frozenset({"p1"}))) == []


def test_there_are_as_many_answers_as_people() -> None:
    one = only(Rated("roti"), replace(ROOM, ratings={"roti": 3, "confidence": 4}))
    assert (one.key, one.facts["n"]) == ("rating", 1)
    assert lacking(Rated("roti"), replace(ROOM, ratings={"roti": 4})) == []


def test_one_of_several_is_enough() -> None:
    either = Either((DateSet("follow_up"), FieldFilled("course_result")))
    assert lacking(either, ROOM) == [("either", "")]
    assert lacking(either, replace(ROOM, fields={("course_result", ""): "item"})) == []


def test_what_is_missing_comes_in_the_order_of_the_gate() -> None:
    gate = (Rated("roti"), Record("idea"), Confirmed("goals"))
    assert [one.key for one in unmet(gate, ROOM)] == ["rating", "too_few", "confirm"]
