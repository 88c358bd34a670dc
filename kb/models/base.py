"""What all tables share: the naming convention, column types, checks, and the kinds of foreign key and relationship."""

from typing import Annotated, Any, ClassVar, Literal, get_origin

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, mapped_column, relationship

from kb import kinds
from kb.kinds import Rule, values

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

#: SQLite STRICT tables: a column holds what its type says, or the write fails.
STRICT = {"sqlite_strict": True}

#: Every closed list, so that a column can be annotated with one.
_CLOSED = [value for value in vars(kinds).values() if get_origin(value) is Literal]


class Base(DeclarativeBase):
    """The base of every table; its metadata is the write model.

    The relationships of the models are for reading. Rows are written by applying packs.
    """

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    # STRICT tables know TEXT, INTEGER, REAL, BLOB and ANY, so nothing else is ever emitted.
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        int: Integer(),
        float: REAL(),
        **dict.fromkeys(_CLOSED, Text()),
        kinds.Credibility: Integer(),
    }
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


def one_of(column: str, closed: Any, *, name: str | None = None) -> CheckConstraint:
    """Restrict a column to a closed list; the constraint is named after the column. NULL is let through."""
    listed = ", ".join(f"'{value}'" for value in (closed if isinstance(closed, tuple) else values(closed)))
    return CheckConstraint(f"{column} IN ({listed})", name=name or column)


def rule(tie: Rule) -> CheckConstraint:
    """Hold a table to a rule."""
    return CheckConstraint(tie.sql, name=tie.name)


def is_slug(column: str = "slug", letters: str = "a-z") -> CheckConstraint:
    """Restrict a column to letters, lower-case ones unless told otherwise, digits and inner hyphens."""
    return CheckConstraint(
        f"{column} GLOB '[{letters}0-9]*' AND {column} NOT GLOB '*[^{letters}0-9-]*' AND {column} NOT GLOB '*-'",
        name=column,
    )


def not_blank(column: str) -> CheckConstraint:
    """Refuse an empty or white-space text."""
    return CheckConstraint(f"trim({column}) <> ''", name=f"{column}_not_blank")


def day_range(name: str = "days") -> CheckConstraint:
    """Hold `first_day` and `last_day` to ISO days in order; what has begun need not say when it ends."""
    day = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
    return CheckConstraint(
        "(first_day IS NULL AND last_day IS NULL)"
        f" OR (first_day IS NOT NULL AND first_day {day}"
        f" AND (last_day IS NULL OR (last_day {day} AND first_day <= last_day)))",
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


def vocabulary(name: str) -> Any:
    """Return the column that says which vocabulary a term is from. It is computed, and takes no room."""
    return mapped_column(Text, Computed(f"'{name}'", persisted=False))


def term(column: str) -> ForeignKeyConstraint:
    """Refer to a term of the vocabulary that the column beside, COLUMN_vocabulary, says."""
    return ForeignKeyConstraint(
        [f"{column}_vocabulary", column], ["term.vocabulary", "term.code"], ondelete="RESTRICT"
    )


def related(
    *, by: Any = None, through: Any = None, and_by: Any = None, order_by: Any = False, **more: Any
) -> Any:
    """Return a relationship for reading.

    `through` is the table between, `by` and `and_by` are the joins to it and from it, where foreign keys alone don't
    say them.
    """
    return relationship(
        primaryjoin=by, secondary=through, secondaryjoin=and_by, order_by=order_by, viewonly=True, **more
    )
