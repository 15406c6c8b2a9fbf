"""Arguments that many commands take."""

from __future__ import annotations

from facilitator.services import arguments as read
from facilitator.services.arguments import Arg

REASON = Arg("REASON", read.text, rest=True)
MAYBE_REASON = Arg("REASON", read.text, optional=True, rest=True)
ITEM = Arg("ITEM", read.item)
MINUTES = Arg("MINUTES", read.minutes)
PERSON = Arg("NAME", read.person, rest=True)
PEOPLE = Arg("NAME|all", read.people, rest=True)
LINE = Arg("TEXT", read.line, rest=True)
TEXT = Arg("TEXT", read.text, rest=True)
KEPT = Arg("N", read.kept)
