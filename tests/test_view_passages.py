"""What a sentence of a text is taken for: what most of the claims on it are, else what a pack says of it."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.file.bundled import bundled_packs
from kb.file.engine import write
from kb.packs.apply.seed import init
from kb.sources.attach import attach
from kb.sources.read import TextFile

#: Of each sentence: how claims that stand on it are meant, what packs note of it, and what it is taken for.
SENTENCES = {
    "Alpha": ("assertion opinion forecast", "", "factual"),
    "Bravo": ("opinion forecast", "", "opinion"),
    "Charlie": ("forecast forecast opinion", "", "forecast"),
    "Delta": ("opinion opinion assertion", "", "opinion"),
    "Echo": ("forecast forecast assertion", "", "forecast"),
    "Foxtrot": ("opinion opinion forecast forecast forecast", "", "forecast"),
    "Golf": ("", "boilerplate", "boilerplate"),
    "Hotel": ("", "", None),
    "India": ("assertion", "rhetoric", "factual"),
    "Juliett": ("", "rhetoric boilerplate", "rhetoric"),
}
TEXT = " ".join(f"{name} stands here." for name in SENTENCES)


def pack() -> Iterator[str]:
    yield "pack: natures\nversion: 1\nrequires: [vocabulary]\nsources: [{slug: text, title: T}]\nclaims:"
    for name, (modalities, _, _) in SENTENCES.items():
        for number, modality in enumerate(modalities.split()):
            yield (
                f"  - {{statement: {{}}, key: {name.lower()}-{number}, summary: S, modality: {modality},"
                f" cite: {{source: text, start: {name} stands}}}}"
            )
    yield "passages:"
    for name, (_, natures, _) in SENTENCES.items():
        for number, nature in enumerate(natures.split()):
            place = ("start: " + name, f"start: {name} stands here")[number]
            yield f"  - {{cite: {{source: text, {place}}}, nature: {nature}, reason: {nature} it is}}"


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("natures")
    path = folder / "kb.db"
    (folder / "pack.yaml").write_text("\n".join(pack()), encoding="utf-8")
    init(path, [bundled_packs()["vocabulary"], Path(folder)])
    with write(path) as writing:
        attach(writing, "text", TextFile(TEXT, hashlib.sha256(TEXT.encode()).hexdigest()))
    with closing(sqlite3.connect(path)) as opened:
        yield opened


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_is_what_most_of_its_claims_are_else_what_a_pack_says(
    connection: sqlite3.Connection, name: str
) -> None:
    modalities, natures, taken_for = SENTENCES[name]
    [found] = connection.execute(
        "SELECT nature, claims, reason, shown, variant FROM passages WHERE text LIKE ? || '%'", (name,)
    )
    reason = f"{natures.split()[0]} it is" if natures else None
    assert found == (taken_for, len(modalities.split()), reason, 1, 0)
