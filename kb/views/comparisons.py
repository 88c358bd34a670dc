"""The view of claims that bear each other out, or that cannot both be right."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    distinct,
    exists,
    func,
    or_,
    select,
    union_all,
)

from kb.kinds import CLAIMS, RELIABLE, ClaimType, column_of
from kb.views.base import (
    CLAIM_COLUMNS,
    View,
    citation,
    claim,
    claims_with,
    named,
    pack,
    publisher,
    slugs,
    source,
    t,
)
from kb.views.numbers import numbers_apart

other = claim.alias("other")
other_pack = pack.alias("other_pack")


#: Types of which two claims with the same subject and fields say the same. An office has words for its title.
SAME: tuple[ClaimType, ...] = ("participation", "membership", "relation", "attribute", "figure")


def _cited_by(claim_: FromClause, stance: str = "supports") -> tuple[Any, Any, Select[Any]]:
    """Join the sources that a claim is cited to with their publishers, those that are known."""
    cited, from_, who = citation.alias(), source.alias(), publisher.alias()
    statement = (
        select(who.c.id)
        .select_from(
            cited.join(from_, from_.c.id == cited.c.source_id).join(who, who.c.id == from_.c.publisher_id)
        )
        .where(cited.c.claim_id == claim_.c.id, cited.c.stance == stance)
        .correlate(claim, other)
    )
    return from_, who, statement


def _independent(claim_: FromClause, stance: str = "supports", *, reliable: bool = False) -> Any:
    """Count the publishers of a claim's sources that are none of this claim's; none if those aren't known."""
    from_, who, theirs = _cited_by(claim_, stance)
    *_, ours = _cited_by(claim)
    theirs = theirs.where(who.c.id.not_in(ours), ours.exists())
    if claim_ is other:
        # However many relay the same party, it is one origin.
        theirs = theirs.where(or_(claim.c.attributed_to_id.is_(None), _other_speaks()))
    if reliable:
        theirs = theirs.where(_is_reliable(from_, who))
    return theirs.with_only_columns(func.count(distinct(who.c.id))).scalar_subquery()


def _other_speaks() -> ColumnElement[bool]:
    return claim.c.attributed_to_id.is_distinct_from(other.c.attributed_to_id)


def _is_reliable(from_: Any, who: Any) -> ColumnElement[bool]:
    return func.coalesce(from_.c.reliability, who.c.reliability).in_(RELIABLE)


def _besides_the_first(*, reliable: bool = False) -> Any:
    """Count the publishers that support this claim, but for one whose source it is."""
    from_, who, ours = _cited_by(claim)
    if reliable:
        ours = ours.where(_is_reliable(from_, who))
    count = ours.with_only_columns(func.count(distinct(who.c.id))).scalar_subquery()
    return case((claim.c.attributed_to_id.is_(None), func.max(count - 1, 0)), else_=0)


def _publisher_slugs() -> Any:
    cited, from_, who = citation.alias(), source.alias(), publisher.alias()
    return (
        select(slugs(who.c.slug))
        .select_from(
            cited.join(from_, from_.c.id == cited.c.source_id).join(who, who.c.id == from_.c.publisher_id)
        )
        .where(cited.c.claim_id == other.c.id)
        .correlate(other)
        .scalar_subquery()
    )


_COMPARISON = {
    "summary": "The claim.",
    "kind": "corroborates or contradicts: what the other claim does to this one.",
    "basis": (
        "linked (a pack says so), cited (another source of the same claim), same fact, figures apart (numbers"
        " for the same thing and time that cannot both be right) or dates apart (of when a thing starts, ends or"
        " was founded)."
    ),
    "other_claim_id": "The other claim's id; the claim's own where it is cited to several sources.",
    "other_pack": "The other claim's pack.",
    "other_key": "The other claim's key.",
    "other_summary": "The other claim.",
    "other_publishers": "Slugs of the publishers of the other claim's sources.",
    "independent": (
        "How many known publishers stand behind the other claim that do not behind this one; none if both relay"
        " the same party."
    ),
    "reliable": "How many of these are of reliability A to C.",
}


def _comparison(
    kind: str,
    basis: str,
    *tables: tuple[FromClause, ColumnElement[bool]],
    where: ColumnElement[bool] | None = None,
    independent: tuple[ColumnElement[int], ColumnElement[int]] | None = None,
) -> Select[Any]:
    columns = {label: element for label, (element, _) in CLAIM_COLUMNS.items()}
    columns |= {
        "summary": claim.c.summary,
        "kind": named(kind),
        "basis": named(basis),
        "other_claim_id": other.c.id,
        "other_pack": other_pack.c.slug,
        "other_key": other.c.key,
        "other_summary": other.c.summary,
        "other_publishers": _publisher_slugs(),
    }
    counts = independent or (_independent(other), _independent(other, reliable=True))
    columns |= dict(zip(("independent", "reliable"), counts, strict=True))
    joined = claims_with(*tables).outerjoin(other_pack, other_pack.c.id == other.c.pack_id)
    statement = select(*(element.label(label) for label, element in columns.items())).select_from(joined)
    return statement if where is None else statement.where(where)


def _linked(kind: str, here: str, there: str) -> Select[Any]:
    link = t["claim_link"]
    return _comparison(
        kind,
        "linked",
        (link, (link.c[here] == claim.c.id) & (link.c.kind == kind)),
        (other, other.c.id == link.c[there]),
    )


def _cited() -> Select[Any]:
    return _comparison(
        "corroborates",
        "cited",
        (other, other.c.id == claim.c.id),
        where=_supports() > 1,
        independent=(_besides_the_first(), _besides_the_first(reliable=True)),
    )


def _supports() -> Any:
    cited = citation.alias()
    return (
        select(func.count(distinct(cited.c.source_id)))
        .where(cited.c.claim_id == claim.c.id, cited.c.stance == "supports")
        .correlate(claim)
        .scalar_subquery()
    )


def _disputed() -> Select[Any]:
    cited = citation.alias()
    against = exists().where(cited.c.claim_id == claim.c.id, cited.c.stance == "disputes").correlate(claim)
    return _comparison(
        "contradicts",
        "cited",
        (other, other.c.id == claim.c.id),
        where=against,
        independent=(_independent(claim, "disputes"), _independent(claim, "disputes", reliable=True)),
    )


def _beside(type_: str) -> tuple[FromClause, FromClause, list[tuple[FromClause, ColumnElement[bool]]]]:
    """Join claims of a type with other assertions about the same subject."""
    mine, theirs = t[type_], t[type_].alias("theirs")
    joins: list[tuple[FromClause, ColumnElement[bool]]] = [
        (mine, mine.c.id == claim.c.id),
        (
            other,
            and_(
                other.c.subject_id == claim.c.subject_id,
                other.c.id != claim.c.id,
                other.c.modality == "assertion",
                claim.c.modality == "assertion",
            ),
        ),
        (theirs, theirs.c.id == other.c.id),
    ]
    return mine, theirs, joins


def _at_one_time() -> ColumnElement[bool]:
    return or_(
        claim.c.first_day.is_(None),
        other.c.first_day.is_(None),
        and_(claim.c.first_day <= other.c.last_day, other.c.first_day <= claim.c.last_day),
    )


def _same_fact(type_: ClaimType) -> Select[Any]:
    mine, theirs, joins = _beside(type_)
    columns = [column_of(field) for field in CLAIMS[type_].fields if field.name != "as_written"]
    same = [mine.c[name].is_not_distinct_from(theirs.c[name]) for name in columns]
    return _comparison("corroborates", "same fact", *joins, where=and_(*same, _at_one_time()))


def _figures_apart() -> Select[Any]:
    mine, theirs, joins = _beside("figure")
    return _comparison(
        "contradicts", "figures apart", *joins, where=numbers_apart(claim, mine, other, theirs)
    )


def _dates_apart() -> Select[Any]:
    mine, theirs, joins = _beside("attribute")
    apart = or_(claim.c.last_day < other.c.first_day, other.c.last_day < claim.c.first_day)
    one_day = mine.c.property.in_(("starts", "ends", "founded"))
    same = mine.c.property == theirs.c.property
    return _comparison("contradicts", "dates apart", *joins, where=and_(one_day, same, apart))


def comparisons() -> View:
    """Return the view `comparisons`."""
    statement = union_all(
        _linked("corroborates", "claim_id", "other_id"),
        _linked("corroborates", "other_id", "claim_id"),
        _linked("contradicts", "claim_id", "other_id"),
        _linked("contradicts", "other_id", "claim_id"),
        _cited(),
        _disputed(),
        *map(_same_fact, SAME),
        _figures_apart(),
        _dates_apart(),
    )
    docs = {label: text for label, (_, text) in CLAIM_COLUMNS.items()} | _COMPARISON
    return View(
        "comparisons", "Which claims bear each other out, and which can't both be right.", docs, statement
    )
