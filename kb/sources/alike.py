"""Sources whose attached texts are nearly the same: one is likely another publication of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select, text

from kb.models import Base
from kb.text import fold, segment

if TYPE_CHECKING:
    from sqlalchemy import Connection

t = Base.metadata.tables

#: From this share of the shorter text's sentences on, two texts have one origin.
_SHARE = 0.5
#: The longest sentences of a text lead to those that may have them too; shorter ones than this stand anywhere.
_LONGEST, _WORDS = 12, 6
_HAVING = text("SELECT rowid FROM passage_fts WHERE passage_fts MATCH :words LIMIT 100")


class Alike(NamedTuple):
    """Another source, how many sentences its text has in common with one, and how many the shorter one has."""

    source: str
    common: int
    of: int


def alike(connection: Connection, slug: str) -> list[Alike]:
    """Return the sources that nobody has said to be one with this one, and whose texts share half of their sentences."""
    ours = _sentences(connection, slug)
    found = []
    for other in _candidates(connection, slug, ours):
        theirs = _sentences(connection, other)
        shared = Alike(other, len(ours & theirs), min(len(ours), len(theirs)))
        if shared.common >= _SHARE * shared.of:
            found.append(shared)
    return sorted(found, key=lambda each: (-each.common, each.source))


def _sentences(connection: Connection, slug: str) -> set[str]:
    source, source_text, passage = t["source"], t["source_text"], t["passage"]
    rows = connection.scalars(
        select(passage.c.text)
        .join(source_text, source_text.c.id == passage.c.source_text_id)
        .join(source, source.c.id == source_text.c.source_id)
        .where(source.c.slug == slug)
    )
    return {folded for row in rows if len((folded := fold(segment(row))).split()) >= _WORDS}


def _candidates(connection: Connection, slug: str, sentences: set[str]) -> list[str]:
    ids: set[int] = set()
    for sentence in sorted(sentences, key=lambda each: (-len(each), each))[:_LONGEST]:
        ids.update(connection.scalars(_HAVING, {"words": _phrase(sentence)}))
    source, source_text, passage = t["source"].alias(), t["source_text"], t["passage"]
    this = select(t["source"].c.id, t["source"].c.derived_from_id).where(t["source"].c.slug == slug)
    id_, original = connection.execute(this).one()
    return list(
        connection.scalars(
            select(source.c.slug)
            .distinct()
            .join(source_text, source_text.c.source_id == source.c.id)
            .join(passage, passage.c.source_text_id == source_text.c.id)
            .where(
                passage.c.id.in_(bindparam("ids", sorted(ids), expanding=True)),
                source.c.id.not_in([each for each in (id_, original) if each]),
                source.c.derived_from_id.is_distinct_from(id_),
                *([source.c.derived_from_id.is_distinct_from(original)] if original else []),
            )
        )
    )


def _phrase(sentence: str) -> str:
    """Return the FTS5 expression for some words of a folded sentence, whose apostrophes and dots are gone."""
    words = [f'"{word}"' for word in sorted(sentence.split(), key=lambda each: (-len(each), each))[:_WORDS]]
    return " AND ".join(words)
