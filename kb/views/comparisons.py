"""The view of claims that bear each other out, or that cannot both be right."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    true,
    union_all,
)

from kb.dates import LATEST
from kb.views.base import (
    CLAIM_COLUMNS,
    Columns,
    Join,
    View,
    citation,
    claim,
    claims_with,
    fact,
    named,
    pack,
    scalar,
    t,
    view_of,
)
from kb.views.independence import besides_the_first, independent_count, other, publisher_slugs
from kb.views.numbers import numbers_apart

other_fact = fact.alias("other_fact")
other_pack = pack.alias("other_pack_row")


_CITED = "cited"
_COMPARISON = {
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


class Basis(NamedTuple):
    """On what two claims are compared: what one does to the other, the tables that lead there, and a condition."""

    kind: str
    name: str
    tables: tuple[Join, ...]
    where: ColumnElement[bool] = true()

    def pairs(self) -> Select[Any]:
        """Select both claims of each of these comparisons."""
        here = claim.join(fact, fact.c.claim_id == claim.c.id)
        for table, condition in self.tables:
            here = here.join(table, condition)
        return _pair(self.kind, self.name, other.c.id).select_from(here).where(self.where)

    def others(self) -> Select[Any]:
        """Select the ids of the other claims."""
        return (
            select(other.c.id.label("other_id"))
            .select_from(*(table for table, _ in self.tables))
            .where(*(condition for _, condition in self.tables), self.where)
            .correlate(claim, fact)
        )


def _linked(kind: str, here: str, there: str) -> Basis:
    link = t["claim_link"]
    leads = (link.c[here] == claim.c.id) & (link.c.kind == kind)
    return Basis(kind, "linked", ((link, leads), (other, other.c.id == link.c[there])))


#: Only assertions that a source supports are compared by what they state.
_BOTH_ASSERTED = (fact.c.rank.is_not(None), other_fact.c.rank.is_not(None))
_OTHER: Join = (other, other.c.id == other_fact.c.claim_id)


def _last_day(claim_: FromClause) -> ColumnElement[str]:
    """Return the last day on which a claim may hold: any, where its end is not said."""
    return func.coalesce(claim_.c.last_day, LATEST)


def _same_fact() -> Basis:
    shared = (other_fact.c.fact == fact.c.fact, other_fact.c.claim_id != fact.c.claim_id, *_BOTH_ASSERTED)
    at_one_time = or_(
        claim.c.first_day.is_(None),
        other.c.first_day.is_(None),
        and_(claim.c.first_day <= _last_day(other), other.c.first_day <= _last_day(claim)),
    )
    return Basis("corroborates", "same fact", ((other_fact, and_(*shared)), _OTHER), at_one_time)


def _rivals(*where: ColumnElement[bool]) -> tuple[Join, Join]:
    """Join the claims of rival facts, of claims of which something is true: told before rivals are looked at, of many."""
    of = case((and_(*where), fact.c.rivals))
    rivals = (other_fact.c.rivals == of, other_fact.c.fact != fact.c.fact, *_BOTH_ASSERTED)
    return (other_fact, and_(*rivals)), _OTHER


def _figures_apart() -> Basis:
    mine, theirs = t["figure"], t["figure"].alias("theirs")
    figures = ((mine, mine.c.id == claim.c.id), (theirs, theirs.c.id == other.c.id))
    rivals = _rivals(claim.c.type == "figure")
    return Basis("contradicts", "figures apart", (*rivals, *figures), numbers_apart(mine, theirs))


def _dates_apart() -> Basis:
    attribute, term = t["attribute"], t["term"]
    is_date = exists().where(
        attribute.c.id == claim.c.id,
        term.c.vocabulary == "property",
        term.c.code == attribute.c.property,
        term.c.value == "date",
    )
    apart = or_(claim.c.last_day < other.c.first_day, other.c.last_day < claim.c.first_day)
    return Basis("contradicts", "dates apart", _rivals(is_date.correlate(claim)), apart)


BASES = (
    _linked("corroborates", "claim_id", "other_id"),
    _linked("corroborates", "other_id", "claim_id"),
    _linked("contradicts", "claim_id", "other_id"),
    _linked("contradicts", "other_id", "claim_id"),
    _same_fact(),
    _figures_apart(),
    _dates_apart(),
)


def _cited() -> Select[Any]:
    """Select claims that several sources support: the claim stands beside itself."""
    cited = citation.alias()
    several = scalar(
        func.min(cited.c.source_id) < func.max(cited.c.source_id),
        cited.c.claim_id == claim.c.id,
        cited.c.stance == "supports",
        correlate=claim,
    )
    return _pair("corroborates", _CITED, claim.c.id).where(several)


def _disputed() -> Select[Any]:
    cited = citation.alias()
    against = exists().where(cited.c.claim_id == claim.c.id, cited.c.stance == "disputes").correlate(claim)
    return _pair("contradicts", _CITED, claim.c.id).where(against)


def _pair(kind: str, basis: str, other_id: ColumnElement[int]) -> Select[Any]:
    return select(
        named(kind).label("kind"),
        named(basis).label("basis"),
        claim.c.id.label("claim_id"),
        other_id.label("other_id"),
    )


#: Every claim beside each that it is compared with. SQLite looks for the pairs of the claims that are asked for.
_pair_of = union_all(*(basis.pairs() for basis in BASES), _cited(), _disputed()).subquery("pair")


def _independent(*, reliable: bool = False) -> ColumnElement[int]:
    beside_itself = case(
        (_pair_of.c.kind == "corroborates", besides_the_first(reliable=reliable)),
        else_=independent_count(claim, "disputes", reliable=reliable),
    )
    return case(
        (_pair_of.c.basis == _CITED, beside_itself), else_=independent_count(other, reliable=reliable)
    )


def comparisons() -> View:
    """Return the view `comparisons`."""
    values: tuple[ColumnElement[Any], ...] = (
        _pair_of.c.kind,
        _pair_of.c.basis,
        _pair_of.c.other_id,
        other_pack.c.slug,
        other.c.key,
        other.c.summary,
        publisher_slugs(),
        _independent(),
        _independent(reliable=True),
    )
    columns: Columns = dict(zip(_COMPARISON, zip(values, _COMPARISON.values(), strict=True), strict=True))
    compared = claims_with(
        (_pair_of, _pair_of.c.claim_id == claim.c.id), (other, other.c.id == _pair_of.c.other_id)
    )
    return view_of(
        "comparisons",
        "Which claims bear each other out, and which can't both be right.",
        columns | CLAIM_COLUMNS,
        compared.outerjoin(other_pack, other_pack.c.id == other.c.pack_id),
        unique=("claim_id", "kind", "basis", "other_claim_id"),
    )
