"""The school visits of a round, by their days: who hosted, who came, and why one was not held."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from facilitator.domain.visit_days import visit_days
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.plain_text import capital, name, text
from facilitator.exports.section import EMPTY, Section, Table
from facilitator.words.dates import day
from facilitator.words.lists import join
from facilitator.words.tongue import Words
from facilitator.words.visits import visit_state


def visit_table(course: WholeCourse, local: Callable[[datetime], datetime], w: Words) -> Section:
    """For the consultants' own papers: it names people, and gives the reason of a visit called off."""
    columns = (
        w.p_("visits", "Day"), w.p_("visits", "Host"), w.p_("visits", "School"), w.p_("visits", "Visitors"),
        w.p_("visits", "State"),
    )  # fmt: skip
    rows = []
    for visit in visit_days(course, local):
        host = course.find_person(visit.host_id)
        rows.append(
            (
                day(visit.day, w.language, year=True),
                name(course.name_of(visit.host_id)),
                name(course.name_of(host.party_id)) if host and host.party_id else EMPTY,
                join([name(course.name_of(each)) for each in visit.guest_ids], w) or EMPTY,
                capital(text(visit_state(visit, w))),
            )
        )
    return Section("visits", w._("School visits"), (Table(columns, tuple(rows)),))
