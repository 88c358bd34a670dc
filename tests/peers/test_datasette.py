"""Pages of a real Datasette on files of kb, and on others beside them. Needs the extra `datasette`."""

import asyncio
import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fixtures import Run, WritePack

from kb.lookup.catalog import views

pytestmark = pytest.mark.second
LINK = re.compile(r'href="([^"]*)"')
ANSWERS = {
    "said": "thing=Kenya",
    "agreement": "thing=kenya",
    "against": "source=lianyungang-2025",
    "sources_on": "thing=Kenya",
    "takes_part": "party=China",
    "partners": "party=china",
    "members": "organization=SCO",
    "numbers": "thing=China",
    "opinions": "source=lianyungang-2025",
    "careful": "source=lianyungang-2025",
}
EVIL = "<script>alert(1)</script>"


def ask(paths: list[Path], *urls: str, **options: Any) -> list[Any]:
    """Return what a Datasette that serves these files answers to these addresses."""
    from datasette.app import Datasette

    async def answers() -> list[Any]:
        datasette = Datasette([str(path) for path in paths], **options)
        found = [await datasette.client.get(url) for url in urls]
        for db in datasette.databases.values():
            db.close()
        return found

    return asyncio.run(answers())


def texts(paths: list[Path], *urls: str, **options: Any) -> list[str]:
    found = ask(paths, *urls, **options)
    assert [(url, answer.status_code) for url, answer in zip(urls, found, strict=True)] == [
        (url, 200) for url in urls
    ]
    return [answer.text for answer in found]


def words_of(page: str) -> str:
    """Return the text of a page as a reader sees it."""
    bare = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", bare)).split())


@pytest.fixture(scope="module")
def whole(bundled_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(bundled_template, tmp_path_factory.mktemp("served") / "kb.db"))


@pytest.fixture(scope="module")
def pages(whole: Path) -> dict[str, str]:
    """Return the page of every view."""
    names = list(views())
    return dict(zip(names, texts([whole], *(f"/kb/{name}?_size=25" for name in names)), strict=True))


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return a database of somebody else's, with columns of the same names."""
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE claims (slug TEXT, summary TEXT, kind TEXT)")
        rows = [(f"s{n}", f"n {n}", "ab"[n % 2]) for n in range(40)]
        connection.executemany("INSERT INTO claims VALUES (?, ?, ?)", rows)
    return path


def test_every_view_has_a_page_that_says_what_its_columns_mean(pages: dict[str, str]) -> None:
    for name, view in views().items():
        said = words_of(pages[name])
        assert view["meaning"] in said, name
        for column, doc in view["columns"].items():
            assert f"{column} {doc['meaning']}" in said, (name, column)


def test_the_page_of_the_file_shows_a_few_described_views_and_no_table(whole: Path) -> None:
    home, page, hidden = texts([whole], "/", "/kb", "/kb?_show_hidden=1")
    said = words_of(page)
    for name in ("facts", "claims", "involvements", "sources"):
        assert f"{name} {views()[name]['meaning']}" in said.partition("All other views")[0]
    assert "What is said of a thing, and who says so?" in said
    tables = {"/kb/claim", "/kb/entity", "/kb/claim_fts_data", "/kb/alembic_version"}
    assert tables & set(LINK.findall(page)) == set()
    assert tables <= set(LINK.findall(hidden))
    assert "/kb/facts" in LINK.findall(home)


def test_a_table_of_the_users_own_is_shown(db: Path, sql: Run) -> None:
    sql("CREATE TABLE my_notes (claim TEXT)")
    [page] = texts([db], "/kb")
    assert "/kb/my_notes" in LINK.findall(page)


def linked(found: dict[str, str]) -> Iterator[str]:
    for name, page in found.items():
        links = dict.fromkeys(unescape(link) for link in LINK.findall(page) if "/-/dossier/" in link)
        assert links or "0 records" in page or name == "vocabulary", name
        yield from list(links)[:12]


def test_links_lead_to_pages_that_exist(whole: Path, pages: dict[str, str]) -> None:
    links = sorted(set(linked(pages)))
    assert len(links) > 80
    assert {kind for kind in ("topic", "source", "pack", "publisher") if any(kind in x for x in links)} == {
        "topic", "source", "pack", "publisher"
    }  # fmt: skip
    texts([whole], *links)


def test_what_is_known_of_kenya_who_says_so_and_do_others_agree_is_answered_by_clicking(whole: Path) -> None:
    [found] = texts([whole], "/kb/-/search?q=kenya")
    first = LINK.findall(found.partition('<ul class="bullets">')[2])[0]
    assert first == "/kb/-/dossier/kenya"
    [kenya] = texts([whole], first)
    said = words_of(kenya)
    assert "A monitoring center in Kenya watches over the Nairobi–Mombasa Railway in real time." in said
    assert "The 2025 Lianyungang forum and China's international security cooperation F6 says so" in said
    assert "relays Edward Mbugua" in said
    beside = re.search(r'href="([^"]*)#beside">borne out by \d', kenya)
    assert beside
    [claim, agreed] = texts([whole], beside[1], "/kb/agreement?thing=kenya")
    assert "Do others agree? corroborates" in words_of(claim)
    assert "corroborates" in words_of(agreed)


@pytest.mark.parametrize("name", ["kenya", "europol", "jeremy-douglas", "unodc"])
def test_a_dossier_shows_what_kb_show_shows(kb: Run, db: Path, name: str) -> None:
    found = json.loads(kb("show", name, "-f", "json").stdout)
    [page] = texts([db], f"/kb/-/dossier/{name}")
    said = words_of(page)
    assert found["sections"]
    for section in found["sections"]:
        assert section["title"] in said
        for claim in section["claims"]:
            assert claim["summary"] in said
            assert not claim["attributed_to"] or f"relays {claim['attributed_to']}" in said
            assert claim["modality"] == "assertion" or f"{claim['summary']} {claim['modality']}" in said
            for cited in claim["citations"]:
                assert f"“{cited['quote'] or cited['fragment']}”" in said or not cited["fragment"]
    for source in found["sources"]:
        assert f"reliability {source['reliability']}" in said
        assert f"/kb/-/dossier/{source['slug']}?type=source" in LINK.findall(page)


HARBOUR = """
pack: harbour-watch
version: 1
requires: [vocabulary, iso-3166]
sources:
  - {slug: harbour-herald, title: Harbour Watch opens, url: "https://herald.example/opens"}
entities:
  - initiative: harbour-watch
    name: Harbour Watch
    kind: exercise
claims:
  - participation: {initiative: harbour-watch, participant: NO, role: host}
    key: norway-hosts
    summary: Norway hosts the Harbour Watch exercise.
    cite: off the coast … Norwegian hosts
"""


def test_the_words_of_an_attached_text_stand_beside_what_they_say(
    kb: Run, db: Path, write_pack: WritePack, tmp_path: Path
) -> None:
    text = tmp_path / "herald.txt"
    text.write_text(
        "Boats gathered <b>off the coast & beyond, said their Norwegian hosts. Nobody was hurt.\n"
    )
    kb("seed", str(write_pack(HARBOUR)))
    kb("source", "attach", "harbour-herald", str(text))
    thing, claim, passages, quotes = texts(
        [db],
        "/kb/-/dossier/norway",
        "/kb/-/dossier/harbour-watch/norway-hosts",
        "/kb/passages?_search=boats",
        "/kb/quotes",
    )
    for page in (thing, claim):
        assert "F6 says so ¶1.1 “off the coast & beyond, said their Norwegian hosts”" in words_of(page)
        assert any(link.startswith("https://herald.example/opens#:~:text=") for link in LINK.findall(page))
    assert "Boats gathered <b>off the coast" in words_of(passages)
    assert "off the coast &amp; beyond" in quotes


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("KE", "Kenya"),
        ("%D0%9A%D0%B5%D0%BD%D0%B8%D1%8F", "Kenya"),
        ("drug-control?type=topic", "Drug control"),
        ("lianyungang-2025?type=source", "The 2025 Lianyungang forum"),
        ("lianyungang-2025?type=pack", "lianyungang-2025"),
        ("lianyungang-2025/kenya-center-police", "Local police in Kenya have a hand"),
        ("~231", "claim"),
    ],
)
def test_a_dossier_is_found_by_whatever_kb_show_takes(db: Path, name: str, heading: str) -> None:
    [page] = texts([db], f"/kb/-/dossier/{name}")
    assert heading in words_of(page)


def test_an_unknown_name_is_answered_with_the_nearest(db: Path) -> None:
    unknown, odd, none, bare = ask(
        [db], "/kb/-/dossier/keniya", "/kb/-/dossier/kenya?type=x", "/nosuch/-/search", "/kb/-/search?q=***"
    )
    assert [answer.status_code for answer in (unknown, odd, none, bare)] == [404, 400, 404, 400]
    assert "nearest: kenya" in words_of(unknown.text)
    assert "no word to search for" in words_of(bare.text)


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("claims?_search=cooperating", "ooperat"),  # a form of the word
        ("things?_search=上合组织", "Shanghai Cooperation Organisation"),
        ("organizations?_search=interpol", "Interpol"),
        ("names?_search=Кения", "Кения"),
        ("facts?_search=railway&subject_slug=nairobi-mombasa-railway", "Kenya"),
        ("-/search?q=上合组织", "Shanghai Cooperation Organisation"),
    ],
)
def test_search_finds(whole: Path, page: str, found: str) -> None:
    [text] = texts([whole], f"/kb/{page}")
    assert found.casefold() in words_of(text.partition("<tbody>")[2] or text).casefold()


def test_search_finds_as_many_rows_as_the_index_holds(whole: Path) -> None:
    from kb.lookup.words import parse

    with closing(sqlite3.connect(whole)) as connection:
        match = "SELECT count(*) FROM claim_fts WHERE claim_fts MATCH ?"
        [expected] = connection.execute(match, (parse("police").match,)).fetchone()
    [answer, nothing] = ask([whole], "/kb/claims.json?_search=police", "/kb/claims.json?_search=qwertyuiop")
    assert answer.json()["filtered_table_rows_count"] == expected > 10
    assert nothing.json()["filtered_table_rows_count"] == 0


@pytest.mark.parametrize(("name", "given"), ANSWERS.items())
def test_each_question_is_answered(whole: Path, name: str, given: str) -> None:
    page, answer = ask([whole], f"/kb/{name}?{given}", f"/kb/{name}.json?{given}&_shape=array")
    assert answer.json()
    assert name == "careful" or "/kb/-/dossier/" in page.text


def test_no_question_is_left_unasked() -> None:
    from kb.datasette import _queries

    assert set(_queries()) == set(ANSWERS)


def test_facets_are_those_with_sense_and_none_is_suggested(whole: Path) -> None:
    [answer] = ask([whole], "/kb/claims.json")
    found = answer.json()
    assert set(found["facet_results"]) == {"type", "modality", "voice"}
    assert found["suggested_facets"] == []


def test_what_takes_too_long_to_count_is_shown_without_its_number(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kb.datasette import served

    monkeypatch.setattr(served, "COUNTING", 0.001)
    [answer, asked] = ask([whole], "/kb/comparisons.json", "/kb/comparisons.json?_facet=kind")
    found = answer.json()
    assert len(found["rows"]) == 100
    assert found["filtered_table_rows_count"] is None
    assert found["facet_results"] == {}
    assert set(asked.json()["facet_results"]) == {"kind"}


def test_what_strangers_write_is_shown_and_not_run(db: Path, sql: Run) -> None:
    sql("UPDATE entity SET name = ?, description = ? WHERE slug = 'kenya'", EVIL, EVIL)
    sql(
        "UPDATE name SET text = text || ? WHERE entity_id = (SELECT id FROM entity WHERE slug = 'kenya')",
        EVIL,
    )
    sql("UPDATE claim SET summary = ? || summary, time_note = ?", EVIL, EVIL)
    sql("UPDATE source SET title = ? || title, url = 'javascript:alert(1)'", EVIL)
    sql("UPDATE citation SET text_start = ?", EVIL)
    sql("UPDATE topic SET name = ?", EVIL)
    urls = [
        *(f"/kb/{name}" for name in views()),
        *(f"/kb/{name}?{given}" for name, given in ANSWERS.items()),
        "/kb/-/dossier/kenya",
        "/kb/-/dossier/lianyungang-2025/kenya-center-police",
        "/kb/-/dossier/lianyungang-2025?type=source",
        "/kb/-/dossier/drug-control?type=topic",
        "/kb/-/search?q=script",
        f"/kb/-/search?q={EVIL}",
        f"/kb/claims?_search={EVIL}",
        f"/kb/said?thing={EVIL}",
    ]
    found = texts([db], *urls)
    for url, page in zip(urls, found, strict=True):
        assert EVIL not in page, url
        assert not re.search(r'href="\s*javascript:', page), url
    assert sum(EVIL in words_of(page) for page in found) > 30
    [missing] = ask([db], f"/kb/-/dossier/{EVIL}")
    assert missing.status_code == 404
    assert EVIL not in missing.text


def test_another_database_is_left_as_it_was(
    whole: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from datasette.plugins import pm

    urls = ("/other", "/other/claims", "/other/claims.json?_search=x", "/other?sql=select+slug+from+claims")
    both = texts([whole, other], *urls)
    assert capsys.readouterr().err == ""
    beside = ask([whole, other], "/other/-/dossier/kenya", "/other/-/search?q=x", "/")
    alone = texts([other], "/", *urls)
    plugin = pm.unregister(name="kb")
    try:
        without = texts([other], "/", *urls)
    finally:
        pm.register(plugin, "kb")

    def steady(page: str) -> str:
        page = re.sub(r'<details class="nav-menu">.*?</details>', "", page, flags=re.DOTALL)
        return re.sub(r"\s+", " ", re.sub(r'"query_ms": [\d.]+|Queries took [\d.]+ms|<!--.*?-->', "", page))

    assert list(map(steady, alone)) == list(map(steady, without))
    assert list(map(steady, both)) == list(map(steady, without[1:]))
    assert [answer.status_code for answer in beside] == [404, 404, 200]


def test_a_file_of_another_schema_is_left_alone_and_named(
    db: Path, sql: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    sql("UPDATE alembic_version SET version_num = '0001'")
    [page] = texts([db], "/kb")
    assert "db upgrade" in capsys.readouterr().err
    assert "/kb/claim" in LINK.findall(page)


def test_what_the_user_says_of_a_view_comes_first(whole: Path) -> None:
    mine = {"databases": {"kb": {"tables": {"claims": {"description": "Mine.", "facets": ["pack"]}}}}}
    [page, found] = ask([whole], "/kb/claims", "/kb/claims.json", metadata=mine)
    assert "Mine." in words_of(page.text)
    assert set(found.json()["facet_results"]) == {"pack"}
    [untouched] = texts([whole], "/kb/claims")
    assert "Mine." not in words_of(untouched)


def test_a_file_that_does_not_change_is_served_alike(whole: Path) -> None:
    home, kenya = texts([], "/kb", "/kb/-/dossier/kenya", immutables=[str(whole)])
    assert "Download SQLite DB" in home
    assert "Republic of Kenya" in kenya


def test_links_lead_through_a_path_that_a_proxy_puts_before_them(whole: Path) -> None:
    [page] = texts([whole], "/kb/claims", settings={"base_url": "/at/"})
    assert "/at/kb/-/dossier/china" in LINK.findall(page)


@pytest.mark.parametrize("where", ["kb", "claims"])
def test_who_may_not_see_the_claims_sees_no_dossier(whole: Path, where: str) -> None:
    closed = {"allow": {"id": "root"}}
    metadata = {"databases": {"kb": closed if where == "kb" else {"tables": {"claims": closed}}}}
    found = ask([whole], "/kb/-/dossier/kenya", "/kb/-/search?q=kenya", metadata=metadata)
    assert [answer.status_code for answer in found] == [403, 403]
