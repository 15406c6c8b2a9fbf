"""A dialogue and its follow-up, held by orders in a home of their own: what was promised is dealt with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from half_day_meeting import BEGINS, WHY, a_setup, shipped
from house import House, done

from facilitator.domain.meeting import Meeting
from facilitator.domain.refusal import Refused
from facilitator.services.papers import PapersWanted, export_meeting
from facilitator.services.room import Room

ORDERS = (
    ("note.initiative", "Målkort i alle klasser /birk"),
    ("note.goal", "Eleverne kan sige dagens mål /birk"),
    ("note.sign", "Tre elever siger målet /birk"),
    ("link", "1", "2"),
    ("link", "1", "3"),
    ("action", "Ida laver målkort @Ida >4/12"),
    ("action", "Ole viser dem til teamet @Ole >11/12"),
    ("action", "Anne samler dem @Anne >18/12"),
    ("action", "Mette spørger eleverne @Mette >19/1"),
    ("action", "Karim regner efter @Karim >20/1"),
    ("set", "4", "evaluation", "Vi spørger ti elever"),
)
"""The lines 1 to 8 of the first meeting: an initiative, its goal and sign, five actions."""


def first_meeting(house: House, *, release: str = "group") -> str:
    """Held and closed; the id of its course."""
    room = house.enter()
    done(room, "start")
    for order in ORDERS:
        done(room, *order)
    if release:
        done(room, "release", release)
    done(room, "close", WHY)
    house.leave(room)
    return room.meeting.head.course_id


def second_meeting(house: House, course: str, *, begun: bool = True) -> Room:
    """The follow-up, seven weeks later, agreed on to be shared with the group."""
    house.tick(60 * 24 * 49)
    setup = replace(a_setup(), title="Opfølgning", starts_at=BEGINS + timedelta(days=49))
    made = house.hall.make(setup, shipped("follow_up"), course)
    assert not isinstance(made, Refused)
    room = house.hall.open(made)
    assert room is not None
    if begun:
        done(room, "start")
        done(room, "release", "group")
    return room


def deal_with(room: Room) -> None:
    """One done, one dropped with what was learned, one adjusted, one to go on; the fifth is not heard of."""
    done(room, "set", "4", "status", "done")
    done(room, "set", "5", "decision", "drop Teamet havde sine egne kort")
    done(room, "set", "6", "decision", "adjust Anne hænger dem op")
    done(room, "set", "7", "decision", "continue")
    done(room, "set", "3", "result", "partly")
    done(room, "action", "Ida viser kortene på nabogangen @Ida >1/2")


def papers(meeting: Meeting, house: House, folder: Path, *formats: str, language: str = "da") -> Path:
    """The folder of the papers for the group."""
    written = export_meeting(meeting, PapersWanted(folder, language, formats=formats), house.clock)
    assert not isinstance(written, Refused), written
    return folder
