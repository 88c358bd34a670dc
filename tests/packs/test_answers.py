"""What a review makes of an answer, and what it carries from one claim of a sentence to the others."""

from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from kb.cli.grey import GoesOn
from kb.cli.prompts import Beginnings
from kb.packs.write.answers import Answers, NewTermError, NewThingError, open_fields, packs_of, take_out
from kb.packs.write.draft import Draft, draft
from kb.packs.write.known import Known
from kb.packs.write.metrics import counted_in, defined
from kb.packs.write.review import Review
from kb.packs.write.suggested import Suggestions
from kb.sources.gazetteer import Gazetteer

pytestmark = pytest.mark.quick

KNOWN = Known(
    Gazetteer([]),
    {},
    {"metric": ("requests-change",)},
    {},
    types={"mali": "country", "kenya": "country"},
)
WORDS = {"s-1-1": "The Sea Forum had 40 guests from Mali."}


def review(folder: Path, *claims: dict[str, Any]) -> Review:
    return Review(folder, Draft(claims=list(claims), words=WORDS))


def statement(subject: str, **more: Any) -> dict[str, Any]:
    return {"statement": {"subject": subject}, "key": "s-1-1", "summary": "TODO", **more}


def figure(subject: str, **more: Any) -> dict[str, Any]:
    return {"figure": {"subject": subject, "value": "40"}, "key": "s-1-1-n1", "summary": "TODO", **more}


def test_a_metric_that_another_begins_with_is_another() -> None:
    answers = Answers(KNOWN)
    with pytest.raises(NewTermError, match="no metric 'requests' beside requests-change"):
        answers.read(figure("mali"), "metric", "requests", {})
    assert answers.read(figure("mali"), "metric", "reques", {}) == "requests-change"


@pytest.mark.parametrize("answer", ["+mali, +kenya", "+mali +kenya", "+mali , +kenya"])
def test_signs_part_what_is_listed(answer: str) -> None:
    assert Answers(KNOWN).read(statement("mali"), "about", answer, {}) == "+mali, +kenya"


def test_a_name_can_be_declared_however_near_another_is() -> None:
    for name, may_be_mistyped in (("Malik", False), ("malik", True), ("harbour", False)):
        with pytest.raises(NewThingError, match=f"nothing is called '{name}'") as new:
            Answers(KNOWN).read(statement("mali"), "about", name, {})
        assert new.value.may_be_mistyped == may_be_mistyped


def test_what_is_near_is_meant_sooner_by_any_of_its_words() -> None:
    things = {"mali": "country", "operation-malachite": "initiative", "malawi-desk": "organization"}
    answers = Answers(Known(Gazetteer([]), {}, {}, {}, types={"malta": "country"}))
    answers.near = frozenset(("operation-malachite",))
    assert answers.read(statement("x"), "subject", "mala", things) == "operation-malachite"
    assert answers.read(statement("x"), "subject", "malt", things) == "malta"
    answers.near = frozenset(("operation-malachite", "malawi-desk"))
    with pytest.raises(ValueError, match="'mala' begins operation-malachite, malawi-desk"):
        answers.read(statement("x"), "subject", "mala", things)


def test_a_claim_of_another_type_is_summed_up_anew(tmp_path: Path) -> None:
    found = review(tmp_path, statement("mali", about=["kenya"]) | {"summary": "Mali helps Kenya."})
    found.retype("relation", lambda slug: {"mali": "country", "kenya": "country"}.get(slug, ""))
    assert found.claim == {
        "relation": {"subject": "mali", "object": "kenya", "predicate": "TODO"},
        "key": "s-1-1",
        "summary": "TODO",
    }


def test_a_claim_has_one_speaker() -> None:
    with pytest.raises(ValueError, match="attributed_to takes one: split the claim"):
        Answers(KNOWN).read(statement("mali"), "attributed_to", "kenya, mali", {})


def test_a_new_thing_can_be_one_of_another_type(tmp_path: Path) -> None:
    found = review(tmp_path, statement("mali"))
    found.draft.entities = [
        {"person": "quiet-water", "name": "Quiet Water"},
        {"organization": "sea-forum", "name": "Sea Forum", "kind": "ngo", "acronym": "SF"},
    ]
    found.retype_thing("quiet-water", "initiative", "TODO")
    found.retype_thing("sea-forum", "person", None)
    assert found.draft.entities == [
        {"initiative": "quiet-water", "name": "Quiet Water", "kind": "TODO"},
        {"person": "sea-forum", "name": "Sea Forum", "names": ["SF"]},
    ]


def test_the_packs_of_kinds_of_new_things_are_known() -> None:
    knows = Known(Gazetteer([]), {}, {}, {}, pack_of_term={("organization-kind", "authority"): "harbour"})
    new = {"organization": "sea-office", "name": "Sea Office"}
    assert packs_of([], [new | {"kind": "authority"}], knows) == {"harbour"}
    assert packs_of([], [new, {"place": "split", "kind": "authority"}], knows) == set()


def test_the_packs_of_things_and_terms_that_claims_name_are_known() -> None:
    packs = {"mali": "iso-3166", "sco": "organizations", "new": None}
    terms: dict[tuple[str, str], str | None] = {("metric", "boats"): "harbour"}
    knows = Known(Gazetteer([]), packs, {}, {}, pack_of_term=terms)
    figure = {"figure": {"subject": "mali", "metric": "boats"}, "about": ["new", "sco"]}
    assert packs_of([figure], [], knows) == {"iso-3166", "organizations", "harbour"}
    assert packs_of([{"statement": {}, "about": "TODO"}], [], knows) == set()


def test_a_thing_that_is_none_goes_out_of_lists_and_is_to_do_where_it_stood_alone() -> None:
    claim: dict[str, Any] = {
        "participation": {"initiative": "quiet-water", "participants": ["mali"], "role": "host"},
        "about": ["kenya", "mali"],
    }
    take_out(claim, "mali")
    take_out(claim, "quiet-water")
    assert claim == {"participation": {"initiative": "TODO", "role": "host"}, "about": ["kenya"]}
    take_out(claim, "kenya")
    assert open_fields(claim) == [("participation", "initiative"), ("participation", "participant")]
    assert "about" not in claim


@pytest.mark.parametrize(
    ("detail", "open_"),
    [
        ({}, [("figure", "value")]),
        ({"comparator": "several"}, []),
        ({"low": "9", "high": "11"}, []),
        ({"value": "9"}, []),
    ],
)
def test_a_figure_has_a_number_unless_it_says_several(
    detail: dict[str, str], open_: list[tuple[str, ...]]
) -> None:
    held = {"subject": "mali", "metric": "boats", **detail}
    assert open_fields({"figure": held, "key": "s-1-1-n1", "summary": "S."}) == open_


def test_figures_keep_the_time_of_what_is_dropped(tmp_path: Path) -> None:
    found = review(tmp_path, statement("mali", valid="2030"), figure("mali"), figure("mali", valid="2029"))
    found.drop()
    assert [claim["valid"] for claim in found.draft.claims] == ["2030", "2029"]


@pytest.mark.parametrize(("valid", "kept"), [("2016/..", "2016/.."), ("2016-05-04", "TODO")])
def test_an_office_keeps_the_time_for_which_it_is_held_and_a_day_is_asked_about(
    tmp_path: Path, valid: str, kept: str
) -> None:
    found = review(tmp_path, statement("mali", valid=valid))
    found.retype("office", lambda slug: KNOWN.types.get(slug, ""))
    assert found.draft.claims[0].get("valid") == kept


@pytest.mark.parametrize(
    ("typed", "name"),
    [("sea-forum", "Sea Forum"), ("lake-port", "Lake Port"), ("Sea-Forum", "Sea-Forum"), ("un", "un")],
)
def test_a_name_that_is_typed_as_a_slug_is_the_one_of_the_sentence(
    tmp_path: Path, typed: str, name: str
) -> None:
    assert Suggestions(review(tmp_path, statement("mali")), Answers(KNOWN)).written(typed) == name


@pytest.mark.parametrize(
    ("metric", "definition"),
    [
        ("caviar-seized", "How much caviar was seized."),
        ("requests-received", "How many requests were received."),
        ("call-centres", "How many call centres there are."),
        ("people-detained", "How many people were detained."),
        ("entry-price", "The entry price."),
        ("boats-scuttled", "How many boats were scuttled."),
        ("wind-speed", "The wind speed."),
        ("senegalese-arrested", "How many senegalese were arrested."),
    ],
)
def test_a_metric_is_defined_by_its_words(metric: str, definition: str) -> None:
    assert defined(metric) == definition


@pytest.mark.parametrize(
    ("typed", "grey"),
    [
        ("with lecturers from C", "EPOL"),  # named in the sentence, sooner than what the draft declares
        ("with lecturers from CE", "POL"),  # and not per cent
        ("on phones in the Ph", "ilippine Police"),
    ],
)
def test_a_capital_begins_a_name_of_the_sentence_first(typed: str, grey: str) -> None:
    sentence = "The courses had lecturers from CEPOL, and 38 per cent of them women."
    goes_on = GoesOn("", sentence, most=5, others=("Constanța", "Philippine Police"))
    suggested = goes_on.get_suggestion(Buffer(), Document(typed))
    assert suggested
    assert suggested.text == grey


def test_a_figure_is_per_what_stands_behind_it() -> None:
    [number] = [
        claim["figure"]
        for claim in draft("Mali opens about 70 boxes a month.", KNOWN).claims
        if "figure" in claim
    ]
    assert number["per"] == "month"


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("arr", ["arrests", "suspects-arrested"]),
        ("+kenya, +arr", ["arrests", "suspects-arrested"]),
        ("rre", ["barrels", "suspects-arrested", "arrests"]),  # the middle, where no word begins so
        ("metric par", ["partners"]),
    ],
)
def test_the_last_word_is_completed_by_beginnings_first(typed: str, completed: list[str]) -> None:
    names = ("barrels", "suspects-arrested", "arrests")
    found = Beginnings(names, lambda first: ("partners",) if first == "metric" else names)
    assert [each.text for each in found.get_completions(Document(typed), CompleteEvent())] == completed


@pytest.mark.parametrize(
    ("sentence", "written", "metric"),
    [
        ("Desks shut down 17 call centres.", "17 call centres", "call-centres-shut"),
        ("The raids led to 203 arrests.", "203 arrests", "suspects-arrested"),
        ("Rangers have caught 58 loggers.", "58 loggers", "loggers-caught"),
        ("Of the pupils 38 per cent of them women left.", "38 per cent", None),
    ],
)
def test_what_a_number_counts_is_a_thing(sentence: str, written: str, metric: str | None) -> None:
    found = counted_in(sentence, written, ("suspects-arrested",))
    assert (found and found.metric) == metric
