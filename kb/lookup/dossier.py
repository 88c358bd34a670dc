"""Everything the knowledge base holds on one thing, claim or source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kb.kinds import CLAIMS, TABLED_CLAIMS, VIEW_OF
from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kb.lookup.names import Thing

#: What a dossier says of a claim.
_SHOWN = ", ".join(
    f"c.{name}"
    for name in [
        "type",
        "subject",
        "subject_slug",
        "relation",
        "topics",
        "disputed",
        "summary",
        "modality",
        "voice",
        "attributed_to",
        "attributed_to_slug",
        "credibility",
        "reliability",
        "valid",
        "time_note",
        "pack",
        "key",
        "claim_id",
    ]
)
_CLAIMS_NAMING = f"""
SELECT m.via, {_SHOWN} FROM mentions AS m JOIN claims AS c ON c.claim_id = m.claim_id
WHERE m.thing_slug = ? ORDER BY c.claim_id
"""
_CITATIONS_NAMING = """
SELECT x.* FROM citations AS x
WHERE x.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug = ?) ORDER BY x.citation_id
"""
_NAMES = "SELECT name, kind, language FROM names WHERE slug = ? AND kind <> 'primary'"
_SOURCES_NAMING = """
SELECT slug, title, publisher, published, reliability, reason, url FROM sources
WHERE slug IN (SELECT x.source_slug FROM citations AS x
  WHERE x.claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug = ?))
ORDER BY slug
"""
_CLAIM = "SELECT * FROM claims WHERE pack = ? AND key = ?"
_CLAIM_BY_ID = "SELECT * FROM claims WHERE claim_id = ?"
_CITATIONS = "SELECT * FROM citations WHERE claim_id = ? ORDER BY citation_id"
_MENTIONS = (
    "SELECT thing, thing_slug, thing_type, via FROM mentions WHERE claim_id = ?"
    " ORDER BY via <> 'subject', via, thing_slug"
)
_LINKS = """
SELECT l.kind, coalesce(c.pack || '/' || c.key, '#' || c.claim_id) AS claim, c.summary, c.modality, c.voice,
  c.attributed_to, 'this' AS by
FROM claim_links AS l JOIN claims AS c ON c.claim_id = l.other_claim_id WHERE l.claim_id = ?
UNION ALL
SELECT l.kind, coalesce(l.pack || '/' || l.key, '#' || l.claim_id), l.summary, l.modality, l.voice,
  l.attributed_to, 'other'
FROM claim_links AS l WHERE l.other_claim_id = ?
"""
_COMPARED = """
SELECT kind, basis, coalesce(other_pack || '/' || other_key, '#' || other_claim_id) AS claim, other_summary AS summary,
  other_publishers AS publishers, independent
FROM comparisons WHERE claim_id = ? AND basis <> 'linked'
"""
_CLAIMS_OF_SOURCE = f"""
SELECT 'source' AS via, {_SHOWN} FROM claims AS c
WHERE c.claim_id IN (SELECT claim_id FROM citations WHERE source_slug = ?) ORDER BY c.claim_id
"""
_CITATIONS_OF_SOURCE = "SELECT * FROM citations WHERE source_slug = ? ORDER BY citation_id"


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


def gather(connection: sqlite3.Connection, thing: Thing) -> Dossier:
    """Gather the dossier of whatever a name means."""
    match thing.type:
        case "claim":
            return _of_claim(connection, thing)
        case "source":
            return _of_source(connection, thing)
    return _of_thing(connection, thing)


def _of_thing(connection: sqlite3.Connection, thing: Thing) -> Dossier:
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


def _of_source(connection: sqlite3.Connection, thing: Thing) -> Dossier:
    """Gather the dossier of a source: what it claims, by type."""
    queries = [
        Query("SELECT * FROM sources WHERE slug = ?", (thing.slug,)),
        Query(_CLAIMS_OF_SOURCE, (thing.slug,)),
        Query(_CITATIONS_OF_SOURCE, (thing.slug,)),
    ]
    [facts], claims, citations = ([dict(row) for row in query.rows(connection)] for query in queries)
    return Dossier(thing, facts, [], _sections(claims, citations), [], queries)


def _of_claim(connection: sqlite3.Connection, thing: Thing) -> Dossier:
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
    if facts["type"] in TABLED_CLAIMS:
        detail = Query(f"SELECT * FROM {CLAIMS[facts['type']].view} WHERE claim_id = ?", (id_,))
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


#: Sections for what no type of claim has its own place for.
_SAYS, _ALSO = (8, "Says"), (9, "Also named in")
#: Ties that read better under another title.
_TITLES = {"attribute:part-of": "Parts"}


def _heading(claim: dict[str, Any]) -> tuple[int, str]:
    """Return the place and title of the section that a claim belongs in, by how it names the thing."""
    via, _, detail = claim["via"].partition(":")
    if via == "attributed-to":
        return _SAYS
    if via == "about":
        return _ALSO
    kind = CLAIMS[claim["type"]]
    place, title = getattr(kind.headings, {"subject": "subject", "source": "source"}.get(via, "other"))
    tie = detail or (claim["relation"] if kind.tie and via == "subject" else "")
    words = tie.replace("-", " ")
    return place, _TITLES.get(claim["via"]) or title.format(tie=words, Tie=words.capitalize())
