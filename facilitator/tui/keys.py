"""Which key does what: the one table that bindings, footer, help and letters are read from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual.binding import Binding

from facilitator.tui.widgets.footer import FooterKey, FooterView
from facilitator.words.tongue import N_, Words


@dataclass(frozen=True, slots=True)
class Key:
    """One act of the meeting. ``letter`` follows Ctrl+G; ``command`` is the command it leads to, if one."""

    act: str
    key: str
    printed: str
    word: str
    title: str
    letter: str = ""
    command: str = ""
    narrow: bool = True
    """Does it stand in the footer at 80 columns?"""
    footer: bool = True
    """Does it stand there at all? What is seldom wanted leaves the room to the others."""
    brief: str = ""
    """The title in fewer words, where it is too long for a column of the help."""


KEYS = (
    Key("next", "f2", "F2", N_("close item"), N_("Close the item and go on"), "n", "next"),
    Key("time", "f3", "F3", N_("time"), N_("Time: borrow, close, park and close"), "t", "borrow"),
    Key("pause", "f4", "F4", N_("stop clock"), N_("Stop the clock, start it again"), "p", "pause", False),
    Key("questions", "f5", "F5", N_("ask"), N_("Questions: a digit logs one as asked"), "q", "ask"),
    Key("action", "f6", "F6", N_("action"), N_("Agree on an action"), "a", "action"),
    Key("floor", "f7", "F7", N_("floor"), N_("Give the floor, log a turn or a pass"), "f", "floor"),
    Key("rule", "", "Ctrl+G r", N_("rule"), N_("Show the next rule"), "r", "", False),
    Key(
        "room_view",
        "f8",
        "F8",
        N_("room"),
        N_("What the whole room may see, in large letters"),
        "v",
        "",
        False,
        brief=N_("Show the room its own view"),
    ),
    Key(
        "instrument",
        "f10",
        "F10",
        N_("measuring"),
        N_("Dispute about the measuring: park it, and show the rule"),
        "i",
        "instrument",
        False,
        footer=False,
        brief=N_("Park a dispute about the measuring"),
    ),
    Key(
        "name",
        "f11",
        "F11",
        N_("name?"),
        N_("Is a word in the line somebody's name: yes or no"),
        "y",
        "",
        False,
        brief=N_("Say whether a word is a name"),
    ),
    Key("curtain", "f9", "F9", N_("hide"), N_("Hide private text, or show it again"), "k"),
    Key("help", "f1", "F1", N_("all"), N_("All keys of this screen"), "h"),
    Key("palette", "ctrl+p", "Ctrl+P", N_("everything"), N_("Everything you can do now"), "e", "", False),
    Key("glossary", "f12", "F12", N_("words"), N_("What a word means"), "w", "", False),
    Key(
        "search",
        "",
        "Ctrl+G s",
        N_("search"),
        N_("Search in everything said and agreed"),
        "s",
        "search",
        False,
    ),
    Key(
        "notes",
        "",
        "Ctrl+G o",
        N_("notes"),
        N_("Notes of an observation: hand them over, wipe them"),
        "o",
        "",
        False,
        brief=N_("Hand notes over, or wipe them"),
    ),
    Key(
        "earlier",
        "",
        "Ctrl+G b",
        N_("earlier ideas"),
        N_("Earlier ideas and actions like the last one, and what became of them"),
        "b",
        "earlier",
        False,
        brief=N_("Show earlier ideas like the last one"),
    ),
    Key(
        "plan",
        "",
        "Ctrl+G l",
        N_("action plan"),
        N_("The action plan, and what it lacks"),
        "l",
        "plan",
        False,
    ),
)
"""In the order of the footer; one without a key of its own has its letter only."""

OBSERVING = {
    "questions": Key(
        "lane",
        "f5",
        "F5",
        N_("lane"),
        N_("Write in the other lane: what was seen, or my thoughts"),
        "q",
        brief=N_("Write in the other lane"),
    ),
    "action": Key(
        "moment",
        "f6",
        "F6",
        N_("mark"),
        N_("Mark the last line as a moment, or take the mark off"),
        "a",
        "flag",
        brief=N_("Mark the last line as a moment"),
    ),
    "floor": Key(
        "frame",
        "f7",
        "F7",
        N_("reword"),
        N_("A frame for a line that weighs; once more: my first wording"),
        "f",
        brief=N_("A frame for a line that weighs"),
    ),
}
"""What three keys do while a colleague is observed, by the act each is bound to."""

LETTERS = "ctrl+g"
LEAVE = "ctrl+q"


def bindings() -> list[Binding]:
    """Our keys come before those of any field that has the focus."""
    keyed = (key for key in KEYS if key.key)
    acts = [Binding(key.key, f"pressed('{key.act}')", key.word, show=False, priority=True) for key in keyed]
    letters = Binding(LETTERS, "pressed('letters')", "letters", show=False, priority=True)
    leave = Binding(LEAVE, "pressed('leave')", "leave", show=False, priority=True)
    return [*acts, letters, leave]


def rings() -> list[Binding]:
    """Tab goes round what can be walked; the line keeps the focus."""
    return [
        Binding("tab", "ring(1)", show=False),
        Binding("shift+tab", "ring(-1)", show=False),
    ]


def pages() -> list[Binding]:
    """A page of a list on or back, wherever one is in it."""
    return [
        Binding("pagedown", "turn(1)", show=False, priority=True),
        Binding("pageup", "turn(-1)", show=False, priority=True),
    ]


def ends() -> list[Binding]:
    """The first and the last row of a list; in a line that holds something they are its own."""
    return [
        Binding("home", "turn_to_end(-1)", show=False, priority=True),
        Binding("end", "turn_to_end(1)", show=False, priority=True),
    ]


AFTERWARDS = ("curtain", "help", "palette", "glossary", "search", "notes", "earlier", "plan")
"""Acts that lead somewhere once a meeting is closed."""


def keys_now(*, observing: bool, closed: bool = False) -> tuple[Key, ...]:
    """The keys as they are just now; each keeps the act it is bound to."""
    if closed:
        return tuple(key for key in KEYS if key.act in AFTERWARDS)
    if not observing:
        return KEYS
    return tuple(replace(OBSERVING[key.act], act=key.act) if key.act in OBSERVING else key for key in KEYS)


def footer_view(w: Words, *, wide: bool, observing: bool = False) -> FooterView:
    shown = [key for key in keys_now(observing=observing) if key.key and key.footer and (wide or key.narrow)]
    if observing:
        shown.sort(key=lambda key: key.act not in OBSERVING)
    return FooterView(tuple(FooterKey(key.printed, w._(key.word), key.act) for key in shown))
