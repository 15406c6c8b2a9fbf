"""Help shows how a command is given with the meeting's own people, and what it shows can be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from table import SCHOOLS, Table


def shown(table: Table, name: str) -> list[str]:
    return [line.removeprefix("  ► ") for line in table.type(f"help {name}") if line.startswith("  ► ")]


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_examples_name_people_and_schools_of_the_meeting_and_can_be_given_as_they_stand(
    tmp_path: Path, language: str
) -> None:
    table = Table(tmp_path, language)
    table.do("start")
    fields = shown(table, "field")
    assert any(f" /{SCHOOLS[0]} " in line for line in fields)
    assert any(line.startswith("field want_to_learn @Mette Lund ") for line in fields)
    assigned = shown(table, "assign")
    assert len(assigned) == 3 and all("Mette Lund" in line for line in assigned)
    for line in (*fields, *assigned):
        if "release_level" not in line:
            assert table.say(line.replace("…", "at give slip"))["ok"], line
    table.close()


def test_who_has_answered_is_not_the_example_and_a_name_nobody_has_is_told_of(table: Table) -> None:
    table.do("start", "field want_to_learn @Mette To let go")
    assert "field want_to_learn @Ole Bay …" in shown(table, "field")
    refused = table.say("field want_to_learn @Nobody To let go")
    assert refused["reason"] == "no_such_person"
    refused = table.say("field want_to_learn To let go")
    assert refused["reason"] == "whose_needed" and "@Mette Lund" in refused["message"]
