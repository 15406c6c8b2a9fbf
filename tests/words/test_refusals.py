"""Every reason for a refusal can be met, and is said in a sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from half_day_meeting import (
    BEGINS,
    BIRK,
    CONSULTANTS,
    PEOPLE,
    WHY,
    Table,
    a_setup,
    half_day,
    running,
    shipped,
)
from house import House, opened

from facilitator.clock import FastClock, SystemClock
from facilitator.domain.course import CourseKind, CourseResult
from facilitator.domain.course_run import CourseClosed, CourseRecorded
from facilitator.domain.moment import Moment
from facilitator.domain.moves.course import close_course
from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.apart import apart
from facilitator.paths import Paths
from facilitator.plain.clock_setting import wait
from facilitator.plain.lexer import read_order
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_making import CourseSetup, make_course
from facilitator.services.course_papers import write_course_papers
from facilitator.services.desk import Desk
from facilitator.services.hall import Hall
from facilitator.services.invitations import invitation_files
from facilitator.services.meeting_making import meeting_records_of
from facilitator.services.outcome import Outcome
from facilitator.services.own_log import write_own_log
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.planned import Part, Planned
from facilitator.services.planning import Known, take_in
from facilitator.services.setup import PersonLine, Setting
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import speak

Provocation = Callable[[Path], "Refused | None"]


def before(*order: str, **setup: object) -> Provocation:
    """A refusal before the start."""
    return lambda _: Table(a_setup(**setup)).refused(*order)  # type: ignore[arg-type]


def amid(*orders: tuple[str, ...]) -> Provocation:
    """A refusal of the last order while the meeting runs, the ones before it carried out."""

    def provoke(_: Path) -> Refused:
        table = running()
        for order in orders[:-1]:
            table.do(*order)
        return table.refused(*orders[-1])

    return provoke


def at_the_end(*order: str) -> Provocation:
    def provoke(_: Path) -> Refused:
        table = running()
        table.until("d_check")
        table.do("rate", "33333")
        return table.refused(*order)

    return provoke


def too_late(_: Path) -> Refused:
    table = Table(at=BEGINS + timedelta(minutes=30))
    table.do("start")
    table.until("d_commit")
    table.tick(300)
    return table.refused("late", "accept")


def in_the_room(name: str, *, by_another: bool = False) -> Provocation:
    def provoke(folder: Path) -> Refused | None:
        with opened(folder) as (house, room):
            asked = house.enter() if by_another else room
            outcome: Outcome = asked.do(name).result(20)
            if by_another:
                asked.close()
            return outcome.refused

    return provoke


def unagreed(_: Path) -> Refused:
    """A lesson that is to be observed without a word about it."""
    people = (PersonLine("Ida Krag", ("focus_person",), BIRK), PersonLine("Jon Berg", ("observer",), BIRK))
    return Table(a_setup(parties=(BIRK,), people=people), copy=shipped("observation_visit")).refused("start")


def unprepared(_: Path) -> Refused:
    """A dialogue of a course for which nothing was made ready."""
    table = Table()
    course = replace(table.meeting.course, kind=CourseKind.BENCHLEARNING)
    table.meeting = replace(table.meeting, course=course)
    return table.refused("start")


def weighing_findings(_: Path) -> Refused:
    """What would be even better, before anything that went well."""
    table = Table(copy=shipped("peer_review_day2"))
    table.do("start")
    table.do("jump", "p2_synth", WHY)
    return table.refused("note.even_better_if", "Målet blev sagt højt")


def about_notes(*orders: tuple[str, ...]) -> Provocation:
    """A refusal of the last order in a room in which notes can be wiped."""

    def provoke(folder: Path) -> Refused | None:
        with opened(folder) as (_, room):
            return [room.do(*order).result(20) for order in orders][-1].refused

    return provoke


def with_a_meeting_beside(folder: Path) -> Refused | None:
    """Another meeting of the course is held open."""
    with opened(folder) as (house, first):
        other = house.hall.make(a_setup(), half_day(), first.meeting.course.id)
        assert isinstance(other, str)
        room = house.hall.open(other)
        assert room is not None
        refused = room.do("withdraw", "Anne").result(20).refused
        room.close()
        return refused


def taken_back_at_the_desk(folder: Path) -> Refused | None:
    """A line of the course is changed in a meeting that has not heard that it was taken back."""
    hall, desks = (Hall(Paths(folder), FastClock(BEGINS, UTC), patience=0.0) for _ in range(2))
    people = (PersonLine("Hanne Lund", ("member",)),)
    leaders = CourseSetup(CourseKind.LEADER_ACTION_LEARNING, "Min ledelse", people=people)
    course = desks.read_course(str(make_course(desks, leaders)))
    assert course is not None
    desk = Desk(desks, course, "da")
    made = str(hall.make(a_setup(people=CONSULTANTS), half_day(), course.head.id))
    assert desk.do("log", "Uden for mødet").result(20).ok
    room = hall.open(made)
    assert room is not None and room.do("start", WHY).result(20).ok
    assert desk.do("undo").result(20).ok
    refused = room.do("edit", "1", "Rettet").result(20).refused
    room.close()
    hall.close()
    desks.close()
    return refused


def minutes_for_a_school(_: Path) -> Refused | None:
    """While a meeting is planned, schools are asked for and its length is typed."""
    nothing = Planned("dialogue_half_day", BEGINS.date(), BEGINS.time(), (), (), (), "")
    taken = take_in(nothing, Part.SCHOOLS, "70 min", Known((), (), (), BEGINS, "da"))
    return taken if isinstance(taken, Refused) else None


def on_a_real_clock(folder: Path) -> Refused | None:
    return wait(SystemClock(), "5m")


def exported(*orders: tuple[str, ...], into: str = "papers") -> Provocation:
    def provoke(folder: Path) -> Refused | None:
        table = running()
        for order in orders:
            table.do(*order)
        folder.mkdir(exist_ok=True)
        (folder / "a-file").touch()
        written = export_meeting(table.meeting, PapersWanted(folder / into, "en", "schools"), table.clock)
        return written if isinstance(written, Refused) else None

    return provoke


def undrawn(folder: Path) -> Refused | None:
    """Drawing ends in a process of its own: what is said to be a template is none."""
    meeting, clock, form = running().meeting, SystemClock(), ("docx",)
    written = export_meeting(meeting, PapersWanted(folder, "en", "internal", form, b"none"), clock, apart)
    return written if isinstance(written, Refused) else None


def without_pdf(folder: Path) -> Refused | None:
    """As where the part that draws PDF is not installed."""
    with pytest.MonkeyPatch.context() as installed:
        installed.setitem(sys.modules, "typst", None)
        written = export_meeting(
            running().meeting, PapersWanted(folder, "en", "internal", ("pdf",)), SystemClock()
        )
    return written if isinstance(written, Refused) else None


def unlogged(folder: Path) -> Refused | None:
    course = running().meeting.whole_course
    written = write_own_log(course, course.people[0], folder, "en", SystemClock())
    return written if isinstance(written, Refused) else None


def no_such_agenda(folder: Path) -> Refused | None:
    found = Bookshelf(folder).agenda("dialog_hele_ugen")
    return found if isinstance(found, Refused) else None


def unclosed(_: Path) -> Refused | None:
    read = read_order('set 1 "sign')
    return read if isinstance(read, Refused) else None


def in_no_course(folder: Path) -> Refused | None:
    house = House(folder)
    made = house.hall.make(a_setup(), half_day(), "1234567890ab")
    house.hall.close()
    return made if isinstance(made, Refused) else None


def in_a_closed_course(_: Path) -> Refused | None:
    course = running().meeting.whole_course
    closing = CourseRecorded(
        id="e", stream_id=course.head.stream_id, course_id=course.head.id, position=0, at=BEGINS,
        kind="CourseClosed", event=CourseClosed(CourseResult.REACHED),
    )  # fmt: skip
    made = meeting_records_of(a_setup(), half_day(), BEGINS, course.with_((closing,)))
    return made if isinstance(made, Refused) else None


def at_the_desk(*orders: tuple[str, ...]) -> Provocation:
    """A refusal of the last order given to a course."""

    def provoke(folder: Path) -> Refused | None:
        hall = Hall(Paths(folder), FastClock(BEGINS, UTC), patience=0.0)
        setup = CourseSetup(CourseKind.BENCHLEARNING, "Trivsel", ("Birkehave",))
        course = hall.read_course(str(make_course(hall, setup)))
        assert course is not None
        desk = Desk(hall, course, "da")
        said = [desk.do(*order).result(20).refused for order in orders]
        hall.close()
        return said[-1]

    return provoke


def in_a_round(*orders: tuple[str, ...], **fields: str) -> Provocation:
    """A refusal of the last order given to a round of visits."""

    def provoke(folder: Path) -> Refused | None:
        hall = Hall(Paths(folder), FastClock(BEGINS, UTC), patience=0.0)
        settings = tuple(Setting(name, value) for name, value in fields.items())
        made = make_course(hall, CourseSetup(CourseKind.TRIAD_BENCHMARKING, "Efterår", fields=settings))
        course = hall.read_course(str(made))
        assert course is not None
        desk = Desk(hall, course, "da")
        said = [desk.do(*order).result(20).refused for order in orders]
        hall.close()
        return said[-1]

    return provoke


def without_target_group(folder: Path) -> Refused | None:
    """An invitation to a round of which nobody has said whom it is for."""
    meeting = Table(a_setup()).meeting
    of_a_round = replace(meeting, course=replace(meeting.course, kind=CourseKind.TRIAD_BENCHMARKING))
    written = invitation_files(of_a_round, folder, "da", FastClock(BEGINS, UTC))
    return written if isinstance(written, Refused) else None


THREE = ("register", "Åse;Ask\nBo;Birk\nCia;Elm")


def unreleased_course(folder: Path) -> Refused | None:
    """Papers for everyone of a course whose meetings agreed on none."""
    hall = Hall(Paths(folder), FastClock(BEGINS, UTC), patience=0.0)
    course = hall.read_course(
        str(make_course(hall, CourseSetup(CourseKind.BENCHLEARNING, "Trivsel", ("A",))))
    )
    assert course is not None
    written = write_course_papers(hall, course, folder / "ud", "da", ("md",), audience="public")
    hall.close()
    assert not (folder / "ud").exists()
    return written if isinstance(written, Refused) else None


def not_borne(folder: Path) -> Refused | None:
    """Closing a course as reached by its figures, of which there are none."""
    hall = Hall(Paths(folder), FastClock(BEGINS, UTC), patience=0.0)
    course = hall.read_course(
        str(make_course(hall, CourseSetup(CourseKind.BENCHLEARNING, "Trivsel", ("A",))))
    )
    assert course is not None
    moment = Moment(BEGINS, BEGINS.date(), lambda: "id")
    hall.close()
    refused = close_course(course, moment, None, CourseResult.REACHED)
    return refused if isinstance(refused, Refused) else None


def leaderless(_: Path) -> Refused:
    setup = a_setup(parties=(), people=CONSULTANTS)
    return Table(setup, copy=shipped("leader_al_start")).refused("start")


NOTE, ACTION, IDEA = ("note", "Noget"), ("action", "Prøve det"), ("idea", "Egne ord")
PROVOKED: dict[Reason, Provocation] = {
    Reason.NOT_STARTED: before("next"),
    Reason.ALREADY_STARTED: amid(("start",)),
    Reason.MEETING_CLOSED: amid(("close", WHY), NOTE),
    Reason.ALREADY_PAUSED: amid(("pause",), ("pause",)),
    Reason.NOT_PAUSED: amid(("resume",)),
    Reason.NO_CONSULTANT: before("start", people=PEOPLE),
    Reason.TOO_FEW_PARTIES: before("start", parties=(), people=CONSULTANTS),
    Reason.NOBODY_IN_FOCUS: leaderless,
    Reason.GATE_UNMET: amid(("next",), ("next",)),
    Reason.ITEMS_LEFT: amid(("close",)),
    Reason.NOTHING_AGREED: at_the_end("close"),
    Reason.REASON_NEEDED: amid(("borrow", "1", "d_check")),
    Reason.REASON_TOO_SHORT: amid(("skip", "d_own", "kort")),
    Reason.NO_SUCH_AGENDA: no_such_agenda,
    Reason.NO_SUCH_ITEM: amid(("skip", "frokost", WHY)),
    Reason.ITEM_NOT_LATER: amid(("borrow", "1", "d_arrive")),
    Reason.ITEM_IS_CURRENT: amid(("jump", "d_arrive", WHY)),
    Reason.NOT_LENDABLE: amid(("borrow", "1", "d_commit")),
    Reason.TOO_FEW_MINUTES: amid(("borrow", "0", "d_own")),
    Reason.BELOW_MINIMUM: amid(("borrow", "9", "d_own")),
    Reason.NOT_LATE: amid(("late", "accept")),
    Reason.NOTHING_TO_CUT: too_late,
    Reason.NO_GAP: amid(("gap", "count")),
    Reason.NO_SUCH_PERSON: amid(("turn", "Ulla")),
    Reason.NO_SUCH_PARTY: amid(NOTE, ("move", "1", "Ulla")),
    Reason.NO_SUCH_NAME: amid(("floor", "Ulla")),
    Reason.AMBIGUOUS: amid(("jump", "d_expl", WHY)),
    Reason.PARTY_KNOWN: before("party", BIRK),
    Reason.NOT_A_CONSULTANT: amid(("lead", "Anne")),
    Reason.NOT_PRESENT: amid(("absent", "Anne"), ("turn", "Anne")),
    Reason.ALREADY_PRESENT: amid(("present", "Anne")),
    Reason.ALREADY_ABSENT: amid(("absent", "Anne"), ("absent", "Anne")),
    Reason.HAS_ROLE: amid(("assign", "member", "Anne")),
    Reason.NOTHING_TO_CONFIRM: amid(("confirm", "all")),
    Reason.NO_LETTER: before("party", "26/11 8.30"),
    Reason.NO_SCHOOL_BUT_MINUTES: minutes_for_a_school,
    Reason.EMPTY_TEXT: amid(("note", "@Anne")),
    Reason.TEXT_TOO_LONG: amid(("note", "x" * 20_001)),
    Reason.NO_SUCH_KIND: amid(("note.king", "x")),
    Reason.NO_SUCH_TYPE: amid(("question.rude", "x")),
    Reason.NO_SUCH_QUESTION: amid(("ask", "Q99")),
    Reason.NO_SUCH_NUMBER: amid(("strike", "9")),
    Reason.WRONG_KIND: amid(NOTE, ("adapt", "1", "x")),
    Reason.ALREADY_STRUCK: amid(NOTE, ("strike", "1"), ("strike", "1")),
    Reason.SAME_LINE: amid(NOTE, ("link", "1", "1")),
    Reason.NO_SUCH_FIELD: before("field", "shoe_size", "44"),
    Reason.NO_SUCH_DATE: before("date", "birthday", "4/12"),
    Reason.NOT_A_DATE: before("date", "next_meeting", "snart"),
    Reason.DATE_PAST: before("date", "next_meeting", "2026-01-01"),
    Reason.NOT_A_NUMBER: amid(("strike", "x")),
    Reason.OUT_OF_RANGE: amid(ACTION, ("set", "1", "confidence", "11")),
    Reason.ALL_HAVE_RATED: amid(("rate", "333333")),
    Reason.NO_SUCH_LEVEL: before("release", "everybody"),
    Reason.WHOSE_NEEDED: before("field", "we_show", "Egne ord"),
    Reason.IMITATION: amid(IDEA, ("adapt", "1", "egne ord")),
    Reason.STRENGTH_FIRST: amid(
        ("jump", "d_pres.1", "Det første er sagt"), ("note.weakness", "Få kender målet")
    ),
    Reason.WENT_WELL_FIRST: weighing_findings,
    Reason.UNDEFINED_INDICATOR: amid(
        ("note.indicator", "Fravær"),
        ("measure", "1", "baseline", "12 %"),
    ),
    Reason.VERSION_REPLACED: amid(
        ("note.indicator", "Fravær"),
        ("set", "1", "definition", "x"),
        ("measure", "1", "actual", "12"),
        ("set", "1", "definition", "y"),
        ("measure", "1", "actual", "13"),
    ),
    Reason.OTHER_UNIT: amid(
        ("note.indicator", "Fravær"),
        ("set", "1", "unit", "dage"),
        ("measure", "1", "actual", "12 %"),
    ),
    Reason.TARGET_TOO_EARLY: amid(
        ("note.indicator", "Fravær"),
        ("measure", "1", "baseline", f"12 because {WHY}"),
        ("measure", "1", "target", "8 2026-01-04"),
    ),
    Reason.DATE_AHEAD: amid(("note.indicator", "Fravær"), ("measure", "1", "actual", "8 2027-01-04")),
    Reason.NO_RESOURCES: amid(ACTION, ("set", "1", "status", "agreed")),
    Reason.OWNER_AWAY: amid(
        ("action", "@Anne Prøve det"),
        ("set", "1", "resources", "0"),
        ("approve", "1", "@Ole"),
        ("absent", "Anne"),
        ("set", "1", "status", "agreed"),
    ),
    Reason.NOT_FRAMED: amid(("note.initiative", "Makkerpar"), ("set", "1", "status", "active")),
    Reason.NOT_APPROVED: amid(ACTION, ("set", "1", "resources", "0"), ("set", "1", "status", "agreed")),
    Reason.NO_RESUMPTION: amid(ACTION, ("set", "1", "status", "paused")),
    Reason.NOTHING_LEARNED: amid(ACTION, ("set", "1", "decision", "drop")),
    Reason.NOTHING_MEASURED: amid(("note.indicator", "Fravær"), ("measure", "1", "actual", "none")),
    Reason.NOT_A_VALUE: amid(("note.indicator", "Fravær"), ("measure", "1", "actual", "otte")),
    Reason.COUNTER_KNOWN: amid(("counter", "Hænder"), ("counter", "hænder")),
    Reason.TOO_MANY_COUNTERS: amid(*(("counter", f"Tegn {n}") for n in range(5))),
    Reason.NO_SUCH_COUNTER: amid(("tally", "hænder")),
    Reason.NOTHING_SEEN: amid(("show",)),
    Reason.NONE_UNREACHED: amid(("unpark", "unreached", "dropped", WHY)),
    Reason.ALL_SHOWN: amid(("note.evidence", "9 hænder er oppe"), ("show",), ("show",)),
    Reason.NOTHING_TO_RELEASE: amid(("release.all", "schools")),
    Reason.NOT_RELEASED: exported(("release", "group")),
    Reason.COURSE_NOT_RELEASED: unreleased_course,
    Reason.NOT_DRAWN: undrawn,
    Reason.NO_PDF: without_pdf,
    Reason.FOLDER_UNWRITABLE: exported(("release", "public"), into="a-file"),
    Reason.NOTHING_TO_UNDO: in_the_room("undo"),
    Reason.NOTHING_TO_REDO: in_the_room("redo"),
    Reason.UNKNOWN_COMMAND: before("sing"),
    Reason.ARGUMENT_MISSING: amid(("turn",)),
    Reason.TOO_MANY_ARGUMENTS: amid(("pause", "x", "y")),
    Reason.UNCLOSED_QUOTE: unclosed,
    Reason.NO_SUCH_CHOICE: amid(("intervene", "applause")),
    Reason.NOT_AGREED: unagreed,
    Reason.UNPREPARED: unprepared,
    Reason.NOBODY_OBSERVED: about_notes(("wipe", "Anne")),
    Reason.NOTHING_LOGGED: unlogged,
    Reason.SAME_SCHOOL: before("helps", "Birkehave;Birkehave;læsning"),
    Reason.WIPE_UNCONFIRMED: about_notes(("consent", "Anne"), ("withdraw", "Anne")),
    Reason.WIPED: about_notes(("consent", "Anne"), ("withdraw.yes", "Anne"), ("undo",)),
    Reason.TAKEN_BACK: taken_back_at_the_desk,
    Reason.COURSE_HELD: with_a_meeting_beside,
    Reason.READ_ONLY: in_the_room("start", by_another=True),
    Reason.NO_FAST_CLOCK: on_a_real_clock,
    Reason.NO_SUCH_COURSE: in_no_course,
    Reason.COURSE_OPEN: at_the_desk(("reopen", WHY)),
    Reason.NO_FURTHER_STEP: at_the_desk(*[("next", WHY)] * 5),
    Reason.NO_PAIR: at_the_desk(("swap", "2031-03-20")),
    Reason.NO_TRIAD: in_a_round(("arrange",)),
    Reason.PERIOD_UNKNOWN: in_a_round(THREE, ("triads",), ("arrange",)),
    Reason.TOO_MANY_DATES: in_a_round(THREE, ("triads",), ("arrange", "+1d +2d +3d +4d")),
    Reason.ALL_VISITS_PLANNED: in_a_round(THREE, ("triads",), ("arrange", "+1d +2d +3d"), ("arrange",)),
    Reason.NO_DAY_LEFT: in_a_round(THREE, ("triads",), ("period", "2031-03-22", "2031-03-23"), ("arrange",)),
    Reason.MEETING_CANCELLED: in_a_round(
        THREE, ("triads",), ("arrange", "+1d +2d +3d"), ("call-off", "Åse", WHY), ("call-off", "Åse", WHY)
    ),
    Reason.ROW_NOT_FIELD: at_the_desk(("field", "period", "2031-03-01")),
    Reason.STEP_UNMET: at_the_desk(("next",)),
    Reason.COURSE_UNMET: at_the_desk(("close", "reached")),
    Reason.NOT_BORNE: not_borne,
    Reason.OWN_COMMAND: amid(("field", "ask_further", "yes")),
    Reason.NO_FURTHER_ASKING: amid(("focus-group",)),
    Reason.FOCUS_GROUP_MADE: amid(
        ("further", "yes", "pupils >2030-01-15"), ("focus-group",), ("focus-group",)
    ),
    Reason.WHICH_SAMPLE: amid(("sample",)),
    Reason.MEASURED_ALREADY: amid(
        ("note.indicator", "Days away"),
        ("set", "1", "definition", "days"),
        ("measure", "1", "actual", "12"),
        ("measure", "1", "actual", "13"),
    ),
    Reason.HANGS_ON: at_the_desk(("person", "Ida;member;Birkehave"), ("remove", "Birkehave")),
    Reason.COURSE_CLOSED: in_a_closed_course,
    Reason.NO_ROUND: at_the_desk(("register", "Åse;Birkehave")),
    Reason.NO_TARGET_GROUP: without_target_group,
    Reason.SCHOOL_MISSING: in_a_round(("register", "Åse")),
    Reason.TOO_MANY_LINES: in_a_round(("register", "\n".join(f"N{n};S" for n in range(1002)))),
    Reason.ALREADY_REGISTERED: in_a_round(THREE, ("register", "åse;ASK")),
    Reason.NO_SUCH_REGISTRATION: in_a_round(("cancel", "Dan")),
    Reason.HAS_PLACE: in_a_round(THREE, ("admit", "Åse")),
    Reason.NO_PLACE_FREE: in_a_round(THREE, ("admit", "Cia"), max_participants="2"),
    Reason.LEAVES_TRIAD: in_a_round(THREE, ("triads",), ("cancel", "Åse")),
    Reason.TRIADS_FORMED: in_a_round(THREE, ("triads",), ("admit",)),
    Reason.TOO_FEW_TO_GROUP: in_a_round(("register", "Åse;Ask"), ("triads",)),
    Reason.ODD_GROUPS: in_a_round(("register", "Åse;Ask\nBo;Birk"), ("triads",)),
    Reason.SCHOOL_TWICE: in_a_round(("register", "Åse;Ask\nBo;Ask\nCia;Elm"), ("triads",)),
    Reason.NOT_AN_AMOUNT: in_a_round(("field", "day_rate", "meget")),
}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_can_be_met_and_is_said_in_every_language(reason: Reason, tmp_path: Path) -> None:
    refused = PROVOKED[reason](tmp_path / "home")
    assert refused is not None and refused.reason is reason
    for language in ("en", "da", "sv"):
        sentence = refusal_sentence(refused, speak(language))
        assert sentence and not set("{}") & set(sentence)
        assert "Reason" not in sentence and "LocalText" not in sentence


def said(provoke: Provocation) -> str:
    refused = provoke(Path("unused"))
    assert refused is not None
    return refusal_sentence(refused, speak("en"))


def test_the_sentence_names_what_it_is_about() -> None:
    assert said(PROVOKED[Reason.REASON_TOO_SHORT]) == "The reason has 4 characters; it needs at least 10."
    assert said(PROVOKED[Reason.BELOW_MINIMUM]).endswith("needs at least 10 minutes; it can spare 5.")
    assert "a yes from everyone to the conversation contract" in said(PROVOKED[Reason.GATE_UNMET])
    assert said(PROVOKED[Reason.WRONG_KIND]) == (
        "Number 1 is of another kind: note. This is for: ideas, initiatives."
    )
    assert "17 items are left" in said(PROVOKED[Reason.ITEMS_LEFT])


def test_names_that_would_have_been_understood_are_said_where_they_are_few() -> None:
    assert (
        said(PROVOKED[Reason.NO_SUCH_PARTY])
        == "No school here is called “Ulla”. Here: Birkehave, Søndergård."
    )
    many = Refused.because(Reason.NO_SUCH_PERSON, typed="Ulla", candidates=tuple("abcdefghi"))
    assert refusal_sentence(many, speak("en")) == "Nobody here is called “Ulla”."


def test_one_and_many_are_counted_in_words() -> None:
    for n, words in ((1, "1 minute,"), (2, "2 minutes,")):
        assert words in refusal_sentence(Refused.because(Reason.NOTHING_TO_CUT, n=n), speak("en"))
