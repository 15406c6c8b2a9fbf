"""``instrument [TOPIC]``: a dispute about the measuring goes to the parking lot."""

from __future__ import annotations

from facilitator.domain.moves.instrument import park_dispute
from facilitator.domain.moves.made import Answer
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.words.tongue import N_, speak


def dispute(scene: Scene, topic: str = "") -> Answer:
    """Without a topic it is called by the item it came up in, in the language of the room."""
    meeting = scene.meeting
    room = speak(meeting.head.language)
    title = meeting.item.title.said_in(meeting.head.language) if meeting.item else ""
    said = topic or room._("Dispute about the measuring: {item}").format(item=title)
    return park_dispute(meeting, scene.moment, said)


INSTRUMENT_DISPUTE = Command(
    "instrument",
    Group.FLOOR,
    N_("Dispute about the measuring: park it, and show the rule"),
    dispute,
    (Arg("TEXT", read.text, optional=True, rest=True),),
    in_scene=True,
)
