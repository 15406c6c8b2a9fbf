"""The days a school needs a substitute for, person by person: as a section of a paper, CSV and a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import format_decimal

from facilitator.domain.substitutes import Substitutes, substitutes
from facilitator.domain.whole_course import WholeCourse
from facilitator.exports.csv_file import csv_file
from facilitator.exports.dates import LOCALES, one_decimal
from facilitator.exports.plain_text import name
from facilitator.exports.section import EMPTY, Line, Lines, Section, Table
from facilitator.exports.table_workbook import SheetCell, table_workbook
from facilitator.words.tongue import Words


def substitute_section(course: WholeCourse, w: Words) -> Section:
    """Whole days for visits to others, half days for the two meetings, none for hosting (SR-121)."""
    told = by_school(course)
    with_cost = any(each.cost is not None for each in told)
    rows = [_texts(row, w) for row in _rows(course, told, w)]
    figures = tuple(range(2, 6 + with_cost))
    table = Table(_columns(w, with_cost), tuple(rows), figures=figures)
    return Section("substitutes", w._("Days with a substitute"), (table, Lines(_how(w))) if rows else ())


def substitute_csv(course: WholeCourse, w: Words) -> bytes:
    """The sheet as CSV."""
    told = by_school(course)
    rows = ([_plain(cell, w) for cell in row] for row in _rows(course, told, w))
    return csv_file(_columns(w, any(each.cost is not None for each in told)), rows)


def substitute_workbook(course: WholeCourse, w: Words) -> bytes:
    """The sheet as a workbook, with how it is reckoned below it."""
    told = by_school(course)
    columns = _columns(w, any(each.cost is not None for each in told))
    title = f"{w._('Substitutes')}: {name(course.head.title)}"
    notes = tuple(line.text for line in _how(w))
    return table_workbook(
        w._("Substitutes"), title, notes, columns, tuple(_rows(course, told, w)), w.language
    )


def by_school(course: WholeCourse) -> tuple[Substitutes, ...]:
    """Everybody who takes part, school by school."""
    place = {party.id: n for n, party in enumerate(course.parties)}
    return tuple(
        sorted(
            substitutes(course), key=lambda each: (place.get(each.person.party_id, -1), each.person.position)
        )
    )


def _columns(w: Words, with_cost: bool) -> tuple[str, ...]:
    return (
        w.p_("participation", "Name"), w.p_("participation", "School"),
        w.p_("substitutes", "Visits to others"), w.p_("substitutes", "Kick-off and closing"),
        w.p_("substitutes", "Hosting"), w.p_("substitutes", "Days"),
        *((w.p_("substitutes", "Cost"),) if with_cost else ()),
    )  # fmt: skip


def _rows(course: WholeCourse, told: tuple[Substitutes, ...], w: Words) -> Iterator[tuple[SheetCell, ...]]:
    with_cost = any(each.cost is not None for each in told)
    for each in told:
        yield (
            name(each.person.name), name(course.name_of(each.person.party_id)) or EMPTY,
            each.visiting, each.meetings, each.hosting, each.days,
            *((_money(each.cost),) if with_cost else ()),
        )  # fmt: skip
    if told:
        days = zip(*((each.visiting, each.meetings, each.hosting, each.days) for each in told), strict=True)
        cost = _money(sum((each.cost or Decimal() for each in told), Decimal()))
        yield (
            w.p_("substitutes", "In all"), "",
            *(sum(column, Decimal()) for column in days), *((cost,) if with_cost else ()),
        )  # fmt: skip


def _how(w: Words) -> tuple[Line, ...]:
    return (
        Line(
            w._(
                "A visit to another school takes a whole day, the kick-off and the closing half a day each. "
                "On the day somebody hosts, they teach as usual and need no substitute."
            )
        ),
    )


def _money(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount.quantize(Decimal("0.01"))


def _texts(row: tuple[SheetCell, ...], w: Words) -> tuple[str, ...]:
    return tuple(_text(cell, "#,##0.00", w) for cell in row)


def _plain(cell: SheetCell, w: Words) -> str:
    """A number as a spreadsheet in this language reads it, without signs between thousands."""
    return _text(cell, "0.00", w)


def _text(cell: SheetCell, money: str, w: Words) -> str:
    """Days with one decimal, money with two."""
    if not isinstance(cell, Decimal):
        return cell or ""
    if cell.as_tuple().exponent == -2:
        return format_decimal(cell, money, locale=LOCALES[w.language])
    return one_decimal(float(cell), w)
