"""What exists and is kept from these readers: that there is something, and for whom; never what."""

from __future__ import annotations

from dataclasses import replace

from facilitator.exports.audience import Audience
from facilitator.exports.extract import COURSE_FRAME, Extract
from facilitator.exports.running_plan import planned_actions
from facilitator.exports.section import Section


def for_those_inside(extract: Extract) -> Extract:
    """What the group reads. Private lines are not in it: that there are any is nobody's concern."""
    return replace(extract, audience=Audience.GROUP, meeting=extract.unabridged, whole=None)


def actions_kept_back(extract: Extract) -> str:
    """How many actions stand in the group's paper only; empty where there are none."""
    inside, w = for_those_inside(extract), extract.w
    n = len(planned_actions(inside)) - len(planned_actions(extract))
    if n <= 0:
        return ""
    if extract.whole is not None:
        return w.n_("{n} action is held back.", "{n} actions are held back.", n).format(n=n)
    said = w.n_("{n} action is kept to {who}.", "{n} actions are kept to {who}.", n)
    return said.format(n=n, who=_those_inside(extract))


def lines_kept_back(extract: Extract) -> str:
    """How many lines and actions in all; empty where there are none."""
    inside, w = for_those_inside(extract), extract.w
    n = _lines(inside) - _lines(extract)
    n += len(_frame(inside) - _frame(extract))
    if n <= 0:
        return ""
    if extract.whole is not None:
        return w.n_("In all, {n} line is held back.", "In all, {n} lines are held back.", n).format(n=n)
    said = w.n_("In all, {n} line is kept to {who}.", "In all, {n} lines are kept to {who}.", n)
    return said.format(n=n, who=_those_inside(extract))


def _lines(extract: Extract) -> int:
    """How many lines these readers get; papers of a course tell of no items that a meeting did not reach."""
    whole_course = not extract.meeting.head.id
    entries = [each for each in extract.entries if not (whole_course and each.unreached)]
    return len(entries) + len(extract.actions)


def _frame(extract: Extract) -> frozenset[str]:
    """What stands of the frame of a course, by its ids."""
    standing = {(each.name, each.whose): each for each in extract.meeting.all_fields}
    return frozenset(each.id for each in standing.values() if each.name in COURSE_FRAME and each.value)


def shown_as_kept_back(section: Section, inside: Section, extract: Extract) -> Section:
    """The section; one of which everything is kept back says so, in place of being left out."""
    if section or not inside.filled or section.key == "missing":
        return section
    kept = extract.w._("Kept to {who}.").format(who=_those_inside(extract))
    return replace(section, title=inside.title, parts=(), none_yet=kept)


def _those_inside(extract: Extract) -> str:
    """Whom lines are kept to that do not reach these readers."""
    w = extract.w
    if extract.audience is Audience.PUBLIC:
        return w.p_("kept to", "the schools")
    return w.p_("kept to", "those who took part")
