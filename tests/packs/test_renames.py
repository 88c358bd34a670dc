"""New names for things: `formerly` renames with all claims."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fixtures import Dump, Run, Sql, WritePack
from versions import RENAMED, V1, by_hand, claim_text, contents, counts


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
