"""What was seen and heard, as it is laid out before the one who was observed."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.observation import (
    agreed,
    counters,
    tallied,
    thoughts_due,
    thoughts_to_come,
    to_lay_out,
    was_shown,
)
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.listing import ListHeading, ListPart, ListRow, ListView
from facilitator.words.observation import agreement_lines, count

LABELS = 14
"""Cells for the words before what was agreed."""


def evidence_rows(s: Standing) -> Iterator[ListPart]:
    """Marked moments first, then by time; a line that has been laid out asks for nothing more."""
    w, lines = s.w, to_lay_out(s.meeting)
    shown = sum(was_shown(s.meeting, entry) for entry in lines)
    done_so_far = w._("{n} of {total} shown").format(n=shown, total=len(lines)) if lines else ""
    yield ListHeading(w._("Seen or heard"), done_so_far)
    if not lines:
        yield ListRow(w._("Nothing was written down in this course."), mark="○")
    for entry in lines:
        done = was_shown(s.meeting, entry)
        at = s.time(entry.at)
        yield ListRow(
            entry.text.replace("\n", " / "),
            "" if done else f"shown {entry.id}",
            mark="√" if done else "○",
            aside=f"■ {at}" if entry.flagged else at,
            quiet=done,
            rows=3,
        )
    for counter in counters(s.meeting):
        if tallied(s.meeting, counter):
            yield ListRow(f"{counter.name}  {count(counter, s.meeting, s.now, w)}", mark="#", quiet=True)


def notes_view(s: Standing) -> ListView:
    """All of an observation to read: what was agreed, seen, counted, and what one thought by oneself."""
    w, parts = s.w, list[ListPart]()
    for label, said in agreement_lines(agreed(s.meeting), w):
        parts.append(ListRow(said, mark="▌", label=label, rows=3))
    parts += [
        ListRow(part.text, mark=part.mark, aside=part.aside, quiet=part.quiet, rows=part.rows)
        if isinstance(part, ListRow)
        else part
        for part in evidence_rows(s)
    ]
    if own := thoughts_due(s.meeting):
        parts.append(ListHeading(w._("My thoughts"), w._("private")))
        parts += [ListRow(each.text.replace("\n", " / "), mark="?", rows=3) for each in own]
    elif thoughts_to_come(s.meeting):
        parts.append(ListRow(w._("Your own thoughts come up when you inquire together."), quiet=True))
    return ListView(tuple(parts), label_width=LABELS)
