"""Fragments are found as URL text directives find them, and spans are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.sources.fragment import Fragment, SourceText
from kb.sources.rewritten import Span

pytestmark = pytest.mark.quick

ANY = st.text(st.characters(exclude_categories=["Cs"]))
WORDS = st.lists(st.sampled_from(["a", "an", "Ana", "b.c", "d", "“e”", "中国", "f\u0301", "😀"]), max_size=40)


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
        pytest.param("one\r\ntwo", {"start": "one two"}, ["one\r\ntwo"], id="line ends"),
        pytest.param("caf\u00e9", {"start": "cafe\u0301"}, ["caf\u00e9"], id="normalization"),
        pytest.param("caf\u00e9 cafe", {"start": "cafe"}, ["cafe"], id="an accent is part of the word"),
        pytest.param("co\u00adop co-op", {"start": "coop"}, ["co\u00adop"], id="soft hyphen"),
        pytest.param("big cat, old cat", {"prefix": "old", "start": "cat"}, ["cat"], id="prefix"),
        pytest.param("cat sat, cat ran", {"start": "cat", "suffix": "ran"}, ["cat"], id="suffix"),
        pytest.param("a x b y b z", {"start": "a", "end": "b", "suffix": "z"}, ["a x b y b"], id="far end"),
        pytest.param("中国公安部发布", {"start": "公安部"}, ["公安部"], id="no spaces between words"),
        pytest.param("a.c abc", {"start": "a.c"}, ["a.c"], id="no regular expressions"),
        pytest.param("x (.*)+ [y]$ x", {"start": "(.*)+ [y]$"}, ["(.*)+ [y]$"], id="only special characters"),
        pytest.param("one two", {"start": "two", "end": "one"}, [], id="last words before the first"),
        pytest.param("شرطة دبي الذكية", {"start": "دبي"}, ["دبي"], id="right to left"),
        pytest.param("👩‍🚀 𝒜 b", {"start": "𝒜"}, ["𝒜"], id="astral"),
        pytest.param("", {"start": "x"}, [], id="empty text"),
        pytest.param("a b", {"start": "\u200b"}, [], id="nothing to look for"),
    ],
)
def test_a_fragment_fits(text: str, fragment: dict[str, str], expected: list[str]) -> None:
    assert quotes(text, **fragment) == expected


@given(ANY, st.text(min_size=1, alphabet=st.characters(categories=["L", "N"])), ANY)
def test_any_word_of_any_text_is_found_where_it_stands(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    spans = SourceText(text).find(Fragment(word))
    assert Span(len(before) + 1, len(before) + 1 + len(word)) in spans


@given(ANY, ANY.filter(len), st.none() | ANY.filter(len), st.none() | ANY.filter(len))
def test_spans_lie_within_the_text(text: str, start: str, end: str | None, suffix: str | None) -> None:
    for span in SourceText(text).find(Fragment(start, end, suffix=suffix)):
        assert 0 <= span.start < span.end <= len(text)


@given(WORDS, st.data())
def test_many_fragments_at_once_are_found_as_each_alone(words: list[str], data: st.DataObject) -> None:
    text = SourceText(" ".join(words))
    word = st.sampled_from([*words, "zebra"])
    fragments = data.draw(
        st.lists(st.builds(Fragment, word, st.none() | word, st.none() | word, st.none() | word), max_size=8)
    )
    assert text.find_all(fragments, most=None) == [text.find(fragment) for fragment in fragments]
    assert text.find_all(fragments, most=1) == [text.find(fragment)[:1] for fragment in fragments]


def test_a_fragment_is_found_across_the_stretches_that_a_long_text_is_searched_in() -> None:
    filler = "word " * 13_106  # the needle lies across the 65,536th character
    text = f"{filler}here is the needle {filler}"
    [span] = SourceText(text).find(Fragment("is the needle"))
    assert text[span.start : span.end] == "is the needle"
