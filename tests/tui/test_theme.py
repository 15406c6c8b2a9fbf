"""Contrast, colour vision and the rule that hue means time."""

from __future__ import annotations

import colorsys
from itertools import combinations

import pytest
from stage import LAST_MINUTE, NOT_SAVED, OVER, Stage

from facilitator.tui import theme
from facilitator.tui.theme import DARK, LIGHT, LINE_CONTRAST, LINE_PAIRS, ROLES, TEXT_CONTRAST, TEXT_PAIRS

Rgb = tuple[float, float, float]

LINES_AND_BLOCKS = set("─│▌▀▄█░")
DISTINCT = 20.0  # ΔE76; about ten times what is just noticed

# Viénot, Brettel and Mollon 1999, on linear RGB
PROTAN = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
DEUTAN = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
PLAIN = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def linear(colour: str) -> Rgb:
    channels = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, seen: tuple[Rgb, Rgb, Rgb]) -> Rgb:
    rgb = linear(colour)
    red, green, blue = (max(0.0, sum(m * c for m, c in zip(line, rgb, strict=True))) for line in seen)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, seen: tuple[Rgb, Rgb, Rgb]) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one, seen), lab(other, seen), strict=True)) ** 0.5


@pytest.mark.parametrize("name", [DARK, LIGHT])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    assert contrast(ROLES[name][text], ROLES[name][ground]) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", [DARK, LIGHT])
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_every_line_can_be_seen_on_its_ground(name: str, line: str, ground: str) -> None:
    assert contrast(ROLES[name][line], ROLES[name][ground]) >= LINE_CONTRAST


@pytest.mark.parametrize("name", [DARK, LIGHT])
@pytest.mark.parametrize("seen", [PLAIN, DEUTAN, PROTAN], ids=["all cones", "deutan", "protan"])
def test_the_three_time_hues_are_told_apart_by_those_who_lack_a_cone(
    name: str, seen: tuple[Rgb, Rgb, Rgb]
) -> None:
    hues = [ROLES[name][role] for role in theme.TIME_HUES]
    assert min(distance(a, b, seen) for a, b in combinations(hues, 2)) >= DISTINCT


@pytest.mark.parametrize("name", [DARK, LIGHT])
def test_nothing_but_time_has_a_hue(name: str) -> None:
    for role, colour in ROLES[name].items():
        red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
        _, lightness, _ = colorsys.rgb_to_hls(red, green, blue)
        chroma = max(red, green, blue) - min(red, green, blue)
        if role not in ("ontime", "low", *(["over", "over-mark"] if name == DARK else [])):
            assert chroma < 0.13, (role, lightness)


@pytest.mark.parametrize("name", [DARK, LIGHT])
@pytest.mark.parametrize("time", [LAST_MINUTE, OVER], ids=["last minute", "over"])
async def test_no_painted_cell_falls_short_of_its_contrast(name: str, time: object) -> None:
    app = Stage(name)
    async with app.run_test(size=(120, 36)) as pilot:
        app.sample.head.tick(time)
        app.sample.echo.show(NOT_SAVED)
        app.sample.line.set_text("Hvordan opdager I det?")
        await pilot.pause()
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                text = segment.text.strip()
                if text and segment.style and segment.style.color and segment.style.bgcolor:
                    fore, back = (c.get_truecolor().hex for c in (segment.style.color, segment.style.bgcolor))
                    least = LINE_CONTRAST if set(text.replace(" ", "")) <= LINES_AND_BLOCKS else TEXT_CONTRAST
                    assert contrast(fore, back) >= least, (text, fore, back)


async def test_without_colour_shape_and_word_still_say_how_time_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Stage()
    async with app.run_test(size=(80, 24)) as pilot:
        app.sample.head.tick(OVER)
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        for strip in strips:
            for segment in strip:
                for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                    if colour is not None:
                        assert len(set(colour.get_truecolor())) == 1, segment
        rows = ["".join(segment.text for segment in strip) for strip in strips]
        assert "► 1 min over" in rows[3]
        assert rows[4].startswith("▀ ▀ ▀ ")
        chip = next(s for s in strips[1] if "har ordet" in s.text)
        assert chip.text.startswith("►") and chip.style is not None and chip.style.bold
