"""Views for the critic: what a careful reader wants to know of a source, and what grade the others suggest."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
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
    Documented,
    View,
    citation,
    claim,
    claim_view,
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
from kb.views.evidence import CITED, cited_claims
from kb.views.standing import CONTRADICTION, CORROBORATION, proposed, standing

_compared = table(
    "comparisons",
    *map(column, ("claim_id", "kind", "independent", "other_publishers", "other_summary")),
).alias("compared")


_refines = t["claim_link"].alias("refines")
#: Findings that `findings` tells by a number.
_BY_STANDING = ("uncorroborated", "contradicted")


def grades() -> View:
    """Return the view `grades`."""
    return claim_view(
        "grades",
        "The credibility of each claim, and what the other sources suggest it could be.",
        {
            "proposed": (
                proposed(),
                "The credibility that the sources at hand suggest: 1 or 2 if several or one independent publisher of"
                " reliability A to C corroborates an assertion, 3 if only others do or such a one contradicts it too, 4 if"
                " such a one only contradicts it. The analyst sets it.",
            ),
            "corroboration": (standing.c.corroboration, CORROBORATION),
            "contradiction": (standing.c.contradiction, CONTRADICTION),
        },
        (standing, standing.c.claim_id == claim.c.id),
    )


def _is_its_own(entity_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Tell whether it is the speaker or, in its own voice, the publisher: itself, its country, what it belongs to."""
    organization, affiliation = t["organization"], t["affiliation"]

    def of_speaker(column_: str) -> Any:
        speaks = organization.c.id == claim.c.attributed_to_id
        return scalar(organization.c[column_], speaks, correlate=claim)

    belongs = (affiliation.c.publisher_id == source.c.publisher_id, affiliation.c.entity_id == entity_id)
    return or_(
        entity_id == claim.c.attributed_to_id,
        entity_id == of_speaker("country_id"),
        entity_id == of_speaker("parent_id"),
        and_(claim.c.attributed_to_id.is_(None), exists().where(*belongs).correlate_except(affiliation)),
    )


def _speaks_of_itself() -> ColumnElement[bool]:
    """Tell whether the claim is about the speaker's own, or about an initiative that is part of it."""
    initiative = t["initiative"]
    part = exists().where(
        initiative.c.id == mention.c.entity_id,
        or_(_is_its_own(initiative.c.parent_id), _is_its_own(initiative.c.country_id)),
    )
    about = (mention.c.claim_id == claim.c.id, mention.c.via != "attributed-to")
    return (
        exists()
        .where(*about, or_(_is_its_own(mention.c.entity_id), part.correlate(mention, claim, source)))
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


def _stands(column_: str) -> Any:
    """Return a number of the view `grades`, which knows what others do to the claim."""
    grades_ = table("grades", column("claim_id", Integer), column(column_, Integer)).alias("judged")
    return scalar(grades_.c[column_], grades_.c.claim_id == claim.c.id, correlate=claim)


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
        "uncorroborated": (_stands("corroboration") == 0, None),
        "contradicted": (_stands("contradiction") > 0, _contradiction()),
        "unlocated": (_is_unlocated(), None),
    }


_GRADE: Documented = (
    reliability().concat(claim.c.credibility),
    "Reliability and credibility together, such as F6.",
)


def findings() -> View:
    """Return the view `findings`."""
    refined = exists().where(_refines.c.other_id == claim.c.id, _refines.c.kind == "refines")
    columns: Columns = {
        finding.replace("-", "_"): (case((holds, 1), else_=0), f"1 if it is {finding}; see audit.")
        for finding, (holds, _) in _findings().items()
        if finding not in _BY_STANDING
    }
    columns |= {
        "corroboration": (_stands("corroboration"), CORROBORATION),
        "contradiction": (_stands("contradiction"), CONTRADICTION),
        "refined": (case((refined.correlate(claim), 1), else_=0), "1 if another claim refines it."),
        "grade": _GRADE,
    }
    return view_of(
        "findings",
        "What a careful reader wants to know of a source: a row for each claim, a column for each finding.",
        columns | CITED,
        cited_claims(),
        _is_first_of_source(),
        unique=("claim_id", "source_slug"),
    )


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
        "grade": _GRADE,
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
