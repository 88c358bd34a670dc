"""Fold a text for comparison and know where each character of the result comes from.

White space, quotation marks, dashes, Unicode normalization and invisible characters are folded; upper and lower
case are not. Time and memory grow with the text and with what folding changes in it, so that a text of a hundred
megabytes is no problem.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache

from kb.sources.rewritten import Rewritten
from kb.text import typographic

#: Characters that nobody sees: soft hyphens, zero-width spaces and joiners, byte-order marks, bidi controls.
INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)


_HYPHENS = "-\u2010\u2011\u00ad"
#: A hyphen within a word: one that a line end may have made.
_HYPHEN = r"(?<=[^\W\d_])[-\u2010\u2011\u00ad]\s*(?=[^\W\d_])"
#: A hyphen at the end of a line.
SPLIT_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][^\S\n\r]*[\n\r]\s*(?=[^\W\d_])")


class FoldedText(Rewritten):
    """A text as it is compared. `text` is the folded form of `original`.

    With `unhyphenated`, words have no hyphens: where a line ends with one, nothing tells whether the word has it.
    """

    def __init__(self, original: str, *, unhyphenated: bool = False) -> None:
        super().__init__(original)
        plan = _Plan(original, _HYPHEN if unhyphenated else None)
        clusters = plan.clusters.finditer(original) if plan.clusters else ()
        self.text = self._rewrite(clusters, lambda match: _fold_cluster(match[0]))
        for character, folded in plan.single.items():
            self.text = self.text.replace(character, folded)


def fold(text: str, *, unhyphenated: bool = False) -> str:
    """Return the folded text alone, without white space at its ends."""
    if text.isascii() and not unhyphenated:  # as nearly every name is
        return typographic(" ".join(text.split()))
    return FoldedText(text, unhyphenated=unhyphenated).text.strip(" ")


def _fold_cluster(cluster: str) -> str:
    # A hyphen begins no cluster but its own, or one with marks on it.
    if cluster[0] in _HYPHENS and not cluster[1:].strip():
        return ""
    visible = "".join(character for character in cluster if character not in INVISIBLE)
    if visible.isspace():
        return " "
    folded = typographic(typographic(visible))
    # An accent that stands alone is a space with an accent on it.
    return f" {folded.lstrip()}" if folded[:1].isspace() else folded


class _Plan:
    """What must be done to a text, going by the characters that it has.

    `single` maps characters to single ones, which needs no bookkeeping; `clusters` matches what changes in
    length: runs of white space, letters with their combining marks, ligatures, invisible characters.
    """

    def __init__(self, text: str, first: str | None = None) -> None:
        self.single: dict[str, str] = {}
        groups: dict[str, list[str]] = defaultdict(list)
        for character in set(text):
            group, folded = _alone(character)
            groups[group].append(character)
            if len(folded) == 1 and folded != character:
                self.single[character] = folded
        spaces, invisible, marks = groups["space"], groups["invisible"], groups["mark"]
        patterns = [first] if first else []
        if accents := groups["accent"]:
            # With the white space before it, or there would be two spaces.
            before = f"{_one_of(spaces + invisible)}*" if spaces else ""
            patterns.append(f"{before}{_one_of(accents)}{f'{_one_of(marks)}*' if marks else ''}")
        if spaces:
            space = _one_of(spaces)
            patterns.append(f"{space}{_one_of(spaces + invisible)}*{space}")
        if marks:
            patterns.append(f"[^{_escaped(marks + spaces)}]?{_one_of(marks)}+")
        if changing := groups["changing"]:
            patterns.append(_one_of(changing))
        if invisible:
            patterns.append(f"{_one_of(invisible)}+")
        self.clusters = re.compile("|".join(patterns)) if patterns else None


@lru_cache(maxsize=4_096)
def _alone(character: str) -> tuple[str, str]:
    """Return what a character is, nothing if it stays a single one, and what it is folded to by itself."""
    if character.isspace():
        return "space", " "
    if character in INVISIBLE:
        return "invisible", ""
    folded = typographic(typographic(character))
    if unicodedata.combining(character):
        return "mark", folded
    if folded.startswith(" "):
        return "accent", folded
    return "changing" if len(folded) != 1 else "", folded


def _one_of(characters: list[str]) -> str:
    return f"[{_escaped(characters)}]"


def _escaped(characters: list[str]) -> str:
    return "".join(map(re.escape, sorted(characters)))
