"""A text is read as a person reads it: wrapped lines go on, split words are whole, and every place leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.sources.fragment import Fragment, SourceText
from kb.sources.reading import Reading
from kb.sources.rewritten import Span
from kb.sources.segment import sentences


def test_stretches_that_touch_do_not_meet() -> None:
    assert Span(0, 3).meets(Span(2, 5))
    assert Span(0, 9).meets(Span(2, 5))
    assert not Span(0, 3).meets(Span(3, 5))
    assert not Span(3, 5).meets(Span(0, 3))


WRAPPED = """\
Officers from three coastal states have seized more than
twenty-six tons of drugs in the strait since the spring,
and the crews of two ships were handed over to the
courts of Norland. A second patrol is under way in the
north.

The states will meet again.
"""


def cut(text: str, language: str | None = None) -> list[str]:
    return [Reading(text[slice(*each.span)]).text for each in sentences(text, language)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [(each.paragraph, each.number) for each in sentences(WRAPPED)] == [(1, 1), (1, 2), (2, 1)]
    assert cut(WRAPPED)[0].endswith("handed over to the courts of Norland.")


def test_lines_that_end_sentences_are_paragraphs() -> None:
    assert len({each.paragraph for each in sentences("One is here.\nTwo are here.\nThree are here.\n")}) == 3


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("inter-\nnational law", "international law"),
        ("cross-\nborder crime", "cross-border crime"),
        ("the Sino-\nRussian border", "the Sino-Russian border"),
        ("co\u00adop\u00ad\neration", "cooperation"),
        ("\ufb01ve o\ufb03cers", "five officers"),
        ("2\u00a0\u202fmillion\u200b", "2 million"),
        ("one,\r\nTwo", "one, Two"),
    ],
)
def test_what_is_odd_is_read_plainly(text: str, read: str) -> None:
    assert Reading(text).text == read


@pytest.mark.parametrize("words", ["international law", "inter-national law", "inter- national law"])
def test_a_locator_fits_over_a_line_end(words: str) -> None:
    assert len(SourceText("the inter-\nnational law").find(Fragment(words))) == 1
    assert len(SourceText("the inter\u00ad\nnational law").find(Fragment(words))) == 1


def test_a_locator_is_not_found_in_other_words() -> None:
    assert SourceText("a co-\nop and a coop").find(Fragment("co op")) == []


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "Mme Petit et M. Dupont sont venus. Ils ont parlé.", 2),
        ("es", "El Sr. Gómez habló. Luego salió.", 2),
        ("en", "Gen. Smith met Dr. Lee. They left.", 2),
    ],
)
def test_a_title_ends_no_sentence(language: str, text: str, count: int) -> None:
    assert len(cut(text, language)) == count


@given(st.text(st.sampled_from("ab-\u00ad \n\r\f\u00a0\u200b\ufb01.A"), max_size=60))
def test_every_place_leads_back(text: str) -> None:
    reading = Reading(text)
    places = [reading.span(place, place + 1) for place in range(len(reading.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in places)
    assert places == sorted(places)
    for span, character in zip(places, reading.text, strict=True):
        if character in "abA.":
            assert character in text[slice(*span)]
