"""A draft is reviewed claim by claim with a key each; every step is on disk, and one goes on where one left."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from reviews import TAKE, claims, drafted

from kb.packs.write.drafted import open_review

Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("without_parser")


def test_a_claim_is_kept_with_what_was_to_do(draft: Path, type_in: Callable[[str], Result]) -> None:
    assert [claim["key"] for claim in claims(draft)][:2] == ["s-1-1", "s-1-1-n1"]
    said = type_in("kNorway opens Harbour Watch.\rq").stderr
    first = claims(draft)[0]
    assert first["summary"] == "Norway opens Harbour Watch."
    assert first["statement"] == {"subject": "norway"}
    assert "1 kept; 2 keys, 28 characters" in said
    assert "claims left" in said


def test_whether_a_quotation_asserts_or_judges_is_asked_and_a_letter_will_do(
    kb: Run, tmp_path: Path, type_in: Callable[[str], Result]
) -> None:
    words = "“Norway collects forums the way that other people collect stamps,” said an officer."
    drafted(kb, tmp_path, words)
    assert (
        "modality is still to do: assertion, opinion or forecast"
        in kb("pack", "check", "harbour", code=1).stderr
    )
    type_in("kkenya\ro\rAn officer judges Norway.\rq")
    assert claims(tmp_path / "harbour")[0]["modality"] == "opinion"


def test_a_review_goes_on_where_it_was_left(draft: Path, type_in: Callable[[str], Result]) -> None:
    before = len(claims(draft))
    type_in("kOne.\rq")
    type_in("dq")
    assert [claim["key"] for claim in claims(draft)][:2] == ["s-1-1", "s-2-1-kenya-participant"]
    assert len(claims(draft)) == before - 1
    text = (draft / "claims.yaml").read_text(encoding="utf-8")
    assert text.startswith("# The review goes on at s-2-1-kenya-participant.\n")
    assert "# ¶2.1 Kenya and Mali took part" in text


def test_a_claim_is_split_edited_and_given_a_new_thing(draft: Path, type_in: Callable[[str], Result]) -> None:
    type_in("sq")
    assert [claim["key"] for claim in claims(draft)][:2] == ["s-1-1", "s-1-1-2"]
    type_in("nHarbour Office\rorg\rquay\rmin\rq")
    entities = yaml.safe_load((draft / "entities.yaml").read_text(encoding="utf-8"))["entities"]
    assert {"organization": "harbour-office", "name": "Harbour Office", "kind": "ministry"} in entities
    # A field by its beginning, as often as one likes.
    type_in("esubj\r\x15harbour-office\reval\r2031\reab\r\x15kenya, mali\resum\rIt opens.\r\remod\rf\rkq")
    first = claims(draft)[0]
    assert first["statement"] == {"subject": "harbour-office"}
    assert first["valid"] == "2031"
    assert first["about"] == ["kenya", "mali"]
    assert first["summary"] == "It opens."
    assert first["modality"] == "forecast"


def test_what_cannot_stand_is_asked_again(draft: Path, type_in: Callable[[str], Result]) -> None:
    subject = "esubj -\r\x15kenyu\r\x15kenya\r"
    said = type_in(f"kOne.\r{subject}evalue nan\r\x1541\revalid last year\r\x152031\rq").stderr
    assert "subject can't be left out" in said
    assert "nothing is called 'kenyu'; did you mean 'kenya'? Enter again declares it" in said
    assert "'nan' is no number" in said
    assert "'last year'" in said
    second = claims(draft)[1]
    assert (second["figure"]["subject"], second["figure"]["value"], second["valid"]) == (
        "kenya",
        "41",
        "2031",
    )


def test_a_key_that_means_nothing_does_nothing(draft: Path, type_in: Callable[[str], Result]) -> None:
    assert "nothing decided; 1 keys, 0 characters" in type_in("\rx\nq").stderr


def test_what_is_left_open_is_not_kept(draft: Path, type_in: Callable[[str], Result]) -> None:
    assert "1 left open; 2 keys" in type_in("k\rq").stderr
    assert claims(draft)[0]["summary"] == "TODO"


def test_what_is_begun_is_rather_what_the_sentence_names(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("kOne.\rddd" + "esubj ma\r" + "q")
    assert claims(draft)[1]["statement"]["subject"] == "mali"  # of Madagascar, Malaysia, Malta and more


def test_who_spoke_is_proposed_for_the_rest_of_the_sentence(
    kb: Run, tmp_path: Path, type_in: Callable[[str], Result]
) -> None:
    words = "“Norway has sent 40 ships,” said a captain who knows."
    drafted(kb, tmp_path, words, "2031")
    statement, figure = claims(tmp_path / "harbour")
    assert statement["attributed_to"] == figure["attributed_to"] == "TODO"
    type_in(f"kkenya\rOne.\rkguests-attended\r{TAKE}\r\rq")
    first, second = claims(tmp_path / "harbour")
    assert first["attributed_to"] == second["attributed_to"] == "kenya"


def test_a_claim_can_become_one_of_another_type(draft: Path, type_in: Callable[[str], Result]) -> None:
    # What fits is taken over, what the new type needs is asked for: Norway is no initiative, but the exercise is.
    assert claims(draft)[0]["about"] == ["harbour-watch"]
    type_in("etype part\rknorway\r\x15harbour-exercise\rhost\r\rq")
    first = claims(draft)[0]
    party = {"initiative": "harbour-exercise", "role": "host"}
    assert first["participation"] == party | {"participant": "norway"}
    assert first["summary"] == "Norway hosts Harbour Exercise."
    type_in("bepart kenya, mali\resum\x15{participant} hosts it.\rq")
    assert claims(draft)[0]["participation"] == party | {"participants": ["kenya", "mali"]}


def test_an_attribute_is_asked_for_its_value_or_its_thing(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("etype attr\rkseat\rvienna\r\retype attr\rkkenya\rtheme\rSalt\r\rq")
    first, second, *_ = claims(draft)
    assert first["attribute"] == {"subject": "norway", "property": "seat", "entity": "vienna"}
    assert first["summary"] == "Norway is seated in Vienna."
    assert second["attribute"] == {"subject": "kenya", "property": "theme", "value": "Salt"}


def test_the_subject_of_one_claim_is_proposed_for_the_next_of_its_sentence(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in(f"esubj mali\rkOne.\rk{TAKE}\rguests-attended\r\rq")
    assert claims(draft)[1]["figure"]["subject"] == "mali"


@pytest.mark.parametrize(
    ("claim", "summary"),
    [
        (
            "attribute: {subject: norway, property: theme, value: 'Salt {and} light'}",
            "Norway has as theme Salt {and} light.",
        ),
        ("participation: {initiative: harbour-exercise, participant: kenya}", "TODO"),
        ("figure: {subject: kenya, metric: guests-attended, value: '1,000'}", "TODO"),  # it stands in grey
        ("attribute: {subject: norway, property: seat}", "TODO"),
    ],
)
def test_what_was_typed_into_the_file_can_be_anything(
    draft: Path, type_in: Callable[[str], Result], claim: str, summary: str
) -> None:
    (draft / "claims.yaml").write_text(f"claims: [{{{claim}, key: s-1-1, summary: TODO}}]\n")
    type_in("evalid 2031\rk\r\r\r\x03")
    assert claims(draft)[0]["summary"] == summary


def test_who_is_unknown_is_declared_where_they_are_named(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    said = type_in("eattr A harbour officer\ract\r\rq").stderr
    assert claims(draft)[0]["attributed_to"] == "a-harbour-officer"
    assert "1 declared" in said
    entities = yaml.load((draft / "entities.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["entities"]
    assert {"actor": "a-harbour-officer", "name": "A harbour officer"}.items() <= entities[-1].items()
    type_in("eattr Another one\r\r\rq")  # no type, no thing
    assert claims(draft)[0]["attributed_to"] == "a-harbour-officer"


def test_what_is_declared_in_a_list_goes_on_with_the_list(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("eabout Port Ann, Port Bo\rpl\r\rpl\r\rq")
    assert claims(draft)[0]["about"] == ["port-ann", "port-bo"]


def test_a_beginning_of_two_fields_means_neither(draft: Path, type_in: Callable[[str], Result]) -> None:
    said = type_in("esu mali\r" + "\x1b[D" * len(" mali") + "b\rq").stderr  # the line is there to be mended
    assert "'su' begins subject, summary" in said
    assert claims(draft)[0]["statement"]["subject"] == "mali"
    before = claims(draft)[1]
    type_in("dkkenya\r\rq")
    type_in("beval 2031\r\x15\rq")
    assert {**claims(draft)[0]["figure"], "subject": 0} == {**before["figure"], "subject": 0}


def test_a_new_thing_is_declared_however_near_its_slug_is_to_that_of_another(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    body = "honduras-ministry-of-public-security"
    said = type_in(f"etype office\rkana-new\rperson\r\r{body}\r\r{TAKE}\rmin\r\r\rq").stderr
    assert f"nothing is called '{body}'; did you mean 'china-ministry-of-public-security'?" in said
    assert claims(draft)[0]["office"]["organization"] == body


def test_a_kind_that_is_left_open_is_asked_for_at_the_end(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("eattr A harbour officer\ract\r\rq")
    assert "kind: TODO" in (draft / "entities.yaml").read_text(encoding="utf-8")
    type_in("nAna New\rperson\r\rq")  # a person needs none
    assert "{person: ana-new, name: Ana New}" in (draft / "entities.yaml").read_text(encoding="utf-8")


def test_what_a_claim_states_is_no_more_what_it_is_about(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("eabout kenya, mali\reattr kenya\rq")
    assert claims(draft)[0]["about"] == ["mali"]
    type_in("esubj mali\rq")
    assert "about" not in claims(draft)[0]


@pytest.mark.parametrize("figure", ["{subject: TODO, as_written: [a, b]}", "{subject: TODO, as_written: {}}"])
def test_a_figure_as_nobody_would_write_it_can_be_reviewed(
    draft: Path, type_in: Callable[[str], Result], figure: str
) -> None:
    written = (
        f"claims: [{{figure: {figure}, key: s-1-1, summary: TODO, about: norway}},"
        f" {{figure: {figure}, key: s-1-1-2, summary: [a]}}]"
    )
    (draft / "claims.yaml").write_text(written, encoding="utf-8")
    type_in("evalid 2031\rq")
    assert claims(draft)[0]["about"] == "norway"
    assert claims(draft)[0]["valid"] == "2031"


def test_lists_take_more_and_give_up_some(draft: Path, type_in: Callable[[str], Result]) -> None:
    type_in("eabout +kenya, +mali\rq")
    assert claims(draft)[0]["about"] == ["harbour-watch", "kenya", "mali"]
    type_in("eabout -kenya\rq")
    assert claims(draft)[0]["about"] == ["harbour-watch", "mali"]


def test_what_was_dropped_last_comes_back(draft: Path, type_in: Callable[[str], Result]) -> None:
    before = claims(draft)
    type_in("dbq")
    assert claims(draft) == before


def test_the_figures_of_what_is_dropped_are_about_what_it_was(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    statement, figure = claims(draft)[:2]
    assert (statement["about"], figure.get("about")) == (["harbour-watch"], None)
    type_in("dq")
    assert claims(draft)[0] == figure | {"about": ["harbour-watch"]}


def test_one_can_go_to_any_claim(draft: Path, type_in: Callable[[str], Result]) -> None:
    last = claims(draft)[-1]["key"]
    assert "no claim 'x'" in type_in(f"gx\r\x15{last}\rq").stderr
    assert f"goes on at {last}." in (draft / "claims.yaml").read_text(encoding="utf-8")
    said = type_in("gs-1-1\rkOne.\rg1\rq").stderr
    assert f"; {len(claims(draft)) - 1} claims left" in said  # what was kept is, wherever one goes
    type_in("g2\rdq")
    assert "s-1-1-n1" not in [claim["key"] for claim in claims(draft)]


@pytest.mark.parametrize(("at", "keys"), [("the-end", ""), ("s-2-1", "kk")])
def test_a_review_that_is_done_stays_so_when_one_mends_a_claim(
    draft: Path, type_in: Callable[[str], Result], at: str, keys: str
) -> None:
    (draft / "claims.yaml").write_text(
        f"# The review goes on at {at}.\nclaims:\n"
        + "".join(f"- {{statement: {{}}, key: s-{n}-1, summary: S.}}\n" for n in (1, 2, 3)),
        encoding="utf-8",
    )
    said = type_in(f"{keys}gs-1\resumm One.\rq").stderr  # by the beginning of its key
    assert "all done" in said
    assert claims(draft)[0]["summary"] == "One."
    assert "goes on at the-end." in (draft / "claims.yaml").read_text(encoding="utf-8")
    assert "1 claims left" in type_in("gs-1-1\resumm -\rq").stderr  # what is open is to do
    type_in("gs-3-1\rq")
    assert "goes back to s-1-1." in (draft / "claims.yaml").read_text(encoding="utf-8")
    assert "all done" in type_in("kOne.\rq").stderr  # and there one goes on, and nowhere else


def test_what_is_named_in_a_review_is_required(draft: Path, type_in: Callable[[str], Result]) -> None:
    assert "lianyungang-2025" not in (draft / "pack.yaml").read_text(encoding="utf-8")
    type_in("eabout sco\rq")
    assert ", lianyungang-2025]" in (draft / "pack.yaml").read_text(encoding="utf-8")


def test_a_finished_claim_is_dropped_only_if_that_is_meant(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    only = "claims:\n- {statement: {}, key: s-1-1, summary: S.}\n"
    (draft / "claims.yaml").write_text(f"# The review goes on at the-end.\n{only}", encoding="utf-8")
    type_in("gs-1-1\rdbq")
    assert [claim["key"] for claim in claims(draft)] == ["s-1-1"]
    type_in("gs-1-1\rddq")
    assert "s-1-1" not in (draft / "claims.yaml").read_text(encoding="utf-8")


def test_what_is_left_open_is_told(draft: Path, type_in: Callable[[str], Result]) -> None:
    assert "still to do: summary" in type_in("k\r\rq").stderr


def test_whom_a_source_calls_we_is_asked_for_once(
    kb: Run, tmp_path: Path, type_in: Callable[[str], Result]
) -> None:
    text = "Our house has 40 boats.\n\nWe gave Mali 9 boats.\n\nKenya gave Mali 9 boats.\n"
    drafted(kb, tmp_path, text, "2031-05-02")
    type_in(f"knorway\rHas boats.\rdk{TAKE}\rGave boats.\rdk{TAKE}\rGave more.\rq")
    subjects = [
        claim["statement"]["subject"] for claim in claims(tmp_path / "harbour") if "statement" in claim
    ]
    assert subjects == ["norway", "norway", "kenya"]


def test_a_thing_of_the_pack_is_known_by_its_name(draft: Path, type_in: Callable[[str], Result]) -> None:
    (draft / "entities.yaml").write_text("entities: [{place: dry-dock, name: Dry Dock, kind: port}]\n")
    type_in("esubject Dry Dock\rq")
    assert claims(draft)[0]["statement"]["subject"] == "dry-dock"


def test_the_subject_may_be_that_of_a_claim_further_back(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in(f"g3\rddg4\rk{TAKE}\r\rq")  # those between are left open
    assert claims(draft)[-1]["statement"]["subject"] == "norway"


def test_an_office_is_held_in_the_voice_of_the_source(draft: Path, type_in: Callable[[str], Result]) -> None:
    type_in("emod opinion\reattr kenya\revalid 2031\retype office\rq")
    assert claims(draft)[0].keys() == {"office", "key", "summary", "cite", "about", "valid"}
    assert claims(draft)[0]["valid"] == "TODO"  # it may be the day on which it was said


def test_a_dash_takes_a_field_out_and_ctrl_c_leaves_what_has_been_answered(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    before = claims(draft)[0]
    assert before["about"] == ["harbour-watch"]
    type_in("esum\rHalf\x03kOne.\x03q")
    assert claims(draft)[0] == before
    type_in("eabout +mali\rketype\x03q")
    type_in("etype attr\rkseat\rvien\x03q")
    assert claims(draft)[0]["attribute"]["property"] == "seat"
    type_in("etype stat\rq")
    type_in("eabout\r\x15-\rq")
    assert "about" not in claims(draft)[0]


def test_the_kinds_of_new_things_are_asked_for_at_the_end_and_one_can_go_back(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    entities = draft / "entities.yaml"
    entities.write_text("entities: [{initiative: harbour-exercise, name: Harbour Exercise, kind: TODO}]\n")
    said = type_in("d" * len(claims(draft)) + "exer\rq").stderr
    assert "kind: exercise" in entities.read_text(encoding="utf-8")
    assert "Harbour Exercise: initiative, exercise" in said
    assert "all done" in said
    assert "1 claims left" not in type_in("bq").stderr
    type_in("tharbour-exercise\rplace\rport\rq")
    assert "place: harbour-exercise" in entities.read_text(encoding="utf-8")


def test_a_new_thing_that_is_none_is_forgotten_and_what_named_it_is_asked_for_again(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    (draft / "entities.yaml").write_text("entities: [{place: dry-dock, name: Dry Dock, kind: port}]\n")
    kept = "esubject dry-dock\reabout dry-dock,mali\rk" + "Dry.\r" * 2 + "d" * (len(claims(draft)) - 1)
    type_in(f"{kept}q")
    assert claims(draft)[0]["statement"]["subject"] == "dry-dock"
    assert "1 claims left" in type_in("fdry-dock\rq").stderr
    assert not (draft / "entities.yaml").exists()
    type_in("kkenya\r\rq")
    assert claims(draft)[0]["statement"]["subject"] == "kenya"


def test_a_second_claim_of_a_sentence_is_of_the_same_shape_and_says_something_else(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("eabout mali,kenya\remarks first\revalid 2031\rsq")
    first, second = claims(draft)[:2]
    assert first["about"] == ["mali", "kenya"]
    assert second["valid"] == "2031"
    assert not second.keys() & {"about", "marks"}


def test_what_has_been_claimed_of_a_sentence_is_shown_with_the_next_claim(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in("esummary Boats are long.\rsq")
    review = open_review(draft)
    assert review.beside() == ["→ statement", "→ more than 40 guests"]
    review.go_to(1)
    assert review.beside() == ["Boats are long.", "→ more than 40 guests"]


def test_a_term_is_defined_in_other_words(draft: Path, type_in: Callable[[str], Result]) -> None:
    vocabulary = draft / "vocabulary.yaml"
    vocabulary.write_text("vocabulary: [{metric: boat-length, definition: Long.}]\n")
    clear = "\x15"
    said = type_in("d" * len(claims(draft)) + f"mboat\r{clear}How long boats are.\rq").stderr
    assert "boat-length: Long." in said
    assert "definition: How long boats are." in vocabulary.read_text(encoding="utf-8")


def test_a_thing_of_another_type_is_made_one_where_its_kind_is_asked_for(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    entities = draft / "entities.yaml"
    entities.write_text("entities: [{place: dry-dock, name: Dry Dock, kind: TODO}]\n")
    said = type_in("d" * len(claims(draft)) + "initiative\rexer\rq").stderr
    assert "all done" in said
    assert "{initiative: dry-dock, name: Dry Dock, kind: exercise}" in entities.read_text(encoding="utf-8")


def test_a_new_thing_where_only_a_person_can_stand_is_one(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    said = type_in(f"etype office\rkAna New\r{TAKE}\r\r\r\rq").stderr
    assert "declared as ana-new" in said
    assert "{person: ana-new, name: Ana New}" in (draft / "entities.yaml").read_text(encoding="utf-8")


def test_kinds_that_are_left_are_no_end(draft: Path, type_in: Callable[[str], Result]) -> None:
    entities = draft / "entities.yaml"
    entities.write_text("entities: [{place: dry-dock, name: Dry Dock, kind: TODO}]\n")
    assert "1 kinds of things left" in type_in("d" * len(claims(draft)) + "\x03").stderr


def test_a_term_that_is_not_taken_after_all_is_forgotten(
    draft: Path, type_in: Callable[[str], Result]
) -> None:
    type_in(f"dknorway\rguests-piped\rGuests.\r{TAKE}\rq")
    assert "guests-piped" in (draft / "vocabulary.yaml").read_text(encoding="utf-8")
    type_in("bemetric boats-piped\rBoats.\rkbemetric guests-attended\rkq")
    assert "boats-piped" not in (draft / "vocabulary.yaml").read_text(encoding="utf-8")


def test_claims_of_a_type_are_kept_with_one_key(
    draft: Path, type_in: Callable[[str], Result], kb: Run
) -> None:
    ready = [claim for claim in claims(draft) if "participation" in claim]
    assert [claim["participation"]["participant"] for claim in ready] == ["kenya", "mali"]
    assert ready[0]["summary"] == "Kenya takes part in Harbour Exercise."
    type_in("ddkkddq")  # the statements and the figure go
    assert claims(draft) == ready
    (draft / "entities.yaml").write_text(
        "entities: [{initiative: harbour-exercise, name: Harbour Exercise, kind: exercise}]\n"
    )
    assert "no problems" in kb("pack", "check", "harbour", "--text", "herald.txt").stdout


def test_what_is_no_draft_is_said_to_be_none(kb: Run, tmp_path: Path) -> None:
    assert "can't be read" in kb("pack", "review", "nowhere", code=1).stderr
    for wrong in ("5", "[{key: a}]", "[{key: a, figure: TODO}]", "[{figure: {subject: mali}}]"):
        (tmp_path / "claims.yaml").write_text(f"claims: {wrong}\n")
        assert "has no claims with types and keys" in kb("pack", "review", ".", code=1).stderr


def test_a_stop_leaves_what_was_decided(draft: Path, type_in: Callable[[str], Result]) -> None:
    type_in("kOne.\r\x03")
    assert claims(draft)[0]["summary"] == "One."
    assert (draft / "claims.yaml").read_text(encoding="utf-8").startswith("# The review goes on at s-1-1-n1.")
