"""What a wipe takes, and what stays of it: a receipt without content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.meeting import Meeting
from facilitator.domain.run import NotesWiped
from facilitator.domain.wipe import Extent
from facilitator.words.kinds import record_kind
from facilitator.words.lists import join
from facilitator.words.order_words import order_word
from facilitator.words.tongue import Words


def counted_words(counts: Mapping[str, int], w: Words) -> str:
    """``6 evidence notes, 2 own questions and 3 fields``; nothing in words where there is none."""
    said = [f"{n} {_kind(kind, n, w)}" for kind, n in counts.items()]
    return join(said, w) if said else w._("nothing that was still there")


def unconfirmed(facts: Mapping[str, Any], w: Words) -> str:
    """What would go, for good, and how that is confirmed."""
    what = counted_words(facts["counts"], w)
    copies = w._("Drafts and copies of the file go, too. Undo does not bring it back.")
    how = w._("“{how}” does it.").format(how=_typed(facts["how"], w))
    return f"{what_goes(facts, w)} ({what}). {copies} {how}"


def what_goes(facts: Mapping[str, Any], w: Words) -> str:
    """Whether the notes would go, all that was said, or only what a consent without an observation covers."""
    if not facts["meetings"]:
        said = w._(
            "This takes back the consent of {name} and wipes for good what is {name}’s alone; dates stay"
        )
    elif facts["extent"] == Extent.ALL:
        said = w._("This wipes for good all that was said of the observation of {name}; dates stay")
    else:
        said = w._("This wipes for good what was written when {name} was observed")
    return said.format(name=facts["name"])


def receipt(event: NotesWiped, meeting: Meeting, w: Words) -> str:
    """What went, and which copies went with it."""
    copies = len(event.backups)
    gone = w._("Wiped for good, of {name}: {what}.").format(
        name=meeting.name_of(event.person_id), what=counted_words(event.counts, w)
    )
    told = w.n_("{n} copy of the file was deleted.", "{n} copies of the file were deleted.", copies)
    return f"{gone} {told.format(n=copies)} {not_recalled(w)}"


def not_finished(w: Words) -> str:
    """The words are gone from the meeting, and something kept the disk from being cleaned of them."""
    return w._("Wiped here. The file and its copies are cleaned of it when a meeting is opened next.")


def not_recalled(w: Words) -> str:
    """What a wipe cannot reach."""
    return w._("A paper that has been handed over or written cannot be recalled.")


def _typed(how: str, w: Words) -> str:
    """The order with the word behind its dot as the reader types it: ``withdraw.ja Ida Krag``."""
    order, space, name = how.partition(" ")
    command, dot, word = order.partition(".")
    return command + dot + order_word(word, w) + space + name


def _kind(kind: str, n: int, w: Words) -> str:
    return w.n_("field", "fields", n) if kind == "field" else record_kind(kind, n, w)
