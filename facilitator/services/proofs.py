"""Writing proofs of participation for a consultant to sign and hand out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from facilitator.clock import Clock
from facilitator.domain.meeting import Meeting
from facilitator.exports.course_files import filed
from facilitator.exports.paper_order import INTERNAL
from facilitator.exports.papers import write_set
from facilitator.exports.proof import proof_view, proofs
from facilitator.paths import private_folder

READ = ("docx", "pdf", "html", "md")
"""Formats a page to sign can be in; without one of them it is a Word file."""


def write_proofs(
    meetings: Sequence[Meeting],
    folder: Path,
    language: str,
    formats: Collection[str],
    clock: Clock,
    course: str = "",
) -> tuple[Path, ...]:
    """A page for each who took part, in the language of the school, else in this one; OSError where it fails.

    They lie in ``internal`` below ``folder``: they name people, and it is the consultant who hands them out.
    """
    into = folder / INTERNAL
    drawn = {}
    wanted = [each for each in READ if each in formats] or READ[:1]
    for proof in proofs(meetings, course):
        party = proof.meetings[0].find_party(proof.person.party_id)
        view = proof_view(proof, (party.language if party else "") or language, clock.today(), clock.local)
        named = filed({"proof": view}, wanted)
        # two of one name have a page each
        twin = any(into / file in drawn for file in named)
        for file, page in named.items():
            path = into / file
            drawn[path.with_stem(f"{path.stem} ({proof.person.position})") if twin else path] = page
    if not drawn:
        return ()
    folder.mkdir(parents=True, exist_ok=True)
    private_folder(into)
    return write_set(drawn)
