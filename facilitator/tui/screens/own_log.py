"""A leader's log written down from the screen of the course."""

from __future__ import annotations

from facilitator.domain.refusal import Refused
from facilitator.services.desk import Desk
from facilitator.services.own_log import own_folder, write_own_log
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import Words


def log_written(desk: Desk, person_id: str, w: Words) -> EchoView:
    """Write the log into the folder of what is one's own, and say where it lies."""
    course, hall = desk.course, desk.hall
    person = course.find_person(person_id)
    assert person is not None
    folder = own_folder(hall.paths, course)
    written = write_own_log(course, person, folder, desk.language, hall.clock)
    if isinstance(written, Refused):
        return EchoView(refusal_sentence(written, w), mark="×")
    said = w._("For {name} alone: {n} files in {folder}")
    place = f"{folder.parent.name}/{folder.name}"
    return EchoView(said.format(name=person.name, n=len(written), folder=place), mark="√")
