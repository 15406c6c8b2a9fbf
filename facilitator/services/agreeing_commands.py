"""What is agreed: fields, dates, how far papers go, the action plan."""

from __future__ import annotations

from facilitator.domain.modes import RatingScale, ReleaseLevel
from facilitator.domain.moves import agree, lines, plan, tagging
from facilitator.domain.refusal import Reason
from facilitator.services import arguments as read
from facilitator.services import orders
from facilitator.services.arguments import Arg
from facilitator.services.closed_lists import one_of, released
from facilitator.services.command import Command, Group
from facilitator.services.data_sources import DATA
from facilitator.services.sampling import SAMPLE
from facilitator.services.setting import amend, set_on
from facilitator.services.usual_args import KEPT
from facilitator.words.tongue import N_

AGREEING = (
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
        (KEPT, Arg("WORD", read.text, rest=True)),
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
        (KEPT, Arg("N", read.kept)),
    ),
    DATA,
    SAMPLE,
)
