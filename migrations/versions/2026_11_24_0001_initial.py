"""Create the schema: tables, full-text indexes, triggers and views.

Revision ID: 0001
Revises:
"""
# ruff: noqa: E501

import sqlalchemy as sa
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

FULL_TEXT_INDEXES = (
    """CREATE VIRTUAL TABLE entity_fts USING fts5(names, description, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
    """CREATE VIRTUAL TABLE claim_fts USING fts5(summary, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
    """CREATE VIRTUAL TABLE passage_fts USING fts5(text, tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
)

TRIGGERS = (
    """CREATE TRIGGER tr_claim_subject_id_insert AFTER INSERT ON claim BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.subject_id, NEW.id, 'subject' WHERE NEW.subject_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_claim_subject_id_update AFTER UPDATE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.subject_id AND claim_id = OLD.id AND via = 'subject'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.subject_id, NEW.id, 'subject' WHERE NEW.subject_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_claim_subject_id_delete AFTER DELETE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.subject_id AND claim_id = OLD.id AND via = 'subject'; END""",
    """CREATE TRIGGER tr_claim_attributed_to_id_insert AFTER INSERT ON claim BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.attributed_to_id, NEW.id, 'attributed-to' WHERE NEW.attributed_to_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_claim_attributed_to_id_update AFTER UPDATE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.attributed_to_id AND claim_id = OLD.id AND via = 'attributed-to'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.attributed_to_id, NEW.id, 'attributed-to' WHERE NEW.attributed_to_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_claim_attributed_to_id_delete AFTER DELETE ON claim BEGIN DELETE FROM mention WHERE entity_id = OLD.attributed_to_id AND claim_id = OLD.id AND via = 'attributed-to'; END""",
    """CREATE TRIGGER tr_participation_participant_id_insert AFTER INSERT ON participation BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.participant_id, NEW.id, 'participation:' || NEW.role WHERE NEW.participant_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_participation_participant_id_update AFTER UPDATE ON participation BEGIN DELETE FROM mention WHERE entity_id = OLD.participant_id AND claim_id = OLD.id AND via = 'participation:' || OLD.role; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.participant_id, NEW.id, 'participation:' || NEW.role WHERE NEW.participant_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_participation_participant_id_delete AFTER DELETE ON participation BEGIN DELETE FROM mention WHERE entity_id = OLD.participant_id AND claim_id = OLD.id AND via = 'participation:' || OLD.role; END""",
    """CREATE TRIGGER tr_membership_member_id_insert AFTER INSERT ON membership BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.member_id, NEW.id, 'membership:' || NEW.status WHERE NEW.member_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_membership_member_id_update AFTER UPDATE ON membership BEGIN DELETE FROM mention WHERE entity_id = OLD.member_id AND claim_id = OLD.id AND via = 'membership:' || OLD.status; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.member_id, NEW.id, 'membership:' || NEW.status WHERE NEW.member_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_membership_member_id_delete AFTER DELETE ON membership BEGIN DELETE FROM mention WHERE entity_id = OLD.member_id AND claim_id = OLD.id AND via = 'membership:' || OLD.status; END""",
    """CREATE TRIGGER tr_office_organization_id_insert AFTER INSERT ON office BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.organization_id, NEW.id, 'office' WHERE NEW.organization_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_office_organization_id_update AFTER UPDATE ON office BEGIN DELETE FROM mention WHERE entity_id = OLD.organization_id AND claim_id = OLD.id AND via = 'office'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.organization_id, NEW.id, 'office' WHERE NEW.organization_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_office_organization_id_delete AFTER DELETE ON office BEGIN DELETE FROM mention WHERE entity_id = OLD.organization_id AND claim_id = OLD.id AND via = 'office'; END""",
    """CREATE TRIGGER tr_attribute_object_id_insert AFTER INSERT ON attribute BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'attribute:' || NEW.property WHERE NEW.object_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_attribute_object_id_update AFTER UPDATE ON attribute BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'attribute:' || OLD.property; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'attribute:' || NEW.property WHERE NEW.object_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_attribute_object_id_delete AFTER DELETE ON attribute BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'attribute:' || OLD.property; END""",
    """CREATE TRIGGER tr_relation_object_id_insert AFTER INSERT ON relation BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'relation:' || NEW.predicate WHERE NEW.object_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_relation_object_id_update AFTER UPDATE ON relation BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'relation:' || OLD.predicate; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.object_id, NEW.id, 'relation:' || NEW.predicate WHERE NEW.object_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_relation_object_id_delete AFTER DELETE ON relation BEGIN DELETE FROM mention WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'relation:' || OLD.predicate; END""",
    """CREATE TRIGGER tr_claim_about_entity_id_insert AFTER INSERT ON claim_about BEGIN INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.entity_id, NEW.claim_id, 'about' WHERE NEW.entity_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_claim_about_entity_id_update AFTER UPDATE ON claim_about BEGIN DELETE FROM mention WHERE entity_id = OLD.entity_id AND claim_id = OLD.claim_id AND via = 'about'; INSERT INTO mention (entity_id, claim_id, via) SELECT NEW.entity_id, NEW.claim_id, 'about' WHERE NEW.entity_id IS NOT NULL; END""",
    """CREATE TRIGGER tr_claim_about_entity_id_delete AFTER DELETE ON claim_about BEGIN DELETE FROM mention WHERE entity_id = OLD.entity_id AND claim_id = OLD.claim_id AND via = 'about'; END""",
    """CREATE TRIGGER tr_entity_fts_insert AFTER INSERT ON entity BEGIN INSERT INTO entity_fts (rowid, names, description) VALUES (NEW.id, NEW.name, NEW.description); END""",
    """CREATE TRIGGER tr_entity_fts_update AFTER UPDATE OF name, description ON entity BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id), description = NEW.description WHERE rowid = NEW.id; END""",
    """CREATE TRIGGER tr_entity_fts_delete AFTER DELETE ON entity BEGIN DELETE FROM entity_fts WHERE rowid = OLD.id; END""",
    """CREATE TRIGGER tr_organization_fts_insert AFTER INSERT ON organization BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) WHERE rowid = NEW.id; END""",
    """CREATE TRIGGER tr_organization_fts_update AFTER UPDATE OF acronym ON organization BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) WHERE rowid = NEW.id; END""",
    """CREATE TRIGGER tr_name_fts_insert AFTER INSERT ON name BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id) WHERE rowid = NEW.entity_id; END""",
    """CREATE TRIGGER tr_name_fts_update AFTER UPDATE ON name BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id) WHERE rowid = OLD.entity_id; UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id) WHERE rowid = NEW.entity_id; END""",
    """CREATE TRIGGER tr_name_fts_delete AFTER DELETE ON name BEGIN UPDATE entity_fts SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id) WHERE rowid = OLD.entity_id; END""",
    """CREATE TRIGGER tr_claim_fts_insert AFTER INSERT ON claim BEGIN INSERT INTO claim_fts (rowid, summary) VALUES (NEW.id, NEW.summary); END""",
    """CREATE TRIGGER tr_claim_fts_update AFTER UPDATE OF summary ON claim BEGIN UPDATE claim_fts SET summary = NEW.summary WHERE rowid = NEW.id; END""",
    """CREATE TRIGGER tr_claim_fts_delete AFTER DELETE ON claim BEGIN DELETE FROM claim_fts WHERE rowid = OLD.id; END""",
    """CREATE TRIGGER tr_passage_fts_delete AFTER DELETE ON passage BEGIN DELETE FROM passage_fts WHERE rowid = OLD.id; END""",
)

VIEWS = (
    """CREATE VIEW countries AS SELECT entity.slug AS slug, entity.name AS name, (SELECT name.text
FROM name
WHERE name.entity_id = entity.id AND name.kind = 'official' ORDER BY name.id
 LIMIT 1 OFFSET 0) AS official_name, country.alpha2 AS alpha2, country.alpha3 AS alpha3, country.numeric_code AS numeric_code, country.region AS region, country.subregion AS subregion, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM country JOIN entity ON entity.id = country.id""",
    """CREATE VIEW organizations AS SELECT entity.slug AS slug, entity.name AS name, organization.acronym AS acronym, organization.kind AS kind, seat.slug AS seat, in_country.slug AS country, parent.slug AS parent, organization.founded AS founded, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM organization JOIN entity ON entity.id = organization.id LEFT OUTER JOIN entity AS seat ON seat.id = organization.seat_id LEFT OUTER JOIN entity AS in_country ON in_country.id = organization.country_id LEFT OUTER JOIN entity AS parent ON parent.id = organization.parent_id""",
    """CREATE VIEW initiatives AS SELECT entity.slug AS slug, entity.name AS name, initiative.kind AS kind, initiative.theme AS theme, initiative.starts AS starts, initiative.ends AS ends, initiative.first_day AS first_day, initiative.last_day AS last_day, venue.slug AS place, in_country.slug AS country, parent.slug AS parent, (SELECT group_concat(topic.slug, ', ') AS group_concat_1
FROM topic JOIN initiative_topic ON initiative_topic.topic_id = topic.id
WHERE initiative_topic.initiative_id = entity.id) AS topics, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM initiative JOIN entity ON entity.id = initiative.id LEFT OUTER JOIN entity AS venue ON venue.id = initiative.place_id LEFT OUTER JOIN entity AS in_country ON in_country.id = initiative.country_id LEFT OUTER JOIN entity AS parent ON parent.id = initiative.parent_id""",
    """CREATE VIEW people AS SELECT entity.slug AS slug, entity.name AS name, person.kind AS kind, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM person JOIN entity ON entity.id = person.id""",
    """CREATE VIEW places AS SELECT entity.slug AS slug, entity.name AS name, place.kind AS kind, in_country.slug AS country, parent.slug AS parent, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM place JOIN entity ON entity.id = place.id LEFT OUTER JOIN entity AS in_country ON in_country.id = place.country_id LEFT OUTER JOIN entity AS parent ON parent.id = place.parent_id""",
    """CREATE VIEW actors AS SELECT entity.slug AS slug, entity.name AS name, actor.kind AS kind, entity.description AS description, (SELECT count(DISTINCT mention.claim_id) AS count_1
FROM mention
WHERE mention.entity_id = entity.id) AS claims
FROM actor JOIN entity ON entity.id = actor.id""",
    """CREATE VIEW names AS SELECT entity.slug, entity.type, entity.name, 'primary' AS kind, NULL AS language, entity.folded
FROM entity UNION ALL SELECT entity.slug, entity.type, name.text, name.kind, name.language, name.folded
FROM name JOIN entity ON entity.id = name.entity_id""",
    """CREATE VIEW claims AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, claim.type AS type, claim.summary AS summary, subject.slug AS subject_slug, subject.name AS subject, claim.time_note AS time_note, (SELECT min(coalesce(source.reliability, publisher.reliability, 'F')) AS min_1
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
FROM claim LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS subject ON subject.id = claim.subject_id""",
    """CREATE VIEW participations AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS initiative_slug, subject.name AS initiative, initiative.kind AS initiative_kind, participant.slug AS participant_slug, participant.name AS participant, participant.type AS participant_type, participation.role AS role
FROM claim JOIN participation ON participation.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN initiative ON initiative.id = claim.subject_id JOIN entity AS participant ON participant.id = participation.participant_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW memberships AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS organization_slug, subject.name AS organization, member.slug AS member_slug, member.name AS member, membership.status AS status
FROM claim JOIN membership ON membership.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN entity AS member ON member.id = membership.member_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW offices AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS person_slug, subject.name AS person, employer.slug AS organization_slug, employer.name AS organization, office.title AS title
FROM claim JOIN office ON office.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN entity AS employer ON employer.id = office.organization_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW attributes AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS subject_slug, subject.name AS subject, attribute.property AS property, coalesce(attribute.value, object.name) AS value, object.slug AS object_slug, attribute.resolved AS resolved
FROM claim JOIN attribute ON attribute.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS object ON object.id = attribute.object_id""",
    """CREATE VIEW figures AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS subject_slug, subject.name AS subject, figure.metric AS metric, figure.comparator AS comparator, figure.value AS value, figure.low AS low, figure.high AS high, figure.unit AS unit, figure.per AS per, figure.as_written AS as_written
FROM claim JOIN figure ON figure.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW relations AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, subject.slug AS subject_slug, subject.name AS subject, relation.predicate AS predicate, object.slug AS object_slug, object.name AS object
FROM claim JOIN relation ON relation.id = claim.id JOIN entity AS subject ON subject.id = claim.subject_id JOIN entity AS object ON object.id = relation.object_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW statements AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, coalesce(speaker.name, (SELECT source.title
FROM source JOIN citation ON citation.source_id = source.id
WHERE citation.claim_id = claim.id ORDER BY citation.id
 LIMIT 1 OFFSET 0)) AS speaker, subject.slug AS subject_slug, subject.name AS subject, claim.summary AS summary
FROM claim LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS subject ON subject.id = claim.subject_id
WHERE claim.type = 'statement'""",
    """CREATE VIEW citations AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, source.slug AS source_slug, source.title AS source, citation.text_start || coalesce(' … ' || citation.text_end, '') AS fragment, citation.stance AS stance, passage.paragraph AS paragraph, passage.sentence AS sentence, anchor.start_char AS start_char, anchor.end_char AS end_char, anchor.quote AS quote, source.url || '#:~:text=' || anchor.directive AS link
FROM claim JOIN citation ON citation.claim_id = claim.id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id JOIN source ON source.id = citation.source_id LEFT OUTER JOIN anchor ON anchor.citation_id = citation.id LEFT OUTER JOIN passage ON passage.id = anchor.passage_id""",
    """CREATE VIEW connections AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, from_entity.slug AS from_slug, from_entity.name AS from_name, from_entity.type AS from_type, to_entity.slug AS to_slug, to_entity.name AS to_name, to_entity.type AS to_type, CASE WHEN (near.via = 'subject') THEN far.via ELSE near.via END AS via, claim.summary AS summary
FROM claim JOIN mention AS near ON near.claim_id = claim.id JOIN entity AS from_entity ON from_entity.id = near.entity_id JOIN mention AS far ON far.claim_id = near.claim_id AND far.entity_id != near.entity_id JOIN entity AS to_entity ON to_entity.id = far.entity_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id
WHERE near.via = 'subject' OR far.via = 'subject'""",
    """CREATE VIEW mentions AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, entity.slug AS entity_slug, entity.name AS entity, entity.type AS type, mention.via AS via
FROM claim JOIN mention ON mention.claim_id = claim.id JOIN entity ON entity.id = mention.entity_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW timeline AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, claim.summary AS what, subject.slug AS slug, claim.type AS type
FROM claim LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id LEFT OUTER JOIN entity AS subject ON subject.id = claim.subject_id
WHERE claim.first_day IS NOT NULL""",
    """CREATE VIEW tags AS SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, topic.slug AS topic_slug, topic.name AS topic
FROM claim JOIN claim_topic ON claim_topic.claim_id = claim.id JOIN topic ON topic.id = claim_topic.topic_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id UNION ALL SELECT claim.id AS claim_id, pack.slug AS pack, claim."key" AS "key", claim.modality AS modality, CASE WHEN (claim.attributed_to_id IS NULL) THEN 'source' WHEN (speaker.type = 'actor') THEN 'unnamed' ELSE 'named' END AS voice, speaker.name AS attributed_to, speaker.slug AS attributed_to_slug, claim.credibility AS credibility, claim.valid AS valid, claim.first_day AS first_day, claim.last_day AS last_day, topic.slug AS topic_slug, topic.name AS topic
FROM claim JOIN initiative_topic ON initiative_topic.initiative_id = claim.subject_id JOIN topic ON topic.id = initiative_topic.topic_id LEFT OUTER JOIN pack ON pack.id = claim.pack_id LEFT OUTER JOIN entity AS speaker ON speaker.id = claim.attributed_to_id""",
    """CREATE VIEW sources AS SELECT source.slug AS slug, source.title AS title, source.kind AS kind, publisher.name AS publisher, source.published AS published, source.url AS url, source.language AS language, source.rights AS rights, coalesce(source.reliability, publisher.reliability, 'F') AS reliability, coalesce(source.reason, publisher.reason) AS reason, (SELECT count(DISTINCT citation.claim_id) AS count_1
FROM citation
WHERE citation.source_id = source.id) AS claims, CASE WHEN (EXISTS (SELECT *
FROM source_text
WHERE source_text.source_id = source.id)) THEN 1 ELSE 0 END AS text_attached
FROM source LEFT OUTER JOIN publisher ON publisher.id = source.publisher_id""",
    """CREATE VIEW vocabulary AS SELECT 'role' AS vocabulary, role.code, role.definition
FROM role UNION ALL SELECT 'predicate' AS vocabulary, predicate.code, predicate.definition
FROM predicate UNION ALL SELECT 'property' AS vocabulary, property.code, property.definition
FROM property UNION ALL SELECT 'metric' AS vocabulary, metric.code, metric.definition
FROM metric UNION ALL SELECT 'unit' AS vocabulary, unit.code, unit.definition
FROM unit UNION ALL SELECT kind.type || '-kind' AS vocabulary, kind.code, kind.definition
FROM kind""",
    """CREATE VIEW topics AS SELECT topic.slug AS slug, topic.name AS name, parent.slug AS parent, (SELECT count(*) AS count_1
FROM claim AS tagged
WHERE tagged.id IN (SELECT claim_topic.claim_id
FROM claim_topic
WHERE claim_topic.topic_id = topic.id UNION ALL SELECT claim.id
FROM claim JOIN initiative_topic ON initiative_topic.initiative_id = claim.subject_id
WHERE initiative_topic.topic_id = topic.id)) AS claims
FROM topic LEFT OUTER JOIN topic AS parent ON parent.id = topic.parent_id""",
)


def upgrade():
    op.create_table(
        "pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("applied_at", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'",
            name=op.f("ck_pack_slug"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack")),
        sa.UniqueConstraint("slug", name=op.f("uq_pack_slug")),
        sqlite_strict=True,
    )
    op.create_table(
        "entity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'",
            name=op.f("ck_entity_slug"),
        ),
        sa.CheckConstraint("trim(name) <> ''", name=op.f("ck_entity_name_not_blank")),
        sa.CheckConstraint(
            "type IN ('country', 'organization', 'initiative', 'person', 'place', 'actor')",
            name=op.f("ck_entity_type"),
        ),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_entity_pack_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity")),
        sa.UniqueConstraint("id", "type", name=op.f("uq_entity_id_type")),
        sa.UniqueConstraint("slug", name=op.f("uq_entity_slug")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_entity_folded"), "entity", ["folded"], unique=False)
    op.create_index(op.f("ix_entity_pack_id"), "entity", ["pack_id"], unique=False)
    op.create_table(
        "kind",
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'",
            name=op.f("ck_kind_code"),
        ),
        sa.CheckConstraint("trim(definition) <> ''", name=op.f("ck_kind_definition_not_blank")),
        sa.CheckConstraint(
            "type IN ('organization', 'initiative', 'person', 'place', 'actor', 'source')",
            name=op.f("ck_kind_type"),
        ),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name=op.f("fk_kind_pack_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("type", "code", name=op.f("pk_kind")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kind_pack_id"), "kind", ["pack_id"], unique=False)
    op.create_table(
        "metric",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'",
            name=op.f("ck_metric_code"),
        ),
        sa.CheckConstraint("trim(definition) <> ''", name=op.f("ck_metric_definition_not_blank")),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_metric_pack_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_metric")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_metric_pack_id"), "metric", ["pack_id"], unique=False)
    op.create_table(
        "predicate",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'",
            name=op.f("ck_predicate_code"),
        ),
        sa.CheckConstraint("trim(definition) <> ''", name=op.f("ck_predicate_definition_not_blank")),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_predicate_pack_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_predicate")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_predicate_pack_id"), "predicate", ["pack_id"], unique=False)
    op.create_table(
        "property",
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'",
            name=op.f("ck_property_code"),
        ),
        sa.CheckConstraint("trim(definition) <> ''", name=op.f("ck_property_definition_not_blank")),
        sa.CheckConstraint("value IN ('text', 'date', 'entity')", name=op.f("ck_property_value")),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_property_pack_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_property")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_property_pack_id"), "property", ["pack_id"], unique=False)
    op.create_table(
        "publisher",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reliability", sa.Text(), server_default="F", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "reliability IN ('A', 'B', 'C', 'D', 'E', 'F')", name=op.f("ck_publisher_reliability")
        ),
        sa.CheckConstraint(
            "slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'",
            name=op.f("ck_publisher_slug"),
        ),
        sa.CheckConstraint("trim(name) <> ''", name=op.f("ck_publisher_name_not_blank")),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_publisher_pack_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publisher")),
        sa.UniqueConstraint("slug", name=op.f("uq_publisher_slug")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_publisher_pack_id"), "publisher", ["pack_id"], unique=False)
    op.create_table(
        "role",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'",
            name=op.f("ck_role_code"),
        ),
        sa.CheckConstraint("trim(definition) <> ''", name=op.f("ck_role_definition_not_blank")),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name=op.f("fk_role_pack_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_role")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_role_pack_id"), "role", ["pack_id"], unique=False)
    op.create_table(
        "topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'",
            name=op.f("ck_topic_slug"),
        ),
        sa.CheckConstraint("trim(name) <> ''", name=op.f("ck_topic_name_not_blank")),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name=op.f("fk_topic_pack_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["topic.id"], name=op.f("fk_topic_parent_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.UniqueConstraint("slug", name=op.f("uq_topic_slug")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_topic_pack_id"), "topic", ["pack_id"], unique=False)
    op.create_index(op.f("ix_topic_parent_id"), "topic", ["parent_id"], unique=False)
    op.create_table(
        "unit",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT GLOB '*-'",
            name=op.f("ck_unit_code"),
        ),
        sa.CheckConstraint("trim(definition) <> ''", name=op.f("ck_unit_definition_not_blank")),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name=op.f("fk_unit_pack_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_unit")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_unit_pack_id"), "unit", ["pack_id"], unique=False)
    op.create_table(
        "actor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.CheckConstraint("type = 'actor'", name=op.f("ck_actor_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_actor_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["type", "kind"],
            ["kind.type", "kind.code"],
            name=op.f("fk_actor_type_kind"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sqlite_strict=True,
    )
    op.create_index("ix_actor_type_kind", "actor", ["type", "kind"], unique=False)
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("subject_type", sa.Text(), nullable=True),
        sa.Column("attributed_to_id", sa.Integer(), nullable=True),
        sa.Column("modality", sa.Text(), server_default="assertion", nullable=False),
        sa.Column("credibility", sa.Integer(), server_default="6", nullable=False),
        sa.Column("valid", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Text(), nullable=True),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("time_note", sa.Text(), nullable=True),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(first_day IS NULL AND last_day IS NULL) OR (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND first_day <= last_day)",
            name=op.f("ck_claim_days"),
        ),
        sa.CheckConstraint(
            "modality IN ('assertion', 'opinion', 'forecast')", name=op.f("ck_claim_modality")
        ),
        sa.CheckConstraint("trim(key) <> ''", name=op.f("ck_claim_key_not_blank")),
        sa.CheckConstraint("trim(summary) <> ''", name=op.f("ck_claim_summary_not_blank")),
        sa.CheckConstraint(
            "type <> 'membership' OR subject_type = 'organization'", name=op.f("ck_claim_membership_subject")
        ),
        sa.CheckConstraint(
            "type <> 'office' OR subject_type = 'person'", name=op.f("ck_claim_office_subject")
        ),
        sa.CheckConstraint(
            "type <> 'participation' OR subject_type = 'initiative'",
            name=op.f("ck_claim_participation_subject"),
        ),
        sa.CheckConstraint("type = 'statement' OR subject_id IS NOT NULL", name=op.f("ck_claim_has_subject")),
        sa.CheckConstraint(
            "type IN ('participation', 'membership', 'office', 'attribute', 'figure', 'relation', 'statement')",
            name=op.f("ck_claim_type"),
        ),
        sa.CheckConstraint("(subject_id IS NULL) = (subject_type IS NULL)", name=op.f("ck_claim_subject")),
        sa.CheckConstraint("credibility BETWEEN 1 AND 6", name=op.f("ck_claim_credibility")),
        sa.ForeignKeyConstraint(
            ["attributed_to_id"], ["entity.id"], name=op.f("fk_claim_attributed_to_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name=op.f("fk_claim_pack_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["subject_id", "subject_type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_claim_subject_id_subject_type"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("id", "type", name=op.f("uq_claim_id_type")),
        sa.UniqueConstraint("pack_id", "key", name=op.f("uq_claim_pack_id_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_claim_attributed_to_id"), "claim", ["attributed_to_id"], unique=False)
    op.create_index("ix_claim_first_day", "claim", ["first_day"], unique=False)
    op.create_index("ix_claim_subject_id_subject_type", "claim", ["subject_id", "subject_type"], unique=False)
    op.create_table(
        "country",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("alpha2", sa.Text(), nullable=True),
        sa.Column("alpha3", sa.Text(), nullable=True),
        sa.Column("numeric_code", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("subregion", sa.Text(), nullable=True),
        sa.CheckConstraint("alpha2 GLOB '[A-Z][A-Z]'", name=op.f("ck_country_alpha2")),
        sa.CheckConstraint("alpha3 GLOB '[A-Z][A-Z][A-Z]'", name=op.f("ck_country_alpha3")),
        sa.CheckConstraint("numeric_code GLOB '[0-9][0-9][0-9]'", name=op.f("ck_country_numeric_code")),
        sa.CheckConstraint("type = 'country'", name=op.f("ck_country_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_country_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_country")),
        sa.UniqueConstraint("alpha2", name=op.f("uq_country_alpha2")),
        sa.UniqueConstraint("alpha3", name=op.f("uq_country_alpha3")),
        sa.UniqueConstraint("numeric_code", name=op.f("uq_country_numeric_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "identifier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "scheme GLOB '[a-z0-9]*' AND scheme NOT GLOB '*[^a-z0-9-]*' AND scheme NOT GLOB '*-'",
            name=op.f("ck_identifier_scheme"),
        ),
        sa.CheckConstraint("trim(value) <> ''", name=op.f("ck_identifier_value_not_blank")),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_identifier_entity_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_identifier_pack_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifier")),
        sa.UniqueConstraint("scheme", "value", name=op.f("uq_identifier_scheme_value")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_identifier_entity_id"), "identifier", ["entity_id"], unique=False)
    op.create_index(op.f("ix_identifier_pack_id"), "identifier", ["pack_id"], unique=False)
    op.create_table(
        "name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('official', 'acronym', 'alias', 'native', 'former')", name=op.f("ck_name_kind")
        ),
        sa.CheckConstraint("trim(text) <> ''", name=op.f("ck_name_text_not_blank")),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_name_entity_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name=op.f("fk_name_pack_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_name_entity_id"), "name", ["entity_id"], unique=False)
    op.create_index(op.f("ix_name_folded"), "name", ["folded"], unique=False)
    op.create_index(op.f("ix_name_pack_id"), "name", ["pack_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.CheckConstraint("type = 'person'", name=op.f("ck_person_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_person_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["type", "kind"],
            ["kind.type", "kind.code"],
            name=op.f("fk_person_type_kind"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_strict=True,
    )
    op.create_index("ix_person_type_kind", "person", ["type", "kind"], unique=False)
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), server_default="source", nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher_id", sa.Integer(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("rights", sa.Text(), nullable=True),
        sa.Column("reliability", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'", name=op.f("ck_source_sha256")
        ),
        sa.CheckConstraint(
            "reliability IS NULL OR reliability IN ('A', 'B', 'C', 'D', 'E', 'F')",
            name=op.f("ck_source_reliability"),
        ),
        sa.CheckConstraint(
            "slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'",
            name=op.f("ck_source_slug"),
        ),
        sa.CheckConstraint("trim(title) <> ''", name=op.f("ck_source_title_not_blank")),
        sa.CheckConstraint("type = 'source'", name=op.f("ck_source_type")),
        sa.CheckConstraint("reliability IS NULL OR reason IS NOT NULL", name=op.f("ck_source_reason")),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_source_pack_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["publisher_id"], ["publisher.id"], name=op.f("fk_source_publisher_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["type", "kind"],
            ["kind.type", "kind.code"],
            name=op.f("fk_source_type_kind"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("slug", name=op.f("uq_source_slug")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_source_pack_id"), "source", ["pack_id"], unique=False)
    op.create_index(op.f("ix_source_publisher_id"), "source", ["publisher_id"], unique=False)
    op.create_index("ix_source_type_kind", "source", ["type", "kind"], unique=False)
    op.create_table(
        "attribute",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("property", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("object_id", sa.Integer(), nullable=True),
        sa.Column("resolved", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("type = 'attribute'", name=op.f("ck_attribute_type")),
        sa.CheckConstraint("(value IS NULL) <> (object_id IS NULL)", name=op.f("ck_attribute_value")),
        sa.CheckConstraint("resolved IN (0, 1)", name=op.f("ck_attribute_resolved")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["claim.id", "claim.type"],
            name=op.f("fk_attribute_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["object_id"], ["entity.id"], name=op.f("fk_attribute_object_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["property"], ["property.code"], name=op.f("fk_attribute_property"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribute")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_attribute_object_id"), "attribute", ["object_id"], unique=False)
    op.create_index(op.f("ix_attribute_property"), "attribute", ["property"], unique=False)
    op.create_table(
        "citation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("stance", sa.Text(), server_default=sa.text("'supports'"), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("text_start", sa.Text(), nullable=True),
        sa.Column("text_end", sa.Text(), nullable=True),
        sa.Column("suffix", sa.Text(), nullable=True),
        sa.CheckConstraint("stance IN ('supports', 'disputes')", name=op.f("ck_citation_stance")),
        sa.CheckConstraint(
            "text_start IS NOT NULL OR (prefix IS NULL AND text_end IS NULL AND suffix IS NULL)",
            name=op.f("ck_citation_fragment"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_citation_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_citation_source_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_citation_claim_id"), "citation", ["claim_id"], unique=False)
    op.create_index(op.f("ix_citation_source_id"), "citation", ["source_id"], unique=False)
    op.create_table(
        "claim_about",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_about_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_claim_about_entity_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("claim_id", "entity_id", name=op.f("pk_claim_about")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_claim_about_entity_id"), "claim_about", ["entity_id"], unique=False)
    op.create_table(
        "claim_link",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('contradicts', 'corroborates', 'refines', 'supersedes')",
            name=op.f("ck_claim_link_kind"),
        ),
        sa.CheckConstraint("claim_id <> other_id", name=op.f("ck_claim_link_other")),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_link_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["claim.id"], name=op.f("fk_claim_link_other_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("claim_id", "other_id", "kind", name=op.f("pk_claim_link")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_claim_link_other_id"), "claim_link", ["other_id"], unique=False)
    op.create_table(
        "claim_topic",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_topic_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topic.id"], name=op.f("fk_claim_topic_topic_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("claim_id", "topic_id", name=op.f("pk_claim_topic")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_claim_topic_topic_id"), "claim_topic", ["topic_id"], unique=False)
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("comparator", sa.Text(), nullable=False),
        sa.Column("value", sa.REAL(), nullable=True),
        sa.Column("low", sa.REAL(), nullable=True),
        sa.Column("high", sa.REAL(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("per", sa.Text(), nullable=True),
        sa.Column("as_written", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "CASE comparator WHEN 'several' THEN value IS NULL AND high IS NULL WHEN 'order-of' THEN value IS NULL AND low IS NOT NULL ELSE value IS NOT NULL OR (low IS NOT NULL AND high IS NOT NULL) END",
            name=op.f("ck_figure_number"),
        ),
        sa.CheckConstraint(
            "comparator IN ('exactly', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'order-of', 'several')",
            name=op.f("ck_figure_comparator"),
        ),
        sa.CheckConstraint("type = 'figure'", name=op.f("ck_figure_type")),
        sa.CheckConstraint("low IS NULL OR high IS NULL OR low <= high", name=op.f("ck_figure_range")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["claim.id", "claim.type"],
            name=op.f("fk_figure_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["metric"], ["metric.code"], name=op.f("fk_figure_metric"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["unit"], ["unit.code"], name=op.f("fk_figure_unit"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_figure_metric"), "figure", ["metric"], unique=False)
    op.create_index(op.f("ix_figure_unit"), "figure", ["unit"], unique=False)
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("member_type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.CheckConstraint("member_type NOT IN ('initiative', 'place')", name=op.f("ck_membership_member")),
        sa.CheckConstraint(
            "status IN ('member', 'observer', 'dialogue-partner', 'candidate', 'former-member')",
            name=op.f("ck_membership_status"),
        ),
        sa.CheckConstraint("type = 'membership'", name=op.f("ck_membership_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["claim.id", "claim.type"],
            name=op.f("fk_membership_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id", "member_type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_membership_member_id_member_type"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_membership_member_id_member_type", "membership", ["member_id", "member_type"], unique=False
    )
    op.create_table(
        "mention",
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_mention_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entity.id"], name=op.f("fk_mention_entity_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entity_id", "claim_id", "via", name=op.f("pk_mention")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_mention_claim_id"), "mention", ["claim_id"], unique=False)
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("participant_type", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.CheckConstraint("participant_type <> 'initiative'", name=op.f("ck_participation_participant")),
        sa.CheckConstraint(
            "role <> 'venue' OR participant_type IN ('country', 'place')", name=op.f("ck_participation_venue")
        ),
        sa.CheckConstraint("type = 'participation'", name=op.f("ck_participation_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["claim.id", "claim.type"],
            name=op.f("fk_participation_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["participant_id", "participant_type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_participation_participant_id_participant_type"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["role"], ["role.code"], name=op.f("fk_participation_role"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_participation_participant_id_participant_type",
        "participation",
        ["participant_id", "participant_type"],
        unique=False,
    )
    op.create_index(op.f("ix_participation_role"), "participation", ["role"], unique=False)
    op.create_table(
        "passage_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("text_start", sa.Text(), nullable=True),
        sa.Column("text_end", sa.Text(), nullable=True),
        sa.Column("suffix", sa.Text(), nullable=True),
        sa.Column("seeded_hash", sa.Text(), nullable=True),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "nature IN ('factual', 'opinion', 'forecast', 'rhetoric', 'boilerplate')",
            name=op.f("ck_passage_note_nature"),
        ),
        sa.CheckConstraint("trim(reason) <> ''", name=op.f("ck_passage_note_reason_not_blank")),
        sa.CheckConstraint(
            "text_start IS NOT NULL OR (prefix IS NULL AND text_end IS NULL AND suffix IS NULL)",
            name=op.f("ck_passage_note_fragment"),
        ),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["pack.id"], name=op.f("fk_passage_note_pack_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_passage_note_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage_note")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_passage_note_pack_id"), "passage_note", ["pack_id"], unique=False)
    op.create_index(op.f("ix_passage_note_source_id"), "passage_note", ["source_id"], unique=False)
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("country_id", sa.Integer(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("type = 'place'", name=op.f("ck_place_type")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_place_country_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_place_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["place.id"], name=op.f("fk_place_parent_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["type", "kind"],
            ["kind.type", "kind.code"],
            name=op.f("fk_place_type_kind"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_place_country_id"), "place", ["country_id"], unique=False)
    op.create_index(op.f("ix_place_parent_id"), "place", ["parent_id"], unique=False)
    op.create_index("ix_place_type_kind", "place", ["type", "kind"], unique=False)
    op.create_table(
        "relation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("predicate", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("type = 'relation'", name=op.f("ck_relation_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["claim.id", "claim.type"],
            name=op.f("fk_relation_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["object_id"], ["entity.id"], name=op.f("fk_relation_object_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["predicate"], ["predicate.code"], name=op.f("fk_relation_predicate"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_relation_object_id"), "relation", ["object_id"], unique=False)
    op.create_index(op.f("ix_relation_predicate"), "relation", ["predicate"], unique=False)
    op.create_table(
        "source_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("segmenter", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_source_text_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_text")),
        sa.UniqueConstraint("source_id", "sha256", name=op.f("uq_source_text_source_id_sha256")),
        sqlite_strict=True,
    )
    op.create_table(
        "initiative",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Text(), nullable=True),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("country_id", sa.Integer(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(first_day IS NULL AND last_day IS NULL) OR (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND first_day <= last_day)",
            name=op.f("ck_initiative_days"),
        ),
        sa.CheckConstraint("type = 'initiative'", name=op.f("ck_initiative_type")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_initiative_country_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_initiative_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["initiative.id"], name=op.f("fk_initiative_parent_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_initiative_place_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["type", "kind"],
            ["kind.type", "kind.code"],
            name=op.f("fk_initiative_type_kind"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiative")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_initiative_country_id"), "initiative", ["country_id"], unique=False)
    op.create_index(op.f("ix_initiative_parent_id"), "initiative", ["parent_id"], unique=False)
    op.create_index(op.f("ix_initiative_place_id"), "initiative", ["place_id"], unique=False)
    op.create_index("ix_initiative_type_kind", "initiative", ["type", "kind"], unique=False)
    op.create_table(
        "organization",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("acronym", sa.Text(), nullable=True),
        sa.Column("founded", sa.Text(), nullable=True),
        sa.Column("seat_id", sa.Integer(), nullable=True),
        sa.Column("country_id", sa.Integer(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("type = 'organization'", name=op.f("ck_organization_type")),
        sa.ForeignKeyConstraint(
            ["country_id"], ["country.id"], name=op.f("fk_organization_country_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["entity.id", "entity.type"],
            name=op.f("fk_organization_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["organization.id"], name=op.f("fk_organization_parent_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["place.id"], name=op.f("fk_organization_seat_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["type", "kind"],
            ["kind.type", "kind.code"],
            name=op.f("fk_organization_type_kind"),
            onupdate="CASCADE",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_organization_acronym"), "organization", ["acronym"], unique=False)
    op.create_index(op.f("ix_organization_country_id"), "organization", ["country_id"], unique=False)
    op.create_index(op.f("ix_organization_parent_id"), "organization", ["parent_id"], unique=False)
    op.create_index(op.f("ix_organization_seat_id"), "organization", ["seat_id"], unique=False)
    op.create_index("ix_organization_type_kind", "organization", ["type", "kind"], unique=False)
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_text_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.CheckConstraint("0 <= start_char AND start_char < end_char", name=op.f("ck_passage_span")),
        sa.ForeignKeyConstraint(
            ["source_text_id"], ["source_text.id"], name=op.f("fk_passage_source_text_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
        sa.UniqueConstraint(
            "source_text_id",
            "paragraph",
            "sentence",
            name=op.f("uq_passage_source_text_id_paragraph_sentence"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "anchor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citation_id", sa.Integer(), nullable=True),
        sa.Column("passage_note_id", sa.Integer(), nullable=True),
        sa.Column("source_text_id", sa.Integer(), nullable=False),
        sa.Column("passage_id", sa.Integer(), nullable=True),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("directive", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(citation_id IS NULL) <> (passage_note_id IS NULL)", name=op.f("ck_anchor_target")
        ),
        sa.CheckConstraint("0 <= start_char AND start_char < end_char", name=op.f("ck_anchor_span")),
        sa.ForeignKeyConstraint(
            ["citation_id"], ["citation.id"], name=op.f("fk_anchor_citation_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passage.id"], name=op.f("fk_anchor_passage_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["passage_note_id"],
            ["passage_note.id"],
            name=op.f("fk_anchor_passage_note_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_text_id"], ["source_text.id"], name=op.f("fk_anchor_source_text_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchor")),
        sa.UniqueConstraint(
            "citation_id", "source_text_id", name=op.f("uq_anchor_citation_id_source_text_id")
        ),
        sa.UniqueConstraint(
            "passage_note_id", "source_text_id", name=op.f("uq_anchor_passage_note_id_source_text_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_anchor_passage_id"), "anchor", ["passage_id"], unique=False)
    op.create_index(op.f("ix_anchor_source_text_id"), "anchor", ["source_text_id"], unique=False)
    op.create_table(
        "initiative_topic",
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"],
            ["initiative.id"],
            name=op.f("fk_initiative_topic_initiative_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topic.id"], name=op.f("fk_initiative_topic_topic_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("initiative_id", "topic_id", name=op.f("pk_initiative_topic")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_initiative_topic_topic_id"), "initiative_topic", ["topic_id"], unique=False)
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.CheckConstraint("trim(title) <> ''", name=op.f("ck_office_title_not_blank")),
        sa.CheckConstraint("type = 'office'", name=op.f("ck_office_type")),
        sa.ForeignKeyConstraint(
            ["id", "type"],
            ["claim.id", "claim.type"],
            name=op.f("fk_office_id_type"),
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_office_organization_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_office_organization_id"), "office", ["organization_id"], unique=False)
    for statement in (*FULL_TEXT_INDEXES, *TRIGGERS, *VIEWS):
        # Not op.execute(), which would read a colon as a parameter.
        op.get_bind().exec_driver_sql(statement)


def downgrade():
    # The triggers go with their tables, the indexes too.
    for view in (
        "countries",
        "organizations",
        "initiatives",
        "people",
        "places",
        "actors",
        "names",
        "claims",
        "participations",
        "memberships",
        "offices",
        "attributes",
        "figures",
        "relations",
        "statements",
        "citations",
        "connections",
        "mentions",
        "timeline",
        "tags",
        "sources",
        "vocabulary",
        "topics",
    ):
        op.execute(f"DROP VIEW {view}")
    for table in ("entity_fts", "claim_fts", "passage_fts"):
        op.execute(f"DROP TABLE {table}")
    op.drop_table("office")
    op.drop_table("initiative_topic")
    op.drop_table("anchor")
    op.drop_table("passage")
    op.drop_table("organization")
    op.drop_table("initiative")
    op.drop_table("source_text")
    op.drop_table("relation")
    op.drop_table("place")
    op.drop_table("passage_note")
    op.drop_table("participation")
    op.drop_table("mention")
    op.drop_table("membership")
    op.drop_table("figure")
    op.drop_table("claim_topic")
    op.drop_table("claim_link")
    op.drop_table("claim_about")
    op.drop_table("citation")
    op.drop_table("attribute")
    op.drop_table("source")
    op.drop_table("person")
    op.drop_table("name")
    op.drop_table("identifier")
    op.drop_table("country")
    op.drop_table("claim")
    op.drop_table("actor")
    op.drop_table("unit")
    op.drop_table("topic")
    op.drop_table("role")
    op.drop_table("publisher")
    op.drop_table("property")
    op.drop_table("predicate")
    op.drop_table("metric")
    op.drop_table("kind")
    op.drop_table("entity")
    op.drop_table("pack")
