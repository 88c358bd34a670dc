"""Controlled terms that packs extend: each a code with a definition, referred to by its code."""

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kb.models.base import Base, IntId, is_slug, not_blank, one_of, refers_to, table_args
from kb.models.pack import Owned

#: What the value of an attribute with this property is.
PROPERTY_VALUES = ("text", "date", "entity")
#: The types whose rows have a kind.
KIND_OF = ("organization", "initiative", "person", "place", "actor", "source")


class Term(Owned):
    """The columns of every vocabulary table."""

    code: Mapped[str] = mapped_column(primary_key=True)
    definition: Mapped[str]


class Role(Term, Base):
    """What a participant is to an initiative."""

    __tablename__ = "role"
    __table_args__ = table_args(is_slug("code"), not_blank("definition"))


class Predicate(Term, Base):
    """How the subject of a relation stands to its object."""

    __tablename__ = "predicate"
    __table_args__ = table_args(is_slug("code"), not_blank("definition"))


class Property(Term, Base):
    """What an attribute claim states of its subject."""

    __tablename__ = "property"
    __table_args__ = table_args(is_slug("code"), not_blank("definition"), one_of("value", PROPERTY_VALUES))

    value: Mapped[str]


class Metric(Term, Base):
    """What a figure counts or measures."""

    __tablename__ = "metric"
    __table_args__ = table_args(is_slug("code"), not_blank("definition"))


class Unit(Term, Base):
    """What a figure is measured in."""

    __tablename__ = "unit"
    __table_args__ = table_args(is_slug("code"), not_blank("definition"))


class Kind(Term, Base):
    """A kind within a type: a conference is a kind of initiative."""

    __tablename__ = "kind"
    __table_args__ = table_args(is_slug("code"), not_blank("definition"), one_of("type", KIND_OF))

    type: Mapped[str] = mapped_column(primary_key=True)


def kind_of(type_column: str) -> ForeignKeyConstraint:
    """Refer to a kind that belongs to the row's own type."""
    return ForeignKeyConstraint(
        [type_column, "kind"], ["kind.type", "kind.code"], ondelete="RESTRICT", onupdate="CASCADE"
    )


class Topic(Owned, Base):
    """A subject area; topics form a tree."""

    __tablename__ = "topic"
    __table_args__ = table_args(is_slug(), not_blank("name"))

    id: Mapped[IntId]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(refers_to("topic.id"), index=True)
