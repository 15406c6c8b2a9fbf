"""Listing, reading, checking, printing, beginning and comparing agendas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from in_process import here
from script import MORNING, Home, talking

from facilitator.library.agendas import find_agendas

SHIPPED = Path(__file__).parents[2] / "agendas"
HALF_DAY = SHIPPED / "dialogue_half_day.yaml"


def own(home: Home, text: str, name: str = "mine.yaml") -> Path:
    """A file in the user's folder."""
    path = home.folder / "agendas" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def shadowed(home: Home) -> Path:
    """One's own half day in place of the shipped one: on trial, with a shorter break and a longer start."""
    text = HALF_DAY.read_text(encoding="utf-8").replace(
        'version: "1"', 'version: "2"\nauthor: Inge Krogh, UCC\npilot: true'
    )
    text = text.replace("    minutes: 15\n    min_minutes: 5\n", "    minutes: 20\n    min_minutes: 5\n")
    old, new = (f"{8 * ' '}minutes: {n}\n" for n in (15, 10))
    text = text.replace(f"{old}        min_minutes: 10\n        after", f"{new}        after")
    return own(home, text)


def test_the_list_says_where_each_agenda_comes_from_and_which_is_on_trial(home: Home, shadowed: Path) -> None:
    own(home, HALF_DAY.read_text(encoding="utf-8").replace("id: dialogue_half_day", "id: another"), "b.yaml")
    lines = {line.split()[0]: line for line in here(home, "agenda", "list").out.splitlines()}
    assert lines["dialogue_half_day"].endswith("(your own, in place of the shipped one, on trial)")
    assert lines["another"].endswith("(your own)")
    assert lines["triad_visit"].endswith("(shipped)")
    told = {each["id"]: each for each in here(home, "agenda", "list", "--json").objects[0]["agendas"]}
    mine = told["dialogue_half_day"]
    assert (mine["shipped"], mine["shadows"], mine["pilot"], mine["version"]) == (False, True, True, "2")
    assert mine["author"] == "Inge Krogh, UCC" and told["triad_visit"]["author"] == ""
    assert mine["path"] == str(shadowed)
    assert "Author: Inge Krogh, UCC" in here(home, "agenda", "show", "dialogue_half").out
    assert set(told) == {*find_agendas().kept, "another"}


def test_an_agenda_is_shown_as_a_consultant_reads_it(home: Home) -> None:
    shown = here(home, "agenda", "show", "dialogue_half", "--lang", "da")
    assert shown.status == 0
    said = " ".join(shown.out.split())
    for part in (
        "Dialogmøde – halv dag, to skoler", "medfølger", "To skoler lærer af hinanden.",
        "30 min Undersøgende samtale: kun spørgsmål og svar", "[d_expl]", "mindst 6 spørgsmål",
        "R01 Ingen råd og ingen løsninger – kun spørgsmål.", "B04 Hvad er I stolte af",
    ):  # fmt: skip
        assert part in said.replace("│ ", "")
    assert max(map(len, shown.out.splitlines())) <= 110


@pytest.mark.seed("SR-148")
def test_purpose_and_reasons_of_every_agenda_are_shown_in_each_language(home: Home) -> None:
    for name in ("dialogue_half_day", "focus_group"):
        told = here(home, "agenda", "show", name, "--json").objects[0]
        for key in ("purpose", "rationale"):
            assert set(told[key]) == {"en", "da", "sv"} and all(told[key].values())
    for agenda in find_agendas():
        assert set(agenda.purpose.by_language) == set(agenda.rationale.by_language) == {"en", "da", "sv"}


def test_an_agenda_is_shown_to_programs_with_the_texts_it_names(home: Home) -> None:
    told = here(home, "agenda", "show", str(HALF_DAY), "--json").objects[0]
    block = next(part for part in told["parts"] if "block" in part)
    inquiry = next(item for item in block["items"] if item["id"] == "d_expl")
    assert (inquiry["minutes"], inquiry["mode"], inquiry["floor"]) == (30, "explore", "other_parties")
    assert inquiry["gate"][0] == {"requirement": "record", "kind": "question", "at_least": 6, "types": 2}
    assert told["rules"]["R01"]["da"].startswith("Ingen råd")
    assert told["questions"]["B04"]["sv"]


@pytest.mark.parametrize("command", [["show"], ["guide"], ["diff"], ["new", "mine", "--from"]])
def test_an_agenda_that_is_not_there_ends_with_4_and_one_that_is_broken_with_3(
    home: Home, command: list[str]
) -> None:
    ran = here(home, "agenda", *command, "retreat")
    assert (ran.status, ran.out) == (4, "") and "dialogue_half_day" in ran.err
    assert here(home, "agenda", *command, str(home.folder / "none.yaml")).status == 4
    broken = own(home, "id: broken\nminutes: ten\n")
    ran = here(home, "agenda", *command, str(broken))
    assert ran.status == 3 and f"{broken}:2:10: " in ran.err


def test_check_says_everything_that_is_wrong_in_order_with_places_and_ends_with_3(home: Home) -> None:
    text = HALF_DAY.read_text(encoding="utf-8").replace("mode: hospitality", "mode: hospitalty", 1)
    path = own(home, text.replace("    min_minutes: 8\n", "    min_minuts: 8\n", 1))
    ran = here(home, "agenda", "check", str(path))
    assert ran.status == 3
    lines = ran.out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"{path}:85:11: ") and lines[0].endswith("did you mean “hospitality”?")
    assert lines[1].startswith(f"{path}:108:5: ") and lines[1].endswith("did you mean “min_minutes”?")
    assert all(line.count(" – ") >= 2 for line in lines)
    assert "× 2 faults in 1 file" in ran.err
    assert "mente du »hospitality«?" in here(home, "agenda", "check", str(path), "--lang", "da").out


def test_check_answers_programs_with_one_document(home: Home) -> None:
    path = own(home, "id: a b\n")
    ran = here(home, "agenda", "check", "--json")
    assert (ran.status, len(ran.objects)) == (3, 1)
    told = ran.objects[0]
    assert (told["ok"], told["schema"]) == (False, 1)
    first = next(fault for fault in told["faults"] if fault["reason"] == "not_an_id")
    assert (first["path"], first["line"], first["column"], first["hint"]) == (str(path), 1, 5, False)
    assert "“a b” cannot be an id" in first["message"]


def test_check_of_everything_looks_at_ones_own_and_the_shipped_and_hints_fail_nothing(
    home: Home, shadowed: Path
) -> None:
    ran = here(home, "agenda", "check")
    assert ran.status == 0
    assert all(line.startswith(f"{shadowed}:") and "hint: " in line for line in ran.out.splitlines())
    files = len(list(SHIPPED.parent.glob("agendas/*.yaml")))
    assert int(ran.err.split()[1]) > files + 13
    assert here(home, "agenda", "check", str(home.folder / "none.yaml")).status == 4


def test_a_broken_file_of_ones_own_is_named_and_hides_no_good_one(home: Home) -> None:
    broken = own(home, "id: dialogue_half_day\n  minutes: [\n")
    ran = here(home, "agenda", "list")
    assert ran.status == 0
    assert str(broken) in ran.err
    assert "dialogue_half_day" in ran.out and "(shipped)" in ran.out
    assert home.new_meeting()


@pytest.mark.seed("SR-065")
def test_a_changed_file_never_touches_a_meeting_that_has_begun(home: Home, shadowed: Path) -> None:
    meeting_id = home.new_meeting()
    with talking(home, meeting_id) as talk:
        talk.do("start")
    before = home.read(meeting_id)
    assert before.copy.agenda.version == "2"
    for text in (shadowed.read_text(encoding="utf-8").replace("R15", "R01"), "id: [", ""):
        shadowed.write_text(text, encoding="utf-8")
        assert home.read(meeting_id) == before
        with talking(home, meeting_id) as talk:
            assert talk.do("status")["ok"]
    shadowed.unlink()
    with talking(home, meeting_id) as talk:
        talk.do("next a reason long enough")
    assert home.read(meeting_id).copy == before.copy


def test_a_new_agenda_checks_clean_names_a_schema_that_is_there_and_makes_a_meeting(home: Home) -> None:
    ran = here(home, "agenda", "new", "my_day", "--lang", "da")
    path = home.folder / "agendas" / "my_day.yaml"
    assert (ran.status, ran.out.strip()) == (0, str(path))
    first = path.read_text(encoding="utf-8").split("\n")[0]
    schema = path.parent / first.partition("$schema=")[2]
    assert json.loads(schema.read_text(encoding="utf-8"))["properties"]["items"]
    checked = here(home, "agenda", "check")
    assert (checked.status, checked.out) == (0, "")
    assert path.stat().st_mode & 0o077 == 0
    assert home.new_meeting(agenda="my_day")


def test_a_copy_keeps_its_comments_and_says_where_it_comes_from(home: Home) -> None:
    told = here(home, "agenda", "new", "ours", "--from", "dialogue_half", "--json").objects[0]
    text = Path(told["path"]).read_text(encoding="utf-8")
    assert "# Made from dialogue_half_day, version 1." in text
    assert "# how many parties the minutes above are reckoned with" in text
    assert here(home, "agenda", "diff", "dialogue_half_day", "ours").out == "Nothing is different.\n"


def test_a_copy_under_the_shipped_id_stands_in_its_place_and_is_said_to(home: Home) -> None:
    ran = here(home, "agenda", "new", "focus_group", "--from", "focus_group")
    assert ran.status == 0 and "in place of the shipped agenda “focus_group”" in ran.err


def test_nothing_is_overwritten_and_no_bad_id_is_taken(home: Home, shadowed: Path) -> None:
    before = shadowed.read_bytes()
    ran = here(home, "agenda", "new", "dialogue_half_day")
    assert ran.status == 1 and str(shadowed) in ran.err
    own(home, "id: something_else", "taken.yaml")
    assert here(home, "agenda", "new", "taken").status == 1
    assert (home.folder / "agendas" / "taken.yaml").read_text() == "id: something_else"
    assert shadowed.read_bytes() == before
    for bad in ("two words", "../up", "1st", "null", "x" * 41, ""):
        assert here(home, "agenda", "new", bad).status == 2


@pytest.mark.parametrize("kind", ["agenda", "question_bank", "rules", "sequences", "list"])
def test_schemas_are_printed_for_editors(home: Home, kind: str) -> None:
    printed = here(home, "agenda", "schema", kind)
    assert printed.status == 0
    assert json.loads(printed.out)["$schema"].startswith("https://json-schema.org/")


def test_what_one_changed_of_a_shipped_agenda_is_said_item_by_item(home: Home, shadowed: Path) -> None:
    ran = here(home, "agenda", "diff", "dialogue_half_day")
    assert ran.status == 0
    assert ran.out.splitlines() == [
        "version: 1 → 2",
        "author: – → Inge Krogh, UCC",
        "on trial: no → yes",
        "d_arrive: minutes: 15 → 20",
        "d_break: minutes: 15 → 10",
        "d_break: least minutes: 10 → 5",
    ]
    told = here(home, "agenda", "diff", str(HALF_DAY), str(shadowed), "--json").objects[0]
    assert told["changes"][3] == {
        "change": "changed", "item": "d_arrive", "what": "minutes", "before": 15, "after": 20,
    }  # fmt: skip
    assert here(home, "agenda", "new", "alone").status == 0
    assert here(home, "agenda", "diff", "alone").status == 4


@pytest.mark.seed("SR-093")
def test_the_guide_is_printed_as_text_and_written_as_a_page_and_never_over_another(
    home: Home, tmp_path: Path
) -> None:
    printed = here(home, "agenda", "guide", "dialogue_half_day", "--start", MORNING, "--lang", "sv")
    assert (
        printed.status == 0
        and "08:30–08:45  1. Ankomst och kaffe\n" in printed.out
        and "d_arrive" not in printed.out
    )
    page = tmp_path / "papers" / "guide.html"
    for expected in (page, page.with_name("guide (2).html")):
        ran = here(home, "agenda", "guide", "dialogue_half_day", "--lang", "sv", "--out", str(page))
        assert (ran.status, ran.out.strip()) == (0, str(expected))
        assert '<html lang="sv">' in expected.read_text(encoding="utf-8")
    told = here(home, "agenda", "guide", "dialogue_half_day", "--json").objects[0]
    assert told["items"][0]["time"] == "0:00–0:15"
    (tmp_path / "file").write_text("")
    assert here(home, "agenda", "guide", "focus_group", "--out", str(tmp_path / "file" / "x.txt")).status == 5


def test_the_guide_of_a_meeting_has_its_people_and_speaks_its_language(home: Home, meeting_id: str) -> None:
    printed = here(home, "agenda", "guide", "--meeting", meeting_id[-6:], "--lang", "da")
    assert printed.status == 0
    assert "Ådalsskolen: Mette Lund, Ole Bay (projektleder)" in printed.out
    assert "Ådalsskolen fremlægger" in printed.out
    assert "HALV DAG" in here(home, "agenda", "guide", "--meeting", meeting_id).out
    assert here(home, "agenda", "guide", "--meeting", "000000").status == 4
    assert here(home, "agenda", "guide").status == 2
    assert here(home, "agenda", "guide", "focus_group", "--meeting", meeting_id).status == 2
