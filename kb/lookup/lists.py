"""Lists of things and of claims, cut by filters.

A thing passes when one claim that names it passes all filters on claims.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypedDict

from kb import dates
from kb.errors import QueryError
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
_TYPES = {
    "country": ("country",),
    "organization": ("organization",),
    "initiative": ("initiative",),
    "attributed_to": (),
}

#: Views that list claims; in their statements and in the subqueries of the others, `m` is the claim.
_CLAIM_VIEWS = ("claims", "timeline")

#: What `--attributed-to` takes besides names: any claim with this voice.
VOICES = values(Voice)

# An IN of what the filter finds is looked up once; an EXISTS would be asked of every row.
_TOPIC = "m.claim_id IN (SELECT claim_id FROM tags WHERE topic_slug = ?)"
_NAMES = "m.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug = ?)"
_NAMES_AS = "m.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug = ? AND via = ?)"
_ROLE = "m.claim_id IN (SELECT claim_id FROM participations WHERE role = ?)"
_SOURCE = "m.claim_id IN (SELECT claim_id FROM citations WHERE source_slug = ?)"


class FilterOptions(TypedDict, total=False):
    """The filters as options of a function: those of `Filters`."""

    about: str | None
    topic: str | None
    country: str | None
    organization: str | None
    initiative: str | None
    role: str | None
    kind: str | None
    source: str | None
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

    about: str | None = None
    topic: str | None = None
    country: str | None = None
    organization: str | None = None
    initiative: str | None = None
    role: str | None = None
    kind: str | None = None
    source: str | None = None
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
    on_claims = _claim_conditions(connection, view, filters)
    if view in _CLAIM_VIEWS:
        conditions += on_claims
    elif on_claims:
        conditions.append(_named_in(view, on_claims))
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


def _claim_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    """Return the conditions on a claim that names the listed thing; `m` is the claim."""
    conditions = [*_party_conditions(connection, view, filters)]
    if filters.about:
        conditions.append(Condition(_NAMES, (resolve(connection, filters.about, tuple(THINGS)).slug,)))
    if filters.topic:
        conditions.append(Condition(_TOPIC, (resolve_topic(connection, filters.topic),)))
    if filters.source:
        conditions.append(Condition(_SOURCE, (resolve_source(connection, filters.source),)))
    if filters.attributed_to in VOICES:
        conditions.append(Condition("m.voice = ?", (filters.attributed_to,)))
    elif filters.attributed_to:
        speaker = resolve(connection, filters.attributed_to, tuple(THINGS))
        conditions.append(Condition("m.attributed_to_slug = ?", (speaker.slug,)))
    if filters.modality:
        conditions.append(Condition("m.modality = ?", (filters.modality,)))
    return conditions + _time_conditions(filters)


def _party_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    role = resolve_term(connection, "role", filters.role) if filters.role else None
    via = f"participation:{role}"
    conditions = []
    # Whose role it is: the listed thing's, or, where initiatives or claims are listed, the other party's.
    holder_listed = view not in ("initiatives", "claims", "timeline", "sources")
    if role and holder_listed:
        conditions.append(Condition("m.via = ?", (via,)))
    elif role:
        conditions.append(Condition(_ROLE, (role,)))
    if role and view == "initiatives":
        conditions.append(Condition("m.via = 'subject'"))
    for name in ("country", "organization", "initiative"):
        value = getattr(filters, name)
        if not value:
            continue
        slug = resolve(connection, value, _TYPES[name]).slug
        if role and not holder_listed and name != "initiative":
            conditions.append(Condition(_NAMES_AS, (slug, via)))
        else:
            conditions.append(Condition(_NAMES, (slug,)))
    return conditions


def _time_conditions(filters: Filters) -> list[Condition]:
    conditions = []
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
    query = list_query(connection, "timeline", filters)
    if name is None:
        return query
    thing = resolve(connection, name, tuple(THINGS))
    head, order, tail = query.sql.partition("\nORDER BY")
    joint = "\n  AND " if query.parameters else "\nWHERE "
    return Query(f"{head}{joint}{_NAMES}{order}{tail}", (*query.parameters, thing.slug))
