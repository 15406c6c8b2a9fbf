"""One meeting held open: orders, drafts, and what a crash leaves."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import wait
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from half_day_meeting import BEGINS, STEPS, WHY, said
from house import House, done, opened
from hypothesis import HealthCheck, given, settings

from facilitator.domain import run as ev
from facilitator.domain.refusal import Reason
from facilitator.services.outcome import Outcome
from facilitator.services.room import Room
from facilitator.store.glance import read_meeting
from facilitator.store.slot import read_draft, slot_path

Both = tuple[House, Room]
WALKS = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def texts(room: Room) -> list[str]:
    return [kept.text for kept in room.meeting.captured if not kept.struck]


def refusal(room: Room, name: str, *args: str) -> Reason | None:
    refused = room.do(name, *args).result(20).refused
    return refused.reason if refused else None


def in_slot(house: House) -> tuple[str, list[str]]:
    """The draft and the lines held, as the next program would find them."""
    draft = read_draft(slot_path(house.paths.drafts, house.meeting_id))
    assert draft is not None
    return draft.text, [line.args[-1] for line in draft.held]


@WALKS
@given(STEPS)
def test_the_disk_holds_the_meeting_and_taking_back_gives_the_one_before(
    steps: list[tuple[int, tuple[str, ...]]],
) -> None:
    with TemporaryDirectory() as folder, opened(Path(folder)) as (house, room):
        for seconds, order in [(0, ("start",)), *steps]:
            house.tick(seconds / 60)
            outcome = room.do(*said(order, room.meeting)).result(20)
            assert read_meeting(house.paths.database, house.meeting_id) == room.meeting
            if not outcome.ok or outcome.meeting == outcome.before or order[0] == "reopen":
                continue
            for command, meeting in (("undo", outcome.before), ("redo", outcome.meeting)):
                taken = room.do(command).result(20)
                assert taken.undone == order[0] and room.meeting == meeting
                assert read_meeting(house.paths.database, house.meeting_id) == meeting


def test_orders_are_carried_out_in_the_order_they_were_given(both: Both) -> None:
    _, room = both
    futures = [room.do("start"), *(room.do("note", f"linje {n}") for n in range(20))]
    wait(futures, 20)
    assert texts(room) == [f"linje {n}" for n in range(20)]
    assert [kept.number for kept in room.meeting.captured] == list(range(1, 21))
    assert room.pending == 0 and room.trouble is None


def test_whoever_listens_hears_every_outcome_once(both: Both) -> None:
    _, room = both
    heard: list[Outcome] = []
    everything = Event()
    room.listen(lambda outcome: (heard.append(outcome), everything.set() if len(heard) == 3 else None))
    for name in ("start", "pause", "pause"):
        room.do(name)
    assert everything.wait(20)
    assert [outcome.command for outcome in heard] == ["start", "pause", "pause"]
    assert [outcome.ok for outcome in heard] == [True, True, False]


def test_whoever_cannot_show_an_outcome_keeps_it_from_nobody(
    both: Both, capfd: pytest.CaptureFixture[str]
) -> None:
    _, room = both
    heard = Event()

    def fails(_: Outcome) -> None:
        raise RuntimeError("nothing can be drawn")

    room.listen(fails)
    room.listen(lambda _: heard.set())
    assert room.do("start").result(20).ok and heard.wait(20)
    assert room.do("note", "Noget").result(20).ok
    assert capfd.readouterr() == ("", "")


def test_a_refused_order_changes_neither_the_meeting_nor_the_file(both: Both) -> None:
    house, room = both
    done(room, "start")
    before, rows = room.meeting, dump(house)
    for order in (("start",), ("next", WHY, "x"), ("note", " "), ("borrow", "99", "d_own"), ("undoo",)):
        assert not room.do(*order).result(20).ok
    assert room.meeting is before and dump(house) == rows


def dump(house: House) -> list[str]:
    with sqlite3.connect(house.paths.database) as db:
        return list(db.iterdump())


def test_undo_names_what_it_takes_back_and_redo_what_it_brings_again(both: Both) -> None:
    _, room = both
    done(room, "start")
    done(room, "note.wish", "At lytte")
    done(room, "next")
    for command, name in (("undo", "next"), ("undo", "note.wish"), ("redo", "note.wish"), ("redo", "next")):
        assert done(room, command).undone == name
    assert refusal(room, "redo") is Reason.NOTHING_TO_REDO
    for _ in range(3):
        done(room, "undo")
    assert refusal(room, "undo") is Reason.NOTHING_TO_UNDO
    assert room.meeting.recorded == () and texts(room) == []


def test_closing_over_a_gate_is_one_act_and_taken_back_as_one(both: Both) -> None:
    _, room = both
    done(room, "start")
    done(room, "next")
    before = room.meeting
    assert len(done(room, "next", WHY).happened) == 3
    done(room, "undo")
    assert room.meeting == before


def test_a_new_order_ends_what_could_be_done_again(both: Both) -> None:
    _, room = both
    done(room, "start")
    done(room, "note", "Noget")
    done(room, "undo")
    done(room, "note", "Noget andet")
    assert not room.do("redo").result(20).ok


def test_a_draft_has_the_id_its_entry_gets_and_then_another(both: Both) -> None:
    house, room = both
    done(room, "start")
    room.draft("note", "Hvordan opd")
    first = room.drafted.entry_id
    room.draft("note", "Hvordan opdager I det")
    assert room.drafted.entry_id == first
    assert room.enter("note", "Hvordan opdager I det").result(20).ok
    assert room.meeting.entries[0].id == first
    assert room.drafted.entry_id != first
    assert in_slot(house) == ("", [])


def test_a_draft_that_was_emptied_gets_another_id(both: Both) -> None:
    _, room = both
    room.draft("note", "Noget")
    first = room.drafted.entry_id
    room.draft("", "")
    emptied = room.drafted.entry_id
    room.draft("", "")
    assert emptied != first and room.drafted.entry_id == emptied


def test_a_line_is_held_in_the_slot_until_it_is_on_the_disk(both: Both) -> None:
    house, room = both
    done(room, "start")
    with sqlite3.connect(house.paths.database, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        room.draft("note", "Holdt")
        entered = room.enter("note", "Holdt")
        room.draft("note", "Og videre")
        assert in_slot(house) == ("Og videre", ["Holdt"])
        other.execute("ROLLBACK")
    assert entered.result(20).ok
    assert in_slot(house) == ("Og videre", [])


def test_a_refused_line_is_the_draft_again(both: Both) -> None:
    house, room = both
    room.draft("note", "Før mødet er begyndt")
    assert room.enter("note", "Før mødet er begyndt").result(20).refused.reason is Reason.NOT_STARTED  # type: ignore[union-attr]
    assert in_slot(house) == ("Før mødet er begyndt", [])
    done(room, "start")
    assert room.enter("note", "Før mødet er begyndt").result(20).ok
    assert texts(room) == ["Før mødet er begyndt"]


def test_a_refused_line_does_not_push_another_out_that_was_begun_meanwhile(both: Both) -> None:
    house, room = both
    with sqlite3.connect(house.paths.database, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        room.draft("note", "Den første")
        refused = room.enter("note", "Den første")
        room.draft("note", "Den næste")
        other.execute("ROLLBACK")
    assert not refused.result(20).ok
    text, held = in_slot(house)
    assert text.endswith("Den næste") and held == []


CHILD = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[3:]
from datetime import UTC, datetime
from facilitator.clock import FastClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall

hall = Hall(Paths(Path(sys.argv[1])), FastClock(datetime(2026, 11, 24, 8, 40, tzinfo=UTC), UTC))
room = hall.open(sys.argv[2])
room.left.recover()
for text in ("Den første", "Den anden"):
    room.draft("note", text)
    room.enter("note", text)
room.draft("note", "Ikke fær")
print("held", room.pending, flush=True)
sys.stdin.read()
"""


def crashed(house: House) -> None:
    """Another program takes the meeting up, is kept from the disk, and is killed."""
    with sqlite3.connect(house.paths.database, isolation_level=None) as busy:
        busy.execute("BEGIN IMMEDIATE")
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(house.paths.home), house.meeting_id],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdin and child.stdout
        assert child.stdout.readline() == "held 2\n"
        child.kill()
        child.wait(20)
        child.stdin.close()
        child.stdout.close()
        busy.execute("ROLLBACK")


def test_lines_entered_before_a_crash_are_saved_afterwards_once_and_the_unfinished_one_is_back(
    tmp_path: Path,
) -> None:
    house = House(tmp_path / "home")
    crashed(house)
    house.tick(15)
    room = house.enter()
    assert room.left.recover().said[0].refused.reason is Reason.NOT_STARTED  # type: ignore[union-attr]
    house.leave(room)

    house = House(tmp_path / "other")
    room = house.enter()
    done(room, "start")
    done(room, "pause")
    house.leave(room)
    crashed(house)
    house.tick(15)
    for _ in range(2):
        room = house.enter()
        recovered = room.left.recover()
        assert texts(room) == ["Den første", "Den anden"]
        assert recovered.unfinished == "Ikke fær"
        assert in_slot(house) == ("Ikke fær", [])
        house.leave(room)


def test_a_held_line_that_is_refused_afterwards_is_given_back_and_not_tried_again(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    crashed(house)
    room = house.enter()
    assert room.left.recover().unfinished == "Den første\nDen anden\nIkke fær"
    assert in_slot(house) == ("Den første\nDen anden\nIkke fær", [])
    house.leave(room)
    room = house.enter()
    assert room.left.recover().said == ()
    assert texts(room) == []
    house.leave(room)


def test_a_line_that_was_taken_back_before_a_crash_does_not_return(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    done(room, "start")
    done(room, "pause")
    room.draft("note", "Fortrudt")
    assert room.enter("note", "Fortrudt").result(20).ok
    done(room, "undo")
    slot = slot_path(house.paths.drafts, house.meeting_id).read_bytes()
    house.leave(room)
    slot_path(house.paths.drafts, house.meeting_id).write_bytes(slot)
    room = house.enter()
    room.left.recover()
    assert texts(room) == []
    house.leave(room)


def reopened(house: House, room: Room, minutes: float) -> Room:
    house.leave(room)
    house.tick(minutes)
    room = house.enter()
    room.left.recover()
    return room


def test_a_running_meeting_left_alone_is_asked_about_once_with_its_beginning(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    done(room, "start")
    house.tick(11)
    room.beat()
    left = house.clock.now()
    room = reopened(house, room, 3)
    assert room.meeting.recorded[-1].event == ev.GapNoticed(left)
    gap = room.meeting.run.gap
    assert gap is not None and (gap.since, gap.until) == (left, house.clock.now())

    room = reopened(house, room, 5)
    again = room.meeting.run.gap
    assert again is not None and (again.since, again.until) == (left, house.clock.now())
    done(room, "gap", "aside")
    assert room.meeting.run.gap is None
    assert room.meeting.run.spent("d_arrive", house.clock.now()).total_seconds() == 11 * 60
    house.leave(room)


@pytest.mark.parametrize("orders", [(), (("start",), ("pause",)), (("start",), ("close", WHY))])
def test_a_meeting_whose_clock_stood_is_not_asked_about(
    tmp_path: Path, orders: tuple[tuple[str, ...], ...]
) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    for order in orders:
        done(room, *order)
    room = reopened(house, room, 30)
    assert room.meeting.run.gap is None
    assert refusal(room, "gap", "aside") is Reason.NO_GAP
    house.leave(room)


def test_noticing_an_interruption_is_passed_over_by_undo_and_leaves_redo_alone(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    room = house.enter()
    done(room, "start")
    done(room, "note", "Noget")
    done(room, "undo")
    room = reopened(house, room, 5)
    done(room, "redo")
    assert texts(room) == ["Noget"] and room.meeting.run.gap is not None
    assert done(room, "undo").undone == "note"
    assert done(room, "undo").undone == "start"
    assert read_meeting(house.paths.database, house.meeting_id) == room.meeting
    done(room, "start")
    assert room.meeting.run.gap is None and room.meeting.run.started_at == house.clock.now()
    house.leave(room)


def test_a_meeting_held_by_another_program_can_only_be_read(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    first = house.enter()
    done(first, "start")
    second = house.enter()
    assert second.read_only and not first.read_only
    assert house.hall.kept_out is not None and house.hall.kept_out.since == BEGINS
    second.draft("note", "Skrevet i det andet vindue")
    assert second.enter("note", "Noget").result(1).refused.reason is Reason.READ_ONLY  # type: ignore[union-attr]
    assert second.left.recover().said == () and second.pending == 0 and second.trouble is None
    second.close()
    done(first, "note", "Går videre")
    assert texts(first) == ["Går videre"]
    assert read_draft(slot_path(house.paths.drafts, house.meeting_id)) is None
    house.leave(first)


FULL = """
import resource, signal, sys, time
from datetime import UTC, datetime
from pathlib import Path
from facilitator.clock import FastClock
from facilitator.paths import Paths
from facilitator.services.hall import Hall

home, meeting_id = Path(sys.argv[1]), sys.argv[2]
hall = Hall(Paths(home), FastClock(datetime(2026, 11, 24, 8, 40, tzinfo=UTC), UTC))
room = hall.open(meeting_id)
room.do("start").result(30)
wal = home / "facilitator.db-wal"
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size, resource.RLIM_INFINITY))
answers = [room.enter("note", f"linje {n} " + "x" * 2000) for n in range(3)]
while room.trouble is None:
    time.sleep(0.01)
print(room.trouble.kind, room.pending, len(room.meeting.entries), flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print([answer.result(30).ok for answer in answers], room.trouble, room.pending, flush=True)
room.close()
hall.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_holds_lines_back_and_saving_goes_on_by_itself(tmp_path: Path) -> None:
    house = House(tmp_path / "home")
    house.hall.close()
    child = subprocess.run(
        [sys.executable, "-c", FULL, str(house.paths.home), house.meeting_id],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert child.returncode == 0, child.stderr
    held, saved = child.stdout.splitlines()
    assert held.split()[1:] == ["3", "0"] and held.split()[0] in ("full", "unwritable")
    assert saved == "[True, True, True] None 0"
    meeting = read_meeting(house.paths.database, house.meeting_id)
    assert meeting is not None
    assert [entry.text[:7] for entry in meeting.entries] == ["linje 0", "linje 1", "linje 2"]


def test_an_order_that_cannot_be_saved_in_time_is_given_up_and_its_line_stays_held(both: Both) -> None:
    house, room = both
    done(room, "start")
    with sqlite3.connect(house.paths.database, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        given_up = room.enter("note", "Tabes ikke")
        assert given_up.exception(30) is not None
        other.execute("ROLLBACK")
    assert in_slot(house)[1] == ["Tabes ikke"]
    assert room.trouble is not None


def test_a_rehearsed_meeting_says_so_on_record(both: Both) -> None:
    house, room = both
    room.mark_simulated()
    assert room.meeting.head.simulated
    assert read_meeting(house.paths.database, house.meeting_id) == room.meeting
    assert not room.do("undo").result(20).ok
