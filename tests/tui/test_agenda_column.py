"""Titles and rows of the agenda beside the meeting."""

from __future__ import annotations

import pytest
from stage import Stage, painted

from facilitator.tui.widgets.agenda_column import AgendaRow, AgendaView, Place, short_title


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Pause", "Pause"),
        ("Undersøgende samtale: kun spørgsmål og svar", "Undersøgende samtale"),
        ("Reflekterende team; værtsskolen lytter", "Reflekterende team"),
        ("Afklarende spørgsmål, korte svar", "Afklarende spørgsmål"),
        ("Den besøgende skole fremlægger sin praksis", "Den besøgende skole frem…"),
        (": noget der begynder med et kolon", ": noget der begynder med…"),
    ],
)
def test_a_title_is_cut_at_its_colon_then_at_its_comma_then_with_dots(title: str, short: str) -> None:
    assert short_title(title) == short


async def test_the_item_that_runs_is_in_sight_on_an_agenda_longer_than_the_screen() -> None:
    rows = tuple(
        AgendaRow(Place.NOW if n == 50 else Place.PAST, "09.00", f"punkt {n}", "5") for n in range(60)
    )
    app = Stage()
    async with app.run_test(size=(120, 36)) as pilot:
        app.sample.agenda.show(AgendaView("Dagsorden", rows))
        await pilot.pause()
        assert any("punkt 50 " in row for row in painted(app))
        assert not any("punkt 5 " in row for row in painted(app))
