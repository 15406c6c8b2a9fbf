"""Whatever people have typed, it is text in every paper and nothing else."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from oracles import control, html_active
from paper_sample import DAY, action, entry, held, in_utc, value

from facilitator.domain import run as ev
from facilitator.domain.field_names import DATES, FIELDS
from facilitator.domain.kinds import LINE_KINDS
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting import Meeting
from facilitator.domain.run import Recorded
from facilitator.exports.audience import Audience
from facilitator.exports.html import page
from facilitator.exports.markdown import action_plan, summary
from facilitator.exports.plain_text import text
from facilitator.exports.view import view

_CASES = json.loads((Path(__file__).parents[1] / "corpus" / "notes.json").read_text(encoding="utf-8"))
NOTES = {case["id"]: base64.b64decode(case["b64"]).decode("utf-8", "surrogatepass") for case in _CASES}
MORE = {
    "heading": "# Ikke en overskrift",
    "underlined": "Ikke en overskrift\n===\nheller ikke\n---",
    "table": "a | b\n--- | ---\n1 | 2",
    "pipe": "|||",
    "fence": "```\nkode\n```\n~~~\nkode\n~~~",
    "indented": "linje\n\n    kode",
    "link": "[klik](javascript:alert(1)) <javascript:alert(1)> ![x](file:///etc/passwd)",
    "reference": "[klik]\n\n[klik]: javascript:alert(1)",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "comment": "<!-- -->",
    "entity": "&lt;b&gt; &#106;avascript &amp;",
    "list": "- et\n- to\n\n1. tre\n2) fire\n+ fem",
    "quote": "> citat\n>> dybere",
    "rule": "***\n___\n---",
    "closing": "Overskrift ##",
    "braces": "{{ view.title }} {% raw %} {how} {n}",
    "backslash": "ender på \\",
}
ALL = {**NOTES, **MORE}
LEFT = [name for name, said in ALL.items() if text(said)]
"""Those of which something is left once they are cleaned."""
STRUCTURE = (
    "heading_open", "table_open", "tr_open", "td_open", "th_open", "html_block", "html_inline", "fence",
    "code_block", "code_inline", "link_open", "image", "blockquote_open", "hr", "ordered_list_open",
    "bullet_list_open", "list_item_open", "em_open", "strong_open", "s_open",
)  # fmt: skip


def said_everywhere(said: str) -> Meeting:
    """A meeting in which every text a person can write is this one."""
    meeting = held()
    kinds = enumerate(LINE_KINDS, start=900)
    whose = {"party": "host", "person": "bo"}
    fields = [value(n, "field", name, said, whose.get(FIELDS[name], "")) for n, name in enumerate(FIELDS)]
    dates = [value(n, "date", name, said) for n, name in enumerate(DATES, start=300)]
    texts = ("goal", "sign", "resources", "criterion", "evaluation", "observer", "adaptation")
    planned = action(990, said, owner_id="ida", party_id="host", **dict.fromkeys(texts, said))
    agenda = meeting.copy.agenda
    titled = tuple(replace(item, title=LocalText.everywhere(said)) for item in agenda.written_items())
    return replace(
        meeting,
        head=replace(meeting.head, title=said),
        copy=replace(meeting.copy, agenda=replace(agenda, title=LocalText.everywhere(said), parts=titled)),
        parties=tuple(replace(party, name=said) for party in meeting.parties),
        people=tuple(replace(person, name=said) for person in meeting.people),
        entries=tuple(
            entry(n, kind, said, adaptation=said, settled_how=said, party_id="guest") for n, kind in kinds
        ),
        actions=(planned,),
        fields=(*fields, *dates),
        recorded=tuple(_with_reason(record, said) for record in meeting.recorded),
    )


def _with_reason(record: Recorded, said: str) -> Recorded:
    if isinstance(record.event, ev.Paused):
        return replace(record, event=ev.Paused(said))
    return record


def papers_of(said: str, audience: Audience = Audience.INTERNAL) -> tuple[str, str, str]:
    shown = view(said_everywhere(said), audience, "en", DAY, local=in_utc)
    return summary(shown), action_plan(shown), page(shown)


class _Page(HTMLParser):
    """The texts of a page, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.data: list[str] = []
        self.tags: Counter[str] = Counter()
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1

    def handle_data(self, data: str) -> None:
        self.data.append(data)


def calm(said: str) -> str:
    """A harmless text as long as this one: the length of a text is asked about, too."""
    length = len(text(said))
    return ("ganske roligt" + " og roligt" * length)[: max(length, len("ganske roligt"))].strip()


def read_page(written: str) -> _Page:
    read = _Page()
    read.feed(written)
    read.close()
    return read


def structure(markdown: str) -> Counter[str]:
    return Counter(kind for kind in _token_types(markdown) if kind in STRUCTURE)


def _token_types(markdown: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        yield token.type
        yield from (child.type for child in token.children or ())


def texts_of(markdown: str) -> list[str]:
    """What a reader sees, one text for each paragraph or cell."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inline = (token.children or () for token in tokens if token.type == "inline")
    return ["".join("\n" if c.type.endswith("break") else c.content for c in each) for each in inline]


@pytest.mark.parametrize("name", ALL)
def test_a_page_shows_the_text_as_it_was_written_and_runs_nothing(name: str) -> None:
    *_, written = papers_of(ALL[name])
    read = read_page(written)
    assert html_active(written) == []
    assert text(ALL[name]) in "".join(read.data)


@pytest.mark.parametrize("name", LEFT)
def test_no_text_changes_the_tags_of_a_page(name: str) -> None:
    assert read_page(papers_of(ALL[name])[2]).tags == read_page(papers_of(calm(ALL[name]))[2]).tags


@pytest.mark.parametrize("name", LEFT)
def test_no_text_becomes_structure_in_markdown(name: str) -> None:
    quiet = papers_of(calm(ALL[name]))[:2]
    for hostile, harmless in zip(papers_of(ALL[name])[:2], quiet, strict=True):
        assert structure(hostile) == structure(harmless)


@pytest.mark.parametrize("name", ALL)
def test_markdown_shows_every_line_of_the_text(name: str) -> None:
    said = [line.strip() for line in text(ALL[name]).split("\n") if line.strip()]
    shown = "\n".join(texts_of(papers_of(ALL[name])[0]))
    assert [line for line in said if line not in shown] == []


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("name", ALL)
def test_no_paper_holds_a_control_character(name: str, audience: Audience) -> None:
    for written in papers_of(ALL[name], audience):
        assert control(written) == []
        written.encode("utf-8")


def test_a_page_needs_nothing_from_anywhere() -> None:
    *_, written = papers_of("ganske roligt")
    assert "default-src 'none'; style-src 'unsafe-inline'" in written
    assert "http://" not in written.replace("http-equiv", "")
    assert "https://" not in written
    assert "@import" not in written
    assert "url(" not in written
