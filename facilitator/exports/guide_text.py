"""The running order as text for a terminal or a plain printer, 78 columns wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from facilitator.exports.guide import Guide, GuideItem
from facilitator.exports.guide_captions import Captions, captions
from facilitator.exports.guide_sheets import Sheets

WIDTH = 78
INDENT = "    "


def guide_text(guide: Guide) -> str:
    """The whole guide; lines to write on are dots."""
    words = captions(guide.w)
    return "\n".join((*_head(guide, words), *_items(guide, words), *_sheets(guide.sheets, words))) + "\n"


def _head(guide: Guide, words: Captions) -> Iterator[str]:
    yield from wrap(guide.title.upper(), WIDTH)
    yield f"{words.kind} · {guide.source}"
    if guide.pilot:
        yield f"! {guide.pilot}"
    yield ""
    for fact in guide.facts:
        yield from _wrapped(f"{fact.label}: {fact.value}")
    for fact in guide.about:
        yield ""
        yield f"{fact.label}:"
        yield from _wrapped(fact.value, INDENT)


def _items(guide: Guide, words: Captions) -> Iterator[str]:
    for nth, item in enumerate(guide.items, start=1):
        yield ""
        yield "=" * WIDTH
        yield from _item(nth, item, words)


def _item(nth: int, item: GuideItem, words: Captions) -> Iterator[str]:
    yield from _wrapped(f"{item.time}  {nth}. {item.title}", later=INDENT)
    yield from _wrapped(f"{item.how} · {item.minutes}", INDENT)
    yield from _listed(words.says, (item.says,))
    yield from _listed(words.rules, item.rules, "| ")
    yield from _listed(words.asks, item.prompts, "? ")
    yield from _listed(words.must, item.must, "[ ] ")
    if item.lines:
        yield f"{INDENT}{words.notes}:"
        yield from _to_write_on(item.lines)


def _sheets(sheets: Sheets, words: Captions) -> Iterator[str]:
    yield from ("", "=" * WIDTH, words.afterwards.upper(), "", f"{sheets.parked}:")
    yield from _to_write_on(sheets.parked_lines)
    yield from ("", f"{sheets.actions}: {' · '.join(sheets.columns)}")
    yield from _to_write_on(sheets.rows)
    yield from ("", f"{sheets.sharing}:  " + "  ".join(f"[ ] {level}" for level in sheets.levels))
    yield from ("", f"{sheets.next_meeting}: " + "." * 30)
    for tally in sheets.tallies:
        yield from ("", f"{tally.title}:")
        yield INDENT + "  ".join(f"{score} ..." for score in tally.scores)
    yield ""
    yield from _wrapped(sheets.typed_in)


def _listed(caption: str, texts: Iterable[str], mark: str = "") -> Iterator[str]:
    lines = tuple(texts)
    if not lines:
        return
    yield f"{INDENT}{caption}:"
    for text in lines:
        yield from _wrapped(mark + text, INDENT * 2, later=" " * len(mark))


def _wrapped(text: str, indent: str = "", *, later: str = "") -> Iterator[str]:
    for line in text.split("\n"):
        yield from wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent + later) or [""]


def _to_write_on(lines: int) -> Iterator[str]:
    for _ in range(lines):
        yield ""
        yield INDENT + "." * (WIDTH - len(INDENT))
