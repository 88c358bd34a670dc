"""Packs, and the columns that tie a row to the pack that owns it."""

from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from kb.models.base import Base, IntId, is_slug, refers_to, table_args


class Pack(Base):
    """A pack that has been applied to this database."""

    __tablename__ = "pack"
    __table_args__ = table_args(is_slug())

    id: Mapped[IntId]
    slug: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int]
    sha256: Mapped[str]
    applied_at: Mapped[str]


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
