"""A claim of a type that a sentence makes, ready to be written."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A claim of a type: its kind, its fields, what its key ends with, its summary, and since when it holds if it says so."""

    kind: str
    detail: dict[str, str]
    key: str
    summary: str
    valid: str | None = None
    #: The verb that says it.
    verb: int | None = None


_SAYS = {
    "participant": "takes part in", "host": "hosts", "organizer": "organizes", "lead": "leads", "funder": "funds",
    "partner": "is a partner in", "manager": "manages", "provider": "provides something for",
    "speaker": "speaks at",
}  # fmt: skip


def takes_part(party: str, slug: str, initiative: str, initiative_slug: str, role: str) -> Said:
    """Return the claim that somebody takes part in something. Both come by their names and their slugs."""
    detail = {"initiative": initiative_slug, "participant": slug, "role": role}
    return Said("participation", detail, f"{slug[:40]}-{role}", f"{party} {_SAYS[role]} {initiative}.")
