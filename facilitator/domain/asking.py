"""The three questions for this moment of this meeting."""

from __future__ import annotations

import re

from facilitator.domain.effect import done_without_effect
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import Mode
from facilitator.domain.questions import Question
from facilitator.domain.suggestion import suggest

BLANK = "…"
WITHOUT_EFFECT = ("H05", "H06", "D10")
"""What is asked where something was done and the figures have not moved."""
_ASKING_WHY = (Mode.PRESENT, Mode.EXPLORE, Mode.REFLECT, Mode.RESPOND, Mode.DECIDE)
_OF_SEVERAL = {
    "en": re.compile(r"\b(?:we|us|our|ours|yourselves)\b", re.IGNORECASE),
    "da": re.compile(r"\b(?:I|[Jj]er|[Jj]eres|[Vv]i|[Oo]s|[Vv]ores)\b"),
    "sv": re.compile(r"\b(?:ni|er|era|ert|vi|oss|vår|vårt|våra)\b", re.IGNORECASE),
}
"""Words of each language that speak to or of several people."""
_A_BLANK = re.compile(r"\{[a-z]+\}")


def three_questions(meeting: Meeting) -> tuple[Question, ...]:
    """Suggestions that fit the running item, none of them asked before in the course."""
    item = meeting.item
    if item is None:
        return ()
    asked = [entry for entry in meeting.entries if entry.kind == "question" and not entry.struck]
    here = [entry for entry in asked if entry.item_id == item.id]
    asked_before = meeting.elsewhere.asked | {entry.question_id for entry in asked if entry.question_id}
    wanted = item.prompts
    if item.mode in _ASKING_WHY and done_without_effect(meeting):
        wanted = tuple(each for each in WITHOUT_EFFECT if each not in asked_before) or item.prompts
    prompts = [meeting.questions_by_id[p] for p in wanted if p in meeting.questions_by_id]
    return suggest(
        askable(meeting),
        mode=item.mode,
        item_prompts=wanted,
        tags=frozenset(tag for prompt in prompts for tag in prompt.tags),
        asked=asked_before,
        asked_types=[entry.question_type for entry in here if entry.question_type],
        addressed_to=addressed_to(meeting),
    )


def askable(meeting: Meeting) -> tuple[Question, ...]:
    """Questions that may be asked here: somebody alone is not asked what several do or did."""
    if not meeting.held_alone:
        return meeting.copy.questions
    return tuple(each for each in meeting.copy.questions if _for_one(each))


def _for_one(question: Question) -> bool:
    said = question.form("one").by_language
    several = any(_OF_SEVERAL[each].search(said[each]) for each in _OF_SEVERAL.keys() & said.keys())
    return (question.addressed_to == "one" or bool(question.other_text)) and not several


def addressed_to(meeting: Meeting) -> str:
    """``one`` where a person has the floor, else ``group``: the form a question is said in."""
    return "one" if meeting.find_person(meeting.run.floor) else "group"


def worded(meeting: Meeting, question: Question) -> str:
    """A question as it is said now: to whoever has the floor, in the meeting's language."""
    return worded_in(meeting, question, meeting.head.language)


def worded_in(meeting: Meeting, question: Question, language: str) -> str:
    """A question as it is said now, in another language than the meeting's."""
    return _filled(meeting, question.form(addressed_to(meeting)).said_in(language))


def worded_for(meeting: Meeting, question: Question, language: str) -> str:
    """A question as it stands in its bank, for a paper in ``language``."""
    return _filled(meeting, question.text.said_in(language))


def _filled(meeting: Meeting, said: str) -> str:
    """``{theme}`` is what the course is about. Where nothing fills a blank, whoever asks does."""
    about = meeting.value("improvement_area")
    theme = about.value if about and about.value else BLANK
    return _A_BLANK.sub(lambda blank: theme if blank[0] == "{theme}" else BLANK, said)
