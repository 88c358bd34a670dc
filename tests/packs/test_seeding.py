"""Seeding again: what changes, and what a plan says of it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from fixtures import SEEDED, Dump, Run, Sql, WritePack, sampled
from versions import V1, V2, claim_text, contents, counts


def test_the_first_run_creates_everything(kb: Run, write_pack: WritePack) -> None:
    assert counts(kb("seed", str(write_pack(V1)))) == {
        ("harbour", "terms"): {"created": 1},
        ("harbour", "topics"): {"created": 1},
        ("harbour", "publishers"): {"created": 1},
        ("harbour", "sources"): {"created": 1},
        ("harbour", "entities"): {"created": 3},
        ("harbour", "names"): {"created": 1},
        ("harbour", "identifiers"): {"created": 1},
        ("harbour", "claims"): {"created": 3},
        ("harbour", "passages"): {"created": 1},
    }


def test_the_second_run_changes_nothing(kb: Run, write_pack: WritePack, db: Path) -> None:
    pack = str(write_pack(V1))
    kb("seed", pack)
    before = contents(db)
    result = kb("seed", "--prune", "--exit-code", pack)
    assert {action for numbers in counts(result).values() for action in numbers} == {"unchanged"}
    assert contents(db) == before


def test_seeding_the_bundled_packs_again_changes_nothing(kb: Run, db: Path) -> None:
    before = contents(db)
    result = kb("seed", "--prune", "--exit-code", *SEEDED)
    assert {action for numbers in counts(result).values() for action in numbers} == {"unchanged"}
    assert contents(db) == before


def test_a_passage_that_is_the_whole_source_is_not_made_again(kb: Run, write_pack: WritePack) -> None:
    pack = str(
        write_pack("""\
        pack: p
        version: 1
        sources: [{slug: src, title: S}]
        passages: [{cite: {source: src}, nature: opinion, reason: an editorial}]
        """)
    )
    kb("seed", pack)
    assert counts(kb("seed", pack))["p", "passages"] == {"unchanged": 1}


@pytest.mark.parametrize("number", ["-0.0", "-0", "1e-320", "0.1", "9007199254740992", "1e308"])
def test_a_number_is_read_back_as_it_was_written(number: str, kb: Run, write_pack: WritePack) -> None:
    """Or the row would be taken for one that was changed by hand."""
    kb("seed", str(write_pack(V1.replace("value: 40", f"value: {number}"))))
    result = kb("seed", "--prune", str(write_pack(V2)))
    assert result.stderr == ""
    assert counts(result)["harbour", "claims"] == {"changed": 2, "pruned": 1}


def test_a_comment_changes_the_hash_of_the_pack_only(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", "--exit-code", str(write_pack(V1 + "# a comment\n")))
    kb("seed", "--exit-code", str(write_pack(V1 + "# a comment\n")))
    rows = sql("SELECT sha256, created > 0, changed, pruned FROM seedings WHERE pack = 'harbour'")
    assert [row[1:] for row in rows] == [(1, 0, 0), (0, 0, 0)]
    assert rows[0][0] != rows[1][0]
    assert sql("SELECT sha256 FROM packs WHERE slug = 'harbour'") == [(rows[1][0],)]


def test_the_history_says_what_each_seeding_changed(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", "--prune", str(write_pack(V2)))
    rows = sql("SELECT version, changed > 0, pruned > 0 FROM seedings WHERE pack = 'harbour'")
    assert rows == [(1, 0, 0), (2, 1, 1)]


def test_a_plan_writes_nothing(kb: Run, write_pack: WritePack, db: Path) -> None:
    pack = str(write_pack(V1))
    before = db.read_bytes()
    kb("seed", "--plan", pack)
    assert db.read_bytes() == before
    kb("seed", pack)
    before = contents(db)
    kb("seed", "--plan", "--prune", str(write_pack(V2)))
    assert contents(db) == before


def test_a_plan_shows_the_difference(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    assert kb("seed", "--plan", str(write_pack(V2))).stdout.splitlines() == [
        "+ harbour entities pilots-union",
        "~ harbour claims school-escorts",
        "    summary: 'The school escorts the ships.' -> 'The school escorts all ships.'",
        "~ harbour claims forty-guests",
        "    value: 40.0 -> 41.0",
        "? harbour claims school-seat (left behind)",
        "? harbour names guard-school School of the Guard alias (left behind)",
        "? harbour entities north-quay (left behind)",
        "1 created, 2 changed, 3 left behind, 8 unchanged",
    ]


def test_a_plan_is_a_row_for_each_change_in_a_spreadsheet(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    columns, *rows = csv.reader(kb("seed", "--plan", "-f", "csv", str(write_pack(V2))).stdout.splitlines())
    assert columns == ["pack", "action", "rows", "key", "note"]
    told = json.loads(kb("seed", "--plan", "-f", "json", str(write_pack(V2))).stdout)
    assert rows == [[each[name] or "" for name in columns] for each in told] != []
    assert kb("seed", "--plan", "-f", "md", str(write_pack(V2))).stdout.startswith("| pack | action |")


def test_a_plan_with_prune_shows_what_would_go(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    lines = kb("seed", "--plan", "--prune", str(write_pack(V2))).stdout.splitlines()
    assert lines[-4:] == [
        "- harbour claims school-seat",
        "- harbour names guard-school School of the Guard alias",
        "- harbour entities north-quay",
        "1 created, 2 changed, 3 pruned, 8 unchanged",
    ]


def test_a_plan_of_nothing_new_counts_what_is_unchanged(kb: Run, write_pack: WritePack) -> None:
    pack = str(write_pack(V1))
    kb("seed", pack)
    assert kb("seed", "--plan", pack).stdout == "13 unchanged\n"


def test_a_plan_can_be_read_by_programs(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    changes = json.loads(kb("--format", "json", "seed", "--plan", str(write_pack(V2))).stdout)
    assert changes[1] == {
        "pack": "harbour",
        "action": "changed",
        "rows": "claims",
        "key": "school-escorts",
        "fields": {
            "summary": {"old": "The school escorts the ships.", "new": "The school escorts all ships."}
        },
        "note": "",
    }


def test_exit_code_tells_whether_anything_changes(kb: Run, write_pack: WritePack) -> None:
    v1, v2 = str(write_pack(V1, name="v1")), str(write_pack(V2, name="v2"))
    kb("seed", "--plan", "--exit-code", v1, code=3)
    kb("seed", "--exit-code", v1, code=3)
    kb("seed", "--exit-code", v1, code=0)
    kb("seed", "--plan", "--exit-code", v1, code=0)
    kb("seed", "--plan", v2, code=0)
    kb("seed", "--exit-code", v2, code=3)
    kb("seed", "--exit-code", v2, code=3)  # what is left behind is a difference still
    kb("seed", "--prune", "--exit-code", v2, code=3)
    kb("seed", "--prune", "--exit-code", v2, code=0)


def test_changes_beyond_a_thousand_are_counted(kb: Run, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"pack": "many", "version": 1}\n'
                    + "".join(f'{{"actor": "many-{n}", "name": "A{n}"}}\n' for n in range(1234)))  # fmt: skip
    lines = kb("seed", "--plan", str(path)).stdout.splitlines()
    assert len(lines) == 1002
    assert lines[-2:] == ["... and 234 more in many", "1,234 created"]


def test_changed_rows_keep_their_ids(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    query = "SELECT id FROM claim WHERE key IN ('school-escorts', 'forty-guests') ORDER BY key"
    citations = (
        "SELECT citation.id FROM citation JOIN claim ON claim.id = claim_id WHERE key = 'forty-guests'"
    )
    kb("seed", str(write_pack(V1)))
    before = sql(query), sql(citations)
    result = kb("seed", str(write_pack(V2)))
    assert counts(result)["harbour", "claims"] == {"changed": 2, "left_behind": 1}
    assert (sql(query), sql(citations)) == before
    assert claim_text(sql, "school-escorts") == "The school escorts all ships."


REWRITTEN = [
    ("name: Guard School", "name: The Guard School", "entities"),
    ("acronym: GSX", "acronym: GSY", "entities"),
    ("acronym: GSX", "description: A school.", "entities"),
    ("topics: [sea-rescue]}\n", "}\n", "entities"),
    ("name: Sea rescue", "name: Rescue", "topics"),
    ("title: Harbour Watch opens", "title: It opens", "sources"),
    ("reliability: C", "reliability: B", "publishers"),
    ("definition: goes along", "definition: protects", "terms"),
    ("reason: praise", "reason: mere praise", "passages"),
    ("value: 40}", "low: 40, high: 50, comparator: about}", "claims"),
    ("stance: disputes", "stance: supports", "claims"),
    ("about: [NO]", "about: [NO, KE]", "claims"),
    ("refines: [school-escorts]", "contradicts: [school-escorts, school-seat]", "claims"),
    ("figure: {subject: harbour-watch, metric: guests-attended, value: 40}", "statement: {}", "claims"),
    ("figure: {subject: harbour-watch, metric: guests-attended, value: 40}",
     "attribute: {subject: harbour-watch, property: theme, value: Forty}", "claims"),
    ("attribute: {subject: guard-school, property: seat, entity: north-quay}",
     "relation: {subject: guard-school, predicate: uses, object: north-quay}", "claims"),
]  # fmt: skip


@pytest.mark.parametrize("change", sampled(REWRITTEN, 6), ids=lambda change: change[1])
def test_a_row_is_rewritten_in_place(
    change: tuple[str, str, str],
    kb: Run,
    write_pack: WritePack,
    db: Path,
    sql: Sql,
    dump: Dump,
    seeded_template: Path,
    tmp_path: Path,
) -> None:
    """And then the database is as if it had never been otherwise."""
    old, new, label = change
    assert V1.count(old) >= 1
    changed = V1.replace(old, new, 1)
    kb("seed", str(write_pack(V1)))
    result = kb("seed", "--prune", str(write_pack(changed)))
    assert counts(result)["harbour", label]["changed"] == 1
    assert "created" not in counts(result)["harbour", label]
    assert sql("PRAGMA foreign_key_check") == []
    after = dump(db)
    db.write_bytes(seeded_template.read_bytes())
    kb("seed", str(write_pack(changed)))
    assert dump(db) == after


def test_a_claim_that_turns_into_one_of_another_type_leaves_nothing_of_the_old_one(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", str(write_pack(V1.replace("figure: {subject: harbour-watch, metric: guests-attended, value: 40}",
                                         "statement: {}"))))  # fmt: skip
    assert sql("SELECT type FROM claim WHERE key = 'forty-guests'") == [("statement",)]
    assert sql(
        "SELECT count(*) FROM figure WHERE id = (SELECT id FROM claim WHERE key = 'forty-guests')"
    ) == [(0,)]
    assert sql("SELECT DISTINCT via FROM mention WHERE claim_id ="
               " (SELECT id FROM claim WHERE key = 'forty-guests')") == [("about",)]  # fmt: skip


def test_an_entity_cannot_turn_into_one_of_another_type(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    other = V1.replace("{place: north-quay,", "{actor: north-quay,").replace(
        "property: seat, entity: north-quay", "property: purpose, value: x"
    )
    stderr = kb("seed", str(write_pack(other)), code=1).stderr
    assert "type of north-quay is 'place' in the pack 'harbour', not 'actor'" in stderr
