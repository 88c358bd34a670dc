"""The format that docs/packs.md describes, and how its values are read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from fixtures import Run, Sql, WritePack

DOCS = Path(__file__).resolve().parents[2] / "docs" / "packs.md"


@pytest.fixture
def documented(write_pack: WritePack) -> Any:
    """The first example of docs/packs.md, as a pack."""
    [example, *_] = re.findall(r"```yaml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    return write_pack(example, name="documented")


def test_the_documented_example_passes_the_check(kb: Run, documented: str) -> None:
    result = kb("pack", "check", str(documented))
    assert result.stdout.startswith("harbour-watch: no problems (")


def test_the_documented_example_can_be_seeded(kb: Run, documented: str, sql: Sql) -> None:
    kb("seed", str(documented))
    assert sql("SELECT key FROM claim WHERE pack_id = (SELECT id FROM pack WHERE slug = 'harbour-watch')"
               " ORDER BY id") == [
        ("norway-hosts",),
        ("starts-in-may",),
        ("forty-ships",),
        ("pilots-praise",),
    ]  # fmt: skip
    assert sql("SELECT starts, first_day, last_day FROM initiative JOIN entity USING (id) WHERE slug = ?",
               "harbour-watch") == [("2031-05", "2031-05-01", "2031-05-31")]  # fmt: skip


def test_the_documented_line_of_a_jsonl_pack_is_a_pack(kb: Run, tmp_path: Path) -> None:
    text = " ".join(DOCS.read_text(encoding="utf-8").split())
    [header] = re.findall(r'`(\{"pack": "port-calls".*?\]\})`', text)
    path = tmp_path / "port-calls.jsonl"
    path.write_text(header + "\n", encoding="utf-8")
    assert "port-calls: no problems (1 sources)" in kb("pack", "check", str(path)).stdout


HARBOUR_WATCH = """\
    pack: harbour-watch
    version: 1
    sources:
      - slug: harbour-herald-2031
        kind: article
        title: Harbour Watch opens
        publisher: harbour-herald
        published: 2031-05-02
    entities:
      - initiative: harbour-watch
        name: Harbour Watch
        kind: exercise
    claims:
      - participation: {initiative: harbour-watch, participant: NO, role: host}
        key: norway-hosts
        summary: Norway hosts the Harbour Watch exercise.
        cite: off the coast … Norwegian hosts
    """


def test_a_publisher_that_is_not_declared_is_accepted_and_cannot_be_judged(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(HARBOUR_WATCH)))
    assert sql("SELECT name, reliability, reason FROM publisher WHERE slug = 'harbour-herald'") == [
        ("Harbour Herald", "F", None)
    ]


def test_the_participant_NO_is_norway(kb: Run, write_pack: WritePack, sql: Sql) -> None:  # noqa: N802
    kb("seed", str(write_pack(HARBOUR_WATCH)))
    assert sql(
        "SELECT participant_slug, participant, role FROM participations WHERE key = 'norway-hosts'"
    ) == [("norway", "Norway", "host")]


def test_a_fragment_is_cut_at_its_ellipsis(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(HARBOUR_WATCH)))
    assert sql("SELECT text_start, text_end FROM citation JOIN claim ON claim.id = claim_id"
               " WHERE key = 'norway-hosts'") == [("off the coast", "Norwegian hosts")]  # fmt: skip


@pytest.mark.parametrize(
    "word",
    ["NO", "no", "on", "off", "yes", "true", "1:30", "0o10", "010", "0x1F", "1_000", "1e3", ".inf",
     "2031-05-02", "2031-05-02T10:00:00Z", "=", "12", "1.0"],
)  # fmt: skip
def test_a_plain_scalar_stays_the_text_that_it_is(
    word: str, kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(f"""\
        pack: p
        version: 1
        sources: [{{slug: s, title: S}}]
        entities:
          - {{organization: some-org, name: {word}, acronym: {word}, names: [{word}]}}
        claims:
          - {{statement: {{}}, key: k, summary: {word}, time_note: {word}, cite: {word}}}
        """)))  # fmt: skip
    assert sql(
        "SELECT e.name, o.acronym, n.text FROM entity AS e JOIN organization AS o ON o.id = e.id"
        " JOIN name AS n ON n.entity_id = e.id WHERE e.slug = 'some-org'"
    ) == [(word, word, word)]
    assert sql("SELECT summary, time_note, text_start FROM claim JOIN citation ON claim_id = claim.id"
               " WHERE key = 'k' AND summary = ?", word) == [(word, word, word)]  # fmt: skip


@pytest.mark.parametrize("nothing", ["", "~", "null"], ids=["empty", "tilde", "null"])
def test_a_value_that_is_left_empty_is_nothing(
    nothing: str, kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(f"""\
        pack: p
        version: 1
        entities:
          - organization: some-org
            name: Some Org
            acronym: {nothing}
        """)))  # fmt: skip
    assert sql("SELECT acronym FROM organization JOIN entity USING (id) WHERE slug = 'some-org'") == [(None,)]


@pytest.mark.parametrize(
    "quoted", ['"~"', "'null'", "|-\n              null"], ids=["double", "single", "block"]
)
def test_a_quoted_null_is_a_word(quoted: str, kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(f"""\
        pack: p
        version: 1
        entities:
          - organization: some-org
            name: {quoted}
        """)))  # fmt: skip
    assert sql("SELECT name FROM entity WHERE slug = 'some-org'")[0][0] in ("~", "null")


def test_a_statement_needs_nothing_in_it(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb(
        "seed",
        str(
            write_pack("""\
        pack: p
        version: 1
        sources: [{slug: s, title: S}]
        claims:
          - statement:
            key: k
            summary: So it is said.
            cite: said
        """)
        ),
    )
    assert sql("SELECT subject_id FROM claim WHERE summary = 'So it is said.'") == [(None,)]


def test_a_byte_order_mark_is_skipped(kb: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").write_bytes(b"\xef\xbb\xbfpack: p\r\nversion: 1\r\n")
    assert kb("pack", "check", str(folder)).stdout == "p: no problems (empty)\n"


@pytest.mark.parametrize("code", ["KE", "KEN", "kenya"])
def test_a_country_is_named_by_its_slug_or_its_codes(
    code: str, kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(f"""\
        pack: p
        version: 1
        sources: [{{slug: s, title: S}}]
        claims: [{{statement: {{subject: {code}}}, key: k, summary: On Kenya., cite: x}}]
        """)))  # fmt: skip
    assert sql("SELECT subject_slug FROM claims WHERE summary = 'On Kenya.'") == [("kenya",)]


def test_a_bundled_pack_that_is_required_is_seeded_first(tmp_path: Path, write_pack: WritePack) -> None:
    from click.testing import CliRunner

    from kb.cli import cli
    from kb.file.bundled import bundled_packs
    from kb.packs.apply.seed import init

    path = tmp_path / "small.db"
    init(path, [bundled_packs()["vocabulary"]])
    pack = write_pack("""\
        pack: p
        version: 1
        requires: [iso-3166]
        sources: [{slug: s, title: S}]
        claims: [{statement: {subject: KE}, key: k, summary: On Kenya., cite: x}]
        """)
    result = CliRunner().invoke(cli, ["--db", str(path), "--format", "json", "seed", str(pack)])
    assert result.exit_code == 0, result.output
    assert [row["pack"] for row in json.loads(result.stdout)][-1] == "p"
    assert "iso-3166" in {row["pack"] for row in json.loads(result.stdout)}


def test_packs_are_seeded_in_the_order_in_which_they_require_each_other(
    kb: Run, write_pack: WritePack
) -> None:
    first = write_pack("pack: first-pack\nversion: 1\nrequires: [second-pack]\n"
                       "topics: [{topic: below, name: B, parent: above}]\n", name="one")  # fmt: skip
    second = write_pack("pack: second-pack\nversion: 1\ntopics: [{topic: above, name: A}]\n", name="two")
    rows = json.loads(kb("--format", "json", "seed", str(first), str(second)).stdout)
    assert [row["pack"] for row in rows] == ["second-pack", "first-pack"]


def test_a_new_pack_passes_the_check_and_can_be_seeded(kb: Run, tmp_path: Path) -> None:
    folder = tmp_path / "fleet-days"
    kb("pack", "new", str(folder))
    kb("pack", "check", str(folder))
    kb("seed", str(folder))


def test_a_new_pack_never_overwrites_one(kb: Run, tmp_path: Path) -> None:
    folder = tmp_path / "fleet-days"
    kb("pack", "new", str(folder))
    (folder / "pack.yaml").write_text("mine")
    result = kb("pack", "new", str(folder), code=1)
    assert "exists already" in result.stderr
    assert (folder / "pack.yaml").read_text() == "mine"


def test_a_misspelt_bundled_pack_is_suggested(kb: Run) -> None:
    assert (
        "there is no pack 'vocabulari'; did you mean 'vocabulary'?" in kb("seed", "vocabulari", code=1).stderr
    )


def test_a_publisher_may_stand_batches_before_its_sources(
    kb: Run, sql: Sql, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kb.packs.apply.order.BATCH", 2)
    (tmp_path / "p.jsonl").write_text(
        '{"pack": "p", "version": 1}\n'
        '{"publisher": "herald", "name": "The Herald"}\n'
        + "".join(
            f'{{"source": "s{n}", "title": "S", "publisher": "{["herald", "courier"][n % 2]}"}}\n'
            for n in range(6)
        )
    )
    kb("seed", "p.jsonl")
    assert sql("SELECT slug, sources FROM publishers WHERE slug IN ('herald', 'courier') ORDER BY slug") == [
        ("courier", 3),
        ("herald", 3),
    ]
