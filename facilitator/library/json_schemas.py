"""JSON Schemas for editors, generated from the models a file is read with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from facilitator.library.agenda_schema import AgendaModel
from facilitator.library.bank_schema import QuestionBankModel, RulesModel
from facilitator.library.named_list_schema import NamedListModel
from facilitator.library.preparation_schema import PreparationModel
from facilitator.library.process_schema import ProcessModel
from facilitator.library.sequence_schema import SequencesModel
from facilitator.library.shapes import Strict

FOLDER = Path(__file__).parent / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[Strict]] = {
    "agenda.json": AgendaModel,
    "question_bank.json": QuestionBankModel,
    "rules.json": RulesModel,
    "sequences.json": SequencesModel,
    "list.json": NamedListModel,
    "process.json": ProcessModel,
    "preparation.json": PreparationModel,
}
BY_NAME = ("properties", "$defs")
"""Schema words whose members carry names of the author's, not of JSON Schema's."""


def generated(name: str) -> str:
    """The text of a schema file, by its name."""
    schema = _for_editors(MODELS[name].model_json_schema(by_alias=True))
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"


def write_all() -> None:
    """Write every schema to its place beside this module."""
    FOLDER.mkdir(exist_ok=True)
    for name in MODELS:
        (FOLDER / name).write_text(generated(name), encoding="utf-8")


def _for_editors(schema: Any) -> Any:
    """Without what a writer cannot use: invented titles, and null for what is simply left out."""
    if isinstance(schema, list):
        return [_for_editors(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _inside(key, part) for key, part in schema.items() if not _is_noise(key, part)}
    some = [part for part in kept.pop("anyOf", []) if part != {"type": "null"}]
    return {**some[0], **kept} if len(some) == 1 else {**kept, **({"anyOf": some} if some else {})}


def _inside(key: str, part: Any) -> Any:
    if key in BY_NAME:
        return {name: _for_editors(each) for name, each in part.items()}
    return _for_editors(part)


def _is_noise(key: str, part: Any) -> bool:
    return (key == "title" and isinstance(part, str)) or (key == "default" and part is None)


if __name__ == "__main__":
    write_all()
