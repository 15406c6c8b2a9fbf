"""What the app says of an error nobody expected: a sentence, and nothing that anybody wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from lobby import a_hall

from facilitator.store.fault import FaultKind, StorageFault
from facilitator.tui.app import FacilitatorApp

NOTE = "Mette sagde noget i fortrolighed"


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_an_error_is_a_sentence_in_the_language_of_the_screen_and_holds_no_note(
    tmp_path: Path, language: str
) -> None:
    app = FacilitatorApp(a_hall(tmp_path), language)
    try:
        raise ValueError(NOTE)
    except ValueError as error:
        said = app.last_words(error)
    assert "ValueError" in said and said.count("\n") == 0
    assert "Mette" not in said and "Traceback" not in said
    fault = app.last_words(StorageFault(FaultKind.DAMAGED, tmp_path / "facilitator.db"))
    assert str(tmp_path / "facilitator.db") in fault and "StorageFault" not in fault and "backups" in fault
    assert len({app.last_words(None), said, fault}) == 3
