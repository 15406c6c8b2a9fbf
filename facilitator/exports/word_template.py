"""The Word file that papers are poured into: the program's own, and a starter for a school's."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from facilitator.words.tongue import Words

FONT = "Calibri"
INK, QUIET = RGBColor(0x1F, 0x29, 0x33), RGBColor(0x5B, 0x67, 0x74)
LOCALES = {"da": "da-DK", "sv": "sv-SE", "en": "en-GB"}
"""What Word checks the spelling by."""

TEXT_TAGS = ("title", "note", "stamp", "simulated", "written_on", "kept_back")
"""Tags that stand for a text, anywhere in a line."""

BLOCK_TAGS = (
    "facts", "contents", "appendix", "missing", "wanted", "learned", "plan", "figures", "open_questions",
    "answers", "noted", "parking_lot", "decisions", "dates", "follow_up", "thanks",
)  # fmt: skip
"""Tags that stand for whole sections, each alone in a paragraph."""


def plain_template(language: str, *, landscape: bool = False) -> bytes:
    """The program's own: title, facts, contents; header and footer."""
    document = _blank(language, landscape=landscape)
    _heading(document)
    document.add_paragraph("{{ contents }}")
    document.add_paragraph("{{ appendix }}")
    document.add_paragraph("{{ kept_back }}", style="Caption")
    return _saved(document)


def starter(w: Words) -> bytes:
    """The same, with a place for a logo and an explanation of every tag, to be taken out when read."""
    document = _blank(w.language)
    logo = document.sections[0].header.paragraphs[0]
    logo.insert_paragraph_before(_logo_line(w), style="Caption")
    _heading(document)
    document.add_paragraph("{{ contents }}")
    document.add_paragraph("{{ appendix }}")
    document.add_paragraph("{{ kept_back }}", style="Caption")
    document.add_page_break()
    document.add_paragraph(_help_heading(w), style="Heading 1")
    for said in explained(w):
        document.add_paragraph(said, style="List Bullet")
    return _saved(document)


def explained(w: Words) -> tuple[str, ...]:
    """What a secretary needs to know, a point a paragraph; tags are named without their braces."""
    tags = iter((TEXT_TAGS, BLOCK_TAGS))
    return tuple(said.format(tags=", ".join(next(tags))) if "{tags}" in said else said for said in _points(w))


def help_texts(w: Words) -> tuple[str, ...]:
    """Every line of a starter that is meant for whoever makes a template of it, with ``{tags}`` open."""
    return (_logo_line(w), _help_heading(w), *_points(w))


def _logo_line(w: Words) -> str:
    return w._("Put the school's logo here, and take this line out.")


def _help_heading(w: Words) -> str:
    return w._("How this file works")


def _points(w: Words) -> tuple[str, ...]:
    return (
        w._(
            "Words between double braces are replaced. Fonts, colours, header and footer are yours to change."
        ),
        w._("In a line: {tags}."),
        w._("Alone in a paragraph, each a part of the paper: {tags}."),
        w._("“contents” is everything in the usual order; use the other parts for an order of your own."),
        w._("The styles Heading 1, Heading 2, List Bullet and Table Grid decide how the parts look."),
        w._("Take this page out when you are done, and check the file: facilitator template check FILE"),
    )


def _heading(document: Any) -> None:
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ note }}", style="Subtitle")
    document.add_paragraph("{{ simulated }}", style="Caption")
    document.add_paragraph("{{ facts }}")


def _blank(language: str, *, landscape: bool = False) -> Any:
    """An empty document of A4 with our styles, header and footer."""
    document = Document()
    _without_picture(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = (Cm(1.8), Cm(1.9)) if landscape else (Cm(2.2), Cm(2))
    _styles(document, language)
    stamp = section.header.paragraphs[0]
    stamp.text, stamp.alignment = "{{ stamp }}", WD_ALIGN_PARAGRAPH.RIGHT
    stamp.runs[0].bold = True
    foot = section.footer.paragraphs[0]
    foot.text = "{{ written_on }}\t"
    width = section.page_width - section.left_margin - section.right_margin
    foot.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    _page_number(foot)
    return document


def _without_picture(document: Any) -> None:
    """The library's own file brings a small picture of itself."""
    links = document.part.package.rels
    for key in [key for key, link in links.items() if link.reltype.endswith("/thumbnail")]:
        del links[key]


def _styles(document: Any, language: str) -> None:
    styles = document.styles
    for name, size, colour, bold in (
        ("Normal", 10.5, INK, False),
        ("Title", 20, INK, True),
        ("Subtitle", 11, QUIET, False),
        ("Heading 1", 14, INK, True),
        ("Heading 2", 11.5, INK, True),
        ("Heading 3", 10.5, QUIET, True),
        ("Caption", 9, QUIET, False),
        ("List Bullet", 10.5, INK, False),
        ("Footer", 9, QUIET, False),
        ("Header", 9, QUIET, False),
    ):
        style = styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
        style.font.bold, style.font.italic = bold, False
        # Word takes the font of a theme before the one that is named
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), FONT)
    for name in ("Header", "Footer"):
        for tabs in styles[name].element.findall(f".//{qn('w:tabs')}"):
            tabs.getparent().remove(tabs)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    styles["Heading 1"].paragraph_format.space_before = Pt(13)
    styles["Heading 2"].paragraph_format.space_before = Pt(8)
    styles["Title"].paragraph_format.space_after = Pt(2)
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    _language(document, language)


def _language(document: Any, language: str) -> None:
    """The language Word takes every word for."""
    locale = LOCALES[language]
    document.core_properties.language = locale
    document.core_properties.author = ""
    document.core_properties.comments = ""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    lang = run.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        run.append(lang)
    for key in ("w:val", "w:eastAsia"):
        lang.set(qn(key), locale)


def _page_number(paragraph: Any) -> None:
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.text = text
        run._r.append(element)


def _saved(document: Any) -> bytes:
    into = BytesIO()
    document.save(into)
    return into.getvalue()
