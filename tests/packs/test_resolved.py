"""Which of the values that sources claim is shown on the thing itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fixtures import Run, Sql, WritePack


def theme(key: str, credibility: int = 6, source: str = "src-2020", **more: Any) -> Any:
    """One claim about the theme of harbour-watch, as a line of YAML; its value is its key."""
    fields = "".join(f", {name}: {value}" for name, value in more.items())
    return (
        f"  - {{attribute: {{subject: harbour-watch, property: theme, value: {key}}}, key: {key}, summary: S,"
        f" credibility: {credibility}, cite: {{source: {source}, start: {key}}}{fields}}}\n"
    )


@pytest.fixture
def seed(kb: Run, write_pack: WritePack) -> Any:
    """Seed a pack with these claims and dated sources."""

    def run(claims: Any, *options: Any) -> None:
        kb("seed", *options, str(write_pack("pack: p\nversion: 1\n"
            "sources:\n"
            "  - {slug: src-2020, title: S, published: 2020-05}\n"
            "  - {slug: src-2021, title: S, published: 2021}\n"
            "  - {slug: src-undated, title: S}\n"
            "entities:\n"
            "  - {initiative: harbour-watch, name: Harbour Watch}\n"
            "  - {organization: guard-school, name: Guard School}\n"
            "  - {place: north-quay, name: North Quay}\n"
            "  - {place: south-quay, name: South Quay}\n"
            + (f"claims:\n{claims}" if claims else ""))))  # fmt: skip

    return run


@pytest.fixture
def shown(sql: Sql) -> Any:
    return lambda: sql("SELECT theme FROM initiative JOIN entity USING (id) WHERE slug = 'harbour-watch'")[0][
        0
    ]


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (theme("yes", 1), theme("no", 2)),
        (theme("yes", 3), theme("no", 6)),
        (theme("yes", 6), theme("no", 4)),
        (theme("yes", 4), theme("no", 5)),
        (theme("yes", 2, source="src-undated"), theme("no", 3, source="src-2021")),
        (theme("yes", source="src-2021"), theme("no", source="src-2020")),
        (theme("yes", source="src-2020"), theme("no", source="src-undated")),
        (theme("yes", 6), theme("no", 1, modality="opinion")),
        (theme("yes", 6), theme("no", 1, modality="forecast")),
        (theme("yes", 6), theme("no", 1).replace("start: no", "start: no, stance: disputes")),
    ],
    ids=["confirmed before probable", "possible before unknown", "unknown before doubtful",
         "doubtful before improbable", "credibility before date", "newest source",
         "dated before undated", "never an opinion", "never a forecast", "never only disputed"],
)  # fmt: skip
@pytest.mark.parametrize("order", ["first", "last"])
def test_the_value_that_is_shown(
    order: str, winner: str, loser: str, seed: Any, shown: Any, sql: Sql
) -> None:
    seed(winner + loser if order == "first" else loser + winner)
    assert shown() == "yes"
    assert sql("SELECT value FROM attributes WHERE resolved = 1 AND subject_slug = 'harbour-watch'") == [
        ("yes",)
    ]


def test_of_equals_the_first_is_shown(seed: Any, shown: Any) -> None:
    seed(theme("two") + theme("one") + theme("three"))
    assert shown() == "two"


def test_of_equals_the_one_that_was_there_first_is_shown(seed: Any, shown: Any) -> None:
    seed(theme("two"))
    seed(theme("one") + theme("two"))
    assert shown() == "two"


@pytest.mark.parametrize("modality", ["opinion", "forecast"])
def test_an_opinion_or_a_forecast_alone_is_not_shown(modality: str, seed: Any, shown: Any) -> None:
    seed(theme("one", 1, modality=modality))
    assert shown() is None


def test_the_date_of_a_source_that_disputes_does_not_count(seed: Any, shown: Any) -> None:
    disputed = theme("two").replace("cite: {source: src-2020, start: two}",
        "cite: [{source: src-2020, start: two}, {source: src-2021, start: not two, stance: disputes}]")  # fmt: skip
    seed(theme("one", source="src-2020") + disputed)
    assert shown() == "one"


def test_a_better_claim_that_comes_later_takes_over(seed: Any, shown: Any) -> None:
    seed(theme("one", 3))
    seed(theme("one", 3) + theme("two", 2))
    assert shown() == "two"


def test_a_claim_that_loses_its_credibility_gives_way(seed: Any, shown: Any) -> None:
    seed(theme("one", 1) + theme("two", 2))
    seed(theme("one", 5) + theme("two", 2))
    assert shown() == "two"


def test_a_claim_that_turns_into_an_opinion_gives_way(seed: Any, shown: Any) -> None:
    seed(theme("one", 1) + theme("two", 2))
    seed(theme("one", 1, modality="opinion") + theme("two", 2))
    assert shown() == "two"


def test_a_claim_that_is_pruned_gives_way(seed: Any, shown: Any) -> None:
    seed(theme("one", 1) + theme("two", 2))
    seed(theme("two", 2), "--prune")
    assert shown() == "two"
    seed("", "--prune")
    assert shown() is None


def test_a_source_with_a_new_date_takes_over(
    seed: Any, shown: Any, kb: Run, write_pack: WritePack, tmp_path: Path
) -> None:
    seed(theme("one", source="src-2020") + theme("two", source="src-2021"))
    assert shown() == "two"
    path = tmp_path / "pack" / "pack.yaml"
    path.write_text(path.read_text().replace("published: 2020-05", "published: 2022"))
    kb("seed", str(path.parent))
    assert shown() == "one"


def test_claims_of_all_packs_count(seed: Any, shown: Any, kb: Run, write_pack: WritePack) -> None:
    seed(theme("one", 3))
    kb("seed", str(write_pack("pack: other\nversion: 1\nsources: [{slug: s-two, title: S}]\nclaims:\n"
                              + theme("two", 1, source="s-two"), name="other")))  # fmt: skip
    assert shown() == "two"


def days(property_: str, value: Any, key: str, credibility: int = 6) -> Any:
    return (
        f"  - {{attribute: {{subject: harbour-watch, property: {property_}, value: {value}}}, key: {key},"
        f" summary: S, credibility: {credibility}, cite: {{source: src-2020, start: {key}}}}}\n"
    )


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (days("starts", "2031-05", "a"), ("2031-05", None, "2031-05-01", "2031-05-31")),
        (days("starts", "2031-05-02", "a") + days("ends", "2031-06", "b"),
         ("2031-05-02", "2031-06", "2031-05-02", "2031-06-30")),
        (days("starts", "2031", "a") + days("ends", "2031", "b"), ("2031", "2031", "2031-01-01", "2031-12-31")),
        (days("starts", "2031~", "a"), ("2031~", None, "2031-01-01", "2031-12-31")),
        (days("starts", "2031/..", "a"), ("2031/..", None, "2031-01-01", "9999-12-31")),
        (days("ends", "2031", "a"), (None, "2031", None, None)),
        ("", (None, None, None, None)),
    ],
    ids=["month", "start and end", "years", "about", "open", "no start", "nothing"],
)  # fmt: skip
def test_the_days_of_an_initiative(
    claims: Any, expected: tuple[str | None, ...], seed: Any, sql: Sql
) -> None:
    seed(claims)
    assert sql("SELECT starts, ends, first_day, last_day FROM initiative JOIN entity USING (id)"
               " WHERE slug = 'harbour-watch'") == [expected]  # fmt: skip


def test_an_initiative_has_no_days_where_claims_disagree_so_far_that_it_ends_before_it_starts(
    seed: Any, sql: Sql
) -> None:
    """Both are kept side by side, in one pack as in two: who is right is not for the pack's author to say."""
    seed(days("starts", "2031-05-02", "a") + days("ends", "2030", "b"))
    assert sql("SELECT starts, ends, first_day, last_day FROM initiative JOIN entity USING (id)"
               " WHERE slug = 'harbour-watch'") == [("2031-05-02", "2030", None, None)]  # fmt: skip


def test_two_dates_that_disagree_are_kept_and_contradict_each_other(seed: Any, sql: Sql) -> None:
    seed(days("starts", "2031-05-02", "a") + days("starts", "2031-06-02", "b"))
    assert sql("SELECT key, kind, basis, other_key FROM comparisons WHERE pack = 'p' ORDER BY key") == [
        ("a", "contradicts", "dates apart", "b"),
        ("b", "contradicts", "dates apart", "a"),
    ]


@pytest.mark.parametrize(
    ("table", "slug", "property_", "value", "column", "expected"),
    [
        ("organization", "guard-school", "founded", "value: 1901", "founded", "1901"),
        ("organization", "guard-school", "seat", "entity: north-quay", "seat_id", "north-quay"),
        ("organization", "guard-school", "country", "entity: NO", "country_id", "norway"),
        ("organization", "guard-school", "part-of", "entity: unodc", "parent_id", "unodc"),
        ("initiative", "harbour-watch", "place", "entity: north-quay", "place_id", "north-quay"),
        ("initiative", "harbour-watch", "country", "entity: NOR", "country_id", "norway"),
        ("place", "north-quay", "country", "entity: norway", "country_id", "norway"),
        ("place", "north-quay", "part-of", "entity: south-quay", "parent_id", "south-quay"),
    ],
    ids=lambda value: str(value).replace("entity: ", ""),
)
def test_a_value_is_kept_on_the_thing(
    table: str, slug: str, property_: str, value: Any, column: str, expected: str, seed: Any, sql: Sql
) -> None:
    seed(f"  - {{attribute: {{subject: {slug}, property: {property_}, {value}}}, key: k, summary: S,"
         " cite: {source: src-2020}}\n")  # fmt: skip
    [(found,)] = sql(f"SELECT t.{column} FROM {table} AS t JOIN entity USING (id) WHERE slug = ?", slug)
    if column.endswith("_id"):
        [(found,)] = sql("SELECT slug FROM entity WHERE id = ?", found)
    assert found == expected


def test_all_values_of_a_property_that_holds_several_are_resolved(seed: Any, sql: Sql) -> None:
    claim = "  - {{attribute: {{subject: guard-school, property: purpose, value: {0}}}, key: {0}, summary: S, credibility: {1}, cite: {{source: src-2020}}}}\n"  # noqa: E501
    seed(claim.format("one", 3) + claim.format("two", 1))
    assert sql(
        "SELECT value, resolved FROM attributes WHERE subject_slug = 'guard-school' ORDER BY value"
    ) == [
        ("one", 1),
        ("two", 1),
    ]
