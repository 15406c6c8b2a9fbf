"""What a meeting is called: as somebody typed it, else as its agenda is called in the reader's language."""

from __future__ import annotations

from facilitator.domain.course_records import MeetingMark
from facilitator.domain.local_text import LANGUAGES, LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.visit_meetings import VISIT
from facilitator.exports.plain_text import name, text
from facilitator.words.tongue import Words, speak


def meeting_title(meeting: Meeting, w: Words) -> str:
    """The title of a meeting; one that nobody typed is that of its agenda."""
    return _said(meeting.head.title, meeting.copy.agenda.title, w) or text(
        meeting.copy.agenda.title.said_in(w.language)
    )


def mark_title(mark: MeetingMark, w: Words) -> str:
    """The same of a meeting on the line of time of its course; empty where it has none."""
    if mark.agenda_id == VISIT and (where := _where(mark.title)):
        return w._("School visit: {where}").format(where=name(where))
    return _said(mark.title, mark.agenda_title, w)


def _said(title: str, of_agenda: LocalText, w: Words) -> str:
    if title in of_agenda.by_language.values():
        return name(of_agenda.said_in(w.language))
    return name(title)


def _where(title: str) -> str:
    """Whom a visit is to, where the program gave it its title, whatever the language."""
    for language in LANGUAGES:
        before, _, after = speak(language)._("School visit: {where}").partition("{where}")
        if title.startswith(before) and title.endswith(after):
            return title.removeprefix(before).removesuffix(after)
    return ""
