"""The pack of the article, held against the article itself where its text is at hand."""

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fixtures import ARTICLE, Sql

from kb.sources.fragment import Fragment, SourceText
from kb.sources.rewritten import Span

needs_article = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the article's text is not at hand; KB_ARTICLE names it"
)
PACK = "lianyungang-2025"


@pytest.fixture(scope="module")
def article() -> str:
    return ARTICLE.read_text(encoding="utf-8")


def _fragments(db: Path) -> Iterator[tuple[str, Fragment]]:
    with closing(sqlite3.connect(db)) as connection:
        yield from (
            (key, Fragment(*row))
            for key, *row in connection.execute(
                "SELECT c.key, x.text_start, x.text_end, x.prefix, x.suffix FROM citation AS x"
                " JOIN claim AS c ON c.id = x.claim_id JOIN source AS s ON s.id = x.source_id WHERE s.slug = ?"
                " UNION ALL SELECT 'passage', n.text_start, n.text_end, n.prefix, n.suffix"
                " FROM passage_note AS n JOIN source AS s ON s.id = n.source_id WHERE s.slug = ?",
                (PACK, PACK),
            )
        )


def _spans(db: Path, text: SourceText) -> list[Span]:
    return [span for _, fragment in _fragments(db) for span in text.find(fragment)]


@needs_article
def test_the_pack_was_written_for_this_text(sql: Callable[..., list[tuple[str]]]) -> None:
    [(sha256,)] = sql("SELECT sha256 FROM source WHERE slug = ?", PACK)
    assert hashlib.sha256(ARTICLE.read_bytes()).hexdigest() == sha256


@needs_article
def test_every_citation_and_passage_resolves_to_one_span(db: Path, article: str) -> None:
    text = SourceText(article)
    fragments = list(_fragments(db))
    assert len(fragments) > 120
    assert [(key, found) for key, f in fragments if len(found := list(text.find(f))) != 1] == []


@needs_article
def test_every_sentence_has_a_claim_or_a_note(db: Path, article: str) -> None:
    spans = _spans(db, SourceText(article))
    sentences = [m.span() for m in re.finditer(r"\S.*?(?:[.!?][”\"’]?(?=\s|$)|(?=\n)|$)", article)]
    assert len(sentences) > 30
    bare = [article[a:b] for a, b in sentences if not any(s.start < b and a < s.end for s in spans)]
    assert bare == []


@needs_article
def test_no_text_of_the_article_is_shipped(db: Path, article: str) -> None:
    """Nine words in a row would be its sentence; names and titles are shorter, the theme is quoted as such."""
    words = re.findall(r"\w+", article.casefold())
    sequences = {tuple(words[i : i + 9]) for i in range(len(words) - 8)}
    theme = "Shaping Global Public Security Together: United Action to Address Diverse Threats"
    copied = []
    for path in (Path(__file__).parents[1] / "seeds" / PACK).glob("*.yaml"):
        for line in path.read_text(encoding="utf-8").replace(theme, "").splitlines():
            own = re.findall(r"\w+", line.casefold())
            copied += [line for i in range(len(own) - 8) if tuple(own[i : i + 9]) in sequences]
    assert copied == []


def test_praise_and_forecasts_are_never_assertions(sql: Callable[..., list[tuple[str, str]]]) -> None:
    voices = dict(sql("SELECT key, modality || ' ' || voice FROM claims WHERE pack = ?", PACK))
    assert voices["douglas-drug-control"] == "opinion named"
    assert voices["officials-acknowledge"] == "opinion unnamed"
    assert voices["drug-control-recognition"] == "opinion source"
    assert voices["opening-keynote"] == "forecast source"
    assert voices["drug-seizures-2024"] == "assertion named"


def test_figures_keep_how_they_were_written(sql: Sql) -> None:
    figures = sql(
        "SELECT key, comparator, value, low, unit, as_written FROM figures WHERE pack = ? ORDER BY key", PACK
    )
    assert ("forum-2025-guests", "more-than", 800.0, None, "person", "More than 800") in figures
    assert ("drug-cases-2024", "order-of", None, 10000.0, None, "tens of thousands") in figures
    assert ("unodc-donation-amount", "exactly", 2000000.0, None, "USD", "USD 2 million") in figures


def test_vague_times_stay_vague(sql: Sql) -> None:
    [row] = sql("SELECT valid, first_day, time_note FROM claims WHERE key = 'exercises-china'")
    assert row == (None, None, "in recent years")


def test_the_article_names_only_what_it_names(sql: Callable[..., list[tuple[str]]]) -> None:
    members = sql("SELECT member_slug FROM memberships WHERE pack = ? AND organization_slug = 'sco'", PACK)
    assert members == [("china",)]
