"""The parties that are to take part: each has a name, and one of its own."""

from __future__ import annotations

import pytest

from facilitator.domain.refusal import Reason, Refused
from facilitator.services.joining import named_twice


@pytest.mark.parametrize(
    ("parties", "why"),
    [
        (("Birkehave", ""), Reason.EMPTY_TEXT),
        (("Birkehave", "birkehave"), Reason.PARTY_KNOWN),
        (("Birkehave", "26/11 8.30"), Reason.NO_LETTER),
    ],
)
def test_a_party_without_a_name_of_its_own_takes_no_part(parties: tuple[str, ...], why: Reason) -> None:
    refused = named_twice(parties)
    assert isinstance(refused, Refused) and refused.reason is why
    assert named_twice(("Birkehave", "Skole 2", "學校")) is None
