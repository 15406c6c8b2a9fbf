"""How many days a round of visits takes of everybody in it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from casts import CASTS, CONSULTANT
from in_course import Underway
from papers_on_disk import paper
from walk import WHY

from facilitator.domain.course import CourseKind
from facilitator.services.course_making import CourseSetup
from facilitator.services.course_papers import write_course_papers

HALF, WHOLE = "triad_kickoff", "triad_visit"


@pytest.mark.seed("SR-113")
@pytest.mark.parametrize(("language", "days"), [("en", "4.0"), ("da", "4,0")])
def test_a_round_takes_four_days_of_everybody_in_a_triad(tmp_path: Path, language: str, days: str) -> None:
    cast = CASTS[WHOLE]
    setup = CourseSetup(
        CourseKind.TRIAD_BENCHMARKING, "A round", cast.schools, people=(CONSULTANT, *cast.people)
    )
    whole = Underway(tmp_path / "home", setup, language)
    for agenda_id in (HALF, WHOLE, WHOLE, WHOLE, "triad_closing"):
        walk = whole.enter(agenda_id)
        if not walk.room.do("start").result(20).ok:
            walk.do(f"start {WHY}")
        whole.clock.wait(timedelta(minutes=walk.meeting.copy.agenda.minutes))
        if agenda_id == HALF:
            walk.do(f"assign triad {', '.join(person.name for person in cast.people if person.party)}")
        walk.do(f"close {WHY}")
        walk.leave()
        if agenda_id == HALF:
            whole.done("arrange", "+1d +2d +3d")
    write_course_papers(whole.hall, whole.course, tmp_path / "out", language, ("md",), audience="internal")
    whole.close()
    told = paper(
        tmp_path / "out" / "internal", {"en": "Who took part.md", "da": "Deltagere.md"}[language]
    ).read_text(encoding="utf-8")
    people = [person.name for person in cast.people if person.party]
    rows = [row for row in told.splitlines() if any(row.startswith(f"| {name} |") for name in people)]
    assert len(rows) == len(people)
    assert {row.strip("| ").split("|")[-1].strip() for row in rows} == {days}
