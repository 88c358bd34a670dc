"""The read model: each view one `select()` over the tables. This is the public SQL interface.

Views are joins and correlated scalar subqueries, with at most a UNION ALL at the top, so that SQLite carries
a constant filter down to the indexes of the base tables. Columns never change meaning.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    case,
    distinct,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.ddl import CreateView

from kb.models import Base

# Tables by their own names, so that a select() below reads like the SQL that it becomes.
t = Base.metadata.tables
claim, entity, mention = t["claim"], t["entity"], t["mention"]
citation, source, publisher = t["citation"], t["source"], t["publisher"]
pack, topic, name = t["pack"], t["topic"], t["name"]
subject = entity.alias("subject")
speaker = entity.alias("speaker")

Documented = tuple[ColumnElement[Any], str]


@dataclass(frozen=True)
class View:
    """A view: its statement, and what it and each of its columns mean."""

    name: str
    doc: str
    columns: dict[str, str]
    select: Select[Any] | CompoundSelect[Any]

    @property
    def sql(self) -> str:
        """The CREATE VIEW statement."""
        statement = str(CreateView(self.select, self.name).compile(dialect=sqlite.dialect()))
        return "\n".join(line.rstrip() for line in statement.strip().splitlines())


def _view(
    name: str, doc: str, columns: dict[str, Documented], from_: FromClause, *where: ColumnElement[bool]
) -> View:
    selected = select(*(element.label(label) for label, (element, _) in columns.items()))
    return View(
        name,
        doc,
        {label: text for label, (_, text) in columns.items()},
        selected.select_from(from_).where(*where),
    )


def _scalar(column: ColumnElement[Any], *where: ColumnElement[bool], correlate: FromClause) -> Any:
    return select(column).where(*where).correlate(correlate).scalar_subquery()


# Claims


def _voice() -> ColumnElement[str]:
    return case(
        (claim.c.attributed_to_id.is_(None), "source"), (speaker.c.type == "actor", "unnamed"), else_="named"
    )


CLAIM_COLUMNS: dict[str, Documented] = {
    "claim_id": (claim.c.id, "The claim's id in this file; (pack, key) is what stays the same everywhere."),
    "pack": (pack.c.slug, "The pack that the claim comes from; NULL if it was typed in."),
    "key": (claim.c.key, "The claim's key in its pack."),
    "modality": (claim.c.modality, "assertion, opinion or forecast."),
    "voice": (_voice(), "source (its own voice), named (it relays somebody) or unnamed (somebody unnamed)."),
    "attributed_to": (speaker.c.name, "Whose words or figures the source relays; NULL is the source itself."),
    "attributed_to_slug": (speaker.c.slug, "The slug of attributed_to."),
    "credibility": (claim.c.credibility, "Admiralty scale: 1 confirmed ... 5 improbable, 6 can't be judged."),
    "valid": (claim.c.valid, "When it holds, as EDTF; NULL if the source doesn't say."),
    "first_day": (
        claim.c.first_day,
        "The first day of valid (or of an attribute's date), ISO; 0001-01-01 if open.",
    ),
    "last_day": (claim.c.last_day, "The last day, ISO; 9999-12-31 if open."),
}


def _claims_with(*tables: tuple[FromClause, ColumnElement[bool]]) -> FromClause:
    """Join these tables and what the common columns need."""
    joined: FromClause = claim
    for table, condition in tables:
        joined = joined.join(table, condition)
    return joined.outerjoin(pack, pack.c.id == claim.c.pack_id).outerjoin(
        speaker, speaker.c.id == claim.c.attributed_to_id
    )


def _claim_view(
    name: str,
    doc: str,
    columns: dict[str, Documented],
    *tables: tuple[FromClause, ColumnElement[bool]],
    where: Iterable[ColumnElement[bool]] = (),
) -> View:
    return _view(name, doc, CLAIM_COLUMNS | columns, _claims_with(*tables), *where)


def _child(table: FromClause) -> tuple[FromClause, ColumnElement[bool]]:
    return table, table.c.id == claim.c.id


_SUBJECT = (subject, subject.c.id == claim.c.subject_id)


def _thing(prefix: str, table: FromClause, what: str) -> dict[str, Documented]:
    return {
        f"{prefix}_slug": (table.c.slug, f"The slug of {what}."),
        prefix: (table.c.name, f"The name of {what}."),
    }


def _participations() -> View:
    participation, participant = t["participation"], entity.alias("participant")
    initiative = t["initiative"]
    return _claim_view(
        "participations",
        "Who takes part in which initiative, and in what role.",
        _thing("initiative", subject, "the initiative")
        | {"initiative_kind": (initiative.c.kind, "The initiative's kind.")}
        | _thing("participant", participant, "the participant")
        | {
            "participant_type": (participant.c.type, "country, organization, person, place or actor."),
            "role": (participation.c.role, "The participant's role; see vocabulary."),
        },
        _child(participation),
        _SUBJECT,
        (initiative, initiative.c.id == claim.c.subject_id),
        (participant, participant.c.id == participation.c.participant_id),
    )


def _memberships() -> View:
    membership, member = t["membership"], entity.alias("member")
    return _claim_view(
        "memberships",
        "Who belongs to which organization.",
        _thing("organization", subject, "the organization")
        | _thing("member", member, "the member")
        | {
            "status": (membership.c.status, "member, observer, dialogue-partner, candidate or former-member.")
        },
        _child(membership),
        _SUBJECT,
        (member, member.c.id == membership.c.member_id),
    )


def _offices() -> View:
    office, organization = t["office"], entity.alias("employer")
    return _claim_view(
        "offices",
        "Who holds which office.",
        _thing("person", subject, "the person")
        | _thing("organization", organization, "the organization")
        | {"title": (office.c.title, "The title of the office.")},
        _child(office),
        _SUBJECT,
        (organization, organization.c.id == office.c.organization_id),
    )


def _attributes() -> View:
    attribute, object_ = t["attribute"], entity.alias("object")
    joined = _claims_with(_child(attribute), _SUBJECT).outerjoin(
        object_, object_.c.id == attribute.c.object_id
    )
    columns = (
        CLAIM_COLUMNS
        | _thing("subject", subject, "the subject")
        | {
            "property": (attribute.c.property, "The property; see vocabulary."),
            "value": (
                func.coalesce(attribute.c.value, object_.c.name),
                "The value: a text, an EDTF date or the name of a thing.",
            ),
            "object_slug": (object_.c.slug, "The slug of the thing, if the value is a thing."),
            "resolved": (attribute.c.resolved, "1 if this value is the one shown on the subject itself."),
        }
    )
    return _view("attributes", "What sources say of a thing's properties.", columns, joined)


def _figures() -> View:
    figure = t["figure"]
    return _claim_view(
        "figures",
        "Numbers that sources give.",
        _thing("subject", subject, "what the number is about")
        | {
            "metric": (figure.c.metric, "What is counted or measured; see vocabulary."),
            "comparator": (
                figure.c.comparator,
                "exactly, about, more-than, at-least, less-than, at-most, order-of or several.",
            ),
            "value": (figure.c.value, "The number, if the source gives a single one."),
            "low": (figure.c.low, "The least number."),
            "high": (figure.c.high, "The greatest number."),
            "unit": (figure.c.unit, "The unit; NULL for a plain count."),
            "per": (figure.c.per, "The period or thing that the number is per, such as year."),
            "as_written": (figure.c.as_written, "The number as the source writes it."),
        },
        _child(figure),
        _SUBJECT,
    )


def _relations() -> View:
    relation, object_ = t["relation"], entity.alias("object")
    return _claim_view(
        "relations",
        "How one thing stands to another.",
        _thing("subject", subject, "the subject")
        | {"predicate": (relation.c.predicate, "What the subject does or is to the object; see vocabulary.")}
        | _thing("object", object_, "the object"),
        _child(relation),
        _SUBJECT,
        (object_, object_.c.id == relation.c.object_id),
    )


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


def _statements() -> View:
    joined = _claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    columns = (
        CLAIM_COLUMNS
        | {
            "speaker": (
                func.coalesce(speaker.c.name, _first_source()),
                "Who says so: attributed_to, else the title of the source.",
            )
        }
        | _thing("subject", subject, "what it is about, if one thing is")
        | {"summary": (claim.c.summary, "What is said, in the pack author's words.")}
    )
    return _view(
        "statements",
        "Claims with no structure but their words.",
        columns,
        joined,
        claim.c.type == "statement",
    )


def _slugs(column: ColumnElement[str]) -> ColumnElement[str]:
    """List slugs without repeats. DISTINCT leaves no room for a separator, and slugs hold no comma."""
    return func.replace(func.group_concat(distinct(column)), ",", ", ")


def _claim_topics() -> Any:
    """Name the topics of the claim itself and, if its subject is an initiative, of that."""
    claim_topic, initiative_topic = t["claim_topic"], t["initiative_topic"]
    ids = union_all(
        select(claim_topic.c.topic_id).where(claim_topic.c.claim_id == claim.c.id).correlate(claim),
        select(initiative_topic.c.topic_id)
        .where(initiative_topic.c.initiative_id == claim.c.subject_id)
        .correlate(claim),
    )
    return select(_slugs(topic.c.slug)).where(topic.c.id.in_(ids)).scalar_subquery()


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


def _reliability() -> ColumnElement[str]:
    return func.coalesce(source.c.reliability, publisher.c.reliability, "F")


def _disputed() -> ColumnElement[int]:
    link = t["claim_link"]
    contradicted = exists().where(
        or_(link.c.claim_id == claim.c.id, link.c.other_id == claim.c.id), link.c.kind == "contradicts"
    )
    cited_against = exists().where(citation.c.claim_id == claim.c.id, citation.c.stance == "disputes")
    return case((or_(contradicted.correlate(claim), cited_against.correlate(claim)), 1), else_=0)


def _claims() -> View:
    joined = _claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    columns = (
        CLAIM_COLUMNS
        | {
            "type": (
                claim.c.type,
                "participation, membership, office, attribute, figure, relation or statement.",
            ),
            "summary": (claim.c.summary, "The assertion, in the pack author's words."),
        }
        | _thing("subject", subject, "what the claim is about")
        | {
            "time_note": (claim.c.time_note, "What the source says of the time in vague words."),
            "reliability": (
                _cited_sources(func.min(_reliability())).scalar_subquery(),
                "The best reliability of its sources, Admiralty scale: A ... E, F can't be judged.",
            ),
            "topics": (_claim_topics(), "Slugs of its topics, and of its initiative's."),
            "sources": (
                _cited_sources(_slugs(source.c.slug)).scalar_subquery(),
                "Slugs of the sources that it is cited to.",
            ),
            "citations": (
                _scalar(func.count(), citation.c.claim_id == claim.c.id, correlate=claim),
                "How many citations it has.",
            ),
            "disputed": (
                _disputed(),
                "1 if another claim contradicts it, or it one, or a citation disputes it.",
            ),
        }
    )
    return _view("claims", "Every claim, whatever its type.", columns, joined)


def _fragment(table: FromClause) -> ColumnElement[str]:
    return table.c.text_start + func.coalesce(" … " + table.c.text_end, "")


def _citations() -> View:
    anchor, passage = t["anchor"], t["passage"]
    joined = (
        _claims_with((citation, citation.c.claim_id == claim.c.id))
        .join(source, source.c.id == citation.c.source_id)
        .outerjoin(anchor, anchor.c.citation_id == citation.c.id)
        .outerjoin(passage, passage.c.id == anchor.c.passage_id)
    )
    columns = CLAIM_COLUMNS | {
        "source_slug": (source.c.slug, "The slug of the source."),
        "source": (source.c.title, "The title of the source."),
        "fragment": (
            _fragment(citation),
            "The locator, first words … last words; NULL cites the whole source.",
        ),
        "stance": (citation.c.stance, "supports or disputes."),
        "paragraph": (passage.c.paragraph, "Paragraph of the attached text, from 1."),
        "sentence": (passage.c.sentence, "Sentence of the paragraph, from 1."),
        "start_char": (anchor.c.start_char, "Where the quote starts in the attached text, in code points."),
        "end_char": (anchor.c.end_char, "Where the quote ends."),
        "quote": (anchor.c.quote, "The exact words; NULL until the text is attached."),
        "link": (
            source.c.url + "#:~:text=" + anchor.c.directive,
            "A link that opens the page at the words.",
        ),
    }
    return _view("citations", "Where each claim stands in its sources.", columns, joined)


def _connections() -> View:
    near, far = mention.alias("near"), mention.alias("far")
    from_, to = entity.alias("from_entity"), entity.alias("to_entity")
    return _claim_view(
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


def _mentions() -> View:
    return _claim_view(
        "mentions",
        "Every thing that a claim names, and as what.",
        _thing("entity", entity, "the thing")
        | {
            "type": (entity.c.type, "The thing's type."),
            "via": (mention.c.via, "subject, attributed-to, about, or the claim's type and role."),
        },
        (mention, mention.c.claim_id == claim.c.id),
        (entity, entity.c.id == mention.c.entity_id),
    )


def _timeline() -> View:
    joined = _claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    columns = CLAIM_COLUMNS | {
        "what": (claim.c.summary, "What is said of that time."),
        "slug": (subject.c.slug, "The slug of what the claim is about."),
        "type": (claim.c.type, "The claim's type."),
    }
    return _view("timeline", "Claims that have a date.", columns, joined, claim.c.first_day.is_not(None))


def _tags() -> View:
    """Topics of claims: one branch for the claim's own, one for those of the initiative it is about."""

    def branch(tag: FromClause, condition: ColumnElement[bool]) -> Select[Any]:
        columns = {label: element for label, (element, _) in CLAIM_COLUMNS.items()}
        columns |= {"topic_slug": topic.c.slug, "topic": topic.c.name}
        joined = _claims_with((tag, condition), (topic, topic.c.id == tag.c.topic_id))
        return select(*(element.label(label) for label, element in columns.items())).select_from(joined)

    claim_topic, initiative_topic = t["claim_topic"], t["initiative_topic"]
    docs = {label: text for label, (_, text) in CLAIM_COLUMNS.items()}
    docs |= {"topic_slug": "The slug of the topic.", "topic": "The name of the topic."}
    both = union_all(
        branch(claim_topic, claim_topic.c.claim_id == claim.c.id),
        branch(initiative_topic, initiative_topic.c.initiative_id == claim.c.subject_id),
    )
    return View("tags", "The topics of each claim and of the initiative that it is about.", docs, both)


# Things


def _claim_count(id_: ColumnElement[int], correlate: FromClause) -> Documented:
    count = _scalar(func.count(distinct(mention.c.claim_id)), mention.c.entity_id == id_, correlate=correlate)
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
    return _view(name, doc, _entity_columns() | columns | description | claims, joined)


def _countries() -> View:
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


def _organizations() -> View:
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


def _initiatives() -> View:
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


def _places() -> View:
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


def _people() -> View:
    return _entity_view(
        "people",
        "Persons who are named.",
        t["person"],
        {"kind": (t["person"].c.kind, "The kind; see vocabulary.")},
    )


def _actors() -> View:
    return _entity_view(
        "actors",
        "Unnamed or generic parties, such as officials from many countries.",
        t["actor"],
        {"kind": (t["actor"].c.kind, "The kind; see vocabulary.")},
    )


def _names() -> View:
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


# Sources and terms


def _sources() -> View:
    claims = _scalar(
        func.count(distinct(citation.c.claim_id)), citation.c.source_id == source.c.id, correlate=source
    )
    attached = exists().where(t["source_text"].c.source_id == source.c.id).correlate(source)
    columns: dict[str, Documented] = {
        "slug": (source.c.slug, "The stable key."),
        "title": (source.c.title, "The title."),
        "kind": (source.c.kind, "The kind; see vocabulary."),
        "publisher": (publisher.c.name, "Who publishes it."),
        "published": (source.c.published, "When it was published, EDTF; NULL if it doesn't say."),
        "url": (source.c.url, "Where it can be read."),
        "language": (source.c.language, "Its language, BCP 47."),
        "rights": (source.c.rights, "Who holds the rights to its text."),
        "reliability": (_reliability(), "Admiralty scale: A completely reliable ... E, F can't be judged."),
        "reason": (func.coalesce(source.c.reason, publisher.c.reason), "Why it is graded so."),
        "claims": (claims, "How many claims are cited to it."),
        "text_attached": (case((attached, 1), else_=0), "1 if its text is attached in this file."),
    }
    return _view(
        "sources",
        "What the claims are cited to.",
        columns,
        source.outerjoin(publisher, publisher.c.id == source.c.publisher_id),
    )


def _vocabulary() -> View:
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


def _topics() -> View:
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
    claims = _scalar(func.count(), tagged.c.id.in_(ids), correlate=topic)
    columns: dict[str, Documented] = {
        "slug": (topic.c.slug, "The stable key."),
        "name": (topic.c.name, "The name."),
        "parent": (parent.c.slug, "The slug of the wider topic."),
        "claims": (claims, "How many claims are about it, or about an initiative that is."),
    }
    return _view(
        "topics", "Subject areas.", columns, topic.outerjoin(parent, parent.c.id == topic.c.parent_id)
    )


VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        _countries(),
        _organizations(),
        _initiatives(),
        _people(),
        _places(),
        _actors(),
        _names(),
        _claims(),
        _participations(),
        _memberships(),
        _offices(),
        _attributes(),
        _figures(),
        _relations(),
        _statements(),
        _citations(),
        _connections(),
        _mentions(),
        _timeline(),
        _tags(),
        _sources(),
        _vocabulary(),
        _topics(),
    )
}
