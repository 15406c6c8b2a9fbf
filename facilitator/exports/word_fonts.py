"""The font of a template's text reaches its headings and lists, unless they have one of their own."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

FOLLOWING = ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption")
"""Styles that papers are written in beside Normal."""


def with_font_of_normal(template: bytes) -> bytes:
    """The template, where its Normal names a font, with that for every style that has only the theme's.

    Word leaves headings in the font of the theme when somebody chooses another for the text.
    """
    document = Document(BytesIO(template))
    if not _named(document.styles["Normal"]):
        return template
    changed = False
    for style in document.styles:
        if style.name in FOLLOWING and not _named(style) and _fonts(style) is not None:
            style.element.rPr._remove_rFonts()
            changed = True
    if not changed:
        return template
    into = BytesIO()
    document.save(into)
    return into.getvalue()


def _named(style: Any) -> bool:
    """Is its font one by name, which no font of the theme stands before?"""
    fonts = _fonts(style)
    return fonts is not None and bool(fonts.get(qn("w:ascii"))) and not fonts.get(qn("w:asciiTheme"))


def _fonts(style: Any) -> Any:
    properties = getattr(style.element, "rPr", None)
    return None if properties is None else properties.find(qn("w:rFonts"))
