"""What `kb pack check` says of summaries: they stand alone, name what the claim names, and are nobody else's sentence."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fixtures import ARTICLE, Run, WritePack, sampled

from kb.file.bundled import bundled_packs
from kb.file.open import connect_reader
from kb.packs.apply.summaries import advise

PACK = """\
    pack: harbour
    version: 1
    requires: [iso-3166, organizations]
    sources: [{slug: herald, title: Ships meet}]
    claims:
      - {statement: {subject: NO}, key: one, summary: SUMMARY, cite: {start: ships of three countries}}
    """
TEXT = "On Monday ships of three countries met off the coast of Norway to practise, as Europol did not.\n"


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Norway met Europol.", "names europol, and the claim does not"),
        ("The exercise took place off the coast.", "begins with 'The' and names nobody"),
        ("Norway: ships of three countries met off the shore.", "repeats the source: “ships of three countries met off”"),
        ("The Norwegian navy practised.", ""),
        ("Norway spent two million US dollars.", ""),
        ("Norway calls it 'ships of three countries met off the coast'.", ""),
        ("Ships of three states and Norway trained offshore.", ""),
    ],
)  # fmt: skip
def test_a_summary_that_does_not_stand_alone_is_told_of(
    kb: Run, write_pack: WritePack, tmp_path: Path, summary: str, said: str
) -> None:
    text = tmp_path / "herald.txt"
    text.write_text(TEXT, encoding="utf-8")
    pack = write_pack(PACK.replace("SUMMARY", f'"{summary}"'))
    checked = kb("pack", "check", str(pack), "--text", str(text))
    assert "harbour: no problems" in checked.stdout
    told = [line for line in checked.stderr.splitlines() if line.startswith("harbour/one: its summary ")]
    assert [said in line for line in told] == ([True] if said else [])


@pytest.mark.parametrize("pack", sampled(sorted(bundled_packs()), 3))
def test_the_summaries_of_the_bundled_packs_stand_alone(template: Callable[..., Path], pack: str) -> None:
    texts = [ARTICLE.read_text(encoding="utf-8")] if ARTICLE.exists() else []
    # These two require neither each other, nor what the other one names.
    other = "context-2025" if pack == "bodies" else "bodies"
    database = template(f"without-{other}", *(name for name in bundled_packs() if name != other))
    with closing(connect_reader(database)) as connection:
        assert list(advise(connection, pack, texts)) == []
