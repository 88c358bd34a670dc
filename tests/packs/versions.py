"""A pack and its next version, which the tests of seeding share."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from fixtures import Sql

V1 = """\
    pack: harbour
    version: 1
    publishers: [{slug: harbour-herald, name: Harbour Herald, reliability: C, reason: a local daily}]
    sources: [{slug: herald-2031, title: Harbour Watch opens, publisher: harbour-herald}]
    topics: [{topic: sea-rescue, name: Sea rescue}]
    vocabulary: [{role: escort, definition: goes along}]
    entities:
      - {initiative: harbour-watch, name: Harbour Watch, topics: [sea-rescue]}
      - organization: guard-school
        name: Guard School
        acronym: GSX
        names: [School of the Guard]
        identifiers: {wikidata: Q990001}
      - {place: north-quay, name: North Quay}
    claims:
      - participation: {initiative: harbour-watch, participant: guard-school, role: escort}
        key: school-escorts
        summary: The school escorts the ships.
        cite: escorted by
      - attribute: {subject: guard-school, property: seat, entity: north-quay}
        key: school-seat
        summary: The school sits at the North Quay.
        cite: at the quay
      - figure: {subject: harbour-watch, metric: guests-attended, value: 40}
        key: forty-guests
        summary: Forty guests came.
        topics: [sea-rescue]
        about: [NO]
        cite: [forty guests, {source: herald-2031, start: not forty, stance: disputes}]
        refines: [school-escorts]
    passages:
      - {cite: a proud day, nature: rhetoric, reason: praise}
    """

#: V1 with one claim reworded, one name, one entity and one claim gone and one entity more.
V2 = """\
    pack: harbour
    version: 2
    publishers: [{slug: harbour-herald, name: Harbour Herald, reliability: C, reason: a local daily}]
    sources: [{slug: herald-2031, title: Harbour Watch opens, publisher: harbour-herald}]
    topics: [{topic: sea-rescue, name: Sea rescue}]
    vocabulary: [{role: escort, definition: goes along}]
    entities:
      - {initiative: harbour-watch, name: Harbour Watch, topics: [sea-rescue]}
      - organization: guard-school
        name: Guard School
        acronym: GSX
        identifiers: {wikidata: Q990001}
      - {organization: pilots-union, name: Pilots' Union}
    claims:
      - participation: {initiative: harbour-watch, participant: guard-school, role: escort}
        key: school-escorts
        summary: The school escorts all ships.
        cite: escorted by
      - figure: {subject: harbour-watch, metric: guests-attended, value: 41}
        key: forty-guests
        summary: Forty guests came.
        topics: [sea-rescue]
        about: [NO]
        cite: [forty guests, {source: herald-2031, start: not forty, stance: disputes}]
        refines: [school-escorts]
    passages:
      - {cite: a proud day, nature: rhetoric, reason: praise}
    """


def contents(path: Path) -> Any:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def counts(result: Any) -> Any:
    """The table that `kb seed` prints: (pack, rows) to the numbers that are not 0."""
    header, *lines = (line.split("\t") for line in result.stdout.splitlines())
    return {
        (line[0], line[1]): {name: int(n) for name, n in zip(header[2:], line[2:], strict=True) if n != "0"}
        for line in lines
    }


def claim_text(sql: Sql, key: str) -> Any:
    return sql("SELECT summary FROM claim WHERE key = ?", key)[0][0]


def by_hand(sql: Sql) -> None:
    sql("UPDATE claim SET summary = 'Typed over.' WHERE key = 'school-escorts'")


RENAMED = (
    V1.replace("organization: guard-school", "organization: watch-school\n        formerly: [guard-school]")
    .replace("participant: guard-school", "participant: watch-school")
    .replace("subject: guard-school", "subject: watch-school")
)
