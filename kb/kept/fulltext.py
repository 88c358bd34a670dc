"""The full-text indexes (FTS5) of names, summaries and attached texts.

The triggers are plain SQL, so that a row changed with any SQLite client stays in step. They index the text as it is,
which is right for every script that puts spaces between words; where that is not so, seeding writes the text cut into
pairs of characters over it (see `kb.text.segment`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kb.kept.base import Trigger, trigger
from kb.text import segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

#: Vowel signs (Mn, Mc) are part of a word; without them Thai and Hindi words would be cut at each.
TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"

FTS_TABLES = {
    "entity_fts": f'CREATE VIRTUAL TABLE entity_fts USING fts5(names, description, tokenize="{TOKENIZER}")',
    "claim_fts": f'CREATE VIRTUAL TABLE claim_fts USING fts5(summary, tokenize="{TOKENIZER}")',
    "passage_fts": f'CREATE VIRTUAL TABLE passage_fts USING fts5(text, tokenize="{TOKENIZER}")',
}

#: All the names of entity `{id}`, a line each, as they are indexed.
ENTITY_NAMES = (
    "(SELECT e.name"
    " || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '')"
    " || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n"
    " WHERE n.entity_id = e.id), '')"
    " FROM entity AS e WHERE e.id = {id})"
)


def _entity_fts_triggers() -> Iterator[Trigger]:
    def refresh(id_: str) -> str:
        return f"UPDATE entity_fts SET names = {ENTITY_NAMES.format(id=id_)} WHERE rowid = {id_}"

    yield trigger(
        "entity",
        "fts_insert",
        "INSERT",
        "INSERT INTO entity_fts (rowid, names, description) VALUES (NEW.id, NEW.name, NEW.description)",
    )
    yield trigger(
        "entity",
        "fts_update",
        "UPDATE OF name, description",
        f"UPDATE entity_fts SET names = {ENTITY_NAMES.format(id='NEW.id')}, description = NEW.description"
        " WHERE rowid = NEW.id",
    )
    yield trigger("entity", "fts_delete", "DELETE", "DELETE FROM entity_fts WHERE rowid = OLD.id")
    yield trigger("organization", "fts_insert", "INSERT", refresh("NEW.id"))
    yield trigger("organization", "fts_update", "UPDATE OF acronym", refresh("NEW.id"))
    yield trigger("name", "fts_insert", "INSERT", refresh("NEW.entity_id"))
    yield trigger("name", "fts_update", "UPDATE", refresh("OLD.entity_id"), refresh("NEW.entity_id"))
    yield trigger("name", "fts_delete", "DELETE", refresh("OLD.entity_id"))


def _claim_fts_triggers() -> Iterator[Trigger]:
    yield trigger(
        "claim",
        "fts_insert",
        "INSERT",
        "INSERT INTO claim_fts (rowid, summary) VALUES (NEW.id, NEW.summary)",
    )
    yield trigger(
        "claim",
        "fts_update",
        "UPDATE OF summary",
        "UPDATE claim_fts SET summary = NEW.summary WHERE rowid = NEW.id",
    )
    yield trigger("claim", "fts_delete", "DELETE", "DELETE FROM claim_fts WHERE rowid = OLD.id")


def _passage_fts_triggers() -> Iterator[Trigger]:
    yield trigger(
        "passage", "fts_insert", "INSERT", "INSERT INTO passage_fts (rowid, text) VALUES (NEW.id, NEW.text)"
    )
    yield trigger(
        "passage",
        "fts_update",
        "UPDATE OF text",
        "UPDATE passage_fts SET text = NEW.text WHERE rowid = NEW.id",
    )
    yield trigger("passage", "fts_delete", "DELETE", "DELETE FROM passage_fts WHERE rowid = OLD.id")


TRIGGERS = (*_entity_fts_triggers(), *_claim_fts_triggers(), *_passage_fts_triggers())


def index_entities(connection: Connection, slugs: Iterable[str]) -> None:
    """Index the names and descriptions of these entities."""
    rows = connection.exec_driver_sql(
        f"SELECT x.id, {ENTITY_NAMES.format(id='x.id')}, coalesce(x.description, '')"
        " FROM json_each(?) AS j CROSS JOIN entity AS x ON x.slug = j.value",
        (json.dumps(sorted(slugs)),),
    ).fetchall()
    changed = [
        (segment(names), segment(description), id_)
        for id_, names, description in rows
        if segment(names) != names or segment(description) != description
    ]
    if changed:
        connection.exec_driver_sql(
            "UPDATE entity_fts SET names = ?, description = ? WHERE rowid = ?", changed
        )


def index_claims(connection: Connection, summaries: Iterable[tuple[int, str]]) -> None:
    """Index the summaries of these claims, given with their ids."""
    _index(connection, "claim_fts", "summary", summaries)


def index_passages(connection: Connection, sentences: Iterable[tuple[int, str]]) -> None:
    """Index these sentences of attached texts, given with their ids."""
    _index(connection, "passage_fts", "text", sentences)


def _index(connection: Connection, index: str, column: str, texts: Iterable[tuple[int, str]]) -> None:
    changed = [(segment(text), id_) for id_, text in texts if not text.isascii() and segment(text) != text]
    if changed:
        connection.exec_driver_sql(f"UPDATE {index} SET {column} = ? WHERE rowid = ?", changed)
