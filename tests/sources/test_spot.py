"""What a draft is made of: known things, numbers, dates and speakers in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.sources.gazetteer import Gazetteer, Name
from kb.sources.rewritten import Span
from kb.sources.spot import found_dates, marks, modality, modality_at, numbers, speaker, unknown
from kb.sources.spot.heads import type_by_head
from kb.sources.spot.persons import looks_like_a_person

NAMES = [
    Name("United States", "united-states", "country", True),
    Name("US", "united-states", "country", False),
    Name("Italy", "italy", "country", True),
    Name("World Health Organization", "who", "organization", True),
    Name("WHO", "who", "organization", True),
    Name("Niger", "niger", "country", True),
    Name("Nigeria", "nigeria", "country", True),
    Name("Georgia", "georgia", "country", True),
    Name("Georgia", "georgia-state", "place", False),
    Name("Tango", "tango-one", "initiative", True),
    Name("Tango", "tango-two", "initiative", True),
    Name("joint patrols", "joint-patrols", "initiative", True),
    Name("中国", "china", "country", False),
    Name("Sky Net", "sky-net", "initiative", True),
    Name("Ελλάδα", "greece", "country", False),
    Name("United Nations Sea Office", "sea-office", "organization", True),
    Name("Swiss", "switzerland", "country", False, is_derived=True),
]


def named(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*found.span)], found.slug) for found in Gazetteer(NAMES).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Who told us about it?", [], id="words that look like acronyms"),
        pytest.param("The US and WHO agree.", [("US", "united-states"), ("WHO", "who")], id="acronyms"),
        pytest.param("NOBODY KNOWS WHO SAID THIS TO US ALL", [], id="acronyms among capitals"),
        pytest.param("NIGERIA SIGNS", [("NIGERIA", "nigeria")], id="a name in capitals"),
        pytest.param("Nigerian and Nigeria’s", [("Nigeria", "nigeria")], id="the longest, as a whole word"),
        pytest.param("In Georgia", [("Georgia", "georgia")], id="the thing that has it for its own name"),
        pytest.param("In Tango", [], id="a name of two things"),
        pytest.param("Joint patrols began", [("Joint patrols", "joint-patrols")], id="a sentence begins"),
        pytest.param("A sky net", [], id="case counts"),
        pytest.param("police in italy", [("italy", "italy")], id="a text without capitals"),
        pytest.param("“Sky Net”", [("Sky Net", "sky-net")], id="in quotation marks"),
        pytest.param("Sky\u00a0\nNet", [("Sky\u00a0\nNet", "sky-net")], id="across a line end"),
        pytest.param("据中国公安部", [("中国", "china")], id="no spaces between words"),
        pytest.param("US$3, 4 US dollars, Swiss francs", [], id="money"),
        pytest.param("Nigeria won.", [("Nigeria", "nigeria")], id="no money"),
        pytest.param("Swiss police", [("Swiss", "switzerland")], id="a people"),
        pytest.param("few results\nWhen Italy came", [("Italy", "italy")], id="a paragraph begins"),
        pytest.param("A band of Michael Italy came", [], id="a part of a name"),
        pytest.param("Police Of Italy Open Joint Office", [("Italy", "italy")], id="a headline"),
        pytest.param("the UN Sea Office", [("UN Sea Office", "sea-office")], id="UN for United Nations"),
        pytest.param("στην Ελλάδα", [("Ελλάδα", "greece")], id="Greek"),
    ],
)
def test_known_things_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "More than 800 guests came",
            ("More than 800 guests", "more-than", 800, None, None, "person", "guests"),
        ),
        ("seized 2.5 tonnes of", ("2.5 tonnes", "exactly", 2.5, None, None, "ton", None)),
        ("gave USD 2 million a year", ("USD 2 million", "exactly", 2e6, None, None, "USD", None)),
        ("$1,250 was", ("$1,250", "exactly", 1250, None, None, "USD", None)),
        ("10 to 20 officers", ("10 to 20 officers", "exactly", None, 10, 20, "person", "officers")),
        (
            "at least twelve countries",
            ("at least twelve countries", "at-least", 12, None, None, None, "countries"),
        ),
        (
            "tens of thousands of drug cases",
            ("tens of thousands of drug cases", "order-of", None, 1e4, None, None, "drug cases"),
        ),
        ("multiple cases", ("multiple cases", "several", None, None, None, None, "cases")),
        ("nearly 40 % of", ("nearly 40 %", "about", 40, None, None, "percent", None)),
        ("up to 5 boats and", ("up to 5 boats", "at-most", 5, None, None, None, "boats")),
    ],
)
def test_numbers_are_read(text: str, expected: tuple[object, ...]) -> None:
    [number] = numbers(text)
    assert (text[slice(*number.span)], *number[1:]) == expected


@pytest.mark.parametrize("text", ["the F-16 flew", "page 3a", "version 1.2.3", "no number"])
def test_what_is_no_number(text: str) -> None:
    assert list(numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From September 16 to 18, the 2031 forum", ["2031-09-16/2031-09-18", "2031"]),
        ("It came in 2024, she said on 17 September", ["2024"]),  # in which year, it does not say
        ("Since 2016, suspects", ["2016/.."]),
        ("on 19 April 2017", ["2017-04-19"]),
        ("on April 19th, 2017", ["2017-04-19"]),
        ("on 8-10 September 2024", ["2024-09-08/2024-09-10"]),
        ("Sept. 30 to Oct. 2, 2024", ["2024-09-30/2024-10-02"]),
        ("in April 2017", ["2017-04"]),
        ("since 2024", ["2024/.."]),
        ("until 2019", ["/2019"]),
        ("in 2015–2018", ["2015/2018"]),
        ("2024-02-29 and 2023-02-29", ["2024-02-29"]),
        ("on May 5", ["2031-05-05"]),
        ("they may 5 times", []),
        ("call 2025-1234", []),
    ],
)
def test_dates_become_edtf(text: str, expected: list[str]) -> None:
    assert [date.edtf for date in found_dates(text, "2031")] == expected


OPEN = "somebody who is left open"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("According to the Commission, cases fell.", "Commission"),
        ("According to WHO figures, cases fell.", "WHO"),
        ("Cases fell, according to the schedule.", None),
        ("Jeremy Douglas, UNODC Representative, praised the work.", "Jeremy Douglas"),
        ("In May, Europol, the agency of the EU, said prices rose.", "Europol"),
        ("In Lyon, France, police said that it rained.", "police"),
        ("“We came,” said the minister.", "minister"),
        ("Output fell in Spain, said Europol on Monday.", "Europol"),
        ("Li Wei, head of an institute, said China is ready.", "Li Wei"),
        ("The plan was praised by Europol.", "Europol"),
        ("In Europol’s view, it is late.", "Europol"),
        ("The plan, Europol reckons, is late.", "Europol"),
        ("The plan is late, Europol reckons.", "Europol"),
        ("China and Europol said so.", OPEN),
        ("Boatmen complained that it rained.", "Boatmen"),
        ("After a widow had complained, it rained.", None),
        ("No deaths were reported.", None),
        ("Its claims were not noted.", None),
        ("China announced a ban.", None),
        ("Member states have met.", None),
    ],
)
def test_the_speaker_is_named(text: str, who: str | None) -> None:
    found = speaker(text)
    assert (found and (text[slice(*found.span)] if found.span else OPEN)) == who


def test_sentences_that_judge_in_other_words() -> None:
    assert modality("We are convinced that it helps.") == modality("She wants fewer boats.") == "opinion"
    assert modality("Not everyone was convinced.") == "assertion"
    assert modality("He called the course the most demanding of all.") == "opinion"
    assert modality("Under Article 6 of the Agreement, patrols may cross the border.") == "assertion"
    assert modality("She calls the exchange of crews the best idea of all.") == "opinion"
    assert (
        modality("In our judgement it is late.")
        == modality("We were of the view that it is late.")
        == "opinion"
    )
    assert modality("The crew face up to 15 years in prison.") is None


def test_sentences_that_judge_and_only_look_as_if_they_told_or_foresaw() -> None:
    for sentence in (
        "They judged the training of 9 men solid.",
        "I am satisfied that 9 boats do.",
        "To our mind it is the course of 9 countries.",
        "Mali has taken the most careful path of 9.",
        "Whoever sails had better fill 9 tanks.",
        "It was a mistake of 9 men.",
        "9 guidelines will not be enough.",
        "In her view the 9 banks are to blame.",
        "Zora Omar calls the price of 9 dollars low.",
        "He called them 9 fools.",
        "Zora Omar calls Lake Watch a club of 9.",
        "Mali condemns the 9 raids.",
    ):
        assert modality(sentence) == "opinion", sentence
    for sentence in (
        "Mali welcomed delegations from 9 states.",
        "A group that calls itself Net has 9 men.",
        "It was called the Lake of 9 winds.",
        "9 neighbours called the police.",
    ):
        assert modality(sentence) == "assertion", sentence


def test_sentences_that_foresee_in_other_words() -> None:
    assert modality("The officers should be home by 31 October.") == "forecast"
    assert modality("Cameras recognized 70 people.") == "assertion"
    assert modality("Mali paid for a centre, whose head is to sit in Lyon.") == "assertion"
    assert modality("We urge Mali to adopt the rules.") == modality("The boats are far too old.") == "opinion"
    assert modality("The loan must be paid back.") is modality("They may not enter homes.") is None
    assert (
        modality("He means to report in June.")
        == modality("They told of the intention to join.")
        == "forecast"
    )
    assert modality("Lists grew faster than the means to enforce them.") == "assertion"


def test_who_argues_judges_whatever_is_foreseen_in_it() -> None:
    assert (
        modality("She was welcomed in 9 halls.")
        == modality("Our plan to sell 9 boats failed.")
        == "assertion"
    )
    assert modality("He was about to sell 9 boats.") == "assertion"
    assert modality("Its weakness is 9 boats.") == modality("She paid tribute to 9 men.") == "opinion"
    assert (
        modality("She argues that it will be late.") == modality("We stressed that it is open.") == "opinion"
    )
    assert modality("He considers the fence too low.") == "opinion"
    assert modality("9 men argued over it.") == modality("We invite them to consider joining.") == "assertion"


def test_sentences_are_judged_by_their_words() -> None:
    assert modality("A leader will speak.") == "forecast"
    assert modality("She praised the work.") == "opinion"
    assert modality("Kenya built a road.") == "assertion"
    assert modality("Norway pledged five boats.") == "forecast"
    assert modality("The start would slip.") is None
    assert modality("Norway said that the start would slip.") == "forecast"
    assert modality("Norway said that it rains.") is modality("It is “the sea”.") is None
    assert (
        modality("Norway said that two boats sank.") == modality("It is “the sea” of 9 men.") == "assertion"
    )
    assert modality_at("Norway said that many boats sank.", 17) == "assertion"
    assert modality("Donors have pledged a tenth.") == modality("He would not give his name.") == "assertion"
    assert modality("They should act.") == modality("He called it “a joke”.") == "opinion"
    assert modality("“We collect donors the way that others collect stamps,” she said.") is None
    assert modality("“It would be madness to close it,” he said.") is modality("It could be found.") is None
    assert modality("Nobody would like it.") == "assertion"
    assert modality("A fifth is planned for May.") == "forecast"
    assert modality("It would not exceed a million.") is None
    assert modality("In her view, it is late.") == modality("Guests accused the firm of theft.") == "opinion"
    assert modality("We commend the crew.") == "opinion"
    assert modality("Questions may be put to the desk.") == "assertion"
    assert modality("He was accused of theft.") == "assertion"
    assert modality("Guests complain that it is late.") is None
    assert modality("“We have caught 31 of them in the time since May,” she said.") == "assertion"
    assert modality("Under the Lake Accord, signed in 2011, officers may cross the border.") == "assertion"
    assert modality("In May officers may cross the border.") == "forecast"
    assert (
        modality("His trial is expected in April.") == modality("They undertook to share it.") == "forecast"
    )
    assert modality("It bears rich fruit.") == modality("It makes this more costly than ever.") == "opinion"
    assert modality("More arrests are expected.") == modality("It is due by June.") == "forecast"
    assert (
        modality("Colleagues describe her as patient.") == modality("Guests spoke highly of it.") == "opinion"
    )
    assert modality("He called the automated gate an example for others.") == "opinion"
    assert modality("She advised against it.") == modality("Some took the view that it is late.") == "opinion"
    assert modality("He called the raid a success.") == modality("She rejected it as unfounded.") == "opinion"
    assert modality("Critics say that it is late.") is modality("Kenya offered to train them.") is None
    # What is told beside it is another matter.
    assert (
        modality("Kenya opened a desk, which will grow.")
        == modality("The pact, which may end, is old.")
        == "assertion"
    )
    assert modality_at("Kenya opened a desk, which will have 40 men.", 36) == "forecast"
    assert modality_at("Kenya opened a desk, which will have 40 men.", 6) == "assertion"
    assert modality_at("She praised its 40 men.", 16) == "assertion"
    assert modality_at("It will have 40 men.", 13) == "forecast"
    assert modality("It would be unfair to say so.") == modality("He is sure that it is late.") == "opinion"
    assert modality("She wants a harbour.") == modality("He thinks that it is late.") == "opinion"
    assert (
        modality("Norway promised boats.")
        is modality("They recommend boats.")
        is modality("He disagrees.")
        is None
    )
    assert modality("Norway was to open it.") is modality("They believe that it sank.") is None
    assert (
        modality("The men are promised jobs.") == modality("She turned it down with thanks.") == "assertion"
    )
    assert modality("It is unclear who should look for them.") == "assertion"
    assert modality("He acknowledged that two were suspended.") == "assertion"
    assert (
        modality("He acknowledged their efforts.") == modality("In Lee’s opinion, it is late.") == "opinion"
    )
    assert (
        modality("He called it the worst of all.") == modality("They consider that it is late.") == "opinion"
    )
    assert modality("It was judged excellent.") == modality("Nobody is impressed.") == "opinion"
    assert modality("China stands ready to train them.") == modality("It is set for May.") == "forecast"


def test_words_that_only_look_like_a_forecast_or_a_judgement() -> None:
    assert modality("You will remember the heat.") == modality("It is of use.") == "assertion"
    assert modality("A harbour was likely.") == "forecast"
    assert modality("The harbour is of little use.") == "opinion"


def test_how_a_sentence_advertises() -> None:
    assert marks("It was the first and is widely used.") == ("first", "sweeping")
    assert marks("the most modern") == ("superlative",)
    assert marks("Everyone came; for everyone else it was late.") == ("sweeping",)
    assert marks("It was late for everyone else.") == ()
    assert marks("A desk, the first outside Lyon, opened.") == ("first",)
    assert marks("Mali took part for the first time.") == marks("The first desk ever met.") == ("first",)
    assert marks("The first course ended in the first half of 2031; it was the first half.") == ()


@given(st.text())
def test_nothing_that_is_spotted_lies_outside_of_the_text(text: str) -> None:
    spans = [found.span for found in Gazetteer(NAMES).find(text)]
    spans += [number.span for number in numbers(text)] + [date.span for date in found_dates(text)]
    spans += [found.span for found in [speaker(text)] if found and found.span]
    spans += [thing.span for thing in unknown(text, [])]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Gulf Energy Monitor", "organization"),
        ("Port Moresby", "place"),
        ("Gulf of Guinea", "place"),
        ("Gulf of Guinea Conference", "initiative"),
        ("Joint Action Dry Dock", "initiative"),
    ],
)
def test_a_name_is_of_the_type_of_its_head(name: str, type_: str | None) -> None:
    assert type_by_head(name)[0] == type_


@pytest.mark.parametrize(
    "text", ["Its head of research, Tunde Akinrele, was tired.", "The secretary, Tunde Akinrele, was tired."]
)
def test_behind_an_office_and_a_comma_stands_a_person(text: str) -> None:
    assert [(each.name, each.type) for each in unknown(text, [])] == [("Tunde Akinrele", "person")]


def test_a_place_behind_a_body_and_its_office_is_no_person() -> None:
    assert [
        each.type for each in unknown("The head of the office left Novi Sad, where he was born.", [])
    ] == []


@pytest.mark.parametrize(
    ("text", "known", "name"),
    [
        ("The Ministry of Ports and UNODC met.", "UNODC", "Ministry of Ports"),
        ("The Ministry of Ports and Lake Police met.", "Lake Police", "Ministry of Ports"),
        ("The Forum of Ports and Mali met.", "Mali", "Forum of Ports and Mali"),
    ],
)
def test_a_known_body_is_no_part_of_the_name_before_it(text: str, known: str, name: str) -> None:
    start = text.index(known)
    assert [each.name for each in unknown(text, [Span(start, start + len(known))])] == [name]


def test_more_words_than_a_name_has_are_none_of_a_person() -> None:
    assert looks_like_a_person(["Ana", "Maria", "de", "Lee"]) is False
    assert looks_like_a_person(["Ana", "Maria", "Bo", "Lee"])
    assert not looks_like_a_person(["Ana", "Maria", "Bo", "Kim", "Lee"])


def test_what_stands_between_commas_is_no_speaker() -> None:
    sentence = "The Sea Institute, a body in Lyon, said that boats sink."
    voice = speaker(sentence)
    assert voice
    assert voice.span
    assert sentence[slice(*voice.span)] == "Sea Institute"
