"""Fragments are found as URL text directives find them, and spans are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.sources.fragment import Fragment, SourceText


def quotes(text: str, **fragment: str) -> list[str]:
    found = SourceText(text).find(Fragment(**fragment))
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "fragment", "expected"),
    [
        pytest.param("one two three", {"start": "two"}, ["two"], id="exact words"),
        pytest.param("a b c d a", {"start": "b", "end": "d"}, ["b c d"], id="first and last words"),
        pytest.param("cat concat cat", {"start": "cat"}, ["cat", "cat"], id="whole words only"),
        pytest.param("Cat cat", {"start": "cat"}, ["cat"], id="case counts"),
        pytest.param("say “yes” – now", {"start": 'say "yes" - now'}, ["say “yes” – now"], id="typography"),
        pytest.param("one\n  two", {"start": "one two"}, ["one\n  two"], id="white space"),
        pytest.param("caf\u00e9", {"start": "cafe\u0301"}, ["caf\u00e9"], id="normalization"),
        pytest.param("big cat, old cat", {"prefix": "old", "start": "cat"}, ["cat"], id="prefix"),
        pytest.param("cat sat, cat ran", {"start": "cat", "suffix": "ran"}, ["cat"], id="suffix"),
        pytest.param("a x b y b z", {"start": "a", "end": "b", "suffix": "z"}, ["a x b y b"], id="far end"),
        pytest.param("中国公安部发布", {"start": "公安部"}, ["公安部"], id="no spaces between words"),
        pytest.param("a.c abc", {"start": "a.c"}, ["a.c"], id="no regular expressions"),
        pytest.param("one two", {"start": "two", "end": "one"}, [], id="last words before the first"),
        pytest.param("", {"start": "x"}, [], id="empty text"),
    ],
)
def test_a_fragment_fits(text: str, fragment: dict[str, str], expected: list[str]) -> None:
    assert quotes(text, **fragment) == expected


@given(st.text(), st.text(min_size=1, alphabet=st.characters(categories=["L", "N"])), st.text())
def test_any_word_of_any_text_is_found_where_it_stands(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    spans = list(SourceText(text).find(Fragment(word)))
    assert (len(before) + 1, len(before) + 1 + len(word)) in [tuple(span) for span in spans]


@given(st.text(max_size=200), st.text(min_size=1, max_size=20))
def test_spans_lie_within_the_text(text: str, start: str) -> None:
    for span in SourceText(text).find(Fragment(start)):
        assert 0 <= span.start < span.end <= len(text)
