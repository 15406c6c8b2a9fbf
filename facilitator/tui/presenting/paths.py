"""Paths of questions: chosen by name, then asked one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.asking import worded
from facilitator.domain.local_text import LANGUAGES
from facilitator.domain.question_sequence import QuestionSequence
from facilitator.tui.presenting.palette import Possibility, likeness
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView
from facilitator.words.vocabulary import short_question_type

LONGEST = 3
"""Rows that a question may take."""


@dataclass(frozen=True, slots=True)
class Paths:
    """All paths, or the questions of one of them; what has been typed, and the row arrows went to."""

    all: tuple[QuestionSequence, ...]
    s: Standing
    within: QuestionSequence | None = None
    typed: str = ""
    chosen: str = ""

    def into(self, row_id: str) -> Paths | None:
        """The questions of the path that a row stands for; None where it stands for no path."""
        wanted = row_id or self.view().chosen
        found = next((each for each in self.all if f"path {each.id}" == wanted), None)
        return replace(self, within=found, typed="", chosen="") if found else None

    def narrowed(self, typed: str) -> Paths:
        return replace(self, typed=typed, chosen="")

    def walked(self, step: int) -> Paths:
        return replace(self, chosen=self.view().beside(step))

    def picked(self, row_id: str) -> Possibility | None:
        """The question that is asked next, or the one chosen."""
        wanted = row_id or self.view().chosen
        return Possibility(wanted, "", "", ()) if wanted.startswith("ask ") else None

    def view(self) -> ListView:
        parts = tuple(self._paths() if self.within is None else self._questions(self.within))
        ids = [part.id for part in parts if isinstance(part, ListRow) and part.id and not part.quiet]
        return ListView(parts, self.chosen or (ids[0] if ids else ""))

    def _paths(self) -> Iterator[ListPart]:
        w = self.s.w
        yield ListHeading(w._("Paths of questions, one after the other"), w._("Enter opens one"))
        for path in self.all:
            if likeness(self.typed, tuple(path.title.said_in(each) for each in LANGUAGES)) is not None:
                aside = w._("{n} min").format(n=path.minutes) if path.minutes else ""
                yield ListRow(path.title.said_in(w.language), f"path {path.id}", aside=aside)

    def _questions(self, path: QuestionSequence) -> Iterator[ListPart]:
        """In the room's language; ``√`` before those that have been asked."""
        s, meeting = self.s, self.s.meeting
        language = meeting.head.language
        yield ListHeading(path.title.said_in(language), s.w._("Enter logs it as asked"))
        asked = {entry.question_id for entry in meeting.entries if not entry.struck}
        for step in path.steps:
            rows = []
            for question in (meeting.questions_by_id.get(each) for each in step.questions):
                if question is None:
                    continue
                said, done = worded(meeting, question), question.id in asked
                if likeness(self.typed, (said,)) is not None:
                    kind = short_question_type(question.type, s.w)
                    mark = "√" if done else ""
                    row = ListRow(said, f"ask {question.id}", mark=mark, aside=kind, quiet=done, rows=LONGEST)
                    rows.append(row)
            if rows and step.title:
                minutes = s.w._("{n} min").format(n=step.minutes) if step.minutes else ""
                yield ListHeading(step.title.said_in(language), minutes)
            yield from rows


def paths_of(paths: Sequence[QuestionSequence], s: Standing) -> Paths:
    """The paths that can be walked with the questions this meeting has."""
    known = s.meeting.questions_by_id
    return Paths(tuple(path for path in paths if any(each in known for each in path.questions)), s)
