"""Every list command with every filter and every format."""

import csv
import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner
from fixtures import Run

from kb.cli import cli
from kb.cli.app import FORMATS
from kb.cli.lists import COMMANDS, SHOWN

FILTERS = {
    "--topic": "drug-control",
    "--country": "cn",
    "--organization": "unodc",
    "--initiative": "fox hunt",
    "--role": "partner",
    "--source": "lianyungang-2025",
    "--attributed-to": "jeremy douglas",
    "--about": "china",
    "--type": "figure",
    "--publisher": "binary news network",
    "--pack": "organizations",
    "--voice": "named",
    "--reliability": "A,F",
    "--credibility": "6",
    "--starts-in": "2024",
    "--modality": "opinion",
    "--since": "2024",
    "--until": "2020-06",
    "--as-of": "2025-09-17",
    "--region": "Asia",
}
KINDS = {
    "organizations": "un-body",
    "initiatives": "operation",
    "people": "official",
    "places": "city",
    "actors": "group",
    "sources": "article",
}
CASES = [
    (command.name, option)
    for command in COMMANDS.values()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in [parameter.opts[-1]]
    if option in FILTERS or option in ("--kind", "--all", "--disputed")
]


#: A third of them first.
THIRDS = [
    pytest.param(*case, marks=[pytest.mark.second] if place % 3 else []) for place, case in enumerate(CASES)
]
OPTIONS = {command: [option for name, option in CASES if name == command] for command in COMMANDS}


def arguments(command: str, option: str) -> list[str]:
    if option in ("--all", "--disputed"):
        return [command, option]
    return [command, option, KINDS[command] if option == "--kind" else FILTERS[option]]


def in_format(kb: Run, format_: str, command: str, option: str) -> str:
    return kb(*arguments(command, option), "-f", format_).stdout


def assert_same(rows: list[dict[str, Any]], format_: str, printed: str, first: str) -> None:
    """Compare what a format shows with the rows that JSON has; `first` is the column that tables begin with."""
    match format_:
        case "json":
            assert json.loads(printed) == rows
        case "jsonl":
            assert [json.loads(line) for line in printed.splitlines()] == rows
        case "yaml":
            assert yaml.safe_load(printed) == rows
        case "csv":
            assert len(list(csv.DictReader(printed.splitlines()))) == len(rows)
        case "tsv":
            assert len(printed.splitlines()) == len(rows) + 1
        case "md":
            assert len(printed.splitlines()) == len(rows) + 2
        case "table":
            for row in rows:
                assert str(row[first])[:6].split()[0] in printed
        case _:
            raise AssertionError(format_)


@pytest.fixture(scope="module")
def everything(seeded_template: Path) -> Callable[[str], list[dict[str, Any]]]:
    """Return what lists all rows of a command, looked up once."""

    @functools.cache
    def rows(command: str) -> list[dict[str, Any]]:
        found = CliRunner().invoke(cli, ["--db", str(seeded_template), command, "-f", "json"])
        return list(json.loads(found.stdout))

    return rows


def same(row: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two rows are of the same thing, which may count fewer claims."""
    return row.keys() == other.keys() and all(
        value == other[name] if name != "claims" else value <= other[name] for name, value in row.items()
    )


@pytest.mark.parametrize(("command", "option"), THIRDS)
def test_every_filter_only_takes_away_and_another_format_shows_the_same(
    kb: Run, everything: Callable[[str], list[dict[str, Any]]], command: str, option: str
) -> None:
    rows = json.loads(in_format(kb, "json", command, option))
    every = everything(command)
    assert every
    if option != "--all":
        assert all(any(same(row, one) for one in every) for row in rows)
        assert command != "claims" or len(rows) < len(every)
    # The formats take turns, so that each is seen once with each command; the second stage has all of them.
    if (turn := OPTIONS[command].index(option)) < len(FORMATS):
        format_ = FORMATS[turn]
        assert_same(rows, format_, in_format(kb, format_, command, option), SHOWN[command][0])


@pytest.mark.second
@pytest.mark.parametrize(("command", "option"), THIRDS)
def test_every_filter_in_every_format_gives_the_same_rows(kb: Run, command: str, option: str) -> None:
    rows = json.loads(in_format(kb, "json", command, option))
    for format_ in FORMATS:
        assert_same(rows, format_, in_format(kb, format_, command, option), SHOWN[command][0])


QUESTIONS = {
    "partners of Fox Hunt": (["countries", "--initiative", "fox-hunt", "--role", "partner"], {"china"}),
    "what Kenya takes part in": (["initiatives", "--country", "kenya"], {"kenya-railway-monitoring-center"}),
    "what China funds": (["initiatives", "--country", "CN", "--role", "funder"], {"china-unodc-donation"}),
    "who receives": (["countries", "--role", "recipient"], {"pakistan"}),
    "countries in a conference": (["countries", "--organization", "Europol"], {"china", "netherlands"}),
    "people at UNODC": (["people", "--organization", "unodc"], {"jeremy-douglas"}),
    "unnamed opinions": (
        ["actors", "--attributed-to", "unnamed", "--modality", "opinion"],
        {"african-representative", "foreign-officials", "trainees"},
    ),
    "a wider topic": (["initiatives", "--topic", "synthetic-drugs"], {"fentanyl-class-control"}),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_that_people_ask(kb: Run, question: str) -> None:
    command, expected = QUESTIONS[question]
    found = {row["slug"] for row in json.loads(kb(*command, "-f", "json").stdout)}
    assert expected <= found
    assert len(found) <= len(expected) + 1


def test_all_adds_the_countries_that_no_claim_names(kb: Run) -> None:
    named = json.loads(kb("countries", "-f", "json").stdout)
    every = json.loads(kb("countries", "--all", "-f", "json").stdout)
    assert len(every) == 250
    assert len(named) < 40


def test_as_of_takes_what_holds_on_a_day(kb: Run) -> None:
    def members(day: str) -> set[str]:
        found = json.loads(
            kb("claims", "--organization", "sco", "--type", "membership", "--as-of", day, "-f", "json").stdout
        )
        return {row["key"] for row in found}

    assert "sco-india" not in members("2016-01-01")
    assert "sco-india" in members("2018-01-01")
    assert "sco-belarus" not in members("2024-07-03")
    assert "sco-belarus" in members("2024-07-05")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--topic", "drug-contrl"], "no topic 'drug-contrl'; nearest: drug-control", id="topic"),
        pytest.param(["--country", "keniya"], "no country is called 'keniya'; nearest: kenya", id="country"),
        pytest.param(["--role", "hots"], "no role 'hots'; nearest: host", id="role"),
        pytest.param(["--source", "lianyungang"], "nearest: lianyungang-2025", id="source"),
        pytest.param(["--since", "yesterday"], "--since: 'yesterday' is no EDTF date", id="date"),
        pytest.param(["--country", "unodc"], "no country is called 'unodc'", id="wrong type"),
    ],
)
def test_an_unknown_name_in_a_filter_is_an_error(kb: Run, arguments: list[str], message: str) -> None:
    result = kb("initiatives", *arguments, code=2 if "--since" in arguments else 1)
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_every_command_has_help_with_an_example() -> None:
    def walk(command: click.Command, path: str) -> None:
        assert command.help, path
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                child = command.get_command(context, name)
                assert child is not None
                walk(child, f"{path} {name}")
        else:
            assert f"Example: {path}" in command.help.replace("\n", " "), path
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help, f"{path} {parameter.name}"

    walk(cli, "kb")
