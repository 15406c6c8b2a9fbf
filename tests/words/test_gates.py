"""What a gate lacks is said as a consultant would say it, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.gate_state import Appointment, Attendee, GateState, Thing, Unit
from facilitator.domain.gates import unmet
from facilitator.domain.modes import Mode, QuestionType
from facilitator.domain.requirements import (
    Confirmed,
    DateSet,
    Each,
    Either,
    FieldFilled,
    Gate,
    Rated,
    Record,
    Turns,
)
from facilitator.words.gates import gate_phrases
from facilitator.words.tongue import speak

TODAY = date(2026, 11, 24)
ALL_SMTTE = ("context", "goal", "sign", "description", "evaluation")


def school(name: str, *people: str) -> Unit:
    return Unit(name, "party", name, frozenset(people))


def people(*names: str, role: str = "member") -> tuple[Attendee, ...]:
    return tuple(Attendee(name, name, (role,)) for name in names)


def group(kind: str, name: str, *members: str, having: tuple[str, ...] = ()) -> Unit:
    return Unit(name, kind, name, frozenset(members), frozenset(having))


def things(
    kind: str, n: int, by: str = "", *having: str, scope: str = "item", words: str = "x"
) -> tuple[Thing, ...]:
    return (Thing(kind, words, by, scope, qualities=frozenset(having)),) * n


def said(gate: Gate, state: GateState, language: str, mode: Mode | None = None, **more: bool) -> str:
    return " · ".join(gate_phrases(unmet(gate, state), speak(language), mode, **more))


BIRKEHAVE = school("Birkehave", "Hanne", "Ida")
ASKING_SCHOOLS = GateState(
    today=TODAY,
    people=people("Hanne", "Ida", "Lone", "Per"),
    parties=(BIRKEHAVE, school("Søndergård", "Lone"), school("Skovly", "Per")),
    focus="Birkehave",
    things=things("question", 2, "Lone"),
)
INQUIRY = GateState(
    today=TODAY,
    people=(*people("Hanne", "Anne", "Mette", "Karim"), *people("Gro", role="guest")),
    parties=(school("Birkehave", "Hanne"), school("Søndergård", "Anne", "Mette", "Karim", "Gro")),
    focus="Birkehave",
    things=(Thing("question", "x", "Anne", question_type=QuestionType.LINEAL),) * 4,
    turns=frozenset({"Anne"}),
)
IDEAS = GateState(
    today=TODAY,
    people=people("Hanne", "Lone"),
    parties=(school("Birkehave", "Hanne"), school("Søndergård", "Lone")),
    things=(
        *things("idea", 1, "Birkehave", "adaptation", scope="meeting"),
        *things("idea", 1, "Hanne", scope="meeting", words="Elevmål"),
        *things("idea", 1, "Lone", "adaptation"),
    ),
)
WISHES = GateState(
    today=TODAY,
    people=people("Hanne", "Ida", "Anne", "Mette", "Karim"),
    parties=(BIRKEHAVE, school("Søndergård", "Anne", "Mette", "Karim")),
    things=(Thing("wish", "", "Birkehave", for_each=True), Thing("wish", "Makkere", "Anne")),
)
CLOSING = GateState(
    today=TODAY,
    people=people("Hanne"),
    things=(
        *things("parked", 1, "", "settled", scope="meeting"),
        *things("parked", 1, scope="meeting", words="Forældremøde"),
    ),
    fields={("release_level", ""): "meeting"},
)
STATUS = GateState(
    today=TODAY,
    people=people("Hanne", "Lone"),
    parties=(school("Birkehave", "Hanne"), school("Søndergård", "Lone"), school("Skovly", "Per")),
    things=(
        *things("action", 4, "Hanne", "open", scope="course"),
        *things("action", 1, "Lone", "open", "status_today", scope="course"),
        *things("action", 1, "Lone", scope="course"),
        *things("action", 1, "Per", "open", scope="course"),
    ),
)
ANSWERED = GateState(
    today=TODAY,
    people=people(*"ABCDEFGHIJ"),
    dates={("follow_up", ""): Appointment(date(2026, 11, 20))},
    ratings={"roti": 9},
)
PLAN = GateState(
    today=TODAY,
    people=people("Hanne"),
    things=(
        *things("initiative", 1, "Hanne", "active", "context", "goal", "description", words="Elevmål"),
        *things("initiative", 1, "Hanne", scope="course"),
    ),
)
FINDINGS = GateState(
    today=TODAY,
    people=people("Hanne"),
    things=(
        *things("what_went_well", 1, "", "validation"),
        *things("even_better_if", 1, "", "validation", scope="meeting"),
        *things("even_better_if", 1, scope="course", words="Elevspørgsmål"),
    ),
)
VISITS = GateState(
    today=TODAY,
    people=people("Anna", "Bo", "Cecilie"),
    things=tuple(
        Thing("school_visit", "x", host, "meeting", qualities=frozenset({"own_date", "in_window"}))
        for host in ("Anna", "Bo", "Bo")
    ),
)
TRIADS = GateState(
    today=TODAY,
    people=tuple(
        Attendee(name, name, qualities=frozenset({"triad"} if name in "ABCDEF" else ()))
        for name in "ABCDEFGHIJK"
    ),
    groups=(group("triad", "T1", *"ABC", having=("different_schools",)), group("triad", "T2", *"DEF")),
)
REVIEW = GateState(
    today=TODAY,
    people=(*people("Hanne", "Ole", role="host_leader"), *people("Bo", "Eva", role="reviewer")),
    dates={("draft_report", ""): Appointment(date(2027, 1, 15))},
    yeses=frozenset({("findings", "Hanne"), ("findings", "Ole")}),
)
SMTTE_GATE = (Each("initiative", ALL_SMTTE, where=("active",)),)
WHOSE_VISIT = (Record("school_visit", exactly=1, per="person", having=("own_date", "in_window")),)
BOTH_AGREE = (
    Confirmed("findings", by=("host_leaders", "reviewers")),
    DateSet("draft_report", within="4 weeks"),
)

EXAMPLES = [
    pytest.param(
        (Record("question", at_least=3), Record("question", per="party", by=("other_parties",))),
        ASKING_SCHOOLS,
        "1 question · Skovly: 1 question",
        "1 spørgsmål · Skovly: 1 spørgsmål",
        "1 fråga · Skovly: 1 fråga",
        id="each asking school at least one",
    ),
    pytest.param(
        (Record("question", at_least=6, types=2), Turns("other_parties")),
        INQUIRY,
        "2 questions · 1 type of question · Mette and Karim have not asked",
        "2 spørgsmål · 1 spørgsmålstype · Mette og Karim har ikke spurgt",
        "2 frågor · 1 frågetyp · Mette och Karim har inte frågat",
        id="the inquiry",
    ),
    pytest.param(
        (Record("idea", at_least=2, per="party", scope="meeting"), Each("idea", ("adaptation",))),
        IDEAS,
        "Søndergård: 1 idea · idea “Elevmål”: adaptation",
        "Søndergård: 1 idé · idé »Elevmål«: tilpasning",
        "Søndergård: 1 idé · idé ”Elevmål”: anpassning",
        id="adaptation of every idea",
    ),
    pytest.param(
        (Record("wish", per="person"),),
        WISHES,
        "Mette: 1 wish · Karim: 1 wish",
        "Mette: 1 ønske · Karim: 1 ønske",
        "Mette: 1 önskemål · Karim: 1 önskemål",
        id="silent writing on paper",
    ),
    pytest.param(
        (
            Each("parked", ("settled",), at_least=0),
            FieldFilled("release_level", scope="item"),
            DateSet("next_meeting"),
        ),
        CLOSING,
        "parked point “Forældremøde”: outcome · sharing level – confirm or change"
        " · date for the next meeting",
        "parkeret punkt »Forældremøde«: afklaring · delingsniveau – bekræft eller ret · dato for næste møde",
        "parkerad punkt ”Forældremøde”: besked · delningsnivå – bekräfta eller ändra · datum för nästa möte",
        id="closing",
    ),
    pytest.param(
        (Each("action", ("status_today",), where=("open",)),),
        STATUS,
        "status today for 4 actions",
        "status i dag på 4 handlinger",
        "status i dag på 4 åtgärder",
        id="every action has a status today",
    ),
    pytest.param(
        (Either((DateSet("follow_up"), FieldFilled("course_result"))), Rated("roti")),
        ANSWERED,
        "date for the follow-up meeting or result of the course · 1 answer: return on time invested (ROTI)",
        "dato for opfølgningsmødet eller forløbets resultat · 1 svar: udbytte af tiden (ROTI)",
        "datum för uppföljningsmötet eller processens resultat · 1 svar: utbyte av tiden (ROTI)",
        id="date set or course closed",
    ),
    pytest.param(
        SMTTE_GATE,
        PLAN,
        "initiative “Elevmål”: sign and evaluation",
        "tiltag »Elevmål«: tegn og evaluering",
        "insats ”Elevmål”: tecken och utvärdering",
        id="SMTTE for each initiative",
    ),
    pytest.param(
        (Each("finding", ("validation",)),),
        FINDINGS,
        "finding (even better if) “Elevspørgsmål”: answer from those concerned",
        "fund (endnu bedre, hvis) »Elevspørgsmål«: svar fra dem, det angår",
        "slutsats (ännu bättre om) ”Elevspørgsmål”: svar från dem det gäller",
        id="findings confirmed, corrected or contested",
    ),
    pytest.param(
        WHOSE_VISIT,
        VISITS,
        "Bo: at most 1 school visit with own date inside the period, there are 2"
        " · Cecilie: 1 school visit with own date inside the period",
        "Bo: højst 1 skolebesøg med egen dato inden for perioden, der er 2"
        " · Cecilie: 1 skolebesøg med egen dato inden for perioden",
        "Bo: högst 1 skolbesök med eget datum inom perioden, det finns 2"
        " · Cecilie: 1 skolbesök med eget datum inom perioden",
        id="each hosts once",
    ),
    pytest.param(
        (Each("person", ("triad",)), Each("triad", ("different_schools",))),
        TRIADS,
        "triad for 5 people · T2: members from different schools",
        "triade for 5 personer · T2: medlemmer fra forskellige skoler",
        "triad för 5 personer · T2: medlemmar från olika skolor",
        id="triads",
    ),
    pytest.param(
        BOTH_AGREE,
        REVIEW,
        "a yes from the peer reviewers to the findings"
        " · date for the draft report: 22 December at the latest",
        "et ja fra reviewerne til fundene · dato for rapportudkastet: senest 22. december",
        "ett ja från granskarna till slutsatserna · datum för rapportutkastet: senast 22 december",
        id="both sides agree, and a limit",
    ),
]


@pytest.mark.parametrize(("gate", "state", "en", "da", "sv"), EXAMPLES)
def test_what_is_missing_is_said_in_three_languages(
    gate: Gate, state: GateState, en: str, da: str, sv: str
) -> None:
    assert said(gate, state, "en", Mode.EXPLORE) == en
    assert said(gate, state, "da", Mode.EXPLORE) == da
    assert said(gate, state, "sv", Mode.EXPLORE) == sv


def test_outside_inquiry_a_turn_is_for_speaking() -> None:
    gate = (Turns("other_parties"),)
    assert said(gate, INQUIRY, "en", Mode.GO_ROUND) == "Mette and Karim have not spoken"
    assert said(gate, INQUIRY, "da") == "Mette og Karim har ikke talt"


def test_where_there_is_room_it_says_how_far_one_has_come_and_that_one_may_pass() -> None:
    gate = (Record("question", at_least=6), Turns("other_parties"))
    assert said(gate, INQUIRY, "sv", Mode.CHECK, at_length=True) == (
        "2 frågor – 4 av 6 · Mette och Karim har varken talat eller sagt pass"
    )


def test_types_of_question_are_spoken_of_once_there_is_a_question() -> None:
    empty = GateState(today=TODAY, people=people("Hanne"))
    gate = (Record("question", at_least=6, types=2),)
    assert [one.key for one in unmet(gate, empty)] == ["too_few", "types"]
    assert said(gate, empty, "en") == "6 questions"


def test_a_question_of_no_known_type_brings_the_types_up() -> None:
    state = GateState(today=TODAY, people=people("Hanne"), things=things("question", 1))
    assert said((Record("question", at_least=2, types=2),), state, "en") == "1 question · 2 types of question"


ROOM = GateState(today=TODAY, people=people(*"ABCDE"))


def test_records_of_more_than_three_are_asked_of_each() -> None:
    gate = (Record("wish", per="person"),)
    assert said(gate, ROOM, "en") == "5 people: 1 wish each"
    assert said(gate, ROOM, "da") == "5 personer: 1 ønske hver"
    assert said(gate, ROOM, "sv") == "5 personer: 1 önskemål var"


def test_where_many_lack_differently_it_says_what_each_needs() -> None:
    state = GateState(today=TODAY, people=people(*"ABCDE"), things=things("wish", 1, "A"))
    assert said((Record("wish", at_least=2, per="person"),), state, "en") == "5 people: 2 wishes each"


def test_more_than_three_with_too_many_are_drawn_together() -> None:
    state = GateState(
        today=TODAY, people=people(*"ABCD"), things=tuple(Thing("idea", "x", name) for name in "ABCD" * 2)
    )
    assert said((Record("idea", at_most=1, per="person"),), state, "en") == "4 people: at most 1 idea each"


def test_names_over_three_become_a_number() -> None:
    assert said((Turns("everyone"),), ROOM, "en") == "5 people have not spoken"
    assert said((Turns("everyone"),), ROOM, "da") == "5 personer har ikke talt"


def test_many_silent_people_of_the_asking_school_are_counted_as_people() -> None:
    visitors = school("Søndergård", "Lone", "Anne", "Peter", "Mette")
    state = GateState(
        today=TODAY,
        people=people("Hanne", "Lone", "Anne", "Peter", "Mette"),
        parties=(school("Birkehave", "Hanne"), visitors),
        focus="Birkehave",
    )
    gate: Gate = (Turns("other_parties"),)
    assert said(gate, state, "da", Mode.EXPLORE) == "4 personer har ikke spurgt"


def test_fields_and_yeses_of_more_than_three_are_drawn_together() -> None:
    assert said((FieldFilled("can_show", per="person"),), ROOM, "da") == "»jeg kan vise« for 5 personer"
    assert said((Confirmed("consent", per="person"),), ROOM, "en") == (
        "a yes from 5 people to taking part on the agreed terms"
    )


def test_one_who_has_not_said_yes_is_named_when_the_others_have() -> None:
    state = GateState(today=TODAY, people=people("Anne", "Bo"), yeses=frozenset({("contract", "Anne")}))
    assert said((Confirmed("contract"),), state, "en") == "a yes from Bo to the conversation contract"


def test_things_that_lack_different_qualities_are_counted_quality_by_quality() -> None:
    state = GateState(
        today=TODAY,
        people=people("Hanne"),
        things=(*things("goal", 3, "", "indicator"), *things("goal", 2)),
    )
    assert said((Each("goal", ("success_criterion", "indicator")),), state, "en") == (
        "success criterion for 5 goals · indicator for 2 goals"
    )


def test_groups_with_a_silent_member_stand_in_the_sentence() -> None:
    state = GateState(today=TODAY, people=people(*"ABCDEF"), groups=(group("triad", "T1", *"ABC"),))
    assert said((Turns("everyone", per="triad"),), state, "da") == "nogen i T1 har ikke talt"


def test_whose_records_are_asked_for_is_said_when_no_unit_is() -> None:
    state = GateState(today=TODAY, people=people("Hanne", role="focus_person"))
    assert (
        said((Record("reflection", by=("focus_person",)),), state, "sv") == "1 reflektion från fokuspersonen"
    )


def test_a_quality_with_words_of_its_own_follows_the_noun() -> None:
    gate = (Record("evidence", at_least=2, having=("shown",), scope="course"),)
    assert said(gate, ROOM, "en") == "2 evidence notes shown here"
    assert said(gate, ROOM, "da") == "2 iagttagelser, der er vist frem"


def test_nothing_to_look_at_lacks_one_of_those_asked_for() -> None:
    assert said((Each("action", ("status_today",), where=("open",)),), ROOM, "en") == "1 action still open"


def test_lines_on_paper_are_named_by_their_number() -> None:
    state = GateState(
        today=TODAY, people=people("Hanne"), things=(Thing("idea", "", "Hanne", "meeting", number=2),)
    )
    assert said((Each("idea", ("adaptation",)),), state, "en") == "2 ideas: adaptation"


def test_a_long_record_is_named_by_its_beginning_on_one_line() -> None:
    words = "Eleverne skriver målet selv,\nfør timen begynder, og læser det højt for hinanden"
    state = GateState(today=TODAY, people=people("Hanne"), things=(Thing("idea", words, "", "meeting"),))
    (phrase,) = gate_phrases(unmet((Each("idea", ("adaptation",)),), state), speak("en"))
    assert "\n" not in phrase
    assert phrase == "idea “Eleverne skriver målet selv, før timen…”: adaptation"


def test_braces_in_names_and_records_are_only_text() -> None:
    state = GateState(today=TODAY, people=people("{n}"), things=(Thing("idea", "{0} {noun}", "", "meeting"),))
    gate = (Turns("everyone"), Record("wish", per="person"), Each("idea", ("adaptation",)))
    assert said(gate, state, "en") == "{n} has not spoken · {n}: 1 wish · idea “{0} {noun}”: adaptation"
