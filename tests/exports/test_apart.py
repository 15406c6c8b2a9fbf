"""Work in a process of its own: it has no terminal, goes last, and leaves nothing when it is ended."""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from apart_work import end_at_once, go_wrong, look_around, never_end
from oracles import control
from paper_sample import DAY, held, in_utc

from facilitator.domain.nameless import as_it_is
from facilitator.exports.apart import Failed, Stopped, apart, unheard
from facilitator.exports.audience import Audience
from facilitator.exports.formats import BY_ADDITION, FORMATS
from facilitator.exports.paper_order import PaperOrder, draw
from facilitator.services.nameless import nameless

unix = pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")


def test_the_answer_comes_from_another_process_which_goes_last_and_has_no_terminal() -> None:
    heard: list[tuple[int, int]] = []
    world = apart(partial(look_around, 3), lambda done, of: heard.append((done, of)))
    assert heard == [(0, 3), (1, 3), (2, 3)]
    assert world.pid != os.getpid()
    assert world.terminals == 0
    assert sys.platform == "win32" or world.niceness > os.nice(0)


def test_what_is_drawn_apart_is_what_is_drawn_here() -> None:
    order = PaperOrder(held(), Audience.GROUP, "da", DAY, local=in_utc, formats=(*FORMATS, *BY_ADDITION))
    drawn, same = apart(partial(draw, order)), draw(order, unheard)
    assert drawn.folders == same.folders and drawn.files.keys() == same.files.keys()
    dated = {place for place in same.files if place[1].endswith((".docx", ".xlsx"))}  # by the zip they are
    assert all(drawn.files[place] == same.files[place] for place in same.files.keys() - dated)


def test_papers_without_names_are_drawn_apart_too() -> None:
    told = nameless(held(), (), ())
    order = PaperOrder(held(), Audience.INTERNAL, "da", DAY, local=in_utc, formats=("md",), told=told.meeting)
    drawn = apart(partial(draw, order))
    assert drawn == draw(order, unheard)
    assert "Kai Munk" not in str(drawn.files) and "Kai Munk" in str(
        draw(replace(order, told=as_it_is), unheard).files
    )


@unix
def test_a_process_that_is_killed_is_told_of_as_such() -> None:
    with pytest.raises(Failed) as failed:
        apart(end_at_once)
    assert failed.value.why == "signal 9"


def test_an_error_is_told_by_its_kind_and_without_what_anybody_said() -> None:
    with pytest.raises(Failed) as failed:
        apart(go_wrong)
    assert failed.value.why.startswith("KeyError") and "Mette" not in failed.value.why
    assert control(failed.value.why) == []


@contextmanager
def listening(fifo: Path) -> Iterator[int]:
    """The reading end of a pipe, which ends when all who wrote to it have."""
    os.mkfifo(fifo)
    handle = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        yield handle
    finally:
        os.close(handle)


def ends(handle: int) -> bool:
    """Has whoever held the pipe open gone within a while?"""
    while select.select([handle], [], [], 20)[0]:
        if not os.read(handle, 100):
            return True
    return False


@unix
def test_work_that_never_ends_is_stopped_all_the_same(tmp_path: Path) -> None:
    stop = Event()
    with listening(tmp_path / "held") as handle:
        with pytest.raises(Stopped):
            apart(partial(never_end, tmp_path / "held"), lambda done, of: stop.set(), stop.is_set)
        assert ends(handle)


@unix
def test_the_process_ends_with_the_program_that_started_it(tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path[:] = {sys.path!r}\n"
        "from functools import partial; from pathlib import Path\n"
        "from apart_work import never_end\n"
        "from facilitator.exports.apart import apart\n"
        "work = partial(never_end, Path(sys.argv[1]))\n"
        "apart(work, lambda done, of: print('begun', flush=True))"
    )
    with listening(tmp_path / "held") as handle:
        asked = [sys.executable, "-c", program, str(tmp_path / "held")]
        with subprocess.Popen(asked, stdout=subprocess.PIPE) as started:
            assert started.stdout is not None and started.stdout.readline() == b"begun\n"
            started.kill()
        assert ends(handle)


def test_where_no_process_can_be_had_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("", "/nowhere/python"):
        monkeypatch.setattr(sys, "executable", place)
        world = apart(partial(look_around, 1))
        assert world.pid == os.getpid()


def test_what_lies_in_the_folder_one_is_in_is_no_part_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("facilitator", "docx", "pickle"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(7)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    world = apart(partial(look_around, 1))
    assert world.pid != os.getpid()


def test_work_that_cannot_be_handed_over_is_an_error_apart() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        apart(lambda step: None)
