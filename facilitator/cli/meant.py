"""Which command somebody meant who typed it wrongly, or in Danish or Swedish."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from gettext import ngettext

_CALLED = {
    "meeting": ("møde", "möte", "meetings"),
    "course": ("forløb", "proces", "process", "kurs", "kursus"),
    "log": ("logbog", "loggbok", "logg", "dagbog", "dagbok"),
    "search": ("søg", "søgning", "find", "sök", "sökning", "hitta"),
    "due": ("frist", "frister", "deadline"),
    "rehearse": ("øv", "øvelse", "prøve", "generalprøve", "öva", "övning", "repetera"),
    "agenda": ("dagsorden", "dagordning", "föredragningslista"),
    "plan": ("handlingsplan", "handleplan", "åtgärdsplan"),
    "template": ("skabelon", "mall"),
    "questions": ("spørgsmål", "spørgsmålsbank", "fråga", "frågor", "frågebank"),
    "plain": ("tekst", "text"),
    "demo": ("eksempel", "exempel", "example"),
    "paths": ("sti", "stier", "mapper", "sökväg", "sökvägar", "mappar"),
}
"""What a command is called by those who do not think of it in English."""


def meant_command(typed: str, commands: Sequence[str]) -> str:
    """``Did you mean 'course'?``, with what comes nearest to what was ``typed``; empty where nothing does."""
    names = {each: each for each in commands}
    names |= {word: each for each in commands for word in _CALLED.get(each, ())}
    wanted = typed[:60].casefold()
    near = [wanted] if wanted in names else get_close_matches(wanted, names)
    found = [repr(each) for each in dict.fromkeys(names[each] for each in near)]
    if not found:
        return ""
    said = ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", len(found))
    return said.format(possibility=found[0], possibilities=", ".join(found))
