"""Roles of people, and the names by which an agenda speaks of who they are."""

from __future__ import annotations

ROLES = (
    "member", "project_leader", "sponsor", "host", "visitor", "focus_person", "observer", "interviewee",
    "lead_reviewer", "reviewer", "host_leader", "process_consultant", "moderator", "interviewer", "recorder",
    "timekeeper", "guest",
)  # fmt: skip

OUTSIDE = frozenset(
    {"process_consultant", "moderator", "interviewer", "recorder", "timekeeper", "guest"},
)
"""Roles that stay outside what everyone must do."""

LEADING = ("project_leader", "host_leader", "sponsor")
"""Roles of leaders at a school, the most senior last."""

WHO = (
    "everyone", "focus_party", "other_parties", "host_school", "visiting_school", "focus_person", "others",
    "reflecting_team", "process_consultant", "project_leader", "sponsor", "host", "visitors", "observer",
    "moderator", "interviewer", "interviewees", "lead_reviewer", "reviewers", "host_leaders",
)  # fmt: skip
"""Names of people or parties that may hold the floor, be counted or be asked."""

ROLE_OF_WHO = {
    "process_consultant": "process_consultant",
    "project_leader": "project_leader",
    "sponsor": "sponsor",
    "host": "host",
    "visitors": "visitor",
    "observer": "observer",
    "moderator": "moderator",
    "interviewer": "interviewer",
    "interviewees": "interviewee",
    "lead_reviewer": "lead_reviewer",
    "reviewers": "reviewer",
    "host_leaders": "host_leader",
    "focus_person": "focus_person",
}
"""Which role stands behind a name that is resolved by role."""

PARTY_WHO = ("focus_party", "other_parties", "host_school", "visiting_school")

FLOOR_FORMS = (
    "plenary", "go_round", "silent", "nobody", "pairs", "triads", "mixed_groups", "own_school",
)  # fmt: skip
"""Floors that name no one."""

FLOORS = WHO + FLOOR_FORMS


def takes_part(roles: tuple[str, ...]) -> bool:
    """Does somebody with these roles count among those who must speak, confirm and answer?"""
    return any(role not in OUTSIDE for role in roles)


def leads(roles: tuple[str, ...]) -> bool:
    """Is this a leader at a school?"""
    return any(role in LEADING for role in roles)


def seniority(roles: tuple[str, ...]) -> int:
    """0 for somebody who leads nobody, else the higher the more senior: so others speak freely first."""
    return max((LEADING.index(role) + 1 for role in roles if role in LEADING), default=0)
