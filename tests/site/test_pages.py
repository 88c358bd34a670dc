"""`kb site`: pages that lead everywhere, say who says what, and hold no word that is not asked for."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from exports import WORDS, whole
from fixtures import Run, Sql, WritePack
from sites import HOSTILE

from kb.site.templating import TEMPLATES


class Parsed(HTMLParser):
    """A page: its ids, where it leads, its text, and what it would load or run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.inline: list[str] = []
        self.words: list[str] = []
        self.policies: list[str] = []
        self.feed(text)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(given["content"])
        if tag == "a":
            self.links.append(given["href"])
        elif "href" in given or "src" in given:
            self.loads.append(given.get("href") or given["src"])
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        self.inline += [name for name in given if name == "style" or name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


#: The pages of one country are enough to see what becomes of files.
FEW = ("--country", "NO")


@cache
def parsed(text: str) -> Parsed:
    """Return a page, once for all tests that look at it."""
    return Parsed(text)


def pages(folder: Path) -> dict[str, Parsed]:
    return {
        path.relative_to(folder).as_posix(): parsed(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def broken(folder: Path) -> list[str]:
    """Return every link, and every file that a page loads, that leads nowhere or out of the folder."""
    found = pages(folder)
    wrong = []
    for name, page in found.items():
        for link in page.links + page.loads:
            if link.startswith(("https://", "http://", "data:,")) and (
                link in page.links or link == "data:,"
            ):
                continue
            path, _, fragment = link.partition("#")
            target = ((folder / name).parent / path).resolve() if path else folder / name
            inside = target.is_relative_to(folder.resolve()) and target.is_file()
            place = target.relative_to(folder.resolve()).as_posix() if inside else ""
            if not inside or (fragment and "=" not in fragment and fragment not in found[place].ids):
                wrong.append(f"{name}: {link}")
    return wrong


def stamps(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {name: ((folder / name).stat().st_mtime_ns, content) for name, content in whole(folder).items()}


@pytest.mark.parametrize(
    "more", [("--topic", "counter-smuggling"), ("--country", "NO", "--texts")], ids=" ".join
)
def test_every_link_leads_somewhere(harbour: Run, tmp_path: Path, more: tuple[str, ...]) -> None:
    harbour("site", str(tmp_path / "site"), *more)
    assert len(pages(tmp_path / "site")) > 20
    assert broken(tmp_path / "site") == []


@pytest.mark.second
def test_every_link_of_everything_leads_somewhere(built: Path) -> None:
    assert len(pages(built)) > 400
    assert broken(built) == []


def test_a_link_that_leads_nowhere_is_found(harbour: Run, tmp_path: Path) -> None:
    harbour("site", str(tmp_path / "site"), "--country", "NO")
    (tmp_path / "site" / "thing" / "norway.html").unlink()
    assert any("thing/norway.html" in link for link in broken(tmp_path / "site"))


def test_no_page_runs_anything_of_its_own_or_asks_anybody(built: Path) -> None:
    for name, page in pages(built).items():
        assert page.inline == [], name
        assert len(page.ids) == len(set(page.ids)), name
        assert all(not load.startswith(("http", "//")) for load in page.loads), name
        [policy] = page.policies
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "http" not in policy


def test_words_of_sources_stay_out_unless_asked_for(harbour: Run, tmp_path: Path) -> None:
    for name, options in (("plain", ()), ("quotes", ("--quotes",)), ("texts", ("--texts",))):
        harbour("site", str(tmp_path / name), "--country", "NO", *options)
    assert "fishermen of Vardø" in WORDS
    held = {
        name: any("fishermen of Vardø".encode() in content for content in whole(tmp_path / name).values())
        for name in ("plain", "quotes", "texts")
    }
    assert held == {"plain": False, "quotes": True, "texts": True}
    assert (tmp_path / "texts" / "text" / "herald-2031.html").is_file()
    assert not (tmp_path / "quotes" / "text").exists()


def test_a_claim_says_whose_words_it_is_what_it_is_and_whether_others_agree(built: Path) -> None:
    found = pages(built)
    opinion = found["claim/harbour-watch/overdue.html"].text
    assert "Opinion of somebody unnamed: Harbour pilots" in opinion
    assert "“The proud fishermen" in opinion
    assert "no other source here says so" in opinion
    forecast = found["claim/harbour-watch/ends.html"].text
    assert "Forecast of the source itself" in forecast
    host = found["claim/harbour-watch/norway-hosts.html"].text
    assert "Assertion the source’s own words" in host
    assert "2 – 9 May 2031" in host
    disputed = found["claim/harbour-watch/academy-escorts.html"].text
    assert "disputed by Harbour Herald" in disputed
    # and so it does wherever it stands
    for name in ("thing/harbour-pilots.html", "source/herald-2031.html", "claims.html", "thing/norway.html"):
        assert "Opinion of somebody unnamed: Harbour pilots" in found[name].text, name


def test_from_the_first_page_to_who_says_so(built: Path) -> None:
    """What do you know about Kenya, who says so, and do others agree? By clicking."""
    found = pages(built)
    assert "things.html#type=country" in found["index.html"].links
    assert "thing/kenya.html" in found["things.html"].links
    kenya = found["thing/kenya.html"]
    assert "../claim/lianyungang-2025/kenya-center-railway.html" in kenya.links
    assert "../source/lianyungang-2025.html" in kenya.links
    assert "https://herald.example/harbour-watch" in found["source/herald-2031.html"].links
    assert {"Who says so", "Do others agree?", "Network"} <= set(kenya.words)
    claim = found["claim/lianyungang-2025/kenya-center-railway.html"]
    assert {"Who says so", "Do others agree?"} <= set(claim.words)


def test_what_is_disputed_stands_side_by_side(built: Path) -> None:
    text = pages(built)["disputed.html"].text
    assert re.search(
        "More than 40 ships take part.*against.*Ten and a half|Ten and a half.*against.*More than 40", text
    )
    assert "The academy escorts the ships." in text.partition("Disputed by a source")[2]


def test_a_source_page_has_the_numbers_of_its_audit(kb: Run, built: Path) -> None:
    audit = {
        row["finding"]: row
        for row in json.loads(kb("source", "audit", "lianyungang-2025", "-f", "json").stdout)
    }
    text = pages(built)["source/lianyungang-2025.html"].text
    for finding in ("own-voice", "named", "unnamed", "opinion", "forecast", "uncorroborated"):
        assert f"{audit[finding]['claims']} {audit[finding]['meaning']}" in text, finding
    for finding in ("vague-time", "self-reference", "sweeping"):
        assert f"{audit[finding]['meaning']} {audit[finding]['claims']}" in text, finding


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # xdist is, kb is not
@pytest.mark.parametrize("many", [5000, 1], ids=["by one process", "by one on each processor"])
def test_the_same_content_gives_the_same_bytes(
    harbour: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr("kb.site.build._MANY", many)
    harbour("site", str(tmp_path / "site"), "--quotes", "--texts")
    assert whole(tmp_path / "site") == whole(built)


def test_a_changed_claim_rewrites_the_pages_that_show_it_and_no_others(
    harbour: Run, tmp_path: Path, sql: Sql
) -> None:
    site = tmp_path / "site"
    harbour("site", str(site))
    harbour("site", str(site), "--exit-code", code=0)
    before = stamps(site)
    sql("UPDATE claim SET summary = 'Norway observes it.' WHERE key = 'member'")
    harbour("site", str(site), "--exit-code", code=3)
    after = stamps(site)
    changed = {name for name in before if before[name] != after[name]}
    assert all(before[name][1] != after[name][1] for name in changed)
    assert {
        "claim/harbour-watch/member.html",
        "thing/coast-guard-academy.html",
        "thing/norway.html",
    } <= changed
    assert "thing/kenya.html" not in changed
    assert "source/lianyungang-2025.html" not in changed
    assert len(changed) < 12


def test_what_is_gone_has_no_page_any_more(harbour: Run, tmp_path: Path) -> None:
    site = tmp_path / "site"
    harbour("site", str(site), *FEW)
    (site / "mine.txt").write_text("mine", encoding="utf-8")
    harbour("seed", "--remove", "harbour-watch")
    done = harbour("site", str(site), *FEW)
    assert not (site / "claim" / "harbour-watch").exists()
    assert not (site / "thing" / "vardo.html").exists()
    assert (site / "mine.txt").is_file()
    assert broken(site) == []
    assert re.search(r"[1-9]\d* removed", done.stderr)


def test_a_folder_that_kb_did_not_make_is_left_alone(harbour: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("mine", encoding="utf-8")
    done = harbour("site", str(tmp_path / "own"), code=1)
    assert "kb did not make it" in done.output
    assert whole(tmp_path / "own") == {"letter.txt": b"mine"}
    harbour("site", str(tmp_path / "own" / "letter.txt"), code=1)
    (tmp_path / "empty").mkdir()
    harbour("site", str(tmp_path / "empty"), *FEW)
    assert (tmp_path / "empty" / "index.html").is_file()


def test_nothing_is_written_outside_the_folder(harbour: Run, tmp_path: Path) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    harbour("site", str(site), *FEW)
    other.mkdir()
    (other / "kenya.html").write_text("mine", encoding="utf-8")
    mark = json.loads((site / "kb-site.json").read_text(encoding="utf-8"))
    mark["files"] += ["../other/kenya.html", str(other / "kenya.html")]
    (site / "kb-site.json").write_text(json.dumps(mark), encoding="utf-8")
    harbour("site", str(site), *FEW)
    (site / "kb-site.json").write_text(json.dumps(mark | {"files": ["thing/gone.html"]}), encoding="utf-8")
    for page in (site / "thing").iterdir():
        page.unlink()
    (site / "thing").rmdir()
    (site / "thing").symlink_to(other)
    harbour("site", str(site), *FEW, code=1)
    assert whole(other) == {"kenya.html": b"mine"}


def test_what_a_title_holds_stays_text(kb: Run, write_pack: WritePack, tmp_path: Path, sql: Sql) -> None:
    kb("seed", str(write_pack(HOSTILE, "hostile")))
    sql("UPDATE source SET url = 'javascript:alert(1)' WHERE slug = 'odd'")
    sql("UPDATE claim SET key = '../../../out' WHERE key = 'said'")
    kb("site", str(tmp_path / "site"), "--pack", "hostile")
    found = pages(tmp_path / "site")
    assert broken(tmp_path / "site") == []
    for name, page in found.items():
        assert page.inline == [], name
        assert "javascript:alert(1)" not in page.links, name
    assert "<script>alert(3)</script> says </p> it all." in " ".join(
        page.text for name, page in found.items() if name.startswith("claim/")
    )
    assert "<img src=x onerror=alert(2)>" in found["thing/odd-body.html"].text


def test_the_files_beside_the_pages_have_all_that_they_need(built: Path) -> None:
    """The styles of pages and of texts, and how letters are folded for the search."""
    styles = (built / "kb.css").read_text(encoding="utf-8")
    for name in TEMPLATES.glob("*.css"):
        assert name.read_text(encoding="utf-8") in styles, name
    index = (built / "kb-index.js").read_text(encoding="utf-8")
    assert '"ł":"l"' in index.replace(" ", "")
