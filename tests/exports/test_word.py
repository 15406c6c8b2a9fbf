"""The Word papers, opened again by a program of their kind."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from jinja2 import TemplateError
from oracles import control, office_active
from paper_sample import DAY, action, entry, held, in_utc, with_entries
from test_hostile import ALL, LEFT, said_everywhere

from facilitator.exports.audience import Audience
from facilitator.exports.html import page
from facilitator.exports.markdown import action_plan
from facilitator.exports.plain_text import text
from facilitator.exports.view import MeetingView, view
from facilitator.exports.word import plan_document, summary_document
from facilitator.exports.word_template import plain_template

LIBREOFFICE = shutil.which("soffice")


def shown(language: str = "da", audience: Audience = Audience.GROUP) -> MeetingView:
    return view(held(), audience, language, DAY, local=in_utc)


def opened(drawn: bytes) -> Any:
    return Document(BytesIO(drawn))


def paragraphs(document: Any) -> list[str]:
    """Every text of the body in its order, those of tables too."""
    found = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            found += [cell.text for row in block.rows for cell in row.cells]
        else:
            found.append(block.text)
    return found


@pytest.mark.parametrize(("language", "locale"), [("da", "da-DK"), ("sv", "sv-SE"), ("en", "en-GB")])
def test_a_summary_has_headings_and_says_its_language_and_title(language: str, locale: str) -> None:
    seen = shown(language)
    document = opened(summary_document(seen))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [section.title for section in seen.sections]
    assert document.core_properties.language == locale
    assert document.core_properties.title == seen.title
    assert document.core_properties.author == "" and document.core_properties.last_modified_by == ""
    defaults = document.styles.element.xml
    assert f'w:lang w:val="{locale}"' in defaults.split("</w:docDefaults>")[0]


def test_everything_the_page_says_is_in_the_document() -> None:
    seen = shown(audience=Audience.INTERNAL)
    said = "\n".join(paragraphs(opened(summary_document(seen))))
    for section in (*seen.sections, *seen.appendix):
        assert section.title in said
        for part in section.filled:
            cells = (cell for row in getattr(part, "rows", ()) for cell in row)
            for each in (*cells, *(line.text for line in getattr(part, "lines", ()))):
                assert each in said


def test_the_header_row_of_a_table_repeats_and_no_row_is_broken() -> None:
    (table, *_) = opened(plan_document(shown())).tables
    properties = [row._tr.trPr.xml for row in table.rows]
    assert "w:tblHeader" in properties[0]
    assert all("w:cantSplit" in each for each in properties)
    assert not any("w:tblHeader" in each for each in properties[1:])


def test_a_plan_that_lacks_something_is_stamped_on_every_page() -> None:
    seen = shown()
    assert seen.draft
    header = opened(plan_document(seen)).sections[0].header
    assert [paragraph.text for paragraph in header.paragraphs] == [seen.draft]
    clean = opened(plan_document(replace(seen, draft="")))
    assert [paragraph.text for paragraph in clean.sections[0].header.paragraphs] == [""]


def test_an_internal_paper_says_whom_it_is_for_at_the_head_of_every_page() -> None:
    template = Document(BytesIO(plain_template("da")))
    template.sections[0].different_first_page_header_footer = True
    template.settings.odd_and_even_pages_header_footer = True
    into = BytesIO()
    template.save(into)
    for own in (None, into.getvalue()):
        document = opened(summary_document(shown(audience=Audience.INTERNAL), own))
        (section,) = document.sections
        heads = [section.header]
        heads += [section.first_page_header, section.even_page_header] if own else []
        for head in heads:
            assert head.paragraphs[0].text == "Internt: kun for proceskonsulenterne"
        outside = opened(summary_document(shown(), own)).sections[0]
        assert "Internt" not in outside.header.paragraphs[0].text


def test_the_plan_lies_across_and_the_summary_upright() -> None:
    plan, summary = (opened(draw(shown())).sections[0] for draw in (plan_document, summary_document))
    assert plan.page_width > plan.page_height and summary.page_width < summary.page_height


def test_the_same_paper_is_the_same_file() -> None:
    first, second = (ZipFile(BytesIO(summary_document(shown()))) for _ in range(2))
    assert {n: first.read(n) for n in first.namelist()} == {n: second.read(n) for n in second.namelist()}


def test_what_people_typed_is_text_in_word_and_runs_nothing(tmp_path: Path) -> None:
    lines = [entry(n, "note", said, party_id="host") for n, said in enumerate(ALL.values(), start=2000)]
    seen = view(with_entries(held(), lines), Audience.INTERNAL, "en", DAY, local=in_utc)
    path = tmp_path / "paper.docx"
    path.write_bytes(summary_document(seen))
    assert office_active(path) == []
    found = "\n".join(paragraphs(Document(str(path))))
    assert control(found) == []
    assert [name for name in LEFT if text(ALL[name]) not in found] == []


@pytest.mark.parametrize("name", ["braces", "html", "link", "backslash", "entity"])
def test_titles_names_and_every_field_are_text_as_well(name: str, tmp_path: Path) -> None:
    seen = view(said_everywhere(ALL[name]), Audience.INTERNAL, "en", DAY, local=in_utc)
    path = tmp_path / "paper.docx"
    path.write_bytes(summary_document(seen))
    assert office_active(path) == []
    assert text(ALL[name]) in "\n".join(paragraphs(Document(str(path))))


@pytest.mark.skipif(LIBREOFFICE is None, reason="no LibreOffice on this machine")
def test_libreoffice_opens_the_papers(tmp_path: Path) -> None:
    for name, draw in (("summary", summary_document), ("plan", plan_document)):
        (tmp_path / f"{name}.docx").write_bytes(draw(shown(audience=Audience.INTERNAL)))
    assert LIBREOFFICE is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = map(str, tmp_path.glob("*.docx"))
    subprocess.run(
        [LIBREOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert all((tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF") for name in ("summary", "plan"))


def test_a_template_can_name_a_tag_and_nothing_else() -> None:
    for hostile in ("{{ ''.__class__ }}", "{{ title.upper() }}", "{% for x in title %}y{% endfor %}{{ z }}"):
        document = opened(plain_template("da"))
        document.add_paragraph(hostile)
        into = BytesIO()
        document.save(into)
        with pytest.raises(TemplateError):
            summary_document(shown(), into.getvalue())


def test_parts_of_the_paper_stand_where_a_template_puts_them() -> None:
    document = Document()
    for line in ("Brevhoved", "{{ plan }}", "Midt imellem", "{{ wanted }}"):
        document.add_paragraph(line)
    into = BytesIO()
    document.save(into)
    seen = shown()
    found = [p for p in paragraphs(opened(summary_document(seen, into.getvalue()))) if p]
    by_key = {section.key: section.title for section in seen.sections}
    order = [found.index(each) for each in ("Brevhoved", by_key["plan"], "Midt imellem", by_key["wanted"])]
    assert order == sorted(order)
    assert by_key["learned"] not in found


@pytest.mark.parametrize(
    ("language", "said"), [("da", "Bemærkning: Aftalt med Mette"), ("sv", "Kommentar: Aftalt med Mette")]
)
def test_what_was_noted_of_an_action_stands_with_it_in_word_on_the_page_and_in_text(
    language: str, said: str
) -> None:
    promised = action(900, "Samle elevsvar", owner_id="ida", party_id="host", note="Aftalt med Mette")
    seen = view(held().with_([promised]), Audience.GROUP, language, DAY, local=in_utc)
    cells = [cell.splitlines() for cell in paragraphs(opened(plan_document(seen)))]
    assert ["Samle elevsvar", said] in cells
    assert said in page(seen) and said in action_plan(seen)
