"""All meetings of one file: what there is, making a meeting, and opening one."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from half_day_meeting import BEGINS, BIRK, a_setup, half_day
from house import House, done

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.hall import Unfound


def test_a_meeting_that_was_made_is_found_by_the_end_of_its_id_and_listed(tmp_path: Path) -> None:
    house = House(tmp_path)
    assert house.hall.find(house.meeting_id[-6:]) == house.meeting_id
    assert house.hall.find("zzzzzz") == Unfound("zzzzzz")
    (line,) = house.hall.meetings()
    assert (line.id, line.title) == (house.meeting_id, "Dagens mål")
    made = house.hall.read(house.meeting_id)
    assert made is not None and made.head.starts_at == BEGINS
    house.hall.close()


def test_an_end_that_fits_two_meetings_is_not_chosen_between(tmp_path: Path) -> None:
    house = House(tmp_path)
    ids = {house.meeting_id, *(str(house.hall.make(a_setup(), half_day())) for _ in range(17))}
    shared = next(tail for tail in "0123456789abcdef" if sum(id_.endswith(tail) for id_ in ids) > 1)
    unfound = house.hall.find(shared)
    assert isinstance(unfound, Unfound) and len(unfound.candidates) > 1
    house.hall.close()


def test_what_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    house = House(tmp_path)
    refused = house.hall.make(a_setup(parties=(BIRK, BIRK)), half_day())
    assert isinstance(refused, Refused) and refused.reason is Reason.PARTY_KNOWN
    assert len(house.hall.meetings()) == 1
    house.hall.close()


def test_an_unknown_meeting_opens_no_room_and_an_empty_home_has_none(tmp_path: Path) -> None:
    house = House(tmp_path)
    assert house.hall.open("no-such-id") is None
    assert house.hall.read("no-such-id") is None
    house.hall.close()


def test_a_meeting_asked_for_to_be_read_is_read_though_nobody_holds_it(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = house.hall.open(house.meeting_id, read_only=True)
    assert room is not None and room.read_only and house.hall.kept_out is None
    writing = house.enter()
    assert not writing.read_only
    room.close()
    house.leave(writing)


def test_a_room_that_was_left_can_be_entered_again(tmp_path: Path) -> None:
    house = House(tmp_path)
    room = house.enter()
    done(room, "start")
    room.close()
    again = house.enter()
    assert not again.read_only and again.meeting.run.started
    house.leave(again)


def test_two_meetings_of_one_home_can_be_held_at_once(tmp_path: Path) -> None:
    house = House(tmp_path)
    other = house.hall.make(a_setup(title="En anden"), half_day())
    assert not isinstance(other, Refused)
    first, second = house.enter(), house.hall.open(other)
    assert second is not None and not second.read_only
    done(second, "start")
    assert not first.meeting.run.started
    second.close()
    house.leave(first)


def test_a_changed_file_is_copied_aside(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.hall.back_up()
    house.hall.close()
    assert len(list(house.paths.backups.iterdir())) == 1


def test_threads_that_write_at_once_write_through_one_writer(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.hall.close()
    together, switching = Barrier(8), sys.getswitchinterval()

    def asked() -> object:
        together.wait(20)
        return house.hall.writer

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            for _ in range(20):
                writers = {id(each.result(20)) for each in [pool.submit(asked) for _ in range(8)]}
                assert len(writers) == 1
                house.hall.close()
    finally:
        sys.setswitchinterval(switching)
