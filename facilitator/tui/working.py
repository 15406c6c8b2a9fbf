"""Work on a thread of its own: what goes wrong there is said on the screen, and the app goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.worker import get_current_worker

from facilitator.store.fault import StorageFault
from facilitator.tui.presenting.trouble import not_done_sentence
from facilitator.words.tongue import Words

Told = Callable[[StorageFault, Words], str]
"""Makes the sentence on a fault of the file."""


def on_a_thread(
    node: App[Any] | Screen[Any],
    job: Callable[[], None],
    say: Callable[[str], None],
    w: Words,
    *,
    told: Told = not_done_sentence,
    group: str = "default",
    exclusive: bool = False,
) -> None:
    """Do the job on a thread of the screen, or of the app where it goes on when the screen is left.

    Whatever ends it early is handed to ``say`` as a sentence, on the thread that draws; of a fault of the
    program that is its kind and no value. Nothing is said of a job that is wanted no more: its screen was
    left, or with ``exclusive`` another one of its group was begun.
    """
    app = node.app

    def work() -> None:
        try:
            job()
        except Exception as error:  # noqa: BLE001 - whatever it is, a meeting goes on
            if not get_current_worker().is_cancelled:
                app.call_from_thread(say, _sentence(error, w, told))

    node.run_worker(work, thread=True, exit_on_error=False, group=group, exclusive=exclusive)


def _sentence(error: Exception, w: Words, told: Told) -> str:
    if isinstance(error, StorageFault):
        return told(error, w)
    from facilitator.words.crash import failed_sentence

    return failed_sentence(error, w)
