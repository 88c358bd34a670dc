"""Ranked full-text search over names, summaries and attached text, in any script."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kb.errors import QueryError
from kb.lookup.query import Query
from kb.text import fold, fold_character, folded_with_offsets, is_unspaced, segment

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_WORDS = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*", re.UNICODE)
_MAX_LENGTH = 1_000

# One branch for each index. bm25 is better the lower it is; names weigh most, as whoever searches for a word
# mostly looks for the thing that bears it, and a thing with just this name comes first of all.
_SEARCH = """
SELECT type, slug, text, other_names, modality, voice, attributed_to FROM (
  SELECT e.type AS type, e.slug AS slug, e.thing_id AS id, e.name AS text,
    (SELECT group_concat(n.name, char(10)) FROM names AS n WHERE n.slug = e.slug AND n.kind <> 'primary')
      || coalesce(char(10) || e.description, '') AS other_names,
    NULL AS modality, NULL AS voice, NULL AS attributed_to, 10 * bm25(entity_fts, 10.0, 1.0) AS rank,
    EXISTS (SELECT 1 FROM names AS x WHERE x.slug = e.slug AND x.folded = ?) AS exact
  FROM entity_fts JOIN things AS e ON e.thing_id = entity_fts.rowid
  WHERE entity_fts MATCH ?
  UNION ALL
  SELECT 'claim', coalesce(c.pack || '/' || c.key, '#' || c.claim_id), c.claim_id, c.summary, NULL,
    c.modality, c.voice, c.attributed_to, bm25(claim_fts), 0
  FROM claim_fts JOIN claims AS c ON c.claim_id = claim_fts.rowid
  WHERE claim_fts MATCH ?
  UNION ALL
  SELECT 'passage', p.source_slug || ' ¶' || p.paragraph || '.' || p.sentence, p.passage_id,
    p.text, NULL, NULL, NULL, NULL, bm25(passage_fts), 0
  FROM passage_fts JOIN passages AS p ON p.passage_id = passage_fts.rowid
  WHERE passage_fts MATCH ? AND p.shown = 1
)
ORDER BY exact DESC, rank, type, id
LIMIT ?
"""


@dataclass(frozen=True)
class Words:
    """What a user searches for: words (the last one open-ended) and phrases."""

    phrases: tuple[str, ...]
    open_ended: frozenset[int]

    @property
    def match(self) -> str:
        """The FTS5 expression: every word and phrase, in any order."""
        return " AND ".join(
            f'"{_cut(phrase)}"' + (" *" if index in self.open_ended else "")
            for index, phrase in enumerate(self.phrases)
        )


def parse(text: str) -> Words:
    """Read search words: words match their beginnings, "quoted words" a phrase, exactly.

    Raises QueryError if nothing is left to search for.
    """
    if len(text) > _MAX_LENGTH:
        raise QueryError(f"search words of {len(text):,} characters are too long", "use fewer words")
    phrases: list[str] = []
    open_ended: set[int] = set()
    for quoted, word in _PARTS.findall(text):
        for phrase, exact in ((quoted, True), (word, False)):
            words = _WORDS.findall(phrase)
            if not words:
                continue
            # A run such as 公安 is found within longer ones anyhow; only a single character is open-ended.
            joined = " ".join(words)
            if not exact and (not is_unspaced(joined) or len(joined) == 1):
                open_ended.add(len(phrases))
            phrases.append(joined)
    if not phrases:
        raise QueryError(f"there is no word to search for in {text!r}", "give a word of letters or digits")
    return Words(tuple(phrases), frozenset(open_ended))


def _cut(phrase: str) -> str:
    """Cut a phrase as the index was; a run's single last character is for itself only in the index."""
    cut = segment(phrase)
    if cut is phrase:
        return phrase
    tokens = cut.split()
    return " ".join(
        token
        for index, token in enumerate(tokens)
        if len(token) > 1 or index == 0 or not tokens[index - 1].endswith(token)
    )


@dataclass(frozen=True)
class Hit:
    """What was found. `text` holds the words that were searched for, in `spans`."""

    type: str
    slug: str
    text: str
    modality: str | None
    voice: str | None
    attributed_to: str | None
    spans: tuple[tuple[int, int], ...]

    @property
    def marked(self) -> str:
        """The text with each span in square brackets."""
        pieces, end = [], 0
        for start, stop in self.spans:
            pieces += [self.text[end:start], "[", self.text[start:stop], "]"]
            end = stop
        return "".join([*pieces, self.text[end:]])


def search_query(words: Words, limit: int) -> Query:
    """Return the statement that finds the best hits."""
    match = words.match
    return Query(_SEARCH, (fold(" ".join(words.phrases)), match, match, match, limit))


def search(connection: sqlite3.Connection, words: Words, limit: int) -> list[Hit]:
    """Return the best hits."""
    hits = []
    for row in search_query(words, limit).run(connection):
        text = _with_hit(row["text"], row["other_names"], words)
        flags = {name: row[name] for name in ("modality", "voice", "attributed_to")}
        spans = tuple(highlights(text, words))
        hits.append(Hit(type=row["type"], slug=row["slug"], text=text, spans=spans, **flags))
    return hits


def _with_hit(name: str, other_names: str | None, words: Words) -> str:
    """Return a name, and beside it the other name or the description in which the words were found."""
    if other_names and not any(highlights(name, words)):
        for other in other_names.split("\n"):
            if any(highlights(other, words)):
                return f"{name} ({other})"
    return name


def highlights(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield the spans of the text that the words hit, in order and without overlap."""
    folded = folded_with_offsets(text, fold_character)
    spans = sorted(
        folded.original(match.start(1), match.end(1))
        for index, phrase in enumerate(words.phrases)
        for match in _pattern(phrase, open_ended=index in words.open_ended).finditer(folded.text)
    )
    end = 0
    for start, stop in spans:
        if start >= end:
            yield start, stop
            end = stop


def _pattern(phrase: str, *, open_ended: bool) -> re.Pattern[str]:
    folded = "".join(map(fold_character, phrase))
    body = r"[\W_]+".join(map(re.escape, re.split(r"[\W_]+", folded)))
    if is_unspaced(phrase):
        return re.compile(f"({body})")
    ending = r"[^\W_]*" if open_ended else r"(?![^\W_])"
    return re.compile(rf"(?<![^\W_])({body}{ending})")
