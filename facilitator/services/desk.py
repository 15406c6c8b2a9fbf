"""One course open for orders between its meetings."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from facilitator.domain.between import outside
from facilitator.domain.meeting import RowRecord
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.domain.moment import Moment
from facilitator.domain.moves.removing import Gone
from facilitator.domain.naming import find
from facilitator.domain.process import Process
from facilitator.domain.refusal import Reason, Refused
from facilitator.domain.whole_course import WholeCourse
from facilitator.identity import uuid7
from facilitator.services.actor import ACTOR
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.course_commands import carry_out_in_course
from facilitator.services.course_scene import CourseScene
from facilitator.services.hall import Hall
from facilitator.store.course_lists import linked_courses, list_courses

if TYPE_CHECKING:
    from sqlmodel import Session

    from facilitator.domain.preparation import Point
    from facilitator.services.preparing import Prepared


@dataclass(frozen=True, slots=True)
class CourseOutcome:
    """An order carried out and on the disk, or refused and without effect."""

    command: str
    at: datetime
    course: WholeCourse
    records: tuple[RowRecord, ...] = ()
    refused: Refused | None = None
    undone: str = ""
    before: WholeCourse | None = None
    """The course before an undo or a redo, or before something was taken out of it."""
    prior: WholeCourse | None = None
    """The course before an order that added to it or changed it."""

    @property
    def ok(self) -> bool:
        return self.refused is None


class Desk:
    """A course and the orders given to it. ``course`` is what the disk holds.

    Each order reads the course afresh in the transaction it is carried out in, so a meeting of the
    course may run meanwhile, here or elsewhere.
    """

    def __init__(self, hall: Hall, course: WholeCourse, language: str) -> None:
        self.course = course
        self.language = language
        self.hall = hall

    @cached_property
    def process(self) -> Process | None:
        """What the course follows; None for one that is a single meeting."""
        return Bookshelf(self.hall.paths.home).processes.find(self.course.head.kind)

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        from facilitator.services.preparing import points  # YAML is read by whoever looks

        return points(self.hall.paths.home)

    def prepared(self) -> tuple[Prepared, ...]:
        """What is done before its dialogues, and after them. The first time reads a file."""
        from facilitator.services.preparing import prepared

        return tuple(prepared(self.hall, self.course, self._points))

    def _copy_of(self, agenda_id: str) -> AgendaCopy | Refused:
        shelf = Bookshelf(self.hall.paths.home)
        agenda = shelf.agenda(agenda_id)
        return agenda if isinstance(agenda, Refused) else shelf.copy_of(agenda)

    def _course_of(self, typed: str) -> str | Refused:
        lines = list_courses(self.hall.paths.database, self.hall.clock.today())
        others = [line for line in lines if line.id != self.course.head.id]
        by_id = [each for each in others if each.id.replace("-", "").endswith(typed.replace("-", ""))]
        if len(by_id) == 1 and len(typed) >= 6:
            return by_id[0].id
        found = find(typed, others, lambda line: line.title, Reason.NO_SUCH_NAME)
        return found if isinstance(found, Refused) else found.id

    def linked(self) -> tuple[str, ...]:
        """Titles of the courses this one belongs together with."""
        found = linked_courses(self.hall.paths.database, self.course.head.id)
        return tuple(title for _, title in found)

    def read_again(self) -> WholeCourse:
        """The course as the disk holds it now."""
        self.course = self.hall.read_course(self.course.head.id) or self.course
        return self.course

    def do(self, name: str, *args: str) -> Future[CourseOutcome]:
        """Give an order; the future is done when it is on the disk, or refused.

        Raises nothing. The future ends with a StorageFault where the order was given up.
        """
        at, today = self.hall.clock.now(), self.hall.clock.today()
        moment = Moment(at, today, lambda: uuid7(at))
        process = self.process

        def job(session: Session) -> CourseOutcome:
            if name in ("undo", "redo"):
                return self._take_back(session, name, at)
            return self._carry_out(session, name, args, moment, process)

        answered: Future[CourseOutcome] = Future()
        saving = self.hall.writer.submit(job, once=True)
        saving.add_done_callback(lambda saved: self._advance(saved, answered))
        return answered

    def _carry_out(
        self, session: Session, name: str, args: tuple[str, ...], moment: Moment, process: Process | None
    ) -> CourseOutcome:
        from facilitator.store import journal

        course = self._read_within(session)
        scene = CourseScene(
            meeting=outside(course, self.language),
            moment=moment,
            language=self.language,
            course=course,
            process=process,
            clock=self.hall.clock,
            copy_of=self._copy_of,
            course_of=self._course_of,
            meeting_of=self.hall.read,
        )
        answer = carry_out_in_course(name, args, scene)
        if isinstance(answer, Refused):
            return CourseOutcome(name, moment.at, course, refused=answer)
        if isinstance(answer, Gone):
            journal.remove(
                session, command=name, at=moment.at, actor=ACTOR, scope_id=course.head.id,
                entity=answer.entity, id=answer.id, along=[("meeting_roles", id_) for id_ in answer.role_ids],
            )  # fmt: skip
            return CourseOutcome(name, moment.at, course.without(answer.id), before=course)
        journal.commit(
            session, command=name, at=moment.at, actor=ACTOR, scope_id=course.head.id, records=answer
        )
        return CourseOutcome(name, moment.at, course.with_(answer), answer, prior=course)

    def _take_back(self, session: Session, name: str, at: datetime) -> CourseOutcome:
        from facilitator.store import taking_back

        before = self._read_within(session)
        step = taking_back.undo if name == "undo" else taking_back.redo
        undone = step(session, self.course.head.id, at, ACTOR)
        if undone is None:
            reason = Reason.NOTHING_TO_UNDO if name == "undo" else Reason.NOTHING_TO_REDO
            return CourseOutcome(name, at, before, refused=Refused.because(reason))
        return CourseOutcome(name, at, self._read_within(session), undone=undone.command, before=before)

    def _read_within(self, session: Session) -> WholeCourse:
        """The course as the transaction has it, which no other program can change meanwhile."""
        from facilitator.store import within

        return within.read_course(session, self.hall.paths.database, self.course.head.id) or self.course

    def _advance(self, saved: Future[CourseOutcome], answered: Future[CourseOutcome]) -> None:
        """Runs when COMMIT has returned: the course is now what the disk holds."""
        try:
            outcome = saved.result()
        except Exception as fault:  # noqa: BLE001 - whoever holds the future gets it
            answered.set_exception(fault)
            return
        self.course = outcome.course
        answered.set_result(outcome)
