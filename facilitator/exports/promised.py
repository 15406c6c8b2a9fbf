"""What was agreed before the meeting, and what has become of it: an action is done, and did it help?"""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.domain.action import Action
from facilitator.domain.dealt_with import said_here, taken_up
from facilitator.domain.effect import Effect
from facilitator.domain.entries import Entry
from facilitator.domain.follow_up import effect_of, looked
from facilitator.domain.line_fields import ActionDecision
from facilitator.domain.modes import NO_LONGER, ActionStatus
from facilitator.domain.promises import promised
from facilitator.domain.told_values import choice_in
from facilitator.exports.action_row import responsible
from facilitator.exports.dates import short_day
from facilitator.exports.extract import Extract
from facilitator.exports.plain_text import capital, party_name, text
from facilitator.exports.plan_table import unbroken
from facilitator.exports.running_plan import of_before, planned_lines
from facilitator.exports.section import EMPTY, Line, Lines, Part, Section, Table
from facilitator.words.follow_up import effect_said
from facilitator.words.kinds import record_kind
from facilitator.words.line_fields import line_answer, line_field
from facilitator.words.plan_gaps import plan_field
from facilitator.words.vocabulary import action_status


def promised_section(extract: Extract) -> Section:
    """Each earlier promise with its status today, what was decided and learned, then the signs that were
    looked for; empty where nothing was agreed before."""
    w = extract.w
    parts = (*_actions(extract), Lines(tuple(_signs(extract)), w._("Signs")), Lines(_decided(extract)))
    return Section("promised", w._("What we agreed last time"), parts)


def earlier_promises(extract: Extract) -> tuple[Action, ...]:
    """Actions of the meeting held last, those still open from before it, and what was dealt with today."""
    meeting = extract.meeting
    found = promised(meeting.whole_course, meeting.head.id)
    wanted = {each.id for each in (*found.actions, *found.older) if each.status not in NO_LONGER}
    wanted |= taken_up(meeting)
    return tuple(each for each in of_before(extract, meeting.elsewhere.actions) if each.id in wanted)


def _actions(extract: Extract) -> Iterator[Part]:
    w, found = extract.w, earlier_promises(extract)
    counted = any(effect_of(extract.meeting, each) is not None for each in found)
    columns = (
        w.p_("plan column", "Action"), w.p_("plan column", "Responsible"), w.p_("plan column", "Deadline"),
        w.p_("plan column", "Status"), w.p_("plan column", "Decision"),
        *((w.p_("figures column", "Effect"),) if counted else ()),
    )  # fmt: skip
    together = w.p_("plan of", "Together")
    for party, actions in extract.by_party(found):
        rows = tuple(_row(extract, each, counted=counted) for each in actions)
        yield Table(columns, rows, party_name(party) or together, headed=True)


def _row(extract: Extract, action: Action, *, counted: bool) -> tuple[str, ...]:
    w, meeting = extract.w, extract.meeting
    owner = responsible(extract, meeting.find_person(action.owner_id))
    day = short_day(action.deadline, w) if action.deadline else ""
    decided = choice_in(ActionDecision, said_here(meeting, action, "decision"))
    effect: Effect | None = effect_of(meeting, action)
    return (
        "\n".join((text(action.text), *_behind(extract, action))),
        owner or EMPTY,
        unbroken(day) or EMPTY,
        action_status(action.status, w),
        line_answer(decided, w) if decided else EMPTY,
        *((effect_said(effect, w),) if counted else ()),
    )


def _behind(extract: Extract, action: Action) -> Iterator[str]:
    """What was to be seen, how one would know, what was noted, and what it has become."""
    w = extract.w
    learned = w._("What was learned: {what}")
    note = learned if action.status is ActionStatus.DROPPED else f"{capital(plan_field('note', w))}: {{what}}"
    told = (
        (f"{capital(plan_field('sign', w))}: {{what}}", action.sign),
        (w._("How we will know that it works: {how}").replace("{how}", "{what}"), action.evaluation),
        (note, action.note),
        (w._("It has become: {what}"), _heir(extract, action)),
    )
    return (said.replace("{what}", text(words)) for said, words in told if text(words))


def _heir(extract: Extract, action: Action) -> str:
    """The words of the version that has taken its place, where these readers get it."""
    return next((each.text for each in extract.actions if each.version_of == action.id), "")


def _signs(extract: Extract) -> Iterator[Line]:
    """Signs of which this meeting said whether they were seen, and those still to be looked for."""
    meeting = extract.meeting
    looked_for = {*(each.id for each in meeting.elsewhere.entries), *taken_up(meeting)}
    for sign in planned_lines(extract):
        if sign.kind == "sign" and sign.id in looked_for:
            yield Line(text(sign.text), "", (_result(extract, sign),))


def _result(extract: Extract, sign: Entry) -> str:
    w, found = extract.w, looked(extract.meeting, sign)
    if found.result is None or found.at is None:
        return w._("not looked for yet")
    day = short_day(extract.local(found.at).date(), w)
    return f"{capital(line_field('result', w))}: {line_answer(found.result, w)}, {day}"


def _decided(extract: Extract) -> tuple[Line, ...]:
    """Decisions of the meeting held last."""
    found = promised(extract.meeting.whole_course, extract.meeting.head.id)
    kind = capital(record_kind("decision", 1, extract.w))
    return tuple(Line(text(each.text), kind) for each in of_before(extract, found.decisions))
