"""Who stands behind one claim and not behind another: publishers, each counted once however often it says so."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, or_, select

from kb.views.base import citation, claim, listing, publisher, source, t

other = claim.alias("other")


def _behind(claim_: FromClause, stance: str = "supports") -> tuple[Any, Select[Any]]:
    """Select the publishers of a claim's sources, those that are known."""
    who = t["claim_publisher"].alias()
    return who, select(who.c.publisher_id).where(
        who.c.claim_id == claim_.c.id, who.c.stance == stance
    ).correlate(claim, other)


def independents(claim_: FromClause, stance: str = "supports", *, reliable: bool = False) -> Select[Any]:
    """Select the publishers of a claim's sources that are none of this claim's, each with 1 if it is reliable."""
    who, theirs = _behind(claim_, stance)
    ours, known = _behind(claim)
    it_too = known.where(ours.c.publisher_id == who.c.publisher_id).correlate(claim, who).exists()
    theirs = theirs.add_columns(who.c.reliable).where(~it_too)
    if claim_ is other:
        # However many relay the same party, it is one origin.
        theirs = theirs.where(or_(claim.c.attributed_to_id.is_(None), _other_speaks()))
    if reliable:
        theirs = theirs.where(who.c.reliable == 1)
    return theirs


def independent_count(claim_: FromClause, stance: str = "supports", *, reliable: bool = False) -> Any:
    """Count those publishers; none if the publishers of this claim's sources aren't known."""
    theirs = independents(claim_, stance, reliable=reliable)
    return theirs.where(is_published()).with_only_columns(func.count()).scalar_subquery()


def is_published() -> ColumnElement[bool]:
    """Tell whether a publisher of this claim's sources is known."""
    return _behind(claim)[1].exists()


def _other_speaks() -> ColumnElement[bool]:
    # Ids begin at 1. Not all readers of the file have IS for this.
    return func.coalesce(claim.c.attributed_to_id, 0) != func.coalesce(other.c.attributed_to_id, 0)


def besides_the_first(*, reliable: bool = False) -> Any:
    """Count the publishers that support this claim, but for one whose source it is."""
    count = _supporting(reliable=reliable)
    return case((and_(claim.c.attributed_to_id.is_(None), count > 0), count - 1), else_=0)


def several_support() -> ColumnElement[bool]:
    """Tell whether more publishers support this claim than the one whose source it is."""
    return and_(claim.c.attributed_to_id.is_(None), _supporting() > 1)


def _supporting(*, reliable: bool = False) -> Any:
    who, ours = _behind(claim)
    if reliable:
        ours = ours.where(who.c.reliable == 1)
    return ours.with_only_columns(func.count()).scalar_subquery()


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
