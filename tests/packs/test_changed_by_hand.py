"""Rows that were changed by hand are kept and reported."""

from __future__ import annotations

from typing import Any

import pytest
from fixtures import Run, Sql, WritePack
from versions import V1, V2, by_hand, claim_text, counts


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
