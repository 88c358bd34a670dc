"""What all tables share: the naming convention, column types and the two kinds of foreign key."""

from typing import Annotated, Any

from sqlalchemy import (
    REAL,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

#: SQLite STRICT tables: a column holds what its type says, or the write fails.
STRICT = {"sqlite_strict": True}


class Base(DeclarativeBase):
    """The base of every table; its metadata is the write model."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    # STRICT tables know TEXT, INTEGER, REAL, BLOB and ANY, so nothing else is ever emitted.
    type_annotation_map = {str: Text(), int: Integer(), float: REAL()}
    __table_args__: Any = STRICT

    def __repr__(self) -> str:
        """Name the row by its slug, code, key or id, whichever it has."""
        for name in ("slug", "code", "key", "id"):
            if name in self.__mapper__.columns:
                return f"<{type(self).__name__} {self.__dict__.get(name)}>"
        return f"<{type(self).__name__}>"


IntId = Annotated[int, mapped_column(primary_key=True)]


def table_args(*constraints: Any) -> tuple[Any, ...]:
    """Return `__table_args__` for a STRICT table with these constraints and indexes."""
    return (*constraints, STRICT)


def one_of(column: str, values: tuple[str, ...], *, nullable: bool = False) -> CheckConstraint:
    """Restrict a column to a small fixed list; the constraint is named after the column."""
    listed = ", ".join(f"'{value}'" for value in values)
    test = f"{column} IN ({listed})"
    return CheckConstraint(f"{column} IS NULL OR {test}" if nullable else test, name=column)


def is_slug(column: str = "slug") -> CheckConstraint:
    """Restrict a column to lower-case letters, digits and inner hyphens."""
    return CheckConstraint(
        f"{column} GLOB '[a-z0-9]*' AND {column} NOT GLOB '*[^a-z0-9-]*' AND {column} NOT GLOB '*-'",
        name=column,
    )


def not_blank(column: str) -> CheckConstraint:
    """Refuse an empty or white-space text."""
    return CheckConstraint(f"trim({column}) <> ''", name=f"{column}_not_blank")


def day_range(name: str = "days") -> CheckConstraint:
    """Hold `first_day` and `last_day` to ISO days in order, both set or neither."""
    day = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
    return CheckConstraint(
        "(first_day IS NULL AND last_day IS NULL)"
        f" OR (first_day {day} AND last_day {day} AND first_day <= last_day)",
        name=name,
    )


def part_of(target: str) -> ForeignKey:
    """Refer to the row that this one is a part of: it goes when that row goes."""
    return ForeignKey(target, ondelete="CASCADE")


def refers_to(target: str) -> ForeignKey:
    """Refer to a row that stands on its own: it can't be deleted while this one names it."""
    return ForeignKey(target, ondelete="RESTRICT")


def typed_part_of(parent: str) -> ForeignKeyConstraint:
    """Tie a child table to its parent row by (id, type), so that the two always agree."""
    return ForeignKeyConstraint(
        ["id", "type"], [f"{parent}.id", f"{parent}.type"], ondelete="CASCADE", onupdate="CASCADE"
    )


def typed_reference(column: str, type_column: str) -> ForeignKeyConstraint:
    """Refer to an entity by (id, type), so that a CHECK here can say which types are fit."""
    return ForeignKeyConstraint(
        [column, type_column], ["entity.id", "entity.type"], ondelete="RESTRICT", onupdate="CASCADE"
    )
