"""The views are the public interface: their columns, what is in them, and that they are fast by plan."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.views import CLAIM_COLUMNS, VIEWS

#: What the design promises; more columns are welcome, none of these may go or change its meaning.
PROMISED = {
    "countries": "slug name official_name alpha2 alpha3 numeric_code region subregion claims",
    "organizations": "slug name acronym kind country parent founded claims",
    "initiatives": "slug name kind theme starts ends first_day last_day place country parent topics claims",
    "people": "slug name kind description claims",
    "places": "slug name kind description claims",
    "actors": "slug name kind description claims",
    "participations": "claim_id initiative_slug initiative initiative_kind participant_slug participant"
    " participant_type role",
    "memberships": "claim_id organization_slug organization member_slug member status",
    "offices": "claim_id person_slug person organization_slug organization title",
    "attributes": "claim_id subject_slug subject property value object_slug resolved",
    "figures": "claim_id subject_slug subject metric comparator value low high unit per as_written",
    "relations": "claim_id subject_slug subject predicate object_slug object",
    "statements": "claim_id speaker subject_slug subject summary",
    "claims": "claim_id type summary subject_slug subject reliability topics sources citations disputed",
    "citations": "claim_id source_slug paragraph sentence start_char end_char fragment quote stance link",
    "sources": "slug title kind publisher published url reliability claims text_attached",
    "connections": "from_slug from_type to_slug to_type via claim_id",
    "timeline": "first_day last_day what slug type claim_id",
    "vocabulary": "vocabulary code definition",
    "topics": "slug name parent claims",
}


@pytest.fixture
def connection(db: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(db)) as opened:
        yield opened


@pytest.mark.parametrize("view", PROMISED)
def test_a_view_has_the_columns_that_were_promised(connection: sqlite3.Connection, view: str) -> None:
    cursor = connection.execute(f"SELECT * FROM {view}")
    columns = [column[0] for column in cursor.description]
    assert set(PROMISED[view].split()) <= set(columns)
    assert cursor.fetchone() is not None


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_and_column_is_documented_and_needs_no_quotes(
    connection: sqlite3.Connection, view: str
) -> None:
    for column, meaning in VIEWS[view].columns.items():
        connection.execute(f"SELECT {column} FROM {view} LIMIT 1")
        assert meaning.endswith("."), column
    cursor = connection.execute(f"SELECT * FROM {view}")
    assert [column[0] for column in cursor.description] == list(VIEWS[view].columns)


@pytest.mark.parametrize("view", [name for name, view in VIEWS.items() if "claim_id" in view.columns])
def test_no_view_of_claims_lets_praise_pass_for_fact(view: str) -> None:
    assert set(CLAIM_COLUMNS) <= set(VIEWS[view].columns)


LOOK_UPS = {
    "a dossier": "SELECT * FROM mentions AS m JOIN claims AS c ON c.claim_id = m.claim_id WHERE entity_slug = 'china'",
    "a neighbourhood": "SELECT * FROM connections WHERE from_slug = 'china'",
    "a count": "SELECT claims FROM countries WHERE slug = 'china'",
    "a claim": "SELECT * FROM claims WHERE pack = 'lianyungang-2025' AND key = 'fox-hunt-europol'",
    "participations": "SELECT * FROM participations WHERE participant_slug = 'china'",
    "participants": "SELECT * FROM participations WHERE initiative_slug = 'fox-hunt'",
    "memberships": "SELECT * FROM memberships WHERE organization_slug = 'sco'",
    "figures": "SELECT * FROM figures WHERE subject_slug = 'lianyungang-forum-2025'",
    "attributes": "SELECT * FROM attributes WHERE subject_slug = 'europol'",
    "relations": "SELECT * FROM relations WHERE object_slug = 'europol'",
    "a source": "SELECT * FROM citations WHERE source_slug = 'lianyungang-2025'",
    "tags": "SELECT claim_id FROM tags WHERE topic_slug = 'drug-control'",
    # SQLite carries a constant into a view right of a LEFT JOIN only if it stands in the ON clause.
    "a left join": "SELECT e.slug, p.role FROM initiatives AS e LEFT JOIN participations AS p"
    " ON p.initiative_slug = 'fox-hunt' WHERE e.slug = 'fox-hunt'",
    "names": "SELECT slug FROM names WHERE folded = 'china'",
    "a walk": "WITH RECURSIVE walk(slug, depth) AS (SELECT 'kenya', 0 UNION"
    " SELECT c.to_slug, depth + 1 FROM walk JOIN connections AS c ON c.from_slug = walk.slug WHERE depth < 2)"
    " SELECT * FROM walk",
}
_BIG = ("claim", "participation", "citation", "mention", "near", "far", "name", "claim_topic")


@pytest.mark.parametrize("question", LOOK_UPS)
def test_no_look_up_scans_the_claims(connection: sqlite3.Connection, question: str) -> None:
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {LOOK_UPS[question]}")]
    scans = [step for step in plan if step.startswith("SCAN") and step.split()[1] in _BIG]
    assert scans == [], "\n".join(plan)


def test_which_sco_members_does_the_article_name(sql: Callable[..., list[tuple[str]]]) -> None:
    named = sql(
        "SELECT DISTINCT m.member_slug FROM memberships AS m JOIN mentions AS n ON n.entity_slug = m.member_slug"
        " WHERE m.organization_slug = 'sco' AND m.status = 'member' AND m.pack = 'organizations'"
        " AND n.pack = 'lianyungang-2025' ORDER BY 1"
    )
    assert named == [("china",), ("pakistan",)]


def test_the_size_of_the_forum_is_a_series_of_several_sources(
    sql: Callable[..., list[tuple[object, ...]]],
) -> None:
    series = sql(
        "SELECT subject_slug, comparator, value FROM figures WHERE metric = 'guests'"
        " AND subject_slug LIKE 'lianyungang-forum-%' ORDER BY subject_slug"
    )
    assert [row[0][-4:] for row in series] == ["2023", "2024", "2025"]  # type: ignore[index]
    assert ("lianyungang-forum-2025", "more-than", 800.0) in series


def test_connections_run_both_ways(sql: Callable[..., list[tuple[str]]]) -> None:
    there = sql("SELECT via FROM connections WHERE from_slug = 'europol' AND to_slug = 'fox-hunt'")
    back = sql("SELECT via FROM connections WHERE from_slug = 'fox-hunt' AND to_slug = 'europol'")
    assert sorted(there) == sorted(back)
    assert ("participation:partner",) in there
