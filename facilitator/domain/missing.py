"""What a gate lacks, as names and facts; ``words.gates`` makes the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.domain.gate_state import Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom something is asked of: a name an agenda has for people, or proper names where there are any."""

    who: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that must exist before the item closes.

    ``key`` is one of ``words.gate_messages``, ``unit`` the person, party or group it is about. Facts by key:
    ``too_few`` kind, n, have, need, having, asked · ``too_many`` kind, limit, have, having, asked ·
    ``types`` n, have, need, counted · ``lacks`` kind, family, label, n, qualities · ``field``,
    ``field_again`` name · ``date`` name, having · ``date_late`` name, limit · ``confirm`` what, asked ·
    ``turns``, ``turns_in`` asked · ``rating`` scale, n, have, need · ``either`` options (what each
    one lacks) · ``participants`` n, have, need.
    """

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    unit: Unit | None = None
