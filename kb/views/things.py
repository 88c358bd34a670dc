"""Views of things: countries, organizations, initiatives, people, places, actors, and their names."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, distinct, func, literal, null, select, union_all

from kb.views.base import Documented, View, entity, mention, name, scalar, t, topic, view_of


def _claim_count(id_: ColumnElement[int], correlate: FromClause) -> Documented:
    count = scalar(func.count(distinct(mention.c.claim_id)), mention.c.entity_id == id_, correlate=correlate)
    return count, "How many claims name it."


def _entity_columns() -> dict[str, Documented]:
    return {
        "slug": (entity.c.slug, "The stable key."),
        "name": (entity.c.name, "The name that it is best known by."),
    }


def _entity_view(
    name: str,
    doc: str,
    table: FromClause,
    columns: dict[str, Documented],
    *references: tuple[FromClause, ColumnElement[Any]],
) -> View:
    joined: FromClause = table.join(entity, entity.c.id == table.c.id)
    for other, column in references:
        joined = joined.outerjoin(other, other.c.id == column)
    description = {"description": (entity.c.description, "A word on it, in the pack author's words.")}
    claims = {"claims": _claim_count(entity.c.id, entity)}
    return view_of(name, doc, _entity_columns() | columns | description | claims, joined)


def countries() -> View:
    """Return the view `countries`."""
    country = t["country"]
    official = (
        select(name.c.text)
        .where(name.c.entity_id == entity.c.id, name.c.kind == "official")
        .order_by(name.c.id)
        .limit(1)
        .correlate(entity)
        .scalar_subquery()
    )
    return _entity_view(
        "countries",
        "The countries and territories of ISO 3166-1.",
        country,
        {
            "official_name": (official, "The official English name."),
            "alpha2": (country.c.alpha2, "ISO 3166-1 alpha-2 code."),
            "alpha3": (country.c.alpha3, "ISO 3166-1 alpha-3 code."),
            "numeric_code": (country.c.numeric_code, "ISO 3166-1 numeric code, three digits."),
            "region": (country.c.region, "UN M49 region."),
            "subregion": (country.c.subregion, "UN M49 subregion."),
        },
    )


def _resolved_place(name: str, alias: FromClause, what: str) -> dict[str, Documented]:
    return {name: (alias.c.slug, f"The slug of {what}, resolved from attribute claims.")}


def organizations() -> View:
    """Return the view `organizations`."""
    organization = t["organization"]
    seat, country, parent = entity.alias("seat"), entity.alias("in_country"), entity.alias("parent")
    return _entity_view(
        "organizations",
        "Organizations.",
        organization,
        {
            "acronym": (organization.c.acronym, "The acronym."),
            "kind": (organization.c.kind, "The kind; see vocabulary."),
        }
        | _resolved_place("seat", seat, "the place of its seat")
        | _resolved_place("country", country, "its country")
        | _resolved_place("parent", parent, "the organization that it is part of")
        | {"founded": (organization.c.founded, "When it came into being, EDTF, resolved likewise.")},
        (seat, organization.c.seat_id),
        (country, organization.c.country_id),
        (parent, organization.c.parent_id),
    )


def initiatives() -> View:
    """Return the view `initiatives`."""
    initiative, tag = t["initiative"], t["initiative_topic"]
    place, country, parent = entity.alias("venue"), entity.alias("in_country"), entity.alias("parent")
    topics = (
        select(func.group_concat(topic.c.slug, ", "))
        .join(tag, tag.c.topic_id == topic.c.id)
        .where(tag.c.initiative_id == entity.c.id)
        .correlate(entity)
        .scalar_subquery()
    )
    return _entity_view(
        "initiatives",
        "Forums, operations, projects, programmes: what parties do together.",
        initiative,
        {
            "kind": (initiative.c.kind, "The kind; see vocabulary."),
            "theme": (initiative.c.theme, "The theme that it gives itself, resolved from attribute claims."),
            "starts": (initiative.c.starts, "When it starts, EDTF, resolved likewise."),
            "ends": (initiative.c.ends, "When it ends, EDTF, resolved likewise."),
            "first_day": (initiative.c.first_day, "The first day of starts, ISO."),
            "last_day": (initiative.c.last_day, "The last day of ends, ISO; of starts where it has no end."),
        }
        | _resolved_place("place", place, "its place")
        | _resolved_place("country", country, "its country")
        | _resolved_place("parent", parent, "the initiative that it is part of")
        | {"topics": (topics, "Slugs of its topics.")},
        (place, initiative.c.place_id),
        (country, initiative.c.country_id),
        (parent, initiative.c.parent_id),
    )


def places() -> View:
    """Return the view `places`."""
    place, country, parent = t["place"], entity.alias("in_country"), entity.alias("parent")
    return _entity_view(
        "places",
        "Cities, provinces, regions, railways: places other than countries.",
        place,
        {"kind": (place.c.kind, "The kind; see vocabulary.")}
        | _resolved_place("country", country, "its country")
        | _resolved_place("parent", parent, "the place that it is part of"),
        (country, place.c.country_id),
        (parent, place.c.parent_id),
    )


def people() -> View:
    """Return the view `people`."""
    return _entity_view(
        "people",
        "Persons who are named.",
        t["person"],
        {"kind": (t["person"].c.kind, "The kind; see vocabulary.")},
    )


def actors() -> View:
    """Return the view `actors`."""
    return _entity_view(
        "actors",
        "Unnamed or generic parties, such as officials from many countries.",
        t["actor"],
        {"kind": (t["actor"].c.kind, "The kind; see vocabulary.")},
    )


def names() -> View:
    """Return the view `names`."""
    docs = {
        "slug": "The slug of the thing.",
        "type": "The thing's type.",
        "name": "A name of it.",
        "kind": "primary (the one it is listed under), official, acronym, alias, native or former.",
        "language": "The language of the name, BCP 47.",
        "folded": "The name without case, accents and typography, as look-ups compare names.",
    }
    primary = select(
        entity.c.slug,
        entity.c.type,
        entity.c.name,
        literal("primary", literal_execute=True).label("kind"),
        null().label("language"),
        entity.c.folded,
    )
    other = select(
        entity.c.slug, entity.c.type, name.c.text, name.c.kind, name.c.language, name.c.folded
    ).join_from(name, entity, entity.c.id == name.c.entity_id)
    return View("names", "Every name of every thing.", docs, union_all(primary, other))
