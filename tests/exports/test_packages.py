"""Each school takes home what is its own and what belongs to all, in its language; nothing of the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from paper_sample import DAY, action, entry, held, in_utc, value, with_entries
from unpacked import text_of

from facilitator.domain.field_names import FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.formats import FORMATS
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers

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
    own = action(
        ord(sign) * 100, f"{sign}handling", party_id=party_id, owner_id=person_id,
        release=ReleaseLevel.PUBLIC,
        **{name: f"{sign}handling{name}" for name in TEXTS},
    )  # fmt: skip
    grown = with_entries(meeting, entries)
    return replace(grown, actions=(*grown.actions, own), fields=(*grown.fields, *fields))


def two_schools() -> Meeting:
    meeting = held(release=ReleaseLevel.PUBLIC)
    mine = next(person for person in meeting.people if person.party_id == "host")
    theirs = next(person for person in meeting.people if person.party_id == "guest")
    return planted(planted(meeting, "host", mine.id, "Q"), "guest", theirs.id, "Z")


def written(folder: Path, meeting: Meeting, audience: Audience = Audience.GROUP) -> Papers:
    papers = write_papers(PaperOrder(meeting, audience, "da", DAY, local=in_utc, formats=FORMATS), folder)
    assert isinstance(papers, Papers)
    return papers


@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.SCHOOLS, Audience.PUBLIC])
def test_nothing_of_another_school_is_in_any_byte_of_a_package(tmp_path: Path, audience: Audience) -> None:
    papers = written(tmp_path, two_schools(), audience)
    for party_id, own, other in (("host", "Q", "Z"), ("guest", "Z", "Q")):
        package = papers.by_school[party_id]
        assert {path.suffix for path in package} == {".md", ".html", ".docx", ".xlsx", ".ics", ".csv"}
        held_in = "\n".join(map(text_of, package))
        for what in ("linje", "person", "tilpasning", "sagt", "felt", "handling", "besked"):
            assert f"{other}{what}" not in held_in, (party_id, what)
        assert f"{own}linjeidea" in held_in and f"{own}handling" in held_in


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
