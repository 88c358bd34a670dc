"""Find the thing that a user's NAME means."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from kb.errors import NotFoundError
from kb.kinds import GROUPINGS, THINGS, VIEW_OF
from kb.lookup.query import Query
from kb.text import fold, nearest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

#: What lists have a filter for.
OPTIONS = ("country", "organization", "initiative", *GROUPINGS)
#: How many names to suggest for one that is not known.
_SUGGESTIONS = 5
#: From this likeness on, of 100, something may have been meant.
_LIKELY = 75
#: What resembles a word of fewer letters is mostly something else.
_TOO_SHORT = 4


class Thing(NamedTuple):
    """What a name means. `type` is an entity type, one of GROUPINGS or "claim"; a claim's slug is its pack/key."""

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
WHERE i.scheme IN ('formerly', 'same-as') AND i.value = ?
"""
_BY_JOINED_NAME = """
SELECT DISTINCT n.slug, n.type, p.name FROM names AS n JOIN names AS p ON p.slug = n.slug AND p.kind = 'primary'
WHERE replace(n.folded, ' ', '') = ?
"""
_CLAIM = "SELECT pack || '/' || key AS slug, 'claim' AS type, summary FROM claims WHERE pack = ? AND key = ?"
_CLAIM_BY_KEY = "SELECT pack || '/' || key AS slug, 'claim' AS type, summary FROM claims WHERE key = ?"
_CLAIM_BY_ID = (
    "SELECT coalesce(pack || '/' || key, '#' || claim_id) AS slug, 'claim' AS type, summary"
    " FROM claims WHERE claim_id = ?"
)


def resolve(connection: sqlite3.Connection, name: str, types: Iterable[str] = ()) -> Thing:
    """Return what a name means: a slug, an ISO code, an acronym or any name in any script.

    With `types`, only of these types; else a thing comes before a topic, source, publisher, pack or claim. Raises
    NotFoundError with the candidates of an ambiguous name or the nearest names to an unknown one.
    """
    wanted = tuple(types)
    name = name.strip()
    for found in chain(
        _things(connection, name), _others(connection, name, wanted), _joined(connection, name)
    ):
        fit = [thing for thing in found if not wanted or thing.type in wanted]
        if len(fit) > 1:
            raise _ambiguous(name, fit)
        if fit:
            return fit[0]
    raise _unknown(connection, name, wanted)


def namesakes(connection: sqlite3.Connection, name: str, thing: Thing) -> list[Thing]:
    """Return what else is called so, besides the thing that comes first."""
    found = dict.fromkeys(chain.from_iterable(_others(connection, name.strip(), GROUPINGS)))
    return [other for other in found if other != thing]


def _rows(connection: sqlite3.Connection, sql: str, *parameters: str | int) -> list[Thing]:
    return [Thing(*row) for row in Query(sql, parameters).rows(connection)]


def _things(connection: sqlite3.Connection, name: str) -> Iterator[list[Thing]]:
    """Yield the things that a name means in each way to read it, the strictest first."""
    plain = name.replace(".", "")  # U.S.
    yield _rows(connection, _BY_SLUG, "-".join(name.lower().split()))
    yield _rows(connection, _BY_CODE, plain.upper(), plain.upper(), name)
    yield _rows(connection, _BY_NAME, fold(name), plain, plain.upper())
    yield _rows(connection, _BY_FORMER_SLUG, name.lower())


def _joined(connection: sqlite3.Connection, name: str) -> Iterator[list[Thing]]:
    """Yield the things of this name but for its spaces. It looks at every name, so it comes last."""
    yield _rows(connection, _BY_JOINED_NAME, fold(name).replace(" ", ""))


def _others(connection: sqlite3.Connection, name: str, types: tuple[str, ...]) -> Iterator[list[Thing]]:
    """Yield what a name means that is no thing."""
    folded = fold(name)
    for type_ in GROUPINGS:
        if types and type_ not in types:
            continue
        named = {"source": "title", "pack": "slug"}.get(type_, "name")
        sql = f"SELECT slug, '{type_}', {named} FROM {VIEW_OF[type_]}"
        yield _rows(connection, f"{sql} WHERE slug = ?", name.lower())
        if named == "name":
            yield [other for other in _rows(connection, sql) if fold(other.name) == folded]
    if types and "claim" not in types:
        return
    pack, slash, key = name.partition("/")
    yield _rows(connection, _CLAIM, pack, key) if slash else _rows(connection, _CLAIM_BY_KEY, name)
    if name.startswith("#") and name[1:].isdecimal() and len(name) < 20:
        yield _rows(connection, _CLAIM_BY_ID, int(name[1:]))


def _ambiguous(name: str, found: list[Thing]) -> NotFoundError:
    candidates = ", ".join(f"{thing.slug} ({thing.type})" for thing in sorted(found))
    return NotFoundError(f"'{name}' means several things: {candidates}", "name one by its slug")


def _unknown(connection: sqlite3.Connection, name: str, types: tuple[str, ...]) -> NotFoundError:
    what = " or ".join(types) if types else "thing, topic, source, publisher, pack or claim"
    if len(types) == len(THINGS):
        what = "thing"
    if types and (other := _of_another_type(connection, name)):
        return NotFoundError(f"no {what} is called '{name}'", other)
    near = nearest_slugs(connection, name, types)
    hint = f"nearest: {', '.join(near)}" if near else "'kb search' looks in all texts"
    return NotFoundError(f"no {what} is called '{name}'", hint)


def _of_another_type(connection: sqlite3.Connection, name: str) -> str | None:
    """Say what has this name, if it is something else than what was asked for."""
    try:
        found = resolve(connection, name)
    except NotFoundError:
        return None
    if found.type not in OPTIONS:
        return None
    return f"{found.slug} is of type {found.type}: --{found.type} {found.slug}"


def nearest_slugs(connection: sqlite3.Connection, name: str, types: tuple[str, ...]) -> list[str]:
    """Return the slugs of the things whose names are nearest to this one: what begins with it first."""
    choices: dict[str, str] = {}
    for slug, type_, folded in connection.execute("SELECT slug, type, folded FROM names"):
        if not types or type_ in types:
            choices.setdefault(folded, slug)
            choices.setdefault(slug, slug)
    wanted = fold(name)
    begun = [choices[text] for text in sorted(choices, key=len) if text.startswith(wanted)]
    within = [slug for text, slug in choices.items() if f" {wanted}" in text]
    alike = (
        nearest(wanted, choices, limit=4 * _SUGGESTIONS, least=_LIKELY) if len(wanted) >= _TOO_SHORT else []
    )
    return list(dict.fromkeys([*begun, *within, *(choices[text] for text in alike)]))[:_SUGGESTIONS]


def resolve_named(connection: sqlite3.Connection, type_: str, name: str) -> str:
    """Return the slug of a topic, source, publisher or pack. Raises NotFoundError with the nearest ones."""
    for found in _others(connection, name.strip(), (type_,)):
        if found:
            return found[0].slug
    known = [row[0] for row in connection.execute(f"SELECT slug FROM {VIEW_OF[type_]}")]
    return _one_of(type_, name, known, _of_another_type(connection, name))


def resolve_term(connection: sqlite3.Connection, vocabulary: str, code: str) -> str:
    """Return a term's code. Raises NotFoundError with the nearest ones."""
    rows = connection.execute("SELECT code FROM vocabulary WHERE vocabulary = ?", (vocabulary,))
    return _one_of(vocabulary.replace("-", " "), code, [row[0] for row in rows])


def _one_of(what: str, name: str, known: list[str], other: str | None = None) -> str:
    """Return a name that is known. Raises NotFoundError with `other` as the hint, else with what is near."""
    if name in known:
        return name
    if near := nearest(name, known, least=_LIKELY):
        hint = f"nearest: {', '.join(near)}"
    else:
        hint = f"known: {', '.join(known[:24])}{' ...' if known[24:] else ''}"
    raise NotFoundError(f"there is no {what} '{name}'", other or hint)
