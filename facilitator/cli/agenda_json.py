"""Agendas, guides and differences as JSON; keys stay, keys may be added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

from facilitator.domain.agenda import Agenda, Block, Item
from facilitator.domain.difference import Change
from facilitator.domain.local_text import LocalText
from facilitator.domain.meeting_head import AgendaCopy
from facilitator.library.shelves import Kept
from facilitator.words.requirements import requirements
from facilitator.words.tongue import Words

if TYPE_CHECKING:
    from facilitator.exports.guide import Guide


def line_as_json(kept: Kept[Agenda]) -> dict[str, object]:
    """One agenda of the list."""
    agenda = kept.value
    return {
        "id": agenda.id,
        "version": agenda.version,
        "title": text_as_json(agenda.title),
        "class": agenda.meeting_class.value,
        "minutes": agenda.minutes,
        "pilot": agenda.pilot,
        "author": agenda.author,
        "shipped": kept.shipped,
        "shadows": kept.shadows,
        "path": str(kept.path),
    }


def agenda_as_json(kept: Kept[Agenda], copy: AgendaCopy, w: Words) -> dict[str, object]:
    """All of it, with the texts of its rules and questions."""
    agenda = kept.value
    texts = ("purpose", "rationale", "participants", "carries", "asymmetric")
    named = {prompt for item in agenda.written_items() for prompt in item.prompts}
    return {
        **line_as_json(kept),
        **{name: text_as_json(getattr(agenda, name)) for name in texts},
        "before_it_begins": list(requirements(agenda.start, w)),
        "start": _value(agenda.start),
        "parts": [_part(part, w) for part in agenda.parts],
        "rules": {rule.id: text_as_json(rule.text) for rule in copy.rules},
        "questions": {each.id: text_as_json(each.text) for each in copy.questions if each.id in named},
    }


def guide_as_json(guide: Guide) -> dict[str, object]:
    """The running order with its times."""
    return {
        "title": guide.title,
        "language": guide.language,
        "source": guide.source,
        "items": [asdict(item) for item in guide.items],
    }


def change_as_json(change: Change) -> dict[str, object]:
    """One difference with its two values."""
    return {
        "change": change.kind.value,
        "item": change.item,
        "what": change.what,
        "before": _value(change.before),
        "after": _value(change.after),
    }


def text_as_json(text: LocalText) -> dict[str, str]:
    """A text by language; the key ``""`` is one meant for every language."""
    return dict(text.by_language)


def _part(part: Item | Block, w: Words) -> dict[str, object]:
    if isinstance(part, Item):
        return _item(part, w)
    return {
        "block": part.id,
        "repeat": part.repeat.value,
        "over": part.over,
        "times": part.times,
        "items": [_item(item, w) for item in part.items],
    }


def _item(item: Item, w: Words) -> dict[str, object]:
    return {
        "id": item.id,
        "title": text_as_json(item.title),
        "minutes": item.minutes,
        "min_minutes": item.min_minutes,
        "mode": item.mode.value,
        "floor": item.floor,
        "rules": list(item.rules),
        "prompts": list(item.prompts),
        "must_exist": list(requirements(item.gate, w)),
        "gate": _value(item.gate),
        "protected": item.protected,
        "lendable": item.lendable.value,
        "capture": item.capture,
        "after": item.after,
    }


def _value(value: Any) -> Any:
    match value:
        case LocalText():
            return text_as_json(value)
        case Item():
            return {"id": value.id, "title": text_as_json(value.title), "minutes": value.minutes}
        case _ if is_dataclass(value) and not isinstance(value, type):
            inner = {name: _value(each) for name, each in _fields(value) if each not in (None, ())}
            return {"requirement": type(value).__name__.lower(), **inner}
        case tuple():
            return [_value(each) for each in value]
        case _:
            return value


def _fields(value: Any) -> Iterable[tuple[str, Any]]:
    return ((name, getattr(value, name)) for name in value.__dataclass_fields__)
