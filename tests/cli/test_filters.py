"""What a filter means that is given twice, or with commas, and what can't be."""

import json
import re

import pytest
from fixtures import Run, Sql, WritePack


def slugs(kb: Run, *arguments: str) -> set[str]:
    rows = json.loads(kb(*arguments, "-f", "json").stdout)
    return {row.get("slug") or row["key"] for row in rows}


def test_an_option_given_twice_means_both(kb: Run) -> None:
    """Whichever stands first."""
    both = slugs(kb, "initiatives", "--country", "china", "--country", "pakistan")
    assert both == {"belt-and-road", "pakistan-anti-smuggling-support"}
    assert both == slugs(kb, "initiatives", "--country", "pakistan", "--country", "china")
    assert both < slugs(kb, "initiatives", "--country", "china")


def test_values_with_commas_mean_any(kb: Run) -> None:
    kenya, pakistan = (slugs(kb, "initiatives", "--country", name) for name in ("kenya", "pakistan"))
    assert slugs(kb, "initiatives", "--country", "kenya, PK") == kenya | pakistan
    city, terror = (slugs(kb, "claims", "--topic", name) for name in ("smart-city", "counterterrorism"))
    assert slugs(kb, "claims", "--topic", "smart-city, counterterrorism") == city | terror
    assert not city <= terror
    assert city | terror < slugs(kb, "claims")


def test_a_name_with_a_comma_is_one(kb: Run) -> None:
    assert slugs(kb, "countries", "--country", "Korea, Republic of", "--all") == slugs(
        kb, "countries", "--country", "south-korea", "--all"
    )


def test_a_claim_names_all_that_is_asked_of_it(kb: Run) -> None:
    found = json.loads(kb("claims", "--country", "china", "--country", "pakistan", "-f", "json").stdout)
    assert {"pakistan-support-china", "pakistan-support-pakistan"} <= {row["key"] for row in found}
    assert slugs(kb, "claims", "--topic", "smart-city", "--topic", "surveillance") == slugs(
        kb, "claims", "--topic", "smart-city"
    ) & slugs(kb, "claims", "--topic", "surveillance")


def test_the_role_is_asked_of_the_same_claim_as_each_party(kb: Run) -> None:
    assert slugs(kb, "initiatives", "--role", "partner", "--country", "laos", "--country", "myanmar") == {
        "golden-triangle-operations"
    }
    assert slugs(kb, "initiatives", "--role", "funder", "--country", "laos") == set()


@pytest.mark.parametrize("command", ["claims", "timeline", "countries"])
def test_an_interval_that_is_upside_down_is_an_error(kb: Run, command: str) -> None:
    said = kb(command, "--since", "2025", "--until", "2024", code=2).stderr
    assert said == "kb: --since 2025 is after --until 2024; turn the two round\n"


def test_one_name_of_several_that_is_not_known_is_named(kb: Run) -> None:
    assert "'nowhere'" in kb("claims", "--country", "kenya,nowhere", code=1).stderr


def test_counts_follow_the_filters(kb: Run) -> None:
    rows = json.loads(kb("countries", "--topic", "drug-control", "-f", "json").stdout)
    cut = {row["slug"]: row["claims"] for row in rows}
    for slug, claims in cut.items():
        named = json.loads(kb("claims", "--about", slug, "--topic", "drug-control", "-f", "json").stdout)
        assert claims == len(named)
    whole = {row["slug"]: row["claims"] for row in json.loads(kb("countries", "-f", "json").stdout)}
    assert cut["china"] < whole["china"]


def test_who_is_involved_through_others_is_listed(kb: Run) -> None:
    assert slugs(kb, "countries", "--initiative", "dubai-smart-policing") == {"china", "united-arab-emirates"}
    assert "telecom-fraud-enforcement-2024" in slugs(kb, "initiatives", "--country", "china")


def test_involvements_of_two_parties_are_those_they_share(kb: Run) -> None:
    rows = json.loads(kb("involvements", "--country", "china", "--country", "laos", "-f", "json").stdout)
    assert {(row["party_slug"], row["initiative_slug"]) for row in rows} == {
        ("china", "golden-triangle-operations"),
        ("laos", "golden-triangle-operations"),
    }


def test_involvements_of_a_party_are_its_own(kb: Run) -> None:
    rows = json.loads(kb("involvements", "--country", "laos", "-f", "json").stdout)
    assert {row["party_slug"] for row in rows} == {"laos"}
    rows = json.loads(kb("involvements", "--organization", "chinese-police", "-f", "json").stdout)
    assert {row["party_slug"] for row in rows} == {"chinese-police"}


def test_a_claim_that_starts_in_a_year_need_not_end_in_it(kb: Run) -> None:
    rows = json.loads(kb("timeline", "--starts-in", "2024", "-f", "json").stdout)
    assert {row["first_day"][:4] for row in rows} == {"2024"}
    assert "9999-12-31" in {row["last_day"] for row in rows}
    assert len(rows) < len(
        json.loads(kb("timeline", "--since", "2024", "--until", "2024", "-f", "json").stdout)
    )


def test_columns_order_and_number_are_as_asked(kb: Run) -> None:
    whole = json.loads(kb("countries", "-f", "json").stdout)
    rows = json.loads(
        kb("countries", "-c", "slug,claims", "--sort", "claims", "--desc", "-n", "3", "-f", "json").stdout
    )
    assert [list(row) for row in rows] == [["slug", "claims"]] * 3
    assert [row["claims"] for row in rows] == sorted((row["claims"] for row in whole), reverse=True)[:3]
    least = json.loads(kb("countries", "--sort", "claims", "-n", "1", "-f", "json").stdout)
    assert least[0]["claims"] == min(row["claims"] for row in whole)
    assert (
        "no column 'clams' in this list; did you mean 'claims'?"
        in kb("countries", "-c", "clams", code=2).stderr
    )


@pytest.mark.parametrize("width", ["60", "80", "100", "160"])
@pytest.mark.parametrize(
    "command", ["claims", "timeline", "sources", "initiatives", "involvements", "countries"]
)
def test_no_slug_and_no_date_is_broken(kb: Run, command: str, width: str) -> None:
    printed = kb(command, "-f", "table", COLUMNS=width).stdout
    rows = json.loads(kb(command, "-f", "json").stdout)
    for row in rows:
        for name in ("slug", "key", "source_slug") if command != "timeline" else ("source_slug",):
            shown = row.get(name)
            assert not shown or shown in printed or f"{name} " not in printed, shown
    assert max(map(len, printed.splitlines())) <= int(width)


@pytest.mark.parametrize("width", ["60", "80", "100", "160"])
@pytest.mark.parametrize(
    "command", ["show china", "show lianyungang-2025", "links kenya unodc", "search police"]
)
def test_a_screen_fits_and_breaks_no_key(kb: Run, command: str, width: str) -> None:
    printed = kb(*command.split(), "-f", "table", COLUMNS=width).stdout
    assert max(map(len, printed.splitlines())) <= int(width)
    for found in re.findall(r'"key": "([^"]+)"', kb(*command.split(), "-f", "json").stdout):
        assert re.search(rf"/{found}\b", printed), found


def test_an_initiative_means_its_parts_too(kb: Run, sql: Sql) -> None:
    rows = json.loads(kb("figures", "--initiative", "lianyungang forum", "-f", "json").stdout)
    [(expected,)] = sql(
        "SELECT count(*) FROM figures WHERE subject_slug IN"
        " (SELECT slug FROM initiatives WHERE 'lianyungang-forum' IN (slug, parent_slug))"
    )
    assert len(rows) == expected > 5


def test_who_holds_an_office_speaks_for_the_organization(kb: Run) -> None:
    rows = json.loads(kb("claims", "--attributed-to", "unodc", "-f", "json").stdout)
    assert "jeremy-douglas" in {row["attributed_to_slug"] for row in rows}


def test_sources_are_listed_by_how_reliable_they_are_themselves(kb: Run) -> None:
    rows = json.loads(kb("sources", "--reliability", "B,F", "-f", "json").stdout)
    assert {row["reliability"] for row in rows} == {"B", "F"}


def test_codes_are_known_in_any_case(kb: Run) -> None:
    assert kb("claims", "--reliability", "f").stdout == kb("claims", "--reliability", "F").stdout
    said = kb("claims", "--reliability", "A-C", code=2).stderr
    assert "there is no 'A-C'; known: A, B, C, D, E, F; commas stand between several" in said


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("countries", "--country", "sco"), "sco is of type organization: --organization sco"),
        (
            ("claims", "--source", "binary news network"),
            "is of type publisher: --publisher binary-news-network",
        ),
        (("timeline", "drug-control"), "drug-control is of type topic: --topic drug-control"),
    ],
)
def test_a_name_of_another_type_is_told(kb: Run, arguments: tuple[str, ...], hint: str) -> None:
    assert hint in kb(*arguments, code=1).stderr


@pytest.mark.parametrize(
    ("option", "date", "found"),
    [
        ("--since", "2019-12-31", True),
        ("--since", "2020-01-01", False),
        ("--until", "2019-01-01", True),
        ("--until", "2018-12-31", False),
        ("--as-of", "2019-01-01", True),
        ("--as-of", "2019-12-31", True),
        ("--as-of", "2018-12-31", False),
        ("--as-of", "2020-01-01", False),
        ("--starts-in", "2019-01-01", True),
        ("--starts-in", "2018/2019-01-01", True),
        ("--starts-in", "2019-01-02", False),
    ],
)
def test_a_filter_by_days_takes_in_the_first_and_the_last(
    kb: Run, write_pack: WritePack, option: str, date: str, found: bool
) -> None:
    kb("seed", str(write_pack("""\
        pack: p
        version: 1
        sources: [{slug: src, title: S}]
        claims:
          - {statement: {subject: NO}, key: then, summary: Then., valid: 2019, cite: z}
        """)))  # fmt: skip
    assert ("then" in kb("claims", "--pack", "p", option, date).stdout) == found


def test_what_began_and_whose_end_is_not_said_may_hold_later(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack("""\
        pack: p
        version: 1
        sources: [{slug: src, title: S}]
        claims:
          - {statement: {subject: NO}, key: begun, summary: Begun., valid: 2019/, cite: x}
          - {statement: {subject: NO}, key: going-on, summary: Going on., valid: 2019/.., cite: y}
          - {statement: {subject: NO}, key: then, summary: Then., valid: 2019, cite: z}
        """)))  # fmt: skip
    assert sql("SELECT key, first_day, last_day FROM claims WHERE pack = 'p' ORDER BY key") == [
        ("begun", "2019-01-01", None),
        ("going-on", "2019-01-01", "9999-12-31"),
        ("then", "2019-01-01", "2019-12-31"),
    ]
    for option in ("--as-of", "--since"):
        rows = json.loads(kb("claims", "--pack", "p", option, "2024", "-f", "json").stdout)
        assert [row["key"] for row in rows] == ["begun", "going-on"]
    assert "from 2019, end not said" in kb("claims", "--pack", "p", "--as-of", "2024", "-f", "table").stdout
    kb("db", "check")


def test_a_role_is_taken_in_the_initiative_that_the_claim_is_on(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack("""\
        pack: p
        version: 1
        sources: [{slug: src, title: S}]
        entities:
          - {initiative: sea-forum, name: Sea Forum, kind: forum}
          - {initiative: lake-forum, name: Lake Forum, kind: forum}
        claims:
          - participation: {initiative: sea-forum, participant: TV, role: host}
            key: hosts
            summary: Tuvalu hosts the Sea Forum.
            about: [lake-forum]
            cite: {source: src}
        """)))  # fmt: skip
    assert slugs(kb, "initiatives", "--role", "host", "--country", "tuvalu") == {"sea-forum"}
