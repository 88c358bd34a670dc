"""Measure what a draft finds in texts against what a person enters of them.

Usage: python benchmarks/draft.py [FOLDER] [--texts] [--wrong] [--write]   (benchmarks/drafts unless given)

The folder has texts (NAME.txt) and annotations (NAME.yaml): when the text was published, and for each sentence what a
person would enter: voice, subject, valid, modality, known things, new things with their types, figures, claims of a
type. A voice that a person leaves open is TODO; what is not there is not entered. A new body is the same with and
without the country that it is of, whoever speaks is none of the things named, and who supports an initiative is its funder.
The article that the pack lianyungang-2025 is about is measured against that pack, where its text is at hand (KB_ARTICLE).

For each kind: how many there are, how many the draft fills in, how many of those are right, wrong, and left open;
precision of what is filled in, and recall. `--wrong` lists what is wrong. The draft is made by the command line, so
that any release can be measured. `--write` puts down what each of our own texts comes to, with or without a parser as
it is installed: benchmarks/drafted/, which tests hold the drafts to.
"""

import contextlib
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner
from scoring import Score, compare, compare_article, learn

from kb.cli import cli
from kb.sources.spot.english import load

HERE = Path(__file__).parent
DRAFTS = HERE / "drafts"
ARTICLE = Path(os.environ.get("KB_ARTICLE", "../shared/article/lianyungang-forum-2025.txt"))
_NAMED = """
SELECT DISTINCT 's-' || p.paragraph || '-' || p.sentence, m.thing_slug FROM passage AS p
JOIN anchor_passage AS t ON t.passage_id = p.id JOIN anchor AS a ON a.id = t.anchor_id
JOIN citation AS x ON x.id = a.citation_id JOIN mentions AS m ON m.claim_id = x.claim_id
JOIN source AS s ON s.id = x.source_id WHERE s.slug = 'lianyungang-2025'
"""
_FIGURES = """
SELECT 's-' || q.paragraph || '-' || q.sentence AS sentence, f.comparator, f.value, f.low, f.high, f.subject_slug
FROM figures AS f JOIN quotes AS q ON q.claim_id = f.claim_id WHERE q.source_slug = 'lianyungang-2025'
"""

Claims = dict[str, list[dict[str, Any]]]


def results_of(*, with_parser: bool) -> Path:
    """Return the file of what each text comes to."""
    return HERE / "drafted" / f"with{'' if with_parser else 'out'}-parser.txt"


def run(*arguments: str, folder: Path) -> None:
    """Run a command in a folder."""
    with contextlib.chdir(folder):
        done = CliRunner().invoke(cli, arguments)
    if done.exit_code:
        raise SystemExit(f"kb {' '.join(arguments)}: {done.stderr}")


def drafted(text: Path, published: str, folder: Path, db: Path) -> tuple[Claims, dict[str, str]]:
    """Draft a text. Returns claims by sentence, and what is new by slug: its name and type."""
    slug = f"draft-{text.stem}"
    run("--db", str(db), "source", "add", str(text.resolve()), "--title", "T", "--slug", slug, "--published", published,
        folder=folder)  # fmt: skip
    claims: Claims = defaultdict(list)
    new: dict[str, str] = {}
    for path in sorted((folder / slug).glob("*.yaml")):
        found = _as_texts(path) or {}
        for claim in found.get("claims", ()):
            claims["-".join(claim["key"].split("-")[:3])].append(claim)
        for entity in found.get("entities", ()):
            type_ = next(iter(entity))
            new[entity[type_]] = f"{entity['name']} ({type_})"
    return claims, new


def _as_texts(path: Path) -> Any:
    """Read YAML with all values as texts, as packs are read."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts


def measured(text: Path, folder: Path, db: Path, *scores: Score) -> None:
    """Draft a text and score that."""
    wanted = json.loads(json.dumps(_as_texts(text.with_suffix(".yaml"))))  # aliases become copies
    claims, new = drafted(text, wanted.pop("published"), folder, db)
    learn(wanted, db)
    for score in scores:
        compare(score, claims, new, wanted, text.stem)


def from_pack(path: Path, folder: Path, db: Path) -> dict[str, Any]:
    """Return what the finished pack enters of the article: its things and figures, by sentence."""
    run("--db", str(db), "source", "attach", "lianyungang-2025", str(path.resolve()), folder=folder)
    wanted: dict[str, Any] = defaultdict(lambda: {"things": [], "figures": []})
    with closing(sqlite3.connect(db)) as connection:
        for sentence, thing in connection.execute(_NAMED):
            wanted[sentence]["things"].append(thing)
        for sentence, comparator, value, low, high, subject in connection.execute(_FIGURES):
            amounts = {"value": value, "low": low, "high": high}
            figure = {key: each for key, each in amounts.items() if each is not None}
            wanted[sentence]["figures"].append(figure | {"comparator": comparator, "subject": subject})
    return dict(wanted)


def main() -> None:
    """Measure and print."""
    options = {each for each in sys.argv[1:] if each.startswith("--")}
    folders = [each for each in sys.argv[1:] if not each.startswith("--")]
    total, results = Score(), []
    with tempfile.TemporaryDirectory() as scratch:
        folder, db = Path(scratch), Path(scratch) / "kb.db"
        run("--db", str(db), "init", folder=folder)
        began = time.monotonic()
        texts = sorted((Path(folders[0]) if folders else DRAFTS).glob("*.txt"))
        for text in texts:
            one = Score()
            measured(text, folder, db, one, total)
            results.append(one.result(text.stem))
            if "--texts" in options:
                print(f"{text.stem}\n{one.table()}\n")
        print(f"{len(texts)} texts, {time.monotonic() - began:.1f} s\n{total.table()}")
        if "--wrong" in options:
            print("\n".join(total.wrong))
        if "--write" in options:
            results_of(with_parser=load() is not None).write_text("".join(results), encoding="utf-8")
        if ARTICLE.is_file():
            article = Score()
            claims, _ = drafted(ARTICLE, "2025-09-17", folder, db)
            compare_article(article, claims, from_pack(ARTICLE, folder, db))
            print(f"\nthe article\n{article.table()}")


if __name__ == "__main__":
    main()
