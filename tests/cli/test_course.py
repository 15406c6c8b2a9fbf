"""Courses on the command line: made, filled in, led from step to step, closed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from in_process import here
from script import Home

from facilitator.clock import FastClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall

PEOPLE = (
    "--party", "Birkehave", "--party", "Søndergård", "--person", "Anne;project_leader,member;Birkehave",
    "--person", "Bo;member;Søndergård", "--person", "Mia;process_consultant",
)  # fmt: skip


FRAME = ("--set", "frame_conditions=To timer om måneden")


def a_course(home: Home, *more: str, kind: str = "benchlearning") -> str:
    made = here(home, "course", "new", "--kind", kind, "--title", "Trivsel", *PEOPLE, *FRAME, *more)
    assert made.status == 0, made.err
    return made.out.strip()


def told(home: Home, course: str) -> dict[str, object]:
    shown = here(home, "course", "show", course[-8:], "--json")
    assert shown.status == 0, shown.err
    found = shown.objects[0]
    assert isinstance(found, dict)
    return found


@pytest.mark.seed("SR-001")
def test_a_step_opens_when_the_one_before_is_done_or_with_a_reason_that_is_kept(home: Home) -> None:
    course = a_course(home)
    refused = here(home, "course", "next", course, "--lang", "da")
    assert refused.status == 1
    assert "Mangler, før trin 1, »Vælg et forbedringsområde«, er færdigt" in refused.err
    assert "ambition" in refused.err
    short = here(home, "course", "next", course, "videre")
    assert short.status == 1 and told(home, course)["step"] == 1
    opened = here(home, "course", "next", course, "Vi er enige om at gå videre", "--lang", "da")
    assert opened.status == 0 and "Trin 2 er åbnet" in opened.out
    assert told(home, course)["step"] == 2
    back = here(home, "course", "do", course, "undo")
    assert back.status == 0 and told(home, course)["step"] == 1


def test_undo_in_a_course_names_the_field_or_the_person_it_took_back(home: Home) -> None:
    course = a_course(home)
    here(home, "course", "do", course, "field", "ambition", "Alle trives")
    here(home, "course", "do", course, "person", "Ida Krag;guest;Birkehave")
    assert "Ida Krag" in here(home, "course", "do", course, "undo", "--lang", "da").out
    assert "Alle trives" in here(home, "course", "do", course, "undo", "--lang", "da").out
    assert "Alle trives" in here(home, "course", "do", course, "redo", "--lang", "da").out


@pytest.mark.seed("SR-018")
def test_a_closed_course_takes_no_meeting_and_can_be_opened_again(home: Home) -> None:
    course = a_course(home)
    unmet = here(home, "course", "close", course, "partly")
    assert unmet.status == 1 and "evaluation of the course" in unmet.err
    closed = here(home, "course", "close", course, "partly", "The schools were merged")
    assert closed.status == 0 and "partly reached" in closed.out
    made = here(home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "x")
    assert made.status == 2 and "has been closed" in made.err
    assert here(home, "course", "do", course, "field", "ambition", "More").status == 1
    assert here(home, "course", "do", course, "reopen", "The merger was called off").status == 0
    assert here(home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "x").status == 0


@pytest.mark.seed("SR-103")
def test_twenty_courses_stand_on_the_board_with_step_and_next_date(home: Home) -> None:
    courses = [a_course(home, "--title", f"Forløb {n}") for n in range(3)]
    here(
        home,
        "meeting", "new", "--course", courses[1], "--agenda", "scoping", "--title", "Afklaring",
        "--start", "2031-12-01T09:00",
    )  # fmt: skip
    board = here(home, "course", "board", "--lang", "da").out.splitlines()
    assert board[0].startswith("Forløb 1  (Birkehave · Søndergård)")
    assert board[1] == "  trin 1 af 5: Vælg et forbedringsområde"
    assert board[2] == "  ► ma. 1.12.2031 09.00  Afklaring"
    assert sum(line.endswith("intet møde planlagt") for line in board) == 2


def test_a_meeting_that_runs_is_told_on_the_board_with_its_item_and_what_is_to_prepare(home: Home) -> None:
    course = a_course(home)
    made = here(
        home,
        "meeting", "new", "--course", course, "--agenda", "scoping_meeting", "--title", "Afklaring",
        "--start", "2026-11-24T09:00",
    ).out.strip()  # fmt: skip
    at_nine = FastClock(datetime(2026, 11, 24, 9, 3).astimezone())
    hall = Hall(Paths(home.folder), at_nine)
    room = hall.open(made)
    assert room is not None and room.do("start", "vi begynder uden rammen").result().ok
    room.close()
    hall.close()
    board = here(home, "course", "board", "--lang", "da", "--clock", "2026-11-24T09:10").out
    assert "intet møde planlagt" not in board
    assert "► Afklaring  i gang siden 09.03 · punkt 1/" in board
    later = here(home, "course", "board", "--lang", "da", "--clock", "2026-11-25T09:10").out
    assert "i gang siden ti. 24.11. 09.03" in later
    here(
        home,
        "meeting", "new", "--course", course, "--agenda", "dialogue_half_day", "--title", "Dialog",
        "--start", "2026-12-24T09:00",
    )  # fmt: skip
    told = here(home, "course", "board", "--json", "--clock", "2026-11-24T09:10").objects[0]["courses"][0]
    assert told["running"]["id"] == made and told["next"]["title"] == "Dialog"
    n = told["to_prepare"]
    assert n > 1
    board = here(home, "course", "board", "--lang", "da", "--clock", "2026-11-24T09:10").out
    assert f"○ {n} punkter at forberede" in board and "○ to. 24.12. 09.00  Dialog" in board


@pytest.mark.seed("SR-149")
def test_a_course_past_its_last_day_says_so_on_the_board_until_it_is_closed(home: Home) -> None:
    course = a_course(home)
    assert here(home, "course", "do", course, "period", "2026-10-27", "2027-02-04").status == 0
    last = here(home, "course", "board", "--lang", "da", "--clock", "2027-02-04T08:00").out
    assert "skulle være slut" not in last
    after = here(home, "course", "board", "--lang", "da", "--clock", "2027-02-05T08:00").out
    assert "! skulle være slut torsdag 4. februar 2027 og er ikke afsluttet" in after
    assert here(home, "course", "close", course, "partly", "The schools were merged").status == 0
    assert "Trivsel" not in here(home, "course", "board", "--clock", "2027-02-05T08:00").out


def test_courses_are_listed_by_a_tag(home: Home) -> None:
    a_course(home, "--title", "Med", "--tag", "Trivsel")
    a_course(home, "--title", "Uden")
    listed = here(home, "course", "list", "--tag", "trivsel", "--json").objects[0]["courses"]
    assert [line["title"] for line in listed] == ["Med"]


def test_people_and_fields_join_a_course_and_its_meetings_know_them(home: Home) -> None:
    course = a_course(home, "--set", "ambition=Alle trives", "--tag", "trivsel")
    assert here(home, "course", "do", course, "person", "Ida;guest;Birkehave").status == 0
    assert here(home, "course", "do", course, "field", "we_show", "/Birkehave Det åbne klasserum").status == 0
    made = here(home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "x")
    meeting = home.read(made.out.strip())
    assert [person.name for person in meeting.people] == ["Anne", "Bo", "Mia", "Ida"]
    assert meeting.said("ambition") == "Alle trives"
    assert meeting.said("we_show", meeting.parties[0].id) == "Det åbne klasserum"
    assert told(home, course)["tags"] == ["trivsel"]


@pytest.mark.seed("SR-128", "SR-133")
def test_a_course_made_from_an_earlier_one_has_its_open_attention_points(home: Home) -> None:
    earlier = a_course(home)
    meeting = here(
        home, "meeting", "new", "--course", earlier, "--agenda", "follow_up", "--title", "x", "--lang", "en"
    ).out.strip()
    lines = (
        "start\nnote.attention_point Begin before the holidays\nnote.attention_point Bring the caretaker\n"
    )
    ran = home.run("plain", meeting, "--lang", "en", typed=lines + "unpark 2 handled Done\nquit\n")
    assert ran.status == 0, ran.err
    course = a_course(home, "--from", earlier)
    made = here(home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "x").out.strip()
    points = [entry.text for entry in home.read(made).all_entries if entry.kind == "attention_point"]
    assert "Begin before the holidays" in points


def test_what_is_due_is_listed_the_longest_overdue_first(home: Home) -> None:
    meeting, today = home.planned_meeting("en"), datetime.now(UTC).date()
    first, last = today + timedelta(days=1), today + timedelta(days=3)
    lines = f"start\naction Write it @Anna >{last}\naction Try it @Anna >{first}\nquit\n"
    ran = home.run("plain", meeting, "--lang", "en", typed=lines)
    assert ran.status == 0, ran.err
    due = here(home, "due", "--clock", f"{first + timedelta(days=1)}T08:00", "--json").objects[0]
    assert [(each["text"], each["overdue"]) for each in due["actions"]] == [
        ("Try it", True), ("Write it", False),
    ]  # fmt: skip


def test_points_of_the_preparation_are_due_with_their_course_beside_the_actions(home: Home) -> None:
    course = a_course(home)
    made = here(
        home, "meeting", "new", "--agenda", "dialogue_half_day", "--course", course, "--title", "Dialog",
        "--start", "2026-11-24T08:30",
    )  # fmt: skip
    assert made.status == 0, made.err
    lines = here(home, "due", "--clock", "2026-11-20T08:00", "--lang", "sv").out.splitlines()
    assert any(line.startswith("! tis 27/10  ") and "Trivsel" in line for line in lines), lines
    (coming,) = (line for line in lines if "Värden har lokal" in line)
    assert coming.startswith("! tis 17/11"), coming
    told = here(home, "due", "--clock", "2026-11-20T08:00", "--json").objects[0]["points"]
    days = [each["day"] for each in told]
    assert days == sorted(days) and {each["course"] for each in told} == {course}
    later = here(home, "due", "--clock", "2026-11-20T08:00", "--days", "0", "--json").objects[0]["points"]
    assert all(each["day"] <= "2026-11-20" for each in later) and len(later) < len(told)


def test_an_agenda_is_rehearsed_with_people_in_every_role_and_nothing_is_kept(home: Home) -> None:
    ran = home.run("rehearse", "focus_group", "--lang", "da", typed="start\nstatus\nquit\n")
    assert ran.status == 0 and "Mødet er begyndt" in ran.out
    assert not home.database.exists()
    assert home.run("rehearse", "no_such_agenda").status == 4


def test_a_course_that_is_not_there_is_told(home: Home) -> None:
    a_course(home)
    assert here(home, "course", "show", "ffffff").status == 4
    assert here(home, "course", "do", "ffffff", "undo").status == 4


def test_a_line_goes_into_a_leaders_log_from_the_command_line(home: Home) -> None:
    made = here(
        home, "course", "new", "--kind", "leader_action_learning", "--title", "Min ledelse",
        "--person", "Hanne Lund;member",
    )  # fmt: skip
    course = made.out.strip()
    for more in (("Jeg tav og ventede", "--did"), ("To begyndte selv",), ("Den stille talte", "--surprise")):
        logged = here(home, "log", course[-8:], *more, "--lang", "da")
        assert logged.status == 0 and "Gemt" in logged.out, logged.err
    assert here(home, "log", course, "   ").status == 1
    for wrong, said in (
        (("Test", "--on", "31/2"), "“31/2”"),
        (("Test >31/2",), "“31/2”"),
        (("Test @Nils",), "Nobody here is called “Nils”"),
        (("Test", "--by", "Nils"), "Nobody here is called “Nils”"),
    ):
        refused = here(home, "log", course, *wrong, "--lang", "en")
        assert refused.status == 1 and said in refused.err, refused.err
    shown = here(home, "course", "show", course, "--lang", "da")
    assert "31/2" not in shown.out and "Nils" not in shown.out
    assert here(home, "log", course, "@Hanne spurgte @Hanne >5 elever", "--lang", "da").status == 0


@pytest.mark.seed("SR-030")
def test_a_goal_without_a_success_criterion_keeps_the_third_step_from_closing_and_no_other(
    home: Home,
) -> None:
    course = a_course(home)
    goals = "start\nnote.goal More pupils stay\nnote.goal Fewer are away\nnote.indicator Drop-out\n"
    made = here(home, "meeting", "new", "--course", course, "--agenda", "group_meeting", "--title", "x")
    said = home.run("plain", made.out.strip(), "--lang", "en", typed=f"{goals}link 1 3\nlink 2 3\nquit\n")
    assert said.status == 0

    def lacks() -> bool:
        refused = here(home, "course", "next", course, "--lang", "en")
        assert refused.status == 1, "the step stays open for what else it lacks"
        return "success criterion" in refused.err

    for step in (1, 2, 3, 4, 5):
        assert told(home, course)["step"] == step
        assert lacks() is (step == 3), step
        if step == 3:
            for goal in ("1", "2"):
                assert lacks(), "every goal has one of its own"
                done = here(home, "course", "do", course, "set", goal, "criterion", "Nine of ten are there")
                assert done.status == 0, done.err
            assert not lacks()
        if step < 5:
            assert here(home, "course", "next", course, "we go on for the sake of it").status == 0


@pytest.mark.seed("SR-032")
def test_a_course_of_two_schools_is_not_closed_before_each_has_been_in_focus(home: Home) -> None:
    course = a_course(home)
    made = here(
        home,
        "meeting",
        "new",
        "--course",
        course,
        "--agenda",
        "dialogue_half",
        "--title",
        "x",
        "--lang",
        "en",
    ).out.strip()

    def lacking() -> list[str]:
        refused = here(home, "course", "close", course, "reached", "--lang", "en")
        assert refused.status == 1, refused.out
        return [school for school in ("Birkehave", "Søndergård") if f"{school}: time in focus" in refused.err]

    assert lacking() == ["Birkehave", "Søndergård"]
    why = "we go there at once"
    assert home.run("plain", made, typed=f"start {why}\njump d_pres.1 {why}\nquit\n").status == 0
    assert lacking() == ["Søndergård"]
    assert home.run("plain", made, typed=f"jump d_pres.2 {why}\nquit\n").status == 0
    assert lacking() == []


def test_a_log_in_a_course_with_nobody_says_so_and_how_somebody_is_added(home: Home) -> None:
    made = here(home, "course", "new", "--kind", "leader_action_learning", "--title", "Min ledelse")
    course = made.out.strip()
    refused = here(home, "log", course, "Jeg tav", "--lang", "da")
    assert refused.status == 1 and "Forløbet har ingen deltagere endnu" in refused.err
    (order,) = set(re.findall(r'person "([^"]+)"', refused.err))
    assert here(home, "course", "do", course, "person", order, "--lang", "da").status == 0
    assert here(home, "log", course, "Jeg tav", "--lang", "da").status == 0


def test_a_course_or_meeting_without_schools_has_no_empty_brackets_in_a_list(home: Home) -> None:
    here(home, "course", "new", "--kind", "leader_action_learning", "--title", "Min ledelse")
    here(
        home, "meeting", "new", "--agenda", "leader_al_start", "--title", "Alene",
        "--start", "2031-12-01T09:00", "--person", "Hanne Lund;member",
    )  # fmt: skip
    for order in (("course", "list"), ("course", "board"), ("meeting", "list")):
        told = here(home, *order, "--lang", "da")
        assert told.status == 0 and told.out.strip() and "()" not in told.out, told.out


def test_the_board_says_when_the_last_meeting_was_held_where_none_is_planned(home: Home) -> None:
    course = a_course(home, "--title", "Trivsel")
    meeting = here(
        home, "meeting", "new", "--course", course, "--agenda", "scoping", "--title", "Afklaring",
        "--start", "2026-11-24T09:00",
    ).out.strip()  # fmt: skip
    hall = Hall(Paths(home.folder), FastClock(datetime(2026, 11, 24, 9, 3).astimezone()))
    room = hall.open(meeting)
    assert room is not None
    for order in (("start", "vi begynder uden rammen"), ("close", "Det, vi ville, er nået")):
        assert room.do(*order).result().ok
    room.close()
    hall.close()
    board = here(home, "course", "board", "--lang", "da", "--clock", "2026-11-25T09:03").out
    assert "○ intet møde planlagt · senest holdt ti. 24.11.: Afklaring" in board, board
    told = here(home, "course", "board", "--json", "--clock", "2026-11-25T09:03").objects[0]["courses"][0]
    assert told["held"]["id"] == meeting and told["next"] is None
