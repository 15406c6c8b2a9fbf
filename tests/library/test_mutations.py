"""Thousands of damaged templates: none crashes or hangs, and what has to be refused is."""

import importlib.util
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from facilitator.domain.fault import Fault
from facilitator.library.agendas import read_agenda
from facilitator.library.banks import read_bank
from facilitator.library.shelves import SHIPPED
from facilitator.words.faults import fault_sentence
from facilitator.words.tongue import speak

SAMPLE = 100
SEED = 20261124
Read = Callable[[Path], tuple[Any, tuple[Fault, ...]]]
Mutation = tuple[str, bytes, str, str]

TEMPLATES: list[tuple[str, Read]] = [
    ("agendas/dialogue_half_day.yaml", read_agenda),
    ("agendas/triad_visit.yaml", read_agenda),
    ("agendas/follow_up.yaml", read_agenda),
    ("question_banks/appreciative.yaml", read_bank),
    ("question_banks/process.yaml", read_bank),
]


def mutate() -> ModuleType:
    path = Path(__file__).parents[1] / "corpus" / "mutate.py"
    spec = importlib.util.spec_from_file_location("corpus_mutate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mutations(template: str, seed: int) -> Iterator[Mutation]:
    document = yaml.safe_load((SHIPPED / template).read_text(encoding="utf-8"))
    yield from mutate().yaml_mutations(document, seed=seed)


def hold(read: Read, path: Path, mutation: Mutation) -> None:
    """Read the damaged file, and see that it is answered as it has to be."""
    name, data, expected, why = mutation
    path.write_bytes(data)
    begun = time.perf_counter()
    value, faults = read(path)
    assert time.perf_counter() - begun < 2, name
    assert (value is None) == bool(faults), name
    if expected == "refuse":
        assert value is None, (name, why)
    for fault in faults:
        assert fault_sentence(fault, speak("en")).isprintable(), name


@pytest.mark.parametrize(("template", "read"), TEMPLATES)
def test_a_template_survives_as_json(tmp_path: Path, template: str, read: Read) -> None:
    document = yaml.safe_load((SHIPPED / template).read_text(encoding="utf-8"))
    path = tmp_path / "a.yaml"
    path.write_bytes(mutate().dump(document))
    assert read(path)[0] == read(SHIPPED / template)[0]


@pytest.mark.parametrize(("template", "read"), TEMPLATES)
def test_a_damaged_template_is_refused_or_read_but_never_crashes(
    tmp_path: Path, template: str, read: Read
) -> None:
    for mutation in random.Random(SEED).sample(list(mutations(template, SEED)), SAMPLE):
        hold(read, tmp_path / "a.yaml", mutation)


@pytest.mark.long
@pytest.mark.parametrize(("template", "read"), TEMPLATES)
@pytest.mark.parametrize("seed", range(3))
def test_every_damaged_template_is_refused_or_read_but_never_crashes(
    tmp_path: Path, template: str, read: Read, seed: int
) -> None:
    for mutation in mutations(template, seed):
        hold(read, tmp_path / "a.yaml", mutation)
