"""The view of claims that bear each other out, or that cannot both be right."""

from typing import Any, NamedTuple

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
    meanings,
    named,
    pack,
    selected,
    t,
)
from kb.views.independence import besides_the_first, independent_count, other, publisher_slugs
from kb.views.numbers import numbers_apart

other_fact = fact.alias("other_fact")
other_pack = pack.alias("other_pack_row")


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
_Counts = tuple[ColumnElement[int], ColumnElement[int]]


def _comparison(
    kind: str | ColumnElement[str],
    basis: str,
    *tables: Join,
    where: ColumnElement[bool] | None = None,
    independent: _Counts | None = None,
) -> Select[Any]:
    counts = independent or (independent_count(other), independent_count(other, reliable=True))
    values: tuple[ColumnElement[Any], ...] = (
        named(kind) if isinstance(kind, str) else kind,
        named(basis),
        other.c.id,
        other_pack.c.slug,
        other.c.key,
        other.c.summary,
        publisher_slugs(),
        *counts,
    )
    columns: Columns = dict(zip(_COMPARISON, zip(values, _COMPARISON.values(), strict=True), strict=True))
    joined = claims_with(*tables).outerjoin(other_pack, other_pack.c.id == other.c.pack_id)
    statement = selected(columns | CLAIM_COLUMNS).select_from(joined)
    return statement if where is None else statement.where(where)


class Basis(NamedTuple):
    """On what two claims are compared: what one does to the other, the tables that lead there, and a condition."""

    kind: str
    name: str
    tables: tuple[Join, ...]
    where: ColumnElement[bool] = true()

    def among(self, statement: Select[Any]) -> Select[Any]:
        """Have a statement on other claims look at those that are compared with a claim."""
        joined = statement.select_from(*(table for table, _ in self.tables))
        return joined.where(*(condition for _, condition in self.tables), self.where)


_link = t["claim_link"]


def _led(leads: ColumnElement[bool], here: str, there: str) -> tuple[Join, Join]:
    """Join the claims to which links lead, in one direction."""
    return (_link, (_link.c[here] == claim.c.id) & leads), (other, other.c.id == _link.c[there])


def _linked(kind: str, here: str, there: str) -> Basis:
    return Basis(kind, "linked", _led(_link.c.kind == kind, here, there))


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


_KINDS = ("corroborates", "contradicts")
_DIRECTIONS = (("claim_id", "other_id"), ("other_id", "claim_id"))
_BY_CONTENT = (_same_fact(), _figures_apart(), _dates_apart())
BASES = (*(_linked(kind, *direction) for kind in _KINDS for direction in _DIRECTIONS), *_BY_CONTENT)


def _rows() -> list[Select[Any]]:
    """Select the rows of the view; links of both kinds at once, as each statement of many columns makes the file larger."""
    linked = [
        _comparison(_link.c.kind, "linked", *_led(_link.c.kind.in_(_KINDS), *each)) for each in _DIRECTIONS
    ]
    by_content = [_comparison(each.kind, each.name, *each.tables, where=each.where) for each in _BY_CONTENT]
    return [*linked, *by_content, _cited(), _disputed()]


def _cited() -> Select[Any]:
    """Select claims that several sources support: the claim stands beside itself."""
    return _comparison(
        "corroborates",
        "cited",
        (other, other.c.id == claim.c.id),
        where=_supports() > 1,
        independent=(besides_the_first(), besides_the_first(reliable=True)),
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
        independent=(
            independent_count(claim, "disputes"),
            independent_count(claim, "disputes", reliable=True),
        ),
    )


def comparisons() -> View:
    """Return the view `comparisons`."""
    return View(
        "comparisons",
        "Which claims bear each other out, and which can't both be right.",
        _COMPARISON | meanings(CLAIM_COLUMNS),
        union_all(*_rows()),
        ("claim_id", "kind", "basis", "other_claim_id"),
    )
