"""The pictures in the papers show what the program draws; ``--pictures`` draws them again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from meeting_stage import STARTS, ZONE, Scene

from facilitator.cli.demo_cast import AGENDA, CASTS, script
from facilitator.clock import FastClock
from facilitator.domain.refusal import Refused
from facilitator.paths import Paths
from facilitator.plain.lexer import read_order
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.capture import Order
from facilitator.services.hall import Hall
from facilitator.tui.app import FacilitatorApp

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
LINE = {
    "da": "Hvordan opdager I, at en elev kun gentager jeres ord",
    "sv": "Hur upptäcker ni att en elev bara upprepar era ord",
    "en": "How do you notice that a pupil only repeats your words",
}
INQUIRY = 16
"""Lines of the inquiry that have been played: up to the sixth question."""


@dataclass(frozen=True)
class Picture:
    """What is done in the app, on the meeting of the demonstration, before the picture is taken."""

    name: str
    language: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    minutes: float = 0
    until: str = "inquiry"
    typed: bool = True
    home: bool = False


WIDE, NARROW = (120, 36), (80, 24)
PICTURES = (
    Picture("running-da", "da", WIDE),
    Picture("running-sv", "sv", WIDE),
    Picture("running-en", "en", WIDE),
    Picture("running-da-80", "da", NARROW),
    Picture("over-da", "da", NARROW, minutes=14.2),
    Picture("home-da", "da", WIDE, typed=False, home=True),
    Picture("plan-da", "da", WIDE, ("ctrl+g", "l"), until="plan", typed=False),
)


def lines_until(language: str, until: str) -> tuple[str, ...]:
    """The demonstration up to its first inquiry, or to the commitments; or all of it."""
    lines = script(language)
    asked = next(n for n, line in enumerate(lines) if line.startswith("ask "))
    ends = {"inquiry": asked + INQUIRY, "plan": len(lines) - 14}
    return lines[: ends.get(until, len(lines))]


def play(home: Path, language: str, starts_at: datetime, lines: tuple[str, ...]) -> tuple[FastClock, str]:
    """A meeting of the cast in which lines were given; its clock as it stands afterwards."""
    clock = FastClock(starts_at, ZONE)
    hall = Hall(Paths(home), clock)
    shelf = Bookshelf(home)
    agenda = shelf.agenda(AGENDA)
    assert not isinstance(agenda, Refused)
    made = hall.make(CASTS[language].setup(language, starts_at), shelf.copy_of(agenda))
    assert isinstance(made, str)
    room = hall.open(made)
    assert room is not None
    for line in lines:
        if line.startswith("wait "):
            clock.wait(timedelta(minutes=int(line.split()[1].removesuffix("m"))))
        elif isinstance(order := read_order(line), Order):
            room.do(order.name, *order.args).result()
    room.close()
    hall.close()
    return clock, made


async def drawn(picture: Picture, home: Path) -> str:
    """The picture as SVG."""
    if picture.home:
        play(home, picture.language, STARTS - timedelta(days=14), script(picture.language))
        play(home, picture.language, STARTS + timedelta(days=14, hours=5), ())
    clock, meeting_id = play(home, picture.language, STARTS, lines_until(picture.language, picture.until))
    hall = Hall(Paths(home), clock)
    app = FacilitatorApp(hall, picture.language, meeting_id="" if picture.home else meeting_id)
    async with app.run_test(size=picture.size) as pilot:
        scene = Scene(app, pilot, hall, clock)
        await scene.settle()
        if not picture.home:
            scene.wait(picture.minutes)
        if picture.typed:
            scene.screen.line.set_text(LINE[picture.language])
        await scene.press(*picture.keys)
        await scene.settle()
        drawing = app.export_screenshot(title="facilitator")
        app.leave(0)
    hall.close()
    return without_network(drawing)


def without_network(drawing: str) -> str:
    """The drawing with the fonts of whoever looks at it: nothing is fetched from elsewhere."""
    drawing = re.sub(r"<!--.*?-->", "", drawing, flags=re.DOTALL)
    drawing = re.sub(r"@font-face\s*{[^}]*}", "", drawing)
    local = "'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
    drawing = re.sub(r"font-family: ?[^;]*;", f"font-family: {local};", drawing)
    return "\n".join(line.rstrip() for line in drawing.splitlines() if line.strip()) + "\n"


def visible(drawing: str) -> list[str]:
    """What can be read, row by row."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for attributes, text in re.findall(r"<text ([^>]*)>(.*?)</text>", drawing, re.DOTALL):
        at = dict(re.findall(r'(\w+)="([\d.]+)"', attributes))
        if "x" in at and "y" in at:
            rows.setdefault(float(at["y"]), []).append((float(at["x"]), unescape(text).replace("\xa0", " ")))
    return ["".join(text for _, text in sorted(parts)).strip() for _, parts in sorted(rows.items())]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_a_picture_shows_what_is_drawn(
    tmp_path: Path, picture: Picture, request: pytest.FixtureRequest
) -> None:
    drawing = await drawn(picture, tmp_path)
    kept = FOLDER / f"{picture.name}.svg"
    if request.config.getoption("--pictures"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        kept.write_text(drawing, encoding="utf-8")
    assert "http" not in re.sub(r'xmlns(:\w+)?="[^"]*"', "", drawing)
    assert visible(kept.read_text(encoding="utf-8")) == visible(drawing)
    assert len(visible(drawing)) > 15
