"""What a proof of participation vouches for: the hours the meetings were held."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from casts import CASTS, CONSULTANT
from in_course import Underway
from papers_on_disk import paper
from walk import WHY

from facilitator.domain.course import CourseKind
from facilitator.services.course_making import CourseSetup
from facilitator.services.course_papers import write_course_papers

SAID = {
    "en": ("Who took part.md", "1.5", "Hours count from the moment a meeting began until it was closed"),
    "da": ("Deltagere.md", "1,5", "Timerne er regnet fra mødet begyndte, til det blev afsluttet"),
    "sv": ("Deltagare.md", "1,5", "Timmarna är räknade från det att mötet började tills det avslutades"),
}


def test_a_proof_of_participation_counts_the_hours_a_meeting_was_held_and_says_so(tmp_path: Path) -> None:
    cast = CASTS["triad_visit"]
    setup = CourseSetup(CourseKind.BENCHLEARNING, "A course", cast.schools, people=(CONSULTANT, *cast.people))
    whole = Underway(tmp_path / "home", setup)
    walk = whole.enter("analysis_workshop")
    walk.do(f"start {WHY}")
    for minutes, then in ((60, "pause Lunch"), (40, "resume"), (30, f"close {WHY}")):
        walk.clock.wait(timedelta(minutes=minutes))
        walk.do(then)
    walk.leave()
    assert walk.meeting.copy.agenda.minutes not in (90, 130)
    for language, (file, hours, counted) in SAID.items():
        out = tmp_path / language
        write_course_papers(whole.hall, whole.course, out, language, ("md",), audience="internal")
        told = paper(out / "internal", file).read_text(encoding="utf-8")
        row = next(row for row in told.splitlines() if row.startswith(f"| {cast.people[0].name} |"))
        assert row.split("|")[-2].strip() == hours and counted in told
    whole.close()
