"""Drafts propose what is not known yet, and claims of a type where the structure of a sentence says it all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result
from parsed import needs_parser

from kb.packs.write.draft import Draft, draft
from kb.packs.write.known import Known
from kb.sources.gazetteer import Gazetteer, Name
from kb.sources.spot import dates_in, numbers_in, unknown
from kb.sources.spot.english import load

Run = Callable[..., Result]

NAMES = [
    *(
        Name(name, name.lower(), "country", is_primary=True)
        for name in ("Kenya", "Mali", "Norway", "Jordan", "Georgia", "China")
    ),
    Name("Kenyan", "kenya", "country", is_primary=False, is_derived=True),
    Name("Europol", "europol", "organization", is_primary=True),
]
KNOWN = Known(Gazetteer(NAMES), {name.slug: None for name in NAMES}, {"metric": ("guests-attended",)}, {})


def drafted(text: str, published: str = "2031-05-02") -> Draft:
    return draft(text, KNOWN, published=published)


def typed(text: str) -> list[dict[str, Any]]:
    kinds = ("participation", "membership", "office", "attribute")
    return [{kind: claim[kind]} for claim in drafted(text).claims for kind in kinds if kind in claim]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rift Border Academy (RBA) opened.", [("Rift Border Academy", "organization")]),
        ("Captain Ana Lee of the Baltic Police Academy came.",
         [("Ana Lee", "person"), ("Baltic Police Academy", "organization")]),
        ("Ana Lee, head of the Sea Institute, came.", [("Ana Lee", "person"), ("Sea Institute", "organization")]),
        ("They held a raid, Operation Paper Lantern.", [("Operation Paper Lantern", "initiative")]),
        ("The exercise, Silent Gate, began.", [("Silent Gate", "initiative")]),
        ("The rescue, code-named Tide Gate, went on.", [("Tide Gate", "initiative")]),
        ("Valley Radio said so.", [("Valley Radio", "organization")]),
        ("It joined the Steppe Eagle drill.", [("Steppe Eagle", "initiative")]),
        ("It met in Jiangsu Province.", [("Jiangsu Province", "place")]),
        ("Norland's Ministry of Ports spoke.", [("Ministry of Ports", "organization")]),
        ("They meet in Aburi on September 22.", [("Aburi", "place")]),
        ("The weather on Monday in May was good.", []),
        ("Some Officers Came Late", []),
    ],
)  # fmt: skip
def test_what_is_not_known_is_told_by_its_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(thing.name, thing.type) for thing in unknown(text, [])] == expected


def test_a_new_place_begins_behind_the_country_that_is_in_it() -> None:
    [place] = drafted("Police met in Mali in the Lower Gulf Region.").entities
    assert place["name"] == "Lower Gulf Region"


def test_a_new_thing_is_found_again_by_acronym_and_surname() -> None:
    made = drafted(
        "Dr Ana Lee of the Sea Safety Institute (SSI) came. The SSI has 12 boats. “It is far,” Lee warned. She said it was late."
    )
    assert {"person": "ana-lee", "name": "Ana Lee"} in made.entities
    assert {
        "organization": "sea-safety-institute",
        "name": "Sea Safety Institute",
        "kind": "academy",
        "acronym": "SSI",
    } in made.entities
    by_key = {claim["key"]: claim for claim in made.claims}
    assert by_key["s-1-2-n1"]["figure"]["subject"] == "sea-safety-institute"
    assert by_key["s-1-3"]["attributed_to"] == "ana-lee"
    assert by_key["s-1-4"]["attributed_to"] == "ana-lee"


def test_he_is_left_open_where_it_may_be_another() -> None:
    made = drafted(
        "Dr Ana Lee, head of the Sea Institute, said so. General Bo Kim, its commander, left. She said it was late."
    )
    assert made.claims[-1]["attributed_to"] == "TODO"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya, Mali and Norway took part in the Sea Forum.",
            [
                {"participation": {"initiative": "sea-forum", "participant": slug, "role": "participant"}}
                for slug in ("kenya", "mali", "norway")
            ],
        ),
        ("Kenya hosted the Sea Forum.",
         [{"participation": {"initiative": "sea-forum", "participant": "kenya", "role": "host"}}]),
        ("The Sea Forum was led by Mali.",
         [{"participation": {"initiative": "sea-forum", "participant": "mali", "role": "lead"}}]),
        ("Kenya was absent when the Sea Forum met.", []),
        ("Kenya's rivals joined the Sea Forum.", []),
        ("Kenyan officers joined the Sea Forum.", []),
        (
            "Mali joined the Sea Union as an observer in 2021.",
            [{"membership": {"organization": "sea-union", "member": "mali", "status": "observer"}}],
        ),
        (
            "Ana Lee, director of the Sea Institute, came.",
            [{"office": {"person": "ana-lee", "organization": "sea-institute", "title": "director"}}],
        ),
        (
            "Dr Ana Lee, the Sea Institute director, came.",
            [{"office": {"person": "ana-lee", "organization": "sea-institute", "title": "director"}}],
        ),
        (
            "The Sea Forum opened on 3 May 2031 under the theme “Ships First”.",
            [
                {"attribute": {"subject": "sea-forum", "property": "theme", "value": "Ships First"}},
                {"attribute": {"subject": "sea-forum", "property": "starts", "value": "2031-05-03"}},
            ],
        ),
    ],
)  # fmt: skip
def test_claims_of_a_type(text: str, expected: list[dict[str, Any]]) -> None:
    assert typed(text) == expected


def test_a_membership_holds_from_when_it_began_and_an_office_is_nobodys_words() -> None:
    made = drafted(
        "Mali joined the Sea Union in 2021. Ana Lee, director of the Sea Institute, said it would rain."
    )
    assert next(claim for claim in made.claims if "membership" in claim)["valid"] == "2021/.."
    office = next(claim for claim in made.claims if "office" in claim)
    assert "attributed_to" not in office
    assert "modality" not in office


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Michael Jordan came.", []),
        ("South Georgia is cold.", []),
        ("The China-Africa Forum met.", []),
        ("Forum on Missing Persons, Jordan City, May", []),
        ("They live in Kenyan Columbia.", []),
        ("The Gulf of Jordan is no gulf.", []),
        ("When Jordan signed, Georgia did too.", ["jordan", "georgia"]),
        ("US-China talks", ["china"]),
        ("It fell\n\nA Kenya court met.", ["kenya"]),
        ("Trade in Split\n\nKenya's Ministry of Ports spoke.", ["kenya"]),
        ("They met in Tashkent. Mali came.", ["mali"]),
        ("Kenyan officers came.", ["kenya"]),
        ("police from kenya and mali met.", ["kenya", "mali"]),
    ],
)
def test_countries_are_not_found_within_longer_names(text: str, expected: list[str]) -> None:
    assert [found.slug for found in KNOWN.gazetteer.find(text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "days", "amounts"),
    [
        ("fr", "Du 16 au 18 mai 2024, plus de 1 200 agents ont saisi 2,5 tonnes.",
         ["2024-05-16/2024-05-18"], [("more-than", 1200), ("exactly", 2.5)]),
        ("fr", "Le 3 mai, 40 agents ont saisi 2 tonnes.", [], [("exactly", 40), ("exactly", 2)]),
        ("es", "El 5 de mayo de 2024 incautaron 1.500 kilos.", ["2024-05-05"], [("exactly", 1500)]),
        ("es", "Del 5 al 8 de mayo de 2024 pagaron 2,5 millones.", ["2024-05-05/2024-05-08"], [("exactly", 2.5e6)]),
        ("ru", "В мае 2024 года изъято более 2,5 тыс. тонн.", ["2024-05"], [("more-than", 2500)]),
        ("zh", "2024年5月16日,来自120多个国家的代表参加,金额3.5亿美元。",
         ["2024-05-16"], [("more-than", 120), ("exactly", 3.5e8)]),
        ("ar", "في 16 سبتمبر 2025 شارك أكثر من ١٢٠٠ شخص", ["2025-09-16"], [("more-than", 1200)]),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, days: list[str], amounts: list[tuple[str, float]]) -> None:
    found, taken = dates_in(text, language)
    assert [date.edtf for date in found] == days
    assert [(number.comparator, number.value) for number in numbers_in(text, language, taken)] == amounts


def test_no_speakers_are_guessed_in_other_languages(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Selon Europol, le Kenya a saisi 2 tonnes en mai 2024.\n", encoding="utf-8"
    )
    kb("source", "add", "a.txt", "--title", "T", "--slug", "fr", "--language", "fr", "--published", "2024-06")
    claims = yaml.safe_load((tmp_path / "fr" / "claims.yaml").read_text(encoding="utf-8"))["claims"]
    assert not any("attributed_to" in claim for claim in claims)
    assert claims[0]["about"] == ["europol", "kenya"]


def test_equal_sentences_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty thousand of them are a matter of seconds: locators that can't lead to one place are not looked for."""
    from kb.sources import fragment

    looked_for: list[int] = []
    found = fragment._found

    def counted(text: Any, fragments: Any, most: Any) -> Any:
        looked_for.append(len(fragments))
        return found(text, fragments, most)

    monkeypatch.setattr(fragment, "_found", counted)
    made = draft("Police seized 26 tons of drugs, he said. " * 400, KNOWN)
    assert len(made.claims) == 800
    assert sum(looked_for) < 200


@pytest.mark.parametrize(
    ("text", "name", "slug"),
    [
        ("The Customs Committee of Norway opened. The Customs Committee grew.", "Customs Committee of Norway",
         "customs-committee-of-norway"),  # other countries have one, too
        ("The Rift Service of Kenya opened. The Rift Service grew.", "Rift Service", "rift-service"),
        ("Task Force Juniper met. The Task Force grew.", "Task Force Juniper", "task-force-juniper"),
        ("Operación Lago opened. Operación Lago grew.", "Operación Lago", "operacion-lago"),
        ("First Sea Forum opens\n\nMali came to the first Sea Forum. The Sea Forum grew.", "Sea Forum", "sea-forum"),
        ("The Third Sea Forum opened. The Third Sea Forum grew.", "Third Sea Forum", "third-sea-forum"),
    ],
)  # fmt: skip
def test_a_body_is_named_as_far_as_it_takes_and_found_again(text: str, name: str, slug: str) -> None:
    made = drafted(text)
    assert [entity["name"] for entity in made.entities] == [name]
    assert made.claims[-1]["statement"]["subject"] == slug


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Norway has 40 vessels.", "vessels"),
        ("Norway checked 40 vessels.", "TODO"),  # of these it need not have one
        ("Seven crew members sank.", "TODO"),
        ("Some 40 guests attended.", "guests-attended"),
        ("Attended by 40 guests it was.", "guests-attended"),
    ],
)
def test_a_metric_is_drafted_where_it_is_beyond_doubt(text: str, metric: str) -> None:
    knows = replace(KNOWN, terms={"metric": ("guests-attended", "members", "vessels")})
    [figure] = [claim["figure"] for claim in draft(text, knows).claims if "figure" in claim]
    assert figure["metric"] == metric


def test_who_comes_is_counted_of_what_they_come_to() -> None:
    made = draft("Some 40 officers attended the Sea Forum.", KNOWN)
    [figure] = [claim["figure"] for claim in made.claims if "figure" in claim]
    assert figure["subject"] == "sea-forum"


@needs_parser
def test_a_parser_names_more_and_leaves_open_what_it_is_not_sure_of() -> None:
    text = "Moussa Diop told Reuters in Dakar that the port was closed. In Lyon, police said it rained."
    made = draft(text, KNOWN, parser=load())
    assert {"person": "moussa-diop", "name": "Moussa Diop"} in made.entities
    by_key = {claim["key"]: claim for claim in made.claims}
    assert by_key["s-1-1"]["attributed_to"] == "moussa-diop"
    assert by_key["s-1-2"]["attributed_to"] == "TODO"
    assert not any(entity.get("name") == "Moussa Diop" for entity in drafted(text).entities)
