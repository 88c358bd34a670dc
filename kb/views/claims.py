"""Views of claims: every claim, those of each type, and what they tie together."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import case, func, or_, select

from kb.kinds import CLAIMS, THING, ClaimType, LinkKind, column_of, listed, type_column_of
from kb.views.base import (
    SUBJECT,
    Columns,
    Join,
    View,
    child,
    citation,
    claim,
    claim_view,
    entity,
    fact,
    listing,
    mention,
    pack,
    scalar,
    source,
    speaker,
    subject,
    t,
    thing,
    topic,
)
from kb.views.facts import FACT, another_number, contradicted


def of_type(type_: ClaimType, **more: Any) -> View:
    """Return the view of a type of claim: its subject and its fields, as `kb.kinds` says what they mean.

    `more` are documented columns that stand after those.
    """
    kind, table = CLAIMS[type_], t[type_]
    columns = thing(kind.subject, subject, kind.subject_means)
    tables: list[Join] = []
    for field in kind.fields:
        if field.holds == THING:
            other = entity.alias(f"the_{field.name}")
            tables.append((other, other.c.id == table.c[column_of(field)]))
            columns |= thing(field.name, other, field.means)
            if type_column := type_column_of(field):
                columns[type_column] = (table.c[type_column], f"The type of {field.means}.")
        else:
            columns[field.name] = (table.c[field.name], field.means)
    return claim_view(kind.view, kind.shows, columns | more, child(table), SUBJECT, *tables)


def participations() -> View:
    """Return the view `participations`."""
    participation, participant, initiative = t["participation"], entity.alias("participant"), t["initiative"]
    who, role = (field.means for field in CLAIMS["participation"].fields)
    return claim_view(
        "participations",
        CLAIMS["participation"].shows,
        {
            **thing("initiative", subject, "the initiative"),
            "initiative_kind": (initiative.c.kind, "The initiative's kind."),
            **thing("participant", participant, who),
            "participant_type": (participant.c.type, "The participant's type."),
            "role": (participation.c.role, role),
        },
        child(participation),
        SUBJECT,
        (participant, participant.c.id == participation.c.participant_id),
        outer=[(initiative, initiative.c.id == claim.c.subject_id)],
    )


def attributes() -> View:
    """Return the view `attributes`."""
    attribute, object_ = t["attribute"], entity.alias("object")
    property_, value, _ = (field.means for field in CLAIMS["attribute"].fields)
    return claim_view(
        "attributes",
        CLAIMS["attribute"].shows,
        {
            **thing("subject", subject, "the subject"),
            "property": (attribute.c.property, property_),
            "value": (func.coalesce(attribute.c.value, object_.c.name), value),
            **thing("object", object_, "the thing, if the value is a thing"),
            "resolved": (
                fact.c.resolved,
                "1 if this is the value to show: the one of its rivals, or any of a property that holds several.",
            ),
        },
        child(attribute),
        SUBJECT,
        outer=[(object_, object_.c.id == attribute.c.object_id)],
    )


def figures() -> View:
    """Return the view `figures`."""
    return of_type(
        "figure",
        resolved=(fact.c.resolved, "1 if this is the number to show of all that are given for the same."),
    )


def statements() -> View:
    """Return the view `statements`."""
    return claim_view(
        "statements",
        CLAIMS["statement"].shows,
        {
            "speaker": (
                func.coalesce(speaker.c.name, source.c.title),
                "Who says so: attributed_to, else the title of the source.",
            ),
            **thing("subject", subject, "what it is about, if one thing is"),
        },
        outer=[SUBJECT],
        where=[claim.c.type == "statement"],
    )


def _topics() -> Any:
    tag = t["tag"]
    of_claim = (
        select(topic.c.slug).join(tag, tag.c.topic_id == topic.c.id).where(tag.c.claim_id == claim.c.id)
    )
    return listing(of_claim, claim)


def _marks() -> Any:
    claim_mark = t["claim_mark"]
    return listing(select(claim_mark.c.mark).where(claim_mark.c.claim_id == claim.c.id), claim)


def claims() -> View:
    """Return the view `claims`."""
    disputed, object_ = or_(contradicted(claim.c.id, claim), another_number(fact)), entity.alias("object")
    return claim_view(
        "claims",
        "Every claim, whatever its type.",
        {
            "type": (claim.c.type, f"{listed(ClaimType)}."),
            **thing("subject", subject, "what the claim is about"),
            "relation": (
                fact.c.relation,
                "The role, status, title, property, metric or predicate; see facts.",
            ),
            **thing("object", object_, "the other thing, if there is one"),
            "topics": (_topics(), "Slugs of its topics, its initiative's and wider ones; see tags."),
            "marks": (
                _marks(),
                "first, superlative, sweeping: how it is worded, in a careful reader's eyes.",
            ),
            "citations": (
                scalar(func.count(), citation.c.claim_id == claim.c.id, correlate=claim),
                "How many citations it has.",
            ),
            "disputed": (
                case((disputed, 1), else_=0),
                "1 if another claim contradicts it, or it one, if a citation disputes it, or another number is given.",
            ),
            "fact_id": FACT,
        },
        outer=[SUBJECT, (object_, object_.c.id == fact.c.object_id)],
    )


def claim_links() -> View:
    """Return the view `claim_links`."""
    link, other, other_pack = t["claim_link"], claim.alias("other"), pack.alias("other_pack_row")
    return claim_view(
        "claim_links",
        "How one claim bears on another, as a pack says. Each link once, from the claim that it is written in.",
        {
            "kind": (link.c.kind, f"{listed(LinkKind)}: what the claim does to the other one."),
            "other_pack": (other_pack.c.slug, "The other claim's pack."),
            "other_key": (other.c.key, "The other claim's key."),
            "other_summary": (other.c.summary, "The other claim."),
            "other_claim_id": (other.c.id, "The other claim's id."),
        },
        (link, link.c.claim_id == claim.c.id),
        (other, other.c.id == link.c.other_id),
        outer=[(other_pack, other_pack.c.id == other.c.pack_id)],
        unique=("claim_id", "other_claim_id", "kind"),
    )


def connections() -> View:
    """Return the view `connections`."""
    near, far = mention.alias("near"), mention.alias("far")
    one, other = entity.alias("one"), entity.alias("other_thing")
    return claim_view(
        "connections",
        "Every link that a claim makes between its subject and another thing that it names, both ways round.",
        {
            **thing("thing", one, "the one thing"),
            "thing_type": (one.c.type, "Its type."),
            **thing("other", other, "the other thing"),
            "other_type": (other.c.type, "Its type."),
            "via": (
                case((near.c.via == "subject", far.c.via), else_=near.c.via),
                "What links them: the claim's type and role, such as participation:host.",
            ),
        },
        (near, near.c.claim_id == claim.c.id),
        (one, one.c.id == near.c.entity_id),
        (far, (far.c.claim_id == near.c.claim_id) & (far.c.entity_id != near.c.entity_id)),
        (other, other.c.id == far.c.entity_id),
        # Two things that are both named beside the subject are linked through it, not to one another.
        where=[or_(near.c.via == "subject", far.c.via == "subject")],
        unique=("claim_id", "thing_slug", "other_slug", "via"),
    )


def mentions() -> View:
    """Return the view `mentions`."""
    return claim_view(
        "mentions",
        "Every thing that a claim names, and as what.",
        {
            **thing("thing", entity, "the thing"),
            "thing_type": (entity.c.type, "The thing's type."),
            "via": (mention.c.via, "subject, attributed-to, about, or the claim's type and role."),
        },
        (mention, mention.c.claim_id == claim.c.id),
        (entity, entity.c.id == mention.c.entity_id),
        unique=("claim_id", "thing_slug", "via"),
    )


def timeline() -> View:
    """Return the view `timeline`."""
    attribute, property_ = t["attribute"], t["term"]
    stated = scalar(
        attribute.c.value,
        attribute.c.id == claim.c.id,
        property_.c.vocabulary == "property",
        property_.c.code == attribute.c.property,
        property_.c.value == "date",
        correlate=claim,
    )
    return claim_view(
        "timeline",
        "Claims that have a date.",
        {
            "date": (
                func.coalesce(stated, claim.c.valid),
                "The date that the claim states, else when it holds, as EDTF. To compare and to sort: first_day, last_day.",
            ),
            "type": (claim.c.type, "The claim's type."),
            **thing("subject", subject, "what the claim is about"),
        },
        outer=[SUBJECT],
        where=[claim.c.first_day.is_not(None)],
    )


def tags() -> View:
    """Return the view `tags`."""
    tag = t["tag"]
    columns: Columns = thing("topic", topic, "the topic")
    return claim_view(
        "tags",
        "The topics of each claim: its own, those of the initiative that it is about, and what these lie within.",
        columns,
        (tag, tag.c.claim_id == claim.c.id),
        (topic, topic.c.id == tag.c.topic_id),
        unique=("claim_id", "topic_slug"),
    )


#: Views of a type of claim that show more than its fields.
_SPECIAL = {
    "participation": participations,
    "attribute": attributes,
    "figure": figures,
    "statement": statements,
}


def each_type() -> Iterator[View]:
    """Yield the view of each type of claim."""
    for name in CLAIMS:
        yield _SPECIAL[name]() if name in _SPECIAL else of_type(name)
