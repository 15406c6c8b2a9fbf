"""Agendas as lines for a terminal, 78 columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from facilitator.domain.agenda import Agenda, Block, Item
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.library.shelves import Kept
from facilitator.words.people import floor
from facilitator.words.requirements import requirements
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import meeting_class, mode

WIDTH = 78


def line_as_text(kept: Kept[Agenda], w: Words) -> str:
    """One agenda of the list."""
    agenda = kept.value
    title = agenda.title.said_in(w.language)
    marks = [origin(kept, w), *([w._("on trial")] if agenda.pilot else [])]
    return f"{agenda.id:<22} {agenda.minutes:>4} min  {title}  ({', '.join(marks)})"


def origin(kept: Kept[Agenda], w: Words) -> str:
    """Whose it is."""
    if kept.shipped:
        return w._("shipped")
    return w._("your own, in place of the shipped one") if kept.shadows else w._("your own")


def agenda_as_text(kept: Kept[Agenda], copy: AgendaCopy, w: Words) -> Iterator[str]:
    """All of it, as a consultant reads it."""
    agenda = kept.value
    yield from wrap(agenda.title.said_in(w.language), WIDTH)
    kind = f"{meeting_class(agenda.meeting_class, w)}, {w._('{n} min').format(n=agenda.minutes)}"
    version = w._("{agenda}, version {version}").format(agenda=agenda.id, version=agenda.version)
    yield f"{version} · {kind}"
    yield f"{origin(kept, w)}: {kept.path}"
    if agenda.author:
        yield from _lines(f"{w.p_('agenda', 'Author')}: {agenda.author}")
    if agenda.pilot:
        yield w._("On trial: papers of its meetings ask for a word to its author.")
    for label, text in (
        (w.p_("agenda", "Purpose"), agenda.purpose),
        (w.p_("agenda", "Why it is built so"), agenda.rationale),
        (w.p_("agenda", "Who takes part"), agenda.participants),
        (w.p_("agenda", "What goes on from here"), agenda.carries),
        (w.p_("agenda", "Why the schools are not equally long in focus"), agenda.asymmetric),
    ):
        if text:
            yield ""
            yield from _lines(f"{label}: {text.said_in(w.language)}")
    if agenda.start:
        yield ""
        yield from _lines(w.p_("agenda", "Before it begins") + ":")
        for said in requirements(agenda.start, w):
            yield from _lines(f"       □ {said}", " " * 9)
    for part in agenda.parts:
        yield ""
        yield from _block(part, copy, w) if isinstance(part, Block) else _item(part, copy, w)


def _block(block: Block, copy: AgendaCopy, w: Words) -> Iterator[str]:
    each = w._("each school") if block.repeat == "per_party" else w._("each person")
    if block.over != "everyone":
        each = floor(block.over, w)
    said = w._("{block}: run for {each}, reckoned with {n} times")
    yield f"┌ {said.format(block=block.id, each=each, n=block.times)}"
    for nth, item in enumerate(block.items):
        if nth:
            yield "│"
        yield from (f"│ {line}" for line in _item(item, copy, w))
    yield "└"


def _item(item: Item, copy: AgendaCopy, w: Words) -> Iterator[str]:
    yield from _lines(f"{item.minutes:>3} min  {item.title.said_in(w.language)}  [{item.id}]", " " * 9)
    told = [floor(item.floor, w), mode(item.mode, w), *_minutes(item, w)]
    yield from _lines("         " + " · ".join(told), " " * 9)
    for said in requirements(item.gate, w):
        yield from _lines(f"       □ {said}", " " * 9)
    rules = {rule.id: rule.text for rule in copy.rules}
    questions = {question.id: question.text for question in copy.questions}
    for mark, names, texts in (("▌", item.rules, rules), ("?", item.prompts, questions)):
        for name in names:
            said = texts[name].said_in(w.language) if name in texts else ""
            yield from _lines(f"       {mark} {name} {said}", " " * 9)


def _minutes(item: Item, w: Words) -> Iterator[str]:
    if item.after is not None:
        yield w._("once, after time round {n}").format(n=item.after)
    if item.protected:
        yield w._("protected")
    elif item.min_minutes < item.minutes:
        yield w._("at least {n} min").format(n=item.min_minutes)


def _lines(text: str, indent: str = "") -> list[str]:
    return wrap(text, WIDTH, subsequent_indent=indent, drop_whitespace=True, replace_whitespace=False)
