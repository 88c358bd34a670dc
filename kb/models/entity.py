"""Things: identity only. Whatever can be disputed about a thing is a claim."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kb.models.base import (
    Base,
    IntId,
    day_range,
    is_slug,
    not_blank,
    one_of,
    part_of,
    refers_to,
    table_args,
    typed_part_of,
)
from kb.models.pack import Owned
from kb.models.vocabulary import Topic, kind_of

ENTITY_TYPES = ("country", "organization", "initiative", "person", "place", "actor")
NAME_KINDS = ("official", "acronym", "alias", "native", "former")


class Entity(Owned, Base):
    """A thing that claims are about."""

    __tablename__ = "entity"
    __table_args__ = table_args(
        one_of("type", ENTITY_TYPES),
        is_slug(),
        not_blank("name"),
        # What the typed foreign keys of the child tables and of the claims refer to.
        UniqueConstraint("id", "type"),
    )
    __mapper_args__ = {"polymorphic_on": "type"}

    id: Mapped[IntId]
    type: Mapped[str]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    #: The name with case, accents and typography folded away, as look-ups compare names.
    folded: Mapped[str] = mapped_column(index=True)
    description: Mapped[str | None]

    names: Mapped[list["Name"]] = relationship(back_populates="entity", passive_deletes=True)
    identifiers: Mapped[list["Identifier"]] = relationship(back_populates="entity", passive_deletes=True)


def is_type(type_: str) -> CheckConstraint:
    """Hold a child table's own type column to the one type it is for."""
    return CheckConstraint(f"type = '{type_}'", name="type")


def child_args(type_: str, *constraints: object) -> tuple[object, ...]:
    """Return `__table_args__` of an entity's child table."""
    return table_args(is_type(type_), typed_part_of("entity"), *constraints)


class Country(Entity):
    """A country or territory of ISO 3166-1, with its UN M49 region."""

    __tablename__ = "country"
    __table_args__ = child_args(
        "country",
        CheckConstraint("alpha2 GLOB '[A-Z][A-Z]'", name="alpha2"),
        CheckConstraint("alpha3 GLOB '[A-Z][A-Z][A-Z]'", name="alpha3"),
        CheckConstraint("numeric_code GLOB '[0-9][0-9][0-9]'", name="numeric_code"),
    )
    __mapper_args__ = {"polymorphic_identity": "country"}

    id: Mapped[IntId]
    type: Mapped[str]
    alpha2: Mapped[str | None] = mapped_column(unique=True)
    alpha3: Mapped[str | None] = mapped_column(unique=True)
    numeric_code: Mapped[str | None] = mapped_column(unique=True)
    region: Mapped[str | None]
    subregion: Mapped[str | None]


class Organization(Entity):
    """An organization; `founded`, seat, country and parent are resolved from attribute claims."""

    __tablename__ = "organization"
    __table_args__ = child_args(
        "organization",
        kind_of("type"),
        Index("ix_organization_type_kind", "type", "kind"),
    )
    __mapper_args__ = {"polymorphic_identity": "organization"}

    id: Mapped[IntId]
    type: Mapped[str]
    kind: Mapped[str | None]
    acronym: Mapped[str | None] = mapped_column(index=True)
    founded: Mapped[str | None]
    seat_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(refers_to("organization.id"), index=True)


class Initiative(Entity):
    """Something that parties do together; all but its kind is resolved from attribute claims."""

    __tablename__ = "initiative"
    __table_args__ = child_args(
        "initiative",
        kind_of("type"),
        Index("ix_initiative_type_kind", "type", "kind"),
        day_range(),
    )
    __mapper_args__ = {"polymorphic_identity": "initiative"}

    id: Mapped[IntId]
    type: Mapped[str]
    kind: Mapped[str | None]
    theme: Mapped[str | None]
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    first_day: Mapped[str | None]
    last_day: Mapped[str | None]
    place_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(refers_to("initiative.id"), index=True)


class Person(Entity):
    """A person with a name."""

    __tablename__ = "person"
    __table_args__ = child_args("person", kind_of("type"), Index("ix_person_type_kind", "type", "kind"))
    __mapper_args__ = {"polymorphic_identity": "person"}

    id: Mapped[IntId]
    type: Mapped[str]
    kind: Mapped[str | None]


class Place(Entity):
    """A city, province, region, railway ...; country and parent are resolved from attribute claims."""

    __tablename__ = "place"
    __table_args__ = child_args("place", kind_of("type"), Index("ix_place_type_kind", "type", "kind"))
    __mapper_args__ = {"polymorphic_identity": "place"}

    id: Mapped[IntId]
    type: Mapped[str]
    kind: Mapped[str | None]
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)


class Actor(Entity):
    """An unnamed or generic party, such as "officials from many countries"."""

    __tablename__ = "actor"
    __table_args__ = child_args("actor", kind_of("type"), Index("ix_actor_type_kind", "type", "kind"))
    __mapper_args__ = {"polymorphic_identity": "actor"}

    id: Mapped[IntId]
    type: Mapped[str]
    kind: Mapped[str | None]


class Name(Owned, Base):
    """Another name of an entity."""

    __tablename__ = "name"
    __table_args__ = table_args(one_of("kind", NAME_KINDS), not_blank("text"))

    id: Mapped[IntId]
    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), index=True)
    text: Mapped[str]
    kind: Mapped[str]
    language: Mapped[str | None]
    folded: Mapped[str] = mapped_column(index=True)

    entity: Mapped[Entity] = relationship(back_populates="names")


class Identifier(Owned, Base):
    """An entity's identifier in a scheme such as Wikidata."""

    __tablename__ = "identifier"
    __table_args__ = table_args(
        not_blank("value"),
        is_slug("scheme"),
        UniqueConstraint("scheme", "value"),
    )

    id: Mapped[IntId]
    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), index=True)
    scheme: Mapped[str]
    value: Mapped[str]

    entity: Mapped[Entity] = relationship(back_populates="identifiers")


class InitiativeTopic(Base):
    """An initiative is about a topic."""

    __tablename__ = "initiative_topic"

    initiative_id: Mapped[int] = mapped_column(part_of("initiative.id"), primary_key=True)
    topic_id: Mapped[int] = mapped_column(refers_to("topic.id"), primary_key=True, index=True)

    topic: Mapped[Topic] = relationship()
