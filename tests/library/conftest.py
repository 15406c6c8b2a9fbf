from collections.abc import Callable
from pathlib import Path

import pytest

SMALL_AGENDA = """\
id: small
version: "1"
title: {en: Small meeting, da: Lille møde, sv: Litet möte}
class: meeting
minutes: 60
purpose: To see the whole once.
rationale: A small one shows the rules best.
items:
  - id: open
    title: Opening
    minutes: 10
    mode: frame
    floor: process_consultant
    rules: [R01]
  - id: ask
    title: Inquiry
    minutes: 20
    mode: explore
    floor: everyone
    prompts: [A01]
    gate:
      - {record: question, at_least: 2}
  - id: think
    title: Reflection
    minutes: 10
    mode: reflect
    floor: reflecting_team
  - id: promise
    title: Commitments
    minutes: 10
    mode: decide
    floor: go_round
    gate:
      - {record: action, with: [owner, deadline]}
  - id: look_back
    title: Learning check
    minutes: 10
    mode: check
    floor: go_round
    gate: [{rating: roti}]
"""

SMALL_BANK = """\
id: small_bank
version: "1"
title: Small bank
questions:
  - id: A01
    type: lineal
    addressed_to: group
    tags: [data]
    text: {en: What did you see?, da: Hvad så I?, sv: Vad såg ni?}
    other_form: {en: What did you see?, da: Hvad så du?, sv: Vad såg du?}
  - id: A02
    type: process
    addressed_to: one
    text: Shall we pause?
"""

SMALL_RULES = """\
id: rules
version: "1"
rules:
  - id: R01
    key: no_advice
    text: No advice.
"""


@pytest.fixture
def small_agenda() -> str:
    """An agenda without a fault."""
    return SMALL_AGENDA


@pytest.fixture
def small_bank() -> str:
    return SMALL_BANK


@pytest.fixture
def small_rules() -> str:
    return SMALL_RULES


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file and says where it is."""

    def put(text: str | bytes, name: str = "file.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return put
