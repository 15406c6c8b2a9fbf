"""One answer to a command: a JSON object of a known shape, or sentences."""

from __future__ import annotations

import re
from typing import Any

import pytest
from table import Table

from facilitator.services.commands import COMMANDS

ALWAYS = {"schema", "n", "command", "ok", "at", "item", "missing"}
DONE = ALWAYS | {"events", "created"}
REFUSED = ALWAYS | {"reason", "facts", "message"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")

EVERY_COMMAND = (
    "help", "agenda", "status", "list", "party Eik", "undo", "redo", "undo", "language Björkskolan sv",
    "person Eva Lund;observer;Björk", "undo", "lead Karin", "consent all",
    "absent Ole", "present Ole", "call-off we are all ill", "undo",
    "at 08:55", "start", "late", "late d_own 10", "floor Ådal",
    "floor Mette", "floor none", "turn Mette", "pass Ole", "next", "missing", "suggest", "confirm all",
    "release group", "note hello", "note.wish @Mette x", "ask C01 Björk", "question why?",
    "question.circular who?", "answer because", "answer.4 because", "idea film it",
    "adapt 8 with us only sound", "decide yes", "park the rest", "unpark 10 carried",
    "action @Mette films >2026-12-11", "set 11 resources two hours", "link 11 1",
    "note.indicator absence", "set 12 definition days away", "measure 12 baseline 12,5 n=84",
    "edit 1 hello again", "amend 11 resources 3", "leaves", "approve 11 Ole",
    "figures", "sides", "counter hands up", "tally 1", "note.evidence 9 hands are up", "flag 13",
    "show", "observation", "thought 13",
    "move 1 Björk", "release.1 schools", "strike 1", "field ambition to learn",
    "date follow_up 2027-01-20", "window 2027-01-04 2027-03-26 7, 42", "visit 2027-01-12 Mette",
    "assign reflecting_team Anna, Lars", "assign recorder Ole", "rate 3",
    "paper.idea 3 Björk", "intervene stop_advice", "pause", "resume", "wait 5m", "at 09:20",
    "borrow 2 d_pres.2", "shorten d_refl.1 9 we are late today", "plan", "inbox", "prepare", "elements",
    "skip d_refl.1 nobody is left for it", "jump d_own the bus leaves early", "list ideas", "glossary gate",
    "search film", "tag 11 film", "label #film, #sound", "organisation Union;partner",
    "helps Björk;Ådal;sound", "network North;Björk;Ådal", "level teachers;Anna,Mette", "earlier",
    "data Pupil survey;spring 2026;Mette", "further yes a focus group @Ole >2026-12-11", "focus-group",
    "sample drop-out", "instrument which questionnaire is the right one",
    "park-and-close", "close everybody must go home", "list", "undo", "guide", "visits", "invite nowhere",
    "export nowhere", "quit",
)  # fmt: skip
WITH_MORE_WORDS = {"log-paper", "export", "hand-over", "invite", "quit", "search", "wait", "at"}
NOT_HERE = {"log-paper", "gap", "reopen", "hand-over", "wipe", "withdraw"}


def test_every_command_is_answered_by_exactly_one_object_of_the_same_shape(table: Table) -> None:
    lines = [line.replace("nowhere", str(table.paths.exports)) for line in EVERY_COMMAND]
    answers = table.ask(*lines)
    assert len(answers) == len(lines)
    for n, (line, answer) in enumerate(zip(lines, answers, strict=True), start=1):
        assert answer["ok"], f"{line}: {answer['message']}"
        assert set(answer) - {"lines", "undone"} == DONE, line
        assert (answer["schema"], answer["n"]) == (1, n)
        assert answer["command"] == line.split()[0]
        assert INSTANT.fullmatch(answer["at"])
        assert all(set(each) == {"key", "unit", "n", "text"} for each in answer["missing"])
        assert all("kind" in event for event in answer["events"])
    assert {line.split()[0].partition(".")[0] for line in lines} | NOT_HERE == set(COMMANDS)


def test_what_is_only_shown_comes_as_lines_and_changes_nothing(table: Table) -> None:
    table.do("start", "note hello")
    before = table.meeting
    shows = [c.name for c in COMMANDS.values() if c.carry_out is None and not c.of_the_room]
    for line in ("late", *(name for name in shows if name not in WITH_MORE_WORDS)):
        answer = table.say(line)
        assert answer["ok"] and answer["lines"], line
        assert answer["events"] == [] and answer["created"] == {}
    assert table.meeting == before


@pytest.mark.parametrize(
    ("line", "reason", "facts"),
    [
        ("next", "gate_unmet", {"missing", "mode"}),
        ("next short", "reason_too_short", {"least", "have"}),
        ("skip d_own", "argument_missing", {"argument", "usage"}),
        ("turn Nobody", "no_such_person", {"typed", "candidates"}),
        ("skip d_clar the facts are known", "ambiguous", {"typed", "candidates"}),
        ("borrow 2 d_commit we are late today", "not_lendable", {"item"}),
        ("date follow_up 2020-01-01", "date_past", {"day"}),
        ("release wide", "no_such_level", {"typed", "candidates"}),
        ("wibble", "unknown_command", {"typed"}),
        ("start", "already_started", set()),
    ],
)
def test_a_refusal_gives_its_reason_its_facts_and_a_sentence(
    table: Table, line: str, reason: str, facts: set[str]
) -> None:
    table.do("start", "next")
    before = table.meeting
    answer = table.say(line)
    assert set(answer) == REFUSED
    assert (answer["ok"], answer["reason"], set(answer["facts"])) == (False, reason, facts)
    assert answer["message"]
    assert table.meeting == before


def test_an_event_says_its_kind_and_a_process_move_which_one_it_was(table: Table) -> None:
    table.do("start")
    assert table.say("intervene stop_advice")["events"] == [{"kind": "Intervened", "move": "stop_advice"}]
    kinds = [event["kind"] for event in table.say("next")["events"]]
    assert kinds[:2] == ["ItemClosed", "ItemEntered"]


def created(table: Table, line: str) -> dict[str, Any]:
    made: dict[str, Any] = table.say(line)["created"]
    return made


def test_what_was_captured_is_named_by_id_and_number(table: Table) -> None:
    table.do("start")
    note = created(table, "note.wish to see a lesson")
    action = created(table, "action @Mette films")
    assert (note["kind"], note["number"]) == ("wish", 1)
    assert (action["kind"], action["number"]) == ("action", 2)
    assert note["entry"] == table.meeting.entries[0].id
    assert action["action"] == table.meeting.actions[0].id
    assert created(table, "release schools") == {"field": "release_level", "value": "schools"}
    assert created(table, "date follow_up 2027-01-20") == {"date": "follow_up", "value": "2027-01-20"}
    assert created(table, "rate 3")["counts"] == [0, 0, 0, 1, 0]


def test_undo_names_the_command_it_took_back(table: Table) -> None:
    table.do("start", "note hello")
    assert table.say("undo")["undone"] == "note"
    assert table.type("redo")[0].startswith("√ Done again")
    assert table.meeting.entries[0].text == "hello"


def test_people_read_sentences_and_a_refusal_by_its_cross(table: Table) -> None:
    lines = table.type("start", "next", "next")
    assert lines[0] == "The meeting has begun."
    assert [line for line in lines if line.startswith("► Now 2/18")]
    assert lines[-1].startswith("× Missing before the item can be closed")
    assert not any(line.startswith("{") for line in lines)


def test_text_from_people_stays_text_in_json(table: Table) -> None:
    table.do("start")
    raw = 'she said "it\'s \\ done" [/] {x}'
    assert table.say(f"note {raw}")["ok"]
    assert table.meeting.entries[0].text == raw
    assert raw in table.say("list")["lines"][0]
    assert raw.split()[0] in table.say(f"turn {raw}")["message"]
