"""Fields, dates, confirmations and scales by name."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.words.terms import Term
from facilitator.words.tongue import Words

_FIELDS: Mapping[str, Term] = {
    "improvement_area": Term("field", "improvement area"),
    "origin": Term("field", "origin of the need"),
    "problem_statement": Term("field", "problem statement"),
    "ambition": Term("field", "ambition"),
    "sponsor_commitment": Term("field", "commitment of the responsible leader"),
    "frame_conditions": Term("field", "frame conditions"),
    "self_evaluation": Term("field", "self-evaluation"),
    "out_of_scope": Term("field", "limits of the review"),
    "timetable": Term("field", "timetable"),
    "course_evaluation": Term("field", "evaluation of the course"),
    "course_result": Term("field", "result of the course"),
    "initiated_from": Term("field", "where it was started from"),
    "felt_need": Term("field", "who felt the need"),
    "objections": Term("field", "objections"),
    "strategy": Term("field", "strategy it belongs to"),
    "client": Term("field", "client"),
    "outcome_participants": Term("field", "outcome for the participants"),
    "outcome_recipients": Term("field", "outcome for pupils and school"),
    "outcome_teachers": Term("field", "outcome for the teachers"),
    "outcome_teams": Term("field", "outcome for the teams"),
    "outcome_leaders": Term("field", "outcome for the leaders"),
    "learned_observing": Term("field", "what was learned about observing"),
    "learned_reflecting": Term("field", "what was learned about reflecting together"),
    "go_on_without_us": Term("field", "what goes on without us"),
    "keep_in_touch": Term("field", "how to keep in touch"),
    "documentation_for": Term("field", "documentation for"),
    "documented_by": Term("field", "author of the documentation"),
    "ask_further": Term("field", "whether to ask further"),
    "further_method": Term("field", "how to ask further"),
    "holiday_weeks": Term("field", "weeks without lessons"),
    "target_group": Term("field", "target group"),
    "min_participants": Term("field", "fewest participants"),
    "max_participants": Term("field", "most participants"),
    "day_rate": Term("field", "substitute, a day"),
    "gain": Term("field", "what the school gains"),
    "organisation_type": Term("field", "type of organisation"),
    "we_show": Term("field", "“we show”"),
    "we_seek": Term("field", "“we seek”"),
    "documents": Term("field", "results and documents"),
    "training": Term("field", "training as process consultant"),
    "member_reason": Term("field", "reason for being in the group"),
    "leadership_question": Term("field", "question about own leadership"),
    "what_changed": Term("field", "what has changed since the last round"),
    "focus_question": Term("field", "focus question"),
    "want_to_learn": Term("field", "“I want to learn”"),
    "can_show": Term("field", "“I can show”"),
    "quote_consent": Term("field", "answer about being quoted"),
    "governance_body": Term("field", "body the meeting belongs to"),
    "release_level": Term("field", "sharing level"),
    "observation_focus": Term("field", "observation focus"),
    "pupil_learning_goal": Term("field", "the pupils' learning goal"),
    "observation_method": Term("field", "observation method"),
    "observer_position": Term("field", "the observer's place"),
    "not_observed": Term("field", "what is not observed"),
    "counted": Term("field", "what is counted"),
    "next_day_plan": Term("field", "plan for the next day"),
    "roles_swapped": Term("field", "roles swapped"),
    "hours_before": Term("field", "hours of preparation"),
    "hours_after": Term("field", "hours of follow-up work"),
}

_DATES: Mapping[str, Term] = {
    "next_meeting": Term("date", "the next meeting"),
    "follow_up": Term("date", "the follow-up meeting"),
    "observation": Term("date", "the observation"),
    "reflection_dialogue": Term("date", "the reflection dialogue"),
    "next_pre_meeting": Term("date", "the next pre-meeting"),
    "feedback": Term("date", "the feedback to the participants"),
    "check_in_call": Term("date", "the check-in call"),
    "draft_report": Term("date", "the draft report"),
    "further_inquiry": Term("date", "asking further"),
}

_CONFIRMATIONS: Mapping[str, Term] = {
    "contract": Term("a yes to", "the conversation contract"),
    "consent": Term("a yes to", "taking part on the agreed terms"),
    "goals": Term("a yes to", "the goals"),
    "resources": Term("a yes to", "the resources"),
    "dates": Term("a yes to", "the dates"),
    "observation_focus": Term("a yes to", "the observation focus"),
    "ordinary_day": Term("a yes to", "an ordinary school day"),
    "day_plan": Term("a yes to", "today's plan"),
    "day_summary": Term("a yes to", "the summary of the day"),
    "findings": Term("a yes to", "the findings"),
    "next_visit": Term("a yes to", "the next visit"),
}

_SCALES: Mapping[str, Term] = {
    "roti": Term("scale", "return on time invested (ROTI)"),
    "confidence": Term("scale", "confidence in the plan"),
}


def field(name: str, w: Words) -> str:
    return _FIELDS[name].said(w)


def date_name(name: str, w: Words) -> str:
    """What a date is for, as in *date for the next meeting*."""
    return _DATES[name].said(w)


def confirmation(what: str, w: Words) -> str:
    """What a yes is said to, as in *a yes to the conversation contract*."""
    return _CONFIRMATIONS[what].said(w)


def scale(name: str, w: Words) -> str:
    return _SCALES[name].said(w)
