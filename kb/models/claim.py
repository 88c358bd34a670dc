"""Claims: what a source says of things, who says it, when it holds and how far to trust it."""

from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kb.models.base import (
    Base,
    IntId,
    day_range,
    not_blank,
    one_of,
    part_of,
    refers_to,
    table_args,
    typed_part_of,
    typed_reference,
)
from kb.models.entity import Entity, is_type
from kb.models.pack import Owned
from kb.models.source import Citation

CLAIM_TYPES = ("participation", "membership", "office", "attribute", "figure", "relation", "statement")
MODALITIES = ("assertion", "opinion", "forecast")
STATUSES = ("member", "observer", "dialogue-partner", "candidate", "former-member")
COMPARATORS = ("exactly", "about", "more-than", "at-least", "less-than", "at-most", "order-of", "several")
LINK_KINDS = ("contradicts", "corroborates", "refines", "supersedes")
#: What a claim says in the way of advertising: that something is the first or only one, the best or most of
#: its kind, or so everywhere and for everybody.
MARKS = ("first", "superlative", "sweeping")
#: Admiralty (NATO) scale of an information's credibility: 1 confirmed ... 5 improbable, 6 can't be judged.
CREDIBILITIES = (1, 2, 3, 4, 5, 6)
#: The type that the subject of a claim of this type must have.
SUBJECT_TYPES = {"participation": "initiative", "membership": "organization", "office": "person"}


class Claim(Owned, Base):
    """One checkable assertion of a source."""

    __tablename__ = "claim"
    __table_args__ = table_args(
        one_of("type", CLAIM_TYPES),
        one_of("modality", MODALITIES),
        not_blank("key"),
        not_blank("summary"),
        day_range(),
        CheckConstraint("credibility BETWEEN 1 AND 6", name="credibility"),
        CheckConstraint("(subject_id IS NULL) = (subject_type IS NULL)", name="subject"),
        CheckConstraint("type = 'statement' OR subject_id IS NOT NULL", name="has_subject"),
        *(
            CheckConstraint(f"type <> '{claim}' OR subject_type = '{subject}'", name=f"{claim}_subject")
            for claim, subject in SUBJECT_TYPES.items()
        ),
        typed_reference("subject_id", "subject_type"),
        Index("ix_claim_subject_id_subject_type", "subject_id", "subject_type"),
        UniqueConstraint("pack_id", "key"),
        UniqueConstraint("id", "type"),
        Index("ix_claim_first_day", "first_day"),
    )
    __mapper_args__ = {"polymorphic_on": "type"}

    id: Mapped[IntId]
    type: Mapped[str]
    # The unique key on (pack_id, key) already serves this foreign key.
    pack_id: Mapped[int | None] = mapped_column(refers_to("pack.id"))
    key: Mapped[str]
    summary: Mapped[str]
    subject_id: Mapped[int | None]
    subject_type: Mapped[str | None]
    #: Whose words or figures the source relays; NULL is the source's own voice.
    attributed_to_id: Mapped[int | None] = mapped_column(refers_to("entity.id"), index=True)
    modality: Mapped[str] = mapped_column(server_default="assertion")
    credibility: Mapped[int] = mapped_column(server_default="6")
    #: When it holds, as EDTF (ISO 8601-2); the two days are derived from it.
    valid: Mapped[str | None]
    first_day: Mapped[str | None]
    last_day: Mapped[str | None]
    time_note: Mapped[str | None]

    subject: Mapped[Entity | None] = relationship(foreign_keys="[Claim.subject_id, Claim.subject_type]")
    attributed_to: Mapped[Entity | None] = relationship(foreign_keys="[Claim.attributed_to_id]")
    citations: Mapped[list[Citation]] = relationship(passive_deletes=True)


def child_args(type_: str, *constraints: Any) -> tuple[Any, ...]:
    """Return `__table_args__` of a claim's child table."""
    return table_args(is_type(type_), typed_part_of("claim"), *constraints)


class Participation(Claim):
    """The subject, an initiative, has this participant in this role."""

    __tablename__ = "participation"
    __table_args__ = child_args(
        "participation",
        typed_reference("participant_id", "participant_type"),
        Index("ix_participation_participant_id_participant_type", "participant_id", "participant_type"),
        CheckConstraint("participant_type <> 'initiative'", name="participant"),
        CheckConstraint("role <> 'venue' OR participant_type IN ('country', 'place')", name="venue"),
    )
    __mapper_args__ = {"polymorphic_identity": "participation"}

    id: Mapped[IntId]
    type: Mapped[str]
    participant_id: Mapped[int]
    participant_type: Mapped[str]
    role: Mapped[str] = mapped_column(refers_to("role.code"), index=True)


class Membership(Claim):
    """The subject, an organization, has this member with this status."""

    __tablename__ = "membership"
    __table_args__ = child_args(
        "membership",
        typed_reference("member_id", "member_type"),
        Index("ix_membership_member_id_member_type", "member_id", "member_type"),
        CheckConstraint("member_type NOT IN ('initiative', 'place')", name="member"),
        one_of("status", STATUSES),
    )
    __mapper_args__ = {"polymorphic_identity": "membership"}

    id: Mapped[IntId]
    type: Mapped[str]
    member_id: Mapped[int]
    member_type: Mapped[str]
    status: Mapped[str]


class Office(Claim):
    """The subject, a person, holds this title at this organization."""

    __tablename__ = "office"
    __table_args__ = child_args("office", not_blank("title"))
    __mapper_args__ = {"polymorphic_identity": "office"}

    id: Mapped[IntId]
    type: Mapped[str]
    organization_id: Mapped[int] = mapped_column(refers_to("organization.id"), index=True)
    title: Mapped[str]


class Attribute(Claim):
    """The subject's property has this value, or is this thing."""

    __tablename__ = "attribute"
    __table_args__ = child_args(
        "attribute",
        CheckConstraint("(value IS NULL) <> (object_id IS NULL)", name="value"),
        CheckConstraint("resolved IN (0, 1)", name="resolved"),
    )
    __mapper_args__ = {"polymorphic_identity": "attribute"}

    id: Mapped[IntId]
    type: Mapped[str]
    property: Mapped[str] = mapped_column(refers_to("property.code"), index=True)
    value: Mapped[str | None]
    object_id: Mapped[int | None] = mapped_column(refers_to("entity.id"), index=True)
    #: 1 where this is the one of its subject's claims to the property that is shown on the thing itself.
    resolved: Mapped[int] = mapped_column(server_default="0")


class Figure(Claim):
    """A number that a source gives for the subject."""

    __tablename__ = "figure"
    __table_args__ = child_args(
        "figure",
        one_of("comparator", COMPARATORS),
        CheckConstraint("low IS NULL OR high IS NULL OR low <= high", name="range"),
        CheckConstraint(
            "CASE comparator WHEN 'several' THEN value IS NULL AND high IS NULL"
            " WHEN 'order-of' THEN value IS NULL AND low IS NOT NULL"
            " ELSE value IS NOT NULL OR (low IS NOT NULL AND high IS NOT NULL) END",
            name="number",
        ),
    )
    __mapper_args__ = {"polymorphic_identity": "figure"}

    id: Mapped[IntId]
    type: Mapped[str]
    metric: Mapped[str] = mapped_column(refers_to("metric.code"), index=True)
    comparator: Mapped[str]
    value: Mapped[float | None]
    low: Mapped[float | None]
    high: Mapped[float | None]
    unit: Mapped[str | None] = mapped_column(refers_to("unit.code"), index=True)
    per: Mapped[str | None]
    as_written: Mapped[str | None]


class Relation(Claim):
    """The subject stands to the object as the predicate says."""

    __tablename__ = "relation"
    __table_args__ = child_args("relation")
    __mapper_args__ = {"polymorphic_identity": "relation"}

    id: Mapped[IntId]
    type: Mapped[str]
    predicate: Mapped[str] = mapped_column(refers_to("predicate.code"), index=True)
    object_id: Mapped[int] = mapped_column(refers_to("entity.id"), index=True)


class Statement(Claim):
    """A claim with no more structure than its summary. It needs no table of its own."""

    __mapper_args__ = {"polymorphic_identity": "statement"}


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
    __table_args__ = table_args(one_of("mark", MARKS))

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    mark: Mapped[str] = mapped_column(primary_key=True)


class ClaimLink(Base):
    """How one claim bears on another."""

    __tablename__ = "claim_link"
    __table_args__ = table_args(
        one_of("kind", LINK_KINDS), CheckConstraint("claim_id <> other_id", name="other")
    )

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(refers_to("claim.id"), primary_key=True, index=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
