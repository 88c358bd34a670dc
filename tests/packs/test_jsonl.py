"""Packs in .jsonl: read line by line, like any other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fixtures import Dump, Run, Sql, WritePack
from versions import V1, counts

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
