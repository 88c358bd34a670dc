"""What Datasette is told of the views: what they and their columns mean, from the catalog, and what to count by."""

from __future__ import annotations

from functools import cache
from typing import Any

from kb.lookup.catalog import views

#: What to look at first, of some forty views.
FIRST = (
    "facts",
    "claims",
    "countries",
    "organizations",
    "initiatives",
    "involvements",
    "sources",
    "timeline",
    "comparisons",
)

#: What the rows of a view fall into, few enough to choose from.
_FACETS = {
    "countries": ("region",),
    "organizations": ("kind", "country"),
    "initiatives": ("kind", "country"),
    "people": ("country",),
    "places": ("kind", "country"),
    "actors": ("kind", "country"),
    "things": ("type",),
    "names": ("kind", "language"),
    "identifiers": ("scheme",),
    "facts": ("type", "relation", "reliability"),
    "involvements": ("how", "role", "party_type"),
    "claims": ("type", "modality", "voice"),
    "participations": ("role", "modality", "participant_type"),
    "memberships": ("status", "organization"),
    "offices": ("organization", "modality"),
    "attributes": ("property", "modality"),
    "figures": ("metric", "unit"),
    "relations": ("predicate", "modality"),
    "statements": ("modality", "voice"),
    "claim_links": ("kind",),
    "citations": ("stance", "reliability", "modality"),
    "connections": ("via", "other_type"),
    "mentions": ("via", "thing_type"),
    "timeline": ("type", "modality"),
    "tags": ("topic", "modality"),
    "sources": ("kind", "reliability", "publisher"),
    "publishers": ("reliability",),
    "passages": ("source", "nature"),
    "quotes": ("stance", "source"),
    "comparisons": ("kind", "basis"),
    "grades": ("proposed", "credibility"),
    "audit": ("finding", "grade"),
    "vocabulary": ("vocabulary",),
}
#: What can be sorted while a page is made, of a large file: the columns that an index is on.
_INDEXED = {"claims": ["claim_id", "first_day"], "timeline": ["claim_id", "first_day"]}
#: What there is to know before the first claim.
ABOUT = (
    "What sources claim about international public-security cooperation. Nothing here is a bare fact: each claim says whose"
    " words it is (voice), whether it is an assertion, an opinion or a forecast (modality), which source it stands in, and"
    " a grade such as B2: how reliable the source is, A to F, and how credible the claim, 1 to 6 (F and 6: can't be judged)."
)


@cache
def _tables(large: bool) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name, view in views().items():
        columns = {column: doc["meaning"] for column, doc in view["columns"].items()}
        found[name] = {"description": view["meaning"], "columns": columns}
        if name in _FACETS:
            found[name]["facets"] = list(_FACETS[name])
        if large and "claim_id" in columns:
            found[name]["sortable_columns"] = _INDEXED.get(name, [])
        label = next((column for column in ("name", "title", "summary") if column in columns), None)
        if label:
            found[name]["label_column"] = label
    return found


def described(*, large: bool) -> dict[str, Any]:
    """Return the metadata of a kb database, new ones: Datasette writes into them."""
    tables = {
        name: table | {"columns": dict(table["columns"])} for name, table in _tables(large=large).items()
    }
    return {"description": ABOUT, "tables": tables}
