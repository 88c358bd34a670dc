"""Create the schema: tables, indexes and full-text indexes.

Revision ID: 0001
Revises:
"""
# ruff: noqa: E501

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

#: What going down loses, and the SQL that counts it.
LOSES = {
    "things": "SELECT count(*) FROM entity",
    "claims": "SELECT count(*) FROM claim",
    "sources": "SELECT count(*) FROM source",
    "attached texts": "SELECT count(*) FROM source_text",
}

TABLES = {
    "pack": """CREATE TABLE pack (
    id INTEGER NOT NULL,
    slug TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    CONSTRAINT pk_pack PRIMARY KEY (id),
    CONSTRAINT ck_pack_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT uq_pack_slug UNIQUE (slug)
)
 STRICT""",
    "entity": """CREATE TABLE entity (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    description TEXT,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_entity PRIMARY KEY (id),
    CONSTRAINT ck_entity_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT ck_entity_name_not_blank CHECK (trim(name) <> ''),
    CONSTRAINT ck_entity_type CHECK (type IN ('country', 'organization', 'initiative', 'person', 'place', 'actor')),
    CONSTRAINT fk_entity_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT uq_entity_id_type UNIQUE (id, type),
    CONSTRAINT uq_entity_slug UNIQUE (slug)
)
 STRICT""",
    "kind": """CREATE TABLE kind (
    type TEXT NOT NULL,
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_kind PRIMARY KEY (type, code),
    CONSTRAINT ck_kind_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_kind_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT ck_kind_type CHECK (type IN ('organization', 'initiative', 'person', 'place', 'actor', 'source')),
    CONSTRAINT fk_kind_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "metric": """CREATE TABLE metric (
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_metric PRIMARY KEY (code),
    CONSTRAINT ck_metric_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_metric_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT fk_metric_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "predicate": """CREATE TABLE predicate (
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_predicate PRIMARY KEY (code),
    CONSTRAINT ck_predicate_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_predicate_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT fk_predicate_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "property": """CREATE TABLE property (
    value TEXT NOT NULL,
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_property PRIMARY KEY (code),
    CONSTRAINT ck_property_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_property_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT ck_property_value CHECK (value IN ('text', 'date', 'entity')),
    CONSTRAINT fk_property_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "publisher": """CREATE TABLE publisher (
    id INTEGER NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    reliability TEXT DEFAULT 'F' NOT NULL,
    reason TEXT,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_publisher PRIMARY KEY (id),
    CONSTRAINT ck_publisher_reliability CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    CONSTRAINT ck_publisher_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT ck_publisher_name_not_blank CHECK (trim(name) <> ''),
    CONSTRAINT fk_publisher_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT uq_publisher_slug UNIQUE (slug)
)
 STRICT""",
    "role": """CREATE TABLE role (
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_role PRIMARY KEY (code),
    CONSTRAINT ck_role_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_role_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT fk_role_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "topic": """CREATE TABLE topic (
    id INTEGER NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    parent_id INTEGER,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_topic PRIMARY KEY (id),
    CONSTRAINT ck_topic_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT ck_topic_name_not_blank CHECK (trim(name) <> ''),
    CONSTRAINT fk_topic_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT fk_topic_parent_id FOREIGN KEY(parent_id) REFERENCES topic (id) ON DELETE RESTRICT,
    CONSTRAINT uq_topic_slug UNIQUE (slug)
)
 STRICT""",
    "unit": """CREATE TABLE unit (
    code TEXT NOT NULL,
    definition TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_unit PRIMARY KEY (code),
    CONSTRAINT ck_unit_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'),
    CONSTRAINT ck_unit_definition_not_blank CHECK (trim(definition) <> ''),
    CONSTRAINT fk_unit_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "actor": """CREATE TABLE actor (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    kind TEXT,
    CONSTRAINT pk_actor PRIMARY KEY (id),
    CONSTRAINT ck_actor_type CHECK (type = 'actor'),
    CONSTRAINT fk_actor_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_actor_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT""",
    "claim": """CREATE TABLE claim (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    pack_id INTEGER,
    "key" TEXT NOT NULL,
    summary TEXT NOT NULL,
    subject_id INTEGER,
    subject_type TEXT,
    attributed_to_id INTEGER,
    modality TEXT DEFAULT 'assertion' NOT NULL,
    credibility INTEGER DEFAULT '6' NOT NULL,
    valid TEXT,
    first_day TEXT,
    last_day TEXT,
    time_note TEXT,
    seeded_hash TEXT,
    CONSTRAINT pk_claim PRIMARY KEY (id),
    CONSTRAINT ck_claim_days CHECK ((first_day IS NULL AND last_day IS NULL) OR (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND first_day <= last_day)),
    CONSTRAINT ck_claim_modality CHECK (modality IN ('assertion', 'opinion', 'forecast')),
    CONSTRAINT ck_claim_key_not_blank CHECK (trim(key) <> ''),
    CONSTRAINT ck_claim_summary_not_blank CHECK (trim(summary) <> ''),
    CONSTRAINT ck_claim_membership_subject CHECK (type <> 'membership' OR subject_type = 'organization'),
    CONSTRAINT ck_claim_office_subject CHECK (type <> 'office' OR subject_type = 'person'),
    CONSTRAINT ck_claim_participation_subject CHECK (type <> 'participation' OR subject_type = 'initiative'),
    CONSTRAINT ck_claim_has_subject CHECK (type = 'statement' OR subject_id IS NOT NULL),
    CONSTRAINT ck_claim_type CHECK (type IN ('participation', 'membership', 'office', 'attribute', 'figure', 'relation', 'statement')),
    CONSTRAINT ck_claim_subject CHECK ((subject_id IS NULL) = (subject_type IS NULL)),
    CONSTRAINT ck_claim_credibility CHECK (credibility BETWEEN 1 AND 6),
    CONSTRAINT fk_claim_attributed_to_id FOREIGN KEY(attributed_to_id) REFERENCES entity (id) ON DELETE RESTRICT,
    CONSTRAINT fk_claim_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT fk_claim_subject_id_subject_type FOREIGN KEY(subject_id, subject_type) REFERENCES entity (id, type) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT uq_claim_id_type UNIQUE (id, type),
    CONSTRAINT uq_claim_pack_id_key UNIQUE (pack_id, "key")
)
 STRICT""",
    "country": """CREATE TABLE country (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    alpha2 TEXT,
    alpha3 TEXT,
    numeric_code TEXT,
    region TEXT,
    subregion TEXT,
    CONSTRAINT pk_country PRIMARY KEY (id),
    CONSTRAINT ck_country_alpha2 CHECK (alpha2 GLOB '[A-Z][A-Z]'),
    CONSTRAINT ck_country_alpha3 CHECK (alpha3 GLOB '[A-Z][A-Z][A-Z]'),
    CONSTRAINT ck_country_numeric_code CHECK (numeric_code GLOB '[0-9][0-9][0-9]'),
    CONSTRAINT ck_country_type CHECK (type = 'country'),
    CONSTRAINT fk_country_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT uq_country_alpha2 UNIQUE (alpha2),
    CONSTRAINT uq_country_alpha3 UNIQUE (alpha3),
    CONSTRAINT uq_country_numeric_code UNIQUE (numeric_code)
)
 STRICT""",
    "identifier": """CREATE TABLE identifier (
    id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_identifier PRIMARY KEY (id),
    CONSTRAINT ck_identifier_scheme CHECK (scheme GLOB '[a-z0-9]*' AND scheme NOT GLOB '*[^a-z0-9-]*' AND scheme NOT GLOB '*-'),
    CONSTRAINT ck_identifier_value_not_blank CHECK (trim(value) <> ''),
    CONSTRAINT fk_identifier_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE CASCADE,
    CONSTRAINT fk_identifier_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT uq_identifier_scheme_value UNIQUE (scheme, value)
)
 STRICT""",
    "name": """CREATE TABLE name (
    id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT,
    folded TEXT NOT NULL,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_name PRIMARY KEY (id),
    CONSTRAINT ck_name_kind CHECK (kind IN ('official', 'acronym', 'alias', 'native', 'former')),
    CONSTRAINT ck_name_text_not_blank CHECK (trim(text) <> ''),
    CONSTRAINT fk_name_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE CASCADE,
    CONSTRAINT fk_name_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT""",
    "person": """CREATE TABLE person (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    kind TEXT,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_type CHECK (type = 'person'),
    CONSTRAINT fk_person_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_person_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT""",
    "source": """CREATE TABLE source (
    id INTEGER NOT NULL,
    type TEXT DEFAULT 'source' NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT,
    title TEXT NOT NULL,
    publisher_id INTEGER,
    published TEXT,
    url TEXT,
    language TEXT,
    rights TEXT,
    reliability TEXT,
    reason TEXT,
    sha256 TEXT,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_source PRIMARY KEY (id),
    CONSTRAINT ck_source_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT ck_source_reliability CHECK (reliability IS NULL OR reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    CONSTRAINT ck_source_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT ck_source_title_not_blank CHECK (trim(title) <> ''),
    CONSTRAINT ck_source_type CHECK (type = 'source'),
    CONSTRAINT ck_source_reason CHECK (reliability IS NULL OR reason IS NOT NULL),
    CONSTRAINT fk_source_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_publisher_id FOREIGN KEY(publisher_id) REFERENCES publisher (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT uq_source_slug UNIQUE (slug)
)
 STRICT""",
    "attribute": """CREATE TABLE attribute (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    property TEXT NOT NULL,
    value TEXT,
    object_id INTEGER,
    resolved INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT pk_attribute PRIMARY KEY (id),
    CONSTRAINT ck_attribute_type CHECK (type = 'attribute'),
    CONSTRAINT ck_attribute_value CHECK ((value IS NULL) <> (object_id IS NULL)),
    CONSTRAINT ck_attribute_resolved CHECK (resolved IN (0, 1)),
    CONSTRAINT fk_attribute_id_type FOREIGN KEY(id, type) REFERENCES claim (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_attribute_object_id FOREIGN KEY(object_id) REFERENCES entity (id) ON DELETE RESTRICT,
    CONSTRAINT fk_attribute_property FOREIGN KEY(property) REFERENCES property (code) ON DELETE RESTRICT
)
 STRICT""",
    "citation": """CREATE TABLE citation (
    id INTEGER NOT NULL,
    claim_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    stance TEXT DEFAULT 'supports' NOT NULL,
    prefix TEXT,
    text_start TEXT,
    text_end TEXT,
    suffix TEXT,
    CONSTRAINT pk_citation PRIMARY KEY (id),
    CONSTRAINT ck_citation_stance CHECK (stance IN ('supports', 'disputes')),
    CONSTRAINT ck_citation_fragment CHECK (text_start IS NOT NULL OR (prefix IS NULL AND text_end IS NULL AND suffix IS NULL)),
    CONSTRAINT fk_citation_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_citation_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE RESTRICT
)
 STRICT""",
    "claim_about": """CREATE TABLE claim_about (
    claim_id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    CONSTRAINT pk_claim_about PRIMARY KEY (claim_id, entity_id),
    CONSTRAINT fk_claim_about_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_claim_about_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE RESTRICT
)
 STRICT""",
    "claim_link": """CREATE TABLE claim_link (
    claim_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    CONSTRAINT pk_claim_link PRIMARY KEY (claim_id, other_id, kind),
    CONSTRAINT ck_claim_link_kind CHECK (kind IN ('contradicts', 'corroborates', 'refines', 'supersedes')),
    CONSTRAINT ck_claim_link_other CHECK (claim_id <> other_id),
    CONSTRAINT fk_claim_link_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_claim_link_other_id FOREIGN KEY(other_id) REFERENCES claim (id) ON DELETE RESTRICT
)
 STRICT""",
    "claim_topic": """CREATE TABLE claim_topic (
    claim_id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    CONSTRAINT pk_claim_topic PRIMARY KEY (claim_id, topic_id),
    CONSTRAINT fk_claim_topic_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_claim_topic_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE RESTRICT
)
 STRICT""",
    "figure": """CREATE TABLE figure (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    metric TEXT NOT NULL,
    comparator TEXT NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    unit TEXT,
    per TEXT,
    as_written TEXT,
    CONSTRAINT pk_figure PRIMARY KEY (id),
    CONSTRAINT ck_figure_number CHECK (CASE comparator WHEN 'several' THEN value IS NULL AND high IS NULL WHEN 'order-of' THEN value IS NULL AND low IS NOT NULL ELSE value IS NOT NULL OR (low IS NOT NULL AND high IS NOT NULL) END),
    CONSTRAINT ck_figure_comparator CHECK (comparator IN ('exactly', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'order-of', 'several')),
    CONSTRAINT ck_figure_type CHECK (type = 'figure'),
    CONSTRAINT ck_figure_range CHECK (low IS NULL OR high IS NULL OR low <= high),
    CONSTRAINT fk_figure_id_type FOREIGN KEY(id, type) REFERENCES claim (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_figure_metric FOREIGN KEY(metric) REFERENCES metric (code) ON DELETE RESTRICT,
    CONSTRAINT fk_figure_unit FOREIGN KEY(unit) REFERENCES unit (code) ON DELETE RESTRICT
)
 STRICT""",
    "membership": """CREATE TABLE membership (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    member_id INTEGER NOT NULL,
    member_type TEXT NOT NULL,
    status TEXT NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT ck_membership_member CHECK (member_type NOT IN ('initiative', 'place')),
    CONSTRAINT ck_membership_status CHECK (status IN ('member', 'observer', 'dialogue-partner', 'candidate', 'former-member')),
    CONSTRAINT ck_membership_type CHECK (type = 'membership'),
    CONSTRAINT fk_membership_id_type FOREIGN KEY(id, type) REFERENCES claim (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_membership_member_id_member_type FOREIGN KEY(member_id, member_type) REFERENCES entity (id, type) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT""",
    "mention": """CREATE TABLE mention (
    entity_id INTEGER NOT NULL,
    claim_id INTEGER NOT NULL,
    via TEXT NOT NULL,
    CONSTRAINT pk_mention PRIMARY KEY (entity_id, claim_id, via),
    CONSTRAINT fk_mention_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE,
    CONSTRAINT fk_mention_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT""",
    "participation": """CREATE TABLE participation (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    participant_id INTEGER NOT NULL,
    participant_type TEXT NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (id),
    CONSTRAINT ck_participation_participant CHECK (participant_type <> 'initiative'),
    CONSTRAINT ck_participation_venue CHECK (role <> 'venue' OR participant_type IN ('country', 'place')),
    CONSTRAINT ck_participation_type CHECK (type = 'participation'),
    CONSTRAINT fk_participation_id_type FOREIGN KEY(id, type) REFERENCES claim (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_participation_participant_id_participant_type FOREIGN KEY(participant_id, participant_type) REFERENCES entity (id, type) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT fk_participation_role FOREIGN KEY(role) REFERENCES role (code) ON DELETE RESTRICT
)
 STRICT""",
    "passage_note": """CREATE TABLE passage_note (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    nature TEXT NOT NULL,
    reason TEXT NOT NULL,
    prefix TEXT,
    text_start TEXT,
    text_end TEXT,
    suffix TEXT,
    seeded_hash TEXT,
    pack_id INTEGER,
    CONSTRAINT pk_passage_note PRIMARY KEY (id),
    CONSTRAINT ck_passage_note_nature CHECK (nature IN ('factual', 'opinion', 'forecast', 'rhetoric', 'boilerplate')),
    CONSTRAINT ck_passage_note_reason_not_blank CHECK (trim(reason) <> ''),
    CONSTRAINT ck_passage_note_fragment CHECK (text_start IS NOT NULL OR (prefix IS NULL AND text_end IS NULL AND suffix IS NULL)),
    CONSTRAINT fk_passage_note_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT,
    CONSTRAINT fk_passage_note_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
)
 STRICT""",
    "place": """CREATE TABLE place (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    kind TEXT,
    country_id INTEGER,
    parent_id INTEGER,
    CONSTRAINT pk_place PRIMARY KEY (id),
    CONSTRAINT ck_place_type CHECK (type = 'place'),
    CONSTRAINT fk_place_country_id FOREIGN KEY(country_id) REFERENCES country (id) ON DELETE RESTRICT,
    CONSTRAINT fk_place_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_place_parent_id FOREIGN KEY(parent_id) REFERENCES place (id) ON DELETE RESTRICT,
    CONSTRAINT fk_place_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT""",
    "relation": """CREATE TABLE relation (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    predicate TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    CONSTRAINT pk_relation PRIMARY KEY (id),
    CONSTRAINT ck_relation_type CHECK (type = 'relation'),
    CONSTRAINT fk_relation_id_type FOREIGN KEY(id, type) REFERENCES claim (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_relation_object_id FOREIGN KEY(object_id) REFERENCES entity (id) ON DELETE RESTRICT,
    CONSTRAINT fk_relation_predicate FOREIGN KEY(predicate) REFERENCES predicate (code) ON DELETE RESTRICT
)
 STRICT""",
    "source_text": """CREATE TABLE source_text (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    segmenter TEXT NOT NULL,
    CONSTRAINT pk_source_text PRIMARY KEY (id),
    CONSTRAINT fk_source_text_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
    CONSTRAINT uq_source_text_source_id_sha256 UNIQUE (source_id, sha256)
)
 STRICT""",
    "initiative": """CREATE TABLE initiative (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    kind TEXT,
    theme TEXT,
    starts TEXT,
    ends TEXT,
    first_day TEXT,
    last_day TEXT,
    place_id INTEGER,
    country_id INTEGER,
    parent_id INTEGER,
    CONSTRAINT pk_initiative PRIMARY KEY (id),
    CONSTRAINT ck_initiative_days CHECK ((first_day IS NULL AND last_day IS NULL) OR (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND first_day <= last_day)),
    CONSTRAINT ck_initiative_type CHECK (type = 'initiative'),
    CONSTRAINT fk_initiative_country_id FOREIGN KEY(country_id) REFERENCES country (id) ON DELETE RESTRICT,
    CONSTRAINT fk_initiative_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_initiative_parent_id FOREIGN KEY(parent_id) REFERENCES initiative (id) ON DELETE RESTRICT,
    CONSTRAINT fk_initiative_place_id FOREIGN KEY(place_id) REFERENCES place (id) ON DELETE RESTRICT,
    CONSTRAINT fk_initiative_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT""",
    "organization": """CREATE TABLE organization (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    kind TEXT,
    acronym TEXT,
    founded TEXT,
    seat_id INTEGER,
    country_id INTEGER,
    parent_id INTEGER,
    CONSTRAINT pk_organization PRIMARY KEY (id),
    CONSTRAINT ck_organization_type CHECK (type = 'organization'),
    CONSTRAINT fk_organization_country_id FOREIGN KEY(country_id) REFERENCES country (id) ON DELETE RESTRICT,
    CONSTRAINT fk_organization_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_organization_parent_id FOREIGN KEY(parent_id) REFERENCES organization (id) ON DELETE RESTRICT,
    CONSTRAINT fk_organization_seat_id FOREIGN KEY(seat_id) REFERENCES place (id) ON DELETE RESTRICT,
    CONSTRAINT fk_organization_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT""",
    "passage": """CREATE TABLE passage (
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
 STRICT""",
    "anchor": """CREATE TABLE anchor (
    id INTEGER NOT NULL,
    citation_id INTEGER,
    passage_note_id INTEGER,
    source_text_id INTEGER NOT NULL,
    passage_id INTEGER,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    quote TEXT NOT NULL,
    directive TEXT NOT NULL,
    CONSTRAINT pk_anchor PRIMARY KEY (id),
    CONSTRAINT ck_anchor_target CHECK ((citation_id IS NULL) <> (passage_note_id IS NULL)),
    CONSTRAINT ck_anchor_span CHECK (0 <= start_char AND start_char < end_char),
    CONSTRAINT fk_anchor_citation_id FOREIGN KEY(citation_id) REFERENCES citation (id) ON DELETE CASCADE,
    CONSTRAINT fk_anchor_passage_id FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE CASCADE,
    CONSTRAINT fk_anchor_passage_note_id FOREIGN KEY(passage_note_id) REFERENCES passage_note (id) ON DELETE CASCADE,
    CONSTRAINT fk_anchor_source_text_id FOREIGN KEY(source_text_id) REFERENCES source_text (id) ON DELETE CASCADE,
    CONSTRAINT uq_anchor_citation_id_source_text_id UNIQUE (citation_id, source_text_id),
    CONSTRAINT uq_anchor_passage_note_id_source_text_id UNIQUE (passage_note_id, source_text_id)
)
 STRICT""",
    "initiative_topic": """CREATE TABLE initiative_topic (
    initiative_id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    CONSTRAINT pk_initiative_topic PRIMARY KEY (initiative_id, topic_id),
    CONSTRAINT fk_initiative_topic_initiative_id FOREIGN KEY(initiative_id) REFERENCES initiative (id) ON DELETE CASCADE,
    CONSTRAINT fk_initiative_topic_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE RESTRICT
)
 STRICT""",
    "office": """CREATE TABLE office (
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    organization_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    CONSTRAINT pk_office PRIMARY KEY (id),
    CONSTRAINT ck_office_title_not_blank CHECK (trim(title) <> ''),
    CONSTRAINT ck_office_type CHECK (type = 'office'),
    CONSTRAINT fk_office_id_type FOREIGN KEY(id, type) REFERENCES claim (id, type) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT fk_office_organization_id FOREIGN KEY(organization_id) REFERENCES organization (id) ON DELETE RESTRICT
)
 STRICT""",
    "entity_fts": """CREATE VIRTUAL TABLE entity_fts USING fts5(names, description, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
    "claim_fts": """CREATE VIRTUAL TABLE claim_fts USING fts5(summary, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
    "passage_fts": """CREATE VIRTUAL TABLE passage_fts USING fts5(text, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
}

INDEXES = (
    "CREATE INDEX ix_entity_folded ON entity (folded)",
    "CREATE INDEX ix_entity_pack_id ON entity (pack_id)",
    "CREATE INDEX ix_kind_pack_id ON kind (pack_id)",
    "CREATE INDEX ix_metric_pack_id ON metric (pack_id)",
    "CREATE INDEX ix_predicate_pack_id ON predicate (pack_id)",
    "CREATE INDEX ix_property_pack_id ON property (pack_id)",
    "CREATE INDEX ix_publisher_pack_id ON publisher (pack_id)",
    "CREATE INDEX ix_role_pack_id ON role (pack_id)",
    "CREATE INDEX ix_topic_pack_id ON topic (pack_id)",
    "CREATE INDEX ix_topic_parent_id ON topic (parent_id)",
    "CREATE INDEX ix_unit_pack_id ON unit (pack_id)",
    "CREATE INDEX ix_actor_type_kind ON actor (type, kind)",
    "CREATE INDEX ix_claim_attributed_to_id ON claim (attributed_to_id)",
    "CREATE INDEX ix_claim_first_day ON claim (first_day)",
    "CREATE INDEX ix_claim_subject_id_subject_type ON claim (subject_id, subject_type)",
    "CREATE INDEX ix_identifier_entity_id ON identifier (entity_id)",
    "CREATE INDEX ix_identifier_pack_id ON identifier (pack_id)",
    "CREATE INDEX ix_name_entity_id ON name (entity_id)",
    "CREATE INDEX ix_name_folded ON name (folded)",
    "CREATE INDEX ix_name_pack_id ON name (pack_id)",
    "CREATE INDEX ix_person_type_kind ON person (type, kind)",
    "CREATE INDEX ix_source_pack_id ON source (pack_id)",
    "CREATE INDEX ix_source_publisher_id ON source (publisher_id)",
    "CREATE INDEX ix_source_type_kind ON source (type, kind)",
    "CREATE INDEX ix_attribute_object_id ON attribute (object_id)",
    "CREATE INDEX ix_attribute_property ON attribute (property)",
    "CREATE INDEX ix_citation_claim_id ON citation (claim_id)",
    "CREATE INDEX ix_citation_source_id ON citation (source_id)",
    "CREATE INDEX ix_claim_about_entity_id ON claim_about (entity_id)",
    "CREATE INDEX ix_claim_link_other_id ON claim_link (other_id)",
    "CREATE INDEX ix_claim_topic_topic_id ON claim_topic (topic_id)",
    "CREATE INDEX ix_figure_metric ON figure (metric)",
    "CREATE INDEX ix_figure_unit ON figure (unit)",
    "CREATE INDEX ix_membership_member_id_member_type ON membership (member_id, member_type)",
    "CREATE INDEX ix_mention_claim_id ON mention (claim_id)",
    "CREATE INDEX ix_participation_participant_id_participant_type ON participation (participant_id, participant_type)",
    "CREATE INDEX ix_participation_role ON participation (role)",
    "CREATE INDEX ix_passage_note_pack_id ON passage_note (pack_id)",
    "CREATE INDEX ix_passage_note_source_id ON passage_note (source_id)",
    "CREATE INDEX ix_place_country_id ON place (country_id)",
    "CREATE INDEX ix_place_parent_id ON place (parent_id)",
    "CREATE INDEX ix_place_type_kind ON place (type, kind)",
    "CREATE INDEX ix_relation_object_id ON relation (object_id)",
    "CREATE INDEX ix_relation_predicate ON relation (predicate)",
    "CREATE INDEX ix_initiative_country_id ON initiative (country_id)",
    "CREATE INDEX ix_initiative_parent_id ON initiative (parent_id)",
    "CREATE INDEX ix_initiative_place_id ON initiative (place_id)",
    "CREATE INDEX ix_initiative_type_kind ON initiative (type, kind)",
    "CREATE INDEX ix_organization_acronym ON organization (acronym)",
    "CREATE INDEX ix_organization_country_id ON organization (country_id)",
    "CREATE INDEX ix_organization_parent_id ON organization (parent_id)",
    "CREATE INDEX ix_organization_seat_id ON organization (seat_id)",
    "CREATE INDEX ix_organization_type_kind ON organization (type, kind)",
    "CREATE INDEX ix_anchor_passage_id ON anchor (passage_id)",
    "CREATE INDEX ix_anchor_source_text_id ON anchor (source_text_id)",
    "CREATE INDEX ix_initiative_topic_topic_id ON initiative_topic (topic_id)",
    "CREATE INDEX ix_office_organization_id ON office (organization_id)",
)


def upgrade() -> None:
    for sql in (*TABLES.values(), *INDEXES):
        # Not op.execute(), which would read a colon as a parameter.
        op.get_bind().exec_driver_sql(sql)


def downgrade() -> None:
    for table in reversed(TABLES):  # the indexes go with their tables
        op.get_bind().exec_driver_sql(f"DROP TABLE {table}")
