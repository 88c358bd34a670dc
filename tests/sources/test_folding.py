"""A folded text maps back to the original, whatever Unicode is in it."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.sources.folding import FoldedText, fold
from kb.text import typographic

pytestmark = pytest.mark.quick

# Everything that folding has a rule for, and some of what it has none for.
AWKWARD = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("  \n\r\t\u00a0\u2028\ufeff\u00ad\u200b\u200d\u0301\u0323\u1100\u1161\u11a8"),
        st.sampled_from("éÅﬁ½…“”‘’–—「」ا\u064bلكเก็कि\u093c한漢𝒜😀👩\u200d🚀\u202e\u200f"),
    )
)


@given(AWKWARD)
@example("\ufeffa\r\n\r\nb")
@example("e\u0301\u0323 e\u0323\u0301")
@example("\u0301")
def test_every_stretch_of_the_folded_text_comes_from_a_stretch_of_the_original(text: str) -> None:
    folded = FoldedText(text)
    previous = 0
    for position in range(len(folded.text)):
        start, end = folded.span(position, position + 1)
        assert 0 <= start < end <= len(text)
        assert start >= previous  # in order, so that longer stretches are right if single characters are
        previous = start
        # What the stretch folds to holds the character; white space around it may have merged.
        assert folded.text[position] in FoldedText(text[start:end]).text


@given(AWKWARD)
@example("\u2013\u0301")
@example("-\u0301")
def test_folding_folds_what_compatibility_and_typography_make_the_same(text: str) -> None:
    folded = fold(text)
    assert fold(typographic(text)) == folded
    assert fold(unicodedata.normalize("NFC", text)) == folded
    assert fold(text.replace(" ", " \n ")) == folded
    assert "  " not in folded


@given(st.text(st.characters(codec="ascii")) | AWKWARD)
def test_a_folded_text_is_the_same_with_and_without_its_places(text: str) -> None:
    assert fold(text) == FoldedText(text).text.strip(" ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("“yes” – no…", '"yes" - no...', id="typography"),
        pytest.param("na\u00efve", "nai\u0308ve", id="composed or not"),
        pytest.param("o\ufb03ce", "office", id="ligature"),
        pytest.param("co\u00adoperation", "cooperation", id="soft hyphen"),
        pytest.param("a\u200bb", "ab", id="zero-width space"),
        pytest.param("one\r\n\r\n  two", "one two", id="line ends"),
        pytest.param("\ufeffone", "one", id="byte-order mark"),
        pytest.param("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8", id="Hangul"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Cat", "cat"), ("café", "cafe"), ("a b", "ab")])
def test_these_are_not_the_same(one: str, other: str) -> None:
    assert fold(one) != fold(other)
