"""A text as a reader takes it in: white space is a space, wrapped lines are joined, split words are whole.

Sentences, numbers, dates and names are looked for in this, and each place leads back to the text as it is.
"""

from __future__ import annotations

import re
import unicodedata

from kb.sources.folding import INVISIBLE
from kb.sources.rewritten import Rewritten

LINE_END = r"\r\n|[\n\r\v\f\x85\u2028\u2029]"
_GAP = r"[^\S\n\r\v\f\x85\u2028\u2029]"
#: A joiner within a word of a script that needs it, or within an emoji, is no clutter.
_CLUTTER = "[" + "".join(sorted(INVISIBLE - {"\u200c", "\u200d"})) + "]"
#: Characters that Unicode keeps for old encodings: ligatures, full-width forms. Fractions and powers stay.
_COMPATIBLE = "[\ufb00-\ufb06\ufb13-\ufb17\uff01-\uff5e]"
#: What a line break is, by what stands around it, comes first.
_ODD = re.compile(
    rf"(?P<split>(?<=[^\W\d_])(?:[-\u2010]{_GAP}*|\u00ad+{_GAP}*)(?:{LINE_END}){_GAP}*(?=[^\W\d_]))"
    rf"|(?P<line>{_GAP}*(?:{LINE_END})(?:\s|{_CLUTTER})*)"
    rf"|(?P<clutter>{_CLUTTER}+)|(?P<gap>{_GAP}{{2,}}|(?! ){_GAP})|(?P<old>{_COMPATIBLE})"
)
#: A line that ends so may end a paragraph; any other goes on, if the next one can go on with it.
_SENTENCE_ENDS = re.compile(r"[.!?:;。！？؟…]['\"”’»)\]]*$")
#: A line that ends so never ends a paragraph.
_GOES_ON = re.compile(
    r"(?:,|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|Dr\.|Mr\.|Mrs\.|Ms\.|Gen\.|Prof\.))$"
)
#: Words before a hyphen that keep it when a line ends there.
_KEEPS_HYPHEN = frozenset(
    "all anti co counter cross ex far five four high law long low multi near non north one post pre pro"
    " self semi six so south east west three two well eighty fifty forty ninety seventy sixty thirty twenty".split()
)
#: The widest column that lines are wrapped to, in characters.
_WIDEST = 130


class Reading(Rewritten):
    """A text as it is read. `text` has a paragraph a line, `span` leads back to the original."""

    def __init__(self, original: str) -> None:
        super().__init__(original)
        self._wrapped = _wrapped_to(original)
        self.text = self._rewrite(_ODD.finditer(original), self._instead)

    def _instead(self, match: re.Match[str]) -> str:
        match match.lastgroup:
            case "clutter":
                return ""
            case "gap":
                return " "
            case "old":
                return unicodedata.normalize("NFKC", match[0])
            case "split":
                return self._joint(match)
        return " " if self._goes_on(match) else "\n"

    def _joint(self, match: re.Match[str]) -> str:
        """Return what is between the halves of a word that a line end splits."""
        if match[0][0] == "\u00ad":
            return ""
        before = re.search(r"[\w-]*$", self.original[max(0, match.start() - 40) : match.start()])
        keeps = before is not None and before[0].rpartition("-")[2].lower() in _KEEPS_HYPHEN
        return "" if self.original[match.end()].islower() and not keeps else "-"

    def _goes_on(self, match: re.Match[str]) -> bool:
        """Tell whether a line goes on in the next one."""
        text, (start, end) = self.original, match.span()
        if len(re.findall(LINE_END, match[0])) > 1 or end == len(text):
            return False
        # Farther back it makes no difference, and looking there for each line would take the square of the text.
        back = max(0, start - 2 * _WIDEST)
        begin = max(back, *(text.rfind(each, back, start) + 1 for each in "\n\r\v\f\x85\u2028\u2029"))
        line = text[begin:start]
        follows = re.match(r"\S+", text[end : end + 60])
        if _GOES_ON.search(line[-8:]) or (_SENTENCE_ENDS.search(line[-4:]) is None and text[end].islower()):
            return True
        if not self._wrapped or follows is None or not (line[-1:].isalnum() or text[end].isalnum()):
            return False
        return len(line) + 1 + len(follows[0]) > self._wrapped


def _wrapped_to(text: str) -> int:
    """Return how wide a text is wrapped, 0 if its lines are paragraphs: then most end where a sentence does."""
    inner: list[str] = []
    widest = 0
    for block in re.split(r"(?:[^\S\n]*(?:\r\n|\n)){2,}", text[:200_000]):
        lines = [line.strip() for line in block.splitlines()]
        inner += lines[:-1]
        widest = max(widest, *map(len, lines), 0)
    open_ = sum(not _SENTENCE_ENDS.search(line) for line in inner)
    return widest if 30 <= widest <= _WIDEST and len(inner) >= 2 and open_ * 2 > len(inner) else 0


#: A headline has no more words than this.
_HEADLINE_WORDS = 18


def headline(text: str) -> str | None:
    """Return the headline of a text: what stands alone above the rest and does not end as a sentence does."""
    first, _, rest = Reading(text[:20_000]).text.strip().partition("\n")
    return first if rest.strip() and is_headline(first) else None


def is_headline(line: str) -> bool:
    """Tell whether a line above a text may be its headline."""
    return not _SENTENCE_ENDS.search(line) and 2 <= len(line.split()) <= _HEADLINE_WORDS
