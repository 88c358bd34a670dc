"""A look-up costs what its answer costs, not what the file holds: the work of SQLite's machine is counted, no seconds.

The same things are looked up in a file with ten times as many claims of others. KB_SCALE sets how many these are.
"""

import asyncio
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Unpack

import pytest

from kb.file.engine import write
from kb.file.open import connect_reader
from kb.lookup import criticism, dossier, links, lists, names, search, words
from kb.lookup.catalog import views
from kb.lookup.filters import Filters
from kb.packs.apply.seed import init, seed

sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))

from world import write_world

pytestmark = pytest.mark.second
LARGE = int(os.environ.get("KB_SCALE", "100000"))
SMALL = LARGE // 10
#: How much more work may be done in the larger file: an index of ten times as many rows is a level deeper.
GROWTH = 1.5


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("scale")
    found = {}
    for claims in (SMALL, LARGE):
        write_world(folder / f"{claims}.jsonl", claims)
        found[claims] = folder / f"{claims}.db"
        init(found[claims])
        with write(found[claims]) as connection:
            seed(connection, [folder / f"{claims}.jsonl"])
    return found


@pytest.fixture(scope="session")
def readers(files: dict[int, Path]) -> Iterator[dict[int, sqlite3.Connection]]:
    opened = {claims: connect_reader(path) for claims, path in files.items()}
    yield opened
    for connection in opened.values():
        connection.close()


def work(connection: sqlite3.Connection, look_up: Callable[[sqlite3.Connection], Any]) -> int:
    """Return how many hundreds of steps SQLite's machine makes."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.set_progress_handler(count, 100)
    try:
        look_up(connection)
    finally:
        connection.set_progress_handler(None, 0)
    return steps


def show(name: str) -> Callable[[sqlite3.Connection], Any]:
    return lambda connection: dossier.gather(connection, names.resolve(connection, name))


def listed(view: str, **given: Unpack[Filters]) -> Callable[[sqlite3.Connection], Any]:
    return lambda connection: lists.list_query(connection, view, given).rows(connection)


def sql(statement: str) -> Callable[[sqlite3.Connection], Any]:
    return lambda connection: connection.execute(statement).fetchall()


LOOK_UPS: dict[str, Callable[[sqlite3.Connection], Any]] = {
    "show a thing": show("fox-hunt"),
    "show an organization": show("europol"),
    "show a claim": show("lianyungang-2025/fox-hunt-europol"),
    "show a source": show("lianyungang-2025"),
    "search": lambda connection: search.search(connection, words.parse("fentanyl"), 20),
    "claims of a source": listed("claims", source="lianyungang-2025"),
    "claims on a thing": listed("claims", about="fox-hunt"),
    "claims on an initiative in a time": listed("claims", initiative="fox-hunt", since="2019"),
    "organizations in an initiative": listed("organizations", initiative="fox-hunt"),
    "initiatives of an organization": listed("initiatives", organization="europol"),
    "disputed claims of a source": listed("claims", source="lianyungang-2025", disputed=True),
    "a timeline": lambda connection: lists.timeline_query(connection, "fox-hunt", {}).rows(connection),
    "what it is tied to": lambda connection: links.neighbours_query(
        names.resolve(connection, "fox-hunt"), None
    ).rows(connection),
    "an audit": lambda connection: criticism.findings(connection, "lianyungang-2025"),
    # What SQL users write.
    "facts of a thing": sql("SELECT * FROM facts WHERE subject_slug = 'fox-hunt'"),
    "facts that name it": sql("SELECT * FROM facts WHERE object_slug = 'europol'"),
    "who is in it": sql("SELECT * FROM involvements WHERE initiative_slug = 'fox-hunt'"),
    "a claim by its key": sql("SELECT * FROM claims WHERE pack = 'organizations' AND key = 'sco-iran'"),
    "its comparisons": sql("SELECT * FROM comparisons WHERE pack = 'organizations' AND key = 'sco-iran'"),
    "its grade": sql("SELECT * FROM grades WHERE pack = 'organizations' AND key = 'sco-iran'"),
    "comparisons of a source, counted": sql(
        "SELECT kind, count(*) FROM comparisons WHERE source_slug = 'lianyungang-2025' GROUP BY kind"
    ),
    "comparisons of a subject": sql(
        "SELECT * FROM comparisons WHERE claim_id IN (SELECT claim_id FROM claims WHERE subject_slug = 'fox-hunt')"
    ),
    "comparisons of a subject, counted": sql(
        "WITH mine AS MATERIALIZED (SELECT c.kind FROM figures JOIN comparisons AS c USING (claim_id)"
        " WHERE subject_slug = 'fox-hunt') SELECT kind, count(*) FROM mine GROUP BY kind"
    ),
    "a join of two views": sql(
        "SELECT p.participant, x.quote FROM participations AS p JOIN citations AS x ON x.claim_id = p.claim_id"
        " WHERE p.initiative_slug = 'fox-hunt'"
    ),
    "an IN": sql(
        "SELECT * FROM claims WHERE claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug = 'fox-hunt')"
    ),
    "partners of a thing with few": sql(
        "SELECT DISTINCT party_slug FROM involvements WHERE initiative_slug IN"
        " (SELECT initiative_slug FROM involvements WHERE party_slug = 'europol')"
    ),
    "citations of a source": sql("SELECT * FROM citations WHERE source_slug = 'lianyungang-2025'"),
    "figures of a thing": sql("SELECT * FROM figures WHERE subject_slug = 'lianyungang-forum-2025'"),
}


@pytest.mark.parametrize("what", LOOK_UPS)
def test_the_work_follows_the_answer(readers: dict[int, sqlite3.Connection], what: str) -> None:
    small, large = (work(readers[claims], LOOK_UPS[what]) for claims in (SMALL, LARGE))
    assert small > 0
    assert large <= GROWTH * small + 20, f"{large / small:.1f} times the work"


#: What finds ten times as much in the larger file.
ALL_OF_IT: dict[str, Callable[[sqlite3.Connection], Any]] = {
    "show a hub": show("china"),
    "organizations with a topic": listed("organizations", topic="surveillance"),
    "initiatives of a hub": listed("initiatives", country="china"),
    "sources on a topic": listed("sources", topic="drug-control"),
    "topics of a hub": listed("topics", country="china"),
    "an audit of a hub": lambda connection: criticism.findings(connection, "source-0"),
    "all grades": sql("SELECT proposed, corroboration, contradiction FROM grades"),
    "all comparisons": sql("SELECT claim_id, independent, reliable FROM comparisons"),
    "all facts": sql("SELECT claims, disputed FROM facts"),
}


@pytest.mark.parametrize("what", ALL_OF_IT)
def test_the_work_grows_no_faster_than_the_answer(readers: dict[int, sqlite3.Connection], what: str) -> None:
    """Ten times as much to find may cost ten times as much, and half as much again; no hundred times."""
    small, large = (work(readers[claims], ALL_OF_IT[what]) for claims in (SMALL, LARGE))
    assert large <= GROWTH * LARGE / SMALL * small, f"{large / small:.1f} times the work"


def test_a_scan_is_noticed(readers: dict[int, sqlite3.Connection]) -> None:
    scan = sql("SELECT count(*) FROM claims WHERE summary LIKE '%fentanyl%'")
    assert work(readers[LARGE], scan) > 4 * work(readers[SMALL], scan)


def test_what_is_kept_is_in_step_after_a_large_pack(files: dict[int, Path]) -> None:
    from kb.health.check import problems

    assert problems(files[LARGE]) == []


def steps_of(path: Path, pack: Path) -> int:
    """Return how many thousand steps of SQLite's machine it takes to seed a pack."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    with write(path, dry_run=True) as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(tick, 1000)
        seed(connection, [pack])
        driver.set_progress_handler(None, 0)
    return count


def test_a_small_pack_into_a_large_file_costs_what_it_holds(files: dict[int, Path], tmp_path: Path) -> None:
    """Nothing looks at all the claims that are there."""
    lines = [
        "pack: few\nversion: 1\nrequires: [vocabulary, lianyungang-2025]\nsources: [{slug: few, title: Few}]\nclaims:"
    ]
    lines += [
        f"  - {{attribute: {{subject: fox-hunt, property: purpose, value: v{n}}}, key: k{n}, summary: S, cite: x}}"
        for n in range(40)
    ]
    (tmp_path / "few").mkdir()
    (tmp_path / "few" / "pack.yaml").write_text("\n".join(lines))
    steps = {size: steps_of(path, tmp_path / "few") for size, path in files.items()}
    assert steps[LARGE] <= GROWTH * steps[SMALL] + 20, steps


PAGES = (
    "",
    *views(),
    *(f"{name}?_search=police" for name in ("claims", "facts", "citations", "things", "organizations")),
    "claims?subject_slug=china",
    "claims?modality=opinion",
    "mentions?thing_slug=china",
    "-/dossier/china",
    "-/dossier/fox-hunt",
    "-/dossier/lianyungang-2025?type=source",
    "-/dossier/drug-control?type=topic",
    "-/search?q=police",
    "agreement?thing=China",
    "said?thing=China",
    "partners?party=China",
    "careful?source=lianyungang-2025",
)


#: What a page may cost, in hundreds of steps: SQLite makes some twenty million a second.
STEPS_OF_A_PAGE = 100_000


def statements_of(path: Path, page: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any]]:
    """Return what a page asks of the file, but for the number of all rows, which is given up in time."""
    from datasette.app import Datasette
    from datasette.database import Database

    from kb.datasette.served import COUNTING, KbDatabase

    asked = []
    execute = Database.execute

    async def noted(self: Any, sql: str, params: Any = None, **options: Any) -> Any:
        if isinstance(self, KbDatabase) and options.get("custom_time_limit") != COUNTING:
            asked.append((sql, params or {}))
        return await execute(self, sql, params, **options)

    async def get() -> None:
        datasette = Datasette([str(path)])
        await datasette.client.get("/")
        asked.clear()
        answer = await datasette.client.get(f"/{path.stem}/{page}".rstrip("/"))
        assert answer.status_code == 200, page

    with monkeypatch.context() as patched:
        patched.setattr(Database, "execute", noted)
        asyncio.run(get())
    return asked


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_datasette_costs_little_of_a_large_file(
    files: dict[int, Path],
    readers: dict[int, sqlite3.Connection],
    page: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = statements_of(files[LARGE], page, monkeypatch)
    steps = {
        one[0]: work(readers[LARGE], lambda reader, one=one: reader.execute(*one).fetchall())  # type: ignore[misc]
        for one in asked
    }
    assert sum(steps.values()) <= STEPS_OF_A_PAGE, steps
