"""A school's own Word template: begun, checked, and poured into."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as DocumentOf
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from in_process import here
from papers_on_disk import kind_of, paper
from script import Home

from facilitator.domain.office_fault import OfficeReason
from facilitator.exports.word_check import check_template
from facilitator.exports.word_template import BLOCK_TAGS, TEXT_TAGS, explained
from facilitator.words.office_faults import office_sentence
from facilitator.words.tongue import speak

TALKED = "start\nwish x\nrelease group\nquit\n"
NOTED = "start\nnote Kaffen er god\nrelease group\nquit\n"


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
    lines = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "template check" in "\n".join(lines)
    told = dict(line.split(": ", 1) for line in lines if line.partition(":")[0] in (*TEXT_TAGS, *BLOCK_TAGS))
    assert set(told) == {*TEXT_TAGS, *BLOCK_TAGS}, "every field is there, and what it becomes"
    assert speak(language)._("What we do now") in told["plan"]
    if language != "en":
        english = dict(line.split(": ", 1) for line in explained(speak("en")) if ": " in line)
        assert not [tag for tag in told if told[tag] == english[tag]]
    again = here(home, "template", "new", str(path))
    assert again.status == 5 and "nothing was written" in again.err


@pytest.mark.parametrize(
    ("language", "logo", "warned"),
    [
        ("da", "Sæt skolens logo her", "her står filens egen vejledning endnu"),
        ("sv", "logotyp", "här står filens egen vägledning kvar"),
        ("en", "Put the school's logo here", "here the file still explains itself"),
    ],
)
def test_what_a_starter_says_of_itself_is_warned_of_and_stands_in_no_paper(
    home: Home, tmp_path: Path, language: str, logo: str, warned: str
) -> None:
    path = tmp_path / "skolen.docx"
    here(home, "template", "new", str(path), "--lang", language)
    begun = Document(str(path))
    assert logo in "\n".join(paragraph.text for paragraph in begun.sections[0].header.paragraphs)
    checked = here(home, "template", "check", str(path), "--lang", language)
    assert checked.status == 0 and checked.out.count(warned) == 2, "in the header and on its last page"
    meeting = home.new_meeting()
    home.run("plain", meeting, "--lang", language, typed=TALKED)
    out = ("--format", "docx", "--template", str(path), "--out", str(tmp_path / "papers"))
    # the template may be of another language than the paper
    assert here(home, "meeting", "export", meeting, *out, "--lang", "da").status == 0
    written = Document(str(paper(tmp_path / "papers", "Referat.docx")))
    text = [paragraph.text for paragraph in (*written.paragraphs, *written.sections[0].header.paragraphs)]
    help_ = {
        each.text for each in begun.paragraphs if each.style is not None and each.style.name == "List Bullet"
    }
    assert len(help_) > 20 and not help_ & set(text) and logo not in "\n".join(text)
    assert 'w:type="page"' not in written.element.xml, "nor the empty page it stood on"


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


def typed_into(document: DocumentOf, where: str, tag: str) -> None:
    """Write a tag where no paragraph of the body is."""
    header = document.sections[0].header
    match where:
        case "table":
            document.add_table(1, 1).cell(0, 0).text = tag
        case "header table":
            header.add_table(1, 1, Cm(5)).cell(0, 0).text = tag
        case "first footer":
            document.sections[0].different_first_page_header_footer = True
            document.sections[0].first_page_footer.paragraphs[0].text = tag
        case "text box":
            document.add_paragraph()._p.append(parse_xml(
                f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
                f"<w:txbxContent><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:txbxContent>"
                "</v:textbox></v:shape></w:pict></w:r>"
            ))  # fmt: skip


@pytest.mark.parametrize("where", ["table", "header table", "first footer", "text box"])
@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ tittle }}", "did you mean “title”?"),
        ("{{ title.__class__ }}", "nothing is called"),
        ("{% for x in title %}", "nothing is called"),
        ("{{ contents }}", "needs one of its own"),
    ],
)
def test_a_tag_is_looked_at_wherever_it_is_typed(tmp_path: Path, where: str, tag: str, said: str) -> None:
    document = Document()
    document.add_paragraph("{{ contents }}")
    typed_into(document, where, tag)
    path = tmp_path / "brev.docx"
    document.save(str(path))
    (fault,) = check_template(path)
    assert said in office_sentence(fault, speak("en"))


def test_contents_in_a_header_alone_leave_the_paper_empty(tmp_path: Path) -> None:
    faults = check_template(a_template(tmp_path, "Kære alle", header="{{ contents }}"))
    assert {each.reason for each in faults} == {OfficeReason.TAG_NOT_ALONE, OfficeReason.NOTHING_POURED}


@pytest.mark.parametrize(
    "links",
    ["<R><x TargetMode='External'/></R>", '<R><x TargetMode = "External"/></R>'],
)
def test_a_link_to_the_outside_is_found_however_it_is_written(tmp_path: Path, links: str) -> None:
    path = a_template(tmp_path, "{{ contents }}")
    with ZipFile(path, "a") as parts:
        parts.writestr("word/_rels/more.xml.rels", links)
    assert [each.reason for each in check_template(path)] == [OfficeReason.POINTS_OUTSIDE]


@pytest.mark.parametrize(
    "halves", [('INCLUDEPICTURE "https://x.example/a.png"',), ("INCLUDE", 'TEXT "x.docx"')]
)
def test_a_field_that_fetches_something_is_refused(tmp_path: Path, halves: tuple[str, ...]) -> None:
    document = Document()
    paragraph = document.add_paragraph("{{ contents }}").insert_paragraph_before()
    for half in halves:
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:instrText>{half}</w:instrText></w:r>"))
    path = tmp_path / "brev.docx"
    document.save(str(path))
    assert [each.reason for each in check_template(path)] == [OfficeReason.POINTS_OUTSIDE]


def test_braces_that_only_the_pouring_meets_are_refused_before_a_paper_is_written(
    home: Home, tmp_path: Path
) -> None:
    meeting = home.planned_meeting("da")
    home.run("plain", meeting, "--lang", "da", typed=TALKED)
    document = Document()
    document.add_paragraph("{{ contents }}")
    document.core_properties.title = "{{ title.__class__ }}"
    path = tmp_path / "brev.docx"
    document.save(str(path))
    refused = here(
        home, "meeting", "export", meeting, "--out", str(tmp_path / "ud"), "--format", "docx",
        "--template", str(path), "--lang", "en",
    )  # fmt: skip
    assert refused.status == 3 and "braces" in refused.err and "Traceback" not in refused.err
    assert not (tmp_path / "ud").exists()


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
    assert sorted(kind_of(path) for path in (tmp_path / "ud").glob("*.*")) == [
        "Handlingsplan.docx",
        "Referat.docx",
    ]
    text = [paragraph.text for paragraph in Document(str(paper(tmp_path / "ud", "Referat.docx"))).paragraphs]
    assert text[0] == "Ådalsskolens brevhoved" and any("Vi lærte noget" in each for each in text)
    bad = a_template(tmp_path, "{{ kontents }}")
    refused = here(home, *asked, "--template", str(bad), "--lang", "en")
    assert refused.status == 3 and "did you mean “contents”?" in refused.err


def fonts_in(path: Path) -> set[str | None]:
    """The fonts that text of a document is in, by its styles, from Normal upwards."""
    document = Document(str(path))
    found = set()
    for paragraph in document.paragraphs:
        style = paragraph.style
        while style is not None and style.font.name is None:
            assert style.element.find(f".//{qn('w:rFonts')}") is None, style.name
            style = style.base_style
        found.add(style.font.name if style is not None else None)
    return found


@pytest.mark.parametrize("starter", [True, False])
def test_the_font_of_the_text_is_that_of_headings_and_bullets(
    home: Home, tmp_path: Path, *, starter: bool
) -> None:
    path = tmp_path / "skolen.docx"
    if starter:
        here(home, "template", "new", str(path))
    else:
        path = a_template(tmp_path, "{{ title }}", "{{ facts }}", "{{ contents }}")
    document = Document(str(path))
    document.styles["Normal"].font.name = "Georgia"
    document.save(str(path))
    meeting = home.new_meeting()
    home.run("plain", meeting, "--lang", "da", typed=NOTED)
    out = ("--format", "docx", "--template", str(path), "--out", str(tmp_path / "papers"))
    assert here(home, "meeting", "export", meeting, *out).status == 0
    written = paper(tmp_path / "papers", "Referat.docx")
    assert {"Heading 1", "List Bullet", "Normal"} <= {
        each.style.name for each in Document(str(written)).paragraphs if each.style is not None
    }
    assert fonts_in(written) == {"Georgia"}


def test_a_heading_with_a_font_of_its_own_keeps_it(home: Home, tmp_path: Path) -> None:
    path = a_template(tmp_path, "{{ contents }}")
    document = Document(str(path))
    document.styles["Normal"].font.name = "Georgia"
    heading = document.styles["Heading 1"].font
    heading.name = "Verdana"
    for theme in ("asciiTheme", "hAnsiTheme"):
        heading.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    document.save(str(path))
    meeting = home.new_meeting()
    home.run("plain", meeting, "--lang", "da", typed=NOTED)
    out = ("--format", "docx", "--template", str(path), "--out", str(tmp_path / "papers"))
    assert here(home, "meeting", "export", meeting, *out).status == 0
    assert fonts_in(paper(tmp_path / "papers", "Referat.docx")) == {"Georgia", "Verdana"}


def test_the_papers_of_a_course_are_poured_into_it_too(home: Home, tmp_path: Path) -> None:
    path = a_template(tmp_path, "{{ title }}", "{{ contents }}", header="Søndergård Skole")
    course = here(home, "course", "new", "--kind", "benchlearning", "--title", "Trivsel").out.strip()
    here(home, "course", "do", course, "field", "ambition", "Alle kender målet")
    meeting = home.new_meeting("--course", course)
    home.run("plain", meeting, "--lang", "da", typed=NOTED.replace("start", "start En prøve uden noget", 1))
    out = ("--format", "docx", "--template", str(path), "--out", str(tmp_path / "papers"), "--lang", "da")
    ran = here(home, "course", "export", course, *out)
    assert ran.status == 0, ran.err
    written = list((tmp_path / "papers").rglob("*.docx"))
    assert any("Overblik" in each.name for each in written) and any(
        "Referat" in each.name for each in written
    )
    # the page for head and board has a form of its own, which is all that keeps it to a page
    for each in (file for file in written if not file.name.startswith("På én side")):
        heads = Document(str(each)).sections[0].header.paragraphs
        assert "Søndergård Skole" in [head.text for head in heads], each.name
    (tmp_path / "no.docx").write_bytes(b"no")
    bad = here(home, "course", "export", course, "--template", str(tmp_path / "no.docx"))
    assert bad.status == 3
