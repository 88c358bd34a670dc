"""Seeding again: what changes, what is left, what is never touched."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fixtures import Dump, Run, Sql, WritePack

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


# Again and again


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
    result = kb("seed", "--prune", "--exit-code")
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


@pytest.mark.parametrize("number", ["-0.0", "-0", "1e-320", "0.1", "123456789012345678", "1e308"])
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


# Plans


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


# Changes


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


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
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
    ],
    ids=lambda text: text.partition(":")[0] if len(text) > 12 else text,
)  # fmt: skip
def test_a_row_is_rewritten_in_place(
    old: str,
    new: str,
    label: str,
    kb: Run,
    write_pack: WritePack,
    db: Path,
    sql: Sql,
    dump: Dump,
    seeded_template: Path,
    tmp_path: Path,
) -> None:
    """And then the database is as if it had never been otherwise."""
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


# What a pack no longer holds


def test_what_a_pack_no_longer_holds_is_left_and_counted(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    result = counts(kb("seed", str(write_pack(V2))))
    assert result["harbour", "claims"]["left_behind"] == 1
    assert result["harbour", "names"] == {"left_behind": 1}
    assert result["harbour", "entities"] == {"created": 1, "unchanged": 2, "left_behind": 1}
    assert claim_text(sql, "school-seat") == "The school sits at the North Quay."


def test_prune_removes_it(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    result = counts(kb("seed", "--prune", str(write_pack(V2))))
    assert result["harbour", "claims"]["pruned"] == 1
    assert result["harbour", "names"] == {"pruned": 1}
    assert result["harbour", "entities"] == {"created": 1, "unchanged": 2, "pruned": 1}
    assert sql("SELECT count(*) FROM claim WHERE key = 'school-seat'") == [(0,)]
    assert sql("SELECT seat_id FROM organization JOIN entity USING (id) WHERE slug = 'guard-school'") == [
        (None,)
    ]
    assert sql("SELECT count(*) FROM attribute") == sql("SELECT count(*) FROM claim WHERE type = 'attribute'")


def test_prune_of_a_pack_that_holds_nothing_any_more_removes_all_of_it(
    kb: Run, write_pack: WritePack, db: Path, dump: Dump
) -> None:
    before = [row for row in dump(db) if row[0] != "packs"]
    kb("seed", str(write_pack(V1)))
    result = kb("seed", "--prune", str(write_pack("pack: harbour\nversion: 2\n")))
    assert result.stderr == ""
    assert [row for row in dump(db) if row[0] != "packs"] == before


def test_prune_touches_the_packs_that_are_named_only(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", "--prune", str(write_pack("pack: other\nversion: 1\n", name="other")))
    assert claim_text(sql, "school-seat")


def test_a_thing_that_a_rewritten_claim_no_longer_names_can_be_pruned(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    moved = V1.replace("north-quay", "south-quay").replace("North Quay", "South Quay")
    result = kb("seed", "--prune", str(write_pack(moved)))
    assert result.stderr == ""
    assert counts(result)["harbour", "entities"] == {"created": 1, "unchanged": 2, "pruned": 1}
    assert sql("SELECT seat_slug FROM organizations WHERE slug = 'guard-school'") == [("south-quay",)]


def test_prune_does_not_leave_a_link_to_a_claim_that_is_gone(
    kb: Run, write_pack: WritePack, db: Path
) -> None:
    """As a new pack this one is refused, so an old one must not become it."""
    kb("seed", str(write_pack(V1)))
    start, end = V1.index("  - participation"), V1.index("  - attribute")
    without = V1[:start] + V1[end:]
    before = contents(db)
    result = kb("seed", "--prune", str(write_pack(without)), code=1)
    assert "claim 'forty-guests' is linked to 'harbour/school-escorts', and there is no other such claim" in (
        result.stderr
    )
    assert contents(db) == before


def test_claims_that_are_linked_to_each_other_can_be_pruned_together(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb(
        "seed",
        str(
            write_pack(V1.replace("cite: escorted by", "cite: escorted by\n        refines: [forty-guests]"))
        ),
    )
    result = kb("seed", "--prune", str(write_pack("pack: harbour\nversion: 2\n")))
    assert counts(result)["harbour", "claims"] == {"pruned": 3}
    assert sql("SELECT count(*) FROM claim_link JOIN claim ON id = claim_id WHERE key = 'forty-guests'") == [
        (0,)
    ]


# Other packs

OTHER_PACKS = {
    "an entity that a claim of another pack is about": (
        "claims: [{statement: {subject: north-quay}, key: k, summary: S, cite: x}]",
        "entities",
        "north-quay",
        "something still refers to it",
    ),
    "an entity that a claim of another pack mentions": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, about: [guard-school]}]",
        "entities",
        "guard-school",
        "something still refers to it",
    ),
    "an entity whose words another pack relays": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, attributed_to: guard-school}]",
        "entities",
        "guard-school",
        "something still refers to it",
    ),
    "an entity that another pack gives a name": (
        "entities: [{organization: guard-school, names: [GS]}]",
        "entities",
        "guard-school",
        "pack other names it",
    ),
    "an entity that another pack gives an identifier": (
        "entities: [{organization: guard-school, identifiers: {lei: '12'}}]",
        "entities",
        "guard-school",
        "pack other names it",
    ),
    "a claim that a claim of another pack is linked to": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, contradicts: [harbour/school-seat]}]",
        "claims",
        "school-seat",
        "a claim of pack other is linked to it",
    ),
    "a topic of another pack's claim": (
        "claims: [{statement: {}, key: k, summary: S, cite: x, topics: [sea-rescue]}]",
        "topics",
        "sea-rescue",
        "something still refers to it",
    ),
    "a topic that another pack's topic is under": (
        "topics: [{topic: ice-rescue, name: Ice rescue, parent: sea-rescue}]",
        "topics",
        "sea-rescue",
        "something still refers to it",
    ),
    "a role that another pack uses": (
        "entities: [{initiative: i-one, name: I}]\n"
        "claims: [{participation: {initiative: i-one, participant: NO, role: escort}, key: k, summary: S, cite: x}]",
        "terms",
        "role escort",
        "something still refers to it",
    ),
    "a source that another pack cites": (
        "claims: [{statement: {}, key: k, summary: S, cite: {source: herald-2031}}]",
        "sources",
        "herald-2031",
        "something still refers to it",
    ),
    "a publisher of another pack's source": (
        "sources: [{slug: src, title: S}, {slug: herald-2032, title: T, publisher: harbour-herald}]",
        "publishers",
        "harbour-herald",
        "something still refers to it",
    ),
}


@pytest.mark.parametrize(("text", "label", "slug", "why"), OTHER_PACKS.values(), ids=OTHER_PACKS)
def test_prune_keeps(
    text: str, label: str, slug: str, why: str, kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    head = "pack: other\nversion: 1\n" + ("" if "sources:" in text else "sources: [{slug: src, title: S}]\n")
    kb("seed", str(write_pack(head + text + "\n", name="other")))
    others = "SELECT * FROM {} WHERE pack_id = (SELECT id FROM pack WHERE slug = 'other') ORDER BY 1"
    tables = ("claim", "entity", "name", "identifier", "topic", "source")
    before = [sql(others.format(table)) for table in tables]
    result = kb("seed", "--prune", str(write_pack("pack: harbour\nversion: 2\n")))
    assert f"kept {label} {slug}: {why}" in result.stderr.splitlines()
    assert counts(result)["harbour", label]["kept"] == 1
    assert [sql(others.format(table)) for table in tables] == before
    assert sql("PRAGMA foreign_key_check") == []


def test_prune_keeps_a_thing_with_a_name_that_was_typed_in(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    sql("INSERT INTO name (entity_id, text, kind, folded)"
        " SELECT id, 'Typed', 'alias', 'typed' FROM entity WHERE slug = 'guard-school'")  # fmt: skip
    result = kb("seed", "--prune", str(write_pack("pack: harbour\nversion: 2\n")))
    assert "kept entities guard-school: " in result.stderr
    assert sql("SELECT count(*) FROM name WHERE text = 'Typed'") == [(1,)]


def test_prune_keeps_a_claim_that_a_claim_typed_in_is_linked_to(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    sql("INSERT INTO claim (id, type, key, summary) VALUES (90001, 'statement', 'typed', 'Typed in.')")
    sql("INSERT INTO claim_link (claim_id, other_id, kind)"
        " SELECT 90001, id, 'contradicts' FROM claim WHERE key = 'school-seat'")  # fmt: skip
    result = kb("seed", "--prune", str(write_pack("pack: harbour\nversion: 2\n")))
    assert "kept claims school-seat: " in result.stderr
    assert sql("SELECT count(*) FROM claim_link WHERE claim_id = 90001") == [(1,)]


def test_an_entity_declared_again_with_another_value_is_an_error_that_names_its_owner(
    kb: Run, write_pack: WritePack, db: Path
) -> None:
    kb("seed", str(write_pack(V1)))
    before = db.read_bytes()
    other = write_pack("""\
        pack: other
        version: 1
        entities:
          - organization: guard-school
            name: School of Guards
            acronym: SGX
        """, name="other")  # fmt: skip
    assert kb("seed", str(other), code=1).stderr.splitlines()[:-1] == [
        "pack.yaml:5:11: name of guard-school is 'Guard School' in the pack 'harbour', not 'School of Guards'",
        "pack.yaml:6:14: acronym of guard-school is 'GSX' in the pack 'harbour', not 'SGX'",
    ]
    assert db.read_bytes() == before


def test_an_entity_declared_again_as_another_type_is_an_error(kb: Run, write_pack: WritePack) -> None:
    stderr = kb("seed", str(write_pack("pack: p\nversion: 1\nentities: [{place: norway}]\n")), code=1).stderr
    assert "pack.yaml:3:12: type of norway is 'country' in the pack 'iso-3166', not 'place'" in stderr


def test_another_pack_may_declare_an_entity_again_and_add_names_and_identifiers(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    other = str(write_pack("""\
        pack: other
        version: 1
        entities:
          - organization: guard-school
            acronym: GSX
            names: [GS, {text: Vaktskolen, kind: native, language: "no"}]
            identifiers: {lei: "5299"}
        """, name="other"))  # fmt: skip
    result = kb("seed", other)
    assert counts(result) == {
        ("other", "entities"): {"unchanged": 1},
        ("other", "names"): {"created": 2},
        ("other", "identifiers"): {"created": 1},
    }
    assert "guard-school" in kb("show", "Vaktskolen").stdout
    assert sql("SELECT name, acronym FROM organizations WHERE slug = 'guard-school'") == [
        ("Guard School", "GSX")
    ]
    kb("seed", "--exit-code", str(write_pack(V1)), other)
    kb("seed", "--prune", str(write_pack("pack: other\nversion: 2\n", name="other")))
    assert sql("SELECT text FROM name JOIN entity ON entity.id = entity_id WHERE slug = 'guard-school'") == [
        ("School of the Guard",)
    ]


def test_an_identifier_belongs_to_one_entity(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    other = write_pack("pack: other\nversion: 1\nentities:\n"
                       "  - {organization: o-two, name: O, identifiers: {wikidata: Q990001}}\n", name="other")  # fmt: skip
    assert "entity of wikidata Q990001 is 'guard-school' in the pack 'harbour', not 'o-two'" in (
        kb("seed", str(other), code=1).stderr
    )


def test_claims_of_different_packs_may_have_the_same_key(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    other = V1.replace("pack: harbour", "pack: other")
    assert counts(kb("seed", str(write_pack(other, name="other"))))["other", "claims"] == {"created": 3}


def test_a_publisher_that_another_pack_names_nearly_the_same_does_not_break_this_one(
    kb: Run, write_pack: WritePack
) -> None:
    first = write_pack(
        "pack: p-one\nversion: 1\nsources: [{slug: one, title: S, publisher: northern-star}]\n"
    )
    second = write_pack("pack: p-two\nversion: 1\npublishers: [{slug: northern-stars, name: Northern Stars}]\n",
                        name="two")  # fmt: skip
    kb("seed", str(first))
    kb("seed", str(second))
    kb("seed", "--exit-code", str(first))


def test_a_failing_pack_leaves_nothing_of_the_others(kb: Run, write_pack: WritePack, db: Path) -> None:
    good = write_pack(V1)
    bad = write_pack("pack: bad\nversion: 1\ntopics: [{topic: T, name: T}]\n", name="bad")
    also_good = write_pack("pack: also-good\nversion: 1\ntopics: [{topic: ice, name: Ice}]\n", name="also")
    before = db.read_bytes()
    result = kb("seed", str(good), str(bad), str(also_good), code=1)
    assert result.stdout == ""
    assert "pack.yaml:3:18: topic 'T' must be lower-case letters, digits and hyphens" in result.stderr
    assert db.read_bytes() == before


def test_two_folders_that_are_the_same_pack_are_an_error(kb: Run, write_pack: WritePack, db: Path) -> None:
    one = write_pack("pack: twin\nversion: 1\ntopics: [{topic: ice, name: Ice}]\n", name="one")
    two = write_pack("pack: twin\nversion: 1\ntopics: [{topic: fire, name: Fire}]\n", name="two")
    before = db.read_bytes()
    assert "twin" in kb("seed", str(one), str(two), code=1).stderr
    assert db.read_bytes() == before


def test_packs_that_require_each_other_are_an_error(kb: Run, write_pack: WritePack) -> None:
    one = write_pack("pack: p-one\nversion: 1\nrequires: [p-two]\n", name="one")
    two = write_pack("pack: p-two\nversion: 1\nrequires: [p-one]\n", name="two")
    stderr = kb("seed", str(one), str(two), code=1).stderr
    assert "needs the pack 'p-one', which is not in the database; seed it first" in stderr


# Rows that were changed by hand


def by_hand(sql: Sql) -> None:
    sql("UPDATE claim SET summary = 'Typed over.' WHERE key = 'school-escorts'")


def test_a_row_changed_by_hand_is_kept_and_reported(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    by_hand(sql)
    for text in (V1, V2):
        result = kb("seed", str(write_pack(text)))
        assert "kept claims school-escorts: changed by hand since it was seeded; --overwrite rewrites it" in (
            result.stderr.splitlines()
        )
        assert counts(result)["harbour", "claims"]["kept"] == 1
        assert claim_text(sql, "school-escorts") == "Typed over."


def test_overwrite_rewrites_a_row_changed_by_hand(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    by_hand(sql)
    result = kb("seed", "--overwrite", str(write_pack(V1)))
    assert result.stderr == ""
    assert counts(result)["harbour", "claims"] == {"changed": 1, "unchanged": 2}
    assert claim_text(sql, "school-escorts") == "The school escorts the ships."
    kb("seed", "--exit-code", str(write_pack(V1)))


def test_a_row_changed_by_hand_to_what_the_pack_then_says_is_no_difference(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    sql("UPDATE claim SET summary = 'The school escorts all ships.' WHERE key = 'school-escorts'")
    kb("seed", str(write_pack(V2)))
    result = kb("seed", str(write_pack(V1)))
    assert claim_text(sql, "school-escorts") == "The school escorts the ships."
    assert result.stderr == ""


def test_a_row_changed_by_hand_and_back_is_no_difference(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    by_hand(sql)
    sql("UPDATE claim SET summary = 'The school escorts the ships.' WHERE key = 'school-escorts'")
    kb("seed", "--exit-code", str(write_pack(V1)))


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ("UPDATE claim SET summary = 'Typed.' WHERE key = 'school-seat'", "claims school-seat"),
        ("UPDATE citation SET text_start = 'Typed' WHERE claim_id ="
         " (SELECT id FROM claim WHERE key = 'school-seat')", "claims school-seat"),
        ("INSERT INTO claim_about SELECT c.id, e.id FROM claim AS c, entity AS e"
         " WHERE c.key = 'school-seat' AND e.slug = 'norway'", "claims school-seat"),
        ("UPDATE entity SET description = 'Typed.' WHERE slug = 'guard-school'", "entities guard-school"),
        ("UPDATE organization SET acronym = 'TYP' WHERE acronym = 'GSX'", "entities guard-school"),
        ("DELETE FROM initiative_topic WHERE initiative_id ="
         " (SELECT id FROM entity WHERE slug = 'harbour-watch')", "entities harbour-watch"),
        ("UPDATE topic SET name = 'Typed' WHERE slug = 'sea-rescue'", "topics sea-rescue"),
        ("UPDATE source SET title = 'Typed' WHERE slug = 'herald-2031'", "sources herald-2031"),
        ("UPDATE publisher SET reliability = 'A' WHERE slug = 'harbour-herald'", "publishers harbour-herald"),
        ("UPDATE term SET definition = 'Typed' WHERE code = 'escort'", "terms role escort"),
        ("UPDATE passage_note SET reason = 'Typed' WHERE text_start = 'a proud day'",
         "passages herald-2031 a proud day"),
    ],
    ids=["claim", "citation", "about", "entity", "acronym", "initiative's topic", "topic", "source",
         "publisher", "role", "passage"],
)  # fmt: skip
def test_a_row_changed_by_hand_is_neither_rewritten_nor_pruned(
    change: Any, kept: str, kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    sql(change)
    again = kb("seed", str(write_pack(V1)))
    assert again.stderr == f"kept {kept}: changed by hand since it was seeded; --overwrite rewrites it\n"
    pruned = kb("seed", "--prune", str(write_pack("pack: harbour\nversion: 2\n")))
    assert f"kept {kept}: changed by hand since it was seeded" in pruned.stderr
    slug = kept.split()[1]
    assert "kept" in counts(pruned)["harbour", kept.split(maxsplit=1)[0]], slug


def test_prune_with_overwrite_removes_a_row_changed_by_hand(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    by_hand(sql)
    result = kb("seed", "--prune", "--overwrite", str(write_pack("pack: harbour\nversion: 2\n")))
    assert result.stderr == ""
    assert sql("SELECT count(*) FROM claim WHERE key = 'school-escorts'") == [(0,)]


def test_an_entity_typed_in_becomes_the_packs_when_both_say_the_same(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    sql("INSERT INTO entity (id, type, slug, name, folded)"
        " VALUES (90001, 'place', 'north-quay', 'North Quay', 'north quay')")  # fmt: skip
    sql("INSERT INTO place (id, type) VALUES (90001, 'place')")
    result = kb("seed", str(write_pack(V1)))
    assert counts(result)["harbour", "entities"] == {"created": 2, "unchanged": 1}
    assert sql("SELECT e.id, p.slug FROM entity AS e JOIN pack AS p ON p.id = e.pack_id"
               " WHERE e.slug = 'north-quay'") == [(90001, "harbour")]  # fmt: skip


# New names for things


RENAMED = (
    V1.replace("organization: guard-school", "organization: watch-school\n        formerly: [guard-school]")
    .replace("participant: guard-school", "participant: watch-school")
    .replace("subject: guard-school", "subject: watch-school")
)


def test_formerly_renames_an_entity_and_keeps_its_id_and_its_claims(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    entity = sql("SELECT id FROM entity WHERE slug = 'guard-school'")
    claims = sql("SELECT id, subject_id FROM claim WHERE key LIKE 'school-%' ORDER BY id")
    result = kb("seed", "--prune", str(write_pack(RENAMED)))
    assert result.stderr == ""
    assert "pruned" not in json.dumps(list(counts(result).values()))
    assert sql("SELECT id FROM entity WHERE slug = 'watch-school'") == entity
    assert sql("SELECT count(*) FROM entity WHERE slug = 'guard-school'") == [(0,)]
    assert sql("SELECT id, subject_id FROM claim WHERE key LIKE 'school-%' ORDER BY id") == claims


def test_the_old_slug_is_still_found(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", str(write_pack(RENAMED)))
    assert kb("show", "guard-school").stdout == kb("show", "watch-school").stdout
    assert "watch-school" in kb("show", "guard-school").stdout


def test_a_pack_may_go_on_to_use_the_old_slug(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", str(write_pack(RENAMED)))
    kb("seed", str(write_pack("""\
        pack: other
        version: 1
        sources: [{slug: src, title: S}]
        claims: [{statement: {subject: guard-school}, key: k, summary: Of old., cite: x}]
        """, name="other")))  # fmt: skip
    assert sql("SELECT subject_slug FROM claims WHERE summary = 'Of old.'") == [("watch-school",)]


def test_a_rename_again_changes_nothing(kb: Run, write_pack: WritePack, db: Path) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", str(write_pack(RENAMED)))
    before = contents(db)
    kb("seed", "--prune", "--exit-code", str(write_pack(RENAMED)))
    assert contents(db) == before


def test_a_renamed_pack_is_as_if_it_had_never_been_otherwise(
    kb: Run, write_pack: WritePack, db: Path, dump: Dump, seeded_template: Path
) -> None:
    kb("seed", str(write_pack(V1)))
    kb("seed", "--prune", str(write_pack(RENAMED)))
    after = dump(db)
    db.write_bytes(seeded_template.read_bytes())
    kb("seed", str(write_pack(RENAMED)))
    assert dump(db) == after


def test_a_claim_of_a_renamed_entity_may_change_at_the_same_time(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    """A new name for the subject is no change by hand."""
    kb("seed", str(write_pack(V1)))
    result = kb("seed", str(write_pack(RENAMED.replace("escorts the ships", "escorts all ships"))))
    assert result.stderr == ""
    assert claim_text(sql, "school-escorts") == "The school escorts all ships."


def test_a_claim_of_a_renamed_entity_may_be_pruned_at_the_same_time(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    start, end = RENAMED.index("  - attribute"), RENAMED.index("  - figure")
    result = kb("seed", "--prune", str(write_pack(RENAMED[:start] + RENAMED[end:])))
    assert result.stderr == ""
    assert sql("SELECT count(*) FROM claim WHERE key = 'school-seat'") == [(0,)]


def test_a_claim_of_another_pack_about_a_renamed_entity_is_not_taken_for_changed(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    other = """\
        pack: other
        version: 1
        sources: [{slug: src, title: S}]
        claims: [{statement: {subject: guard-school}, key: k, summary: Of old., cite: x}]
        """
    kb("seed", str(write_pack(V1)))
    kb("seed", str(write_pack(other, name="other")))
    kb("seed", str(write_pack(RENAMED)))
    result = kb("seed", str(write_pack(other.replace("Of old.", "Of late."), name="other")))
    assert result.stderr == ""
    assert sql("SELECT summary FROM claim WHERE key = 'k' AND pack_id IN (SELECT id FROM pack WHERE slug = 'other')"
               ) == [("Of late.",)]  # fmt: skip


def test_a_claim_changed_by_hand_is_still_known_to_be_after_a_rename(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(V1)))
    by_hand(sql)
    result = kb("seed", str(write_pack(RENAMED)))
    assert "kept claims school-escorts: changed by hand since it was seeded" in result.stderr
    assert claim_text(sql, "school-escorts") == "Typed over."


def test_only_its_own_pack_renames_an_entity(kb: Run, write_pack: WritePack, db: Path) -> None:
    kb("seed", str(write_pack(V1)))
    before = db.read_bytes()
    other = write_pack("pack: other\nversion: 1\nentities:\n"
                       "  - {organization: watch-school, name: W, formerly: [guard-school]}\n", name="other")  # fmt: skip
    assert kb("seed", str(other), code=1).stderr.startswith(
        "pack.yaml:4:53: 'guard-school' belongs to another pack, which alone can rename it\n"
    )
    assert db.read_bytes() == before


def test_an_entity_cannot_take_the_place_of_one_that_is_there(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(V1)))
    text = V1.replace("{place: north-quay, name: North Quay}",
                      "{place: north-quay, name: North Quay, formerly: [guard-school]}")  # fmt: skip
    stderr = kb("seed", str(write_pack(text)), code=1).stderr
    assert "'guard-school' and 'north-quay' are both in the database" in stderr


@pytest.mark.parametrize(
    "entities",
    ["[{organization: o-one, name: O, formerly: [o-one]}]",
     "[{organization: o-one, name: O}, {organization: o-two, name: O, formerly: [o-one]}]"],
    ids=["itself", "another of the pack"],
)  # fmt: skip
def test_what_formerly_accepts_once_it_accepts_again(entities: str, kb: Run, write_pack: WritePack) -> None:
    pack = str(write_pack(f"pack: p\nversion: 1\nentities: {entities}\n"))
    assert kb("seed", pack, ok=False).exit_code == kb("seed", pack, ok=False).exit_code


# Packs in .jsonl

HEADER = '{"pack": "calls", "version": 1, "sources": [{"slug": "log", "title": "The log"}]}'
SHIP = '{"actor": "ship-one", "name": "Ship One", "names": ["S1"]}'
CALL = '{"statement": {"subject": "ship-one"}, "key": "call-1", "summary": "Ship One called.", "cite": "one"}'
CALL_2 = '{"relation": {"subject": "ship-one", "predicate": "uses", "object": "NO"}, "key": "call-2", "summary": "It uses Norway.", "cite": {"source": "log"}}'  # noqa: E501


def write_lines(path: Path, *lines: Any) -> Any:
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def test_a_single_jsonl_file_is_a_pack(kb: Run, tmp_path: Path, sql: Sql) -> None:
    path = write_lines(tmp_path / "calls.jsonl", HEADER, SHIP, "", CALL, CALL_2)
    assert counts(kb("seed", path)) == {
        ("calls", "sources"): {"created": 1},
        ("calls", "entities"): {"created": 1},
        ("calls", "names"): {"created": 1},
        ("calls", "claims"): {"created": 2},
    }
    assert sql("SELECT object FROM relations WHERE key = 'call-2'") == [("Norway",)]
    kb("seed", "--prune", "--exit-code", path)


def test_the_header_of_a_jsonl_pack_may_hold_any_section(kb: Run, tmp_path: Path) -> None:
    header = json.dumps({
        "pack": "calls", "version": 1, "sources": [{"slug": "log", "title": "L"}],
        "entities": [json.loads(SHIP)], "claims": [json.loads(CALL)],
        "topics": [{"topic": "ice", "name": "Ice"}], "vocabulary": [{"unit": "knot", "definition": "a speed"}],
        "passages": [{"cite": "x", "nature": "opinion", "reason": "r"}],
    })  # fmt: skip
    path = write_lines(tmp_path / "calls.jsonl", header)
    assert len(counts(kb("seed", path))) == 7


def test_sources_and_publishers_may_have_lines_of_their_own(
    kb: Run, tmp_path: Path, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kb.packs.apply import order as apply

    lines = ['{"pack": "calls", "version": 1}', SHIP]
    for n in range(5):
        lines += [
            f'{{"publisher": "port-{n}", "name": "Port {n}", "affiliations": ["NO"]}}',
            f'{{"source": "log-{n}", "title": "Log {n}", "publisher": "port-{n}"}}',
            CALL.replace("call-1", f"c{n}").replace('"one"', f'{{"source": "log-{n}", "start": "one"}}'),
        ]
    path = write_lines(tmp_path / "calls.jsonl", *lines)
    monkeypatch.setattr(apply, "BATCH", 3)
    found = counts(kb("seed", path))
    assert found["calls", "sources"] == found["calls", "affiliations"] == {"created": 5}
    assert sql("SELECT source_slug FROM citations WHERE pack = 'calls' ORDER BY key") == [
        (f"log-{n}",) for n in range(5)
    ]
    kb("seed", "--prune", "--exit-code", path)


def test_a_citation_names_the_source_that_has_a_line_of_its_own(kb: Run, tmp_path: Path) -> None:
    lines = ['{"pack": "calls", "version": 1}', SHIP, '{"source": "log", "title": "Log"}', CALL]
    result = kb("seed", write_lines(tmp_path / "calls.jsonl", *lines), code=1)
    assert "a citation must name one: source: SLUG" in result.stderr


def test_a_header_may_be_as_long_as_it_takes(kb: Run, tmp_path: Path, sql: Sql) -> None:
    sources = [{"slug": f"log-{n}", "title": "x" * 400} for n in range(3000)]
    header = json.dumps({"pack": "calls", "version": 1, "sources": sources})
    assert len(header) > 2**20
    kb("seed", write_lines(tmp_path / "calls.jsonl", header))
    assert sql("SELECT count(*) FROM sources WHERE slug LIKE 'log-%'") == [(3000,)]


def test_a_folder_may_hold_both_kinds_of_file(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    pack = str(write_pack(
        """\
        pack: calls
        version: 1
        sources: [{slug: log, title: The log}]
        """,
        things_yaml="entities: [{actor: ship-two, name: Ship Two}]\nclaims:\n"
        "  - {statement: {subject: ship-two}, key: y, summary: From YAML., cite: x, refines: [call-1]}\n",
        a_jsonl=f"{SHIP}\n{CALL}\n",
        b_jsonl=f"{CALL_2}\n",
    ))  # fmt: skip
    assert counts(kb("seed", pack))["calls", "claims"] == {"created": 3}
    assert sql("SELECT d.key FROM claim_link JOIN claim AS c ON c.id = claim_id JOIN claim AS d ON d.id = other_id"
               " WHERE c.summary = 'From YAML.'") == [("call-1",)]  # fmt: skip
    kb("seed", "--prune", "--exit-code", pack)


def test_lines_that_are_gone_are_pruned(
    kb: Run, tmp_path: Path, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kb.packs.apply import order as apply

    monkeypatch.setattr(apply, "BATCH", 2)
    path = tmp_path / "calls.jsonl"
    claims = [CALL.replace("call-1", f"call-{n}") for n in range(1, 8)]
    kb("seed", write_lines(path, HEADER, SHIP, *claims))
    result = kb(
        "seed",
        "--prune",
        write_lines(path, HEADER, SHIP, *claims[1:3], *claims[5:], CALL_2.replace("-2", "-9")),
    )
    assert counts(result)["calls", "claims"] == {"created": 1, "unchanged": 4, "pruned": 3}
    assert sql("SELECT key FROM claim WHERE key LIKE 'call-%' ORDER BY key") == [
        ("call-2",), ("call-3",), ("call-6",), ("call-7",), ("call-9",)
    ]  # fmt: skip


def test_batches_make_no_difference(
    kb: Run, tmp_path: Path, db: Path, dump: Dump, seeded_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kb.packs.apply import order as apply

    lines = [HEADER]
    for n in range(7):
        lines += [
            SHIP.replace("ship-one", f"ship-{n}"),
            CALL.replace("ship-one", f"ship-{n}").replace("call-1", f"c{n}"),
        ]
    path = write_lines(tmp_path / "calls.jsonl", *lines)
    kb("seed", path)
    whole = dump(db)
    db.write_bytes(seeded_template.read_bytes())
    monkeypatch.setattr(apply, "BATCH", 1)
    kb("seed", path)
    assert dump(db) == whole


def test_a_jsonl_pack_may_become_a_folder(kb: Run, tmp_path: Path, write_pack: WritePack) -> None:
    kb("seed", write_lines(tmp_path / "calls.jsonl", HEADER, SHIP, CALL))
    pack = write_pack(
        "pack: calls\nversion: 1\nsources: [{slug: log, title: The log}]\n", a_jsonl=f"{SHIP}\n{CALL}\n"
    )
    kb("seed", "--prune", "--exit-code", str(pack))


def test_seeding_needs_a_database(tmp_path: Path, write_pack: WritePack) -> None:
    from click.testing import CliRunner

    from kb.cli import cli

    result = CliRunner().invoke(cli, ["--db", "none.db", "seed", str(write_pack(V1))])
    assert result.exit_code == 1, result.output
    assert result.stderr == "kb: there is no database at none.db; 'kb --db none.db init' makes one\n"
    assert not (tmp_path / "none.db").exists()


def test_a_pack_is_taken_out_again(kb: Run, sql: Sql) -> None:
    kb("seed", "--remove", "organizations")
    assert sql("SELECT count(*) FROM claims WHERE pack = 'organizations'") == [(0,)]
    assert sql("SELECT slug FROM packs WHERE slug = 'organizations'") == []
    assert "no pack 'organizations' was seeded" in kb("seed", "--remove", "organizations", code=1).stderr
    kb("seed", "organizations")
    assert sql("SELECT count(*) FROM claims WHERE pack = 'organizations'") == [(64,)]
    kb("db", "check")


def test_what_others_need_of_a_pack_stays(kb: Run, sql: Sql) -> None:
    said = kb("seed", "--remove", "lianyungang-2025").stderr
    assert "kept entities sco: pack organizations names it" in said
    assert sql("SELECT count(*) FROM claims WHERE pack = 'lianyungang-2025'") == [(0,)]
    kb("db", "check")


def test_what_was_changed_by_hand_stays_when_its_pack_is_taken_out(kb: Run, sql: Sql, db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE claim SET summary = 'By hand.' WHERE key = 'sco-india'")
    assert (
        "kept claims sco-india: changed by hand since it was seeded"
        in kb("seed", "--remove", "organizations").stderr
    )
    assert sql("SELECT key FROM claims WHERE pack = 'organizations'") == [("sco-india",)]
    kb("seed", "--remove", "organizations", "--overwrite")
    assert sql("SELECT slug FROM packs WHERE slug = 'organizations'") == []


def test_a_plan_to_take_a_pack_out_changes_nothing(kb: Run, db: Path) -> None:
    before = db.read_bytes()
    assert "117 pruned" in kb("seed", "--remove", "--plan", "organizations").stdout
    assert db.read_bytes() == before


def test_fewer_packs_are_seeded_with_what_they_require(kb: Run, tmp_path: Path) -> None:
    path = str(tmp_path / "few.db")
    kb("--db", path, "init", "organizations")
    assert kb("--db", path, "packs", "-c", "slug").stdout.split() == [
        "slug",
        "iso-3166",
        "organizations",
        "vocabulary",
    ]
