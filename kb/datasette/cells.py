"""Where the cells of a table lead: names, slugs, summaries and keys to the page of what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from kb.kinds import GROUPINGS, VIEW_OF
from kb.text import visible

if TYPE_CHECKING:
    from kb.datasette.pages import Links

#: Columns that name what is no thing.
_TYPES = {f"{type_}_slug": type_ for type_ in GROUPINGS}
_TYPE_OF_VIEW = {VIEW_OF[type_]: type_ for type_ in GROUPINGS}
#: Columns with several slugs of such.
_LISTS = {"topics": "topic", "other_publishers": "publisher"}
#: What is said, and who says so.
_FIRST = ("name", "title", "summary", "modality", "attributed_to", "source", "reliability", "credibility")
#: What stands for a claim beside its pack and key, and for the other one of two.
_CLAIMS = {
    f"{prefix}{column}": prefix for prefix in ("", "other_") for column in ("key", "summary", "claim_id")
}


def linked(links: Links, row: Any, value: object, column: str, table: str | None) -> Markup | None:
    """Return a cell as a link, or None where it leads nowhere."""
    if value in (None, ""):
        return None
    if column in _LISTS:
        return Markup(", ").join(
            _link(links.dossier(slug, _LISTS[column]), slug) for slug in str(value).split(", ")
        )
    href = _target(links, row, value, column, table)
    if href is None:
        return None
    text, longest = str(value), links.longest
    return _link(href, text if not longest or len(text) <= longest else f"{text[:longest]}…")


def _link(href: str, text: str) -> Markup:
    return Markup('<a href="{}" dir="auto">{}</a>').format(href, visible(text))


def _target(links: Links, row: Any, value: object, column: str, table: str | None) -> str | None:
    cells = dict(row)
    if column in _CLAIMS:
        prefix = _CLAIMS[column]
        return links.claim(*(cells.get(f"{prefix}{name}") for name in ("pack", "key", "claim_id")))
    if column == "pack":
        return links.dossier(str(value), "pack")
    slug = column if column == "slug" or column.endswith("_slug") else f"{column}_slug"
    if column in ("name", "title") and slug not in cells:
        slug = "slug"
    if not cells.get(slug):
        return None
    if slug == "slug" or (slug == "parent_slug" and table == "topics"):
        return links.dossier(str(cells[slug]), _TYPE_OF_VIEW.get(table or ""))
    return links.dossier(str(cells[slug]), _TYPES.get(slug))


def arranged(columns: list[Any], rows: list[Any]) -> tuple[list[Any], list[list[Any]], list[str]]:
    """Return a page's columns and rows as people read them, and the names of the columns that are left out.

    What is said stands first, and who says so beside it. A slug whose name beside it is a link is left out, and what is
    empty in every row.
    """
    names = [column["name"] for column in columns]
    cells = [list(row) for row in rows]
    bare = {name for place, name in enumerate(names) if all(row[place]["raw"] in (None, "") for row in cells)}
    beside = {f"{name}_slug" for name in names} | ({"fact_id"} if "claim_id" in names else set())
    left_out = [name for name in names if name in bare | beside]
    shown = [place for place, name in enumerate(names) if name not in left_out]
    shown.sort(key=lambda place: _FIRST.index(names[place]) if names[place] in _FIRST else len(_FIRST))
    return [columns[place] for place in shown], [[row[place] for place in shown] for row in cells], left_out
