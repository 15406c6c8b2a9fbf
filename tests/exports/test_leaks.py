"""What is held back is in no byte of a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from paper_sample import DAY, action, entry, held, in_utc, intervened, planned, value, with_entries
from unpacked import READS_PDF, text_of

from facilitator.domain.action import Action
from facilitator.domain.documentation import AUTHOR, FOR
from facilitator.domain.field_names import FIELDS
from facilitator.domain.field_value import FieldValue
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.extract import COURSE_FRAME
from facilitator.exports.formats import FORMATS
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers
from facilitator.exports.pdf import can_draw

TEXTS = ("md", "html")
"""Formats that can be searched as they lie there: enough where a rule is the same for all of them."""
EVERY = (*FORMATS, "pdf") if can_draw() and READS_PDF else FORMATS
LEVELS = list(ReleaseLevel)
OUTSIDE = [Audience.GROUP, Audience.SCHOOLS, Audience.PUBLIC]


def shared_bytes(
    meeting: Meeting, audience: Audience, folder: Path, formats: tuple[str, ...] = TEXTS
) -> bytes:
    papers = write_papers(PaperOrder(meeting, audience, "da", DAY, local=in_utc, formats=formats), folder)
    assert isinstance(papers, Papers)
    return "".join(text_of(path) for path in papers.shared or papers.internal).encode()


def canary(level: ReleaseLevel, place: str) -> str:
    return f"Canary{level.value.capitalize()}{place.replace('_', '').capitalize()}X"


def action_at(level: ReleaseLevel, number: int) -> Action:
    texts = ("goal", "sign", "resources", "criterion", "evaluation", "observer", "adaptation")
    return action(
        number, canary(level, "action"), release=level, party_id="host",
        **{name: canary(level, f"action {name}".replace(" ", "")) for name in texts},
    )  # fmt: skip


def meeting_of_canaries() -> Meeting:
    meeting = held(release=ReleaseLevel.PUBLIC)
    entries, actions = [], []
    for level in LEVELS:
        for kind in LINE_KINDS:
            number = 1000 + len(entries)
            entries.append(
                entry(
                    number,
                    kind,
                    canary(level, kind),
                    release=level,
                    party_id="guest",
                    adaptation=canary(level, f"{kind}adapted"),
                    settled_how=canary(level, f"{kind}settled"),
                )
            )
        actions.append(action_at(level, 5000 + len(actions)))
    return replace(with_entries(meeting, entries), actions=(*meeting.actions, *actions))


@pytest.mark.seed("SR-158", "SR-069")
@pytest.mark.parametrize("audience", list(Audience))
def test_a_text_is_in_a_paper_exactly_when_its_level_reaches_that_far(
    audience: Audience, tmp_path: Path
) -> None:
    written = shared_bytes(meeting_of_canaries(), audience, tmp_path, EVERY)
    assert {path.suffix for path in tmp_path.rglob("*.*")} == {f".{each}" for each in EVERY}
    for level in LEVELS:
        planted = f"Canary{level.value.capitalize()}".encode()
        assert (planted in written) == audience.takes(level)
        for kind in (*LINE_KINDS, "action"):
            inside = audience is Audience.INTERNAL or kind not in ("parked", "question")
            assert (canary(level, kind).encode() in written) == (audience.takes(level) and inside), kind


def test_an_action_does_not_carry_the_private_note_it_grew_from(tmp_path: Path) -> None:
    secret = entry(900, "note", "HemmeligNote", release=ReleaseLevel.PRIVATE)
    meeting = with_entries(held(), [secret])
    meeting = replace(meeting, actions=(action(901, "Vi prøver det", source_id=secret.id),))
    assert b"HemmeligNote" not in shared_bytes(meeting, Audience.GROUP, tmp_path)


def test_what_was_struck_is_in_no_paper(tmp_path: Path) -> None:
    meeting = with_entries(held(), [entry(900, "note", "StregetUd", struck=True)])
    meeting = replace(meeting, actions=(*meeting.actions, action(901, "StregetHandling", struck=True)))
    for audience in (Audience.GROUP, Audience.INTERNAL):
        written = shared_bytes(meeting, audience, tmp_path)
        assert b"StregetUd" not in written
        assert b"StregetHandling" not in written


def field_of(number: int, name: str) -> FieldValue:
    whose = {"party": "host", "person": "bo"}.get(FIELDS[name], "")
    return value(number, "field", name, f"Felt{name.replace('_', '')}X", whose)


@pytest.mark.parametrize("audience", [Audience.SCHOOLS, Audience.PUBLIC])
def test_fields_of_the_group_stay_in_the_group(audience: Audience, tmp_path: Path) -> None:
    meeting = held(release=ReleaseLevel.PUBLIC)
    names = [name for name in FIELDS if name != "release_level"]
    meeting = replace(
        meeting, fields=(*meeting.fields, *(field_of(900 + n, name) for n, name in enumerate(names)))
    )
    written = shared_bytes(meeting, audience, tmp_path)
    for name in names:
        told = name in (*COURSE_FRAME, FOR, AUTHOR)
        assert (f"Felt{name.replace('_', '')}X".encode() in written) == told, name


@pytest.mark.seed("SR-158")
def test_what_nobody_has_released_stays_in_the_group(tmp_path: Path) -> None:
    meeting = held(release=ReleaseLevel.PUBLIC)
    said = "Målet står på tavlen".encode()
    assert said in shared_bytes(meeting, Audience.GROUP, tmp_path / "group")
    assert said not in shared_bytes(meeting, Audience.SCHOOLS, tmp_path / "schools")


@pytest.mark.parametrize("audience", OUTSIDE)
def test_departures_times_and_ratings_are_in_internal_papers_only(audience: Audience, tmp_path: Path) -> None:
    meeting = intervened(held("en", release=ReleaseLevel.PUBLIC), "stop_advice")
    papers = write_papers(PaperOrder(meeting, audience, "en", DAY, local=in_utc, formats=TEXTS), tmp_path)
    assert isinstance(papers, Papers)
    shared = b"".join(path.read_bytes() for path in papers.shared)
    internal = b"".join(path.read_bytes() for path in papers.internal)
    for said in ("Brandalarmen", "ROTI", "Departures", "Minutes used", "Process moves", "still to be typed"):
        assert said.encode() in internal
        assert said.encode() not in shared


def test_the_files_at_the_top_hold_nothing_internal_when_only_internal_ones_are_asked_for(
    tmp_path: Path,
) -> None:
    write_papers(PaperOrder(held(), Audience.INTERNAL, "da", DAY, local=in_utc), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["internal"]


@pytest.mark.parametrize("audience", list(Audience))
def test_nobody_is_named_for_having_spoken_asked_or_seen(audience: Audience, tmp_path: Path) -> None:
    meeting = held(release=ReleaseLevel.PUBLIC)
    assert meeting.find_person("anne")
    written = shared_bytes(meeting, audience, tmp_path)
    assert b"Anne" not in written


def test_a_public_paper_names_no_person_but_says_who_is_responsible(tmp_path: Path) -> None:
    meeting = replace(planned(), actions=(
        action(1, "Vi laver målkort", owner_id="ida", party_id="host", release=ReleaseLevel.PUBLIC,
               deadline=date(2026, 12, 4)),
    ), fields=(value(1, "field", "release_level", "public"),))  # fmt: skip
    written = shared_bytes(meeting, Audience.PUBLIC, tmp_path).decode()
    assert not any(person.name.split()[0] in written for person in meeting.people)
    assert "Projektleder, Søndergård" in written
    assert "Ida Krag" in shared_bytes(meeting, Audience.SCHOOLS, tmp_path / "schools").decode()


@pytest.mark.parametrize(
    ("consent", "printed", "named"),
    [("anonymous", True, False), ("named", True, True), ("not shared", False, False), (None, False, False)],
)
def test_a_quote_is_printed_as_the_one_quoted_has_consented(
    consent: str | None, printed: bool, named: bool, tmp_path: Path
) -> None:
    meeting = with_entries(held(), [entry(900, "quote", "Jeg fik øje på mit fag.", person_id="anne")])
    if consent is not None:
        meeting = replace(
            meeting, fields=(*meeting.fields, value(1, "field", "quote_consent", consent, "anne"))
        )
    for audience in (Audience.GROUP, Audience.INTERNAL):
        written = shared_bytes(meeting, audience, tmp_path / audience.value).decode()
        assert ("Jeg fik øje på mit fag." in written) == printed
        assert ("Anne Dahl" in written) == named


def test_a_question_whose_answer_is_held_back_is_not_called_open(tmp_path: Path) -> None:
    asked = entry(900, "question", "Hvad koster det?", release=ReleaseLevel.PUBLIC)
    answered = entry(901, "answer", "Ti timer om ugen", reply_to=asked.id)
    meeting = with_entries(planned("en"), [asked, answered])
    meeting = replace(meeting, fields=(value(1, "field", "release_level", "public"),))
    papers = write_papers(
        PaperOrder(meeting, Audience.PUBLIC, "en", DAY, local=in_utc, formats=TEXTS), tmp_path
    )
    assert isinstance(papers, Papers)
    summary = text_of(papers.shared[0])
    assert "Hvad koster det?\n  - Answered in the meeting." in summary
    assert "Ti timer" not in summary
    assert "still open" not in summary
