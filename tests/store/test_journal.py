from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import fold
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_sample import NOON, a_beginning, an_entry, later, started
from sqlmodel import Session, col, func, select

from facilitator.domain import run as ev
from facilitator.domain.course import LIBRARY_STREAM
from facilitator.domain.meeting import Meeting, RowRecord
from facilitator.store import database, glance, journal, taking_back
from facilitator.store.change import Change
from facilitator.store.history import Undone


class Desk:
    """A file with one meeting in it, and the meeting as memory has it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = database.open_for_writing(path)
        self.meeting, records = a_beginning()
        self.do("meeting_new", *records, meeting_id=None)

    @property
    def id(self) -> str:
        return self.meeting.head.id

    def do(self, command: str, *records: RowRecord, meeting_id: str | None = "this") -> str:
        with Session(self.engine) as session:
            command_id = journal.commit(
                session, command=command, at=NOON, actor="kim", records=records,
                scope_id=self.id if meeting_id == "this" else meeting_id,
            )  # fmt: skip
            session.commit()
        self.meeting = self.meeting.with_(records)
        return command_id

    def undo(self) -> Undone | None:
        with Session(self.engine) as session:
            undone = taking_back.undo(session, self.id, NOON, "kim")
            session.commit()
        return undone

    def redo(self) -> Undone | None:
        with Session(self.engine) as session:
            undone = taking_back.redo(session, self.id, NOON, "kim")
            session.commit()
        return undone

    def on_disk(self) -> Meeting:
        meeting = glance.read_meeting(self.path, self.id)
        assert meeting is not None
        return meeting

    def rows_follow_from_the_journal(self) -> bool:
        with Session(self.engine) as session:
            return fold.fold(session) == fold.stored_rows(session) and not fold.broken_changes(session)

    def changes(self) -> list[Change]:
        with Session(self.engine) as session:
            return list(session.exec(select(Change).order_by(col(Change.hlc))))


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    desk = Desk(path)
    yield desk
    desk.engine.dispose()


def test_what_is_read_from_disk_equals_the_meeting_in_memory(desk: Desk) -> None:
    desk.do("start", *started(desk.meeting))
    desk.do("note", an_entry(desk.meeting))
    assert desk.on_disk() == desk.meeting
    assert desk.rows_follow_from_the_journal()


def test_a_record_that_differs_in_one_field_changes_one_field(desk: Desk) -> None:
    entry = an_entry(desk.meeting)
    desk.do("note", entry)
    desk.do("strike", replace(entry, struck=True))
    assert desk.changes()[-1].patch == {"struck": [False, True]}


def test_nothing_changed_is_no_command(desk: Desk) -> None:
    before = len(desk.changes())
    desk.do("title", desk.meeting.head)
    assert len(desk.changes()) == before


def test_undo_takes_back_the_last_command_whole_and_redo_brings_it_back(desk: Desk) -> None:
    before = desk.meeting
    desk.do("start", *started(desk.meeting))
    after = desk.meeting
    undone = desk.undo()
    assert undone is not None
    assert (undone.command, len(undone.removed)) == ("start", 2)
    assert desk.on_disk() == before
    redone = desk.redo()
    assert redone is not None
    assert redone.records == after.recorded
    assert desk.on_disk() == after
    assert desk.rows_follow_from_the_journal()


def test_a_command_of_no_meeting_is_beyond_undo(desk: Desk) -> None:
    assert desk.undo() is None


def test_undoing_what_brought_an_agenda_copy_leaves_the_copy(path: Path) -> None:
    engine = database.open_for_writing(path)
    meeting, records = a_beginning()
    with Session(engine) as session:
        journal.commit(session, command="new", at=NOON, actor="", scope_id=meeting.head.id, records=records)
        assert taking_back.undo(session, meeting.head.id, NOON, "") is not None
        rows = fold.stored_rows(session)
        session.commit()
    engine.dispose()
    assert rows["meeting", meeting.head.id]["deleted"]
    assert not rows["agenda_copy", meeting.copy.id]["deleted"]
    assert not rows["stream", LIBRARY_STREAM]["deleted"]
    assert glance.read_meeting(path, meeting.head.id) is None


def test_a_command_after_an_undo_ends_what_could_be_redone(desk: Desk) -> None:
    desk.do("note", an_entry(desk.meeting, "one"))
    desk.undo()
    desk.meeting = desk.on_disk()
    desk.do("note", an_entry(desk.meeting, "two"))
    assert desk.redo() is None
    assert [entry.text for entry in desk.on_disk().entries] == ["two"]


def test_undo_leaves_a_field_alone_that_somebody_changed_since(desk: Desk) -> None:
    entry = an_entry(desk.meeting)
    desk.do("note", entry)
    desk.do("edit", replace(entry, text="mine", flagged=True))
    desk.do("elsewhere", replace(entry, text="theirs", flagged=True), meeting_id=None)
    undone = desk.undo()
    assert undone is not None
    (stands,) = desk.on_disk().entries
    assert (stands.text, stands.flagged) == ("theirs", False)


def test_a_command_of_which_nothing_is_left_does_not_block_the_undo_of_the_one_before(desk: Desk) -> None:
    entry = an_entry(desk.meeting)
    desk.do("note", entry)
    desk.do("edit", replace(entry, text="mine"))
    desk.do("elsewhere", replace(entry, text="theirs"), meeting_id=None)
    assert [undone.command for undone in (desk.undo(), desk.undo()) if undone] == ["edit", "note"]
    assert desk.on_disk().entries == ()


def test_each_change_names_the_one_its_writer_made_before_it_in_the_stream(desk: Desk) -> None:
    desk.do("note", an_entry(desk.meeting))
    mine = [c for c in desk.changes() if c.stream_id == desk.meeting.head.stream_id]
    assert [c.parent for c in mine] == ["", *(c.id for c in mine[:-1])]
    assert len({c.writer for c in desk.changes()}) == 1


def test_the_hybrid_clock_rises_when_the_clock_is_set_back(desk: Desk) -> None:
    with Session(desk.engine) as session:
        journal.commit(
            session, command="note", at=later(-600), actor="", scope_id=desk.id,
            records=[an_entry(desk.meeting)],
        )  # fmt: skip
        session.commit()
    clocks = [c.hlc for c in desk.changes()]
    assert clocks == sorted(set(clocks))
    assert desk.changes()[-1].entity == "entry"


def test_a_refused_record_leaves_neither_row_nor_change(desk: Desk) -> None:
    before = len(desk.changes())
    with pytest.raises(Exception, match="ck_entry_number"):
        desk.do("note", an_entry(desk.meeting), an_entry(desk.meeting, number=-1))
    assert len(desk.changes()) == before
    assert desk.on_disk().entries == ()


def test_a_change_that_was_tampered_with_is_found(desk: Desk) -> None:
    with Session(desk.engine) as session:
        change = session.exec(select(Change).limit(1)).one()
        change.actor = "somebody"
        session.flush()
        assert fold.broken_changes(session) == (change.id,)
        session.rollback()
        assert session.exec(select(func.count()).select_from(Change)).one() > 0


def test_the_agenda_of_two_meetings_is_kept_once(desk: Desk) -> None:
    _, records = a_beginning("Another")
    before = sum(c.entity == "agenda_copy" for c in desk.changes())
    desk.do("meeting_new", *records, meeting_id=None)
    assert (before, sum(c.entity == "agenda_copy" for c in desk.changes())) == (1, 1)


ACTS = st.lists(st.sampled_from(("note", "edit", "strike", "events", "two", "undo", "redo")), max_size=14)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, picks=st.lists(st.integers(0, 99), min_size=14, max_size=14))
def test_after_any_history_rows_follow_from_the_journal_and_undo_goes_back_step_by_step(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str], picks: list[int]
) -> None:
    desk = Desk(tmp_path_factory.mktemp("history") / "meetings.db")
    past: list[Meeting] = []
    future: list[Meeting] = []
    for act, pick in zip(acts, picks, strict=False):
        now = desk.meeting
        if act == "undo":
            assert (desk.undo() is not None) == bool(past)
            if past:
                future.append(now)
                desk.meeting = past.pop()
        elif act == "redo":
            assert (desk.redo() is not None) == bool(future)
            if future:
                past.append(now)
                desk.meeting = future.pop()
        elif records := _records(now, act, pick):
            desk.do(act, *records)
            past.append(now)
            future.clear()
        assert desk.on_disk() == desk.meeting
    assert desk.rows_follow_from_the_journal()
    desk.engine.dispose()


def _records(meeting: Meeting, act: str, pick: int) -> tuple[RowRecord, ...]:
    match act:
        case "note":
            return (an_entry(meeting, f"text {pick}"),)
        case "two":
            first = an_entry(meeting, f"first {pick}")
            return (first, an_entry(meeting.with_([first]), "second"))
        case "events":
            return started(meeting)
        case _ if meeting.entries:
            chosen = meeting.entries[pick % len(meeting.entries)]
            struck = act == "strike"
            return (replace(chosen, text=chosen.text + "!", struck=chosen.struck or struck),)
        case _:
            return ()


def test_an_event_is_kept_with_its_kind(desk: Desk) -> None:
    desk.do("start", *started(desk.meeting))
    assert isinstance(desk.on_disk().recorded[1].event, ev.ItemEntered)
