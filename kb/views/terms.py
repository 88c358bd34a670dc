"""Views of the controlled terms and topics."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, literal, select, union_all

from kb.views.base import Documented, View, claim, scalar, t, topic, view_of


def vocabulary() -> View:
    """Return the view `vocabulary`."""

    def branch(vocabulary: ColumnElement[Any], table: FromClause) -> Select[Any]:
        return select(vocabulary.label("vocabulary"), table.c.code, table.c.definition)

    plain = ("role", "predicate", "property", "metric", "unit")
    kind = t["kind"]
    docs = {
        "vocabulary": "role, predicate, property, metric, unit, or the type followed by -kind.",
        "code": "The term as claims use it.",
        "definition": "What it means.",
    }
    return View(
        "vocabulary",
        "The controlled terms.",
        docs,
        union_all(
            *(branch(literal(table, literal_execute=True), t[table]) for table in plain),
            branch(kind.c.type + "-kind", kind),
        ),
    )


def topics() -> View:
    """Return the view `topics`."""
    parent, tag = topic.alias("parent"), t["claim_topic"]
    initiative_topic = t["initiative_topic"]
    ids = union_all(
        select(tag.c.claim_id).where(tag.c.topic_id == topic.c.id).correlate(topic),
        select(claim.c.id)
        .join(initiative_topic, initiative_topic.c.initiative_id == claim.c.subject_id)
        .where(initiative_topic.c.topic_id == topic.c.id)
        .correlate(topic),
    )
    tagged = claim.alias("tagged")
    claims = scalar(func.count(), tagged.c.id.in_(ids), correlate=topic)
    columns: dict[str, Documented] = {
        "slug": (topic.c.slug, "The stable key."),
        "name": (topic.c.name, "The name."),
        "parent": (parent.c.slug, "The slug of the wider topic."),
        "claims": (claims, "How many claims are about it, or about an initiative that is."),
    }
    return view_of(
        "topics", "Subject areas.", columns, topic.outerjoin(parent, parent.c.id == topic.c.parent_id)
    )
