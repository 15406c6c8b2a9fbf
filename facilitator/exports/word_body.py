"""Sections as Word has them: headings, bullets, and tables whose header row repeats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt

from facilitator.exports.column_widths import SMALL_FROM, shares
from facilitator.exports.facts import Fact
from facilitator.exports.section import Line, Lines, Part, Section, Table

AFTER_TABLE = 6
"""Points; Word needs a paragraph between two tables."""
HEAD_FILL = "E7ECF1"
SMALL = 8.5
"""Points of a table of more columns than a page is wide for."""
USUAL = 10.5
INSET = 108
"""Twentieths of a point between the edge of a cell and its text."""


class Body:
    """Writes paragraphs and tables in front of one paragraph, which is then taken out."""

    def __init__(self, document: Any, place: Any) -> None:
        self._document = document
        self._place = place

    def facts(self, facts: Iterable[Fact]) -> None:
        """A line for each, its label in bold."""
        for fact in facts:
            paragraph = self._paragraph("Normal")
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.add_run(f"{fact.label}: ").bold = True
            _written(paragraph, fact.value)

    def sections(self, sections: Iterable[Section], level: int = 1) -> None:
        """Each under its heading; one without anything says so in its own words."""
        for section in sections:
            self.heading(section.title, level)
            if not section.filled:
                _written(self._paragraph("Normal"), section.none_yet)
            for part in section.filled:
                if part.title:
                    self.heading(part.title, level + 1)
                self._part(part)

    def heading(self, text: str, level: int, *, on_a_new_page: bool = False) -> None:
        paragraph = self._paragraph(f"Heading {level}")
        paragraph.paragraph_format.page_break_before = on_a_new_page
        paragraph.paragraph_format.keep_with_next = True
        _written(paragraph, text)

    def end(self) -> None:
        """Take out the paragraph that kept the place."""
        self._place._p.getparent().remove(self._place._p)

    def _part(self, part: Part) -> None:
        match part:
            case Lines(lines, _, prose):
                for line in lines:
                    self._line(line, "Normal" if prose else "List Bullet")
            case Table():
                self._table(part)

    def _line(self, line: Line, style: str) -> None:
        paragraph = self._paragraph(style)
        paragraph.paragraph_format.keep_together = True
        paragraph.paragraph_format.keep_with_next = bool(line.below)
        if line.below:
            paragraph.paragraph_format.space_after = Pt(1)
        if line.label:
            paragraph.add_run(f"{line.label}: ").bold = True
        _written(paragraph, line.text)
        for n, text in enumerate(line.below, start=1):
            below = self._paragraph("Normal")
            below.paragraph_format.left_indent = Cm(1)
            below.paragraph_format.space_after = Pt(2)
            below.paragraph_format.keep_with_next = n < len(line.below)
            _written(below, text)

    def _table(self, told: Table) -> None:
        table = self._document.add_table(rows=1, cols=len(told.columns))
        table.style = "Table Grid"
        table.autofit = False
        _indented(table)
        self._place._p.addprevious(table._tbl)
        widths = _widths(told, self._room(), self._size(told))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Emu(width)
        _fill(table.rows[0], told.columns, widths, told, head=True)
        for row in told.rows:
            _fill(table.add_row(), row, widths, told)
        after = self._paragraph("Normal").paragraph_format
        after.space_after, after.line_spacing = Pt(0), Pt(AFTER_TABLE)

    def _room(self) -> int:
        section = self._document.sections[0]
        return int(section.page_width - section.left_margin - section.right_margin)

    def _size(self, told: Table) -> float:
        """Points of the letters of a table: small where it has many columns, else those of the text."""
        if len(told.columns) >= SMALL_FROM:
            return SMALL
        size = self._document.styles["Normal"].font.size
        return float(size.pt) if size else USUAL

    def _paragraph(self, style: str) -> Any:
        return self._place.insert_paragraph_before("", style=style)


def _indented(table: Any) -> None:
    """Word hangs a table out by the inset of its cells; so its edge stands where the text does."""
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), str(INSET))
    indent.set(qn("w:type"), "dxa")
    table._tbl.tblPr.append(indent)


def _fill(row: Any, texts: Sequence[str], widths: Sequence[int], told: Table, *, head: bool = False) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        properties.append(repeated)
    for n, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
        cell.width = Emu(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(1)
        if n in told.figures:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _written(paragraph, text)
        for line, run in enumerate(paragraph.runs):
            run.bold = head or (told.headed and n == line == 0) or None
            if len(told.columns) >= SMALL_FROM:
                run.font.size = Pt(SMALL)
        if head:
            shade = OxmlElement("w:shd")
            for key, value in (("val", "clear"), ("color", "auto"), ("fill", HEAD_FILL)):
                shade.set(qn(f"w:{key}"), value)
            cell._tc.get_or_add_tcPr().append(shade)


def _widths(told: Table, room: int, size: float) -> tuple[int, ...]:
    return tuple(int(room * share) for share in shares(told, room / Pt(1) / size))


def _written(paragraph: Any, text: str) -> None:
    """A text with its line breaks, and nothing in it taken for anything else."""
    for n, line in enumerate(text.split("\n")):
        run = paragraph.add_run()
        if n:
            run.add_break()
        # python-docx would read a tab or a carriage return as markup
        element = OxmlElement("w:t")
        element.text = line
        element.set(qn("xml:space"), "preserve")
        run._r.append(element)
