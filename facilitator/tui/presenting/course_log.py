"""What happens between the meetings of a course: the change of roles of a pair, the log of a leader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.domain.action_log import ENOUGH, LogKind, LogStanding, log_kind, logs
from facilitator.domain.course import CourseKind
from facilitator.domain.moves.pair import next_in_focus, partners
from facilitator.domain.own_rounds import own_rounds
from facilitator.tui.widgets.listing import ListBlank, ListHeading, ListPart, ListRow
from facilitator.words.courses import log_kind as log_name
from facilitator.words.dates import clock_time, numeric_day

if TYPE_CHECKING:
    from facilitator.tui.presenting.course_desk import CourseDesk

SHOWN = 8
"""Lines of one log that are shown, the last ones."""

_SIGNS = {LogKind.DID: ":", LogKind.SAW: "·", LogKind.SURPRISE: "!"}


def between_meetings(desk: CourseDesk) -> Iterator[ListPart]:
    """Rows that only some kinds of course have. Ids: ``swap roles``, ``log`` with the kind of line."""
    if desk.course.run.closed is not None:
        yield from _papers(desk)
        return
    match desk.course.head.kind:
        case CourseKind.PEER_OBSERVATION:
            yield from _turns(desk)
        case CourseKind.LEADER_ACTION_LEARNING:
            yield from _log(desk)


def _turns(desk: CourseDesk) -> Iterator[ListPart]:
    w, coming = desk.w, next_in_focus(desk.course)
    if coming is None:
        return
    yield ListHeading(w._("Roles"), w._("{n} take turns").format(n=len(partners(desk.course))))
    for person in partners(desk.course):
        focus = "focus_person" in person.roles
        yield ListRow(
            person.name, mark="►" if focus else "○", aside=w._("is observed") if focus else w._("observes")
        )
    said = w._("Change roles: {name} is observed next, the pre-meeting is made").format(name=coming.name)
    yield ListRow(said, "swap roles", mark="+")
    yield ListBlank()


def _log(desk: CourseDesk) -> Iterator[ListPart]:
    w, standings = desk.w, logs(desk.course)
    yield ListHeading(w._("Log"), w._("between the meetings"))
    for kind in (LogKind.SAW, LogKind.DID, LogKind.SURPRISE):
        yield ListRow(_spoken(log_name(kind, w)), f"log {kind.value}", mark="+")
    for standing in standings:
        yield from _one_log(standing, desk, named=len(standings) > 1)
    yield from _papers(desk)
    yield ListBlank()


def _papers(desk: CourseDesk) -> Iterator[ListPart]:
    """A row for each whose log can be written down for them alone. Ids: ``own-log`` with that of a person."""
    if desk.course.head.kind is not CourseKind.LEADER_ACTION_LEARNING:
        return
    for standing in logs(desk.course):
        if own_rounds(desk.course, standing.person_id):
            said = desk.w._("Write the log of {name} as a paper for {name} alone")
            name = desk.course.name_of(standing.person_id)
            yield ListRow(said.format(name=name), f"own-log {standing.person_id}", mark="+", rows=2)


def _one_log(standing: LogStanding, desk: CourseDesk, *, named: bool) -> Iterator[ListPart]:
    w = desk.w
    if not standing.lines:
        return
    seen = w._("{n} of {enough} observations").format(n=standing.saw, enough=ENOUGH)
    surprised = w.n_("{n} surprise", "{n} surprises", standing.surprises).format(n=standing.surprises)
    name = desk.course.name_of(standing.person_id) if named else w._("So far")
    yield ListRow(name, mark="√" if standing.enough else "○", aside=f"{seen} · {surprised}", loud=True)
    for line in standing.lines[-SHOWN:]:
        at = desk.clock.local(line.at)
        when = f"{numeric_day(at.date(), w.language)} {clock_time(at, w.language)}"
        yield ListRow(line.text, label=f"  {_SIGNS[log_kind(line)]} {when}", rows=2)


def _spoken(text: str) -> str:
    return text[:1].upper() + text[1:]
