"""`kb source`: attaching texts, reading them with their claims, coverage and criticism."""

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fixtures import ARTICLE, Run, Sql, WritePack, few
from herald import PACK, TEXT
from hypothesis import given
from hypothesis import strategies as st

from kb.file.engine import write
from kb.sources.attach import attach, detach
from kb.sources.read import TextFile

needs_article = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the article's text is not at hand; KB_ARTICLE names it"
)


def test_attaching_gives_each_claim_its_words(kb: Run, sql: Sql, herald: Path) -> None:
    said = kb("source", "attach", "herald", str(herald)).stderr
    assert said == "the text of herald is attached: 4 sentences, 4 locators with a place\n"
    shown = kb("show", "harbour-watch", "-f", "table").stdout
    assert "herald (F6) says so ¶2.1 “More than 40 ships came”" in " ".join(shown.split())
    assert (
        "herald (F6) says so ¶1.1 “Harbour Watch opened off the coast, with its Norwegian … day for one and for all”"
        in " ".join(shown.split())
    )
    places = sql("SELECT DISTINCT passage FROM claims WHERE source_slug = 'herald' ORDER BY passage")
    assert places == [("1.1",), ("2.1",)]


def test_quotes_are_shown_in_full_with_a_link(kb: Run, herald: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    claim = json.loads(kb("show", "harbour/all-of-it", "-f", "json").stdout)
    [citation] = claim["citations"]
    assert citation["quote"] == TEXT[: TEXT.index("for all") + len("for all")]
    assert citation["link"] == (
        "https://herald.example/a?b=1#:~:text=Harbour%20Watch%20opened%20off,one%20and%20for%20all"
    )
    full = kb("show", "harbour/all-of-it", "--quotes", "-f", "table").stdout
    assert "#:~:text=Harbour" in full


def test_attaching_again_changes_nothing(
    kb: Run, herald: Path, db: Path, dump: Callable[..., object]
) -> None:
    kb("source", "attach", "herald", str(herald))
    before = dump(db)
    assert "was attached already" in kb("source", "attach", "herald", str(herald)).stderr
    assert dump(db) == before


def test_detaching_and_attaching_again_loses_nothing(
    kb: Run, herald: Path, db: Path, dump: Callable[..., object]
) -> None:
    bare = dump(db)
    kb("source", "attach", "herald", str(herald))
    attached = dump(db)
    assert "is detached" in kb("source", "detach", "herald").stderr
    assert dump(db) == bare
    kb("source", "attach", "herald", str(herald))
    assert dump(db) == attached
    kb("db", "check")


@pytest.fixture
def mirror(herald: Path, tmp_path: Path) -> Path:
    """Return another text of the same source."""
    other = tmp_path / "mirror.txt"
    other.write_text(f"MIRROR\n{TEXT}".replace("40 ships", "41 ships"), encoding="utf-8")
    return other


def test_a_different_text_is_refused(kb: Run, mirror: Path, sql: Sql) -> None:
    error = kb("source", "attach", "herald", str(mirror), code=1).stderr
    assert "is not the text that the locators of 'herald' were written for" in error
    assert "'--as-variant' keeps it beside" in error
    assert sql("SELECT count(*) FROM source_text") == [(0,)]


def test_a_different_text_can_be_kept_beside(kb: Run, herald: Path, mirror: Path, sql: Sql) -> None:
    kb("source", "attach", "herald", str(herald))
    said = kb("source", "attach", "herald", str(mirror), "--as-variant").stderr
    assert said == "a variant of herald is attached: 5 sentences, 3 locators with a place\n"
    rows = sql("SELECT variant, key, start_char FROM quotes WHERE source_slug = 'herald' ORDER BY 1, 2")
    assert rows == [
        (0, "all-of-it", 0),
        (0, "hosts", 21),
        (0, "ships", 63),
        (1, "all-of-it", 7),
        (1, "hosts", 28),
    ]
    # Everything else goes by the text that the locators are meant for, one row a citation.
    cited = sql("SELECT key, start_char FROM citations WHERE source_slug = 'herald' ORDER BY key")
    assert cited == [("all-of-it", 0), ("hosts", 21), ("ships", 63)]
    assert kb("search", "Nobody").stdout.count("\npassage\t") == 1  # and not once more in the variant
    kb("source", "detach", "herald", "--sha256", hashlib.sha256(herald.read_bytes()).hexdigest()[:12])
    assert ("hosts", 28) in sql("SELECT key, start_char FROM citations WHERE source_slug = 'herald'")


def test_other_line_ends_are_told_from_another_text(kb: Run, herald: Path) -> None:
    herald.write_bytes(b"\xef\xbb\xbf" + herald.read_bytes().replace(b"\n", b"\r\n"))
    assert (
        "only line ends or the byte-order mark differ"
        in kb("source", "attach", "herald", str(herald), code=1).stderr
    )


def test_a_source_without_a_hash_takes_the_first_text(kb: Run, write_pack: WritePack, tmp_path: Path) -> None:
    kb("seed", str(write_pack(PACK.format(sha=""))))
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(TEXT, encoding="utf-8")
    other.write_text("Something else.", encoding="utf-8")
    kb("source", "attach", "herald", str(one))
    assert (
        "another text of 'herald' is attached" in kb("source", "attach", "herald", str(other), code=1).stderr
    )
    kb("source", "attach", "herald", str(other), "--as-variant")


def test_locators_without_a_place_are_named(kb: Run, db: Path, write_pack: WritePack, tmp_path: Path) -> None:
    kb("seed", str(write_pack(PACK.format(sha=""))))
    path = tmp_path / "short.txt"
    path.write_text(
        "Over off the coast are Norwegian hosts, and off the coast Norwegian hosts.", encoding="utf-8"
    )
    said = kb("source", "attach", "herald", str(path)).stderr.splitlines()
    assert (
        said[0]
        == "harbour/hosts: “off the coast … Norwegian hosts” fits several places in the text of herald"
    )
    assert "harbour/ships: “More than 40 ships … came” fits no place in the text of herald" in said
    assert said[-1].endswith("1 sentence, 0 locators with a place, 4 without")
    found = kb("db", "check", code=1).stdout
    assert "harbour/ships: “More than 40 ships … came” fits no place in the text of herald" in found
    assert "passage: “" in found
    with closing(sqlite3.connect(db)) as connection, connection:  # that of a claim without a pack, too
        connection.execute("UPDATE claim SET pack_id = NULL WHERE key = 'ships'")
    found = kb("db", "check", code=1).stdout
    assert " ships: “More than 40 ships … came” fits no place in the text of herald" in f" {found}".replace(
        "\n", " "
    )


def test_a_locator_that_stands_elsewhere_than_is_kept_is_named(
    kb: Run, db: Path, write_pack: WritePack, tmp_path: Path
) -> None:
    kb("seed", str(write_pack(PACK.format(sha=""))))
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    kb("source", "attach", "herald", str(path))
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE anchor SET start_char = start_char + 1 WHERE quote LIKE 'off the coast%'")
    found = kb("db", "check", code=1).stdout
    assert (
        "harbour/hosts: “off the coast … Norwegian hosts” is not anchored where it stands in herald" in found
    )


def test_a_variant_that_came_first_gives_way_to_the_text_itself(
    kb: Run, herald: Path, sql: Sql, tmp_path: Path
) -> None:
    variant = tmp_path / "mirror.txt"
    variant.write_text(f"One paragraph more.\n\n{TEXT}", encoding="utf-8")
    kb("source", "attach", "herald", str(variant), "--as-variant")
    asked = (
        "SELECT key, paragraph, start_char, passage FROM citations WHERE source_slug = 'herald' ORDER BY key"
    )
    before = sql(asked)
    kb("source", "attach", "herald", str(herald))
    shift = len("One paragraph more.\n\n")
    assert [(key, paragraph + 1, start + shift) for key, paragraph, start, _ in sql(asked)[1:]] == [
        row[:3] for row in before[1:]
    ]
    for key, paragraph, _, passage in sql(asked):
        assert passage.startswith(f"{paragraph}.")
        assert sql("SELECT DISTINCT passage FROM claims WHERE key = ? AND pack = 'harbour'", key) == [
            (passage,)
        ]
    assert sql("SELECT DISTINCT variant FROM passages WHERE shown = 1 AND source_slug = 'herald'") == [(0,)]


def test_seeding_resolves_what_a_pack_adds(kb: Run, herald: Path, write_pack: WritePack, sql: Sql) -> None:
    kb("source", "attach", "herald", str(herald))
    more = """
        pack: more
        version: 1
        requires: [harbour]
        claims:
          - statement: {subject: harbour-watch}
            key: next
            summary: What comes next is open.
            cite: {source: herald, start: Nobody knows}
          - statement: {subject: harbour-watch}
            key: gone
            summary: This is not in the text.
            cite: {source: herald, start: not in there}
        """
    said = kb("seed", str(write_pack(more, name="more"))).stderr
    assert "more/gone: “not in there” fits no place in the text of herald" in said
    assert sql("SELECT key, paragraph, sentence, quote FROM citations WHERE pack = 'more' ORDER BY key") == [
        ("gone", None, None, None),
        ("next", 3, 1, "Nobody knows"),
    ]


def test_a_claim_cited_to_two_sources_shows_both(kb: Run, write_pack: WritePack, tmp_path: Path) -> None:
    kb("seed", str(write_pack("""
        pack: two
        version: 1
        publishers: [{slug: one-press, name: One}, {slug: two-press, name: Two}]
        sources:
          - {slug: one, title: One, publisher: one-press}
          - {slug: two, title: Two, publisher: two-press}
        claims:
          - statement: {subject: NO}
            key: it-rained
            summary: It rained.
            cite: [{source: one, start: It rained}, {source: two, start: Rain fell}]
        """)))  # fmt: skip
    for slug, words in (("one", "It rained."), ("two", "Rain fell.")):
        (tmp_path / slug).write_text(words, encoding="utf-8")
        kb("source", "attach", slug, str(tmp_path / slug))
    shown = kb("show", "two/it-rained", "-f", "table").stdout
    assert "one ¶1.1 “It rained”" in shown
    assert "two ¶1.1 “Rain fell”" in shown


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \n\xef\xbb\xbf\n", "is empty", id="white space"),
        pytest.param(b"%PDF-1.7 ...", "is a PDF that can't be read", id="PDF"),
        pytest.param(b"PK\x03\x04....", "is a ZIP archive", id="docx"),
        pytest.param(b"text\0more", "is not a text: byte 4 is zero", id="binary"),
        pytest.param("Grüße aus Köln, schöne Straße, für später".encode("cp1252"), "is not UTF-8 at byte 2 (0xfc)", id="cp1252"),
        pytest.param("text".encode("utf-16"), "is UTF-16, not UTF-8", id="UTF-16"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(kb: Run, herald: Path, content: bytes, message: str) -> None:
    herald.write_bytes(content)
    error = kb("source", "attach", "herald", str(herald), code=1).stderr
    assert message in error
    assert error.count("\n") == 1


def test_the_encoding_that_was_found_is_named(kb: Run, herald: Path) -> None:
    herald.write_bytes(("Милиция Казахстана провела учения. " * 20).encode("cp1251"))
    error = kb("source", "attach", "herald", str(herald), code=1).stderr
    assert re.search(r"it may be cp1251; save it as UTF-8 \(iconv -f cp1251 -t utf-8\) and see", error), error


def test_a_text_may_not_be_too_long(kb: Run, herald: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kb.sources.read.MAX_BYTES", 100)
    assert "which is too much for one source" in kb("source", "attach", "herald", str(herald), code=1).stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("attach", "nobody", "herald.txt"), "there is no source 'nobody'"),
        (("attach", "herald", "missing.txt"), "missing.txt can't be read: No such file or directory"),
        (("attach", "herald", "."), ". is a folder"),
        (("detach", "herald"), "no text of 'herald' is attached"),
        (
            ("coverage", "herald"),
            "no text of 'herald' is attached; 'kb source attach herald FILE' takes one in",
        ),
        (("coverage", "heralt"), "there is no source 'heralt'; nearest: herald"),
        (("show", "heralt"), "there is no source 'heralt'"),
        (("show", "herald", "--annotated"), "no text of 'herald' is attached"),
        (("audit", "herald", "--list", "lies"), "there is no finding 'lies'; known: own-voice"),
    ],
)
def test_wrong_use_is_one_line(kb: Run, herald: Path, args: tuple[str, ...], message: str) -> None:
    error = kb("source", *args, code=1).stderr
    assert message in error
    assert error.count("\n") == 1


def test_coverage_says_what_each_sentence_is(kb: Run, herald: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    rows = [line.split("\t") for line in kb("source", "coverage", "herald").stdout.splitlines()]
    assert [row[:5] for row in rows[1:]] == [
        ["1", "1", "2", "factual", ""],
        ["2", "1", "2", "factual", ""],
        ["2", "2", "1", "opinion", "praise without content"],
        ["3", "1", "0", "unmarked", ""],
    ]
    table = kb("source", "coverage", "herald", "--bare", "-f", "table").stdout
    assert "Nobody knows" in table
    assert "Norwegian" not in table
    # A sentence that nobody marked counts as factual, and lowers the share until somebody looks at it.
    assert "2 of 3 factual sentences have a claim (67%); of all 4 there is none on 1 (1 unmarked)" in table


def test_the_annotated_text_numbers_each_claim_where_it_begins(kb: Run, herald: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    text = kb("source", "show", "herald", "--annotated", "-f", "table").stdout
    assert "¶1.1    [1]Harbour Watch opened [2]off the coast, with its Norwegian hosts." in text
    assert "1 The opening is a success.  [opinion · of the source itself]" in text
    assert "“[3]More than 40 ships came,” said the Coast Guard." in text
    wide = kb("source", "show", "herald", "--annotated", "-f", "table", COLUMNS="140").stdout
    assert re.search(r"Norwegian +1 The opening is a success", wide)
    document = json.loads(kb("source", "show", "herald", "--annotated", "-f", "json").stdout)
    assert [len(sentence["claims"]) for sentence in document["sentences"]] == [2, 1, 0, 0]


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300)


@few()
@given(text=ANY_TEXT, data=st.data())
def test_offsets_are_code_points_of_the_stored_text(empty_db: Path, text: str, data: st.DataObject) -> None:
    words = data.draw(
        st.lists(st.sampled_from(["alpha", "é", "β", "中国", "😀", "دبي", "\r\n", "\ufeff"]), min_size=1)
    )
    whole = f"{text} {' '.join(words)} omega"
    slug = "iso-3166-1"
    with closing(sqlite3.connect(empty_db)) as connection:
        slug = connection.execute("SELECT slug FROM source LIMIT 1").fetchone()[0]
    file = TextFile(whole, hashlib.sha256(whole.encode()).hexdigest())
    with write(empty_db, dry_run=True) as connection:
        attach(connection, slug, file, as_variant=True)
        rows = connection.exec_driver_sql("SELECT start_char, end_char, text FROM passages").fetchall()
        stored = connection.exec_driver_sql("SELECT text FROM source_text").scalar()
        assert stored == whole
        assert rows
        for start, end, sentence in rows:
            assert whole[start:end] == sentence
        detach(connection, slug)
        assert connection.exec_driver_sql("SELECT count(*) FROM passage_fts").scalar() == 0


# The article itself


@needs_article
def test_every_locator_of_the_article_has_its_one_place(kb: Run, sql: Sql) -> None:
    said = kb("source", "attach", "lianyungang-2025", str(ARTICLE)).stderr
    assert said == "the text of lianyungang-2025 is attached: 32 sentences, 148 locators with a place\n"
    whole = ARTICLE.read_text(encoding="utf-8")
    rows = sql("SELECT start_char, end_char, quote FROM citations WHERE source_slug = 'lianyungang-2025'")
    assert len(rows) == 146
    assert all(whole[start:end] == quote for start, end, quote in rows)
    kb("db", "check")


@needs_article
def test_all_of_the_article_is_claimed_or_marked_with_a_reason(kb: Run, sql: Sql) -> None:
    kb("source", "attach", "lianyungang-2025", str(ARTICLE))
    assert "21 of 21 factual sentences have a claim (100%)" in (
        kb("source", "coverage", "lianyungang-2025", "-f", "table").stdout
    )
    bare = sql("SELECT nature, reason FROM passages WHERE source_slug = 'lianyungang-2025' AND claims = 0")
    assert len(bare) == 2
    assert {nature for nature, _ in bare} == {"boilerplate"}
    assert all(reason for _, reason in bare)


def test_the_audit_of_the_article(kb: Run) -> None:
    rows = [line.split("\t") for line in kb("source", "audit", "lianyungang-2025").stdout.splitlines()[1:]]
    counts = {row[0]: int(row[1]) for row in rows}
    assert counts["own-voice"] + counts["named"] + counts["unnamed"] == 146
    assert counts["unnamed"] == 6
    assert counts["vague-quantity"] == 4
    assert counts["first"] == 1
    assert counts["self-reference"] == 7
    assert counts["uncorroborated"] == 145
    assert counts["F6"] == 146
    del counts["others"]  # are listed by who they are
    for finding, number in counts.items():
        listed = kb("source", "audit", "lianyungang-2025", "--list", finding).stdout.splitlines()
        assert len(listed) - 1 == number, finding
    words = kb("source", "audit", "lianyungang-2025", "--list", "vague-quantity").stdout
    assert "tens of thousands" in words
    assert "multiple" in words


def test_the_audit_is_a_view_that_sql_users_have_too(kb: Run) -> None:
    query = (
        "SELECT finding, count(*) AS claims FROM audit WHERE source_slug = 'lianyungang-2025'"
        " AND finding = 'forecast' GROUP BY finding"
    )
    assert kb("sql", query).stdout == "finding\tclaims\nforecast\t12\n"
