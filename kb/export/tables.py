"""Which rows of the tables are exported, where a format holds rows as they were written and not as the views show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kinds import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table

    from kb.export.content import Content

#: Which rows of these tables the chosen claims need. All that other tables have of them goes with it.
_CHOSEN = {
    "claim": "SELECT claim_id FROM claims{claims}",
    "entity": "SELECT thing_id FROM things{things}",
    "source": "SELECT id FROM source WHERE slug IN (SELECT slug FROM sources{sources})",
    "publisher": "SELECT id FROM publisher WHERE slug IN (SELECT slug FROM publishers{publishers})",
    "topic": "SELECT id FROM topic WHERE slug IN (SELECT slug FROM topics{topics})",
}


def conditions(content: Content, table: Table) -> Iterator[str]:
    """Yield what holds of the rows of a table that are exported: they are chosen, and so is all that they refer to."""
    if not content.is_cut:
        return
    where = {view: content.where(view) for view in ("claims", "things", "sources", "publishers", "topics")}
    chosen = {name: sql.format(**where) for name, sql in _CHOSEN.items()}
    chosen |= dict.fromkeys(THINGS, chosen["entity"])
    if table.name in chosen:
        yield f"id IN ({chosen[table.name]})"
    for key in table.foreign_keys:
        # A key of several columns is the id first, with its type.
        if key.column.table.name in chosen and key.column.name == "id":
            column = key.parent.name
            yield f"({column} IS NULL OR {column} IN ({chosen[key.column.table.name]}))"
