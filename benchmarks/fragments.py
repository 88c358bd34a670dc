"""Time how fast a text is folded and searched for locators, and how long attaching one takes.

Usage: python benchmarks/fragments.py [MEGABYTES ...]     (1 10 100 unless given)

Looks for 10,000 locators at once in invented texts of each size, and for comparison for the first words of the
same locators one after the other with str.find. At 10 MB it also attaches the text to a database, with all its
sentences and locators.
"""

import hashlib
import random
import sys
import tempfile
import time
from pathlib import Path

from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.packs.apply.seed import init, seed
from kb.sources.attach import attach
from kb.sources.fragment import Fragment, SourceText
from kb.sources.read import TextFile

LOCATORS = 10_000
#: The size at which attaching is timed too, in MB.
ATTACHED = 10
WORDS = (
    *("police", "forum", "harbour", "said", "that", "the", "of", "new", "“joint”", "exercise", "–", "held"),
    *("with", "border", "guards", "in", "May"),
)


def make_text(megabytes: int) -> tuple[str, list[Fragment]]:
    """Make a text of so many megabytes of UTF-8, and locators spread over it."""
    rng = random.Random(1)  # noqa: S311 - the same text each time
    lines, size, number = [], 0, 0
    while size < megabytes * 1_000_000:
        number += 1
        words = rng.choices(WORDS, k=18)
        lines.append(f"Entry {number} {' '.join(words)} item {number}.")
        size += len(lines[-1].encode()) + 1
    chosen = sorted(rng.sample(range(1, number + 1), min(LOCATORS, number)))
    return "\n".join(lines), [Fragment(f"Entry {entry}", f"item {entry}") for entry in chosen]


def one_by_one(text: str, locators: list[Fragment], seconds: float) -> float:
    """Look for locators one after the other for so many seconds and return the rate, in locators a second."""
    started, count = time.perf_counter(), 0
    for locator in locators:
        place = text.find(locator.start)
        while place >= 0:  # all places, to know that there is only one
            place = text.find(locator.start, place + 1)
        count += 1
        if time.perf_counter() - started > seconds:
            break
    return count / (time.perf_counter() - started)


def time_matching(megabytes: int) -> None:
    """Print how fast a text of this size is folded and searched."""
    text, locators = make_text(megabytes)
    started = time.perf_counter()
    source = SourceText(text)
    folded = time.perf_counter()
    found = source.find_all(locators)
    done = time.perf_counter()
    if any(len(spans) != 1 for spans in found):
        raise SystemExit("a locator was not found in its one place")
    together = len(locators) / (done - started)
    alone = one_by_one(text, locators, 5)
    print(
        f"{megabytes:4} MB  fold {megabytes / (folded - started):6.1f} MB/s  find {len(locators):,} locators"
        f" {megabytes / (done - folded):6.1f} MB/s  both {megabytes / (done - started):6.1f} MB/s"
        f"  one by one would take {together / alone:6.1f} times as long"
    )


def time_attaching(megabytes: int) -> None:
    """Print how long it takes to attach a text of this size with its locators."""
    text, locators = make_text(megabytes)
    packs = bundled_packs()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, pack = folder / "kb.db", folder / "log.jsonl"
        init(path, [packs["vocabulary"], packs["iso-3166"]])
        with pack.open("w", encoding="utf-8") as file:
            file.write('{"pack": "log", "version": 1, "sources": [{"slug": "log", "title": "Log"}]}\n')
            for number, locator in enumerate(locators):
                file.write(
                    f'{{"statement": {{"subject": "NO"}}, "key": "k{number}", "summary": "Entry {number}.",'
                    f' "cite": "{locator}"}}\n'
                )
        with write(path) as connection:
            seed(connection, [pack])
        started = time.perf_counter()
        with write(path) as connection:
            done = attach(connection, "log", TextFile(text, hashlib.sha256(text.encode()).hexdigest()))
        print(
            f"{megabytes:4} MB  attach {time.perf_counter() - started:6.1f} s"
            f"  ({done.sentences:,} sentences, {done.located:,} locators)"
        )


def main() -> None:
    """Measure and print."""
    sizes = [int(size) for size in sys.argv[1:]] or [1, 10, 100]
    for size in sizes:
        time_matching(size)
    if ATTACHED in sizes:
        time_attaching(ATTACHED)


if __name__ == "__main__":
    main()
