"""What a draft builds on: what a database knows by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kb.packs.write.bodies import of_countries
from kb.sources.demonyms import DEMONYMS
from kb.sources.gazetteer import Gazetteer, Name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_NAMES = """
SELECT n.name, n.slug, n.type, n.kind = 'primary', t.pack, t.name FROM names AS n
JOIN things AS t ON t.slug = n.slug
UNION ALL
SELECT o.acronym, o.slug, 'organization', 1, t.pack, t.name FROM organizations AS o
JOIN things AS t ON t.slug = o.slug WHERE o.acronym IS NOT NULL
"""


_TERMS = """
SELECT t.vocabulary, t.code, t.value, p.slug FROM term AS t LEFT JOIN pack AS p ON p.id = t.pack_id ORDER BY 1, 2
"""


@dataclass
class Known:
    """What kb knows already: names of things, the packs that the things belong to, the terms of its vocabularies."""

    gazetteer: Gazetteer
    pack_of: dict[str, str | None]
    #: The codes of each vocabulary. Of one that is not there any will do.
    terms: dict[str, tuple[str, ...]]
    #: Publishers by slug.
    publishers: dict[str, str]
    #: Slugs of sources and packs, which a new one can't have.
    taken: frozenset[str] = frozenset()
    #: What things are called, and their types, by slug.
    names: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    #: The properties whose value is a thing.
    tying: frozenset[str] = frozenset()
    #: The packs that terms belong to, by vocabulary and code.
    pack_of_term: dict[tuple[str, str], str | None] = field(default_factory=dict)
    #: What bodies of countries are called without them: by the country, the slug of its body.
    bodies: dict[str, dict[str, str]] = field(default_factory=dict)


def _by_country(names: list[Name]) -> Iterator[Name]:
    """Yield how else a body "of" a country is named: Peru's Ministry of Justice, the Peruvian Ministry of Justice."""
    demonyms: dict[str, list[str]] = {}
    for name in names:
        if name.is_derived:
            demonyms.setdefault(name.slug, []).append(name.text)
    for body, country, slug, name in of_countries(names):
        for owner in (f"{country}'s", *demonyms.get(slug, ())):
            yield name._replace(text=f"{owner} {body}", is_primary=False)


@lru_cache(maxsize=2)
def _gazetteer(names: tuple[Name, ...]) -> Gazetteer:
    return Gazetteer(names)


def known(connection: sqlite3.Connection) -> Known:
    """Read what a database knows."""
    rows = connection.execute(_NAMES).fetchall()
    codes = dict(connection.execute("SELECT alpha2, slug FROM countries"))
    demonyms = {(each.text, codes[each.alpha2]) for each in DEMONYMS if each.alpha2 in codes}
    # A pack may have such a word among a country's names. It stays a word derived from the country all the same.
    names = [
        Name(text, slug, type_, bool(primary))
        for text, slug, type_, primary, *_ in rows
        if (text, slug) not in demonyms
    ]
    names += [
        Name(text, slug, "country", is_primary=False, is_derived=True) for text, slug in sorted(demonyms)
    ]
    bodies: dict[str, dict[str, str]] = {}
    for body, _, country, name in of_countries(names):
        bodies.setdefault(body, {})[country] = name.slug
    names += list(_by_country(names))
    terms: dict[str, tuple[str, ...]] = {}
    rows_of_terms = connection.execute(_TERMS).fetchall()
    for vocabulary, code, *_ in rows_of_terms:
        terms[vocabulary] = (*terms.get(vocabulary, ()), code)
    publishers = connection.execute("SELECT slug, name FROM publishers")
    taken = connection.execute("SELECT slug FROM sources UNION SELECT slug FROM packs")
    return Known(
        _gazetteer(tuple(names)),
        {row[1]: row[4] for row in rows},
        terms,
        {row[0]: row[1] for row in publishers},
        frozenset(row[0] for row in taken),
        {row[1]: row[5] for row in rows},
        {row[1]: row[2] for row in rows},
        frozenset(row[1] for row in rows_of_terms if row[2] == "entity"),
        {(row[0], row[1]): row[3] for row in rows_of_terms},
        bodies,
    )
