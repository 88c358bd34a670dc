"""Chains of claims from one thing to another: the shortest, all of them, the most direct first."""

import json
import random
import sqlite3
from typing import Any

import pytest
from fixtures import Run, WritePack

from kb.lookup import links
from kb.lookup.names import resolve

#: From ada to zoe in two steps through bay, cove and dock, in three through elm and fen.
HEAD = """
pack: chains
version: 1
publishers: [{slug: herald, name: H, reliability: B, reason: r}, {slug: courier, name: C, reliability: D, reason: r}]
sources: [{slug: herald-1, title: T, publisher: herald}, {slug: courier-1, title: T, publisher: courier}]
entities:
"""
ORGANIZATIONS = "ada bay cove dock elm fen zoe apart".split()
CLAIMS = """
ada about bay
bay relation zoe
ada relation cove
cove relation zoe
ada relation dock
dock about zoe
ada membership elm
elm membership fen
fen membership zoe
"""


def claim(line: str, number: int, **more: Any) -> str:
    one, how, other = line.split()
    said = {
        "about": f"statement: {{subject: {one}}}, about: [{other}]",
        "relation": f"relation: {{subject: {one}, predicate: supports, object: {other}}}",
        "membership": f"membership: {{organization: {one}, member: {other}, status: member}}",
    }[how]
    fields = {"cite": "{source: herald-1}", **more}
    return f"  - {{{said}, key: k{number}, summary: S, {', '.join(f'{name}: {value}' for name, value in fields.items())}}}"


def pack(*claims: str) -> str:
    entities = (f"  - {{organization: {name}, name: {name.title()}, kind: police}}" for name in ORGANIZATIONS)
    return HEAD + "\n".join([*entities, "claims:", *claims])


@pytest.fixture
def chained(kb: Run, write_pack: WritePack) -> Run:
    kb("seed", str(write_pack(pack(*(claim(line, n) for n, line in enumerate(CLAIMS.strip().splitlines()))))))
    return kb


def chains(kb: Run, *args: str) -> list[str]:
    """Return each chain as what it goes through."""
    found = json.loads(kb("links", *args, "-f", "json").stdout)
    return [" ".join([chain[0]["thing_slug"], *(step["other_slug"] for step in chain)]) for chain in found]


def test_all_of_the_shortest_chains_are_found_the_most_direct_first(chained: Run) -> None:
    """A relation ties two things more directly than that a claim names both."""
    assert chains(chained, "ada", "zoe") == ["ada cove zoe", "ada bay zoe", "ada dock zoe"]
    assert chains(chained, "zoe", "ada") == ["zoe cove ada", "zoe bay ada", "zoe dock ada"]


def test_so_many_chains_are_shown_as_are_asked_for(chained: Run) -> None:
    assert chains(chained, "ada", "zoe", "-n", "2") == ["ada cove zoe", "ada bay zoe"]


def test_a_chain_is_no_longer_than_it_may_be(chained: Run) -> None:
    assert (
        "ada and zoe are not tied within 1 claims"
        in chained("links", "ada", "zoe", "--longest", "1", code=1).stderr
    )
    assert chains(chained, "ada", "zoe", "--longest", "2")
    assert chains(chained, "elm", "zoe", "--longest", "2") == ["elm fen zoe"]
    assert "no claim names apart" in chained("links", "ada", "apart", code=1).stderr
    assert "are the same thing" in chained("links", "ada", "ada", code=1).stderr


def test_the_ties_of_a_thing_come_the_most_direct_first(chained: Run) -> None:
    ties = json.loads(chained("links", "ada", "-f", "json").stdout)
    assert [(row["other_slug"], row["via"]) for row in ties] == [
        ("elm", "membership:member"),
        ("cove", "relation:supports"),
        ("dock", "relation:supports"),
        ("bay", "about"),
    ]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        pytest.param({"how": "about"}, {"how": "relation"}, id="the more direct"),
        pytest.param({"cite": "{source: courier-1}"}, {}, id="the more reliable"),
        pytest.param({"credibility": 4}, {"credibility": 6}, id="unknown before doubtful"),
        pytest.param({"credibility": 6}, {"credibility": 3}, id="possible before unknown"),
        pytest.param({}, {}, id="the first of equals"),
    ],
)
def test_a_step_shows_its_closest_and_best_supported_claim(
    kb: Run, write_pack: WritePack, worse: dict[str, Any], better: dict[str, Any]
) -> None:
    equals = worse == better
    claims = [
        claim(f"ada {how.pop('how', 'relation')} bay", number, **how)
        for number, how in enumerate(map(dict, (worse, better)))
    ]
    kb("seed", str(write_pack(pack(*claims))))
    [[step]] = json.loads(kb("links", "ada", "bay", "-f", "json").stdout)
    assert (step["key"], step["more"]) == ("k0" if equals else "k1", 1)


def shortest(ties: dict[str, set[str]], start: str, end: str, longest: int) -> set[tuple[str, ...]]:
    """Return all of the shortest chains, by walking on from each end of each chain until one arrives."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for _ in range(longest):
        ways = [(*way, other) for way in ways for other in ties.get(way[-1], set()) - seen]
        seen.update(way[-1] for way in ways)
        if end in seen:
            return {way for way in ways if way[-1] == end}
    return set()


@pytest.mark.parametrize("pair_costs", [0, 10**9], ids=["asked of each pair", "read whole"])
def test_chains_are_the_same_however_they_are_looked_for(
    reader: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, pair_costs: int
) -> None:
    monkeypatch.setattr(links, "_PAIR", pair_costs)
    ties: dict[str, set[str]] = {}
    for one, other in reader.execute("SELECT thing_slug, other_slug FROM connections"):
        ties.setdefault(one, set()).add(other)
    chosen = random.Random(5)
    for start, end in (chosen.sample(sorted(ties), 2) for _ in range(40)):
        things = (resolve(reader, start), resolve(reader, end))
        chains_ = links.chains(reader, *things, longest=4, limit=10**6)
        found = [(start, *(step.other_slug for step in chain)) for chain in chains_]
        assert set(found) == shortest(ties, start, end, 4)
        assert len(found) == len(set(found))
