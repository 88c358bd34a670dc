"""Ranked full-text search over names, summaries and attached text, in any script."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kb.kinds import THINGS, VIEW_OF, kind_vocabulary
from kb.lookup.query import Query
from kb.text import fold, nearest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from kb.lookup.words import Term, Words

#: So many hits of an index are ranked: ranking all that hold a common word takes longer than anybody waits.
RANKED = 10_000
#: How many words are offered for one that is nowhere, and how near they are, of 100.
_OFFERED, _NEAR = 3, 80

# bm25 is better the lower it is; names weigh most, as whoever searches for a word mostly looks for the thing that bears
# it, and a thing with just this name comes first of all. What is said of a hit is looked up for the best alone.
_FOUND = f"""
WITH asked(words, name, type, source) AS (SELECT ?, ?, ?, ?),
found(source, id, rank, exact) AS MATERIALIZED (
  SELECT * FROM (SELECT 'thing', rowid, 10 * bm25(entity_fts, 10.0, 1.0), rowid IN (
      SELECT t.thing_id FROM names AS n JOIN things AS t ON t.slug = n.slug WHERE n.folded = (SELECT name FROM asked))
    FROM entity_fts WHERE entity_fts MATCH (SELECT words FROM asked) AND (SELECT source FROM asked) IS NULL
      AND ((SELECT type FROM asked) IS NULL
        OR (SELECT type FROM asked) = (SELECT type FROM things WHERE thing_id = entity_fts.rowid))
    LIMIT {RANKED})
  UNION ALL
  SELECT * FROM (SELECT 'claim', rowid, bm25(claim_fts), 0
    FROM claim_fts WHERE claim_fts MATCH (SELECT words FROM asked) AND coalesce((SELECT type FROM asked), 'claim') = 'claim'
      AND ((SELECT source FROM asked) IS NULL OR EXISTS (
        SELECT 1 FROM citations AS x WHERE x.claim_id = claim_fts.rowid AND x.source_slug = (SELECT source FROM asked)))
    LIMIT {RANKED})
  UNION ALL
  SELECT * FROM (SELECT 'passage', p.passage_id, bm25(passage_fts), 0
    FROM passage_fts JOIN passages AS p ON p.passage_id = passage_fts.rowid
    WHERE passage_fts MATCH (SELECT words FROM asked) AND p.shown = 1
      AND coalesce((SELECT type FROM asked), 'passage') = 'passage'
      AND p.source_slug = coalesce((SELECT source FROM asked), p.source_slug)
    LIMIT {RANKED})
)"""
_COUNT = f"{_FOUND} SELECT count(*) FROM found"
_SEARCH = f"""{_FOUND},
best AS MATERIALIZED (SELECT * FROM found ORDER BY exact DESC, rank, source, id LIMIT ?)
SELECT type, slug, text, more, modality, voice, attributed_to FROM (
  SELECT t.type AS type, t.slug AS slug, t.name AS text,
    (SELECT group_concat(n.name, char(10)) FROM names AS n WHERE n.slug = t.slug AND n.kind <> 'primary')
      || coalesce(char(10) || t.description, '') AS more,
    NULL AS modality, NULL AS voice, NULL AS attributed_to, NULL AS said, b.exact, b.rank, b.source, b.id
  FROM best AS b JOIN things AS t ON t.thing_id = b.id WHERE b.source = 'thing'
  UNION ALL
  SELECT 'claim', coalesce(c.pack || '/' || c.key, '#' || c.claim_id), c.summary,
    (SELECT f.detail FROM claim_fts AS f WHERE f.rowid = b.id), c.modality, c.voice,
    c.attributed_to, c.modality <> 'assertion' OR c.type = 'statement', b.exact, b.rank, b.source, b.id
  FROM best AS b JOIN claims AS c ON c.claim_id = b.id WHERE b.source = 'claim'
  UNION ALL
  SELECT 'passage', p.source_slug || ' ¶' || p.paragraph || '.' || p.sentence, p.text, NULL, NULL, NULL, NULL, NULL,
    b.exact, b.rank, b.source, b.id
  FROM best AS b JOIN passages AS p ON p.passage_id = b.id WHERE b.source = 'passage'
)
ORDER BY exact DESC, round(rank, 1), said, rank, source, id
"""
_MORE = (
    f"SELECT count(*) > {RANKED} FROM (SELECT 1 FROM claim_fts WHERE claim_fts MATCH ? LIMIT {RANKED + 1})"
)
_TOPICS = "SELECT slug, name FROM topics ORDER BY slug"
_KINDS = "SELECT vocabulary, code, definition FROM vocabulary ORDER BY code"
_INDEXES = ("entity_fts", "claim_fts", "passage_fts")


class Within(NamedTuple):
    """What hits are looked for among: a type of hit, what one source says."""

    type: str | None = None
    source: str | None = None


class Hit(NamedTuple):
    """What was found. `text` holds the words that were searched for, in `spans`."""

    type: str
    slug: str
    text: str
    modality: str | None
    voice: str | None
    attributed_to: str | None
    spans: tuple[tuple[int, int], ...]
    #: The command that shows what stands behind it.
    command: str

    @property
    def marked(self) -> str:
        """The text with each span in square brackets."""
        pieces, end = [], 0
        for start, stop in self.spans:
            pieces += [self.text[end:start], "[", self.text[start:stop], "]"]
            end = stop
        return "".join([*pieces, self.text[end:]])


def search_query(words: Words, limit: int, within: Within) -> Query:
    """Return the statement that finds the best things, claims and passages."""
    return Query(_SEARCH, (words.match, fold(words.text), *within, limit))


def search(connection: sqlite3.Connection, words: Words, limit: int, within: Within = Within()) -> list[Hit]:  # noqa: B008
    """Return the best hits: topics and kinds of this name, then things, claims and passages."""
    hits = [] if within.source else list(_terms(connection, words, within.type))
    if within.type in ("topic", "kind"):
        return hits[:limit]
    for row in search_query(words, limit, within).run(connection):
        text = _with_hit(row["text"], row["more"], words)
        show = (
            f"kb source show {row['slug'].split()[0]}"
            if row["type"] == "passage"
            else f"kb show {row['slug']}"
        )
        flags = {name: row[name] for name in ("modality", "voice", "attributed_to")}
        hits.append(
            Hit(row["type"], row["slug"], text, spans=tuple(words.highlights(text)), command=show, **flags)
        )
    return hits[:limit]


def _terms(connection: sqlite3.Connection, words: Words, type_: str | None) -> Iterator[Hit]:
    """Yield the topics and kinds that hold all the words."""

    def hit(what: str, slug: str, text: str, command: str) -> Hit:
        return Hit(what, slug, text, None, None, None, tuple(words.highlights(text)), command)

    if type_ in (None, "topic"):
        for slug, name in Query(_TOPICS).run(connection):
            if words.all_in(name):
                yield hit("topic", slug, name, f"kb claims --topic {slug}")
    if type_ in (None, "kind"):
        views = {kind_vocabulary(thing): VIEW_OF[thing] for thing in (*THINGS, "source")}
        for vocabulary, code, definition in Query(_KINDS).run(connection):
            if vocabulary in views and words.all_in(code.replace("-", " ")):
                text = f"{code.replace('-', ' ')}: {definition}"
                yield hit("kind", code, text, f"kb {views[vocabulary]} --kind {code}")


def how_many(connection: sqlite3.Connection, words: Words, within: Within) -> int:
    """Return how many things, claims and passages there are to rank."""
    return int(Query(_COUNT, (words.match, fold(words.text), *within)).rows(connection)[0][0])


def is_partial(connection: sqlite3.Connection, words: Words) -> bool:
    """Tell whether more claims hold the words than are ranked."""
    return bool(Query(_MORE, (words.match,)).rows(connection)[0][0])


def nearest_words(connection: sqlite3.Connection, words: Words) -> dict[str, list[str]]:
    """Return for each word that is nowhere the nearest ones that are somewhere."""
    missing = [term for term in words.terms if not _is_somewhere(connection, term)]
    if not missing:
        return {}
    known = _indexed_words(connection)
    return {
        term.text: nearest(fold(term.text), known, limit=_OFFERED, least=_NEAR, whole=True)
        for term in missing
    }


def _is_somewhere(connection: sqlite3.Connection, term: Term) -> bool:
    match = " OR ".join(form.match for form in term.forms)
    return any(
        connection.execute(f"SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT 1", (match,)).fetchone()
        for index in _INDEXES
    )


def _indexed_words(connection: sqlite3.Connection) -> list[str]:
    """Return every word in the full-text indexes, by a table that stands beside the file for as long as it takes."""
    words: set[str] = set()
    connection.execute("PRAGMA query_only = OFF")
    for index in _INDEXES:
        connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, row)")
        words.update(row[0] for row in connection.execute("SELECT term FROM temp.words"))
        connection.execute("DROP TABLE temp.words")
    connection.execute("PRAGMA query_only = ON")
    return sorted(words)


def _with_hit(text: str, more: str | None, words: Words) -> str:
    """Return a text, and beside it the other name, description or value in which the words were found."""
    if more and not words.hit(text):
        for other in more.split("\n"):
            if words.hit(other):
                return f"{text} ({other})"
    return text
