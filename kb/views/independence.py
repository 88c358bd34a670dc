"""Who stands behind one claim and not behind another: publishers, each counted once however often it says so."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, distinct, func, or_, select

from kb.kinds import RELIABLE
from kb.views.base import citation, claim, listing, publisher, source

other = claim.alias("other")


def cited_by(claim_: FromClause, stance: str = "supports") -> tuple[Any, Any, Select[Any]]:
    """Join the sources that a claim is cited to with their publishers, those that are known.

    A source that is another publication of an original counts as that original: one origin corroborates nothing.
    """
    cited, published, from_, who = citation.alias(), source.alias(), source.alias(), publisher.alias()
    original = func.coalesce(published.c.derived_from_id, published.c.id)
    statement = (
        select(who.c.id)
        .select_from(
            cited.join(published, published.c.id == cited.c.source_id)
            .join(from_, from_.c.id == original)
            .join(who, who.c.id == from_.c.publisher_id)
        )
        .where(cited.c.claim_id == claim_.c.id, cited.c.stance == stance)
        .correlate(claim, other)
    )
    return from_, who, statement


def independents(
    claim_: FromClause, stance: str = "supports", *, reliable: bool = False
) -> tuple[Any, Select[Any]]:
    """Select the publishers of a claim's sources that are none of this claim's; none if those aren't known."""
    from_, who, theirs = cited_by(claim_, stance)
    *_, ours = cited_by(claim)
    theirs = theirs.where(who.c.id.not_in(ours), ours.exists())
    if claim_ is other:
        # However many relay the same party, it is one origin.
        theirs = theirs.where(or_(claim.c.attributed_to_id.is_(None), _other_speaks()))
    if reliable:
        theirs = theirs.where(_is_reliable(from_, who))
    return who, theirs


def independent_count(claim_: FromClause, stance: str = "supports", *, reliable: bool = False) -> Any:
    """Count those publishers."""
    who, theirs = independents(claim_, stance, reliable=reliable)
    return theirs.with_only_columns(func.count(distinct(who.c.id))).scalar_subquery()


def _other_speaks() -> ColumnElement[bool]:
    # Ids begin at 1. Not all readers of the file have IS for this.
    return func.coalesce(claim.c.attributed_to_id, 0) != func.coalesce(other.c.attributed_to_id, 0)


def _is_reliable(from_: Any, who: Any) -> ColumnElement[bool]:
    return func.coalesce(from_.c.reliability, who.c.reliability).in_(RELIABLE)


def besides_the_first(*, reliable: bool = False) -> Any:
    """Count the publishers that support this claim, but for one whose source it is."""
    from_, who, ours = cited_by(claim)
    if reliable:
        ours = ours.where(_is_reliable(from_, who))
    count = ours.with_only_columns(func.count(distinct(who.c.id))).scalar_subquery()
    return case((and_(claim.c.attributed_to_id.is_(None), count > 0), count - 1), else_=0)


def publisher_slugs() -> Any:
    """Return the slugs of the publishers of the other claim's sources."""
    cited, from_, who = citation.alias(), source.alias(), publisher.alias()
    of_other = (
        select(who.c.slug)
        .select_from(
            cited.join(from_, from_.c.id == cited.c.source_id).join(who, who.c.id == from_.c.publisher_id)
        )
        .where(cited.c.claim_id == other.c.id)
    )
    return listing(of_other, other)
