"""What `kb search` finds: words in any of their forms, values and topics; and what it says when it finds nothing."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from kb.lookup.words import parse

Run = Callable[..., Result]


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
    kb("search", '"smart polices"', code=1)


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


def test_a_word_with_a_silent_e_is_not_cut_to_another_word() -> None:
    assert parse("police").highlights("policies of the police, policing") == [(16, 22), (24, 32)]


@pytest.mark.parametrize("other", ["Timor Leste", "timor-leste", "TIMOR–LESTE"])
def test_hyphens_and_dashes_are_spaces(kb: Run, other: str) -> None:
    assert json.loads(kb("show", other, "-f", "json").stdout)["slug"] == "timor-leste"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Trinidad & Tobago", "trinidad-and-tobago"),
        ("Iran (Islamic Republic of)", "iran"),
        ("Democratic Republic of Congo", "democratic-republic-of-the-congo"),
        ("UN Office on Drugs and Crime", "unodc"),
        ("SCO RATS", "sco-rats"),
        ("Belt and Road Initiative", "belt-and-road"),
        ("Oʻzbekiston", "uzbekistan"),
        ("O`zbekiston", "uzbekistan"),
        ("Kosovo", "kosovo"),
        ("Turkey", "turkiye"),
        ("Ivory Coast", "cote-divoire"),
        ("Emiratos Árabes Unidos", "united-arab-emirates"),
        ("كينيا", "kenya"),
    ],
)
def test_names_are_found_however_they_are_spelt(kb: Run, name: str, slug: str) -> None:
    assert json.loads(kb("show", name, "-f", "json").stdout)["slug"] == slug


def test_the_nearest_names_begin_with_what_was_typed(kb: Run) -> None:
    assert "nearest: unodc" in kb("show", "unod", code=1).stderr
    assert "brunei" not in kb("show", "UN", code=1).stderr


def test_a_chain_takes_the_most_direct_claims(kb: Run) -> None:
    [chain, *_] = json.loads(kb("links", "laos", "europol", "-f", "json").stdout)
    assert [step["via"] for step in chain] == [
        "participation:partner",
        "participation:partner",
        "relation:cooperates-with",
    ]


def test_a_pack_is_taken_out_again(kb: Run, sql: Callable[[str], list[tuple[object, ...]]]) -> None:
    kb("seed", "--remove", "organizations")
    assert sql("SELECT count(*) FROM claims WHERE pack = 'organizations'") == [(0,)]
    assert sql("SELECT slug FROM packs WHERE slug = 'organizations'") == []
    assert "no pack 'organizations' was seeded" in kb("seed", "--remove", "organizations", code=1).stderr
    kb("seed", "organizations")
    assert sql("SELECT count(*) FROM claims WHERE pack = 'organizations'") == [(64,)]
    kb("db", "check")


def test_what_others_need_of_a_pack_stays(kb: Run, sql: Callable[[str], list[tuple[object, ...]]]) -> None:
    said = kb("seed", "--remove", "lianyungang-2025").stderr
    assert "kept entities sco: pack organizations names it" in said
    assert sql("SELECT count(*) FROM claims WHERE pack = 'lianyungang-2025'") == [(0,)]
    kb("db", "check")


@pytest.mark.parametrize("group", ["source", "pack", "db"])
def test_a_group_alone_prints_its_help(kb: Run, group: str) -> None:
    printed = kb(*group.split()).stdout
    assert printed.startswith("Usage: ")
    assert printed.count("\n") > 5


def test_sql_reads_a_pipe_and_tells_of_the_schema(kb: Run) -> None:
    assert kb("sql", input="select 1 as x").stdout == "x\n1\n"
    assert "summary" in kb("sql", "pragma table_info(claims)").stdout
    assert "only reading" in kb("sql", "pragma journal_mode = delete", code=1).stderr
