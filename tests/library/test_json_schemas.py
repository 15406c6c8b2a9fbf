"""The schemas that editors complete from."""

import json

import pytest

from facilitator.library.json_schemas import FOLDER, MODELS, generated
from facilitator.library.shelves import SHIPPED


@pytest.mark.parametrize("name", MODELS)
def test_the_committed_schema_is_the_one_that_files_are_read_with(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == generated(name)


def test_no_other_schema_lies_there() -> None:
    assert {path.name for path in FOLDER.glob("*.json")} == set(MODELS)


def test_editors_are_offered_the_closed_lists_and_one_text_for_a_list_of_one() -> None:
    record = json.loads(generated("agenda.json"))["$defs"]["RecordModel"]["properties"]
    assert "question" in record["record"]["enum"]
    assert [shape.get("type") for shape in record["with"]["anyOf"]] == ["string", "array"]
    assert record["at_most"] == {"maximum": 99, "minimum": 1, "type": "integer"}


@pytest.mark.parametrize("folder", ["agendas", "question_banks", "method"])
def test_every_shipped_file_names_its_schema_and_its_licence(folder: str) -> None:
    for path in (SHIPPED / folder).glob("*.yaml"):
        first, second, *_ = path.read_text(encoding="utf-8").splitlines()
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("$schema=")[2]).resolve().is_file()
        assert "CC BY 4.0" in second
