"""The summary and the action plan as Word documents, poured into a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from facilitator.exports.audience import Audience
from facilitator.exports.section import Section
from facilitator.exports.view import MeetingView
from facilitator.exports.word_body import Body
from facilitator.exports.word_fonts import with_font_of_normal
from facilitator.exports.word_help import without_help
from facilitator.exports.word_template import BLOCK_TAGS, TEXT_TAGS, plain_template

MARK = "\ue000"
"""Round the name of a block in the rendered document; no text of a view holds a private-use sign twice."""


MARK_SIZE = 9
"""Points of what stands at the head of every page."""


def summary_document(view: MeetingView, template: bytes | None = None) -> bytes:
    """Everything the paper says; in a template of one's own, or in the plain one."""
    poured = with_font_of_normal(without_help(template)) if template else plain_template(view.language)
    return _document(view, poured, view.title, view.sections)


def poured_document(view: MeetingView, template: bytes) -> bytes:
    """Everything the paper says, in a template of the program's own."""
    return _document(view, template, view.title, view.sections)


def plan_document(view: MeetingView, template: bytes | None = None) -> bytes:
    """What we do, by when, and how we follow up; the plain one lies across, as the plan is wide."""
    poured = (
        with_font_of_normal(without_help(template))
        if template
        else plain_template(view.language, landscape=True)
    )
    sections = view.plan_sections(across=template is None or _lies_across(template))
    return _document(view, poured, view.plan_title, sections, appendix=False)


def _lies_across(template: bytes) -> bool:
    """Is a school's own page wider than it is high?"""
    page = Document(BytesIO(template)).sections[0]
    return bool((page.page_width or 0) > (page.page_height or 0))


def pour_nothing(template: bytes) -> None:
    """Put a word into every tag and keep nothing: raises TemplateError where papers would."""
    DocxTemplate(BytesIO(template)).render(dict.fromkeys((*TEXT_TAGS, *BLOCK_TAGS), "x"), Closed())


class Closed(ImmutableSandboxedEnvironment):
    """A template may name a tag, and nothing else: no call, no attribute, no global."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        return False


def _document(
    view: MeetingView,
    template: bytes,
    title: str,
    sections: tuple[Section, ...],
    *,
    appendix: bool = True,
) -> bytes:
    poured = DocxTemplate(BytesIO(_marked(template) if view.audience is Audience.INTERNAL else template))
    poured.render({**_texts(view, title), **{name: MARK + name + MARK for name in BLOCK_TAGS}}, Closed())
    document = poured.docx
    _fill_blocks(document, _blocks(view, sections, appendix=appendix))
    properties = document.core_properties
    properties.title = title
    # the moment a file was made is in its name; in it, it would make every file another one
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    properties.last_modified_by = ""
    into = BytesIO()
    document.save(into)
    return into.getvalue()


def _marked(template: bytes) -> bytes:
    """The template with whom it is for at the head of every page: one handed on by itself says so too."""
    document = Document(BytesIO(template))
    for number, section in enumerate(document.sections):
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        if document.settings.odd_and_even_pages_header_footer:
            heads.append(section.even_page_header)
        for head in heads:
            if number and head.is_linked_to_previous:
                continue
            mark = head.paragraphs[0].insert_paragraph_before()
            mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            said = mark.add_run("{{ note }}")
            said.bold, said.font.size = True, Pt(MARK_SIZE)
    into = BytesIO()
    document.save(into)
    return into.getvalue()


def _texts(view: MeetingView, title: str) -> dict[str, str]:
    texts = {
        "title": title,
        "note": view.audience_note,
        "stamp": view.draft,
        "simulated": view.simulated,
        "written_on": view.written_on,
        "kept_back": view.kept_back,
    }
    assert set(texts) == set(TEXT_TAGS)
    return texts


def _blocks(
    view: MeetingView, sections: tuple[Section, ...], *, appendix: bool
) -> Mapping[str, Callable[[Body], None]]:
    """What each block writes in its place."""

    def only(key: str) -> Callable[[Body], None]:
        return lambda body: body.sections(each for each in sections if each.key == key)

    def inside(body: Body) -> None:
        if view.appendix and appendix:
            body.heading(view.appendix_title, 1, on_a_new_page=True)
            body.sections(view.appendix, 2)

    return {
        **{key: only(key) for key in BLOCK_TAGS},
        "facts": lambda body: body.facts(view.facts),
        "contents": lambda body: body.sections(sections),
        "appendix": inside,
    }


def _fill_blocks(document: Any, blocks: Mapping[str, Callable[[Body], None]]) -> None:
    for paragraph in list(document.paragraphs):
        text = paragraph.text.strip()
        if not text:
            _drop_if_emptied(paragraph)
        elif text[0] == MARK and text[-1] == MARK and (write := blocks.get(text[1:-1])):
            body = Body(document, paragraph)
            write(body)
            body.end()


def _drop_if_emptied(paragraph: Any) -> None:
    """A line whose tag had nothing to say leaves no gap; a blank one of the template's author stays."""
    if paragraph.runs and paragraph.style.name in ("Caption", "Subtitle"):
        paragraph._p.getparent().remove(paragraph._p)
