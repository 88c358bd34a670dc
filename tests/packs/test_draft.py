"""A draft of a pack from a text: what is known is found, what is to do is said, and no sentence is taken over."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from fixtures import ARTICLE, Run, WritePack
from hypothesis import given
from hypothesis import strategies as st

from kb.cli import cli
from kb.packs.write.draft import draft
from kb.packs.write.known import Known, known
from kb.sources.fragment import Fragment, SourceText
from kb.sources.gazetteer import Gazetteer, Name

TEXT = """\
On 5 May 2031 Norway and Kenya opened Harbour Watch with more than 40 guests who attended.
According to Europol, several criminal networks will be dismantled. It was the first of its kind.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "herald.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def drafted(kb: Run, text: Path, tmp_path: Path) -> Path:
    kb("pack", "new", "harbour", "--from", str(text), "--title", "Harbour Watch opens")
    return tmp_path / "harbour"


DRAFTED = """
- {statement: {subject: TODO}, key: s-1-1, summary: TODO, valid: 2031-05-05,
   about: [norway, kenya, harbour-watch], cite: On 5 … who attended}
- {figure: {subject: TODO, metric: guests-attended, comparator: more-than, value: 40, unit: person,
   as_written: more than 40 guests}, key: s-1-1-n1, summary: TODO, valid: 2031-05-05, cite: more than … 40 guests}
- {statement: {subject: TODO}, key: s-2-1, summary: TODO, attributed_to: europol, modality: forecast,
   cite: According to … be dismantled}
- {figure: {subject: TODO, metric: networks-dismantled, comparator: several, as_written: several criminal networks},
   key: s-2-1-n1, summary: TODO, attributed_to: europol, modality: forecast, cite: several … networks}
- {statement: {subject: TODO}, key: s-2-2, summary: TODO, modality: TODO, marks: [first], cite: It was … its kind}
"""


def test_a_draft_holds_what_is_there_to_claim(drafted: Path) -> None:
    claims = yaml.load((drafted / "claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["claims"]
    assert claims == yaml.load(DRAFTED, yaml.BaseLoader)


def test_the_words_of_a_sentence_are_a_comment_above_its_claims_and_nowhere_else(drafted: Path) -> None:
    written = (drafted / "claims.yaml").read_text(encoding="utf-8")
    assert "\n# ¶2.2 It was the first of its kind.\n- statement:" in written
    assert "dismantled. It" not in yaml.dump(yaml.safe_load(written))


def test_a_draft_says_what_it_is_and_requires_what_it_names(kb: Run, text: Path, tmp_path: Path) -> None:
    said = kb("pack", "new", "harbour", "--from", str(text)).stderr
    assert said.startswith(
        "harbour is a draft with 5 claims to do, 2 of them figures, on 3 known things; next: kb pack check"
    )
    head = yaml.safe_load((tmp_path / "harbour" / "pack.yaml").read_text(encoding="utf-8"))
    assert head["requires"] == ["vocabulary", "iso-3166", "lianyungang-2025"]


def test_checking_a_draft_says_what_is_still_to_do(kb: Run, text: Path, tmp_path: Path) -> None:
    kb("pack", "new", "harbour", "--from", str(text))
    said = kb("pack", "check", "harbour", "--text", str(text), code=1).stderr
    assert "claim 's-1-1' is still to do: say in your own words what the source claims, or drop it" in said
    assert "subject is still to do" in said
    path = tmp_path / "harbour" / "claims.yaml"
    edited = path.read_text(encoding="utf-8").replace("subject: TODO", "subject: europol")
    edited = edited.replace(", harbour-watch", "").replace("modality: TODO", "modality: assertion")
    (tmp_path / "harbour" / "entities.yaml").unlink(missing_ok=True)
    path.write_text(re.sub(r"summary: TODO", "summary: Said in other words.", edited), encoding="utf-8")
    assert "no problems" in kb("pack", "check", "harbour", "--text", str(text)).stdout
    kb("seed", "harbour")
    assert "3 sentences, 5 locators with a place" in kb("source", "attach", "harbour", str(text)).stderr


def test_a_source_is_added_with_its_particulars(kb: Run, text: Path, tmp_path: Path) -> None:
    kb("source", "add", str(text), "--title", "Harbour Watch: it opens", "--publisher", "global times",
       "--url", "https://herald.example/1", "--published", "2031-05-06", "--language", "en")  # fmt: skip
    head = yaml.safe_load((tmp_path / "harbour-watch-it-opens" / "pack.yaml").read_text(encoding="utf-8"))
    [source] = head["sources"]
    assert source["publisher"] == "global-times"
    assert "publishers" not in head
    assert str(source["published"]) == "2031-05-06"
    kb("source", "add", str(text), "--title", "T", "--slug", "other", "--publisher", "Harbour Herald")
    head = yaml.safe_load((tmp_path / "other" / "pack.yaml").read_text(encoding="utf-8"))
    assert head["publishers"] == [
        {"slug": "harbour-herald", "name": "Harbour Herald", "reliability": "F", "reason": "not judged yet"}
    ]


def test_a_draft_needs_no_database(text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = CliRunner().invoke(
        cli, ["--db", str(tmp_path / "none.db"), "pack", "new", "d", "--from", str(text)]
    )
    assert result.exit_code == 0, result.output
    assert "on 3 known things" in result.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("--from", "none.txt"), 1, "none.txt can't be read"),
        (("--from", "herald.txt", "--published", "yesterday"), 1, "'yesterday' is no EDTF date"),
        (("--from", "herald.txt", "--url", "ftp://x"), 1, "url 'ftp://x' must be a web address"),
        (("--title", "T"), 2, "a title or publisher goes with a text"),
    ],
)
def test_wrong_use_writes_nothing(
    kb: Run, text: Path, tmp_path: Path, args: tuple[str, ...], code: int, message: str
) -> None:
    assert message in kb("pack", "new", "d", *args, code=code).stderr
    assert not (tmp_path / "d").exists()


def test_the_next_step_can_be_pasted(kb: Run, text: Path) -> None:
    odd = text.rename(text.with_name("-odd; $(x).txt"))
    said = kb("pack", "new", "My Pack", "--from", f"./{odd.name}").stderr
    assert said.endswith("next: kb pack check 'My Pack' --text './-odd; $(x).txt'\n") or (
        "next: kb pack check 'My Pack' --text '-odd" not in said
    )


def test_a_draft_takes_no_slug_that_is_taken(kb: Run, text: Path) -> None:
    error = kb("source", "add", str(text), "--title", "Lianyungang 2025", code=1).stderr
    assert "there is a source or a pack 'lianyungang-2025' already; name another folder (--slug)" in error


def test_a_wrong_source_is_reported_once_and_hides_nothing(
    kb: Run, write_pack: WritePack, text: Path
) -> None:
    folder = write_pack("""\
        pack: harbour
        version: 1
        sources: [{slug: herald, title: T, url: nowhere}]
        claims: [{statement: {}, key: a, summary: One., cite: Norway and}, {statement: {}, key: a, cite: x}]
        """)
    said = kb("pack", "check", str(folder), "--text", str(text), code=1).stderr.splitlines()
    assert [line.partition(": ")[2] for line in said[:-1]] == [
        "url 'nowhere' must be a web address, https://...",
        "'summary' is missing",
    ]


def test_a_draft_overwrites_nothing(kb: Run, text: Path, tmp_path: Path) -> None:
    kb("pack", "new", "d", "--from", str(text))
    before = sorted((path.name, path.read_bytes()) for path in (tmp_path / "d").iterdir())
    (tmp_path / "d" / "pack.yaml").unlink()
    assert "claims.yaml exists already" in kb("pack", "new", "d", "--from", str(text), code=1).stderr
    assert "claims.yaml" in [path.name for path in (tmp_path / "d").iterdir()]
    assert (tmp_path / "d" / "claims.yaml").read_bytes() == dict(before)["claims.yaml"]


@pytest.mark.second
def test_a_long_text_makes_lines_that_are_streamed(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "".join(f"Norway met number {n} of the envoys. " for n in range(2_100)), encoding="utf-8"
    )
    kb("pack", "new", "long", "--from", "long.txt")
    lines = (tmp_path / "long" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 2_100
    said = kb("pack", "check", "long", "--text", "long.txt", code=1).stderr
    assert "claims.jsonl:1:" in said
    assert "fits no place" not in said


KNOWN = Known(
    Gazetteer([Name("Norway", "norway", "country", True)]), {"norway": None}, {"metric": ("guests",)}, {}
)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=400))
def test_any_text_can_be_drafted_and_its_locators_fit(tmp_path: Path, text: str) -> None:
    made = draft(text, KNOWN)
    source = SourceText(text)
    for claim in made.claims:
        cite = claim["cite"]
        if isinstance(cite, str):
            start, _, end = cite.partition(" … ")
            found = source.find(Fragment(start, end or None))
        else:
            found = source.find(
                Fragment(cite["start"], cite.get("end"), cite.get("prefix"), cite.get("suffix"))
            )
        # Marks and symbols alone have no words to be found by.
        words = cite if isinstance(cite, str) else "".join(cite.values())
        assert found or not any(character.isalnum() for character in words)


# Checking locators against a text


ILL_LOCATED = """\
pack: harbour
version: 1
sources: [{slug: herald, title: Harbour Watch opens}]
claims:
  - statement: {subject: NO}
    key: a
    summary: One.
    cite: Norway und Kenia … Harbour Watch
  - statement: {subject: NO}
    key: b
    summary: Two.
    cite:
      - {start: of old}
      - On 5 … guests
passages:
  - {cite: (.*), nature: rhetoric, reason: none}
"""


def test_locators_that_fit_no_place_or_several_are_reported_with_their_place_in_the_pack(
    kb: Run, write_pack: WritePack, text: Path
) -> None:
    text.write_text(f"{TEXT}Norway of old. Kenya of old.\n", encoding="utf-8")
    folder = write_pack(ILL_LOCATED)
    said = kb("pack", "check", str(folder), "--text", "herald.txt", code=1).stderr.splitlines()
    assert said == [
        "pack.yaml:8:11: “Norway und Kenia … Harbour Watch” fits no place in herald.txt; nearest is ¶1.1"
        " “On 5 May 2031 Norway and Kenya opened Harbour Watch with more than 40 guests who attended.”",
        "pack.yaml:13:9: “of old” fits several places in herald.txt (¶3.1, ¶3.2);"
        " use more words, or a prefix or suffix",
        "pack.yaml:16:12: “(.*)” fits no place in herald.txt",
        f"kb: {folder}: 3 problems",
    ]


def test_the_text_of_another_source_is_told_by_its_hash(kb: Run, write_pack: WritePack, text: Path) -> None:
    pack = """\
        pack: harbour
        version: 1
        sources: [{{slug: herald, title: T{sha}}}, {{slug: other, title: O}}]
        claims:
          - {{statement: {{subject: NO}}, key: a, summary: One., cite: {{source: herald, start: not there}}}}
          - {{statement: {{subject: NO}}, key: b, summary: Two., cite: {{source: other, start: nor there}}}}
        """
    folder = write_pack(pack.format(sha=""))
    said = kb("pack", "check", str(folder), "--text", str(text), code=1).stderr
    assert "has 2 sources; say whose text it is: --text SOURCE=FILE" in said
    said = kb("pack", "check", str(folder), "--text", f"other={text}", code=1).stderr
    assert "nor there" in said
    assert "not there" not in said
    folder = write_pack(pack.format(sha=f", sha256: {'0' * 64}"))
    said = kb("pack", "check", str(folder), "--text", f"herald={text}", code=1).stderr
    assert "herald.txt is not the text that the pack says: its sha256 is" in said


def test_a_pack_that_needs_one_of_yours_is_checked_against_the_database(
    kb: Run, write_pack: WritePack, db: Path, dump: Callable[[Path], object]
) -> None:
    base = "pack: base\nversion: 1\nentities: [{initiative: base-one, name: Base One, kind: project}]\n"
    more = """\
        pack: more
        version: 1
        requires: [base]
        sources: [{slug: more, title: M}]
        claims: [{statement: {subject: base-one}, key: a, summary: One., cite: {source: more}}]
        """
    folder = write_pack(more, name="more")
    assert (
        "needs the pack 'base', which is not in the database"
        in kb("pack", "check", str(folder), code=1).stderr
    )
    kb("seed", str(write_pack(base, name="base")))
    before = dump(db)
    assert "more: no problems" in kb("pack", "check", str(folder)).stdout
    assert dump(db) == before


# The article


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article's text is not at hand; KB_ARTICLE names it")
def test_the_draft_of_the_article_takes_over_no_sentence(kb: Run, tmp_path: Path) -> None:
    kb("pack", "new", "d", "--from", str(ARTICLE))
    # Names and the theme are taken as they are, and have fewer words in a row.
    words = re.findall(r"\w+", ARTICLE.read_text(encoding="utf-8").casefold())
    sequences = {tuple(words[i : i + 13]) for i in range(len(words) - 12)}
    for path in (tmp_path / "d").iterdir():
        written = re.sub(r"(?m)^\s*#.*", "", path.read_text(encoding="utf-8"))
        own = re.findall(r"\w+", written.casefold())
        assert not sequences & {tuple(own[i : i + 13]) for i in range(len(own) - 12)}


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article's text is not at hand; KB_ARTICLE names it")
def test_the_article_pack_fits_its_text(kb: Run) -> None:
    assert "no problems" in kb("pack", "check", "lianyungang-2025", "--text", str(ARTICLE)).stdout


def test_a_dateline_is_neither_time_nor_place_of_what_is_told(kb: Run, tmp_path: Path) -> None:
    words = "TBILISI, Georgia (30 September 2025) — Ten inspectors from Kenya finished a course."
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    kb("source", "add", "a.txt", "--title", "T", "--slug", "course", "--published", "2025-10-02")
    drafted = (tmp_path / "course" / "claims.yaml").read_text(encoding="utf-8")
    assert "valid" not in drafted
    assert "about: [kenya]" in drafted  # and its country is not what is told of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Norway paid $5 million.", "USD"),
        ("Australia paid $5 million.", None),
        ("Australia paid US$5.", "USD"),
    ],
)
def test_whose_dollars_they_are_is_left_open(kb: Run, tmp_path: Path, text: str, unit: str | None) -> None:
    (tmp_path / "herald.txt").write_text(text, encoding="utf-8")
    kb("pack", "new", "harbour", "--from", "herald.txt", "--title", "T", "--published", "2031-05-05")
    made = yaml.load((tmp_path / "harbour/claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    [figure] = [claim["figure"] for claim in made["claims"] if "figure" in claim]
    assert figure.get("unit") == unit


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("They met in English, French and Portuguese.", set()),
        ("They met in French and Spanish waters.", {"france", "spain"}),
        ("The men speak Spanish.", set()),
        ("The station is on Silt Island.", {"silt-island"}),
    ],
)
def test_a_language_is_no_country(kb: Run, tmp_path: Path, text: str, slugs: set[str]) -> None:
    (tmp_path / "herald.txt").write_text(text, encoding="utf-8")
    kb("pack", "new", "harbour", "--from", "herald.txt", "--title", "T", "--published", "2031-05-05")
    made = yaml.load((tmp_path / "harbour/claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert {slug for claim in made["claims"] for slug in claim.get("about", ())} == slugs


def test_whether_it_is_foreseen_or_judged_is_asked_where_the_words_do_not_tell(
    kb: Run, tmp_path: Path
) -> None:
    (tmp_path / "herald.txt").write_text(
        "The pact takes effect on 1 May 2032. The pact is old. Kenya is old.", encoding="utf-8"
    )
    kb("pack", "new", "harbour", "--from", "herald.txt", "--title", "T", "--published", "2031-05-05")
    made = yaml.load((tmp_path / "harbour/claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert [claim.get("modality") for claim in made["claims"]] == ["TODO", "TODO", None]


def test_who_wrote_a_text_and_where_is_no_claim(kb: Run, tmp_path: Path) -> None:
    text = "Boats Sink\n\nBy Ana Lee and Bo Kim, in Split\n\nSplit, 4 May 2031\n\nRIGA. Kenya met Mali.\nBy May Mali left.\n"
    (tmp_path / "herald.txt").write_text(text, encoding="utf-8")
    kb("pack", "new", "harbour", "--from", "herald.txt", "--title", "T", "--published", "2031-05-05")
    made = yaml.load((tmp_path / "harbour/claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert [each["reason"] for each in made["passages"]] == [
        "the headline",
        "a byline",
        "a dateline",
        "a dateline",
    ]
    assert len(made["claims"]) == 2


def test_a_body_of_a_country_is_known_by_its_people_too(reader: sqlite3.Connection) -> None:
    text = "China's Ministry of Public Security met men of the Chinese Ministry of Public Security."
    found = [thing.slug for thing in known(reader).gazetteer.find(text)]
    assert found == ["china-ministry-of-public-security"] * 2


def test_a_sentence_in_capitals_is_no_dateline(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "herald.txt").write_text("POLICE FROM MALI AND PERU MET.\n", encoding="utf-8")
    kb("pack", "new", "harbour", "--from", "herald.txt", "--title", "T", "--published", "2031-05-05")
    made = yaml.load((tmp_path / "harbour/claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert made["claims"][0]["about"] == ["mali", "peru"]


def test_of_a_table_without_an_end_only_what_it_names_is_drafted() -> None:
    row = "Norway, 40 boats, a plan to sail, "
    [claim] = draft(
        row * 10_000, KNOWN
    ).claims  # whatever is read of a sentence may be held against all else in it
    assert claim["about"] == ["norway"]
    assert [each["figure"]["value"] for each in draft(row, KNOWN).claims if "figure" in each] == [40]
