"""What lines about a meeting to be planned may mean: agendas there are, and names of earlier meetings."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from facilitator.paths import Paths
from facilitator.services.bookshelf import Bookshelf
from facilitator.services.planning import Known
from facilitator.store.fault import StorageFault
from facilitator.store.glance import known_parties, known_people


def all_known(paths: Paths, now: datetime, language: str) -> Known:
    """Reads agendas from files, which takes a moment; without the names where the file cannot be read."""
    schools: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    with suppress(StorageFault):
        schools, people = known_parties(paths.database), known_people(paths.database)
    return Known(Bookshelf(paths.home).agendas.values, schools, people, now, language)
