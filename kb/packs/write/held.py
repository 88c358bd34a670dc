"""What a claim of a draft holds, in itself and beside itself."""

from __future__ import annotations

from typing import Any

from kb.packs.format.items import TODO
from kb.packs.write.answers import type_of


def values_of(claim: dict[str, Any]) -> list[str]:
    """Return what a claim names, as it is written: slugs of things among other values."""
    about = claim.get("about", [])
    return [each for each in (*stated(claim), *(about if isinstance(about, list) else [about])) if each]


def stated(claim: dict[str, Any]) -> list[Any]:
    """Return what stands in a claim itself, beside what else it is about."""
    held = [*claim[type_of(claim)].values(), claim.get("attributed_to")]
    return [each for value in held for each in (value if isinstance(value, list) else [value])]


def briefly(claim: dict[str, Any]) -> str:
    """Return what a claim is by the words of its number, its summary or its type."""
    type_, summary = type_of(claim), claim.get("summary", TODO)
    words = claim["figure"].get("as_written") if type_ == "figure" else None
    return str(words or (type_ if summary == TODO else summary))


def tidy(claim: dict[str, Any]) -> None:
    """Take out of `about` what stands in the claim itself."""
    about = claim.get("about", [])
    if not isinstance(about, list):  # as it was typed into the file
        return
    own = stated(claim)
    if left := [each for each in about if each not in own]:
        claim["about"] = left
    else:
        claim.pop("about", None)
