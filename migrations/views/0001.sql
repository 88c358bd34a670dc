CREATE VIEW countries AS
SELECT
  entity.slug AS slug,
  entity.name AS name,
  (
    SELECT
      name.text
    FROM name
    WHERE
      name.entity_id = entity.id AND name.kind = 'official'
    ORDER BY
      name.id
    LIMIT 1
    OFFSET 0
  ) AS official_name,
  country.alpha2 AS alpha2,
  country.alpha3 AS alpha3,
  country.numeric_code AS numeric_code,
  country.region AS region,
  country.subregion AS subregion,
  entity.description AS description,
  (
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS claims
FROM country
JOIN entity
  ON entity.id = country.id;

CREATE VIEW organizations AS
SELECT
  entity.slug AS slug,
  entity.name AS name,
  organization.acronym AS acronym,
  organization.kind AS kind,
  seat.slug AS seat,
  in_country.slug AS country,
  parent.slug AS parent,
  organization.founded AS founded,
  entity.description AS description,
  (
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS claims
FROM organization
JOIN entity
  ON entity.id = organization.id
LEFT OUTER JOIN entity AS seat
  ON seat.id = organization.seat_id
LEFT OUTER JOIN entity AS in_country
  ON in_country.id = organization.country_id
LEFT OUTER JOIN entity AS parent
  ON parent.id = organization.parent_id;

CREATE VIEW initiatives AS
SELECT
  entity.slug AS slug,
  entity.name AS name,
  initiative.kind AS kind,
  initiative.theme AS theme,
  initiative.starts AS starts,
  initiative.ends AS ends,
  initiative.first_day AS first_day,
  initiative.last_day AS last_day,
  venue.slug AS place,
  in_country.slug AS country,
  parent.slug AS parent,
  (
    SELECT
      GROUP_CONCAT(topic.slug, ', ') AS group_concat_1
    FROM topic
    JOIN initiative_topic
      ON initiative_topic.topic_id = topic.id
    WHERE
      initiative_topic.initiative_id = entity.id
  ) AS topics,
  entity.description AS description,
  (
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS claims
FROM initiative
JOIN entity
  ON entity.id = initiative.id
LEFT OUTER JOIN entity AS venue
  ON venue.id = initiative.place_id
LEFT OUTER JOIN entity AS in_country
  ON in_country.id = initiative.country_id
LEFT OUTER JOIN entity AS parent
  ON parent.id = initiative.parent_id;

CREATE VIEW people AS
SELECT
  entity.slug AS slug,
  entity.name AS name,
  person.kind AS kind,
  entity.description AS description,
  (
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS claims
FROM person
JOIN entity
  ON entity.id = person.id;

CREATE VIEW places AS
SELECT
  entity.slug AS slug,
  entity.name AS name,
  place.kind AS kind,
  in_country.slug AS country,
  parent.slug AS parent,
  entity.description AS description,
  (
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS claims
FROM place
JOIN entity
  ON entity.id = place.id
LEFT OUTER JOIN entity AS in_country
  ON in_country.id = place.country_id
LEFT OUTER JOIN entity AS parent
  ON parent.id = place.parent_id;

CREATE VIEW actors AS
SELECT
  entity.slug AS slug,
  entity.name AS name,
  actor.kind AS kind,
  entity.description AS description,
  (
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS claims
FROM actor
JOIN entity
  ON entity.id = actor.id;

CREATE VIEW names AS
SELECT
  entity.slug,
  entity.type,
  entity.name,
  'primary' AS kind,
  NULL AS language,
  entity.folded
FROM entity
UNION ALL
SELECT
  entity.slug,
  entity.type,
  name.text,
  name.kind,
  name.language,
  name.folded
FROM name
JOIN entity
  ON entity.id = name.entity_id;

CREATE VIEW claims AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  subject.name AS subject,
  claim.time_note AS time_note,
  (
    SELECT
      MIN(COALESCE(source.reliability, publisher.reliability, 'F')) AS min_1
    FROM citation
    JOIN source
      ON source.id = citation.source_id
    LEFT OUTER JOIN publisher
      ON publisher.id = source.publisher_id
    WHERE
      citation.claim_id = claim.id
  ) AS reliability,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT topic.slug), ',', ', ') AS replace_1
    FROM topic
    WHERE
      topic.id IN (
        SELECT
          claim_topic.topic_id
        FROM claim_topic
        WHERE
          claim_topic.claim_id = claim.id
        UNION ALL
        SELECT
          initiative_topic.topic_id
        FROM initiative_topic
        WHERE
          initiative_topic.initiative_id = claim.subject_id
      )
  ) AS topics,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT source.slug), ',', ', ') AS replace_2
    FROM citation
    JOIN source
      ON source.id = citation.source_id
    LEFT OUTER JOIN publisher
      ON publisher.id = source.publisher_id
    WHERE
      citation.claim_id = claim.id
  ) AS sources,
  (
    SELECT
      COUNT(*) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS citations,
  CASE
    WHEN (
      (
        EXISTS(
          SELECT
            *
          FROM claim_link
          WHERE
            (
              claim_link.claim_id = claim.id OR claim_link.other_id = claim.id
            )
            AND claim_link.kind = 'contradicts'
        )
      )
      OR (
        EXISTS(
          SELECT
            *
          FROM citation
          WHERE
            citation.claim_id = claim.id AND citation.stance = 'disputes'
        )
      )
    )
    THEN 1
    ELSE 0
  END AS disputed
FROM claim
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id;

CREATE VIEW participations AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  subject.slug AS initiative_slug,
  subject.name AS initiative,
  initiative.kind AS initiative_kind,
  participant.slug AS participant_slug,
  participant.name AS participant,
  participant.type AS participant_type,
  participation.role AS role
FROM claim
JOIN participation
  ON participation.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN initiative
  ON initiative.id = claim.subject_id
JOIN entity AS participant
  ON participant.id = participation.participant_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW memberships AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  subject.slug AS organization_slug,
  subject.name AS organization,
  member.slug AS member_slug,
  member.name AS member,
  membership.status AS status
FROM claim
JOIN membership
  ON membership.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS member
  ON member.id = membership.member_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW offices AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  subject.slug AS person_slug,
  subject.name AS person,
  employer.slug AS organization_slug,
  employer.name AS organization,
  office.title AS title
FROM claim
JOIN office
  ON office.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS employer
  ON employer.id = office.organization_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW attributes AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  subject.slug AS subject_slug,
  subject.name AS subject,
  attribute.property AS property,
  COALESCE(attribute.value, object.name) AS value,
  object.slug AS object_slug,
  attribute.resolved AS resolved
FROM claim
JOIN attribute
  ON attribute.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN entity AS object
  ON object.id = attribute.object_id;

CREATE VIEW figures AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  subject.slug AS subject_slug,
  subject.name AS subject,
  figure.metric AS metric,
  figure.comparator AS comparator,
  figure.value AS value,
  figure.low AS low,
  figure.high AS high,
  figure.unit AS unit,
  figure.per AS per,
  figure.as_written AS as_written
FROM claim
JOIN figure
  ON figure.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW relations AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  subject.slug AS subject_slug,
  subject.name AS subject,
  relation.predicate AS predicate,
  object.slug AS object_slug,
  object.name AS object
FROM claim
JOIN relation
  ON relation.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS object
  ON object.id = relation.object_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW statements AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  COALESCE(
    speaker.name,
    (
      SELECT
        source.title
      FROM source
      JOIN citation
        ON citation.source_id = source.id
      WHERE
        citation.claim_id = claim.id
      ORDER BY
        citation.id
      LIMIT 1
      OFFSET 0
    )
  ) AS speaker,
  subject.slug AS subject_slug,
  subject.name AS subject,
  claim.summary AS summary
FROM claim
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  claim.type = 'statement';

CREATE VIEW citations AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  source.slug AS source_slug,
  source.title AS source,
  citation.text_start || COALESCE(' … ' || citation.text_end, '') AS fragment,
  citation.stance AS stance,
  passage.paragraph AS paragraph,
  passage.sentence AS sentence,
  anchor.start_char AS start_char,
  anchor.end_char AS end_char,
  anchor.quote AS quote,
  source.url || '#:~:text=' || anchor.directive AS link
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN anchor
  ON anchor.citation_id = citation.id
LEFT OUTER JOIN passage
  ON passage.id = anchor.passage_id;

CREATE VIEW connections AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  from_entity.slug AS from_slug,
  from_entity.name AS from_name,
  from_entity.type AS from_type,
  to_entity.slug AS to_slug,
  to_entity.name AS to_name,
  to_entity.type AS to_type,
  CASE WHEN (
    near.via = 'subject'
  ) THEN far.via ELSE near.via END AS via,
  claim.summary AS summary
FROM claim
JOIN mention AS near
  ON near.claim_id = claim.id
JOIN entity AS from_entity
  ON from_entity.id = near.entity_id
JOIN mention AS far
  ON far.claim_id = near.claim_id AND far.entity_id <> near.entity_id
JOIN entity AS to_entity
  ON to_entity.id = far.entity_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
WHERE
  near.via = 'subject' OR far.via = 'subject';

CREATE VIEW mentions AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  entity.slug AS entity_slug,
  entity.name AS entity,
  entity.type AS type,
  mention.via AS via
FROM claim
JOIN mention
  ON mention.claim_id = claim.id
JOIN entity
  ON entity.id = mention.entity_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW timeline AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.summary AS what,
  subject.slug AS slug,
  claim.type AS type
FROM claim
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  NOT claim.first_day IS NULL;

CREATE VIEW tags AS
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  topic.slug AS topic_slug,
  topic.name AS topic
FROM claim
JOIN claim_topic
  ON claim_topic.claim_id = claim.id
JOIN topic
  ON topic.id = claim_topic.topic_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
UNION ALL
SELECT
  claim.id AS claim_id,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.modality AS modality,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  topic.slug AS topic_slug,
  topic.name AS topic
FROM claim
JOIN initiative_topic
  ON initiative_topic.initiative_id = claim.subject_id
JOIN topic
  ON topic.id = initiative_topic.topic_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW sources AS
SELECT
  source.slug AS slug,
  source.title AS title,
  source.kind AS kind,
  publisher.name AS publisher,
  source.published AS published,
  source.url AS url,
  source.language AS language,
  source.rights AS rights,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reason, publisher.reason) AS reason,
  (
    SELECT
      COUNT(DISTINCT citation.claim_id) AS count_1
    FROM citation
    WHERE
      citation.source_id = source.id
  ) AS claims,
  CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM source_text
        WHERE
          source_text.source_id = source.id
      )
    )
    THEN 1
    ELSE 0
  END AS text_attached
FROM source
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id;

CREATE VIEW vocabulary AS
SELECT
  'role' AS vocabulary,
  role.code,
  role.definition
FROM role
UNION ALL
SELECT
  'predicate' AS vocabulary,
  predicate.code,
  predicate.definition
FROM predicate
UNION ALL
SELECT
  'property' AS vocabulary,
  property.code,
  property.definition
FROM property
UNION ALL
SELECT
  'metric' AS vocabulary,
  metric.code,
  metric.definition
FROM metric
UNION ALL
SELECT
  'unit' AS vocabulary,
  unit.code,
  unit.definition
FROM unit
UNION ALL
SELECT
  kind.type || '-kind' AS vocabulary,
  kind.code,
  kind.definition
FROM kind;

CREATE VIEW topics AS
SELECT
  topic.slug AS slug,
  topic.name AS name,
  parent.slug AS parent,
  (
    SELECT
      COUNT(*) AS count_1
    FROM claim AS tagged
    WHERE
      tagged.id IN (
        SELECT
          claim_topic.claim_id
        FROM claim_topic
        WHERE
          claim_topic.topic_id = topic.id
        UNION ALL
        SELECT
          claim.id
        FROM claim
        JOIN initiative_topic
          ON initiative_topic.initiative_id = claim.subject_id
        WHERE
          initiative_topic.topic_id = topic.id
      )
  ) AS claims
FROM topic
LEFT OUTER JOIN topic AS parent
  ON parent.id = topic.parent_id;

CREATE TRIGGER tr_claim_subject_id_insert AFTER INSERT ON claim BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.subject_id, NEW.id, 'subject'
    WHERE NEW.subject_id IS NOT NULL;
END;

CREATE TRIGGER tr_claim_subject_id_update AFTER UPDATE ON claim BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.subject_id AND claim_id = OLD.id AND via = 'subject';
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.subject_id, NEW.id, 'subject'
    WHERE NEW.subject_id IS NOT NULL;
END;

CREATE TRIGGER tr_claim_subject_id_delete AFTER DELETE ON claim BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.subject_id AND claim_id = OLD.id AND via = 'subject';
END;

CREATE TRIGGER tr_claim_attributed_to_id_insert AFTER INSERT ON claim BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.attributed_to_id, NEW.id, 'attributed-to'
    WHERE NEW.attributed_to_id IS NOT NULL;
END;

CREATE TRIGGER tr_claim_attributed_to_id_update AFTER UPDATE ON claim BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.attributed_to_id AND claim_id = OLD.id AND via = 'attributed-to';
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.attributed_to_id, NEW.id, 'attributed-to'
    WHERE NEW.attributed_to_id IS NOT NULL;
END;

CREATE TRIGGER tr_claim_attributed_to_id_delete AFTER DELETE ON claim BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.attributed_to_id AND claim_id = OLD.id AND via = 'attributed-to';
END;

CREATE TRIGGER tr_participation_participant_id_insert AFTER INSERT ON participation BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.participant_id, NEW.id, 'participation:' || NEW.role
    WHERE NEW.participant_id IS NOT NULL;
END;

CREATE TRIGGER tr_participation_participant_id_update AFTER UPDATE ON participation BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.participant_id AND claim_id = OLD.id AND via = 'participation:' || OLD.role;
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.participant_id, NEW.id, 'participation:' || NEW.role
    WHERE NEW.participant_id IS NOT NULL;
END;

CREATE TRIGGER tr_participation_participant_id_delete AFTER DELETE ON participation BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.participant_id AND claim_id = OLD.id AND via = 'participation:' || OLD.role;
END;

CREATE TRIGGER tr_membership_member_id_insert AFTER INSERT ON membership BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.member_id, NEW.id, 'membership:' || NEW.status
    WHERE NEW.member_id IS NOT NULL;
END;

CREATE TRIGGER tr_membership_member_id_update AFTER UPDATE ON membership BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.member_id AND claim_id = OLD.id AND via = 'membership:' || OLD.status;
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.member_id, NEW.id, 'membership:' || NEW.status
    WHERE NEW.member_id IS NOT NULL;
END;

CREATE TRIGGER tr_membership_member_id_delete AFTER DELETE ON membership BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.member_id AND claim_id = OLD.id AND via = 'membership:' || OLD.status;
END;

CREATE TRIGGER tr_office_organization_id_insert AFTER INSERT ON office BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.organization_id, NEW.id, 'office'
    WHERE NEW.organization_id IS NOT NULL;
END;

CREATE TRIGGER tr_office_organization_id_update AFTER UPDATE ON office BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.organization_id AND claim_id = OLD.id AND via = 'office';
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.organization_id, NEW.id, 'office'
    WHERE NEW.organization_id IS NOT NULL;
END;

CREATE TRIGGER tr_office_organization_id_delete AFTER DELETE ON office BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.organization_id AND claim_id = OLD.id AND via = 'office';
END;

CREATE TRIGGER tr_attribute_object_id_insert AFTER INSERT ON attribute BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.object_id, NEW.id, 'attribute:' || NEW.property
    WHERE NEW.object_id IS NOT NULL;
END;

CREATE TRIGGER tr_attribute_object_id_update AFTER UPDATE ON attribute BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'attribute:' || OLD.property;
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.object_id, NEW.id, 'attribute:' || NEW.property
    WHERE NEW.object_id IS NOT NULL;
END;

CREATE TRIGGER tr_attribute_object_id_delete AFTER DELETE ON attribute BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'attribute:' || OLD.property;
END;

CREATE TRIGGER tr_relation_object_id_insert AFTER INSERT ON relation BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.object_id, NEW.id, 'relation:' || NEW.predicate
    WHERE NEW.object_id IS NOT NULL;
END;

CREATE TRIGGER tr_relation_object_id_update AFTER UPDATE ON relation BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'relation:' || OLD.predicate;
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.object_id, NEW.id, 'relation:' || NEW.predicate
    WHERE NEW.object_id IS NOT NULL;
END;

CREATE TRIGGER tr_relation_object_id_delete AFTER DELETE ON relation BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.object_id AND claim_id = OLD.id AND via = 'relation:' || OLD.predicate;
END;

CREATE TRIGGER tr_claim_about_entity_id_insert AFTER INSERT ON claim_about BEGIN
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.entity_id, NEW.claim_id, 'about'
    WHERE NEW.entity_id IS NOT NULL;
END;

CREATE TRIGGER tr_claim_about_entity_id_update AFTER UPDATE ON claim_about BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.entity_id AND claim_id = OLD.claim_id AND via = 'about';
  INSERT INTO mention (entity_id, claim_id, via)
    SELECT NEW.entity_id, NEW.claim_id, 'about'
    WHERE NEW.entity_id IS NOT NULL;
END;

CREATE TRIGGER tr_claim_about_entity_id_delete AFTER DELETE ON claim_about BEGIN
  DELETE FROM mention
    WHERE entity_id = OLD.entity_id AND claim_id = OLD.claim_id AND via = 'about';
END;

CREATE TRIGGER tr_entity_fts_insert AFTER INSERT ON entity BEGIN
  INSERT INTO entity_fts (rowid, names, description)
    VALUES (NEW.id, NEW.name, NEW.description);
END;

CREATE TRIGGER tr_entity_fts_update AFTER UPDATE OF name, description ON entity BEGIN
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id), description = NEW.description
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_entity_fts_delete AFTER DELETE ON entity BEGIN
  DELETE FROM entity_fts
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_organization_fts_insert AFTER INSERT ON organization BEGIN
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id)
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_organization_fts_update AFTER UPDATE OF acronym ON organization BEGIN
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id)
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_name_fts_insert AFTER INSERT ON name BEGIN
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id)
    WHERE rowid = NEW.entity_id;
END;

CREATE TRIGGER tr_name_fts_update AFTER UPDATE ON name BEGIN
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id)
    WHERE rowid = OLD.entity_id;
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id)
    WHERE rowid = NEW.entity_id;
END;

CREATE TRIGGER tr_name_fts_delete AFTER DELETE ON name BEGIN
  UPDATE entity_fts
    SET names = (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id)
    WHERE rowid = OLD.entity_id;
END;

CREATE TRIGGER tr_claim_fts_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_fts (rowid, summary)
    VALUES (NEW.id, NEW.summary);
END;

CREATE TRIGGER tr_claim_fts_update AFTER UPDATE OF summary ON claim BEGIN
  UPDATE claim_fts
    SET summary = NEW.summary
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_claim_fts_delete AFTER DELETE ON claim BEGIN
  DELETE FROM claim_fts
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_passage_fts_delete AFTER DELETE ON passage BEGIN
  DELETE FROM passage_fts
    WHERE rowid = OLD.id;
END;
