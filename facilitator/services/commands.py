"""Every command, said once."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.modes import QuestionType, RatingScale, ReleaseLevel, Settlement
from facilitator.domain.moves import agree, capture, lines, minutes, pacing, people, plan, speaking, tagging
from facilitator.domain.refusal import Reason
from facilitator.services import arguments as read
from facilitator.services import orders, turning
from facilitator.services.arguments import Arg
from facilitator.services.closed_lists import kind_of, language, one_of, process_move, released
from facilitator.services.command import Command, Group
from facilitator.services.data_sources import DATA
from facilitator.services.further import ASKING_FURTHER
from facilitator.services.instrument import INSTRUMENT_DISPUTE
from facilitator.services.measuring import MEASURING
from facilitator.services.observing import OBSERVING
from facilitator.services.organisations import ORGANISATION
from facilitator.services.rounds import VISITING
from facilitator.services.setting import amend, set_on
from facilitator.words.tongue import N_

_REASON = Arg("REASON", read.text, rest=True)
_MAYBE_REASON = Arg("REASON", read.text, optional=True, rest=True)
_ITEM = Arg("ITEM", read.item)
_MINUTES = Arg("MINUTES", read.minutes)
_PERSON = Arg("NAME", read.person, rest=True)
_PEOPLE = Arg("NAME|all", read.people, rest=True)
_LINE = Arg("TEXT", read.line, rest=True)
_TEXT = Arg("TEXT", read.text, rest=True)
_KEPT = Arg("N", read.kept)


_ALL = (
    Command("start", Group.PACE, N_("Start the meeting"), turning.start, (_MAYBE_REASON,), in_scene=True),
    Command(
        "next", Group.PACE, N_("Close the item and go on"), turning.go_on, (_MAYBE_REASON,), in_scene=True
    ),
    Command(
        "park-and-close",
        Group.PACE,
        N_("Park what is left, and close the item"),
        turning.park_and_close,
        in_scene=True,
    ),
    Command("skip", Group.PACE, N_("Leave an item out"), turning.skip, (_ITEM, _REASON), in_scene=True),
    Command("jump", Group.PACE, N_("Go to another item"), pacing.jump, (_ITEM, _REASON)),
    Command("pause", Group.PACE, N_("Stop the clock"), pacing.pause, (_MAYBE_REASON,)),
    Command("resume", Group.PACE, N_("Start the clock again"), pacing.resume),
    Command("close", Group.PACE, N_("Close the meeting"), turning.close, (_MAYBE_REASON,), in_scene=True),
    Command(
        "late",
        Group.TIME,
        N_("Late start: see, take or edit the proposal"),
        orders.late,
        (Arg("accept|ITEM MINUTES", read.word, optional=True, many=True),),
        in_scene=True,
    ),
    Command(
        "borrow",
        Group.TIME,
        N_("Borrow minutes from a later item"),
        minutes.borrow,
        (_MINUTES, _ITEM, _MAYBE_REASON),
    ),
    Command("shorten", Group.TIME, N_("Shorten an item"), minutes.shorten, (_ITEM, _MINUTES, _REASON)),
    Command(
        "gap",
        Group.TIME,
        N_("Say what an interruption was: meeting time, or set aside"),
        orders.gap,
        (Arg("count|aside", read.word),),
        in_scene=True,
    ),
    Command(
        "reopen",
        Group.TIME,
        N_("Reopen the meeting"),
        orders.reopen,
        (Arg("SINCE", read.word),),
        in_scene=True,
    ),
    Command(
        "floor",
        Group.FLOOR,
        N_("Give the floor"),
        speaking.give_floor,
        (Arg("PARTY|NAME|none", read.floor, rest=True),),
    ),
    Command("turn", Group.FLOOR, N_("Count a turn"), speaking.take_turn, (_PEOPLE,)),
    Command("pass", Group.FLOOR, N_("Somebody passes"), speaking.pass_turn, (_PEOPLE,)),
    Command(
        "confirm",
        Group.FLOOR,
        N_("A yes said aloud"),
        speaking.confirm,
        (Arg("NAME|PARTY|all", read.who, rest=True),),
    ),
    Command("consent", Group.FLOOR, N_("Consent to taking part"), speaking.consent, (_PEOPLE,)),
    Command("lead", Group.FLOOR, N_("Hand over the lead"), speaking.take_lead, (_PERSON,)),
    Command("present", Group.FLOOR, N_("Somebody arrives"), speaking.arrive, (_PEOPLE,)),
    Command("absent", Group.FLOOR, N_("Somebody is not here"), speaking.leave, (_PEOPLE,)),
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
    Command(
        "note",
        Group.CAPTURE,
        N_("Note something"),
        orders.note,
        (_LINE,),
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
        (_LINE,),
        Arg("TYPE", one_of(QuestionType, Reason.NO_SUCH_TYPE), optional=True),
        in_scene=True,
    ),
    Command(
        "answer",
        Group.CAPTURE,
        N_("Note an answer"),
        orders.answer,
        (_LINE,),
        Arg("N", read.entry, optional=True),
        in_scene=True,
    ),
    Command("idea", Group.CAPTURE, N_("Note an idea"), orders.of_kind("idea"), (_LINE,), in_scene=True),
    Command("adapt", Group.CAPTURE, N_("Say how an idea must change to fit"), capture.adapt, (_KEPT, _TEXT)),
    Command(
        "decide", Group.CAPTURE, N_("Note a decision"), orders.of_kind("decision"), (_LINE,), in_scene=True
    ),
    Command("park", Group.CAPTURE, N_("Park a point"), orders.of_kind("parked"), (_LINE,), in_scene=True),
    Command(
        "unpark",
        Group.CAPTURE,
        N_("Say what became of a parked point"),
        capture.settle,
        (
            Arg("N", read.entry),
            Arg("handled|carried|dropped", one_of(Settlement)),
            Arg("TEXT", read.text, optional=True, rest=True),
        ),
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
    Command("edit", Group.CAPTURE, N_("Reword a line"), capture.edit, (_KEPT, _TEXT)),
    Command("strike", Group.CAPTURE, N_("Take a line out"), capture.strike, (_KEPT,)),
    Command(
        "move",
        Group.CAPTURE,
        N_("Credit a line to another school"),
        capture.move,
        (_KEPT, Arg("PARTY", read.party, rest=True)),
    ),
    Command(
        "field",
        Group.AGREE,
        N_("Fill in a field"),
        orders.field,
        (Arg("NAME", read.word), Arg("VALUE", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "date",
        Group.AGREE,
        N_("Set a date"),
        orders.date,
        (Arg("NAME", read.word), Arg("DATE", read.text, rest=True)),
        Arg("GROUP", read.group, optional=True),
        in_scene=True,
    ),
    Command(
        "rate",
        Group.AGREE,
        N_("Count answers"),
        agree.rate,
        (Arg("0-4", read.scores, rest=True),),
        Arg("SCALE", one_of(RatingScale), optional=True),
    ),
    Command(
        "release",
        Group.AGREE,
        N_("Agree how far the papers may go"),
        orders.release,
        (Arg("LEVEL", one_of(ReleaseLevel, Reason.NO_SUCH_LEVEL)),),
        Arg("N|KIND|all", released, optional=True),
        in_scene=True,
    ),
    Command(
        "action",
        Group.PLAN,
        N_("Agree on an action"),
        plan.add_action,
        (Arg("TEXT", read.action_line, rest=True),),
    ),
    Command(
        "set",
        Group.PLAN,
        N_("Fill in a field of an action or another line"),
        set_on,
        (Arg("N", read.kept), Arg("FIELD", read.word), Arg("VALUE", read.text, rest=True)),
        in_scene=True,
    ),
    Command(
        "tag",
        Group.PLAN,
        N_("Give a line words it is found by, or take one off"),
        tagging.tag,
        (_KEPT, Arg("WORD", read.text, rest=True)),
    ),
    Command(
        "label",
        Group.AGREE,
        N_("Put a tag on the meeting, or take it off"),
        tagging.label,
        (Arg("WORD", read.text, rest=True),),
    ),
    Command(
        "amend",
        Group.PLAN,
        N_("Fill in several fields in one step"),
        amend,
        (Arg("N FIELD VALUE", read.text, many=True),),
        in_scene=True,
    ),
    Command(
        "link",
        Group.PLAN,
        N_("Two lines belong together, or no longer"),
        lines.link,
        (_KEPT, Arg("N", read.kept)),
    ),
    DATA,
    *ASKING_FURTHER,
    *MEASURING,
    *VISITING,
    *OBSERVING,
    Command("undo", Group.CAPTURE, N_("Undo")),
    Command("redo", Group.CAPTURE, N_("Redo")),
    Command("status", Group.SHOW, N_("Where the meeting stands")),
    Command("agenda", Group.SHOW, N_("The agenda on the clock")),
    Command("missing", Group.SHOW, N_("What is missing before the item closes")),
    Command(
        "suggest",
        Group.SHOW,
        N_("Three questions for now, or a path of questions by its name"),
        args=(Arg("SEQUENCE", read.word, optional=True),),
    ),
    Command("leaves", Group.SHOW, N_("What would leave with papers, and what is held back")),
    Command("sides", Group.SHOW, N_("Strengths and weaknesses side by side, school by school")),
    Command("figures", Group.SHOW, N_("The figures: baseline, target, today")),
    Command("prepare", Group.SHOW, N_("What is done before the meeting and after it, day by day")),
    Command("elements", Group.SHOW, N_("The four elements of benchlearning, school by school")),
    Command("inbox", Group.SHOW, N_("What was promised last time, and what was left for this meeting")),
    Command("plan", Group.SHOW, N_("The action plan, and what it lacks")),
    Command(
        "list",
        Group.SHOW,
        N_("What has been captured"),
        args=(Arg("KIND", read.word, optional=True),),
    ),
    Command(
        "earlier",
        Group.SHOW,
        N_("Earlier ideas and actions like a line, and what became of them"),
        args=(Arg("N", read.kept, optional=True),),
    ),
    Command(
        "search",
        Group.SHOW,
        N_("Search in everything said and agreed"),
        args=(Arg("TEXT", read.text, rest=True),),
    ),
    Command(
        "glossary",
        Group.SHOW,
        N_("What a word means"),
        args=(Arg("WORD", read.text, optional=True, rest=True),),
    ),
    Command("help", Group.SHOW, N_("The commands"), args=(Arg("COMMAND", read.word, optional=True),)),
    Command("export", Group.SHOW, N_("Write the papers"), args=(Arg("DIR", read.text, rest=True),)),
    Command(
        "guide",
        Group.SHOW,
        N_("Write the facilitator's guide, as text and as a page"),
        args=(Arg("DIR", read.text, optional=True, rest=True),),
    ),
    Command(
        "invite",
        Group.SHOW,
        N_("Write an invitation for each person"),
        args=(Arg("DIR", read.text, rest=True),),
    ),
    Command("quit", Group.SHOW, N_("Leave; the meeting stays as it is")),
    Command("wait", Group.SHOW, N_("Let time pass on a set clock"), args=(Arg("5m", read.word),)),
    Command("at", Group.SHOW, N_("Set the clock on to a time"), args=(Arg("08:41", read.word),)),
)

COMMANDS: Mapping[str, Command] = {command.name: command for command in _ALL}
