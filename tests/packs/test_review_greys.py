"""What a review has at hand for who speaks, whose office it is and what is new, and what it lets a reader mend."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from reviews import TAKE, claims

pytestmark = pytest.mark.usefixtures("without_parser")

TypeIn = Callable[[str], Result]


def written(draft: Path, words: str, *items: str) -> None:
    """Write claims of one sentence into a draft."""
    listed = "".join(f"- {{{item}, key: s-1-1{f'-{n}' if n else ''}}}\n" for n, item in enumerate(items))
    (draft / "claims.yaml").write_text(f"claims:\n# ¶1.1 {words}\n{listed}", encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Boats sink, according to Europol.", "europol"),
        ("Boats sink, according to a harbour pilot.", "a-harbour-pilot"),
        ("Boats sink, according to a Europol official.", "a-europol-official"),
    ],
)
def test_who_is_said_to_speak_is_at_hand(draft: Path, type_in: TypeIn, words: str, slug: str) -> None:
    written(draft, words, "statement: {}, summary: S., attributed_to: TODO")
    type_in(f"k{TAKE}\r{TAKE}\r{TAKE}\rq")  # and what such a one is
    assert claims(draft)[0]["attributed_to"] == slug


@pytest.mark.parametrize(
    "words", ["Boats sink, according to her.", "Interpol's Lyon house has agreed that boats sink."]
)
def test_neither_she_nor_a_part_of_a_word_speaks(draft: Path, type_in: TypeIn, words: str) -> None:
    written(draft, words, "statement: {}, summary: S., attributed_to: TODO")
    type_in(f"k{TAKE}\rq")
    assert claims(draft)[0]["attributed_to"] == "TODO"


def test_an_office_has_its_title_and_some_body_at_hand_and_takes_none_unasked(
    draft: Path, type_in: TypeIn
) -> None:
    item = "statement: {subject: catherine-de-bolle}, summary: TODO, valid: 2031-05-02, about: [europol]"
    written(draft, "Catherine De Bolle, deputy head of Europol, came on 2 May 2031.", item)
    type_in("etype office\rq")
    office = {"person": "catherine-de-bolle", "organization": "TODO", "title": "TODO"}
    assert claims(draft)[0]["office"] == office
    type_in(f"k{TAKE}\r{TAKE}\r-\r\rq")
    said = claims(draft)[0]
    assert said["office"] == office | {"organization": "europol", "title": "deputy head"}
    assert "valid" not in said


def test_what_is_counted_twice_in_a_sentence_is_counted_alike(draft: Path, type_in: TypeIn) -> None:
    item = "figure: {subject: kenya, metric: %s, value: '%s', as_written: '%s'}, summary: S."
    counts = [item % ("suspects-arrested", 9, "9 men"), item % ("TODO", 11, "11")]
    written(draft, "They arrested 9 men in Kenya and 11 in Mali.", *counts)
    type_in(f"kk{TAKE}\rq")
    assert claims(draft)[1]["figure"]["metric"] == "suspects-arrested"


def test_another_sentence_counts_something_else(draft: Path, type_in: TypeIn) -> None:
    figure = "figure: {subject: kenya, metric: %s, value: '9', as_written: '9'}, summary: S., key: %s"
    listed = "".join(f"- {{{figure % each}}}\n" for each in (("guests-attended", "s-1-1"), ("TODO", "s-1-2")))
    (draft / "claims.yaml").write_text(f"claims:\n{listed}", encoding="utf-8")
    type_in(f"kk{TAKE}\rq")
    assert claims(draft)[1]["figure"]["metric"] == "TODO"


def test_what_a_relation_is_to_is_another_than_whose_it_is(draft: Path, type_in: TypeIn) -> None:
    item = "relation: {subject: kenya, predicate: supports, object: TODO}, summary: S., about: [kenya, mali]"
    written(draft, "Boats sink.", item)
    type_in(f"k{TAKE}\rq")
    assert claims(draft)[0]["relation"]["object"] == "mali"


def test_where_the_last_claim_is_about_a_country_it_goes_on_about_what_most_are(
    draft: Path, type_in: TypeIn
) -> None:
    subjects = ("sco", "sco", "kenya", "TODO")
    listed = "".join(
        f"- {{statement: {{subject: {each}}}, key: s-{n}-1, summary: S.}}\n"
        for n, each in enumerate(subjects, 1)
    )
    (draft / "claims.yaml").write_text(f"claims:\n{listed}", encoding="utf-8")
    type_in(f"kkkk{TAKE}\rq")
    assert claims(draft)[3]["statement"]["subject"] == "sco"


def test_a_term_that_is_no_metric_is_known_by_its_beginning(draft: Path, type_in: TypeIn) -> None:
    written(draft, "Boats sink.", "statement: {subject: sco}, summary: TODO, valid: 2031-05-02")
    type_in("etype attribute\rkpart\runodc\r\rq")
    assert claims(draft)[0]["attribute"] == {"subject": "sco", "property": "part-of", "entity": "unodc"}
    assert claims(draft)[0]["valid"] == "2031-05-02"


def test_a_claim_that_becomes_a_figure_is_asked_for_its_number(draft: Path, type_in: TypeIn) -> None:
    written(draft, "Boats sink.", "statement: {subject: kenya}, summary: TODO")
    type_in("etype figure\rkguests-attended\r9\r\rq")
    assert claims(draft)[0]["figure"] == {"subject": "kenya", "metric": "guests-attended", "value": "9"}


def test_a_party_is_put_to_the_one_that_there_is_and_known_by_its_acronym(
    draft: Path, type_in: TypeIn
) -> None:
    party = "participation: {initiative: lianyungang-forum, participant: kenya, role: host}, summary: S."
    written(draft, "Boats sink.", party)
    type_in("eparticipant +EU\rq")
    assert claims(draft)[0]["participation"]["participants"] == ["kenya", "european-union"]


def test_what_goes_out_of_a_list_is_begun_as_it_is_in_the_list(draft: Path, type_in: TypeIn) -> None:
    written(draft, "Boats sink.", "statement: {}, summary: S., about: [european-union, unodc]")
    type_in("eabout -eur\rq")  # and not Europol
    assert claims(draft)[0]["about"] == ["unodc"]


def test_what_was_begun_is_said_whole(draft: Path, type_in: TypeIn) -> None:
    assert "  singapore\n" in type_in("esubject singap\rq").stderr


def test_the_type_and_the_kind_of_a_new_thing_are_at_hand(draft: Path, type_in: TypeIn) -> None:
    type_in(f"nHarbour Police Academy\r{TAKE}\r{TAKE}\rq")
    entities = yaml.safe_load((draft / "entities.yaml").read_text(encoding="utf-8"))["entities"]
    new = {"organization": "harbour-police-academy", "name": "Harbour Police Academy", "kind": "academy"}
    assert new in entities


def test_a_new_thing_is_called_otherwise(draft: Path, type_in: TypeIn) -> None:
    entities = draft / "entities.yaml"
    entities.write_text("entities: [{place: dry-dock, name: dry dock, kind: port}]\n")
    said = type_in("d" * len(claims(draft)) + "cdry-dock\r\x15Dry Dock\rq").stderr
    assert "Dry Dock: place, port (no claim names it)" in said
    assert "{place: dry-dock, name: Dry Dock, kind: port}" in entities.read_text(encoding="utf-8")


def test_what_is_named_before_it_is_declared_goes_under_about_in_the_end(
    draft: Path, type_in: TypeIn
) -> None:
    written(draft, "Boats sink.", "statement: {subject: kenya}, summary: Kenya opens Dry Dock.")
    type_in("nDry Dock\rplace\r\rq")
    assert claims(draft)[0]["about"] == ["dry-dock"]


def test_figures_of_what_is_dropped_are_not_about_all_of_it(draft: Path, type_in: TypeIn) -> None:
    figure = "figure: {subject: kenya, metric: guests-attended, value: '9'}, summary: S."
    written(draft, "Boats sink.", "statement: {}, summary: S., about: [mali], valid: 2031", figure, figure)
    type_in("dq")
    assert [claim.get("about") for claim in claims(draft)] == [None, None]
    assert [claim["valid"] for claim in claims(draft)] == ["2031", "2031"]


def test_a_review_whose_last_claim_is_dropped_is_at_its_end(draft: Path, type_in: TypeIn) -> None:
    type_in("d" * len(claims(draft)) + "bq")
    assert "goes back to" in (draft / "claims.yaml").read_text(encoding="utf-8")


def test_what_is_edited_is_told(draft: Path, type_in: TypeIn) -> None:
    assert type_in("evalid 2031\rq").stderr.startswith("1 edited; ")
