"""Sources, their texts, and where in a text a citation stands."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kb.kinds import FRAGMENT_RULES, SOURCE_RULES, Nature, Reliability, Stance, TitleIs, kind_vocabulary
from kb.models.base import (
    Base,
    IntId,
    is_slug,
    not_blank,
    one_of,
    part_of,
    refers_to,
    related,
    rule,
    table_args,
    term,
    vocabulary,
)
from kb.models.pack import Owned

if TYPE_CHECKING:
    from kb.models.claim import Claim
    from kb.models.entity import Entity


def _is_a_hash(name: str) -> CheckConstraint:
    return CheckConstraint(f"length({name}) = 64 AND {name} NOT GLOB '*[^0-9a-f]*'", name=name)


class Publisher(Owned, Base):
    """Who publishes sources, and how reliable it is."""

    __tablename__ = "publisher"
    __table_args__ = table_args(is_slug(), not_blank("name"), one_of("reliability", Reliability))

    id: Mapped[IntId]
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    reliability: Mapped[Reliability] = mapped_column(server_default="F")
    reason: Mapped[str | None]

    sources: Mapped[list["Source"]] = related(order_by="Source.slug")
    #: The things that it belongs to or speaks for.
    affiliations: Mapped[list["Entity"]] = related(through="affiliation", order_by="Entity.slug")


class Source(Owned, Base):
    """A text that makes claims. Its reliability is its publisher's unless it has its own, with a reason."""

    __tablename__ = "source"
    __table_args__ = table_args(
        is_slug(),
        not_blank("title"),
        term("kind"),
        one_of("reliability", Reliability),
        one_of("title_is", TitleIs),
        *map(rule, SOURCE_RULES),
        *map(_is_a_hash, ("sha256", "file_sha256")),
    )

    id: Mapped[IntId]
    slug: Mapped[str] = mapped_column(unique=True)
    kind_vocabulary: Mapped[str] = vocabulary(kind_vocabulary("source"))
    kind: Mapped[str | None] = mapped_column(index=True)
    title: Mapped[str]
    publisher_id: Mapped[int | None] = mapped_column(refers_to("publisher.id"), index=True)
    published: Mapped[str | None]
    url: Mapped[str | None]
    language: Mapped[str | None]
    rights: Mapped[str | None]
    reliability: Mapped[Reliability | None]
    reason: Mapped[str | None]
    #: Of the text that the pack's locators were written for.
    sha256: Mapped[str | None]
    #: Of the document that the text was taken out of, where it is no file of its own.
    file_sha256: Mapped[str | None]
    #: What took it out, with its version.
    extractor: Mapped[str | None]
    #: What the title is: the page's own headline, or a description where that is not known.
    title_is: Mapped[TitleIs | None]
    #: The source of which it is another publication: the two are one voice.
    derived_from_id: Mapped[int | None] = mapped_column(refers_to("source.id"), index=True)

    publisher: Mapped[Publisher | None] = related()
    derived_from: Mapped["Source | None"] = related(remote_side="Source.id")
    citations: Mapped[list["Citation"]] = related(order_by="Citation.id")
    claims: Mapped[list["Claim"]] = related(through="citation", order_by="Claim.id")
    texts: Mapped[list["SourceText"]] = related(order_by="SourceText.variant, SourceText.id")


class Affiliation(Owned, Base):
    """A thing that a publisher belongs to or speaks for: what it says of that is self-reference."""

    __tablename__ = "affiliation"
    __table_args__ = table_args(UniqueConstraint("publisher_id", "entity_id"))

    id: Mapped[IntId]
    publisher_id: Mapped[int] = mapped_column(part_of("publisher.id"))
    entity_id: Mapped[int] = mapped_column(refers_to("entity.id"), index=True)


class SourceText(Base):
    """A text of a source that the user holds and has attached.

    A source has one text that its locators are meant for, and any number of variants: other editions, other
    mirrors of the page.
    """

    __tablename__ = "source_text"
    __table_args__ = table_args(
        UniqueConstraint("source_id", "sha256"),
        CheckConstraint("variant IN (0, 1)", name="variant"),
        Index("ix_source_text_source_id", "source_id", unique=True, sqlite_where=text("variant = 0")),
    )

    id: Mapped[IntId]
    source_id: Mapped[int] = mapped_column(part_of("source.id"))
    #: Of the file, which is the text in UTF-8.
    sha256: Mapped[str]
    variant: Mapped[int] = mapped_column(server_default="0")
    text: Mapped[str]
    segmenter: Mapped[str]

    source: Mapped[Source] = related()
    passages: Mapped[list["Passage"]] = related(order_by="Passage.id")


class Passage(Base):
    """A sentence of an attached text; offsets are code points of that text."""

    __tablename__ = "passage"
    __table_args__ = table_args(
        UniqueConstraint("source_text_id", "paragraph", "sentence"),
        CheckConstraint("0 <= start_char AND start_char < end_char", name="span"),
    )

    id: Mapped[IntId]
    source_text_id: Mapped[int] = mapped_column(part_of("source_text.id"))
    paragraph: Mapped[int]
    sentence: Mapped[int]
    start_char: Mapped[int]
    end_char: Mapped[int]
    #: The sentence itself: SQLite would have to count through the whole text to cut it out.
    text: Mapped[str]


class Fragment:
    """A text fragment, as in URL text directives. All empty: the source as a whole."""

    prefix: Mapped[str | None]
    text_start: Mapped[str | None]
    text_end: Mapped[str | None]
    suffix: Mapped[str | None]


class PassageNote(Fragment, Owned, Base):
    """A pack's word on what a stretch of a source is, where no claim stands on it.

    It belongs to the source and not to an attached text, so that it outlives every text.
    """

    __tablename__ = "passage_note"
    __table_args__ = table_args(one_of("nature", Nature), not_blank("reason"), *map(rule, FRAGMENT_RULES))

    id: Mapped[IntId]
    source_id: Mapped[int] = mapped_column(part_of("source.id"), index=True)
    nature: Mapped[Nature]
    reason: Mapped[str]


class Citation(Fragment, Base):
    """Where a source makes, or disputes, a claim."""

    __tablename__ = "citation"
    __table_args__ = table_args(
        one_of("stance", Stance),
        *map(rule, FRAGMENT_RULES),
        # With the claim, so that counting a source's claims reads nothing else.
        Index("ix_citation_source_id_claim_id", "source_id", "claim_id"),
    )

    id: Mapped[IntId]
    claim_id: Mapped[int] = mapped_column(part_of("claim.id"), index=True)
    source_id: Mapped[int] = mapped_column(refers_to("source.id"))
    stance: Mapped[Stance] = mapped_column(server_default=text("'supports'"))

    claim: Mapped["Claim"] = related()
    source: Mapped[Source] = related()
    #: Where it stands in the attached texts, with the exact words.
    anchors: Mapped[list["Anchor"]] = related(order_by="Anchor.source_text_id")


class Anchor(Base):
    """The span of an attached text that a citation or a passage note resolves to."""

    __tablename__ = "anchor"
    __table_args__ = table_args(
        CheckConstraint("(citation_id IS NULL) <> (passage_note_id IS NULL)", name="target"),
        CheckConstraint("0 <= start_char AND start_char < end_char", name="span"),
        UniqueConstraint("citation_id", "source_text_id"),
        UniqueConstraint("passage_note_id", "source_text_id"),
    )

    id: Mapped[IntId]
    citation_id: Mapped[int | None] = mapped_column(part_of("citation.id"))
    passage_note_id: Mapped[int | None] = mapped_column(part_of("passage_note.id"))
    source_text_id: Mapped[int] = mapped_column(part_of("source_text.id"), index=True)
    #: The sentence that the span begins in.
    passage_id: Mapped[int | None] = mapped_column(part_of("passage.id"), index=True)
    start_char: Mapped[int]
    end_char: Mapped[int]
    quote: Mapped[str]
    #: The URL text directive of the exact words, percent-encoded.
    directive: Mapped[str]


class AnchorPassage(Base):
    """The span of an anchor touches a sentence."""

    __tablename__ = "anchor_passage"
    __table_args__ = {"sqlite_strict": True, "sqlite_with_rowid": False}

    passage_id: Mapped[int] = mapped_column(part_of("passage.id"), primary_key=True)
    anchor_id: Mapped[int] = mapped_column(part_of("anchor.id"), primary_key=True, index=True)
