"""What is said to one person who holds a meeting alone, where several are spoken to otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.meeting import Meeting
from facilitator.words.tongue import N_, Words

TO_ONE: Mapping[str, str] = {
    "Before we begin": N_("Before you begin"),
    "Before you go on": N_("Before going on"),
    "We begin {n} min late": N_("You begin {n} min late"),
    "We are {n} min late. Once begun, a proposal says what to shorten.": N_(
        "You are {n} min late. Once begun, a proposal says what to shorten."
    ),
    "The time is up – what do we do?": N_("The time is up – what do you do?"),
    "Leave; it stays where it stands, and all that was saved is kept": N_(
        "Leave; it stays where you are, and all that was saved is kept"
    ),
    "“{item}” is the item that runs.": N_("“{item}” is the item you are at."),
    "What we promised last time": N_("What you promised last time"),
    "Last time, {day}, we promised (“{title}”):": N_("Last time, {day}, you promised (“{title}”):"),
    "Dropping is allowed. What was learned? Add one sentence after the word.": N_(
        "Dropping is allowed. What did you learn? Add one sentence after the word."
    ),
    "What did you learn? One sentence.": N_("What did you learn? Write one sentence."),
    "Why this, and what do we do already?": N_("Why this, and what do you do already?"),
    "What exactly do we do?": N_("What exactly do you do?"),
    "When do we say that we have done it?": N_("When do you say that you have done it?"),
    "What will be so when it has succeeded?": N_("What will be so when you have succeeded?"),
    "How will you know that it works?": N_("How will you see that it works?"),
    "On which date do we look at it again?": N_("On which date do you look at it again?"),
    "How must the idea be adapted to fit your school?": N_(
        "How must the idea be adapted to fit your own school?"
    ),
    "Read aloud": N_("Read it through"),
    "At least {n} characters. The reason stays in your own papers.": N_(
        "At least {n} characters. The reason stays in the papers you keep."
    ),
    "Internal: for the process consultants only": N_("Internal: for me alone"),
    "We see it when {sign}.": N_("You see it when {sign}."),
    "What we wanted": N_("What I wanted"),
    "What we learned": N_("What I learned"),
    "About our own practice": N_("About my own practice"),
    "What we see together": N_("What I see"),
    "What we do now": N_("What I do now"),
    "What we did not get to": N_("What I did not get to"),
    "How we follow up": N_("How I follow up"),
    "How we will know that it works: {how}": N_("How I will know that it works: {how}"),
    "We look at it again: {day}": N_("I look at it again: {day}"),
    "It has not been agreed yet how we follow up.": N_("It has not been decided yet how I follow up."),
}
"""Sentences of a meeting as they are said to one, and headings of papers as one writes them."""


class ToOne(Words):
    """The same language, spoken to one person."""

    def _(self, message: str) -> str:
        return super()._(TO_ONE.get(message, message))


def words_for(meeting: Meeting, w: Words) -> Words:
    """The words for those who hold the meeting."""
    return ToOne(w.language, w.catalogue) if meeting.held_alone else w
