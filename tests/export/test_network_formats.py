"""`kb export graphml` and `jsonld`, read with what Python has; peers' own tools read them in the second stage."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from click.testing import Result

RUN = Callable[..., Result]


def connections(db: Path) -> int:
    with closing(sqlite3.connect(db)) as connection:
        return int(connection.execute("SELECT count(*) FROM connections").fetchone()[0])


def graph(kb: RUN, path: Path, *filters: str) -> Any:
    kb("export", "graphml", "-o", str(path), *filters)
    return nx.read_graphml(path, force_multigraph=True)


def test_each_link_is_an_edge_once(harbour: RUN, db: Path, tmp_path: Path) -> None:
    read = graph(harbour, tmp_path / "g.graphml")
    assert read.number_of_edges() == connections(db) / 2
    edge = read.edges["harbour-watch", "norway", "harbour-watch/norway-hosts"]
    assert (edge["type"], edge["role"], edge["modality"], edge["grade"]) == (
        "participation",
        "host",
        "assertion",
        "C6",
    )
    assert (edge["valid"], edge["first_day"]) == ("2031-05-02/2031-05-09", "2031-05-02")
    assert edge["key"] == "harbour-watch/norway-hosts"
    assert read.nodes["kari-nordmann"]["label"] == 'Kari "Nordmann" <K>'


def test_a_claim_with_several_links_names_them_all(harbour: RUN, tmp_path: Path) -> None:
    read = graph(harbour, tmp_path / "g.graphml", "--about", "sweden")
    keys = {key for _, _, key in read.edges(keys=True)}
    assert keys == {"harbour-watch/with-sweden", "harbour-watch/with-sweden#2"}
    # The initiative is shown with the place that it resolves to.
    assert set(read.nodes) == {"norway", "sweden", "harbour-watch", "vardo"}


def test_what_xml_cannot_hold_does_not_break_the_file(harbour: RUN, db: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute(
            "UPDATE claim SET summary = ? WHERE key = 'norway-hosts'", ("a\x01b]]>&<\r\n\ufffe",)
        )
    harbour("export", "graphml", "-o", str(tmp_path / "g.graphml"))
    texts = {element.text for element in ET.parse(tmp_path / "g.graphml").iter() if element.text}
    assert "a\ufffdb]]>&<\r\n\ufffd" in texts


def nodes(kb: RUN, path: Path, *options: str) -> dict[str, dict[str, Any]]:
    kb("export", "jsonld", "-o", str(path), *options)
    found = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    by_iri = {node["@id"]: node for node in found}
    assert len(by_iri) == len(found)
    return by_iri


def test_a_claim_is_a_node_with_its_modality_and_place(harbour: RUN, tmp_path: Path) -> None:
    found = nodes(harbour, tmp_path / "a.jsonld")
    claim = found["urn:kb:claim/harbour-watch/academy-escorts"]
    assert claim["kb:modality"] == "opinion"
    assert claim["kb:role"] == {"@id": "urn:kb:term/role/escort"}
    assert claim["prov:wasAttributedTo"] == {"@id": "urn:kb:thing/harbour-pilots"}
    assert claim["prov:hadPrimarySource"] == [{"@id": "urn:kb:source/rival-2031"}]
    stances = {
        node["kb:stance"] for node in found.values() if node.get("oa:hasBody") == {"@id": claim["@id"]}
    }
    assert stances == {"supports", "disputes"}
    assert f"{claim['@id']}/citation/1" in found


def test_a_node_says_what_it_is(harbour: RUN, tmp_path: Path) -> None:
    found = nodes(harbour, tmp_path / "a.jsonld")
    claim = found["urn:kb:claim/harbour-watch/academy-escorts"]
    assert claim["@type"] == ["schema:Claim", "prov:Entity", "kb:Participation"]
    assert found["urn:kb:source/rival-2031"]["@type"] == ["schema:CreativeWork", "prov:Entity"]
    pack = found["urn:kb:pack/harbour-watch"]
    assert (pack["@type"], pack["schema:name"]) == ("schema:Dataset", "harbour-watch")
    values = [node["kb:value"] for node in found.values() if node.get("kb:value")]
    assert values
    assert all(value["@type"] == "xsd:double" for value in values if isinstance(value, dict))
    assert {"@value": "40.0", "@type": "xsd:double"} in values


def test_a_forecast_is_no_property_of_a_thing(harbour: RUN, tmp_path: Path) -> None:
    found = nodes(harbour, tmp_path / "a.jsonld")
    initiative = found["urn:kb:thing/harbour-watch"]
    assert initiative["kb:starts"]["@value"] == "2031-05-02"
    assert "kb:ends" not in initiative
    assert found["urn:kb:claim/harbour-watch/ends"]["kb:modality"] == "forecast"
    assert initiative["schema:sameAs"] == [{"@id": "http://www.wikidata.org/entity/Q999999999"}]


def test_quotes_come_with_their_place_if_asked(harbour: RUN, tmp_path: Path) -> None:
    def exact(path: str, *options: str) -> list[str]:
        found = nodes(harbour, tmp_path / path, *options).values()
        return [node["oa:exact"] for node in found if node["@type"] == "oa:TextQuoteSelector"]

    assert "off the coast, with its Norwegian hosts" not in exact("plain")
    assert "off the coast, with its Norwegian hosts" in exact("quoted", "--quotes")


def test_no_node_is_without_an_iri_of_the_base(harbour: RUN, tmp_path: Path) -> None:
    for iri in nodes(harbour, tmp_path / "a.jsonld", "--base", "https://data.example/kb#"):
        assert iri.startswith("https://data.example/kb#")
    text = (tmp_path / "a.jsonld").read_text(encoding="utf-8")
    assert '"_:' not in text
    assert "urn:kb" not in text


@pytest.mark.parametrize("base", ["nothing", "urn:x", "1:/", "a b:/", "schema:", "http://x/\n/"])
def test_a_base_that_is_none_is_refused(harbour: RUN, base: str) -> None:
    assert "no beginning of an IRI" in harbour("export", "jsonld", "--base", base, code=1).output
