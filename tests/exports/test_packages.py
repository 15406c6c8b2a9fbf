"""Each school takes home what is its own and what belongs to all, in its language; nothing of the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from paper_sample import DAY, STARTS, action, entry, held, in_utc, value, with_entries
from unpacked import READS_PDF, text_of

from facilitator.domain.course_records import CourseRecords, MeetingMark
from facilitator.domain.field_names import FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.measurement import Measurement, MeasurementKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.people import Group
from facilitator.exports.audience import Audience
from facilitator.exports.formats import FORMATS
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers
from facilitator.exports.pdf import can_draw

TEXTS = (
    "goal",
    "sign",
    "resources",
    "criterion",
    "evaluation",
    "observer",
    "adaptation",
    "note",
    "contributors",
)

EVERY = (*FORMATS, "pdf") if can_draw() and READS_PDF else FORMATS
CANARIES = (
    "linje", "person", "tilpasning", "sagt", "felt", "handling", "besked", "gruppe", "uddannelse", "tidligere"
)  # fmt: skip
"""How what is planted goes on behind the sign of its school."""
NAMES = {"Q": "Ida Krag", "Z": "Anne Dahl"}
"""Of each school the one whom everything is credited to."""


def planted(meeting: Meeting, party_id: str, person_id: str, sign: str) -> Meeting:
    """Strings in every line, field and action of a school and of somebody of it."""
    entries, fields = [], []
    for n, kind in enumerate(LINE_KINDS):
        whole = entry(
            1000 + n + ord(sign) * 1000, kind, f"{sign}linje{kind}", party_id=party_id,
            release=ReleaseLevel.PUBLIC,
            adaptation=f"{sign}tilpasning{kind}", settled_how=f"{sign}besked{kind}",
        )  # fmt: skip
        named = replace(
            whole, id=whole.id + "p", party_id="", person_id=person_id, text=f"{sign}person{kind}"
        )
        entries += [whole, replace(named, number=whole.number + 500)]
        for name, field in LINE_FIELDS.items():
            if kind in field.kinds and field.holds is Holds.TEXT:
                fields.append(
                    value(len(fields) + ord(sign) * 10_000, "line", name, f"{sign}sagt{name}", whole.id)
                )
    for name, kept_for in FIELDS.items():
        whose = {"party": party_id, "person": person_id}.get(kept_for)
        if whose:
            fields.append(value(len(fields) + ord(sign) * 10_000, "field", name, f"{sign}felt{name}", whose))
    common = entry(ord(sign) * 700, "data_source", f"FællesKilde{sign}", release=ReleaseLevel.PUBLIC)
    fields.append(value(ord(sign) * 20_000, "line", "owner", person_id, common.id))
    entries.append(common)
    own = action(
        ord(sign) * 100, f"{sign}handling", party_id=party_id, owner_id=person_id,
        release=ReleaseLevel.PUBLIC,
        **{name: f"{sign}handling{name}" for name in TEXTS},
    )  # fmt: skip
    grown = with_entries(meeting, entries)
    team = Group(
        id=f"g-{sign}", stream_id="s", course_id="c", meeting_id="m", item_id="ask", kind="triad",
        name=f"{sign}gruppe", member_ids=(person_id,),
    )  # fmt: skip
    return replace(
        grown,
        actions=(*grown.actions, own),
        fields=(*grown.fields, *fields),
        groups=(*grown.groups, team),
        measurements=(*grown.measurements, measured("now", party_id, sign)),
        elsewhere=earlier(grown.elsewhere, party_id, person_id, sign),
    )


def measured(indicator: str, party_id: str, sign: str) -> Measurement:
    """A value of an indicator of both schools: 81,25 is that of Q, 90,25 that of Z."""
    return Measurement(
        id=f"v-{indicator}-{sign}", stream_id="s", course_id="c", meeting_id="m", item_id="ask", at=STARTS,
        indicator_id=indicator, kind=MeasurementKind.ACTUAL, value=f"{ord(sign)}.25", day=DAY,
        party_id=party_id, programme=f"{sign}uddannelse",
    )  # fmt: skip


def earlier(kept: CourseRecords, party_id: str, person_id: str, sign: str) -> CourseRecords:
    """The same in a meeting held a week before, which agreed on everybody, too."""
    at, number = STARTS - timedelta(days=7), ord(sign) * 3000
    before = {"meeting_id": "before", "at": at, "party_id": party_id, "release": ReleaseLevel.PUBLIC}
    mark = MeetingMark(
        id="before",
        agenda_id="d",
        title="Før",
        starts_at=at,
        started_at=at,
        closed_at=at + timedelta(hours=1),
    )
    agreed = replace(value(number, "field", "release_level", "public"), meeting_id="before")
    return replace(
        kept,
        meetings=(mark,),
        entries=(
            *kept.entries,
            *(
                replace(entry(number + n, kind, f"{sign}tidligere{kind}"), **before)
                for n, kind in enumerate(("data_source", "indicator", "goal", "initiative", "school_visit"))
            ),
        ),
        actions=(
            *kept.actions,
            replace(action(number, f"{sign}tidligerehandling", owner_id=person_id, deadline=DAY), **before),
        ),
        fields=(*kept.fields, agreed),
        measurements=(*kept.measurements, measured("then", party_id, sign)),
    )


def two_schools() -> Meeting:
    shared = [
        entry(40, "indicator", "Fælles indikator", release=ReleaseLevel.PUBLIC, id="now"),
        entry(41, "indicator", "Fælles fra før", release=ReleaseLevel.PUBLIC, id="then"),
    ]
    meeting = with_entries(held(release=ReleaseLevel.PUBLIC), shared)
    mine = next(person for person in meeting.people if person.party_id == "host")
    theirs = next(person for person in meeting.people if person.party_id == "guest")
    return planted(planted(meeting, "host", mine.id, "Q"), "guest", theirs.id, "Z")


def written(
    folder: Path,
    meeting: Meeting,
    audience: Audience = Audience.GROUP,
    formats: tuple[str, ...] = ("md", "docx"),
) -> Papers:
    papers = write_papers(PaperOrder(meeting, audience, "da", DAY, local=in_utc, formats=formats), folder)
    assert isinstance(papers, Papers)
    return papers


@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.SCHOOLS, Audience.PUBLIC])
def test_nothing_of_another_school_is_in_any_byte_of_a_package(tmp_path: Path, audience: Audience) -> None:
    papers = written(tmp_path, two_schools(), audience, EVERY)
    for party_id, own, other in (("host", "Q", "Z"), ("guest", "Z", "Q")):
        package = papers.by_school[party_id]
        assert {path.suffix for path in package} == {f".{each}" for each in EVERY}
        held_in = "\n".join(map(text_of, package))
        for what in CANARIES:
            assert f"{other}{what}" not in held_in, (party_id, what)
        assert f"{ord(other)},25" not in held_in, "a figure of the other school"
        assert f"FællesKilde{other}" in held_in and NAMES[other] not in held_in, "whose a common thing is"
        for what in ("linjeidea", "handling", "tidligerehandling", "tidligereindicator"):
            assert f"{own}{what}" in held_in, (party_id, what)
        assert f"{ord(own)},25" in held_in
        if audience is not Audience.PUBLIC:
            assert f"{own}gruppe" in held_in and NAMES[own] in held_in


def test_a_package_has_no_deviations_no_ratings_and_no_private_lines(tmp_path: Path) -> None:
    meeting = with_entries(
        two_schools(), [entry(990, "note", "HemmeligEgen", party_id="host", release=ReleaseLevel.PRIVATE)]
    )
    papers = written(tmp_path, meeting)
    package = "\n".join(text_of(path) for path in papers.by_school["host"])
    internal = "\n".join(text_of(path) for path in papers.internal)
    assert "HemmeligEgen" not in package
    for heading in ("Tidsforbrug", "ROTI"):
        assert heading not in package
    assert "Internt bilag" in internal and "Internt bilag" not in package


def test_a_school_has_its_papers_in_its_own_language_and_says_for_whom_they_are(tmp_path: Path) -> None:
    meeting = two_schools()
    swedish = replace(meeting.parties[1], language="sv", name="Björkskolan")
    papers = written(tmp_path, replace(meeting, parties=(meeting.parties[0], swedish)))
    danish_summary, swedish_summary = (
        next(
            text_of(path)
            for path in papers.by_school[party]
            if path.name.startswith(("Referat", "Minnesanteckningar")) and path.suffix == ".md"
        )
        for party in ("host", "guest")
    )
    assert "Til Søndergård" in danish_summary and "Till Björkskolan" in swedish_summary
    assert "**Tidspunkt:**" in danish_summary and "**Tid:**" in swedish_summary
    assert papers.by_school["guest"][0].parent.name == "Björkskolan"


def test_two_schools_of_one_name_have_a_folder_each(tmp_path: Path) -> None:
    meeting = two_schools()
    twins = tuple(replace(party, name="internal") for party in meeting.parties)
    papers = written(tmp_path, replace(meeting, parties=twins))
    folders = {paths[0].parent for paths in papers.by_school.values()}
    assert len(folders) == 2 and tmp_path / "internal" not in folders
