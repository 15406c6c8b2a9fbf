"""A sentence for the consultant to say, made ready when the moment asks for it; private."""

from __future__ import annotations

from datetime import timedelta

from facilitator.domain.floor import not_heard
from facilitator.domain.schedule import allotted, remaining
from facilitator.tui.presenting.time import LOW_SHARE
from facilitator.tui.standing import Standing
from facilitator.tui.widgets.echo import EchoView
from facilitator.words.lists import join

UNHEARD_FROM = 0.5
"""Share of an item's time after which it is said who has not been heard."""
MOST_NAMED = 3


def ready_view(s: Standing) -> EchoView:
    """Whom we have not heard yet, or that time runs low; nothing where neither is so."""
    run, item = s.meeting.run, s.meeting.item
    if item is None or not run.running or run.paused:
        return EchoView()
    left = remaining(s.meeting, s.now)
    share = left / timedelta(minutes=allotted(run, item))
    silent = [person.name.split()[0] for person in not_heard(s.meeting)]
    if silent and run.turns_in(item.id) and share <= UNHEARD_FROM:
        return _said("silent_voice", _whom(silent, s), s)
    if timedelta() < left and share <= LOW_SHARE:
        return _said("time_low", "", s, minutes=-(-int(left.total_seconds()) // 60))
    return EchoView()


def _whom(names: list[str], s: Standing) -> str:
    if len(names) > MOST_NAMED:
        return s.w.n_("{n} person not heard", "{n} people not heard", len(names)).format(n=len(names))
    return join(names, s.w)


def _said(tag: str, about: str, s: Standing, **facts: int) -> EchoView:
    """The consultant's line of the bank with that tag, in the language of the room."""
    line = next((q for q in s.meeting.copy.questions if q.type == "process" and tag in q.tags), None)
    if line is None:
        return EchoView()
    text = line.text.said_in(s.meeting.head.language)
    for name, value in facts.items():
        text = text.replace(f"{{{name}}}", str(value))
    quoted = s.w._("“{text}”").format(text=text)
    return EchoView(f"{about}: {quoted}" if about else quoted, lead=s.w._("private"))
