"""Measure what a draft finds in texts against what a person enters of them.

Usage: python benchmarks/draft.py [FOLDER] [--texts] [--wrong]   (benchmarks/drafts unless given)

The folder has texts (NAME.txt) and annotations (NAME.yaml): when the text was published, and for each sentence what a
person would enter: voice, subject, valid, modality, known things, new things with their types, figures, claims of a
type. A voice that a person leaves open is TODO; what is not there is not entered. The article that the pack
lianyungang-2025 is about is measured against that pack, where its text is at hand (KB_ARTICLE).

For each kind: how many there are, how many the draft fills in, how many of those are right, wrong, and left open;
precision of what is filled in, and recall. `--wrong` lists what is wrong. The draft is made by the command line, so
that any release can be measured.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import yaml

from kb.packs.format.several import PARTY
from kb.packs.write.new import slug_of
from kb.packs.write.proposed import slug_for
from kb.text import unaccented

KB = [sys.executable, "-c", "from kb.cli import main; main()"]
ARTICLE = Path(os.environ.get("KB_ARTICLE", "../shared/article/lianyungang-forum-2025.txt"))
KINDS = (
    "voice",
    "subject",
    "valid",
    "modality",
    "things",
    "new",
    "number",
    "comparator",
    "unit",
    "figure subject",
    "typed",
)
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


#: Slugs of what is new in a text and known by now, by the slugs that a draft would have made.
LEARNT: dict[str, str] = {}
#: Slugs of what is new as drafts make them, by those that a person writes.
WRITTEN: dict[str, str] = {}


class Score:
    """What a draft got right, wrong and left open, by kind."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.wrong: list[str] = []

    def value(self, kind: str, wanted: Any, came: Any, where: str) -> None:
        """Count one value. `wanted` is None where a person enters none, "TODO" where it must stay open."""
        count = self.counts[kind]
        count["wanted"] += wanted not in (None, "TODO")
        if came == "TODO" or (came is None and wanted is not None):
            count["open"] += wanted not in (None, "TODO")
        elif came is not None:
            count["right" if came == wanted else "wrong"] += 1
            if came != wanted:
                self.wrong.append(f"{where}: {kind} {came!r}, not {wanted!r}")

    def listed(self, kind: str, wanted: set[Any], came: set[Any], where: str) -> None:
        """Count what is in a set."""
        count = self.counts[kind]
        count["wanted"] += len(wanted)
        count["right"] += len(wanted & came)
        count["wrong"] += len(came - wanted)
        count["open"] += len(wanted - came)
        self.wrong += [f"{where}: {kind} {each!r}" for each in sorted(map(str, came - wanted))]

    def table(self) -> str:
        """Return a line a kind."""
        lines = [
            f"{'':16}{'wanted':>8}{'filled':>8}{'right':>8}{'wrong':>8}{'open':>8}{'precision':>11}{'recall':>8}"
        ]
        for kind in KINDS:
            if count := self.counts.get(kind):
                filled = count["right"] + count["wrong"]
                lines.append(
                    f"{kind:16}{count['wanted']:8}{filled:8}{count['right']:8}{count['wrong']:8}{count['open']:8}"
                    f"{count['right'] / (filled or 1):11.0%}{count['right'] / (count['wanted'] or 1):8.0%}"
                )
        return "\n".join(lines)


def drafted(
    text: Path, published: str, folder: Path, db: Path
) -> tuple[dict[str, list[dict[str, Any]]], dict[str, str]]:
    """Draft a text by the command line. Returns claims by sentence, and what is new by slug: its name and type."""
    command = [*KB, "--db", str(db), "source", "add", str(text.resolve()), "--title", "T"]
    command += ["--slug", f"draft-{text.stem}"]
    subprocess.run([*command, "--published", published], cwd=folder, check=True, capture_output=True)
    claims: dict[str, list[dict[str, Any]]] = defaultdict(list)
    new: dict[str, str] = {}
    for path in sorted((folder / f"draft-{text.stem}").glob("*.yaml")):
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


def slug(name: str | None) -> str | None:
    """Return the slug of a name: that of the thing if kb has learnt it since, else as drafts make it."""
    if name in (None, "TODO"):
        return name
    made = slug_for(str(name))
    return LEARNT.get(made, made)


def learn(wanted: dict[str, Any], db: Path) -> None:
    """Keep which things that are new to a text kb knows by now, and how the slugs of all are written."""
    LEARNT.clear()
    WRITTEN.clear()
    with closing(sqlite3.connect(db)) as connection:
        known = dict(
            connection.execute(
                "SELECT lower(name), slug FROM names GROUP BY 1 HAVING count(DISTINCT slug) = 1"
            )
        )
    for entered in wanted.values():
        for name, _ in entered.get("new", ()):
            if found := known.get(name.lower()):
                LEARNT[str(slug(name))] = found
            WRITTEN[slug_of(unaccented(name))] = str(slug(name))


def number_of(figure: dict[str, Any]) -> tuple[float, ...]:
    """Return the amounts of a figure, to tell it from others of its sentence."""
    return tuple(round(float(figure[name]), 2) for name in ("value", "low", "high") if name in figure)


def compare(
    score: Score,
    claims: dict[str, list[dict[str, Any]]],
    new: dict[str, str],
    wanted: dict[str, Any],
    name: str,
) -> None:
    """Compare a draft with the annotations of its text."""
    proposed: set[str] = set()
    for sentence, entered in wanted.items():
        where = f"{name} {sentence}"
        statement = next((each for each in claims.get(sentence, ()) if "statement" in each), {})
        detail = statement.get("statement") or {}
        score.value("voice", slug(entered.get("voice")), statement.get("attributed_to"), where)
        if "subject" in entered or detail.get("subject", "TODO") == "TODO":
            score.value("subject", slug(entered.get("subject")), detail.get("subject", "TODO"), where)
        score.value("valid", entered.get("valid"), statement.get("valid"), where)
        modality = statement.get("modality", "assertion")
        score.value("modality", entered.get("modality", "assertion"), modality, where)
        known = {*statement.get("about", ()), detail.get("subject"), statement.get("attributed_to")} - {
            None,
            "TODO",
        }
        # What was new when the text was annotated, packs may have learnt since.
        known -= {*new, *LEARNT.values()}
        score.listed("things", set(entered.get("things", ())), known, where)
        proposed |= {
            f"{each} ({type_})" for each, type_ in entered.get("new", ()) if slug(each) not in LEARNT.values()
        }
        _compare_figures(score, claims.get(sentence, []), entered.get("figures", []), where)
        typed = {
            " ".join(WRITTEN.get(part) or LEARNT.get(part, part) for part in each.split())
            for each in entered.get("typed", ())
        }
        score.listed("typed", typed, set(_typed(claims.get(sentence, []))), where)
    score.listed("new", proposed, set(new.values()), name)


def _compare_figures(
    score: Score, claims: list[dict[str, Any]], wanted: list[dict[str, Any]], where: str
) -> None:
    came = {number_of(each["figure"]): each["figure"] for each in claims if "figure" in each}
    entered = {number_of(each): each for each in wanted}
    score.listed("number", set(entered), set(came), where)
    for number in entered.keys() & came.keys():
        one, other = entered[number], came[number]
        score.value("comparator", one.get("comparator", "exactly"), other.get("comparator"), where)
        if "unit" in one or "unit" in other:
            score.value("unit", one.get("unit"), other.get("unit"), where)
        score.value("figure subject", slug(one.get("subject", "TODO")), other.get("subject"), where)


def _typed(claims: list[dict[str, Any]]) -> list[str]:
    """Return the claims of a type in short: participation INITIATIVE PARTICIPANT."""
    parts = {"participation": ("initiative", "participant"), "membership": ("organization", "member"),
             "office": ("person", "organization"), "attribute": ("subject", "property"),
             "relation": ("subject", "predicate", "object")}  # fmt: skip
    return [
        " ".join([type_, *(str(detail.get(part)) for part in named)])
        for claim in claims
        for type_, named in parts.items()
        if type_ in claim
        for detail in _each(claim[type_])
    ]


def _each(detail: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a claim states of each of the parties that it lists."""
    for party in PARTY.values():
        if f"{party}s" in detail:
            return [detail | {party: one} for one in detail[f"{party}s"]]
    return [detail]


def from_pack(path: Path, db: Path) -> dict[str, Any]:
    """Return what the finished pack enters of the article: its things and figures, by sentence."""
    subprocess.run([*KB, "--db", str(db), "source", "attach", "lianyungang-2025", str(path.resolve())], check=True,
                   capture_output=True)  # fmt: skip
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
    here = Path(folders[0]) if folders else Path(__file__).parent / "drafts"
    total = Score()
    with tempfile.TemporaryDirectory() as scratch:
        folder, db = Path(scratch), Path(scratch) / "kb.db"
        subprocess.run([*KB, "--db", str(db), "init"], check=True, capture_output=True)
        began = time.monotonic()
        texts = sorted(here.glob("*.txt"))
        for text in texts:
            wanted = json.loads(json.dumps(_as_texts(text.with_suffix(".yaml"))))
            published = wanted.pop("published")
            one = Score()
            claims, new = drafted(text, published, folder, db)
            learn(wanted, db)
            for score in (one, total):
                compare(score, claims, new, wanted, text.stem)
            if "--texts" in options:
                print(f"{text.stem}\n{one.table()}\n")
        print(f"{len(texts)} texts, {time.monotonic() - began:.1f} s\n{total.table()}")
        if "--wrong" in options:
            print("\n".join(total.wrong))
        if ARTICLE.is_file():
            article = Score()
            claims, new = drafted(ARTICLE, "2025-09-17", folder, db)
            compare_article(article, claims, from_pack(ARTICLE, db))
            print(f"\nthe article\n{article.table()}")


def compare_article(score: Score, claims: dict[str, list[dict[str, Any]]], wanted: dict[str, Any]) -> None:
    """Compare a draft of the article with its pack."""
    for sentence, entered in wanted.items():
        statement = next((each for each in claims.get(sentence, ()) if "statement" in each), {})
        subject = (statement.get("statement") or {}).get("subject")
        known = {*statement.get("about", ()), subject, statement.get("attributed_to")} - {None, "TODO"}
        score.listed("things", set(entered["things"]), known, sentence)
        _compare_figures(score, claims.get(sentence, []), entered["figures"], sentence)


if __name__ == "__main__":
    main()
