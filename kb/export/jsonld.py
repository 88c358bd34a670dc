"""`jsonld`: linked data by schema.org, PROV-O, SKOS and the W3C Web Annotation model, a node a line.

Each claim is a node of its own with its modality, voice and grade; what a thing says of itself comes from assertions only,
as the views resolve them. Every node has an IRI under a base. Dates are literals of the EDTF datatype of the Library of
Congress. `shapes.ttl` beside this module says in SHACL what holds of a graph.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kb.errors import ExportError
from kb.export.content import claim_name
from kb.kinds import CLAIMS, NUMBER, TERM, THING, kind_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kb.export.content import Content, Row
    from kb.kinds import Field

Node = dict[str, Any]

BASE = "urn:kb:"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_PREFIXES = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TYPES = {
    "country": ["schema:Country"],
    "organization": ["schema:Organization", "prov:Agent"],
    "initiative": ["schema:Project"],
    "person": ["schema:Person", "prov:Agent"],
    "place": ["schema:Place"],
    "actor": ["schema:Thing", "prov:Agent"],
}
#: Resolved columns of things: the property, and whether it is a thing.
_RESOLVED = {
    "founded": ("schema:foundingDate", False),
    "starts": ("kb:starts", False),
    "ends": ("kb:ends", False),
    "seat_slug": ("schema:location", True),
    "place_slug": ("schema:location", True),
    "country_slug": ("kb:country", True),
    "parent_slug": ("schema:isPartOf", True),
}
_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"
_ELLIPSIS = " … "


class _Graph:
    """Makes nodes whose IRIs begin with a base."""

    def __init__(self, base: str) -> None:
        self.base = base

    def iri(self, *parts: str) -> str:
        return self.base + "/".join(quote(part, safe="/#:.-") for part in parts)

    def ref(self, *parts: str) -> Node:
        return {"@id": self.iri(*parts)}

    def context(self) -> Node:
        return {**_PREFIXES, "kb": f"{self.base}ns/"}

    def thing(self, thing: Row, found: dict[str, list[Row]]) -> Node:
        node = {
            "@id": self.iri("thing", thing["slug"]),
            "@type": [*_TYPES[thing["type"]], f"kb:{thing['type'].title()}"],
            "schema:name": thing["name"],
            "schema:description": thing["description"],
            "schema:alternateName": [
                _text(name["name"], name["language"]) for name in found["names"] if name["kind"] != "primary"
            ],
            "schema:sameAs": [_same(row["url"]) for row in found["identifiers"] if row["url"]],
            "kb:kind": thing["kind"] and self.ref("term", kind_vocabulary(thing["type"]), thing["kind"]),
        }
        [own] = found["own"]
        for column in own.keys():  # noqa: SIM118 - a row is no dictionary
            if column in _RESOLVED and own[column] is not None:
                name, is_thing = _RESOLVED[column]
                node[name] = self.ref("thing", own[column]) if is_thing else _edtf(own[column])
            elif column in ("alpha2", "alpha3", "numeric_code", "acronym"):
                node[f"kb:{column}"] = own[column]
        return node

    def claim(self, claim: Row, found: dict[str, list[Row]]) -> Node:
        kind = CLAIMS[claim["type"]]
        [own] = found["own"]
        links = [(f"kb:{row['kind']}", self.of_claim(row, "other_")) for row in found["claim_links"]]
        speaker = claim["attributed_to_slug"]
        sources = dict.fromkeys(
            row["source_slug"] for row in found["citations"] if row["stance"] == "supports"
        )
        about = dict.fromkeys(row["thing_slug"] for row in found["mentions"] if row["via"] != "attributed-to")
        return {
            **self.of_claim(claim),
            "@type": ["schema:Claim", "prov:Entity", f"kb:{claim['type'].title()}"],
            "schema:text": claim["summary"],
            "kb:subject": claim["subject_slug"] and self.ref("thing", claim["subject_slug"]),
            **{f"kb:{field.name}": self.field(field, own) for field in kind.fields},
            "schema:about": [self.ref("thing", slug) for slug in about],
            "dcterms:subject": [self.ref("topic", row["topic_slug"]) for row in found["tags"]],
            "kb:modality": claim["modality"],
            "kb:voice": claim["voice"],
            "kb:credibility": claim["credibility"],
            "kb:mark": (claim["marks"] or "").split(", ") if claim["marks"] else [],
            "prov:wasAttributedTo": speaker and self.ref("thing", speaker),
            "prov:hadPrimarySource": [self.ref("source", slug) for slug in sources],
            "schema:temporalCoverage": claim["valid"] and _edtf(claim["valid"]),
            "kb:timeNote": claim["time_note"],
            "schema:isPartOf": claim["pack"] and self.ref("pack", claim["pack"]),
            **{name: [other for link, other in links if link == name] for name, _ in links},
        }

    def of_claim(self, row: Row, prefix: str = "") -> Node:
        named = {name: row[f"{prefix}{name}"] for name in ("pack", "key", "claim_id")}
        return self.ref("claim", claim_name(named))

    def field(self, field: Field, own: Row) -> Any:
        """Return the value of a field that the claim's type has."""
        value = own[
            f"{field.column.removesuffix('_id') or field.name}_slug" if field.holds == THING else field.name
        ]
        if value is None:
            return None
        if field.holds == THING:
            return self.ref("thing", value)
        if field.holds == TERM:
            return self.ref("term", field.vocabulary, value)
        return {"@value": repr(value), "@type": "xsd:double"} if field.holds == NUMBER else value

    def annotations(self, claim: Row, citations: list[Row]) -> Iterator[Node]:
        """Yield what says where a claim stands: an annotation of the source, with the place in it."""
        body = self.of_claim(claim)
        for number, row in enumerate(citations, 1):
            iri = f"{body['@id']}/citation/{number}"
            selectors = list(_selectors(row))
            source = self.ref("source", row["source_slug"])
            yield {
                "@id": iri,
                "@type": "oa:Annotation",
                "oa:motivatedBy": {"@id": "oa:linking"},
                "oa:hasBody": body,
                "oa:hasTarget": {"@id": f"{iri}/target"} if selectors else source,
                "kb:stance": row["stance"],
            }
            if selectors:
                ids = [f"{iri}/selector/{place}" for place in range(1, len(selectors) + 1)]
                yield {
                    "@id": f"{iri}/target",
                    "@type": "oa:SpecificResource",
                    "oa:hasSource": source,
                    "oa:hasSelector": [{"@id": each} for each in ids],
                }
                yield from ({"@id": each, **one} for each, one in zip(ids, selectors, strict=True))

    def surroundings(self, content: Content) -> Iterator[Node]:
        """Yield sources, publishers, topics, terms and packs."""
        yield from self._sources(content)
        for row in content.rows("topics"):
            yield {
                "@id": self.iri("topic", row["slug"]),
                "@type": "skos:Concept",
                "skos:prefLabel": row["name"],
                "skos:broader": row["parent_slug"] and self.ref("topic", row["parent_slug"]),
            }
        for row in content.rows("vocabulary"):
            yield {
                "@id": self.iri("term", row["vocabulary"], row["code"]),
                "@type": "skos:Concept",
                "skos:notation": row["code"],
                "skos:definition": row["definition"],
            }
        for row in content.rows("packs"):
            yield {
                "@id": self.iri("pack", row["slug"]),
                "@type": "schema:Dataset",
                "schema:name": row["slug"],
                "schema:version": row["version"],
            }

    def _sources(self, content: Content) -> Iterator[Node]:
        for row in content.rows("sources"):
            yield {
                "@id": self.iri("source", row["slug"]),
                "@type": ["schema:CreativeWork", "prov:Entity"],
                "schema:name": row["title"],
                "schema:url": row["url"] and {"@id": quote(row["url"], safe=_IN_A_URL)},
                "schema:datePublished": row["published"] and _edtf(row["published"]),
                "schema:inLanguage": row["language"],
                "schema:publisher": row["publisher_slug"] and self.ref("publisher", row["publisher_slug"]),
                "prov:wasDerivedFrom": row["derived_from_slug"]
                and self.ref("source", row["derived_from_slug"]),
                "schema:copyrightNotice": row["rights"],
                "kb:reliability": row["reliability"],
                "kb:reason": row["reason"],
            }
        for row in content.rows("publishers"):
            yield {
                "@id": self.iri("publisher", row["slug"]),
                "@type": ["schema:Organization", "prov:Agent"],
                "schema:name": row["name"],
                "kb:reliability": row["reliability"],
                "kb:reason": row["reason"],
            }


_IN_A_URL = ":/?#[]@!$&'()*+,;=%~-._"


def write(content: Content, target: Path, *, base: str = BASE) -> Counter[str]:
    """Write a document of one graph. `base` is what every IRI begins with."""
    if not _is_base(base):
        raise ExportError(
            f"--base {base} is no beginning of an IRI", "write a scheme and end it with : / or #, as urn:kb:"
        )
    graph = _Graph(base)
    written = Counter(claims=0, things=0, nodes=0)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": {json.dumps(graph.context())},\n"@graph": [')
        for what, node in _nodes(graph, content):
            file.write(",\n" if written["nodes"] else "\n")
            file.write(json.dumps({k: v for k, v in node.items() if v not in (None, [])}, ensure_ascii=False))
            written["nodes"] += 1
            if what:
                written[what] += 1
        file.write("\n]}\n")
    return written


def _nodes(graph: _Graph, content: Content) -> Iterator[tuple[str, Node]]:
    for thing, found in content.things():
        yield "things", graph.thing(thing, found)
    for node in graph.surroundings(content):
        yield "", node
    for claim, found in content.claims("citations", "mentions", "tags", "claim_links"):
        yield "claims", graph.claim(claim, found)
        for node in graph.annotations(claim, found["citations"]):
            yield "", node


def _is_base(base: str) -> bool:
    scheme, colon, rest = base.partition(":")
    return bool(
        colon
        and scheme not in {*_PREFIXES, "kb"}
        and scheme[:1].isalpha()
        and scheme.isascii()
        and rest.isascii()
        and rest.isprintable()
        and base.endswith((":", "/", "#"))
        and not set(base) & set(' <>"{}|\\^`')
    )


def _selectors(row: Row) -> Iterator[Node]:
    """Yield where in its source a citation stands: the words, if they are let out, the place and the locator."""
    start, ellipsis, end = (row["fragment"] or "").partition(_ELLIPSIS)
    exact = row["quote"] or (start if start and not ellipsis else None)
    if exact:
        yield {"@type": "oa:TextQuoteSelector", "oa:exact": exact}
    if row["start_char"] is not None:
        yield {"@type": "oa:TextPositionSelector", "oa:start": row["start_char"], "oa:end": row["end_char"]}
    if start:
        words = ",".join(quote(part, safe="").replace("-", "%2D") for part in (start, end) if part)
        yield {
            "@type": "oa:FragmentSelector",
            "rdf:value": f":~:text={words}",
            "dcterms:conformsTo": {"@id": _FRAGMENTS},
        }


def _edtf(text: str) -> Node:
    return {"@value": text, "@type": EDTF}


def _text(text: str, language: str | None) -> Any:
    return {"@value": text, "@language": language} if language else text


def _same(url: str) -> Node:
    """Return the IRI of a thing in another scheme; Wikidata's begin with http."""
    return {
        "@id": quote(url.replace("https://www.wikidata.org/", "http://www.wikidata.org/"), safe=_IN_A_URL)
    }
