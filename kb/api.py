"""Reading a knowledge base from Python: the look-ups of the command line, SQL, and sessions for the models."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partialmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kb.file.open import connect_reader
from kb.lookup.dossier import gather
from kb.lookup.lists import list_query, timeline_query
from kb.lookup.names import resolve
from kb.lookup.query import Query, Value
from kb.lookup.search import search
from kb.lookup.words import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType
    from typing import Unpack

    from sqlalchemy.orm import Session

    from kb.lookup.dossier import Dossier
    from kb.lookup.filters import Filters
    from kb.lookup.search import Hit

Row = dict[str, Any]


class KnowledgeBase:
    """A database that is open for reading. Nothing that is done with it changes the file.

    Rows are dictionaries by the names of the view's columns, in their order. Names of things are as on the command
    line: a slug, an ISO code, an acronym or any name in any script. A name that is not known raises
    kb.errors.NotFoundError.
    """

    def __init__(self, path: str | Path = "kb.db") -> None:
        self.path = Path(path)
        self._connection = connect_reader(self.path)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def sql(self, query: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Run SQL over the views and return its rows; question marks stand for `parameters`."""
        return self._rows(Query(query, parameters))

    def show(self, name: str) -> Dossier:
        """Return all there is on a thing, a claim (pack/key) or a source."""
        return gather(self._connection, resolve(self._connection, name))

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Return the best hits for words in names, summaries and attached texts, the best first."""
        return search(self._connection, parse(words), limit)

    def timeline(self, name: str | None = None, **filters: Unpack[Filters]) -> list[Row]:
        """Return the dated claims, of one thing or of all, in order."""
        return self._rows(timeline_query(self._connection, name, filters))

    def _list(self, view: str, *, everything: bool = False, **filters: Unpack[Filters]) -> list[Row]:
        """Return what a list command lists: rows of a view that pass the filters.

        Things are listed if a claim names them, with `everything` the others too.
        """
        return self._rows(list_query(self._connection, view, filters, everything=everything))

    countries = partialmethod(_list, "countries")
    organizations = partialmethod(_list, "organizations")
    initiatives = partialmethod(_list, "initiatives")
    people = partialmethod(_list, "people")
    places = partialmethod(_list, "places")
    actors = partialmethod(_list, "actors")
    claims = partialmethod(_list, "claims")
    facts = partialmethod(_list, "facts")
    involvements = partialmethod(_list, "involvements")
    sources = partialmethod(_list, "sources")
    topics = partialmethod(_list, "topics")

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session for the models (`kb.models`), which sees one state of the file and can't write."""
        from kb.file.engine import reading_session

        with reading_session(self.path) as session:
            yield session

    def _rows(self, query: Query) -> list[Row]:
        return [dict(row) for row in query.run(self._connection)]
