"""Views of claims: every claim, those of each type, and what they tie together."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, exists, func, or_, select, union_all

from kb.kinds import CLAIMS, THING, ClaimType, column_of, listed, type_column_of
from kb.views.base import (
    CLAIM_COLUMNS,
    SUBJECT,
    View,
    child,
    citation,
    claim,
    claim_view,
    claims_with,
    entity,
    mention,
    publisher,
    reliability,
    scalar,
    slugs,
    source,
    speaker,
    subject,
    t,
    thing,
    topic,
    view_of,
)
from kb.views.numbers import numbers_apart


def of_type(type_: ClaimType) -> View:
    """Return the view of a type of claim: its subject and its fields, as `kb.kinds` says what they mean."""
    kind, table = CLAIMS[type_], t[type_]
    columns = thing(kind.subject, subject, kind.subject_means)
    tables: list[tuple[FromClause, ColumnElement[bool]]] = []
    for field in kind.fields:
        if field.holds == THING:
            other = entity.alias(f"the_{field.name}")
            tables.append((other, other.c.id == table.c[column_of(field)]))
            columns |= thing(field.name, other, field.means)
            if type_column := type_column_of(field):
                columns[type_column] = (table.c[type_column], f"The type of {field.means}.")
        else:
            columns[field.name] = (table.c[field.name], field.means)
    return claim_view(kind.view, kind.shows, columns, child(table), SUBJECT, *tables)


def participations() -> View:
    """Return the view `participations`."""
    participation, participant, initiative = t["participation"], entity.alias("participant"), t["initiative"]
    who, role = (field.means for field in CLAIMS["participation"].fields)
    return claim_view(
        "participations",
        CLAIMS["participation"].shows,
        thing("initiative", subject, "the initiative")
        | {"initiative_kind": (initiative.c.kind, "The initiative's kind.")}
        | thing("participant", participant, who)
        | {
            "participant_type": (participant.c.type, "The participant's type."),
            "role": (participation.c.role, role),
        },
        child(participation),
        SUBJECT,
        (initiative, initiative.c.id == claim.c.subject_id),
        (participant, participant.c.id == participation.c.participant_id),
    )


def attributes() -> View:
    """Return the view `attributes`."""
    attribute, object_ = t["attribute"], entity.alias("object")
    joined = claims_with(child(attribute), SUBJECT).outerjoin(object_, object_.c.id == attribute.c.object_id)
    property_, value, _ = (field.means for field in CLAIMS["attribute"].fields)
    columns = (
        CLAIM_COLUMNS
        | thing("subject", subject, "the subject")
        | {
            "property": (attribute.c.property, property_),
            "value": (func.coalesce(attribute.c.value, object_.c.name), value),
            "object_slug": (object_.c.slug, "The slug of the thing, if the value is a thing."),
            "resolved": (attribute.c.resolved, "1 if this value is the one shown on the subject itself."),
        }
    )
    return view_of("attributes", CLAIMS["attribute"].shows, columns, joined)


def _first_source() -> Any:
    return (
        select(source.c.title)
        .join(citation, citation.c.source_id == source.c.id)
        .where(citation.c.claim_id == claim.c.id)
        .order_by(citation.c.id)
        .limit(1)
        .correlate(claim)
        .scalar_subquery()
    )


def statements() -> View:
    """Return the view `statements`."""
    joined = claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    columns = (
        CLAIM_COLUMNS
        | {
            "speaker": (
                func.coalesce(speaker.c.name, _first_source()),
                "Who says so: attributed_to, else the title of the source.",
            )
        }
        | thing("subject", subject, "what it is about, if one thing is")
        | {"summary": (claim.c.summary, "What is said, in the pack author's words.")}
    )
    return view_of(
        "statements",
        CLAIMS["statement"].shows,
        columns,
        joined,
        claim.c.type == "statement",
    )


def _claim_topics() -> Any:
    """Name the topics of the claim itself and, if its subject is an initiative, of that."""
    claim_topic, initiative_topic = t["claim_topic"], t["initiative_topic"]
    ids = union_all(
        select(claim_topic.c.topic_id).where(claim_topic.c.claim_id == claim.c.id).correlate(claim),
        select(initiative_topic.c.topic_id)
        .where(initiative_topic.c.initiative_id == claim.c.subject_id)
        .correlate(claim),
    )
    return select(slugs(topic.c.slug)).where(topic.c.id.in_(ids)).scalar_subquery()


def _marks() -> Any:
    claim_mark = t["claim_mark"]
    return scalar(
        func.group_concat(claim_mark.c.mark, ", "), claim_mark.c.claim_id == claim.c.id, correlate=claim
    )


def _cited_sources(column: ColumnElement[Any]) -> Select[Any]:
    return (
        select(column)
        .select_from(
            citation.join(source, source.c.id == citation.c.source_id).outerjoin(
                publisher, publisher.c.id == source.c.publisher_id
            )
        )
        .where(citation.c.claim_id == claim.c.id)
        .correlate(claim)
    )


def _another_number() -> ColumnElement[bool]:
    other, mine, theirs = claim.alias("other"), t["figure"].alias("mine"), t["figure"].alias("theirs")
    return (
        exists()
        .where(
            mine.c.id == claim.c.id,
            other.c.subject_id == claim.c.subject_id,
            other.c.modality == "assertion",
            claim.c.modality == "assertion",
            theirs.c.id == other.c.id,
            numbers_apart(claim, mine, other, theirs),
        )
        .correlate(claim)
    )


def _disputed() -> ColumnElement[int]:
    link = t["claim_link"]
    contradicted = exists().where(
        or_(link.c.claim_id == claim.c.id, link.c.other_id == claim.c.id), link.c.kind == "contradicts"
    )
    cited_against = exists().where(citation.c.claim_id == claim.c.id, citation.c.stance == "disputes")
    against = or_(contradicted.correlate(claim), cited_against.correlate(claim), _another_number())
    return case((against, 1), else_=0)


def claims() -> View:
    """Return the view `claims`."""
    joined = claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    columns = (
        CLAIM_COLUMNS
        | {
            "type": (
                claim.c.type,
                f"{listed(ClaimType)}.",
            ),
            "summary": (claim.c.summary, "The assertion, in the pack author's words."),
        }
        | thing("subject", subject, "what the claim is about")
        | {
            "time_note": (claim.c.time_note, "What the source says of the time in vague words."),
            "reliability": (
                _cited_sources(func.min(reliability())).scalar_subquery(),
                "The best reliability of its sources, Admiralty scale: A ... E, F can't be judged.",
            ),
            "marks": (
                _marks(),
                "first, superlative, sweeping: how it is worded, in a careful reader's eyes.",
            ),
            "topics": (_claim_topics(), "Slugs of its topics, and of its initiative's."),
            "sources": (
                _cited_sources(slugs(source.c.slug)).scalar_subquery(),
                "Slugs of the sources that it is cited to.",
            ),
            "citations": (
                scalar(func.count(), citation.c.claim_id == claim.c.id, correlate=claim),
                "How many citations it has.",
            ),
            "disputed": (
                _disputed(),
                "1 if another claim contradicts it, or it one, if a citation disputes it, or another number is given.",
            ),
        }
    )
    return view_of("claims", "Every claim, whatever its type.", columns, joined)


def connections() -> View:
    """Return the view `connections`."""
    near, far = mention.alias("near"), mention.alias("far")
    from_, to = entity.alias("from_entity"), entity.alias("to_entity")
    return claim_view(
        "connections",
        "Every link that a claim makes between two things, both ways round.",
        {
            "from_slug": (from_.c.slug, "The slug of the one thing."),
            "from_name": (from_.c.name, "Its name."),
            "from_type": (from_.c.type, "Its type."),
            "to_slug": (to.c.slug, "The slug of the other thing."),
            "to_name": (to.c.name, "Its name."),
            "to_type": (to.c.type, "Its type."),
            "via": (
                case((near.c.via == "subject", far.c.via), else_=near.c.via),
                "What links them: the claim's type and role, such as participation:host.",
            ),
            "summary": (claim.c.summary, "The claim that links them."),
        },
        (near, near.c.claim_id == claim.c.id),
        (from_, from_.c.id == near.c.entity_id),
        (far, (far.c.claim_id == near.c.claim_id) & (far.c.entity_id != near.c.entity_id)),
        (to, to.c.id == far.c.entity_id),
        # Two things that are both named beside the subject are linked through it, not to one another.
        where=[or_(near.c.via == "subject", far.c.via == "subject")],
    )


def mentions() -> View:
    """Return the view `mentions`."""
    return claim_view(
        "mentions",
        "Every thing that a claim names, and as what.",
        thing("entity", entity, "the thing")
        | {
            "type": (entity.c.type, "The thing's type."),
            "via": (mention.c.via, "subject, attributed-to, about, or the claim's type and role."),
        },
        (mention, mention.c.claim_id == claim.c.id),
        (entity, entity.c.id == mention.c.entity_id),
    )


def timeline() -> View:
    """Return the view `timeline`."""
    joined = claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    columns = CLAIM_COLUMNS | {
        "what": (claim.c.summary, "What is said of that time."),
        "slug": (subject.c.slug, "The slug of what the claim is about."),
        "type": (claim.c.type, "The claim's type."),
    }
    return view_of("timeline", "Claims that have a date.", columns, joined, claim.c.first_day.is_not(None))


def tags() -> View:
    """Topics of claims: one branch for the claim's own, one for those of the initiative it is about."""

    def branch(tag: FromClause, condition: ColumnElement[bool]) -> Select[Any]:
        columns = {label: element for label, (element, _) in CLAIM_COLUMNS.items()}
        columns |= {"topic_slug": topic.c.slug, "topic": topic.c.name}
        joined = claims_with((tag, condition), (topic, topic.c.id == tag.c.topic_id))
        return select(*(element.label(label) for label, element in columns.items())).select_from(joined)

    claim_topic, initiative_topic = t["claim_topic"], t["initiative_topic"]
    docs = {label: text for label, (_, text) in CLAIM_COLUMNS.items()}
    docs |= {"topic_slug": "The slug of the topic.", "topic": "The name of the topic."}
    both = union_all(
        branch(claim_topic, claim_topic.c.claim_id == claim.c.id),
        branch(initiative_topic, initiative_topic.c.initiative_id == claim.c.subject_id),
    )
    return View("tags", "The topics of each claim and of the initiative that it is about.", docs, both)


#: Views of a type of claim that show more than its fields.
_SPECIAL = {"participation": participations, "attribute": attributes, "statement": statements}


def each_type() -> Iterator[View]:
    """Yield the view of each type of claim."""
    for name in CLAIMS:
        yield _SPECIAL[name]() if name in _SPECIAL else of_type(name)
