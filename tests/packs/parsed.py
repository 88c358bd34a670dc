"""Drafts made with a parser, from a few known things: for the tests of what syntax tells."""

from importlib.util import find_spec
from typing import Any

import pytest

from kb.packs.write.draft import Draft, draft
from kb.packs.write.known import Known
from kb.sources.gazetteer import Gazetteer, Name
from kb.sources.spot.english import load

needs_parser = pytest.mark.skipif(
    find_spec("spacy") is None or load() is None, reason="the extra english is not installed"
)
COUNTRIES = (
    "Kenya Mali Norway Jordan Georgia China Peru Chile Bolivia Croatia Italy Uganda Rwanda Zambia".split()
)
NAMES = [
    *(Name(name, name.lower(), "country", is_primary=True) for name in COUNTRIES),
    Name("Burkina Faso", "burkina-faso", "country", is_primary=True),
    Name("Niger", "niger", "country", is_primary=True),
    *(Name(name, name.lower(), "organization", is_primary=True) for name in ("Europol", "Interpol")),
    Name("Kenyan", "kenya", "country", is_primary=False, is_derived=True),
]
KNOWN = Known(
    Gazetteer(NAMES),
    {name.slug: None for name in NAMES},
    {},
    {},
    names={n.slug: n.text for n in NAMES if n.is_primary},
)
KINDS = {"participation": ("initiative", "participant", "role"), "membership": ("organization", "member", "status"),
         "office": ("person", "organization", "title"), "attribute": ("subject", "property", "value", "entity"),
         "relation": ("subject", "predicate", "object")}  # fmt: skip


def drafted(text: str) -> Draft:
    return draft(text, KNOWN, published="2031-05-02", parser=load())


def each_of(detail: dict[str, Any]) -> list[dict[str, Any]]:
    lists = {"participant": detail.get("participants"), "member": detail.get("members")}
    return [detail | {party: one} for party, listed in lists.items() for one in listed or ()] or [detail]


def typed(text: str) -> set[str]:
    return {
        " ".join([kind, *(str(detail[part]) for part in parts if part in detail)])
        for claim in drafted(text).claims
        for kind, parts in KINDS.items()
        if kind in claim
        for detail in each_of(claim[kind])
    }


def took_part(event: str, role: str, *slugs: str) -> set[str]:
    return {f"participation {event} {slug} {role}" for slug in slugs}
