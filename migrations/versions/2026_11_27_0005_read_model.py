"""Keep what views ask for: facts and which claim leads in each, topics, and who is involved in which initiative.

`attribute.resolved` moves to `claim_fact`. A person and an actor show their country; a place shows that of what it lies
in, and an initiative that of its place. A property may hold several values, a kind may act for its country, and a term
may be written in capitals.

Revision ID: 0005
Revises: 0004
"""
# ruff: noqa: E501

import re
import unicodedata
from typing import Any

from alembic import op
from sqlalchemy import Connection

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

#: What going down loses, and the SQL that counts it.
LOSES = {
    "marks of properties that hold several values": "SELECT count(*) FROM term WHERE several IS NOT NULL",
    "marks of kinds that act for their country": "SELECT count(*) FROM term WHERE national IS NOT NULL",
    "capitals of terms": "SELECT count(*) FROM term WHERE code <> lower(code)",
}

TABLES = (
    """CREATE TABLE topic_within (
    topic_id INTEGER NOT NULL,
    wider_id INTEGER NOT NULL,
    CONSTRAINT pk_topic_within PRIMARY KEY (topic_id, wider_id),
    CONSTRAINT fk_topic_within_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE CASCADE,
    CONSTRAINT fk_topic_within_wider_id FOREIGN KEY(wider_id) REFERENCES topic (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT""",
    """CREATE TABLE tag (
    topic_id INTEGER NOT NULL,
    claim_id INTEGER NOT NULL,
    CONSTRAINT pk_tag PRIMARY KEY (topic_id, claim_id),
    CONSTRAINT fk_tag_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE CASCADE,
    CONSTRAINT fk_tag_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT""",
    """CREATE TABLE claim_fact (
    claim_id INTEGER NOT NULL,
    fact TEXT,
    rivals TEXT,
    relation TEXT,
    object_id INTEGER,
    span INTEGER NOT NULL,
    rank INTEGER,
    newest TEXT,
    citation_id INTEGER,
    source_id INTEGER,
    lead INTEGER DEFAULT '0' NOT NULL,
    resolved INTEGER DEFAULT '0' NOT NULL,
    stale INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_claim_fact PRIMARY KEY (claim_id),
    CONSTRAINT ck_claim_fact_lead CHECK (lead IN (0, 1)),
    CONSTRAINT ck_claim_fact_resolved CHECK (resolved IN (0, 1) AND resolved <= lead),
    CONSTRAINT ck_claim_fact_stale CHECK (stale IN (0, 1)),
    CONSTRAINT ck_claim_fact_may_lead CHECK (lead = 0 OR (fact IS NOT NULL AND rank IS NOT NULL)),
    CONSTRAINT fk_claim_fact_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
)
 STRICT""",
    """CREATE TABLE claim_publisher (
    claim_id INTEGER NOT NULL,
    stance TEXT NOT NULL,
    publisher_id INTEGER NOT NULL,
    reliable INTEGER NOT NULL,
    CONSTRAINT pk_claim_publisher PRIMARY KEY (claim_id, stance, publisher_id),
    CONSTRAINT ck_claim_publisher_stance CHECK (stance IN ('supports', 'disputes')),
    CONSTRAINT ck_claim_publisher_reliable CHECK (reliable IN (0, 1)),
    CONSTRAINT fk_claim_publisher_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_claim_publisher_publisher_id FOREIGN KEY(publisher_id) REFERENCES publisher (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT""",
    """CREATE TABLE stand_in (
    entity_id INTEGER NOT NULL,
    party_id INTEGER NOT NULL,
    CONSTRAINT pk_stand_in PRIMARY KEY (entity_id, party_id),
    CONSTRAINT fk_stand_in_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE CASCADE,
    CONSTRAINT fk_stand_in_party_id FOREIGN KEY(party_id) REFERENCES entity (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT""",
    """CREATE TABLE involvement (
    party_id INTEGER NOT NULL,
    initiative_id INTEGER NOT NULL,
    claim_id INTEGER NOT NULL,
    through_id INTEGER NOT NULL,
    how TEXT NOT NULL,
    role TEXT,
    CONSTRAINT pk_involvement PRIMARY KEY (party_id, initiative_id, claim_id, through_id),
    CONSTRAINT ck_involvement_how CHECK (how IN ('participant', 'venue', 'body')),
    CONSTRAINT fk_involvement_party_id FOREIGN KEY(party_id) REFERENCES entity (id) ON DELETE CASCADE,
    CONSTRAINT fk_involvement_initiative_id FOREIGN KEY(initiative_id) REFERENCES entity (id) ON DELETE CASCADE,
    CONSTRAINT fk_involvement_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_involvement_through_id FOREIGN KEY(through_id) REFERENCES entity (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT""",
)

INDEXES = (
    "CREATE INDEX ix_topic_within_wider_id ON topic_within (wider_id)",
    "CREATE INDEX ix_tag_claim_id ON tag (claim_id)",
    "CREATE UNIQUE INDEX ix_claim_fact_fact_lead ON claim_fact (fact, lead) WHERE lead = 1",
    "CREATE INDEX ix_claim_fact_fact_span_rank ON claim_fact (fact, span, rank, newest DESC) WHERE rank IS NOT NULL",
    "CREATE INDEX ix_claim_fact_object_id ON claim_fact (object_id)",
    "CREATE INDEX ix_claim_fact_relation ON claim_fact (relation)",
    "CREATE INDEX ix_claim_fact_rivals_rank ON claim_fact (rivals, rank, newest DESC) WHERE rank IS NOT NULL",
    "CREATE UNIQUE INDEX ix_claim_fact_rivals_resolved ON claim_fact (rivals, resolved) WHERE resolved = 1",
    "CREATE INDEX ix_claim_fact_source_id ON claim_fact (source_id)",
    "CREATE INDEX ix_claim_publisher_publisher_id ON claim_publisher (publisher_id)",
    "CREATE INDEX ix_stand_in_party_id ON stand_in (party_id)",
    "CREATE INDEX ix_involvement_claim_id ON involvement (claim_id)",
    "CREATE INDEX ix_involvement_initiative_id ON involvement (initiative_id)",
    "CREATE INDEX ix_involvement_through_id ON involvement (through_id)",
)

#: What the new tables and columns hold, of the claims that are there.
FILL = (
    """INSERT INTO topic_within (topic_id, wider_id) WITH RECURSIVE up(topic_id, wider_id) AS (SELECT id, id FROM topic UNION SELECT up.topic_id, t.parent_id FROM up JOIN topic AS t ON t.id = up.wider_id WHERE t.parent_id IS NOT NULL) SELECT topic_id, wider_id FROM up""",
    """INSERT INTO tag (topic_id, claim_id) SELECT DISTINCT w.wider_id, x.claim_id FROM (SELECT claim_id, topic_id FROM claim_topic UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id""",
    """INSERT INTO claim_fact (claim_id, fact, rivals, relation, object_id, span, rank, newest, citation_id, source_id, lead, resolved) SELECT claim_id, fact, rivals, relation, object_id, span, rank, newest, citation_id, source_id, lead, lead = 1 AND fact IS first_value(fact) OVER (PARTITION BY rivals ORDER BY rank IS NULL, rank, newest DESC, claim_id) AS resolved FROM (SELECT *, rank IS NOT NULL AND fact IS NOT NULL AND row_number() OVER (PARTITION BY fact ORDER BY rank IS NULL, span, rank, newest DESC, claim_id) = 1 AS lead FROM (SELECT c.id AS claim_id, CASE c.type WHEN 'participation' THEN 'participation:' || coalesce(c.subject_id, '') || ':' || coalesce(participation.participant_id, '') || ':' || coalesce(participation.role, '') WHEN 'membership' THEN 'membership:' || coalesce(c.subject_id, '') || ':' || coalesce(membership.member_id, '') || ':' || coalesce(membership.status, '') WHEN 'office' THEN 'office:' || coalesce(c.subject_id, '') || ':' || coalesce(office.organization_id, '') || ':' || lower_0005(coalesce(office.title, '')) WHEN 'attribute' THEN 'attribute:' || coalesce(c.subject_id, '') || ':' || attribute.property || ':' || coalesce(attribute.object_id, CASE property.value WHEN 'date' THEN coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') END, lower_0005(attribute.value)) WHEN 'figure' THEN 'figure:' || coalesce(c.subject_id, '') || ':' || coalesce(figure.comparator, '') || ':' || coalesce(figure.value, '') || ':' || coalesce(figure.low, '') || ':' || coalesce(figure.high, '') || ':' || figure.metric || ':' || coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') || ':' || coalesce(figure.unit, '') || ':' || lower_0005(coalesce(figure.per, '')) WHEN 'relation' THEN 'relation:' || coalesce(c.subject_id, '') || ':' || coalesce(relation.predicate, '') || ':' || coalesce(relation.object_id, '') WHEN 'statement' THEN 'statement:' || coalesce(c.subject_id, '') || ':' || c.id END AS fact, coalesce(CASE c.type WHEN 'attribute' THEN 'attribute:' || coalesce(c.subject_id, '') || ':' || CASE WHEN property.several = 1 THEN NULL ELSE attribute.property END WHEN 'figure' THEN 'figure:' || coalesce(c.subject_id, '') || ':' || figure.metric || ':' || coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') || ':' || coalesce(figure.unit, '') || ':' || lower_0005(coalesce(figure.per, '')) END, CASE c.type WHEN 'participation' THEN 'participation:' || coalesce(c.subject_id, '') || ':' || coalesce(participation.participant_id, '') || ':' || coalesce(participation.role, '') WHEN 'membership' THEN 'membership:' || coalesce(c.subject_id, '') || ':' || coalesce(membership.member_id, '') || ':' || coalesce(membership.status, '') WHEN 'office' THEN 'office:' || coalesce(c.subject_id, '') || ':' || coalesce(office.organization_id, '') || ':' || lower_0005(coalesce(office.title, '')) WHEN 'attribute' THEN 'attribute:' || coalesce(c.subject_id, '') || ':' || attribute.property || ':' || coalesce(attribute.object_id, CASE property.value WHEN 'date' THEN coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') END, lower_0005(attribute.value)) WHEN 'figure' THEN 'figure:' || coalesce(c.subject_id, '') || ':' || coalesce(figure.comparator, '') || ':' || coalesce(figure.value, '') || ':' || coalesce(figure.low, '') || ':' || coalesce(figure.high, '') || ':' || figure.metric || ':' || coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') || ':' || coalesce(figure.unit, '') || ':' || lower_0005(coalesce(figure.per, '')) WHEN 'relation' THEN 'relation:' || coalesce(c.subject_id, '') || ':' || coalesce(relation.predicate, '') || ':' || coalesce(relation.object_id, '') WHEN 'statement' THEN 'statement:' || coalesce(c.subject_id, '') || ':' || c.id END) AS rivals, CASE c.type WHEN 'participation' THEN participation.role WHEN 'membership' THEN membership.status WHEN 'office' THEN office.title WHEN 'attribute' THEN attribute.property WHEN 'figure' THEN figure.metric WHEN 'relation' THEN relation.predicate END AS relation, CASE c.type WHEN 'participation' THEN participation.participant_id WHEN 'membership' THEN membership.member_id WHEN 'office' THEN office.organization_id WHEN 'attribute' THEN attribute.object_id WHEN 'relation' THEN relation.object_id END AS object_id, CASE WHEN c.valid IS NULL THEN 2 WHEN instr(c.valid, '/') THEN 0 ELSE 1 END AS span, CASE WHEN c.modality = 'assertion' AND cited.stance = 'supports' THEN CASE c.credibility WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 3 WHEN 6 THEN 4 WHEN 4 THEN 5 WHEN 5 THEN 6 END END AS rank, CASE WHEN cited.stance = 'supports' THEN cited_source.published END AS newest, cited.id AS citation_id, cited.source_id AS source_id FROM claim AS c LEFT JOIN participation ON participation.id = c.id LEFT JOIN membership ON membership.id = c.id LEFT JOIN office ON office.id = c.id LEFT JOIN attribute ON attribute.id = c.id LEFT JOIN figure ON figure.id = c.id LEFT JOIN relation ON relation.id = c.id LEFT JOIN term AS property ON property.vocabulary = 'property' AND property.code = attribute.property LEFT JOIN citation AS cited ON cited.id = (SELECT x.id FROM citation AS x JOIN source AS s ON s.id = x.source_id WHERE x.claim_id = c.id ORDER BY x.stance = 'disputes', s.published DESC, x.id LIMIT 1) LEFT JOIN source AS cited_source ON cited_source.id = cited.source_id WHERE TRUE))""",
    """UPDATE person SET country_id = (SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || person.id || ':country' AND f.resolved = 1) WHERE country_id IS NOT (SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || person.id || ':country' AND f.resolved = 1)""",
    """UPDATE actor SET country_id = (SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || actor.id || ':country' AND f.resolved = 1) WHERE country_id IS NOT (SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || actor.id || ':country' AND f.resolved = 1)""",
    """UPDATE place SET country_id = (WITH RECURSIVE up(id, steps) AS (SELECT place.id, 0 UNION ALL SELECT p.parent_id, up.steps + 1 FROM up JOIN place AS p ON p.id = up.id WHERE p.parent_id IS NOT NULL AND up.steps < 20) SELECT (SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || up.id || ':country' AND f.resolved = 1) AS country FROM up WHERE country IS NOT NULL ORDER BY steps LIMIT 1) WHERE country_id IS NOT (WITH RECURSIVE up(id, steps) AS (SELECT place.id, 0 UNION ALL SELECT p.parent_id, up.steps + 1 FROM up JOIN place AS p ON p.id = up.id WHERE p.parent_id IS NOT NULL AND up.steps < 20) SELECT (SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || up.id || ':country' AND f.resolved = 1) AS country FROM up WHERE country IS NOT NULL ORDER BY steps LIMIT 1)""",
    """UPDATE initiative SET country_id = coalesce((SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || initiative.id || ':country' AND f.resolved = 1), (SELECT p.country_id FROM place AS p WHERE p.id = initiative.place_id)) WHERE country_id IS NOT coalesce((SELECT a.object_id FROM claim_fact AS f JOIN claim AS c ON c.id = f.claim_id JOIN attribute AS a ON a.id = c.id WHERE f.rivals = 'attribute:' || initiative.id || ':country' AND f.resolved = 1), (SELECT p.country_id FROM place AS p WHERE p.id = initiative.place_id))""",
    """INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable) SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C')) FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id GROUP BY x.claim_id, x.stance, p.id""",
    """INSERT INTO stand_in (entity_id, party_id) WITH RECURSIVE up(entity_id, id) AS (SELECT id, id FROM organization UNION SELECT up.entity_id, x.parent_id FROM up JOIN organization AS x ON x.id = up.id WHERE x.parent_id IS NOT NULL) SELECT id AS entity_id, id AS party_id FROM country UNION SELECT entity_id, id FROM up UNION SELECT up.entity_id, x.country_id FROM up JOIN organization AS x ON x.id = up.id JOIN term AS k ON k.vocabulary = 'organization-kind' AND k.code = x.kind AND k.national = 1 WHERE x.country_id IS NOT NULL UNION SELECT id, country_id FROM place WHERE country_id IS NOT NULL UNION SELECT x.id, x.country_id FROM person AS x JOIN term AS k ON k.vocabulary = 'person-kind' AND k.code = x.kind AND k.national = 1 WHERE x.country_id IS NOT NULL UNION SELECT x.id, x.country_id FROM actor AS x JOIN term AS k ON k.vocabulary = 'actor-kind' AND k.code = x.kind AND k.national = 1 WHERE x.country_id IS NOT NULL""",
    """INSERT INTO involvement (party_id, initiative_id, claim_id, through_id, how, role) SELECT s.party_id, c.subject_id, c.id, s.entity_id, CASE WHEN m.via IN ('attribute:place', 'attribute:country', 'participation:venue') OR e.type = 'place' THEN 'venue' WHEN s.party_id = s.entity_id THEN 'participant' ELSE 'body' END, CASE WHEN substr(m.via, 1, 14) = 'participation:' THEN substr(m.via, 15) END FROM mention AS m JOIN claim AS c ON c.id = m.claim_id JOIN stand_in AS s ON s.entity_id = m.entity_id JOIN entity AS e ON e.id = m.entity_id WHERE c.subject_type = 'initiative' AND (substr(m.via, 1, 14) = 'participation:' OR m.via IN ('attribute:place', 'attribute:country'))""",
)


CODE = "CONSTRAINT ck_term_code CHECK (code GLOB '[{0}0-9]*' AND code NOT GLOB '*[^{0}0-9-]*' AND code NOT GLOB '*-'),"
SEVERAL = """CONSTRAINT ck_term_several CHECK (several IS NULL OR (several = 1 AND vocabulary = 'property')),
    CONSTRAINT ck_term_national CHECK (national IS NULL OR (national = 1 AND vocabulary GLOB '*-kind')),
    """


DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
DAYS = (
    f"(first_day {DAY} AND last_day {DAY} AND first_day <= last_day)",
    f"(first_day IS NOT NULL AND first_day {DAY} AND (last_day IS NULL OR (last_day {DAY} AND first_day <= last_day)))",
)
#: What has begun, and nobody says whether it has ended.
UNENDED = (
    "UPDATE claim SET last_day = NULL WHERE last_day = '9999-12-31' AND coalesce((SELECT a.value FROM attribute AS a"
    " JOIN term AS t ON t.vocabulary = 'property' AND t.code = a.property AND t.value = 'date' WHERE a.id = claim.id),"
    " valid) LIKE '%/'",
    "UPDATE initiative SET last_day = NULL WHERE last_day = '9999-12-31' AND coalesce(ends, starts) LIKE '%/'",
)


def _country(table: str) -> list[tuple[str, str]]:
    return [
        ("kind TEXT,", "kind TEXT,\n    country_id INTEGER,"),
        (
            "(vocabulary, code) ON DELETE RESTRICT",
            "(vocabulary, code) ON DELETE RESTRICT,\n"
            f"    CONSTRAINT fk_{table}_country_id FOREIGN KEY(country_id) REFERENCES country (id) ON DELETE RESTRICT",
        ),
    ]


#: What stands in the definition of a table before, and after.
EDITS = {
    "term": [
        ("value TEXT,", "value TEXT,\n    several INTEGER,\n    national INTEGER,"),
        (CODE.format("a-z"), CODE.format("A-Za-z")),
        ("CONSTRAINT fk_term_pack_id", f"{SEVERAL}CONSTRAINT fk_term_pack_id"),
    ],
    "attribute": [
        ("object_id INTEGER,\n    resolved INTEGER DEFAULT '0' NOT NULL,", "object_id INTEGER,"),
        (
            "(value IS NULL) <> (object_id IS NULL)),\n    CONSTRAINT ck_attribute_resolved CHECK (resolved IN (0, 1)),",
            "(value IS NULL) <> (object_id IS NULL)),",
        ),
    ],
    "claim": [DAYS],
    "entity": [("uq_entity_id_type UNIQUE (id, type)", "uq_entity_type_id UNIQUE (type, id)")],
    "initiative": [DAYS],
    "source": [
        (
            "sha256 TEXT,",
            "sha256 TEXT,\n    file_sha256 TEXT,\n    extractor TEXT,\n    title_is TEXT,\n    derived_from_id INTEGER,",
        ),
        (
            "CONSTRAINT ck_source_reliability",
            "CONSTRAINT ck_source_title_is CHECK (title_is IN ('headline', 'description')),\n"
            "    CONSTRAINT ck_source_file_sha256 CHECK (length(file_sha256) = 64 AND file_sha256 NOT GLOB '*[^0-9a-f]*'),\n"
            "    CONSTRAINT ck_source_reliability",
        ),
        (
            "CONSTRAINT fk_source_pack_id",
            "CONSTRAINT fk_source_derived_from_id FOREIGN KEY(derived_from_id) REFERENCES source (id)"
            " ON DELETE RESTRICT,\n    CONSTRAINT fk_source_pack_id",
        ),
    ],
    "membership": [("'dialogue-partner', 'candidate'", "'dialogue-partner', 'partner', 'candidate'")],
    "person": _country("person"),
    "actor": _country("actor"),
}
#: New columns that have an index.
INDEXED = {"person": ["country_id"], "actor": ["country_id"], "source": ["derived_from_id"]}
#: What a column that is added again held.
VALUES = {
    "attribute": {"resolved": "(SELECT f.resolved FROM claim_fact AS f WHERE f.claim_id = _rebuilt_from.id)"}
}
#: The country that a thing's own claims say.
OWN = (
    "UPDATE {0} SET country_id = (SELECT a.object_id FROM claim AS c JOIN attribute AS a ON a.id = c.id"
    " WHERE c.subject_id = {0}.id AND a.property = 'country' AND a.resolved = 1)"
)
#: What an older schema has no room for. Rows that lose something to this are as no hand left them.
WITHOUT = (
    "UPDATE claim SET seeded_hash = NULL WHERE id IN (SELECT id FROM figure WHERE unit <> lower(unit))",
    "UPDATE figure SET unit = lower(unit) WHERE unit <> lower(unit)",
    "DELETE FROM term WHERE code <> lower(code) AND EXISTS"
    " (SELECT 1 FROM term AS t WHERE t.vocabulary = term.vocabulary AND t.code = lower(term.code))",
    "UPDATE term SET code = lower(code), seeded_hash = NULL WHERE code <> lower(code)",
    "UPDATE term SET seeded_hash = NULL WHERE several IS NOT NULL OR national IS NOT NULL",
    "UPDATE claim SET seeded_hash = NULL WHERE id IN (SELECT id FROM membership WHERE status = 'partner')",
    "UPDATE membership SET status = 'dialogue-partner' WHERE status = 'partner'",
    "UPDATE source SET seeded_hash = NULL WHERE derived_from_id IS NOT NULL OR title_is IS NOT NULL"
    " OR file_sha256 IS NOT NULL OR extractor IS NOT NULL",
    "UPDATE claim SET last_day = '9999-12-31' WHERE first_day IS NOT NULL AND last_day IS NULL",
    "UPDATE initiative SET last_day = '9999-12-31' WHERE first_day IS NOT NULL AND last_day IS NULL",
)


#: Letters as the full-text indexes have them since this revision.
LETTERS = str.maketrans(
    {
        **dict(zip("øłđħŧıðŋəƶɵØŁĐĦŦÐŊƏƵƟ", "oldhtidnezoOLDHTDNEZO", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ß": "ss",
        "Æ": "Ae",
        "Œ": "Oe",
        "Þ": "Th",
        "ẞ": "SS",
        **dict.fromkeys("\u02b9\u02bb\u02bc\u02bd\ua78b\ua78c", "'"),
    }
)
SPELT = {"un": "united nations", "st": "saint", "ste": "sainte", "the": ""}
TOKENIZER = """tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\""""
DETAIL = """coalesce((SELECT value FROM attribute WHERE id = f.rowid), (SELECT title FROM office WHERE id = f.rowid),
    (SELECT nullif(trim(coalesce(as_written, '') || coalesce(' ' || CASE WHEN value = CAST(value AS INTEGER)
    THEN CAST(value AS INTEGER) ELSE value END, '') || coalesce(' ' || unit, '')), '') FROM figure WHERE id = f.rowid))"""
#: What the indexes hold is taken over as it is: texts in scripts without spaces are cut there.
INDEX = (
    f"CREATE TABLE held AS SELECT rowid AS id, plain_0005(summary) AS summary, plain_0005({DETAIL}) AS detail FROM claim_fts AS f",
    "DROP TABLE claim_fts",
    f"CREATE VIRTUAL TABLE claim_fts USING fts5(summary, detail, {TOKENIZER})",
    "INSERT INTO claim_fts (rowid, summary, detail) SELECT id, summary, detail FROM held ORDER BY id",
    "DROP TABLE held",
    "UPDATE entity_fts SET names = plain_0005(names), description = plain_0005(description)"
    " WHERE names <> plain_0005(names) OR description <> plain_0005(description)",
    "UPDATE passage_fts SET text = plain_0005(text) WHERE text <> plain_0005(text)",
    "UPDATE entity SET folded = fold_0005(name)",
    "UPDATE name SET folded = fold_0005(text)",
)
#: The names of an entity as the index has them, before letters are replaced and words without spaces cut.
NAMES = """(e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '')
    || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), ''))"""
UNSPACED = (
    "\u3005-\u3007\u3041-\u309f\u30a0-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u109f\u1780-\u17d3"
)
UNINDEX = (
    "CREATE TABLE held AS SELECT id, summary FROM claim",
    "DROP TABLE claim_fts",
    f"CREATE VIRTUAL TABLE claim_fts USING fts5(summary, {TOKENIZER})",
    "INSERT INTO claim_fts (rowid, summary) SELECT id, cut_0004(summary) FROM held ORDER BY id",
    "DROP TABLE held",
    f"UPDATE entity_fts SET names = cut_0004(t.names), description = coalesce(cut_0004(t.description), entity_fts.description) FROM (SELECT e.id, {NAMES} AS names,"
    " e.description FROM entity AS e) AS t WHERE t.id = entity_fts.rowid"
    " AND (t.names <> plain_0005(t.names) OR t.description <> plain_0005(t.description))",
    "UPDATE passage_fts SET text = cut_0004(p.text) FROM passage AS p WHERE p.id = passage_fts.rowid AND p.text <> plain_0005(p.text)",
    "UPDATE entity SET folded = fold_0004(name)",
    "UPDATE name SET folded = fold_0004(text)",
)


def _plain(text: str | None) -> str | None:
    return text and text.translate(LETTERS)


def _fold(text: str) -> str:
    """Return a name as look-ups compare it since this revision."""
    plain = re.sub("[`\u2018\u2019\u201a\u201b\u2032\u00b4]", "", text)
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", plain)).translate(LETTERS)
    plain = re.sub("['.]", "", plain.casefold()).replace("&", " and ")
    words = "".join(map(_letter_or_space, plain)).split()
    if len(words) > 1:
        words = [spelt for word in words if (spelt := SPELT.get(word, word))]
    return " ".join(words) or text.casefold().strip()


def _letter_or_space(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    return "" if category == "Cf" else character if category[0] == "M" else " "


def _fold_before(text: str) -> str:
    """Return a name as look-ups compared it before this revision."""
    if not text.isascii():
        same: dict[str, str | int | None] = dict.fromkeys(
            "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060", "'"
        )
        same |= dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
        same |= dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
        text = re.sub(
            "[\u0300-\u036f]", "", unicodedata.normalize("NFKD", text.translate(str.maketrans(same)))
        )
    return " ".join(text.casefold().split())


def _cut_before(text: str | None) -> str | None:
    """Return a text as the full-text indexes had it before this revision."""
    if text is None or text.isascii():
        return text
    return re.sub(f"[{UNSPACED}]+", _pairs, unicodedata.normalize("NFKC", text))


def _pairs(run: re.Match[str]) -> str:
    return f" {' '.join(run[0][i : i + 2] for i in range(len(run[0])))} "


def _functions(connection: Connection) -> None:
    functions = {
        "lower_0005": _lower,
        "plain_0005": _plain,
        "fold_0005": _fold,
        "fold_0004": _fold_before,
        "cut_0004": _cut_before,
    }
    for name, function in functions.items():
        driver: Any = connection.connection.driver_connection
        driver.create_function(name, 1, function, deterministic=True)


def _lower(text: Any) -> Any:
    return text.casefold() if isinstance(text, str) else text


def _rebuild(run: Any, *, up: bool) -> None:
    for table, edits in EDITS.items():
        there = edits if up else [(new, old) for old, new in edits]
        gone = [f"ix_{table}_{column}" for column in INDEXED.get(table, ())]
        op.edit_table(table, there, {} if up else VALUES.get(table), drop_indexes=gone)  # type: ignore[attr-defined]
    if up:
        for table, columns in INDEXED.items():
            for column in columns:
                run(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")


def upgrade() -> None:
    connection = op.get_bind()
    run = connection.exec_driver_sql
    _rebuild(run, up=True)
    _functions(connection)
    run("DROP INDEX ix_citation_source_id")
    run("CREATE INDEX ix_citation_source_id_claim_id ON citation (source_id, claim_id)")
    for sql in (*UNENDED, *TABLES, *INDEXES, *FILL, *INDEX):
        run(sql)


def downgrade() -> None:
    connection = op.get_bind()
    run = connection.exec_driver_sql
    _functions(connection)
    for sql in (*WITHOUT, *UNINDEX):
        run(sql)
    _rebuild(run, up=False)
    run("DROP INDEX ix_citation_source_id_claim_id")
    run("CREATE INDEX ix_citation_source_id ON citation (source_id)")
    for table in ("place", "initiative"):
        run(OWN.format(table))
    for table in ("involvement", "stand_in", "claim_publisher", "claim_fact", "tag", "topic_within"):
        run(f"DROP TABLE {table}")
