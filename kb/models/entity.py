"""Things: identity only. Whatever can be disputed about a thing is a claim."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kb.kinds import THINGS, ThingType, kind_vocabulary
from kb.models import ties
from kb.models.base import (
    Base,
    IntId,
    day_range,
    is_slug,
    not_blank,
    one_of,
    part_of,
    refers_to,
    related,
    table_args,
    term,
    typed_part_of,
    vocabulary,
)
from kb.models.pack import Owned

if TYPE_CHECKING:
    from kb.models.claim import Claim, Membership, Office, Participation
    from kb.models.kept import Mention
    from kb.models.name import Identifier, Name
    from kb.models.vocabulary import Topic


class Entity(Owned, Base):
    """A thing that claims are about."""

    __tablename__ = "entity"
    __table_args__ = table_args(
        one_of("type", ThingType),
        is_slug(),
        not_blank("name"),
        # What the typed foreign keys of the child tables and of the claims refer to. Were the id first, SQLite would look
        # things up by this index, and could not leave out of a statement those that nobody asks for.
        UniqueConstraint("type", "id"),
    )
    __mapper_args__ = {"polymorphic_on": "type"}

    id: Mapped[IntId]
    type: Mapped[ThingType]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    #: The name with case, accents and typography folded away, as look-ups compare names.
    folded: Mapped[str] = mapped_column(index=True)
    description: Mapped[str | None]

    names: Mapped[list["Name"]] = related(order_by="Name.id")
    identifiers: Mapped[list["Identifier"]] = related(order_by="Identifier.id")
    #: The claims about it.
    claims: Mapped[list["Claim"]] = related(by="Entity.id == foreign(Claim.subject_id)", order_by="Claim.id")
    #: Every claim that names it, and as what.
    mentions: Mapped[list["Mention"]] = related(order_by="Mention.claim_id, Mention.via")
    #: What it says, according to a source.
    says: Mapped[list["Claim"]] = related(
        by="Entity.id == foreign(Claim.attributed_to_id)", order_by="Claim.id"
    )
    #: Its parts in initiatives, and its memberships in organizations.
    participations: Mapped[list["Participation"]] = related(
        by="Entity.id == foreign(Participation.participant_id)", order_by="Participation.id"
    )
    memberships: Mapped[list["Membership"]] = related(
        by="Entity.id == foreign(Membership.member_id)", order_by="Membership.id"
    )


def is_type(type_: str) -> CheckConstraint:
    """Hold a child table's own type column to the one type it is for."""
    return CheckConstraint(f"type = '{type_}'", name="type")


def child_args(type_: ThingType, *constraints: object) -> tuple[object, ...]:
    """Return `__table_args__` of an entity's child table: what `kb.kinds` says of its fields, and these constraints."""
    implied: list[object] = [is_type(type_), typed_part_of("entity")]
    for field in THINGS[type_].fields:
        if field.name == "kind":
            implied.append(term("kind"))
        elif field.glob:
            implied.append(CheckConstraint(f"{field.name} GLOB '{field.glob}'", name=field.name))
    return table_args(*implied, *constraints)


def identity(type_: ThingType) -> dict[str, str]:
    """Return `__mapper_args__` of a type of thing. Its own columns are read along with those of every thing."""
    return {"polymorphic_identity": type_, "polymorphic_load": "selectin"}


def kinds_of(type_: str) -> Any:
    """Return the column that says which vocabulary the kind beside it is from."""
    return vocabulary(kind_vocabulary(type_))


class Country(Entity):
    """A country or territory of ISO 3166-1, with its UN M49 region."""

    __tablename__ = "country"
    __table_args__ = child_args("country")
    __mapper_args__ = identity("country")

    id: Mapped[IntId]
    type: Mapped[ThingType]
    alpha2: Mapped[str | None] = mapped_column(unique=True)
    alpha3: Mapped[str | None] = mapped_column(unique=True)
    numeric_code: Mapped[str | None] = mapped_column(unique=True)
    region: Mapped[str | None]
    subregion: Mapped[str | None]

    #: The organizations that are its own or have their seat there, and the places in it.
    organizations: Mapped[list["Organization"]] = related(
        by="Country.id == foreign(Organization.country_id)", order_by="Organization.slug"
    )
    places: Mapped[list["Place"]] = related(
        by="Country.id == foreign(Place.country_id)", order_by="Place.slug"
    )
    #: What it is involved in: itself, through bodies of its own, or as where it takes place.
    initiatives: Mapped[list["Initiative"]] = related(
        through=ties.involved,
        by=lambda: Country.id == ties.involved().c.party_id,
        and_by=lambda: Initiative.id == ties.involved().c.initiative_id,
        order_by="Initiative.slug",
    )


class Organization(Entity):
    """An organization; `founded`, seat, country and parent are resolved from attribute claims."""

    __tablename__ = "organization"
    __table_args__ = child_args("organization")
    __mapper_args__ = identity("organization")

    id: Mapped[IntId]
    type: Mapped[ThingType]
    kind_vocabulary: Mapped[str] = kinds_of("organization")
    kind: Mapped[str | None] = mapped_column(index=True)
    acronym: Mapped[str | None] = mapped_column(index=True)
    founded: Mapped[str | None]
    seat_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(refers_to("organization.id"), index=True)

    seat: Mapped["Place | None"] = related(by="foreign(Organization.seat_id) == Place.id")
    country: Mapped[Country | None] = related(by="foreign(Organization.country_id) == Country.id")
    part_of: Mapped["Organization | None"] = related(
        by="foreign(Organization.parent_id) == remote(Organization.id)"
    )
    #: What it is involved in: itself, or through bodies of its own.
    initiatives: Mapped[list["Initiative"]] = related(
        through=ties.involved,
        by=lambda: Organization.id == ties.involved().c.party_id,
        and_by=lambda: Initiative.id == ties.involved().c.initiative_id,
        order_by="Initiative.slug",
    )
    #: What a claim calls a member of it; observers and former members are not among them.
    members: Mapped[list[Entity]] = related(
        through=ties.members,
        by=lambda: Organization.id == ties.members().c.organization_id,
        and_by=lambda: Entity.id == ties.members().c.member_id,
        order_by="Entity.slug",
    )
    #: Who belongs to it, claim by claim, with status and time.
    member_claims: Mapped[list["Membership"]] = related(
        by="Organization.id == foreign(Claim.subject_id)", order_by="Membership.id"
    )
    offices: Mapped[list["Office"]] = related(
        by="Organization.id == foreign(Office.organization_id)", order_by="Office.id"
    )


class Initiative(Entity):
    """Something that parties do together; all but its kind is resolved from attribute claims."""

    __tablename__ = "initiative"
    __table_args__ = child_args("initiative", day_range())
    __mapper_args__ = identity("initiative")

    id: Mapped[IntId]
    type: Mapped[ThingType]
    kind_vocabulary: Mapped[str] = kinds_of("initiative")
    kind: Mapped[str | None] = mapped_column(index=True)
    theme: Mapped[str | None]
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    first_day: Mapped[str | None]
    last_day: Mapped[str | None]
    place_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(refers_to("initiative.id"), index=True)

    place: Mapped["Place | None"] = related(by="foreign(Initiative.place_id) == Place.id")
    country: Mapped[Country | None] = related(by="foreign(Initiative.country_id) == Country.id")
    part_of: Mapped["Initiative | None"] = related(
        by="foreign(Initiative.parent_id) == remote(Initiative.id)"
    )
    topics: Mapped[list["Topic"]] = related(through="initiative_topic", order_by="Topic.slug")
    #: Who takes part in it, in whatever role.
    participants: Mapped[list[Entity]] = related(
        through=ties.participants,
        by=lambda: Initiative.id == ties.participants().c.initiative_id,
        and_by=lambda: Entity.id == ties.participants().c.party_id,
        order_by="Entity.slug",
    )
    #: Who takes part in it, claim by claim, with the role.
    participant_claims: Mapped[list["Participation"]] = related(
        by="Initiative.id == foreign(Claim.subject_id)", order_by="Participation.id"
    )


class Person(Entity):
    """A person with a name; the country is resolved from attribute claims."""

    __tablename__ = "person"
    __table_args__ = child_args("person")
    __mapper_args__ = identity("person")

    id: Mapped[IntId]
    type: Mapped[ThingType]
    kind_vocabulary: Mapped[str] = kinds_of("person")
    kind: Mapped[str | None] = mapped_column(index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)

    country: Mapped[Country | None] = related(by="foreign(Person.country_id) == Country.id")
    offices: Mapped[list["Office"]] = related(
        by="Person.id == foreign(Claim.subject_id)", order_by="Office.id"
    )


class Place(Entity):
    """A city, province, region, railway ...; country and parent are resolved from attribute claims."""

    __tablename__ = "place"
    __table_args__ = child_args("place")
    __mapper_args__ = identity("place")

    id: Mapped[IntId]
    type: Mapped[ThingType]
    kind_vocabulary: Mapped[str] = kinds_of("place")
    kind: Mapped[str | None] = mapped_column(index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)

    country: Mapped[Country | None] = related(by="foreign(Place.country_id) == Country.id")
    part_of: Mapped["Place | None"] = related(by="foreign(Place.parent_id) == remote(Place.id)")


class Actor(Entity):
    """An unnamed or generic party, such as "officials from many countries"."""

    __tablename__ = "actor"
    __table_args__ = child_args("actor")
    __mapper_args__ = identity("actor")

    id: Mapped[IntId]
    type: Mapped[ThingType]
    kind_vocabulary: Mapped[str] = kinds_of("actor")
    kind: Mapped[str | None] = mapped_column(index=True)
    country_id: Mapped[int | None] = mapped_column(refers_to("country.id"), index=True)

    country: Mapped[Country | None] = related(by="foreign(Actor.country_id) == Country.id")


class InitiativeTopic(Base):
    """An initiative is about a topic."""

    __tablename__ = "initiative_topic"

    initiative_id: Mapped[int] = mapped_column(part_of("initiative.id"), primary_key=True)
    topic_id: Mapped[int] = mapped_column(refers_to("topic.id"), primary_key=True, index=True)
