"""The problem a course is about: clearly delimited, so that it does not grow too large (SR-007)."""

from __future__ import annotations

FIELD = "problem_statement"
MOST_WORDS = 40


def words_too_many(statement: str) -> int:
    """How many words it has where they are more than ``MOST_WORDS``; else 0."""
    n = len(statement.split())
    return n if n > MOST_WORDS else 0
