"""`pack`: every pack as a folder again, in YAML, that seeds into a fresh file and exports the same.

A pack holds rows as they were written, and the views as they are asked for. So this format alone reads rows as seeding
does, through its stores. What is no pack's goes into one of its own; a claim typed in has no key, and is left out.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, pool, text

from kb.export.tables import conditions
from kb.kept import KEPT
from kb.kinds import CLAIMS, KIND_OF, THINGS, kind_vocabulary
from kb.models import Base
from kb.packs.apply import flat_stores, merge, stores
from kb.packs.apply.claim_store import ClaimStore
from kb.packs.apply.entity_store import EntityStore
from kb.packs.format.yaml_file import dumped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, ForeignKeyConstraint, Table

    from kb.export.content import Content

Item = dict[str, Any]

#: The pack of what belongs to none.
TYPED_IN = "typed-in"
#: So many rows are read at a time, and so many of one kind still go into a file of YAML, which is read whole.
_ROWS, _MANY = 500, 2_000
_KINDS = {kind_vocabulary(name): name for name in KIND_OF}
#: Where each section goes. What claims name stands before them, and files are read in the order of their names.
_FILES = {
    "vocabulary": "1-vocabulary",
    "topics": "1-vocabulary",
    "publishers": "2-sources",
    "sources": "2-sources",
    "entities": "3-entities",
    "claims": "4-claims",
    "passages": "5-passages",
}
#: Tables and columns that are worked out from the rows of packs: what they refer to, no pack does.
_DERIVED = frozenset(("hand_edit", "seeding", *(kept.table for kept in KEPT)))
_RESOLVED = frozenset(shown.column for thing in THINGS.values() for shown in thing.resolved)
#: Identifiers that are slugs of packs.
_SLUGS = {"formerly": "formerly", merge.SCHEME: "same_as"}
#: What claims of all types say in a field of the same name.
_COMMON = tuple("summary attributed_to modality credibility valid time_note about topics marks".split())
#: What a line of a .jsonl file calls the slug.
_LINES = {"publishers": "publisher", "sources": "source", "entities": "", "claims": ""}


def write(content: Content, target: Path) -> Counter[str]:
    """Write a folder for each pack that has rows to export."""
    written: Counter[str] = Counter(packs=0)
    with _connected(content) as connection:
        packs = connection.execute(
            text(
                "SELECT p.id, p.slug, (SELECT version FROM seeding WHERE pack_id = p.id ORDER BY id DESC LIMIT 1)"
                " FROM pack AS p ORDER BY p.id"
            )
        ).fetchall()
        for id_, slug, version in [*packs, (None, TYPED_IN, 1)]:
            rows = _write_pack(_Pack(connection, content, id_), target / slug, slug, version or 1)
            written["packs"] += bool(rows)
            written.update(rows)
        where = content.where("claims")
        typed_in = connection.scalar(
            text(f"SELECT count(*) FROM claims{where}{' AND' if where else ' WHERE'} pack IS NULL")
        )
        if typed_in:
            written["claims of no pack left out"] = typed_in
    return written


class _Shared:
    """The connection that everything is exported from, which SQLAlchemy is to use and to leave as it is."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def rollback(self) -> None:
        """Do nothing: it would end the state of the file that is read."""

    close = rollback


@contextmanager
def _connected(content: Content) -> Iterator[Connection]:
    raw, rows = content.connection, content.connection.row_factory
    engine = create_engine("sqlite://", creator=lambda: _Shared(raw), poolclass=pool.StaticPool)
    raw.row_factory = None
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        raw.row_factory = rows


class _Pack:
    """Reads the rows of one pack, as items."""

    def __init__(self, connection: Connection, content: Content, pack_id: int | None) -> None:
        self.connection, self.content, self.pack_id = connection, content, pack_id

    def rows(self, kind: type[stores.Store], *more: Any) -> Iterator[tuple[tuple[Any, ...], Item]]:
        """Yield the key and the content of each row."""
        store = kind(self.connection, self.pack_id, *more)  # type: ignore[arg-type]
        # Adding zero keeps SQLite from an index by pack, out of which each batch would have to be sorted.
        own = (store.table.c.pack_id + 0).is_not_distinct_from(self.pack_id)
        chosen = (text(each) for each in conditions(self.content, store.table))
        statement = store.keys().where(own, *chosen).order_by(store.rowid).limit(_ROWS)
        last = 0
        # Some at a time, as those of a large pack fill the memory; rows are read in between, on the same connection.
        while read := self.connection.execute(statement.where(store.rowid > last)).fetchall():
            last = read[-1][0]
            batch = [tuple(row[1:]) for row in read]
            found = store.load(batch)
            for key in batch:
                yield key, dict(found[key].content)
            self.content.advance(len(batch))

    def vocabulary(self) -> Iterator[Item]:
        for (vocabulary, code), content in self.rows(flat_stores.TermStore):
            key = {"kind": code, "of": _KINDS[vocabulary]} if vocabulary in _KINDS else {vocabulary: code}
            flags = {name: True for name in ("several", "national") if content.pop(name)}
            yield _filled(key | content | flags)

    def topics(self) -> Iterator[Item]:
        for (slug,), content in self.rows(flat_stores.TopicStore):
            yield _filled({"topic": slug} | content)

    def publishers(self) -> Iterator[Item]:
        affiliations = defaultdict(list)
        for (publisher, entity), _ in self.rows(flat_stores.AffiliationStore):
            affiliations[publisher].append(entity)
        for (slug,), content in self.rows(flat_stores.PublisherStore):
            yield _filled({"slug": slug} | content | {"affiliations": affiliations.pop(slug, [])})
        for slug, entities in affiliations.items():  # of another pack's publisher
            name = self.connection.scalar(
                text("SELECT name FROM publisher WHERE slug = :slug"), {"slug": slug}
            )
            yield {"slug": slug, "name": name, "affiliations": entities}

    def sources(self) -> Iterator[Item]:
        for (slug,), content in self.rows(flat_stores.SourceStore):
            yield _filled({"slug": slug} | content)

    def entities(self) -> Iterator[Item]:
        names, identifiers = defaultdict(list), defaultdict(list)
        for (entity, name, kind, language), _ in self.rows(flat_stores.NameStore, None):
            names[entity].append(_filled({"text": name, "kind": kind, "language": language}))
        for (scheme, value), content in self.rows(flat_stores.IdentifierStore):
            identifiers[content["entity"]].append((scheme, value))

        def more(slug: str) -> Item:
            found = identifiers.pop(slug, [])
            return {
                "names": names.pop(slug, []),
                "identifiers": {scheme: value for scheme, value in found if scheme not in _SLUGS},
                **{key: [value for scheme, value in found if scheme == of] for of, key in _SLUGS.items()},
            }

        for (slug,), content in self.rows(EntityStore):
            type_ = content.pop("type")
            yield _filled({type_: slug} | content | more(slug))
        for slug in sorted({*names, *identifiers}):  # of another pack's thing
            type_ = self.connection.scalar(text("SELECT type FROM things WHERE slug = :slug"), {"slug": slug})
            yield _filled({str(type_): slug} | more(slug))

    def claims(self) -> Iterator[Item]:
        if self.pack_id is None:
            return
        for (key,), content in self.rows(ClaimStore, None, None):
            kind = CLAIMS[content["type"]]
            detail = {kind.subject: content["subject"], **{f.name: content[f.name] for f in kind.fields}}
            links = defaultdict(list)
            for link, other in content["links"]:
                if not other.startswith("/") and (not self.content.is_cut or self._is_chosen(other)):
                    links[link].append(other)
            more = {
                "key": key,
                **{name: content[name] for name in _COMMON},
                "cite": [_citation(*citation) for citation in content["citations"]],
                **links,
            }
            yield {content["type"]: _filled(detail), **_filled(more)}

    def _is_chosen(self, name: str) -> bool:
        pack, _, key = name.partition("/")
        found = text(f"SELECT 1 FROM claims{self.content.where('claims')} AND pack = :pack AND key = :key")
        return self.connection.scalar(found, {"pack": pack, "key": key}) is not None

    def passages(self) -> Iterator[Item]:
        for (source, *fragment), content in self.rows(flat_stores.PassageStore):
            yield {"cite": _citation(source, *fragment), **content}

    def requires(self) -> list[str]:
        """Return the packs that own what the rows of this one refer to."""
        found: set[str] = set()
        for table in Base.metadata.sorted_tables:
            owner = _owner(table)
            for key in table.foreign_key_constraints if owner else ():
                if "pack_id" in key.referred_table.c and not _RESOLVED & set(key.column_keys):
                    found |= self._owners(table, str(owner), key)
        return sorted(found)

    def _owners(self, table: Table, owner: str, key: ForeignKeyConstraint) -> set[str]:
        pairs = zip(key.columns, key.elements, strict=True)
        same = " AND ".join(f"o.{element.column.name} = x.{column.name}" for column, element in pairs)
        where = " AND ".join(conditions(self.content, table)) or "1"
        row = "rowid AS row, " if "pack_id" in table.c else ""
        exported = f"(SELECT {row}* FROM {table.name} WHERE {where})"
        rows = self.connection.execute(
            text(
                f"SELECT DISTINCT p.slug FROM {exported} AS x {owner} JOIN {key.referred_table.name} AS o ON {same}"
                " JOIN pack AS p ON p.id = o.pack_id WHERE owner.pack_id = :pack AND o.pack_id <> :pack"
            ),
            {"pack": self.pack_id},
        )
        return {row[0] for row in rows}


def _owner(table: Table) -> str:
    """Return the join that says which pack rows `x` of a table belong to, "" if they belong to none or are derived."""
    if table.name in _DERIVED:
        return ""
    if "pack_id" in table.c:
        return f"JOIN {table.name} AS owner ON owner.rowid = x.row"
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
        if key.column.table.name in ("claim", "entity") and key.parent.name in ("id", "claim_id"):
            return f"JOIN {key.column.table.name} AS owner ON owner.id = x.{key.parent.name}"
    return ""


def _filled(item: Item) -> Item:
    return {name: value for name, value in item.items() if value not in (None, [], {}, "")}


def _citation(  # noqa: PLR0917 - as the store has them
    source: str,
    prefix: str | None = None,
    start: str | None = None,
    end: str | None = None,
    suffix: str | None = None,
    stance: str = "supports",
) -> Item:
    item = {"source": source, "prefix": prefix, "start": start, "end": end, "suffix": suffix}
    return _filled(item | ({"stance": stance} if stance != "supports" else {}))


def _write_pack(pack: _Pack, folder: Path, slug: str, version: int) -> Counter[str]:
    """Write a pack's folder, if it has anything to hold, and return how many items of each kind it has."""
    written: Counter[str] = Counter()
    folder.mkdir()
    for section, file in _FILES.items():
        written[section] = _write_section(getattr(pack, section)(), folder / file, section)
    if not written.total():
        folder.rmdir()
        return Counter()
    header = {"pack": slug, "version": version, "requires": pack.requires()}
    (folder / "pack.yaml").write_text(dumped(_filled(header)), encoding="utf-8")
    return +written


def _write_section(items: Iterator[Item], path: Path, section: str) -> int:
    """Write the items of a section: as YAML, or if there are many a line each, which is streamed when it is read."""
    first = list(islice(items, _MANY + 1))
    if len(first) <= _MANY or section not in _LINES:
        first += items
        if first:
            with path.with_suffix(".yaml").open("a", encoding="utf-8") as file:
                file.write(dumped({section: first}))
        return len(first)
    count, name = 0, _LINES[section]
    with path.with_suffix(".jsonl").open("a", encoding="utf-8") as file:
        for each in (first, items):
            for item in each:
                named = {name: item.pop("slug"), **item} if name else item
                file.write(json.dumps(named, ensure_ascii=False) + "\n")
                count += 1
    return count
