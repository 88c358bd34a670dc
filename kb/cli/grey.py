"""What stands in grey behind what is being typed: how the sentence goes on, a word at a time, to be taken or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion
from prompt_toolkit.key_binding import KeyBindings

from kb.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.document import Document
    from prompt_toolkit.key_binding import KeyPressEvent

#: Nothing goes on from one clause to another.
_CLAUSES = re.compile(r"""[,;:!?()\[\]«»“”"]+|\.(?=\s|$)""")


class GoesOn(AutoSuggest):
    """Suggests an opening for an empty line, and then the word of a sentence that goes on what was typed.

    No more than `most` words in a row: more would be the sentence itself, and no summary of it.
    """

    def __init__(self, sentence: str, opening: str, most: int) -> None:
        self._sentence, self._most = fold(sentence), most
        clauses = [["", *clause.split(), ""] for clause in _CLAUSES.split(sentence)]
        #: Each word with the one before and the one after it, if these are of the same clause.
        self._words = [
            three for clause in clauses for three in zip(clause, clause[1:], clause[2:], strict=False)
        ]
        self._opening = opening

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:  # noqa: ARG002 - as it is called
        """Return what may go on the line, where the cursor is at its end."""
        if not document.text:
            return Suggestion(self._opening)
        if not document.is_cursor_at_the_end:
            return None
        *_, before, begun = "", *document.text.casefold().split(" ")
        rest = max(self._rests(before, begun), default=(0, ""))[1]
        *whole, _ = f"{document.text}{rest}".split() or [""]
        repeats = len(whole) >= self._most and fold(" ".join(whole[-self._most :])) in self._sentence
        return None if repeats else Suggestion(rest)

    def _rests(self, before: str, begun: str) -> Iterator[tuple[int, str]]:
        """Yield how the line may go on, and how sure that is: a word that follows the one before it, a word, its beginning."""
        for place, (previous, word, after) in enumerate(self._words):
            follows = previous.casefold() == before
            if not begun and word.casefold() == before:
                yield -place, after
            elif begun and word.casefold() == begun and after:
                yield (2 + follows) * len(self._words) - place, f" {after}"
            elif begun and word.casefold().startswith(begun) and word.casefold() != begun:
                yield (1 + 3 * follows) * len(self._words) - place, word[len(begun) :]


TAKING = KeyBindings()


@TAKING.add("right")
def _take(event: KeyPressEvent) -> None:
    """Take what is suggested, worked out now: what the buffer has at hand may be from before the last key."""
    buffer = event.current_buffer
    found = buffer.auto_suggest.get_suggestion(buffer, buffer.document) if buffer.auto_suggest else None
    if found and found.text:
        buffer.insert_text(found.text)
    else:
        buffer.cursor_right()
