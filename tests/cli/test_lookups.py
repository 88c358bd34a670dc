"""show, search, links, timeline, sql and schema, as a person uses them."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fixtures import Run, Sql
from hypothesis import given
from hypothesis import strategies as st

from kb.errors import KbError
from kb.lookup import dossier
from kb.lookup.search import search
from kb.lookup.words import parse


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("cn", "china"),
        ("CHN", "china"),
        ("156", "china"),
        ("中国", "china"),
        ("the netherlands", "netherlands"),
        ("UAE", "united-arab-emirates"),
        ("cote d'ivoire", "cote-divoire"),
        ("CÔTE D’IVOIRE", "cote-divoire"),
        ("Россия", "russia"),
        ("unodc", "unodc"),
        ("united nations office on drugs and crime", "unodc"),
        ("sco", "sco"),
        ("fox hunt", "fox-hunt"),
        ("Jeremy Douglas", "jeremy-douglas"),
        ("LIANYUNGANG-2025", "lianyungang-2025"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(kb: Run, name: str, slug: str) -> None:
    assert json.loads(kb("show", name, "-f", "json").stdout)["slug"] == slug


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (
            "unodc",
            [
                "As recipient",
                "two million US dollars",
                "Mekong",
                "[opinion]",
                "(F6) relays Jeremy Douglas at",
                "reliability F",
            ],
        ),
        ("sco", ["Members", "Belarus has been", "(since 4 July 2024)", "Figures", "[probably true]"]),
        ("europol", ["As partner", "Fox Hunt", "Catherine De Bolle"]),
        (
            "cn",
            [
                "As host",
                "As funder",
                "Said of it",
                "[opinion",
                "[forecast",
                "relays Trainees of Chinese training programmes, unnamed",
                "native: 中国",
            ],
        ),
        ("fox hunt", ["Partners", "as early as 2019", 'at “As early as … "Fox Hunt,"”']),
        ("kenya", ["Through its own", "Is the country of", "monitoring center"]),
        ("laos", ["Golden Triangle"]),
        ("golden triangle", ["China", "Laos", "Myanmar"]),
        ("drug control", ["topic · drug-control", "fentanyl"]),
        ("binary news network", ["publisher · binary-news-network", "Fox Hunt"]),
        ("organizations", ["pack · organizations", "SCO"]),
        ("jeremy douglas", ["Offices", "Says", "[opinion]", "lianyungang-2025/douglas-peace"]),
    ],
)
def test_dossiers_say_what_one_wants_to_know(kb: Run, name: str, parts: list[str]) -> None:
    text = " ".join(kb("show", name, "-f", "table").stdout.split())
    for part in parts:
        assert part in text, text


def test_a_claim_and_a_source_have_dossiers_too(kb: Run) -> None:
    claim = json.loads(kb("show", "lianyungang-2025/fox-hunt-europol", "-f", "json").stdout)
    assert claim["role"] == "partner"
    assert [citation["source_slug"] for citation in claim["citations"]] == ["lianyungang-2025"]
    source = json.loads(kb("show", "lianyungang-2025", "-f", "json").stdout)
    assert source["publisher"] == "Binary News Network"
    assert sum(len(section["claims"]) for section in source["sections"]) == 146
    for format_ in ("table", "md", "tsv", "csv", "yaml"):
        assert "Fox Hunt" in kb("show", "lianyungang-2025/fox-hunt-europol", "-f", format_).stdout


def test_what_is_known_of_a_thing_is_said_once_and_in_words(kb: Run, sql: Callable[..., object]) -> None:
    sql("UPDATE source SET published = '2025-09-16' WHERE slug = 'lianyungang-2025'")
    said = kb("show", "lianyungang-2025", "-f", "table").stdout
    head = said[: said.index("\n\n")].splitlines()
    assert "  published: 16 September 2025" in head
    said = kb("show", "lianyungang-forum-2025", "-f", "table").stdout
    head = said[: said.index("\n\n")].splitlines()
    assert "  ends: 18 September 2025" in head
    assert not any("day" in line.partition(":")[0] for line in head)


def test_an_ambiguous_name_lists_its_candidates(kb: Run, sql: Callable[..., object]) -> None:
    sql("UPDATE entity SET folded = 'twin' WHERE slug IN ('kenya', 'fox-hunt')")
    error = kb("show", "Twin", code=1).stderr
    assert (
        error
        == "kb: 'Twin' means several things: fox-hunt (initiative), kenya (country); name one by its slug\n"
    )


def test_an_unknown_name_lists_the_nearest(kb: Run) -> None:
    assert "nearest: kenya" in kb("show", "keniya", code=1).stderr


def test_links_prints_the_chain_of_claims(kb: Run) -> None:
    chains = json.loads(kb("links", "kenya", "unodc", "-f", "json").stdout)
    for chain in chains:
        assert chain[0]["thing_slug"] == "kenya"
        assert chain[-1]["other_slug"] == "unodc"
        assert all(
            one["other_slug"] == next_["thing_slug"] for one, next_ in zip(chain, chain[1:], strict=False)
        )
    text = kb("links", "kenya", "unodc", "-f", "table").stdout
    assert text.startswith("Kenya\n")
    assert "not tied within 1 claims" in kb("links", "kenya", "unodc", "--longest", "1", code=1).stderr


def test_links_of_one_thing(kb: Run) -> None:
    tied = {row["other_slug"] for row in json.loads(kb("links", "europol", "-f", "json").stdout)}
    assert {"china", "fox-hunt", "sky-net", "great-wall"} <= tied


@pytest.mark.parametrize(
    ("words", "slug", "marked"),
    [
        (["fentanyl"], "fentanyl-class-control", "[fentanyl]"),
        (["Fox Hunt"], "fox-hunt", "[Fox Hunt]"),
        (["cote d'ivoire"], "cote-divoire", "[Côte d'Ivoire]"),
        (["fent"], "fentanyl-class-control", "[fentanyl]"),
        (['"sky net"'], "sky-net", "[Sky Net]"),
        (["中国"], "china", "[中国]"),
        (["公安"], "china-ministry-of-public-security", "[公安]部"),
        (["ไทย"], "thailand", "[ไทย]"),
        (["日本"], "japan", "[日本]"),
    ],
)
def test_search_finds_and_marks(kb: Run, words: list[str], slug: str, marked: str) -> None:
    best = json.loads(kb("search", *words, "-f", "json").stdout)[0]
    assert best["slug"] == slug
    assert marked in best["marked"]


def test_search_says_when_there_is_nothing(kb: Run) -> None:
    assert "nothing found for zyzzyva" in kb("search", "zyzzyva", code=1).stderr
    assert "no word to search for" in kb("search", "!!!", code=1).stderr


@given(st.text(max_size=60))
def test_no_search_words_break_the_index(reader: sqlite3.Connection, text: str) -> None:
    try:
        words = parse(text)
    except KbError:
        return
    for hit in search(reader, words, 5):
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)
    for start, end in words.highlights(text):
        assert 0 <= start < end <= len(text)


def test_timeline_is_in_order(kb: Run) -> None:
    days = [row["first_day"] for row in json.loads(kb("timeline", "sco", "-f", "json").stdout)]
    assert days == sorted(days)
    assert len(days) > 10
    assert "since 15 June 2001" in kb("timeline", "sco", "-f", "table").stdout


def test_show_sql_prints_statements_that_run_anywhere(kb: Run, db: Path) -> None:
    result = kb("initiatives", "--country", "kenya", "--topic", "surveillance", "--show-sql", "-f", "json")
    with closing(sqlite3.connect(db)) as connection:
        assert len(connection.execute(result.stderr).fetchall()) == len(json.loads(result.stdout))


def test_sql_streams_and_stops_at_its_limits(kb: Run) -> None:
    endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select x from n"
    result = kb("sql", endless, "--limit", "3")
    assert result.stdout == "x\n1\n2\n3\n"
    assert "stopped after 3 rows" in result.stderr
    slow = endless.replace("select x from n", "select max(x) from n")
    assert "took too long" in kb("sql", slow, "--timeout", "0.2", code=1).stderr


def test_sql_reads_a_file_and_standard_input(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "q.sql").write_text("select 1 as one", encoding="utf-8")
    assert kb("sql", "-i", str(tmp_path / "q.sql")).stdout == "one\n1\n"
    assert kb("sql", "-", input="select 2 as two").stdout == "two\n2\n"
    assert kb("sql", code=2).stderr.startswith("kb sql: give a query")


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM claim",
        "INSERT INTO entity_fts(entity_fts) VALUES ('rebuild')",
        "UPDATE claim SET summary = 'x'",
        "WITH a AS (SELECT 1) DELETE FROM claim",
        "CREATE TABLE t (x)",
        "CREATE TEMP TABLE t (x)",
        "DROP VIEW claims",
        "ATTACH 'other.db' AS other",
        "DETACH main",
        "VACUUM INTO 'copy.db'",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA query_only = OFF",
        "SELECT * FROM pragma_table_info('claim')",
        "SELECT load_extension('x')",
        "BEGIN IMMEDIATE",
        "SAVEPOINT s",
        "REINDEX",
        "ANALYZE",
        "EXPLAIN DELETE FROM claim",
        "ALTER TABLE claim ADD COLUMN x",
        "SELECT 1; DELETE FROM claim",
        "",
        "-- nothing",
        "SELEC 1",
        "SELECT zeroblob(1000000000)",
        "SELECT ?",
        "SELECT '\x00'",
    ],
)
def test_sql_can_only_read(kb: Run, db: Path, tmp_path: Path, statement: str) -> None:
    before = db.read_bytes()
    result = kb("sql", statement, ok=False)
    assert result.exit_code == 1 or statement == "SELECT ?", result.output
    assert result.stderr.startswith("kb: ") or result.stdout
    assert db.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} <= {"kb.db", "kb.db-shm", "kb.db-wal"}


def test_full_text_matches_work_in_sql(kb: Run) -> None:
    query = "select count(*) as n from claim_fts where claim_fts match 'fentanyl'"
    assert kb("sql", query).stdout == "n\n2\n"


HOSTILE = "\x1b[31mred\u202e\x07 =1+1 <b>|*"


@pytest.mark.parametrize("format_", ["table", "tsv", "md"])
def test_what_is_laid_out_for_a_person_never_carries_control_characters(
    kb: Run, sql: Callable[..., object], format_: str
) -> None:
    sql("UPDATE entity SET name = ? WHERE slug = 'kenya'", HOSTILE)
    for command in (["show", "kenya"], ["countries"], ["links", "kenya"], ["search", "red"]):
        output = kb(*command, "-f", format_).stdout
        assert not {"\x1b", "\u202e", "\x07"} & set(output), command


def test_formulas_are_defused_on_request(kb: Run) -> None:
    query = "select '=1+1' as a, '-2' as b, -2 as c"
    assert kb("sql", query, "-f", "csv").stdout == "a,b,c\n=1+1,-2,-2\n"
    assert kb("sql", query, "-f", "csv", "--defuse").stdout == "a,b,c\n'=1+1,'-2,-2\n"


def test_schema_documents_every_view(kb: Run) -> None:
    assert len(json.loads(kb("schema", "-f", "json").stdout)) > 20
    assert "as_written" in kb("schema", "figures").stdout
    assert kb("schema", "figures", "--sql").stdout.startswith("CREATE VIEW figures AS")
    assert "did you mean 'figures'" in kb("schema", "figure", code=1).stderr


def test_rows_with_many_columns_are_printed_as_records(kb: Run) -> None:
    printed = kb("sql", "select * from comparisons limit 2", "-f", "table", COLUMNS="80").stdout
    assert "kind corroborates · basis linked" in printed
    assert max(map(len, printed.splitlines())) <= 80
    few = kb("sql", "select slug, name from countries limit 2", "-f", "table", COLUMNS="80").stdout
    assert "slug" in few.splitlines()[1]


@pytest.mark.parametrize(
    ("name", "slug"),
    [("U.S.", "united-states"), ("u.k.", "united-kingdom"), ("U.A.E.", "united-arab-emirates")],
)
def test_an_acronym_may_have_full_stops(kb: Run, name: str, slug: str) -> None:
    assert slug in kb("show", name, "-f", "json").stdout


@pytest.mark.parametrize("other", ["Timor Leste", "timor-leste", "TIMOR–LESTE"])
def test_hyphens_and_dashes_are_spaces(kb: Run, other: str) -> None:
    assert json.loads(kb("show", other, "-f", "json").stdout)["slug"] == "timor-leste"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Trinidad & Tobago", "trinidad-and-tobago"),
        ("Iran (Islamic Republic of)", "iran"),
        ("Democratic Republic of Congo", "democratic-republic-of-the-congo"),
        ("UN Office on Drugs and Crime", "unodc"),
        ("SCO RATS", "sco-rats"),
        ("Belt and Road Initiative", "belt-and-road"),
        ("Oʻzbekiston", "uzbekistan"),
        ("O`zbekiston", "uzbekistan"),
        ("Kosovo", "kosovo"),
        ("Turkey", "turkiye"),
        ("Ivory Coast", "cote-divoire"),
        ("Emiratos Árabes Unidos", "united-arab-emirates"),
        ("كينيا", "kenya"),
    ],
)
def test_names_are_found_however_they_are_spelt(kb: Run, name: str, slug: str) -> None:
    assert json.loads(kb("show", name, "-f", "json").stdout)["slug"] == slug


def test_the_nearest_names_begin_with_what_was_typed(kb: Run) -> None:
    assert "nearest: unodc" in kb("show", "unod", code=1).stderr
    assert "nearest: united-states, united-kingdom" in kb("show", "united", code=1).stderr
    assert "brunei" not in kb("show", "UX", code=1).stderr


def test_a_chain_takes_the_most_direct_claims(kb: Run) -> None:
    [chain, *_] = json.loads(kb("links", "laos", "europol", "-f", "json").stdout)
    assert [step["via"] for step in chain] == [
        "participation:partner",
        "participation:partner",
        "relation:agreement-with",
    ]


@pytest.mark.parametrize("group", ["source", "pack", "db"])
def test_a_group_alone_prints_its_help(kb: Run, group: str) -> None:
    printed = kb(*group.split()).stdout
    assert printed.startswith("Usage: ")
    assert printed.count("\n") > 5


def test_sql_reads_a_pipe_and_tells_of_the_schema(kb: Run) -> None:
    assert kb("sql", input="select 1 as x").stdout == "x\n1\n"
    assert "summary" in kb("sql", "pragma table_info(claims)").stdout
    told = {
        "table_xinfo(claim)": "hidden",
        "table_list": "claim",
        "index_list(claim)": "ix_claim_first_day",
        "foreign_key_list(claim)": "entity",
    }
    for about, part in told.items():
        assert part in kb("sql", f"pragma {about}").stdout
    assert "only reading" in kb("sql", "pragma journal_mode = delete", code=1).stderr


def test_a_chain_shows_the_best_supported_claim_and_how_many_more_there_are(kb: Run, sql: Sql) -> None:
    [[step]] = json.loads(kb("links", "china", "europol", "-f", "json").stdout)
    assert (step["key"], step["reliability"]) == ("europol-china-agreement", "B")
    claims = sql(
        "SELECT DISTINCT claim_id FROM connections WHERE thing_slug = 'china' AND other_slug = 'europol'"
    )
    assert step["more"] == len(claims) - 1
    shown = kb("links", "china", "europol", "-f", "table").stdout
    assert f"… and {step['more']} more; kb claims --about china --about europol" in shown


def test_ties_of_a_thing_can_be_cut(kb: Run) -> None:
    assert len(json.loads(kb("links", "china", "-n", "3", "-f", "json").stdout)) == 3


def test_what_no_claim_names_is_said_to_be_so(kb: Run) -> None:
    assert kb("links", "usa", "china", code=1).stderr == "no claim names united-states\n"


def test_a_source_that_says_the_same_in_other_words_is_not_given_the_words_of_another(kb: Run) -> None:
    """One fact, two claims: the one dates the membership, the other does not."""
    printed = kb("show", "sco", "-f", "table", COLUMNS="200").stdout
    assert "lianyungang-2025 (F6) says: China is a member state of the SCO. " in printed


def test_a_name_is_found_with_or_without_its_spaces(kb: Run) -> None:
    assert json.loads(kb("show", "foxhunt", "-f", "json").stdout)["slug"] == "fox-hunt"


def more(kb: Run, name: str) -> dict[str, int]:
    """Return how many claims each section leaves out."""
    return {
        part["title"]: part["more"] for part in json.loads(kb("show", name, "-f", "json").stdout)["sections"]
    }


def test_a_hub_shows_the_best_of_each_section_and_how_many_more_there_are(
    kb: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {
        part["title"]: part["claims"]
        for part in json.loads(kb("show", "china", "-f", "json").stdout)["sections"]
    }
    monkeypatch.setattr(dossier, "HUB", 5)
    monkeypatch.setattr(dossier, "BEST", 2)
    cut = json.loads(kb("show", "china", "-f", "json").stdout)["sections"]
    assert {part["title"] for part in cut} == set(whole)
    for part in cut:
        assert 0 < len(part["claims"]) <= 2
        assert part["more"] >= len(whole[part["title"]]) - 2  # claims, not facts
        assert part["at_least"] is False
    assert "more; kb claims --about china" in kb("show", "china", "-f", "table").stdout


@pytest.mark.parametrize(
    ("name", "listed"),
    [("china", "--about china"), ("drug-control", "--topic"), ("lianyungang-2025", "--source")],
)
def test_of_a_hub_that_is_not_read_to_its_end_it_says_so(
    kb: Run, monkeypatch: pytest.MonkeyPatch, name: str, listed: str
) -> None:
    monkeypatch.setattr(dossier, "HUB", 5)
    monkeypatch.setattr(dossier, "BEST", 2)
    exact = more(kb, name)
    monkeypatch.setattr(dossier, "READ", 20)
    read = more(kb, name)
    assert sum(read.values()) < sum(exact.values())
    assert all(number <= exact[title] for title, number in read.items())
    shown = kb("show", name, "-f", "table").stdout
    assert re.search(rf"… and at least [1-9]\d* more; kb claims {listed}", shown)
    assert "perhaps more" in shown or all(read.values())


def test_what_a_hub_shows_and_leaves_out_are_all_of_its_claims(
    kb: Run, sql: Sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossier, "HUB", 5)
    monkeypatch.setattr(dossier, "BEST", 1)
    [(claims,)] = sql(
        "SELECT count(*) FROM (SELECT claim_id FROM mentions WHERE thing_slug = 'china'"
        " UNION SELECT claim_id FROM involvements WHERE party_slug = 'china')"
    )
    assert sum(left_out + 1 for left_out in more(kb, "china").values()) == claims
