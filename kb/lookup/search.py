"""Ranked full-text search over names, summaries and attached text, in any script."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kb.errors import QueryError
from kb.lookup.query import Query
from kb.text import fold_character, folded_with_offsets, is_unspaced, segment

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_WORDS = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*", re.UNICODE)
_MAX_LENGTH = 1_000

# One branch for each index. bm25 is better the lower it is; names weigh most, as whoever searches for a word
# mostly looks for the thing that bears it.
_SEARCH = """
SELECT type, slug, text, modality, voice, attributed_to FROM (
  SELECT e.type AS type, e.slug AS slug, entity_fts.rowid AS id,
    e.name || coalesce(' — ' || e.description, '') AS text, e.names AS names,
    NULL AS modality, NULL AS voice, NULL AS attributed_to, 10 * bm25(entity_fts, 10.0, 1.0) AS rank
  FROM entity_fts JOIN (
    SELECT x.id, x.type, x.slug, x.name, x.description,
      (SELECT group_concat(n.text, ' · ') FROM name AS n WHERE n.entity_id = x.id) AS names FROM entity AS x
  ) AS e ON e.id = entity_fts.rowid
  WHERE entity_fts MATCH ?
  UNION ALL
  SELECT 'claim', coalesce(c.pack || '/' || c.key, '#' || c.claim_id), claim_fts.rowid, c.summary, NULL,
    c.modality, c.voice, c.attributed_to, bm25(claim_fts)
  FROM claim_fts JOIN claims AS c ON c.claim_id = claim_fts.rowid
  WHERE claim_fts MATCH ?
  UNION ALL
  SELECT 'passage', s.slug || ' ¶' || p.paragraph || '.' || p.sentence, passage_fts.rowid,
    substr(t.text, p.start_char + 1, p.end_char - p.start_char), NULL, NULL, NULL, NULL, bm25(passage_fts)
  FROM passage_fts JOIN passage AS p ON p.id = passage_fts.rowid
  JOIN source_text AS t ON t.id = p.source_text_id JOIN source AS s ON s.id = t.source_id
  WHERE passage_fts MATCH ?
)
ORDER BY rank, type, id
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


def search_query(words: Words, limit: int) -> Query:
    """Return the statement that finds the best hits."""
    return Query(_SEARCH, (words.match, words.match, words.match, limit))


def search(connection: sqlite3.Connection, words: Words, limit: int) -> list[sqlite3.Row]:
    """Return the best hits: type, slug, text, and of a claim its modality and voice."""
    return search_query(words, limit).rows(connection)


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
    return re.compile(rf"(?<![^\W_])({body}{r'[^\W_]*' if open_ended else r'(?![^\W_])'})")
