"""What each view means: a small pack, and the rows that it makes."""
# ruff: noqa: E501 - tables read best whole

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kb.file.bundled import bundled_packs
from kb.packs.apply.seed import init
from kb.views import VIEWS

pytestmark = pytest.mark.quick

PACK = """\
pack: harbour
version: 1
requires: [vocabulary, iso-3166]
publishers:
  - {slug: herald, name: The Herald, reliability: B, reason: it checks, affiliations: [NO]}
  - {slug: courier, name: The Courier, reliability: D, reason: it does not}
sources:
  - {slug: herald-1, title: The Herald 1, publisher: herald, published: 2031-05-02}
  - {slug: courier-1, title: The Courier 1, publisher: courier, published: 2031-06-01}
entities:
  - {initiative: watch, name: Harbour Watch, kind: exercise, topics: [counter-smuggling]}
  - {organization: guard, name: Coast Guard, kind: police, acronym: CG, identifiers: {wikidata: Q1}}
  - {organization: league, name: Harbour League, kind: intergovernmental}
  - {person: kari, name: Kari Nordmann, kind: official}
  - {place: quay, name: North Quay, kind: infrastructure}
  - {actor: guests, name: Guests from afar, kind: group}
  - {country: kenya, names: [{text: A Later Kenya, kind: official}]}
claims:
  - {participation: {initiative: watch, participant: guard, role: host}, key: hosts, summary: The guard hosts it., valid: 2031, credibility: 2, cite: {source: herald-1}}
  - {participation: {initiative: watch, participant: guard, role: host}, key: hosts-too, summary: Hosted by the guard., cite: {source: courier-1}}
  - {attribute: {subject: guard, property: country, entity: NO}, key: guard-country, summary: It is Norway's., cite: {source: herald-1}}
  - {attribute: {subject: watch, property: place, entity: quay}, key: at-the-quay, summary: At the quay., cite: {source: herald-1}}
  - {attribute: {subject: quay, property: country, entity: SE}, key: quay-country, summary: It lies in Sweden., cite: {source: herald-1}}
  - {attribute: {subject: watch, property: starts, value: 2031-05}, key: starts, summary: It starts in May., cite: {source: herald-1}}
  - {figure: {subject: watch, metric: guests-attended, value: 40, unit: person, as_written: forty}, key: forty, summary: Forty came., cite: {source: herald-1}}
  - {figure: {subject: watch, metric: guests-attended, value: 60, unit: person}, key: sixty, summary: Sixty came., credibility: 4, cite: {source: courier-1}}
  - {membership: {organization: league, member: NO, status: member}, key: member, summary: Norway belongs to it., cite: {source: herald-1}}
  - {office: {person: kari, organization: guard, title: Chief}, key: chief, summary: Kari Nordmann leads the guard., cite: {source: herald-1}}
  - {relation: {subject: NO, predicate: trains, object: KE}, key: trains, summary: Norway trains Kenya., topics: [capacity-building], cite: {source: herald-1}}
  - {statement: {subject: watch}, key: pride, summary: A proud day., modality: opinion, attributed_to: guests, about: [NO], marks: [superlative], corroborates: [hosts, hosts-too], cite: {source: courier-1}}
"""

#: Of each view: of which rows, and what is in these columns, in any order. A dash is nothing.
CASES = {
    "facts": (
        "pack = 'harbour'",
        """
        type          | subject_slug | relation        | object_slug | value       | number | claims | disputed | resolved | sources | key
        attribute     | watch        | place           | quay        | North Quay  | -      | 1      | 0        | 1        | 1       | at-the-quay
        office        | kari         | Chief           | guard       | Coast Guard | -      | 1      | 0        | 1        | 1       | chief
        figure        | watch        | guests-attended | -           | forty       | 40     | 1      | 1        | 1        | 1       | forty
        attribute     | guard        | country         | norway      | Norway      | -      | 1      | 0        | 1        | 1       | guard-country
        participation | watch        | host            | guard       | Coast Guard | -      | 2      | 0        | 1        | 2       | hosts
        membership    | league       | member          | norway      | Norway      | -      | 1      | 0        | 1        | 1       | member
        attribute     | quay         | country         | sweden      | Sweden      | -      | 1      | 0        | 1        | 1       | quay-country
        figure        | watch        | guests-attended | -           | 60          | 60     | 1      | 1        | 0        | 1       | sixty
        attribute     | watch        | starts          | -           | 2031-05     | -      | 1      | 0        | 1        | 1       | starts
        relation      | norway       | trains          | kenya       | Kenya       | -      | 1      | 0        | 1        | 1       | trains
        """,
    ),
    "involvements": (
        "pack = 'harbour'",
        """
        party_slug | initiative_slug | how         | role | through_slug | key
        sweden     | watch           | venue       | -    | quay         | at-the-quay
        guard      | watch           | participant | host | -            | hosts
        norway     | watch           | body        | host | guard        | hosts
        guard      | watch           | participant | host | -            | hosts-too
        norway     | watch           | body        | host | guard        | hosts-too
        """,
    ),
    "claims": (
        "pack = 'harbour'",
        """
        key           | relation        | object_slug | marks       | citations | disputed | voice   | source_slug | reliability | sources | lead
        at-the-quay   | place           | quay        | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        chief         | Chief           | guard       | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        forty         | guests-attended | -           | -           | 1         | 1        | source  | herald-1    | B           | 1       | 1
        guard-country | country         | norway      | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        hosts         | host            | guard       | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        hosts-too     | host            | guard       | -           | 1         | 0        | source  | courier-1   | D           | 1       | 0
        member        | member          | norway      | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        pride         | -               | -           | superlative | 1         | 0        | unnamed | courier-1   | D           | 1       | 0
        quay-country  | country         | sweden      | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        sixty         | guests-attended | -           | -           | 1         | 1        | source  | courier-1   | D           | 1       | 1
        starts        | starts          | -           | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        trains        | trains          | kenya       | -           | 1         | 0        | source  | herald-1    | B           | 1       | 1
        """,
    ),
    "comparisons": (
        "pack = 'harbour'",
        """
        key       | kind         | basis         | other_key | other_publishers | independent | reliable
        forty     | contradicts  | figures apart | sixty     | courier          | 1           | 0
        hosts     | corroborates | linked        | pride     | courier          | 1           | 0
        hosts     | corroborates | same fact     | hosts-too | courier          | 1           | 0
        hosts-too | corroborates | linked        | pride     | courier          | 0           | 0
        hosts-too | corroborates | same fact     | hosts     | herald           | 1           | 1
        pride     | corroborates | linked        | hosts     | herald           | 1           | 1
        pride     | corroborates | linked        | hosts-too | courier          | 0           | 0
        sixty     | contradicts  | figures apart | forty     | herald           | 1           | 1
        """,
    ),
    "grades": (
        "pack = 'harbour'",
        """
        key           | credibility | proposed | corroboration | contradiction
        at-the-quay   | 6           | 6        | 0             | 0
        chief         | 6           | 6        | 0             | 0
        forty         | 6           | 6        | 0             | 1
        guard-country | 6           | 6        | 0             | 0
        hosts         | 2           | 3        | 1             | 0
        hosts-too     | 6           | 2        | 2             | 0
        member        | 6           | 6        | 0             | 0
        pride         | 6           | 6        | 2             | 0
        quay-country  | 6           | 6        | 0             | 0
        sixty         | 4           | 4        | 0             | 2
        starts        | 6           | 6        | 0             | 0
        trains        | 6           | 6        | 0             | 0
        """,
    ),
    "findings": (
        "source_slug = 'courier-1'",
        """
        key       | own_voice | unnamed | opinion | superlative | unlocated | corroboration | contradiction | refined | grade
        hosts-too | 1         | 0       | 0       | 0           | 1         | 2             | 0             | 0       | D6
        pride     | 0         | 1       | 1       | 1           | 1         | 2             | 0             | 0       | D6
        sixty     | 1         | 0       | 0       | 0           | 1         | 0             | 2             | 0       | D4
        """,
    ),
    "audit": (
        "source_slug = 'courier-1'",
        """
        key       | finding        | detail              | grade
        hosts-too | own-voice      |                     | D6
        hosts-too | unlocated      |                     | D6
        pride     | opinion        |                     | D6
        pride     | superlative    |                     | D6
        pride     | unlocated      |                     | D6
        pride     | unnamed        | Guests from afar    | D6
        sixty     | contradicted   | herald: Forty came. | D4
        sixty     | own-voice      |                     | D4
        sixty     | uncorroborated |                     | D4
        sixty     | unlocated      |                     | D4
        """,
    ),
    "tags": (
        "pack = 'harbour' AND key IN ('trains', 'pride')",
        """
        topic_slug          | key
        counter-smuggling   | pride
        public-security     | pride
        transnational-crime | pride
        capacity-building   | trains
        public-security     | trains
        """,
    ),
    "connections": (
        "thing_slug = 'norway' AND pack = 'harbour'",
        """
        thing_slug | other_slug | via               | key
        norway     | guard      | attribute:country | guard-country
        norway     | league     | membership:member | member
        norway     | watch      | about             | pride
        norway     | kenya      | relation:trains   | trains
        """,
    ),
    "mentions": (
        "key = 'pride' AND pack = 'harbour'",
        """
        thing_slug | via
        norway     | about
        guests     | attributed-to
        watch      | subject
        """,
    ),
    "timeline": (
        "pack = 'harbour'",
        """
        date    | type          | subject_slug | key
        2031    | participation | watch        | hosts
        2031-05 | attribute     | watch        | starts
        """,
    ),
    "claim_links": (
        "pack = 'harbour'",
        """
        key   | kind         | other_pack | other_key
        pride | corroborates | harbour    | hosts
        pride | corroborates | harbour    | hosts-too
        """,
    ),
    "participations": (
        "pack = 'harbour'",
        """
        initiative_slug | participant_slug | participant_type | role | lead | key
        watch           | guard            | organization     | host | 1    | hosts
        watch           | guard            | organization     | host | 0    | hosts-too
        """,
    ),
    "memberships": (
        "pack = 'harbour'",
        """
        organization_slug | member_slug | status
        league            | norway      | member
        """,
    ),
    "offices": (
        "pack = 'harbour'",
        """
        person_slug | organization_slug | title
        kari        | guard             | Chief
        """,
    ),
    "attributes": (
        "pack = 'harbour'",
        """
        subject_slug | property | value      | object_slug | resolved
        watch        | place    | North Quay | quay        | 1
        guard        | country  | Norway     | norway      | 1
        quay         | country  | Sweden     | sweden      | 1
        watch        | starts   | 2031-05    | -           | 1
        """,
    ),
    "figures": (
        "pack = 'harbour'",
        """
        metric          | comparator | value | unit   | as_written | resolved
        guests-attended | exactly    | 40    | person | forty      | 1
        guests-attended | exactly    | 60    | person | -          | 0
        """,
    ),
    "relations": (
        "pack = 'harbour'",
        """
        subject_slug | predicate | object_slug
        norway       | trains    | kenya
        """,
    ),
    "statements": (
        "pack = 'harbour'",
        """
        speaker          | subject_slug | voice   | modality
        Guests from afar | watch        | unnamed | opinion
        """,
    ),
    "citations": (
        "key IN ('hosts', 'hosts-too') AND pack = 'harbour'",
        """
        key       | stance   | source_slug | reliability
        hosts     | supports | herald-1    | B
        hosts-too | supports | courier-1   | D
        """,
    ),
    "initiatives": (
        "slug = 'watch'",
        """
        slug  | starts  | first_day  | last_day   | place_slug | country_slug | topics                                              | claims
        watch | 2031-05 | 2031-05-01 | 2031-05-31 | quay       | sweden       | counter-smuggling, public-security, transnational-crime | 7
        """,
    ),
    "organizations": (
        "slug IN ('guard', 'league')",
        """
        slug   | acronym | country_slug | claims
        guard  | CG      | norway       | 4
        league | -       | -            | 1
        """,
    ),
    "people": (
        "slug = 'kari'",
        """
        slug | kind     | country_slug | claims
        kari | official | -            | 1
        """,
    ),
    "places": (
        "slug = 'quay'",
        """
        slug | kind           | country_slug | claims
        quay | infrastructure | sweden       | 2
        """,
    ),
    "actors": (
        "slug = 'guests'",
        """
        slug   | kind  | country_slug | claims
        guests | group | -            | 1
        """,
    ),
    "countries": (
        "slug IN ('kenya', 'sweden', 'norway')",
        """
        slug   | alpha2 | claims | official_name
        kenya  | KE     | 1      | Republic of Kenya
        norway | NO     | 4      | Kingdom of Norway
        sweden | SE     | 1      | Kingdom of Sweden
        """,
    ),
    "things": (
        "pack = 'harbour'",
        """
        slug   | type         | kind              | claims | pack
        guard  | organization | police            | 4      | harbour
        guests | actor        | group             | 1      | harbour
        kari   | person       | official          | 1      | harbour
        league | organization | intergovernmental | 1      | harbour
        quay   | place        | infrastructure    | 2      | harbour
        watch  | initiative   | exercise          | 7      | harbour
        """,
    ),
    "names": (
        "slug = 'guard'",
        """
        slug  | name        | kind
        guard | Coast Guard | primary
        """,
    ),
    "identifiers": (
        "slug = 'guard'",
        """
        slug  | scheme   | value | url
        guard | wikidata | Q1    | https://www.wikidata.org/entity/Q1
        """,
    ),
    "sources": (
        "slug IN ('herald-1', 'courier-1')",
        """
        slug      | publisher_slug | reliability | claims | text_attached
        courier-1 | courier        | D           | 3      | 0
        herald-1  | herald         | B           | 9      | 0
        """,
    ),
    "publishers": (
        "slug IN ('herald', 'courier')",
        """
        slug    | reliability | affiliations | sources
        courier | D           | -            | 1
        herald  | B           | norway       | 1
        """,
    ),
    "topics": (
        "claims > 0",
        """
        slug                | parent_slug         | claims
        capacity-building   | public-security     | 1
        counter-smuggling   | transnational-crime | 7
        public-security     | -                   | 8
        transnational-crime | public-security     | 7
        """,
    ),
}
#: Views of the file itself, and of attached texts, which tests of their own are about.
ELSEWHERE = {"passages", "quotes", "vocabulary", "packs", "seedings"}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    bundled = bundled_packs()
    init(folder / "kb.db", [bundled["vocabulary"], bundled["iso-3166"], Path(folder)])
    with closing(sqlite3.connect(folder / "kb.db")) as opened:
        yield opened


def cell(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "-" if value is None else str(value)


def table(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split(" | ")] for line in text.strip().splitlines()]


@pytest.mark.parametrize("view", CASES)
def test_a_view_means_this(connection: sqlite3.Connection, view: str) -> None:
    where, text = CASES[view]
    head, *expected = table(text)
    found = connection.execute(f"SELECT {', '.join(head)} FROM {view} WHERE {where}").fetchall()
    assert sorted([cell(value) for value in row] for row in found) == sorted(expected)


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_rows_share_what_tells_them_apart(connection: sqlite3.Connection, view: str) -> None:
    key = ", ".join(VIEWS[view].unique)
    rows = connection.execute(f"SELECT {key} FROM {view}").fetchall()
    assert len(set(rows)) == len(rows)


def test_every_view_has_a_case() -> None:
    assert set(CASES) | ELSEWHERE == set(VIEWS)
