"""How claims are read and written, in batches: a pack may hold a million of them."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, func, select, text, update

from kb.kept.fill import refold
from kb.kept.fulltext import index_claims
from kb.kinds import CLAIMS, TABLED_CLAIMS, THING, ClaimType, column_of, type_column_of
from kb.packs.apply.claim_rows import COMMON, LOAD, ClaimContent, claim_days, content_of
from kb.packs.apply.stores import Content, Key, New, Store, Stored, content_hash, insert_all, t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Select

    from kb.packs.apply.references import References, Target, Terms


#: Where a claim's rows are besides its own: what hangs on it, and is written anew with it.
_PARTS = ("claim_about", "claim_topic", "claim_mark", "claim_link")
_LINKED = """
SELECT j.value ->> 0, j.value ->> 1, other.id, (j.value ->> 2) || '/' || (j.value ->> 3) FROM json_each(?) AS j
LEFT JOIN pack ON pack.slug = j.value ->> 2 LEFT JOIN claim AS other ON other.pack_id = pack.id AND other.key = j.value ->> 3
"""


class ClaimStore(Store):
    """Claims, with the rows of their type's own table, citations, topics and links."""

    label = "claims"

    def __init__(self, connection: Connection, pack_id: int, references: References, terms: Terms) -> None:
        super().__init__(connection, pack_id)
        self.references = references
        self.terms = terms
        self._next_id = self.last_id + 1
        self._next_citation = (connection.scalar(select(func.max(t["citation"].c.id))) or 0) + 1
        #: Links of claims written in this run: claim id, kind, pack and key of the other claim.
        self.links: list[tuple[int, str, str, str]] = []
        #: Things whose attributes were written, so that what they show may have to change.
        self.resolves: set[int] = set()
        #: Claims that were rewritten in this run.
        self.rewritten: list[int] = []
        #: Whether what is kept beside claims is seen to once they are all written.
        self.together = False

    def keys(self) -> Select[Any]:
        """Return the statement that selects each row's id and its key."""
        return select(self.table.c.id, self.table.c.key)

    def load(self, keys: Sequence[Key]) -> dict[Key, Stored]:
        """Return the rows with these keys."""
        return self._load(keys, self.pack_id)

    def _load(self, keys: Sequence[Key], pack_id: int) -> dict[Key, Stored]:
        rows = self.connection.execute(
            text(LOAD), {"keys": json.dumps([key[0] for key in keys]), "pack": pack_id}
        ).mappings()
        return {
            (row["key"],): Stored(row["id"], row["pack_id"], row["seeded_hash"], content_of(row))
            for row in rows
        }

    def insert(self, rows: Sequence[New]) -> None:
        """Write new rows."""
        batch: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            self._collect(self._next_id, row, batch)
            self._collect_citations(self._next_id, row, batch)
            self._next_id += 1
        for name, values in batch.items():
            insert_all(self.connection, t[name], values)
        self._keep([claim["id"] for claim in batch["claim"]], batch)

    def update(self, stored: Stored, row: New) -> None:
        """Rewrite a row and keep its id; its citations too, unless they changed."""
        id_ = stored.id
        was: Any = stored.content["type"]
        recite = stored.content["citations"] != row.content["citations"]
        for name in (*_PARTS, *["citation"] * recite, *([was] if was in TABLED_CLAIMS else [])):
            column = "claim_id" if "claim_id" in t[name].c else "id"
            self.connection.execute(delete(t[name]).where(t[name].c[column] == id_))
        self._note_attribute(was, id_)
        self.rewritten.append(id_)
        batch: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._collect(id_, row, batch)
        if recite:
            self._collect_citations(id_, row, batch)
        [claim] = batch.pop("claim")
        self.connection.execute(update(self.table).where(self.table.c.id == id_), claim)
        for name, values in batch.items():
            insert_all(self.connection, t[name], values)
        self._keep([id_], batch)

    def _keep(self, ids: list[int], batch: dict[str, list[dict[str, Any]]]) -> None:
        """See to what the triggers can't: texts without spaces, and texts that SQLite can't fold."""
        if self.together:
            return
        index_claims(self.connection, ids)
        folded_by_fact = {"attribute": "value", "office": "title", "figure": "per"}
        refold(
            self.connection,
            (
                row["id"]
                for name, field in folded_by_fact.items()
                for row in batch.get(name, ())
                if not (row[field] or "").isascii()
            ),
        )

    def _target(self, name: str) -> Target:
        target = self.references.get(name)
        if target is None:  # the cache was cleared since the check
            self.references.look_up([name])
            target = self.references.get(name)
            assert target is not None  # noqa: S101
        return target

    def _collect(self, id_: int, row: New, batch: dict[str, list[dict[str, Any]]]) -> None:
        """Add a claim's rows, without its citations, to those of each table."""
        content = cast("ClaimContent", row.content)
        type_ = content["type"]
        subject = self._target(content["subject"]) if content["subject"] else None
        speaker = self._target(content["attributed_to"]) if content["attributed_to"] else None
        is_date = type_ == "attribute" and self.terms.vocabulary["property"][content["property"]] == "date"
        first_day, last_day = claim_days(content, is_date)
        claim: dict[str, Any] = {name: row.content[name] for name in COMMON}
        claim.update(
            id=id_,
            type=type_,
            pack_id=self.pack_id,
            key=row.key[0],
            subject_id=subject and subject.id,
            subject_type=subject and subject.type,
            attributed_to_id=speaker and speaker.id,
            first_day=first_day,
            last_day=last_day,
            seeded_hash=row.hash,
        )
        batch["claim"].append(claim)
        if type_ in TABLED_CLAIMS:
            batch[type_].append({"id": id_, "type": type_} | self._detail(type_, row.content))
        if type_ == "attribute" and subject:
            self.resolves.add(subject.id)
        for name in content["about"]:
            batch["claim_about"].append({"claim_id": id_, "entity_id": self._target(name).id})
        for slug in content["topics"]:
            batch["claim_topic"].append({"claim_id": id_, "topic_id": self.terms.topics[slug]})
        for mark in content["marks"]:
            batch["claim_mark"].append({"claim_id": id_, "mark": mark})
        for kind, other in content["links"]:
            pack, _, key = other.partition("/")
            self.links.append((id_, kind, pack, key))

    def _detail(self, type_: ClaimType, content: Content) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field in CLAIMS[type_].fields:
            value = content[field.name]
            if field.holds != THING:
                values[field.name] = value
                continue
            target = self._target(str(value)) if value else None
            values[column_of(field)] = target and target.id
            if type_column := type_column_of(field):
                values[type_column] = target and target.type
        return values

    def _collect_citations(self, id_: int, row: New, batch: dict[str, list[dict[str, Any]]]) -> None:
        sources = self.terms.sources
        for source, prefix, start, end, suffix, stance in cast("ClaimContent", row.content)["citations"]:
            batch["citation"].append(
                {
                    "id": self._next_citation,
                    "claim_id": id_,
                    "source_id": sources[source],
                    "prefix": prefix,
                    "text_start": start,
                    "text_end": end,
                    "suffix": suffix,
                    "stance": stance,
                }
            )
            self._next_citation += 1

    def write_links(self) -> list[tuple[int, str]]:
        """Write the links of this run's claims. Returns those to a claim that there is not: id, pack/key."""
        written, missing = [], []
        for id_, kind, other, name in self.connection.exec_driver_sql(_LINKED, (json.dumps(self.links),)):
            if other in (None, id_):
                missing.append((id_, name))
            else:
                written.append({"claim_id": id_, "other_id": other, "kind": kind})
        if written:
            insert_all(self.connection, t["claim_link"], written)
        return missing

    def referrer(self, id_: int) -> str | None:
        """Return the other pack whose claim is linked to this one."""
        claim, link, pack = self.table, t["claim_link"], t["pack"]
        other = self.connection.execute(
            select(pack.c.slug)
            .select_from(
                link.join(claim, claim.c.id == link.c.claim_id).outerjoin(pack, pack.c.id == claim.c.pack_id)
            )
            .where(link.c.other_id == id_, claim.c.pack_id.is_distinct_from(self.pack_id))
        ).first()
        if other is None:
            return None
        return f"a claim {f'of pack {other.slug}' if other.slug else 'typed in'} is linked to it"

    def as_seeded(self, slug: str) -> list[tuple[int, Key]]:
        """Return pack and key of the claims that name an entity and weren't changed by hand."""
        claim, mention, entity = self.table, t["mention"], t["entity"]
        rows = self.connection.execute(
            select(claim.c.pack_id, claim.c.key)
            .join(mention, mention.c.claim_id == claim.c.id)
            .join(entity, entity.c.id == mention.c.entity_id)
            .where(entity.c.slug == slug, claim.c.pack_id.is_not(None))
            .distinct()
        ).all()
        return [
            (pack_id, (key,))
            for pack_id, key in rows
            for row in self._load([(key,)], pack_id).values()
            if content_hash(row.content) == row.seeded_hash
        ]

    def seal(self, claims: list[tuple[int, Key]]) -> None:
        """Take claims as they are now for what was seeded: something that they name was renamed."""
        for pack_id, key in claims:
            for row in self._load([key], pack_id).values():
                self.connection.execute(
                    update(self.table)
                    .where(self.table.c.id == row.id)
                    .values(seeded_hash=content_hash(row.content))
                )

    def linked_to(self, left: set[int]) -> list[tuple[str, str]]:
        """Return the keys of claims that the pack still holds and of claims left behind that they link to."""
        claim, link = self.table, t["claim_link"]
        other = claim.alias("other")
        rows = self.connection.execute(
            select(claim.c.id, claim.c.key, other.c.id, other.c.key)
            .select_from(
                link.join(claim, claim.c.id == link.c.claim_id).join(other, other.c.id == link.c.other_id)
            )
            .where(claim.c.pack_id == self.pack_id, other.c.pack_id == self.pack_id)
        )
        return [(row[1], row[3]) for row in rows if row[2] in left and row[0] not in left]

    def delete(self, id_: int) -> None:
        """Remove a claim, and links of the pack's own claims to it."""
        link = t["claim_link"]
        self.connection.execute(delete(link).where(link.c.other_id == id_))
        type_ = self.connection.scalar(select(self.table.c.type).where(self.table.c.id == id_))
        self._note_attribute(type_, id_)
        super().delete(id_)

    def _note_attribute(self, type_: ClaimType | None, id_: int) -> None:
        """Note that what an attribute's subject shows may change with the claim."""
        if type_ == "attribute":
            self.resolves |= set(
                self.connection.scalars(select(self.table.c.subject_id).where(self.table.c.id == id_))
            )
