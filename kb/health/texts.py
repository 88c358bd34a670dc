"""Check attached texts: that they are what their hash says, and that every locator still leads where it did."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kb.sources.anchors import Unresolved
from kb.sources.fragment import Fragment, SourceText

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_TEXTS = """
SELECT t.id, s.slug, t.sha256, t.variant, t.text, s.sha256 FROM source_text AS t JOIN source AS s ON s.id = t.source_id
"""
_PASSAGES = "SELECT start_char, end_char, text FROM passage WHERE source_text_id = ?"
_LOCATORS = """
SELECT coalesce(p.slug || '/', '') || c.key, x.text_start, x.text_end, x.prefix, x.suffix, a.start_char, a.end_char,
  a.quote
FROM source_text AS t JOIN citation AS x ON x.source_id = t.source_id JOIN claim AS c ON c.id = x.claim_id
LEFT JOIN pack AS p ON p.id = c.pack_id LEFT JOIN anchor AS a ON a.citation_id = x.id AND a.source_text_id = t.id
WHERE t.id = ? AND x.text_start IS NOT NULL
UNION ALL
SELECT 'passage', n.text_start, n.text_end, n.prefix, n.suffix, a.start_char, a.end_char, a.quote
FROM source_text AS t JOIN passage_note AS n ON n.source_id = t.source_id
LEFT JOIN anchor AS a ON a.passage_note_id = n.id AND a.source_text_id = t.id
WHERE t.id = ? AND n.text_start IS NOT NULL
"""


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong with attached texts, a line each."""
    for id_, slug, sha256, variant, text, expected in connection.execute(_TEXTS).fetchall():
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            yield f"the text of {slug} is not what its sha256 {sha256} says; attach it again"
            continue
        if not variant and expected not in (None, sha256):
            yield f"the text of {slug} is not the one that its pack expects; attach that one"
        cut = connection.execute(_PASSAGES, (id_,))
        if wrong := sum(text[start:end] != sentence for start, end, sentence in cut):
            yield f"{wrong} sentences of {slug} do not stand where they say; attach its text again"
        yield from _unresolved(connection, id_, slug, text, variant=bool(variant))


def _unresolved(
    connection: sqlite3.Connection, id_: int, slug: str, text: str, *, variant: bool
) -> Iterator[str]:
    rows = connection.execute(_LOCATORS, (id_, id_)).fetchall()
    fragments = [Fragment(start, end, prefix, suffix) for _, start, end, prefix, suffix, *_ in rows]
    found = SourceText(text).find_all(fragments, most=2)
    for row, fragment, spans in zip(rows, fragments, found, strict=True):
        of, (start, end, quote) = row[0], row[5:]
        if len(spans) == 1 and (start, end, quote) == (*spans[0], text[slice(*spans[0])]):
            continue
        if len(spans) == 1 or start is not None:
            yield f"{of}: “{fragment}” is not anchored where it stands in {slug}; 'kb db check --mend' mends it"
        elif not variant:
            yield str(Unresolved(slug, of, fragment, len(spans)))
