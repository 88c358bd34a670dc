"""`claim_publisher`: who stands behind each claim, and who speaks against it: publishers, each once however often cited.

A source that is another publication of an original counts as that original: one origin corroborates nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kept.base import Kept, Trigger, trigger
from kb.kinds import RELIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = ("claim_id", "stance", "publisher_id", "reliable")
_RELIABLE = ", ".join(f"'{grade}'" for grade in RELIABLE)


def _rows(of: str) -> str:
    return (
        "SELECT x.claim_id, x.stance, p.id,"
        f" max(coalesce(o.reliability, p.reliability, '') IN ({_RELIABLE}))"
        " FROM citation AS x JOIN source AS s ON s.id = x.source_id"
        " JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id)"
        " JOIN publisher AS p ON p.id = o.publisher_id"
        f"{f' WHERE x.claim_id {of}' if of else ''} GROUP BY x.claim_id, x.stance, p.id"
    )


def _triggers() -> Iterator[Trigger]:
    yield trigger("citation", "publisher_insert", "INSERT", *_anew("= NEW.claim_id"))
    moved = (*_anew("= OLD.claim_id"), *_anew("= NEW.claim_id"))
    yield trigger("citation", "publisher_update", "UPDATE OF claim_id, source_id, stance", *moved)
    yield trigger("citation", "publisher_delete", "DELETE", *_anew("= OLD.claim_id"))
    columns = "publisher_id, reliability, derived_from_id"
    yield trigger("source", "publisher_update", f"UPDATE OF {columns}", *_anew(_cited_to("id = NEW.id")))
    of_publisher = _cited_to("publisher_id = NEW.id")
    yield trigger("publisher", "publisher_update", "UPDATE OF reliability", *_anew(of_publisher))


def _anew(of: str) -> tuple[str, str]:
    return (
        f"DELETE FROM claim_publisher WHERE claim_id {of}",
        f"INSERT INTO claim_publisher ({', '.join(_COLUMNS)}) {_rows(of)}",
    )


def _cited_to(originals: str) -> str:
    """Return the ids of the claims that are cited to these sources or to copies of them."""
    ids = f"SELECT id FROM source WHERE {originals}"
    copies = f"SELECT id FROM source WHERE derived_from_id IN ({ids})"
    return f"IN (SELECT claim_id FROM citation WHERE source_id IN ({ids} UNION {copies}))"


PUBLISHER = Kept("claim_publisher", "claim_id", _COLUMNS, _rows, tuple(_triggers()))
