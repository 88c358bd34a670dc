"""Views for the critic: what a careful reader wants to know of a source, and what grade the others suggest."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    case,
    column,
    exists,
    func,
    or_,
    select,
    table,
    true,
    union_all,
)

from kb.kinds import Mark, Modality, values
from kb.views.base import (
    Columns,
    View,
    citation,
    claim,
    claim_view,
    fact,
    mention,
    named,
    publisher,
    reliability,
    scalar,
    source,
    speaker,
    subject,
    t,
    thing,
    view_of,
)
from kb.views.comparisons import is_compared, may_be_compared, several_corroborate
from kb.views.evidence import CITED, cited_claims

_compared = table(
    "comparisons",
    *map(column, ("claim_id", "kind", "independent", "other_publishers", "other_summary")),
).alias("compared")


def _judged() -> Any:
    """Select what is done to each claim, said once: SQLite works out only what is asked for, of the claim at hand."""
    done = {
        "compared": may_be_compared(),
        "corroborated": is_compared("corroborates"),
        "corroborated_reliably": is_compared("corroborates", reliable=True),
        "several": several_corroborate(),
        "contradicted": is_compared("contradicts"),
        "contradicted_reliably": is_compared("contradicts", reliable=True),
    }
    labelled = (condition.label(name) for name, condition in done.items())
    return (
        select(claim.c.id.label("claim_id"), *labelled)
        .select_from(claim.join(fact, fact.c.claim_id == claim.c.id))
        .subquery("judged")
    )


def grades() -> View:
    """Return the view `grades`."""
    judged = _judged()
    done = judged.c
    proposed = case(
        (or_(claim.c.modality != "assertion", ~done.compared), claim.c.credibility),
        (done.contradicted_reliably, case((done.corroborated, 3), else_=4)),
        (done.corroborated_reliably, case((done.several, 1), else_=2)),
        (done.corroborated, 3),
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
                case((done.compared & done.corroborated, 1), else_=0),
                "1 if an independent publisher corroborates it.",
            ),
            "contradicted": (
                case((done.compared & done.contradicted, 1), else_=0),
                "1 if an independent publisher contradicts it.",
            ),
        },
        (judged, judged.c.claim_id == claim.c.id),
    )


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
        .where(
            _compared.c.claim_id == claim.c.id,
            _compared.c.kind == "contradicts",
            _compared.c.independent > 0,
        )
        .limit(1)
        .correlate(claim)
        .scalar_subquery()
    )


def _grade(column_: str) -> Any:
    judged = table("grades", column("claim_id"), column(column_)).alias("judged")
    return scalar(judged.c[column_], judged.c.claim_id == claim.c.id, correlate=claim)


def _is_first_of_source() -> ColumnElement[bool]:
    """Take one citation of a claim to a source, however many places it names."""
    # Adding zero keeps SQLite from going through all citations of the source instead of those of the claim.
    cited = citation.alias("cited")
    first = select(func.min(cited.c.id)).where(
        cited.c.claim_id == claim.c.id, cited.c.source_id + 0 == source.c.id, cited.c.stance == "supports"
    )
    return citation.c.id == first.correlate(claim, source).scalar_subquery()


def _is_unlocated() -> ColumnElement[bool]:
    located = citation.alias("located")
    return ~(
        exists()
        .where(
            located.c.claim_id == claim.c.id,
            located.c.source_id + 0 == source.c.id,
            located.c.text_start.is_not(None),
        )
        .correlate(claim, source)
    )


def _findings() -> dict[str, tuple[ColumnElement[bool], Any]]:
    """Return each finding: when it holds for a claim, and the detail that it rests on."""
    figure, mark = t["figure"], t["claim_mark"]
    vague = select(figure.c.as_written).where(
        figure.c.id == claim.c.id, figure.c.comparator.in_(("order-of", "several"))
    )

    published_by = scalar(publisher.c.name, publisher.c.id == source.c.publisher_id, correlate=source)

    def is_marked(as_: str) -> ColumnElement[bool]:
        return exists().where(mark.c.claim_id == claim.c.id, mark.c.mark == as_).correlate(claim)

    return {
        "own-voice": (claim.c.attributed_to_id.is_(None), None),
        "named": (speaker.c.type != "actor", speaker.c.name),
        "unnamed": (speaker.c.type == "actor", speaker.c.name),
        **{name: (claim.c.modality == name, None) for name in values(Modality) if name != "assertion"},
        "vague-quantity": (vague.correlate(claim).exists(), vague.correlate(claim).scalar_subquery()),
        "vague-time": (claim.c.time_note.is_not(None), claim.c.time_note),
        **{name: (is_marked(name), None) for name in values(Mark)},
        "self-reference": (_speaks_of_itself(), func.coalesce(speaker.c.name, published_by)),
        "uncorroborated": (_grade("corroborated") == 0, None),
        "contradicted": (_grade("contradicted") == 1, _contradiction()),
        "unlocated": (_is_unlocated(), None),
    }


def audit() -> View:
    """Return the view `audit`."""
    findings = _findings()
    # A pass over a source's claims, each of which is held against every finding; not a pass for each.
    found = union_all(*(select(named(name).label("finding")) for name in findings)).subquery("found")
    holds = case(*((found.c.finding == name, condition) for name, (condition, _) in findings.items()))
    details = [
        (found.c.finding == name, detail) for name, (_, detail) in findings.items() if detail is not None
    ]
    columns: Columns = {
        "finding": (
            found.c.finding,
            "own-voice, named, unnamed, opinion, forecast, vague-quantity, vague-time, first, superlative,"
            " sweeping, self-reference, uncorroborated, contradicted or unlocated.",
        ),
        "detail": (case(*details, else_=""), "The words or the party that the finding rests on."),
        "type": (claim.c.type, "The claim's type."),
        **thing("subject", subject, "what the claim is about"),
        "grade": (
            reliability().concat(claim.c.credibility),
            "Reliability and credibility together, such as F6.",
        ),
    }
    joined = cited_claims().outerjoin(subject, subject.c.id == claim.c.subject_id).join(found, true())
    return view_of(
        "audit",
        "What a careful reader wants to know of a source: a row for each claim and finding.",
        columns | CITED,
        joined,
        _is_first_of_source(),
        holds,
        unique=("claim_id", "source_slug", "finding"),
    )
