"""`kb export mermaid` and `svg`: the network around a thing and its timeline, for people who see and who don't."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import Result

from kb.export.picture import shortened

RUN = Callable[..., Result]
SVG = "{http://www.w3.org/2000/svg}"


def crowd(db: Path, number: int) -> None:
    """Give the initiative many more participants in several roles."""
    with closing(sqlite3.connect(db)) as connection, connection:
        rows = connection.execute(
            "SELECT id FROM entity WHERE type = 'country' LIMIT ?", (number,)
        ).fetchall()
        [(subject, pack)] = connection.execute("SELECT id, pack_id FROM entity WHERE slug = 'harbour-watch'")
        for place, (country,) in enumerate(rows):
            cursor = connection.execute(
                "INSERT INTO claim (type, pack_id, key, summary, subject_id, subject_type, modality, credibility)"
                " VALUES ('participation', ?, ?, 'x', ?, 'initiative', 'assertion', 6)",
                (pack, f"crowd-{place}", subject),
            )
            connection.execute(
                "INSERT INTO participation (id, type, participant_id, participant_type, role)"
                " VALUES (?, 'participation', ?, 'country', ?)",
                (cursor.lastrowid, country, ("partner", "speaker", "invitee")[place % 3]),
            )


def boxes(root: ET.Element) -> list[tuple[float, float, float, float]]:
    return [
        tuple(float(rect.attrib[name]) for name in ("x", "y", "width", "height"))  # type: ignore[misc]
        for rect in root.iter(f"{SVG}rect")
    ]


def test_forty_neighbours_stand_apart_within_the_picture(harbour: RUN, db: Path, tmp_path: Path) -> None:
    crowd(db, 40)
    harbour("export", "svg", "--about", "harbour watch", "-o", str(tmp_path / "n.svg"))
    root = ET.parse(tmp_path / "n.svg").getroot()
    found = boxes(root)
    assert len(found) >= 40
    for place, (x, y, width, height) in enumerate(found):
        assert x + width <= float(root.attrib["width"])
        assert y + height <= float(root.attrib["height"])
        for x2, y2, width2, height2 in found[:place]:
            assert x + width <= x2 or x2 + width2 <= x or y + height <= y2 or y2 + height2 <= y
    roles = [text.text for text in root.iter(f"{SVG}text") if text.attrib.get("class") == "role"]
    assert {"partner", "speaker", "invitee", "host", "escort"} <= set(roles)


def test_it_says_in_words_what_it_shows_in_light_and_dark(harbour: RUN, tmp_path: Path) -> None:
    text = harbour("export", "svg", "--about", "harbour watch").stdout
    root = ET.fromstring(text)
    assert root.attrib["role"] == "img"
    ids = {element.attrib["id"]: element.text for element in root.iter() if "id" in element.attrib}
    assert root.attrib["aria-labelledby"].split() == ["title", "desc"]
    assert ids["title"] == "Harbour Watch"
    assert "escort: Coast Guard Academy" in str(ids["desc"])
    assert "prefers-color-scheme: dark" in text


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Harbour", 7, "Harbour"),
        ("Harbour Watch", 8, "Harbour…"),
        ("公安合作论坛", 6, "公安…"),
        ("公安é", 5, "公安é"),
    ],
)
def test_a_text_is_cut_to_the_columns_that_it_takes(text: str, width: int, shown: str) -> None:
    assert shortened(text, width) == shown


def test_an_opinion_is_drawn_otherwise(harbour: RUN) -> None:
    text = harbour("export", "svg", "--about", "harbour watch").stdout
    assert re.search(r'card said".*\n.*Coast Guard Academy \(opinion\)', text)
    assert re.search(r'class="card" [^\n]*\n[^\n]*>Vardø', text)
    mermaid = harbour("export", "mermaid", "--about", "harbour watch").stdout
    [node] = re.findall(r'(n\dx\d)\["Coast Guard Academy<br>opinion"\]', mermaid)
    assert node in mermaid.split("    class ")[1]


def test_a_timeline_has_each_dated_claim_in_order(harbour: RUN) -> None:
    for form in ("svg", "mermaid"):
        text = harbour("export", form, "--about", "harbour watch", "--picture", "timeline").stdout
        places = [text.index(words) for words in ("2 May 2031", "2 – 9 May 2031", "It will end in 2032")]
        assert places == sorted(places)
        assert "forecast" in text


def test_names_cannot_break_a_picture(harbour: RUN, db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute(
            "UPDATE entity SET name = ? WHERE slug = 'vardo'",
            ('"]; <b>&{x}\n:中文中文中文中文中文中文中文中文中文中文',),
        )
        connection.execute("UPDATE claim SET summary = ? WHERE key = 'norway-hosts'", ("a: b; c # d\n<x>",))
    text = harbour("export", "svg", "--about", "harbour watch").stdout
    assert any("…" in str(element.text) for element in ET.fromstring(text).iter())
    mermaid = harbour("export", "mermaid", "--about", "harbour watch").stdout
    [line] = [line for line in mermaid.splitlines() if "中文" in line]
    assert re.fullmatch(r'\s+n\dx\d\["[^"<>{}\]]*"\]', line)
    timeline = harbour("export", "mermaid", "--about", "harbour watch", "--picture", "timeline").stdout
    assert all(line.count(":") == 1 and ";" not in line for line in timeline.splitlines()[2:])


def test_more_than_one_could_read_is_counted(harbour: RUN, db: Path) -> None:
    crowd(db, 240)
    done = harbour("export", "svg", "--about", "harbour watch")
    assert "200 neighbours" in done.stderr
    assert re.search(r"\d+ neighbours left out", done.stderr)


@pytest.mark.parametrize("more", [(), ("--about", "vardo", "--about", "norway")])
def test_a_picture_is_of_one_thing(harbour: RUN, more: tuple[str, ...]) -> None:
    assert "needs --about NAME, once" in harbour("export", "svg", *more, code=2).output


def test_an_unknown_name_says_what_is_near(harbour: RUN) -> None:
    assert "harbour" in harbour("export", "svg", "--about", "harbor watch", code=1).output.casefold()
