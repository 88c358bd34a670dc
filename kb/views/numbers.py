"""Which numbers can both be right."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, or_

#: Numbers beyond any that a source gives, for figures without an upper or lower bound.
_ENDLESS = 1e300


def _bounds(figure: FromClause) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Return the least and the greatest number that a figure may mean; about is within a tenth."""
    comparator, low, high = figure.c.comparator, figure.c.low, figure.c.high
    least = func.coalesce(low, figure.c.value)
    most = func.coalesce(high, figure.c.value)
    return (
        case(
            (comparator.in_(("less-than", "at-most")), -_ENDLESS),
            (comparator == "several", 2),
            (comparator == "about", least - _tenth(least)),
            else_=least,
        ),
        case(
            (comparator.in_(("more-than", "at-least", "several")), _ENDLESS),
            (comparator == "order-of", func.coalesce(high, low * 10)),
            (comparator == "about", most + _tenth(most)),
            else_=most,
        ),
    )


def _tenth(number: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the tenth of a number, without its sign."""
    return func.abs(number) * 0.1


def numbers_apart(figure: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Tell whether two figures, of the same thing and time, cannot both be right."""
    least, most = _bounds(figure)
    other_least, other_most = _bounds(other)
    return or_(least > other_most, other_least > most)
