"""A text with its claims as a page and on a terminal: it needs nothing, it is complete, and what stands in it does nothing."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from fixtures import Run, Sql, WritePack


class _Page(HTMLParser):
    """Collects what a reader and a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.loaded: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on"), f"{tag} {name}"
            self.ids += [str(value)] if name == "id" else []
            self.links += [str(value)] if name == "href" else []
            self.loaded += [str(value)] if name in ("src", "srcset", "action", "data") else []
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_needs_nothing_and_its_links_lead_somewhere(kb: Run, herald: Path, tmp_path: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    page = tmp_path / "page.html"
    kb("source", "show", "herald", "--html", str(page))
    parsed = _Page()
    parsed.feed(page.read_text(encoding="utf-8"))
    assert parsed.open == []
    assert parsed.tags.isdisjoint({"script", "link", "img", "iframe"})
    assert parsed.loaded == []
    assert len(parsed.ids) == len(set(parsed.ids))
    inner = [link[1:] for link in parsed.links if link.startswith("#")]
    assert set(inner) <= set(parsed.ids)
    # Each claim is led to from its words, and leads back to them.
    assert {"c1", "c2", "c3", "r1", "r2", "r3"} <= set(inner)
    assert all(link.startswith(("#", "https://herald.example/")) for link in parsed.links)


EVIL = """
pack: evil
version: 1
sources: [{slug: evil, title: "</title><script>alert(3)</script>", kind: article}]
claims:
  - {statement: {subject: NO}, key: k, summary: "<b onmouseover=alert(4)>{{ 6*6 }}", cite: <script>alert(1)</script>}
"""
EVIL_TEXT = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7*7 }} {% raw %} \x1b[31mred \u202eevil.'
)


@pytest.fixture
def evil(kb: Run, write_pack: WritePack, sql: Sql, tmp_path: Path) -> Run:
    (tmp_path / "evil.txt").write_text(EVIL_TEXT, encoding="utf-8")
    kb("seed", str(write_pack(EVIL)))
    # What a pack may not say may still stand in a file from somebody else.
    sql("UPDATE source SET url = 'javascript:alert(5)', rights = '<i>x' WHERE slug = 'evil'")
    kb("source", "attach", "evil", str(tmp_path / "evil.txt"))
    return kb


def test_a_hostile_text_stays_text_on_a_page(evil: Run) -> None:
    page = evil("source", "show", "evil", "--html", "-").stdout
    parsed = _Page()
    parsed.feed(page)
    assert parsed.tags.isdisjoint({"script", "img", "b onmouseover", "i"})
    assert not any(link.startswith("javascript") for link in parsed.links)
    assert "49" not in page
    assert "{{ 7*7 }}" in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_a_hostile_text_stays_text_on_a_terminal(evil: Run) -> None:
    terminal = evil("source", "show", "evil", "--annotated", "-f", "table").stdout
    assert "\x1b" not in terminal
    assert "\\x1b[31mred" in terminal


def test_a_page_overwrites_pages_and_nothing_else(kb: Run, herald: Path, db: Path, tmp_path: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    for precious in (db, herald):
        before = precious.read_bytes()
        error = kb("source", "show", "herald", "--html", str(precious), code=1).stderr
        assert "exists already and is no page that kb wrote; name another file" in error
        assert precious.read_bytes() == before
    for _ in range(2):
        kb("source", "show", "herald", "--html", str(tmp_path / "page.html"))


def test_a_page_that_cannot_be_written_leaves_nothing(kb: Run, herald: Path, tmp_path: Path) -> None:
    kb("source", "attach", "herald", str(herald))
    target = tmp_path / "folder"
    target.mkdir()
    assert "name another file" in kb("source", "show", "herald", "--html", str(target), code=1).stderr
    assert (
        "none/x.html can't be written"
        in kb("source", "show", "herald", "--html", "none/x.html", code=1).stderr
    )
    assert sorted(path.name for path in tmp_path.iterdir() if "partial" in path.name) == []
