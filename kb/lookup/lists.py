"""The lists of things, claims and sources, and the timeline: a view's rows, filtered and in order.

A thing passes when one claim that names it passes all filters on claims.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from kb.errors import OptionError
from kb.kinds import CLAIMS, KIND_OF, UNCUT_LISTS, VIEW_OF, kind_vocabulary
from kb.lookup import filters as asked
from kb.lookup.names import resolve_term
from kb.lookup.query import Condition, Query, where
from kb.text import did_you_mean

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from kb.lookup.filters import Asked, Filters
    from kb.lookup.query import Value

#: Views that list claims.
CLAIM_VIEWS = ("claims", "timeline", "facts", "involvements", *(claim.view for claim in CLAIMS.values()))
ORDER = {
    **dict.fromkeys(CLAIM_VIEWS, "pack, key, claim_id"),
    "timeline": "first_day, last_day, claim_id",
    "facts": "subject, type, relation, claim_id",
    "involvements": "initiative, party, how, claim_id",
    "sources": "slug",
    "packs": "slug",
    "vocabulary": "vocabulary, code",
}
_KIND_OF = {VIEW_OF[name]: name for name in KIND_OF}
#: Of each list that claims cut: the view that says which claims, and its column with the slug.
_NAMING = ("mentions", "thing_slug")
_LINKS = {"sources": ("citations", "source_slug"), "topics": ("tags", "topic_slug")}
#: Of lists of what is involved in each other: the column with the slug, that of the other side, and the filters by it. A
#: country is in what its police take part in, and what takes place in it, though no claim names it so.
_PARTIES = ("country", "organization")
_INVOLVED = {
    "initiatives": ("initiative_slug", "party_slug", _PARTIES),
    "countries": ("party_slug", "initiative_slug", ("initiative",)),
    "organizations": ("party_slug", "initiative_slug", ("initiative",)),
}


class Shape(NamedTuple):
    """Which columns of a list, in which order, and how many rows."""

    columns: tuple[str, ...] = ()
    sort: str | None = None
    descending: bool = False
    limit: int | None = None


class _Link(NamedTuple):
    """Claims that a row is listed for: of a view, with its column of slugs."""

    view: str
    slug: str
    conditions: list[Condition]


def list_query(
    connection: sqlite3.Connection,
    view: str,
    filters: Filters,
    *,
    everything: bool = False,
    shape: Shape = Shape(),  # noqa: B008
) -> Query:
    """Return the statement that lists a view's rows.

    A thing is listed if one claim that names it passes all the filters; without filters, if any claim names
    it, or with `everything` in any case. `claims` counts the claims that pass. Raises NotFoundError for a name in a
    filter that is not known, OptionError for a column that is not there.
    """
    conditions = _own_conditions(connection, view, filters)
    alias = "m" if view in CLAIM_VIEWS else "v"
    links: list[list[_Link]] = []
    if view in CLAIM_VIEWS:
        conditions += _of_claims(connection, view, filters)
    elif links := _links(connection, view, filters):
        conditions += [_listed_for(combined) for combined in links if len(links) > 1]
    elif not everything and view not in UNCUT_LISTS:
        conditions.append(_has_claims(view))
    from_ = _cut(view, links) if links else Condition(f"{view} AS {alias}")
    selected, order = "*", ORDER.get(view, "name")
    if links or shape.columns or shape.sort:
        columns = [column[0] for column in connection.execute(f"SELECT * FROM {view} LIMIT 0").description]
        chosen = [_known(name, columns) for name in shape.columns] or columns
        selected = ", ".join(
            "told.number AS claims" if links and name == "claims" else f"{alias}.{name}" for name in chosen
        )
        if shape.sort:
            direction = "DESC" if shape.descending else "ASC"
            order = f"{_known(shape.sort, columns)} {direction} NULLS LAST, {order}"
    clause = where(conditions)
    sql = f"SELECT {selected}\nFROM {from_.sql}{clause.sql}\nORDER BY {order}"
    if shape.limit is not None:
        sql += f"\nLIMIT {shape.limit}"
    return Query(sql, (*from_.parameters, *clause.parameters))


def timeline_query(
    connection: sqlite3.Connection,
    name: str | None,
    filters: Filters,
    shape: Shape = Shape(),  # noqa: B008
) -> Query:
    """Return the statement that lists dated claims in order, of one thing or of all."""
    if name is not None:
        filters = filters | {"about": (*asked.each(filters.get("about")), name)}
    return list_query(connection, "timeline", filters, shape=shape)


def _known(name: str, columns: list[str]) -> str:
    if name not in columns:
        hint = did_you_mean(name, columns) or f"; it has {', '.join(columns)}"
        raise OptionError(f"there is no column '{name}' in this list{hint}")
    return name


def _own_conditions(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    """Return the conditions on the listed row itself."""
    conditions = []
    for value in asked.each(filters.get("kind")):
        vocabulary = kind_vocabulary(_KIND_OF[view])
        kinds = asked.alternatives(value, lambda code, of=vocabulary: resolve_term(connection, of, code))  # type: ignore[misc]
        conditions.append(asked.any_of("v.kind IN ({0})", kinds))
    for value in asked.each(filters.get("region")):
        region = _region(connection, value)
        conditions.append(Condition("(v.region = ? OR v.subregion = ?)", (region, region)))
    if "reliability" in _own(view):
        conditions += asked.codes("reliability", filters.get("reliability"))
    return conditions


def _own(view: str) -> tuple[str, ...]:
    """Return the filters that mean the listed rows, not the claims on them."""
    if view == "sources":
        return ("reliability",)
    return ("type",) if view in ("claims", "timeline", "facts") else ()


def _region(connection: sqlite3.Connection, value: str) -> str:
    rows = connection.execute("SELECT region FROM countries UNION SELECT subregion FROM countries")
    regions = {row[0].casefold(): row[0] for row in rows if row[0]}
    if value.casefold() not in regions:
        raise OptionError(f"there is no region '{value}'", f"known: {', '.join(sorted(regions.values()))}")
    return str(regions[value.casefold()])


_NAMES = "m.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug IN ({0}))"
_NAMES_AS = "m.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug IN ({0}) AND via IN ({1}))"
_ROLE = "m.claim_id IN (SELECT claim_id FROM participations WHERE role IN ({0}))"


def _naming(party: Asked, roles: list[tuple[str, ...]]) -> Condition:
    """Return the condition that a claim names one of these, in the role asked for if it is one that has roles."""
    if not roles or party.name not in _PARTIES:
        return asked.any_of(_NAMES, party.slugs)
    via = [f"participation:{role}" for role in roles[0]]
    places = ", ".join("?" * len(via))
    return asked.any_of(_NAMES_AS.replace("{1}", places), party.slugs, *via)


def _of_claims(connection: sqlite3.Connection, view: str, filters: Filters) -> list[Condition]:
    """Return the conditions on listed claims."""
    roles, parties = asked.roles(connection, filters), asked.parties(connection, filters)
    own = "m.role IN ({0})" if view in ("involvements", "participations") else _ROLE
    conditions = [asked.any_of(own, role) for role in roles]
    if view == "involvements":
        involved = [party for party in parties if party.name != "about"]
        parties = [party for party in parties if party.name == "about"]
        conditions += _involving(involved)
    conditions += [_naming(party, roles) for party in parties]
    conditions += asked.topics(connection, filters)
    return conditions + asked.on_claims(connection, filters, _own(view))


def _involving(parties: list[Asked]) -> list[Condition]:
    """Return the conditions on involvements: of whom, in initiatives that involve them all."""
    conditions = [
        asked.any_of("m.initiative_slug IN ({0})", party.slugs)
        for party in parties
        if party.name == "initiative"
    ]
    who = [party.slugs for party in parties if party.name != "initiative"]
    if who:
        conditions.append(asked.any_of("m.party_slug IN ({0})", [slug for slugs in who for slug in slugs]))
    if len(who) > 1:
        together = "m.initiative_slug IN (SELECT initiative_slug FROM involvements WHERE party_slug IN ({0}))"
        conditions += [asked.any_of(together, slugs) for slugs in who]
    return conditions


def _links(connection: sqlite3.Connection, view: str, filters: Filters) -> list[list[_Link]]:
    """Return for each party and topic asked for the claims by which a row may be listed."""
    roles, parties = asked.roles(connection, filters), asked.parties(connection, filters)
    what = asked.on_claims(connection, filters, _own(view))
    topics = asked.topics(connection, filters)
    if not (roles or parties or what or topics):
        return []
    # One claim for each party and topic, of which all the rest holds.
    each_party: list[Asked | None] = [*parties] or [None]
    return [
        list(_linked(view, party, roles, [*what, *topic]))
        for party, topic in product(each_party, [[topic] for topic in topics] or [[]])
    ]


def _linked(
    view: str, party: Asked | None, roles: list[tuple[str, ...]], what: list[Condition]
) -> Iterator[_Link]:
    if view in _LINKS or view == "initiatives":  # the role is the other party's
        conditions = [asked.any_of(_ROLE, each) for each in roles]
        if roles and view == "initiatives":
            conditions.append(Condition("m.via = 'subject'"))
        conditions += [_naming(party, roles)] if party else []
    else:
        conditions = [
            asked.any_of("m.via IN ({0})", [f"participation:{code}" for code in each]) for each in roles
        ]
        conditions += [asked.any_of(_NAMES, party.slugs)] if party else []
    yield _Link(*_LINKS.get(view, _NAMING), [*what, *conditions])
    slug, other, names = _INVOLVED.get(view, ("", "", ()))
    if party and party.name in names:
        involved = asked.any_of(f"m.{other} IN ({{0}})", party.slugs)
        in_role = [asked.any_of("m.role IN ({0})", each) for each in roles]
        yield _Link("involvements", slug, [involved, *what, *in_role])


def _has_claims(view: str) -> Condition:
    """Return the condition that any claim is listed for a row. To count them for this would be to count them twice."""
    names, slug = _LINKS.get(view, _NAMING)
    return Condition(f"EXISTS (SELECT 1 FROM {names} AS m WHERE m.{slug} = v.slug)")


def _listed_for(links: list[_Link]) -> Condition:
    """Return the condition that a row is listed for one of these claims."""
    found = _union("m.{0}", links)
    return Condition(f"v.slug IN ({found.sql})", found.parameters)


def _cut(view: str, links: list[list[_Link]]) -> Condition:
    """Return what to select from: the rows that claims cut a list to, with the number of these, all counted at once."""
    found = _union("m.{0} AS listed, m.claim_id", [link for combined in links for link in combined])
    told = f"(SELECT listed, count(*) AS number FROM ({found.sql}) GROUP BY listed)"
    return Condition(f"{told} AS told\nJOIN {view} AS v ON v.slug = told.listed", found.parameters)


def _union(columns: str, links: list[_Link]) -> Condition:
    """Return the SELECT of columns over all links, each row once; {0} is the link's column of slugs."""
    parts: list[str] = []
    parameters: list[Value] = []
    for link in links:
        clause = where(link.conditions)
        distinct = "DISTINCT " if len(links) == 1 else ""
        parts.append(f"SELECT {distinct}{columns.format(link.slug)} FROM {link.view} AS m{clause.sql}")
        parameters += clause.parameters
    return Condition("\n  UNION ".join(parts), tuple(parameters))
