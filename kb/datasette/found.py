"""Full-text search on views, which have no index of their own: by those of claims, things and sentences."""

from __future__ import annotations

from functools import cache
from typing import Any

from datasette.filters import FilterArguments
from datasette.utils.asgi import BadRequest

from kb.errors import QueryError
from kb.kinds import THINGS, VIEW_OF
from kb.lookup.catalog import views
from kb.lookup.words import parse

_HITS = "(SELECT rowid FROM {0} WHERE {0} MATCH :kb_search)"
_THINGS = f"thing_id IN {_HITS.format('entity_fts')}"
_BY_SLUG = f"slug IN (SELECT slug FROM things WHERE {_THINGS})"
_PASSAGES = f"passage_id IN {_HITS.format('passage_fts')}"
_CLAIMS = f"claim_id IN {_HITS.format('claim_fts')}"
#: True of each row; says where to begin. Without texts to quote SQLite would look at every citation for one.
_HINTS = {"quotes": "citation_id IN (SELECT citation_id FROM anchor)"}


@cache
def _searches() -> dict[str, str]:
    """Return for each view that can be searched the condition on its rows."""
    found = {name: _CLAIMS for name, view in views().items() if "claim_id" in view["columns"]}
    found |= dict.fromkeys((*(VIEW_OF[type_] for type_ in THINGS), "names", "identifiers"), _BY_SLUG)
    return found | {"things": _THINGS, "passages": _PASSAGES}


def narrowed(view: str, asked: str | None) -> Any:
    """Return what a page's rows must fulfil: the words that are searched for, in any script."""
    condition = _searches().get(view)
    clauses = [_HINTS[view]] if view in _HINTS else []
    if condition is None or not asked or not asked.strip():
        return FilterArguments(clauses, extra_context={"supports_search": condition is not None})
    try:
        words = parse(asked)
    except QueryError as error:
        raise BadRequest(str(error)) from error
    return FilterArguments(
        [*clauses, condition],
        {"kb_search": words.match},
        [f'search finds "{asked}"'],
        {"supports_search": True, "search": asked},
    )
