"""The views are the public interface: their columns, what no two rows share, and that they are fast by plan."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.views import CLAIM_COLUMNS, VIEWS

#: What each view says besides the last columns of every view of claims. More columns are welcome, none of these may go or
#: change its meaning.
PROMISED = {
    "facts": "type subject subject_slug relation object object_slug value number unit claims disputed resolved fact_id",
    "involvements": "party party_slug party_type initiative initiative_slug how role through through_slug initiative_kind",
    "countries": "name slug official_name alpha2 alpha3 numeric_code region subregion claims description",
    "organizations": "name slug acronym kind country country_slug parent parent_slug founded claims"
    " seat seat_slug description",
    "initiatives": "name slug kind theme starts ends first_day last_day place place_slug country country_slug parent"
    " parent_slug topics claims description",
    "people": "name slug kind country country_slug description claims",
    "places": "name slug kind country country_slug description claims parent parent_slug",
    "actors": "name slug kind country country_slug description claims",
    "things": "slug type name kind claims description thing_id",
    "names": "name slug type kind language folded",
    "identifiers": "slug type scheme value url",
    "participations": "initiative initiative_slug initiative_kind participant participant_slug participant_type role",
    "memberships": "organization organization_slug member member_slug status member_type",
    "offices": "person person_slug organization organization_slug title",
    "attributes": "subject subject_slug property value object object_slug resolved",
    "figures": "subject subject_slug metric comparator value low high unit per as_written resolved",
    "relations": "subject subject_slug predicate object object_slug",
    "statements": "speaker subject subject_slug",
    "claims": "type subject subject_slug topics citations disputed relation object object_slug marks fact_id",
    "claim_links": "kind other_pack other_key other_summary other_claim_id",
    "comparisons": "kind basis other_pack other_key other_summary other_publishers independent reliable other_claim_id",
    "grades": "proposed corroboration contradiction",
    "findings": "own_voice named unnamed opinion forecast vague_quantity vague_time first superlative sweeping"
    " self_reference unlocated corroboration contradiction refined grade",
    "audit": "finding detail grade type subject subject_slug",
    "citations": "source source_slug paragraph sentence start_char end_char fragment quote stance link citation_id",
    "sources": "title slug kind publisher published url language rights reliability reason claims text_attached"
    " publisher_slug title_is derived_from derived_from_slug file_sha256 extractor",
    "publishers": "name slug reliability affiliations sources reason",
    "connections": "thing thing_slug thing_type other other_slug other_type via",
    "mentions": "thing thing_slug thing_type via",
    "timeline": "date type subject subject_slug",
    "tags": "topic topic_slug",
    "passages": "source source_slug variant sha256 shown paragraph sentence start_char end_char text claims nature"
    " reason passage_id",
    "quotes": "fragment stance paragraph sentence start_char end_char quote link variant sha256 citation_id",
    "seedings": "pack version sha256 applied_at created changed pruned",
    "vocabulary": "vocabulary code definition several national value",
    "topics": "name slug parent parent_slug claims",
    "packs": "slug version sha256 applied_at claims",
}
OF_CLAIMS = [name for name, view in VIEWS.items() if "claim_id" in view.columns]
LAST = [
    "summary",
    "modality",
    "voice",
    "attributed_to",
    "attributed_to_slug",
    "credibility",
    "source",
    "source_slug",
    "reliability",
    "sources",
    "passage",
    "valid",
    "first_day",
    "last_day",
    "time_note",
    "lead",
    "pack",
    "key",
    "claim_id",
]


@pytest.fixture
def connection(db: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(db)) as opened:
        yield opened


@pytest.mark.parametrize("view", PROMISED)
def test_a_view_has_the_columns_that_were_promised(view: str) -> None:
    assert set(PROMISED[view].split()) <= set(VIEWS[view].columns)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_and_column_is_documented_and_needs_no_quotes(
    connection: sqlite3.Connection, view: str
) -> None:
    for column, meaning in VIEWS[view].columns.items():
        connection.execute(f"SELECT {column} FROM {view} LIMIT 1")
        assert meaning.endswith("."), column
    cursor = connection.execute(f"SELECT * FROM {view}")
    assert [column[0] for column in cursor.description] == list(VIEWS[view].columns)


@pytest.mark.parametrize("view", OF_CLAIMS)
def test_no_view_of_claims_lets_praise_pass_for_fact(view: str) -> None:
    """What a row says comes first; the last columns are the same everywhere."""
    assert list(CLAIM_COLUMNS) == LAST
    assert list(VIEWS[view].columns)[-len(LAST) :] == LAST


@pytest.mark.parametrize("view", VIEWS)
def test_a_name_has_its_slug_beside_it(view: str) -> None:
    columns = list(VIEWS[view].columns)
    for column in columns:
        if column.endswith("_slug"):
            assert columns[columns.index(column) - 1] == column.removesuffix("_slug")


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_counts_anything_twice(connection: sqlite3.Connection, view: str) -> None:
    key = ", ".join(VIEWS[view].unique)
    found = connection.execute(f"SELECT {key}, count(*) FROM {view} GROUP BY {key} HAVING count(*) > 1")
    assert found.fetchall() == []


def test_a_fact_has_one_row(connection: sqlite3.Connection) -> None:
    facts = connection.execute("SELECT count(*), sum(claims) FROM facts").fetchone()
    led = connection.execute(
        "SELECT count(DISTINCT fact), count(*) FROM claim_fact WHERE rank IS NOT NULL"
    ).fetchone()
    assert facts == led


#: What other readers of the file do not know, or know as something else.
FOREIGN = {
    "IS between columns": r"\bIS (NOT )?(?!NULL|NOT NULL)\w",
    "MATCH, LIKE, GLOB, iif": r"\b(MATCH|LIKE|GLOB|IIF)\b",
    "max() and min() of two": r"\b(MAX|MIN)\([^()]*,",
    "a division": r" / ",
    "what SQLite 3.38 does not know": r"\b(RIGHT|FULL) (OUTER )?JOIN\b|\bDISTINCT FROM\b|\bunhex\(|\bconcat(_ws)?\(",
    "what is read from the file alone": r"\browid\b|\bjson",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_views_are_written_in_what_other_readers_understand(what: str) -> None:
    found = {name for name, view in VIEWS.items() if re.search(FOREIGN[what], view.sql, re.IGNORECASE)}
    assert found == set()


LOOK_UPS = {
    "a dossier": "SELECT * FROM mentions AS m JOIN claims AS c ON c.claim_id = m.claim_id WHERE thing_slug = 'china'",
    "a neighbourhood": "SELECT * FROM connections WHERE thing_slug = 'china'",
    "a count": "SELECT claims FROM countries WHERE slug = 'china'",
    "a claim": "SELECT * FROM claims WHERE pack = 'lianyungang-2025' AND key = 'fox-hunt-europol'",
    "facts of a thing": "SELECT * FROM facts WHERE subject_slug = 'sco'",
    "facts that name a thing": "SELECT * FROM facts WHERE object_slug = 'china'",
    "what a country is in": "SELECT * FROM involvements WHERE party_slug = 'china'",
    "who is in it": "SELECT * FROM involvements WHERE initiative_slug = 'fox-hunt'",
    "with whom": "SELECT DISTINCT party_slug FROM involvements WHERE initiative_slug IN"
    " (SELECT initiative_slug FROM involvements WHERE party_slug = 'kenya')",
    "comparisons": "SELECT * FROM comparisons WHERE pack = 'organizations' AND key = 'sco-china'",
    "grades": "SELECT * FROM grades WHERE pack = 'organizations' AND key = 'sco-china'",
    "participations": "SELECT * FROM participations WHERE participant_slug = 'china'",
    "participants": "SELECT * FROM participations WHERE initiative_slug = 'fox-hunt'",
    "memberships": "SELECT * FROM memberships WHERE organization_slug = 'sco'",
    "figures": "SELECT * FROM figures WHERE subject_slug = 'lianyungang-forum-2025'",
    "attributes": "SELECT * FROM attributes WHERE subject_slug = 'europol'",
    "relations": "SELECT * FROM relations WHERE object_slug = 'europol'",
    "a source": "SELECT * FROM citations WHERE source_slug = 'lianyungang-2025'",
    "claims of a source": "SELECT * FROM claims WHERE source_slug = 'lianyungang-2025'",
    "tags": "SELECT claim_id FROM tags WHERE topic_slug = 'drug-control'",
    # SQLite carries a constant into a view right of a LEFT JOIN only if it stands in the ON clause.
    "a left join": "SELECT e.slug, p.role FROM initiatives AS e LEFT JOIN participations AS p"
    " ON p.initiative_slug = 'fox-hunt' WHERE e.slug = 'fox-hunt'",
    "names": "SELECT slug FROM names WHERE folded = 'china'",
    "a walk": "WITH RECURSIVE walk(slug, depth) AS (SELECT 'kenya', 0 UNION"
    " SELECT c.other_slug, depth + 1 FROM walk JOIN connections AS c ON c.thing_slug = walk.slug WHERE depth < 2)"
    " SELECT * FROM walk",
}
_BIG = (
    "claim",
    "claim_fact",
    "participation",
    "citation",
    "mention",
    "near",
    "far",
    "name",
    "tag",
    "involvement",
)


@pytest.mark.parametrize("question", LOOK_UPS)
def test_no_look_up_scans_the_claims(connection: sqlite3.Connection, question: str) -> None:
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {LOOK_UPS[question]}")]
    scans = [step for step in plan if step.startswith("SCAN") and step.split()[1] in _BIG]
    assert scans == [], "\n".join(plan)
