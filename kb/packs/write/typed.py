"""Claims of a type, where the structure of a sentence says it all: offices, participations, memberships, attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted


def typed_claims(each: Spotted, cite: Any, common: dict[str, Any]) -> list[dict[str, Any]]:  # noqa: ARG001
    """Return the claims of a type that a sentence makes."""
    return []
