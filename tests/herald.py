"""An invented source with its text, and a pack that cites it."""

import hashlib
from pathlib import Path

import pytest
from fixtures import Run, WritePack

TEXT = """\
Harbour Watch opened off the coast, with its Norwegian hosts.
“More than 40 ships came,” said the Coast Guard. It was a proud day for one and for all.

Nobody knows what comes next.
"""
PACK = """
    pack: harbour
    version: 1
    sources:
      - {{slug: herald, kind: article, title: Harbour Watch opens, url: "https://herald.example/a?b=1"{sha}}}
    entities:
      - {{initiative: harbour-watch, name: Harbour Watch, kind: exercise}}
    claims:
      - participation: {{initiative: harbour-watch, participant: NO, role: host}}
        key: hosts
        summary: Norway hosts Harbour Watch.
        cite: off the coast … Norwegian hosts
      - figure: {{subject: harbour-watch, metric: guests-attended, comparator: more-than, value: 40}}
        key: ships
        summary: Over forty ships take part.
        cite: {{start: More than 40 ships, end: came}}
      - statement: {{subject: harbour-watch}}
        key: all-of-it
        summary: The opening is a success.
        modality: opinion
        cite: Harbour Watch opened … for all
    passages:
      - {{cite: It was a … for all, nature: rhetoric, reason: praise without content}}
    """


@pytest.fixture
def herald(kb: Run, write_pack: WritePack, tmp_path: Path) -> Path:
    """Return the text of a source that is seeded and not attached yet."""
    path = tmp_path / "herald.txt"
    path.write_text(TEXT, encoding="utf-8")
    sha = hashlib.sha256(TEXT.encode()).hexdigest()
    kb("seed", str(write_pack(PACK.format(sha=f", sha256: {sha}"))))
    return path
