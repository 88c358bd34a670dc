"""Everything the knowledge base holds on one thing, claim or source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kb.lookup.names import Thing

#: The view that holds things of each type.
VIEW_OF = {
    "country": "countries",
    "organization": "organizations",
    "initiative": "initiatives",
    "person": "people",
    "place": "places",
    "actor": "actors",
    "source": "sources",
}

_CLAIMS_NAMING = """
SELECT m.via, c.*, p.role, p.participant, b.status, b.member, r.predicate, r.object, a.property
FROM mentions AS m JOIN claims AS c ON c.claim_id = m.claim_id
LEFT JOIN participations AS p ON p.claim_id = c.claim_id
LEFT JOIN memberships AS b ON b.claim_id = c.claim_id
LEFT JOIN relations AS r ON r.claim_id = c.claim_id
LEFT JOIN attributes AS a ON a.claim_id = c.claim_id
WHERE m.entity_slug = ?
ORDER BY c.claim_id
"""
_CITATIONS_NAMING = """
SELECT x.* FROM citations AS x
WHERE x.claim_id IN (SELECT claim_id FROM mentions WHERE entity_slug = ?)
"""
_NAMES = "SELECT name, kind, language FROM names WHERE slug = ? AND kind <> 'primary'"
_SOURCES_NAMING = """
SELECT slug, title, publisher, published, reliability, reason, url FROM sources
WHERE slug IN (SELECT x.source_slug FROM citations AS x
  WHERE x.claim_id IN (SELECT claim_id FROM mentions WHERE entity_slug = ?))
"""
_CLAIM = "SELECT * FROM claims WHERE pack = ? AND key = ?"
_CLAIM_BY_ID = "SELECT * FROM claims WHERE claim_id = ?"
_CITATIONS = "SELECT * FROM citations WHERE claim_id = ?"
_MENTIONS = (
    "SELECT entity_slug, entity, type, via FROM mentions WHERE claim_id = ? ORDER BY via <> 'subject', via"
)
_LINKS = """
SELECT l.kind, coalesce(c.pack || '/' || c.key, '#' || c.claim_id) AS claim, c.summary, c.modality, c.voice,
  c.attributed_to, 'this' AS by
FROM claim_link AS l JOIN claims AS c ON c.claim_id = l.other_id WHERE l.claim_id = ?
UNION ALL
SELECT l.kind, coalesce(c.pack || '/' || c.key, '#' || c.claim_id), c.summary, c.modality, c.voice,
  c.attributed_to, 'other'
FROM claim_link AS l JOIN claims AS c ON c.claim_id = l.claim_id WHERE l.other_id = ?
"""
_COMPARED = """
SELECT kind, basis, coalesce(other_pack || '/' || other_key, '#' || other_claim_id) AS claim, other_summary AS summary,
  other_publishers AS publishers, independent
FROM comparisons WHERE claim_id = ? AND basis <> 'linked'
"""
_DETAIL = {
    "participation": "participations",
    "membership": "memberships",
    "office": "offices",
    "attribute": "attributes",
    "figure": "figures",
    "relation": "relations",
}
_CLAIMS_OF_SOURCE = """
SELECT c.* FROM claims AS c
WHERE c.claim_id IN (SELECT claim_id FROM citations WHERE source_slug = ?) ORDER BY c.claim_id
"""
_CITATIONS_OF_SOURCE = "SELECT * FROM citations WHERE source_slug = ?"


@dataclass
class Section:
    """Claims under one heading."""

    title: str
    claims: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Dossier:
    """What is known of a thing: its own row, its names, the claims in sections, and their sources."""

    thing: Thing
    facts: dict[str, Any]
    names: list[dict[str, Any]]
    sections: list[Section]
    sources: list[dict[str, Any]]
    queries: list[Query]


def dossier(connection: sqlite3.Connection, thing: Thing) -> Dossier:
    """Gather the dossier of an entity."""
    queries = [
        Query(f"SELECT * FROM {VIEW_OF[thing.type]} WHERE slug = ?", (thing.slug,)),
        Query(_NAMES, (thing.slug,)),
        Query(_CLAIMS_NAMING, (thing.slug,)),
        Query(_CITATIONS_NAMING, (thing.slug,)),
        Query(_SOURCES_NAMING, (thing.slug,)),
    ]
    [facts], names, claims, citations, sources = (
        [dict(row) for row in query.rows(connection)] for query in queries
    )
    return Dossier(thing, facts, names, _sections(claims, citations), sources, queries)


def source_dossier(connection: sqlite3.Connection, thing: Thing) -> Dossier:
    """Gather the dossier of a source: what it claims, by type."""
    queries = [
        Query("SELECT * FROM sources WHERE slug = ?", (thing.slug,)),
        Query(_CLAIMS_OF_SOURCE, (thing.slug,)),
        Query(_CITATIONS_OF_SOURCE, (thing.slug,)),
    ]
    [facts], claims, citations = ([dict(row) for row in query.rows(connection)] for query in queries)
    for claim in claims:
        claim["via"] = "source"
    return Dossier(thing, facts, [], _sections(claims, citations), [], queries)


def claim_dossier(connection: sqlite3.Connection, thing: Thing) -> Dossier:
    """Gather the dossier of one claim: all of its fields, what it names, and claims linked to it."""
    if thing.slug.startswith("#"):
        head = Query(_CLAIM_BY_ID, (int(thing.slug[1:]),))
    else:
        pack, _, key = thing.slug.partition("/")
        head = Query(_CLAIM, (pack, key))
    [facts] = [dict(row) for row in head.rows(connection)]
    id_ = facts["claim_id"]
    queries = [
        head,
        Query(_CITATIONS, (id_,)),
        Query(_MENTIONS, (id_,)),
        Query(_LINKS, (id_, id_)),
        Query(_COMPARED, (id_,)),
    ]
    citations, mentions, links, compared = (
        [dict(row) for row in query.rows(connection)] for query in queries[1:]
    )
    if facts["type"] in _DETAIL:
        detail = Query(f"SELECT * FROM {_DETAIL[facts['type']]} WHERE claim_id = ?", (id_,))
        queries.append(detail)
        facts |= dict(detail.rows(connection)[0])
    facts["citations"] = citations
    facts["mentions"] = mentions
    facts["links"] = links
    facts["compared"] = compared
    return Dossier(thing, facts, [], [], [], queries)


def _sections(claims: list[dict[str, Any]], citations: Iterable[dict[str, Any]]) -> list[Section]:
    """Put each claim once under the heading of the closest tie that it makes to the thing."""
    cited: dict[int, list[dict[str, Any]]] = {}
    for citation in citations:
        cited.setdefault(citation["claim_id"], []).append(citation)
    closest: dict[int, tuple[tuple[int, str], dict[str, Any]]] = {}
    for claim in claims:
        heading = _heading(claim)
        id_ = claim["claim_id"]
        if id_ not in closest or heading < closest[id_][0]:
            closest[id_] = (heading, claim)
    sections: dict[tuple[int, str], Section] = {}
    for id_, (heading, claim) in closest.items():
        section = sections.setdefault(heading, Section(heading[1]))
        section.claims.append(claim | {"citations": cited.get(id_, [])})
    return [sections[heading] for heading in sorted(sections)]


_SUBJECT_HEADINGS = {
    "attribute": (2, "Properties"),
    "figure": (3, "Figures"),
    "office": (4, "Offices"),
    "relation": (6, "Relations"),
    "statement": (7, "Said of it"),
}
_SOURCE_HEADINGS = {
    "participation": (1, "Participations"),
    "membership": (2, "Memberships"),
    "attribute": (4, "Properties"),
    "figure": (5, "Figures"),
    "office": (3, "Offices"),
    "relation": (6, "Relations"),
    "statement": (7, "Statements"),
}


def _heading(claim: dict[str, Any]) -> tuple[int, str]:
    """Return the place and title of the section that a claim belongs in, by how it names the thing."""
    kind, _, detail = claim["via"].partition(":")
    match kind:
        case "source":
            return _SOURCE_HEADINGS[claim["type"]]
        case "participation":
            return 0, f"As {detail}"
        case "membership":
            return 1, f"{_words(detail)} of"
        case "subject" if claim["type"] == "participation":
            return 0, f"{_words(claim['role'])}s"
        case "subject" if claim["type"] == "membership":
            return 1, f"{_words(claim['status'])}s"
        case "subject":
            return _SUBJECT_HEADINGS[claim["type"]]
        case "office":
            return 4, "Offices"
        case "attribute":
            return 5, "Parts" if detail == "part-of" else f"Is the {detail.replace('-', ' ')} of"
        case "relation":
            return 6, "Relations"
        case "attributed-to":
            return 8, "Says"
    return 9, "Also named in"


def _words(code: str) -> str:
    return code.replace("-", " ").capitalize()
