"""Sentences for the gaps of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from facilitator.domain.plan_check import Gap, GapReason
from facilitator.words.dates import day as long_day
from facilitator.words.dates import short_day, weekday
from facilitator.words.lists import join
from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_FIELDS: Mapping[str, Term] = {
    "text": Term("action field", "action"),
    "owner": Term("action field", "owner"),
    "owner_id": Term("action field", "owner"),
    "contributors": Term("action field", "contributors"),
    "starts_on": Term("action field", "start"),
    "deadline": Term("action field", "deadline"),
    "resources": Term("action field", "resources"),
    "approved_by": Term("action field", "approved by"),
    "context": Term("action field", "context"),
    "goal": Term("action field", "goal"),
    "indicator": Term("action field", "indicator"),
    "baseline": Term("action field", "baseline"),
    "target": Term("action field", "target"),
    "description": Term("action field", "what we do"),
    "sign": Term("action field", "sign"),
    "observer": Term("action field", "seen by"),
    "criterion": Term("action field", "success criterion"),
    "evaluation": Term("action field", "evaluation"),
    "follow_up": Term("action field", "follow-up date"),
    "adaptation": Term("action field", "adaptation"),
    "confidence": Term("action field", "confidence"),
    "status": Term("action field", "status"),
    "resumes_on": Term("action field", "goes on"),
    "note": Term("action field", "remark"),
    "source": Term("action field", "grew from"),
    "tags": Term("action field", "keywords"),
    "party": Term("action field", "school"),
    "as_it_is": Term("action field", "stands as it is, because"),
    "decision": Term("action field", "decision"),
}


def gap_field(gap: Gap, w: Words) -> str:
    """What the field of a gap is called."""
    return plan_field(gap.field, w)


def plan_field(name: str, w: Words) -> str:
    """What a field of an action is called; by the name it is set by or kept by."""
    return _FIELDS.get(name, _FIELDS["text"]).said(w)


def action_standing(gaps: Iterable[Gap], w: Words) -> str:
    """How far an action has come: what an agreement still needs, else what the plan still lacks."""
    missing = [gap for gap in gaps if gap.missing]
    blocking = [gap for gap in missing if gap.blocks_agreement]
    fields = join([gap_field(gap, w) for gap in blocking or missing], w)
    if blocking:
        return w._("Before it can be agreed it lacks: {fields}.").format(fields=fields)
    if missing:
        return w._("Enough for a yes. The plan still lacks: {fields}.").format(fields=fields)
    return w._("The action has all it needs.")


def gap_sentence(gap: Gap, w: Words) -> str:
    """What is asked of the reader to fill or mend the gap."""
    facts = {
        name: short_day(value, w.language) if isinstance(value, date) else value
        for name, value in gap.facts.items()
    }
    if isinstance(day := gap.facts.get("day"), date):
        named = weekday(day, w.language)
        facts |= {"weekday": named, "date": long_day(day, w.language).removeprefix(f"{named} ")}
    message = _missing(gap.reason, w) if gap.missing else _to_look_at(gap.reason, w)
    return message.format(**facts)


def _missing(reason: GapReason, w: Words) -> str:
    match reason:
        case GapReason.NO_OWNER:
            return w._("Who is responsible? One named person who has said yes.")
        case GapReason.NO_DEADLINE:
            return w._("By which date?")
        case GapReason.NO_RESOURCES:
            return w._("Which time or money is set aside, and from where? 0 is an answer.")
        case GapReason.NO_APPROVAL:
            return w._("Who has approved the resources? It was agreed before anybody had.")
        case GapReason.NO_CONTEXT:
            return w._("Why this, and what do we do already?")
        case GapReason.NO_INDICATOR:
            return w._("Which number will follow the goal?")
        case GapReason.NO_BASELINE:
            return w._("Where does it begin? “unknown” with a date is an answer.")
        case GapReason.NO_TARGET:
            return w._("How far is it to go, and by which date?")
        case GapReason.NO_DESCRIPTION:
            return w._("What exactly do we do?")
        case GapReason.NO_GOAL:
            return w._("What will be so when it has succeeded?")
        case GapReason.NO_SIGN:
            return w._("What can be seen or heard, and by whom?")
        case GapReason.NO_CRITERION:
            return w._("When do we say that we have done it?")
        case GapReason.NO_EVALUATION:
            return w._("How will you know that it works?")
        case GapReason.NO_FOLLOW_UP:
            return w._("On which date do we look at it again?")
        case _:
            return w._("How must the idea be adapted to fit your school?")


def _to_look_at(reason: GapReason, w: Words) -> str:
    match reason:
        case GapReason.GOAL_IS_ACTIVITY:
            return w._("The goal begins with “{word}”: that is something to do. What will be so?")
        case GapReason.FOLLOW_UP_TOO_LATE:
            return w._("The follow-up is {days} days away; at most 120.")
        case GapReason.TOO_MANY_INITIATIVES:
            return w._("More than {most} initiatives at once: pause, finish or drop one first.")
        case GapReason.ACTION_IS_STATE:
            return w._("“{word}” says how something is. Who does what?")
        case GapReason.SOMEBODY_NAMED:
            return w._(
                "“{word}” looks like a name: the plan is not about single pupils. Who is meant in general?"
            )
        case GapReason.TOO_LONG:
            return w._("{have} characters, where {most} are read at a glance: what is it in short?")
        case GapReason.VAGUE_VERB:
            return w._("“{word}”: who will do what, when, that somebody else can see?")
        case GapReason.FIRST_STEP_TOO_LATE:
            return w._("The first step is after {weekday} {date}. What can be done before then?")
        case GapReason.ON_A_WEEKEND:
            return w._("{day} is at a weekend: which school day will do?")
        case GapReason.ON_A_HOLIDAY:
            return w._("{day} is a public holiday: which school day will do?")
        case GapReason.IN_A_HOLIDAY_WEEK:
            return w._("Week {week} has no lessons in many schools: will somebody be there?")
        case _:
            return w._("Confidence {confidence} of 10: what would raise it by one?")
