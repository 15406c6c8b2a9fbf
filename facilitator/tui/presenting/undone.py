"""What an undo took back, or a redo brought again, in a few words."""

from __future__ import annotations

from facilitator.domain.action import Action
from facilitator.domain.entries import Entry
from facilitator.domain.kinds import line_kind
from facilitator.services.course_commands import title_of
from facilitator.services.outcome import Outcome
from facilitator.tui.cells import cut, one_row
from facilitator.tui.presenting.captured import SIGNS
from facilitator.tui.standing import Standing
from facilitator.words.undone import undone_thing

LONGEST = 24
"""Cells of a line that is named, so that the key that takes it back again can be read, too."""


def undone_words(outcome: Outcome, s: Standing) -> str:
    """The line that it was about, with its sign; else the title of the command."""
    changed = _changed_line(outcome)
    if changed is not None:
        sign = SIGNS.get(line_kind(changed), "")
        quoted = s.w._("“{text}”").format(text=cut(one_row(changed.text), LONGEST))
        return f"{sign} {quoted}".strip()
    title = s.w._(title_of(outcome.undone) or outcome.undone)
    return undone_thing(outcome.before, outcome.meeting, s.w) or title


def _changed_line(outcome: Outcome) -> Entry | Action | None:
    """The one captured line that is another one now, that came back or that is gone."""
    before = {kept.id: kept for kept in outcome.before.captured}
    after = {kept.id: kept for kept in outcome.meeting.captured}
    changed = [each for each in before.keys() | after.keys() if before.get(each) != after.get(each)]
    if len(changed) != 1:
        return None
    return after.get(changed[0]) or before.get(changed[0])
