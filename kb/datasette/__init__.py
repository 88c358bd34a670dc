"""The plugin that makes Datasette pleasant on a kb file: what it describes, finds, links to and leaves alone.

Datasette loads it through its entry point, beside every file that it serves: a file that is not kb's is as it was.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pluggy import HookimplMarker

from kb.datasette import cells, pages
from kb.datasette.described import ABOUT, FIRST, described
from kb.datasette.found import narrowed
from kb.datasette.served import KbDatabase, curated, take_over

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

hookimpl = HookimplMarker("datasette")


def _served(datasette: Any, database: str | None) -> KbDatabase | None:
    found = datasette.databases.get(database)
    return found if isinstance(found, KbDatabase) else None


@hookimpl
def startup(datasette: Any) -> Callable[[], Awaitable[None]]:
    """Know which of the files are kb's before the first page."""

    async def inner() -> None:
        await take_over(datasette)

    return inner


@hookimpl
def get_metadata(datasette: Any, key: str | None) -> dict[str, Any]:
    """Describe kb's databases. What the user's own metadata say of them comes on top."""
    if key not in (None, "databases"):  # asked for each table when a page is made, and never answered here
        return {}
    served = {name: db for name, db in datasette.databases.items() if isinstance(db, KbDatabase)}
    return {"databases": {name: described(large=db.large) for name, db in served.items()}} if served else {}


@cache
def _queries() -> dict[str, dict[str, Any]]:
    import yaml

    text = (files("kb.datasette") / "queries.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return found


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, dict[str, Any]]:
    """Offer the questions that people ask, with a blank to fill in."""
    if _served(datasette, database) is None:
        return {}
    return {name: dict(query) for name, query in _queries().items()}


@hookimpl(trylast=True)
def filters_from_request(request: Any, database: str, table: str, datasette: Any) -> Any:
    """Search the views, by the words and word forms of `kb search`."""
    return narrowed(table, request.args.get("_search")) if _served(datasette, database) else None


@hookimpl(hookwrapper=True)
def register_facet_classes() -> Generator[None, Any, None]:
    """Let facets of kb's views cost no more than they tell."""
    outcome = yield
    outcome.force_result([[curated(facet) for facet in facets] for facets in outcome.get_result()])


@hookimpl
def render_cell(  # noqa: PLR0917 - pluggy wants them so
    row: Any, value: object, column: str, table: str | None, database: str, datasette: Any
) -> object:
    """Lead from names, slugs and summaries to the pages that show all there is on them."""
    if _served(datasette, database) is None:
        return None
    return cells.linked(pages.Links(datasette, database), row, value, column, table)


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Show dossiers and search results."""
    return [
        (r"^/(?P<database>[^/]+)/-/dossier/(?P<name>.+)$", pages.dossier),
        (r"^/(?P<database>[^/]+)/-/search$", pages.search),
    ]


@hookimpl
def extra_template_vars(database: str | None, datasette: Any) -> dict[str, Any]:
    """Tell the templates whether a page is of a kb file, and what there is to see first."""
    served = [name for name in datasette.databases if _served(datasette, name)]
    here = {"links": pages.Links(datasette, str(database)), "first": FIRST, "arranged": cells.arranged}
    return {"kb": here if database in served else None, "kb_files": served, "kb_about": ABOUT}


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Offer the search of each kb file on every page."""
    names = [name for name in datasette.databases if _served(datasette, name)]
    return [{"href": pages.Links(datasette, name).search, "label": f"Search {name}"} for name in names]
