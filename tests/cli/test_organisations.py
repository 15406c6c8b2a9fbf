"""Who stands around a course on the command line: client, provider, partners, two consultants."""

from __future__ import annotations

from pathlib import Path

import pytest
from in_process import here
from script import Home

NEW = (
    "course", "new", "--kind", "benchlearning", "--title", "Trivsel", "--party", "Birkehave", "--party",
    "Søndergård", "--organisation", "Ringsby Kommune;opdragsgiver", "--organisation", "Videncentret;provider",
    "--person", "Inge Krogh;process_consultant;Videncentret", "--person", "Jon Berg;process_consultant",
    "--person", "Anne Dahl;project_leader,member;Birkehave", "--set", "strategy=Sammen om læring",
    "--set", "training@Inge Krogh=Systemisk procesledelse, 2024",
)  # fmt: skip


def out(home: Home, *args: str) -> str:
    done = here(home, *args)
    assert done.status == 0, done.err
    return done.out


@pytest.mark.seed("SR-150", "SR-102", "SR-139")
def test_a_course_of_two_consultants_and_a_client_says_so_in_its_papers_and_invitations(
    home: Home, tmp_path: Path
) -> None:
    course = out(home, *NEW).strip()
    told = here(home, "course", "show", course, "--json").objects[0]
    assert [(each["name"], each["kind"]) for each in told["organisations"]] == [  # type: ignore[index]
        ("Ringsby Kommune", "client"), ("Videncentret", "provider"),
    ]  # fmt: skip
    shown = out(home, "course", "show", course, "--lang", "da")
    assert "opdragsgiver: Ringsby Kommune" in shown and "Inge Krogh (Videncentret)" in shown

    new = ("meeting", "new", "--course", course, "--agenda", "scoping", "--title", "Opstart", "--lang", "da")
    meeting = out(home, *new).strip()
    folder = tmp_path / "papers"
    typed = f"start vi begynder nu\nstart\ninvite {tmp_path / 'invitations'}\nquit\n"
    assert home.run("plain", meeting, "--lang", "da", typed=typed).status == 0
    out(home, "course", "export", course, "--out", str(folder), "--lang", "da")
    invitation = next((tmp_path / "invitations").glob("*Anne*")).read_text(encoding="utf-8")
    board = next(folder.glob("*.md")).read_text(encoding="utf-8")
    for paper in (board, invitation):
        said = " ".join(paper.split())
        for fact in ("Ringsby Kommune", "Inge Krogh (Videncentret)", "Jon Berg", "Sammen om læring"):
            assert fact in said, fact


@pytest.mark.seed("SR-101")
def test_what_a_consultant_is_trained_in_is_kept_and_may_be_left_out(home: Home) -> None:
    course = out(home, *NEW).strip()
    fields = here(home, "course", "show", course, "--json").objects[0]["fields"]  # type: ignore[index]
    training = [(each["whose"], each["value"]) for each in fields if each["name"] == "training"]
    assert training == [("Inge Krogh", "Systemisk procesledelse, 2024")]
    out(home, "course", "do", course, "field", "training", "@Jon Berg Coach")


def test_organisations_are_put_and_taken_out_by_orders_undone_and_travel_in_the_file(
    home: Home, tmp_path: Path
) -> None:
    course = out(home, *NEW).strip()
    assert "partner" in out(home, "course", "do", course, "organisation", "Metalforeningen;partner")
    assert "Metalforeningen" in out(home, "course", "show", course)
    out(home, "course", "do", course, "undo")
    assert "Metalforeningen" not in out(home, "course", "show", course)
    out(home, "course", "do", course, "redo")
    out(home, "course", "do", course, "person", "Tage Sø;;Metalforeningen")
    held = here(home, "course", "do", course, "remove", "Metalforeningen")
    assert held.status == 1, "somebody belongs to it"
    out(home, "course", "do", course, "remove", "Ringsby Kommune")
    shown = out(home, "course", "show", course)
    assert "Ringsby Kommune" not in shown and "guest" in shown
    out(home, "course", "export", course, "--out", str(tmp_path / "papers"))
    there = Home(tmp_path / "there")
    out(there, "course", "import", str(tmp_path / "papers" / "internal" / "course.json"))
    assert out(there, "course", "show", course) == shown


def test_a_kind_nobody_knows_is_said_with_those_there_are(home: Home) -> None:
    done = here(home, *NEW[:6], "--organisation", "Ringsby Kommune;king")
    assert done.status == 2 and "client" in done.err
