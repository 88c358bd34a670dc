"""What tests of exports share: an invented pack with everything in it, and the text of one of its sources."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from fixtures import Run

from kb.cli import cli

#: An invented source; no export may hold a word of it unless asked.
WORDS = "proud fishermen of Vardø mended nets"
TEXT = f"The exercise opened off the coast, with its Norwegian hosts.\n\nThe {WORDS} beside it.\n"

PACK = """
pack: harbour-watch
version: 1
requires: [vocabulary, iso-3166]
publishers:
  - {slug: harbour-herald, name: Harbour Herald, reliability: C, reason: local daily, affiliations: ["NO"]}
sources:
  - slug: herald-2031
    kind: article
    title: Harbour Watch opens
    publisher: harbour-herald
    published: 2031-05-02
    url: https://herald.example/harbour-watch
    language: en
  - {slug: rival-2031, title: "Rival & sons", published: 2031~, reliability: B, reason: knows the harbour}
topics:
  - {topic: counter-smuggling, name: Counter-smuggling, parent: transnational-crime}
vocabulary:
  - {role: escort, definition: accompanies another participant for its protection}
  - {metric: ships, definition: number of ships}
entities:
  - initiative: harbour-watch
    name: Harbour Watch
    kind: exercise
    topics: [counter-smuggling]
    names: [HW, {text: Havnevakt, kind: native, language: "no"}]
    identifiers: {wikidata: Q999999999}
  - {organization: coast-guard-academy, name: Coast Guard Academy, kind: academy, acronym: CGA}
  - {place: vardo, name: Vardø, kind: city}
  - {person: kari-nordmann, name: Kari "Nordmann" <K>, kind: official}
  - {actor: harbour-pilots, name: Harbour pilots, kind: group}
claims:
  - participation: {initiative: harbour-watch, participant: "NO", role: host}
    key: norway-hosts
    summary: Norway hosts the Harbour Watch exercise.
    cite: {source: herald-2031, start: off the coast, end: Norwegian hosts}
    valid: 2031-05-02/2031-05-09
    marks: [first]
  - participation: {initiative: harbour-watch, participant: coast-guard-academy, role: escort}
    key: academy-escorts
    summary: The academy escorts the ships.
    modality: opinion
    attributed_to: harbour-pilots
    cite: [{source: rival-2031}, {source: herald-2031, stance: disputes, start: mended nets}]
  - attribute: {subject: harbour-watch, property: starts, value: 2031-05-02}
    key: starts
    summary: It starts on 2 May 2031.
    cite: {source: herald-2031, start: opened off}
    credibility: 2
  - attribute: {subject: harbour-watch, property: ends, value: 2032}
    key: ends
    summary: It will end in 2032.
    modality: forecast
    cite: {source: rival-2031}
  - attribute: {subject: harbour-watch, property: place, entity: vardo}
    key: at-vardo
    summary: It takes place at Vardø.
    cite: {source: rival-2031}
  - attribute: {subject: vardo, property: country, entity: "NO"}
    key: vardo-norway
    summary: Vardø lies in Norway.
    cite: {source: rival-2031}
  - figure: {subject: harbour-watch, metric: ships, comparator: more-than, value: 40, as_written: more than 40}
    key: forty-ships
    summary: More than 40 ships take part.
    cite: {source: rival-2031}
    contradicts: [ten-ships]
  - figure: {subject: harbour-watch, metric: ships, value: 10.5, unit: percent, per: year}
    key: ten-ships
    summary: Ten and a half.
    cite: {source: rival-2031}
  - office: {person: kari-nordmann, organization: coast-guard-academy, title: "Head, acting"}
    key: kari
    summary: Kari heads the academy.
    cite: {source: rival-2031}
    time_note: in recent years
  - membership: {organization: coast-guard-academy, member: "NO", status: observer}
    key: member
    summary: Norway observes.
    cite: {source: rival-2031}
    corroborates: [norway-hosts]
  - relation: {subject: "NO", predicate: cooperates-with, object: SE}
    key: with-sweden
    summary: Norway cooperates with Sweden.
    about: [harbour-watch]
    topics: [counter-smuggling]
    cite: {source: rival-2031}
    valid: 2030~/..
  - statement: {subject: harbour-watch}
    key: overdue
    summary: "Pilots call it: overdue, \\"at last\\"."
    attributed_to: harbour-pilots
    modality: opinion
    about: ["NO"]
    cite: {source: herald-2031, start: "The proud", end: nets}
passages:
  - {cite: {source: herald-2031, start: beside, end: it}, nature: rhetoric, reason: praise}
"""


def whole(path: Path) -> dict[str, bytes]:
    """Return the content of a file, or of every file of a folder, by name."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {str(file.relative_to(path)): file.read_bytes() for file in files if file.is_file()}


def run(db: Path, *args: str) -> str:
    """Run the command line on a database and return what it prints."""
    done = CliRunner().invoke(cli, ["--db", str(db), *args])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="session")
def harbour_template(seeded_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harbour-watch")
    path = Path(shutil.copy(seeded_template, folder / "kb.db"))
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "herald.txt").write_text(TEXT, encoding="utf-8")
    run(path, "seed", str(folder))
    run(path, "source", "attach", "herald-2031", str(folder / "herald.txt"))
    return path


@pytest.fixture
def harbour(kb: Run, db: Path, harbour_template: Path) -> Run:
    """Return what runs the command line on a database with everything in it, and the text of a source."""
    shutil.copy(harbour_template, db)
    return kb
