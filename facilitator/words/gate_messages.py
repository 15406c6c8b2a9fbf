"""One thing that a gate lacks, said in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.missing import Asked, Missing
from facilitator.domain.roles import PARTY_WHO
from facilitator.words import fields
from facilitator.words.dates import MONTHS
from facilitator.words.kinds import record_kind, unit_kind
from facilitator.words.lists import either, join
from facilitator.words.people import who
from facilitator.words.qualities import having, qualities
from facilitator.words.tongue import Words

SAID_APART = 3
"""More than three of one kind are drawn together, and more than three names become a number."""

LABEL_LENGTH = 40
"""Characters of a record's own words that are enough to know it by."""

_SEVERAL = frozenset(("other_parties", "others", "visitors", "interviewees", "reviewers", "host_leaders"))


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose language it is, whether the item is for asking, and whether there is room to say more."""

    w: Words
    asking: bool = False
    at_length: bool = False


def alone(one: Missing, voice: Voice) -> str:
    """The message, with its unit before it."""
    said = message(one, voice)
    if one.unit is None or one.key in ("lacks", "confirm", "turns_in"):
        return said
    return before(one.unit.name, said, voice.w)


def message(one: Missing, voice: Voice) -> str:
    """The message without its unit."""
    facts, w = one.facts, voice.w
    match one.key:
        case "too_few" | "too_many" | "types" | "rating":
            return _counted(one, voice)
        case "lacks":
            return before(_thing(one, w), qualities(facts["qualities"], w), w)
        case "field" | "field_again":
            return _field(one.key, facts["name"], w)
        case "date" | "date_late":
            return _date(one, w)
        case "confirm":
            asked = join([asked_of(each, w) for each in facts["asked"]], w)
            return yes_from(asked, facts["what"], w)
        case "turns_in":
            return silent_in(one.unit.name if one.unit else "", w)
        case "participants":
            return w.n_(
                "{n} participant more: {have} of {need}",
                "{n} participants more: {have} of {need}",
                facts["n"],
            ).format(**facts)
        case "turns":
            return _turns(facts["asked"][0], voice)
        case _:
            return _options(facts["options"], voice)


def before(unit: str, what: str, w: Words) -> str:
    """A unit or a thing stands before what it lacks."""
    return w._("{unit}: {what}").format(unit=unit, what=what)


def yes_from(names: str, what: str, w: Words) -> str:
    return w._("a yes from {who} to {subject}").format(who=names, subject=fields.confirmation(what, w))


def silent_in(unit: str, w: Words) -> str:
    return w._("somebody in {unit} has not spoken").format(unit=unit)


def number_of(n: int, kind: str, w: Words) -> str:
    """``5 people``."""
    return f"{n} {unit_kind(kind, n, w)}"


def asked_of(asked: Asked, w: Words) -> str:
    """Proper names, a number where they are many, else the label of the name."""
    if not asked.names:
        return who(asked.who, w)
    if len(asked.names) > SAID_APART:
        return number_of(len(asked.names), "party" if asked.who in PARTY_WHO else "person", w)
    return join(asked.names, w)


def _counted(one: Missing, voice: Voice) -> str:
    facts, w = one.facts, voice.w
    n = facts.get("n", 0)
    match one.key:
        case "types":
            return w.n_("{n} type of question", "{n} types of question", n).format(n=n)
        case "rating":
            answers = w.n_("{n} answer: {scale}", "{n} answers: {scale}", n)
            return answers.format(n=n, scale=fields.scale(facts["scale"], w))
        case "too_many":
            limit = facts["limit"]
            return w._("at most {limit} {noun}{with}, there are {have}").format(
                limit=limit,
                noun=record_kind(facts["kind"], limit, w),
                have=facts["have"],
                **{"with": having(facts["having"], w)},
            )
        case _:
            return too_few(one, n, w) + (_so_far(one, w) if voice.at_length else "")


def too_few(one: Missing, n: int, w: Words) -> str:
    """``2 questions with … from …``, for a number that may be what each of many needs."""
    facts = one.facts
    asked = join([asked_of(each, w) for each in facts["asked"]], w)
    return w._("{n} {noun}{with}{from}").format(
        **{"n": n, "noun": record_kind(facts["kind"], n, w), "with": having(facts["having"], w)},
        **{"from": w._(" from {who}").format(who=asked) if asked else ""},
    )


def _so_far(one: Missing, w: Words) -> str:
    return w._(" – {have} of {need}").format(have=one.facts["have"], need=one.facts["need"])


def _thing(one: Missing, w: Words) -> str:
    """A unit by its name, a record by its first words; lines on paper by their number."""
    if one.unit is not None:
        return one.unit.name
    facts = one.facts
    noun = record_kind(facts["kind"], facts["n"], w)
    label = " ".join(facts["label"].split())
    if not label:
        return f"{facts['n']} {noun}"
    if len(label) > LABEL_LENGTH:
        label = label[: LABEL_LENGTH - 1].rstrip() + "…"
    return w._("{noun} “{label}”").format(noun=noun, label=label)


def _field(key: str, name: str, w: Words) -> str:
    named = fields.field(name, w)
    return named if key == "field" else w._("{field} – confirm or change").format(field=named)


def _date(one: Missing, w: Words) -> str:
    named = fields.date_name(one.facts["name"], w)
    if one.key == "date_late":
        latest = _day(one.facts["limit"], w)
        return w._("date for {date}: {limit} at the latest").format(date=named, limit=latest)
    asked = having(one.facts["having"], w)
    return w._("date for {date}{with}").format(**{"date": named, "with": asked})


def _day(day: date, w: Words) -> str:
    point = "." if w.language == "da" else ""
    return f"{day.day}{point} {MONTHS[w.language][day.month - 1]}"


def _turns(asked: Asked, voice: Voice) -> str:
    w, names = voice.w, asked_of(asked, voice.w)
    n = len(asked.names) or (2 if asked.who in _SEVERAL else 1)
    if voice.asking:
        said = w.n_("{names} has not asked", "{names} have not asked", n)
    elif voice.at_length:
        said = w.n_("{names} has neither spoken nor passed", "{names} have neither spoken nor passed", n)
    else:
        said = w.n_("{names} has not spoken", "{names} have not spoken", n)
    return said.format(names=names)


def _options(options: Sequence[Sequence[Missing]], voice: Voice) -> str:
    first, *others = (join([alone(one, voice) for one in option], voice.w) for option in options)
    for other in others:
        first = either(first, other, voice.w)
    return first
