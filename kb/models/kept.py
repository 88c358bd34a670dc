"""What the database keeps beside the claims, so that a question is one look at an index.

Nothing here is typed in: `kb.kept` says what each table should hold, and keeps it so.
"""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Index, desc, text
from sqlalchemy.orm import Mapped, mapped_column

from kb.kinds import How, Stance
from kb.models.base import Base, one_of, part_of, related, table_args

if TYPE_CHECKING:
    from kb.models.claim import Claim
    from kb.models.entity import Entity

#: A table that is one index.
ONE_INDEX = {"sqlite_strict": True, "sqlite_with_rowid": False}


class Mention(Base):
    """A claim names an entity: as its subject, its speaker, or in the role that `via` says."""

    __tablename__ = "mention"
    __table_args__ = ONE_INDEX

    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True)
    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True, index=True)
    via: Mapped[str] = mapped_column(primary_key=True)

    entity: Mapped["Entity"] = related()
    claim: Mapped["Claim"] = related()


class ClaimFact(Base):
    """The fact that a claim states, which others may state too, and where it stands among them."""

    __tablename__ = "claim_fact"
    # A claim that may not lead has no rank, and is in no index by fact.
    __table_args__ = table_args(
        CheckConstraint("lead IN (0, 1)", name="lead"),
        CheckConstraint("resolved IN (0, 1) AND resolved <= lead", name="resolved"),
        CheckConstraint("stale IN (0, 1)", name="stale"),
        CheckConstraint("lead = 0 OR (fact IS NOT NULL AND rank IS NOT NULL)", name="may_lead"),
        Index(
            "ix_claim_fact_fact_span_rank",
            "fact",
            "span",
            "rank",
            desc("newest"),
            sqlite_where=text("rank IS NOT NULL"),
        ),
        Index(
            "ix_claim_fact_rivals_rank",
            "rivals",
            "rank",
            desc("newest"),
            sqlite_where=text("rank IS NOT NULL"),
        ),
        Index("ix_claim_fact_fact_lead", "fact", "lead", unique=True, sqlite_where=text("lead = 1")),
        Index(
            "ix_claim_fact_rivals_resolved",
            "rivals",
            "resolved",
            unique=True,
            sqlite_where=text("resolved = 1"),
        ),
    )

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    #: What is the same in all claims that state the fact.
    fact: Mapped[str | None]
    #: What is the same in facts of which one at most is right; the fact itself where nothing rivals it.
    rivals: Mapped[str | None]
    #: The role, status, title, property, metric or predicate, and the other thing.
    relation: Mapped[str | None] = mapped_column(index=True)
    object_id: Mapped[int | None] = mapped_column(index=True)
    #: When it holds: 0 an interval, 1 a date, 2 not said.
    span: Mapped[int]
    #: How far it can be trusted, 1 the most; NULL if it may not lead: no assertion, or no source supports it.
    rank: Mapped[int | None]
    #: The date of its newest supporting source, EDTF.
    newest: Mapped[str | None]
    #: The leading citation and its source: supporting before disputing, then the newest, then the first.
    citation_id: Mapped[int | None]
    source_id: Mapped[int | None] = mapped_column(index=True)
    #: 1 if it stands for the fact.
    lead: Mapped[int] = mapped_column(server_default="0")
    #: 1 if it leads and its fact is the one shown of its rivals.
    resolved: Mapped[int] = mapped_column(server_default="0")
    #: Set to 1, it has the row worked out anew, which sets it back.
    stale: Mapped[int] = mapped_column(server_default="0")


class ClaimPublisher(Base):
    """A publisher stands behind a claim, or speaks against it, in one of its sources or in several."""

    __tablename__ = "claim_publisher"
    __table_args__ = (
        one_of("stance", Stance),
        CheckConstraint("reliable IN (0, 1)", name="reliable"),
        ONE_INDEX,
    )

    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True)
    stance: Mapped[Stance] = mapped_column(primary_key=True)
    publisher_id: Mapped[int] = mapped_column(part_of("publisher.id"), primary_key=True, index=True)
    #: 1 if one of these sources is of reliability A to C.
    reliable: Mapped[int]


class TopicWithin(Base):
    """A topic lies within a wider one, or is it."""

    __tablename__ = "topic_within"
    __table_args__ = ONE_INDEX

    topic_id: Mapped[int] = mapped_column(part_of("topic.id"), primary_key=True)
    wider_id: Mapped[int] = mapped_column(part_of("topic.id"), primary_key=True, index=True)


class Tag(Base):
    """A claim is about a topic: itself or its initiative is, or about a narrower one."""

    __tablename__ = "tag"
    __table_args__ = ONE_INDEX

    topic_id: Mapped[int] = mapped_column(part_of("topic.id"), primary_key=True)
    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True, index=True)


class StandIn(Base):
    """Where a thing takes part, a country or an organization does: itself, its country, what it is part of."""

    __tablename__ = "stand_in"
    __table_args__ = ONE_INDEX

    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True)
    party_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True, index=True)


class Involvement(Base):
    """A country or an organization is in an initiative, according to a claim."""

    __tablename__ = "involvement"
    __table_args__ = (one_of("how", How), ONE_INDEX)

    party_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True)
    initiative_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True, index=True)
    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), primary_key=True, index=True)
    #: The thing that the claim names: the party itself, its body, or the place.
    through_id: Mapped[int] = mapped_column(part_of("entity.id"), primary_key=True, index=True)
    how: Mapped[How]
    role: Mapped[str | None]
