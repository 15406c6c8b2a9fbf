"""A school's own Word template: begun, checked, and poured into."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from in_process import here
from script import Home

TALKED = "start\nwish x\nrelease group\nquit\n"


def a_template(folder: Path, *lines: str, header: str = "") -> Path:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = header
    path = folder / "brev.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_a_starter_is_in_order_and_explains_itself(home: Home, tmp_path: Path, language: str) -> None:
    path = tmp_path / "skolen.docx"
    made = here(home, "template", "new", str(path), "--lang", language)
    assert made.status == 0, made.err
    assert here(home, "template", "check", str(path), "--lang", language).status == 0
    text = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    assert "contents, appendix" in text and "template check" in text
    again = here(home, "template", "new", str(path))
    assert again.status == 5 and "nothing was written" in again.err


@pytest.mark.parametrize(
    ("lines", "header", "place", "said"),
    [
        (("Kære alle", "{{ contens }}"), "", "paragraph 2", "did you mean “contents”?"),
        (("{{ contents }} her",), "", "paragraph 1", "needs one of its own"),
        (("{{ contents }}", "{{ title"), "", "paragraph 2", "not closed"),
        (("{{ contents }}",), "{{ plan }}", "header, paragraph 1", "needs one of its own"),
        (("{{ contents }}", "{% for x in y %}"), "", "paragraph 2", "nothing is called"),
        (("Kære alle",), "", "brev.docx", "come out empty"),
    ],
)
def test_what_is_wrong_is_said_with_its_paragraph(
    home: Home, tmp_path: Path, lines: tuple[str, ...], header: str, place: str, said: str
) -> None:
    checked = here(
        home, "template", "check", str(a_template(tmp_path, *lines, header=header)), "--lang", "en"
    )
    assert checked.status == 3
    assert place in checked.out and said in checked.out


def test_files_that_are_none_or_may_do_something_are_refused(home: Home, tmp_path: Path) -> None:
    outside = a_template(tmp_path, "{{ contents }}")
    with ZipFile(outside, "a") as parts:
        parts.writestr(
            "word/_rels/more.xml.rels", '<Relationships><x TargetMode="External"/></Relationships>'
        )
        parts.writestr("word/vbaProject.bin", b"x")
    text = tmp_path / "text.docx"
    text.write_bytes(b"PK\x03\x04 not a file")
    bomb = tmp_path / "bomb.docx"
    with ZipFile(bomb, "w", compression=8) as parts:
        parts.writestr("word/document.xml", b"\0" * 70_000_000)
    for path, said in (
        (outside, ("macros", "outside")), (text, ("no Word",)), (bomb, ("too large",)),
        (tmp_path / "gone.docx", ("no such file",)),
    ):  # fmt: skip
        checked = here(home, "template", "check", str(path), "--lang", "en")
        assert checked.status == 3, path
        assert all(each in checked.out for each in said), checked.out


def test_a_meeting_is_poured_into_it_and_a_faulty_one_writes_nothing(home: Home, tmp_path: Path) -> None:
    meeting = home.planned_meeting("da")
    home.run("plain", meeting, "--lang", "da", typed="start\nnote Vi lærte noget\nrelease group\nquit\n")
    good = a_template(tmp_path, "Ådalsskolens brevhoved", "{{ contents }}")
    asked = ("meeting", "export", meeting, "--out", str(tmp_path / "ud"), "--format", "docx")
    made = here(home, *asked, "--template", str(good))
    assert made.status == 0, made.err
    assert sorted(path.name for path in (tmp_path / "ud").glob("*.*")) == ["action-plan.docx", "summary.docx"]
    text = [paragraph.text for paragraph in Document(str(tmp_path / "ud" / "summary.docx")).paragraphs]
    assert text[0] == "Ådalsskolens brevhoved" and any("Vi lærte noget" in each for each in text)
    bad = a_template(tmp_path, "{{ kontents }}")
    refused = here(home, *asked, "--template", str(bad), "--lang", "en")
    assert refused.status == 3 and "did you mean “contents”?" in refused.err
