"""How a claim stands among those of others, without the rows of `comparisons`: whether anybody else says so, or not so."""

from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, union_all

from kb.kinds import proposed_credibility
from kb.views.base import claim, fact, t
from kb.views.comparisons import BASES
from kb.views.independence import besides_the_first, independents, is_published, other, several_support


def _may_be_compared(*more: ColumnElement[bool]) -> ColumnElement[bool]:
    """Tell whether packs link the claim to others, or one of these holds: to look closer costs far more."""
    here, there = t["claim_link"].alias("here"), t["claim_link"].alias("there")
    return or_(
        exists().where(here.c.claim_id == claim.c.id).correlate(claim),
        exists().where(there.c.other_id == claim.c.id).correlate(claim),
        *more,
    )


def _beside(column: str) -> ColumnElement[bool]:
    """Tell whether another claim has this in common with the claim, and both are asserted."""
    beside = fact.alias("beside")
    ranked = (fact.c.rank.is_not(None), beside.c.rank.is_not(None))
    same = (beside.c[column] == fact.c[column], beside.c.claim_id != fact.c.claim_id)
    return exists().where(*same, *ranked).correlate(fact)


def _others(kind: str, *, reliable: bool = False) -> list[Select[Any]]:
    """Select the independent publishers of the claims that do this to a claim, on each basis.

    Each by itself: a union that others are joined to is written out for each claim.
    """
    publishers = independents(other, reliable=reliable).correlate(None).correlate(claim, fact)
    return [basis.among(publishers) for basis in BASES if basis.kind == kind]


def _corroboration() -> ColumnElement[int]:
    elsewhere = _may_be_compared(_beside("fact"))
    others = select(union_all(*_others("corroborates")).subquery())
    # Nobody needs to know how many they are, and a fact may have thousands.
    reliable_ones = union_all(*_others("corroborates", reliable=True)).subquery()
    two = select(reliable_ones.c.publisher_id).distinct().limit(2)
    count = select(func.count()).select_from(two.subquery()).scalar_subquery()
    somebody = or_(several_support(), and_(elsewhere, others.exists()))
    reliable = besides_the_first(reliable=True) + case((elsewhere, count), else_=0)
    return case((somebody, case({0: 1, 1: 2}, value=reliable, else_=3)), else_=0)


def _contradiction() -> ColumnElement[int]:
    disputes = independents(claim, "disputes")
    has_rivals = and_(fact.c.rivals != fact.c.fact, _beside("rivals"))
    against = union_all(*_others("contradicts"), disputes).subquery()
    either = select(against.c.reliable).distinct().limit(2).subquery()
    most = func.coalesce(select(func.max(1 + either.c.reliable)).scalar_subquery(), 0)
    return case((_may_be_compared(has_rivals, disputes.exists()), most), else_=0)


def _standing() -> Select[Any]:
    return select(
        claim.c.id.label("claim_id"),
        case((is_published(), _corroboration()), else_=0).label("corroboration"),
        case((is_published(), _contradiction()), else_=0).label("contradiction"),
    ).select_from(claim.join(fact, fact.c.claim_id == claim.c.id))


#: What independent publishers do to each claim: SQLite works out only what is asked for, of the claim at hand.
standing = _standing().subquery("standing")
CORROBORATION = (
    "Whether independent publishers bear it out: 0 none, 1 one of any reliability, 2 one of reliability A to C, 3 several"
    " of these."
)
CONTRADICTION = "Whether independent publishers contradict it: 0 none, 1 one, 2 one of reliability A to C."


def proposed() -> ColumnElement[int]:
    """Return the credibility that this suggests for an assertion; the analyst's own for all else."""
    # One look at each number, as working it out is what costs.
    suggested = {
        10 * corroboration + contradiction: credibility
        for corroboration, contradiction in product(range(4), range(3))
        if (credibility := proposed_credibility(corroboration, contradiction))
    }
    stands = 10 * standing.c.corroboration + standing.c.contradiction
    return case(
        (claim.c.modality != "assertion", claim.c.credibility),
        else_=case(suggested, value=stands, else_=claim.c.credibility),
    )
