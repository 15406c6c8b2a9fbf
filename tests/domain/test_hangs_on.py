"""What refers to a person, a school or a meeting is counted before it is deleted."""

from __future__ import annotations

from half_day_meeting import BIRK, SOND, running

from facilitator.domain.hangs_on import hangs_on_meeting, hangs_on_party, hangs_on_person


def test_what_hangs_on_a_person_a_school_and_a_meeting() -> None:
    table = running()
    table.do("action", "@Anne prøver det >4/12")
    table.do("note.wish", "@Anne Mere tid")
    table.do("question", "Hvad koster det?")
    table.do("set", "3", "owner", "Anne")
    table.do("assign", "pair", "Anne, Ida")
    table.do("note.wish", f"Flere døre /{SOND}")
    table.do("note", "@Ida struges igen")
    table.do("strike", "5")
    course = table.meeting.whole_course
    assert hangs_on_person(course, table.person("Anne")) == {"entry": 1, "action": 1, "field": 1, "group": 1}
    assert hangs_on_person(course, table.person("Karim")) == {}
    school = hangs_on_party(course, table.party(SOND))
    assert school == {"person": 3, "entry": 2, "action": 1, "field": 1, "group": 1}
    assert hangs_on_party(course, table.party(BIRK)) == {"person": 2, "entry": 1, "group": 1}
    everything = hangs_on_meeting(course, table.meeting.head.id)
    assert everything == {"entry": 3, "action": 1, "field": 1, "group": 1}
    assert hangs_on_meeting(course, "no such meeting") == {}
