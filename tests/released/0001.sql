CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE pack (
	id INTEGER NOT NULL, 
	slug TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	applied_at TEXT NOT NULL, 
	CONSTRAINT pk_pack PRIMARY KEY (id), 
	CONSTRAINT ck_pack_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'), 
	CONSTRAINT uq_pack_slug UNIQUE (slug)
)
 STRICT

;
CREATE TABLE entity (
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
 STRICT

;
CREATE TABLE kind (
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
 STRICT

;
CREATE TABLE metric (
	code TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	seeded_hash TEXT, 
	pack_id INTEGER, 
	CONSTRAINT pk_metric PRIMARY KEY (code), 
	CONSTRAINT ck_metric_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'), 
	CONSTRAINT ck_metric_definition_not_blank CHECK (trim(definition) <> ''), 
	CONSTRAINT fk_metric_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE predicate (
	code TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	seeded_hash TEXT, 
	pack_id INTEGER, 
	CONSTRAINT pk_predicate PRIMARY KEY (code), 
	CONSTRAINT ck_predicate_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'), 
	CONSTRAINT ck_predicate_definition_not_blank CHECK (trim(definition) <> ''), 
	CONSTRAINT fk_predicate_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE property (
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
 STRICT

;
CREATE TABLE publisher (
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
 STRICT

;
CREATE TABLE role (
	code TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	seeded_hash TEXT, 
	pack_id INTEGER, 
	CONSTRAINT pk_role PRIMARY KEY (code), 
	CONSTRAINT ck_role_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'), 
	CONSTRAINT ck_role_definition_not_blank CHECK (trim(definition) <> ''), 
	CONSTRAINT fk_role_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE topic (
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
 STRICT

;
CREATE TABLE unit (
	code TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	seeded_hash TEXT, 
	pack_id INTEGER, 
	CONSTRAINT pk_unit PRIMARY KEY (code), 
	CONSTRAINT ck_unit_code CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'), 
	CONSTRAINT ck_unit_definition_not_blank CHECK (trim(definition) <> ''), 
	CONSTRAINT fk_unit_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE actor (
	id INTEGER NOT NULL, 
	type TEXT NOT NULL, 
	kind TEXT, 
	CONSTRAINT pk_actor PRIMARY KEY (id), 
	CONSTRAINT ck_actor_type CHECK (type = 'actor'), 
	CONSTRAINT fk_actor_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_actor_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT

;
CREATE TABLE claim (
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
 STRICT

;
CREATE TABLE country (
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
 STRICT

;
CREATE TABLE identifier (
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
 STRICT

;
CREATE TABLE name (
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
 STRICT

;
CREATE TABLE person (
	id INTEGER NOT NULL, 
	type TEXT NOT NULL, 
	kind TEXT, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT ck_person_type CHECK (type = 'person'), 
	CONSTRAINT fk_person_id_type FOREIGN KEY(id, type) REFERENCES entity (id, type) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_person_type_kind FOREIGN KEY(type, kind) REFERENCES kind (type, code) ON DELETE RESTRICT ON UPDATE CASCADE
)
 STRICT

;
CREATE TABLE source (
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
 STRICT

;
CREATE TABLE attribute (
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
 STRICT

;
CREATE TABLE citation (
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
 STRICT

;
CREATE TABLE claim_about (
	claim_id INTEGER NOT NULL, 
	entity_id INTEGER NOT NULL, 
	CONSTRAINT pk_claim_about PRIMARY KEY (claim_id, entity_id), 
	CONSTRAINT fk_claim_about_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_about_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE claim_link (
	claim_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	CONSTRAINT pk_claim_link PRIMARY KEY (claim_id, other_id, kind), 
	CONSTRAINT ck_claim_link_kind CHECK (kind IN ('contradicts', 'corroborates', 'refines', 'supersedes')), 
	CONSTRAINT ck_claim_link_other CHECK (claim_id <> other_id), 
	CONSTRAINT fk_claim_link_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_link_other_id FOREIGN KEY(other_id) REFERENCES claim (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE claim_topic (
	claim_id INTEGER NOT NULL, 
	topic_id INTEGER NOT NULL, 
	CONSTRAINT pk_claim_topic PRIMARY KEY (claim_id, topic_id), 
	CONSTRAINT fk_claim_topic_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claim_topic_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE figure (
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
 STRICT

;
CREATE TABLE membership (
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
 STRICT

;
CREATE TABLE mention (
	entity_id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	via TEXT NOT NULL, 
	CONSTRAINT pk_mention PRIMARY KEY (entity_id, claim_id, via), 
	CONSTRAINT fk_mention_claim_id FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mention_entity_id FOREIGN KEY(entity_id) REFERENCES entity (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE participation (
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
 STRICT

;
CREATE TABLE passage_note (
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
 STRICT

;
CREATE TABLE place (
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
 STRICT

;
CREATE TABLE relation (
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
 STRICT

;
CREATE TABLE source_text (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	text TEXT NOT NULL, 
	segmenter TEXT NOT NULL, 
	CONSTRAINT pk_source_text PRIMARY KEY (id), 
	CONSTRAINT fk_source_text_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	CONSTRAINT uq_source_text_source_id_sha256 UNIQUE (source_id, sha256)
)
 STRICT

;
CREATE TABLE initiative (
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
 STRICT

;
CREATE TABLE organization (
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
 STRICT

;
CREATE TABLE passage (
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
 STRICT

;
CREATE TABLE anchor (
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
 STRICT

;
CREATE TABLE initiative_topic (
	initiative_id INTEGER NOT NULL, 
	topic_id INTEGER NOT NULL, 
	CONSTRAINT pk_initiative_topic PRIMARY KEY (initiative_id, topic_id), 
	CONSTRAINT fk_initiative_topic_initiative_id FOREIGN KEY(initiative_id) REFERENCES initiative (id) ON DELETE CASCADE, 
	CONSTRAINT fk_initiative_topic_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE RESTRICT
)
 STRICT

;
CREATE TABLE office (
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
 STRICT

;
CREATE VIRTUAL TABLE entity_fts USING fts5(names, description, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
CREATE VIRTUAL TABLE claim_fts USING fts5(summary, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
CREATE VIRTUAL TABLE passage_fts USING fts5(text, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
INSERT INTO alembic_version ("version_num") VALUES ('0001');
INSERT INTO pack ("id", "slug", "version", "sha256", "applied_at") VALUES (1, 'vocabulary', 1, 'ffa00211ad5b54d70a83d7a279fa8d91c7c85ce2033b6c729db562aeab66cd3d', '2026-11-24T23:13:10+00:00');
INSERT INTO pack ("id", "slug", "version", "sha256", "applied_at") VALUES (2, 'iso-3166', 1, 'fc99b22e07cbe847524cef50c0eed9f4e18057db92c99d39d4e59acdc21a9e67', '2026-11-24T23:13:10+00:00');
INSERT INTO pack ("id", "slug", "version", "sha256", "applied_at") VALUES (3, 'lianyungang-2025', 1, '6962979e45173fa3cf3d7ed444246d9c94fea6c599a2bcec63cf9b06639291a1', '2026-11-24T23:13:10+00:00');
INSERT INTO pack ("id", "slug", "version", "sha256", "applied_at") VALUES (4, 'organizations', 1, '88a1bb290a47d69da61e5b09605662320b1cb8b21c851de4ee12ee9334059c4c', '2026-11-24T23:13:10+00:00');
INSERT INTO pack ("id", "slug", "version", "sha256", "applied_at") VALUES (5, 'harbour', 3, '0a2df70e2e9e89411a0ddb2511108691ca3c79c57f5033f0ace2636f422dd8dd', '2026-11-24T23:13:10+00:00');
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (21, 'country', 'belarus', 'Belarus', 'belarus', NULL, '1f8cd946b7b7845763b7a95bb49fed7b', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (47, 'country', 'china', 'China', 'china', NULL, 'e44e6e7d12a5ff0b69011aece35a4eae', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (132, 'country', 'malaysia', 'Malaysia', 'malaysia', NULL, 'be4fcb1451f5bab4a78b30d1027c1a37', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (150, 'country', 'myanmar', 'Myanmar', 'myanmar', NULL, 'ed1e8a4d2d12cc82a5f7a779c294e6a5', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (154, 'country', 'netherlands', 'Netherlands', 'netherlands', NULL, '4110859e036d9fc81150568d8ebad024', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (165, 'country', 'norway', 'Norway', 'norway', NULL, '0d170ca40b9373daf313b5b4a1dd0704', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (167, 'country', 'pakistan', 'Pakistan', 'pakistan', NULL, 'eb9defe0da53086f8b0e43128fe13cb6', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (234, 'country', 'united-arab-emirates', 'United Arab Emirates', 'united arab emirates', NULL, 'cf5102acbce236fe8dc65ad283d0c8f5', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (240, 'country', 'uzbekistan', 'Uzbekistan', 'uzbekistan', NULL, 'a1b49613c5f7462b2a52a09c47665cab', 2);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (250, 'organization', 'unodc', 'United Nations Office on Drugs and Crime', 'united nations office on drugs and crime', NULL, '2604a08a95a0e2884ce9b259c1f42d87', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (251, 'organization', 'sco', 'Shanghai Cooperation Organisation', 'shanghai cooperation organisation', NULL, '9ca21e42fd76952147ac3b985eb4d3d1', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (252, 'organization', 'europol', 'Europol', 'europol', NULL, '3ce4fdfc3d44b2279b106f3145fb01d0', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (254, 'organization', 'national-narcotics-control-commission', 'National Narcotics Control Commission', 'national narcotics control commission', NULL, 'f8b2264db347a2603b94c1e0e72da986', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (255, 'organization', 'chinese-police', 'Chinese police', 'chinese police', NULL, '118154b0676330f513746c999486861b', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (258, 'initiative', 'lianyungang-forum', 'Global Public Security Cooperation Forum (Lianyungang)', 'global public security cooperation forum (lianyungang)', NULL, '4215d718fdb6067326204db7239088db', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (259, 'initiative', 'lianyungang-forum-2025', 'Global Public Security Cooperation Forum (Lianyungang) 2025', 'global public security cooperation forum (lianyungang) 2025', NULL, '22effbe3e103b826085a11d6e083a3a5', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (260, 'initiative', 'lianyungang-forum-2025-opening', 'Opening ceremony of the 2025 Lianyungang forum', 'opening ceremony of the 2025 lianyungang forum', NULL, '1c828371102b25e150a81fc77ac089ce', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (262, 'initiative', 'narcotics-control', 'China''s control of narcotic and psychotropic substances', 'china''s control of narcotic and psychotropic substances', NULL, 'df02db64208283d616eee90488515af8', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (264, 'initiative', 'drug-enforcement-2024', 'China''s drug enforcement in 2024', 'china''s drug enforcement in 2024', NULL, 'd81482a4724a7932332a237a3b5c53b6', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (265, 'initiative', 'drug-governance-model', 'China''s comprehensive drug governance model', 'china''s comprehensive drug governance model', NULL, 'e2c8bdbcad591a62c43246de0cff835e', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (267, 'initiative', 'golden-triangle-operations', 'Joint operations of China with Laos and Myanmar', 'joint operations of china with laos and myanmar', NULL, 'f3cbffcd1993b86bb568fd2e13f9b795', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (268, 'initiative', 'pakistan-anti-smuggling-support', 'China''s technical support and training for Pakistan', 'china''s technical support and training for pakistan', NULL, '1502e08062a1217429988f5dae5b0092', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (270, 'initiative', 'china-unodc-donation', 'China''s annual donation to UNODC', 'china''s annual donation to unodc', NULL, 'bd49870552af266be2cdb2bbb3cf1518', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (271, 'initiative', 'sco-counterterrorism-exercises', 'Joint counterterrorism exercises of SCO member states', 'joint counterterrorism exercises of sco member states', NULL, '37745d5a64f27ab2420405fde2d5e3b1', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (273, 'initiative', 'case-collaboration-mechanisms', 'Case collaboration mechanisms with countries in the Middle East and Africa', 'case collaboration mechanisms with countries in the middle east and africa', NULL, 'b9626b7a534ca5902a523223da6e1167', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (274, 'initiative', 'telecom-fraud-enforcement-2024', 'Enforcement against cross-border telecom fraud in 2024', 'enforcement against cross-border telecom fraud in 2024', NULL, 'f98408796af219e7b62d2c0d0c0cc506', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (275, 'initiative', 'great-wall', 'Great Wall', 'great wall', NULL, '88246d4f6d3aab098c1b59a3c0cc4840', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (277, 'initiative', 'fox-hunt', 'Fox Hunt', 'fox hunt', NULL, 'e50793bb10495a0f63a7d1e175bd3c68', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (279, 'initiative', 'dubai-smart-policing', 'Smart Policing system of Dubai', 'smart policing system of dubai', NULL, '4ce88c7b2f251df430ca624fdaf51612', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (280, 'initiative', 'malaysia-smart-city-projects', 'Smart city and traffic monitoring projects in Malaysia', 'smart city and traffic monitoring projects in malaysia', NULL, 'd110eb00e402e19a51f94e3139fdad45', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (281, 'initiative', 'belt-and-road-training', 'Chinese training programmes for countries along the Belt and Road', 'chinese training programmes for countries along the belt and road', NULL, '3424cb7aec445820c6b1e06a5976cb82', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (282, 'initiative', 'shared-future-community', 'Community with a shared future for mankind', 'community with a shared future for mankind', NULL, '5b3900f372bf20d7ad254612940fd20d', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (283, 'person', 'jeremy-douglas', 'Jeremy Douglas', 'jeremy douglas', NULL, 'e0393e87e98fbed6f25ce346ca69db54', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (284, 'place', 'lianyungang', 'Lianyungang', 'lianyungang', NULL, '7ef9645cfec27fab1bee2c3a33a5f96c', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (285, 'place', 'jiangsu', 'Jiangsu', 'jiangsu', NULL, '6b01fc96c7357708c2c618be1b08cd1d', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (289, 'place', 'africa', 'Africa', 'africa', NULL, '4b38c7f0d87a2f90d68e3365395eec4a', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (292, 'actor', 'lianyungang-guests', 'Guests of the 2025 Lianyungang forum', 'guests of the 2025 lianyungang forum', NULL, 'a805ae6fb5d85b4d6d1dc75e5d930971', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (294, 'actor', 'chinese-authorities', 'Chinese drug enforcement authorities', 'chinese drug enforcement authorities', 'the article does not say which authorities', '2687d9ad338cc2946d7fd222a5830a9d', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (296, 'actor', 'other-sco-members', 'Other SCO member states', 'other sco member states', 'member states of the SCO besides China; which ones is not said', '13d795b03ca19fcbdb26b2e61d67126c', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (302, 'actor', 'malaysian-local-governments', 'Local governments in Malaysia', 'local governments in malaysia', NULL, '2ef138004eb5aac657c04938b8bd28f3', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (303, 'actor', 'belt-and-road-countries', 'Countries along the Belt and Road', 'countries along the belt and road', NULL, '033c30dc356f06f11f321c4177199bc2', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (304, 'actor', 'law-professionals', 'Law enforcement and judicial professionals', 'law enforcement and judicial professionals', 'the professionals whom the countries along the Belt and Road train with Chinese help', 'ed6d777bc71094b5e2ad1572b58cb308', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (307, 'actor', 'african-representative', 'Representative of an African government', 'representative of an african government', 'neither the person nor the government is named', 'e8c2f9688ea7d14f07e15f44900a5c04', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (308, 'actor', 'international-community', 'International community', 'international community', NULL, '3312211a8620d4591e2811f5f9780f1d', 3);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (313, 'initiative', 'lianyungang-forum-2015', 'First Lianyungang Forum (2015)', 'first lianyungang forum (2015)', NULL, 'b781b1ac6b2724871cf7b544711382b4', 4);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (314, 'initiative', 'lianyungang-forum-2022', 'Global Public Security Cooperation Forum (Lianyungang) 2022', 'global public security cooperation forum (lianyungang) 2022', NULL, 'e186e22ffbf4428aa1e62b71d2ce49df', 4);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (315, 'initiative', 'lianyungang-forum-2023', 'Global Public Security Cooperation Forum (Lianyungang) 2023', 'global public security cooperation forum (lianyungang) 2023', NULL, 'e18b7f9c630a58e4d4e6af5cc78e2c83', 4);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (316, 'initiative', 'lianyungang-forum-2024', 'Global Public Security Cooperation Forum (Lianyungang) 2024', 'global public security cooperation forum (lianyungang) 2024', NULL, 'f1845f4ef148b84e17af62ae32237236', 4);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (320, 'place', 'new-eurasian-land-bridge', 'New Eurasian Land Bridge', 'new eurasian land bridge', NULL, 'a7c2871f9f55f150d21948e90bdd50c9', 4);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (321, 'initiative', 'harbour-watch', 'Harbour Watch', 'harbour watch', NULL, '4624bf5c823b54e31869371ab3eb2039', 5);
INSERT INTO entity ("id", "type", "slug", "name", "folded", "description", "seeded_hash", "pack_id") VALUES (322, 'actor', 'coast-guard', 'Coast Guard', 'coast guard', NULL, '8a95d9e9575c7ed38c668a0beeeff867', 5);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'intergovernmental', 'an organization of states', 'd25c840157228cf8342c382b52e927af', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'un-body', 'an office, programme or agency of the United Nations', '8d535a7a4972459a39208b78529ba3de', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'eu-agency', 'an agency of the European Union', '4db3b2019142d1c18b67dfcd83927cef', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'ministry', 'a government ministry', '5764ad60eed178ee9b0c391e8c63cc11', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'commission', 'a standing state commission', '500e69fa2c3086d37e861ba5e2905ef0', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'police', 'a police service', '8d8da7a66a67f6f03f0f0c931a53044d', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'academy', 'a university, college or training body', 'e41a1de0cbeebff7dbdb1c3bf98230b5', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'government', 'a national government', '6a301579ae41109c2f172358cf4a02ff', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'media', 'a publisher of news', '802e17784c2a7e370c9b53f2145780cc', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'company', 'a company', 'e281b0e51488bd22ca920105b00fa191', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('organization', 'subsidiary-body', 'a body of a larger organization', 'ccdef6341ce317dff89e5b168b3c61bb', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'forum', 'a recurring forum', '637ea17821050eb410099d34b8d30449', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'conference', 'a single conference or meeting', '146e05827d265bf471b74ec583244a37', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'ceremony', 'a ceremony within an event', 'fb2879baa0dfd8b96527c5f1caf1c921', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'operation', 'a law-enforcement operation or campaign', '3fcf0eadfdb11a367b98420b4ad6de7d', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'exercise', 'a joint exercise', '1078768a8edeac6f9c5608ab1b284cec', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'mechanism', 'a standing arrangement for cooperation', '4110e043ad909042c09041eaa317b453', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'project', 'a project with a result, such as a building or a system', '588e831c47aebe324a789f554bcd478a', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'training', 'a training programme', '0d5c7143895aae86bc6d82b1e4d4e633', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'assistance', 'technical, material or advisory support', '28cb1f82fb34857d0d073ea8f9cc0b00', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'donation', 'a gift of money', '1374bc409efaa4d338c6b2f1f82b383a', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'regulation', 'legal control or regulation', '7a4233b33a1bf264d070d870dc9c1304', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'enforcement', 'a stretch of enforcement work reported as one', 'a78e5991d9c568a552b92f62b36fbf1e', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'framework', 'a political framework for other initiatives', 'd6a9bd514becf244dbe8aa44cceec310', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'agreement', 'an agreement between parties', '9b3031574974665321d68212be45e00f', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('initiative', 'policy', 'a policy or model of governance', 'de535eb4a9e3bd45bad5053aabb0bdc9', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('person', 'official', 'holds or held a public office', 'c2b4aecd692e0940cbb9f42f065f58c6', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('person', 'expert', 'named for knowledge of a subject', '7fb0c05560071b0da35a50ebf9037496', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('place', 'city', 'a city', '65ce20336261d537aeb2deacf3f25bb5', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('place', 'province', 'a first-level division of a country', 'b646180489194c0917501c8be0030a2b', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('place', 'region', 'a region within or across countries', 'f3396224835adfb8e859d5756f1feee9', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('place', 'continent', 'a continent, or a large part of the world', 'e4e5a5b6bb84d9bb9eb9b3564388bf9b', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('place', 'infrastructure', 'a railway, port, bridge or other fixed work', '70c0f1018a8ad8806431d2166e2725e3', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('place', 'route', 'a land, sea or air route', 'fcc9f5c88a2230cc2010167cdfde6cfc', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('actor', 'person', 'a person who is not named', 'b53e0d2a8a10acd9369bff1a68003324', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('actor', 'group', 'people or bodies who are named only as a group', '4ecca69a0091ca1aac3fd70730061b5f', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('actor', 'community', 'a public at large', '3dbf0470c1bc1f96585cba64b57158dc', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('actor', 'criminal', 'offenders, and networks of them', '37830a722075c5b0ab8db9880f30fc22', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('source', 'article', 'an article of the press or on the web', '86ca09619ff03e402300b80ae6eea479', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('source', 'press-release', 'a text that its subject issued itself', 'e4250034eade37c548fef713e45e364f', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('source', 'web-page', 'a page of an organization''s own site', 'b8af0de8f5cbe42a97fb0912276d4b40', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('source', 'encyclopedia', 'an encyclopedia article', 'a403ebce2899d23a29f983220665ef95', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('source', 'report', 'a published report', '443fc8bff1e3b7293c4cd0c8df865a8e', 1);
INSERT INTO kind ("type", "code", "definition", "seeded_hash", "pack_id") VALUES ('source', 'dataset', 'a table, register or standard', 'e99d5903ed5f2ff002d4e128237c2bcf', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('guests', 'number of guests', '026796e15363e34fa77aa9a8e93eddac', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('countries-and-regions', 'number of countries and regions', 'c157ce56fa8b6eb33b8f882589ce47fd', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('countries', 'number of countries', '17eae97e7a9b3fb0bdace66b72417e22', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('international-organizations', 'number of international organizations', 'af065be5f32c5cd397ce77cbc98fb186', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('delegations', 'number of countries, regions and international organizations together', 'b8969f8bec4e4673ac56313b57a2689a', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('sub-forums', 'number of sub-forums', '05ae3dc5234259fb3e38e03bb5c1ae34', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('members', 'number of member states', 'a01835315ffe999921017b2a8916ad9f', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('observers', 'number of observer states', 'b7c4ee2972429088494b294e04bb4851', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('dialogue-partners', 'number of dialogue partners', '471dbbdbc67556062bf7589a8a1d7200', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('controlled-substances', 'number of substances under legal control', '53b2805b0cc96e0ba31b069d3470fe1c', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('cases-solved', 'number of cases solved', 'd1897637faf23a3d1822930c632c5365', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('suspects-arrested', 'number of suspects arrested', '970ebfb94f2cc4587ba3763ec5e6b15d', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('drugs-seized', 'amount of drugs seized', '4ff3fa9f7355647871b3e6bdd920e927', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('donation', 'amount of money given', '9ccadc9e71aebc939b7c2be7905a736e', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('networks-dismantled', 'number of criminal networks dismantled', '861332e137399f171311c815d6984a32', 1);
INSERT INTO metric ("code", "definition", "seeded_hash", "pack_id") VALUES ('personnel', 'number of staff', '6f003cab76c01e666a905e8693acf19b', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('cooperates-with', 'the subject works together with the object', '6917c09dc71e9c7856c79776d24e7b46', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('agreement-with', 'the subject has concluded an agreement with the object', 'a56a16956be6ffde485e970bdc002274', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('supports', 'the subject supports the object', '0c79777a54f013da00fd576e76e620e6', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('supplies', 'the subject supplies the object with goods or services', '960fe0f09296adf09848ff2e6c776335', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('trains', 'the subject trains people of the object', '7033d2f50bc7bf8fdb686c765e1c16a2', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('represents', 'the subject speaks or acts for the object', 'bfa9c0eb3ca85cc0d9129454ebd7effd', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('succeeds', 'the subject continues what the object was', '74414a66830b18d7b064c198103a5f12', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('follows', 'the subject comes after the object in a series', '45dd37942a8506270080cfa3a4c5907c', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('uses', 'the subject uses the object', 'e5d03fb265b89f0cfed748707ae69c03', 1);
INSERT INTO predicate ("code", "definition", "seeded_hash", "pack_id") VALUES ('serves', 'the subject is of use to the object or watches over it', 'da40605353650bcafaa9bd0dd55f605f', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('date', 'starts', 'first day of an initiative', '9091b3372ea437ed1451267fa1bd6aa7', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('date', 'ends', 'last day of an initiative', 'c425d0f7f0c446643e53f5f80b5b1421', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('date', 'founded', 'when an organization came into being', 'a394b36e25f42df9383b8d8a04121d07', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'theme', 'the theme that an initiative gives itself', '1254e82417f93fc96a53264d0c194693', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('entity', 'place', 'the place of an initiative', 'fa05274d3fd108d6816defcd57ef6e0a', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('entity', 'country', 'the country in which a place, organization or initiative is', '3f0b0cc6a0706260e33863be7bc278a0', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('entity', 'seat', 'the place where an organization has its seat', '287401236bcb444bb7ca1a4ff10aa61c', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('entity', 'part-of', 'the larger thing that this one belongs to', '2eb6fbb7bab0973d66976ebf22d525fe', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'name', 'a name that the thing bears at the time', '73ec429a68a8d470871c15cef548afef', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'purpose', 'what the thing is for', 'f7557429f87f10109a8c40dbeecd261f', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'scope', 'what the thing covers', '6d6d18f67303bf2154785221033910e9', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'method', 'how the thing is done', '0a73cabee173a9041f757899af96f36b', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'legal-basis', 'the legal ground that the thing rests on', '047e167a552bc11dcb99f42681aae4d6', 1);
INSERT INTO property ("value", "code", "definition", "seeded_hash", "pack_id") VALUES ('text', 'effect', 'what the thing is said to bring about', 'b92080c598822564692b59183496b228', 3);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (1, 'iso', 'International Organization for Standardization', 'A', 'it assigns the codes itself', '2b93399616dfb5489fcf9ebfa3628e61', 2);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (2, 'un-statistics-division', 'United Nations Statistics Division', 'A', 'it keeps the M49 standard itself', '80d8c6675edc60927df7f0cacabe3ffd', 2);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (3, 'binary-news-network', 'Binary News Network', 'F', 'the text is from an unnamed third-party provider and the site disclaims all warranties for it, so its reliability cannot be judged', '38eb6eb410f907e9e6ce78875d4c93c1', 3);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (4, 'head-post', 'The HeadPost', 'F', 'a small news site that relays other media; nothing is known of its editors or its record', 'd697a89e467a62a6ba7de7272c909e60', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (5, 'tasnim', 'Tasnim News Agency', 'D', 'close to the Iranian state and its armed forces, and reports on Iran''s own accession to the SCO', 'a8b6cf6829e02615328f5a4bb28e26ac', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (6, 'wikipedia', 'Wikipedia', 'C', 'anyone may edit it; its articles cite their sources, and change after they were read', '29bdf64e163028a1e6826faa3fdb9299', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (7, 'eunews', 'Eunews', 'B', 'a news service specialized in the European Union, independent of both parties to the agreement', 'b145a29c187ea9f14dfbb1d305b788b1', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (8, 'europol', 'Europol', 'B', 'knows its own rules best, but speaks about itself', '99e2f5b565b94ad601024e7c898c43a1', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (9, 'lianyungang-forum-site', 'Global Public Security Cooperation Forum (Lianyungang)', 'B', 'knows its own dates and names best, but speaks about itself and in its own praise', '9c013cb6f6ff40d9a10cf8cea98fa236', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (10, 'global-times', 'Global Times', 'C', 'owned by the Chinese state and reports on an initiative of its own state', '199cbd505bfb1aee327c57226d3956f0', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (11, 'information-bz', 'information.bz', 'D', 'a portal that carries an unsigned text in praise of the forum; who wrote it is not said', 'a9aac17e35d5854c7bceb1416aa3dd27', 4);
INSERT INTO publisher ("id", "slug", "name", "reliability", "reason", "seeded_hash", "pack_id") VALUES (12, 'herald-press', 'Herald Press', 'C', 'local', '5f20137355ef0215d65513294ccbbc9f', 5);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('host', 'receives the initiative in its territory or house', '0ba8f64b3f0260b2381a6e9afb70fe60', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('organizer', 'prepares and runs the initiative', 'bab8f0b83b1ffe3f261da37ab76a6035', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('lead', 'directs the initiative or carries it out foremost', '29ad6fc41c86ed628ba26fe09ffc6eb0', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('participant', 'takes part, its function unsaid', 'd2859d672d5829ae1aeed9fc1e692584', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('partner', 'carries the initiative out together with others as an equal', 'a4a5abdebb7c6941abd081f11d01d9ff', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('invitee', 'is invited; whether it comes is not said', '2f788987890bd5c7bd0ce16549d397e3', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('speaker', 'addresses the initiative', 'a6fe42257fd46fdfe6cb78389f35ea21', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('funder', 'gives money to the initiative', 'a325fb40e9304719b9b891b857acadd0', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('provider', 'gives training, technology, goods or services to the initiative', '6c19eedf90e9df199a2f753b9ab284df', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('recipient', 'receives the money, training, technology, goods or services', '5a9d00b0e65820967bae528c322e1063', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('target', 'is what the initiative acts against or watches', '90b174c17b34d8abb61e0680dcd0c6a3', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('venue', 'is where it takes place; a country or a place only', '379631425861570c9652e176770755e5', 1);
INSERT INTO role ("code", "definition", "seeded_hash", "pack_id") VALUES ('initiator', 'brings the initiative about, whoever runs it afterwards', 'de1dddd30265e429e6b8a760f8aee079', 4);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (1, 'public-security', 'Public security', NULL, '33feee728437035fecb09b6890071dbd', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (2, 'global-governance', 'Global governance', NULL, '5fe3a538e3d77fa7be5c3773101bc6f6', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (3, 'transnational-crime', 'Transnational crime', 1, '7e489a074a84226b718c9dcef7848711', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (4, 'counterterrorism', 'Counterterrorism', 1, 'febef478f12d9c7eae127f7283c5f5ee', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (5, 'cybersecurity', 'Cybersecurity', 1, 'fbb9bf5cc76ae59cae1dc7a92febd016', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (6, 'law-enforcement-cooperation', 'Law-enforcement cooperation', 1, '3eaa0446dd1cd3448b9fee154a2cadd6', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (7, 'capacity-building', 'Capacity building', 1, 'edea57dc0d8efbbdfeaf11ab4dcb18be', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (8, 'security-technology', 'Security technology', 1, '39983d00648bfca72afc6a3dcb3e183b', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (9, 'development-aid', 'Development aid', 2, '4be671965eb44f0b74b7d9277635cdbd', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (10, 'drug-control', 'Drug control', 3, 'b0b9f19c6158efbe8845c9601b078197', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (11, 'counter-smuggling', 'Counter-smuggling', 3, '97920fb0b98f8ee3ce6f8f4f9805804e', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (12, 'telecom-fraud', 'Telecom fraud', 3, '16480984e69edd8715e4ef1277cb5fd1', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (13, 'fugitive-pursuit', 'Fugitive pursuit', 3, '4f66fefc4c1aac75bb8168d84b00db59', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (14, 'intelligence-sharing', 'Intelligence sharing', 6, 'd707f5772374f5f731742d034e38f031', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (15, 'judicial-cooperation', 'Judicial cooperation', 6, '853e155d33ca5b6ebaf22ce18b4b7bd1', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (16, 'smart-city', 'Smart city', 8, 'de53a9caf0eeb416596d9a8f3e9e72d8', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (17, 'surveillance', 'Surveillance', 8, 'd1516aa7e0157930e09ebf468499860f', 1);
INSERT INTO topic ("id", "slug", "name", "parent_id", "seeded_hash", "pack_id") VALUES (18, 'synthetic-drugs', 'Synthetic drugs', 10, '2c7001f6e2e645add2b521f88b90aa8b', 1);
INSERT INTO unit ("code", "definition", "seeded_hash", "pack_id") VALUES ('ton', 'ton; which ton, the source does not say', '34e4c408d22f7cca4f2b6f524e45b2d8', 1);
INSERT INTO unit ("code", "definition", "seeded_hash", "pack_id") VALUES ('usd', 'United States dollar', '53bc09ab87f8a67fe603ad346993660e', 1);
INSERT INTO unit ("code", "definition", "seeded_hash", "pack_id") VALUES ('eur', 'euro', '2426f235bc4875de3339cba4790750f6', 1);
INSERT INTO unit ("code", "definition", "seeded_hash", "pack_id") VALUES ('person', 'people', 'd33869d5bfa6debb3a269386a703e2ce', 1);
INSERT INTO unit ("code", "definition", "seeded_hash", "pack_id") VALUES ('percent', 'parts of a hundred', '337e269f324d2fbd98988708d6fe0e25', 1);
INSERT INTO actor ("id", "type", "kind") VALUES (292, 'actor', 'group');
INSERT INTO actor ("id", "type", "kind") VALUES (294, 'actor', 'group');
INSERT INTO actor ("id", "type", "kind") VALUES (296, 'actor', 'group');
INSERT INTO actor ("id", "type", "kind") VALUES (302, 'actor', 'group');
INSERT INTO actor ("id", "type", "kind") VALUES (303, 'actor', 'group');
INSERT INTO actor ("id", "type", "kind") VALUES (304, 'actor', 'group');
INSERT INTO actor ("id", "type", "kind") VALUES (307, 'actor', 'person');
INSERT INTO actor ("id", "type", "kind") VALUES (308, 'actor', 'community');
INSERT INTO actor ("id", "type", "kind") VALUES (322, 'actor', 'group');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (5, 'participation', 3, 'exercises-sco-members', 'Further SCO states have held counterterrorism exercises jointly with China.', 271, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, 'in recent years', '53deb7d946fc6cb484886e78612bdeff');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (10, 'participation', 3, 'case-collaboration-sco-members', 'Further SCO states have helped to create the mechanisms for working on cases.', 273, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, 'in recent years', '57e998440ab419efa1f084e3cac86e0f');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (15, 'participation', 3, 'telecom-fraud-chinese-police', 'Chinese police worked on telecom fraud across borders in 2024.', 274, 'initiative', NULL, 'assertion', 6, '2024', '2024-01-01', '2024-12-31', NULL, '2d399308d533a1b2281bb84a782770bb');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (20, 'participation', 3, 'great-wall-china', 'China took part in Great Wall alongside Europol.', 275, 'initiative', NULL, 'assertion', 6, '2019', '2019-01-01', '2019-12-31', 'as early as 2019', '620edc47cfe178426e0b56b3f746b623');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (25, 'participation', 3, 'fox-hunt-europol', 'Europol took part in Fox Hunt alongside China.', 277, 'initiative', NULL, 'assertion', 6, '2019', '2019-01-01', '2019-12-31', 'as early as 2019', '9fb8b52edd48fac4d62bbe390b056397');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (30, 'figure', 3, 'narcotics-control-510', 'China''s control covers 510 kinds of narcotic and psychotropic substances.', 262, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '063156ad3aeaf5337b26b4c7f41b0185');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (35, 'participation', 3, 'drug-enforcement-authorities', 'Authorities in China acted against drug offences in 2024.', 264, 'initiative', 254, 'assertion', 6, '2024', '2024-01-01', '2024-12-31', NULL, 'f4a008bdc002a92767aeb3ddaa9906d1');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (40, 'attribute', 3, 'drug-model-method', 'The governance model works on the sources of drugs, their routes and their abuse alike.', 265, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'a1102bbfc7613faa25cc8676c178bfdd');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (45, 'participation', 3, 'golden-triangle-myanmar', 'Myanmar runs operations against drug networks jointly with China.', 267, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'e9fffd7c5962c1674ff860393681c373');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (50, 'attribute', 3, 'pakistan-support-purpose', 'The help is meant to make Pakistan better able to stop smuggling.', 268, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'c0a72f9dd77adbb1f318d2b576474f39');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (55, 'figure', 3, 'unodc-donation-amount', 'China''s donation amounts to two million US dollars a year.', 270, 'initiative', NULL, 'assertion', 6, '2024/..', '2024-01-01', '9999-12-31', NULL, '298f099b423fe1a61ed4f0c922f30f3f');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (60, 'statement', 3, 'douglas-peace', 'Jeremy Douglas sees in China''s actions a weighty contribution to peace and progress in the world.', 47, 'country', 283, 'opinion', 6, NULL, NULL, NULL, NULL, '6a6989c10f103809e8310b2a7bc5392a');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (65, 'attribute', 3, 'lianyungang-in-jiangsu', 'Lianyungang belongs to Jiangsu Province.', 284, 'place', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'b61900eb9b76f69169582498d00353a5');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (70, 'participation', 3, 'forum-2025-invitation', 'Guests from countries, regions and international organizations are invited to the 2025 forum.', 259, 'initiative', NULL, 'assertion', 6, '2025-09-16/2025-09-18', '2025-09-16', '2025-09-18', NULL, '2c7c5922e16b2f865687752fadbafc9e');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (75, 'attribute', 3, 'opening-date', 'The opening ceremony is set for 17 September 2025.', 260, 'initiative', NULL, 'assertion', 6, NULL, '2025-09-17', '2025-09-17', NULL, '45c0715e0c24829ac80f993bfb271e82');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (80, 'statement', 3, 'cooperation-urgency', 'Working together worldwide on public security is becoming more pressing.', NULL, NULL, NULL, 'opinion', 6, NULL, NULL, NULL, 'in recent years', '092a055c6f71ffdf0e4e75b85c1972c5');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (85, 'statement', 3, 'forum-origin', 'The Lianyungang forum was born in China.', 258, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '501b33c4ee7f83e151e6a2395cc5e313');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (90, 'statement', 3, 'expects-security-dividends', 'The international community expects cooperation to spread the benefits of security.', 308, 'actor', 308, 'forecast', 6, NULL, NULL, NULL, NULL, '1a01d198a0d742d7936f0d0deed00083');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (95, 'statement', 3, 'shared-future-character', 'The marks of this community are security for all and prosperity in common.', 282, 'initiative', NULL, 'opinion', 6, NULL, NULL, NULL, NULL, '1e62240c433e8a373e5d94651b211e05');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (100, 'attribute', 3, 'smart-policing-country', 'The Smart Policing system is in the United Arab Emirates.', 279, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'dcf5e4646b24e25bbf55b7ffd558ed44');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (105, 'attribute', 3, 'malaysia-projects-country', 'The projects for smart cities and traffic monitoring are in Malaysia.', 280, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '4e6cdd6f5f83da43026de3de209632c7');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (110, 'attribute', 3, 'malaysia-projects-safety', 'The Malaysian projects are meant to make the public safer.', 280, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '1e225306d5657d1ea8e7294a2a998a48');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (115, 'attribute', 3, 'training-professionals', 'The training helps the countries to raise their own police and court professionals.', 281, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '41e46ac30935c2a808f683b2d6da675d');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (120, 'statement', 3, 'african-win-win', 'A representative of an African government sees in China''s help a gain for both sides.', 47, 'country', 307, 'opinion', 6, NULL, NULL, NULL, NULL, '73cce009dec2835b7817e884934b712f');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (125, 'attribute', 4, 'europol-country', 'Europol has its seat in the Netherlands.', 252, 'organization', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'ad6bcac4062e934f5377a872ee9b276a');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (130, 'statement', 4, 'operational-agreement-personal-data', 'Of the agreements with Europol only an operational one covers personal data.', 252, 'organization', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'a94553f7e8e20a0e46368ff6698fb942');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (135, 'attribute', 4, 'forum-2015-part-of', 'The 2015 conference is one of the Lianyungang forum.', 313, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '00bb28ceffe64439f95d343091671865');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (140, 'attribute', 4, 'forum-2015-scope', 'The 2015 conference deals with law-enforcement cooperation along the New Eurasian Land Bridge.', 313, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, 'f7adb3ea06a667855cb06e92a9b6c4eb');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (145, 'attribute', 4, 'forum-2022-starts', 'The 2022 conference opens on 29 November 2022.', 314, 'initiative', NULL, 'assertion', 6, NULL, '2022-11-29', '2022-11-29', NULL, '2a0388274a4cdaa0fe04a32c03566f33');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (150, 'attribute', 4, 'forum-2023-ends', 'The 2023 conference ends on 21 September 2023.', 315, 'initiative', NULL, 'assertion', 6, NULL, '2023-09-21', '2023-09-21', NULL, '19bf046a4d540a5f80a5ee69eea6981c');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (155, 'attribute', 4, 'forum-2024-place', 'The 2024 conference takes place in Lianyungang.', 316, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '9ce3d0129860a471966925de05125df0');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (160, 'figure', 4, 'forum-2024-guests', 'More than 2,100 guests attend the 2024 conference.', 316, 'initiative', NULL, 'assertion', 6, '2024-09-08/2024-09-10', '2024-09-08', '2024-09-10', NULL, 'deb745a4301fd0cd1e46415b48e28d3b');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (165, 'membership', 4, 'sco-china', 'China has been a member of the SCO since its founding.', 251, 'organization', NULL, 'assertion', 6, '2001-06-15/..', '2001-06-15', '9999-12-31', NULL, 'ffd94828954eebfa4b2596d3941ae413');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (170, 'membership', 4, 'sco-uzbekistan', 'Uzbekistan has been a member of the SCO since its founding.', 251, 'organization', NULL, 'assertion', 6, '2001-06-15/..', '2001-06-15', '9999-12-31', NULL, '4647f0072cc93caa44150f27f1064295');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (175, 'membership', 4, 'sco-belarus-dialogue-partner', 'Belarus was a dialogue partner of the SCO from 2010 until it became an observer in 2015.', 251, 'organization', NULL, 'assertion', 6, '2010/2015', '2010-01-01', '2015-12-31', NULL, 'abe8cb9001db8e3926216f445a15a1b3');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (180, 'figure', 4, 'sco-members-2024', 'With the accession of Belarus the SCO has ten member states.', 251, 'organization', NULL, 'assertion', 6, '2024-07-04', '2024-07-04', '2024-07-04', NULL, 'ee998fa40086e8fdbb98b632ec6524a7');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (185, 'participation', 5, 'hosts', 'Norway hosts Harbour Watch.', 321, 'initiative', NULL, 'assertion', 6, NULL, NULL, NULL, NULL, '6d635256956b769105ff74bdb6a38e0c');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (186, 'figure', 5, 'guests', '挪威预计有四十多位客人。', 321, 'initiative', 322, 'forecast', 6, NULL, NULL, NULL, NULL, '64e3ecb0205bb8e86c0250ea86c47211');
INSERT INTO claim ("id", "type", "pack_id", "key", "summary", "subject_id", "subject_type", "attributed_to_id", "modality", "credibility", "valid", "first_day", "last_day", "time_note", "seeded_hash") VALUES (187, 'attribute', 5, 'starts', 'It starts in May 2031.', 321, 'initiative', NULL, 'assertion', 6, NULL, '2031-05-01', '2031-05-31', NULL, '7a5bf16ef3048c10505c1b9f67c5b09a');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (21, 'country', 'BY', 'BLR', '112', 'Europe', 'Eastern Europe');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (47, 'country', 'CN', 'CHN', '156', 'Asia', 'Eastern Asia');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (132, 'country', 'MY', 'MYS', '458', 'Asia', 'South-eastern Asia');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (150, 'country', 'MM', 'MMR', '104', 'Asia', 'South-eastern Asia');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (154, 'country', 'NL', 'NLD', '528', 'Europe', 'Western Europe');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (165, 'country', 'NO', 'NOR', '578', 'Europe', 'Northern Europe');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (167, 'country', 'PK', 'PAK', '586', 'Asia', 'Southern Asia');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (234, 'country', 'AE', 'ARE', '784', 'Asia', 'Western Asia');
INSERT INTO country ("id", "type", "alpha2", "alpha3", "numeric_code", "region", "subregion") VALUES (240, 'country', 'UZ', 'UZB', '860', 'Asia', 'Central Asia');
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (45, 21, 'Republic of Belarus', 'official', NULL, 'republic of belarus', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (46, 21, 'Byelorussia', 'former', NULL, 'byelorussia', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (47, 21, 'Беларусь', 'native', 'be', 'беларусь', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (48, 21, '白俄罗斯', 'alias', 'zh', '白俄罗斯', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (120, 47, 'People''s Republic of China', 'official', NULL, 'people''s republic of china', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (121, 47, 'PRC', 'acronym', NULL, 'prc', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (122, 47, '中国', 'native', 'zh', '中国', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (123, 47, '中华人民共和国', 'official', 'zh', '中华人民共和国', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (124, 47, '中國', 'native', 'zh-Hant', '中國', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (360, 132, '马来西亚', 'alias', 'zh', '马来西亚', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (406, 150, 'Republic of the Union of Myanmar', 'official', NULL, 'republic of the union of myanmar', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (407, 150, 'Burma', 'former', NULL, 'burma', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (408, 150, 'မြန်မာ', 'native', 'my', 'မြန်မာ', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (409, 150, '缅甸', 'alias', 'zh', '缅甸', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (417, 154, 'Kingdom of the Netherlands', 'official', NULL, 'kingdom of the netherlands', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (418, 154, 'Holland', 'alias', NULL, 'holland', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (419, 154, 'The Netherlands', 'alias', NULL, 'the netherlands', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (420, 154, 'Nederland', 'native', 'nl', 'nederland', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (421, 154, '荷兰', 'alias', 'zh', '荷兰', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (449, 165, 'Kingdom of Norway', 'official', NULL, 'kingdom of norway', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (450, 165, 'Norge', 'native', 'nb', 'norge', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (451, 165, 'Noreg', 'native', 'nn', 'noreg', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (452, 165, '挪威', 'alias', 'zh', '挪威', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (456, 167, 'Islamic Republic of Pakistan', 'official', NULL, 'islamic republic of pakistan', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (457, 167, 'پاکستان', 'native', 'ur', 'پاکستان', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (458, 167, '巴基斯坦', 'alias', 'zh', '巴基斯坦', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (661, 234, 'Emirates', 'alias', NULL, 'emirates', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (662, 234, 'UAE', 'acronym', NULL, 'uae', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (663, 234, 'الإمارات العربية المتحدة', 'native', 'ar', 'الإمارات العربية المتحدة', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (664, 234, '阿拉伯联合酋长国', 'alias', 'zh', '阿拉伯联合酋长国', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (665, 234, '阿联酋', 'alias', 'zh', '阿联酋', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (684, 240, 'Republic of Uzbekistan', 'official', NULL, 'republic of uzbekistan', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (685, 240, 'Oʻzbekiston', 'native', 'uz', 'oʻzbekiston', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (686, 240, 'Ўзбекистон', 'native', 'uz-Cyrl', 'узбекистон', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (687, 240, '乌兹别克斯坦', 'alias', 'zh', '乌兹别克斯坦', '2afb9b83f9314e5d029766197f539792', 2);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (713, 251, 'Shanghai Cooperation Organization', 'alias', NULL, 'shanghai cooperation organization', '2afb9b83f9314e5d029766197f539792', 3);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (715, 258, 'Lianyungang Forum', 'alias', NULL, 'lianyungang forum', '2afb9b83f9314e5d029766197f539792', 3);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (716, 258, 'Global Public Security Cooperation Forum', 'alias', NULL, 'global public security cooperation forum', '2afb9b83f9314e5d029766197f539792', 3);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (717, 259, 'Lianyungang Forum 2025', 'alias', NULL, 'lianyungang forum 2025', '2afb9b83f9314e5d029766197f539792', 3);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (718, 279, 'Smart Policing', 'alias', NULL, 'smart policing', '2afb9b83f9314e5d029766197f539792', 3);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (719, 285, 'Jiangsu Province', 'alias', NULL, 'jiangsu province', '2afb9b83f9314e5d029766197f539792', 3);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (720, 251, '上海合作组织', 'official', 'zh', '上海合作组织', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (721, 251, '上合组织', 'acronym', 'zh', '上合组织', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (722, 251, 'Шанхайская организация сотрудничества', 'official', 'ru', 'шанхаиская организация сотрудничества', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (723, 251, 'ШОС', 'acronym', 'ru', 'шос', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (725, 252, 'European Union Agency for Law Enforcement Cooperation', 'official', 'en', 'european union agency for law enforcement cooperation', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (728, 258, 'GPSCFL', 'acronym', NULL, 'gpscfl', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (729, 258, 'International Law Enforcement Cooperation Forum on Secure Corridor of the New Eurasian Land Bridge (Lianyungang)', 'former', NULL, 'international law enforcement cooperation forum on secure corridor of the new eurasian land bridge (lianyungang)', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (730, 258, '全球公共安全合作论坛（连云港）', 'native', 'zh', '全球公共安全合作论坛(连云港)', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (731, 313, 'Lianyungang Forum 2015', 'alias', NULL, 'lianyungang forum 2015', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (732, 314, 'Lianyungang Forum 2022', 'alias', NULL, 'lianyungang forum 2022', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (733, 315, 'Lianyungang Forum 2023', 'alias', NULL, 'lianyungang forum 2023', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (734, 316, 'Lianyungang Forum 2024', 'alias', NULL, 'lianyungang forum 2024', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (735, 284, '连云港', 'native', 'zh', '连云港', '2afb9b83f9314e5d029766197f539792', 4);
INSERT INTO name ("id", "entity_id", "text", "kind", "language", "folded", "seeded_hash", "pack_id") VALUES (738, 321, '港口观察', 'native', 'zh', '港口观察', '2afb9b83f9314e5d029766197f539792', 5);
INSERT INTO person ("id", "type", "kind") VALUES (283, 'person', 'official');
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (1, 'source', 'iso-3166-1', 'dataset', 'ISO 3166-1 country codes', 1, NULL, 'https://www.iso.org/iso-3166-country-codes.html', 'en', NULL, NULL, NULL, NULL, 'a3bc48230fb2cac2f3cc8f500b86f42e', 2);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (2, 'source', 'un-m49', 'dataset', 'Standard country or area codes for statistical use (M49)', 2, NULL, 'https://unstats.un.org/unsd/methodology/m49/', 'en', NULL, NULL, NULL, NULL, 'ffc1847e78feab99fb859d1e8c1c3737', 2);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (3, 'source', 'lianyungang-2025', 'article', 'The 2025 Lianyungang forum and China''s international security cooperation', 3, NULL, NULL, 'en', 'the text belongs to its unnamed third-party provider and is not shipped', NULL, NULL, '8f355be794ebb7e9befec671173488871e737ca1f2c0c7a711155aee47c39318', 'a6c8e7c7fe821c1686a3544d18b64118', 3);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (4, 'source', 'head-post-belarus-sco', 'article', 'Belarus joins SCO, becomes its 10th member state', 4, NULL, 'https://head-post.com/belarus-joins-sco-becomes-its-10th-member-state', 'en', NULL, NULL, NULL, NULL, '95e499cc28979dfd062c8cb3a316dd1e', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (5, 'source', 'tasnim-2905254', 'article', 'Iran to Complete Accession to Shanghai Cooperation Organization in July: FM', 5, '2023-06-02', 'https://www.tasnimnews.com/en/news/2023/06/02/2905254/iran-to-complete-accession-to-shanghai-cooperation-organization-in-july-fm', 'en', NULL, NULL, NULL, NULL, '8cd0b7ab5703f52c468e8b23731ecec4', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (6, 'source', 'wikipedia-sco-members', 'encyclopedia', 'Member states of the Shanghai Cooperation Organisation', 6, NULL, 'https://en.wikipedia.org/wiki/Member_states_of_the_Shanghai_Cooperation_Organisation', 'en', 'CC BY-SA 4.0', NULL, NULL, NULL, 'be7730b0775537e66d1c87aab36806a2', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (7, 'source', 'wikipedia-europol', 'encyclopedia', 'Europol', 6, NULL, 'https://en.wikipedia.org/wiki/Europol', 'en', 'CC BY-SA 4.0', NULL, NULL, NULL, '64e332cf4494f7404e4623d64132a200', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (8, 'source', 'eunews-europol-china', 'article', 'Europol e Cina uniscono le forze nella lotta al crimine internazionale', 7, '2017-04-19', 'https://eunews.it/2017/04/19/europol-e-cina-uniscono-le-forze-nella-lotta-al-crimine-internazionale', 'it', NULL, NULL, NULL, NULL, '13d40236c36afe8ba67fc7f377a8d4ad', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (9, 'source', 'europol-faq-non-eu', 'web-page', 'How does Europol co-operate with non-EU countries and international organisations?', 8, NULL, 'https://www.europol.europa.eu/faq/how-does-europol-co-operate-non-eu-countries-and-international-organisations', 'en', NULL, NULL, NULL, NULL, 'c7cc176bf86299bd71c9ca515cf5a5da', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (10, 'source', 'forum-chronicle', 'web-page', 'Evolution of the Global Public Security Cooperation Forum (Lianyungang)', 9, NULL, 'https://www.lianyungangforum.org/list-chronicle.html', 'en', NULL, NULL, NULL, NULL, 'a48b369ee8e54bc1f2bf9184b7336620', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (11, 'source', 'forum-activity-24', 'web-page', 'The Inauguration of the First Conference of the Global Public Security Cooperation Forum (Lianyungang)', 9, NULL, 'https://www.lianyungangforum.org/en/Activity/24.html', 'en', NULL, NULL, NULL, NULL, '10605cc86390151d90e399a9ced94e99', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (12, 'source', 'global-times-1298485', 'article', 'Annual world security forum to boost connectivity, global governance', 10, '2023-09-19', 'https://www.globaltimes.cn/page/202309/1298485.shtml', 'en', NULL, NULL, NULL, NULL, '76f89f482309143566fccfd9cdd01f1a', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (13, 'source', 'information-bz-40416', 'article', 'Contributing Chinese wisdom to deepen global public security governance', 11, '2024-09-10', 'https://information.bz/english/news/view/2024/09/10/40416.html', 'en', NULL, NULL, NULL, NULL, '6d2ebff64bea8dc16e83922a1f371069', 4);
INSERT INTO source ("id", "type", "slug", "kind", "title", "publisher_id", "published", "url", "language", "rights", "reliability", "reason", "sha256", "seeded_hash", "pack_id") VALUES (14, 'source', 'herald', 'article', 'Harbour Watch opens', 12, NULL, 'https://herald.example/1', NULL, NULL, NULL, NULL, NULL, '15d3bfd91fd40bc52d54165cbcf9e575', 5);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (40, 'attribute', 'method', 'stop drugs at the source, close the trafficking routes, curb abuse', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (50, 'attribute', 'purpose', 'better work against smuggling', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (65, 'attribute', 'part-of', NULL, 285, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (75, 'attribute', 'starts', '2025-09-17', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (100, 'attribute', 'country', NULL, 234, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (105, 'attribute', 'country', NULL, 132, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (110, 'attribute', 'purpose', 'more safety for the public', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (115, 'attribute', 'effect', 'professionals in law enforcement and justice in the countries trained', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (125, 'attribute', 'country', NULL, 154, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (135, 'attribute', 'part-of', NULL, 258, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (140, 'attribute', 'scope', 'law-enforcement cooperation along the New Eurasian Land Bridge', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (145, 'attribute', 'starts', '2022-11-29', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (150, 'attribute', 'ends', '2023-09-21', NULL, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (155, 'attribute', 'place', NULL, 284, 1);
INSERT INTO attribute ("id", "type", "property", "value", "object_id", "resolved") VALUES (187, 'attribute', 'starts', '2031-05', NULL, 1);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (5, 5, 3, 'supports', NULL, 'other Shanghai', 'counterterrorism exercises', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (10, 10, 3, 'supports', NULL, 'other Shanghai', 'collaboration mechanisms', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (15, 15, 3, 'supports', NULL, 'Chinese police', 'fraud cases', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (20, 20, 3, 'supports', NULL, 'China cooperated', 'Great Wall', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (25, 25, 3, 'supports', NULL, 'Europol on operations', 'Fox Hunt', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (30, 30, 3, 'supports', NULL, '510 types', 'psychotropic substances', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (35, 35, 3, 'supports', NULL, 'According to', 'drug cases', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (40, 40, 3, 'supports', NULL, 'cutting off', 'controlling abuse', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (45, 45, 3, 'supports', NULL, 'joint operations', 'Myanmar', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (50, 50, 3, 'supports', NULL, 'improve its anti-smuggling capacity', NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (55, 55, 3, 'supports', NULL, 'annual donation', 'since 2024', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (60, 60, 3, 'supports', NULL, 'praised China''s', 'peace and development', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (65, 65, 3, 'supports', NULL, 'Lianyungang, Jiangsu Province', NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (70, 70, 3, 'supports', NULL, 'guests from', 'invited to attend', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (75, 75, 3, 'supports', NULL, 'opening ceremony on September 17', NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (80, 80, 3, 'supports', NULL, 'growing urgency', 'security cooperation', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (85, 85, 3, 'supports', NULL, 'originated in China', NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (90, 90, 3, 'supports', NULL, 'share the dividends', 'through cooperation', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (95, 95, 3, 'supports', NULL, 'characterized by', 'common prosperity', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (100, 100, 3, 'supports', NULL, 'In the UAE', 'Smart Policing', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (105, 105, 3, 'supports', NULL, 'In Malaysia', 'monitoring projects', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (110, 110, 3, 'supports', NULL, 'local governments', 'public safety', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (115, 115, 3, 'supports', NULL, 'helping them', 'judicial professionals', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (120, 120, 3, 'supports', NULL, 'A representative', 'win-win cooperation', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (125, 125, 7, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (131, 130, 9, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (136, 135, 10, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (141, 140, 10, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (146, 145, 11, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (151, 150, 12, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (156, 155, 13, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (161, 160, 13, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (166, 165, 4, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (171, 170, 4, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (180, 175, 4, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (185, 180, 4, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (190, 185, 14, 'supports', NULL, 'off the coast', 'Norwegian hosts', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (191, 186, 14, 'supports', NULL, 'More than', 'came', NULL);
INSERT INTO citation ("id", "claim_id", "source_id", "stance", "prefix", "text_start", "text_end", "suffix") VALUES (192, 187, 14, 'supports', NULL, NULL, NULL, NULL);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (5, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (5, 251);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (10, 251);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (20, 252);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (25, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (30, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (35, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (45, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (50, 167);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (55, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (60, 250);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (85, 47);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (110, 132);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (110, 302);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (115, 303);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (115, 304);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (120, 289);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (140, 320);
INSERT INTO claim_about ("claim_id", "entity_id") VALUES (180, 21);
INSERT INTO claim_link ("claim_id", "other_id", "kind") VALUES (187, 185, 'contradicts');
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (5, 4);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (10, 6);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (15, 6);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (15, 12);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (20, 6);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (25, 6);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (30, 10);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (35, 10);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (40, 10);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (45, 10);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (45, 6);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (50, 7);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (50, 11);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (55, 9);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (55, 10);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (60, 10);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (60, 2);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (80, 1);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (90, 1);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (95, 2);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (95, 1);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (100, 16);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (105, 16);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (110, 1);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (110, 16);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (115, 7);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (120, 2);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (130, 14);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (130, 6);
INSERT INTO claim_topic ("claim_id", "topic_id") VALUES (140, 6);
INSERT INTO figure ("id", "type", "metric", "comparator", "value", "low", "high", "unit", "per", "as_written") VALUES (30, 'figure', 'controlled-substances', 'exactly', 510.0, NULL, NULL, NULL, NULL, '510 types');
INSERT INTO figure ("id", "type", "metric", "comparator", "value", "low", "high", "unit", "per", "as_written") VALUES (55, 'figure', 'donation', 'exactly', 2000000.0, NULL, NULL, 'usd', 'year', 'USD 2 million');
INSERT INTO figure ("id", "type", "metric", "comparator", "value", "low", "high", "unit", "per", "as_written") VALUES (160, 'figure', 'guests', 'more-than', 2100.0, NULL, NULL, 'person', NULL, 'more than 2,100');
INSERT INTO figure ("id", "type", "metric", "comparator", "value", "low", "high", "unit", "per", "as_written") VALUES (180, 'figure', 'members', 'exactly', 10.0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO figure ("id", "type", "metric", "comparator", "value", "low", "high", "unit", "per", "as_written") VALUES (186, 'figure', 'guests', 'more-than', 40.0, NULL, NULL, NULL, NULL, 'more than 40');
INSERT INTO membership ("id", "type", "member_id", "member_type", "status") VALUES (165, 'membership', 47, 'country', 'member');
INSERT INTO membership ("id", "type", "member_id", "member_type", "status") VALUES (170, 'membership', 240, 'country', 'member');
INSERT INTO membership ("id", "type", "member_id", "member_type", "status") VALUES (175, 'membership', 21, 'country', 'dialogue-partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 5, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (251, 5, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (271, 5, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (296, 5, 'participation:partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (251, 10, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (273, 10, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (296, 10, 'participation:partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (255, 15, 'participation:partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (274, 15, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 20, 'participation:partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (252, 20, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (275, 20, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 25, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (252, 25, 'participation:partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (277, 25, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 30, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (262, 30, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 35, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (254, 35, 'attributed-to');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (264, 35, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (294, 35, 'participation:lead');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (265, 40, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 45, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (150, 45, 'participation:partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (267, 45, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (167, 50, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (268, 50, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 55, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (270, 55, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 60, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (250, 60, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (283, 60, 'attributed-to');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (284, 65, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (285, 65, 'attribute:part-of');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (259, 70, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (292, 70, 'participation:invitee');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (260, 75, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 85, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (258, 85, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (308, 90, 'attributed-to');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (308, 90, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (282, 95, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (234, 100, 'attribute:country');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (279, 100, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (132, 105, 'attribute:country');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (280, 105, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (132, 110, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (280, 110, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (302, 110, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (281, 115, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (303, 115, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (304, 115, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 120, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (289, 120, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (307, 120, 'attributed-to');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (154, 125, 'attribute:country');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (252, 125, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (252, 130, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (258, 135, 'attribute:part-of');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (313, 135, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (313, 140, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (320, 140, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (314, 145, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (315, 150, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (284, 155, 'attribute:place');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (316, 155, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (316, 160, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (47, 165, 'membership:member');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (251, 165, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (240, 170, 'membership:member');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (251, 170, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (21, 175, 'membership:dialogue-partner');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (251, 175, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (21, 180, 'about');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (251, 180, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (165, 185, 'participation:host');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (321, 185, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (321, 186, 'subject');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (322, 186, 'attributed-to');
INSERT INTO mention ("entity_id", "claim_id", "via") VALUES (321, 187, 'subject');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (5, 'participation', 296, 'actor', 'partner');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (10, 'participation', 296, 'actor', 'partner');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (15, 'participation', 255, 'organization', 'partner');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (20, 'participation', 47, 'country', 'partner');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (25, 'participation', 252, 'organization', 'partner');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (35, 'participation', 294, 'actor', 'lead');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (45, 'participation', 150, 'country', 'partner');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (70, 'participation', 292, 'actor', 'invitee');
INSERT INTO participation ("id", "type", "participant_id", "participant_type", "role") VALUES (185, 'participation', 165, 'country', 'host');
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (1, 3, 'rhetoric', 'leads over to the examples of technology and says nothing of its own', NULL, 'Technological innovation', 'security cooperation', NULL, 'd0234db57813bb7921163922d0aa6fa1', 3);
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (2, 3, 'rhetoric', 'leads over to the training and says nothing of its own', NULL, 'Talent development', 'global public security', NULL, 'ed077ed674d5df4cf776197ead0dfe2b', 3);
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (3, 3, 'boilerplate', 'the site''s notice that the text comes from an outside provider; see the publisher', NULL, 'Information contained', 'content provider', NULL, '576faf5112a717eddc3383d8d36720d6', 3);
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (4, 3, 'boilerplate', 'the site''s disclaimer of warranties', NULL, 'Binary News Network', 'in connection therewith', NULL, '996b76072c4480d4723bb9b841beb63e', 3);
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (5, 3, 'boilerplate', 'how to have the page removed', NULL, 'If you are', 'email protected', NULL, 'd5166a1b73babfc679e14fb587583458', 3);
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (6, 3, 'boilerplate', 'heading of the page''s comment section', NULL, 'Comments', NULL, NULL, '66004716a68744112b24ab182658d0de', 3);
INSERT INTO passage_note ("id", "source_id", "nature", "reason", "prefix", "text_start", "text_end", "suffix", "seeded_hash", "pack_id") VALUES (7, 14, 'rhetoric', 'praise without content', NULL, 'It was', 'for all', NULL, '2de0a6048f3735b15583504ef617ca1c', 5);
INSERT INTO place ("id", "type", "kind", "country_id", "parent_id") VALUES (284, 'place', 'city', NULL, 285);
INSERT INTO place ("id", "type", "kind", "country_id", "parent_id") VALUES (285, 'place', 'province', NULL, NULL);
INSERT INTO place ("id", "type", "kind", "country_id", "parent_id") VALUES (289, 'place', 'continent', NULL, NULL);
INSERT INTO place ("id", "type", "kind", "country_id", "parent_id") VALUES (320, 'place', 'route', NULL, NULL);
INSERT INTO source_text ("id", "source_id", "sha256", "text", "segmenter") VALUES (1, 14, '0f121c928874768a5120940f15f75a2470470b345146d6ffee3c175e8cbefe82', 'Harbour Watch opened off the coast, with its Norwegian hosts.
“More than 40 guests came,” said the Coast Guard. It was a proud day for one and for all.
公安部门已派员。
', 'by hand');
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (258, 'initiative', 'forum', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (259, 'initiative', 'conference', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (260, 'initiative', 'ceremony', NULL, '2025-09-17', NULL, '2025-09-17', '2025-09-17', NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (262, 'initiative', 'regulation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (264, 'initiative', 'enforcement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (265, 'initiative', 'policy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (267, 'initiative', 'operation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (268, 'initiative', 'assistance', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (270, 'initiative', 'donation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (271, 'initiative', 'exercise', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (273, 'initiative', 'mechanism', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (274, 'initiative', 'enforcement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (275, 'initiative', 'operation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (277, 'initiative', 'operation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (279, 'initiative', 'project', NULL, NULL, NULL, NULL, NULL, NULL, 234, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (280, 'initiative', 'project', NULL, NULL, NULL, NULL, NULL, NULL, 132, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (281, 'initiative', 'training', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (282, 'initiative', 'policy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (313, 'initiative', 'conference', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 258);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (314, 'initiative', 'conference', NULL, '2022-11-29', NULL, '2022-11-29', '2022-11-29', NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (315, 'initiative', 'conference', NULL, NULL, '2023-09-21', NULL, NULL, NULL, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (316, 'initiative', 'conference', NULL, NULL, NULL, NULL, NULL, 284, NULL, NULL);
INSERT INTO initiative ("id", "type", "kind", "theme", "starts", "ends", "first_day", "last_day", "place_id", "country_id", "parent_id") VALUES (321, 'initiative', 'exercise', NULL, '2031-05', NULL, '2031-05-01', '2031-05-31', NULL, NULL, NULL);
INSERT INTO organization ("id", "type", "kind", "acronym", "founded", "seat_id", "country_id", "parent_id") VALUES (250, 'organization', 'un-body', 'UNODC', NULL, NULL, NULL, NULL);
INSERT INTO organization ("id", "type", "kind", "acronym", "founded", "seat_id", "country_id", "parent_id") VALUES (251, 'organization', 'intergovernmental', 'SCO', NULL, NULL, NULL, NULL);
INSERT INTO organization ("id", "type", "kind", "acronym", "founded", "seat_id", "country_id", "parent_id") VALUES (252, 'organization', 'eu-agency', NULL, NULL, NULL, 154, NULL);
INSERT INTO organization ("id", "type", "kind", "acronym", "founded", "seat_id", "country_id", "parent_id") VALUES (254, 'organization', 'commission', NULL, NULL, NULL, NULL, NULL);
INSERT INTO organization ("id", "type", "kind", "acronym", "founded", "seat_id", "country_id", "parent_id") VALUES (255, 'organization', 'police', NULL, NULL, NULL, NULL, NULL);
INSERT INTO passage ("id", "source_text_id", "paragraph", "sentence", "start_char", "end_char") VALUES (1, 1, 1, 1, 0, 61);
INSERT INTO passage ("id", "source_text_id", "paragraph", "sentence", "start_char", "end_char") VALUES (2, 1, 2, 1, 62, 111);
INSERT INTO passage ("id", "source_text_id", "paragraph", "sentence", "start_char", "end_char") VALUES (3, 1, 2, 2, 112, 151);
INSERT INTO passage ("id", "source_text_id", "paragraph", "sentence", "start_char", "end_char") VALUES (4, 1, 3, 1, 152, 160);
INSERT INTO anchor ("id", "citation_id", "passage_note_id", "source_text_id", "passage_id", "start_char", "end_char", "quote", "directive") VALUES (1, 190, NULL, 1, 1, 21, 60, 'off the coast, with its Norwegian hosts', 'x');
INSERT INTO anchor ("id", "citation_id", "passage_note_id", "source_text_id", "passage_id", "start_char", "end_char", "quote", "directive") VALUES (2, 191, NULL, 1, 2, 63, 87, 'More than 40 guests came', 'x');
INSERT INTO anchor ("id", "citation_id", "passage_note_id", "source_text_id", "passage_id", "start_char", "end_char", "quote", "directive") VALUES (3, NULL, 7, 1, 3, 112, 150, 'It was a proud day for one and for all', 'x');
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (259, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (259, 1);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (260, 1);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (262, 10);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (264, 10);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (265, 10);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (267, 10);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (267, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (268, 7);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (268, 11);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (270, 9);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (270, 10);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (271, 4);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (273, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (274, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (274, 12);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (275, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (277, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (279, 8);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (279, 16);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (280, 16);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (280, 17);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (281, 7);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (281, 15);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (282, 2);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (313, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (314, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (314, 1);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (315, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (315, 1);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (316, 6);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (316, 1);
INSERT INTO initiative_topic ("initiative_id", "topic_id") VALUES (321, 11);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (21, 'Belarus
Republic of Belarus
Byelorussia
Беларусь
 白俄 俄罗 罗斯 斯 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (47, 'China
People''s Republic of China
PRC
 中国 国 
 中华 华人 人民 民共 共和 和国 国 
 中國 國 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (132, 'Malaysia
 马来 来西 西亚 亚 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (150, 'Myanmar
Republic of the Union of Myanmar
Burma
 မြ ြန န် ်မ မာ ာ 
 缅甸 甸 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (154, 'Netherlands
Kingdom of the Netherlands
Holland
The Netherlands
Nederland
 荷兰 兰 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (165, 'Norway
Kingdom of Norway
Norge
Noreg
 挪威 威 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (167, 'Pakistan
Islamic Republic of Pakistan
پاکستان
 巴基 基斯 斯坦 坦 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (234, 'United Arab Emirates
Emirates
UAE
الإمارات العربية المتحدة
 阿拉 拉伯 伯联 联合 合酋 酋长 长国 国 
 阿联 联酋 酋 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (240, 'Uzbekistan
Republic of Uzbekistan
Oʻzbekiston
Ўзбекистон
 乌兹 兹别 别克 克斯 斯坦 坦 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (250, 'United Nations Office on Drugs and Crime
UNODC', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (251, 'Shanghai Cooperation Organisation
SCO
Shanghai Cooperation Organization
 上海 海合 合作 作组 组织 织 
 上合 合组 组织 织 
Шанхайская организация сотрудничества
ШОС', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (252, 'Europol
European Union Agency for Law Enforcement Cooperation', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (254, 'National Narcotics Control Commission', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (255, 'Chinese police', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (258, 'Global Public Security Cooperation Forum (Lianyungang)
Lianyungang Forum
Global Public Security Cooperation Forum
GPSCFL
International Law Enforcement Cooperation Forum on Secure Corridor of the New Eurasian Land Bridge (Lianyungang)
 全球 球公 公共 共安 安全 全合 合作 作论 论坛 坛 ( 连云 云港 港 )', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (259, 'Global Public Security Cooperation Forum (Lianyungang) 2025
Lianyungang Forum 2025', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (260, 'Opening ceremony of the 2025 Lianyungang forum', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (262, 'China''s control of narcotic and psychotropic substances', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (264, 'China''s drug enforcement in 2024', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (265, 'China''s comprehensive drug governance model', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (267, 'Joint operations of China with Laos and Myanmar', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (268, 'China''s technical support and training for Pakistan', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (270, 'China''s annual donation to UNODC', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (271, 'Joint counterterrorism exercises of SCO member states', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (273, 'Case collaboration mechanisms with countries in the Middle East and Africa', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (274, 'Enforcement against cross-border telecom fraud in 2024', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (275, 'Great Wall', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (277, 'Fox Hunt', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (279, 'Smart Policing system of Dubai
Smart Policing', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (280, 'Smart city and traffic monitoring projects in Malaysia', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (281, 'Chinese training programmes for countries along the Belt and Road', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (282, 'Community with a shared future for mankind', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (283, 'Jeremy Douglas', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (284, 'Lianyungang
 连云 云港 港 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (285, 'Jiangsu
Jiangsu Province', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (289, 'Africa', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (292, 'Guests of the 2025 Lianyungang forum', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (294, 'Chinese drug enforcement authorities', 'the article does not say which authorities');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (296, 'Other SCO member states', 'member states of the SCO besides China; which ones is not said');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (302, 'Local governments in Malaysia', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (303, 'Countries along the Belt and Road', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (304, 'Law enforcement and judicial professionals', 'the professionals whom the countries along the Belt and Road train with Chinese help');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (307, 'Representative of an African government', 'neither the person nor the government is named');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (308, 'International community', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (313, 'First Lianyungang Forum (2015)
Lianyungang Forum 2015', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (314, 'Global Public Security Cooperation Forum (Lianyungang) 2022
Lianyungang Forum 2022', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (315, 'Global Public Security Cooperation Forum (Lianyungang) 2023
Lianyungang Forum 2023', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (316, 'Global Public Security Cooperation Forum (Lianyungang) 2024
Lianyungang Forum 2024', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (320, 'New Eurasian Land Bridge', NULL);
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (321, 'Harbour Watch
 港口 口观 观察 察 ', '');
INSERT INTO entity_fts ("rowid", "names", "description") VALUES (322, 'Coast Guard', NULL);
INSERT INTO claim_fts ("rowid", "summary") VALUES (5, 'Further SCO states have held counterterrorism exercises jointly with China.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (10, 'Further SCO states have helped to create the mechanisms for working on cases.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (15, 'Chinese police worked on telecom fraud across borders in 2024.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (20, 'China took part in Great Wall alongside Europol.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (25, 'Europol took part in Fox Hunt alongside China.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (30, 'China''s control covers 510 kinds of narcotic and psychotropic substances.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (35, 'Authorities in China acted against drug offences in 2024.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (40, 'The governance model works on the sources of drugs, their routes and their abuse alike.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (45, 'Myanmar runs operations against drug networks jointly with China.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (50, 'The help is meant to make Pakistan better able to stop smuggling.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (55, 'China''s donation amounts to two million US dollars a year.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (60, 'Jeremy Douglas sees in China''s actions a weighty contribution to peace and progress in the world.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (65, 'Lianyungang belongs to Jiangsu Province.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (70, 'Guests from countries, regions and international organizations are invited to the 2025 forum.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (75, 'The opening ceremony is set for 17 September 2025.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (80, 'Working together worldwide on public security is becoming more pressing.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (85, 'The Lianyungang forum was born in China.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (90, 'The international community expects cooperation to spread the benefits of security.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (95, 'The marks of this community are security for all and prosperity in common.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (100, 'The Smart Policing system is in the United Arab Emirates.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (105, 'The projects for smart cities and traffic monitoring are in Malaysia.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (110, 'The Malaysian projects are meant to make the public safer.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (115, 'The training helps the countries to raise their own police and court professionals.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (120, 'A representative of an African government sees in China''s help a gain for both sides.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (125, 'Europol has its seat in the Netherlands.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (130, 'Of the agreements with Europol only an operational one covers personal data.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (135, 'The 2015 conference is one of the Lianyungang forum.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (140, 'The 2015 conference deals with law-enforcement cooperation along the New Eurasian Land Bridge.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (145, 'The 2022 conference opens on 29 November 2022.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (150, 'The 2023 conference ends on 21 September 2023.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (155, 'The 2024 conference takes place in Lianyungang.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (160, 'More than 2,100 guests attend the 2024 conference.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (165, 'China has been a member of the SCO since its founding.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (170, 'Uzbekistan has been a member of the SCO since its founding.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (175, 'Belarus was a dialogue partner of the SCO from 2010 until it became an observer in 2015.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (180, 'With the accession of Belarus the SCO has ten member states.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (185, 'Norway hosts Harbour Watch.');
INSERT INTO claim_fts ("rowid", "summary") VALUES (186, ' 挪威 威预 预计 计有 有四 四十 十多 多位 位客 客人 人 。');
INSERT INTO claim_fts ("rowid", "summary") VALUES (187, 'It starts in May 2031.');
INSERT INTO passage_fts ("rowid", "text") VALUES (1, 'Harbour Watch opened off the coast, with its Norwegian hosts.');
INSERT INTO passage_fts ("rowid", "text") VALUES (2, '“More than 40 guests came,” said the Coast Guard.');
INSERT INTO passage_fts ("rowid", "text") VALUES (3, 'It was a proud day for one and for all.');
INSERT INTO passage_fts ("rowid", "text") VALUES (4, ' 公安 安部 部门 门已 已派 派员 员 。');
CREATE INDEX ix_entity_folded ON entity (folded);
CREATE INDEX ix_entity_pack_id ON entity (pack_id);
CREATE INDEX ix_kind_pack_id ON kind (pack_id);
CREATE INDEX ix_metric_pack_id ON metric (pack_id);
CREATE INDEX ix_predicate_pack_id ON predicate (pack_id);
CREATE INDEX ix_property_pack_id ON property (pack_id);
CREATE INDEX ix_publisher_pack_id ON publisher (pack_id);
CREATE INDEX ix_role_pack_id ON role (pack_id);
CREATE INDEX ix_topic_pack_id ON topic (pack_id);
CREATE INDEX ix_topic_parent_id ON topic (parent_id);
CREATE INDEX ix_unit_pack_id ON unit (pack_id);
CREATE INDEX ix_actor_type_kind ON actor (type, kind);
CREATE INDEX ix_claim_attributed_to_id ON claim (attributed_to_id);
CREATE INDEX ix_claim_first_day ON claim (first_day);
CREATE INDEX ix_claim_subject_id_subject_type ON claim (subject_id, subject_type);
CREATE INDEX ix_identifier_entity_id ON identifier (entity_id);
CREATE INDEX ix_identifier_pack_id ON identifier (pack_id);
CREATE INDEX ix_name_entity_id ON name (entity_id);
CREATE INDEX ix_name_folded ON name (folded);
CREATE INDEX ix_name_pack_id ON name (pack_id);
CREATE INDEX ix_person_type_kind ON person (type, kind);
CREATE INDEX ix_source_pack_id ON source (pack_id);
CREATE INDEX ix_source_publisher_id ON source (publisher_id);
CREATE INDEX ix_source_type_kind ON source (type, kind);
CREATE INDEX ix_attribute_object_id ON attribute (object_id);
CREATE INDEX ix_attribute_property ON attribute (property);
CREATE INDEX ix_citation_claim_id ON citation (claim_id);
CREATE INDEX ix_citation_source_id ON citation (source_id);
CREATE INDEX ix_claim_about_entity_id ON claim_about (entity_id);
CREATE INDEX ix_claim_link_other_id ON claim_link (other_id);
CREATE INDEX ix_claim_topic_topic_id ON claim_topic (topic_id);
CREATE INDEX ix_figure_metric ON figure (metric);
CREATE INDEX ix_figure_unit ON figure (unit);
CREATE INDEX ix_membership_member_id_member_type ON membership (member_id, member_type);
CREATE INDEX ix_mention_claim_id ON mention (claim_id);
CREATE INDEX ix_participation_participant_id_participant_type ON participation (participant_id, participant_type);
CREATE INDEX ix_participation_role ON participation (role);
CREATE INDEX ix_passage_note_pack_id ON passage_note (pack_id);
CREATE INDEX ix_passage_note_source_id ON passage_note (source_id);
CREATE INDEX ix_place_country_id ON place (country_id);
CREATE INDEX ix_place_parent_id ON place (parent_id);
CREATE INDEX ix_place_type_kind ON place (type, kind);
CREATE INDEX ix_relation_object_id ON relation (object_id);
CREATE INDEX ix_relation_predicate ON relation (predicate);
CREATE INDEX ix_initiative_country_id ON initiative (country_id);
CREATE INDEX ix_initiative_parent_id ON initiative (parent_id);
CREATE INDEX ix_initiative_place_id ON initiative (place_id);
CREATE INDEX ix_initiative_type_kind ON initiative (type, kind);
CREATE INDEX ix_organization_acronym ON organization (acronym);
CREATE INDEX ix_organization_country_id ON organization (country_id);
CREATE INDEX ix_organization_parent_id ON organization (parent_id);
CREATE INDEX ix_organization_seat_id ON organization (seat_id);
CREATE INDEX ix_organization_type_kind ON organization (type, kind);
CREATE INDEX ix_anchor_passage_id ON anchor (passage_id);
CREATE INDEX ix_anchor_source_text_id ON anchor (source_text_id);
CREATE INDEX ix_initiative_topic_topic_id ON initiative_topic (topic_id);
CREATE INDEX ix_office_organization_id ON office (organization_id);
CREATE VIEW countries AS SELECT entity.slug AS slug, entity.name AS name, (SELECT name.text
FROM name
WHERE name.entity_id = entity.id AND name.kind = 'official' ORDER BY name.id
 LIMIT 1 OFFSET 0) AS official_name, country.alpha2 AS alpha2, country.alpha3 AS alpha3, country.numeric_code AS numeric_code, country.region AS region, country.subregion AS subregion, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM country JOIN entity ON entity.id = country.id;
CREATE VIEW organizations AS SELECT entity.slug AS slug, entity.name AS name, organization.acronym AS acronym, organization.kind AS kind, seat.slug AS seat, in_country.slug AS country, parent.slug AS parent, organization.founded AS founded, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM organization JOIN entity ON entity.id = organization.id LEFT OUTER JOIN entity AS seat ON seat.id = organization.seat_id LEFT OUTER JOIN entity AS in_country ON in_country.id = organization.country_id LEFT OUTER JOIN entity AS parent ON parent.id = organization.parent_id;
CREATE VIEW initiatives AS SELECT entity.slug AS slug, entity.name AS name, initiative.kind AS kind, initiative.theme AS theme, initiative.starts AS starts, initiative.ends AS ends, initiative.first_day AS first_day, initiative.last_day AS last_day, venue.slug AS place, in_country.slug AS country, parent.slug AS parent, (SELECT group_concat(topic.slug, ', ') AS group_concat_1
FROM topic JOIN initiative_topic ON initiative_topic.topic_id = topic.id
WHERE initiative_topic.initiative_id = entity.id) AS topics, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM initiative JOIN entity ON entity.id = initiative.id LEFT OUTER JOIN entity AS venue ON venue.id = initiative.place_id LEFT OUTER JOIN entity AS in_country ON in_country.id = initiative.country_id LEFT OUTER JOIN entity AS parent ON parent.id = initiative.parent_id;
CREATE VIEW people AS SELECT entity.slug AS slug, entity.name AS name, person.kind AS kind, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM person JOIN entity ON entity.id = person.id;
CREATE VIEW places AS SELECT entity.slug AS slug, entity.name AS name, place.kind AS kind, in_country.slug AS country, parent.slug AS parent, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM place JOIN entity ON entity.id = place.id LEFT OUTER JOIN entity AS in_country ON in_country.id = place.country_id LEFT OUTER JOIN entity AS parent ON parent.id = place.parent_id;
CREATE VIEW actors AS SELECT entity.slug AS slug, entity.name AS name, actor.kind AS kind, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM actor JOIN entity ON entity.id = actor.id;
CREATE VIEW names AS SELECT entity.slug, entity.type, entity.name, 'primary' AS kind, NULL AS language, entity.folded
FROM entity UNION ALL SELECT entity.slug, entity.type, name.text, name.kind, name.language, name.folded
FROM name JOIN entity ON entity.id = name.entity_id;
CREATE VIEW claims AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, claim.type AS type, claim.summary AS summary, subject.slug AS subject_slug, subject.name AS subject, claim.time_note AS time_note, (SELECT min(coalesce(source.reliability, publisher.reliability, 'F')) AS min_1
FROM citation JOIN source ON source.id = citation.source_id LEFT OUTER JOIN publisher ON publisher.id = source.publisher_id
WHERE citation.claim_id = claim.id) AS reliability, (SELECT replace(group_concat(DISTINCT topic.slug), ',', ', ') AS replace_1
FROM topic
WHERE topic.id IN (SELECT claim_topic.topic_id
FROM claim_topic
WHERE claim_topic.claim_id = claim.id UNION ALL SELECT initiative_topic.topic_id
FROM initiative_topic
WHERE initiative_topic.initiative_id = claim.subject_id)) AS topics, (SELECT replace(group_concat(DISTINCT source.slug), ',', ', ') AS replace_2
FROM citation JOIN source ON source.id = citation.source_id LEFT OUTER JOIN publisher ON publisher.id = source.publisher_id
WHERE citation.claim_id = claim.id) AS sources, (SELECT count(*) AS count_1
FROM citation
WHERE citation.claim_id = claim.id) AS citations, CASE WHEN ((EXISTS (SELECT *
FROM claim_link
WHERE (claim_link.claim_id = claim.id OR claim_link.other_id = claim.id) AND claim_link.kind = 'contradicts')) OR (EXISTS (SELECT *
FROM citation
WHERE citation.claim_id = claim.id AND citation.stance = 'disputes'))) THEN 1 ELSE 0 END AS disputed
FROM claim LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS subject ON subject.id = claim.subject_id;
CREATE VIEW participations AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS initiative_slug, subject.name AS initiative, initiative.kind AS initiative_kind, participant.slug AS participant_slug, participant.name AS participant, participant.type AS participant_type, participation.role AS role
FROM claim JOIN participation ON participation.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN initiative ON initiative.id = claim.subject_id JOIN entity AS participant ON participant.id = participation.participant_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW memberships AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS organization_slug, subject.name AS organization, member.slug AS member_slug, member.name AS member, membership.status AS status
FROM claim JOIN membership ON membership.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN entity AS member ON member.id = membership.member_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW offices AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS person_slug, subject.name AS person, employer.slug AS organization_slug, employer.name AS organization, office.title AS title
FROM claim JOIN office ON office.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN entity AS employer ON employer.id = office.organization_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW attributes AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS subject_slug, subject.name AS subject, attribute.property AS property, coalesce(attribute.value, object.name) AS value, object.slug AS object_slug, attribute.resolved AS resolved
FROM claim JOIN attribute ON attribute.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS object ON object.id = attribute.object_id;
CREATE VIEW figures AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS subject_slug, subject.name AS subject, figure.metric AS metric, figure.comparator AS comparator, figure.value AS value, figure.low AS low, figure.high AS high, figure.unit AS unit, figure.per AS per, figure.as_written AS as_written
FROM claim JOIN figure ON figure.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW relations AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS subject_slug, subject.name AS subject, relation.predicate AS predicate, object.slug AS object_slug, object.name AS object
FROM claim JOIN relation ON relation.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN entity AS object ON object.id = relation.object_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW statements AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, coalesce(speaker.name, (SELECT source.title
FROM source JOIN citation ON citation.source_id = source.id
WHERE citation.claim_id = claim.id ORDER BY citation.id
 LIMIT 1 OFFSET 0)) AS speaker, subject.slug AS subject_slug, subject.name AS subject, claim.summary AS summary
FROM claim LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS subject ON subject.id = claim.subject_id
WHERE claim.type = 'statement';
CREATE VIEW citations AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, source.slug AS source_slug, source.title AS source, citation.text_start || coalesce(' … ' || citation.text_end, '') AS fragment, citation.stance AS stance, passage.paragraph AS paragraph, passage.sentence AS sentence, anchor.start_char AS start_char, anchor.end_char AS end_char, anchor.quote AS quote, source.url || '#:~:text=' || anchor.directive AS link
FROM claim JOIN citation ON citation.claim_id = claim.id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id JOIN source ON source.id = citation.source_id LEFT OUTER JOIN anchor ON anchor.citation_id = citation.id LEFT OUTER JOIN passage ON passage.id = anchor.passage_id;
CREATE VIEW connections AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, from_entity.slug AS from_slug, from_entity.name AS from_name, from_entity.type AS from_type, to_entity.slug AS to_slug, to_entity.name AS to_name, to_entity.type AS to_type, CASE WHEN (near.via = 'subject') THEN far.via ELSE near.via END AS via, claim.summary AS summary
FROM claim JOIN mention AS near ON near.claim_id = claim.id JOIN entity AS from_entity ON from_entity.id = near.entity_id JOIN mention AS far ON far.claim_id = near.claim_id AND far.entity_id != near.entity_id JOIN entity AS to_entity ON to_entity.id = far.entity_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id
WHERE near.via = 'subject' OR far.via = 'subject';
CREATE VIEW mentions AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, entity.slug AS entity_slug, entity.name AS entity, entity.type AS type, mention.via AS via
FROM claim JOIN mention ON mention.claim_id = claim.id JOIN entity ON entity.id = mention.entity_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW timeline AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, claim.summary AS what, subject.slug AS slug, claim.type AS type
FROM claim LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS subject ON subject.id = claim.subject_id
WHERE claim.first_day IS NOT NULL;
CREATE VIEW tags AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, topic.slug AS topic_slug, topic.name AS topic
FROM claim JOIN claim_topic ON claim_topic.claim_id = claim.id JOIN topic ON topic.id = claim_topic.topic_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id UNION ALL SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, topic.slug AS topic_slug, topic.name AS topic
FROM claim JOIN initiative_topic ON initiative_topic.initiative_id = claim.subject_id JOIN topic ON topic.id = initiative_topic.topic_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id;
CREATE VIEW sources AS SELECT source.slug AS slug, source.title AS title, source.kind AS kind, publisher.name AS publisher, source.published AS published, source.url AS url, source.language AS language, source.rights AS rights, coalesce(source.reliability, publisher.reliability, 'F') AS reliability, coalesce(source.reason, publisher.reason) AS reason, (SELECT count(DISTINCT citation.claim_id) AS count_1
FROM citation
WHERE citation.source_id = source.id) AS claims, CASE WHEN (EXISTS (SELECT *
FROM source_text
WHERE source_text.source_id = source.id)) THEN 1 ELSE 0 END AS text_attached
FROM source LEFT OUTER JOIN publisher ON publisher.id = source.publisher_id;
CREATE VIEW vocabulary AS SELECT 'role' AS vocabulary, role.code, role.definition
FROM role UNION ALL SELECT 'predicate' AS vocabulary, predicate.code, predicate.definition
FROM predicate UNION ALL SELECT 'property' AS vocabulary, property.code, property.definition
FROM property UNION ALL SELECT 'metric' AS vocabulary, metric.code, metric.definition
FROM metric UNION ALL SELECT 'unit' AS vocabulary, unit.code, unit.definition
FROM unit UNION ALL SELECT kind.type || '-kind' AS vocabulary, kind.code, kind.definition
FROM kind;
CREATE VIEW topics AS SELECT topic.slug AS slug, topic.name AS name, parent.slug AS parent, (SELECT count(*) AS count_1
FROM claim AS tagged
WHERE tagged.id IN (SELECT claim_topic.claim_id
FROM claim_topic
WHERE claim_topic.topic_id = topic.id UNION ALL SELECT claim.id
FROM claim JOIN initiative_topic ON initiative_topic.initiative_id = claim.subject_id
WHERE initiative_topic.topic_id = topic.id)) AS claims
FROM topic LEFT OUTER JOIN topic AS parent ON parent.id = topic.parent_id;
CREATE TRIGGER tr_claim_subject_id_insert AFTER INSERT ON claim BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.subject_id, NEW.id, 'subject' WHERE NEW.subject_id IS NOT NULL; END;
CREATE TRIGGER tr_claim_subject_id_update AFTER UPDATE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.subject_id AND claim_id = OLD.id AND via = 'subject'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.subject_id, NEW.id, 'subject' WHERE NEW.subject_id IS NOT NULL; END;
CREATE TRIGGER tr_claim_subject_id_delete AFTER DELETE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.subject_id AND claim_id = OLD.id AND via = 'subject'; END;
CREATE TRIGGER tr_claim_attributed_to_id_insert AFTER INSERT ON claim BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.attributed_to_id, NEW.id, 'attributed-to' WHERE NEW.attributed_to_id IS NOT NULL; END;
CREATE TRIGGER tr_claim_attributed_to_id_update AFTER UPDATE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.attributed_to_id AND claim_id = OLD.id AND via = 'attributed-to'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.attributed_to_id, NEW.id, 'attributed-to' WHERE NEW.attributed_to_id IS NOT NULL; END;
CREATE TRIGGER tr_claim_attributed_to_id_delete AFTER DELETE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.attributed_to_id AND claim_id = OLD.id AND via = 'attributed-to'; END;
CREATE TRIGGER tr_participation_participant_id_insert AFTER INSERT ON participation BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.participant_id, NEW.id, 'participation:' || NEW.role WHERE NEW.participant_id IS NOT NULL; END;
CREATE TRIGGER tr_participation_participant_id_update AFTER UPDATE ON participation BEGIN DELETE FROM mention WHERE entity_id = OLD.participant_id AND claim_id = OLD.id AND via = 'participation:' || OLD.role; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.participant_id, NEW.id, 'participation:' || NEW.role WHERE NEW.participant_id IS NOT NULL; END;
CREATE TRIGGER tr_participation_participant_id_delete AFTER DELETE ON participation BEGIN DELETE FROM mention WHERE entity_id = OLD.participant_id AND claim_id = OLD.id AND via = 'participation:' || OLD.role; END;
CREATE TRIGGER tr_membership_member_id_insert AFTER INSERT ON membership BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.member_id, NEW.id, 'membership:' || NEW.status WHERE NEW.member_id IS NOT NULL; END;
CREATE TRIGGER tr_membership_member_id_update AFTER UPDATE ON membership BEGIN DELETE FROM mention WHERE entity_id = OLD.member_id AND claim_id = OLD.id AND via = 'membership:' || OLD.status; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.member_id, NEW.id, 'membership:' || NEW.status WHERE NEW.member_id IS NOT NULL; END;
CREATE TRIGGER tr_membership_member_id_delete AFTER DELETE ON membership BEGIN DELETE FROM mention WHERE entity_id = OLD.member_id AND claim_id = OLD.id AND via = 'membership:' || OLD.status; END;
CREATE TRIGGER tr_office_organization_id_insert AFTER INSERT ON office BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.organization_id, NEW.id, 'office' WHERE NEW.organization_id IS NOT NULL; END;
CREATE TRIGGER tr_office_organization_id_update AFTER UPDATE ON office BEGIN DELETE FROM mention WHERE entity_id = OLD.organization_id AND claim_id = OLD.id AND via = 'office'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.organization_id, NEW.id, 'office' WHERE NEW.organization_id IS NOT NULL; END;
CREATE TRIGGER tr_office_organization_id_delete AFTER DELETE ON office BEGIN DELETE FROM mention WHERE entity_id = OLD.organization_id AND claim_id = OLD.id AND via = 'office'; END;
CREATE TRIGGER tr_attribute_object_id_insert AFTER INSERT ON attribute BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'attribute:' || NEW.property WHERE NEW.object_id IS NOT NULL; END;
CREATE TRIGGER tr_attribute_object_id_update AFTER UPDATE ON attribute BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'attribute:' || OLD.property; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'attribute:' || NEW.property WHERE NEW.object_id IS NOT NULL; END;
CREATE TRIGGER tr_attribute_object_id_delete AFTER DELETE ON attribute BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'attribute:' || OLD.property; END;
CREATE TRIGGER tr_relation_object_id_insert AFTER INSERT ON relation BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'relation:' || NEW.predicate WHERE NEW.object_id IS NOT NULL; END;
CREATE TRIGGER tr_relation_object_id_update AFTER UPDATE ON relation BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'relation:' || OLD.predicate; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'relation:' || NEW.predicate WHERE NEW.object_id IS NOT NULL; END;
CREATE TRIGGER tr_relation_object_id_delete AFTER DELETE ON relation BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'relation:' || OLD.predicate; END;
CREATE TRIGGER tr_claim_about_entity_id_insert AFTER INSERT ON claim_about BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.entity_id, NEW.claim_id, 'about' WHERE NEW.entity_id IS NOT NULL; END;
CREATE TRIGGER tr_claim_about_entity_id_update AFTER UPDATE ON claim_about BEGIN DELETE FROM mention WHERE entity_id = OLD.entity_id AND claim_id = OLD.claim_id AND via = 'about'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.entity_id, NEW.claim_id, 'about' WHERE NEW.entity_id IS NOT NULL; END;
CREATE TRIGGER tr_claim_about_entity_id_delete AFTER DELETE ON claim_about BEGIN DELETE FROM mention WHERE entity_id = OLD.entity_id AND claim_id = OLD.claim_id AND via = 'about'; END;
CREATE TRIGGER tr_entity_fts_insert AFTER INSERT ON entity BEGIN INSERT INTO entity_fts (rowid, names, description) VALUES (NEW.id, NEW.name, NEW.description); END;
CREATE TRIGGER tr_entity_fts_update AFTER UPDATE OF name, description ON entity BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id), description = NEW.description WHERE rowid = NEW.id; END;
CREATE TRIGGER tr_entity_fts_delete AFTER DELETE ON entity BEGIN DELETE FROM entity_fts WHERE rowid = OLD.id; END;
CREATE TRIGGER tr_organization_fts_insert AFTER INSERT ON organization BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) WHERE rowid = NEW.id; END;
CREATE TRIGGER tr_organization_fts_update AFTER UPDATE OF acronym ON organization BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) WHERE rowid = NEW.id; END;
CREATE TRIGGER tr_name_fts_insert AFTER INSERT ON name BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id) WHERE rowid = NEW.entity_id; END;
CREATE TRIGGER tr_name_fts_update AFTER UPDATE ON name BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id) WHERE rowid = OLD.entity_id; UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id) WHERE rowid = NEW.entity_id; END;
CREATE TRIGGER tr_name_fts_delete AFTER DELETE ON name BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id) WHERE rowid = OLD.entity_id; END;
CREATE TRIGGER tr_claim_fts_insert AFTER INSERT ON claim BEGIN INSERT INTO claim_fts (rowid, summary) VALUES (NEW.id, NEW.summary); END;
CREATE TRIGGER tr_claim_fts_update AFTER UPDATE OF summary ON claim BEGIN UPDATE claim_fts SET summary = NEW.summary WHERE rowid = NEW.id; END;
CREATE TRIGGER tr_claim_fts_delete AFTER DELETE ON claim BEGIN DELETE FROM claim_fts WHERE rowid = OLD.id; END;
CREATE TRIGGER tr_passage_fts_delete AFTER DELETE ON passage BEGIN DELETE FROM passage_fts WHERE rowid = OLD.id; END;
