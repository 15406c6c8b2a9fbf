import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from fold import fold, stored_rows
from meeting_sample import NOON, a_beginning, an_entry
from sqlmodel import Session

from facilitator.domain.action import Action
from facilitator.domain.course import CourseKind
from facilitator.domain.entries import Entry
from facilitator.domain.field_value import FieldValue
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.sought import sought
from facilitator.identity import uuid7
from facilitator.store import database, journal, search_index, search_places, taking_back
from facilitator.store.erasing import erase
from facilitator.store.files import beside
from facilitator.store.pen import Pen
from facilitator.store.search import search
from facilitator.store.search_hit import Found, Sort
from facilitator.store.writer import Writer


def keep(writer: Writer, records: tuple[RowRecord, ...], meeting_id: str | None = None) -> None:
    writer.commit(command="note", at=NOON, actor="", scope_id=meeting_id, records=records).result(20)


def an_action(meeting: Meeting, text: str, number: int = 9, **more: object) -> Action:
    return Action(
        id=uuid7(NOON), stream_id=meeting.head.stream_id, course_id=meeting.course.id,
        meeting_id=meeting.head.id, item_id="welcome", number=number, at=NOON, text=text, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def said_of(meeting: Meeting, line_id: str, name: str, value: str, kind: str = "line") -> FieldValue:
    return FieldValue(
        id=uuid7(NOON), stream_id=meeting.head.stream_id, course_id=meeting.course.id,
        meeting_id=meeting.head.id, item_id="welcome", at=NOON, kind=kind, name=name, value=value,
        whose=line_id,
    )  # fmt: skip


def found(path: Path, typed: str, limit: int = 50) -> list[str]:
    return [hit.text for hit in search(path, sought(typed), limit).hits]


@pytest.fixture
def meeting(writer: Writer) -> Meeting:
    meeting, records = a_beginning()
    keep(writer, records)
    return meeting


def said(writer: Writer, meeting: Meeting, *texts: str) -> None:
    keep(writer, tuple(an_entry(meeting, text, number=n) for n, text in enumerate(texts, 1)), meeting.head.id)


def test_parts_of_compound_words_are_found_whatever_their_case(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    said(writer, meeting, "En trivselsmåling i november", "ØKONOMI og ÆRLIGHED", "Svenska ÅTGÄRDER")
    assert found(path, "måling") == ["En trivselsmåling i november"]
    assert found(path, "MÅLING") == ["En trivselsmåling i november"]
    assert found(path, "økonomi") == found(path, "ærlig") == ["ØKONOMI og ÆRLIGHED"]
    assert found(path, "åtgärd") == ["Svenska ÅTGÄRDER"]


def test_letters_of_their_own_are_kept_apart_and_an_accented_e_is_an_e(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    said(writer, meeting, "Et mål for året", "En snor om øret", "Allén skal fejes", "Ären är din")
    for plain in ("mal", "aret", "oret", "aren", "ar"):
        assert found(path, plain) == []
    assert found(path, "mål") == ["Et mål for året"]
    assert found(path, "allen") == found(path, "ALLÉN") == ["Allén skal fejes"]


def test_all_words_must_be_there_and_the_newest_comes_first(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    said(writer, meeting, "Eleverne skriver mål", "Lærerne skriver mål", "Lærerne læser")
    assert found(path, "mål skriver") == ["Lærerne skriver mål", "Eleverne skriver mål"]
    assert found(path, "lærer mål") == ["Lærerne skriver mål"]
    assert found(path, "skriver", limit=1) == ["Lærerne skriver mål"]
    assert search(path, sought("skriver"), 1).more


def test_words_of_one_or_two_letters_are_found_too(path: Path, writer: Writer, meeting: Meeting) -> None:
    said(writer, meeting, "Mødet i 5.B", "IT i børnehaven", "Ø-lejr")
    assert found(path, "ø") == ["Ø-lejr", "IT i børnehaven", "Mødet i 5.B"]
    assert found(path, "it") == ["IT i børnehaven"]
    assert found(path, "5.b") == ["Mødet i 5.B"]
    assert found(path, "børne it") == ["IT i børnehaven"]
    for sign in ("*", "?", "[", "]", "^", "-"):
        assert found(path, sign) == (["Ø-lejr"] if sign == "-" else [])


def test_short_words_are_looked_for_among_so_many_rows_and_that_is_said(
    path: Path, writer: Writer, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(writer, meeting, "XY alt for længe siden", *("z" * n for n in range(1, 6)))
    assert search(path, sought("xy")).whole
    monkeypatch.setattr(search_places, "LOOKED_THROUGH", 3)
    assert search(path, sought("xy")) == Found(whole=False)
    assert search(path, sought("alt")).whole


def test_what_was_taken_out_or_back_is_not_found_until_it_stands_again(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    entry = an_entry(meeting, "Trivselsmåling")
    keep(writer, (entry,), meeting.head.id)
    keep(writer, (replace(entry, struck=True),), meeting.head.id)
    assert found(path, "trivsel") == []
    for turn, stands in ((taking_back.undo, True), (taking_back.undo, False), (taking_back.redo, True)):
        writer.submit(partial(turn, scope_id=meeting.head.id, at=NOON, actor="")).result(20)
        assert found(path, "trivsel") == ["Trivselsmåling"] * stands


def test_a_reworded_line_is_found_by_its_words_as_they_stand(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    entry = an_entry(meeting, "Makkerspørgsmål")
    keep(writer, (entry,), meeting.head.id)
    keep(writer, (replace(entry, text="Stilleskrivning", adaptation="kun i dansk"),), meeting.head.id)
    assert found(path, "makker") == []
    (hit,) = search(path, sought("dansk")).hits
    assert (hit.text, hit.more) == ("Stilleskrivning", ("kun i dansk",))


def test_rehearsals_are_not_found(path: Path, writer: Writer, meeting: Meeting) -> None:
    said(writer, meeting, "Trivselsmåling")
    keep(writer, (replace(meeting.head, simulated=True),))
    assert (
        found(path, "trivsel") == found(path, "schools") == found(path, "bakke") == found(path, "örjan") == []
    )


def test_what_belongs_to_one_person_is_marked(path: Path, writer: Writer, meeting: Meeting) -> None:
    keep(
        writer,
        (
            an_entry(meeting, "Tavlen er tom", number=1, kind="evidence"),
            an_entry(meeting, "Tavlen er fuld", number=2, release=ReleaseLevel.PRIVATE),
            an_entry(meeting, "Tavlen er ny", number=3),
        ),
        meeting.head.id,
    )
    assert [(hit.text, hit.private) for hit in search(path, sought("tavlen")).hits] == [
        ("Tavlen er ny", False), ("Tavlen er fuld", True), ("Tavlen er tom", True)
    ]  # fmt: skip


def test_actions_are_found_by_all_that_is_agreed_of_them(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    action = an_action(
        meeting,
        "Ida prøver det",
        sign="Eleverne spørger",
        goal="Flere taler",
        note="Gik trægt",
        tags=("mundtlighed",),
    )
    keep(writer, (action,), meeting.head.id)
    for typed in ("prøver", "elever", "flere", "trægt", "#mundtlig", "mundtlighed"):
        assert found(path, typed) == ["Ida prøver det"], typed
    (hit,) = search(path, sought("elever")).hits
    assert (hit.sort, hit.number, hit.more, hit.tags) == (
        Sort.ACTION,
        9,
        ("Eleverne spørger",),
        ("mundtlighed",),
    )


def test_a_field_is_found_as_it_stands_last_and_what_is_told_of_a_line_leads_to_the_line(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    entry = an_entry(meeting, "Flere taler", kind="goal")
    keep(writer, (entry, said_of(meeting, entry.id, "benefit", "Glade børn")), meeting.head.id)
    keep(writer, (said_of(meeting, "", "we_seek", "Rolige timer", "field"),), meeting.head.id)
    assert found(path, "glade") == ["Flere taler"]
    assert found(path, "rolige") == ["Rolige timer"]
    keep(writer, (said_of(meeting, "", "we_seek", "Livlige timer", "field"),), meeting.head.id)
    assert found(path, "rolige") == []
    assert found(path, "livlige") == ["Livlige timer"]


def test_a_tag_finds_courses_actions_and_lines_alone_or_with_words(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    entry = an_entry(meeting, "Makkerspørgsmål i 7. a")
    course = replace(meeting.course, kind=CourseKind.BENCHLEARNING, tags=("sprog",), title="Et forløb")
    keep(
        writer,
        (
            course,
            entry,
            an_action(meeting, "Prøve det af", tags=("sprog", "7. a")),
            said_of(meeting, entry.id, "tags", "#sprog #makker"),
        ),
        meeting.head.id,
    )
    assert set(found(path, "#sprog")) == {"Et forløb", "Makkerspørgsmål i 7. a", "Prøve det af"}
    assert found(path, "#sprog spørgsmål") == ["Makkerspørgsmål i 7. a"]
    assert found(path, "#sprog #makker") == ["Makkerspørgsmål i 7. a"]
    assert found(path, "#prøve") == []
    keep(writer, (said_of(meeting, entry.id, "tags", "#makker"),), meeting.head.id)
    assert found(path, "#sprog spørgsmål") == []


def test_a_name_is_one_hit_however_often_it_takes_part_and_leads_to_the_latest_meeting(
    path: Path, writer: Writer
) -> None:
    days = (NOON, NOON + timedelta(days=7), NOON + timedelta(days=14))
    meetings = [a_beginning("Møde", at) for at in days]
    for _, records in meetings:
        keep(writer, records)
    (hit,) = search(path, sought("bakke")).hits
    assert (hit.sort, hit.text, hit.meeting_id) == (Sort.PARTY, "Bakkeskolen", meetings[-1][0].head.id)
    (hit,) = search(path, sought("ÖRJAN")).hits
    assert hit.sort is Sort.PERSON
    assert len(found(path, "møde")) == 3


@pytest.mark.seed("SR-154")
def test_nothing_is_left_out_for_its_age(path: Path, writer: Writer) -> None:
    old, records = a_beginning("For længe siden", NOON - timedelta(days=365 * 12))
    keep(writer, (*records, an_entry(old, "Trivselsmåling", at=NOON - timedelta(days=365 * 12))))
    assert found(path, "måling") == ["Trivselsmåling"]


def test_the_index_is_no_row_of_state_and_follows_from_the_rows(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    said(writer, meeting, "Trivselsmåling", "Ro på")
    keep(writer, (an_action(meeting, "Gøre", tags=("x",)),), meeting.head.id)
    writer.close()
    engine = database.open_for_writing(path)
    with Session(engine) as session:
        assert fold(session) == stored_rows(session)
    engine.dispose()
    with closing(database.connect_for_writing(path)) as db:
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        search_index.rebuild(db)
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    assert found(path, "trivsel") == ["Trivselsmåling"]


def test_a_file_without_its_index_is_searched_row_by_row_until_it_is_opened_for_writing(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    said(writer, meeting, "Trivselsmåling")
    writer.close()
    with closing(sqlite3.connect(path)) as db:
        db.executescript("DROP TABLE search; DROP TRIGGER search_entry_in; DROP VIEW search_text")
    before = search(path, sought("TRIVSEL mål"))
    assert [hit.text for hit in before.hits] == ["Trivselsmåling"] and before.whole
    assert found(path, "mal") == []
    database.open_for_writing(path).dispose()
    assert search(path, sought("TRIVSEL mål")) == before
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'search'").fetchone()


def test_once_a_wipe_is_through_the_index_holds_no_byte_of_what_was_blanked(
    path: Path, writer: Writer, meeting: Meeting, tmp_path: Path
) -> None:
    entry = an_entry(meeting, "QXZQXZQXZ")
    keep(writer, (entry,), meeting.head.id)
    writer.close()
    with closing(database.connect_for_writing(path)) as db:
        db.execute("UPDATE entry SET text = ''")
        db.execute("UPDATE change SET patch = '{}'")
        assert any(b"qxz" in bytes(block) for (block,) in db.execute("SELECT block FROM search_data"))
    erase(path, tmp_path / "copies", meeting.head.stream_id)
    for file in (path, *beside(path)):
        if file.exists():
            assert b"qxz" not in file.read_bytes().lower()


def parts(path: Path) -> int:
    """How many pieces the index is in; each commit adds one (sqlite.org/fts5.html, section 5)."""
    with closing(sqlite3.connect(path)) as db:
        return int(
            db.execute("SELECT count(DISTINCT id >> 37) FROM search_data WHERE id >> 37").fetchone()[0]
        )


def test_no_commit_merges_the_index_and_it_is_merged_when_nothing_waits(
    path: Path, writer: Writer, meeting: Meeting
) -> None:
    def line(n: int) -> Entry:
        return an_entry(meeting, f"Line {n} says what the pupils do", number=n)

    writer.idle(lambda: None).result(20)
    before, at_once = parts(path), search_index.SETTINGS["usermerge"]
    pen = Pen(path, 5.0)
    for n in range(1, 41):
        pen.do(partial(commit_line, line(n)))
    assert parts(path) == before + 40
    while pen.tend():
        pass
    assert parts(path) < at_once
    pen.lift()
    for n in range(41, 81):
        keep(writer, (line(n),), meeting.head.id)
    writer.close()
    assert parts(path) < 2 * at_once
    assert len(found(path, "pupils", 100)) == 80
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def commit_line(line: Entry, session: Session) -> None:
    journal.commit(session, command="note", at=NOON, actor="", scope_id=line.meeting_id, records=(line,))


def test_an_index_that_commits_would_merge_is_made_anew(path: Path, writer: Writer, meeting: Meeting) -> None:
    said(writer, meeting, "En trivselsmåling")
    writer.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("INSERT INTO search (search, rank) VALUES ('automerge', 4)")
    database.open_for_writing(path).dispose()
    with closing(sqlite3.connect(path)) as db:
        assert dict(db.execute("SELECT k, v FROM search_config"))["automerge"] == 0
    assert found(path, "måling") == ["En trivselsmåling"]


def test_a_removed_stream_leaves_nothing_to_find(path: Path, writer: Writer, meeting: Meeting) -> None:
    said(writer, meeting, "Trivselsmåling")
    writer.close()
    with closing(database.connect_for_writing(path)) as db:
        db.execute("DELETE FROM stream WHERE id = ?", (meeting.head.stream_id,))
        assert db.execute("SELECT count(*) FROM search_doc").fetchone() == (0,)
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    assert found(path, "trivsel") == []


@pytest.mark.seed("SR-057", "SR-156")
def test_five_hundred_schools_and_five_hundred_people_are_searched_by_an_index_and_not_one_by_one(
    path: Path, writer: Writer
) -> None:
    keep(writer, a_beginning()[1])
    with closing(database.connect_for_writing(path)) as db:
        multiply(db, "party", "'Skole ' || substr('00' || n, -3) || ' Ådal'")
        multiply(db, "person", "'Person ' || substr('00' || n, -3)")
    assert found(path, "ådal 417") == ["Skole 417 Ådal"]
    assert found(path, "SON 083") == ["Person 083"]
    everyone = search(path, sought("skole"), 1000)
    assert len([hit for hit in everyone.hits if hit.sort is Sort.PARTY]) == 501 and not everyone.more
    writer.close()
    with closing(sqlite3.connect(path)) as db:
        asked: list[str] = []
        db.set_trace_callback(asked.append)
        list(search_places.found(db, sought("skole 417"), 50))
        (query,) = (each for each in asked if each.startswith("SELECT d.n"))
        plan = [step[3] for step in db.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert any("VIRTUAL TABLE INDEX" in step for step in plan)
    assert not [step for step in plan if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step]
    assert not [step for step in plan if "TEMP B-TREE" in step]


def multiply(db: sqlite3.Connection, table: str, name: str) -> None:
    """Five hundred more rows like the first one of a table, each with a name of its own."""
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    made = {"id": f"'{table}-' || n", "name": name}
    values = ", ".join(made.get(column, f"first.{column}") for column in columns)
    db.execute(
        "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 500)"  # noqa: S608
        f" INSERT INTO {table} SELECT {values} FROM n, (SELECT * FROM {table} LIMIT 1) first"
    )
