"""What a filter means that is given twice, or with commas, and what can't be."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


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
    assert slugs(kb, "claims", "--topic", "smart-city,counterterrorism") == slugs(
        kb, "claims", "--topic", "smart-city"
    ) | slugs(kb, "claims", "--topic", "counterterrorism")


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
    said = kb(command, "--since", "2025", "--until", "2024", code=1).stderr
    assert said == "kb: --since 2025 is after --until 2024; turn the two round\n"


def test_one_name_of_several_that_is_not_known_is_named(kb: Run) -> None:
    assert "'nowhere'" in kb("claims", "--country", "kenya,nowhere", code=1).stderr
