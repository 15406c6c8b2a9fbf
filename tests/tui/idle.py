"""Waits until an app has nothing left to do, by asking the app as well as the processor.

Textual's own wait looks only at how busy the processor is, twenty milliseconds at a time and twice a key.
"""

from __future__ import annotations

from asyncio import sleep
from time import monotonic, process_time
from typing import Any

from textual._context import active_app

GRAIN = 0.002
"""Seconds between two looks."""

AT_REST = GRAIN / 4
"""Seconds of work between two looks that are no work of the app's or its threads'."""


async def wait_for_idle(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    app, begun = active_app.get(), monotonic()
    rested = False
    while not (rested and monotonic() - begun >= min_sleep) and monotonic() - begun < max_sleep:
        worked = process_time()
        await sleep(GRAIN)
        rested = process_time() - worked < AT_REST and not anything_left(app)


def anything_left(app: Any) -> bool:
    """Whether a message waits to be handled, or something waits for a frame, which then comes at once."""
    if not app.is_running:
        return False
    if any(pump.message_queue_size or pump._next_callbacks for pump in (app, *app._registry)):
        return True
    if app._resize_event is not None:
        app._check_resize()
        return True
    screen = app.screen
    if screen._layout_required or screen._repaint_required or screen._dirty_widgets or screen._callbacks:
        screen._on_timer_update()
        return True
    return False
