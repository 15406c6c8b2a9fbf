"""Roles as people write them."""

from __future__ import annotations

import pytest

from facilitator.domain.roles import ROLES
from facilitator.words.people import role
from facilitator.words.role_reading import read_role, read_roles
from facilitator.words.tongue import speak


@pytest.mark.parametrize("language", ["en", "da", "sv"])
@pytest.mark.parametrize("name", ROLES)
def test_a_role_is_known_by_its_label_in_every_language(name: str, language: str) -> None:
    assert read_role(role(name, speak(language)).upper()) == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("leder", "sponsor"), ("rektor", "sponsor"), ("lærer", "member"), ("lärare", "member"),
        ("teacher", "member"), ("pædagog", "member"), ("konsulent", "process_consultant"),
        ("processkonsult", "process_consultant"), ("projektled", "project_leader"), ("gæst", "guest"),
        ("referent", "recorder"), ("lærerinde", ""), ("x", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_short_word_stands_for_its_role(typed: str, meant: str) -> None:
    assert read_role(typed) == meant


def test_words_that_are_no_role_are_told_apart() -> None:
    assert read_roles(["lærer", "talsperson", "tuba"]) == (("member",), ("tuba",))
