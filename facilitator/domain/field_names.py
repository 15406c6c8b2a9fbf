"""Fields, dates and confirmations an agenda may ask for, and whom each is kept for (gates §6)."""

from __future__ import annotations

FIELDS = {
    "improvement_area": "course",
    "origin": "course",
    "problem_statement": "course",
    "ambition": "course",
    "sponsor_commitment": "course",
    "frame_conditions": "course",
    "self_evaluation": "course",
    "out_of_scope": "course",
    "timetable": "course",
    "course_evaluation": "course",
    "course_result": "course",
    "we_show": "party",
    "we_seek": "party",
    "member_reason": "person",
    "leadership_question": "person",
    "focus_question": "person",
    "want_to_learn": "person",
    "can_show": "person",
    "quote_consent": "person",
    "release_level": "meeting",
    "observation_focus": "meeting",
    "pupil_learning_goal": "meeting",
    "observation_method": "meeting",
    "observer_position": "meeting",
    "not_observed": "meeting",
    "next_day_plan": "meeting",
    "roles_swapped": "meeting",
}
DATES = (
    "next_meeting", "follow_up", "observation", "reflection_dialogue", "next_pre_meeting", "feedback",
    "check_in_call", "draft_report",
)  # fmt: skip
CONFIRMATIONS = (
    "contract", "consent", "goals", "resources", "dates", "observation_focus", "ordinary_day", "day_plan",
    "day_summary", "findings", "next_visit",
)  # fmt: skip

QUALITIES: dict[str, tuple[str, ...]] = {
    "time": ("evidence",),
    "flag": ("evidence",),
    "shown": ("evidence",),
    "agreement": ("evidence",),
    "source": ("theme", "pattern", "factor", "explanation", "finding"),
    "two_sources": ("finding",),
    "adaptation": ("idea", "initiative"),
    "about_own_school": ("entry",),
    "date": ("occasion",),
    "settled": ("parked", "gap"),
    "validation": ("finding", "point"),
    "test_result": ("area_of_excellence",),
    "chosen": ("finding",),
    "owner": ("action",),
    "deadline": ("action",),
    "resources": ("action",),
    "sign": ("action", "initiative"),
    "observer": ("action",),
    "status_today": ("action",),
    "decision_today": ("action",),
    "result_today": ("sign",),
    "open": ("action", "sign"),
    "active": ("initiative",),
    "context": ("initiative",),
    "goal": ("initiative",),
    "description": ("initiative",),
    "evaluation": ("initiative",),
    "risk": ("initiative",),
    "action": ("initiative", "finding"),
    "success_criterion": ("goal",),
    "indicator": ("goal",),
    "new_actual": ("indicator",),
    "own_date": ("school_visit",),
    "in_window": ("school_visit",),
    "pair": ("person",),
    "triad": ("person",),
    "different_schools": ("pair", "triad", "mixed_group"),
    "been_in_focus": ("person", "party"),
    "roles_swapped": ("next_pre_meeting",),
}
"""What a record, a person, a group or a date can have, and which kinds can have it."""

UNITS = ("party", "person", "pair", "triad", "mixed_group")
SCOPES = ("item", "meeting", "course")
