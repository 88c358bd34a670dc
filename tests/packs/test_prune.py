"""What a pack no longer holds, what other packs need of it, and taking a pack out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fixtures import Dump, Run, Sql, WritePack, sampled
from versions import V1, V2, claim_text, contents, counts


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


@pytest.mark.parametrize("other", sampled(list(OTHER_PACKS), 5))
def test_prune_keeps(other: str, kb: Run, write_pack: WritePack, sql: Sql) -> None:
    text, label, slug, why = OTHER_PACKS[other]
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


OTHER = """\
pack: other
version: 1
entities:
  - organization: guard-school
    acronym: GSX
    names: [GS, {text: Vaktskolen, kind: native, language: "no"}]
    identifiers: {lei: "5299"}
"""


def test_another_pack_may_declare_an_entity_again_and_add_names_and_identifiers(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    first, other = str(write_pack(V1)), str(write_pack(OTHER, name="other"))
    kb("seed", first)
    assert counts(kb("seed", other)) == {
        ("other", "entities"): {"unchanged": 1},
        ("other", "names"): {"created": 2},
        ("other", "identifiers"): {"created": 1},
    }
    assert "guard-school" in kb("show", "Vaktskolen").stdout
    named = sql("SELECT name, acronym FROM organizations WHERE slug = 'guard-school'")
    assert named == [("Guard School", "GSX")]
    kb("seed", "--exit-code", first, other)


def test_what_it_added_goes_with_it(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(V1)), str(write_pack(OTHER, name="other")))
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


def test_a_pack_is_taken_out_again(kb: Run, sql: Sql) -> None:
    kb("seed", "--remove", "organizations")
    assert sql("SELECT count(*) FROM claims WHERE pack = 'organizations'") == [(0,)]
    assert sql("SELECT slug FROM packs WHERE slug = 'organizations'") == []
    assert "no pack 'organizations' was seeded" in kb("seed", "--remove", "organizations", code=1).stderr
    kb("seed", "organizations")
    assert sql("SELECT count(*) FROM claims WHERE pack = 'organizations'") == [(100,)]
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
    assert "175 pruned" in kb("seed", "--remove", "--plan", "organizations").stdout
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
