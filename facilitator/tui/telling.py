"""A file that cannot be read ends nothing: the screen that asked for it says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from facilitator.services.storage_sentences import storage_sentence
from facilitator.store.fault import StorageFault
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.services.hall import Hall


@contextmanager
def telling(say: Callable[[str], None], hall: Hall, w: Words) -> Iterator[None]:
    """Whatever fault of the file comes up inside is said; what would have followed inside is left undone."""
    try:
        yield
    except StorageFault as fault:
        say(storage_sentence(fault, w, hall.clock))
