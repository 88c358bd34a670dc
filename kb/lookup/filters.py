"""What lists are cut by: names, topics, roles, sources, grades and dates, as conditions on claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from kb import dates
from kb.errors import NotFoundError, OptionError
from kb.kinds import THINGS, ClaimType, Modality, Voice, values
from kb.lookup.names import resolve, resolve_named, resolve_term
from kb.lookup.query import Condition, Query

if TYPE_CHECKING:
    import sqlite3

#: One value, or several, each of which must hold; a value with commas means any of its parts.
Values = str | Sequence[str] | None


class Filters(TypedDict, total=False):
    """What a list is cut by. Names are as the user wrote them."""

    about: Values
    topic: Values
    country: Values
    organization: Values
    initiative: Values
    role: Values
    kind: Values
    type: Values
    source: Values
    publisher: Values
    pack: Values
    attributed_to: Values
    voice: Values
    modality: Values
    reliability: Values
    credibility: Values
    since: Values
    until: Values
    as_of: Values
    starts_in: Values
    region: Values
    disputed: bool


#: Filters that name a thing, and the types that it may be of.
PARTIES: dict[str, tuple[str, ...]] = {
    "about": tuple(THINGS),
    "country": ("country",),
    "organization": ("organization",),
    "initiative": ("initiative",),
}
#: Filters by a column of claims that has few values.
CODES: dict[str, tuple[str, ...]] = {
    "voice": values(Voice),
    "modality": values(Modality),
    "reliability": tuple("ABCDEF"),
    "credibility": tuple("123456"),
}
#: What `--attributed-to` takes besides names: any claim with this voice.
VOICES = values(Voice)

# The claims of what is no thing. An IN of what a filter finds is looked up once; an EXISTS would be asked of every
# row. {0} are the values, any of which will do; `m` is the claim.
CLAIM_IDS_OF = {
    "topic": "SELECT claim_id FROM tags WHERE topic_slug IN ({0})",
    "source": "SELECT claim_id FROM citations WHERE source_slug IN ({0})",
    "publisher": "SELECT claim_id FROM citations WHERE source_slug IN"
    " (SELECT slug FROM sources WHERE publisher_slug IN ({0}))",
    "pack": "SELECT claim_id FROM claims WHERE pack IN ({0})",
}
CLAIMS_OF = {of: f"m.claim_id IN ({ids})" for of, ids in CLAIM_IDS_OF.items()} | {"pack": "m.pack IN ({0})"}
#: It may hold on a day or later: it has no end before that, or has begun and nobody says whether it has ended.
_GOES_ON = "(m.last_day >= ? OR (m.last_day IS NULL AND m.first_day IS NOT NULL))"
_TYPE = "EXISTS (SELECT 1 FROM claims AS x WHERE x.claim_id = m.claim_id AND x.type IN ({0}))"
_DISPUTED = "EXISTS (SELECT 1 FROM claims AS x WHERE x.claim_id = m.claim_id AND x.disputed = 1)"


#: An initiative's parts, such as the editions of a forum; who holds an office at an organization.
_PARTS = """
WITH RECURSIVE part(slug) AS (SELECT value FROM json_each(?)
  UNION SELECT i.slug FROM part JOIN initiatives AS i ON i.parent_slug = part.slug)
SELECT slug FROM part
"""
_OFFICERS = "SELECT person_slug FROM offices WHERE organization_slug IN (SELECT value FROM json_each(?))"


class Asked(NamedTuple):
    """A name in a filter, and the slugs of what it means, any of which will do."""

    name: str
    slugs: tuple[str, ...]


def each(given: Values) -> tuple[str, ...]:
    """Return the values of a filter, each of which must hold."""
    return (given,) if isinstance(given, str) else tuple(given or ())


def any_of(sql: str, alternatives: Sequence[str], *more: str) -> Condition:
    """Return the condition that a column is one of some values; `sql` has a place for them."""
    return Condition(sql.format(", ".join("?" * len(alternatives))), (*alternatives, *more))


def alternatives(value: str, resolved: Callable[[str], str]) -> tuple[str, ...]:
    """Return what a value means, or each of its parts between commas, if it is no name as a whole."""
    try:
        return (resolved(value),)
    except NotFoundError:
        if "," not in value:
            raise
        return tuple(dict.fromkeys(resolved(part.strip()) for part in value.split(",")))


def parties(connection: sqlite3.Connection, filters: Filters) -> list[Asked]:
    """Return the things that claims must name. Raises NotFoundError for a name that is not known."""

    def slug(types: tuple[str, ...], value: str) -> str:
        return resolve(connection, value, types).slug

    def meant(name: str, slugs: tuple[str, ...]) -> tuple[str, ...]:
        return _with(connection, _PARTS, slugs) if name == "initiative" else slugs

    return [
        Asked(name, meant(name, alternatives(value, partial(slug, types))))
        for name, types in PARTIES.items()
        for value in each(filters.get(name))  # type: ignore[arg-type]
    ]


def _with(connection: sqlite3.Connection, more: str, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Return these slugs and those that a statement finds for them."""
    import json

    found = Query(more, (json.dumps(slugs),)).rows(connection)
    return tuple(dict.fromkeys([*slugs, *(row[0] for row in found)]))


def topics(connection: sqlite3.Connection, filters: Filters) -> list[Condition]:
    """Return a condition for each topic that claims must be about."""
    return [
        any_of(CLAIMS_OF["topic"], alternatives(value, partial(resolve_named, connection, "topic")))
        for value in each(filters.get("topic"))
    ]


def roles(connection: sqlite3.Connection, filters: Filters) -> list[tuple[str, ...]]:
    """Return the roles that are asked for."""
    return [
        alternatives(value, partial(resolve_term, connection, "role")) for value in each(filters.get("role"))
    ]


def on_claims(connection: sqlite3.Connection, filters: Filters, own: Sequence[str] = ()) -> list[Condition]:
    """Return the conditions on what a claim is, whatever it names. Filters that are `own` mean the listed rows."""
    conditions = []
    for name in ("source", "publisher", "pack"):
        conditions += [
            any_of(CLAIMS_OF[name], alternatives(value, partial(resolve_named, connection, name)))
            for value in each(filters.get(name))  # type: ignore[arg-type]
        ]
    for value in each(filters.get("type")):
        found = _codes("type", value, values(ClaimType))
        conditions.append(any_of("m.type IN ({0})" if "type" in own else _TYPE, found))
    for name, known in CODES.items():
        if name not in own:
            conditions += [
                any_of(f"m.{name} IN ({{0}})", _codes(name, value, known))
                for value in each(filters.get(name))  # type: ignore[arg-type]
            ]
    conditions += [_spoken_by(connection, value) for value in each(filters.get("attributed_to"))]
    if filters.get("disputed"):
        conditions.append(Condition("m.disputed = 1" if "type" in own else _DISPUTED))
    return conditions + _dates(filters)


def codes(name: str, given: Values) -> list[Condition]:
    """Return the conditions on a column of the listed rows themselves."""
    return [any_of(f"v.{name} IN ({{0}})", _codes(name, value, CODES[name])) for value in each(given)]


def _codes(name: str, value: str, known: tuple[str, ...]) -> list[str]:
    spelt = {code.casefold(): code for code in known}
    given = [part.strip() for part in value.split(",")]
    for part in given:
        if part.casefold() not in spelt:
            hint = f"known: {', '.join(known)}; commas stand between several"
            raise OptionError(f"--{name}: there is no '{part}'", hint)
    return [spelt[part.casefold()] for part in given]


def _spoken_by(connection: sqlite3.Connection, value: str) -> Condition:
    if value in VOICES:
        return Condition("m.voice = ?", (value,))
    speakers = alternatives(value, lambda name: resolve(connection, name, tuple(THINGS)).slug)
    return any_of("m.attributed_to_slug IN ({0})", _with(connection, _OFFICERS, speakers))


def _dates(filters: Filters) -> list[Condition]:
    since, until, as_of, starts_in = (
        [_days(value, name) for value in each(filters.get(name))]  # type: ignore[arg-type]
        for name in ("since", "until", "as_of", "starts_in")
    )
    if since and until and max(since)[0] > min(last for _, last in until):
        raise OptionError(
            f"--since {_given(filters, 'since')} is after --until {_given(filters, 'until')}",
            "turn the two round",
        )
    return [
        *(Condition(_GOES_ON, (first,)) for first, _ in since),
        *(Condition("m.first_day <= ?", (last,)) for _, last in until),
        *(Condition(f"m.first_day <= ? AND {_GOES_ON}", (last, first)) for first, last in as_of),
        *(Condition("m.first_day BETWEEN ? AND ?", days) for days in starts_in),
    ]


def _given(filters: Filters, name: str) -> str:
    """Return the values of a filter as they were given."""
    return ", ".join(each(filters.get(name)))  # type: ignore[arg-type]


def _days(text: str, name: str) -> tuple[str, str]:
    try:
        return dates.widest(text)
    except dates.DateError as error:
        raise OptionError(f"--{name.replace('_', '-')}: {error}") from None
