"""Commands of a round of visits: its period with the holiday weeks, and the day each person hosts."""

from __future__ import annotations

from facilitator.domain.moves import visiting
from facilitator.domain.named_list import Named
from facilitator.domain.naming import find_called
from facilitator.domain.refusal import Reason, Refused
from facilitator.services import arguments as read
from facilitator.services.arguments import Arg, Scene
from facilitator.services.command import Command, Group
from facilitator.words.order_words import means
from facilitator.words.tongue import N_

LAST_WEEK = 53


def weeks(typed: str, scene: Scene) -> tuple[int, ...] | Refused:
    """ISO numbers of weeks, a region of the list of holiday weeks, or ``none``."""
    words = typed.replace(",", " ").split()
    if words and all(word.isdecimal() and 1 <= int(word) <= LAST_WEEK for word in words):
        return tuple(dict.fromkeys(map(int, words)))
    if means(typed, "none"):
        return ()
    from facilitator.library.named_lists import HOLIDAYS, find_lists  # what reads YAML

    known = find_lists(scene.home).find(HOLIDAYS)
    entries = known.entries if known else ()
    refused = Refused.because(
        Reason.NO_SUCH_CHOICE, typed=typed, candidates=tuple(entry.id for entry in entries)
    )
    for language in read.languages(scene):

        def called(entry: Named, language: str = language) -> tuple[str, str]:
            return entry.id, entry.text.said_in(language)

        found = find_called(typed, entries, called, Reason.NO_SUCH_CHOICE)
        if not isinstance(found, Refused):
            return found.weeks
    return refused


VISITING = (
    Command(
        "window",
        Group.AGREE,
        N_("The first and the last day for visits, and the weeks without lessons"),
        visiting.set_window,
        (Arg("FROM", read.day), Arg("TO", read.day), Arg("WEEKS|none", weeks, rest=True)),
    ),
    Command(
        "visit",
        Group.AGREE,
        N_("Somebody hosts a school visit on a day"),
        visiting.plan_visit,
        (Arg("DATE", read.day), Arg("NAME", read.signed_person, rest=True)),
    ),
    Command("visits", Group.SHOW, N_("Who hosts and visits, and when")),
)
