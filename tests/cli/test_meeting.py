"""Making, listing, showing and exporting meetings, for people and for programs."""

from __future__ import annotations

import base64
import json
import re
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import pytest
from in_process import here
from papers_on_disk import kind_of
from script import MORNING, Home, papers_in, talking

from facilitator.clock import SystemClock
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.hall import Hall
from facilitator.services.setup import Setup

CORPUS = Path(__file__).parents[1] / "corpus"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


def corpus(name: str) -> list[bytes]:
    """The hostile texts of a file, as bytes that a command line can hold."""
    cases = json.loads((CORPUS / name).read_text(encoding="utf-8"))
    raw = (base64.b64decode(case["b64"]).replace(b"\0", b"") for case in cases)
    return [text[:19_000] for text in raw if text]


@pytest.mark.seed("SR-065")
def test_a_meeting_owns_the_agenda_it_was_made_of_with_its_version_and_language(home: Home) -> None:
    meeting_id = home.new_meeting(lang="sv")
    meeting = home.read(meeting_id)
    assert (meeting.copy.agenda.id, meeting.copy.agenda.version) == ("dialogue_half_day", "1")
    assert meeting.head.language == "sv"
    assert re.fullmatch("[0-9a-f]{64}", meeting.copy.id)
    told = home.run("meeting", "show", meeting_id[-6:], "--json").objects[0]
    assert (told["agenda"], told["agenda_hash"]) == (meeting.copy.agenda.id, meeting.copy.id)

    shadow = home.folder / "agendas" / "mine.yaml"
    shadow.parent.mkdir()
    shipped = Path(__file__).parents[2] / "agendas" / "dialogue_half_day.yaml"
    shadow.write_text(shipped.read_text(encoding="utf-8").replace('version: "1"', 'version: "2"'))
    later = home.read(home.new_meeting())
    assert later.copy.agenda.version == "2"
    assert home.read(meeting_id) == meeting


def test_schools_people_fields_and_start_are_as_given_and_the_first_school_is_the_host(home: Home) -> None:
    meeting_id = home.new_meeting(
        "--person", "Ida Sten;guest,recorder;Björk", "--set", "ambition=We dare = we learn",
        "--set", "we_show/Ådal=the open door", "--set", "want_to_learn@Anna=how you begin",
    )  # fmt: skip
    meeting = home.read(meeting_id)
    assert meeting.host is not None and meeting.host.name == "Ådalsskolen"
    ida = meeting.people[-1]
    assert (ida.name, ida.roles, meeting.name_of(ida.party_id)) == (
        "Ida Sten", ("guest", "recorder"), "Björkskolan"
    )  # fmt: skip
    fields = {(field.name, meeting.name_of(field.whose)): field.value for field in meeting.fields}
    assert fields == {
        ("ambition", ""): "We dare = we learn",
        ("we_show", "Ådalsskolen"): "the open door",
        ("want_to_learn", "Anna Berg"): "how you begin",
    }
    assert meeting.head.starts_at.isoformat() == f"{MORNING}:00+00:00"


@pytest.mark.parametrize(
    "more",
    [
        ["--person", "Ida;wizard;Ådal"], ["--person", "Ida;member;Nowhere"], ["--person", ";member;Ådal"],
        ["--set", "wibble=x"], ["--set", "we_show=for whom?"], ["--set", "ambition"], ["--start", "tomorrow"],
        ["--party", "ådalsskolen"], ["--party", "\u200b"],
    ],
)  # fmt: skip
def test_words_that_cannot_be_understood_make_no_meeting(
    home: Home, meeting_id: str, more: list[str]
) -> None:
    ran = home.run(
        "meeting", "new", "--agenda", "dialogue_half_day", "--title", "x", "--party", "Ådalsskolen", *more
    )
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.strip() and "Traceback" not in ran.err
    assert [each["id"] for each in home.run("meeting", "list", "--json").objects[0]["meetings"]] == [
        meeting_id
    ]


def test_what_is_not_there_ends_with_4_and_content_that_is_wrong_with_3(home: Home, meeting_id: str) -> None:
    for args in (
        ["meeting", "show", "ffffff"], ["meeting", "export", "ffffff"], ["plain", "ffffff"],
        ["meeting", "new", "--agenda", "wibble", "--title", "x"],
    ):  # fmt: skip
        ran = home.run(*args)
        assert (ran.status, ran.out) == (4, ""), args
        assert ran.err.startswith("facilitator: ")
    wrong = home.folder / "agendas" / "mine.yaml"
    wrong.parent.mkdir()
    wrong.write_text("id: mine\nminutes: soon\n")
    ran = home.run("meeting", "new", "--agenda", "mine", "--title", "x")
    assert (ran.status, ran.out) == (3, "")
    assert f"{wrong}:2:" in ran.err


def test_an_id_is_meant_by_any_unique_end_and_an_ambiguous_one_names_the_candidates(home: Home) -> None:
    by_last_digit: dict[str, list[str]] = {}
    hall, shelf = Hall(Paths(home.folder), SystemClock()), Bookshelf(home.folder)
    agenda = shelf.agenda("dialogue_half_day")
    assert not isinstance(agenda, Refused)
    copy = shelf.copy_of(agenda)
    for n in range(17):  # one more than there are digits
        made = hall.make(Setup(f"Meeting {n}", ("Skovly",), (), SystemClock().now(), "en"), copy)
        assert isinstance(made, str)
        by_last_digit.setdefault(made[-1], []).append(made)
    hall.close()
    digit, alike = next((digit, ids) for digit, ids in by_last_digit.items() if len(ids) > 1)
    ran = home.run("meeting", "show", digit)
    assert (ran.status, ran.out) == (4, "")
    assert all(meeting_id[-12:] in ran.err for meeting_id in alike)
    assert home.run("meeting", "show", alike[0][-7:].upper(), "--json").objects[0]["id"] == alike[0]
    assert home.run("meeting", "show", "").status == 4


def test_the_list_and_the_state_of_a_meeting_for_programs_and_for_people(home: Home, meeting_id: str) -> None:
    with talking(home, meeting_id) as talk:
        talk.do("start", "note one", "action Mette Lund films")
    (line,) = home.run("meeting", "list", "--json").objects[0]["meetings"]
    assert line == {
        "id": meeting_id, "title": "Halv dag", "state": "running", "starts_at": f"{MORNING}:00+00:00",
        "parties": ["Ådalsskolen", "Björkskolan"], "item": "d_arrive", "entries": 1, "actions": 1,
        "free_form": False, "simulated": True, "tags": [],
    }  # fmt: skip
    told = home.run("meeting", "show", meeting_id, "--json").objects[0]
    assert (told["phase"], told["item"], told["entries"], told["actions"]) == ("running", "d_arrive", 1, 1)
    assert [person["party"] for person in told["people"]] == [
        "", "Ådalsskolen", "Ådalsskolen", "Björkskolan", "Björkskolan"
    ]  # fmt: skip
    said = home.run("meeting", "list").out
    assert meeting_id[-12:] in said and "Halv dag" in said and "►" in said
    shown = home.run("meeting", "show", meeting_id).out
    assert "Mette Lund" in shown and "(d_check)" in shown


@pytest.mark.seed("SR-069", "SR-158")
def test_a_paper_takes_what_its_readers_may_see(home: Home, meeting_id: str) -> None:
    with talking(home, meeting_id) as talk:
        talk.do("start", "note.wish for the group", "note.wish for schools", "release.2 schools")
        talk.do("note.wish for everybody", "release.3 public", "note.wish for nobody", "release.4 private")
    out = home.folder / "papers"

    def exported(audience: str) -> str:
        folder = out / audience
        ran = home.run(
            "meeting", "export", meeting_id, "--audience", audience, "--out", str(folder), "--json"
        )
        assert ran.status == 0, ran.err
        files = [str(path) for path in folder.rglob("*.*") if path.is_file()]
        assert sorted(ran.objects[0]["files"]) == sorted(files)
        return papers_in(folder)["internal/Summary.md" if audience == "internal" else "Summary.md"]

    refused = home.run("meeting", "export", meeting_id, "--out", str(out))
    assert (refused.status, refused.out) == (1, "")
    assert "agreed" in refused.err and not out.exists()
    assert f"facilitator plain {meeting_id}" in refused.err and "release group" in refused.err
    internal = exported("internal")
    with talking(home, meeting_id) as talk:
        talk.do("release public")
    texts = ("for the group", "for schools", "for everybody", "for nobody")
    papers = {audience: exported(audience) for audience in ("group", "schools", "public")}
    taken = {audience: [text for text in texts if text in paper] for audience, paper in papers.items()}
    assert taken == {"group": list(texts[:3]), "schools": list(texts[1:3]), "public": ["for everybody"]}
    assert [text for text in texts if text in internal] == list(texts[:3])


@pytest.mark.parametrize(("language", "order"), [("da", "release gruppen"), ("sv", "release gruppen")])
def test_the_way_to_an_agreement_is_told_in_words_that_can_be_typed_as_they_stand(
    home: Home, meeting_id: str, language: str, order: str
) -> None:
    assert home.run("plain", meeting_id, typed="start Vi prøver papirerne af\nquit\n").status == 0
    refused = home.run("meeting", "export", meeting_id, "--lang", language)
    assert refused.status == 1 and order in refused.err
    ran = home.run("plain", meeting_id, "--lang", language, typed=f"{order}\nquit\n")
    assert ran.status == 0 and home.read(meeting_id).release_level == "group"


def test_a_meeting_that_has_not_begun_has_no_papers_and_says_what_there_is_before_it(
    home: Home, meeting_id: str
) -> None:
    for more in ((), ("--preview",)):
        told = home.run("meeting", "export", meeting_id, *more, "--lang", "da")
        said = told.out + told.err
        assert "Mødet er ikke begyndt endnu" in said and "release" not in said
        assert f"facilitator meeting agenda {meeting_id}" in said


def test_papers_are_in_the_language_that_is_asked_for_and_lie_in_exports(home: Home, meeting_id: str) -> None:
    ran = home.run("meeting", "export", meeting_id, "--audience", "internal", "--lang", "sv")
    assert ran.status == 0, ran.err
    papers = papers_in(home.folder / "exports")
    assert len(papers) == 7
    assert all(name.startswith("2026-11-24 - Halv dag/internal/") for name in papers)
    assert "Intern bilaga" in next(
        text for name, text in papers.items() if name.endswith("/Minnesanteckningar.md")
    )


def test_a_folder_that_takes_no_papers_is_named(home: Home, meeting_id: str) -> None:
    ran = home.run("meeting", "export", meeting_id, "--audience", "internal", "--out", "/proc/papers")
    assert (ran.status, ran.out) == (5, "")
    assert "/proc/papers" in ran.err


def test_hostile_names_are_kept_clean_and_no_control_byte_reaches_the_screen(home: Home) -> None:
    parties = [f"P{n} ".encode() + name for n, name in enumerate(corpus("names.json"))]
    names = [
        f"N{n} ".encode() + note.replace(b";", b",")[:300] for n, note in enumerate(corpus("notes.json"))
    ]
    args: list[str | bytes] = ["meeting", "new", "--agenda", "dialogue_half_day"]
    args += ["--title", b"T\x1b]0;PWN\x07 \xff\xfe" + "\u202e[/]\u2028end".encode()]
    for party in parties:
        args += ["--party", party]
    for name in (b"Karin;process_consultant;", *(name + b";member;" for name in names)):
        args += ["--person", name]
    made = home.run(*args, "--lang", "en")
    assert made.status == 0, made.err
    meeting = home.read(made.out.strip())
    assert len(meeting.parties) == len(parties) and len(meeting.people) == len(names) + 1
    kept = [meeting.head.title, *(p.name for p in meeting.parties), *(p.name for p in meeting.people)]
    for text in kept:
        assert not CONTROL.search(text) and "\n" not in text
        assert text == unicodedata.normalize("NFC", text)
    for command in (["list"], ["show", meeting.head.id], ["show", meeting.head.id, "--json"]):
        ran = home.run("meeting", *command)
        assert ran.status == 0
        assert not CONTROL.search(ran.out) and "Traceback" not in ran.err


def test_hostile_lines_are_answered_one_by_one_and_kept_as_text(home: Home, meeting_id: str) -> None:
    notes = [note.replace(b"\n", b" ").replace(b"\r", b" ") for note in corpus("notes.json")]
    lines = [b"note.point x" + note for note in notes]
    lines += [word + b" " + note for note in notes for word in (b"turn", b"skip", b"field", note[:20])]
    ran = home.run("plain", meeting_id, "--json", "--clock", MORNING, typed=b"\n".join((b"start", *lines)))
    assert ran.status == 0, ran.err
    assert "Traceback" not in ran.err
    assert not CONTROL.search(ran.out)
    answers = [json.loads(line) for line in ran.out.splitlines()]
    points = [answer for answer in answers if answer["command"] == "note.point"]
    assert len(points) == len(notes) and all(answer["ok"] for answer in points)
    entries = [entry for entry in home.read(meeting_id).entries if entry.kind == "point"]
    assert len(entries) == len(notes)
    assert not [entry.text for entry in entries if CONTROL.search(entry.text)]
    spoken = home.run("plain", meeting_id, "--clock", MORNING, typed=b"list\nstatus\n" + lines[-1])
    assert not CONTROL.search(spoken.out)
    assert spoken.out.count("point") >= len(notes)


def test_those_who_come_get_an_agenda_of_times_and_titles(home: Home, meeting_id: str) -> None:
    printed = home.run("meeting", "agenda", meeting_id, "--lang", "da")
    assert printed.status == 0, printed.err
    guide = home.run("agenda", "guide", "--meeting", meeting_id, "--lang", "da").out
    assert "08.30–08.45" in printed.out and "Karin Holm" in guide and "Karin Holm" not in printed.out
    assert home.run("agenda", "guide", "--meeting", meeting_id, "--guests", "--lang", "da").out == printed.out
    out = home.folder / "dagsorden.docx"
    assert home.run("meeting", "agenda", meeting_id, "--out", str(out)).status == 0
    assert out.read_bytes()[:2] == b"PK"


def test_pdf_is_written_where_its_part_is_there_and_said_to_be_missing_where_it_is_not(
    home: Home, meeting_id: str, tmp_path: Path
) -> None:
    ask = ("meeting", "export", meeting_id, "--audience", "internal", "--format", "pdf", "--lang", "da")
    if find_spec("typst"):
        ran = home.run(*ask, "--out", str(tmp_path / "papers"))
        assert ran.status == 0, ran.err
        assert {kind_of(Path(line)) for line in ran.out.splitlines()} == {"Referat.pdf", "Handlingsplan.pdf"}
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name == 'typst' else find(name, *more)\n"
    )
    bare = Home(home.folder, {"PYTHONPATH": str(tmp_path)})
    ran = bare.run(*ask, "--out", str(tmp_path / "none"))
    assert (ran.status, ran.out) == (3, "")
    assert "facilitator[pdf]" in ran.err and len(ran.err.splitlines()) == 1
    assert not (tmp_path / "none").exists()


def test_a_school_of_the_course_may_be_named_again_with_somebody_of_it(home: Home) -> None:
    made = here(
        home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--party", "Birkehave"
    )
    ran = here(
        home, "meeting", "new", "--course", made.out.strip(), "--agenda", "dialogue_half_day", "--title", "x",
        "--party", "Birkehave", "--person", "Bo Lind;member;Birkehave",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    meeting = home.read(ran.out.strip())
    assert [party.name for party in meeting.parties] == ["Birkehave"]
    assert [person.name for person in meeting.people] == ["Bo Lind"]
