"""What `kb search` finds: words in any of their forms, values and topics; and what it says when it finds nothing."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fixtures import Run, WritePack

from kb.lookup.words import parse

pytestmark = pytest.mark.quick


def found(kb: Run, *words: str) -> set[str]:
    return {hit["slug"] for hit in json.loads(kb("search", *words, "-f", "json").stdout)}


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("policing", "chinese-police"),
        ("fugitive", "lianyungang-2025/europol-fugitive-models"),
        ("counter-terrorism", "sco-counterterrorism-exercises"),
        ("counter terrorism", "sco-counterterrorism-exercises"),
        ("smartpolicing", "dubai-smart-policing"),
        ("2 million", "lianyungang-2025/unodc-donation-amount"),
        ("2,000,000", "lianyungang-2025/unodc-donation-amount"),
        ("usd", "lianyungang-2025/unodc-donation-amount"),
        ("regional representative", "lianyungang-2025/douglas-office"),
        ("drug control", "drug-control"),
        ("operation", "operation"),
        ("o`zbekiston", "uzbekistan"),
        ("Кения", "kenya"),
        ("terroris", "sco-rats"),
    ],
)
def test_the_knowledge_that_is_there_is_found(kb: Run, words: str, slug: str) -> None:
    assert slug in found(kb, *words.split(), "-n", "100")


def test_stroke_letters_are_plain_ones(kb: Run, db: str, write_pack: Callable[..., object]) -> None:
    path = write_pack(
        "pack: poland\nversion: 1\nrequires: [vocabulary]\nentities:\n"
        "  - {place: lodz, name: Łódź, kind: city}\n  - {place: orsted, name: Ørsted, kind: city}\n"
    )
    kb("seed", str(path))
    assert found(kb, "lodz") == found(kb, "ŁÓDŹ") == {"lodz"}
    assert "[Ørsted]" in kb("search", "orsted", "-f", "csv").stdout


def test_a_quoted_phrase_is_meant_exactly(kb: Run) -> None:
    assert found(kb, '"smart policing"') > set()
    said = kb("search", '"smart polices"', "-f", "json")
    assert "nothing holds this phrase, but its words:" in said.stderr
    assert "dubai-smart-policing" in said.stdout


def test_where_nothing_holds_all_of_the_words_some_will_do(kb: Run) -> None:
    said = kb("search", "training", "officers", "africa", "-n", "3", "-f", "json")
    assert "nothing holds all of these words, but some:" in said.stderr
    assert len(json.loads(said.stdout)) == 3


def test_a_cut_list_of_hits_says_how_many_there_are(kb: Run) -> None:
    every = len(json.loads(kb("search", "china", "-n", "1000", "-f", "json").stdout))
    assert f"the best 2 of {every}; -n shows more" in kb("search", "china", "-n", "2").stderr
    assert "the best" not in kb("search", "china", "-n", "1000").stderr


def test_a_word_of_two_letters_is_not_a_beginning(kb: Run) -> None:
    assert "aimed" not in kb("search", "AI", code=1).stdout


def test_a_type_and_a_source_narrow_the_search(kb: Run) -> None:
    hits = json.loads(kb("search", "china", "--type", "organization", "-f", "json").stdout)
    assert {hit["type"] for hit in hits} == {"organization"}
    hits = json.loads(kb("search", "sco", "--source", "tasnim-2905254", "-f", "json").stdout)
    assert {hit["slug"] for hit in hits} == {"organizations/sco-founded-in-shanghai"}


def test_an_assertion_comes_before_an_opinion_of_the_same_rank(kb: Run) -> None:
    hits = json.loads(kb("search", "drug", "--type", "claim", "-f", "json").stdout)
    assert hits[0]["modality"] == "assertion"


@pytest.mark.parametrize(
    ("word", "near"), [("terorism", "terrorism"), ("dubbai", "dubai"), ("fentanil", "fentanyl")]
)
def test_nothing_found_says_what_is_near(kb: Run, word: str, near: str) -> None:
    said = kb("search", word, code=1).stderr
    assert f"nothing found for {word}: no '{word}', but {near}" in said


def test_of_the_words_that_are_near_three_are_said(kb: Run, write_pack: WritePack) -> None:
    names = "".join(
        f"  - {{organization: o{n}, name: Herbour{letter}}}\n" for n, letter in enumerate("abcde")
    )
    pack = f"pack: near\nversion: 1\nrequires: [vocabulary]\nentities:\n{names}"
    kb("seed", str(write_pack(pack)))
    said = kb("search", "herbourx", code=1).stderr
    assert len(re.findall(r"herbour[a-e]", said)) == 3


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("foxhunt", '(("foxhunt" * OR "fox hunt" * OR "foxh unt" *))'),
        ("fox hunt", '(("fox" *) AND ("hunt" *)) OR (("foxhunt" *))'),
        ("fox1hunt", '(("fox1hunt" *))'),
        ('"foxhunt"', '(("foxhunt"))'),
        ("公安合作", '(("公安 安合 合作"))'),
        ('"fox" hunt', '(("fox") AND ("hunt" *))'),
        ("fox 24hunt", '(("fox" *) AND ("24hunt" *))'),
        (
            "polícias",
            '(("polícias" * OR "pol ícias" * OR "polí cias" * OR "políc ias" *))',
        ),  # no English forms
        ("fx hunt", '(("fx") AND ("hunt" *))'),
    ],
)
def test_only_plain_words_are_cut_in_two_or_joined(words: str, match: str) -> None:
    assert parse(words).match == match


def test_a_word_with_a_silent_e_is_not_cut_to_another_word() -> None:
    assert parse("police").highlights("policies of the police, policing") == [(16, 22), (24, 32)]


@pytest.mark.parametrize("word", ["cooperating", "agencies", "smuggled"])
def test_a_word_is_found_in_its_other_forms_in_whatever_case(kb: Run, word: str) -> None:
    plain = kb("search", word, "-f", "json").stdout
    assert word not in plain.casefold()
    assert kb("search", word.upper(), "-f", "json").stdout == plain


def test_a_hit_says_how_to_see_what_stands_behind_it(kb: Run, herald: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    hits = json.loads(kb("search", "nobody", "norway", "hosts", "-f", "json").stdout)
    hits += json.loads(kb("search", "nobody knows", "-f", "json").stdout)
    assert {hit["type"]: hit["command"] for hit in hits if hit["slug"].startswith(("harbour", "herald"))} == {
        "claim": "kb show harbour/hosts",
        "passage": "kb source show herald",
    }


def test_each_sentence_of_a_text_without_spaces_is_found_by_its_words(kb: Run, tmp_path: Path) -> None:
    """Their words are told apart when the text is attached, for each sentence by itself."""
    path = tmp_path / "text.txt"
    path.write_text("公安部门参加演习。国际组织提供船只。", encoding="utf-8")
    kb("source", "attach", "un-m49", str(path))
    for word in ("演习", "船只"):
        hits = json.loads(kb("search", word, "-f", "json").stdout)
        assert [word in hit["text"] for hit in hits if hit["type"] == "passage"] == [True]
