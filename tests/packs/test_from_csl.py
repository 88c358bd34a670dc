"""`kb pack new --csl`: the sources of a reference manager become a pack."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from kb.packs.write.from_csl import published

RUN = Callable[..., Result]


def made(kb: RUN, tmp_path: Path, items: Any, *, code: int = 0) -> Any:
    file = tmp_path / "items.json"
    file.write_text(items if isinstance(items, str) else json.dumps(items), encoding="utf-8")
    done = kb("pack", "new", str(tmp_path / "my-list"), "--csl", str(file), code=code)
    if code:
        assert not (tmp_path / "my-list").exists()
        return done.output
    kb("pack", "check", str(tmp_path / "my-list"))
    return yaml.safe_load((tmp_path / "my-list" / "pack.yaml").read_text(encoding="utf-8"))


ZOTERO = [
    {
        "id": "http://zotero.org/users/1/items/ABCD",
        "type": "article-newspaper",
        "container-title": "Harbour  Herald",
        "title": "Harbour Watch: it opens",
        "URL": "https://herald.example/a",
        "language": "en",
        "issued": {"date-parts": [["2031", 5, 2]]},
        "author": [{"family": "Nordmann", "given": "Kari"}],
    },
    {"id": 7, "type": "webpage", "title": "Harbour Watch: it opens", "issued": {"date-parts": [[2031]]}},
    {"id": "own-slug", "type": "map", "title": "Карта", "publisher": "Europol", "URL": "ftp://x"},
]


def test_what_zotero_exports_becomes_sources(kb: RUN, tmp_path: Path) -> None:
    pack = made(kb, tmp_path, ZOTERO)
    assert pack["sources"][0] == {
        "slug": "harbour-watch-it-opens-2031",
        "kind": "article",
        "title": "Harbour Watch: it opens",
        "publisher": "harbour-herald",
        "published": "2031-05-02",
        "url": "https://herald.example/a",
        "language": "en",
    }
    assert [each["slug"] for each in pack["publishers"]] == ["harbour-herald"]


def test_a_slug_that_is_taken_or_fits_is_told_apart_or_kept(kb: RUN, tmp_path: Path) -> None:
    _, second, third = made(kb, tmp_path, ZOTERO)["sources"]
    assert (second["slug"], second["kind"]) == ("harbour-watch-it-opens-2031-2", "web-page")
    assert third == {"slug": "own-slug", "title": "Карта", "publisher": "europol"}


def test_such_a_pack_can_be_seeded(kb: RUN, tmp_path: Path) -> None:
    made(kb, tmp_path, ZOTERO)
    kb("seed", str(tmp_path / "my-list"))
    assert "harbour-watch-it-opens-2031" in kb("sources", "--all", "-f", "csv").output


def test_what_is_exported_comes_back(kb: RUN, empty_db: Path, tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    kb("export", "csl", "-o", str(file))
    kb("--db", str(empty_db), "pack", "new", str(tmp_path / "back"), "--csl", str(file))
    kb("--db", str(empty_db), "seed", str(tmp_path / "back"))
    columns = ("-c", "slug,title,publisher,published,url,language,kind", "-f", "csv")
    known = set(kb("sources", "--all", *columns).output.splitlines())
    assert set(kb("--db", str(empty_db), "sources", "--all", *columns).output.splitlines()) == known


def test_sources_that_are_known_are_left_out_and_named(kb: RUN, tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    kb("export", "csl", "-o", str(file))
    known = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps([*known, {"title": "New"}]), encoding="utf-8")
    done = kb("pack", "new", str(tmp_path / "more"), "--csl", str(file))
    assert done.output.count("known already: ") == len(known)
    assert "has 1 sources" in done.output


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ("{", "no JSON"),
        ('"x"', "no list of references"),
        ([], "no source that is not known"),
        ([{"title": "a"}, {"id": "b"}], "item 2 has no title"),
        ([{"title": " "}], "item 1: title"),
        (["x"], "item 1 has no title"),
        ([{"title": "a", "language": "x" * 600}], "item 1: language"),
    ],
)
def test_what_is_no_list_of_references_is_refused(kb: RUN, tmp_path: Path, items: Any, said: str) -> None:
    assert said in made(kb, tmp_path, items, code=1)


def test_a_list_goes_alone(kb: RUN) -> None:
    assert "--csl goes alone" in kb("pack", "new", "x", "--csl", "a", "--title", "T", code=2).output
    assert "can't be read" in kb("pack", "new", "x", "--csl", "not-there.json", code=1).output


@pytest.mark.parametrize(
    ("issued", "edtf"),
    [
        ({"date-parts": [[2031, 5], [2032]]}, "2031-05/2032"),
        ({"date-parts": [[2031]], "circa": True}, "2031~"),
        ({"literal": "2031/.."}, "2031/.."),
        ({"raw": "spring"}, None),
        ({"date-parts": [[2031, 13]]}, None),
        ({"date-parts": [["x"]]}, None),
        ({"date-parts": [[]]}, None),
        ("2031", None),
        (None, None),
    ],
)
def test_dates_of_csl_become_edtf(issued: Any, edtf: str | None) -> None:
    assert published(issued) == edtf
