"""What a review proposes for a claim: its summary, metric and date; and what a summary must be."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from fixtures import Run
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from reviews import TAKE, claims, drafted

from kb.cli.grey import GoesOn
from kb.packs.write.metrics import counted_in
from kb.packs.write.said import foreseen, summary_of

pytestmark = pytest.mark.usefixtures("without_parser")


def test_a_summary_begins_with_what_it_is_about_and_goes_on_in_the_words_of_the_sentence(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    said = type_in(f"k{TAKE} op{TAKE}{TAKE}.\rq").stderr  # a name whole
    assert claims(draft)[0]["summary"] == "Norway opened Harbour Watch."
    assert "2 keys, 8 characters" in said


@pytest.mark.parametrize(
    ("typed", "grey"),
    [
        ("", "Kenya says that"),
        ("Kenya s", "ays that"),
        ("Of", "ficials"),
        ("Officials", " from"),
        ("Officials ", "from"),
        ("in the c", "ity"),
        ("in the", " city"),
        ("countries", ""),  # nothing goes on beyond a comma
        ("Ships", ""),
        ("Har", "bour Watch"),
        ("met with H", "arbour Watch"),
        ("met with h", ""),
        ("Harbour Watch met", " in"),
        ("am", "ong"),
        ("o", "fficials"),  # and not the "of" that is sooner typed
        ("Officials from", " 30"),
        ("Officials from 30", None),  # that would be the sentence, and no summary
        ("Officials from 30 c", None),
        ("Officials from 30 H", "arbour Watch"),  # a name whole, always
        ("Officials from 30 Harbour Watch met in", " the"),  # and the words behind it are counted from there
    ],
)
def test_what_is_typed_goes_on_as_the_sentence_does(typed: str, grey: str | None) -> None:
    sentence = "Officials from 30 countries, among them Kenya, met in the city, the agency said."
    suggested = GoesOn("Kenya says that", sentence, ("Harbour Watch",), most=3).get_suggestion(
        Buffer(), Document(typed)
    )
    assert (suggested.text if suggested else None) == grey


def test_behind_an_opening_the_sentence_goes_on() -> None:
    goes_on = GoesOn("Norway", "In May Norway opened a port.", most=5)
    suggested = goes_on.get_suggestion(Buffer(), Document("Norway"))
    assert suggested
    assert suggested.text == " opened"


@pytest.mark.parametrize(
    ("typed", "grey"), [("police of ", "South Africa"), ("of S", "outh Africa"), ("roundab", "out")]
)
def test_names_come_whole_and_words_without_marks(typed: str, grey: str) -> None:
    goes_on = GoesOn(
        "", "The police of South Africa left “the roundabout,” it said.", ("South Africa",), most=5
    )
    suggested = goes_on.get_suggestion(Buffer(), Document(typed))
    assert suggested
    assert suggested.text == grey


@pytest.mark.parametrize(
    ("words", "claim", "subject"),
    [
        ("Kenya left.", "about: [kenya]", "kenya"),  # and not the only initiative
        (
            "They left.",
            "about: [lianyungang, catherine-de-bolle]",
            "catherine-de-bolle",
        ),  # sooner who than where
        ("It ended.", "", "harbour-exercise"),
        ("We left.", "attributed_to: norway", "norway"),
        ("It ended, Norway said.", "attributed_to: norway", "harbour-exercise"),
    ],
)
def test_a_claim_is_rather_about_what_its_sentence_names(
    draft: Path, type_in: Callable[[str], Result], words: str, claim: str, subject: str
) -> None:
    (draft / "claims.yaml").write_text(
        f"claims:\n# ¶1.1 {words}\n- {{statement: {{subject: TODO}}, key: s-1-1, summary: S., {claim}}}\n",
        encoding="utf-8",
    )
    type_in(f"k{TAKE}\rq")
    assert claims(draft)[0]["statement"]["subject"] == subject


@pytest.mark.parametrize(
    ("words", "about", "subject"),
    [
        ("The Watch was opened in Kenya.", "kenya", "harbour-watch"),  # by its noun
        ("Boats came to Kenya.", "kenya", "sco"),  # what was told of last, and not where
        ("Boats came.", "", "sco"),
        ("Kenya left it to Catherine De Bolle.", "catherine-de-bolle, kenya", "catherine-de-bolle"),
        ("The Watch was told of the SCO.", "sco", "harbour-watch"),
        ("It was told of by Europol at Harbour Watch.", "europol, harbour-watch", "harbour-watch"),
    ],
)
def test_a_claim_goes_on_about_what_was_told_of(
    draft: Path, type_in: Callable[[str], Result], words: str, about: str, subject: str
) -> None:
    (draft / "entities.yaml").write_text(
        "entities: [{initiative: harbour-watch, name: Harbour Watch, kind: forum}]\n"
    )
    told = (
        "# The review goes on at s-2-1.\nclaims:\n- {statement: {subject: harbour-watch}, key: s-1-1, summary: S.}\n"
        f"- {{statement: {{subject: sco}}, key: s-1-2, summary: S.}}\n# ¶2.1 {words}\n"
    )
    (draft / "claims.yaml").write_text(
        f"{told}- {{statement: {{subject: TODO}}, key: s-2-1, summary: S., about: [{about}]}}\n"
        f"- {{statement: {{subject: TODO}}, key: s-2-1-2, summary: S., about: [{about}]}}\n",
        encoding="utf-8",
    )
    type_in(f"k{TAKE}\rk{TAKE}\rq")
    assert claims(draft)[2]["statement"]["subject"] == subject
    assert (
        claims(draft)[3]["statement"]["subject"] == subject
    )  # the next claim of the sentence is about the same


def test_whom_a_speaker_calls_we_is_another_than_whom_he_calls_i(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    spoken = [("We left.", "TODO"), ("I left.", "TODO"), ("We came.", "TODO"), ("I came.", "TODO")]
    (draft / "claims.yaml").write_text(
        "claims:\n"
        + "".join(
            f"# ¶1.{n} {words}\n- {{statement: {{subject: {subject}}}, key: s-1-{n}, summary: S.,"
            " attributed_to: catherine-de-bolle}\n"
            for n, (words, subject) in enumerate(spoken, 1)
        ),
        encoding="utf-8",
    )
    type_in(f"keuropol\rkcatherine-de-bolle\rk{TAKE}\rk{TAKE}\rq")
    assert [claim["statement"]["subject"] for claim in claims(draft)] == ["europol", "catherine-de-bolle"] * 2


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"Norway left in M{TAKE}.", "Norway left in May 2031."),  # when the source came out
        (f"Norway left on 3{TAKE}.", "Norway left on 3 May 2031."),  # of the sentence
        (f"Boats sink, says {TAKE}.", "Boats sink, says Norway."),
    ],
)
def test_times_and_who_speaks_are_proposed_behind_their_words(
    draft: Path, type_in: Callable[[str], Result], typed: str, kept: str
) -> None:
    (draft / "claims.yaml").write_text(
        "claims:\n# ¶1.1 Boats sank on 3 May 2031, Norway said.\n"
        "- {statement: {}, key: s-1-1, summary: TODO, attributed_to: norway}\n",
        encoding="utf-8",
    )
    type_in(f"k{typed}\r\rq")
    assert claims(draft)[0]["summary"] == kept


def test_a_summary_that_says_the_claim_follows_its_fields(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("etype attr\rkseat\rvienna\r\rbeprop theme\revalue Salt\rq")
    first = claims(draft)[0]
    assert first["attribute"] == {"subject": "norway", "property": "theme", "value": "Salt"}
    assert first["summary"] == "Norway has as theme Salt."
    type_in("esumm -\rq")
    assert claims(draft)[0]["summary"] == "TODO"


def test_a_summary_that_says_the_claim_is_taken_or_typed_anew(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in(f"ddesum\r{TAKE}\rq")
    assert claims(draft)[0]["summary"] == "Kenya takes part in Harbour Exercise."
    type_in("esum\rKenya joins it.\rq")
    assert claims(draft)[0]["summary"] == "Kenya joins it."


def test_a_summary_follows_a_list_under_whatever_name_the_text_has(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    written = (
        "claims: [{participation: {initiative: harbour-watch, participant: norway, role: host}, key: s-1-1,"
        " summary: Norge hosts Harbour Watch.}]"
    )
    (draft / "claims.yaml").write_text(written, encoding="utf-8")
    type_in("epart norway, kenya\rq")
    assert claims(draft)[0]["summary"] == "{participant} hosts Harbour Watch."


def test_what_is_to_come_is_summed_up_so(draft: Path, type_in: Callable[[str], Result]) -> None:
    type_in("emod for\retype attr\rktheme\rSalt\r\rq")
    assert claims(draft)[0].get("summary") == "Norway is to have as theme Salt."


@pytest.mark.parametrize(
    ("figure", "valid", "said"),
    [
        ("pirates-held, 9, '', 9 pirates", "2031", "Mali counts 9 pirates held in 2031."),
        ("arrests, 9, '', 9 pirates", "", "Mali counts 9 pirates (arrests)."),
        (
            "boats-seized, 9, '', 9 rowing boats",
            "2031/2032",
            "Mali counts 9 rowing boats seized (2031 – 2032).",
        ),
        ("boats-seized, 1, '', 1 boat", "", "Mali counts 1 boat seized."),
        ("guests-attended, 400, person, 400 guests", "2031-05", "400 guests attend Mali in May 2031."),
        ("guests-attended, 400, person, some", "TODO", "400 guests attend Mali."),
        ("guests-attended, 94, '', 94 colleagues", "", "94 colleagues attend Mali."),
        (
            "cocaine-seized, 3, tonne, 3 tonnes",
            "2031-05-03",
            "Mali counts 3 tonnes of cocaine seized on 3 May 2031.",
        ),
        ("cost, 5, INR, 5 Indian rupees", "", "The cost of Mali is 5 INR."),
        ("duration, 3, year, 3 years", "", "The duration of Mali is 3 years."),
        ("duration, 1, year, a year", "", "The duration of Mali is 1 year."),
        ("savings, 2.5, percent, 2.5 per cent", "", "The savings of Mali are 2.5%."),
        ("cost, 5, INR, 5 Indian rupees", "2031-05-03", "The cost of Mali is 5 INR (3 May 2031)."),
    ],
)
def test_a_figure_is_summed_up_in_a_sentence(figure: str, valid: str, said: str) -> None:
    values = yaml.safe_load(f"[{figure}]")
    detail = dict(zip(("metric", "value", "unit", "as_written"), map(str, values), strict=True))
    assert summary_of("figure", {"subject": "mali", **detail}, str.title, valid) == said


def test_a_figure_is_summed_up_with_how_it_compares() -> None:
    few = {"subject": "mali", "metric": "guests-attended", "value": "9", "comparator": "less-than"}
    assert summary_of("figure", few, str.title) == "Less than 9 guests attend Mali."
    many = {"subject": "mali", "metric": "arrests", "comparator": "several", "per": "year"}
    assert summary_of("figure", many, str.title) == "Mali counts several arrests per year."


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("boats-seized, 9, '', 9 rowing boats", "In Gull 9 rowing boats were seized."),
        ("suspects-arrested, 1, '', 1 suspected member", "In Gull 1 suspected member was arrested."),
        ("suspects-arrested, 9, '', 9 arrests", "In Gull 9 suspects were arrested."),
        ("cocaine-seized, 3, tonne, 3 tonnes", "In Gull 3 tonnes of cocaine were seized."),
        ("guests-attended, 400, person, 400 guests", "400 guests attend Gull."),
        ("boats, 9, '', 9 boats", "Gull counts 9 boats."),
    ],
)
def test_what_is_done_in_something_that_happens_is_summed_up_so(figure: str, said: str) -> None:
    values = yaml.safe_load(f"[{figure}]")
    detail = dict(zip(("metric", "value", "unit", "as_written"), map(str, values), strict=True))
    assert summary_of("figure", {"subject": "gull", **detail}, str.title, happens=True) == said


@pytest.mark.parametrize(
    ("said", "foreseen_"),
    [
        ("In Gull 9 boats were seized.", "In Gull 9 boats are to be seized."),
        ("Mali counts 9 boats.", "Mali is to count 9 boats."),
        ("9 guests attend Mali.", "9 guests are to attend Mali."),
        ("The savings of Mali are 5%.", "The savings of Mali are to be 5%."),
    ],
)
def test_a_figure_that_is_to_come_is_summed_up_so(said: str, foreseen_: str) -> None:
    assert foreseen(said) == foreseen_


def test_what_begins_and_who_takes_part_is_summed_up() -> None:
    begins = {"subject": "watch", "property": "starts", "value": "2031-05"}
    assert summary_of("attribute", begins, str.title) == "Watch starts in May 2031."
    assert (
        summary_of("attribute", begins | {"value": "2031-05-03"}, str.title) == "Watch starts on 3 May 2031."
    )
    took = {"participant": "mali", "initiative": "watch", "role": "initiator"}
    assert summary_of("participation", took, str.title) == "Mali is an initiator of Watch."


def test_a_metric_that_is_new_is_defined_and_a_figure_has_a_summary_ready(
    draft: Path, type_in: Callable[[str], Result], kb: Run
) -> None:
    type_in(f"dknorway\rguests-piped-aboard\rGuests who were piped aboard.\r{TAKE}\rq")
    first = claims(draft)[0]
    assert first["figure"]["metric"] == "guests-piped-aboard"
    assert first["summary"] == "Norway counts more than 40 guests piped aboard."
    assert yaml.safe_load((draft / "vocabulary.yaml").read_text(encoding="utf-8")) == {
        "vocabulary": [{"metric": "guests-piped-aboard", "definition": "Guests who were piped aboard."}]
    }
    assert "guests-piped-aboard" not in kb("pack", "check", "harbour", code=1).stderr


def test_a_metric_is_proposed_by_what_is_counted_and_what_it_is_done_to(
    kb: Run, tmp_path: Path, type_in: Callable[[str], Result]
) -> None:
    drafted(kb, tmp_path, "In the raid Norway seized some 40 rowing boats.", "2031-05-02")
    type_in(f"dknorway\r{TAKE}\r{TAKE}\r{TAKE}\rq")
    [claim] = claims(tmp_path / "harbour")
    assert claim["figure"]["metric"] == "rowing-boats-seized"
    assert claim["summary"] == "Norway counts about 40 rowing boats seized."
    assert "How many rowing boats were seized." in (tmp_path / "harbour/vocabulary.yaml").read_text()


@pytest.mark.parametrize(
    ("sentence", "written", "metric"),
    [
        ("Police seized 4.3 tonnes of mercury.", "4.3 tonnes", ("mercury-seized", "How much mercury was seized.")),
        ("They searched 40 boats near the border.", "40 boats", ("boats-searched", "How many boats were searched.")),
        ("Police seized 3 tonnes of the petrol in May.", "3 tonnes", ("petrol-seized", "How much petrol was seized.")),
        ("It has 12 members.", "12 members", ("members", "How many members there are.")),
        ("In all 9 guns have since been surrendered.", "9 guns", ("guns-surrendered", "How many guns were surrendered.")),
        ("Norway opened a house for 40 guests.", "40 guests", ("guests", "How many guests there are.")),
        ("It cost USD 2 million.", "USD 2 million", ("cost", "The cost.")),
        ("Mali promised USD 2 million.", "USD 2 million", ("money-promised", "How much money was promised.")),
        ("Boats worth USD 2 million and gifts were seized.", "USD 2 million", ("value", "The value.")),
        ("It sits on USD 2 million.", "USD 2 million", None),
        (f"Mali lost a boat {'far away ' * 8}and has USD 2 million.", "USD 2 million", None),
        ("They took 64 tonnes of banned gas in raids.", "64 tonnes", ("banned-gas", "How much banned gas there is.")),
        ("Two ports were closed and 12 skins were seized.", "12 skins", ("skins-seized", "How many skins were seized.")),
        ("They seized 6 boats, a car and 9 pumps.", "9 pumps", ("pumps-seized", "How many pumps were seized.")),
        ("They seized 6 boats and made 9 calls.", "9 calls", ("calls", "How many calls there are.")),
        ("They seized boats, cars and 9 pumps.", "9 pumps", ("pumps", "How many pumps there are.")),
        ("The seizure of 6 boats and EUR 9 in cash.", "EUR 9", ("money-seized", "How much money was seized.")),
        ("It led to the arrests of 9 suspected members.", "9 suspected members",
         ("suspected-members-arrested", "How many suspected members were arrested.")),
        ("Some 9 Senegalese were arrested.", "9 Senegalese", ("senegalese-arrested", "How many Senegalese were arrested.")),
        ("In the storm 9 passengers drowned.", "9 passengers", ("passengers-drowned", "How many passengers drowned.")),
    ],
)  # fmt: skip
def test_what_a_number_counts(sentence: str, written: str, metric: tuple[str, str] | None) -> None:
    assert counted_in(sentence, written) == metric


def test_people_are_counted_by_the_metric_that_there_is() -> None:
    counted = counted_in("They arrested 9 men.", "9 men", ("suspects-arrested", "guests-attended"))
    assert counted
    assert counted.metric == "suspects-arrested"
    counted = counted_in("They arrested 9 suspected members.", "9 suspected members", ("suspects-arrested",))
    assert counted
    assert counted.metric == "suspects-arrested"
    counted = counted_in(
        "Some 640 people attended.", "Some 640 people", ("cities-attended", "guests-attended")
    )
    assert counted
    assert counted.metric == "guests-attended"
    assert counted_in("They led 9 guests.", "9 guests", ("guests-attended",)) is None  # or is that one meant?


def test_a_date_that_the_sentence_leaves_open_is_asked_for_once(
    kb: Run, tmp_path: Path, type_in: Callable[[str], Result]
) -> None:
    drafted(kb, tmp_path, "Norway gave Mali 40 boats in 2024 and in 2029.\n")
    assert [claim["valid"] for claim in claims(tmp_path / "harbour")] == ["TODO", "TODO"]
    type_in("k2029\rNorway gives Mali boats.\rk" + 5 * f"{TAKE}\r" + "q")  # of the figure all is proposed
    assert [claim["valid"] for claim in claims(tmp_path / "harbour")] == ["2029", "2029"]


def test_when_something_starts_is_proposed_from_the_date(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in(f"evalid 2031-05/..\retype attr\rkstarts\r{TAKE}\r\rq")
    assert claims(draft)[0]["attribute"]["value"] == "2031-05"


def test_a_summary_must_stand_alone_and_what_it_names_goes_under_about(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    said = type_in(
        "kIt opens.\r\x15Norway invites Kenya.\rg6\rknorway\ropinion\rNorway had a proud day for one and for all.\rq"
    ).stderr
    assert "its summary begins with 'It' and names nobody; it must stand alone" in said
    assert "its summary repeats the source: “a proud day for one and”" in said
    assert claims(draft)[0]["summary"] == "Norway invites Kenya."
    assert claims(draft)[0]["about"] == ["harbour-watch", "kenya"]


def test_a_summary_that_is_given_again_stands(draft: Path, type_in: Callable[[str], Result]) -> None:
    type_in("kIt opens.\r\rq")
    assert claims(draft)[0]["summary"] == "It opens."
