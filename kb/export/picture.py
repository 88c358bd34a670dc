"""What a picture shows: the network around a thing, by role, or its timeline. `mermaid` and `svg` draw it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.dates import in_words
from kb.lookup.names import resolve

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Mapping, Sequence

    from kb.export.content import Content

NETWORK, TIMELINE = "network", "timeline"
#: More than this nobody could read; the last line says how many are left out.
MOST = 200


@dataclass
class Neighbour:
    """A thing beside the one in the middle, in one role."""

    slug: str
    name: str
    claims: int = 0
    #: assertion if any claim asserts it, else what the first one is.
    modality: str = ""


class Event(NamedTuple):
    """A dated claim."""

    date: str
    summary: str
    #: Its modality unless it is an assertion, whose words it is, and the grade.
    note: str
    #: Where a picture with links leads from it.
    leads_to: str = ""


def middle(content: Content, about: str) -> tuple[str, str]:
    """Return slug and name of the thing in the middle. Raises NotFoundError."""
    thing = resolve(content.connection, about)
    return thing.slug, thing.name


def neighbours(content: Content, slug: str, written: Counter[str]) -> dict[str, list[Neighbour]]:
    """Return who stands beside a thing, by what ties them, the role with most first."""
    where = content.where("connections")
    rows = content.connection.execute(
        "SELECT via, other, other_slug, modality FROM connections"
        f"{where}{' AND' if where else ' WHERE'} thing_slug = ? ORDER BY other, other_slug, claim_id",
        (slug,),
    )
    left, shown = MOST, {}
    for role, each in by_role(rows).items():
        shown[role] = each[: max(left, 0)]
        left -= len(shown[role])
        written["neighbours"] += len(shown[role])
        if len(each) > len(shown[role]):
            written["neighbours left out"] += len(each) - len(shown[role])
    return {role: each for role, each in shown.items() if each}


def by_role(rows: Iterable[Sequence[str]]) -> dict[str, list[Neighbour]]:
    """Return who stands beside a thing, by what ties them, the role with most first.

    A row is what ties them, the neighbour's name and slug, and the claim's modality.
    """
    found: dict[str, dict[str, Neighbour]] = {}
    for via, other, other_slug, modality in rows:
        role = via.partition(":")[2] or via
        one = found.setdefault(role, {}).setdefault(other_slug, Neighbour(other_slug, other))
        one.claims += 1
        if not one.modality or modality == "assertion":
            one.modality = modality
    by_size = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return {role: list(each.values()) for role, each in by_size}


def events(content: Content, written: Counter[str]) -> list[Event]:
    """Return the dated claims in order."""
    where = content.where("timeline")
    rows = content.connection.execute(
        "SELECT date, summary, modality, attributed_to, reliability, credibility FROM timeline"
        f"{where} ORDER BY first_day, last_day, pack, key, claim_id"
    )
    found = [event(row) for row in rows]
    written["events"] += min(len(found), MOST)
    if len(found) > MOST:
        written["events left out"] += len(found) - MOST
    return found[:MOST]


def event(claim: Mapping[str, Any], leads_to: str = "") -> Event:
    """Return what a timeline shows of a claim with a date."""
    speaker, modality = claim["attributed_to"], claim["modality"]
    notes = (
        modality if modality != "assertion" else None,
        speaker and f"says {speaker}",
        f"{claim['reliability'] or ''}{claim['credibility']}",
    )
    return Event(in_words(claim["date"]), claim["summary"], ", ".join(filter(None, notes)), leads_to)


def shortened(text: str, width: int) -> str:
    """Cut a text to so many columns; a Chinese character takes two."""
    if text.isascii():
        return text if len(text) <= width else text[: width - 1].rstrip() + "…"
    used = 0
    for place, character in enumerate(text):
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used > width:
            return text[: max(place - 1, 0)].rstrip() + "…"
    return text
