"""Where things are kept, and options on either side of the subcommand."""

from __future__ import annotations

import shutil

import pytest
from papers_on_disk import paper
from script import MORNING, PROGRAM, Home, talking
from terminal import Window

LAYOUT = {
    "database": "facilitator.db", "backups": "backups", "drafts": "drafts", "agendas": "agendas",
    "question_banks": "question_banks", "method": "method", "exports": "exports", "config": "config.toml",
}  # fmt: skip


def test_everything_lies_in_the_home_that_is_named(home: Home) -> None:
    told = home.run("paths", "--json").objects[0]
    assert told.pop("schema") == 1
    assert told.pop("home") == str(home.folder)
    assert told == {name: str(home.folder / place) for name, place in LAYOUT.items()}
    said = home.run("paths").out
    assert all(str(home.folder / place) in said for place in LAYOUT.values())
    assert not home.folder.exists()


def test_a_run_makes_what_it_needs_there_for_the_owner_only(home: Home, meeting_id: str) -> None:
    with talking(home, meeting_id) as talk:
        talk.do("start", "release group")
    assert home.run("meeting", "export", meeting_id).status == 0
    made = {path.name for path in home.folder.iterdir()}
    assert made >= {"facilitator.db", "backups", "drafts", "exports"}
    loose = [path for path in home.folder.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    assert loose == []


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_options_stand_before_or_after_the_subcommand(home: Home, before: bool) -> None:
    db = home.folder / "elsewhere" / "other.db"
    options = ["--db", str(db), "--lang", "sv", "--json"]
    made = ["meeting", "new", "--agenda", "dialogue_half_day", "--title", "Halvdag", "--start", MORNING]
    ran = home.run(*options, *made) if before else home.run(*made, *options)
    assert ran.status == 0, ran.err
    assert set(ran.objects[0]) == {"schema", "id"}
    assert db.exists() and not home.database.exists()
    listed = home.run("meeting", *options, "list") if before else home.run("meeting", "list", *options)
    assert [each["id"] for each in listed.objects[0]["meetings"]] == [ran.objects[0]["id"]]
    clock = ["--clock", MORNING]
    plain = ["plain", *options] if before else [*options, "plain"]
    answers = home.run(*(clock + plain if before else plain + clock), typed="wait 5m\n").objects
    assert answers[0]["at"] == "2026-11-24T08:35:00.000Z"
    assert answers[0]["lines"][0].startswith("►")


def test_settings_of_the_home_choose_languages_and_a_wrong_one_is_named(home: Home, meeting_id: str) -> None:
    (home.folder / "config.toml").write_text('language = "da"\nexport_language = "sv"\nwibble = 1\n')
    ran = home.run("meeting", "list")
    assert "tirsdag" in ran.out
    assert "config.toml" in ran.err and "wibble" in ran.err
    out = home.folder / "papers"
    assert home.run("meeting", "export", meeting_id, "--audience", "internal", "--out", str(out)).status == 0
    assert "Intern bilaga" in paper(out / "internal", "Minnesanteckningar.md").read_text()


def test_a_language_of_the_environment_that_does_not_exist_is_passed_over(
    home: Home, meeting_id: str
) -> None:
    home.environ["FACILITATOR_LANG"] = "xx"
    made = home.run("meeting", "new", "--agenda", "dialogue_half_day", "--title", "x", "--json")
    assert made.status == 0, made.err
    assert home.read(made.objects[0]["id"]).head.language == "en"
    home.environ["FACILITATOR_LANG"] = "da"
    assert "tirsdag" in home.run("meeting", "list").out


@pytest.mark.parametrize("args", [["paths"], ["meeting", "list"], ["plain"], []])
@pytest.mark.parametrize("lang", ["en_GB.UTF-8", "da_DK.UTF-8"])
def test_without_a_folder_of_ones_own_it_is_said_how_to_name_one(
    home: Home, args: list[str], lang: str
) -> None:
    home.environ = {"FACILITATOR_HOME": "~nobody-is-called-so/meetings", "LANG": lang}
    ran = home.run(*args)
    assert (ran.status, ran.out) == (5, "")
    assert "FACILITATOR_HOME=" in ran.err and ran.err.count("\n") == 1


def test_a_folder_that_is_kept_in_step_and_a_second_file_beside_it_are_warned_of(
    home: Home, meeting_id: str
) -> None:
    synced = Home(home.folder.parent / "OneDrive - Ådalsskolen" / "home")
    shutil.copytree(home.folder, synced.folder)
    shutil.copy(synced.database, synced.folder / "facilitator-SKOLE-PC7.db")
    ran = synced.run("paths", "--lang", "en")
    assert ran.status == 0
    assert "The file lies in OneDrive" in ran.err and "facilitator-SKOLE-PC7.db" in ran.err
    assert home.run("paths").err == ""
    with Window((*PROGRAM, "--lang", "en", "--clock", MORNING), synced.world) as window:
        window.until("Beside the file lies another of its name: facilitator-SKOLE-PC7.db")
        (synced.folder / "facilitator-SKOLE-PC7.db").unlink()
        window.type("\x1bOP\x1bOP")
        window.until("The file lies in OneDrive: a folder that is not synced is safer.")
