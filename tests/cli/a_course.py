"""A course of two schools, made on the command line."""

from __future__ import annotations

from in_process import here
from script import Home

PEOPLE = (
    "--party", "Birkehave", "--party", "Søndergård", "--person", "Anne;project_leader,member;Birkehave",
    "--person", "Bo;member;Søndergård", "--person", "Mia;process_consultant",
)  # fmt: skip


def a_course(home: Home, *more: str, kind: str = "benchlearning") -> str:
    """Its id."""
    made = here(home, "course", "new", "--kind", kind, "--title", "Trivsel", *PEOPLE, *more)
    assert made.status == 0, made.err
    return made.out.strip()
