"""Lists of things and of claims, cut by filters.

A thing passes when one claim that names it passes all filters on claims.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, TypedDict

from kb import dates
from kb.errors import NotFoundError, QueryError
from kb.kinds import KIND_OF, THINGS, VIEW_OF, Modality, Voice, kind_vocabulary, values
from kb.lookup.names import resolve, resolve_source, resolve_term, resolve_topic
from kb.lookup.query import Condition, Query, where

if TYPE_CHECKING:
    import sqlite3

#: The views whose rows have a kind, and the type whose kinds they are.
_KIND_OF = {VIEW_OF[name]: name for name in KIND_OF}
ORDER = {
    "initiatives": "first_day IS NULL, first_day, name",
    "claims": "claim_id",
    "timeline": "first_day, last_day, claim_id",
    "sources": "slug",
}
#: Filters that name a thing, and the types that it may be of.
_TYPES: dict[str, tuple[str, ...]] = {
    "about": tuple(THINGS),
    "country": ("country",),
    "organization": ("organization",),
    "initiative": ("initiative",),
}

#: Views that list claims; in their statements and in the subqueries of the others, `m` is the claim.
_CLAIM_VIEWS = ("claims", "timeline")

#: What `--attributed-to` takes besides names: any claim with this voice.
VOICES = values(Voice)

# An IN of what the filter finds is looked up once; an EXISTS would be asked of every row. {0} are the values, any of which
# will do.
_TOPIC = "m.claim_id IN (SELECT claim_id FROM tags WHERE topic_slug IN ({0}))"
_NAMES = "m.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug IN ({0}))"
_NAMES_AS = "m.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug IN ({0}) AND via = ?)"
_ROLE = "m.claim_id IN (SELECT claim_id FROM participations WHERE role = ?)"
_SOURCE = "m.claim_id IN (SELECT claim_id FROM citations WHERE source_slug IN ({0}))"

#: One value, or several, each of which must hold; a value with commas means any of its parts.
Values = str | Sequence[str] | None


class FilterOptions(TypedDict, total=False):
    """The filters as options of a function: those of `Filters`."""

    about: Values
    topic: Values
    country: Values
    organization: Values
    initiative: Values
    role: str | None
    kind: str | None
    source: Values
    attributed_to: str | None
    modality: Modality | None
    since: str | None
    until: str | None
    as_of: str | None
    region: str | None
    disputed: bool


@dataclass(frozen=True)
class Filters:
    """What a list is cut by. Names are as the user wrote them."""

    about: Values = None
    topic: Values = None
    country: Values = None
    organization: Values = None
    initiative: Values = None
    role: str | None = None
    kind: str | None = None
    source: Values = None
    attributed_to: str | None = None
    modality: Modality | None = None
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    region: str | None = None
    disputed: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything is filtered."""
        return any(getattr(self, field.name) for field in fields(self))


def list_query(
    connection: sqlite3.Connection,
    view: str,
    filters: Filters,
    *,
    everything: bool = False,
    columns: tuple[str, ...] = (),
) -> Query:
    """Return the statement that lists a view's rows.

    A thing is listed if one claim that names it passes all the filters; without filters, if any claim names
    it, or with `everything` in any case. Raises NotFoundError for a name in a filter that is not known.
    """
    conditions = _own_conditions(connection, view, filters)
    what = _claim_conditions(connection, view, filters)
    named = _party_conditions(connection, view, filters)
    topics = _any(_TOPIC, filters.topic, partial(resolve_topic, connection))
    if view in _CLAIM_VIEWS:
        conditions += [*what, *named, *topics]
    elif what or named or topics:
        # One claim for each party and topic, of which all the rest holds.
        parties, subjects = ([[each] for each in asked] or [[]] for asked in (named, topics))
        conditions += [_named_in(view, [*what, *party, *on]) for party, on in product(parties, subjects)]
    elif not everything:
        conditions.append(Condition("claims > 0"))
    alias = "m" if view in _CLAIM_VIEWS else "v"
    clause = where(conditions)
    sql = (
        f"SELECT {', '.join(columns) or '*'}\nFROM {view} AS {alias}{clause.sql}"
        f"\nORDER BY {ORDER.get(view, 'name')}"
    )
    return Query(sql, clause.parameters)


def _named_in(view: str, on_claims: list[Condition]) -> Condition:
    slug, link = ("source_slug", "citations") if view == "sources" else ("thing_slug", "mentions")
    clause = where(on_claims)
    return Condition(f"v.slug IN (SELECT m.{slug} FROM {link} AS m{clause.sql})", clause.parameters)


def _own_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    """Return the conditions on the listed thing itself."""
    conditions = []
    if filters.kind:
        if view in _KIND_OF:
            kind = resolve_term(connection, kind_vocabulary(_KIND_OF[view]), filters.kind)
            conditions.append(Condition("kind = ?", (kind,)))
        else:
            conditions.append(Condition("type = ?", (filters.kind,)))
    if filters.region:
        regions = {
            row[0].casefold(): row[0]
            for row in connection.execute(
                "SELECT region FROM countries UNION SELECT subregion FROM countries"
            )
            if row[0]
        }
        region = regions.get(filters.region.casefold())
        if region is None:
            raise QueryError(
                f"there is no region '{filters.region}'", f"known: {', '.join(sorted(regions.values()))}"
            )
        conditions.append(Condition("? IN (region, subregion)", (region,)))
    if filters.disputed:
        conditions.append(Condition("disputed = 1"))
    return conditions


def _any(sql: str, given: Values, resolved: Callable[[str], str], *more: str) -> list[Condition]:
    """Return a condition for each value given; `sql` has a place for what any of it means."""
    conditions = []
    for value in (given,) if isinstance(given, str) else given or ():
        slugs = _alternatives(value, resolved)
        conditions.append(Condition(sql.format(", ".join("?" * len(slugs))), (*slugs, *more)))
    return conditions


def _alternatives(value: str, resolved: Callable[[str], str]) -> tuple[str, ...]:
    """Return what a value means, or each of its parts between commas, if it is no name as a whole."""
    try:
        return (resolved(value),)
    except NotFoundError:
        if "," not in value:
            raise
        return tuple(dict.fromkeys(resolved(part.strip()) for part in value.split(",")))


def _claim_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    """Return the conditions on what a claim that names the listed thing is; `m` is the claim."""
    conditions = _role_conditions(connection, view, filters)
    conditions += _any(_SOURCE, filters.source, partial(resolve_source, connection))
    if filters.attributed_to in VOICES:
        conditions.append(Condition("m.voice = ?", (filters.attributed_to,)))
    elif filters.attributed_to:
        speaker = resolve(connection, filters.attributed_to, tuple(THINGS))
        conditions.append(Condition("m.attributed_to_slug = ?", (speaker.slug,)))
    if filters.modality:
        conditions.append(Condition("m.modality = ?", (filters.modality,)))
    return conditions + _time_conditions(filters)


def _holder_is_listed(view: str) -> bool:
    """Tell whose role it is: the listed thing's, or, where initiatives or claims are listed, the other party's."""
    return view not in ("initiatives", "claims", "timeline", "sources")


def _role_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    if not filters.role:
        return []
    role = resolve_term(connection, "role", filters.role)
    if _holder_is_listed(view):
        return [Condition("m.via = ?", (f"participation:{role}",))]
    conditions = [Condition(_ROLE, (role,))]
    return [*conditions, Condition("m.via = 'subject'")] if view == "initiatives" else conditions


def _party_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    """Return a condition for each thing that a claim must name."""
    conditions = []
    for name, types in _TYPES.items():
        as_party = filters.role and not _holder_is_listed(view) and name in ("country", "organization")
        via = (f"participation:{resolve_term(connection, 'role', filters.role or '')}",) if as_party else ()
        conditions += _any(
            _NAMES_AS if as_party else _NAMES,
            getattr(filters, name),
            lambda value, types=types: resolve(connection, value, types).slug,  # type: ignore[misc]
            *via,
        )
    return conditions


def _time_conditions(filters: Filters) -> list[Condition]:
    conditions = []
    if filters.since and filters.until:
        first, last = _days(filters.since, "--since").first_day, _days(filters.until, "--until").last_day
        if first > last:
            raise QueryError(
                f"--since {filters.since} is after --until {filters.until}", "turn the two round"
            )
    if filters.since:
        conditions.append(Condition("m.last_day >= ?", (_days(filters.since, "--since").first_day,)))
    if filters.until:
        conditions.append(Condition("m.first_day <= ?", (_days(filters.until, "--until").last_day,)))
    if filters.as_of:
        days = _days(filters.as_of, "--as-of")
        conditions.append(Condition("m.first_day <= ?", (days.last_day,)))
        conditions.append(Condition("m.last_day >= ?", (days.first_day,)))
    return conditions


def _days(text: str, option: str) -> dates.Days:
    try:
        return dates.span(text)
    except dates.DateError as error:
        raise QueryError(f"{option}: {error}") from None


def timeline_query(connection: sqlite3.Connection, name: str | None, filters: Filters) -> Query:
    """Return the statement that lists dated claims in order, of one thing or of all."""
    if name is not None:
        about = (filters.about,) if isinstance(filters.about, str) else filters.about or ()
        filters = replace(filters, about=(*about, name))
    return list_query(connection, "timeline", filters)
