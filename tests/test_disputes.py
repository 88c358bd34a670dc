"""Conflict is kept and shown, corroboration counts only from elsewhere, and grades are only proposed."""

import json
import random
from collections import Counter

import pytest
from fixtures import Run, Sql, WritePack

from kb.lookup.criticism import FINDINGS

RIVAL = """
    pack: rival
    version: 1
    requires: [organizations]
    publishers:
      - {slug: rival-press, name: Rival Press, reliability: B, reason: counts for itself}
    sources:
      - {slug: rival, title: A count at the gate, publisher: rival-press, published: 2023-09-22}
    claims:
      - figure: {subject: lianyungang-forum-2023, metric: guests-attended, comparator: about, value: 300, unit: person}
        key: guests
        summary: About 300 people attend the 2023 conference.
        valid: 2023-09-19/2023-09-21
        cite: {source: rival}
      - statement: {subject: fentanyl-class-control}
        key: not-first
        summary: Another country controlled the fentanyl class earlier.
        contradicts: [lianyungang-2025/fentanyl-control-first]
        cite: {source: rival}
      - membership: {organization: sco, member: KZ, status: member}
        key: sco-kazakhstan
        summary: Kazakhstan is a member of the SCO.
        cite: {source: rival}
    """


@pytest.fixture
def rival(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(RIVAL, name="rival")))


def test_the_forums_size_is_a_series_with_the_rival_count_beside_it(kb: Run, rival: None) -> None:
    rows = kb(
        "sql",
        "SELECT subject_slug, comparator, value, pack FROM figures WHERE metric = 'guests-attended'"
        " AND subject_slug LIKE 'lianyungang-forum-%' ORDER BY first_day, pack",
    ).stdout.splitlines()[1:]
    assert rows == [
        "lianyungang-forum-2023\tmore-than\t500\torganizations",
        "lianyungang-forum-2023\tabout\t300\trival",
        "lianyungang-forum-2024\tmore-than\t2100\torganizations",
    ]
    shown = kb("show", "lianyungang-forum-2023", "-f", "table").stdout
    figures = shown[shown.index("\nFigures") :]
    assert "More than 500 people" in figures
    assert "About 300 people" in figures


def test_two_numbers_that_can_both_be_right_dispute_nothing(kb: Run, sql: Sql, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(RIVAL.replace("value: 300", "value: 600"), name="rival")))
    facts = "SELECT disputed FROM facts WHERE subject_slug = 'lianyungang-forum-2023' AND relation = 'guests-attended'"
    claims = "SELECT disputed FROM claims WHERE key IN ('guests', 'forum-2023-guests')"
    assert sql(facts) == sql(claims) == [(0,), (0,)]


def test_disputed_claims_are_listed_on_both_sides(kb: Run, rival: None) -> None:
    disputed = kb("claims", "--disputed").stdout
    assert "fentanyl-control-first" in disputed
    assert "not-first" in disputed
    assert "disputed" in kb("show", "fentanyl-class-control", "-f", "table").stdout


def test_any_list_can_be_cut_by_source_and_day(kb: Run, rival: None) -> None:
    keys = [row["key"] for row in json.loads(kb("claims", "--source", "rival", "-f", "json").stdout)]
    assert keys == ["guests", "not-first", "sco-kazakhstan"]
    assert kb("claims", "--source", "rival", "--as-of", "2023-09-20").stdout.count("\n") == 2
    assert "lianyungang-forum-2023" in kb("initiatives", "--source", "rival", "--as-of", "2023-09-20").stdout


def test_figures_that_cannot_both_be_right_contradict_each_other(sql: Sql, rival: None) -> None:
    rows = sql(
        "SELECT key, basis, other_key, independent FROM comparisons WHERE kind = 'contradicts' ORDER BY key, other_key"
    )
    assert ("forum-2023-guests", "figures apart", "guests", 1) in rows
    assert ("guests", "figures apart", "forum-2023-guests", 1) in rows
    assert ("fentanyl-control-first", "linked", "not-first", 1) in rows
    assert not any("2024" in str(row) for row in rows)


def test_the_audit_lists_what_is_contradicted(kb: Run, rival: None) -> None:
    listed = kb("source", "audit", "lianyungang-2025", "--list", "contradicted").stdout
    assert "fentanyl-control-first" in listed
    assert listed.count("\n") == 2


def test_a_grade_is_proposed_and_never_set(kb: Run, sql: Sql, rival: None) -> None:
    proposed: dict[str, str] = dict(
        sql(
            "SELECT pack || '/' || key, credibility || '>' || proposed FROM grades WHERE proposed <> credibility"
        )
    )
    assert proposed["lianyungang-2025/fentanyl-control-first"] == "6>4"
    assert proposed["organizations/forum-2023-guests"].endswith(">4")
    assert sql("SELECT credibility FROM claims WHERE key = 'fentanyl-control-first'") == [(6,)]
    listed = kb("source", "audit", "rival", "--list", "proposals").stdout
    assert "sco-kazakhstan" in listed


def test_an_audit_counts_what_the_views_list(kb: Run, sql: Sql, rival: None) -> None:
    told = "SELECT claim_id FROM comparisons WHERE independent > 0"
    refined = "SELECT other_claim_id FROM claim_links WHERE kind = 'refines'"
    sources = [slug for (slug,) in sql("SELECT slug FROM sources")]
    totals: Counter[str] = Counter()
    for slug in ("lianyungang-2025", "rival", *random.Random(2).sample(sources, 12)):
        rows = json.loads(kb("source", "audit", slug, "-f", "json").stdout)
        counts = {row["finding"]: row["claims"] for row in rows}
        of_source = f"WHERE source_slug = '{slug}' GROUP BY 1"
        own = f"claim_id IN (SELECT claim_id FROM citations WHERE source_slug = '{slug}' AND stance = 'supports')"
        listed: dict[str, int] = dict(
            sql(
                f"SELECT finding, count(*) FROM audit {of_source}"
                f" UNION ALL SELECT grade, count(DISTINCT claim_id) FROM audit {of_source}"
                f" UNION ALL SELECT 'proposals', count(*) FROM grades WHERE {own} AND proposed <> credibility"
                f" UNION ALL SELECT 'others', count(*) FROM claims WHERE {own}"
                f" AND (claim_id IN ({told}) OR claim_id IN ({refined}))"
            )
        )
        assert counts == dict.fromkeys(FINDINGS, 0) | listed, slug
        totals.update(counts)
    assert totals["proposals"]
    assert totals["others"] > totals["contradicted"] > 0


def press(publishers: list[str | None]) -> str:
    """Return a pack in which each of these publishers, or nobody known, says the same in a source of its own."""
    lines = [
        "pack: press\nversion: 1\npublishers:",
        "  - {slug: a-press, name: A, reliability: B, reason: r}",
        "  - {slug: b-press, name: B, reliability: B, reason: r}",
        "  - {slug: c-press, name: C, reliability: C, reason: r}",
        "  - {slug: f-press, name: F}",
        "sources:",
    ]
    for number, name in enumerate(publishers):
        lines.append(f"  - {{slug: s{number}, title: T{number}{f', publisher: {name}' if name else ''}}}")
    lines.append("claims:")
    for number in range(len(publishers)):
        said = "relation: {subject: NO, predicate: trains, object: KE}"
        lines.append(f"  - {{{said}, key: k{number}, summary: S, cite: {{source: s{number}}}}}")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("publishers", "proposed"),
    [
        pytest.param(["a-press"], "6", id="one source"),
        pytest.param(["a-press", "a-press"], "6", id="the same publisher again"),
        pytest.param(["a-press", None], "6", id="a source of nobody knows whom"),
        pytest.param(["a-press", "f-press"], "3", id="another publisher of unknown reliability"),
        pytest.param(["a-press", "b-press"], "2", id="another reliable publisher"),
        pytest.param(["a-press", "b-press", "c-press"], "1", id="two other reliable publishers"),
        pytest.param(["a-press", "b-press", "b-press"], "2", id="another one, repeating itself"),
    ],
)
def test_only_independent_publishers_corroborate(
    kb: Run, write_pack: WritePack, sql: Sql, publishers: list[str | None], proposed: str
) -> None:
    kb("seed", str(write_pack(press(publishers), name="press")))
    assert sql("SELECT proposed FROM grades WHERE pack = 'press' AND key = 'k0'") == [(int(proposed),)]


def test_a_citation_that_disputes_a_claim_does_not_corroborate_it(
    kb: Run, write_pack: WritePack, sql: Sql
) -> None:
    kb("seed", str(write_pack("""
        pack: dispute
        version: 1
        publishers: [{slug: p-one, name: One}, {slug: p-two, name: Two, reliability: B, reason: r}]
        sources: [{slug: d-one, title: One, publisher: p-one}, {slug: d-two, title: Two, publisher: p-two}]
        claims:
          - statement: {subject: NO}
            key: said
            summary: Norway has no coast.
            cite: [{source: d-one}, {source: d-two, stance: disputes}]
        """)))  # fmt: skip
    assert sql("SELECT corroboration, contradiction, proposed FROM grades WHERE pack = 'dispute'") == [
        (0, 2, 4)
    ]
    assert sql("SELECT DISTINCT source_slug FROM audit WHERE pack = 'dispute'") == [("d-one",)]
    assert "said" in kb("claims", "--disputed").stdout


def test_one_origin_is_one_origin_however_many_relay_it(kb: Run, write_pack: WritePack, sql: Sql) -> None:
    kb("seed", str(write_pack("""
        pack: relay
        version: 1
        publishers: [{slug: r-one, name: One, reliability: B, reason: r}, {slug: r-two, name: Two, reliability: B, reason: r}]
        sources: [{slug: s-one, title: One, publisher: r-one}, {slug: s-two, title: Two, publisher: r-two}]
        claims:
          - {relation: {subject: NO, predicate: trains, object: KE}, key: a, summary: S.,
             attributed_to: SE, cite: {source: s-one}}
          - {relation: {subject: NO, predicate: trains, object: KE}, key: b, summary: S.,
             attributed_to: SE, cite: {source: s-two}}
          - {relation: {subject: NO, predicate: trains, object: UG}, key: c, summary: S., attributed_to: SE,
             cite: [{source: s-one}, {source: s-two}]}
        """)))  # fmt: skip
    assert sql("SELECT DISTINCT corroboration, proposed FROM grades WHERE pack = 'relay'") == [(0, 6)]


LOW = """
    pack: low
    version: 1
    requires: [organizations]
    publishers: [{slug: low-press, name: Low Press}]
    sources: [{slug: low, title: Low, publisher: low-press}]
    claims:
      - figure: {subject: lianyungang-forum-2023, metric: guests-attended, value: 3, unit: person}
        key: guests
        summary: Three people attend the 2023 conference.
        valid: 2023-09-19/2023-09-21
        cite: {source: low}
      - attribute: {subject: lianyungang-forum-2023, property: starts, value: 2023-10-01}
        key: starts
        summary: It opens in October.
        cite: {source: low}
    """


@pytest.fixture
def low(kb: Run, write_pack: WritePack) -> None:
    kb("seed", str(write_pack(LOW, name="low")))


@pytest.mark.usefixtures("low")
def test_an_unreliable_publisher_contradicts_and_lowers_no_grade(sql: Sql) -> None:
    rows = sql(
        "SELECT key, contradiction, proposed FROM grades WHERE key IN ('forum-2023-guests', 'forum-2023-starts')"
    )
    assert rows == [("forum-2023-starts", 1, 6), ("forum-2023-guests", 1, 2)]


@pytest.mark.usefixtures("low")
def test_what_is_found_to_be_disputed_is_listed_whether_or_not_a_pack_links_it(kb: Run) -> None:
    listed = kb("source", "audit", "global-times-1298485", "--list", "contradicted").stdout
    assert "low-press: Three people attend the 2023 conference." in listed
    assert "low-press: It opens in October." in listed
    assert "forum-2023-guests" in kb("claims", "--disputed").stdout


def test_the_card_of_a_claim_says_what_stands_beside_it(kb: Run, rival: None) -> None:
    shown = kb("show", "rival/guests", "-f", "table").stdout
    assert "Beside other sources" in shown
    assert "contradicts (figures apart): More than 500 people attend Lianyungang Forum 2023." in shown
    assert "[organizations/forum-2023-guests; global-times]" in " ".join(shown.split())
    agreed = kb("show", "lianyungang-2025/sco-china", "-f", "md").stdout
    assert "corroborates (same fact)" in agreed
