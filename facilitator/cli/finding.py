"""Finding the meeting or the course somebody means."""

from __future__ import annotations

from facilitator.cli.stage import NOT_FOUND, Stage
from facilitator.domain.meeting import Meeting
from facilitator.services.hall import Hall
from facilitator.store.course_lists import find_course


def meeting_id(hall: Hall, tail: str, stage: Stage) -> str:
    """The id of the meeting whose id ends so; ends the run where it is none or several."""
    w = stage.w
    found = hall.find(tail)
    if isinstance(found, str):
        return found
    if not found.candidates:
        stage.fail(
            w._("no meeting has an id that ends in “{tail}”. “facilitator meeting list” shows them.").format(
                tail=tail
            ),
            NOT_FOUND,
        )
    candidates = ", ".join(each[-12:] for each in found.candidates)
    stage.fail(
        w._("several meetings have an id that ends in “{tail}”: {candidates}. Write a little more.").format(
            tail=tail, candidates=candidates
        ),
        NOT_FOUND,
    )


def found_meeting(hall: Hall, tail: str, stage: Stage) -> Meeting:
    """The meeting whose id ends so, as it stands on the disk; ends the run where it is none or several."""
    found = hall.read(meeting_id(hall, tail, stage))
    assert found is not None
    return found


def course_id(hall: Hall, tail: str, stage: Stage) -> str:
    """The id of the course whose id ends so; ends the run where it is none or several."""
    w = stage.w
    found = find_course(hall.paths.database, tail)
    if len(found) == 1:
        return found[0]
    if not found:
        stage.fail(
            w._("no course has an id that ends in “{tail}”. “facilitator course list” shows them.").format(
                tail=tail
            ),
            NOT_FOUND,
        )
    stage.fail(
        w._("several courses have an id that ends in “{tail}”: {candidates}. Write a little more.").format(
            tail=tail, candidates=", ".join(each[-12:] for each in found)
        ),
        NOT_FOUND,
    )


def next_meeting_id(hall: Hall, stage: Stage) -> str:
    """The meeting that runs, else the planned one that comes first; ends the run where there is none."""
    lines = [line for line in hall.meetings() if line.closed_at is None and not line.cancelled]
    running = [line for line in lines if line.started_at is not None]
    chosen = running or sorted(lines, key=lambda line: line.starts_at)
    if not chosen:
        stage.fail(
            stage.w._("there is no meeting to run. Make one with “facilitator meeting new”."), NOT_FOUND
        )
    return chosen[0].id
