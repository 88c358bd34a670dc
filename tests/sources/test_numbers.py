"""Numbers are read as a person reads them, and digits that count nothing are left alone."""

import pytest

from kb.sources.reading import Reading
from kb.sources.spot import date_spans, numbers

pytestmark = pytest.mark.quick


def read(text: str) -> list[tuple[object, ...]]:
    plain = Reading(text).text
    return [
        (number.comparator, *[each for each in number[2:5] if each is not None], number.unit)
        for number in numbers(plain, date_spans(plain))
    ]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009", "\t", "  "])
def test_any_white_space_is_white_space(space: str) -> None:
    assert read(f"They gave{space}USD{space}3{space}million.") == [("exactly", 3e6, "USD")]
    assert read(f"Over{space}12{space}500 boats") == [("more-than", 12_500, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It paid £5-7 million.", [("exactly", 5e6, 7e6, "GBP")]),
        ("between 500 and 2 million", [("exactly", 500, 2e6, None)]),
        ("It cost 4 million Australian dollars.", [("exactly", 4e6, "AUD")]),
        ("It cost 4 million Namibian dollars.", [("exactly", 4e6, None)]),
        ("They moved 80,000 cubic metres of sand.", [("exactly", 80_000, "m3")]),
        ("Too many boats come at a quarter to six.", []),
        (
            "They answer within 72 hours and within ten miles.",
            [("at-most", 72, None), ("exactly", 10, "mile")],
        ),
        ("They are sent home no later than 21 days after that.", [("at-most", 21, None)]),
        ("The district is short of 14 boats.", [("exactly", 14, None)]),
        ("It fell short of 14 boats.", [("less-than", 14, None)]),
        ("They come in teams of two.", []),
        ("Operation Green Shield 5 is over.", []),
        ("They invited Green Shield 5 times.", [("exactly", 5, None)]),
        ("It feeds perhaps 700 animals.", [("about", 700, None)]),
        ("They seized 41 speedboats and cash.", [("exactly", 41, None)]),
        ("Losses rose from 10 to 15 tons.", [("exactly", 10, "ton"), ("exactly", 15, "ton")]),
        ("20% to 30% of them", [("exactly", 20, 30, "percent")]),
        ("no fewer than 7 boats", [("at-least", 7, None)]),
        ("not more than 7 boats", [("at-most", 7, None)]),
        ("7 boats or more, 150+ crews", [("at-least", 7, None), ("at-least", 150, None)]),
        ("Waits of eighteen months or more", [("at-least", 18, None)]),
        ("fewer than six in ten.", [("less-than", 60, "percent")]),
        ("several hundred million euros", [("order-of", 1e8, "EUR")]),
        ("a few billion euros", [("order-of", 1e9, "EUR")]),
        ("over 2000 boats", [("more-than", 2000, None)]),
        ("Two police sources said so, according to three clerks.", []),
        ("Two officials left.", [("exactly", 2, "person")]),
        ("nine in ten survivors", [("exactly", 90, "percent")]),
        ("a man of 34", []),
        ("nine tenths of it", [("exactly", 90, "percent")]),
        ("seizures have never exceeded 2 percent", [("at-most", 2, "percent")]),
        ("barely a dozen people", [("about", 12, "person")]),
        ("40 or fewer people", [("at-most", 40, "person")]),
        ("four out of five boats", [("exactly", 80, "percent")]),
        ("ten years ago, in its first three years, two weeks later at half past four", []),
        ("one container in fifty", [("exactly", 2, "percent")]),
        ("400,000 Swiss francs and 58 inspectors", [("exactly", 4e5, "CHF"), ("exactly", 58, "person")]),
        ("losses exceeded €1.5bn", [("more-than", 1.5e9, "EUR")]),
        ("an estimated 12 lakh people", [("about", 1_200_000, "person")]),
        ("3 crore rupees", [("exactly", 3e7, None)]),
        ("1,50,000 pills", [("exactly", 150_000, None)]),
        ("half a million pills and two dozen men", [("exactly", 5e5, None), ("exactly", 24, "person")]),
        ("300 GUESTS CAME", [("exactly", 300, "person")]),
        ("300 senior OFFICERS", [("exactly", 300, "person")]),
        ("one hundred and twenty-one men", [("exactly", 121, "person")]),
        ("three-quarters of states", [("exactly", 75, "percent")]),
        ("several hundred people", [("order-of", 100, "person")]),
        ("tens of millions of dollars", [("order-of", 1e7, "USD")]),
        ("30m people, 4k phones", [("exactly", 3e7, "person"), ("exactly", 4000, None)]),
        ("20kg and 5 km", [("exactly", 20, "kg"), ("exactly", 5, "km")]),
        ("5 million yuan", [("exactly", 5e6, "CNY")]),
        ("Two men, three women", [("exactly", 2, "person"), ("exactly", 3, "person")]),
        ("by 11 per cent to $8.6 billion", [("exactly", 11, "percent"), ("exactly", 8.6e9, "USD")]),
        ("roughly one in five mines", [("about", 20, "percent")]),
        ("pledged less than a tenth.", [("less-than", 10, "percent")]),
        ("fell by a third since May", [("exactly", 33.33, "percent")]),
        ("a handful of suspects", [("several", None)]),
        ("Two of its young analysts left.", [("exactly", 2, "person")]),
        ("Two of its boats sank.", [("exactly", 2, None)]),
        ("rose by 4 per cent to 910 kg", [("exactly", 4, "percent"), ("exactly", 910, "kg")]),
        (
            "It has handed over 60 boats, over 12 of them new.",
            [("exactly", 60, None), ("more-than", 12, None)],
        ),
        ("Losses could pass $20 billion.", [("more-than", 2e10, "USD")]),
        ("$8 million over four years", [("exactly", 8e6, "USD"), ("exactly", 4, None)]),
        ("bought horses for as little as €150", [("at-least", 150, "EUR")]),
        ("5 million US dollars", [("exactly", 5e6, "USD")]),
        ("a hall of 40 square metres", [("exactly", 40, "m2")]),
        ("victims are unlikely to recover more than 10 boats", [("at-most", 10, None)]),
        ("the bill is unlikely to exceed 15 boats", [("at-most", 15, None)]),
        ("it never had more than 8 boats", [("at-most", 8, None)]),
        ("they did not pay less than 8 boats", [("at-least", 8, None)]),
        ("not only more than 8 boats", [("more-than", 8, None)]),
        ("it could take as long as 6 months", [("at-most", 6, None)]),
        ("the two have been running 3 boats", [("exactly", 3, None)]),
        ("the four accused are 3 boats", [("exactly", 4, None), ("exactly", 3, None)]),
        ("No passenger paid less than €5,500.", [("at-least", 5500, "EUR")]),
        ("nine thousand messages, give or take", [("about", 9000, None)]),
        ("an increase of 17 percent over 2023", [("exactly", 17, "percent")]),
        ("about NZ$180,000", [("about", 180_000, "NZD")]),
    ],
)
def test_a_number_has_its_own_comparator_and_unit(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "at 9.30am and 18:45", "Resolution 2231 and Section 3", "the 5th and the 21st", "10 Downing Street",
        "a 25-year-old man", "a 30m fence", "in 2024", "the Group of 20", "Boeing 737", "24/7", "a Five-Year Plan",
        "the Big Five", "on 3 May 2024", "No. 7", "aged 34", "one of them", "8 o'clock", "a Cessna 210 with a crew",
        "at four the courier comes", "the two of them", "She was one of the two.", "two humanitarian workers said",
        "on Sunday between ten and four", "several members expressed concern",
        "at three in the morning", "extension 4471", "aged 24, 31 and 47", "Ana Lee, 45, said", "said Ana Lee, 61.",
        "Question 118, answered late", "the files of Witness Nine", "The three governments met.",
        "Two Tongues, a programme, began.", "The two sides met.", "The two ministers left.", "Our two forces left.",
        "our two services", "their two police forces",
        "It led Operation Green Shield 5, a raid",
    ],
)  # fmt: skip
def test_digits_that_count_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("In all 40 gendarmes and police searched it.", "gendarmes and police"),
        ("It takes two weeks and covers boats.", "weeks"),
        ("Some 500 cases and suspects.", "cases and suspects"),
        ("They found 9 water cannon.", "water cannon"),
        ("Some 900 rescuers practised.", "rescuers"),
    ],
)
def test_what_is_counted_ends_with_its_plural(text: str, noun: str) -> None:
    assert [number.noun for number in numbers(text)] == [noun]
