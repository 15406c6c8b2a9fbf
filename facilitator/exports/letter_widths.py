"""How wide a text is in the widest font it may be shown in."""

from __future__ import annotations

from collections.abc import Mapping

OF_BOLD: Mapping[float, str] = {
    0.35: " \u00a0'ijl",
    0.40: ",./:;IJ\\|’·",
    0.45: "-f",
    0.50: "!()[]_`rt–",
    0.55: '"*',
    0.60: "?csz",
    0.65: "Lx»«",
    0.70: "$0123456789EFTaekovyøåäöé”“√",
    0.75: "CPSYZbdghnpqu{}ü",
    0.80: "ABKRVXÅÄ►",
    0.85: "#+<=>DGHNOQU^~ØÖ",
    0.90: "&○",
    0.95: "w■",
    1.00: "@M…",
    1.05: "%mæ",
    1.10: "ÆW",
}
"""Ems of the signs of DejaVu Sans Bold, rounded up: it stands in for Calibri where that is missing."""
OTHER = 1.0
"""Ems of any other sign."""
PLAIN = 0.95
"""A plain letter beside a bold one."""

_WIDTH = {sign: width for width, signs in OF_BOLD.items() for sign in signs}


def ems(text: str, *, bold: bool = False) -> float:
    """The width of a line as so many times the size of its letters."""
    return sum(_WIDTH.get(sign, OTHER) for sign in text) * (1 if bold else PLAIN)
