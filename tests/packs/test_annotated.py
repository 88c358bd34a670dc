"""Drafts of annotated texts come to what has been put down of them: what a change moves shows in its diff.

`python benchmarks/draft.py --write` puts it down anew.
"""

import functools
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsed import drafted, needs_parser

sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))

from draft import DRAFTS, measured, results_of
from scoring import Score

TEXTS = sorted(DRAFTS.glob("*.txt"))
#: Without a parser, of which all but a sample are for the second stage.
PLAIN = [
    pytest.param(text, id=text.stem, marks=[pytest.mark.second] if place % 24 else [])
    for place, text in enumerate(TEXTS)
]

SENTENCES = [
    sentence
    for text in TEXTS
    for sentence in re.split(r"(?<=[.?!”])\s+", text.read_text(encoding="utf-8"))
    if sentence
]


@functools.cache
def put_down(*, with_parser: bool) -> dict[str, str]:
    """Return what has been put down, by text."""
    written = results_of(with_parser=with_parser).read_text(encoding="utf-8")
    return {text.partition(":")[0]: text for text in re.split(r"(?m)^(?! )", written) if text}


def result(text: Path, folder: Path, db: Path) -> str:
    score = Score()
    measured(text, folder, db, score)
    return score.result(text.stem)


def test_every_text_has_been_measured() -> None:
    for with_parser in (True, False):
        assert put_down(with_parser=with_parser).keys() == {text.stem for text in TEXTS}


@pytest.mark.second
@needs_parser
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_a_draft_with_a_parser(bundled_template: Path, tmp_path: Path, text: Path) -> None:
    assert result(text, tmp_path, bundled_template) == put_down(with_parser=True)[text.stem]


@pytest.mark.second
@needs_parser
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), min_size=1, max_size=6))
def test_sentences_in_any_order_can_be_drafted(paragraphs: list[list[str]]) -> None:
    made = drafted("\n\n".join(map(" ".join, paragraphs)))
    assert made.claims or made.passages


@pytest.mark.parametrize("text", PLAIN)
def test_a_draft_without_a_parser(
    bundled_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: Path
) -> None:
    monkeypatch.setattr("kb.packs.write.new.load", lambda: None)
    assert result(text, tmp_path, bundled_template) == put_down(with_parser=False)[text.stem]
