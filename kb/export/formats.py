"""The formats: what each is, what it holds and what it cannot hold. Plain data; a module of this package writes each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from kb.export.content import Content


class Format(NamedTuple):
    """A way out."""

    #: What it is, for --help.
    what: str
    #: The module of this package whose `write` makes it.
    module: str
    #: A text may go to standard output; a file and a folder need a name; a server a URL.
    makes: Literal["text", "file", "folder", "server"]
    holds: str
    cannot_hold: str
    #: Tools that open it.
    opened_by: str
    #: The extra of the package that it needs, if any.
    extra: str = ""
    #: The options that mean something to it, besides the filters.
    options: tuple[str, ...] = ()
    #: The filters that it cannot do without.
    needs: tuple[str, ...] = ()
    #: Its bytes are no text, so that words in it cannot be seen.
    packed: bool = False
    #: Its sha256 is written beside it.
    summed: bool = False


#: The options that let out the words of sources.
WORDS = ("texts", "quotes")

FORMATS: dict[str, Format] = {
    "csv": Format(
        "every view as CSV, in a Frictionless data package",
        "data_package",
        "folder",
        "every view, each column with its type, meaning and key",
        "nothing is lost",
        "spreadsheets, frictionless, pandas, R",
        options=WORDS,
    ),
    "sqlite": Format(
        "a database to hand round, with its sha256 beside it",
        "sqlite_copy",
        "file",
        "everything; views, full text and statistics too",
        "when and in how many steps the file was filled is not held",
        "kb, sqlite3, DuckDB, Datasette, pandas",
        options=("texts",),
        packed=True,
        summed=True,
    ),
    "graphml": Format(
        "a network: things, and each link that a claim makes once",
        "graphml",
        "text",
        "things that claims name; links with type, role, summary, modality, voice, grade, source and time",
        "attributes that are no things, figures, other names, citations and where they stand are not held",
        "networkx, Gephi, yEd, igraph",
    ),
    "jsonld": Format(
        "linked data: schema.org, PROV-O, Web Annotation",
        "jsonld",
        "text",
        "things, claims with modality, voice and grade, sources, topics, terms, where each claim stands",
        "what is derived from claims (facts, involvements, comparisons, audit) is not held",
        "rdflib, Jena, GraphDB, pyshacl",
        options=("quotes", "base"),
    ),
    "pack": Format(
        "every pack as a folder that seeds",
        "pack_folders",
        "folder",
        "all that packs hold, with locators; what belongs to no pack in one of its own",
        "titles and descriptions of packs, comments, claims that were typed in and texts are not held",
        "kb seed, git, any editor",
    ),
    "csl": Format(
        "the sources as CSL-JSON",
        "csl",
        "text",
        "sources with title, publisher, date, address and language",
        "claims and things are not held; a reliability is a note",
        "Zotero, citeproc, pandoc",
    ),
    "ftm": Format(
        "FollowTheMoney entities, one JSON a line",
        "ftm",
        "text",
        "things, sources; asserted participations, memberships, offices and relations as links; all other claims as notes",
        "modality, voice and grade are words in notes; figures, dates that are about, topics and links of claims are not held",
        "Aleph, Yente, ftm",
    ),
    "parquet": Format(
        "every view as a Parquet file",
        "parquet",
        "folder",
        "every view, each column with its type and meaning",
        "keys are not held",
        "DuckDB, polars, pandas, Spark",
        extra="parquet",
        options=WORDS,
        packed=True,
    ),
    "mermaid": Format(
        "a picture of the network around a thing, or of its timeline, as text",
        "mermaid",
        "text",
        "who stands beside a thing in which role, or its dated claims; opinions and forecasts are marked",
        "a picture: sources, citations, figures and all other claims are not held",
        "GitHub, GitLab, mermaid",
        options=("picture",),
        needs=("about",),
    ),
    "svg": Format(
        "the same picture drawn: columns by role, light and dark, with alternative text",
        "svg",
        "text",
        "who stands beside a thing in which role, or its dated claims; opinions and forecasts are marked",
        "a picture: sources, citations, figures and all other claims are not held",
        "browsers, Inkscape, word processors",
        options=("picture",),
        needs=("about",),
    ),
    "postgresql": Format(
        "a copy to read on a PostgreSQL server",
        "postgresql",
        "server",
        "every view as a table, with keys, indexes, meanings as comments and full text",
        "the views themselves are not held: a copy is as old as its export",
        "psql, Metabase, Grafana, any driver",
        extra="postgresql",
        options=(*WORDS, "to", "schema"),
    ),
}


def write(name: str, content: Content, target: Path | None, **options: Any) -> Counter[str]:
    """Write a format to a new file or into a new, empty folder, and return what was written and what was left out.

    `options` are those of the format. Raises ExportError for what it cannot be asked for.
    """
    from importlib import import_module

    written: Counter[str] = import_module(f"kb.export.{FORMATS[name].module}").write(
        content, target, **options
    )
    return written


def summary(name: str, written: Counter[str], content: Content) -> str:
    """Say in a line what was written and what the format, or this file of it, does not hold."""
    counts = ", ".join(f"{number:,} {what}" for what, number in written.items())
    missing = [FORMATS[name].cannot_hold]
    out = {"texts": content.texts, "quotes": content.quotes}
    if left := [words for words in WORDS if words in FORMATS[name].options and not out[words]]:
        missing.append(f"{' and '.join(left)} of sources are left out")
    return f"{name}: {counts or 'nothing'}; {'; '.join(missing)}"
