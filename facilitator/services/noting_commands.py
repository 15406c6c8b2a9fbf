"""What is said, and what becomes of a line."""

from __future__ import annotations

from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.modes import QuestionType, Settlement
from facilitator.domain.moves import capture
from facilitator.domain.refusal import Reason
from facilitator.services import arguments as read
from facilitator.services import orders
from facilitator.services.arguments import Arg
from facilitator.services.closed_lists import kind_of, one_of
from facilitator.services.command import Command, Group
from facilitator.services.usual_args import KEPT, LINE, TEXT
from facilitator.words.tongue import N_

NOTING = (
    Command(
        "note",
        Group.CAPTURE,
        N_("Note something"),
        orders.note,
        (LINE,),
        Arg("KIND", kind_of(LINE_KINDS), optional=True),
        in_scene=True,
    ),
    Command(
        "ask",
        Group.CAPTURE,
        N_("Log a question of the bank as asked"),
        capture.ask,
        (Arg("QUESTION-ID", read.question), Arg("PARTY", read.party, optional=True, rest=True)),
    ),
    Command(
        "question",
        Group.CAPTURE,
        N_("Note a question that was asked"),
        orders.question,
        (LINE,),
        Arg("TYPE", one_of(QuestionType, Reason.NO_SUCH_TYPE), optional=True),
        in_scene=True,
    ),
    Command(
        "answer",
        Group.CAPTURE,
        N_("Note an answer"),
        orders.answer,
        (LINE,),
        Arg("N", read.entry, optional=True),
        in_scene=True,
    ),
    Command("idea", Group.CAPTURE, N_("Note an idea"), orders.of_kind("idea"), (LINE,), in_scene=True),
    Command("adapt", Group.CAPTURE, N_("Say how an idea must change to fit"), capture.adapt, (KEPT, TEXT)),
    Command(
        "decide", Group.CAPTURE, N_("Note a decision"), orders.of_kind("decision"), (LINE,), in_scene=True
    ),
    Command("park", Group.CAPTURE, N_("Park a point"), orders.of_kind("parked"), (LINE,), in_scene=True),
    Command(
        "unpark",
        Group.CAPTURE,
        N_("Say what became of a parked point, or of all items that were not reached"),
        orders.settle,
        (
            Arg("N|unreached", read.entry_or_unreached),
            Arg("handled|carried|dropped", one_of(Settlement)),
            Arg("TEXT", read.text, optional=True, rest=True),
        ),
        in_scene=True,
    ),
    Command(
        "paper",
        Group.CAPTURE,
        N_("So many lines were written on paper"),
        orders.paper,
        (Arg("N", read.number), Arg("NAME|PARTY|each", read.word, optional=True, rest=True)),
        Arg("KIND", kind_of(LINE_KINDS)),
        in_scene=True,
    ),
    Command("edit", Group.CAPTURE, N_("Reword a line"), capture.edit, (KEPT, TEXT)),
    Command("strike", Group.CAPTURE, N_("Take a line out"), capture.strike, (KEPT,)),
    Command(
        "move",
        Group.CAPTURE,
        N_("Credit a line to another school"),
        capture.move,
        (KEPT, Arg("PARTY", read.party, rest=True)),
    ),
)
