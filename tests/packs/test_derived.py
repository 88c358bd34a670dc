"""Another publication of the same text is no second voice: `derived_from`, and what leads to it."""

from pathlib import Path

import pytest
from fixtures import Run, Sql, WritePack

WIRE = """\
    pack: wire
    version: 1
    publishers:
      - {slug: wire, name: Wire, reliability: B, reason: named reporters}
      - {slug: herald, name: Herald, reliability: B, reason: local daily}
      - {slug: gazette, name: Gazette, reliability: B, reason: sends its own}
    sources:
      - {slug: copy, title: Ships meet, publisher: herald, derived_from: original}
      - {slug: original, title: Ships meet, title_is: description, publisher: wire}
      - {slug: own, title: Three ships, publisher: gazette}
    entities: [{initiative: watch, name: Watch}]
    claims:
      - {figure: {subject: watch, metric: guests-attended, value: 3}, key: wire, summary: Three guests., cite: {source: original}}
      - {figure: {subject: watch, metric: guests-attended, value: 3}, key: copy, summary: Three guests., cite: {source: copy}}
      - {figure: {subject: watch, metric: guests-attended, value: 3}, key: own, summary: Three guests., cite: {source: own}}
      - {statement: {subject: watch}, key: both, summary: Both say so., cite: [{source: original}, {source: copy}]}
    """
INDEPENDENT = """
    SELECT key, other_key, independent FROM comparisons WHERE pack = 'wire' AND kind = 'corroborates'
    ORDER BY key, other_key
    """


def test_a_copy_corroborates_nothing_and_a_publisher_of_its_own_does(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack(WIRE)))
    assert sql(INDEPENDENT) == [
        ("both", "both", 0),
        ("copy", "own", 1),
        ("copy", "wire", 0),
        ("own", "copy", 1),
        ("own", "wire", 1),
        ("wire", "copy", 0),
        ("wire", "own", 1),
    ]
    kb("seed", str(write_pack(WIRE.replace(", derived_from: original", ""))))
    assert sql(INDEPENDENT)[:3] == [("both", "both", 1), ("copy", "own", 1), ("copy", "wire", 1)]


def test_sources_say_what_they_are_derived_from(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(WIRE)))
    said = "SELECT slug, title_is, derived_from, derived_from_slug FROM sources WHERE slug IN ('copy', 'original')"
    assert sql(said) == [
        ("copy", None, "Ships meet", "original"),
        ("original", "description", None, None),
    ]
    assert "original" in kb("show", "copy").stdout


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("derived_from: original", "derived_from: originel", "unknown source 'originel'; did you mean 'original'?"),
        ("derived_from: original", "derived_from: copy", "'copy' is itself derived from 'copy': name that one"),
        (
            "title: Three ships",
            "title: Three ships, derived_from: copy",
            "'copy' is itself derived from 'original': name that one",
        ),
        ("title_is: description", "title_is: guess", "title_is"),
    ],
)  # fmt: skip
def test_what_is_no_original_is_refused(
    kb: Run, write_pack: WritePack, before: str, after: str, problem: str
) -> None:
    refused = kb("seed", str(write_pack(WIRE.replace(before, after))), code=1)
    assert problem in refused.stderr


def test_an_original_cannot_become_a_copy_behind_anothers_back(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(WIRE)))
    other = """\
        pack: other
        version: 1
        sources: [{slug: original, title: Ships meet, derived_from: own}]
        """
    refused = kb("seed", str(write_pack(other, name="other")), code=1)
    assert "'original' is what 'copy' is derived from: name 'own' there too" in refused.stderr


def test_a_copy_and_its_original_are_pruned_together(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack(WIRE)))
    kb("seed", "--prune", str(write_pack("pack: wire\nversion: 2\n")))
    assert sql("SELECT count(*) FROM source WHERE slug IN ('copy', 'original', 'own')") == [(0,)]


TEXT = """Ships of three countries met off the coast on Monday to practise.

The crews towed a burning ferry into the harbour of the old town.

Their admiral thanked the fishermen who had lent them nets and ropes.

{}
"""


def test_attaching_a_text_that_is_nearly_anothers_says_so(
    kb: Run, write_pack: WritePack, tmp_path: Path
) -> None:
    kb("seed", str(write_pack(WIRE.replace(", derived_from: original", ""))))
    texts = {
        "original": TEXT.format("The exercise goes on until the end of this week."),
        "copy": TEXT.upper().format("Our own correspondent watched the ships from a hill nearby."),
        "own": "Nobody met anybody off any coast on that grey Monday at all.",
    }
    said = {}
    for slug, text in texts.items():
        file = tmp_path / f"{slug}.txt"
        file.write_text(text, encoding="utf-8")
        said[slug] = kb("source", "attach", slug, str(file)).stderr
    assert "in common" not in said["original"]
    assert "note: copy and original have 3 of 4 sentences in common" in said["copy"]
    assert "in common" not in said["own"]
    kb("seed", str(write_pack(WIRE)))
    assert "in common" not in kb("source", "attach", "copy", str(tmp_path / "copy.txt")).stderr


def test_the_audit_says_who_else_and_counts_no_copy(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(WIRE)))
    assert "\nothers\t1\t" in kb("source", "audit", "original").stdout
    listed = kb("source", "audit", "original", "--list", "others").stdout.splitlines()
    assert listed == [
        "publisher\tpublisher_slug\taffiliations\tcorroborates\tcontradicts\trefines\tclaims",
        "Gazette\tgazette\t\t1\t0\t0\t1",
    ]


def test_a_source_keeps_which_document_its_text_was_taken_out_of_and_by_what(
    kb: Run, write_pack: WritePack, sql: Sql, tmp_path: Path
) -> None:
    taken_out = f"file_sha256: {'0a' * 32}, extractor: pypdf 6.4.0"
    kb("seed", str(write_pack(WIRE.replace("title_is: description", taken_out))))
    said = "SELECT file_sha256, extractor FROM sources WHERE slug = 'original'"
    assert sql(said) == [("0a" * 32, "pypdf 6.4.0")]
    kb("export", "pack", "-o", str(tmp_path / "out"))
    exported = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out/wire").iterdir())
    assert "extractor: pypdf 6.4.0" in exported
    wrong = write_pack(WIRE.replace("title_is: description", "file_sha256: abc"), name="wrong")
    assert "file_sha256" in kb("pack", "check", str(wrong), code=1).stderr
