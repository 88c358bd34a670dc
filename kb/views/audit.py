"""Views for the critic: what a careful reader wants to know of a source, and what grade the others suggest."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    column,
    exists,
    func,
    or_,
    select,
    table,
    union_all,
)

from kb.views.base import (
    Columns,
    Join,
    View,
    citation,
    claim,
    claim_view,
    meanings,
    mention,
    named,
    publisher,
    reliability,
    selected,
    source,
    speaker,
    subject,
    t,
)
from kb.views.evidence import CITED, cited_claims

_compared = table(
    "comparisons",
    *map(column, ("claim_id", "kind", "independent", "reliable", "other_publishers", "other_summary")),
).alias("compared")


def _compared_with(kind: str) -> ColumnElement[bool]:
    """Tell whether independent publishers do this to the claim."""
    return and_(_compared.c.claim_id == claim.c.id, _compared.c.kind == kind, _compared.c.independent > 0)


def _is_compared(kind: str) -> ColumnElement[bool]:
    return exists().where(_compared_with(kind)).correlate(claim)


def _is_reliably(kind: str, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(_compared_with(kind), _compared.c.reliable > 0, *more).correlate(claim)


def _several_corroborate() -> ColumnElement[bool]:
    """Tell whether several publishers of reliability A to C corroborate the claim, as far as can be told apart."""
    # An aggregate over the view would read all of it; a constant and two look-ups do not.
    one = (
        select(_compared.c.other_publishers)
        .where(_compared_with("corroborates"), _compared.c.reliable > 0)
        .limit(1)
        .correlate(claim)
        .scalar_subquery()
    )
    return or_(
        _is_reliably("corroborates", _compared.c.reliable > 1),
        _is_reliably("corroborates", _compared.c.other_publishers != one),
    )


def grades() -> View:
    """Return the view `grades`."""
    corroborated, contradicted = _is_compared("corroborates"), _is_compared("contradicts")
    proposed = case(
        (claim.c.modality != "assertion", claim.c.credibility),
        (_is_reliably("contradicts"), case((corroborated, 3), else_=4)),
        (_several_corroborate(), 1),
        (_is_reliably("corroborates"), 2),
        (corroborated, 3),
        else_=claim.c.credibility,
    )
    return claim_view(
        "grades",
        "The credibility of each claim, and what the other sources suggest it could be.",
        {
            "proposed": (
                proposed,
                "The credibility that the sources at hand suggest: 1 or 2 if several or one independent publisher of"
                " reliability A to C corroborates an assertion, 3 if only others do or such a one contradicts it too, 4 if"
                " such a one only contradicts it. The analyst sets it.",
            ),
            "corroborated": (
                case((corroborated, 1), else_=0),
                "1 if an independent publisher corroborates it.",
            ),
            "contradicted": (
                case((contradicted, 1), else_=0),
                "1 if an independent publisher contradicts it.",
            ),
        },
    )


_AUDIT = {
    "finding": (
        "own-voice, named, unnamed, opinion, forecast, vague-quantity, vague-time, first, superlative,"
        " sweeping, self-reference, uncorroborated, contradicted or unlocated."
    ),
    "detail": "The words or the party that the finding rests on.",
    "type": "The claim's type.",
    "subject": "The name of what the claim is about.",
    "subject_slug": "The slug of what the claim is about.",
    "grade": "Reliability and credibility together, such as F6.",
}


def _finding(
    finding: ColumnElement[str],
    where: ColumnElement[bool],
    detail: ColumnElement[Any] | None = None,
    *tables: Join,
) -> Select[Any]:
    # Adding zero keeps SQLite from going through all citations of the source instead of those of the claim.
    cited = citation.alias("cited")
    first = (
        select(func.min(cited.c.id))
        .where(
            cited.c.claim_id == claim.c.id, cited.c.source_id + 0 == source.c.id, cited.c.stance == "supports"
        )
        .correlate(claim, source)
        .scalar_subquery()
    )
    values: tuple[ColumnElement[Any], ...] = (
        finding,
        named("") if detail is None else detail,
        claim.c.type,
        subject.c.name,
        subject.c.slug,
        reliability().concat(claim.c.credibility),
    )
    columns: Columns = dict(zip(_AUDIT, zip(values, _AUDIT.values(), strict=True), strict=True))
    joined = cited_claims(*tables).outerjoin(subject, subject.c.id == claim.c.subject_id)
    return selected(columns | CITED).select_from(joined).where(citation.c.id == first, where)


def _its_own() -> Any:
    """Select the speaker, and what it or, in its own voice, the publisher belongs to or speaks for."""
    organization, affiliation = t["organization"], t["affiliation"]
    speaks = organization.c.id == claim.c.attributed_to_id
    return union_all(
        select(claim.c.attributed_to_id).correlate(claim),
        select(organization.c.country_id).where(speaks).correlate(claim),
        select(organization.c.parent_id).where(speaks).correlate(claim),
        select(affiliation.c.entity_id)
        .where(claim.c.attributed_to_id.is_(None), affiliation.c.publisher_id == source.c.publisher_id)
        .correlate(claim, source),
    )


def _speaks_of_itself() -> ColumnElement[bool]:
    """Tell whether the claim is about one of `_its_own`, or about an initiative that is part of one."""
    initiative = t["initiative"]
    part = exists().where(
        initiative.c.id == mention.c.entity_id,
        or_(initiative.c.parent_id.in_(_its_own()), initiative.c.country_id.in_(_its_own())),
    )
    return (
        exists()
        .where(
            mention.c.claim_id == claim.c.id,
            mention.c.via != "attributed-to",
            or_(mention.c.entity_id.in_(_its_own()), part.correlate(mention, claim, source)),
        )
        .correlate(claim, source)
    )


def _contradiction() -> Any:
    """Return who contradicts the claim, and with what; of several, one."""
    return (
        select(_compared.c.other_publishers.concat(": ").concat(_compared.c.other_summary))
        .where(_compared_with("contradicts"))
        .limit(1)
        .correlate(claim)
        .scalar_subquery()
    )


def audit() -> View:
    """Return the view `audit`."""
    figure, mark = t["figure"], t["claim_mark"]
    located = citation.alias("located")
    unlocated = ~(
        exists()
        .where(
            located.c.claim_id == claim.c.id,
            located.c.source_id + 0 == source.c.id,
            located.c.text_start.is_not(None),
        )
        .correlate(claim, source)
    )
    statement = union_all(
        _finding(named("own-voice"), claim.c.attributed_to_id.is_(None)),
        _finding(named("named"), speaker.c.type != "actor", speaker.c.name),
        _finding(named("unnamed"), speaker.c.type == "actor", speaker.c.name),
        _finding(claim.c.modality, claim.c.modality != "assertion"),
        _finding(
            named("vague-quantity"),
            figure.c.comparator.in_(("order-of", "several")),
            figure.c.as_written,
            (figure, figure.c.id == claim.c.id),
        ),
        _finding(named("vague-time"), claim.c.time_note.is_not(None), claim.c.time_note),
        _finding(mark.c.mark, mark.c.mark.is_not(None), None, (mark, mark.c.claim_id == claim.c.id)),
        _finding(
            named("self-reference"), _speaks_of_itself(), func.coalesce(speaker.c.name, publisher.c.name)
        ),
        _finding(named("uncorroborated"), ~_is_compared("corroborates")),
        _finding(named("contradicted"), _is_compared("contradicts"), _contradiction()),
        _finding(named("unlocated"), unlocated),
    )
    return View(
        "audit",
        "What a careful reader wants to know of a source: a row for each claim and finding.",
        _AUDIT | meanings(CITED),
        statement,
        ("claim_id", "source_slug", "finding"),
    )
