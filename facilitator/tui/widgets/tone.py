"""How time stands, as a tone: the only thing a hue may tell."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """Calm has no hue of its own: nothing about the time needs saying."""

    CALM = "calm"
    ON_TIME = "on_time"
    LOW = "low"
    OVER = "over"


WORD_STYLE = {
    Tone.CALM: "$quiet",
    Tone.ON_TIME: "$ontime",
    Tone.LOW: "$low",
    Tone.OVER: "bold $over on $over-ground",
}
CLOCK_STYLE = {
    Tone.CALM: "$soft",
    Tone.ON_TIME: "$soft",
    Tone.LOW: "$low",
    Tone.OVER: "$over-mark",
}
BAR_STYLE = {
    Tone.CALM: "$soft",
    Tone.ON_TIME: "$ontime",
    Tone.LOW: "$low",
    Tone.OVER: "$over-mark",
}
