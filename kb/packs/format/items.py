"""What an item of a pack looks like: one model for each, strict about keys, types and lengths."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kb import dates

# Line breaks and tabs are fine in a text, other control characters are not.
_NO_CONTROLS = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"


def _limited(length: int) -> Any:
    return StringConstraints(min_length=1, max_length=length, pattern=_NO_CONTROLS)


Short = Annotated[str, _limited(500)]
Summary = Annotated[str, _limited(1_000)]
Long = Annotated[str, _limited(10_000)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-+[a-z0-9]+)*$", max_length=120)]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]*$", max_length=200)]
ClaimRef = Annotated[
    str, StringConstraints(pattern=r"^([a-z0-9-]+/)?[A-Za-z0-9][A-Za-z0-9._:-]*$", max_length=330)
]
Ref = Annotated[str, _limited(200)]
Reliability = Literal["A", "B", "C", "D", "E", "F"]


def _edtf(text: str) -> str:
    try:
        dates.span(text)
    except dates.DateError as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from None
    return text


Edtf = Annotated[str, AfterValidator(_edtf)]


class Item(BaseModel):
    """Anything in a pack."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


class Header(Item):
    """The keys of pack.yaml besides the sections."""

    pack: Slug
    version: Annotated[int, Field(ge=1, lt=2**63)]
    requires: tuple[Slug, ...] = ()
    title: Short | None = None
    description: Long | None = None


# Vocabulary and topics


class TermItem(Item):
    """A term with its definition."""

    definition: Long


class RoleItem(TermItem):
    """A role in an initiative."""

    role: Slug


class PredicateItem(TermItem):
    """A predicate of relations."""

    predicate: Slug


class PropertyItem(TermItem):
    """A property of attributes, and what its value is."""

    property: Slug
    value: Literal["text", "date", "entity"]


class MetricItem(TermItem):
    """What figures count."""

    metric: Slug


class UnitItem(TermItem):
    """What figures are measured in."""

    unit: Slug


class KindItem(TermItem):
    """A kind within a type."""

    kind: Slug
    of: Literal["organization", "initiative", "person", "place", "actor", "source"]


class TopicItem(Item):
    """A subject area."""

    topic: Slug
    name: Short
    parent: Slug | None = None


# Sources


class PublisherItem(Item):
    """Who publishes sources."""

    slug: Slug
    name: Short
    reliability: Reliability = "F"
    reason: Long | None = None
    affiliations: tuple[Ref, ...] = ()


class SourceItem(Item):
    """A source of claims."""

    slug: Slug
    kind: Slug | None = None
    title: Short
    publisher: Slug | None = None
    published: Edtf | None = None
    url: (
        Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2_000)] | None
    ) = None
    language: Short | None = None
    rights: Long | None = None
    reliability: Reliability | None = None
    reason: Long | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if self.reliability and not self.reason:
            raise PydanticCustomError("reason", "a source with a reliability of its own needs a reason")
        return self


ELLIPSIS = "…"


class Cite(Item):
    """A citation, from its short form (a text fragment) or its long one."""

    source: Slug | None = None
    prefix: Short | None = None
    start: Short | None = None
    end: Short | None = None
    suffix: Short | None = None
    stance: Literal["supports", "disputes"] = "supports"

    @model_validator(mode="before")
    @classmethod
    def _from_fragment(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        start, ellipsis, end = value.partition(ELLIPSIS)
        if ELLIPSIS in end:
            raise PydanticCustomError("fragment", "more than one ellipsis; use start and end instead")
        return {"start": start, "end": end} if ellipsis else {"start": start}

    @model_validator(mode="after")
    def _starts_somewhere(self) -> Self:
        if self.start is None and (self.prefix or self.end or self.suffix):
            raise PydanticCustomError("fragment", "a fragment needs its first words (start)")
        if self.start is None and self.source is None:
            raise PydanticCustomError("fragment", "an empty citation; give a fragment or a source")
        return self


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


class PassageItem(Item):
    """What a stretch of a source is, where no claim stands on it."""

    cite: Cite
    nature: Literal["factual", "opinion", "forecast", "rhetoric", "boilerplate"]
    reason: Long


# Entities


class NameItem(Item):
    """Another name of an entity."""

    text: Short
    kind: Literal["official", "acronym", "alias", "native", "former"] = "alias"
    language: Short | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class EntityItem(Item):
    """A thing. Only its first declaration needs a name."""

    name: Short | None = None
    description: Long | None = None
    names: tuple[NameItem, ...] = ()
    identifiers: dict[Slug, Short] = {}
    formerly: tuple[Slug, ...] = ()


class CountryItem(EntityItem):
    """A country or territory."""

    country: Slug
    alpha2: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    alpha3: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    numeric_code: Annotated[str, StringConstraints(pattern=r"^[0-9]{3}$")] | None = None
    region: Short | None = None
    subregion: Short | None = None


class OrganizationItem(EntityItem):
    """An organization."""

    organization: Slug
    kind: Slug | None = None
    acronym: Short | None = None


class InitiativeItem(EntityItem):
    """An initiative."""

    initiative: Slug
    kind: Slug | None = None
    topics: tuple[Slug, ...] = ()


class PersonItem(EntityItem):
    """A person."""

    person: Slug
    kind: Slug | None = None


class PlaceItem(EntityItem):
    """A place."""

    place: Slug
    kind: Slug | None = None


class ActorItem(EntityItem):
    """An unnamed or generic party."""

    actor: Slug
    kind: Slug | None = None


# Claims


class Detail(Item):
    """The part of a claim that its type gives it."""

    #: The field that is the claim's subject, and the types that fit it.
    SUBJECT: ClassVar[str] = "subject"
    SUBJECT_TYPES: ClassVar[tuple[str, ...] | None] = None
    #: The fields that name an entity, and the types that fit them.
    REFERENCES: ClassVar[Mapping[str, tuple[str, ...] | None]] = {}
    #: The fields that name a term, and its vocabulary.
    TERMS: ClassVar[Mapping[str, str]] = {}


class ParticipationDetail(Detail):
    """Somebody's part in an initiative."""

    SUBJECT = "initiative"
    SUBJECT_TYPES = ("initiative",)
    REFERENCES: ClassVar = {"participant": ("country", "organization", "person", "place", "actor")}
    TERMS: ClassVar = {"role": "role"}

    initiative: Ref
    participant: Ref
    role: Short


class MembershipDetail(Detail):
    """Somebody's membership in an organization."""

    SUBJECT = "organization"
    SUBJECT_TYPES = ("organization",)
    REFERENCES: ClassVar = {"member": ("country", "organization", "person", "actor")}

    organization: Ref
    member: Ref
    status: Literal["member", "observer", "dialogue-partner", "candidate", "former-member"]


class OfficeDetail(Detail):
    """A person's office."""

    SUBJECT = "person"
    SUBJECT_TYPES = ("person",)
    REFERENCES: ClassVar = {"organization": ("organization",)}

    person: Ref
    organization: Ref
    title: Short


class AttributeDetail(Detail):
    """A property of a thing."""

    REFERENCES: ClassVar = {"entity": None}
    TERMS: ClassVar = {"property": "property"}

    subject: Ref
    property: Short
    value: Short | None = None
    entity: Ref | None = None

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        if (self.value is None) == (self.entity is None):
            raise PydanticCustomError("value", "an attribute has either a value or an entity")
        return self


# Adding zero makes a negative zero plain, as SQLite does.
Number = Annotated[float, Field(allow_inf_nan=False), AfterValidator(lambda number: number + 0.0)]


class FigureDetail(Detail):
    """A number."""

    TERMS: ClassVar = {"metric": "metric", "unit": "unit"}

    subject: Ref
    metric: Short
    comparator: Literal[
        "exactly", "about", "more-than", "at-least", "less-than", "at-most", "order-of", "several"
    ] = "exactly"
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Short | None = None
    per: Short | None = None
    as_written: Short | None = None

    @model_validator(mode="after")
    def _numbers_fit(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise PydanticCustomError("range", "low is above high")
        if self.comparator == "several":
            if self.value is not None or self.high is not None:
                raise PydanticCustomError("number", "'several' has no value and no high")
        elif self.comparator == "order-of":
            if self.value is not None or self.low is None:
                raise PydanticCustomError(
                    "number", "'order-of' has a low (tens of thousands: 10000), no value"
                )
        elif self.value is None and (self.low is None or self.high is None):
            raise PydanticCustomError("number", "a figure needs a value, or a low and a high")
        return self


class RelationDetail(Detail):
    """How one thing stands to another."""

    REFERENCES: ClassVar = {"object": None}
    TERMS: ClassVar = {"predicate": "predicate"}

    subject: Ref
    predicate: Short
    object: Ref


class StatementDetail(Detail):
    """A claim without structure."""

    subject: Ref | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_nothing(cls, value: Any) -> Any:
        return {} if value is None else value


class ClaimItem(Item):
    """What every claim has."""

    key: Key
    summary: Summary
    attributed_to: Ref | None = None
    modality: Literal["assertion", "opinion", "forecast"] = "assertion"
    credibility: Annotated[int, Field(ge=1, le=6)] = 6
    valid: Edtf | None = None
    time_note: Short | None = None
    about: tuple[Ref, ...] = ()
    topics: tuple[Slug, ...] = ()
    marks: tuple[Literal["first", "superlative", "sweeping"], ...] = ()
    cite: Annotated[list[Cite], BeforeValidator(_as_list), Field(min_length=1, max_length=100)]
    contradicts: tuple[ClaimRef, ...] = ()
    corroborates: tuple[ClaimRef, ...] = ()
    refines: tuple[ClaimRef, ...] = ()
    supersedes: tuple[ClaimRef, ...] = ()


class ParticipationItem(ClaimItem):
    """A participation."""

    participation: ParticipationDetail


class MembershipItem(ClaimItem):
    """A membership."""

    membership: MembershipDetail


class OfficeItem(ClaimItem):
    """An office."""

    office: OfficeDetail


class AttributeItem(ClaimItem):
    """An attribute."""

    attribute: AttributeDetail


class FigureItem(ClaimItem):
    """A figure."""

    figure: FigureDetail


class RelationItem(ClaimItem):
    """A relation."""

    relation: RelationDetail


class StatementItem(ClaimItem):
    """A statement."""

    statement: StatementDetail


#: The models of each section by the key that tells them apart; "" where a section has only one.
SECTIONS: dict[str, dict[str, type[Item]]] = {
    "publishers": {"": PublisherItem},
    "sources": {"": SourceItem},
    "vocabulary": {
        "role": RoleItem,
        "predicate": PredicateItem,
        "property": PropertyItem,
        "metric": MetricItem,
        "unit": UnitItem,
        "kind": KindItem,
    },
    "topics": {"": TopicItem},
    "entities": {
        "country": CountryItem,
        "organization": OrganizationItem,
        "initiative": InitiativeItem,
        "person": PersonItem,
        "place": PlaceItem,
        "actor": ActorItem,
    },
    "claims": {
        "participation": ParticipationItem,
        "membership": MembershipItem,
        "office": OfficeItem,
        "attribute": AttributeItem,
        "figure": FigureItem,
        "relation": RelationItem,
        "statement": StatementItem,
    },
    "passages": {"": PassageItem},
}
