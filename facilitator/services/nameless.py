"""Papers without the names of people: who is called what, and what somebody has to decide."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.domain.meeting import Meeting
from facilitator.domain.nameless import texts_of, told_without_names
from facilitator.domain.pseudonyms import Called, Pseudonyms, Unsure, pseudonyms
from facilitator.domain.whole_course import WholeCourse
from facilitator.words.pseudonyms import called_by_role, school_names, taken_out, ways_of_telling
from facilitator.words.tongue import speak

if TYPE_CHECKING:
    from facilitator.exports.view import MeetingView


@dataclass(frozen=True, eq=False)
class Nameless:
    """How the people and the schools of a course are told of, in any language.

    ``keep`` are words that may stand, ``take_out`` those that are taken out though nobody is known by them.
    """

    course: WholeCourse
    keep: tuple[str, ...] = ()
    take_out: tuple[str, ...] = ()

    def meeting(self, meeting: Meeting, language: str) -> Meeting:
        return told_without_names(meeting, _finder(self, language).in_text, _called(self, language))

    def whole(self, language: str) -> WholeCourse:
        return told_without_names(self.course, _finder(self, language).in_text, _called(self, language))

    def in_text(self, text: str, language: str) -> str:
        return _finder(self, language).in_text(text)

    def unsure(self, wholes: Iterable[Meeting | WholeCourse], papers: Iterable[MeetingView]) -> Unsure:
        """What of these was taken out or left in without being sure, where ``papers`` with names tell it."""
        from facilitator.exports.told_texts import told_in

        texts = {text for whole in wholes for text in texts_of(whole)}
        return _finder(self, "en").unsure(told_in(papers, texts))


def nameless(whole: Meeting | WholeCourse, keep: Collection[str], take_out: Collection[str]) -> Nameless:
    """Made from all people of the course, so that every paper of it calls them the same."""
    course = whole.whole_course if isinstance(whole, Meeting) else whole
    return Nameless(course, tuple(keep), tuple(take_out))


@lru_cache(maxsize=12)
def _called(told: Nameless, language: str) -> dict[str, str]:
    w, course = speak(language), told.course
    names = [Called(person.name, "") for person in course.people]
    by_hand = [Called(word, "") for word in told.take_out]
    schools = [party.name for party in (*course.parties, *course.organisations)]
    finds = pseudonyms(names, ways_of_telling(w), schools=schools, keep=told.keep, take_out=by_hand)
    holding = [party.id for party in course.parties if finds.in_text(party.name) != party.name]
    named = school_names(course.parties, holding, w)
    return {**named, **called_by_role(course.people, named, w)}


@lru_cache(maxsize=12)
def _finder(told: Nameless, language: str) -> Pseudonyms:
    w, course = speak(language), told.course
    called = _called(told, language)
    return pseudonyms(
        [Called(person.name, called[person.id]) for person in course.people],
        ways_of_telling(w),
        schools=[party.name for party in (*course.parties, *course.organisations)],
        keep=told.keep,
        take_out=[Called(word, said) for word, said in taken_out(told.take_out, w)],
    )
