"""What leaves is said before it does: what is named and counted is what the papers themselves hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from half_day_meeting import running
from paper_sample import DAY, STARTS, action, entry, held, in_utc, value
from test_packages import planted
from unpacked import text_of

from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.line_fields import LINE_FIELDS, Holds
from facilitator.domain.measurement import Measurement, MeasurementKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers
from facilitator.exports.preview import Readers, Why, leaving
from facilitator.exports.view import view
from facilitator.services.papers import what_leaves
from facilitator.words.leaving import Told, leaving_sentences, never_leaves
from facilitator.words.tongue import speak

STEERING = {"release_level", "quote_consent"}
"""Fields that say what may be told, and are told nowhere."""
OPEN = ReleaseLevel.PUBLIC
QUICK = ("md", "html", "ics", "csv")
"""Word says what the page says, Excel what the rows say, and they take long to be drawn."""
ACTION_TEXTS = (
    "goal", "sign", "resources", "criterion", "evaluation", "observer", "adaptation", "note", "contributors",
)  # fmt: skip
ACTION_DAYS = {"deadline": "14", "follow_up": "15", "starts_on": "16", "resumes_on": "17"}


def with_everything() -> Meeting:
    """Lines, fields, dates and figures of every kind, of two schools (``Q``, ``Z``) and of both (``B``)."""
    meeting = held(release=OPEN)
    for party, sign in (("host", "Q"), ("guest", "Z")):
        person = next(each for each in meeting.people if each.party_id == party)
        meeting = planted(meeting, party, person.id, sign)
    names = {person.id: f"{person.id.title()}navn" for person in meeting.people}
    fields = [
        *(value(n, "field", name, f"Bfelt{name}") for n, name in enumerate(FIELDS, 70_000)
          if FIELDS[name] in ("course", "meeting") and name not in STEERING),
        *(value(n, "date", name, f"2027-03-{n - 79_990:02}") for n, name in enumerate(DATES, 80_000)),
    ]  # fmt: skip
    own = action(
        9000, "Bhandling", release=OPEN, party_id="host", owner_id="ida", confidence=7,
        **{name: date(2027, 4, int(day)) for name, day in ACTION_DAYS.items()},
        **{name: f"Bhandling{name}" for name in ACTION_TEXTS},
    )  # fmt: skip
    figures = tuple(_figures(meeting))
    return replace(
        meeting,
        people=tuple(replace(person, name=names[person.id]) for person in meeting.people),
        fields=(*meeting.fields, *fields),
        actions=(*meeting.actions, own),
        measurements=figures,
    )


def _figures(meeting: Meeting) -> Iterator[Measurement]:
    """A value for each school of an indicator of its own, which nothing else in the papers is like."""
    for n, party in enumerate(meeting.parties):
        line = next(e for e in meeting.entries if e.kind == "indicator" and e.party_id == party.id)
        yield Measurement(
            id=f"figure-{n}", stream_id="s", course_id="c", meeting_id="m", item_id="ask",
            at=STARTS + timedelta(minutes=n), indicator_id=line.id, kind=MeasurementKind.ACTUAL,
            value=f"{7531 + n}", day=date(2026, 11, 1), party_id=party.id,
        )  # fmt: skip


def canaries(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Everything that was said, as a paper in Danish would hold it, with the kind of thing it is."""
    yield from ((f"line {kept.kind}", kept.text) for kept in meeting.all_entries if kept.text)
    yield from (("line action", kept.text) for kept in meeting.all_actions)
    for name, field in LINE_FIELDS.items():
        if field.holds is Holds.TEXT:
            yield from ((f"of line {name}", f"{sign}sagt{name}") for sign in "QZ")
    for name in ACTION_TEXTS:
        yield from ((f"of action {name}", f"{sign}handling{name}") for sign in "QZB")
    for kind in LINE_KINDS:
        yield from (("of action adaptation", f"{sign}tilpasning{kind}") for sign in "QZ")
        yield from (("of action note", f"{sign}besked{kind}") for sign in "QZ")
    for name in ACTION_DAYS:
        for day in filter(None, (getattr(kept, name) for kept in meeting.all_actions)):
            yield f"of action {name}", format_date(day, "medium", locale="da")
            yield f"of action {name}", day.isoformat()
    yield "of action confidence", "7/10"
    for name in FIELDS:
        yield from ((f"field {name}", f"{sign}felt{name}") for sign in "QZB")
    for n, name in enumerate(DATES, 10):
        yield f"date {name}", f"{n}. marts 2027"
    yield from (("figure", each) for each in ("7.531", "7.532"))
    yield from (("person", person.name) for person in meeting.people)


def in_files(paths: tuple[Path, ...], meeting: Meeting) -> set[str]:
    """The kinds of things of which something stands in these files."""
    said = "\n".join(map(text_of, paths)).replace("\\_", "_")  # as Markdown writes it
    return {
        kind for kind, canary in canaries(meeting) if re.search(rf"(?<![\w.]){re.escape(canary)}(?!\w)", said)
    }


def kinds_of(told: Told) -> set[str]:
    return {
        *(f"line {kind}" for kind in told.lines),
        *(f"of line {name}" for name in told.of_lines if LINE_FIELDS[name].holds is Holds.TEXT),
        *(f"of action {name}" for name in told.of_actions),
        *(f"field {name}" for name in told.fields),
        *(f"date {name}" for name in told.dates),
        *(("figure",) if told.figures else ()),
        *(("person",) if told.people else ()),
    }


@pytest.mark.parametrize("audience", list(Audience))
def test_what_is_said_to_leave_is_what_the_packages_hold(tmp_path: Path, audience: Audience) -> None:
    meeting = with_everything()
    order = PaperOrder(meeting, audience, "da", DAY, local=in_utc, formats=QUICK)
    papers = write_papers(order, tmp_path)
    assert isinstance(papers, Papers)
    folders = leaving(meeting, Readers(audience, "da", QUICK))
    assert len(folders) == (1 if audience is Audience.INTERNAL else 3)
    for folder in folders:
        shared = papers.internal if audience is Audience.INTERNAL else papers.shared
        files = papers.by_school[folder.party.id] if folder.party else shared
        told = kinds_of(folder.told)
        assert told == in_files(files, meeting), folder.party
        assert len(told) > 70
        if audience is not Audience.PUBLIC or folder.party is None:
            continue
        assert "gain" in folder.held[Why.NOWHERE].fields and folder.held[Why.NARROWER].people > 0


@pytest.mark.parametrize("formats", [("ics",), ("xlsx",), ("csv",), ("md",)])
def test_only_what_stands_in_the_formats_that_are_wanted_is_said_to_leave(
    tmp_path: Path, formats: tuple[str, ...]
) -> None:
    meeting = with_everything()
    order = PaperOrder(meeting, Audience.GROUP, "da", DAY, local=in_utc, formats=formats)
    papers = write_papers(order, tmp_path)
    assert isinstance(papers, Papers)
    common, *_ = leaving(meeting, Readers(Audience.GROUP, "da", formats))
    lines = {kind for kind in kinds_of(common.told) if kind.startswith(("line", "field"))}
    assert lines == {kind for kind in in_files(papers.shared, meeting) if kind.startswith(("line", "field"))}


def test_of_each_school_it_is_said_by_name_what_else_leaves_and_what_does_not() -> None:
    meeting = held(release=ReleaseLevel.GROUP)
    said = what_leaves(meeting, "group", speak("en"))
    host = said.index("For Søndergård: 2 actions, 1 decision, 1 learning point and 1 strength")
    assert said[host + 1 : host + 4] == [
        "  said of them: success criterion, deadline, evaluation, goal, seen by, resources and sign",
        "  besides: ambition, date for the follow-up meeting and the names of 3 people",
        "  held back – of another school: 7 lines and “we seek”; for the consultants alone: 1 line",
    ]


def test_every_line_leaves_or_is_held_back_for_a_reason() -> None:
    lines = [
        entry(900, "note", "Alles", release=ReleaseLevel.SCHOOLS),
        entry(901, "idea", "Vært", party_id="host", release=ReleaseLevel.SCHOOLS),
        entry(902, "idea", "Gæst", party_id="guest", release=ReleaseLevel.SCHOOLS),
        entry(903, "note", "Min egen", party_id="host", release=ReleaseLevel.PRIVATE),
        entry(904, "note", "Kun gruppen", party_id="host"),
        entry(905, "note", "Strøget", struck=True),
        entry(906, "parked", "Lokalet"),
    ]
    meeting = replace(held(), entries=tuple(lines), actions=(), fields=())
    common, host, guest = leaving(meeting, Readers(Audience.SCHOOLS, "en"))
    assert [dict(each.told.lines) for each in (common, host, guest)] == [
        {"note": 1, "idea": 2}, {"note": 1, "idea": 1}, {"note": 1, "idea": 1},
    ]  # fmt: skip
    assert [
        {why.value: sum(kept.lines.values()) for why, kept in each.held.items()}
        for each in (common, host, guest)
    ] == [
        {"private": 1, "narrower": 1, "inside": 1},
        {"private": 1, "others": 1, "narrower": 1, "inside": 1},
        {"others": 3, "inside": 1},
    ]
    assert host.party is not None and host.party.id == "host" and common.party is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "For all: 2 items that were not reached"),
        ("da", "Til alle: 2 ikke-nåede punkter"),
        ("sv", "Till alla: 2 punkter som inte hanns med"),
    ],
)
def test_items_that_were_not_reached_are_not_called_parked_points(language: str, said: str) -> None:
    lines = [
        entry(900, "parked", "Lokalet"),
        entry(901, "parked", "Undersøgelse", unreached=True),
        entry(902, "parked", "Handlinger", unreached=True),
    ]
    meeting = replace(held(), entries=tuple(lines), actions=(), fields=())
    common, *_ = leaving(meeting, Readers(Audience.GROUP, language))
    rows = list(leaving_sentences("", common.told, {}, speak(language)))
    assert rows[0] == said, "the parking lot is not for all, and is not counted among what is"


def test_what_is_noted_in_the_evaluation_stays_inside_as_the_preview_says() -> None:
    table = running()
    table.do("release", "schools")
    table.until("d_commit")
    table.do("note", "Kaffen kom kl. 9")
    table.until("d_check")
    table.do("note", "Mere tid til de tavse")
    papers = {readers: str(view(table.meeting, readers, "en", table.clock.today())) for readers in Audience}
    inside = {readers for readers, paper in papers.items() if "Mere tid til de tavse" in paper}
    assert inside == {Audience.INTERNAL}
    assert "Kaffen kom kl. 9" in papers[Audience.GROUP]
    common, *_ = leaving(table.meeting, Readers(Audience.GROUP, "en"))
    assert (common.told.lines["note"], common.held[Why.INSIDE].lines) == (1, {"note": 1})
    assert "the evaluation of the meeting, ratings and notes, stand in the internal papers alone" in " ".join(
        never_leaves(speak("en"))
    )
