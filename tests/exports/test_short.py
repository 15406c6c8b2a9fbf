"""A head and a board read one page: what was wanted, learned and agreed, what follows, and thanks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from office import as_pdf, needs_office, pages_of
from paper_sample import DAY, action, entry, held, in_utc, planned, value, with_entries

from facilitator.domain.course_of_meeting import course_of
from facilitator.domain.link import Link
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.course_papers import SHORT, course_views
from facilitator.exports.formats import ON_ONE_PAGE, forms
from facilitator.exports.markdown import summary
from facilitator.exports.pdf import can_draw
from facilitator.exports.section import Table
from facilitator.exports.view import MeetingView, view

LONG = (
    "Vi prøver det i femte klasse hver mandag og onsdag i seks uger, og to kolleger ser på og skriver ned, "
    "hvad eleverne siger og gør, inden vi tager det med til teamet og beslutter, om det skal gøres overalt."
)


def page(meeting: Meeting, audience: Audience = Audience.GROUP, language: str = "da") -> MeetingView:
    short = view(meeting, audience, language, DAY, local=in_utc).short
    assert short is not None
    return short


def full(language: str = "da") -> Meeting:
    """A meeting with twelve actions in long words, long aims, and much that was learned."""
    meeting = held(language, release=ReleaseLevel.PUBLIC)
    actions = tuple(
        action(
            100 + n, f"{n} {LONG}", party_id=("host", "guest")[n % 2], owner_id=("ida", "anne")[n % 2],
            goal=LONG, sign=LONG, resources=LONG, criterion=LONG, evaluation=LONG, deadline=date(2026, 12, 4),
            follow_up=date(2027, 1, 8), release=ReleaseLevel.PUBLIC,
        )
        for n in range(12)
    )  # fmt: skip
    fields = tuple(
        value(900 + n, "field", name, LONG)
        for n, name in enumerate(("ambition", "problem_statement", "out_of_scope"))
    )
    lines = [
        entry(200 + n, kind, f"{n} {LONG}", party_id=("host", "guest")[n % 2])
        for n, kind in enumerate(
            ("learning", "strength", "idea", "weakness", "leader_follow_up", "theme") * 3
        )
    ]
    grown = with_entries(meeting, lines)
    return replace(grown, actions=actions, fields=(*grown.fields, *fields))


def as_files(short: MeetingView, folder: Path) -> dict[str, Path]:
    """The page in the formats that are printed, by their endings."""
    found = {}
    for form in forms(("docx", "pdf") if can_draw() else ("docx",)):
        if form.kind is ON_ONE_PAGE:
            path = folder / f"page{form.ending}"
            path.write_bytes(form.draw(short))  # type: ignore[arg-type]
            found[form.ending] = path
    return found


def test_the_page_has_its_five_parts_in_their_order_with_thanks_at_the_end() -> None:
    titles = [section.title for section in page(held()).sections]
    assert titles == ["Det, vi ville", "Det lærte vi", "Det gør vi nu", "Sådan følger vi op", "Tak"]


def test_what_we_learned_of_ourselves_comes_before_what_we_took_from_each_other() -> None:
    (learned,) = (section for section in page(held()).sections if section.key == "learned")
    told = [line.text for part in learned.filled for line in part.lines]  # type: ignore[union-attr]
    assert told.index("Målet står på tavlen, når eleverne kommer ind.") < told.index(
        "Eleverne skriver målet med egne ord."
    )


def test_an_action_stands_with_its_goal_its_sign_its_initiative_and_its_figures() -> None:
    meeting = planned()
    done, plan = (
        action(1, "Ida laver målkort", owner_id="ida", party_id="host"),
        [
            entry(2, "initiative", "Synlige mål", party_id="host"),
            entry(3, "goal", "Alle kan sige dagens mål", party_id="host"),
            entry(4, "indicator", "Elever, der kan", party_id="host"),
        ],
    )
    ids = [done.id, *(each.id for each in plan)]
    links = tuple(
        Link(
            id=f"l{n}",
            stream_id="s",
            course_id="c",
            meeting_id="m",
            item_id="promise",
            at=done.at,
            from_id=a,
            to_id=b,
        )
        for n, (a, b) in enumerate(pairwise(ids))
    )
    meeting = replace(with_entries(meeting, plan), actions=(done,), links=links)
    (table,) = (
        part for section in page(meeting).sections for part in section.parts if isinstance(part, Table)
    )
    assert table.columns[:3] == ("Mål", "Tiltag", "Handling")
    assert table.rows[0][:4] == ("Alle kan sige dagens mål", "Synlige mål", "Ida laver målkort", "Ida Krag")


def test_what_there_is_no_room_for_is_counted() -> None:
    short = page(full())
    (plan,) = (section for section in short.sections if section.key == "plan")
    table = plan.filled[0]
    assert isinstance(table, Table) and 4 <= len(table.rows) < 12
    assert f"og {12 - len(table.rows)} mere i planen" in summary(short)


def test_nothing_that_is_held_back_or_inside_stands_on_the_page() -> None:
    meeting = with_entries(full(), [
        entry(700, "learning", "KunPrivat", release=ReleaseLevel.PRIVATE),
        entry(701, "evidence", "KunIagttaget"), entry(702, "parked", "KunParkeret"),
        entry(703, "learning", "KunGruppen"),
    ])  # fmt: skip
    told = summary(page(meeting, Audience.PUBLIC))
    assert "KunGruppen" not in told and "Ida Krag" not in told
    assert not any(each in summary(page(meeting)) for each in ("KunPrivat", "KunIagttaget", "KunParkeret"))


def test_a_meeting_of_which_nothing_may_be_told_has_no_page() -> None:
    assert view(planned(), Audience.PUBLIC, "da", DAY, local=in_utc).short is None


@needs_office
@pytest.mark.parametrize("language", ["da", "sv"])
def test_twelve_long_actions_are_one_page_on_paper(language: str, tmp_path: Path) -> None:
    files = as_files(page(full(language), language=language), tmp_path)
    assert pages_of(as_pdf(files[".docx"], tmp_path)) == 1
    if ".pdf" in files:
        assert pages_of(files[".pdf"]) == 1


@needs_office
def test_a_course_is_one_page_too(tmp_path: Path) -> None:
    course = course_of(full())
    short = course_views(course, Audience.GROUP, "da", DAY, local=in_utc)[SHORT]
    assert "Tak" in [section.title for section in short.sections]
    assert pages_of(as_pdf(as_files(short, tmp_path)[".docx"], tmp_path)) == 1
