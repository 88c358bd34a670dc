"""Locators lead to their span and nowhere else, and directives hold the text's own words."""

from urllib.parse import unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kb.sources.fragment import SourceText
from kb.sources.locators import directives, locators, words_only
from kb.sources.rewritten import Span

pytestmark = pytest.mark.quick

TEXTS = st.lists(
    st.sampled_from(
        ["the", "Forum", "of", "2025,", "was", "held", "“Sky", "Net”", "\n\n", "中国", "é", "end."]
    ),
    min_size=3,
    max_size=60,
).map(" ".join)


@given(TEXTS, st.data())
def test_a_locator_fits_its_span_first_of_all(text: str, data: st.DataObject) -> None:
    source = SourceText(text)
    start = data.draw(st.integers(0, len(text) - 1))
    span = words_only(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    assume(any(character.isalnum() for character in text[span.start : span.end]))
    [fragment] = locators(source, [span])
    found = source.find(fragment)
    # A text may repeat itself so much that a dozen words around do not tell places apart; part of a word
    # is no span that a locator can have.
    if len(found) == 1 and source.find_all([fragment])[0] == [span]:
        assert text[found[0].start : found[0].end] == text[span.start : span.end]
    [directive] = directives(text, [span])
    assert set(directive) <= set("%,-._~") | set(map(chr, range(48, 58))) | {
        c for c in map(chr, range(65, 123)) if c.isalnum()
    }


def test_locators_are_as_short_as_they_can_be() -> None:
    text = "One two three four five. One two three nine five. Six seven."
    source = SourceText(text)
    spans = [Span(0, 23), Span(25, 48), Span(50, 59)]
    assert [str(fragment) for fragment in locators(source, spans)] == [
        "One two … four five",
        "One two … nine five",
        "Six … seven",
    ]


def test_a_locator_that_needs_context_gets_it() -> None:
    text = "In May it rained. Then it rained. Later it rained."
    [fragment] = locators(SourceText(text), [Span(23, 32)])
    assert (fragment.prefix, fragment.start, fragment.end) == (
        "May it rained. Then"[14:].strip(),
        "it",
        "rained",
    ) or ("Then" in str(fragment.prefix))
    assert SourceText(text).find(fragment) == [Span(23, 32)]


def test_a_directive_is_the_texts_own_words() -> None:
    text = "It was “here, to-day & now” they said."
    [directive] = directives(text, [Span(8, 26)])
    assert unquote(directive) == "here, to-day & now"
    assert "," not in directive
    assert "-" not in directive
    assert "&" not in directive


def test_a_directive_to_a_second_place_has_context() -> None:
    text = "The police came. Later the Police left."
    first, second = directives(text, [Span(4, 10), Span(27, 33)])
    assert first == "police"
    assert second.startswith("came.%20Later%20the-,Police,-left")


def test_a_directive_to_a_long_or_broken_quote_has_its_ends() -> None:
    text = f"Begin here now then {'and on ' * 40}until the very end.\nNext line."
    [directive] = directives(text, [Span(0, len(text) - 1)])
    assert directive == "Begin%20here%20now%20then,Next%20line"
