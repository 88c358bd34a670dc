"""What things are called: other names, and identifiers in other schemes."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kb.kinds import NameKind
from kb.models.base import Base, IntId, is_slug, not_blank, one_of, part_of, related, table_args
from kb.models.entity import Entity
from kb.models.pack import Owned


class Name(Owned, Base):
    """Another name of an entity."""

    __tablename__ = "name"
    __table_args__ = table_args(one_of("kind", NameKind), not_blank("text"))

    id: Mapped[IntId]
    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), index=True)
    text: Mapped[str]
    kind: Mapped[NameKind]
    language: Mapped[str | None]
    folded: Mapped[str] = mapped_column(index=True)

    entity: Mapped[Entity] = related()


class Identifier(Owned, Base):
    """An entity's identifier in a scheme such as Wikidata."""

    __tablename__ = "identifier"
    __table_args__ = table_args(
        not_blank("value"),
        is_slug("scheme"),
        UniqueConstraint("scheme", "value"),
    )

    id: Mapped[IntId]
    entity_id: Mapped[int] = mapped_column(part_of("entity.id"), index=True)
    scheme: Mapped[str]
    value: Mapped[str]

    entity: Mapped[Entity] = related()
