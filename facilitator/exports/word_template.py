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
    "facts", "contents", "appendix", "missing", "wanted", "promised", "learned", "plan", "figures",
    "open_questions", "answers", "noted", "parking_lot", "decisions", "dates", "follow_up", "thanks",
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


def help_texts(w: Words) -> tuple[str, ...]:
    """Every line of a starter that is meant for whoever makes a template of it."""
    return (_logo_line(w), _help_heading(w), *explained(w))


def _logo_line(w: Words) -> str:
    return w._("Put the school's logo here, and take this line out.")


def _help_heading(w: Words) -> str:
    return w._("How this file works")


def explained(w: Words) -> tuple[str, ...]:
    """What a secretary needs to know, a point a paragraph; tags are named without their braces."""
    named = (f"{tag}: {said}" for tag, said in (*_said_of_texts(w), *_said_of_blocks(w)))
    return (
        w._(
            "Words between double braces are replaced. Fonts, colours, header and footer are yours to "
            "change; the font of the style Normal is that of all text."
        ),
        w._("The first six may stand in any line, the others each alone in a paragraph."),
        *named,
        w._("Use “contents”, or the parts below it for an order of your own."),
        w._("The styles Heading 1, Heading 2, List Bullet and Table Grid decide how the parts look."),
        w._("Take this page out when you are done, and check the file: facilitator template check FILE"),
    )


def _said_of_texts(w: Words) -> tuple[tuple[str, str], ...]:
    """What each tag of a line becomes."""
    said = (
        w._("the title of the paper"),
        w._("whom the paper is for"),
        w._("that the action plan is a draft, while something is missing in it"),
        w._("that the meeting was a rehearsal, if it was"),
        w._("the day the paper was written"),
        w._("how many lines these readers do not get"),
    )
    return tuple(zip(TEXT_TAGS, said, strict=True))


def _said_of_blocks(w: Words) -> tuple[tuple[str, str], ...]:
    """What each tag of a paragraph becomes: parts are told by their headings."""
    parts = (
        w._("What is still missing"), w._("What we wanted"), w._("What we agreed last time"),
        w._("What we learned"), w._("What we do now"), w._("The figures"),
        w._("Questions that are still open"), w._("Questions and answers"), w._("Also noted"),
        w._("Parking lot"), w._("Decisions"), w._("Dates"), w._("How we follow up"), w._("Thanks"),
    )  # fmt: skip
    said = (
        w._("when, who took part, and by which agenda"),
        w._("all parts in the usual order"),
        w._("the internal appendix, in internal papers alone"),
        *(w._("the part “{title}”").format(title=part) for part in parts),
    )
    return tuple(zip(BLOCK_TAGS, said, strict=True))


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
        style.font.size, style.font.color.rgb = Pt(size), colour
        style.font.bold, style.font.italic = bold, False
        # who changes the font of Normal changes all of them
        style.element.get_or_add_rPr()._remove_rFonts()
    fonts = styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
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
