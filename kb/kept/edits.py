"""`hand_edit`: which rows of packs a hand has renamed, given away or deleted, so that seeding knows them still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kept.base import Trigger, trigger
from kb.models.base import Base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.kinds import Rows

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


def _hand_triggers() -> Iterator[Trigger]:
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
        yield trigger(
            table, "hand_update", f"UPDATE OF {changed}", f"{note.format(id_='OLD.rowid')} AND {differs}"
        )
        yield trigger(
            table,
            "hand_delete",
            "DELETE",
            note.format(id_="NULL"),
            f"UPDATE hand_edit SET row_id = NULL WHERE rows = '{rows}' AND row_id = OLD.rowid",
        )


TRIGGERS = tuple(_hand_triggers())
