"""Settings are read, and what is wrong in them is told without stopping anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.config import CHOICES, Config, ConfigReason, read_config
from facilitator.words.config_faults import config_sentence
from facilitator.words.tongue import speak


def settings(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_what_is_settled_is_read(tmp_path: Path) -> None:
    path = settings(tmp_path, 'language = "da"\nexport_language = "sv"\ntheme = "light"\n')
    assert read_config(path) == (Config(language="da", export_language="sv", theme="light"), ())


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert read_config(tmp_path / "config.toml") == (Config(), ())


def test_an_unknown_key_names_the_nearest_one_and_the_rest_still_counts(tmp_path: Path) -> None:
    config, (fault,) = read_config(settings(tmp_path, 'langauge = "sv"\ntheme = "dark"\n'))
    assert config == Config(theme="dark")
    assert (fault.reason, fault.facts) == (
        ConfigReason.UNKNOWN_KEY, {"key": "langauge", "nearest": "language"},
    )  # fmt: skip
    assert "Did you mean “language”?" in config_sentence(fault, speak("en"))


@pytest.mark.parametrize("value", ['"fr"', "3", "[1, 2]", "true", "{ a = 1 }"])
def test_a_value_that_is_no_choice_leaves_the_setting_as_it_was(tmp_path: Path, value: str) -> None:
    config, (fault,) = read_config(settings(tmp_path, f"language = {value}\n"))
    assert config == Config()
    assert fault.reason is ConfigReason.NOT_A_CHOICE
    assert "en, da, sv" in config_sentence(fault, speak("en"))


@pytest.mark.parametrize("text", ["language = ", b"\xff\xfe", "[[["])
def test_a_broken_file_is_a_fault_with_its_place_and_no_crash(tmp_path: Path, text: str | bytes) -> None:
    config, (fault,) = read_config(settings(tmp_path, text))
    assert config == Config()
    assert fault.reason is ConfigReason.NOT_TOML and fault.facts["why"]
    assert config_sentence(fault, speak("en"))


def test_a_folder_in_its_place_is_told_as_unreadable(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    _, (fault,) = read_config(tmp_path / "config.toml")
    assert fault.reason is ConfigReason.UNREADABLE


def test_an_unknown_key_like_no_other_is_told_to_go(tmp_path: Path) -> None:
    _, (fault,) = read_config(settings(tmp_path, "zzz = 1\n"))
    assert "Take the line out" in config_sentence(fault, speak("en"))


def test_every_setting_has_its_choices() -> None:
    assert set(CHOICES) == set(Config.__dataclass_fields__)
