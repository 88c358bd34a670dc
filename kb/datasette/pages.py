"""The pages that kb adds to Datasette: the dossier of anything that has a name, and the search of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import BadRequest, NotFound, Response

from kb.dates import in_words
from kb.errors import NotFoundError, QueryError
from kb.kinds import GROUPINGS, THINGS
from kb.text import visible

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from kb.lookup.dossier import Dossier
    from kb.lookup.search import Hit

#: How many hits of a search are shown.
_SHOWN = 60
#: What of a thing's own row is said elsewhere on its page, or is of use to the file alone.
_UNSAID = frozenset("slug name title claims first_day last_day description text_attached sha256".split())
_DATES = ("starts", "ends", "founded", "published", "valid")
_UNSAID_OF_CLAIMS = frozenset(
    "summary type modality voice attributed_to source reliability passage first_day last_day pack key claim_id fact_id"
    " sources lead disputed".split()
)
# One claim at a time: of a list of them SQLite would compare every claim in the file. What the same publisher says
# elsewhere bears nothing out.
_COMPARED = """
SELECT kind, count(DISTINCT other_claim_id) FROM comparisons
WHERE claim_id = ? AND basis <> 'cited' AND (kind = 'contradicts' OR independent > 0) GROUP BY kind
"""
#: The views in which a thing has rows, and the column that names it there.
_TABLES = {
    "facts": "subject_slug",
    "mentions": "thing_slug",
    "involvements": "party_slug",
    "connections": "thing_slug",
    "timeline": "subject_slug",
    "names": "slug",
}


@dataclass(frozen=True)
class Links:
    """Where the pages of one database are."""

    datasette: Any
    database: str

    @property
    def home(self) -> str:
        """The page of the database."""
        return str(self.datasette.urls.database(self.database))

    @property
    def longest(self) -> int:
        """After how many characters a cell is cut, or 0."""
        return int(self.datasette.setting("truncate_cells_html"))

    @property
    def search(self) -> str:
        """The page that searches it."""
        return f"{self.home}/-/search"

    def dossier(self, slug: str, type_: str | None = None) -> str:
        """Return the page of a thing, or of a topic, source, publisher or pack."""
        return f"{self.home}/-/dossier/{tilde_encode(slug)}" + (f"?type={type_}" if type_ else "")

    def claim(self, pack: str | None, key: str | None, id_: int | None = None) -> str | None:
        """Return the page of a claim, by its pack and key or else its id in the file."""
        if pack and key:
            return f"{self.home}/-/dossier/{tilde_encode(pack)}/{tilde_encode(key)}"
        return f"{self.home}/-/dossier/{tilde_encode(f'#{id_}')}" if id_ else None

    def named(self, claim: str) -> str | None:
        """Return the page of a claim that is called pack/key, or #id."""
        pack, _, key = claim.partition("/")
        return self.claim(pack, key) if key else self.dossier(claim)

    def table(self, view: str, **filters: str) -> str:
        """Return the page of a view with these values in these columns."""
        from urllib.parse import urlencode

        given = {f"{column}__exact": value for column, value in filters.items()}
        return f"{self.home}/{view}" + (f"?{urlencode(given)}" if given else "")


async def _database(datasette: Any, request: Any) -> Any:
    """Return the kb file that a page is asked of, if whoever asks may see it."""
    from kb.datasette.served import KbDatabase

    try:
        db = datasette.get_database(route=tilde_decode(request.url_vars["database"]))
    except KeyError:
        raise NotFound("Database not found") from None
    seen = [("view-table", (db.name, "claims")), ("view-database", db.name), "view-instance"]
    await datasette.ensure_permissions(request.actor, seen)
    if not isinstance(db, KbDatabase):
        raise NotFound(f"{db.name} is not a kb database")
    return db


async def dossier(datasette: Any, request: Any) -> Response:
    """Show all there is on a thing, a claim, a source, topic, publisher or pack."""
    from urllib.parse import unquote

    from kb.lookup.dossier import gather
    from kb.lookup.names import namesakes, resolve

    db = await _database(datasette, request)
    links = Links(datasette, db.name)
    name = "/".join(tilde_decode(unquote(part)) for part in request.url_vars["name"].split("/"))
    type_ = request.args.get("type")
    if type_ and type_ not in (*THINGS, *GROUPINGS, "claim"):
        raise BadRequest(f"there is no type '{type_}'")

    def gathered(connection: sqlite3.Connection) -> tuple[Dossier, list[Any], dict[int, dict[str, int]]]:
        thing = resolve(connection, name, (type_,) if type_ else ())
        found = gather(connection, thing)
        return found, [] if type_ else namesakes(connection, name, thing), _compared(connection, found)

    try:
        found, others, compared = await db.execute_fn(gathered)
    except NotFoundError as error:
        context = {"database": db.name, "links": links, "asked": name, "missing": visible(str(error))}
        page = await datasette.render_template("kb_search.html", context, request=request)
        return Response.html(page, status=404)
    of_claim = found.thing.type == "claim"
    context = {
        "database": db.name,
        "links": links,
        "found": found,
        "others": others,
        "compared": compared,
        "facts": list(_facts(links, found, _UNSAID_OF_CLAIMS if of_claim else _UNSAID)),
        "tables": {}
        if found.thing.type not in THINGS
        else {view: links.table(view, **{column: found.thing.slug}) for view, column in _TABLES.items()},
        "all_claims": _all_claims(links, found),
        "in_words": in_words,
        "visible": visible,
    }
    template = "kb_claim.html" if of_claim else "kb_dossier.html"
    return Response.html(await datasette.render_template(template, context, request=request))


def _compared(connection: sqlite3.Connection, found: Dossier) -> dict[int, dict[str, int]]:
    """Return of each claim that a dossier shows how many of other publishers bear it out, and how many contradict it."""
    shown = [claim["claim_id"] for section in found.sections for claim in section.claims]
    return {id_: dict(connection.execute(_COMPARED, (id_,)).fetchall()) for id_ in shown}


def _facts(links: Links, found: Dossier, unsaid: frozenset[str]) -> Iterator[tuple[str, str, str | None]]:
    """Yield what a thing's or a claim's own row says: label, text, and where it leads."""
    for label, value in found.facts.items():
        if value in (None, "") or label in unsaid or label.endswith("_slug") or isinstance(value, list):
            continue
        slug = found.facts.get(f"{label}_slug")
        type_ = label if label in GROUPINGS else "topic" if found.thing.type == "topic" else None
        whole = isinstance(value, float) and value.is_integer()
        text = in_words(value) if label in _DATES else str(int(value) if whole else value)
        yield label.replace("_", " "), visible(text), links.dossier(slug, type_) if slug else None


def _all_claims(links: Links, found: Dossier) -> str:
    """Return the page with all the claims that the dossier of a hub shows the best of."""
    thing = found.thing
    match thing.type:
        case "topic":
            return links.table("tags", topic_slug=thing.slug)
        case "source":
            return links.table("citations", source_slug=thing.slug)
        case "pack":
            return links.table("claims", pack=thing.slug)
        case "publisher":
            return links.table("sources", publisher_slug=thing.slug)
        case _:
            return links.table("mentions", thing_slug=thing.slug)


async def search(datasette: Any, request: Any) -> Response:
    """Show the best hits of a search: topics and kinds of this name, things, claims and sentences."""
    db = await _database(datasette, request)
    links = Links(datasette, db.name)
    asked = (request.args.get("q") or "").strip()
    context = {"database": db.name, "links": links, "asked": asked, "shown": _SHOWN}
    status = 200
    try:
        hits, context["note"] = await db.execute_fn(lambda connection: _look_up(connection, asked))
        context["hits"] = [(hit, _hit_link(links, hit), list(_pieces(hit))) for hit in hits]
    except QueryError as error:
        context["missing"], status = visible(str(error)), 400
    page = await datasette.render_template("kb_search.html", context, request=request)
    return Response.html(page, status=status)


def _look_up(connection: sqlite3.Connection, asked: str) -> tuple[list[Hit], str]:
    """Return the best hits, and what was looked for instead where nothing holds all that was asked."""
    from kb.lookup.search import Within
    from kb.lookup.search import search as hits_of
    from kb.lookup.words import parse

    if not asked:
        return [], ""
    words = parse(asked)
    for how, tried in (("", words), *words.looser()):
        if hits := hits_of(connection, tried, _SHOWN, Within()):
            return hits, how
    return [], ""


def _hit_link(links: Links, hit: Hit) -> str | None:
    match hit.type:
        case "claim":
            return links.named(hit.slug)
        case "topic":
            return links.dossier(hit.slug, "topic")
        case "kind":
            return links.table(hit.command.split()[1], kind=hit.slug)
        case "passage":
            source, place = hit.slug.split(" ¶")
            paragraph, sentence = place.split(".")
            return links.table("passages", source_slug=source, paragraph=paragraph, sentence=sentence)
        case _:
            return links.dossier(hit.slug)


def _pieces(hit: Hit) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a hit's text, and whether each was searched for."""
    end = 0
    for start, stop in hit.spans:
        yield visible(hit.text[end:start]), False
        yield visible(hit.text[start:stop]), True
        end = stop
    yield visible(hit.text[end:]), False
