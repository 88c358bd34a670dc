"""Views of sources and of where in them claims stand."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, distinct, exists, func, select

from kb.kinds import Stance, TitleIs, listed
from kb.views.base import (
    CLAIM_COLUMNS,
    Columns,
    Join,
    View,
    citation,
    claim,
    claims_with,
    entity,
    listing,
    passage_of,
    publisher,
    reliability,
    scalar,
    source,
    t,
    thing,
    view_of,
)


def _fragment(table: FromClause) -> ColumnElement[str]:
    return table.c.text_start + func.coalesce(" … " + table.c.text_end, "")


def _text_shown(of: FromClause) -> Any:
    """Return the id of the text that a source is shown by: the one meant for the locators, if it is there."""
    first = t["source_text"].alias("first")
    return (
        select(first.c.id)
        .where(first.c.source_id == source.c.id)
        .order_by(first.c.variant, first.c.id)
        .limit(1)
        .correlate(of)
        .scalar_subquery()
    )


def _located(anchor: FromClause, passage: FromClause) -> Columns:
    return {
        "paragraph": (passage.c.paragraph, "Paragraph of the attached text, from 1."),
        "sentence": (passage.c.sentence, "Sentence of the paragraph, from 1."),
        "start_char": (anchor.c.start_char, "Where the quote starts in the attached text, in code points."),
        "end_char": (anchor.c.end_char, "Where the quote ends."),
        "quote": (anchor.c.quote, "The exact words; NULL until the text is attached."),
        "link": (
            source.c.url + "#:~:text=" + anchor.c.directive,
            "A link that opens the page at the words.",
        ),
    }


#: Of these views the last columns say whose citation the row is.
CITED: Columns = CLAIM_COLUMNS | {
    "source": (source.c.title, "The title of the source."),
    "source_slug": (source.c.slug, "The slug of the source."),
    "reliability": (reliability(), "Admiralty scale of the source: A ... E, F can't be judged."),
    "passage": (
        passage_of(citation.c.id),
        "Where the citation stands, paragraph.sentence; NULL until the text is attached.",
    ),
}


def cited_claims(*tables: Join) -> FromClause:
    """Join claims with their citations and the sources of these."""
    joined = claims_with((citation, citation.c.claim_id == claim.c.id), *tables, cited=False)
    return joined.join(source, source.c.id == citation.c.source_id)


_FRAGMENT: Columns = {
    "fragment": (
        _fragment(citation),
        "The locator, first words … last words; NULL cites the whole source.",
    ),
    "stance": (citation.c.stance, f"{listed(Stance)}."),
}


def citations() -> View:
    """Return the view `citations`."""
    anchor, passage = t["anchor"], t["passage"]
    joined = (
        cited_claims()
        .outerjoin(
            anchor, (anchor.c.citation_id == citation.c.id) & (anchor.c.source_text_id == _text_shown(source))
        )
        .outerjoin(passage, passage.c.id == anchor.c.passage_id)
    )
    own = (
        _FRAGMENT
        | _located(anchor, passage)
        | {"citation_id": (citation.c.id, "The citation's id in this file.")}
    )
    return view_of(
        "citations", "Where each claim stands in its sources.", own | CITED, joined, unique=("citation_id",)
    )


def sources() -> View:
    """Return the view `sources`."""
    claims = scalar(
        func.count(distinct(citation.c.claim_id)), citation.c.source_id == source.c.id, correlate=source
    )
    original = source.alias("original")
    attached = exists().where(t["source_text"].c.source_id == source.c.id).correlate(source)
    columns: Columns = {
        "title": (source.c.title, "The title."),
        "slug": (source.c.slug, "The stable key."),
        "kind": (source.c.kind, "The kind; see vocabulary."),
        **thing("publisher", publisher, "who publishes it"),
        "published": (source.c.published, "When it was published, EDTF; NULL if it doesn't say."),
        "url": (source.c.url, "Where it can be read."),
        "language": (source.c.language, "Its language, BCP 47."),
        "rights": (source.c.rights, "Who holds the rights to its text."),
        "reliability": (reliability(), "Admiralty scale: A completely reliable ... E, F can't be judged."),
        "reason": (func.coalesce(source.c.reason, publisher.c.reason), "Why it is graded so."),
        "title_is": (source.c.title_is, f"{listed(TitleIs)}; NULL if nobody says."),
        "derived_from": (original.c.title, "The title of the source that it is another publication of."),
        "derived_from_slug": (original.c.slug, "The slug of that source; the two are one voice."),
        "file_sha256": (source.c.file_sha256, "The hash of the document that its text was taken out of."),
        "extractor": (source.c.extractor, "What took it out, with its version."),
        "claims": (claims, "How many claims are cited to it."),
        "text_attached": (case((attached, 1), else_=0), "1 if its text is attached in this file."),
    }
    return view_of(
        "sources",
        "What the claims are cited to.",
        columns,
        source.outerjoin(publisher, publisher.c.id == source.c.publisher_id).outerjoin(
            original, original.c.id == source.c.derived_from_id
        ),
    )


def publishers() -> View:
    """Return the view `publishers`."""
    affiliation, affiliate = t["affiliation"], entity.alias("affiliate")
    affiliations = listing(
        select(affiliate.c.slug)
        .select_from(affiliation.join(affiliate, affiliate.c.id == affiliation.c.entity_id))
        .where(affiliation.c.publisher_id == publisher.c.id),
        publisher,
    )
    columns: Columns = {
        "name": (publisher.c.name, "The name."),
        "slug": (publisher.c.slug, "The stable key."),
        "reliability": (
            publisher.c.reliability,
            "Admiralty scale: A completely reliable ... E unreliable, F can't be judged.",
        ),
        "reason": (publisher.c.reason, "Why it is graded so."),
        "affiliations": (affiliations, "Slugs of the things that it belongs to or speaks for."),
        "sources": (
            scalar(func.count(), source.c.publisher_id == publisher.c.id, correlate=publisher),
            "How many sources it has published.",
        ),
    }
    return view_of("publishers", "Who publishes sources.", columns, publisher)


def _on_passage(column: ColumnElement[Any]) -> Select[Any]:
    """Select from the claims that stand on a passage."""
    anchor, touched = t["anchor"], t["anchor_passage"]
    return (
        select(column)
        .select_from(
            touched.join(anchor, anchor.c.id == touched.c.anchor_id)
            .join(citation, citation.c.id == anchor.c.citation_id)
            .join(claim, claim.c.id == citation.c.claim_id)
        )
        .where(touched.c.passage_id == t["passage"].c.id)
        .correlate(t["passage"])
    )


def _noted(column: ColumnElement[Any]) -> Any:
    """Select from the notes of packs on a passage; the first one counts."""
    anchor, touched, note = t["anchor"], t["anchor_passage"], t["passage_note"]
    return (
        select(column)
        .select_from(
            touched.join(anchor, anchor.c.id == touched.c.anchor_id).join(
                note, note.c.id == anchor.c.passage_note_id
            )
        )
        .where(touched.c.passage_id == t["passage"].c.id)
        .order_by(note.c.id)
        .limit(1)
        .correlate(t["passage"])
        .scalar_subquery()
    )


def _most(modalities: tuple[str, ...]) -> ColumnElement[bool]:
    """Tell whether the first modality is that of some claims on a passage, and of no fewer than each other one."""

    def count(modality: str) -> Any:
        return func.count(distinct(case((claim.c.modality == modality, claim.c.id))))

    first, *others = map(count, modalities)
    return _on_passage(and_(first > 0, *(first >= other for other in others))).scalar_subquery()


_SOURCE: Columns = {key: CITED[key] for key in ("source", "source_slug")}


def _by_claims() -> ColumnElement[str]:
    """Tell what a passage is as most of its claims are."""
    return case(
        (_most(("assertion", "opinion", "forecast")), "factual"),
        (_most(("opinion", "forecast")), "opinion"),
        (_most(("forecast",)), "forecast"),
    )


def passages() -> View:
    """Return the view `passages`."""
    passage, source_text, note = t["passage"], t["source_text"], t["passage_note"]
    columns: Columns = {
        **_SOURCE,
        "variant": (source_text.c.variant, "0 in the text that the locators are meant for, 1 in a variant."),
        "sha256": (source_text.c.sha256, "The hash of the text."),
        "shown": (
            case((source_text.c.id == _text_shown(source), 1), else_=0),
            "1 in the text that the source is shown by: the one meant for the locators, if it is there.",
        ),
        "paragraph": (passage.c.paragraph, "Paragraph of the text, from 1."),
        "sentence": (passage.c.sentence, "Sentence of the paragraph, from 1."),
        "start_char": (passage.c.start_char, "Where the sentence starts in the text, in code points."),
        "end_char": (passage.c.end_char, "Where it ends."),
        "text": (passage.c.text, "The sentence."),
        "claims": (
            _on_passage(func.count(distinct(claim.c.id))).scalar_subquery(),
            "How many claims stand on it.",
        ),
        "nature": (
            func.coalesce(_by_claims(), _noted(note.c.nature)),
            "factual, opinion or forecast, as most of its claims are; else as a pack says, rhetoric and boilerplate too.",
        ),
        "reason": (_noted(note.c.reason), "Why a pack says so."),
        "passage_id": (passage.c.id, "Its id in this file."),
    }
    joined = passage.join(source_text, source_text.c.id == passage.c.source_text_id).join(
        source, source.c.id == source_text.c.source_id
    )
    return view_of(
        "passages",
        "Every sentence of the attached texts, and what stands on it.",
        columns,
        joined,
        unique=("passage_id",),
    )


def quotes() -> View:
    """Return the view `quotes`."""
    anchor, passage, source_text = t["anchor"], t["passage"], t["source_text"]
    joined = (
        cited_claims()
        .join(anchor, anchor.c.citation_id == citation.c.id)
        .join(source_text, source_text.c.id == anchor.c.source_text_id)
        .outerjoin(passage, passage.c.id == anchor.c.passage_id)
    )
    own: Columns = (
        _FRAGMENT
        | _located(anchor, passage)
        | {
            "variant": (
                source_text.c.variant,
                "0 in the text that the locators are meant for, 1 in a variant.",
            ),
            "sha256": (source_text.c.sha256, "The hash of the text."),
            "citation_id": (citation.c.id, "The citation's id in this file."),
        }
    )
    return view_of(
        "quotes",
        "What each citation is in each attached text, variants included.",
        own | CITED,
        joined,
        unique=("citation_id", "sha256"),
    )
