"""The options of a command that writes papers, and what is asked before any is written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from facilitator.cli.named_choice import NamedChoice
from facilitator.cli.spoken import PathTo, option
from facilitator.cli.stage import INVALID, Stage
from facilitator.domain.refusal import Reason, Refused
from facilitator.exports.audience import Audience
from facilitator.exports.formats import BY_ADDITION, FORMATS
from facilitator.words.refusals import refusal_sentence
from facilitator.words.tongue import N_
from facilitator.words.vocabulary import audience


@dataclass(frozen=True, slots=True)
class Asked:
    """Papers as they are asked for: in the usual ``formats`` where none is named, ``out`` to a folder.

    ``template`` is a Word file to pour into.
    """

    audience: str
    out: Path | None
    formats: tuple[str, ...]
    preview: bool
    template: Path | None = None
    proofs: bool = False
    """A page to sign for each who took part besides."""

    def poured_into(self, stage: Stage) -> bytes | None:
        """The template as bytes, None where there is none; ends the run where it cannot be used."""
        if self.template is None:
            return None
        from facilitator.services.word_templates import faults_of
        from facilitator.words.office_faults import office_sentence

        if faults := faults_of(self.template):
            for fault in faults:
                click.echo(office_sentence(fault, stage.w), err=True)
            sys.exit(INVALID)
        return self.template.read_bytes()


def papers(*more: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """For whom, where to, in which formats, or only what would leave; ``more`` are formats of its own.

    The command is handed them as ``asked``.
    """
    options = (
        option(
            "--audience",
            type=NamedChoice((each.value for each in Audience), audience),
            default=Audience.GROUP.value,
            help=N_("Who the papers are for."),
        ),
        option("--out", type=PathTo(path_type=Path, file_okay=False), help=N_("Folder to write into.")),
        option(
            "--format",
            "formats",
            multiple=True,
            type=click.Choice((*FORMATS, *BY_ADDITION, *more)),
            help=N_("Only this one; may be repeated."),
        ),
        option(
            "--preview", is_flag=True, help=N_("Say what would leave and what is held back; write nothing.")
        ),
        option(
            "--template",
            type=PathTo(path_type=Path, dir_okay=False),
            help=N_("A Word file to pour into."),
        ),
        option(
            "--proofs",
            is_flag=True,
            help=N_("Proofs of participation too: a page to sign for each, among the internal papers."),
        ),
    )

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def on_papers(
            *args: Any,
            audience: str,
            out: Path | None,
            formats: tuple[str, ...],
            preview: bool,
            template: Path | None,
            proofs: bool,
            **told: Any,
        ) -> None:
            command(*args, asked=Asked(audience, out, formats, preview, template, proofs), **told)

        for each in reversed(options):
            on_papers = each(on_papers)
        return on_papers

    return decorated


def check_formats(formats: tuple[str, ...], stage: Stage) -> None:
    """End the run where a format needs a part that is not installed."""
    if "pdf" not in formats:
        return
    from facilitator.exports.pdf import can_draw

    if not can_draw():
        stage.fail(refusal_sentence(Refused.because(Reason.NO_PDF), stage.w), INVALID)
