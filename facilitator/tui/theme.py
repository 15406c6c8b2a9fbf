"""Colour roles of the screens, in a dark and a light theme. Hue means time and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

DARK = "facilitator-dark"
LIGHT = "facilitator-light"

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LINE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11

_DARK_ROLES = {
    "page": "#101418",
    "band": "#1A2129",
    "field": "#232D37",
    "chip": "#33414E",
    "loud": "#F4F6F8",
    "ink": "#E3E8EC",
    "soft": "#B4BFC9",
    "quiet": "#93A1AD",
    "rule": "#5B6976",
    "ontime": "#56B4E9",
    "low": "#F0E442",
    "over": "#FF6B6B",
    "over-ground": "#1A2129",
    "over-mark": "#FF6B6B",
}
_LIGHT_ROLES = {
    "page": "#FFFFFF",
    "band": "#F1F4F6",
    "field": "#E4E9ED",
    "chip": "#D3DAE0",
    "loud": "#1A1A1A",
    "ink": "#1A1A1A",
    "soft": "#3A434B",
    "quiet": "#525C65",
    "rule": "#808A93",
    "ontime": "#0060C0",
    "low": "#8F5B00",
    "over": "#FFFFFF",
    "over-ground": "#1A1A1A",
    "over-mark": "#1A1A1A",
}

ROLES: Mapping[str, Mapping[str, str]] = {DARK: _DARK_ROLES, LIGHT: _LIGHT_ROLES}

TEXT_PAIRS = (
    *((text, ground) for text in ("loud", "ink", "soft", "quiet") for ground in ("page", "band", "field")),
    ("loud", "chip"),
    ("ink", "chip"),
    ("soft", "chip"),
    *((hue, ground) for hue in ("ontime", "low") for ground in ("page", "band")),
    ("over", "over-ground"),
)
"""Every text on every surface it may stand on; ``quiet`` never stands on ``chip``."""

LINE_PAIRS = (
    ("rule", "page"),
    *((hue, ground) for hue in ("ontime", "low", "over-mark") for ground in ("page", "band")),
)
"""Lines, bars and blocks on the surface they are drawn on."""

TIME_HUES = ("ontime", "low", "over-mark")


def themes() -> tuple[Theme, Theme]:
    """The dark and the light theme, with the roles as variables and no other hue anywhere."""
    return _theme(DARK, dark=True), _theme(LIGHT, dark=False)


def _theme(name: str, *, dark: bool) -> Theme:
    roles = ROLES[name]
    grey = roles["soft"]
    return Theme(
        name=name,
        primary=grey,
        secondary=grey,
        warning=grey,
        error=grey,
        success=grey,
        accent=grey,
        foreground=roles["ink"],
        background=roles["page"],
        surface=roles["page"],
        panel=roles["band"],
        boost=roles["field"],
        dark=dark,
        variables={
            **roles,
            "input-cursor-background": roles["loud"],
            "input-cursor-foreground": roles["field"],
            "input-cursor-text-style": "none",
            "input-selection-background": roles["chip"],
            "input-selection-foreground": roles["loud"],
            "block-cursor-background": roles["chip"],
            "block-cursor-foreground": roles["loud"],
            "block-cursor-text-style": "bold",
            "scrollbar": roles["rule"],
            "scrollbar-background": roles["page"],
        },
    )
