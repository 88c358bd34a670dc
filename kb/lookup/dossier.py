"""Everything the knowledge base holds on one thing or claim, or on a source, topic, publisher or pack."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.kinds import CLAIMS, TABLED_CLAIMS, VIEW_OF
from kb.lookup.filters import CLAIM_IDS_OF
from kb.lookup.query import Query

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kb.kinds import ClaimType
    from kb.lookup.names import Thing

#: What a dossier says of a claim.
_SHOWN = (
    "type, subject, subject_slug, relation, topics, disputed, fact_id, summary, modality, voice, attributed_to,"
    " attributed_to_slug, credibility, reliability, valid, time_note, lead, pack, key, claim_id"
)
#: Every tie of a claim to a thing: as what it names it, or who of the thing's own it names. So many of each sort.
#: SQLite sees that `through` is there, and looks for it soon, only where the condition is the first one.
_TIES = """
SELECT * FROM (
  SELECT 'subject' AS via, type, relation, lead, claim_id FROM claims WHERE subject_slug = ? LIMIT ?)
UNION ALL
SELECT * FROM (
  SELECT via, NULL, NULL, lead, claim_id FROM mentions WHERE thing_slug = ? AND via <> 'subject' LIMIT ?)
UNION ALL
SELECT * FROM (
  SELECT 'through:' || how, NULL, NULL, lead, claim_id FROM involvements
  WHERE through_slug IS NOT NULL AND party_slug = ? LIMIT ?)
"""
_TIES_OF = """
SELECT 'source' AS via, type, relation, lead, claim_id FROM claims
WHERE claim_id IN (SELECT DISTINCT claim_id FROM ({0}) LIMIT ?)
"""
_CHOSEN = "(SELECT value FROM json_each(?))"
_CLAIMS = f"SELECT {_SHOWN} FROM claims AS c WHERE c.claim_id IN {_CHOSEN} ORDER BY c.claim_id"
_CITATIONS_OF = f"SELECT * FROM citations WHERE claim_id IN {_CHOSEN} ORDER BY citation_id"
_SOURCES_OF = f"""
SELECT slug, title, publisher, published, reliability, reason, url FROM sources
WHERE slug IN (SELECT source_slug FROM citations WHERE claim_id IN {_CHOSEN}) ORDER BY slug
"""
_NAMES = "SELECT name, kind, language FROM names WHERE slug = ? AND kind <> 'primary'"
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
#: What more claims than this name is a hub: of each section it shows the best.
HUB, BEST = 300, 10
#: So many ties of each sort are read: of more, going through all of them takes longer than anybody waits.
READ = 5_000


class Section(NamedTuple):
    """Claims under one heading."""

    title: str
    claims: list[dict[str, Any]]
    #: How many more there are, of a hub; or at least how many, where not all were read.
    more: int = 0
    at_least: bool = False

    @property
    def left_out(self) -> str:
        """How many more there are, in words; nothing if all are shown."""
        if not self.more:
            return "perhaps more" if self.at_least else ""
        return f"{'at least ' * self.at_least}{self.more:,} more"


class Dossier(NamedTuple):
    """What is known of a thing: its own row, its names, the claims in sections, and their sources."""

    thing: Thing
    facts: dict[str, Any]
    names: list[dict[str, Any]]
    sections: list[Section]
    sources: list[dict[str, Any]]
    queries: list[Query]

    def look_up(self, connection: sqlite3.Connection, query: Query) -> list[dict[str, Any]]:
        """Return the rows of one more query."""
        self.queries.append(query)
        return [dict(row) for row in query.run(connection)]


def gather(connection: sqlite3.Connection, thing: Thing) -> Dossier:
    """Gather the dossier of whatever a name means."""
    if thing.type == "claim":
        return _of_claim(connection, thing)
    own = Query(f"SELECT * FROM {VIEW_OF[thing.type]} WHERE slug = ?", (thing.slug,))
    [facts] = map(dict, own.rows(connection))
    found = Dossier(thing, facts, [], [], [], [own])
    if thing.type in CLAIM_IDS_OF:
        ties = _TIES_OF.format(CLAIM_IDS_OF[thing.type].format("?"))
        chosen = _lay_out(connection, found, Query(ties, (thing.slug, READ)))
    else:
        found.names.extend(found.look_up(connection, Query(_NAMES, (thing.slug,))))
        chosen = _lay_out(connection, found, Query(_TIES, (thing.slug, READ) * 3))
    if thing.type != "source":
        found.sources.extend(found.look_up(connection, Query(_SOURCES_OF, (chosen,))))
    return found


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


def _lay_out(connection: sqlite3.Connection, found: Dossier, ties: Query) -> str:
    """Put each claim once under the heading of the closest tie that it makes. Returns the ids of those shown, as JSON."""
    found_ties = list(ties.run(connection))
    is_cut = READ in Counter(_sort_of(via) for via, *_ in found_ties).values()
    leads = {id_: lead for _, _, _, lead, id_ in found_ties}
    headed = by_heading(
        (heading_of(via, type_, relation), id_) for via, type_, relation, _, id_ in found_ties
    )
    if len(leads) > HUB:
        best = {
            heading: sorted(sorted(ids, key=lambda id_: (-leads[id_], id_))[:BEST])
            for heading, ids in headed.items()
        }
    else:
        best = headed
    chosen = str(sorted(id_ for ids in best.values() for id_ in ids))
    found.queries.append(ties)
    claims = {
        row["claim_id"]: row | {"citations": []}
        for row in found.look_up(connection, Query(_CLAIMS, (chosen,)))
    }
    for row in found.look_up(connection, Query(_CITATIONS_OF, (chosen,))):
        claims[row["claim_id"]]["citations"].append(row)
    found.sections.extend(
        Section(
            heading[1],
            one_a_fact([claims[id_] for id_ in best[heading]]),
            len(headed[heading]) - len(best[heading]),
            is_cut,
        )
        for heading in headed
    )
    return chosen


def _sort_of(via: str) -> str:
    """Return which of the three statements of `_TIES` a tie comes from."""
    return via if via in ("subject", "source") else "through" if via in _THROUGH else "mention"


def by_heading(ties: Iterable[tuple[tuple[int, str], int]]) -> dict[tuple[int, str], list[int]]:
    """Return the ids of claims by heading, each once under that of its closest tie, in the order of a dossier."""
    closest: dict[int, tuple[int, str]] = {}
    for heading, id_ in ties:
        if id_ not in closest or heading < closest[id_]:
            closest[id_] = heading
    headed: dict[tuple[int, str], list[int]] = {}
    for id_ in sorted(closest):
        headed.setdefault(closest[id_], []).append(id_)
    order = sorted(headed, key=lambda heading: (heading[0], -len(headed[heading]), heading[1]))
    return {heading: headed[heading] for heading in order}


def one_a_fact(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one claim of those that say the same, the one that leads, with the citations of all of them."""
    facts: dict[Any, list[dict[str, Any]]] = {}
    for claim in claims:
        facts.setdefault((claim["fact_id"] or claim["claim_id"], claim["modality"]), []).append(claim)
    said = []
    for same in facts.values():
        first, *others = sorted(same, key=lambda claim: -claim["lead"])
        said.append(first | {"citations": [row for claim in (first, *others) for row in claim["citations"]]})
    return said


#: Sections for what no type of claim has its own place for.
_SAYS, _ALSO = (8, "Says"), (9, "Also named in")
#: Ties that read better under another title.
_TITLES = {"attribute:part-of": "Parts"}

#: What a country or organization does through others, and what takes place in it.
_THROUGH = {"through:body": (1, "Through its own"), "through:venue": (3, "What takes place in it")}


@cache
def heading_of(via: str, type_: ClaimType | None, relation: str | None) -> tuple[int, str]:
    """Return the place and title of the section that a claim belongs in, by how it names the thing."""
    if via in _THROUGH:
        return _THROUGH[via]
    how, _, detail = via.partition(":")
    if how == "attributed-to":
        return _SAYS
    if how == "about":
        return _ALSO
    kind = CLAIMS[type_ or how]  # type: ignore[index]
    place, title = getattr(kind.headings, {"subject": "subject", "source": "source"}.get(how, "other"))
    tie = detail or (relation if kind.tie and how == "subject" else None) or ""
    words = tie.replace("-", " ")
    return place, _TITLES.get(via) or title.format(tie=words, Tie=words.capitalize())
