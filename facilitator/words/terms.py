"""Terms of the closed lists, marked where they stand and said in a language when asked for.

``Term`` and ``Noun`` are extraction keywords of the catalogues, like the methods of ``Words``.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.words.tongue import Words


@dataclass(frozen=True, slots=True)
class Term:
    """A term that is never counted; its context tells it from the same word used otherwise."""

    context: str
    text: str

    def said(self, w: Words) -> str:
        return w.p_(self.context, self.text)


@dataclass(frozen=True, slots=True)
class Noun:
    """A term that is counted."""

    context: str
    one: str
    many: str

    def said(self, n: int, w: Words) -> str:
        """The noun for ``n`` of them, without the number."""
        return w.np_(self.context, self.one, self.many, n)
