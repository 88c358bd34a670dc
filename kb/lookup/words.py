"""What a user searches for: words in all their forms, as the full-text indexes are asked and as hits are marked."""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.errors import QueryError
from kb.text import fold_character, fold_characters, folded_with_offsets, is_unspaced, segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_WORDS = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’\-.][^\W_]+)*", re.UNICODE)
_MAX_LENGTH = 1_000
#: A word is cut in two, and two are made one, in pieces and words no shorter than this.
_SHORTEST = 3
#: So many words are also tried as one with their neighbours.
_JOINED = 8
#: What may follow a stem whose last letter, an e, is dropped: more would find policies for police.
_AFTER_E = ("ing", "ion", "or")


class Form(NamedTuple):
    """One way to write what is searched for: words in a row, the last of them perhaps only begun."""

    phrase: str
    open_ended: bool

    @property
    def match(self) -> str:
        """The FTS5 phrase."""
        return f'"{_cut(self.phrase)}"' + (" *" if self.open_ended else "")

    @property
    def pattern(self) -> str:
        """The regular expression that finds it in a folded text."""
        body = r"[\W_]+".join(map(re.escape, re.split(r"[\W_]+", fold_characters(self.phrase))))
        if is_unspaced(self.phrase):
            return body
        return rf"(?<![^\W_]){body}" + (r"[^\W_]*" if self.open_ended else r"(?![^\W_])")


class Term:
    """A word, or a quoted phrase."""

    def __init__(self, text: str, *, exact: bool) -> None:
        self.text = text
        self.exact = exact

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """All ways to write it."""
        if self.exact:
            return (Form(self.text, open_ended=False),)
        # A run such as 公安 is found within longer ones anyhow; only a single character is open-ended.
        if is_unspaced(self.text):
            return (Form(self.text, open_ended=len(self.text) == 1),)
        # Of two letters too many words begin: AI is no aid.
        return tuple(
            Form(form, open_ended=len(form) >= _SHORTEST) for form in dict.fromkeys(_spellings(self.text))
        )


class Words:
    """What a user searches for: all of these terms, in any order, or else any of them."""

    def __init__(self, terms: tuple[Term, ...], *, any_will_do: bool = False) -> None:
        self.terms = terms
        self.any_will_do = any_will_do

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(term.text for term in self.terms)

    @cached_property
    def match(self) -> str:
        """The FTS5 expression: every term in any of its forms, or two neighbours as one word."""
        terms = [_any(term.forms) for term in self.terms]
        if self.any_will_do:
            return " OR ".join(terms)
        choices = [terms]
        for place, joined in self._joined:
            choices.append([*terms[:place], _any(joined), *terms[place + 2 :]])
        return " OR ".join(f"({' AND '.join(choice)})" for choice in choices)

    @cached_property
    def _joined(self) -> list[tuple[int, tuple[Form, ...]]]:
        if len(self.terms) > _JOINED:
            return []
        return [
            (
                place,
                tuple(Form(first.text + end, open_ended=True) for end in (second.text, *_stems(second.text))),
            )
            for place, (first, second) in enumerate(pairwise(self.terms))
            if _is_plain(first) and _is_plain(second)
        ]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        joined = chain.from_iterable(forms for _, forms in self._joined)
        forms = chain(chain.from_iterable(term.forms for term in self.terms), joined)
        return re.compile(
            "|".join(sorted({form.pattern for form in forms}, key=lambda text: (-len(text), text)))
        )

    @cached_property
    def _alone(self) -> list[Words]:
        return [Words((term,)) for term in self.terms]

    def highlights(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of the text that the words hit, in order and without overlap."""
        folded = folded_with_offsets(text, fold_character)
        return [
            folded.original(*match.span())
            for match in self._pattern.finditer(folded.text)
            if match.end() > match.start()
        ]

    def looser(self) -> Iterator[tuple[str, Words]]:
        """Yield what else may do where nothing is found, and how to say so."""
        if any(" " in term.text for term in self.terms):
            yield "nothing holds this phrase, but its words", parse(self.text)
        if len(parse(self.text).terms) > 1:
            yield (
                "nothing holds all of these words, but some",
                Words(parse(self.text).terms, any_will_do=True),
            )

    def all_in(self, text: str) -> bool:
        """Tell whether a text holds every term, or any, if any will do."""
        return (any if self.any_will_do else all)(alone.hit(text) for alone in self._alone)

    def hit(self, text: str) -> bool:
        """Tell whether a text holds any of the words."""
        return any(match[0] for match in self._pattern.finditer(fold_characters(text)))


def parse(text: str) -> Words:
    """Read search words: words match their forms and beginnings, "quoted words" a phrase, exactly.

    Raises QueryError if nothing is left to search for.
    """
    if len(text) > _MAX_LENGTH:
        raise QueryError(f"search words of {len(text):,} characters are too long", "use fewer words")
    terms: list[Term] = []
    for quoted, bare in _PARTS.findall(text):
        if quoted and (words := _WORDS.findall(quoted)):
            terms.append(Term(" ".join(words), exact=True))
        terms += [Term(word, exact=False) for word in _WORDS.findall(bare)]
    if not terms:
        raise QueryError(f"there is no word to search for in {text!r}", "give a word of letters or digits")
    return Words(tuple(terms))


def _any(forms: Sequence[Form]) -> str:
    return f"({' OR '.join(form.match for form in forms)})"


def _is_plain(term: Term) -> bool:
    return (
        not term.exact and len(term.text) >= _SHORTEST and term.text.isalpha() and not is_unspaced(term.text)
    )


def _spellings(word: str) -> Iterator[str]:
    """Yield the beginnings by which a word is found: its own, its stem's, joined or cut in two."""
    yield word
    *first, last = re.split(r"[\W_]+", word)
    for end in _stems(last):
        yield " ".join([*first, end])
    if first:
        yield from ("".join([*first, end]) for end in (last, *_stems(last)))
        return
    if not word.isalpha() or is_unspaced(word):
        return
    cut = min(word, next(_stems(word), word), key=len)
    for place in range(_SHORTEST, len(cut) - _SHORTEST + 1):
        yield f"{cut[:place]} {cut[place:]}"


def _stems(word: str) -> Iterator[str]:
    """Yield the beginnings that the forms of an English word have in common (Porter 2, by Snowball)."""
    if not (word.isascii() and word.isalpha()):
        return
    lower = word.lower()
    stem = _stemmer().stemWord(lower)
    if len(stem) < _SHORTEST or stem == lower:
        return
    if lower == f"{stem}e":
        yield from (stem + ending for ending in _AFTER_E)
        return
    yield stem
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


def _cut(phrase: str) -> str:
    """Cut a phrase as the index was; a run's single last character is for itself only in the index."""
    cut = segment(phrase)
    tokens = cut.split()
    if cut == phrase:
        return phrase
    return " ".join(
        token
        for index, token in enumerate(tokens)
        if len(token) > 1 or index == 0 or not tokens[index - 1].endswith(token)
    )
