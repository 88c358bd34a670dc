"""What stands in grey behind what is being typed: how the sentence goes on, a word at a time, to be taken or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion

from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.document import Document

#: Nothing goes on from one clause to another.
_CLAUSES = re.compile(r"""[,.]?[;:!?()\[\]«»“”"]+|[,.](?=\s|$)""")
#: Words that are sooner typed than looked for.
_SHORT = 4


class GoesOn(AutoSuggest):
    """Suggests an opening for an empty line, then names whole and the words of a sentence one by one.

    No more than `most` words in a row: more would be the sentence itself, and no summary of it. `behind` has what may
    stand behind a word.
    """

    def __init__(
        self,
        opening: str,
        sentence: str = "",
        names: Sequence[str] = (),
        *,
        most: int = 0,
        others: Sequence[str] = (),
        behind: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._sentence, self._most = fold(sentence), most
        clauses = [["", *clause.split(), ""] for clause in _CLAUSES.split(sentence)]
        #: Each word with the one before and the one after it, if these are of the same clause.
        self._words = [
            three for clause in clauses for three in zip(clause, clause[1:], clause[2:], strict=False)
        ]
        self._opening, self._names, self._others, self._behind = opening, names, others, behind or {}

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:  # noqa: ARG002 - as it is called
        """Return what may go on the line, where the cursor is at its end."""
        if not document.is_cursor_at_the_end:
            return None
        if self._opening.startswith(document.text) and self._opening != document.text:
            return Suggestion(self._opening[len(document.text) :])
        *before, begun = document.text.split(" ")
        before = ["", *map(str.casefold, before)]
        rest = self._named(self._names, document.text, begun)
        rest = rest or (begun and self._goes_behind(before[-1], begun))
        rest = rest or self._whole(begun, max(self._rests(before, begun), default=(0, 0, ""))[-1])
        rest = rest or self._named(self._others, document.text, begun) or self._goes_behind(before[-1], begun)
        return None if self._repeats(f"{document.text}{rest}") else Suggestion(rest)

    def _repeats(self, text: str) -> bool:
        """Tell whether a line has too many words in a row in common with the sentence, behind the last name: names are free."""
        folded = text.casefold()
        ends = (
            folded.rfind(name.casefold()) + len(name) for name in self._names if name.casefold() in folded
        )
        whole = fold(text[max(ends, default=0) :]).split()
        return len(whole) > self._most and f" {' '.join(whole[-self._most - 1 :])}" in f" {self._sentence}"

    def _goes_behind(self, previous: str, begun: str) -> str:
        """Return how that goes on which is begun behind a word, or what may stand there: a time behind "in"."""
        fits = (each for each in self._behind.get(previous, ()) if _goes_on(each, begun))
        return next(fits, "")[len(begun) :]

    def _whole(self, begun: str, rest: str) -> str:
        """Return a word with the rest of the name that it begins: South Africa."""
        word = f"{begun}{rest}".rpartition(" ")[2]
        name = next(
            (name for name in self._names if word[:1].isupper() and name.startswith(f"{word} ")), word
        )
        return rest + name[len(word) :]

    def _named(self, names: Sequence[str], text: str, begun: str) -> str:
        """Return how the name goes on that is begun."""
        is_meant = len(begun) >= _SHORT - 1 or begun[:1].isupper()
        fits = (name for name in names if _goes_on(name, begun) and fold(name) not in fold(text))
        return next(fits, "")[len(begun) :] if is_meant else ""

    def _rests(self, before: Sequence[str], begun: str) -> Iterator[tuple[int, int, str]]:
        """Yield how the line may go on, and how sure that is: a word that follows the one before it, a word, its beginning."""
        for place, (previous, word, after) in enumerate(self._words):
            follows = previous.casefold() == before[-1]
            if not begun and word.casefold() == before[-1]:
                yield 0, -place, after
            elif begun and word.casefold() == begun.casefold() and after:
                yield 2 + follows, -place, f" {after}"
            elif begun and _goes_on(word, begun):
                is_new = len(word) >= _SHORT and word.casefold() not in before
                if follows or is_new:
                    yield 4 if follows else 1, -place, word[len(begun) :]


def _goes_on(whole: str, begun: str) -> bool:
    """Tell whether a word begins so; who types a capital means one."""
    begins = whole.startswith(begun) if begun != begun.casefold() else whole.casefold().startswith(begun)
    return begins and len(whole) > len(begun)


def show(buffer: Buffer) -> None:
    """Show what may go on a line, at once: prompt_toolkit itself does so a moment later, and only after a letter."""
    if buffer.auto_suggest:
        buffer.suggestion = buffer.auto_suggest.get_suggestion(buffer, buffer.document)
