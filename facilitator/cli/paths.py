"""``facilitator paths``: where everything is kept."""

from __future__ import annotations

import click

from facilitator.cli.answer import say_json
from facilitator.cli.options import shared
from facilitator.cli.spoken import command
from facilitator.cli.stage import Stage
from facilitator.services.storage_sentences import whereabouts_sentences
from facilitator.store.whereabouts import whereabouts
from facilitator.text import clean_line
from facilitator.words.terms import Term

_LABELS = {
    "home": Term("place", "home"),
    "database": Term("place", "database"),
    "backups": Term("place", "backups"),
    "drafts": Term("place", "drafts"),
    "agendas": Term("place", "agendas"),
    "question_banks": Term("place", "question banks"),
    "method": Term("place", "method"),
    "exports": Term("place", "exports"),
    "config": Term("place", "config"),
}


@command()
@shared
def paths(stage: Stage) -> None:
    """Say where meetings, backups, papers and own agendas are kept."""
    found = stage.paths
    kept = {
        "home": found.home,
        "database": found.database,
        "backups": found.backups,
        "drafts": found.drafts,
        "agendas": found.agendas,
        "question_banks": found.question_banks,
        "method": found.method,
        "exports": found.exports,
        "config": found.config,
    }
    if stage.json:
        say_json(**{name: str(path) for name, path in kept.items()})
        return
    labels = {name: _LABELS[name].said(stage.w) for name in kept}
    width = max(map(len, labels.values()))
    for name, path in kept.items():
        click.echo(f"{labels[name]:<{width}}  {path}")
    for sentence in whereabouts_sentences(whereabouts(found.database), stage.w):
        click.echo(clean_line(sentence).text, err=True)
