"""The page is one that a screen reader and a printer can use."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from paper_sample import DAY, LANGUAGES, held, in_utc

from facilitator.exports.audience import Audience
from facilitator.exports.html import page
from facilitator.exports.view import view


def written(audience: Audience = Audience.INTERNAL, language: str = "en") -> str:
    return page(view(held(), audience, language, DAY, local=in_utc))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language(language: str) -> None:
    assert f'<html lang="{language}">' in written(language=language)


def test_every_heading_cell_says_what_it_heads() -> None:
    headings = re.findall(r"<th[ >][^>]*", written())
    assert headings
    assert all('scope="col"' in heading for heading in headings)


def test_headings_leave_no_level_out() -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])>", written())]
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_table_headings_are_repeated_on_the_next_sheet() -> None:
    assert "thead { display: table-header-group; }" in written()


def test_a_draft_is_stamped() -> None:
    assert '<strong class="stamp">DRAFT: 6 fields are missing in the action plan' in written(Audience.GROUP)
    assert '<strong class="stamp">' not in written(Audience.SCHOOLS)
