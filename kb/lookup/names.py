"""Find the thing that a user's NAME means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kb.errors import NotFoundError
from kb.lookup.query import Query
from kb.text import fold, nearest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

#: How many names to suggest for one that is not known.
_SUGGESTIONS = 5


_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.){2,}")


class Thing(NamedTuple):
    """What a name means. `type` is an entity type, "source" or "claim"; a claim's slug is its pack/key."""

    slug: str
    type: str
    name: str


_BY_SLUG = "SELECT slug, type, name FROM names WHERE slug = ? AND kind = 'primary'"
_BY_CODE = """
SELECT slug, 'country' AS type, name FROM countries WHERE alpha2 = ?
UNION SELECT slug, 'country', name FROM countries WHERE alpha3 = ?
UNION SELECT slug, 'country', name FROM countries WHERE numeric_code = ?
"""
_BY_NAME = """
SELECT n.slug, n.type, p.name FROM names AS n JOIN names AS p ON p.slug = n.slug AND p.kind = 'primary'
WHERE n.folded = ?
UNION SELECT slug, 'organization', name FROM organizations WHERE acronym IN (?, ?)
"""
_BY_FORMER_SLUG = """
SELECT t.slug, t.type, t.name FROM identifiers AS i JOIN things AS t ON t.slug = i.slug
WHERE i.scheme = 'formerly' AND i.value = ?
"""
_SOURCE = "SELECT slug, 'source' AS type, title FROM sources WHERE slug = ?"
_CLAIM = "SELECT pack || '/' || key AS slug, 'claim' AS type, summary FROM claims WHERE pack = ? AND key = ?"
_CLAIM_BY_KEY = "SELECT pack || '/' || key AS slug, 'claim' AS type, summary FROM claims WHERE key = ?"
_CLAIM_BY_ID = (
    "SELECT coalesce(pack || '/' || key, '#' || claim_id) AS slug, 'claim' AS type, summary"
    " FROM claims WHERE claim_id = ?"
)


def resolve(connection: sqlite3.Connection, name: str, types: Iterable[str] = ()) -> Thing:
    """Return the thing that a name means: a slug, an ISO code, an acronym or any name in any script.

    With `types`, only things of these types. Raises NotFoundError with the candidates of an ambiguous name or
    the nearest names to an unknown one.
    """
    wanted = tuple(types)
    for found in _readings(connection, name.strip(), everything=not wanted or "source" in wanted):
        fit = [thing for thing in found if not wanted or thing.type in wanted]
        if len(fit) > 1:
            raise _ambiguous(name, fit)
        if fit:
            return fit[0]
    raise _unknown(connection, name, wanted)


def _readings(connection: sqlite3.Connection, name: str, *, everything: bool) -> Iterable[list[Thing]]:
    """Yield what a name means in each way to read it, the strictest first."""

    def find(sql: str, *parameters: str | int) -> list[Thing]:
        return [Thing(*row) for row in Query(sql, parameters).rows(connection)]

    folded = fold(name)
    yield find(_BY_SLUG, name.lower())
    yield find(_BY_CODE, name.upper(), name.upper(), name)
    yield find(_BY_NAME, folded, name, name.upper())
    if folded.startswith("the "):
        yield find(_BY_NAME, folded.removeprefix("the "), "", "")
    if _ABBREVIATED.fullmatch(name):  # U.S.
        yield find(_BY_NAME, folded.replace(".", ""), name.replace(".", ""), name.replace(".", "").upper())
    yield find(_BY_FORMER_SLUG, name.lower())
    if everything:
        yield find(_SOURCE, name)
        pack, slash, key = name.partition("/")
        yield find(_CLAIM, pack, key) if slash else find(_CLAIM_BY_KEY, name)
        if name.startswith("#") and name[1:].isdecimal() and len(name) < 20:
            yield find(_CLAIM_BY_ID, int(name[1:]))


def _ambiguous(name: str, found: list[Thing]) -> NotFoundError:
    candidates = ", ".join(f"{thing.slug} ({thing.type})" for thing in sorted(found))
    return NotFoundError(f"'{name}' means several things: {candidates}", "name one by its slug")


def _unknown(connection: sqlite3.Connection, name: str, types: tuple[str, ...]) -> NotFoundError:
    what = " or ".join(types) if types else "thing, source or claim"
    near = nearest_slugs(connection, name, types)
    hint = f"nearest: {', '.join(near)}" if near else "'kb search' looks in all texts"
    return NotFoundError(f"no {what} is called '{name}'", hint)


def nearest_slugs(connection: sqlite3.Connection, name: str, types: tuple[str, ...]) -> list[str]:
    """Return the slugs of the things whose names are nearest to this one, the nearest first."""
    choices: dict[str, str] = {}
    for slug, type_, folded in connection.execute("SELECT slug, type, folded FROM names"):
        if not types or type_ in types:
            choices.setdefault(folded, slug)
            choices.setdefault(slug, slug)
    found = nearest(fold(name), choices, limit=4 * _SUGGESTIONS, least=70)
    return list(dict.fromkeys(choices[text] for text in found))[:_SUGGESTIONS]


def resolve_source(connection: sqlite3.Connection, slug: str) -> str:
    """Return a source's slug. Raises NotFoundError with the nearest ones."""
    slugs = [row[0] for row in connection.execute("SELECT slug FROM sources")]
    return _one_of("source", slug, slugs)


def resolve_topic(connection: sqlite3.Connection, name: str) -> str:
    """Return a topic's slug, by its slug or name. Raises NotFoundError with the nearest ones."""
    topics = {fold(row[1]): row[0] for row in connection.execute("SELECT slug, name FROM topics")}
    return topics.get(fold(name)) or _one_of("topic", name, list(topics.values()))


def resolve_term(connection: sqlite3.Connection, vocabulary: str, code: str) -> str:
    """Return a term's code. Raises NotFoundError with the nearest ones."""
    rows = connection.execute("SELECT code FROM vocabulary WHERE vocabulary = ?", (vocabulary,))
    return _one_of(vocabulary.replace("-", " "), code, [row[0] for row in rows])


def _one_of(what: str, name: str, known: list[str]) -> str:
    if name in known:
        return name
    near = nearest(name, known)
    raise NotFoundError(
        f"there is no {what} '{name}'",
        f"nearest: {', '.join(near)}"
        if near
        else f"known: {', '.join(known[:12])}{' ...' if known[12:] else ''}",
    )
