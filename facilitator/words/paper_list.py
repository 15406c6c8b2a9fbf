"""Every paper there is, by the name its file has: what it tells, and which command writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.words.terms import Term
from facilitator.words.tongue import N_, Words

MEETING_EXPORT, COURSE_EXPORT = "meeting export", "course export"


@dataclass(frozen=True, slots=True)
class Paper:
    """``called`` is how its file begins, ``tells`` an English message to be translated."""

    called: Callable[[Words], str]
    tells: str


def _term(name: str) -> Callable[[Words], str]:
    return Term("paper", name).said


def _title(name: str) -> Callable[[Words], str]:
    return lambda w: w._(name)


PAPERS: Mapping[str, tuple[Paper, ...]] = {
    MEETING_EXPORT: (
        Paper(_term("Summary"), N_("What was wanted, learned, agreed on, and what is still open.")),
        Paper(
            _term("Action plan"),
            N_("Who does what by when. The Excel file is edited and read in again by “plan import”."),
        ),
        Paper(_term("On one page"), N_("For the head and the board: what was wanted, learned and agreed.")),
        Paper(_term("Calendar"), N_("The meetings and deadlines, for a calendar program.")),
        Paper(_term("Initiatives and goals"), N_("The plan line by line, with --format csv.")),
        Paper(_term("Notes"), N_("Every line that was noted, with --format csv.")),
        Paper(
            _title("Proof of participation"),
            N_("A page to sign for each who took part, with --proofs. It lies in internal/."),
        ),
    ),
    COURSE_EXPORT: (
        Paper(_term("On one page"), N_("For the head and the board: what was wanted, learned and agreed.")),
        Paper(
            _term("Overview"),
            N_("For the head and the board, in short: aims, gains, plan, figures and what comes next."),
        ),
        Paper(
            _title("Good example"),
            N_("A page for each practice that was described, to show to others (note.practice_description)."),
        ),
        Paper(
            _title("Who took part"),
            N_("Everybody's roles, meetings and hours in one table. It lies in internal/."),
        ),
        Paper(
            _title("Proof of participation"),
            N_("A page to sign for each who took part, with --proofs. It lies in internal/."),
        ),
        Paper(_term("Action plan"), N_("The plan of the whole course, for each school in its own folder.")),
        Paper(_term("Calendar"), N_("All meetings to come and all deadlines of the course.")),
        Paper(_title("What travelled between the schools"), N_("Which idea went from where to where.")),
        Paper(_title("Evaluation of the course"), N_("What came of it for participants and pupils.")),
        Paper(_title("Log"), N_("Lines of logs that their writers share. It lies in internal/.")),
        Paper(
            _title("Substitutes"), N_("Days with a substitute in a round of visits. It lies in internal/.")
        ),
    ),
    "meeting agenda": (
        Paper(_title(N_("Agenda for those who come")), N_("Times, titles and breaks, before the meeting.")),
    ),
    "agenda guide": (
        Paper(_title("Facilitator's guide"), N_("The paper to lead a meeting by without the laptop.")),
    ),
    "meeting hand-over": (
        Paper(_title(N_("Notes of an observation")), N_("For the one who was observed, and nobody else.")),
    ),
    "log --paper": (Paper(_title(N_("One's own log")), N_("For its author alone.")),),
}
"""By the command that writes them."""


def paper_rows(command: str, w: Words) -> list[tuple[str, str]]:
    """What each paper of a command is called, and what it tells."""
    return [(paper.called(w), w._(paper.tells)) for paper in PAPERS[command]]
