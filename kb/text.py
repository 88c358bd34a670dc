"""Text as it is compared, indexed and shown."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

#: Letters that Unicode does not take apart, and modifier letters written for an apostrophe, as they are looked up and
#: indexed. The triggers and the queries read this one list.
LETTERS = {
    **dict(zip("øłđħŧıðŋəƶɵØŁĐĦŦÐŊƏƵƟ", "oldhtidnezoOLDHTDNEZO", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ß": "ss",
    "Æ": "Ae",
    "Œ": "Oe",
    "Þ": "Th",
    "ẞ": "SS",
    **dict.fromkeys("\u02b9\u02bb\u02bc\u02bd\ua78b\ua78c", "'"),
}
_PLAIN = str.maketrans(LETTERS)

_SAME = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u00b4\u0060", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
)
# Patterns are compiled, by `re` itself, when they are first used: most look-ups need none of them.
_LATIN_MARKS = "[\u0300-\u036f]"

# Scripts that put no spaces between words: Han, kana, Thai, Lao, Myanmar, Khmer.
_UNSPACED = (
    "\u3005-\u3007\u3041-\u309f\u30a0-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u109f\u1780-\u17d3"
)
_UNSPACED_RUN = f"[{_UNSPACED}]+"

# What a terminal would obey instead of show: control characters and bidirectional overrides.
_UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"


def typographic(text: str) -> str:
    """Decompose a text and make its quotation marks and dashes plain; letters keep their case and accents."""
    return unicodedata.normalize("NFKD", text.translate(_SAME))


#: What a name may have instead of a word; "the" is left out where there are others.
_SPELT = {"un": "united nations", "st": "saint", "ste": "sainte", "the": ""}


def unaccented(text: str) -> str:
    """Return a text with plain letters for those with accents and strokes, in Latin, Greek and Cyrillic, in its own case."""
    return text if text.isascii() else re.sub(_LATIN_MARKS, "", typographic(text)).translate(_PLAIN)


def fold(text: str) -> str:
    """Fold away what a look-up by name should not depend on: case, accents, stroke letters, punctuation, articles.

    Only the accents of Latin, Greek and Cyrillic go: in other scripts combining marks are vowels. "Timor Leste" and
    "Timor-Leste" come out the same, and so do "Iran (Islamic Republic of)" and "Iran, Islamic Republic of", "U.S." and
    "US", "Trinidad & Tobago" and "Trinidad and Tobago", "UN Women" and "United Nations Women".
    """
    plain = re.sub("['`.]", "", unaccented(text).casefold()).replace("&", " and ")
    words = "".join(map(_letter_or_space, plain)).split()
    if len(words) > 1:
        words = [spelt for word in words if (spelt := _SPELT.get(word, word))]
    return " ".join(words) or text.casefold().strip()


def _letter_or_space(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    return "" if category == "Cf" else character if category[0] == "M" else " "


def segment(text: str) -> str:
    """Cut a text as the full-text index wants it; index and query both go through here.

    A run in a script without spaces becomes its overlapping pairs of characters and its last character,
    so that any part of it can be found. Stroke letters become plain ones. Other text stays as it is.
    """
    if text.isascii():
        return text
    plain = text.translate(_PLAIN)
    return re.sub(_UNSPACED_RUN, lambda run: f" {_pairs(run[0])} ", unicodedata.normalize("NFKC", plain))


def segmented(text: str | None) -> str | None:
    """Return a text as it is indexed, and nothing for nothing."""
    return text and segment(text)


def _pairs(run: str) -> str:
    return " ".join(run[i : i + 2] for i in range(len(run)))


def is_unspaced(text: str) -> bool:
    """Tell whether a text is one run in a script without spaces."""
    return not text.isascii() and re.fullmatch(_UNSPACED_RUN, text) is not None


def visible(text: str) -> str:
    r"""Show what a terminal would obey: escape sequences and bidi overrides come out as `\x1b`, `\u202e`."""
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, lambda match: match[0].encode("unicode_escape").decode(), text)


class Folded(NamedTuple):
    """A folded text that knows where each of its characters comes from."""

    text: str
    #: For each character of `text` the index in the original; one more at the end.
    offsets: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that this non-empty span of the folded text comes from."""
        return self.offsets[start], self.offsets[end - 1] + 1


def folded_with_offsets(text: str, fold_character: Callable[[str], str]) -> Folded:
    """Fold a text a character at a time, keeping track of where each result comes from."""
    characters: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        for result in fold_character(character):
            characters.append(result)
            offsets.append(index)
    return Folded("".join(characters), [*offsets, len(text)])


def fold_character(character: str) -> str:
    """Fold the case, accents and typography of one character, as the full-text index does."""
    if character.isascii():
        return character.lower()
    return unaccented(character).casefold()


def fold_characters(text: str) -> str:
    """Fold each character of a text."""
    return text.lower() if text.isascii() else "".join(map(fold_character, text))


#: How near a word must be, of 100: to be offered among others, and to be taken for a slip of the pen.
_OFFERED, _MEANT = 60, 70


def nearest(
    word: str, known: Iterable[str], *, limit: int = 5, least: float = _OFFERED, whole: bool = False
) -> list[str]:
    """Return the known words that are nearest to one that is not, the nearest first; as a `whole`, not by their parts."""
    from rapidfuzz import fuzz, process

    scorer = fuzz.ratio if whole else fuzz.WRatio
    found = process.extract(word, list(known), scorer=scorer, limit=limit, score_cutoff=least)
    return [text for text, *_ in found]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'kenya'?" for the one of the known words that was probably meant, or nothing."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word.casefold(), list(known), scorer=fuzz.ratio, score_cutoff=_MEANT)
    return f"; did you mean '{found[0]}'?" if found else ""


def casefolded(text: str | float | None) -> str | float | None:
    """Return a text without case, anything else as it is."""
    return text.casefold() if isinstance(text, str) else text


def add_functions(connection: "sqlite3.Connection") -> None:
    """Give a connection kb_fold, kb_lower and kb_segment: what SQLite can do for some scripts only."""
    connection.create_function("kb_fold", 1, fold, deterministic=True)
    connection.create_function("kb_lower", 1, casefolded, deterministic=True)
    connection.create_function("kb_segment", 1, segmented, deterministic=True)
