"""Keep evidence: variants of texts, the sentences themselves, marks on claims, affiliations.

`passage` is rebuilt to hold its sentence, which is cut out of the attached text. Going down, variants, marks and
affiliations are lost; the sentences are in the texts still.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

#: What going down loses, and the SQL that counts it.
LOSES = {
    "variants of texts": "SELECT count(*) FROM source_text WHERE variant = 1",
    "marks on claims": "SELECT count(*) FROM claim_mark",
    "affiliations of publishers": "SELECT count(*) FROM affiliation",
}

AFFILIATION = """CREATE TABLE affiliation (
    id INTEGER NOT NULL,
    publisher_id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_affiliation PRIMARY KEY (id),
    CONSTRAINT uq_affiliation_publisher_id_entity_id UNIQUE (publisher_id, entity_id),
    CONSTRAINT fk_affiliation_publisher_id FOREIGN KEY(publisher_id) REFERENCES publisher (id) ON DELETE CASCADE,
    CONSTRAINT fk_affiliation_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE RESTRICT,
    CONSTRAINT fk_affiliation_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT"""

ANCHOR_PASSAGE = """CREATE TABLE anchor_passage (
    passage_id INTEGER NOT NULL,
    anchor_id INTEGER NOT NULL,
    CONSTRAINT pk_anchor_passage PRIMARY KEY (passage_id, anchor_id),
    CONSTRAINT fk_anchor_passage_passage_id FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE CASCADE,
    CONSTRAINT fk_anchor_passage_anchor_id FOREIGN KEY(anchor_id) REFERENCES anchor (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT"""

CLAIM_MARK = """CREATE TABLE claim_mark (
    claim_id INTEGER NOT NULL,
    mark TEXT NOT NULL,
    CONSTRAINT pk_claim_mark PRIMARY KEY (claim_id, mark),
    CONSTRAINT ck_claim_mark_mark CHECK (mark IN ('first', 'superlative', 'sweeping')),
    CONSTRAINT fk_claim_mark_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
)
 STRICT"""

PASSAGE = """CREATE TABLE passage (
    id INTEGER NOT NULL,
    source_text_id INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_passage PRIMARY KEY (id),
    CONSTRAINT uq_passage_source_text_id_paragraph_sentence UNIQUE (source_text_id, paragraph, sentence),
    CONSTRAINT ck_passage_span CHECK (0 <= start_char AND start_char < end_char),
    CONSTRAINT fk_passage_source_text_id FOREIGN KEY(source_text_id) REFERENCES source_text (id) ON DELETE CASCADE
)
 STRICT"""

PASSAGE_BEFORE = """CREATE TABLE passage (
    id INTEGER NOT NULL,
    source_text_id INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    CONSTRAINT pk_passage PRIMARY KEY (id),
    CONSTRAINT ck_passage_span CHECK (0 <= start_char AND start_char < end_char),
    CONSTRAINT fk_passage_source_text_id FOREIGN KEY(source_text_id) REFERENCES source_text (id) ON DELETE CASCADE,
    CONSTRAINT uq_passage_source_text_id_paragraph_sentence UNIQUE (source_text_id, paragraph, sentence)
)
 STRICT"""

SOURCE_TEXT = """CREATE TABLE source_text (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    variant INTEGER DEFAULT '0' NOT NULL,
    text TEXT NOT NULL,
    segmenter TEXT NOT NULL,
    CONSTRAINT pk_source_text PRIMARY KEY (id),
    CONSTRAINT uq_source_text_source_id_sha256 UNIQUE (source_id, sha256),
    CONSTRAINT ck_source_text_variant CHECK (variant IN (0, 1)),
    CONSTRAINT fk_source_text_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
)
 STRICT"""

SOURCE_TEXT_BEFORE = """CREATE TABLE source_text (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    segmenter TEXT NOT NULL,
    CONSTRAINT pk_source_text PRIMARY KEY (id),
    CONSTRAINT fk_source_text_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
    CONSTRAINT uq_source_text_source_id_sha256 UNIQUE (source_id, sha256)
)
 STRICT"""

INDEXES = (
    """CREATE INDEX ix_affiliation_entity_id ON affiliation (entity_id)""",
    """CREATE INDEX ix_affiliation_pack_id ON affiliation (pack_id)""",
    """CREATE INDEX ix_anchor_passage_anchor_id ON anchor_passage (anchor_id)""",
    """CREATE UNIQUE INDEX ix_source_text_source_id ON source_text (source_id) WHERE variant = 0""",
)

#: Of several texts the first was taken for the one that is meant.
VARIANT = "id <> (SELECT min(t.id) FROM _rebuilt_from AS t WHERE t.source_id = _rebuilt_from.source_id)"

SENTENCE = (
    "(SELECT substr(t.text, start_char + 1, end_char - start_char) FROM source_text AS t"
    " WHERE t.id = _rebuilt_from.source_text_id)"
)

TOUCHED = (
    "INSERT INTO anchor_passage (passage_id, anchor_id) SELECT p.id, a.id FROM anchor AS a JOIN passage AS p"
    " ON p.source_text_id = a.source_text_id AND p.start_char < a.end_char AND a.start_char < p.end_char"
)


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    op.rebuild_table("source_text", SOURCE_TEXT, {"variant": VARIANT})  # type: ignore[attr-defined]
    op.rebuild_table("passage", PASSAGE, {"text": SENTENCE})  # type: ignore[attr-defined]
    for sql in (AFFILIATION, ANCHOR_PASSAGE, CLAIM_MARK, *INDEXES):
        run(sql)
    run(TOUCHED)


def downgrade() -> None:
    run = op.get_bind().exec_driver_sql
    # What this takes from a row is no hand's work: without a hash the next seeding brings it back.
    run("UPDATE claim SET seeded_hash = NULL WHERE id IN (SELECT claim_id FROM claim_mark)")
    for table in ("affiliation", "anchor_passage", "claim_mark"):
        run(f"DROP TABLE {table}")
    # What hangs on a variant goes with it: foreign keys are off, so nothing does so by itself.
    for table in ("anchor", "passage"):
        run(f"DELETE FROM {table} WHERE source_text_id IN (SELECT id FROM source_text WHERE variant = 1)")
    run("DELETE FROM source_text WHERE variant = 1")
    run("DELETE FROM passage_fts WHERE rowid NOT IN (SELECT id FROM passage)")
    op.rebuild_table("passage", PASSAGE_BEFORE)  # type: ignore[attr-defined]
    op.rebuild_table("source_text", SOURCE_TEXT_BEFORE, drop_indexes=["ix_source_text_source_id"])  # type: ignore[attr-defined]
