"""What the database keeps for speed, and the triggers that keep it.

`mention` has a row for each entity that a claim names and so turns "every claim about X" and "everything
tied to X" into one index look-up. The `*_fts` tables are full-text indexes (FTS5).

The triggers are plain SQL, so that a row changed with any SQLite client stays in step. They index the text
as it is, which is right for every script that puts spaces between words; where that is not so, seeding
writes the text cut into bigrams over it (see `kb.text.segment`).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped, mapped_column

from kb.kinds import CLAIMS, THING, Rows, column_of
from kb.models import claim as _claim  # noqa: F401 - so that all tables are there
from kb.models import vocabulary as _vocabulary  # noqa: F401
from kb.models.base import Base, part_of, related

if TYPE_CHECKING:
    from kb.models.claim import Claim
    from kb.models.entity import Entity


class Mention(Base):
    """A claim names an entity: as its subject, its speaker, or in the role that `via` says."""

    __tablename__ = "mention"
    __table_args__ = {"sqlite_strict": True, "sqlite_with_rowid": False}

    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True)
    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True, index=True)
    via: Mapped[str] = mapped_column(primary_key=True)

    entity: Mapped["Entity"] = related()
    claim: Mapped["Claim"] = related()


def _mention_sources() -> Iterator[tuple[str, str, str, str]]:
    yield "claim", "subject_id", "id", "'subject'"
    yield "claim", "attributed_to_id", "id", "'attributed-to'"
    for name, claim in CLAIMS.items():
        via = f"'{name}:' || {{row}}.{claim.tie}" if claim.tie else f"'{name}'"
        yield from ((name, column_of(field), "id", via) for field in claim.fields if field.holds == THING)
    yield "claim_about", "entity_id", "claim_id", "'about'"


#: Where mentions come from: table, column with the entity, column with the claim, and what `via` says.
MENTION_SOURCES = tuple(_mention_sources())

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


def _trigger(table: str, name: str, when: str, *statements: str) -> tuple[str, str]:
    full_name = f"tr_{table}_{name}"
    body = "".join(f" {statement};" for statement in statements)
    return full_name, f"CREATE TRIGGER {full_name} AFTER {when} ON {table} BEGIN{body} END"


def _mention_triggers() -> Iterator[tuple[str, str]]:
    for table, entity, claim, via in MENTION_SOURCES:
        new_via, old_via = via.format(row="NEW"), via.format(row="OLD")
        insert = (
            "INSERT INTO mention (entity_id, claim_id, via)"
            f" SELECT NEW.{entity}, NEW.{claim}, {new_via} WHERE NEW.{entity} IS NOT NULL"
        )
        delete = (
            f"DELETE FROM mention WHERE entity_id = OLD.{entity} AND claim_id = OLD.{claim}"
            f" AND via = {old_via}"
        )
        yield _trigger(table, f"{entity}_insert", "INSERT", insert)
        yield _trigger(table, f"{entity}_update", "UPDATE", delete, insert)
        yield _trigger(table, f"{entity}_delete", "DELETE", delete)


def _entity_fts_triggers() -> Iterator[tuple[str, str]]:
    def refresh(id_: str) -> str:
        return f"UPDATE entity_fts SET names = {ENTITY_NAMES.format(id=id_)} WHERE rowid = {id_}"

    yield _trigger(
        "entity",
        "fts_insert",
        "INSERT",
        "INSERT INTO entity_fts (rowid, names, description) VALUES (NEW.id, NEW.name, NEW.description)",
    )
    yield _trigger(
        "entity",
        "fts_update",
        "UPDATE OF name, description",
        f"UPDATE entity_fts SET names = {ENTITY_NAMES.format(id='NEW.id')}, description = NEW.description"
        " WHERE rowid = NEW.id",
    )
    yield _trigger("entity", "fts_delete", "DELETE", "DELETE FROM entity_fts WHERE rowid = OLD.id")
    yield _trigger("organization", "fts_insert", "INSERT", refresh("NEW.id"))
    yield _trigger("organization", "fts_update", "UPDATE OF acronym", refresh("NEW.id"))
    yield _trigger("name", "fts_insert", "INSERT", refresh("NEW.entity_id"))
    yield _trigger("name", "fts_update", "UPDATE", refresh("OLD.entity_id"), refresh("NEW.entity_id"))
    yield _trigger("name", "fts_delete", "DELETE", refresh("OLD.entity_id"))


def _claim_fts_triggers() -> Iterator[tuple[str, str]]:
    yield _trigger(
        "claim",
        "fts_insert",
        "INSERT",
        "INSERT INTO claim_fts (rowid, summary) VALUES (NEW.id, NEW.summary)",
    )
    yield _trigger(
        "claim",
        "fts_update",
        "UPDATE OF summary",
        "UPDATE claim_fts SET summary = NEW.summary WHERE rowid = NEW.id",
    )
    yield _trigger("claim", "fts_delete", "DELETE", "DELETE FROM claim_fts WHERE rowid = OLD.id")


def _passage_fts_triggers() -> Iterator[tuple[str, str]]:
    yield _trigger(
        "passage", "fts_insert", "INSERT", "INSERT INTO passage_fts (rowid, text) VALUES (NEW.id, NEW.text)"
    )
    yield _trigger(
        "passage",
        "fts_update",
        "UPDATE OF text",
        "UPDATE passage_fts SET text = NEW.text WHERE rowid = NEW.id",
    )
    yield _trigger("passage", "fts_delete", "DELETE", "DELETE FROM passage_fts WHERE rowid = OLD.id")


#: The key of each kind of row that packs own: its table, and the columns that make it up, those that refer to another
#: row with the table that has its slug.
KEYS: dict[Rows, tuple[str, tuple[str, ...]]] = {
    "terms": ("term", ("vocabulary", "code")),
    "topics": ("topic", ("slug",)),
    "publishers": ("publisher", ("slug",)),
    "sources": ("source", ("slug",)),
    "entities": ("entity", ("slug",)),
    "names": ("name", ("entity", "text", "kind", "language")),
    "identifiers": ("identifier", ("scheme", "value")),
    "affiliations": ("affiliation", ("publisher", "entity")),
    "passages": ("passage_note", ("source", "prefix", "text_start", "text_end", "suffix")),
    "claims": ("claim", ("key",)),
}


def _hand_triggers() -> Iterator[tuple[str, str]]:
    for rows, (table, key) in KEYS.items():
        columns = Base.metadata.tables[table].c
        refers = {name for name in key if name not in columns}

        def key_of(row: str, key: tuple[str, ...] = key, refers: set[str] = refers) -> str:
            parts = (
                f"(SELECT slug FROM {name} WHERE id = {row}.{name}_id)" if name in refers else f"{row}.{name}"
                for name in key
            )
            return f"json_array({', '.join(parts)})"

        note = (
            "INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)"
            f" SELECT OLD.pack_id, '{rows}', {key_of('OLD')}, {{id_}}"
            f" WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = '{rows}'"
            " AND row_id = OLD.rowid)"
        )
        changed = ", ".join([*(f"{name}_id" if name in refers else name for name in key), "pack_id"])
        differs = f"({key_of('OLD')} <> {key_of('NEW')} OR OLD.pack_id IS NOT NEW.pack_id)"
        yield _trigger(
            table, "hand_update", f"UPDATE OF {changed}", f"{note.format(id_='OLD.rowid')} AND {differs}"
        )
        yield _trigger(
            table,
            "hand_delete",
            "DELETE",
            note.format(id_="NULL"),
            f"UPDATE hand_edit SET row_id = NULL WHERE rows = '{rows}' AND row_id = OLD.rowid",
        )


TRIGGERS = dict(
    [
        *_hand_triggers(),
        *_mention_triggers(),
        *_entity_fts_triggers(),
        *_claim_fts_triggers(),
        *_passage_fts_triggers(),
    ]
)
