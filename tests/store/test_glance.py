import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from meeting_sample import NOON, a_beginning, an_entry, happened, later, started

from facilitator.domain import run as ev
from facilitator.domain.action import Action
from facilitator.domain.modes import ActionStatus
from facilitator.identity import uuid7
from facilitator.store import database, glance, glance_build, glance_sql, search_sql, taking_back
from facilitator.store.codec import hints_of
from facilitator.store.fault import FaultKind, StorageFault
from facilitator.store.tables import RECORD_OF, TABLE_OF
from facilitator.store.writer import Writer

LATE = ("sqlmodel", "sqlalchemy", "pydantic", "alembic", "yaml", "textual")


def keep(writer: Writer, records: object, meeting_id: str | None = None, command: str = "keep") -> None:
    done = writer.commit(
        command=command, at=NOON, actor="", scope_id=meeting_id, records=records  # type: ignore[arg-type]
    )  # fmt: skip
    done.result(20)


def test_the_selects_are_those_of_the_queries() -> None:
    for target, source in glance_build.sources().items():
        assert target.read_text(encoding="utf-8") == source


def test_the_columns_of_a_record_are_listed_once_and_are_those_of_its_table() -> None:
    written = glance_build.GLANCE.read_text(encoding="utf-8")
    for name, record in RECORD_OF.items():
        listed = getattr(glance_sql, f"_{name.upper()}").replace("\n", " ")
        columns = [each.removeprefix(f"{name}.") for each in listed.split(", ")]
        assert columns == list(hints_of(record))
        assert {*columns, "deleted"} == {*TABLE_OF[record].__table__.c.keys()}  # type: ignore[attr-defined]
        assert written.count(f"{name}.{columns[0]}, {name}.{columns[1]}, {name}.{columns[2]}") == 1, name


def test_reading_loads_no_orm() -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from facilitator.store import backup, glance, meeting_lock, slot, writer\n"
        "glance.list_meetings(Path('none.db'))\n"
        f"late = [name for name in {LATE!r} if name in sys.modules]\n"
        "assert not late, late\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_before_the_first_meeting_there_is_nothing_to_read_and_no_file_is_made(path: Path) -> None:
    assert glance.list_meetings(path) == ()
    assert glance.read_meeting(path, "x") is None
    assert glance.find_meeting(path, "abcdef") == ()
    assert not path.exists()


def test_a_list_shows_what_a_meeting_is_and_how_far_it_came(path: Path, writer: Writer) -> None:
    meeting, records = a_beginning()
    keep(writer, records)
    (line,) = glance.list_meetings(path)
    assert (line.started_at, line.item_id, line.entries, line.last_change_at) == (None, "", 0, None)
    run = (*started(meeting), *happened(meeting, ev.ItemEntered("explore.1"), at=later(5)))
    keep(writer, (*run, an_entry(meeting)), meeting.head.id)
    (line,) = glance.list_meetings(path)
    assert (line.title, line.party_names) == ("Two schools", ("Bakkeskolen", "Åskolan"))
    assert (line.started_at, line.closed_at, line.entries) == (NOON, None, 1)
    assert line.last_change_at == NOON
    keep(writer, happened(meeting.with_(run), ev.MeetingClosed(), at=later(45)), meeting.head.id)
    (line,) = glance.list_meetings(path)
    assert line.closed_at == later(45)


def test_the_item_shown_is_the_one_entered_last(path: Path, writer: Writer) -> None:
    meeting, records = a_beginning()
    keep(writer, records)
    first = started(meeting)
    keep(writer, first, meeting.head.id)
    second = happened(meeting.with_(first), ev.ItemEntered("explore.1"), at=later(5))
    keep(writer, second, meeting.head.id)
    assert glance.list_meetings(path)[0].item_id == "explore.1"
    writer.submit(lambda session: taking_back.undo(session, meeting.head.id, NOON, "")).result(20)
    assert glance.list_meetings(path)[0].item_id == "welcome"


def test_pages_of_a_list_follow_each_other_without_a_gap(path: Path, writer: Writer) -> None:
    for n in range(7):
        keep(writer, a_beginning(f"Meeting {n}", NOON + timedelta(days=n // 2))[1])
    seen: list[str] = []
    last = None
    while page := glance.list_meetings(path, limit=2, after=last):
        seen += [line.title for line in page]
        last = page[-1]
    assert seen == [f"Meeting {n}" for n in reversed(range(7))]


def test_a_meeting_is_found_by_any_tail_of_its_id(path: Path, writer: Writer) -> None:
    one, other = a_beginning(), a_beginning()
    keep(writer, one[1])
    keep(writer, other[1])
    id_ = one[0].head.id
    bare = id_.replace("-", "")
    for tail in (id_, bare, id_[-6:], bare[-17:].upper(), f" {id_[-20:]}"):
        assert glance.find_meeting(path, tail) == (id_,)
    common = "" if id_[-1] != other[0].head.id[-1] else id_[-1]
    assert len(glance.find_meeting(path, common)) == (2 if common else 0)
    assert glance.find_meeting(path, "%") == ()


def test_names_of_earlier_meetings_are_known_each_once_the_latest_first(path: Path, writer: Writer) -> None:
    keep(writer, a_beginning()[1])
    keep(writer, a_beginning("Again")[1])
    assert glance.known_people(path) == ("Kim", "Örjan", "Ane")
    assert glance.known_parties(path, limit=1) == ("Åskolan",)


def test_questions_asked_in_other_meetings_of_the_course_are_known(path: Path, writer: Writer) -> None:

    meeting, records = a_beginning()
    keep(writer, records)
    keep(writer, (an_entry(meeting, kind="question", question_id="q1"),), meeting.head.id)
    second = replace(meeting.head, id=uuid7(NOON))
    keep(writer, (second, an_entry(meeting, question_id="q2", meeting_id=second.id)), second.id)
    stranger = a_beginning()
    keep(writer, stranger[1])
    read = {id_: glance.read_meeting(path, id_) for id_ in (meeting.head.id, second.id, stranger[0].head.id)}
    assert [m and m.elsewhere.asked for m in read.values()] == [{"q2"}, {"q1"}, frozenset()]


LISTED = ("SCAN course USING INDEX ix_course_id",)
"""An index that holds just what is listed."""


def test_nothing_is_searched_row_by_row_in_order_to_open_or_list_meetings(path: Path) -> None:
    database.create(path)
    names = ("id", "course_id", "meeting_id", "starts_at", "limit", "tail", "since", "today", "closed")
    asked = dict.fromkeys(names, "1")
    with closing(database.connect_for_writing(path)) as db:
        for name, query in {**vars(glance_sql), **vars(search_sql)}.items():
            if name.startswith(("_", "STREAM_")) or name in (
                "MEETINGS_BY_TAIL",
                "COURSES_BY_TAIL",
                "KNOWN_PEOPLE",
                "KNOWN_PARTIES",
            ):
                continue
            plan = [step[3] for step in db.execute("EXPLAIN QUERY PLAN " + query, asked)]
            slow = [
                step
                for step in plan
                if (step.startswith("SCAN") and step not in LISTED) or "USE TEMP B-TREE FOR ORDER" in step
            ]
            assert not slow, (name, plan)


def test_a_row_that_cannot_be_read_is_damage_and_not_a_traceback(path: Path, writer: Writer) -> None:
    meeting, records = a_beginning()
    keep(writer, (*records, *started(meeting)))
    with closing(database.connect_for_writing(path)) as db:
        db.execute('UPDATE run_event SET event = \'{"is": "Levitated"}\'')
    with pytest.raises(StorageFault) as refused:
        glance.read_meeting(path, meeting.head.id)
    assert refused.value.kind is FaultKind.DAMAGED


def test_questions_asked_before_are_found_without_touching_other_entries(path: Path) -> None:
    database.create(path)
    with closing(database.connect_for_writing(path)) as db:
        plan = db.execute("EXPLAIN QUERY PLAN " + glance_sql.ASKED_BEFORE, {"course_id": "c", "id": "m"})
        assert any("INDEX ix_entry_meeting_id_struck_question_id" in step[3] for step in plan)


def test_overdue_actions_are_found_without_touching_those_that_are_done(path: Path) -> None:
    database.create(path)
    with closing(database.connect_for_writing(path)) as db:
        asked = {"since": "c", "today": "d", "limit": 20}
        plan = db.execute("EXPLAIN QUERY PLAN " + glance_sql.OVERDUE_ACTIONS, asked)
        assert any("INDEX ix_action_deadline_id" in step[3] for step in plan)
        (where,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'ix_action_deadline_id'").fetchone()
        assert "status <> 'done'" in where


@pytest.mark.long
def test_a_million_entries_do_not_slow_down_opening_and_listing(path: Path, writer: Writer) -> None:
    meeting, records = a_beginning()
    entry = an_entry(meeting)
    keep(writer, (*records, entry))
    writer.close()
    alone = _seconds(path, meeting.head.id)
    with closing(database.connect_for_writing(path)) as db:
        _multiply(db, meetings=10_000, entries=100)
    many = _seconds(path, meeting.head.id)
    assert many[0] < 3 * alone[0] + 0.01
    assert many[1] < 0.15


def _seconds(path: Path, meeting_id: str) -> tuple[float, float]:
    def least(ask: object) -> float:
        taken = []
        for _ in range(7):
            since = time.perf_counter()
            ask()  # type: ignore[operator]
            taken.append(time.perf_counter() - since)
        return min(taken)

    return least(lambda: glance.read_meeting(path, meeting_id)), least(lambda: glance.list_meetings(path))


def _multiply(db: object, meetings: int, entries: int) -> None:
    execute = db.execute  # type: ignore[attr-defined]
    counted = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {})"
    columns = [row[1] for row in execute("PRAGMA table_info(meeting)")]
    values = ["'m' || n" if name == "id" else f"meeting.{name}" for name in columns]
    execute("BEGIN")
    chosen = ", ".join(values)
    execute(f"{counted.format(meetings)} INSERT INTO meeting SELECT {chosen} FROM meeting, n")  # noqa: S608
    columns = [row[1] for row in execute("PRAGMA table_info(entry)")]
    made = {"id": "meeting.id || '-' || n", "meeting_id": "meeting.id", "number": "n"}
    values = [made.get(name, f"entry.{name}") for name in columns]
    chosen = f"{', '.join(values)} FROM entry, n, meeting WHERE meeting.id LIKE 'm%'"
    execute(f"{counted.format(entries)} INSERT INTO entry SELECT {chosen}")
    execute("COMMIT")


def test_an_action_is_overdue_from_the_day_after_its_deadline_until_it_is_done(
    path: Path, writer: Writer
) -> None:
    meeting, records = a_beginning()
    due = Action(
        id=uuid7(NOON), stream_id=meeting.head.stream_id, course_id=meeting.course.id,
        meeting_id=meeting.head.id, item_id="welcome", number=1, at=NOON, text="Ask first",
        owner_id=meeting.people[0].id, deadline=NOON.date(),
    )  # fmt: skip
    struck = replace(due, id=uuid7(NOON), number=2, struck=True)
    keep(writer, (*records, due, struck), meeting.head.id)
    day = timedelta(days=1)
    assert glance.overdue_actions(path, NOON.date()) == ()
    (found,) = glance.overdue_actions(path, NOON.date() + day)
    assert (found.number, found.text, found.owner, found.deadline) == (1, "Ask first", "Ane", NOON.date())
    keep(writer, (replace(due, status=ActionStatus.DONE),), meeting.head.id)
    assert glance.overdue_actions(path, NOON.date() + day) == ()
    keep(writer, (due, replace(meeting.head, simulated=True)), meeting.head.id)
    assert glance.overdue_actions(path, NOON.date() + day) == ()
