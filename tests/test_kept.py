"""What is kept beside the claims is what the claims say, whoever writes them and however."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fixtures import Sql, WritePack
from hypothesis import given
from hypothesis import strategies as st

from kb.kept import KEPT, facts
from kb.text import add_functions


def wrong(connection: sqlite3.Connection) -> list[tuple[str, str, Any]]:
    """Return every row of a kept table that is missing or too many."""
    add_functions(connection)
    return [
        (kept.table, what, row)
        for kept in KEPT
        for what, sql in (("missing", kept.missing()), ("extra", kept.extra()))
        for row in connection.execute(facts.folded(sql))
    ]


def opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


#: What a hand may do to one of the rows, which `{0}` numbers.
WRITES = {
    "a claim's grade": "UPDATE claim SET credibility = 1 + {0} % 6 WHERE id = {claim}",
    "a claim's modality": "UPDATE claim SET modality = CASE {0} % 2 WHEN 0 THEN 'opinion' ELSE 'assertion' END"
    " WHERE id = {claim}",
    "when it holds": "UPDATE claim SET valid = '2020', first_day = '2020-01-01', last_day = '2020-12-31'"
    " WHERE id = {claim}",
    "what it is about": "UPDATE claim SET subject_id = (SELECT subject_id FROM claim AS c WHERE c.type = claim.type"
    " AND c.subject_type = claim.subject_type AND c.id > {claim} LIMIT 1) WHERE id = {claim} AND type <> 'statement'"
    " AND EXISTS (SELECT 1 FROM claim AS c WHERE c.type = claim.type AND c.subject_type = claim.subject_type"
    " AND c.id > {claim})",
    "who takes part": "UPDATE participation SET participant_id = (SELECT id FROM entity WHERE type = participant_type"
    " ORDER BY id LIMIT 1 OFFSET {0} % 5) WHERE id >= {claim} AND id < {claim} + 9",
    "a role": "UPDATE participation SET role = 'partner' WHERE id >= {claim} AND id < {claim} + 9",
    "a number": "UPDATE figure SET value = 7 WHERE value IS NOT NULL AND id >= {claim} AND id < {claim} + 20",
    "a value": "UPDATE attribute SET value = 'Ähnlich' WHERE value IS NOT NULL AND property = 'purpose'",
    "a stance": "UPDATE citation SET stance = 'disputes' WHERE id = {claim}",
    "a source's date": "UPDATE source SET published = '20' || (10 + {0} % 90) WHERE id = 1 + {0} % 13",
    "a source's grade": "UPDATE source SET reason = 'known', reliability = CASE {0} % 2 WHEN 0 THEN 'A' ELSE 'F' END"
    " WHERE id = 1 + {0} % 13",
    "a publisher's grade": "UPDATE publisher SET reason = 'known', reliability = CASE {0} % 2 WHEN 0 THEN 'A' ELSE 'E' END"
    " WHERE id = 1 + {0} % 7",
    "another publisher": "UPDATE source SET publisher_id = nullif({0} % 7, 0) WHERE id = 1 + {0} % 13",
    "a copy": "UPDATE source SET derived_from_id = nullif(1 + {0} % 5, id) WHERE id > 5 + {0} % 5",
    "a copy no more": "UPDATE source SET derived_from_id = NULL WHERE id = 1 + {0} % 13",
    "another source": "UPDATE citation SET source_id = 1 + {0} % 13 WHERE id = {claim}",
    "a citation goes": "DELETE FROM citation WHERE id = {claim}",
    "a claim goes": "DELETE FROM claim WHERE id = {claim} AND id NOT IN (SELECT other_id FROM claim_link)",
    "a claim is copied": "INSERT INTO claim SELECT (SELECT max(id) + 1 FROM claim), 'statement', pack_id,"
    " key || '-' || (SELECT max(id) FROM claim),"
    " summary, subject_id, subject_type, attributed_to_id, modality, credibility, valid, first_day, last_day, time_note,"
    " NULL FROM claim WHERE id = {claim}",
    "a topic": "INSERT OR IGNORE INTO claim_topic SELECT {claim}, 1 + {0} % 18"
    " WHERE EXISTS (SELECT 1 FROM claim WHERE id = {claim})",
    "a topic goes": "DELETE FROM claim_topic WHERE claim_id = {claim}",
    "an initiative's topic": "INSERT OR IGNORE INTO initiative_topic SELECT id, 1 + {0} % 18 FROM initiative LIMIT 3",
    "an initiative's topics go": "DELETE FROM initiative_topic WHERE topic_id = 1 + {0} % 18",
    "a topic moves": "UPDATE topic SET parent_id = 1 + {0} % 3 WHERE id = 4 + {0} % 15",
    "a property holds several": "UPDATE term SET several = 1 WHERE vocabulary = 'property' AND code IN"
    " ('country', 'starts')",
    "who stands for a thing": "DELETE FROM stand_in WHERE entity_id = (SELECT id FROM place LIMIT 1)",
}


@given(
    data=st.lists(st.tuples(st.sampled_from(sorted(WRITES)), st.integers(1, 10_000)), min_size=1, max_size=8)
)
def test_any_writes_by_hand_keep_it_in_step(db: Path, data: list[tuple[str, int]]) -> None:
    with closing(opened(db)) as connection:
        connection.execute("BEGIN")
        for what, number in data:
            connection.execute(WRITES[what].format(number, claim=1 + number % 190))
        # A non-ASCII letter's case is folded by kb itself, and who stands for a thing is resolved with its country.
        left = [each for each in wrong(connection) if each[0] not in ("stand_in", "involvement")]
        connection.execute("ROLLBACK")
    assert [
        row for table, what, row in left if "Ähnlich" not in repr(row) and "ähnlich" not in repr(row)
    ] == []


@pytest.mark.parametrize("what", WRITES)
def test_every_write_of_that_test_changes_something(db: Path, what: str) -> None:
    with closing(opened(db)) as connection:
        for number in range(190):
            connection.execute("BEGIN")
            changed = connection.execute(WRITES[what].format(number, claim=1 + number)).rowcount
            connection.execute("ROLLBACK")
            if changed:
                return
    pytest.fail("nothing")


MANY = 3000


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Write a pack of so many claims that what is kept is filled after them, with rivals and repeats among them."""
    path = tmp_path / "many.jsonl"
    lines: list[dict[str, Any]] = [{"pack": "many", "version": 1, "requires": ["vocabulary", "iso-3166"]}]
    lines += [
        {"publisher": f"p{n}", "name": f"P{n}", "reliability": "BD"[n], "reason": "known"} for n in range(2)
    ]
    lines += [
        {"source": f"s{n}", "title": f"S{n}", "publisher": f"p{n % 2}", "published": f"20{10 + n}"}
        for n in range(5)
    ]
    lines += [
        {"initiative": f"i{number}", "name": f"I{number}", "topics": ["drug-control"]} for number in range(40)
    ]
    lines += [{"organization": f"o{n}", "name": f"O{n}", "kind": "police"} for n in range(20)]
    for number in range(MANY):
        common = {
            "key": f"k{number}",
            "summary": f"Claim {number} of 公安部门.",
            "credibility": 1 + number % 6,
            "cite": {"source": f"s{number % 5}"},
            "topics": ["synthetic-drugs"][: number % 2],
        }
        kinds: list[dict[str, Any]] = [
            {
                "participation": {
                    "initiative": f"i{number % 40}",
                    "participant": f"o{number % 20}",
                    "role": "partner",
                }
            },
            {
                "attribute": {
                    "subject": f"o{number % 20}",
                    "property": "country",
                    "entity": ["KE", "CN"][number % 2],
                }
            },
            {"attribute": {"subject": f"i{number % 40}", "property": "theme", "value": f"ÄRA {number % 3}"}},
            {"figure": {"subject": f"i{number % 40}", "metric": "countries-attended", "value": number % 7}},
        ]
        lines.append(kinds[number // 40 % 4] | common)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    assert path.stat().st_size > 500_000
    return path


def test_a_large_pack_leaves_what_a_small_one_would(
    kb: Any, db: Path, many: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Filled by one statement a table, or claim by claim by the triggers."""
    other = tmp_path / "other.db"
    other.write_bytes(db.read_bytes())
    kb("seed", str(many))
    monkeypatch.setattr("kb.packs.apply.order._MANY", 2**40)
    kb("--db", str(other), "seed", str(many))
    tables = [kept.table for kept in KEPT] + ["claim_fts", "organization", "initiative"]
    with closing(opened(db)) as bulk, closing(opened(other)) as single:
        assert wrong(bulk) == []
        for table in tables:
            ours, theirs = (sorted(map(repr, x.execute(f"SELECT * FROM {table}"))) for x in (bulk, single))
            assert ours == theirs, table
        triggers = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
        assert bulk.execute(triggers).fetchall() == single.execute(triggers).fetchall()
        found = bulk.execute("SELECT count(*) FROM claim_fts WHERE claim_fts MATCH '公安'").fetchone()
        assert found == (MANY,)


def test_an_initiative_that_gets_its_topics_after_its_claims(
    kb: Any, db: Path, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their trigger has been at work when the topics of all claims are written."""
    kb("seed", str(many))
    monkeypatch.setattr("kb.packs.apply.order.BATCH", 500)
    lines = many.read_text().splitlines(keepends=True)
    moved = next(line for line in lines if '"i0"' in line)
    lines.remove(moved)
    new = '{"statement": {"subject": "i0"}, "key": "new", "summary": "New.", "cite": {"source": "s0"}}\n'
    many.write_text("".join([*lines[:200], new, *lines[200:], moved.replace("drug-control", "surveillance")]))
    kb("seed", str(many))
    with closing(opened(db)) as connection:
        assert wrong(connection) == []


@pytest.mark.second
def test_a_large_pack_that_changes_claims_keeps_it_in_step(kb: Any, db: Path, many: Path) -> None:
    kb("seed", str(many))
    text = (
        many.read_text().replace('"credibility": 1', '"credibility": 5').replace('"value": 3', '"value": 9')
    )
    many.write_text(text.replace("公安部门", "新"))
    kb("seed", str(many))
    with closing(opened(db)) as connection:
        assert wrong(connection) == []
        assert connection.execute(
            "SELECT count(*) FROM claim_fts WHERE claim_fts MATCH '公安'"
        ).fetchone() == (0,)
    kb("db", "check")


PATROLS = """
pack: patrols
version: 1
requires: [vocabulary, iso-3166]
sources:
  - {slug: log, title: The log}
entities:
  - {organization: bureau, name: Bureau, kind: police}
  - {organization: office, name: Office, kind: ministry}
  - {place: quay, name: Quay}
  - {place: harbour, name: Harbour}
  - {initiative: patrol, name: Patrol}
claims:
  - {participation: {initiative: patrol, participant: bureau, role: lead}, key: a, summary: S, cite: x}
  - {attribute: {subject: bureau, property: part-of, entity: office}, key: b, summary: S, cite: x}
  - {attribute: {subject: office, property: country, entity: KE}, key: c, summary: S, cite: x}
  - {attribute: {subject: patrol, property: place, entity: quay}, key: d, summary: S, cite: x}
  - {attribute: {subject: quay, property: part-of, entity: harbour}, key: e, summary: S, cite: x}
  - {attribute: {subject: harbour, property: country, entity: TZ}, key: f, summary: S, cite: x}
"""
WHO = (
    "SELECT party_slug, how, role, through_slug FROM involvements WHERE initiative_slug = 'patrol' ORDER BY 1"
)


def test_for_a_body_stand_those_that_it_is_part_of_and_their_country(
    kb: Any, sql: Sql, write_pack: WritePack
) -> None:
    """And for a place the country of what it lies in."""
    kb("seed", str(write_pack(PATROLS, name="patrols")))
    assert sql(WHO) == [
        ("bureau", "participant", "lead", None),
        ("kenya", "body", "lead", "bureau"),
        ("office", "body", "lead", "bureau"),
        ("tanzania", "venue", None, "quay"),
    ]
    assert sql("SELECT country_slug FROM initiatives WHERE slug = 'patrol'") == [("tanzania",)]


def test_who_stands_for_whom_follows_the_claims(kb: Any, sql: Sql, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(PATROLS, name="patrols")))
    moved = PATROLS.replace("entity: KE", "entity: UG").replace("entity: TZ", "entity: RW")
    kb("seed", str(write_pack(moved, name="patrols")))
    assert [row[0] for row in sql(WHO)] == ["bureau", "office", "rwanda", "uganda"]
    kb("db", "check")
    kb("db", "check")
