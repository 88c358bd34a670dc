"""Claims: what a source says of things, who says it, when it holds and how far to trust it."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kb import kinds
from kb.kinds import (
    CLAIMS,
    ClaimType,
    Credibility,
    LinkKind,
    Mark,
    Modality,
    ThingType,
    column_of,
    type_column_of,
)
from kb.models.base import (
    Base,
    IntId,
    day_range,
    not_blank,
    one_of,
    part_of,
    refers_to,
    related,
    rule,
    table_args,
    term,
    typed_part_of,
    typed_reference,
    vocabulary,
)
from kb.models.entity import Entity, Initiative, Organization, Person, is_type
from kb.models.pack import Owned, Pack
from kb.models.source import Citation, Source

if TYPE_CHECKING:
    from kb.models.kept import ClaimFact
    from kb.models.vocabulary import Topic


class Claim(Owned, Base):
    """One checkable assertion of a source."""

    __tablename__ = "claim"
    __table_args__ = table_args(
        one_of("type", ClaimType),
        one_of("modality", Modality),
        not_blank("key"),
        not_blank("summary"),
        day_range(),
        CheckConstraint("credibility BETWEEN 1 AND 6", name="credibility"),
        CheckConstraint("(subject_id IS NULL) = (subject_type IS NULL)", name="subject"),
        CheckConstraint("type = 'statement' OR subject_id IS NOT NULL", name="has_subject"),
        *(
            CheckConstraint(f"type <> '{name}' OR subject_type = '{fit}'", name=f"{name}_subject")
            for name, claim in CLAIMS.items()
            for fit in claim.subject_types
        ),
        typed_reference("subject_id", "subject_type"),
        Index("ix_claim_subject_id_subject_type", "subject_id", "subject_type"),
        UniqueConstraint("pack_id", "key"),
        UniqueConstraint("id", "type"),
        Index("ix_claim_first_day", "first_day"),
    )
    __mapper_args__ = {"polymorphic_on": "type"}

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    # The unique key on (pack_id, key) already serves this foreign key.
    pack_id: Mapped[int | None] = mapped_column(refers_to("pack.id"))
    key: Mapped[str]
    summary: Mapped[str]
    subject_id: Mapped[int | None]
    subject_type: Mapped[ThingType | None]
    #: Whose words or figures the source relays; NULL is the source's own voice.
    attributed_to_id: Mapped[int | None] = mapped_column(refers_to("entity.id"), index=True)
    modality: Mapped[Modality] = mapped_column(server_default="assertion")
    credibility: Mapped[Credibility] = mapped_column(server_default="6")
    #: When it holds, as EDTF (ISO 8601-2); the two days are derived from it.
    valid: Mapped[str | None]
    first_day: Mapped[str | None]
    last_day: Mapped[str | None]
    time_note: Mapped[str | None]

    pack: Mapped[Pack | None] = related()
    subject: Mapped[Entity | None] = related(by="foreign(Claim.subject_id) == Entity.id")
    attributed_to: Mapped[Entity | None] = related(by="foreign(Claim.attributed_to_id) == Entity.id")
    about: Mapped[list[Entity]] = related(through="claim_about", order_by="Entity.slug")
    topics: Mapped[list["Topic"]] = related(through="claim_topic", order_by="Topic.slug")
    citations: Mapped[list[Citation]] = related(order_by=Citation.id)
    sources: Mapped[list[Source]] = related(through="citation", order_by=Source.id)
    links: Mapped[list["ClaimLink"]] = related(by="Claim.id == foreign(ClaimLink.claim_id)")
    linked_from: Mapped[list["ClaimLink"]] = related(by="Claim.id == foreign(ClaimLink.other_id)")
    #: The fact that it states, and where it stands among the claims that state it.
    fact: Mapped["ClaimFact"] = related(uselist=False)


def child_args(type_: ClaimType, *constraints: Any) -> tuple[Any, ...]:
    """Return `__table_args__` of a claim's child table: what `kb.kinds` says of its fields, and these constraints."""
    claim = CLAIMS[type_]
    implied: list[Any] = [is_type(type_), typed_part_of("claim"), *map(rule, claim.rules)]
    for field in claim.fields:
        if field.holds == kinds.TERM:
            implied.append(term(field.name))
        elif not isinstance(field.holds, str):
            implied.append(one_of(field.name, field.holds))
        elif type_column := type_column_of(field):
            implied += [
                typed_reference(column_of(field), type_column),
                one_of(type_column, field.types, name=field.name),
                Index(f"ix_{type_}_{column_of(field)}_{type_column}", column_of(field), type_column),
            ]
    return table_args(*implied, *constraints)


def identity(type_: ClaimType) -> dict[str, str]:
    """Return `__mapper_args__` of a type of claim. Its own columns are read along with those of every claim."""
    return {"polymorphic_identity": type_, "polymorphic_load": "selectin"}


class Participation(Claim):
    """The subject, an initiative, has this participant in this role."""

    __tablename__ = "participation"
    __table_args__ = child_args("participation")
    __mapper_args__ = identity("participation")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    participant_id: Mapped[int]
    participant_type: Mapped[ThingType]
    role_vocabulary: Mapped[str] = vocabulary("role")
    role: Mapped[str] = mapped_column(index=True)

    initiative: Mapped[Initiative] = related(by="foreign(Claim.subject_id) == Initiative.id")
    participant: Mapped[Entity] = related(by="foreign(Participation.participant_id) == Entity.id")


class Membership(Claim):
    """The subject, an organization, has this member with this status."""

    __tablename__ = "membership"
    __table_args__ = child_args("membership")
    __mapper_args__ = identity("membership")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    member_id: Mapped[int]
    member_type: Mapped[ThingType]
    status: Mapped[kinds.Status]

    organization: Mapped[Organization] = related(by="foreign(Claim.subject_id) == Organization.id")
    member: Mapped[Entity] = related(by="foreign(Membership.member_id) == Entity.id")


class Office(Claim):
    """The subject, a person, holds this title at this organization."""

    __tablename__ = "office"
    __table_args__ = child_args("office", not_blank("title"))
    __mapper_args__ = identity("office")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    organization_id: Mapped[int] = mapped_column(refers_to("organization.id"), index=True)
    title: Mapped[str]

    person: Mapped[Person] = related(by="foreign(Claim.subject_id) == Person.id")
    organization: Mapped[Organization] = related(by="foreign(Office.organization_id) == Organization.id")


class Attribute(Claim):
    """The subject's property has this value, or is this thing."""

    __tablename__ = "attribute"
    __table_args__ = child_args("attribute")
    __mapper_args__ = identity("attribute")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    property_vocabulary: Mapped[str] = vocabulary("property")
    property: Mapped[str] = mapped_column(index=True)
    value: Mapped[str | None]
    object_id: Mapped[int | None] = mapped_column(refers_to("entity.id"), index=True)

    object: Mapped[Entity | None] = related(by="foreign(Attribute.object_id) == Entity.id")


class Figure(Claim):
    """A number that a source gives for the subject."""

    __tablename__ = "figure"
    __table_args__ = child_args("figure")
    __mapper_args__ = identity("figure")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    metric_vocabulary: Mapped[str] = vocabulary("metric")
    metric: Mapped[str] = mapped_column(index=True)
    comparator: Mapped[kinds.Comparator]
    value: Mapped[float | None]
    low: Mapped[float | None]
    high: Mapped[float | None]
    unit_vocabulary: Mapped[str] = vocabulary("unit")
    unit: Mapped[str | None] = mapped_column(index=True)
    per: Mapped[str | None]
    as_written: Mapped[str | None]


class Relation(Claim):
    """The subject stands to the object as the predicate says."""

    __tablename__ = "relation"
    __table_args__ = child_args("relation")
    __mapper_args__ = identity("relation")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    predicate_vocabulary: Mapped[str] = vocabulary("predicate")
    predicate: Mapped[str] = mapped_column(index=True)
    object_id: Mapped[int] = mapped_column(refers_to("entity.id"), index=True)

    object: Mapped[Entity] = related(by="foreign(Relation.object_id) == Entity.id")


class Statement(Claim):
    """A claim with no more structure than its summary. It needs no table of its own."""

    __mapper_args__ = identity("statement")


class ClaimAbout(Base):
    """What else a claim names."""

    __tablename__ = "claim_about"

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    entity_id: Mapped[int] = mapped_column(refers_to("entity.id"), primary_key=True, index=True)


class ClaimTopic(Base):
    """A claim is about a topic."""

    __tablename__ = "claim_topic"

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    topic_id: Mapped[int] = mapped_column(refers_to("topic.id"), primary_key=True, index=True)


class ClaimMark(Base):
    """A claim is worded in a way that a careful reader wants to know of."""

    __tablename__ = "claim_mark"
    __table_args__ = table_args(one_of("mark", Mark))

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    mark: Mapped[Mark] = mapped_column(primary_key=True)


class ClaimLink(Base):
    """How one claim bears on another."""

    __tablename__ = "claim_link"
    __table_args__ = table_args(
        one_of("kind", LinkKind), CheckConstraint("claim_id <> other_id", name="other")
    )

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(refers_to("claim.id"), primary_key=True, index=True)
    kind: Mapped[LinkKind] = mapped_column(primary_key=True)

    claim: Mapped[Claim] = related(by="foreign(ClaimLink.claim_id) == Claim.id")
    other: Mapped[Claim] = related(by="foreign(ClaimLink.other_id) == Claim.id")
