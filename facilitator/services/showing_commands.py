"""What only shows or writes something, and changes nothing in the meeting."""

from __future__ import annotations

from facilitator.services import arguments as read
from facilitator.services.arguments import Arg
from facilitator.services.command import Command, Group
from facilitator.words.tongue import N_

SHOWING = (
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
    Command(
        "inbox",
        Group.SHOW,
        N_("What was promised last time, and what was left for this meeting"),
        args=(Arg("unreached", read.word, optional=True),),
    ),
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
    Command(
        "export",
        Group.SHOW,
        N_("Write the papers"),
        args=(Arg("[LEVEL] [FORMAT] DIR", read.text, rest=True),),
    ),
    Command(
        "guide",
        Group.SHOW,
        N_("Write the facilitator's guide, as text and as a page"),
        args=(Arg("DIR", read.text, optional=True, rest=True),),
    ),
    Command(
        "log-paper",
        Group.SHOW,
        N_("Write a leader's log as a paper for the leader alone"),
        args=(Arg("NAME", read.text, optional=True, rest=True),),
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
