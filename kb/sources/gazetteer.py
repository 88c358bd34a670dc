"""Spot known things in a text by all of their names, in any script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.sources.demonyms import is_language
from kb.sources.folding import FoldedText, fold
from kb.sources.longer_names import is_within_longer_name
from kb.sources.occurrences import occurrences
from kb.sources.rewritten import Span
from kb.text import is_unspaced, unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Name(NamedTuple):
    """A name that kb knows, and the thing that bears it."""

    text: str
    slug: str
    type: str
    #: Of several things with one name, the thing whose name it is first and foremost has it.
    is_primary: bool
    #: Whether it only leads to the thing, as "Dutch" does to the Netherlands.
    is_derived: bool = False


class Found(NamedTuple):
    """A known thing and where it is named."""

    span: Span
    slug: str
    type: str
    #: Whether a word that is derived from its name stands there.
    is_derived: bool = False


class Gazetteer:
    """All known names, to be found in texts: the longest at each place, as whole words.

    Upper and lower case count, so that "US", "IT" and "WHO" are not found in "us", "it" and "who"; but a long
    name may be in capitals throughout, and the first letter of one of several words may differ, as it does at
    the beginning of a sentence. In a text without capitals long names are found in small letters. An acronym counts
    for nothing where all around it is in capitals, and the name of a country for nothing within a longer name.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        things: dict[str, dict[str, Name]] = {}
        self._names = list(names)
        for name in self._names:
            for spelling in _spellings(fold(name.text)):
                things.setdefault(spelling, {}).setdefault(name.slug, name)
        self._needles = sorted(things)
        self._things = [_meant(list(things[needle].values())) for needle in self._needles]

    def find(self, text: str) -> Iterator[Found]:
        """Yield the known things that a text names, in order and without overlap."""
        folded = FoldedText(text)
        needles, things = self._needles, self._things
        if _is_small(text):
            needles, things = _small(needles, things)
        hits = sorted(
            (start, -end, index)
            for index, start, end in occurrences(folded.text, needles)
            if things[index] is not None
        )
        done = 0
        edges = _edges(text, folded, {(start, -negative_end) for start, negative_end, _ in hits})
        for start, negative_end, index in hits:
            end, thing = -negative_end, things[index]
            if start < done or thing is None:
                continue
            if thing.text.isupper() and _is_shouted(folded.text, start, end):
                continue
            money = _OF_A_PEOPLE if thing.is_derived else _DOLLARS
            if thing.type == "country" and money.match(folded.text, end):
                continue
            done = end
            if thing.is_derived and is_language(folded.text, start, end):
                continue
            span = folded.span(start, end)
            if thing.type in ("country", "place") and is_within_longer_name(
                folded.text,
                Span(start, end),
                edges,
                begins=start - _since_paragraph(text, span.start),
                is_derived=thing.is_derived,
            ):
                continue
            yield Found(span, thing.slug, thing.type, thing.is_derived)


def _edges(text: str, folded: FoldedText, spans: set[tuple[int, int]]) -> tuple[set[int], set[int]]:
    """Return where names start and where they end; nor does a name go on over the end of a paragraph."""
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    for start, end in spans:
        original = folded.span(start, end)
        if text.startswith("\n", max(original.start - 1, 0)):
            ends.add(start - 1)
        if text.startswith("\n", original.end):
            starts.add(end + 1)
    return starts, ends


def _since_paragraph(text: str, place: int) -> int:
    """Return how many characters of the folded text lie between a place and the beginning of its paragraph."""
    begin = text.rfind("\n", max(0, place - _AROUND), place) + 1
    return len(FoldedText(text[begin:place]).text) if begin else place


def _meant(candidates: list[Name]) -> Name | None:
    """Return the thing that a name means, None if it means several."""
    primary = [name for name in candidates if name.is_primary]
    best = primary or [name for name in candidates if not name.is_derived] or candidates
    return best[0] if len(best) == 1 else None


def _is_small(text: str) -> bool:
    """Tell whether a text has letters of a script with capitals, and no capital."""
    return re.search(r"[a-zа-яα-ω]{3}", text) is not None and text == text.lower()


def _small(needles: list[str], things: list[Name | None]) -> tuple[list[str], list[Name | None]]:
    """Return long names in small letters; those of several things mean none."""
    meant: dict[str, Name | None] = {}
    for needle, thing in zip(needles, things, strict=True):
        if thing is None or thing.text.isupper() or len(needle) < _ABBREVIATED or needle.lower() in _WORDS:
            continue
        small = needle.lower()
        other = meant.get(small, thing)
        meant[small] = thing if other is None or other.slug == thing.slug else None
    listed = sorted(meant)
    return listed, [meant[small] for small in listed]


#: Acronyms up to this long are also written with full stops.
_ABBREVIATED = 4
#: Names that are English words without their accent.
_OTHER_WORDS = frozenset(("Island",))
#: Names that are English words without their capital.
_WORDS = frozenset("turkey chad jordan polish guinea panama".split())


def _spellings(name: str) -> Iterator[str]:
    """Yield how a name may be written: without its accents and its inner articles, and each in capitals."""
    bare = unaccented(name)
    variants = list(dict.fromkeys((name, name if bare in _OTHER_WORDS else bare)))
    for long, short in (
        ("of the ", "of "),
        (" and ", " & "),
        ("United Nations ", "UN "),
        ("Saint ", "St. "),
        ("St. ", "St "),
    ):
        variants += [variant.replace(long, short) for variant in variants if long in variant]
    for variant in variants:
        yield from _in_any_case(variant)


def _in_any_case(name: str) -> Iterator[str]:
    if len(name) < 2 and not is_unspaced(name):
        return
    yield name
    if name.upper() == name:
        if 2 <= len(name) <= _ABBREVIATED and name.isalpha() and name.isascii():
            yield "".join(f"{letter}." for letter in name)  # U.S.
        return
    if len(name) >= _ABBREVIATED:
        yield name.upper()
    if " " in name:
        yield name[0].swapcase() + name[1:]
    elif name[0].islower():
        yield name[0].upper() + name[1:]


#: How far around a name its neighbours are looked at.
_AROUND = 200
#: Behind the name of a country, and behind the word for its people: US$3 million and Swiss francs are money.
_DOLLARS = re.compile(r"\$| dollars?\b")
_OF_A_PEOPLE = re.compile(
    r" (?:dollar|cent|franc|pound|kron(?:a|e|or|er)|crown|peso|rupee|dinar|dirham|ri[ay]l|rou?ble|lira|shilling|won|yen"
    r"|yuan|real|rand|rupiah|ringgit|dong|tugrik)s?\b"
)
#: The longest acronym, and how far around it one looks for words in capitals.
_ACRONYM, _SHOUT = 5, 24


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Tell whether an acronym stands among words that are all in capitals."""
    if not text[start:end].isupper() or end - start > _ACRONYM:
        return False
    around = re.findall(
        r"[^\W\d_]{2,}", text[max(0, start - _SHOUT) : start] + " " + text[end : end + _SHOUT]
    )
    return len(around) >= 2 and all(word.isupper() for word in around)
