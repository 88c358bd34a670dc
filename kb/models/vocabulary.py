"""Controlled terms that packs extend, each a code with a definition, and the tree of topics."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kb.kinds import TERM_VOCABULARIES, PropertyValue
from kb.models.base import Base, IntId, is_slug, not_blank, one_of, refers_to, related, table_args
from kb.models.pack import Owned

if TYPE_CHECKING:
    from kb.models.claim import Claim
    from kb.models.entity import Initiative


class Term(Owned, Base):
    """A term of a vocabulary. Rows refer to it by its code; their vocabulary is a computed column beside."""

    __tablename__ = "term"
    __table_args__ = table_args(
        one_of("vocabulary", TERM_VOCABULARIES),
        # Units are written as their standards do: USD.
        is_slug("code", letters="A-Za-z"),
        not_blank("definition"),
        one_of("value", PropertyValue),
        CheckConstraint("(vocabulary = 'property') = (value IS NOT NULL)", name="property_value"),
        CheckConstraint("several IS NULL OR (several = 1 AND vocabulary = 'property')", name="several"),
        CheckConstraint("national IS NULL OR (national = 1 AND vocabulary GLOB '*-kind')", name="national"),
    )

    vocabulary: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    definition: Mapped[str]
    #: Of a property: what its value is.
    value: Mapped[PropertyValue | None]
    #: Of a property: 1 if a thing may have several values of it at once.
    several: Mapped[int | None]
    #: Of a kind: 1 if such a body or person acts for its country.
    national: Mapped[int | None]


class Topic(Owned, Base):
    """A subject area; topics form a tree."""

    __tablename__ = "topic"
    __table_args__ = table_args(is_slug(), not_blank("name"))

    id: Mapped[IntId]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(refers_to("topic.id"), index=True)

    parent: Mapped["Topic | None"] = related(remote_side="Topic.id")
    children: Mapped[list["Topic"]] = related(order_by="Topic.slug")
    claims: Mapped[list["Claim"]] = related(through="claim_topic", order_by="Claim.id")
    initiatives: Mapped[list["Initiative"]] = related(through="initiative_topic", order_by="Initiative.slug")
