"""A meeting by text from the first line to the last."""

from __future__ import annotations

from pathlib import Path

import pytest
from half_day import SECRET, hold
from script import papers_in
from table import Table

from facilitator.domain.deviations import DeviationKind, deviations
from facilitator.domain.schedule import allotted


def test_a_whole_half_day_is_held_and_after_every_command_the_file_equals_the_room(table: Table) -> None:
    table.do("start")
    hold(table, "en")
    assert table.meeting.run.closed_at is not None
    table.do(f"export {table.paths.exports}")
    papers = papers_in(table.paths.exports)
    assert len(papers) == 34
    assert not [name for name, text in papers.items() if SECRET in text]


def test_undoing_everything_and_doing_it_again_ends_where_it_was(table: Table) -> None:
    planned = table.meeting
    table.do("start", "note hello", "next", "confirm all", "release group", "next", "park the rest")
    held = table.meeting
    table.do(*["undo"] * 7)
    assert table.meeting == planned
    assert table.say("undo")["reason"] == "nothing_to_undo"
    table.do(*["redo"] * 7)
    assert table.meeting == held
    assert table.say("redo")["reason"] == "nothing_to_redo"


def test_the_end_of_input_is_quit(table: Table) -> None:
    assert table.session("start") == table_status(0, table)
    assert table.session()[0] == 0
    assert table.session("quit", "next", json=True)[1][-1].startswith('{"schema":1,"n":1,"command":"quit"')


def table_status(status: int, table: Table) -> tuple[int, list[str]]:
    table.room.do("undo").result()
    return status, table.session("start")[1]


def test_a_strict_session_ends_with_one_at_the_first_refusal(table: Table) -> None:
    status, lines = table.session("start", "next", "next", "note never", json=True, strict=True)
    assert (status, len(lines)) == (1, 3)
    assert table.meeting.entries == ()


def test_a_lenient_session_goes_on_after_a_refusal(table: Table) -> None:
    status, _ = table.session("start", "wibble", "note here")
    assert status == 0
    assert table.meeting.entries[0].text == "here"


@pytest.mark.parametrize("name", ["mette lund", "METTE", "Met", '"Mette Lund"', "Lund"])
def test_a_name_is_meant_whole_or_by_a_unique_beginning_whatever_its_case(table: Table, name: str) -> None:
    table.do("start", f"turn {name}")
    assert table.meeting.name_of(table.meeting.run.turns[-1].person_id) == "Mette Lund"


def test_an_ambiguous_name_is_refused_with_the_candidates(table: Table) -> None:
    table.do("assign recorder Lars", "start")
    table.do("next")
    refusal = table.say("skip d_refl nobody is left for it")
    assert refusal["facts"]["candidates"] == ["d_refl.1", "d_refl.2"]
    refusal = table.say("skip Clarifying nobody is left for it")
    assert refusal["reason"] == "ambiguous"


def test_an_item_is_meant_by_its_id_or_its_title_in_the_language_of_the_room_or_the_screen(
    table: Table,
) -> None:
    table.do("start")
    for name in ("d_own", "D_OW", '"each SCHOOL"', "Hver", "Varje"):
        table.do(f"skip {name} they have done it at home", "undo")
    assert table.say("skip Hverken nobody is left")["reason"] == "no_such_item"


def test_a_number_stays_with_its_line_whatever_happens_to_others(table: Table) -> None:
    table.do("start", "note one", "note two", "note three", "strike 2", "edit 3 drei")
    assert [line.split()[0] for line in table.say("list")["lines"]] == ["1", "3"]
    table.do("note four")
    assert table.meeting.entries[-1].number == 4
    assert table.say("edit 2 zwei")["reason"] == "already_struck"
    assert table.say("edit 9 x")["reason"] == "no_such_number"


def test_time_moves_only_on_a_set_clock_and_only_on(table: Table) -> None:
    table.do("start", "wait 90s", "wait 1h", "wait 3", "at 10:00")
    assert table.clock.now().strftime("%H:%M:%S") == "10:00:00"
    for line in ("wait -5m", "wait 5x", "wait soon", "wait ٥m"):
        assert table.say(line)["reason"] == "not_a_number"
    assert table.say("at noonish")["reason"] == "not_a_date"
    assert table.say("wait")["reason"] == "argument_missing"
    assert table.clock.now().strftime("%H:%M:%S") == "10:00:00"


@pytest.mark.parametrize(
    "line", ["undo 3", "redo x", "status now", "quit.now", "missing.x", "list.idea", "start.now"]
)
def test_more_than_a_command_takes_is_refused(table: Table, line: str) -> None:
    assert table.say(line)["reason"] == "too_many_arguments"


def test_a_kind_that_does_not_exist_is_refused_and_names_those_that_do(table: Table) -> None:
    table.do("start")
    for line in ("note.wibble x", "list wibble", "paper.wibble 3"):
        refusal = table.say(line)
        assert refusal["reason"] == "no_such_kind"
        assert "wish" in refusal["facts"]["candidates"]
    table.do("note.WISH x", "paper.Idea 3 each")
    assert [entry.kind for entry in table.meeting.entries] == ["wish", "idea"]


def test_so_many_on_paper_count_for_those_they_are_given_to(table: Table) -> None:
    table.do("start", "paper.idea 3 Björk", "paper.idea 1 each", "paper.wish 2 Mette", "paper.learning 4")
    entries = table.meeting.entries
    assert [(entry.paper, entry.paper_each) for entry in entries] == [
        (3, False), (1, True), (2, False), (4, False)
    ]  # fmt: skip
    assert table.meeting.name_of(entries[0].party_id) == "Björkskolan"
    assert table.meeting.name_of(entries[2].person_id) == "Mette Lund"
    assert table.say("paper.idea none")["reason"] == "not_a_number"
    assert "paper.KIND N" in table.say("paper 3")["facts"]["usage"]


def test_a_text_that_is_too_long_is_refused_with_its_count_and_not_cut(table: Table) -> None:
    table.do("start")
    refusal = table.say("note " + "x" * 20_001)
    assert (refusal["reason"], refusal["facts"]) == ("text_too_long", {"have": 20_001, "most": 20_000})
    table.do("note " + "x" * 20_000)
    assert table.meeting.entries[0].text == "x" * 20_000


@pytest.mark.seed("SR-053")
def test_a_meeting_with_nothing_agreed_is_closed_only_with_a_reason_that_is_printed(table: Table) -> None:
    table.do("start")
    table.do(*(f"skip {item.id} there is no time for it" for item in table.meeting.later_items))
    assert table.say("close")["reason"] == "nothing_agreed"
    assert table.say("next")["reason"] == "nothing_agreed"
    table.do("decide we meet again", "close")
    assert table.meeting.run.closed_at is not None
    table.do("undo", "undo")
    table.do("close it was a dialogue and nothing else", "release group", f"export {table.paths.exports}")
    (last, *_) = reversed(deviations(table.meeting))
    assert (last.kind, last.reason) == (DeviationKind.CLOSED_EARLY, "it was a dialogue and nothing else")
    assert "it was a dialogue and nothing else" in papers_in(table.paths.exports)["internal/Summary.md"]


@pytest.mark.seed("SR-041")
def test_items_run_in_order_and_every_departure_is_on_record_with_time_and_reason(table: Table) -> None:
    table.do("start", "wait 1m", "next")
    assert [table.meeting.items[n].id for n in (0, 1)] == ["d_arrive", table.meeting.run.item_id]
    departures = {
        "borrow 2 d_break": "TimeBorrowed",
        "shorten d_own 12": "TimeReplanned",
        "skip d_refl.2": "ItemSkipped",
        "jump d_own": "ItemJumpedTo",
    }
    for order, kind in departures.items():
        assert not table.say(order)["ok"]
        assert table.say(f"{order} too short")["reason"] == "reason_too_short"
        table.do("wait 1m", f"{order} the second bus came late")
        done = next(record for record in reversed(table.meeting.recorded) if record.kind == kind)
        assert (done.at, getattr(done.event, "reason", "")) == (
            table.clock.now(), "the second bus came late"
        )  # fmt: skip
    reasons = [each.reason for each in deviations(table.meeting)]
    assert reasons.count("the second bus came late") == len(departures)


@pytest.mark.seed("SR-042")
def test_of_several_consultants_one_is_in_the_lead(table: Table) -> None:
    table.do("assign process_consultant Ole")
    assert table.meeting.lead is not None and table.meeting.lead.name == "Karin Holm"
    table.do("start", "next", "lead Ole")
    assert table.meeting.lead is not None and table.meeting.lead.name == "Ole Bay"
    assert table.say("lead Anna")["reason"] == "not_a_consultant"


def test_minutes_borrowed_are_taken_from_the_one_that_was_named(table: Table) -> None:
    table.do("start", "borrow 3 d_own")
    given = {item.id: allotted(table.meeting.run, item) for item in table.meeting.items}
    assert (given["d_arrive"], given["d_own"]) == (18, 12)
    assert table.say("borrow 3 d_break")["reason"] == "reason_needed"
    table.do("borrow 3 d_break the coffee is late")


@pytest.mark.seed("SR-036")
def test_an_idea_is_taken_home_only_with_what_must_change_and_not_in_the_same_words(table: Table) -> None:
    table.do("start", "jump d_own the bus leaves early", "floor Ådal", "idea Film it", "idea Ask pupils")
    table.do("floor Björk", "idea Open doors", "idea Plan in pairs")
    lacking = table.say("next")["facts"]["missing"]
    assert [each["key"] for each in lacking] == ["lacks"] * 4
    assert table.say("adapt 1 film IT")["reason"] == "imitation"
    table.do(*(f"adapt {number} only where two teachers agree" for number in (1, 2, 3, 4)), "next")


def test_papers_are_refused_until_the_meeting_has_agreed_and_where_a_folder_takes_none(table: Table) -> None:
    table.do("start")
    out = table.paths.exports
    assert table.say(f"export {out}")["reason"] == "not_released"
    assert not out.exists()
    table.do("release group")
    blocked = table.paths.database / "below a file"
    refusal = table.say(f"export {blocked}")
    assert (refusal["reason"], refusal["facts"]["folder"]) == ("folder_unwritable", str(blocked))
    assert table.say("export")["reason"] == "argument_missing"
    assert table.say(f"export {out}")["lines"]


def test_a_person_may_be_named_with_a_comma(table: Table) -> None:
    table.do("start", "absent Mette, Ole")
    assert len(table.meeting.run.away) == 2
    table.do("present all")
    assert table.meeting.run.away == frozenset()


def test_a_word_of_the_method_is_looked_up_in_any_language_and_said_in_the_meetings_own(
    tmp_path: Path,
) -> None:
    table = Table(tmp_path / "home", "da")
    (line,) = table.type("glossary course")
    assert line.startswith("forløb (en course, sv process) – ")
    assert table.type("glossary FORLØB") == [line]
    assert len(table.type("glossary")) > 20
    assert table.type("glossary bicycle") == ["Metoden har intet ord, der hedder »bicycle«."]
    table.close()


def test_a_glossary_of_ones_own_is_looked_up_in_stead_of_the_shipped_one(table: Table) -> None:
    own = table.paths.method / "glossary.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'id: glossary\nversion: "1"\ntitle: Ours\nentries:\n  - {id: pod, text: pod, about: Three of us.}\n',
        encoding="utf-8",
    )
    assert table.type("glossary") == ["pod (da pod, sv pod) – Three of us."]


def test_a_path_of_questions_is_shown_by_its_steps_and_tells_what_has_been_asked(tmp_path: Path) -> None:
    table = Table(tmp_path / "home", "sv")
    table.do("start", "ask B07")
    lines = table.type("suggest appreciative")
    assert lines[0] == "Uppskattande samtal i fyra steg · 40 min"
    assert "Drömma · 10 min" in lines
    dreams = lines[lines.index("Drömma · 10 min") + 1 :][:2]
    assert [line[:6] for line in dreams] == ["√ B07 ", "  B08 "]
    shown = [line.split()[0] for line in lines if line.startswith("  ")]
    assert shown == ["B01", "B02", "B03", "B08", "B10", "D02", "B06", "E01", "E02", "E10"]
    assert all(table.meeting.questions_by_id[each].text.said_in("sv") for each in shown)
    table.close()


def test_a_path_that_there_is_not_is_refused_with_those_there_are(table: Table) -> None:
    refusal = table.say("suggest waltz")
    assert refusal["reason"] == "no_such_choice"
    assert "grow" in refusal["facts"]["candidates"]


def test_what_was_said_of_a_line_is_listed_with_it(table: Table) -> None:
    table.do("start", "note.sign three ask each other", "set 1 result partly", "set 1 result seen")
    table.do("note.goal all know it", "note.indicator share who know", "link 2 3", "set 2 criterion 8 of 10")
    sign, goal, indicator = table.type("list")
    assert "result: seen" in sign and "partly" not in sign
    assert "success criterion: 8 of 10  belongs with 3" in goal
    assert "belongs with 2" in indicator


def test_many_lines_are_released_in_one_step_that_one_undo_takes_back(table: Table) -> None:
    table.do("start", "idea film it", "idea draw it", "note coffee")
    before = table.meeting
    assert table.say("release.idea schools")["created"] == {"numbers": [1, 2], "value": "schools"}
    assert [entry.release for entry in table.meeting.entries] == ["schools", "schools", "group"]
    table.do("undo")
    assert table.meeting == before
    assert table.type("release.all public") == ["√ 3 lines may go as far as: public."]
    assert table.type("release.3 schools")[0].endswith(" · the schools")


def test_a_person_is_put_right_and_taken_back(table: Table) -> None:
    planned = table.meeting
    assert table.type("person Eva Lund;observer;Björk") == ["√ Eva Lund: observer · Björkskolan"]
    table.do("person Mette Lund;host", "undo", "undo")
    assert table.meeting == planned


def test_the_plan_says_of_an_action_that_can_be_agreed_what_the_plan_still_lacks(table: Table) -> None:
    table.do("start", "action @Mette films >2026-12-11")
    assert "     Before it can be agreed it lacks: resources and sign." in table.type("plan")
    table.do("set 1 resources two hours", "set 1 sign a film")
    said = "Enough for a yes. The plan still lacks: goal, success criterion, evaluation and "
    assert f"     {said}follow-up date." in table.type("plan")


def test_the_guide_of_a_meeting_is_shown_or_written_as_text_and_as_a_page(table: Table) -> None:
    shown = table.type("guide")
    assert any("Björk" in line for line in shown)
    folder = table.paths.exports / "guide"
    assert table.type(f"guide {folder}") == [str(folder / "guide.txt"), str(folder / "guide.html")]
    assert (folder / "guide.txt").read_text(encoding="utf-8").splitlines() == shown
    assert "<html" in (folder / "guide.html").read_text(encoding="utf-8")
    (folder / "file").write_text("", encoding="utf-8")
    assert table.say(f"guide {folder / 'file'}")["reason"] == "folder_unwritable"


def test_help_of_a_command_reads_out_the_names_it_takes_with_the_ids_to_type(table: Table) -> None:
    status, lines = table.session("help field", "help intervene", "help note")
    told = "\n".join(lines)
    assert status == 0
    assert "origin of the need (origin)" in told and "    ambition\n" in told
    assert "advice instead of a question (stop_advice)" in told
    assert "evidence" in told


def test_in_a_round_with_the_rule_leaders_come_last(table: Table) -> None:
    table.do("start", "jump d_checkin we have told each other who we are")
    assert any("Go-round: Mette, then Anna" in line for line in table.type("status"))
    table.do("turn Mette", "turn Anna", "turn Lars")
    assert any("Go-round: Ole" in line for line in table.type("status")), "who leads the project"
