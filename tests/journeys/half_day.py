"""A half day of two schools as it is typed, with every gate met, in each language's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from facilitator.domain.meeting import Meeting
from facilitator.domain.schedule import allotted

SECRET = "zqxsecret"
"""Stands in every text that no paper may hold."""


@dataclass(frozen=True)
class Words:
    """What is said in the room, in one language."""

    wish: str
    strength: str
    short: tuple[str, str, str]
    circular: str
    reflexive: str
    answer: str
    reflection: str
    learning: str
    idea: str
    adaptation: str
    action: str
    parked: str
    handled: str
    change: str


WORDS: Mapping[str, Words] = {
    "en": Words(
        wish="I want to learn how you begin a lesson",
        strength="We open each other's doors every week",
        short=("How many of you are there?", "When did you begin?", "Who may take part?"),
        circular="What would a pupil say has changed?",
        reflexive="Suppose it had worked for a year – what would we see?",
        answer="They would say that they know what they are to learn",
        reflection="I heard how much it means to be two",
        learning="We had not seen that ourselves",
        idea="Film the first five minutes",
        adaptation="with us only the teacher sees the film",
        action="tries it in year 6",
        parked="Who pays for the cover?",
        handled="the heads talk about it on Friday",
        change="Shorter presentations",
    ),
    "da": Words(
        wish="Jeg vil lære, hvordan I begynder en time",
        strength="Vi åbner dørene for hinanden hver uge",
        short=("Hvor mange er I?", "Hvornår begyndte I?", "Hvem må være med?"),
        circular="Hvad ville en elev sige, der er anderledes?",
        reflexive="Hvis det havde virket i et år – hvad ville vi så se?",
        answer="De ville sige, at de ved, hvad de skal lære",
        reflection="Jeg hørte, hvor meget det betyder at være to",
        learning="Det havde vi ikke selv set",
        idea="Film de første fem minutter",
        adaptation="hos os ser kun læreren filmen",
        action="prøver det i 6. klasse",
        parked="Hvem betaler vikaren?",
        handled="lederne taler om det på fredag",
        change="Kortere oplæg",
    ),
    "sv": Words(
        wish="Jag vill lära mig hur ni börjar en lektion",
        strength="Vi öppnar dörrarna för varandra varje vecka",
        short=("Hur många är ni?", "När började ni?", "Vem får vara med?"),
        circular="Vad skulle en elev säga är annorlunda?",
        reflexive="Om det hade fungerat i ett år – vad skulle vi då se?",
        answer="De skulle säga att de vet vad de ska lära sig",
        reflection="Jag hörde hur mycket det betyder att vara två",
        learning="Det hade vi inte sett själva",
        idea="Filma de första fem minuterna",
        adaptation="hos oss ser bara läraren filmen",
        action="prövar det i årskurs 6",
        parked="Vem betalar vikarien?",
        handled="rektorerna talar om det på fredag",
        change="Kortare presentationer",
    ),
}


class Session(Protocol):
    """Whatever takes lines none of which may be refused, and knows the meeting."""

    @property
    def meeting(self) -> Meeting: ...

    def do(self, *lines: str) -> object: ...


def hold(session: Session, language: str) -> None:
    """Everything after the start, from the first coffee to the close; each item takes what it was given."""
    w = WORDS[language]
    opening(session, w)
    round_of(session, w, "Mette", "Ådal", ("Anna", "Lars"))
    onward(session)
    round_of(session, w, "Anna", "Björk", ("Mette", "Ole"))
    own_ideas(session, w)
    session.do(*(f"action @{name} {w.action} >2026-12-11" for name in ("Mette", "Lars")))
    onward(session)
    ending(session, w)


def onward(session: Session) -> None:
    """Let the running item have its minutes, and go on."""
    meeting = session.meeting
    assert meeting.item is not None
    session.do(f"wait {allotted(meeting.run, meeting.item)}m", "next")


def opening(session: Session, w: Words) -> None:
    onward(session)
    session.do("confirm all", "release group")
    onward(session)
    session.do(*(f"note.wish @{name} {w.wish}" for name in ("Mette", "Ole", "Anna")))
    session.do("pass Lars Ek", f"note.own_question {SECRET} why do they hesitate?")
    onward(session)


def round_of(session: Session, w: Words, speaker: str, focus: str, others: tuple[str, str]) -> None:
    """One school in focus: it tells, is asked, listens and answers."""
    session.do(f"note.strength @{speaker} {w.strength}")
    onward(session)
    session.do(*(f"question.lineal @{others[n % 2]} {asked}" for n, asked in enumerate(w.short)))
    session.do(f"park {w.parked}")
    onward(session)
    for name in (*others, *others[:1]):
        session.do(f"question.circular @{name} {w.circular}", f"question.reflexive @{name} {w.reflexive}")
    session.do(f"answer @{speaker} {w.answer}", f"note.quote @{speaker} {SECRET} word for word")
    onward(session)
    session.do(f"assign reflecting_team {', '.join(others)}")
    session.do(*(f"note.reflection @{name} {w.reflection}" for name in others))
    onward(session)
    session.do(f"floor {focus}", f"note.learning {w.learning}")
    onward(session)


def own_ideas(session: Session, w: Words) -> None:
    for school, name in (("Ådal", "Mette"), ("Björk", "Lars")):
        session.do(f"floor {school}")
        for n in (1, 2):
            session.do(f"idea {w.idea} ({n})")
            session.do(f"adapt {last(session)} {w.adaptation}")
        session.do(f"note @{name} {SECRET} struck")
        session.do(f"strike {last(session)}")
    onward(session)


def ending(session: Session, w: Words) -> None:
    parked = [entry.number for entry in session.meeting.entries if entry.kind == "parked"]
    session.do(*(f"unpark {number} carried {w.handled}" for number in parked))
    session.do("release group", "date next_meeting 2027-01-20")
    onward(session)
    session.do("rate 3 4", "rate 2", "rate 4", f"note.point {w.change}")
    onward(session)


def last(session: Session) -> int:
    """The number of the line captured last."""
    return session.meeting.next_number - 1
