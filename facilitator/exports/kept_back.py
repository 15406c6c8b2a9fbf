"""What exists and is kept from these readers: that there is something, and for whom; never what."""

from __future__ import annotations

from dataclasses import replace

from facilitator.exports.audience import Audience
from facilitator.exports.extract import Extract
from facilitator.exports.running_plan import planned_actions
from facilitator.exports.section import Section


def for_those_inside(extract: Extract) -> Extract:
    """What the group reads. Private lines are not in it: that there are any is nobody's concern."""
    return replace(extract, audience=Audience.GROUP)


def actions_kept_back(extract: Extract) -> str:
    """How many actions stand in the group's paper only; empty where there are none."""
    inside, w = for_those_inside(extract), extract.w
    n = len(planned_actions(inside)) - len(planned_actions(extract))
    if n <= 0:
        return ""
    said = w.n_("{n} action is kept to {who}.", "{n} actions are kept to {who}.", n)
    return said.format(n=n, who=_those_inside(extract))


def lines_kept_back(extract: Extract) -> str:
    """How many lines and actions in all; empty where there are none."""
    inside, w = for_those_inside(extract), extract.w
    n = len((*inside.entries, *inside.actions)) - len((*extract.entries, *extract.actions))
    if n <= 0:
        return ""
    said = w.n_("In all, {n} line is kept to {who}.", "In all, {n} lines are kept to {who}.", n)
    return said.format(n=n, who=_those_inside(extract))


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
