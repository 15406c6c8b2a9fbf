"""Who speaks, who is here and in which role."""

from __future__ import annotations

from facilitator.domain.moves import people, speaking
from facilitator.services import arguments as read
from facilitator.services import orders
from facilitator.services.arguments import Arg
from facilitator.services.closed_lists import language, process_move
from facilitator.services.command import Command, Group
from facilitator.services.instrument import INSTRUMENT_DISPUTE
from facilitator.services.organisations import ORGANISATION
from facilitator.services.usual_args import PEOPLE, PERSON
from facilitator.words.tongue import N_

SPEAKING = (
    Command(
        "floor",
        Group.FLOOR,
        N_("Give the floor"),
        speaking.give_floor,
        (Arg("PARTY|NAME|none", read.floor, rest=True),),
    ),
    Command("turn", Group.FLOOR, N_("Count a turn"), speaking.take_turn, (PEOPLE,)),
    Command("pass", Group.FLOOR, N_("Somebody passes"), speaking.pass_turn, (PEOPLE,)),
    Command(
        "confirm",
        Group.FLOOR,
        N_("A yes said aloud"),
        speaking.confirm,
        (Arg("NAME|PARTY|all", read.who, rest=True),),
    ),
    Command("consent", Group.FLOOR, N_("Consent to taking part"), speaking.consent, (PEOPLE,)),
    Command("lead", Group.FLOOR, N_("Hand over the lead"), speaking.take_lead, (PERSON,)),
    Command("present", Group.FLOOR, N_("Somebody arrives"), speaking.arrive, (PEOPLE,)),
    Command("absent", Group.FLOOR, N_("Somebody is not here"), speaking.leave, (PEOPLE,)),
    Command(
        "party",
        Group.FLOOR,
        N_("One more school, before the start"),
        speaking.add_party,
        (Arg("NAME", read.word, rest=True),),
    ),
    ORGANISATION,
    Command(
        "language",
        Group.FLOOR,
        N_("The language of a school's papers"),
        people.set_language,
        (Arg("PARTY", read.party), Arg("LANGUAGE", language, rest=True)),
    ),
    Command(
        "person",
        Group.FLOOR,
        N_("Add a person, or change roles and school"),
        orders.person,
        (Arg("NAME;ROLE;PARTY;PROFESSION", read.text, rest=True),),
        in_scene=True,
    ),
    Command(
        "assign",
        Group.FLOOR,
        N_("Give people a task or form a group"),
        orders.assign,
        (Arg("WHAT", read.word), Arg("TEXT", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "intervene",
        Group.FLOOR,
        N_("Log a process move"),
        speaking.intervene,
        (Arg("KIND", process_move, rest=True),),
    ),
    INSTRUMENT_DISPUTE,
)
