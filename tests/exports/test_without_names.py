"""Papers without names: in no byte of any format is a person called by name, whatever was written."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest
from paper_sample import DAY, action, entry, held, in_utc, value, with_entries
from papers_on_disk import kind_of
from test_hostile import said_everywhere
from unpacked import text_of

from facilitator.domain.meeting import Meeting
from facilitator.domain.modes import ReleaseLevel
from facilitator.exports.audience import Audience
from facilitator.exports.formats import FORMATS
from facilitator.exports.paper_order import PaperOrder
from facilitator.exports.papers import Papers, write_papers
from facilitator.exports.view import view
from facilitator.services.nameless import nameless

_CASES = json.loads((Path(__file__).parents[1] / "corpus" / "names.json").read_text(encoding="utf-8"))
HOSTILE = {case["id"]: base64.b64decode(case["b64"]).decode("utf-8", "surrogatepass") for case in _CASES}
SAID = "Mette Hansens plan, Mettes idé, METTES, hansen’s, M.H. og Lars’ time hos Lars Krag"


def named(said: str = SAID) -> Meeting:
    """A meeting with these words wherever somebody can write, and with two people they name."""
    meeting = said_everywhere(said)
    people = tuple(
        replace(person, name=name)
        for person, name in zip(
            meeting.people, ("Mette Hansen", "Lars Krag", "Åse Bæk", "Kai Munk"), strict=True
        )
    )
    parties = tuple(
        replace(p, name=name) for p, name in zip(meeting.parties, ("Søndergård", "Birkehave"), strict=True)
    )
    agreed = value(1, "field", "release_level", "public")
    return replace(meeting, people=people, parties=parties, fields=(*meeting.fields, agreed))


def written(
    meeting: Meeting,
    folder: Path,
    language: str = "da",
    *take_out: str,
    formats: tuple[str, ...] = ("md", "html", "csv"),
) -> dict[str, str]:
    """The text of every file, by its name in the folder."""
    told = nameless(meeting, (), take_out)
    papers = write_papers(
        PaperOrder(meeting, Audience.GROUP, language, DAY, local=in_utc, formats=formats, told=told.meeting),
        folder,
    )
    assert isinstance(papers, Papers)
    return {
        (path.parent.relative_to(folder) / kind_of(path)).as_posix(): text_of(path)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_no_file_of_any_format_holds_a_name(language: str, tmp_path: Path) -> None:
    files = written(named(), tmp_path, language, formats=FORMATS)
    assert {file.rpartition(".")[2] for file in files} == set(FORMATS)
    for file, text in files.items():
        for part in ("mette", "hansen", "lars", "krag", "åse", "bæk", "kai ", "munk"):
            assert part not in text.casefold(), (file, part)


def test_somebody_is_called_the_same_in_every_file_and_in_every_package(tmp_path: Path) -> None:
    meeting = held()
    people = tuple(replace(p, roles=("member",)) if not p.is_consultant else p for p in meeting.people)
    files = written(replace(meeting, people=people), tmp_path)
    told = "deltager 1 fra Søndergård"
    assert told in files["Handlingsplan.md"].casefold().replace("søndergård", "Søndergård")
    assert "Deltager 1 fra Søndergård laver tre målkort" in files["Søndergård/Referat.md"]
    assert "Deltager 1 fra Søndergård laver tre målkort" in files["internal/Referat.md"]


def test_a_package_calls_people_in_the_language_of_its_school(tmp_path: Path) -> None:
    meeting = held()
    host, guest = meeting.parties
    meeting = replace(meeting, parties=(replace(host, language="sv"), guest))
    files = written(meeting, tmp_path)
    assert "projektledare från Søndergård" in files["Søndergård/Minnesanteckningar.html"]
    assert "projektleder fra Søndergård" in files["Referat.html"]


def test_a_school_named_for_somebody_has_a_number(tmp_path: Path) -> None:
    meeting = held()
    host, guest = meeting.parties
    meeting = replace(meeting, parties=(replace(host, name="Ida Krags Friskole"), guest))
    files = written(meeting, tmp_path)
    assert not [file for file, text in files.items() if "Krag" in text or "krag" in file]
    assert "skole 1" in files["Referat.md"]


def test_a_word_is_taken_out_by_hand_in_every_format(tmp_path: Path) -> None:
    spoken = entry(
        900, "strength", "Yrsas klasse begynder selv.", release=ReleaseLevel.PUBLIC, party_id="host"
    )
    meeting = with_entries(held(), [spoken])
    meeting = replace(meeting, actions=(*meeting.actions, action(901, "Vi spørger Yrsa.", owner_id="ida")))
    paper = view(meeting, Audience.GROUP, "da", DAY, local=in_utc)
    assert nameless(meeting, (), ()).unsure((meeting,), (paper,)).left_in == ("Yrsa",)
    files = written(meeting, tmp_path, "da", "Yrsa")
    assert not [file for file, text in files.items() if "yrsa" in text.casefold()]
    assert "Person 1s klasse begynder selv." in files["Referat.md"].replace("\\", "")


def test_a_name_that_no_paper_tells_is_not_warned_of() -> None:
    meeting = with_entries(
        held(), [entry(900, "note", "Yrsa kom", struck=True), entry(901, "note", "Freja kom")]
    )
    earlier = value(1, "field", "ambition", "Det, Solvej ville")
    fields = (earlier, *meeting.fields, value(900, "field", "ambition", "Det, Ingolf vil"))
    meeting = replace(meeting, fields=fields)
    paper = view(meeting, Audience.INTERNAL, "da", DAY, local=in_utc)
    left = nameless(meeting, (), ()).unsure((meeting,), (paper,)).left_in
    assert set(left) == {"Freja", "Ingolf"}


@pytest.mark.parametrize(("language", "label"), [("da", "Proceskonsulent"), ("sv", "Processkonsult")])
def test_a_consultant_told_by_the_role_is_not_said_to_be_one(
    language: str, label: str, tmp_path: Path
) -> None:
    meeting = held(language)
    file = {"da": "Referat.md", "sv": "Minnesanteckningar.md"}[language]
    one = written(meeting, tmp_path / "one", language, formats=("md",))[file]
    assert f"**{label}" not in one and "**Tid" in one
    second = replace(meeting.people[-1], id="per", name="Per Holt", position=5)
    meeting = replace(meeting, people=(*meeting.people, second))
    two = written(meeting, tmp_path / "two", language, formats=("md",))[file]
    assert f"**{label}er:** 2" in two


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_somebody_is_called_the_papers_are_written(name: str, tmp_path: Path) -> None:
    meeting = held()
    people = tuple(replace(person, name=HOSTILE[name]) for person in meeting.people)
    files = written(replace(meeting, people=people), tmp_path)
    assert "projektleder fra Søndergård" in files["Referat.html"]
    if len(HOSTILE[name]) > 5:
        assert not [file for file, text in files.items() if HOSTILE[name] in text]


def test_papers_without_names_are_never_called_anonymous(tmp_path: Path) -> None:
    for language, word in (("da", "anonym"), ("sv", "anonym"), ("en", "anonymous")):
        files = written(held(), tmp_path / language, language)
        assert not [file for file, text in files.items() if word in text.casefold()]


@pytest.mark.parametrize(
    ("language", "address", "number"),
    [
        ("en", "[e-mail address]", "[telephone number]"),
        ("da", "[mailadresse]", "[telefonnummer]"),
        ("sv", "[e-postadress]", "[telefonnummer]"),
    ],
)
def test_no_file_of_any_format_holds_an_address_or_a_telephone_number(
    language: str, address: str, number: str, tmp_path: Path
) -> None:
    meeting = replace(
        held(), entries=(*held().entries, entry(900, "note", "Skriv til ida@skole.dk, 12 34 56 78"))
    )
    files = written(meeting, tmp_path, language)
    for file, text in files.items():
        assert "@skole.dk" not in text and "34 56" not in text, file
    pages = [text for file, text in files.items() if file.endswith(".html") and "/" not in file]
    assert any(address in told and number in told for told in pages)
