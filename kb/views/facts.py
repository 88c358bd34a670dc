"""The view of facts, whether something speaks against them, and the view of who is involved in what."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Text,
    case,
    cast,
    distinct,
    exists,
    func,
    or_,
    select,
)

from kb.kinds import ClaimType, How, listed
from kb.views.base import (
    CLAIM_COLUMNS,
    View,
    citation,
    claim,
    claim_view,
    claims_with,
    entity,
    fact,
    subject,
    t,
    thing,
    view_of,
)
from kb.views.numbers import numbers_apart

#: The key that claims of one fact have in common.
FACT = (fact.c.fact, "What it states, as a key in this file: claims with the same one say the same thing.")


def another_number(kept: FromClause) -> ColumnElement[bool]:
    """Tell whether a figure has a rival that cannot be right as well. Both are assertions that a source supports."""
    rival, mine, theirs = fact.alias("rival"), t["figure"].alias("mine"), t["figure"].alias("theirs")
    return (
        exists()
        .where(
            mine.c.id == kept.c.claim_id,
            kept.c.rank.is_not(None),
            rival.c.rivals == kept.c.rivals,
            rival.c.rank.is_not(None),
            rival.c.fact != kept.c.fact,
            theirs.c.id == rival.c.claim_id,
            numbers_apart(mine, theirs),
        )
        .correlate(kept)
    )


def contradicted(claim_id: ColumnElement[int], correlate: FromClause) -> ColumnElement[bool]:
    """Tell whether a claim and another contradict each other, or a citation disputes it."""
    # Two look-ups by index, where an OR over both columns would be none.
    here, there, against = (
        t["claim_link"].alias("here"),
        t["claim_link"].alias("there"),
        citation.alias("against"),
    )
    return or_(
        exists().where(here.c.claim_id == claim_id, here.c.kind == "contradicts").correlate(correlate),
        exists().where(there.c.other_id == claim_id, there.c.kind == "contradicts").correlate(correlate),
        exists().where(against.c.claim_id == claim_id, against.c.stance == "disputes").correlate(correlate),
    )


def _claims_of_fact(column: ColumnElement[Any], same: FromClause, from_: FromClause) -> Any:
    return (
        select(column)
        .select_from(from_)
        .where(same.c.fact == fact.c.fact, same.c.rank.is_not(None))
        .correlate(fact)
        .scalar_subquery()
    )


def _as_text(number: ColumnElement[float]) -> ColumnElement[str]:
    """Write a number without the .0 of a whole one."""
    whole = cast(number, BigInteger)
    return case((number == whole, cast(whole, Text)), else_=cast(number, Text))


def _disputed() -> ColumnElement[bool]:
    """Tell whether something speaks against a claim of the fact, or another number is given."""
    stated = fact.alias("stated")
    against = contradicted(stated.c.claim_id, stated)
    states_it = (stated.c.fact == fact.c.fact, stated.c.rank.is_not(None))
    return or_(exists().where(*states_it, against).correlate(fact), another_number(fact))


def _sources() -> Any:
    same = fact.alias("same")
    cited = same.join(citation, citation.c.claim_id == same.c.claim_id)
    return _claims_of_fact(func.count(distinct(citation.c.source_id)), same, cited)


def facts() -> View:
    """Return the view `facts`."""
    same, attribute, figure, object_ = fact.alias("same"), t["attribute"], t["figure"], entity.alias("object")
    columns = {
        "type": (claim.c.type, f"{listed(ClaimType)}."),
        **thing("subject", subject, "what it is about"),
        "relation": (
            fact.c.relation,
            "How the object or the value stands to the subject: the role, status, title, property, metric or predicate.",
        ),
        **thing("object", object_, "the other thing, if there is one"),
        "value": (
            func.coalesce(attribute.c.value, figure.c.as_written, _as_text(figure.c.value), object_.c.name),
            "The value of an attribute or a figure, else the name of the object, as text.",
        ),
        "number": (figure.c.value, "The number of a figure, if the source gives a single one."),
        "unit": (figure.c.unit, "The unit of a figure; NULL for a plain count."),
        "claims": (_claims_of_fact(func.count(), same, same), "How many assertions of sources state it."),
        "disputed": (
            case((_disputed(), 1), else_=0),
            "1 if a claim or a citation speaks against it, or another number for the same is given.",
        ),
        "resolved": (
            fact.c.resolved,
            "1 unless a rival is preferred: another value of a property that holds one, or another number for the same.",
        ),
        "fact_id": FACT,
    } | CLAIM_COLUMNS
    columns["sources"] = (_sources(), "How many sources state it, over all claims.")
    joined = claims_with().outerjoin(subject, subject.c.id == claim.c.subject_id)
    for table, id_ in ((object_, fact.c.object_id), (attribute, claim.c.id), (figure, claim.c.id)):
        joined = joined.outerjoin(table, table.c.id == id_)
    return view_of(
        "facts",
        "What is asserted, a row for each fact however many claims state it, with its leading claim. Count and list here.",
        columns,
        joined,
        fact.c.lead == 1,
        unique=("claim_id",),
    )


def involvements() -> View:
    """Return the view `involvements`."""
    involvement = t["involvement"]
    party, initiative, through = (entity.alias(name) for name in ("party", "initiative_row", "through_row"))
    another = involvement.c.through_id != involvement.c.party_id
    kind = t["initiative"].c.kind
    return claim_view(
        "involvements",
        "Every country and organization in every initiative: itself, through a body of its own, or as where it takes place. "
        "A row for each claim and role: count initiatives as count(DISTINCT initiative_slug).",
        {
            **thing("party", party, "the country or organization"),
            "party_type": (party.c.type, "country or organization."),
            **thing("initiative", initiative, "the initiative"),
            "initiative_kind": (kind, "The initiative's kind."),
            "how": (
                involvement.c.how,
                f"{listed(How)}: itself, as where it takes place, or through a body, group or company of its own.",
            ),
            "role": (involvement.c.role, "The role of whoever takes part; NULL if only the place is said."),
            "through": (through.c.name, "The name of the body or the place; NULL if it is the party itself."),
            "through_slug": (through.c.slug, "The slug of through."),
        },
        (involvement, involvement.c.claim_id == claim.c.id),
        (party, party.c.id == involvement.c.party_id),
        (initiative, initiative.c.id == involvement.c.initiative_id),
        # There always is one; but an outer join that nobody asks for is left out.
        outer=[
            (t["initiative"], t["initiative"].c.id == involvement.c.initiative_id),
            (through, (through.c.id == involvement.c.through_id) & another),
        ],
        unique=("claim_id", "party_slug", "through_slug"),
    )
