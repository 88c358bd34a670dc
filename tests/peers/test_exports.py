"""Peers' own tools accept what is exported. Needs the extra `peers`; skipped without it."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from exports import run

import kb.export
from kb.views import VIEWS

pytestmark = [
    pytest.mark.skipif(
        not os.environ.get("KB_PEERS"),
        reason="KB_PEERS is not set: the second stage of .ci/run has others read the exports",
    ),
    # rdflib's own.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]
EXPORT = Callable[..., Path]


def tool(name: str, *args: object, **more: Any) -> str:
    """Run a peer's own program and return what it prints."""
    program = Path(sys.executable).with_name(name)
    done = subprocess.run([program, *map(str, args)], capture_output=True, text=True, **more)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def count(db: Path, query: str) -> int:
    with closing(sqlite3.connect(db)) as connection:
        return int(connection.execute(query).fetchone()[0])


def test_frictionless_finds_the_data_package_valid(exported: EXPORT) -> None:
    report = json.loads(tool("frictionless", "validate", "--json", exported("csv") / "datapackage.json"))
    assert report["valid"]
    assert len(report["tasks"]) == len(VIEWS)


def test_frictionless_finds_a_broken_reference(seeded_template: Path, tmp_path: Path) -> None:
    run(seeded_template, "export", "csv", "-o", str(tmp_path / "out"))
    path = tmp_path / "out" / "tags.csv"
    columns = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    with path.open("a", encoding="utf-8") as file:
        file.write(",".join("999999999" if name == "claim_id" else "" for name in columns) + "\n")
    program = Path(sys.executable).with_name("frictionless")
    done = subprocess.run([program, "validate", tmp_path / "out" / "datapackage.json"], capture_output=True)
    assert done.returncode == 1


def test_networkx_reads_as_many_edges_as_there_are_links(exported: EXPORT, source: Path) -> None:
    import networkx as nx

    graph = nx.read_graphml(exported("graphml"), force_multigraph=True)
    assert graph.number_of_edges() * 2 == count(source, "SELECT count(*) FROM connections")
    named = count(source, "SELECT count(*) FROM things WHERE claims > 0")
    assert graph.number_of_nodes() == named


def test_rdflib_reads_what_it_writes_and_shacl_conforms(
    filled: Callable[[str], Path], tmp_path: Path
) -> None:
    """On the article: as pure Python takes minutes for more."""
    from rdflib import BNode, Graph

    db = filled("article")
    run(db, "export", "jsonld", "--quotes", "-o", str(tmp_path / "a.jsonld"))
    graph = Graph().parse(tmp_path / "a.jsonld", format="json-ld")
    assert len(graph) > 5_000
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]
    for form in ("json-ld", "nt", "turtle"):
        again = Graph().parse(data=graph.serialize(format=form), format=form)
        assert set(again) == set(graph), form
    shapes = Path(kb.export.__file__).with_name("shapes.ttl")
    assert conforms(graph, shapes)
    for broken in ("opinon", "a guess"):
        changed = graph.serialize(format="nt").replace('"opinion"', f'"{broken}"')
        assert not conforms(Graph().parse(data=changed, format="nt"), shapes)


def conforms(graph: Any, shapes: Path) -> bool:
    from pyshacl import validate
    from rdflib import Graph

    valid, _, report = validate(graph, shacl_graph=Graph().parse(shapes))
    print(report[:2000])
    return bool(valid)


def test_rdflib_reads_as_many_claims_as_there_are(exported: EXPORT, source: Path) -> None:
    from rdflib import RDF, Graph, URIRef

    graph = Graph().parse(exported("jsonld"), format="json-ld")
    claims = set(graph.subjects(RDF.type, URIRef("https://schema.org/Claim")))
    assert len(claims) == count(source, "SELECT count(*) FROM claims")
