"""Keep all terms in one table, and seal rows without what is empty in them.

`role`, `predicate`, `property`, `metric`, `unit` and `kind` become `term`; what refers to one of them has its vocabulary
in a computed column beside. Two rules are written as lists of what is allowed. The hash by which a row is known to be
as it was seeded leaves out what is empty, so that a new field changes no hash; rows that were changed by hand before
stay so.

Rows that a hand renames or deletes are noted from now on in `hand_edit`.

Revision ID: 0004
Revises: 0003
"""
# ruff: noqa: E501

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

#: What going down loses, and the SQL that counts it.
LOSES = {"notes of rows that were renamed or deleted by hand": "SELECT count(*) FROM hand_edit"}

HAND_EDIT = """CREATE TABLE hand_edit (
    id INTEGER NOT NULL,
    pack_id INTEGER NOT NULL,
    rows TEXT NOT NULL,
    "key" TEXT NOT NULL,
    row_id INTEGER,
    CONSTRAINT pk_hand_edit PRIMARY KEY (id),
    CONSTRAINT ck_hand_edit_rows CHECK (rows IN ('terms', 'topics', 'publishers', 'sources', 'entities', 'names', 'identifiers', 'affiliations', 'passages', 'claims')),
    CONSTRAINT uq_hand_edit_pack_id_rows_key UNIQUE (pack_id, rows, "key"),
    CONSTRAINT uq_hand_edit_rows_row_id UNIQUE (rows, row_id),
    CONSTRAINT fk_hand_edit_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE CASCADE
)
 STRICT"""

TERM = """CREATE TABLE term (
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    value TEXT,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_term PRIMARY KEY (vocabulary, code),
    CONSTRAINT ck_term_vocabulary CHECK (vocabulary IN ('role', 'predicate', 'property', 'metric', 'unit', 'organization-kind', 'initiative-kind', 'person-kind', 'place-kind', 'actor-kind', 'source-kind')),
    CONSTRAINT ck_term_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_term_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT ck_term_value CHECK (value IN ('text', 'date', 'entity')),
    CONSTRAINT ck_term_property_value CHECK ((vocabulary = 'property') = (value IS NOT NULL)),
    CONSTRAINT fk_term_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT"""

#: The tables of one sort of term each, with what they have besides code, definition and bookkeeping.
PLAIN = ("role", "predicate", "metric", "unit")
SLUG = "GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'"


def _vocabulary_before(name: str, column: str = "", check: str = "", key: str = "code") -> str:
    return f"""CREATE TABLE {name} (
    {column}code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_{name} PRIMARY KEY ({key}),
    CONSTRAINT ck_{name}_code CHECK (code {SLUG}),
    CONSTRAINT ck_{name}_definition_not_blank CHECK (trim(definition) <> ''),
    {check}CONSTRAINT fk_{name}_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT"""


def _term(table: str, column: str, vocabulary: str, key: str, parent_key: str) -> list[tuple[str, str]]:
    """Return the edits by which a column comes to refer to a term: what stands there before, and after."""
    on_update = "" if key == column else " ON UPDATE CASCADE"
    null = "" if (table, column) == ("figure", "unit") or column == "kind" else " NOT NULL"
    return [
        (
            f"{column} TEXT{null},",
            f"{column}_vocabulary TEXT NOT NULL GENERATED ALWAYS AS ('{vocabulary}') VIRTUAL,\n    {column} TEXT{null},",
        ),
        (
            f"CONSTRAINT fk_{table}_{key.replace(', ', '_')} FOREIGN KEY({key}) REFERENCES {column} ({parent_key}) ON DELETE RESTRICT{on_update}",
            f"CONSTRAINT fk_{table}_{column}_vocabulary_{column} FOREIGN KEY({column}_vocabulary, {column}) REFERENCES term (vocabulary, code) ON DELETE RESTRICT",
        ),
    ]


def _kind(table: str) -> list[tuple[str, str]]:
    return _term(table, "kind", f"{table}-kind", "type, kind", "type, code")


EDITS = {
    "participation": [
        *_term("participation", "role", "role", "role", "code"),
        (
            "CHECK (participant_type <> 'initiative')",
            "CHECK (participant_type IN ('country', 'organization', 'person', 'place', 'actor'))",
        ),
    ],
    "membership": [
        (
            "CHECK (member_type NOT IN ('initiative', 'place'))",
            "CHECK (member_type IN ('country', 'organization', 'person', 'actor'))",
        )
    ],
    "attribute": _term("attribute", "property", "property", "property", "code"),
    "figure": [
        *_term("figure", "metric", "metric", "metric", "code"),
        *_term("figure", "unit", "unit", "unit", "code"),
        (
            "CONSTRAINT ck_figure_number CHECK (CASE comparator WHEN 'several' THEN value IS NULL AND high IS NULL WHEN 'order-of' THEN value IS NULL AND low IS NOT NULL ELSE value IS NOT NULL OR (low IS NOT NULL AND high IS NOT NULL) END)",
            "CONSTRAINT ck_figure_several CHECK (comparator <> 'several' OR (value IS NULL AND high IS NULL)),\n"
            "    CONSTRAINT ck_figure_order_of CHECK (comparator <> 'order-of' OR (value IS NULL AND low IS NOT NULL)),\n"
            "    CONSTRAINT ck_figure_number CHECK (comparator IN ('several', 'order-of') OR value IS NOT NULL OR (low IS NOT NULL AND high IS NOT NULL))",
        ),
    ],
    "relation": _term("relation", "predicate", "predicate", "predicate", "code"),
    **{table: _kind(table) for table in ("organization", "initiative", "person", "place", "actor")},
    "source": [
        *_kind("source"),
        ("type TEXT DEFAULT 'source' NOT NULL,\n    slug TEXT", "slug TEXT"),
        (
            "CONSTRAINT ck_source_type CHECK (type = 'source'),\n    CONSTRAINT ck_source_reason",
            "CONSTRAINT ck_source_reason",
        ),
        ("CHECK (reliability IS NULL OR reliability IN (", "CHECK (reliability IN ("),
    ],
}
KINDS = ("organization", "initiative", "person", "place", "actor", "source")

# What a row's content was when its hash was taken: the columns that are plain values, and those that are lists.
FIELDS = {
    "participation": {
        "participant": "(SELECT slug FROM entity WHERE id = t.participant_id)",
        "role": "t.role",
    },
    "membership": {"member": "(SELECT slug FROM entity WHERE id = t.member_id)", "status": "t.status"},
    "office": {
        "organization": "(SELECT slug FROM entity WHERE id = t.organization_id)",
        "title": "t.title",
    },
    "attribute": {
        "property": "t.property",
        "value": "t.value",
        "entity": "(SELECT slug FROM entity WHERE id = t.object_id)",
    },
    "figure": {
        name: f"t.{name}"
        for name in ("metric", "comparator", "value", "low", "high", "unit", "per", "as_written")
    },
    "relation": {
        "predicate": "t.predicate",
        "object": "(SELECT slug FROM entity WHERE id = t.object_id)",
    },
    "statement": {},
    "country": {name: f"t.{name}" for name in ("alpha2", "alpha3", "numeric_code", "region", "subregion")},
    "organization": {"kind": "t.kind", "acronym": "t.acronym"},
    **{name: {"kind": "t.kind"} for name in ("initiative", "person", "place", "actor")},
}
CLAIM = {
    "type": "c.type",
    "subject": "(SELECT slug FROM entity WHERE id = c.subject_id)",
    "attributed_to": "(SELECT slug FROM entity WHERE id = c.attributed_to_id)",
    **{name: f"c.{name}" for name in ("summary", "modality", "credibility", "valid", "time_note")},
}
CLAIM_LISTS = {
    "about": "(SELECT json_group_array(e.slug) FROM claim_about AS x JOIN entity AS e ON e.id = x.entity_id WHERE x.claim_id = c.id)",
    "topics": "(SELECT json_group_array(y.slug) FROM claim_topic AS x JOIN topic AS y ON y.id = x.topic_id WHERE x.claim_id = c.id)",
    "marks": "(SELECT json_group_array(x.mark) FROM claim_mark AS x WHERE x.claim_id = c.id)",
    "citations": "(SELECT json_group_array(json_array(s.slug, x.prefix, x.text_start, x.text_end, x.suffix, x.stance)) FROM (SELECT * FROM citation WHERE claim_id = c.id ORDER BY id) AS x JOIN source AS s ON s.id = x.source_id)",
    "links": "(SELECT json_group_array(json_array(x.kind, coalesce(q.slug, '') || '/' || d.key)) FROM claim_link AS x JOIN claim AS d ON d.id = x.other_id LEFT JOIN pack AS q ON q.id = d.pack_id WHERE x.claim_id = c.id)",
}
ENTITY = {"type": "c.type", "name": "c.name", "description": "c.description"}
INITIATIVE_LISTS = {
    "topics": "(SELECT json_group_array(y.slug) FROM initiative_topic AS x JOIN topic AS y ON y.id = x.topic_id WHERE x.initiative_id = c.id)"
}
SOURCE = {
    **{name: f"c.{name}" for name in ("kind", "title")},
    "publisher": "(SELECT slug FROM publisher WHERE id = c.publisher_id)",
    **{
        name: f"c.{name}"
        for name in ("published", "url", "language", "rights", "reliability", "reason", "sha256")
    },
}
TOPIC = {"name": "c.name", "parent": "(SELECT slug FROM topic AS p WHERE p.id = c.parent_id)"}
PUBLISHER = {name: f"c.{name}" for name in ("name", "reliability", "reason")}


def _contents(run: Any) -> Iterator[Any]:
    """Yield table, id, hash and content of every row whose content may have something empty in it."""
    plain = {"topic": TOPIC, "publisher": PUBLISHER, "source": SOURCE}
    for table, columns in plain.items():
        yield from _read(run, table, f"{table} AS c", columns, {})
    for type_, fields in FIELDS.items():
        is_thing = type_ in ("country", "organization", "initiative", "person", "place", "actor")
        table = "entity" if is_thing else "claim"
        joined = f"JOIN {type_} AS t ON t.id = c.id" if fields else ""
        lists = (INITIATIVE_LISTS if type_ == "initiative" else {}) if is_thing else CLAIM_LISTS
        columns = (ENTITY if is_thing else CLAIM) | fields
        yield from _read(run, table, f"{table} AS c {joined} WHERE c.type = '{type_}'", columns, lists)


def _read(run: Any, table: str, from_: str, columns: Any, lists: Any) -> Iterator[Any]:
    selected = ", ".join(f"{sql} AS {name}" for name, sql in (columns | lists).items())
    for id_, hash_, *row in run(f"SELECT c.id, c.seeded_hash, {selected} FROM {from_}"):
        content = dict(zip((*columns, *lists), row, strict=True))
        for name in lists:
            content[name] = json.loads(content[name])
            if name != "citations":
                content[name].sort()
        if content.get("marks") == []:  # they came later, and were left out where there are none
            del content["marks"]
        yield table, id_, hash_, content


def _hash(content: Any) -> str:
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()


def _hash_of_filled(content: Any) -> str:
    return _hash({name: value for name, value in content.items() if value not in (None, "", [])})


def _reseal(run: Any, before: Any, after: Any) -> None:
    sealed: dict[str, list[tuple[str, int]]] = {}
    for table, id_, hash_, content in _contents(run):
        if hash_ == before(content) and hash_ != (new := after(content)):
            sealed.setdefault(table, []).append((new, id_))
    for table, rows in sealed.items():
        run(f"UPDATE {table} SET seeded_hash = ? WHERE id = ?", rows)


def _rebuild(run: Any, *, up: bool) -> None:
    for table, edits in EDITS.items():
        there = edits if up else [(new, old) for old, new in edits]
        op.edit_table(table, there, drop_indexes=[f"ix_{table}_type_kind" if up else f"ix_{table}_kind"])  # type: ignore[attr-defined]
    for table in KINDS:
        columns = ("kind",) if up else ("type", "kind")
        run(f"CREATE INDEX ix_{table}_{'_'.join(columns)} ON {table} ({', '.join(columns)})")


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    run(TERM)
    run(HAND_EDIT)
    kept = "code, definition, seeded_hash, pack_id"
    for name in PLAIN:
        run(f"INSERT INTO term (vocabulary, {kept}) SELECT '{name}', {kept} FROM {name} ORDER BY rowid")
    run(
        f"INSERT INTO term (vocabulary, value, {kept}) SELECT 'property', value, {kept} FROM property ORDER BY rowid"
    )
    run(f"INSERT INTO term (vocabulary, {kept}) SELECT type || '-kind', {kept} FROM kind ORDER BY rowid")
    run("CREATE INDEX ix_term_pack_id ON term (pack_id)")
    _rebuild(run, up=True)
    for name in (*PLAIN, "property", "kind"):
        run(f"DROP TABLE {name}")
    _reseal(run, _hash, _hash_of_filled)


def downgrade() -> None:
    run = op.get_bind().exec_driver_sql
    _reseal(run, _hash_of_filled, _hash)
    for name in PLAIN:
        run(_vocabulary_before(name))
    property_value = "CONSTRAINT ck_property_value CHECK (value IN ('text', 'date', 'entity')),\n    "
    run(_vocabulary_before("property", "value TEXT NOT NULL,\n    ", property_value))
    of_type = "CONSTRAINT ck_kind_type CHECK (type IN ('organization', 'initiative', 'person', 'place', 'actor', 'source')),\n    "
    run(_vocabulary_before("kind", "type TEXT NOT NULL,\n    ", of_type, "type, code"))
    kept = "code, definition, seeded_hash, pack_id"
    for name in PLAIN:
        run(f"INSERT INTO {name} ({kept}) SELECT {kept} FROM term WHERE vocabulary = '{name}' ORDER BY rowid")
    run(
        f"INSERT INTO property (value, {kept}) SELECT value, {kept} FROM term WHERE vocabulary = 'property' ORDER BY rowid"
    )
    run(
        f"INSERT INTO kind (type, {kept}) SELECT replace(vocabulary, '-kind', ''), {kept} FROM term"
        " WHERE vocabulary LIKE '%-kind' ORDER BY rowid"
    )
    for name in (*PLAIN, "property", "kind"):
        run(f"CREATE INDEX ix_{name}_pack_id ON {name} (pack_id)")
    _rebuild(run, up=False)
    run("DROP TABLE term")
    run("DROP TABLE hand_edit")
