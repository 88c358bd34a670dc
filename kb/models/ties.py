"""What claims tie together, as tables of two columns for relationships to go through."""

from functools import cache

from sqlalchemy import Subquery, select

from kb.models.base import Base

t = Base.metadata.tables


@cache
def participants() -> Subquery:
    """Tie parties to the initiatives that they take part in, in whatever role."""
    part, claim = t["participation"], t["claim"]
    return (
        select(part.c.participant_id.label("party_id"), claim.c.subject_id.label("initiative_id"))
        .join(claim, claim.c.id == part.c.id)
        .subquery("participant")
    )


@cache
def involved() -> Subquery:
    """Tie countries and organizations to the initiatives that they are involved in."""
    involvement = t["involvement"]
    return select(involvement.c.party_id, involvement.c.initiative_id).distinct().subquery("involved")


@cache
def members() -> Subquery:
    """Tie organizations to what a claim calls a member of them."""
    membership, claim = t["membership"], t["claim"]
    return (
        select(membership.c.member_id, claim.c.subject_id.label("organization_id"))
        .join(claim, claim.c.id == membership.c.id)
        .where(membership.c.status == "member")
        .subquery("member")
    )
