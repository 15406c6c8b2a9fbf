"""What to think of when a group is composed, said as a hint."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.composition import Concern, Worry
from facilitator.words.tongue import N_, Words

_SENTENCES: Mapping[Concern, str] = {
    Concern.BOTH_ROLES: N_("{name} is both process consultant and project leader. Two see more than one."),
    Concern.NO_PUPIL: N_(
        "It is about the study environment, and no pupil takes part. They know best what it is like."
    ),
    Concern.NO_UNION: N_(
        "It is about the staff's wellbeing, and no union representative takes part. Ask the director, too."
    ),
    Concern.NO_TEACHER: N_(
        "It is about the study lines, and no teacher takes part. A head of education may be asked, too."
    ),
    Concern.LEADERS_ONLY: N_(
        "It is about teaching, and only leaders take part. Those who do it must be there."
    ),
    Concern.OWN_SCHOOL: N_(
        "{name} belongs to {school}. Let somebody else lead while that school is in focus."
    ),
}


def concern_sentence(worry: Worry, w: Words) -> str:
    return w._(_SENTENCES[worry.concern]).format(name=worry.name, school=worry.school)
