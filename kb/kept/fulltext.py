"""The full-text indexes (FTS5) of names, summaries and attached texts.

The triggers are plain SQL, so that a row changed with any SQLite client stays in step. They index the text as it is, with
plain letters for stroke letters, which is right for every script that puts spaces between words; where that is not so,
seeding writes the text cut into pairs of characters over it (see `kb.text.segment`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kb.kept.base import Trigger, trigger
from kb.text import LETTERS, segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

#: Vowel signs (Mn, Mc) are part of a word; without them Thai and Hindi words would be cut at each.
TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"

FTS_TABLES = {
    "entity_fts": f'CREATE VIRTUAL TABLE entity_fts USING fts5(names, description, tokenize="{TOKENIZER}")',
    "claim_fts": f'CREATE VIRTUAL TABLE claim_fts USING fts5(summary, detail, tokenize="{TOKENIZER}")',
    "passage_fts": f'CREATE VIRTUAL TABLE passage_fts USING fts5(text, tokenize="{TOKENIZER}")',
}

#: So many calls of replace() within each other.
_NESTED = 18

#: All the names of entity `{id}`, a line each, as they are indexed.
ENTITY_NAMES = (
    "(SELECT e.name"
    " || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '')"
    " || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n"
    " WHERE n.entity_id = e.id), '')"
    " FROM entity AS e WHERE e.id = {id})"
)
_OF_CLAIM = {
    "attribute": "{0}.value",
    "office": "{0}.title",
    # The number as written, and in digits without a decimal point where it is whole.
    "figure": "nullif(trim(coalesce({0}.as_written, '') || coalesce(' ' || CASE WHEN {0}.value = CAST({0}.value AS INTEGER)"
    " THEN CAST({0}.value AS INTEGER) ELSE {0}.value END, '') || coalesce(' ' || {0}.unit, '')), '')",
}
#: What claim `{id}` says besides its summary: a value, a title, a number as written.
CLAIM_DETAIL = (
    "coalesce("
    + ", ".join(
        f"(SELECT {text.format('x')} FROM {table} AS x WHERE x.id = {{id}})"
        for table, text in _OF_CLAIM.items()
    )
    + ")"
)
#: What the index of claims holds of claim `c`; needs the functions of `kb.text`.
CLAIM_INDEXED = f"kb_segment(c.summary), kb_segment({CLAIM_DETAIL.format(id='c.id')})"


def plain(sql: str) -> str:
    """Return SQL for a text with its stroke letters replaced by plain ones; SQLite can't nest all of it in one."""
    letters = list(LETTERS.items())
    for start in range(0, len(letters), _NESTED):
        replaced = "x"
        for letter, plain_letter in letters[start : start + _NESTED]:
            quoted = plain_letter.replace("'", "''")
            replaced = f"replace({replaced}, '{letter}', '{quoted}')"
        sql = f"(SELECT {replaced} FROM (SELECT {sql} AS x))"
    return sql


def _entity_fts_triggers() -> Iterator[Trigger]:
    def refresh(id_: str, also: str = "") -> str:
        return f"UPDATE entity_fts SET names = {plain(ENTITY_NAMES.format(id=id_))}{also} WHERE rowid = {id_}"

    yield trigger(
        "entity",
        "fts_insert",
        "INSERT",
        "INSERT INTO entity_fts (rowid, names, description)"
        f" VALUES (NEW.id, {plain('NEW.name')}, {plain('NEW.description')})",
    )
    yield trigger(
        "entity",
        "fts_update",
        "UPDATE OF name, description",
        refresh("NEW.id", f", description = {plain('NEW.description')}"),
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
        f"INSERT INTO claim_fts (rowid, summary) VALUES (NEW.id, {plain('NEW.summary')})",
    )
    yield trigger(
        "claim",
        "fts_update",
        "UPDATE OF summary",
        f"UPDATE claim_fts SET summary = {plain('NEW.summary')} WHERE rowid = NEW.id",
    )
    yield trigger("claim", "fts_delete", "DELETE", "DELETE FROM claim_fts WHERE rowid = OLD.id")
    for table, text in _OF_CLAIM.items():
        value = text.format("NEW")
        detail = f"UPDATE claim_fts SET detail = {plain(value)} WHERE rowid = NEW.id"
        yield trigger(table, "fts_insert", "INSERT", f"{detail} AND {value} IS NOT NULL")
        yield trigger(table, "fts_update", "UPDATE", detail)
        yield trigger(
            table, "fts_delete", "DELETE", "UPDATE claim_fts SET detail = NULL WHERE rowid = OLD.id"
        )


def _passage_fts_triggers() -> Iterator[Trigger]:
    yield trigger(
        "passage",
        "fts_insert",
        "INSERT",
        f"INSERT INTO passage_fts (rowid, text) VALUES (NEW.id, {plain('NEW.text')})",
    )
    yield trigger(
        "passage",
        "fts_update",
        "UPDATE OF text",
        f"UPDATE passage_fts SET text = {plain('NEW.text')} WHERE rowid = NEW.id",
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


def index_claims(connection: Connection, ids: Iterable[int]) -> None:
    """Index the summaries and details of these claims."""
    rows = connection.exec_driver_sql(
        f"SELECT c.id, c.summary, coalesce({CLAIM_DETAIL.format(id='c.id')}, '')"
        " FROM json_each(?) AS j CROSS JOIN claim AS c ON c.id = j.value",
        (json.dumps(list(ids)),),
    ).fetchall()
    changed = [
        (segment(summary), segment(detail) or None, id_)
        for id_, summary, detail in rows
        if segment(summary) != summary or segment(detail) != detail
    ]
    if changed:
        connection.exec_driver_sql("UPDATE claim_fts SET summary = ?, detail = ? WHERE rowid = ?", changed)


def index_passages(connection: Connection, sentences: Iterable[tuple[int, str]]) -> None:
    """Index these sentences of attached texts, given with their ids."""
    changed = [(segment(text), id_) for id_, text in sentences if segment(text) != text]
    if changed:
        connection.exec_driver_sql("UPDATE passage_fts SET text = ? WHERE rowid = ?", changed)
