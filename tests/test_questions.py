"""What somebody would write after a look at the names of views and columns comes out right."""

from typing import Any

import pytest
from fixtures import Sql

IN_THE_ARTICLE = {"china", "kenya", "laos", "malaysia", "myanmar", "pakistan", "united-arab-emirates"}


def column(rows: list[tuple[Any, ...]]) -> list[Any]:
    return [row[0] for row in rows]


def test_how_many_members_has_the_sco(sql: Sql) -> None:
    assert sql("SELECT count(*) FROM facts WHERE subject_slug = 'sco' AND relation = 'member'") == [(10,)]
    assert sql(
        "SELECT count(*) FROM memberships WHERE organization_slug = 'sco' AND status = 'member' AND lead = 1"
    ) == [(10,)]


def test_which_countries_are_in_which_initiatives_and_how(sql: Sql) -> None:
    rows = sql(
        "SELECT DISTINCT party_slug, initiative_slug, how, role, through_slug FROM involvements"
        " WHERE party_type = 'country' AND pack = 'lianyungang-2025'"
    )
    assert {row[0] for row in rows} == IN_THE_ARTICLE
    assert ("laos", "golden-triangle-operations", "participant", "partner", None) in rows
    assert ("kenya", "kenya-railway-monitoring-center", "body", "partner", "kenyan-police") in rows
    assert ("united-arab-emirates", "dubai-smart-policing", "venue", None, "dubai") in rows
    assert ("china", "dubai-smart-policing", "body", "participant", "chinese-companies") in rows


def test_the_seat_of_an_agency_involves_nobody(sql: Sql) -> None:
    assert sql("SELECT country_slug FROM organizations WHERE slug = 'europol'") == [("netherlands",)]
    assert sql("SELECT initiative FROM involvements WHERE party_slug = 'netherlands'") == []


def test_with_whom_does_china_work(sql: Sql) -> None:
    """Its police and its government included."""
    partners = sql(
        "SELECT DISTINCT party_slug FROM involvements WHERE party_slug <> 'china' AND initiative_slug IN"
        " (SELECT initiative_slug FROM involvements WHERE party_slug = 'china')"
    )
    # Chinese technology is used in Malaysia; that China gives it, nobody says.
    assert set(column(partners)) >= IN_THE_ARTICLE - {"china", "malaysia"} | {
        "unodc",
        "europol",
        "chinese-police",
    }
    assert "malaysia" not in column(partners)


def test_the_average_and_the_order_of_guests(sql: Sql) -> None:
    """Who is invited has not come."""
    assert sql("SELECT avg(value) FROM figures WHERE metric = 'guests-attended'") == [(1300,)]
    assert sql(
        "SELECT subject_slug, value FROM figures WHERE metric = 'guests-attended' ORDER BY value DESC"
    ) == [
        ("lianyungang-forum-2024", 2100),
        ("lianyungang-forum-2023", 500),
    ]
    assert sql("SELECT number FROM facts WHERE relation = 'guests-invited'") == [(800,)]


def test_initiatives_of_2024(sql: Sql) -> None:
    assert sql(
        "SELECT slug FROM initiatives WHERE first_day BETWEEN '2024-01-01' AND '2024-12-31' ORDER BY slug"
    ) == [
        ("china-unodc-donation",),
        ("drug-enforcement-2024",),
        ("lianyungang-forum-2024",),
        ("telecom-fraud-enforcement-2024",),
    ]


def test_all_effects_of_the_smart_policing_system(sql: Sql) -> None:
    """They are the source's praise, and each is there."""
    assert sql(
        "SELECT value, modality FROM attributes WHERE subject_slug = 'dubai-smart-policing' AND property = 'effect'"
        " ORDER BY value"
    ) == [("a safer city", "opinion"), ("more efficient traffic management", "opinion")]


def test_a_property_that_holds_several_values_shows_all(sql: Sql) -> None:
    assert sql(
        "SELECT value FROM attributes WHERE subject_slug = 'malaysia-smart-city-projects' AND property = 'purpose'"
        " AND resolved = 1 ORDER BY value"
    ) == [("better traffic management",), ("more safety for the public",)]


def test_organizations_whose_country_is_china(sql: Sql) -> None:
    by_slug = sql("SELECT slug FROM organizations WHERE country_slug = 'china' ORDER BY slug")
    assert sql("SELECT slug FROM organizations WHERE country = 'China' ORDER BY slug") == by_slug
    assert {"chinese-government", "chinese-police", "china-ministry-of-public-security"} <= set(
        column(by_slug)
    )


@pytest.mark.parametrize("topic", ["drug-control", "public-security", "smart-city"])
def test_how_many_claims_a_topic_has_is_one_number(sql: Sql, kb: Any, topic: str) -> None:
    [[tagged]] = sql("SELECT count(*) FROM tags WHERE topic_slug = ?", topic)
    assert sql("SELECT claims FROM topics WHERE slug = ?", topic) == [(tagged,)]
    assert kb("claims", "--topic", topic, "-f", "jsonl").stdout.count("\n") == tagged
    assert tagged > 10


def test_places_and_their_country(sql: Sql) -> None:
    assert sql(
        "SELECT slug, country_slug FROM places WHERE slug IN ('dubai', 'lianyungang') ORDER BY slug"
    ) == [
        ("dubai", "united-arab-emirates"),
        ("lianyungang", "china"),
    ]


def test_forums_held_in_china(sql: Sql) -> None:
    forums = sql(
        "SELECT slug FROM initiatives WHERE country_slug = 'china' AND kind IN ('forum', 'conference') ORDER BY slug"
    )
    years = [f"lianyungang-forum-{year}" for year in (2015, 2022, 2023, 2024, 2025)]
    assert column(forums) == ["lianyungang-forum", *years]


PRAISE = (
    "safer",
    "better",
    "improv",
    "strengthen",
    "easier",
    "efficient",
    "model for",
    "important",
    "wisdom",
)


def test_an_assertion_is_no_praise(sql: Sql) -> None:
    praise = " OR ".join(f"summary LIKE '%{word}%'" for word in PRAISE)
    found = sql(
        "SELECT key FROM claims WHERE modality = 'assertion' AND pack = 'lianyungang-2025'"
        f" AND relation IS NOT 'purpose' AND ({praise})"
    )
    assert found == []


def test_an_opinion_is_no_fact(sql: Sql) -> None:
    assert sql("SELECT count(*) FROM facts WHERE modality <> 'assertion'") == [(0,)]


def test_connections_run_both_ways(sql: Sql) -> None:
    there = sql("SELECT via FROM connections WHERE thing_slug = 'europol' AND other_slug = 'fox-hunt'")
    back = sql("SELECT via FROM connections WHERE thing_slug = 'fox-hunt' AND other_slug = 'europol'")
    assert sorted(there) == sorted(back)
    assert ("participation:partner",) in there


def test_which_sco_members_does_the_article_name(sql: Sql) -> None:
    named = sql(
        "SELECT DISTINCT m.member_slug FROM memberships AS m JOIN mentions AS n ON n.thing_slug = m.member_slug"
        " WHERE m.organization_slug = 'sco' AND m.status = 'member' AND m.pack = 'organizations'"
        " AND n.pack = 'lianyungang-2025' ORDER BY 1"
    )
    assert named == [("china",), ("pakistan",)]
