"""The packs that come with kb."""

from collections.abc import Callable
from pathlib import Path

import pycountry
import pytest
import yaml
from fixtures import Sql

from kb.file.bundled import bundled_packs
from kb.packs.apply.seed import init
from kb.packs.apply.trial import check_packs
from kb.sources.demonyms import DEMONYMS


@pytest.fixture(scope="session")
def seeded_template(bundled_template: Path) -> Path:
    return bundled_template


def test_the_countries_are_those_of_iso_3166(sql: Callable[..., list[tuple[str, ...]]]) -> None:
    ours = set(sql("SELECT alpha2, alpha3, numeric_code FROM countries WHERE alpha2 IS NOT NULL"))
    assert ours == {(c.alpha_2, c.alpha_3, c.numeric) for c in pycountry.countries}
    assert len(ours) == 249
    assert sql("SELECT slug FROM countries WHERE alpha2 IS NULL") == [("kosovo",)]


def test_every_country_but_antarctica_has_its_m49_region(sql: Callable[..., list[tuple[str, ...]]]) -> None:
    assert sql("SELECT slug FROM countries WHERE region IS NULL OR subregion IS NULL") == [("antarctica",)]
    regions = {row[0] for row in sql("SELECT DISTINCT region FROM countries WHERE region IS NOT NULL")}
    assert regions == {"Africa", "Americas", "Asia", "Europe", "Oceania"}


def test_no_name_means_two_things(sql: Callable[..., list[tuple[str, ...]]]) -> None:
    ambiguous = sql("SELECT folded FROM names GROUP BY folded HAVING count(DISTINCT slug) > 1")
    assert ambiguous == []


def test_a_draft_takes_every_demonym_for_a_derived_word(sql: Sql) -> None:
    codes: dict[str, str] = dict(sql("SELECT slug, alpha2 FROM countries"))
    text = (bundled_packs()["demonyms"] / "names.yaml").read_text(encoding="utf-8")
    called = {
        (codes[row["country"]], each["text"])
        for row in yaml.safe_load(text)["entities"]
        for each in row["names"]
    }
    assert len(called) > 200
    assert called - {(each.alpha2, each.text) for each in DEMONYMS} == set()


def test_every_pack_passes_its_own_check() -> None:
    for report in check_packs(list(bundled_packs().values()), [], Path("none.db")):
        assert report.total("changed", "kept", "left behind") == 0


def test_every_claim_is_cited_and_graded(sql: Sql) -> None:
    assert sql("SELECT key FROM claims WHERE citations = 0 OR reliability IS NULL") == []
    [(count,)] = sql("SELECT count(*) FROM claims WHERE pack = 'lianyungang-2025'")
    assert count >= 100


def test_every_summary_is_one_sentence(sql: Callable[..., list[tuple[str]]]) -> None:
    for (summary,) in sql("SELECT summary FROM claims"):
        assert summary.endswith("."), summary
        assert len(summary) < 160, summary
        assert ". " not in summary.replace("U.S. ", ""), summary


def test_a_database_seeded_in_any_order_is_the_same(
    db: Path, tmp_path: Path, dump: Callable[[Path], list[object]]
) -> None:
    other = tmp_path / "other.db"
    init(other, [bundled_packs()[name] for name in sorted(bundled_packs(), reverse=True)])
    assert dump(other) == dump(db)


def test_a_country_has_its_number_in_wikidata_and_a_body_its_own(sql: Sql) -> None:
    assert (
        sql(
            "SELECT slug FROM countries WHERE slug NOT IN (SELECT slug FROM identifiers WHERE scheme = 'wikidata')"
        )
        == []
    )
    twice = "SELECT value FROM identifiers WHERE scheme = 'wikidata' GROUP BY value HAVING count(*) > 1"
    assert sql(twice) == []
    assert sql("SELECT key FROM citations WHERE pack = 'bodies' AND fragment IS NULL") == []


def test_what_others_say_is_linked_to_the_article(sql: Callable[..., list[tuple[object, ...]]]) -> None:
    links = sql(
        "SELECT kind, count(DISTINCT other_key) FROM claim_links"
        " WHERE pack = 'context-2025' AND other_pack = 'lianyungang-2025' GROUP BY kind"
    )
    assert {kind for kind, _ in links} == {"contradicts", "corroborates", "refines"}
    # The copy of the article's own text is no second witness.
    assert sql("SELECT key FROM comparisons WHERE other_key LIKE 'copy-%'") == []
