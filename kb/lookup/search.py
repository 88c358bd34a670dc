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

#: So many hits of an index are ranked: ranking all that hold a common word takes longer than anybody waits.
RANKED = 10_000

# bm25 is better the lower it is; names weigh most, as whoever searches for a word mostly looks for the thing that bears
# it, and a thing with just this name comes first of all. What is said of a hit is looked up for the best alone.
_SEARCH = f"""
WITH found(source, id, rank, exact) AS MATERIALIZED (
  SELECT * FROM (SELECT 'thing', rowid, 10 * bm25(entity_fts, 10.0, 1.0), rowid IN (
      SELECT t.thing_id FROM names AS n JOIN things AS t ON t.slug = n.slug WHERE n.folded = ?)
    FROM entity_fts WHERE entity_fts MATCH ? LIMIT {RANKED})
  UNION ALL
  SELECT * FROM (SELECT 'claim', rowid, bm25(claim_fts), 0 FROM claim_fts WHERE claim_fts MATCH ? LIMIT {RANKED})
  UNION ALL
  SELECT * FROM (SELECT 'passage', p.passage_id, bm25(passage_fts), 0
    FROM passage_fts JOIN passages AS p ON p.passage_id = passage_fts.rowid
    WHERE passage_fts MATCH ? AND p.shown = 1 LIMIT {RANKED})
), best AS MATERIALIZED (SELECT * FROM found ORDER BY exact DESC, rank, source, id LIMIT ?)
SELECT type, slug, text, other_names, modality, voice, attributed_to FROM (
  SELECT t.type AS type, t.slug AS slug, t.name AS text,
    (SELECT group_concat(n.name, char(10)) FROM names AS n WHERE n.slug = t.slug AND n.kind <> 'primary')
      || coalesce(char(10) || t.description, '') AS other_names,
    NULL AS modality, NULL AS voice, NULL AS attributed_to, b.exact, b.rank, b.source, b.id
  FROM best AS b JOIN things AS t ON t.thing_id = b.id WHERE b.source = 'thing'
  UNION ALL
  SELECT 'claim', coalesce(c.pack || '/' || c.key, '#' || c.claim_id), c.summary, NULL, c.modality, c.voice,
    c.attributed_to, b.exact, b.rank, b.source, b.id
  FROM best AS b JOIN claims AS c ON c.claim_id = b.id WHERE b.source = 'claim'
  UNION ALL
  SELECT 'passage', p.source_slug || ' ¶' || p.paragraph || '.' || p.sentence, p.text, NULL, NULL, NULL, NULL,
    b.exact, b.rank, b.source, b.id
  FROM best AS b JOIN passages AS p ON p.passage_id = b.id WHERE b.source = 'passage'
)
ORDER BY exact DESC, rank, source, id
"""
_MORE = (
    f"SELECT count(*) > {RANKED} FROM (SELECT 1 FROM claim_fts WHERE claim_fts MATCH ? LIMIT {RANKED + 1})"
)


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


def is_partial(connection: sqlite3.Connection, words: Words) -> bool:
    """Tell whether more claims hold the words than are ranked."""
    return bool(Query(_MORE, (words.match,)).rows(connection)[0][0])


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
