"""The rules that views judge claims by, each at its edge: a few claims, and the rows that they make."""
# ruff: noqa: E501 - tables read best whole

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from kb.file.bundled import bundled_packs
from kb.packs.apply.seed import init

PRESS = """\
pack: press
version: 1
requires: [vocabulary, iso-3166]
publishers:
  - {slug: herald, name: The Herald, reliability: B, reason: it checks, affiliations: [NO, guild]}
  - {slug: courier, name: The Courier, reliability: D, reason: it does not}
  - {slug: gazette, name: The Gazette, reliability: C, reason: it mostly checks}
  - {slug: nobody-knows, name: Nobody knows}
sources:
  - {slug: herald-1, title: The Herald 1, publisher: herald, published: 2031-05-02}
  - {slug: herald-2, title: The Herald 2, publisher: herald, published: 2031-05-03}
  - {slug: courier-1, title: The Courier 1, publisher: courier, published: 2031-06-01}
  - {slug: courier-2, title: The Courier 2, publisher: courier, published: 2031-06-02, reliability: A, reason: a slip}
  - {slug: gazette-1, title: The Gazette 1, publisher: gazette, published: 2031-07-01}
  - {slug: unknown-1, title: Found on a wall}
entities:
  - {organization: guild, name: Guild, kind: intergovernmental}
  - {organization: ministry, name: Ministry, kind: ministry}
  - {organization: bureau, name: Bureau, kind: police}
  - {initiative: watch, name: Watch, topics: [counter-smuggling]}
  - {initiative: patrol, name: Patrol}
  - {place: quay, name: Quay}
  - {actor: guests, name: Guests, kind: group}
  - {person: kari, name: Kari, kind: official}
"""

#: Two figures for the same thing and time, and whether they can't both be right.
NUMBERS = [
    ("value: 5", "value: 6", True),
    ("value: 5", "value: 5.5", True),
    ("comparator: about, value: 100", "value: 110", False),
    ("comparator: about, value: 100", "value: 111", True),
    ("comparator: about, value: 100", "value: 90", False),
    ("comparator: about, value: 100", "value: 89", True),
    ("comparator: about, value: -100", "value: -109", False),
    ("comparator: about, value: -100", "value: -111", True),
    ("comparator: about, value: 100", "comparator: about, value: 120", False),
    ("comparator: about, value: 100", "comparator: about, value: 123", True),
    ("comparator: less-than, value: 50", "value: 50", False),
    ("comparator: less-than, value: 50", "value: 51", True),
    ("comparator: less-than, value: 50", "value: -1000000", False),
    ("comparator: at-most, value: 50", "value: 51", True),
    ("comparator: at-most, value: 50", "value: 1", False),
    ("comparator: more-than, value: 50", "value: 49", True),
    ("comparator: more-than, value: 50", "value: 1000000", False),
    ("comparator: at-least, value: 50", "value: 50", False),
    ("comparator: at-least, value: 50", "value: 49", True),
    ("comparator: at-least, value: 50", "value: 51", False),
    ("comparator: several", "value: 2", False),
    ("comparator: several", "value: 1", True),
    ("comparator: several", "value: 1000000", False),
    ("comparator: order-of, low: 10000", "value: 100000", False),
    ("comparator: order-of, low: 10000", "value: 100001", True),
    ("comparator: order-of, low: 10000", "value: 9999", True),
    ("low: 5, high: 9", "value: 9", False),
    ("low: 5, high: 9", "value: 10", True),
    ("low: 5, high: 9", "value: 5", False),
    ("low: 5, high: 9", "value: 4", True),
    # What is counted otherwise is no rival.
    ("value: 5, per: day", "value: 6, per: year", False),
    ("value: 5, per: day", "value: 6, per: Day", True),
    ("value: 5, unit: percent", "value: 6, unit: person", False),
    ("metric: members, value: 5", "value: 6", False),
]
#: Two dates for the start of the same thing, and whether they can't both be right.
DATES = [
    ("2031-05-01", "2031-05-02", True),
    ("2031-05", "2031-05-31", False),
    ("2031-05", "2031-06-01", True),
    ("2031", "2031-05", False),
    ("2031-05-01/2031-05-03", "2031-05-03", False),
    ("2031-05-01/2031-05-03", "2031-05-04", True),
]
#: When the one and the other say that a fact holds, and whether the one bears the other out.
TIMES = [
    ("", "", True),
    ("2020", "", True),
    ("2020/2022", "2023/..", False),
    ("2020/2022", "2022-12-31/2023", True),
    ("2020/2022", "2022/2023", True),
    ("2020/", "2025", True),
    ("2020/..", "2019", False),
    ("2020/..", "2020-01-01", True),
]


def pairs() -> Iterator[str]:
    """Yield the claims of each pair, a source each."""
    for number, (one, other, _) in enumerate(NUMBERS):
        for key, figure, source in (("a", one, "herald-1"), ("b", other, "courier-1")):
            metric = "" if "metric" in figure else "metric: guests-attended, "
            yield f"  - {{figure: {{subject: n{number}, {metric}{figure}}}, key: number-{number}{key}, summary: S, cite: {{source: {source}}}}}"
    for number, (one, other, _) in enumerate(DATES):
        for key, date, source in (("a", one, "herald-1"), ("b", other, "courier-1")):
            yield f"  - {{attribute: {{subject: d{number}, property: starts, value: {date}}}, key: date-{number}{key}, summary: S, cite: {{source: {source}}}}}"
    for number, (one, other, _) in enumerate(TIMES):
        for key, date, source in (("a", one, "herald-1"), ("b", other, "courier-1")):
            valid = f"valid: {date}, " if date else ""
            yield f"  - {{membership: {{organization: t{number}, member: NO, status: member}}, key: time-{number}{key}, summary: S, {valid}cite: {{source: {source}}}}}"


def things() -> Iterator[str]:
    yield from (
        f"  - {{initiative: {letter}{number}, name: {letter}{number}}}"
        for letter, some in (("n", NUMBERS), ("d", DATES))
        for number in range(len(some))
    )
    yield from (
        f"  - {{organization: t{number}, name: T{number}, kind: intergovernmental}}"
        for number in range(len(TIMES))
    )


#: Of each rule: the claims, what is asked, and the rows, in any order. A dash is nothing.
RULES = {
    "the newest source that supports it leads a claim, and of equals the first": (
        """
        - {relation: {subject: NO, predicate: trains, object: SE}, key: one, summary: S, cite: [{source: herald-1}, {source: courier-1}, {source: gazette-1, stance: disputes}]}
        - {relation: {subject: NO, predicate: trains, object: DK}, key: two, summary: S, cite: [{source: courier-2}, {source: courier-1}, {source: unknown-1}]}
        - {relation: {subject: NO, predicate: trains, object: FI}, key: three, summary: S, cite: [{source: unknown-1}, {source: herald-1}]}
        - {relation: {subject: NO, predicate: trains, object: IS}, key: four, summary: S, cite: {source: gazette-1, stance: disputes}}
        """,
        "SELECT key, source_slug, reliability, sources, lead FROM claims",
        """
        one   | courier-1 | D | 3 | 1
        two   | courier-2 | A | 3 | 1
        three | herald-1  | B | 2 | 1
        four  | gazette-1 | C | 1 | 0
        """,
    ),
    "a claim that says from when to when leads its fact, then a trusted one, then the newest": (
        """
        - {relation: {subject: KE, predicate: trains, object: SE}, key: undated, summary: S, credibility: 1, cite: {source: gazette-1}}
        - {relation: {subject: KE, predicate: trains, object: SE}, key: dated, summary: S, credibility: 1, valid: 2020, cite: {source: gazette-1}}
        - {relation: {subject: KE, predicate: trains, object: SE}, key: spanned, summary: S, credibility: 5, valid: 2020/2021, cite: {source: herald-1}}
        - {relation: {subject: KE, predicate: trains, object: DK}, key: trusted, summary: S, credibility: 2, cite: {source: herald-1}}
        - {relation: {subject: KE, predicate: trains, object: DK}, key: less, summary: S, credibility: 3, cite: {source: gazette-1}}
        - {relation: {subject: KE, predicate: trains, object: FI}, key: old, summary: S, cite: {source: herald-1}}
        - {relation: {subject: KE, predicate: trains, object: FI}, key: new, summary: S, cite: {source: gazette-1}}
        """,
        "SELECT key, claims, sources FROM facts",
        """
        spanned | 3 | 2
        trusted | 2 | 2
        new     | 2 | 2
        """,
    ),
    "who only relays the same party bears nothing out": (
        """
        - {relation: {subject: NO, predicate: uses, object: SE}, key: said, summary: S, attributed_to: guests, cite: {source: herald-1}}
        - {relation: {subject: NO, predicate: uses, object: SE}, key: said-too, summary: S, attributed_to: guests, cite: {source: gazette-1}}
        - {relation: {subject: NO, predicate: uses, object: SE}, key: own, summary: S, cite: {source: courier-1}}
        """,
        "SELECT key, other_key, independent, reliable FROM comparisons",
        """
        said     | said-too | 0 | 0
        said     | own      | 1 | 0
        said-too | said     | 0 | 0
        said-too | own      | 1 | 0
        own      | said     | 1 | 1
        own      | said-too | 1 | 1
        """,
    ),
    "nobody is known to be another than a publisher who is not known": (
        """
        - {relation: {subject: NO, predicate: uses, object: IS}, key: found, summary: S, cite: {source: unknown-1}}
        - {relation: {subject: NO, predicate: uses, object: IS}, key: printed, summary: S, cite: {source: herald-1}}
        """,
        "SELECT key, independent, reliable FROM comparisons",
        """
        found   | 0 | 0
        printed | 0 | 0
        """,
    ),
    "a publisher counts once, and not beside itself": (
        """
        - {relation: {subject: NO, predicate: uses, object: DK}, key: one, summary: S, cite: {source: herald-1}}
        - {relation: {subject: NO, predicate: uses, object: DK}, key: again, summary: S, cite: {source: herald-2}}
        - {relation: {subject: NO, predicate: uses, object: DK}, key: others, summary: S, cite: [{source: courier-1}, {source: courier-2}, {source: gazette-1}, {source: unknown-1}, {source: herald-1, stance: disputes}]}
        """,
        "SELECT key, kind, basis, other_key, other_publishers, independent, reliable FROM comparisons",
        """
        one    | corroborates | same fact | again  | herald                   | 0 | 0
        one    | corroborates | same fact | others | courier, gazette, herald | 2 | 2
        again  | corroborates | same fact | one    | herald                   | 0 | 0
        again  | corroborates | same fact | others | courier, gazette, herald | 2 | 2
        others | corroborates | same fact | one    | herald                   | 1 | 1
        others | corroborates | same fact | again  | herald                   | 1 | 1
        others | corroborates | cited     | others | courier, gazette, herald | 1 | 1
        others | contradicts  | cited     | others | courier, gazette, herald | 1 | 1
        """,
    ),
    "a grade is proposed by who else says so, and by who says otherwise": (
        """
        - {relation: {subject: NO, predicate: supports, object: SE}, key: alone, summary: S, cite: {source: herald-1}}
        - {relation: {subject: NO, predicate: supports, object: DK}, key: one-reliable, summary: S, cite: {source: courier-1}}
        - {relation: {subject: NO, predicate: supports, object: DK}, key: one-unreliable, summary: S, cite: {source: herald-1}}
        - {relation: {subject: NO, predicate: supports, object: FI}, key: both, summary: S, cite: [{source: courier-1}, {source: herald-1}, {source: gazette-1, stance: disputes}]}
        - {relation: {subject: NO, predicate: supports, object: IS}, key: against, summary: S, cite: [{source: courier-1}, {source: gazette-1, stance: disputes}]}
        - {relation: {subject: NO, predicate: supports, object: EE}, key: weakly-against, summary: S, cite: [{source: herald-1}, {source: courier-1, stance: disputes}]}
        - {relation: {subject: NO, predicate: supports, object: LV}, key: three, summary: S, cite: [{source: gazette-1}, {source: herald-1}, {source: courier-2}]}
        - {relation: {subject: NO, predicate: supports, object: LT}, key: opinion, summary: S, modality: opinion, credibility: 5, cite: [{source: gazette-1}, {source: herald-1}]}
        - {relation: {subject: NO, predicate: supports, object: PL}, key: mixed, summary: S, cite: [{source: gazette-1}, {source: courier-1}]}
        """,
        "SELECT key, proposed, corroboration, contradiction FROM grades",
        """
        alone          | 6 | 0 | 0
        one-reliable   | 2 | 2 | 0
        one-unreliable | 3 | 1 | 0
        both           | 3 | 1 | 2
        against        | 4 | 0 | 2
        weakly-against | 6 | 0 | 1
        three          | 1 | 3 | 0
        opinion        | 5 | 2 | 0
        mixed          | 3 | 1 | 0
        """,
    ),
    "what several publishers say suggests a 1, however it is put": (
        """
        - {relation: {subject: SE, predicate: supports, object: NO}, key: first, summary: S, corroborates: [other-words], cite: {source: courier-1}}
        - {relation: {subject: SE, predicate: supports, object: NO}, key: same, summary: S, cite: {source: herald-1}}
        - {statement: {subject: SE}, key: other-words, summary: S, cite: {source: gazette-1}}
        - {relation: {subject: SE, predicate: supports, object: DK}, key: two-own, summary: S, cite: [{source: courier-2}, {source: herald-1}]}
        - {relation: {subject: SE, predicate: supports, object: DK}, key: two-other, summary: S, cite: {source: gazette-1}}
        """,
        "SELECT key, proposed FROM grades",
        """
        first       | 1
        same        | 3
        other-words | 3
        two-own     | 1
        two-other   | 1
        """,
    ),
    "a claim is held against each finding once for each of its sources": (
        """
        - {statement: {subject: watch}, key: k, summary: S, time_note: lately, cite: [{source: gazette-1}, {source: courier-1, start: a}, {source: courier-1, start: b}, {source: herald-1, stance: disputes}]}
        """,
        "SELECT key, source_slug, finding, detail, grade FROM audit",
        """
        k | gazette-1 | own-voice    |  | C6
        k | gazette-1 | vague-time   | lately | C6
        k | gazette-1 | contradicted | courier, gazette, herald: S | C6
        k | gazette-1 | unlocated    |  | C6
        k | courier-1 | own-voice    |  | D6
        k | courier-1 | vague-time   | lately | D6
        k | courier-1 | contradicted | courier, gazette, herald: S | D6
        """,
    ),
    "a speaker or a publisher in its own voice speaks of itself, its country, what it is part of, or a thing of these": (
        """
        - {attribute: {subject: bureau, property: country, entity: KE}, key: of-kenya, summary: S, cite: {source: courier-1}}
        - {attribute: {subject: bureau, property: part-of, entity: ministry}, key: of-ministry, summary: S, cite: {source: courier-1}}
        - {attribute: {subject: patrol, property: country, entity: NO}, key: in-norway, summary: S, cite: {source: courier-1}}
        - {statement: {subject: NO}, key: affiliated, summary: S, cite: {source: herald-1}}
        - {statement: {subject: guild}, key: affiliated-too, summary: S, cite: {source: herald-1}}
        - {statement: {subject: patrol}, key: its-exercise, summary: S, cite: {source: herald-1}}
        - {statement: {subject: SE}, key: of-another, summary: S, cite: {source: herald-1}}
        - {statement: {subject: NO}, key: by-another, summary: S, cite: {source: gazette-1}}
        - {statement: {subject: NO}, key: relayed, summary: S, attributed_to: guests, cite: {source: herald-1}}
        - {statement: {subject: bureau}, key: of-itself, summary: S, attributed_to: bureau, cite: {source: herald-1}}
        - {statement: {subject: SE}, key: about-itself, summary: S, about: [bureau], attributed_to: bureau, cite: {source: herald-1}}
        - {statement: {subject: KE}, key: of-its-country, summary: S, attributed_to: bureau, cite: {source: herald-1}}
        - {statement: {subject: ministry}, key: of-its-parent, summary: S, attributed_to: bureau, cite: {source: herald-1}}
        - {statement: {subject: SE}, key: of-sweden, summary: S, attributed_to: bureau, cite: {source: herald-1}}
        """,
        "SELECT key, detail FROM audit WHERE finding = 'self-reference'",
        """
        affiliated     | The Herald
        affiliated-too | The Herald
        its-exercise   | The Herald
        of-itself      | Bureau
        about-itself   | Bureau
        of-its-country | Bureau
        of-its-parent  | Bureau
        """,
    ),
    "near is what a claim is about, far is what it names besides; two of the far ones are not tied": (
        """
        - {statement: {subject: watch}, key: k, summary: S, about: [NO, KE], attributed_to: guests, cite: {source: herald-1}}
        - {statement: {}, key: none, summary: S, about: [SE, DK], cite: {source: herald-1}}
        """,
        "SELECT thing_slug, other_slug, via FROM connections",
        """
        watch  | norway | about
        norway | watch  | about
        watch  | kenya  | about
        kenya  | watch  | about
        watch  | guests | attributed-to
        guests | watch  | attributed-to
        """,
    ),
    "a claim has the topics that it is tagged with, those of its initiative, and all wider ones": (
        """
        - {statement: {subject: watch}, key: tagged, summary: S, topics: [capacity-building], cite: {source: herald-1}}
        - {statement: {subject: patrol}, key: plain, summary: S, cite: {source: herald-1}}
        - {statement: {}, key: direct, summary: S, topics: [synthetic-drugs], cite: {source: herald-1}}
        """,
        "SELECT key, topic_slug FROM tags",
        """
        tagged | capacity-building
        tagged | public-security
        tagged | counter-smuggling
        tagged | transnational-crime
        direct | synthetic-drugs
        direct | drug-control
        direct | transnational-crime
        direct | public-security
        """,
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("rules")
    listed = ["claims:", *pairs()]
    packs = {"press": "\n".join([PRESS.rstrip(), *things(), *listed])}
    for number, (claims, *_) in enumerate(RULES.values()):
        packs[f"rule-{number}"] = f"pack: rule-{number}\nversion: 1\nrequires: [press]\nclaims:\n{claims}"
    for name, text in packs.items():
        (folder / name).mkdir()
        (folder / name / "pack.yaml").write_text(text, encoding="utf-8")
    bundled = bundled_packs()
    init(folder / "kb.db", [bundled["vocabulary"], bundled["iso-3166"], *(folder / name for name in packs)])
    with closing(sqlite3.connect(folder / "kb.db")) as opened:
        yield opened


def counted(connection: sqlite3.Connection, basis: str, number: int, what: str) -> int:
    """Return how many of a pair's two claims stand beside the other on this basis."""
    keys = (f"{what}-{number}a", f"{what}-{number}b")
    found = connection.execute(
        "SELECT count(*) FROM comparisons WHERE basis = ? AND pack = 'press' AND key IN (?, ?)",
        (basis, *keys),
    )
    return int(found.fetchone()[0])


@pytest.mark.parametrize(
    ("number", "pair"),
    enumerate(NUMBERS),
    ids=lambda value: value if isinstance(value, int) else " / ".join(value[:2]),
)
def test_whether_two_numbers_can_both_be_right(
    connection: sqlite3.Connection, number: int, pair: tuple[str, str, bool]
) -> None:
    assert counted(connection, "figures apart", number, "number") == 2 * pair[2]


@pytest.mark.parametrize(
    ("number", "pair"),
    enumerate(DATES),
    ids=lambda value: value if isinstance(value, int) else " / ".join(value[:2]),
)
def test_whether_two_dates_can_both_be_right(
    connection: sqlite3.Connection, number: int, pair: tuple[str, str, bool]
) -> None:
    assert counted(connection, "dates apart", number, "date") == 2 * pair[2]


@pytest.mark.parametrize(
    ("number", "pair"),
    enumerate(TIMES),
    ids=lambda value: value if isinstance(value, int) else " / ".join(value[:2]),
)
def test_whether_two_claims_of_a_fact_are_of_one_time(
    connection: sqlite3.Connection, number: int, pair: tuple[str, str, bool]
) -> None:
    assert counted(connection, "same fact", number, "time") == 2 * pair[2]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_holds(connection: sqlite3.Connection, rule: str) -> None:
    _, asked, rows = RULES[rule]
    which = f"pack = 'rule-{list(RULES).index(rule)}'"
    found = connection.execute(f"{asked} {'AND' if ' WHERE ' in asked else 'WHERE'} {which}").fetchall()
    said = [["-" if value is None else str(value) for value in row] for row in found]
    assert sorted(said) == sorted(
        [part.strip() for part in line.split(" | ")] for line in rows.strip().splitlines()
    )
