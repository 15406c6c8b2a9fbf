"""F1 on the screens before a meeting, and on that of its plan: their keys."""

from __future__ import annotations

from facilitator.tui.widgets.listing import ListHeading, ListRow, ListView
from facilitator.words.tongue import Words

KEYS = 14
"""Cells of the keys' column."""


def home_help(w: Words) -> ListView:
    """The keys of the first screen."""
    return _listed(
        w,
        ("1–9", w._("Open what stands behind the digit")),
        ("↑ ↓  Enter", w._("Choose a row, open it")),
        *_pages(w),
        ("N", w._("New meeting")),
        ("C", w._("New course of several meetings")),
        ("S", w._("Search in everything said and agreed")),
        ("#", w._("Only what has a tag; Esc shows everything again")),
        ("T", w._("Rehearse a meeting of two schools that do not exist")),
        ("Delete", w._("Delete the chosen meeting that has not begun; Ctrl+Z brings it back")),
        ("Ctrl+Q", w._("Leave; everything is saved")),
    )


def planning_help(w: Words) -> ListView:
    """The keys of the screen on which a meeting is planned."""
    return _listed(
        w,
        ("Enter", w._("Take the line in; an empty one goes on to the next field")),
        ("Tab", w._("Next field; Shift+Tab: the field before")),
        ("→", w._("Take the name that is proposed")),
        ("↑ ↓", w._("Templates to choose, or those named so far to mend")),
        ("-", w._("In front of a name: take it out")),
        ("F2", w._("Make the meeting")),
        ("Esc", w._("Back; all is kept")),
    )


def course_help(w: Words) -> ListView:
    """The keys of the screen of a course."""
    return _listed(
        w,
        ("↑ ↓  Enter", w._("Choose a row; open the meeting or fill in the field")),
        *_pages(w),
        ("Enter", w._("On a row of papers: what would leave; once more writes them, Esc stops it")),
        ("F2", w._("Open the next step; what is still missing can be passed with a reason")),
        ("F3", w._("Make the visits of the triads as meetings")),
        ("F4", w._("Call off the chosen meeting, with a reason")),
        ("F5", w._("Hold the chosen meeting on another day")),
        ("F6", w._("New meeting in the course")),
        ("F7", w._("New course from this one, with its schools and its open attention points")),
        ("F8", w._("Delete the chosen meeting, where nothing hangs on it")),
        ("F9", w._("Hide the course from the room, or show it again")),
        ("Ctrl+Z", w._("Undo what was done to the course")),
        ("Esc", w._("Back; everything is saved")),
    )


def search_help(w: Words) -> ListView:
    """The keys of the search."""
    return _listed(
        w,
        ("↑ ↓  Enter", w._("Choose a hit; open the meeting or the course it stands in")),
        ("Page Down", w._("A page on; Page Up: a page back")),
        ("#", w._("In front of a word: find a tag")),
        ("F9", w._("Show the words of private lines, or hide them again")),
        ("Esc", w._("Back")),
    )


def words_help(w: Words) -> ListView:
    """The keys of the screen on which a word is looked up."""
    return _listed(
        w,
        ("Page Down", w._("A page on; Page Up: a page back")),
        ("Esc  F12", w._("Back")),
    )


def new_course_help(w: Words) -> ListView:
    """The keys of the screen on which a course is made."""
    return _listed(
        w,
        ("↑ ↓", w._("Choose what kind of course it is")),
        ("Enter", w._("Make the course, with the title in the line")),
        ("Esc", w._("Back")),
    )


def plan_help(w: Words) -> ListView:
    """The keys of the action plan."""
    return _listed(
        w,
        ("1–9", w._("Fill in what is missing where the digit stands")),
        ("↑ ↓  Enter", w._("Choose a field, change it; Enter once more keeps it")),
        ("← →", w._("Choose another action")),
        ("Page Down", w._("Some actions on; Page Up: back; Home and End: the first, the last")),
        ("F6", w._("New action")),
        ("F2", w._("The papers as things stand")),
        ("F9", w._("Hide the plan from the room, or show it again")),
        ("Ctrl+Z", w._("Undo; Ctrl+Y does it again")),
        ("Esc", w._("Back; everything is saved")),
    )


def _pages(w: Words) -> tuple[tuple[str, str], ...]:
    return (
        ("Page Down", w._("A page on; Page Up: a page back")),
        ("Home  End", w._("The first row, the last row")),
    )


def _listed(w: Words, *keys: tuple[str, str]) -> ListView:
    told = (*keys, ("F12", w._("What a word means")))
    rows = (ListRow(said, label=key, rows=2) for key, said in told)
    return ListView((ListHeading(w._("Keys of this screen"), w._("F1 shuts")), *rows), label_width=KEYS)
