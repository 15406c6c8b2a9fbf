"""The one thread that writes. Nobody waits for it who does not want to."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from facilitator.domain.meeting import RowRecord
from facilitator.store.fault import StorageFault
from facilitator.store.pen import Pen

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")

FIRST_REST = 0.1
LONGEST_REST = 5.0
"""Seconds between attempts: each rest is twice the one before it."""


@dataclass
class _Task(Generic[T]):
    job: Callable[..., T]
    future: Future[T] = field(default_factory=Future)
    once: bool = False


class Writer:
    """Takes jobs from any thread and runs them in order, each in one transaction.

    A job is called again when the disk was full, the file busy or out of reach, so it must do
    nothing but use its session. Its future is done when COMMIT has returned; with ``give_up_after``
    (seconds of resting between attempts) it ends with the StorageFault, else the job is tried until
    it succeeds or the writer is closed.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        *,
        give_up_after: float | None = None,
        busy_seconds: float = 5.0,
    ) -> None:
        self.path = path
        self.trouble: StorageFault | None = None
        self.saved_at: datetime | None = None
        """When the last job was on the disk."""
        self._now = now
        self._give_up_after = give_up_after
        self._pen = Pen(path, busy_seconds, now)
        self._tasks: deque[_Task[Any]] = deque()
        self._idle: deque[_Task[Any]] = deque()
        self._listeners: list[Callable[[StorageFault | None], None]] = []
        self._changed = Condition()
        self._thread: Thread | None = None
        self._busy = False
        self._closing = False
        self._abandoned = False

    @property
    def pending(self) -> int:
        """How many jobs are not on the disk yet."""
        return len(self._tasks)

    @property
    def moved_aside(self) -> Path | None:
        """Where a file is that had taken the place of ours, which is in its place again."""
        return self._pen.moved_aside

    def submit(self, job: Callable[[Session], T], *, once: bool = False) -> Future[T]:
        """Have a job run. Never waits.

        ``once``: it is given up after one attempt, even by a writer that never gives up, since what it was
        made of stands nowhere else and whoever typed it is to have it back.
        """
        return self._put(self._tasks, _Task(job, once=once))

    def idle(self, work: Callable[[], T]) -> Future[T]:
        """Have work done when no job waits, or while the file does not take one; without a session.

        Asked for again before it was begun, it is done once. It may wait for no other program: a job that
        comes meanwhile begins when it ends.
        """
        with self._changed:  # held while it is put: whoever asks meanwhile finds it
            for task in self._idle:
                if task.job == work:
                    return task.future
            return self._put(self._idle, _Task(work))

    def warm(self) -> Future[None]:
        """Load SQLModel and open the file, ahead of the first job."""
        return self.submit(_nothing)

    def commit(
        self,
        *,
        command: str,
        at: datetime,
        actor: str,
        scope_id: str | None,
        records: Iterable[RowRecord],
        once: bool = False,
    ) -> Future[str]:
        """``journal.commit`` as a job."""
        kept = tuple(records)

        def job(session: Session) -> str:
            from facilitator.store import journal

            return journal.commit(
                session, command=command, at=at, actor=actor, scope_id=scope_id, records=kept
            )

        return self.submit(job, once=once)

    def listen(self, listener: Callable[[StorageFault | None], None]) -> None:
        """Have ``listener`` called, in the writer's thread, when trouble comes, changes or ends."""
        self._listeners.append(listener)

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until every job is done; False when the time, in seconds, ran out first."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._tasks and not self._busy, timeout)

    def close(self, timeout: float | None = 10.0) -> bool:
        """Finish what waits, idle work too, and stop. False when jobs were left undone.

        Jobs still waiting after ``timeout`` seconds are tried once more and end with their fault.
        """
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        done = self.flush(timeout)
        with self._changed:
            self._abandoned = not done
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout)
        return done

    def _put(self, queue: deque[_Task[Any]], task: _Task[T]) -> Future[T]:
        with self._changed:
            if self._closing:
                task.future.set_exception(RuntimeError("the writer is closed"))
                return task.future
            queue.append(task)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="writer", daemon=True)
                self._thread.start()
            self._changed.notify_all()
        return task.future

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._tasks or self._idle or self._closing)
                if not self._tasks and not self._idle:
                    break
                self._busy = bool(self._tasks)
            if self._busy:
                self._write(self._tasks[0])
            else:
                self._do_idle()
        self._pen.lift()

    def _write(self, task: _Task[Any]) -> None:
        running = task.future.set_running_or_notify_cancel()
        tell = self._done(task) if running else None
        # first off the queue, then told: whoever is told may look at ``pending``
        with self._changed:
            self._tasks.popleft()
        if tell is not None:
            tell()
        with self._changed:
            self._busy = False
            self._changed.notify_all()

    def _done(self, task: _Task[Any]) -> Callable[[], None]:
        """Run a job until it succeeds or is given up; gives how to tell its future."""
        rested, rest = 0.0, FIRST_REST
        while True:
            try:
                answer = self._pen.do(task.job)
            except StorageFault as fault:
                self._report(fault)
                limit = 0.0 if task.once and self._give_up_after is None else self._give_up_after
                tired = limit is not None and rested >= limit
                if tired or self._abandoned or not fault.passing:
                    return partial(task.future.set_exception, fault)
            except Exception as error:  # noqa: BLE001 - whoever holds the future gets it
                return partial(task.future.set_exception, error)
            else:
                self.saved_at = self._now()
                self._report(None)
                self.idle(self._tend)
                return partial(task.future.set_result, answer)
            self._rest(rest)
            rested, rest = rested + rest, min(2 * rest, LONGEST_REST)

    def _rest(self, seconds: float) -> None:
        """Do idle work, such as putting a draft on the disk, then wait."""
        while self._idle:
            self._do_idle()
        with self._changed:
            self._changed.wait_for(lambda: self._abandoned, seconds)

    def _do_idle(self) -> None:
        with self._changed:
            task = self._idle.popleft()
        if task.future.set_running_or_notify_cancel():
            try:
                task.future.set_result(task.job())
            except Exception as error:  # noqa: BLE001 - whoever holds the future gets it
                task.future.set_exception(error)

    def _tend(self) -> None:
        if self._pen.tend():
            self.idle(self._tend)

    def _report(self, fault: StorageFault | None) -> None:
        before, self.trouble = self.trouble, fault
        same = (before and before.kind) == (fault and fault.kind)
        if not same:
            for listener in self._listeners:
                with suppress(Exception):  # whoever cannot show it may not end what writes
                    listener(fault)


def _nothing(session: Session) -> None:
    from facilitator.store.change import Change

    session.get(Change, "")
