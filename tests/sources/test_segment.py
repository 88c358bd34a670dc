"""Sentences are cut where a reader would cut them, and stand where they say."""

import pytest
from fixtures import ARTICLE
from hypothesis import given
from hypothesis import strategies as st

from kb.sources.segment import sentences


def cut(text: str, language: str | None = None) -> list[str]:
    return [text[slice(*sentence.span)] for sentence in sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “No.” Then he left.", ["He said “No.”", "Then he left."], id="closing quote"),
        pytest.param("It met on Jan. 5 in Vienna. Yes.", ["It met on Jan. 5 in Vienna.", "Yes."], id="month"),
        pytest.param("One.\n\n \nTwo. Three", ["One.", "Two.", "Three"], id="paragraphs"),
        pytest.param("One.\r\nTwo.", ["One.", "Two."], id="CRLF"),
        pytest.param("\ufeffOne. Two.", ["One.", "Two."], id="byte-order mark"),
        pytest.param("公安部今天发布。警方说！", ["公安部今天发布。", "警方说！"], id="Chinese"),
        pytest.param("👩‍🚀 went. 😀 came.", ["👩‍🚀 went.", "😀 came."], id="astral"),
    ],
)
def test_a_text_is_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([None, "en", "zh", "ar", "xx"]))
def test_sentences_are_in_order_and_leave_out_nothing_but_space(text: str, language: str | None) -> None:
    found = list(sentences(text, language))
    places = [(sentence.paragraph, sentence.number) for sentence in found]
    assert places == sorted(set(places))
    end = 0
    for sentence in found:
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        left_out = text[end : sentence.span.start]
        assert not any(c.isprintable() and not c.isspace() for c in left_out), left_out
        end = sentence.span.end


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article's text is not at hand; KB_ARTICLE names it")
def test_the_article_has_ten_paragraphs_and_32_sentences() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    counts: dict[int, int] = {}
    for sentence in sentences(text):
        counts[sentence.paragraph] = counts.get(sentence.paragraph, 0) + 1
        assert text[slice(*sentence.span)][-1] in ".”]s"
    assert list(counts.values()) == [3, 2, 7, 4, 4, 3, 2, 3, 3, 1]
