"""Measure what a draft finds in a text against the finished pack on the same text.

Usage: python benchmarks/draft.py TEXT [SOURCE]     (the source lianyungang-2025 unless given)

The finished pack says which things each sentence is about: those that its claims with a locator there name. The
draft says which known things it found in each sentence. Precision is the share of the found that the pack names,
recall the share of the named that was found; once over the things, once over pairs of thing and sentence. Things
without a name of their own in the text (officials, guests, mechanisms) can't be found by name and cost recall.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from kb.file.engine import write
from kb.packs.apply.seed import init
from kb.packs.write.draft import draft, known
from kb.sources.attach import attach
from kb.sources.read import TextFile, read_text

_NAMED = """
SELECT DISTINCT 's-' || p.paragraph || '-' || p.sentence, m.thing_slug FROM passage AS p
JOIN anchor_passage AS t ON t.passage_id = p.id JOIN anchor AS a ON a.id = t.anchor_id
JOIN citation AS x ON x.id = a.citation_id JOIN mentions AS m ON m.claim_id = x.claim_id
JOIN source AS s ON s.id = x.source_id WHERE s.slug = ?
"""
_FIGURES = """
SELECT 's-' || q.paragraph || '-' || q.sentence, f.comparator, coalesce(f.value, f.low) FROM figures AS f
JOIN quotes AS q ON q.claim_id = f.claim_id WHERE q.source_slug = ?
"""


def report(what: str, found: set[object], named: set[object]) -> None:
    """Print precision and recall of what was found."""
    right = len(found & named)
    print(
        f"{what:28} found {len(found):3}  named {len(named):3}"
        f"  precision {right / (len(found) or 1):4.0%}  recall {right / (len(named) or 1):4.0%}"
    )


def measure(path: Path, text: TextFile, source: str) -> None:
    """Draft the text with what the database knows and compare with what its packs claim."""
    with write(path) as connection:
        attach(connection, source, text)
    with closing(sqlite3.connect(path)) as connection:
        made = draft(text.text, known(connection))
        named = set(map(tuple, connection.execute(_NAMED, (source,))))
        figures = set(map(tuple, connection.execute(_FIGURES, (source,))))
    pairs = {(key, slug) for key, slugs in made.found.items() for slug in slugs}
    report("things", {slug for _, slug in pairs}, {slug for _, slug in named})
    report("things, by sentence", set(pairs), set(named))
    drafted = {
        (claim["key"].rpartition("-n")[0], claim["figure"]["comparator"], _number(claim["figure"]))
        for claim in made.claims
        if "figure" in claim
    }
    report("figures, by sentence", set(drafted), set(figures))


def _number(figure: dict[str, object]) -> float | None:
    number = figure.get("value", figure.get("low"))
    return None if number is None else float(str(number))


def main() -> None:
    """Measure and print."""
    if len(sys.argv) < 2:
        raise SystemExit("usage: python benchmarks/draft.py TEXT [SOURCE]")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kb.db"
        init(path)
        measure(path, read_text(Path(sys.argv[1])), (sys.argv[2:] or ["lianyungang-2025"])[0])


if __name__ == "__main__":
    main()
