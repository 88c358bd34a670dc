"""What is exported, whatever the format: the rows of one state of the views, cut by the filters of lists.

Formats read the views through `Content` and nothing else. It leaves out what is not ours to hand on, keeps one order of
rows, so that the same content gives the same bytes, and streams, so that memory does not grow with the claims.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.kinds import CLAIMS, THINGS
from kb.lookup.catalog import ColumnDoc, ViewDoc, views
from kb.lookup.lists import Shape, list_query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kb.lookup.filters import Filters

Row = Any  # sqlite3.Row: by place and by name

#: Columns with words of sources, and the option that lets them out. A link quotes the words that it leads to.
WORDS_OF_SOURCES = {
    "passages": {"text": "texts"},
    "citations": {"quote": "quotes", "link": "quotes"},
    "quotes": {"quote": "quotes", "link": "quotes"},
}
_THING_VIEWS = (*(thing.view for thing in THINGS.values()), "names", "identifiers")
#: The view and column that a column refers to. Any other `x_slug` is that of a thing.
_REFERS = {
    "claim_id": ("claims", "claim_id"),
    "other_claim_id": ("claims", "claim_id"),
    "citation_id": ("citations", "citation_id"),
    "source_slug": ("sources", "slug"),
    "publisher_slug": ("publishers", "slug"),
    "topic_slug": ("topics", "slug"),
    "pack": ("packs", "slug"),
    "other_pack": ("packs", "slug"),
}

_OF_CLAIMS = "SELECT claim_id FROM temp.chosen_claim"
_OF_THINGS = "SELECT slug FROM temp.chosen_thing"
_OF_SOURCES = f"SELECT source_slug FROM citations WHERE claim_id IN ({_OF_CLAIMS})"
_OF_PACKS = (
    f"SELECT pack FROM claims WHERE claim_id IN ({_OF_CLAIMS})"
    f" UNION SELECT pack FROM things WHERE slug IN ({_OF_THINGS})"
)
#: Of views that are not of claims: which rows the chosen claims need. The vocabulary stays whole.
_NEEDED = {
    **dict.fromkeys((*_THING_VIEWS, "things"), f"slug IN ({_OF_THINGS})"),
    "sources": f"slug IN ({_OF_SOURCES})",
    "passages": f"source_slug IN ({_OF_SOURCES})",
    "publishers": f"slug IN (SELECT publisher_slug FROM sources WHERE slug IN ({_OF_SOURCES}))",
    "topics": "slug IN (SELECT slug FROM temp.chosen_topic)",
    "packs": f"slug IN ({_OF_PACKS})",
    "seedings": f"pack IN ({_OF_PACKS})",
    "vocabulary": "1",
}


class Reference(NamedTuple):
    """What a column refers to."""

    view: str
    column: str


def references(view: str, columns: Iterable[str]) -> dict[str, Reference]:
    """Return which of a view's columns refer to a column of another view, or of the view itself."""
    found: dict[str, Reference] = {}
    for name in columns:
        if name in _REFERS:
            found[name] = Reference(*_REFERS[name])
        elif name == "slug" and view in _THING_VIEWS:
            found[name] = Reference("things", "slug")
        elif name.endswith("_slug"):
            found[name] = Reference("topics" if view == "topics" else "things", "slug")
    return {name: to for name, to in found.items() if (to.view, to.column) != (view, name)}


@dataclass
class Content:
    """The rows of the views, as they are at one moment.

    `texts` and `quotes` let out the words of sources. `advance` is told of rows as they are read.
    """

    connection: sqlite3.Connection
    texts: bool = False
    quotes: bool = False
    is_cut: bool = False
    advance: Callable[[int], None] = lambda _: None
    docs: dict[str, ViewDoc] = field(default_factory=views)

    def columns(self, view: str) -> dict[str, ColumnDoc]:
        """Return the columns of a view in order, with types and meanings."""
        return self.docs[view]["columns"]

    def withheld(self, view: str) -> frozenset[str]:
        """Return the columns whose words of sources are not asked for: there is nothing in them."""
        return frozenset(
            name
            for name, option in WORDS_OF_SOURCES.get(view, {}).items()
            if not (self.texts if option == "texts" else self.quotes)
        )

    def key(self, view: str) -> tuple[str, ...]:
        """Return the columns that no two rows of a view have in common."""
        from kb.views import VIEWS

        return VIEWS[view].unique

    def rows(self, view: str, columns: Sequence[str] = (), order: Sequence[str] = ()) -> Iterator[Row]:
        """Yield the rows of a view that are exported, all columns unless given, in the order of its key."""
        withheld = self.withheld(view)
        selected = (f"NULL AS {name}" if name in withheld else name for name in columns or self.columns(view))
        by = ", ".join(order or self.key(view))
        where = self.where(view)
        statement = f"SELECT {', '.join(selected)} FROM {view} AS v{where} ORDER BY {by}"
        return self.counted(self.connection.execute(statement))

    def count(self, view: str) -> int:
        """Return how many rows of a view are exported."""
        return int(self.connection.execute(f"SELECT count(*) FROM {view}{self.where(view)}").fetchone()[0])

    def claims(self, *views: str) -> Iterator[tuple[Row, dict[str, list[Row]]]]:
        """Yield every claim with its rows in other views of claims, and in the one of its type under "own"."""
        wanted = (*views, *(kind.view for kind in CLAIMS.values()))
        parts = {
            view: self.rows(view, order=("claim_id", *(c for c in self.key(view) if c != "claim_id")))
            for view in wanted
        }
        for claim, found in _together(self.rows("claims"), parts, "claim_id"):
            yield claim, {**found, "own": found[CLAIMS[claim["type"]].view]}

    def links(self) -> Iterator[tuple[Row, str]]:
        """Yield every link between two things once, from what its claim is about, with an id that stays the same."""
        links = {"connections": self.rows("connections")}
        for claim, found in _together(self.rows("claims"), links, "claim_id"):
            # The view has each both ways round.
            once = (link for link in found["connections"] if link["thing_slug"] == claim["subject_slug"])
            for number, link in enumerate(once, 1):
                yield link, claim_name(claim) + (f"#{number}" if number > 1 else "")

    def things(self) -> Iterator[tuple[Row, dict[str, list[Row]]]]:
        """Yield every thing with its rows in `names`, `identifiers` and, under "own", the view of its type."""
        parts = {view: self.rows(view, order=("slug", *self.key(view))) for view in _THING_VIEWS}
        for thing, found in _together(self.rows("things", order=("slug",)), parts, "slug"):
            yield thing, {**found, "own": found[THINGS[thing["type"]].view]}

    def where(self, view: str) -> str:
        """Return the clause that leaves the rows of a view that are exported."""
        if not self.is_cut:
            return ""
        if view in _NEEDED:
            return f" WHERE {_NEEDED[view]}"
        names = [name for name in ("claim_id", "other_claim_id") if name in self.columns(view)]
        return " WHERE " + " AND ".join(f"{name} IN ({_OF_CLAIMS})" for name in names)

    def counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield rows, and tell of them."""
        step = 1_000
        for number, row in enumerate(rows, 1):
            if number % step == 0:
                self.advance(step)
            yield row


def claim_name(claim: Row) -> str:
    """Return what a claim is called everywhere: pack/key. One that was typed in has its id in this file."""
    return (
        f"{claim['pack']}/{claim['key']}" if claim["pack"] and claim["key"] else f"claim-{claim['claim_id']}"
    )


def _together(
    rows: Iterable[Row], parts: dict[str, Iterator[Row]], key: str
) -> Iterator[tuple[Row, dict[str, list[Row]]]]:
    """Yield each row with those of the parts that have the same key. All are in the key's order."""
    heads = {name: next(part, None) for name, part in parts.items()}
    for row in rows:
        found: dict[str, list[Row]] = {}
        for name, part in parts.items():
            found[name] = []
            head = heads[name]
            while head is not None and head[key] <= row[key]:
                if head[key] == row[key]:
                    found[name].append(head)
                head = next(part, None)
            heads[name] = head
        yield row, found


@contextmanager
def content_of(
    connection: sqlite3.Connection,
    filters: Filters,
    *,
    texts: bool = False,
    quotes: bool = False,
    advance: Callable[[int], None] = lambda _: None,
) -> Iterator[Content]:
    """Open what is exported: the claims that pass the filters and what they need, or everything.

    All of it is one state of the file, whatever others write meanwhile. Raises as `list_query` does.
    """
    query = list_query(connection, "claims", filters, shape=Shape(("claim_id",))) if filters else None
    connection.execute("BEGIN")
    try:
        if query is not None:
            _choose(connection, query.sql, query.parameters)
        yield Content(connection, texts, quotes, query is not None, advance)
    finally:
        connection.execute("ROLLBACK")


def _choose(connection: sqlite3.Connection, sql: str, parameters: Sequence[Any]) -> None:
    """Note the claims that are exported, the things that they name and what these are shown with."""
    # What the connection may not write is the file; these tables are in a place of its own, and gone with it.
    connection.execute("PRAGMA query_only=OFF")
    connection.execute("CREATE TEMP TABLE chosen_claim (claim_id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TEMP TABLE chosen_thing (slug TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute(f"INSERT INTO temp.chosen_claim SELECT claim_id FROM ({sql})", parameters)
    for column, view in (
        ("thing_slug", "mentions"),
        ("party_slug", "involvements"),
        ("through_slug", "involvements"),
    ):
        _add_things(connection, column, view, f"claim_id IN ({_OF_CLAIMS})")
    shown = {
        thing.view: [f"{each.column.removesuffix('_id')}_slug" for each in thing.resolved if each.type]
        for thing in THINGS.values()
    }
    while any(
        _add_things(connection, column, view, f"slug IN ({_OF_THINGS})")
        for view, columns in shown.items()
        for column in columns
    ):
        pass
    _choose_topics(connection)
    connection.execute("PRAGMA query_only=ON")


def _choose_topics(connection: sqlite3.Connection) -> None:
    """Note the topics of the claims and of the initiatives; the views have all that these lie within."""
    connection.execute("CREATE TEMP TABLE chosen_topic (slug TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute(
        f"INSERT INTO temp.chosen_topic SELECT topic_slug FROM tags WHERE claim_id IN ({_OF_CLAIMS})"
        " UNION SELECT t.slug FROM initiatives AS i JOIN topics AS t"
        " ON instr(', ' || i.topics || ', ', ', ' || t.slug || ', ') > 0"
        f" WHERE i.slug IN ({_OF_THINGS})"
    )


def _add_things(connection: sqlite3.Connection, column: str, view: str, where: str) -> int:
    return connection.execute(
        f"INSERT OR IGNORE INTO temp.chosen_thing SELECT {column} FROM {view}"
        f" WHERE {column} IS NOT NULL AND {where}"
    ).rowcount
