"""Why an order was not carried out, said to the person who gave it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from facilitator.domain.kinds import RECORD_KINDS
from facilitator.domain.local_text import LocalText
from facilitator.domain.modes import ReleaseLevel
from facilitator.domain.refusal import Reason, Refused
from facilitator.words.argument_names import argument_name, said_usage
from facilitator.words.choices import choice_name
from facilitator.words.dates import day
from facilitator.words.gates import gate_phrases
from facilitator.words.kinds import record_kind
from facilitator.words.lists import join
from facilitator.words.measurements import measured_already
from facilitator.words.observation import not_agreed
from facilitator.words.people import role
from facilitator.words.plan_gaps import plan_field
from facilitator.words.refusal_sentences import SENTENCES
from facilitator.words.system_errors import system_error
from facilitator.words.tongue import Words
from facilitator.words.vocabulary import release_level
from facilitator.words.wiping import unconfirmed

MANY_CANDIDATES = 8
MANY_POINTS = 3
"""More names than this are not read out."""


def refusal_sentence(refused: Refused, w: Words) -> str:
    """The sentence for a refusal, in the reader's language."""
    if refused.reason in (Reason.GATE_UNMET, Reason.COURSE_UNMET):
        missing = " · ".join(gate_phrases(refused.facts["missing"], w, refused.facts.get("mode")))
        return w._(SENTENCES[refused.reason]).format(missing=missing)
    if (sentence_of := _OF_THEIR_OWN.get(refused.reason)) is not None:
        return sentence_of(refused.facts, w)
    facts = {name: _fact(name, value, refused, w) for name, value in refused.facts.items()}
    sentence = w._(SENTENCES[refused.reason]).format(**facts)
    return sentence + _also(refused, w) + _behind_it(refused, w)


def _unprepared(facts: Mapping[str, Any], w: Words) -> str:
    points = [*gate_phrases(facts["missing"], w), *(_said(each, w) for each in facts["points"])]
    if (more := len(points) - MANY_POINTS) > 0:
        points[MANY_POINTS:] = [w.n_("and {n} more", "and {n} more", more).format(n=more)]
    return w._("Still open before the meeting: {points}. A reason starts it all the same.").format(
        points=" · ".join(points)
    )


def _items_left(facts: Mapping[str, Any], w: Words) -> str:
    return w.n_(
        "{n} item is left, “{item}”. Give a reason to close the meeting here.",
        "{n} items are left, the first is “{item}”. Give a reason to close the meeting here.",
        facts["n"],
    ).format(n=facts["n"], item=_said(facts["item"], w))


def _nothing_to_cut(facts: Mapping[str, Any], w: Words) -> str:
    return w.n_(
        "The end is missed by {n} minute, and no item can be cut. One can be left out with a reason.",
        "The end is missed by {n} minutes, and no item can be cut. One can be left out with a reason.",
        facts["n"],
    ).format(n=facts["n"])


def _wrong_kind(facts: Mapping[str, Any], w: Words) -> str:
    kind = record_kind(facts["kind"], 1, w)
    said = w._("Number {number} is of another kind: {kind}.").format(number=facts["number"], kind=kind)
    wanted = [record_kind(each, 2, w) for each in facts.get("wanted", ()) if each in RECORD_KINDS]
    return said + " " + w._("This is for: {kinds}.").format(kinds=", ".join(wanted)) if wanted else said


def _whose_needed(facts: Mapping[str, Any], w: Words) -> str:
    if facts["kept_for"] == "party":
        said = w._("This is kept for each school. Name one in the line, as in “/{name}”.")
        return said.format(name=facts.get("example") or "Skovly")
    if facts.get("nobody"):
        order = f'person "Anne; {role("member", w)}"'
        return w._(
            "The course has nobody yet who takes part. Add somebody first, as in: {order} – "
            "in the shell: facilitator course do COURSE {order}"
        ).format(order=order)
    said = w._("This is kept for each person. Name one in the line, as in “@{name}”.")
    return said.format(name=facts.get("example") or "Anne")


def _all_have_rated(facts: Mapping[str, Any], w: Words) -> str:
    return w.n_(
        "More answers than people: {n} person takes part.",
        "More answers than people: {n} people take part.",
        facts["n"],
    ).format(n=facts["n"])


def _not_framed(facts: Mapping[str, Any], w: Words) -> str:
    lacking = join([plan_field(name, w) for name in facts["missing"]], w)
    return w._(
        "Number {number} cannot begin yet: it lacks {missing}. A reason begins it all the same: "
        "set {number} status active because …"
    ).format(number=facts["number"], missing=lacking)


def _not_released(facts: Mapping[str, Any], w: Words) -> str:
    if facts.get("unbegun"):
        return w._("The meeting has not begun: its papers are written when it is held.")
    if facts.get("nothing"):
        level = release_level(ReleaseLevel(facts["wanted"]), w)
        return w._("Papers for “{level}” would hold nothing, so none were written.").format(level=level)
    if not facts.get("agreed"):
        return w._(
            "The meeting has not agreed how far its papers may go. Only the internal ones can be written."
        )
    agreed, wanted = (release_level(ReleaseLevel(facts[name]), w) for name in ("agreed", "wanted"))
    return w._(
        "The meeting has agreed on “{agreed}”, which does not reach “{wanted}”. "
        "Only the internal papers can be written."
    ).format(agreed=agreed, wanted=wanted)


def _course_not_released(facts: Mapping[str, Any], w: Words) -> str:
    return w._(
        "No meeting of the course has agreed on papers that reach “{wanted}”. Only the internal ones can be "
        "written."
    ).format(wanted=release_level(ReleaseLevel(facts["wanted"]), w))


def _hangs_on(facts: Mapping[str, Any], w: Words) -> str:
    what = hanging_on(facts["hanging"], w)
    return w._("On “{name}” hangs: {what}. Nothing was taken out.").format(name=facts["name"], what=what)


def hanging_on(hanging: Mapping[str, int], w: Words) -> str:
    """``2 fields and 1 line``: what hangs on a person, a school or a meeting, by its kind."""
    return join([_hanging(kind, n, w) for kind, n in hanging.items()], w)


def _hanging(kind: str, n: int, w: Words) -> str:
    match kind:
        case "person":
            said = w.n_("{n} person", "{n} people", n)
        case "entry":
            said = w.n_("{n} line", "{n} lines", n)
        case "action":
            said = w.n_("{n} action", "{n} actions", n)
        case "field":
            said = w.n_("{n} field", "{n} fields", n)
        case "measurement":
            said = w.n_("{n} value", "{n} values", n)
        case "group":
            said = w.n_("{n} group", "{n} groups", n)
        case "registration":
            said = w.n_("{n} registration", "{n} registrations", n)
        case _:
            said = w.n_("{n} link", "{n} links", n)
    return said.format(n=n)


def _odd_groups(facts: Mapping[str, Any], w: Words) -> str:
    sizes = join([str(size) for size in facts["odd"]], w)
    return w.n_(
        "{n} group would have another size than three: {sizes}. A reason forms the groups all the same.",
        "{n} groups would have another size than three: {sizes}. A reason forms the groups all the same.",
        len(facts["odd"]),
    ).format(n=len(facts["odd"]), sizes=sizes)


def _school_twice(facts: Mapping[str, Any], w: Words) -> str:
    said = [w._("{school} ({n} people)").format(school=school, n=n) for school, n in facts["schools"]]
    return w.n_(
        "{schools}: more people than the {n} group, so two of one school would meet in a group. "
        "A reason forms the groups all the same; let somebody wait, or make more groups, to keep them apart.",
        "{schools}: more people than the {n} groups, so two of one school would meet in a group. "
        "A reason forms the groups all the same; let somebody wait, or make more groups, to keep them apart.",
        facts["groups"],
    ).format(schools=join(said, w), n=facts["groups"])


def _step_unmet(facts: Mapping[str, Any], w: Words) -> str:
    unheld = (w._("its meeting, held and closed"),) if facts["unheld"] else ()
    return w._(
        "Missing before step {step}, “{title}”, is done: {missing}. A reason opens the next one all the same."
    ).format(
        step=facts["step"],
        title=facts["title"].said_in(w.language),
        missing=" · ".join((*unheld, *gate_phrases(facts["missing"], w))),
    )


_OF_THEIR_OWN: Mapping[Reason, Callable[[Mapping[str, Any], Words], str]] = {
    Reason.ITEMS_LEFT: _items_left,
    Reason.UNPREPARED: _unprepared,
    Reason.WIPE_UNCONFIRMED: unconfirmed,
    Reason.NOT_AGREED: not_agreed,
    Reason.NOTHING_TO_CUT: _nothing_to_cut,
    Reason.WRONG_KIND: _wrong_kind,
    Reason.WHOSE_NEEDED: _whose_needed,
    Reason.ALL_HAVE_RATED: _all_have_rated,
    Reason.NOT_RELEASED: _not_released,
    Reason.NOT_FRAMED: _not_framed,
    Reason.COURSE_NOT_RELEASED: _course_not_released,
    Reason.STEP_UNMET: _step_unmet,
    Reason.HANGS_ON: _hangs_on,
    Reason.MEASURED_ALREADY: measured_already,
    Reason.ODD_GROUPS: _odd_groups,
    Reason.SCHOOL_TWICE: _school_twice,
}


def _also(refused: Refused, w: Words) -> str:
    """Names that would have been understood, where there are few."""
    names = refused.facts.get("candidates", ())
    if refused.reason not in _NAMES_AFTERWARDS or not 0 < len(names) <= MANY_CANDIDATES:
        return ""
    return " " + w._("Here: {names}.").format(names=", ".join(names))


def _behind_it(refused: Refused, w: Words) -> str:
    """How a value is given with the day it lacks."""
    example = refused.facts.get("example") if refused.reason is Reason.ARGUMENT_MISSING else None
    return " " + w._("Write it behind the value: {example}").format(example=example) if example else ""


_NAMES_AFTERWARDS = frozenset({Reason.NO_SUCH_PERSON, Reason.NO_SUCH_PARTY, Reason.NO_SUCH_NAME})


_LISTED: Mapping[Reason, str] = {
    Reason.NO_SUCH_KIND: "kind",
    Reason.NO_SUCH_FIELD: "field",
    Reason.NO_SUCH_DATE: "date",
}
"""Which list the candidates are of, where the refusal does not say."""


def _fact(name: str, value: Any, refused: Refused, w: Words) -> str:
    match name:
        case "why" if refused.reason is Reason.FOLDER_UNWRITABLE:
            return system_error(str(value), w)
        case "argument":
            return argument_name(str(value), w)
        case "usage":
            return said_usage(str(value), w)
        case "candidates" if of := (refused.facts.get("of") or _LISTED.get(refused.reason)):
            from facilitator.words.id_names import candidates_line  # nothing else asks for so many names

            own = refused.facts.get("own", ())
            return candidates_line(of, value, str(refused.facts["typed"]), w, own)
    return _said(value, w)


def _said(value: Any, w: Words) -> str:
    match value:
        case StrEnum():
            return choice_name(value, w)
        case LocalText():
            return value.said_in(w.language)
        case date():
            return day(value, w.language, year=True)
        case tuple() | list():
            return ", ".join(_said(each, w) for each in value)
    return str(value)
