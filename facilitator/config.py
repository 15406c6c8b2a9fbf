"""What the user has settled in ``config.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "da", "sv")
THEMES = ("dark", "light")


@dataclass(frozen=True, slots=True)
class Config:
    """Settings; an empty one leaves the choice to the program."""

    language: str = ""
    """Of the screen; empty: the system's."""
    meeting_language: str = ""
    """Of rules and questions in a meeting made here; empty: the screen's."""
    export_language: str = ""
    """Of papers; empty: the meeting's."""
    theme: str = ""


class ConfigReason(StrEnum):
    UNREADABLE = "unreadable"
    NOT_TOML = "not_toml"
    UNKNOWN_KEY = "unknown_key"
    NOT_A_CHOICE = "not_a_choice"


@dataclass(frozen=True, slots=True)
class ConfigFault:
    """One thing wrong in the file. ``facts`` fill the sentence: key, value, nearest, choices, where."""

    reason: ConfigReason
    facts: Mapping[str, str] = field(default_factory=dict)


CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "meeting_language": LANGUAGES,
    "export_language": LANGUAGES,
    "theme": THEMES,
}


def read_config(path: Path) -> tuple[Config, tuple[ConfigFault, ...]]:
    """The settings of a file and what is wrong in it; what is wrong leaves its setting as it was."""
    try:
        written = path.read_text(encoding="utf-8")
        import tomllib

        found = tomllib.loads(written)
    except FileNotFoundError:
        return Config(), ()
    except OSError as error:
        return Config(), (ConfigFault(ConfigReason.UNREADABLE, {"why": error.strerror or ""}),)
    except ValueError as error:
        # TOMLDecodeError and UnicodeDecodeError alike
        return Config(), (ConfigFault(ConfigReason.NOT_TOML, {"why": str(error)}),)
    config, faults = Config(), []
    for key, value in found.items():
        fault = _fault(key, value)
        if fault is None:
            config = replace(config, **{key: value})
        else:
            faults.append(fault)
    return config, tuple(faults)


def _fault(key: str, value: Any) -> ConfigFault | None:
    if key not in {setting.name for setting in fields(Config)}:
        return ConfigFault(ConfigReason.UNKNOWN_KEY, {"key": key, "nearest": _nearest(key)})
    if value not in CHOICES[key]:
        choices = ", ".join(CHOICES[key])
        return ConfigFault(ConfigReason.NOT_A_CHOICE, {"key": key, "value": str(value), "choices": choices})
    return None


def _nearest(key: str) -> str:
    """The known key most like ``key``; empty where none is near."""
    import difflib

    return next(iter(difflib.get_close_matches(key, CHOICES, n=1)), "")
