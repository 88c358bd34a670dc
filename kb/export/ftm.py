"""`ftm`: FollowTheMoney entities, one JSON a line, for Aleph, OpenAleph and Yente.

FollowTheMoney has no place for modality, so that only what a source asserts becomes a link; opinions, forecasts, what is
only disputed, figures and statements are notes on the things that they name. https://followthemoney.tech
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kb.export.content import claim_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kb.export.content import Content, Row

Entity = dict[str, Any]

_SCHEMATA = {
    "country": "PublicBody",
    "organization": "Organization",
    "initiative": "Project",
    "person": "Person",
    "place": "Address",
    "actor": "LegalEntity",
}
#: Of each type of claim that is a link: its schema, the columns of its ends, and what says how they are tied.
_LINKS = {
    "participation": (
        "ProjectParticipant",
        ("project", "initiative"),
        ("participant", "participant"),
        "role",
    ),
    "membership": ("Membership", ("organization", "organization"), ("member", "member"), "status"),
    "office": ("Employment", ("employee", "person"), ("employer", "organization"), "title"),
    "relation": ("UnknownLink", ("subject", "subject"), ("object", "object"), "predicate"),
}
#: What things resolve to, by schema: the column and the property.
_RESOLVED = {
    "Project": (("starts", "startDate"), ("ends", "endDate")),
    "Organization": (("founded", "incorporationDate"),),
}
#: The dates that FollowTheMoney knows; what is about, or open, is none.
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def write(content: Content, target: Path) -> Counter[str]:
    """Write things, sources, links and notes."""
    written: Counter[str] = Counter({"things": 0, "sources": 0, "claims as links": 0, "claims as notes": 0})
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for what, entity in _entities(content):
            written[what] += 1
            properties = {name: list(map(str, each)) for name, each in entity["properties"].items() if each}
            file.write(json.dumps({**entity, "properties": properties}, ensure_ascii=False) + "\n")
    return written


def _entities(content: Content) -> Iterator[tuple[str, Entity]]:
    codes = {row["slug"]: row["alpha2"].lower() for row in content.rows("countries") if row["alpha2"]}
    for thing, found in content.things():
        if thing["claims"]:
            yield "things", _thing(thing, found, codes)
    for row in content.rows("sources"):
        yield "sources", _source(row)

    @lru_cache(maxsize=1_000)
    def url(source: str) -> str | None:
        found = content.connection.execute("SELECT url FROM sources WHERE slug = ?", (source,)).fetchone()
        return found[0] if found else None

    for claim, found in content.claims("mentions", "citations"):
        supported = any(row["stance"] == "supports" for row in found["citations"])
        if claim["type"] in _LINKS and claim["modality"] == "assertion" and supported:
            yield "claims as links", _link(claim, found["own"][0], url)
        else:
            yield "claims as notes", _note(claim, found, url)


def _entity(name: str, schema: str, properties: dict[str, Any]) -> Entity:
    each = {key: value if isinstance(value, list) else [value] for key, value in properties.items()}
    return {
        "id": name,
        "schema": schema,
        "properties": {key: [one for one in value if one is not None] for key, value in each.items()},
    }


def _id(slug: str) -> str:
    return f"kb-thing-{slug}"


def _thing(thing: Row, found: dict[str, list[Row]], codes: dict[str, str]) -> Entity:
    schema, [own] = _SCHEMATA[thing["type"]], found["own"]
    columns = own.keys()
    country = thing["slug"] if thing["type"] == "country" else own["country_slug"]
    properties: dict[str, Any] = {
        "name": thing["name"],
        "alias": sorted(
            {row["name"] for row in found["names"] if row["kind"] in ("alias", "official", "native")}
        ),
        "weakAlias": sorted({row["name"] for row in found["names"] if row["kind"] == "acronym"}),
        "previousName": sorted({row["name"] for row in found["names"] if row["kind"] == "former"}),
        "summary": thing["description"],
        "country": codes.get(country),
        "wikidataId": [row["value"] for row in found["identifiers"] if row["scheme"] == "wikidata"],
        "keywords": thing["kind"],
    }
    if schema == "Address":
        properties["full"] = thing["name"]
    if "acronym" in columns and own["acronym"]:
        properties["weakAlias"] = sorted({*properties["weakAlias"], own["acronym"]})
    for column, name in _RESOLVED.get(schema, ()):
        properties[name] = _date(own[column])
    return _entity(_id(thing["slug"]), schema, properties)


def _source(row: Row) -> Entity:
    return _entity(
        f"kb-source-{row['slug']}",
        "Article",
        {
            "title": row["title"],
            "publisher": row["publisher"],
            "publishedAt": _date(row["published"]),
            "sourceUrl": row["url"],
            "notes": f"reliability {row['reliability']}",
        },
    )


def _of_claim(claim: Row, url: Callable[[str], str | None]) -> dict[str, Any]:
    source = claim["source_slug"]
    return {
        "proof": source and f"kb-source-{source}",
        "publisher": claim["source"],
        "sourceUrl": url(source) if source else None,
    }


def _claim_id(claim: Row) -> str:
    """Return an id that stays the same; keys have characters that ids may not have."""
    return f"kb-claim-{hashlib.sha1(claim_name(claim).encode(), usedforsecurity=False).hexdigest()}"


def _link(claim: Row, own: Row, url: Callable[[str], str | None]) -> Entity:
    schema, *ends, role = _LINKS[claim["type"]]
    slugs = {name: own[f"{column}_slug"] for name, column in ends}
    if claim["type"] == "participation" and own["participant_type"] == "place":
        schema, slugs = "UnknownLink", dict(zip(("subject", "object"), slugs.values(), strict=True))
    start, slash, end = (claim["valid"] or "").partition("/")
    return _entity(
        _claim_id(claim),
        schema,
        {
            **{name: _id(slug) for name, slug in slugs.items()},
            "role": own[role],
            "summary": claim["summary"],
            "recordId": claim_name(claim),
            **({"startDate": _date(start), "endDate": _date(end)} if slash else {"date": _date(start)}),
            **_of_claim(claim, url),
        },
    )


def _note(claim: Row, found: dict[str, list[Row]], url: Callable[[str], str | None]) -> Entity:
    about = dict.fromkeys(row["thing_slug"] for row in found["mentions"])
    said = f"{claim['modality']} of {claim['attributed_to'] or claim['source'] or 'a source'}"
    return _entity(
        _claim_id(claim),
        "Note",
        {
            "name": claim_name(claim),
            "description": claim["summary"],
            "summary": f"{said}; {claim['reliability'] or ''}{claim['credibility']}",
            "entity": [_id(slug) for slug in about],
            "keywords": [claim["type"], claim["modality"]],
            **_of_claim(claim, url),
        },
    )


def _date(edtf: str | None) -> str | None:
    return edtf if edtf and _DATE.fullmatch(edtf) else None
