"""Rows 1 to 5: item, floor and mode, what is missing, the time, and the bar."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from facilitator.tui.cells import MARGIN, cells, cut, marked, row, said
from facilitator.tui.widgets.big_clock import BigClock, ClockView
from facilitator.tui.widgets.pane import Pane, style_beside
from facilitator.tui.widgets.time_bar import BarView, TimeBar
from facilitator.tui.widgets.tone import WORD_STYLE, Tone


@dataclass(frozen=True, slots=True)
class HeadView:
    """What changes with a command: ``place`` is such as ``6/18``."""

    title: str
    place: str
    floor: str
    mode: str
    missing_label: str
    missing: str


@dataclass(frozen=True, slots=True)
class EndView:
    """Row 4. ``then`` is the next item, or what the time asks for; it is cut first."""

    ends: str
    state: str
    state_tone: Tone
    now: str
    then: str = ""
    then_tone: Tone = Tone.CALM


@dataclass(frozen=True, slots=True)
class TimeView:
    """What a second changes."""

    clock: ClockView
    bar: BarView
    end: EndView


class TitleRow(Pane[HeadView]):
    """The item and its place on the agenda."""

    def lines(self, view: HeadView, width: int) -> list[Content]:
        title = Content.assemble(Content(" " * MARGIN), said(view.title, "$ink"))
        return [row(title, said(view.place, "$quiet"), width)]


class FloorRows(Pane[HeadView]):
    """Who has the floor and how one may speak; what is missing."""

    def lines(self, view: HeadView, width: int) -> list[Content]:
        chip = said(f"► {view.floor} ", "bold $loud on $chip")
        floor = Content.assemble(Content(" "), chip, Content("  "), said(view.mode, "bold $loud"))
        label = said(view.missing_label, "$quiet")
        missing = marked("", "", Content.assemble(label, Content("  "), said(view.missing, "$ink")))
        return [_fitted(floor, width), _fitted(missing, width)]


class EndRow(Pane[EndView]):
    """When the meeting ends, what time it is, and what comes."""

    def lines(self, view: EndView, width: int) -> list[Content]:
        state_style = WORD_STYLE[view.state_tone]
        state = f"{view.state} " if view.state_tone is Tone.OVER else view.state
        start = Content.assemble(
            Content(" " * MARGIN),
            said(view.ends, "$soft"),
            Content(" "),
            said(state, state_style),
            Content("   "),
            said(view.now, "$quiet"),
        )
        room = width - start.cell_length - MARGIN
        if room < 4 or not view.then:
            return [_fitted(start, width)]
        then = view.then if cells(view.then) <= room else cut(view.then, room, at_word=True)
        return [Content.assemble(start, Content("   "), said(then, WORD_STYLE[view.then_tone]))]


def _fitted(content: Content, width: int) -> Content:
    return content.truncate(width, ellipsis=True) if content.cell_length > width else content


class Head(Vertical):
    """The head. ``show`` after a command, ``tick`` each second; a tick lays nothing out again."""

    DEFAULT_CSS = style_beside(__file__)
    SCOPED_CSS = False

    def compose(self) -> ComposeResult:
        yield TitleRow(id="head-title")
        with Horizontal(id="head-rows"):
            with Vertical(id="head-words"):
                yield FloorRows(id="head-floor")
                yield EndRow(id="head-end")
            yield BigClock(id="head-clock")
        yield TimeBar(id="head-bar")

    def show(self, view: HeadView) -> None:
        self.query_one(TitleRow).show(view)
        self.query_one(FloorRows).show(view)

    def tick(self, view: TimeView) -> None:
        self.query_one(BigClock).show(view.clock)
        self.query_one(TimeBar).show(view.bar)
        self.query_one(EndRow).show(view.end)
