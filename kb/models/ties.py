"""What claims tie together, as tables of two columns for relationships to go through."""

from functools import cache

from sqlalchemy import Select, Subquery, select, union

from kb.models.base import Base

t = Base.metadata.tables


def _parts() -> Select[tuple[int, int]]:
    part, claim = t["participation"], t["claim"]
    return select(part.c.participant_id.label("party_id"), claim.c.subject_id.label("initiative_id")).join(
        claim, claim.c.id == part.c.id
    )


@cache
def participants() -> Subquery:
    """Tie parties to the initiatives that they take part in, in whatever role."""
    return _parts().subquery("participant")


@cache
def involved() -> Subquery:
    """Tie parties to the initiatives that they take part in, and countries to those that lie in them."""
    initiative = t["initiative"]
    return union(_parts(), select(initiative.c.country_id, initiative.c.id)).subquery("involved")


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
