"""Dates are written as EDTF where it is sure what they mean, and left open where not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.dates import span
from kb.sources.spot import found_dates

pytestmark = pytest.mark.quick


def edtf(text: str, published: str | None = "2024-06-12") -> list[str]:
    return [date.edtf for date in found_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 28 December 2024 to 3 January 2025", ["2024-12-28/2025-01-03"]),
        ("from 28 December to 3 January 2025", ["2024-12-28/2025-01-03"]),
        ("April 30 to May 2, 2023", ["2023-04-30/2023-05-02"]),
        ("between November and February 2024", ["2023-11/2024-02"]),
        ("in the second half of 2023", ["2023-07/2023-12"]),
        ("in the first eight months of 2024", ["2024-01/2024-08"]),
        ("in the second half of October 2026", ["2026-10-16/2026-10-31"]),
        ("in the first half of February 2024", ["2024-02-01/2024-02-15"]),
        ("She testified, and today she sells flowers in a town.", []),
        ("in the first 13 months of 2024", []),
        ("in the last 3 months of 2024", ["2024-10/2024-12"]),
        ("from early 2021 to June 2023", ["2021/2023-06"]),
        ("from mid-2021 to late 2023", ["2021/2023"]),
        ("by mid-2024", ["/2024-06"]),
        ("a case from 2017", ["2017"]),
        ("since at least 2021", ["2021/.."]),
        ("in Q3 2023", ["2023-07/2023-09"]),
        ("in the winter of 2022", ["2022-24"]),
        ("in 2023-24 and 2015–18", ["2023/2024", "2015/2018"]),
        ("between 2015 and 2018", ["2015/2018"]),
        ("in 2015 and 2018", []),
        ("in 2015–15", []),
        ("in the first half of 2023", ["2023-01/2023-06"]),
        ("in the third quarter of 2023", ["2023-07/2023-09"]),
        ("in the fourth half of 2023", []),
        ("in the late 1980s", ["198X"]),
        ("Since May 2020", ["2020-05/.."]),
        ("ON 3 MAY 2023", ["2023-05-03"]),
        ("on 31.12.2023 and 13/11/2023", ["2023-12-31", "2023-11-13"]),
        ("on 05/04/2023", []),
        ("Monday, 10 June 2024", ["2024-06-10"]),
        ("Over 2000 people", []),
        ("by the end of 2026", ["/2026"]),
        ("expected before the end of June 2026", ["/2026-06"]),
        ("led by Norway until the end of 2026", ["/2026"]),
        ("in force from 1 July 2025 and runs until 30 June 2028", ["2025-07-01/2028-06-30"]),
        ("in the first half of next year", ["2025-01/2025-06"]),
        ("twice as many as in 2016", []),
        ("from 7 tons in 2018 to 16 tons in 2022", ["2018", "2022"]),
        ("The 2020 plan", ["2020"]),
        ("Head since 2019, she was followed by Ana Lee on 1 May.", ["2019/..", "2024-05-01"]),
        ("It has grown since its launch in October 2022.", ["2022-10/.."]),
        ("It is safe since Norway came in May 2022.", ["2022-05/.."]),
        ("Dr May 5 times", ["2024-05-05"]),
        ("worth €37.6 million, against €29.1 million in 2022", []),
        ("found 41 sites, against 26 in the whole of 2023", []),
        ("The two clerks go before the court on Monday.", ["2024-06-17"]),
        ("On 23 November they elected Ana Lee for a term beginning on 1 March 2024.", ["2023-11-23"]),
        ("Elected the next Director on 23 November.", ["2023-11-23"]),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May it opened.", ["2024-05"]),
        ("In October it opened.", ["2023-10"]),
        ("It will open in October.", ["2024-10"]),
        ("Norway expects more of them in October.", ["2024-10"]),
        ("It opens on 20 June.", ["2024-06-20"]),
        ("Police held him on Monday.", ["2024-06-10"]),
        ("It will meet on Monday.", ["2024-06-17"]),
        ("Europol said on Monday that it rained.", []),
        ("It fell last month.", ["2024-05"]),
        ("It fell last year.", ["2023"]),
        ("They met next Monday.", []),
        ("It began last May and ends next July.", []),
        ("It began in July of this year.", ["2024-07"]),
        ("It began on 5 May last year.", ["2023-05-05"]),
        ("It has lasted since June of that year.", []),
        ("Last month it rained.", ["2024-05"]),
        ("They agreed to test it from November.", ["2024-11/"]),
        ("Europol said in a report on Monday that it rained.", []),
        # What it is held against is no time of it.
        (
            "9,800 came between January and May, down from 17,300 in the same months of 2021.",
            ["2024-01/2024-05"],
        ),
        ("A third were women, up from 17.5% in the round of 2021.", []),
        ("In the first five months of this year 20 came.", ["2024-01/2024-05"]),
        ("They wait twice as long as in April.", []),
        ("They can register until 30 July.", ["/2024-07-30"]),
        ("They undertook to draft it by the end of March.", ["/2025-03"]),
        ("It ran from Monday to Wednesday.", ["2024-06-10/2024-06-12"]),
        ("It ran from Thursday to Monday.", ["2024-06-06/2024-06-10"]),
        ("It ran from Wednesday to Monday.", []),
        ("Raids on Monday and Tuesday found boats.", ["2024-06-10/2024-06-11"]),
        ("Raids on Saturday and Tuesday found boats.", []),
        ("The court has them held until July 27.", ["/2024-07-27"]),
        ("The court had them held until 27 May.", ["/2024-05-27"]),
        ("The amnesty ends on 30 November.", ["2024-11-30"]),
        ("She takes up her post on 1 August.", ["2024-08-01"]),
        ("He announced that the harbour would reopen in October.", ["2024-10"]),
        ("Boats sink, he announced in New Lyon on Tuesday.", []),
        ("She answered in a letter of 9 May that boats sink.", []),
        ("Today's boats are fast.", []),
        ("Between May 4 and 15 officers found boats.", ["2024-05-04/2024-05-15"]),
        ("She replied that from 1 October boats would be safe.", ["2024-10-01/"]),
        ("Norway would send boats in September, he added.", ["2024-09"]),
        ("He told this year's meeting that boats sink.", []),
        ("They expect more by the end of July.", ["/2024-07"]),
        ("He had 40 by May.", ["/2024-05"]),
        ("Its basis is the Cotonou Memorandum on Boats of 26.06.2019.", []),
        ("She hands over in July.", ["2024-07"]),
        ("in the first half of May", ["2024-05-01/2024-05-15"]),
        ("It began on 3 March and will run until October.", ["2024-03-03/2024-10"]),
        ("It is to begin on 3 March and will run until October.", []),
        ("It lasts until the end of September.", ["/2024-09"]),
        ("The port is on Thursday Island.", []),
        ("The forum runs until Saturday.", ["/2024-06-15"]),
        ("The forum ran until Saturday.", ["/2024-06-08"]),
        ("They wait 31 minutes, compared with 50 minutes in 2020.", []),
        ("Today the boats are fast.", []),
        ("Today, two boats sank.", ["2024-06-12"]),
        ("A third more came than at the meeting in 2021.", []),
    ],
)
def test_what_has_no_year_goes_by_the_date_of_publication(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected
    assert edtf(text, None) == []


WORDS = (
    "It began|will begin|and will run|until|by|from|to|in|on|since|between|and|of|the end of|late|before|next|last|this|year"
    "|month"
    "|3|31|March|October|Feb|2023|2025|2031|2019-20|the first half of|autumn|Monday|Friday|yesterday|the 1990s|,|.|-|mid-2025"
).split("|")


@given(
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.sampled_from((None, "2025", "2025-08", "2025-08-21", "2024-02-29", "2025-01-01")),
)
def test_whatever_words_stand_together_all_that_is_found_is_a_date(text: str, published: str | None) -> None:
    for found in found_dates(text, published):
        assert span(found.edtf) is not None
        assert text[slice(*found.span)].strip()
