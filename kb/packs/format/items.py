"""What an item of a pack looks like: a model for each, strict about keys, types and lengths.

Those of terms, things and claims are made from `kb.kinds`.
"""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    create_model,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kb import kinds
from kb.kinds import CLAIMS, KIND_OF, THINGS, VOCABULARIES, column_of, values
from kb.packs.format.amounts import either, plain_number
from kb.packs.format.rules import CLAIM_CHECKS, FRAGMENT_CHECK, SOURCE_CHECK, TYPED, Check
from kb.packs.format.scalars import ClaimRef, Code, Edtf, Flag, Key, Long, Named, Ref, Short, Slug, Summary

#: Stands in a draft for what somebody has yet to say.
TODO = "TODO"


class Item(BaseModel):
    """Anything in a pack."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


def _hold(check: Check, row: dict[str, Any]) -> None:
    """Refuse what breaks a rule that ties fields."""
    broken = check.broken(row)
    if broken is not None:
        raise PydanticCustomError("rule", "{message}", {"message": broken.message})


class Header(Item):
    """The keys of pack.yaml besides the sections."""

    pack: Slug
    version: Annotated[int, Field(ge=1, lt=2**63)]
    requires: tuple[Slug, ...] = ()
    title: Short | None = None
    description: Long | None = None


# Vocabulary and topics


class TermItem(Item):
    """A term, under the key of its vocabulary."""

    definition: Long


def _term_item(vocabulary: str) -> type[TermItem]:
    fields: dict[str, Any] = {vocabulary: (Code, ...)}
    for extra in VOCABULARIES[vocabulary].extras:
        fields[extra.name] = (extra.holds, ...) if extra.required else (Flag, None)
    if vocabulary == "kind":
        fields["of"] = (Literal[KIND_OF], ...)
    return create_model(f"{vocabulary.title()}Item", __base__=TermItem, **fields)


class TopicItem(Item):
    """A subject area."""

    topic: Slug
    name: Named
    parent: Slug | None = None


# Sources


class PublisherItem(Item):
    """Who publishes sources."""

    slug: Slug
    name: Named
    reliability: kinds.Reliability = "F"
    reason: Long | None = None
    affiliations: tuple[Ref, ...] = ()


Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class SourceItem(Item):
    """A source of claims."""

    slug: Slug
    kind: Slug | None = None
    title: Named
    publisher: Slug | None = None
    published: Edtf | None = None
    url: (
        Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2_000)] | None
    ) = None
    language: Short | None = None
    rights: Long | None = None
    reliability: kinds.Reliability | None = None
    reason: Long | None = None
    sha256: Sha256 | None = None
    file_sha256: Sha256 | None = None
    extractor: Short | None = None
    title_is: kinds.TitleIs | None = None
    derived_from: Slug | None = None

    @model_validator(mode="after")
    def _keeps_rules(self) -> Self:
        _hold(SOURCE_CHECK, self.__dict__)
        return self


ELLIPSIS = "…"


class Cite(Item):
    """A citation, from its short form (a text fragment) or its long one."""

    source: Slug | None = None
    prefix: Short | None = None
    start: Short | None = None
    end: Short | None = None
    suffix: Short | None = None
    stance: kinds.Stance = "supports"

    @model_validator(mode="before")
    @classmethod
    def _from_fragment(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        start, ellipsis, end = value.partition(ELLIPSIS)
        if ELLIPSIS in end:
            raise PydanticCustomError("rule", "more than one ellipsis; use start and end instead")
        return {"start": start, "end": end} if ellipsis else {"start": start}

    @model_validator(mode="after")
    def _starts_somewhere(self) -> Self:
        if self.start is None:
            _hold(FRAGMENT_CHECK, {"prefix": self.prefix, "text_end": self.end, "suffix": self.suffix})
            if self.source is None:
                raise PydanticCustomError("rule", "an empty citation; give a fragment or a source")
        return self


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


class PassageItem(Item):
    """What a stretch of a source is, where no claim stands on it."""

    cite: Cite
    nature: kinds.Nature
    reason: Long


# Entities


class NameItem(Item):
    """Another name of an entity."""

    text: Named
    kind: kinds.NameKind = "alias"
    language: Short | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class EntityItem(Item):
    """A thing. Only its first declaration needs a name."""

    name: Named | None = None
    description: Long | None = None
    names: tuple[NameItem, ...] = ()
    identifiers: dict[Slug, Short] = {}
    formerly: tuple[Slug, ...] = ()
    same_as: tuple[Slug, ...] = ()


def _entity_item(type_: kinds.ThingType) -> type[EntityItem]:
    fields: dict[str, Any] = {type_: (Slug, ...)}
    for field in THINGS[type_].fields:
        like = StringConstraints(pattern=f"^{field.glob}$") if field.glob else None
        fields[field.name] = (
            (Slug if field.name == "kind" else Annotated[str, like] if like else Short) | None,
            None,
        )
    if type_ == "initiative":
        fields["topics"] = (tuple[Slug, ...], ())
    return create_model(f"{type_.title()}Item", __base__=EntityItem, **fields)


# Claims

# Adding zero makes a negative zero plain, as SQLite does.
Number = Annotated[
    float,
    BeforeValidator(plain_number),
    Field(allow_inf_nan=False),
    AfterValidator(lambda number: number + 0.0),
]

_HELD: dict[str, Any] = {kinds.TEXT: Short, kinds.NUMBER: Number, kinds.THING: Ref, kinds.TERM: Short}


class Detail(Item):
    """The part of a claim that its type gives it."""

    #: The rules that can be asked without a database.
    CHECK: ClassVar[Check | None]
    COLUMNS: ClassVar[dict[str, str]]

    @model_validator(mode="before")
    @classmethod
    def _from_nothing(cls, value: Any) -> Any:
        return {} if value is None and not cls.COLUMNS else value

    @model_validator(mode="after")
    def _keeps_rules(self) -> Self:
        columns = self.columns()
        if self.CHECK is not None:
            _hold(self.CHECK, columns)
        either(columns)
        return self

    def columns(self) -> dict[str, Any]:
        """Return what it gives each column of its table, things by the name that the pack has for them."""
        return {column: getattr(self, name) for name, column in self.COLUMNS.items()}


def _detail(type_: kinds.ClaimType) -> type[Detail]:
    claim = CLAIMS[type_]
    # Only a statement may be about nothing in particular.
    fields: dict[str, Any] = {claim.subject: (Ref, ...) if claim.fields else (Ref | None, None)}
    for field in claim.fields:
        held = _HELD[field.holds] if isinstance(field.holds, str) else field.holds
        default = ... if field.required else field.default
        fields[field.name] = (held if default is not None else held | None, default)
    made = create_model(f"{type_.title()}Detail", __base__=Detail, **fields)
    made.CHECK = None if type_ in TYPED else CLAIM_CHECKS[type_]
    made.COLUMNS = {field.name: column_of(field) for field in claim.fields}
    return made


class ClaimItem(Item):
    """What every claim has."""

    key: Key
    summary: Summary
    attributed_to: Ref | None = None
    modality: kinds.Modality = "assertion"
    credibility: Annotated[int, Field(ge=1, le=6)] = 6
    valid: Edtf | None = None
    time_note: Short | None = None
    about: tuple[Ref, ...] = ()
    topics: tuple[Slug, ...] = ()
    marks: tuple[kinds.Mark, ...] = ()
    cite: Annotated[list[Cite], BeforeValidator(_as_list), Field(min_length=1, max_length=100)]


def _claim_item(type_: kinds.ClaimType) -> type[ClaimItem]:
    fields: dict[str, Any] = dict.fromkeys(values(kinds.LinkKind), (tuple[ClaimRef, ...], ()))
    fields[type_] = (_detail(type_), ...)
    return create_model(f"{type_.title()}Item", __base__=ClaimItem, **fields)


#: The models of each section by the key that tells them apart; "" where a section has only one.
SECTIONS: dict[str, dict[str, type[Item]]] = {
    "publishers": {"": PublisherItem},
    "sources": {"": SourceItem},
    "vocabulary": {name: _term_item(name) for name in VOCABULARIES},
    "topics": {"": TopicItem},
    "entities": {name: _entity_item(name) for name in THINGS},
    "claims": {name: _claim_item(name) for name in CLAIMS},
    "passages": {"": PassageItem},
}
