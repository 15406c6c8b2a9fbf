"""The view says what happened, in the order a reader wants it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from paper_sample import DAY, action, entry, held, in_utc, planned, value, with_entries

from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.seen_by import seen_by
from facilitator.exports.audience import Audience
from facilitator.exports.section import Line, Lines, Section, Table
from facilitator.exports.view import MeetingView, view


def seen(meeting: Meeting, audience: Audience = Audience.GROUP, language: str = "en") -> MeetingView:
    return view(meeting, audience, language, DAY, local=in_utc)


def section(shown: MeetingView, key: str) -> Section:
    return next(each for each in (*shown.sections, *shown.appendix) if each.key == key)


def lines(shown: MeetingView, key: str) -> list[Line]:
    return [line for part in section(shown, key).parts if isinstance(part, Lines) for line in part.lines]


def table(shown: MeetingView, key: str) -> Table:
    return next(part for part in section(shown, key).parts if isinstance(part, Table))


def test_the_sections_stand_in_the_order_they_are_read() -> None:
    meeting = with_entries(held(), [entry(900, "note", "Kaffen var god.")])
    assert [each.key for each in seen(meeting).sections] == [
        "wanted", "learned", "plan", "answers", "noted", "decisions", "dates", "follow_up", "missing",
        "thanks",
    ]  # fmt: skip
    inside = [each.key for each in seen(meeting, Audience.INTERNAL).sections]
    assert inside[3:7] == ["open_questions", "answers", "noted", "parking_lot"]


def test_a_meeting_that_has_not_begun_still_makes_a_paper() -> None:
    shown = seen(planned())
    assert [each.key for each in shown.sections] == ["plan", "thanks"]
    assert section(shown, "plan").none_yet == "No action has been agreed yet."
    assert shown.facts[0].value == "Tuesday, 24 November 2026, week 48, 08:00–09:20"


def test_nothing_that_is_captured_falls_between_the_sections() -> None:
    kinds = [kind for kind in LINE_KINDS if kind != "quote"]
    meeting = with_entries(held(), [entry(900 + n, kind, f"Said as {kind}") for n, kind in enumerate(kinds)])
    everything = repr(seen(meeting, Audience.INTERNAL).sections)
    assert [kind for kind in kinds if f"'Said as {kind}'" not in everything] == []


def test_we_learn_about_ourselves_first_and_then_from_each_other() -> None:
    learned = [part.title for part in section(seen(held()), "learned").filled]
    assert learned == [
        "Søndergård: about our own practice",
        "Birkehave: about our own practice",
        "Birkehave: thoughts and ideas from each other",
    ]


def test_an_idea_says_how_it_must_change_to_fit() -> None:
    idea = next(line for line in lines(seen(held()), "learned") if line.label == "Idea")
    assert idea.text == "Eleverne skriver målet med egne ord."
    assert idea.below == ("To fit, it must change: Hos os begynder vi i én klasse.",)


def test_the_plan_says_who_does_what_by_when_and_how_we_shall_see_it() -> None:
    wide = seen(held()).wide_plan
    assert wide is not None and isinstance(wide.parts[0], Table)
    first, second = wide.parts[0].rows
    assert first == (
        "Ida laver tre målkort og prøver dem i 5.b.",
        "Ida Krag",
        "4\u00a0Dec\u00a02026, week\u00a049",
        "Eleverne i 5.b kan forklare dagens mål.",
        "Tre elever siger målet med egne ord.\nSeen by: Bo",
        "Otte ud af ti kan forklare målet.",
        "4 timer, vikar er aftalt",
        "proposed",
    )
    assert second == ("Bo viser målkortene til teamet.", "Bo Lind", "–", "–", "–", "–", "–", "proposed")


def test_on_a_page_that_stands_what_is_behind_an_action_is_below_it() -> None:
    told = table(seen(held()), "plan")
    assert told.columns == ("Action", "Responsible", "Deadline", "Status")
    assert told.rows[0][0].split("\n") == [
        "Ida laver tre målkort og prøver dem i 5.b.",
        "Goal: Eleverne i 5.b kan forklare dagens mål.",
        "Sign: Tre elever siger målet med egne ord.",
        "Seen by: Bo",
        "Success criterion: Otte ud af ti kan forklare målet.",
        "Resources: 4 timer, vikar er aftalt",
    ]
    assert told.rows[1] == ("Bo viser målkortene til teamet.", "Bo Lind", "–", "proposed")


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    meeting = replace(planned(), actions=(action(1, "Vi prøver det", owner_id="ida"),))
    told = table(seen(meeting), "plan")
    assert told.columns == ("Action", "Responsible", "Status")
    assert told.rows == (("Vi prøver det", "Ida Krag", "proposed"),)


def test_goals_stand_below_the_actions_of_their_school_under_one_heading() -> None:
    meeting = with_entries(
        held(), [entry(900, "goal", "Alle kan sige målet", party_id="host"), entry(901, "goal", "Fælles")]
    )
    told = section(seen(meeting), "plan").filled
    assert [(type(part).__name__, part.title) for part in told] == [
        ("Table", "Søndergård"), ("Lines", ""), ("Lines", "Together"),
    ]  # fmt: skip


def test_each_party_has_a_plan_of_its_own() -> None:
    meeting = held()
    meeting = replace(
        meeting, actions=(*meeting.actions, action(901, "B", party_id="guest"), action(902, "C"))
    )
    titles = [part.title for part in section(seen(meeting), "plan").parts]
    assert titles == ["Søndergård", "Birkehave", "Together"]


@pytest.mark.parametrize(
    ("language", "stamp"),
    [
        ("en", "DRAFT: 1 field is missing in the action plan (sign)"),
        ("da", "KLADDE: 1 felt mangler i handlingsplanen (tegn)"),
        ("sv", "UTKAST: 1 fält saknas i handlingsplanen (tecken)"),
    ],
)
def test_the_stamp_of_a_draft_says_what_it_waits_for(language: str, stamp: str) -> None:
    first, *_ = held().actions
    meeting = replace(held(), actions=(replace(first, sign=""),))
    assert seen(meeting, language=language).draft == stamp
    assert seen(replace(meeting, actions=(first,)), language=language).draft == ""


def test_a_plan_is_a_draft_until_nothing_is_missing_and_the_stamp_leaves_no_list_unfinished() -> None:
    meeting = held()
    shown = seen(meeting)
    assert shown.draft == "DRAFT: 6 fields are missing in the action plan"
    assert lines(shown, "missing") == [
        Line(
            "Bo viser målkortene til teamet.",
            below=("Deadline, resources, goal, sign, success criterion and evaluation",),
        )
    ]
    complete = seen(replace(meeting, actions=meeting.actions[:1]))
    assert complete.draft == ""
    assert "missing" not in [each.key for each in complete.sections]


def test_the_internal_paper_asks_for_what_is_missing_in_full() -> None:
    below = lines(seen(held(), Audience.INTERNAL), "missing")[0].below
    assert below[0] == "Deadline: By which date?"


def test_what_is_missing_in_an_action_held_back_is_not_told() -> None:
    meeting = held()
    assert seen(meeting, Audience.SCHOOLS).draft == ""
    assert "missing" not in [each.key for each in seen(meeting, Audience.SCHOOLS).sections]


def test_a_question_stays_open_until_it_is_answered() -> None:
    shown = seen(held(), Audience.INTERNAL)
    assert lines(shown, "open_questions") == [Line("Hvad ville ske, hvis eleverne selv skrev målet?")]
    assert lines(shown, "answers") == [
        Line(
            "Hvem lægger først mærke til, at målet mangler?",
            below=("Det gør eleverne – de spørger efter det.",),
        )
    ]
    assert section(shown, "answers").filled[0].title == "Inquiry: today's goal"


def test_a_parked_point_says_what_became_of_it() -> None:
    assert lines(seen(held(), Audience.INTERNAL), "parking_lot") == [
        Line("Karakterer i 7. klasse", below=("Carried over: Tages op i foråret.",))
    ]
    left = with_entries(planned(), [entry(1, "parked", "Skemaet")])
    assert lines(seen(left, Audience.INTERNAL), "parking_lot") == [
        Line("Skemaet", below=("Not settled yet.",))
    ]


@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.SCHOOLS, Audience.PUBLIC])
def test_what_was_parked_and_what_nobody_answered_stay_inside(audience: Audience) -> None:
    open_ones = [
        entry(900, "parked", "Skemaet", release=ReleaseLevel.PUBLIC),
        entry(901, "question", "Hvem betaler?", release=ReleaseLevel.PUBLIC),
    ]
    shown = repr(seen(with_entries(held(), open_ones), audience))
    assert "Skemaet" not in shown and "Hvem betaler?" not in shown
    assert not {"parking_lot", "open_questions"} & {each.key for each in seen(held(), audience).sections}


@pytest.mark.parametrize(
    ("language", "heading", "title"),
    [
        ("en", "What we did not get to", "Inquiry: today's goal"),
        ("da", "Det nåede vi ikke", "Undersøgelse: dagens mål"),
        ("sv", "Det vi inte hann med", "Utforskande: dagens mål"),
    ],
)
def test_items_a_meeting_closed_without_stand_by_themselves_once_and_are_not_called_unsettled(
    language: str, heading: str, title: str
) -> None:
    meeting = held()
    left = {"unreached": True, "text": "Undersøgelse: dagens mål"}
    meeting = with_entries(
        meeting,
        [replace(entry(n, "parked", ""), **left) for n in (900, 901)],  # type: ignore[arg-type]
    )
    for audience in (Audience.GROUP, Audience.INTERNAL):
        shown = seen(meeting, audience, language)
        assert section(shown, "not_reached").title == heading
        assert lines(shown, "not_reached") == [Line(title)]
    assert len(lines(shown, "parking_lot")) == 1


def test_an_answer_is_kept_back_with_its_question() -> None:
    question = entry(900, "question", "Hvorfor siger I ikke målet?")
    said = entry(901, "answer", "Det glemmer vi", reply_to=question.id, release=ReleaseLevel.PUBLIC)
    meeting = with_entries(held(), [question, said])
    assert "Det glemmer vi" in repr(seen(meeting))
    assert "Det glemmer vi" not in repr(seen(meeting, Audience.SCHOOLS))
    asked_by_a_guest = with_entries(held(), [replace(question, party_id="guest"), said])
    for party in asked_by_a_guest.parties:
        shown = repr(seen(seen_by(asked_by_a_guest, party)))
        assert ("Det glemmer vi" in shown) is (party.id == "guest")


def test_dates_stand_with_weekday_and_week_the_nearest_first() -> None:
    meeting = replace(held(), fields=(
        value(1, "date", "follow_up", "2027-01-12"),
        value(2, "date", "next_meeting", "2026-12-08"),
        value(3, "date", "feedback", "engang i maj"),
    ))  # fmt: skip
    assert [line.text for line in lines(seen(meeting, language="da"), "dates")] == [
        "tirsdag den 8. december 2026, uge 50",
        "tirsdag den 12. januar 2027, uge 2",
        "engang i maj",
    ]


def test_the_facts_count_people_and_name_the_consultant() -> None:
    facts = {fact.label: fact.value for fact in seen(held()).facts}
    assert facts["Took part"] == "2 people from Søndergård and 1 person from Birkehave"
    assert facts["Process consultant"] == "Kai Munk"


def test_a_rehearsal_says_so() -> None:
    assert seen(planned(simulated=True)).simulated
    assert not seen(planned()).simulated


def test_follow_up_names_the_day_and_how_we_shall_know() -> None:
    assert lines(seen(held()), "dates") == [Line("Tuesday, 12 January 2027, week 2", "The follow-up meeting")]
    assert lines(seen(held()), "follow_up") == [
        Line(
            "Ida laver tre målkort og prøver dem i 5.b.",
            below=("How we will know that it works: Vi spørger ti elever hver fredag.",),
        ),
    ]


def test_actions_without_a_follow_up_say_that_it_is_not_agreed() -> None:
    meeting = replace(planned(), actions=(action(1, "Vi prøver det"),))
    assert section(seen(meeting), "follow_up").none_yet == "It has not been agreed yet how we follow up."


def test_a_row_of_the_plan_keeps_the_day_itself() -> None:
    assert seen(held()).plan[0].rows[0].deadline == date(2026, 12, 4)
