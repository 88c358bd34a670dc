"""Packs, and the columns that tie a row to the pack that owns it."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from kb.kinds import Rows
from kb.models.base import Base, IntId, is_slug, one_of, part_of, refers_to, related, table_args


class Pack(Base):
    """A pack that has been applied to this database. Its newest seeding says in which version."""

    __tablename__ = "pack"
    __table_args__ = table_args(is_slug())

    id: Mapped[IntId]
    slug: Mapped[str] = mapped_column(unique=True)

    seedings: Mapped[list["Seeding"]] = related(order_by="Seeding.id")


class Seeding(Base):
    """A time at which applying a pack changed something, or brought another version of it."""

    __tablename__ = "seeding"
    __table_args__ = table_args(
        *(CheckConstraint(f"{name} >= 0", name=name) for name in ("created", "changed", "pruned"))
    )

    id: Mapped[IntId]
    pack_id: Mapped[int] = mapped_column(part_of("pack.id"), index=True)
    version: Mapped[int]
    sha256: Mapped[str]
    applied_at: Mapped[str]
    #: How many rows it made, rewrote and removed; NULL where that was not written down yet.
    created: Mapped[int | None]
    changed: Mapped[int | None]
    pruned: Mapped[int | None]


class HandEdit(Base):
    """A row that a pack owns and that was renamed, given away or deleted since it was seeded, but not by seeding.

    Triggers write it. `key` is what the pack calls the row, as a JSON list; `row_id` is the row, NULL if it is gone.
    """

    __tablename__ = "hand_edit"
    __table_args__ = table_args(
        one_of("rows", Rows), UniqueConstraint("pack_id", "rows", "key"), UniqueConstraint("rows", "row_id")
    )

    id: Mapped[IntId]
    pack_id: Mapped[int] = mapped_column(part_of("pack.id"))
    rows: Mapped[Rows]
    key: Mapped[str]
    row_id: Mapped[int | None]


class Owned:
    """A row that a pack owns.

    `pack_id` is NULL for a row that somebody typed in. `seeded_hash` is the hash of the row's content as it
    was last seeded; where the content hashes otherwise now, it was changed by hand since.
    """

    seeded_hash: Mapped[str | None]

    @declared_attr
    def pack_id(cls) -> Mapped[int | None]:  # noqa: N805
        """Return a column of its own for each table, with its foreign key and index."""
        return mapped_column(refers_to("pack.id"), index=True)
