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
      GROUP_CONCAT(claim_mark.mark, ', ') AS group_concat_1
    FROM claim_mark
    WHERE
      claim_mark.claim_id = claim.id
  ) AS marks,
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
      OR (
        EXISTS(
          SELECT
            *
          FROM figure AS mine
          JOIN claim AS other
          JOIN figure AS theirs
          WHERE
            mine.id = claim.id
            AND other.subject_id = claim.subject_id
            AND other.modality = 'assertion'
            AND claim.modality = 'assertion'
            AND theirs.id = other.id
            AND mine.metric IS theirs.metric
            AND mine.unit IS theirs.unit
            AND mine.per IS theirs.per
            AND claim.first_day IS other.first_day
            AND claim.last_day IS other.last_day
            AND (
              CASE
                WHEN (
                  mine.comparator IN ('less-than', 'at-most')
                )
                THEN -1e+300
                WHEN (
                  mine.comparator = 'several'
                )
                THEN 2
                WHEN (
                  mine.comparator = 'about'
                )
                THEN COALESCE(mine.low, mine.value) - ABS(COALESCE(mine.low, mine.value)) * 0.1
                ELSE COALESCE(mine.low, mine.value)
              END > CASE
                WHEN (
                  theirs.comparator IN ('more-than', 'at-least', 'several')
                )
                THEN 1e+300
                WHEN (
                  theirs.comparator = 'order-of'
                )
                THEN COALESCE(theirs.high, theirs.low * 10)
                WHEN (
                  theirs.comparator = 'about'
                )
                THEN COALESCE(theirs.high, theirs.value) + ABS(COALESCE(theirs.high, theirs.value)) * 0.1
                ELSE COALESCE(theirs.high, theirs.value)
              END
              OR CASE
                WHEN (
                  theirs.comparator IN ('less-than', 'at-most')
                )
                THEN -1e+300
                WHEN (
                  theirs.comparator = 'several'
                )
                THEN 2
                WHEN (
                  theirs.comparator = 'about'
                )
                THEN COALESCE(theirs.low, theirs.value) - ABS(COALESCE(theirs.low, theirs.value)) * 0.1
                ELSE COALESCE(theirs.low, theirs.value)
              END > CASE
                WHEN (
                  mine.comparator IN ('more-than', 'at-least', 'several')
                )
                THEN 1e+300
                WHEN (
                  mine.comparator = 'order-of'
                )
                THEN COALESCE(mine.high, mine.low * 10)
                WHEN (
                  mine.comparator = 'about'
                )
                THEN COALESCE(mine.high, mine.value) + ABS(COALESCE(mine.high, mine.value)) * 0.1
                ELSE COALESCE(mine.high, mine.value)
              END
            )
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
  the_member.slug AS member_slug,
  the_member.name AS member,
  membership.member_type AS member_type,
  membership.status AS status
FROM claim
JOIN membership
  ON membership.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS the_member
  ON the_member.id = membership.member_id
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
  the_organization.slug AS organization_slug,
  the_organization.name AS organization,
  office.title AS title
FROM claim
JOIN office
  ON office.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS the_organization
  ON the_organization.id = office.organization_id
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
  the_object.slug AS object_slug,
  the_object.name AS object
FROM claim
JOIN relation
  ON relation.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS the_object
  ON the_object.id = relation.object_id
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
  AND anchor.source_text_id = (
    SELECT
      source_text.id
    FROM source_text
    WHERE
      source_text.source_id = citation.source_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  )
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

CREATE VIEW publishers AS
SELECT
  publisher.slug AS slug,
  publisher.name AS name,
  publisher.reliability AS reliability,
  publisher.reason AS reason,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT affiliate.slug), ',', ', ') AS replace_1
    FROM affiliation
    JOIN entity AS affiliate
      ON affiliate.id = affiliation.entity_id
    WHERE
      affiliation.publisher_id = publisher.id
  ) AS affiliations,
  (
    SELECT
      COUNT(*) AS count_1
    FROM source
    WHERE
      source.publisher_id = publisher.id
  ) AS sources
FROM publisher;

CREATE VIEW passages AS
SELECT
  source.slug AS source_slug,
  source_text.variant AS variant,
  source_text.sha256 AS sha256,
  passage.paragraph AS paragraph,
  passage.sentence AS sentence,
  passage.start_char AS start_char,
  passage.end_char AS end_char,
  passage.text AS text,
  (
    SELECT
      COUNT(DISTINCT claim.id) AS count_1
    FROM anchor_passage
    JOIN anchor
      ON anchor.id = anchor_passage.anchor_id
    JOIN citation
      ON citation.id = anchor.citation_id
    JOIN claim
      ON claim.id = citation.claim_id
    WHERE
      anchor_passage.passage_id = passage.id
  ) AS claims,
  COALESCE(
    CASE
      WHEN (
        SELECT
          COUNT(DISTINCT CASE WHEN (
            claim.modality = 'assertion'
          ) THEN claim.id END) > 0
          AND COUNT(DISTINCT CASE WHEN (
            claim.modality = 'assertion'
          ) THEN claim.id END) >= COUNT(DISTINCT CASE WHEN (
            claim.modality = 'opinion'
          ) THEN claim.id END)
          AND COUNT(DISTINCT CASE WHEN (
            claim.modality = 'assertion'
          ) THEN claim.id END) >= COUNT(DISTINCT CASE WHEN (
            claim.modality = 'forecast'
          ) THEN claim.id END) AS anon_1
        FROM anchor_passage
        JOIN anchor
          ON anchor.id = anchor_passage.anchor_id
        JOIN citation
          ON citation.id = anchor.citation_id
        JOIN claim
          ON claim.id = citation.claim_id
        WHERE
          anchor_passage.passage_id = passage.id
      )
      THEN 'factual'
      WHEN (
        SELECT
          COUNT(DISTINCT CASE WHEN (
            claim.modality = 'opinion'
          ) THEN claim.id END) > 0
          AND COUNT(DISTINCT CASE WHEN (
            claim.modality = 'opinion'
          ) THEN claim.id END) >= COUNT(DISTINCT CASE WHEN (
            claim.modality = 'forecast'
          ) THEN claim.id END) AS anon_2
        FROM anchor_passage
        JOIN anchor
          ON anchor.id = anchor_passage.anchor_id
        JOIN citation
          ON citation.id = anchor.citation_id
        JOIN claim
          ON claim.id = citation.claim_id
        WHERE
          anchor_passage.passage_id = passage.id
      )
      THEN 'opinion'
      WHEN (
        SELECT
          COUNT(DISTINCT CASE WHEN (
            claim.modality = 'forecast'
          ) THEN claim.id END) > 0 AS anon_3
        FROM anchor_passage
        JOIN anchor
          ON anchor.id = anchor_passage.anchor_id
        JOIN citation
          ON citation.id = anchor.citation_id
        JOIN claim
          ON claim.id = citation.claim_id
        WHERE
          anchor_passage.passage_id = passage.id
      )
      THEN 'forecast'
    END,
    (
      SELECT
        passage_note.nature
      FROM anchor_passage
      JOIN anchor
        ON anchor.id = anchor_passage.anchor_id
      JOIN passage_note
        ON passage_note.id = anchor.passage_note_id
      WHERE
        anchor_passage.passage_id = passage.id
      ORDER BY
        passage_note.id
      LIMIT 1
      OFFSET 0
    )
  ) AS nature,
  (
    SELECT
      passage_note.reason
    FROM anchor_passage
    JOIN anchor
      ON anchor.id = anchor_passage.anchor_id
    JOIN passage_note
      ON passage_note.id = anchor.passage_note_id
    WHERE
      anchor_passage.passage_id = passage.id
    ORDER BY
      passage_note.id
    LIMIT 1
    OFFSET 0
  ) AS reason
FROM passage
JOIN source_text
  ON source_text.id = passage.source_text_id
JOIN source
  ON source.id = source_text.source_id;

CREATE VIEW quotes AS
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
  source_text.variant AS variant,
  source_text.sha256 AS sha256,
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
JOIN anchor
  ON anchor.citation_id = citation.id
JOIN source_text
  ON source_text.id = anchor.source_text_id
LEFT OUTER JOIN passage
  ON passage.id = anchor.passage_id;

CREATE VIEW comparisons AS
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'linked' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_1.slug), ',', ', ') AS replace_1
    FROM citation AS citation_1
    JOIN source AS source_1
      ON source_1.id = citation_1.source_id
    JOIN publisher AS publisher_1
      ON publisher_1.id = source_1.publisher_id
    WHERE
      citation_1.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_2.id) AS count_1
    FROM citation AS citation_2
    JOIN source AS source_2
      ON source_2.id = citation_2.source_id
    JOIN publisher AS publisher_2
      ON publisher_2.id = source_2.publisher_id
    WHERE
      citation_2.claim_id = other.id
      AND citation_2.stance = 'supports'
      AND (
        NOT publisher_2.id IN (
          SELECT
            publisher_3.id
          FROM citation AS citation_3
          JOIN source AS source_3
            ON source_3.id = citation_3.source_id
          JOIN publisher AS publisher_3
            ON publisher_3.id = source_3.publisher_id
          WHERE
            citation_3.claim_id = claim.id AND citation_3.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_3.id
          FROM citation AS citation_3
          JOIN source AS source_3
            ON source_3.id = citation_3.source_id
          JOIN publisher AS publisher_3
            ON publisher_3.id = source_3.publisher_id
          WHERE
            citation_3.claim_id = claim.id AND citation_3.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_4.id) AS count_2
    FROM citation AS citation_4
    JOIN source AS source_4
      ON source_4.id = citation_4.source_id
    JOIN publisher AS publisher_4
      ON publisher_4.id = source_4.publisher_id
    WHERE
      citation_4.claim_id = other.id
      AND citation_4.stance = 'supports'
      AND (
        NOT publisher_4.id IN (
          SELECT
            publisher_5.id
          FROM citation AS citation_5
          JOIN source AS source_5
            ON source_5.id = citation_5.source_id
          JOIN publisher AS publisher_5
            ON publisher_5.id = source_5.publisher_id
          WHERE
            citation_5.claim_id = claim.id AND citation_5.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_5.id
          FROM citation AS citation_5
          JOIN source AS source_5
            ON source_5.id = citation_5.source_id
          JOIN publisher AS publisher_5
            ON publisher_5.id = source_5.publisher_id
          WHERE
            citation_5.claim_id = claim.id AND citation_5.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_4.reliability, publisher_4.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN claim_link
  ON claim_link.claim_id = claim.id AND claim_link.kind = 'corroborates'
JOIN claim AS other
  ON other.id = claim_link.other_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'linked' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_6.slug), ',', ', ') AS replace_2
    FROM citation AS citation_6
    JOIN source AS source_6
      ON source_6.id = citation_6.source_id
    JOIN publisher AS publisher_6
      ON publisher_6.id = source_6.publisher_id
    WHERE
      citation_6.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_7.id) AS count_3
    FROM citation AS citation_7
    JOIN source AS source_7
      ON source_7.id = citation_7.source_id
    JOIN publisher AS publisher_7
      ON publisher_7.id = source_7.publisher_id
    WHERE
      citation_7.claim_id = other.id
      AND citation_7.stance = 'supports'
      AND (
        NOT publisher_7.id IN (
          SELECT
            publisher_8.id
          FROM citation AS citation_8
          JOIN source AS source_8
            ON source_8.id = citation_8.source_id
          JOIN publisher AS publisher_8
            ON publisher_8.id = source_8.publisher_id
          WHERE
            citation_8.claim_id = claim.id AND citation_8.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_8.id
          FROM citation AS citation_8
          JOIN source AS source_8
            ON source_8.id = citation_8.source_id
          JOIN publisher AS publisher_8
            ON publisher_8.id = source_8.publisher_id
          WHERE
            citation_8.claim_id = claim.id AND citation_8.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_9.id) AS count_4
    FROM citation AS citation_9
    JOIN source AS source_9
      ON source_9.id = citation_9.source_id
    JOIN publisher AS publisher_9
      ON publisher_9.id = source_9.publisher_id
    WHERE
      citation_9.claim_id = other.id
      AND citation_9.stance = 'supports'
      AND (
        NOT publisher_9.id IN (
          SELECT
            publisher_10.id
          FROM citation AS citation_10
          JOIN source AS source_10
            ON source_10.id = citation_10.source_id
          JOIN publisher AS publisher_10
            ON publisher_10.id = source_10.publisher_id
          WHERE
            citation_10.claim_id = claim.id AND citation_10.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_10.id
          FROM citation AS citation_10
          JOIN source AS source_10
            ON source_10.id = citation_10.source_id
          JOIN publisher AS publisher_10
            ON publisher_10.id = source_10.publisher_id
          WHERE
            citation_10.claim_id = claim.id AND citation_10.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_9.reliability, publisher_9.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN claim_link
  ON claim_link.other_id = claim.id AND claim_link.kind = 'corroborates'
JOIN claim AS other
  ON other.id = claim_link.claim_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
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
  claim.summary AS summary,
  'contradicts' AS kind,
  'linked' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_11.slug), ',', ', ') AS replace_3
    FROM citation AS citation_11
    JOIN source AS source_11
      ON source_11.id = citation_11.source_id
    JOIN publisher AS publisher_11
      ON publisher_11.id = source_11.publisher_id
    WHERE
      citation_11.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_12.id) AS count_5
    FROM citation AS citation_12
    JOIN source AS source_12
      ON source_12.id = citation_12.source_id
    JOIN publisher AS publisher_12
      ON publisher_12.id = source_12.publisher_id
    WHERE
      citation_12.claim_id = other.id
      AND citation_12.stance = 'supports'
      AND (
        NOT publisher_12.id IN (
          SELECT
            publisher_13.id
          FROM citation AS citation_13
          JOIN source AS source_13
            ON source_13.id = citation_13.source_id
          JOIN publisher AS publisher_13
            ON publisher_13.id = source_13.publisher_id
          WHERE
            citation_13.claim_id = claim.id AND citation_13.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_13.id
          FROM citation AS citation_13
          JOIN source AS source_13
            ON source_13.id = citation_13.source_id
          JOIN publisher AS publisher_13
            ON publisher_13.id = source_13.publisher_id
          WHERE
            citation_13.claim_id = claim.id AND citation_13.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_14.id) AS count_6
    FROM citation AS citation_14
    JOIN source AS source_14
      ON source_14.id = citation_14.source_id
    JOIN publisher AS publisher_14
      ON publisher_14.id = source_14.publisher_id
    WHERE
      citation_14.claim_id = other.id
      AND citation_14.stance = 'supports'
      AND (
        NOT publisher_14.id IN (
          SELECT
            publisher_15.id
          FROM citation AS citation_15
          JOIN source AS source_15
            ON source_15.id = citation_15.source_id
          JOIN publisher AS publisher_15
            ON publisher_15.id = source_15.publisher_id
          WHERE
            citation_15.claim_id = claim.id AND citation_15.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_15.id
          FROM citation AS citation_15
          JOIN source AS source_15
            ON source_15.id = citation_15.source_id
          JOIN publisher AS publisher_15
            ON publisher_15.id = source_15.publisher_id
          WHERE
            citation_15.claim_id = claim.id AND citation_15.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_14.reliability, publisher_14.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN claim_link
  ON claim_link.claim_id = claim.id AND claim_link.kind = 'contradicts'
JOIN claim AS other
  ON other.id = claim_link.other_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
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
  claim.summary AS summary,
  'contradicts' AS kind,
  'linked' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_16.slug), ',', ', ') AS replace_4
    FROM citation AS citation_16
    JOIN source AS source_16
      ON source_16.id = citation_16.source_id
    JOIN publisher AS publisher_16
      ON publisher_16.id = source_16.publisher_id
    WHERE
      citation_16.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_17.id) AS count_7
    FROM citation AS citation_17
    JOIN source AS source_17
      ON source_17.id = citation_17.source_id
    JOIN publisher AS publisher_17
      ON publisher_17.id = source_17.publisher_id
    WHERE
      citation_17.claim_id = other.id
      AND citation_17.stance = 'supports'
      AND (
        NOT publisher_17.id IN (
          SELECT
            publisher_18.id
          FROM citation AS citation_18
          JOIN source AS source_18
            ON source_18.id = citation_18.source_id
          JOIN publisher AS publisher_18
            ON publisher_18.id = source_18.publisher_id
          WHERE
            citation_18.claim_id = claim.id AND citation_18.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_18.id
          FROM citation AS citation_18
          JOIN source AS source_18
            ON source_18.id = citation_18.source_id
          JOIN publisher AS publisher_18
            ON publisher_18.id = source_18.publisher_id
          WHERE
            citation_18.claim_id = claim.id AND citation_18.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_19.id) AS count_8
    FROM citation AS citation_19
    JOIN source AS source_19
      ON source_19.id = citation_19.source_id
    JOIN publisher AS publisher_19
      ON publisher_19.id = source_19.publisher_id
    WHERE
      citation_19.claim_id = other.id
      AND citation_19.stance = 'supports'
      AND (
        NOT publisher_19.id IN (
          SELECT
            publisher_20.id
          FROM citation AS citation_20
          JOIN source AS source_20
            ON source_20.id = citation_20.source_id
          JOIN publisher AS publisher_20
            ON publisher_20.id = source_20.publisher_id
          WHERE
            citation_20.claim_id = claim.id AND citation_20.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_20.id
          FROM citation AS citation_20
          JOIN source AS source_20
            ON source_20.id = citation_20.source_id
          JOIN publisher AS publisher_20
            ON publisher_20.id = source_20.publisher_id
          WHERE
            citation_20.claim_id = claim.id AND citation_20.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_19.reliability, publisher_19.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN claim_link
  ON claim_link.other_id = claim.id AND claim_link.kind = 'contradicts'
JOIN claim AS other
  ON other.id = claim_link.claim_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'cited' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_21.slug), ',', ', ') AS replace_5
    FROM citation AS citation_21
    JOIN source AS source_21
      ON source_21.id = citation_21.source_id
    JOIN publisher AS publisher_21
      ON publisher_21.id = source_21.publisher_id
    WHERE
      citation_21.claim_id = other.id
  ) AS other_publishers,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN MAX(
      (
        SELECT
          COUNT(DISTINCT publisher_22.id) AS count_9
        FROM citation AS citation_22
        JOIN source AS source_22
          ON source_22.id = citation_22.source_id
        JOIN publisher AS publisher_22
          ON publisher_22.id = source_22.publisher_id
        WHERE
          citation_22.claim_id = claim.id AND citation_22.stance = 'supports'
      ) - 1,
      0
    )
    ELSE 0
  END AS independent,
  CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN MAX(
      (
        SELECT
          COUNT(DISTINCT publisher_23.id) AS count_10
        FROM citation AS citation_23
        JOIN source AS source_23
          ON source_23.id = citation_23.source_id
        JOIN publisher AS publisher_23
          ON publisher_23.id = source_23.publisher_id
        WHERE
          citation_23.claim_id = claim.id
          AND citation_23.stance = 'supports'
          AND COALESCE(source_23.reliability, publisher_23.reliability) IN ('A', 'B', 'C')
      ) - 1,
      0
    )
    ELSE 0
  END AS reliable
FROM claim
JOIN claim AS other
  ON other.id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  (
    SELECT
      COUNT(DISTINCT citation_24.source_id) AS count_11
    FROM citation AS citation_24
    WHERE
      citation_24.claim_id = claim.id AND citation_24.stance = 'supports'
  ) > 1
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
  claim.summary AS summary,
  'contradicts' AS kind,
  'cited' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_24.slug), ',', ', ') AS replace_6
    FROM citation AS citation_25
    JOIN source AS source_24
      ON source_24.id = citation_25.source_id
    JOIN publisher AS publisher_24
      ON publisher_24.id = source_24.publisher_id
    WHERE
      citation_25.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_25.id) AS count_12
    FROM citation AS citation_26
    JOIN source AS source_25
      ON source_25.id = citation_26.source_id
    JOIN publisher AS publisher_25
      ON publisher_25.id = source_25.publisher_id
    WHERE
      citation_26.claim_id = claim.id
      AND citation_26.stance = 'disputes'
      AND (
        NOT publisher_25.id IN (
          SELECT
            publisher_26.id
          FROM citation AS citation_27
          JOIN source AS source_26
            ON source_26.id = citation_27.source_id
          JOIN publisher AS publisher_26
            ON publisher_26.id = source_26.publisher_id
          WHERE
            citation_27.claim_id = claim.id AND citation_27.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_26.id
          FROM citation AS citation_27
          JOIN source AS source_26
            ON source_26.id = citation_27.source_id
          JOIN publisher AS publisher_26
            ON publisher_26.id = source_26.publisher_id
          WHERE
            citation_27.claim_id = claim.id AND citation_27.stance = 'supports'
        )
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_27.id) AS count_13
    FROM citation AS citation_28
    JOIN source AS source_27
      ON source_27.id = citation_28.source_id
    JOIN publisher AS publisher_27
      ON publisher_27.id = source_27.publisher_id
    WHERE
      citation_28.claim_id = claim.id
      AND citation_28.stance = 'disputes'
      AND (
        NOT publisher_27.id IN (
          SELECT
            publisher_28.id
          FROM citation AS citation_29
          JOIN source AS source_28
            ON source_28.id = citation_29.source_id
          JOIN publisher AS publisher_28
            ON publisher_28.id = source_28.publisher_id
          WHERE
            citation_29.claim_id = claim.id AND citation_29.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_28.id
          FROM citation AS citation_29
          JOIN source AS source_28
            ON source_28.id = citation_29.source_id
          JOIN publisher AS publisher_28
            ON publisher_28.id = source_28.publisher_id
          WHERE
            citation_29.claim_id = claim.id AND citation_29.stance = 'supports'
        )
      )
      AND COALESCE(source_27.reliability, publisher_27.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN claim AS other
  ON other.id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  EXISTS(
    SELECT
      *
    FROM citation AS citation_30
    WHERE
      citation_30.claim_id = claim.id AND citation_30.stance = 'disputes'
  )
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'same fact' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_29.slug), ',', ', ') AS replace_7
    FROM citation AS citation_31
    JOIN source AS source_29
      ON source_29.id = citation_31.source_id
    JOIN publisher AS publisher_29
      ON publisher_29.id = source_29.publisher_id
    WHERE
      citation_31.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_30.id) AS count_14
    FROM citation AS citation_32
    JOIN source AS source_30
      ON source_30.id = citation_32.source_id
    JOIN publisher AS publisher_30
      ON publisher_30.id = source_30.publisher_id
    WHERE
      citation_32.claim_id = other.id
      AND citation_32.stance = 'supports'
      AND (
        NOT publisher_30.id IN (
          SELECT
            publisher_31.id
          FROM citation AS citation_33
          JOIN source AS source_31
            ON source_31.id = citation_33.source_id
          JOIN publisher AS publisher_31
            ON publisher_31.id = source_31.publisher_id
          WHERE
            citation_33.claim_id = claim.id AND citation_33.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_31.id
          FROM citation AS citation_33
          JOIN source AS source_31
            ON source_31.id = citation_33.source_id
          JOIN publisher AS publisher_31
            ON publisher_31.id = source_31.publisher_id
          WHERE
            citation_33.claim_id = claim.id AND citation_33.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_32.id) AS count_15
    FROM citation AS citation_34
    JOIN source AS source_32
      ON source_32.id = citation_34.source_id
    JOIN publisher AS publisher_32
      ON publisher_32.id = source_32.publisher_id
    WHERE
      citation_34.claim_id = other.id
      AND citation_34.stance = 'supports'
      AND (
        NOT publisher_32.id IN (
          SELECT
            publisher_33.id
          FROM citation AS citation_35
          JOIN source AS source_33
            ON source_33.id = citation_35.source_id
          JOIN publisher AS publisher_33
            ON publisher_33.id = source_33.publisher_id
          WHERE
            citation_35.claim_id = claim.id AND citation_35.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_33.id
          FROM citation AS citation_35
          JOIN source AS source_33
            ON source_33.id = citation_35.source_id
          JOIN publisher AS publisher_33
            ON publisher_33.id = source_33.publisher_id
          WHERE
            citation_35.claim_id = claim.id AND citation_35.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_32.reliability, publisher_32.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN participation
  ON participation.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN participation AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  participation.participant_id IS theirs.participant_id
  AND participation.role IS theirs.role
  AND (
    claim.first_day IS NULL
    OR other.first_day IS NULL
    OR claim.first_day <= other.last_day
    AND other.first_day <= claim.last_day
  )
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'same fact' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_34.slug), ',', ', ') AS replace_8
    FROM citation AS citation_36
    JOIN source AS source_34
      ON source_34.id = citation_36.source_id
    JOIN publisher AS publisher_34
      ON publisher_34.id = source_34.publisher_id
    WHERE
      citation_36.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_35.id) AS count_16
    FROM citation AS citation_37
    JOIN source AS source_35
      ON source_35.id = citation_37.source_id
    JOIN publisher AS publisher_35
      ON publisher_35.id = source_35.publisher_id
    WHERE
      citation_37.claim_id = other.id
      AND citation_37.stance = 'supports'
      AND (
        NOT publisher_35.id IN (
          SELECT
            publisher_36.id
          FROM citation AS citation_38
          JOIN source AS source_36
            ON source_36.id = citation_38.source_id
          JOIN publisher AS publisher_36
            ON publisher_36.id = source_36.publisher_id
          WHERE
            citation_38.claim_id = claim.id AND citation_38.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_36.id
          FROM citation AS citation_38
          JOIN source AS source_36
            ON source_36.id = citation_38.source_id
          JOIN publisher AS publisher_36
            ON publisher_36.id = source_36.publisher_id
          WHERE
            citation_38.claim_id = claim.id AND citation_38.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_37.id) AS count_17
    FROM citation AS citation_39
    JOIN source AS source_37
      ON source_37.id = citation_39.source_id
    JOIN publisher AS publisher_37
      ON publisher_37.id = source_37.publisher_id
    WHERE
      citation_39.claim_id = other.id
      AND citation_39.stance = 'supports'
      AND (
        NOT publisher_37.id IN (
          SELECT
            publisher_38.id
          FROM citation AS citation_40
          JOIN source AS source_38
            ON source_38.id = citation_40.source_id
          JOIN publisher AS publisher_38
            ON publisher_38.id = source_38.publisher_id
          WHERE
            citation_40.claim_id = claim.id AND citation_40.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_38.id
          FROM citation AS citation_40
          JOIN source AS source_38
            ON source_38.id = citation_40.source_id
          JOIN publisher AS publisher_38
            ON publisher_38.id = source_38.publisher_id
          WHERE
            citation_40.claim_id = claim.id AND citation_40.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_37.reliability, publisher_37.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN membership
  ON membership.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN membership AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  membership.member_id IS theirs.member_id
  AND membership.status IS theirs.status
  AND (
    claim.first_day IS NULL
    OR other.first_day IS NULL
    OR claim.first_day <= other.last_day
    AND other.first_day <= claim.last_day
  )
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'same fact' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_39.slug), ',', ', ') AS replace_9
    FROM citation AS citation_41
    JOIN source AS source_39
      ON source_39.id = citation_41.source_id
    JOIN publisher AS publisher_39
      ON publisher_39.id = source_39.publisher_id
    WHERE
      citation_41.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_40.id) AS count_18
    FROM citation AS citation_42
    JOIN source AS source_40
      ON source_40.id = citation_42.source_id
    JOIN publisher AS publisher_40
      ON publisher_40.id = source_40.publisher_id
    WHERE
      citation_42.claim_id = other.id
      AND citation_42.stance = 'supports'
      AND (
        NOT publisher_40.id IN (
          SELECT
            publisher_41.id
          FROM citation AS citation_43
          JOIN source AS source_41
            ON source_41.id = citation_43.source_id
          JOIN publisher AS publisher_41
            ON publisher_41.id = source_41.publisher_id
          WHERE
            citation_43.claim_id = claim.id AND citation_43.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_41.id
          FROM citation AS citation_43
          JOIN source AS source_41
            ON source_41.id = citation_43.source_id
          JOIN publisher AS publisher_41
            ON publisher_41.id = source_41.publisher_id
          WHERE
            citation_43.claim_id = claim.id AND citation_43.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_42.id) AS count_19
    FROM citation AS citation_44
    JOIN source AS source_42
      ON source_42.id = citation_44.source_id
    JOIN publisher AS publisher_42
      ON publisher_42.id = source_42.publisher_id
    WHERE
      citation_44.claim_id = other.id
      AND citation_44.stance = 'supports'
      AND (
        NOT publisher_42.id IN (
          SELECT
            publisher_43.id
          FROM citation AS citation_45
          JOIN source AS source_43
            ON source_43.id = citation_45.source_id
          JOIN publisher AS publisher_43
            ON publisher_43.id = source_43.publisher_id
          WHERE
            citation_45.claim_id = claim.id AND citation_45.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_43.id
          FROM citation AS citation_45
          JOIN source AS source_43
            ON source_43.id = citation_45.source_id
          JOIN publisher AS publisher_43
            ON publisher_43.id = source_43.publisher_id
          WHERE
            citation_45.claim_id = claim.id AND citation_45.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_42.reliability, publisher_42.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN relation
  ON relation.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN relation AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  relation.predicate IS theirs.predicate
  AND relation.object_id IS theirs.object_id
  AND (
    claim.first_day IS NULL
    OR other.first_day IS NULL
    OR claim.first_day <= other.last_day
    AND other.first_day <= claim.last_day
  )
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'same fact' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_44.slug), ',', ', ') AS replace_10
    FROM citation AS citation_46
    JOIN source AS source_44
      ON source_44.id = citation_46.source_id
    JOIN publisher AS publisher_44
      ON publisher_44.id = source_44.publisher_id
    WHERE
      citation_46.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_45.id) AS count_20
    FROM citation AS citation_47
    JOIN source AS source_45
      ON source_45.id = citation_47.source_id
    JOIN publisher AS publisher_45
      ON publisher_45.id = source_45.publisher_id
    WHERE
      citation_47.claim_id = other.id
      AND citation_47.stance = 'supports'
      AND (
        NOT publisher_45.id IN (
          SELECT
            publisher_46.id
          FROM citation AS citation_48
          JOIN source AS source_46
            ON source_46.id = citation_48.source_id
          JOIN publisher AS publisher_46
            ON publisher_46.id = source_46.publisher_id
          WHERE
            citation_48.claim_id = claim.id AND citation_48.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_46.id
          FROM citation AS citation_48
          JOIN source AS source_46
            ON source_46.id = citation_48.source_id
          JOIN publisher AS publisher_46
            ON publisher_46.id = source_46.publisher_id
          WHERE
            citation_48.claim_id = claim.id AND citation_48.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_47.id) AS count_21
    FROM citation AS citation_49
    JOIN source AS source_47
      ON source_47.id = citation_49.source_id
    JOIN publisher AS publisher_47
      ON publisher_47.id = source_47.publisher_id
    WHERE
      citation_49.claim_id = other.id
      AND citation_49.stance = 'supports'
      AND (
        NOT publisher_47.id IN (
          SELECT
            publisher_48.id
          FROM citation AS citation_50
          JOIN source AS source_48
            ON source_48.id = citation_50.source_id
          JOIN publisher AS publisher_48
            ON publisher_48.id = source_48.publisher_id
          WHERE
            citation_50.claim_id = claim.id AND citation_50.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_48.id
          FROM citation AS citation_50
          JOIN source AS source_48
            ON source_48.id = citation_50.source_id
          JOIN publisher AS publisher_48
            ON publisher_48.id = source_48.publisher_id
          WHERE
            citation_50.claim_id = claim.id AND citation_50.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_47.reliability, publisher_47.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN attribute
  ON attribute.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN attribute AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  attribute.property IS theirs.property
  AND attribute.value IS theirs.value
  AND attribute.object_id IS theirs.object_id
  AND (
    claim.first_day IS NULL
    OR other.first_day IS NULL
    OR claim.first_day <= other.last_day
    AND other.first_day <= claim.last_day
  )
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
  claim.summary AS summary,
  'corroborates' AS kind,
  'same fact' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_49.slug), ',', ', ') AS replace_11
    FROM citation AS citation_51
    JOIN source AS source_49
      ON source_49.id = citation_51.source_id
    JOIN publisher AS publisher_49
      ON publisher_49.id = source_49.publisher_id
    WHERE
      citation_51.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_50.id) AS count_22
    FROM citation AS citation_52
    JOIN source AS source_50
      ON source_50.id = citation_52.source_id
    JOIN publisher AS publisher_50
      ON publisher_50.id = source_50.publisher_id
    WHERE
      citation_52.claim_id = other.id
      AND citation_52.stance = 'supports'
      AND (
        NOT publisher_50.id IN (
          SELECT
            publisher_51.id
          FROM citation AS citation_53
          JOIN source AS source_51
            ON source_51.id = citation_53.source_id
          JOIN publisher AS publisher_51
            ON publisher_51.id = source_51.publisher_id
          WHERE
            citation_53.claim_id = claim.id AND citation_53.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_51.id
          FROM citation AS citation_53
          JOIN source AS source_51
            ON source_51.id = citation_53.source_id
          JOIN publisher AS publisher_51
            ON publisher_51.id = source_51.publisher_id
          WHERE
            citation_53.claim_id = claim.id AND citation_53.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_52.id) AS count_23
    FROM citation AS citation_54
    JOIN source AS source_52
      ON source_52.id = citation_54.source_id
    JOIN publisher AS publisher_52
      ON publisher_52.id = source_52.publisher_id
    WHERE
      citation_54.claim_id = other.id
      AND citation_54.stance = 'supports'
      AND (
        NOT publisher_52.id IN (
          SELECT
            publisher_53.id
          FROM citation AS citation_55
          JOIN source AS source_53
            ON source_53.id = citation_55.source_id
          JOIN publisher AS publisher_53
            ON publisher_53.id = source_53.publisher_id
          WHERE
            citation_55.claim_id = claim.id AND citation_55.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_53.id
          FROM citation AS citation_55
          JOIN source AS source_53
            ON source_53.id = citation_55.source_id
          JOIN publisher AS publisher_53
            ON publisher_53.id = source_53.publisher_id
          WHERE
            citation_55.claim_id = claim.id AND citation_55.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_52.reliability, publisher_52.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN figure
  ON figure.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN figure AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  figure.metric IS theirs.metric
  AND figure.comparator IS theirs.comparator
  AND figure.value IS theirs.value
  AND figure.low IS theirs.low
  AND figure.high IS theirs.high
  AND figure.unit IS theirs.unit
  AND figure.per IS theirs.per
  AND (
    claim.first_day IS NULL
    OR other.first_day IS NULL
    OR claim.first_day <= other.last_day
    AND other.first_day <= claim.last_day
  )
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
  claim.summary AS summary,
  'contradicts' AS kind,
  'figures apart' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_54.slug), ',', ', ') AS replace_12
    FROM citation AS citation_56
    JOIN source AS source_54
      ON source_54.id = citation_56.source_id
    JOIN publisher AS publisher_54
      ON publisher_54.id = source_54.publisher_id
    WHERE
      citation_56.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_55.id) AS count_24
    FROM citation AS citation_57
    JOIN source AS source_55
      ON source_55.id = citation_57.source_id
    JOIN publisher AS publisher_55
      ON publisher_55.id = source_55.publisher_id
    WHERE
      citation_57.claim_id = other.id
      AND citation_57.stance = 'supports'
      AND (
        NOT publisher_55.id IN (
          SELECT
            publisher_56.id
          FROM citation AS citation_58
          JOIN source AS source_56
            ON source_56.id = citation_58.source_id
          JOIN publisher AS publisher_56
            ON publisher_56.id = source_56.publisher_id
          WHERE
            citation_58.claim_id = claim.id AND citation_58.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_56.id
          FROM citation AS citation_58
          JOIN source AS source_56
            ON source_56.id = citation_58.source_id
          JOIN publisher AS publisher_56
            ON publisher_56.id = source_56.publisher_id
          WHERE
            citation_58.claim_id = claim.id AND citation_58.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_57.id) AS count_25
    FROM citation AS citation_59
    JOIN source AS source_57
      ON source_57.id = citation_59.source_id
    JOIN publisher AS publisher_57
      ON publisher_57.id = source_57.publisher_id
    WHERE
      citation_59.claim_id = other.id
      AND citation_59.stance = 'supports'
      AND (
        NOT publisher_57.id IN (
          SELECT
            publisher_58.id
          FROM citation AS citation_60
          JOIN source AS source_58
            ON source_58.id = citation_60.source_id
          JOIN publisher AS publisher_58
            ON publisher_58.id = source_58.publisher_id
          WHERE
            citation_60.claim_id = claim.id AND citation_60.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_58.id
          FROM citation AS citation_60
          JOIN source AS source_58
            ON source_58.id = citation_60.source_id
          JOIN publisher AS publisher_58
            ON publisher_58.id = source_58.publisher_id
          WHERE
            citation_60.claim_id = claim.id AND citation_60.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_57.reliability, publisher_57.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN figure
  ON figure.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN figure AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  figure.metric IS theirs.metric
  AND figure.unit IS theirs.unit
  AND figure.per IS theirs.per
  AND claim.first_day IS other.first_day
  AND claim.last_day IS other.last_day
  AND (
    CASE
      WHEN (
        figure.comparator IN ('less-than', 'at-most')
      )
      THEN -1e+300
      WHEN (
        figure.comparator = 'several'
      )
      THEN 2
      WHEN (
        figure.comparator = 'about'
      )
      THEN COALESCE(figure.low, figure.value) - ABS(COALESCE(figure.low, figure.value)) * 0.1
      ELSE COALESCE(figure.low, figure.value)
    END > CASE
      WHEN (
        theirs.comparator IN ('more-than', 'at-least', 'several')
      )
      THEN 1e+300
      WHEN (
        theirs.comparator = 'order-of'
      )
      THEN COALESCE(theirs.high, theirs.low * 10)
      WHEN (
        theirs.comparator = 'about'
      )
      THEN COALESCE(theirs.high, theirs.value) + ABS(COALESCE(theirs.high, theirs.value)) * 0.1
      ELSE COALESCE(theirs.high, theirs.value)
    END
    OR CASE
      WHEN (
        theirs.comparator IN ('less-than', 'at-most')
      )
      THEN -1e+300
      WHEN (
        theirs.comparator = 'several'
      )
      THEN 2
      WHEN (
        theirs.comparator = 'about'
      )
      THEN COALESCE(theirs.low, theirs.value) - ABS(COALESCE(theirs.low, theirs.value)) * 0.1
      ELSE COALESCE(theirs.low, theirs.value)
    END > CASE
      WHEN (
        figure.comparator IN ('more-than', 'at-least', 'several')
      )
      THEN 1e+300
      WHEN (
        figure.comparator = 'order-of'
      )
      THEN COALESCE(figure.high, figure.low * 10)
      WHEN (
        figure.comparator = 'about'
      )
      THEN COALESCE(figure.high, figure.value) + ABS(COALESCE(figure.high, figure.value)) * 0.1
      ELSE COALESCE(figure.high, figure.value)
    END
  )
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
  claim.summary AS summary,
  'contradicts' AS kind,
  'dates apart' AS basis,
  other.id AS other_claim_id,
  other_pack.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  (
    SELECT
      REPLACE(GROUP_CONCAT(DISTINCT publisher_59.slug), ',', ', ') AS replace_13
    FROM citation AS citation_61
    JOIN source AS source_59
      ON source_59.id = citation_61.source_id
    JOIN publisher AS publisher_59
      ON publisher_59.id = source_59.publisher_id
    WHERE
      citation_61.claim_id = other.id
  ) AS other_publishers,
  (
    SELECT
      COUNT(DISTINCT publisher_60.id) AS count_26
    FROM citation AS citation_62
    JOIN source AS source_60
      ON source_60.id = citation_62.source_id
    JOIN publisher AS publisher_60
      ON publisher_60.id = source_60.publisher_id
    WHERE
      citation_62.claim_id = other.id
      AND citation_62.stance = 'supports'
      AND (
        NOT publisher_60.id IN (
          SELECT
            publisher_61.id
          FROM citation AS citation_63
          JOIN source AS source_61
            ON source_61.id = citation_63.source_id
          JOIN publisher AS publisher_61
            ON publisher_61.id = source_61.publisher_id
          WHERE
            citation_63.claim_id = claim.id AND citation_63.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_61.id
          FROM citation AS citation_63
          JOIN source AS source_61
            ON source_61.id = citation_63.source_id
          JOIN publisher AS publisher_61
            ON publisher_61.id = source_61.publisher_id
          WHERE
            citation_63.claim_id = claim.id AND citation_63.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
  ) AS independent,
  (
    SELECT
      COUNT(DISTINCT publisher_62.id) AS count_27
    FROM citation AS citation_64
    JOIN source AS source_62
      ON source_62.id = citation_64.source_id
    JOIN publisher AS publisher_62
      ON publisher_62.id = source_62.publisher_id
    WHERE
      citation_64.claim_id = other.id
      AND citation_64.stance = 'supports'
      AND (
        NOT publisher_62.id IN (
          SELECT
            publisher_63.id
          FROM citation AS citation_65
          JOIN source AS source_63
            ON source_63.id = citation_65.source_id
          JOIN publisher AS publisher_63
            ON publisher_63.id = source_63.publisher_id
          WHERE
            citation_65.claim_id = claim.id AND citation_65.stance = 'supports'
        )
      )
      AND (
        EXISTS(
          SELECT
            publisher_63.id
          FROM citation AS citation_65
          JOIN source AS source_63
            ON source_63.id = citation_65.source_id
          JOIN publisher AS publisher_63
            ON publisher_63.id = source_63.publisher_id
          WHERE
            citation_65.claim_id = claim.id AND citation_65.stance = 'supports'
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR claim.attributed_to_id IS NOT other.attributed_to_id
      )
      AND COALESCE(source_62.reliability, publisher_62.reliability) IN ('A', 'B', 'C')
  ) AS reliable
FROM claim
JOIN attribute
  ON attribute.id = claim.id
JOIN claim AS other
  ON other.subject_id = claim.subject_id
  AND other.id <> claim.id
  AND other.modality = 'assertion'
  AND claim.modality = 'assertion'
JOIN attribute AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN pack AS other_pack
  ON other_pack.id = other.pack_id
WHERE
  attribute.property IN ('starts', 'ends', 'founded')
  AND attribute.property = theirs.property
  AND (
    claim.last_day < other.first_day OR other.last_day < claim.first_day
  );

CREATE VIEW grades AS
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
  claim.summary AS summary,
  CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM comparisons AS compared
        WHERE
          claim.id = compared.claim_id
          AND compared.kind = 'corroborates'
          AND compared.independent > 0
      )
    )
    THEN 1
    ELSE 0
  END AS corroborated,
  CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM comparisons AS compared
        WHERE
          claim.id = compared.claim_id
          AND compared.kind = 'contradicts'
          AND compared.independent > 0
      )
    )
    THEN 1
    ELSE 0
  END AS contradicted,
  CASE
    WHEN (
      claim.modality <> 'assertion'
    )
    THEN claim.credibility
    WHEN (
      EXISTS(
        SELECT
          *
        FROM comparisons AS compared
        WHERE
          claim.id = compared.claim_id
          AND compared.kind = 'contradicts'
          AND compared.independent > 0
          AND compared.reliable > 0
      )
    )
    THEN CASE
      WHEN (
        EXISTS(
          SELECT
            *
          FROM comparisons AS compared
          WHERE
            claim.id = compared.claim_id
            AND compared.kind = 'corroborates'
            AND compared.independent > 0
        )
      )
      THEN 3
      ELSE 4
    END
    WHEN (
      (
        SELECT
          MAX(MAX(compared.reliable), COUNT(DISTINCT compared.other_publishers)) AS max_1
        FROM comparisons AS compared
        WHERE
          claim.id = compared.claim_id
          AND compared.kind = 'corroborates'
          AND compared.independent > 0
          AND compared.reliable > 0
      ) > 1
    )
    THEN 1
    WHEN (
      (
        SELECT
          MAX(MAX(compared.reliable), COUNT(DISTINCT compared.other_publishers)) AS max_1
        FROM comparisons AS compared
        WHERE
          claim.id = compared.claim_id
          AND compared.kind = 'corroborates'
          AND compared.independent > 0
          AND compared.reliable > 0
      ) = 1
    )
    THEN 2
    WHEN (
      EXISTS(
        SELECT
          *
        FROM comparisons AS compared
        WHERE
          claim.id = compared.claim_id
          AND compared.kind = 'corroborates'
          AND compared.independent > 0
      )
    )
    THEN 3
    ELSE claim.credibility
  END AS proposed
FROM claim
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id;

CREATE VIEW audit AS
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
  'own-voice' AS finding,
  '' AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_1
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND claim.attributed_to_id IS NULL
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
  source.slug AS source_slug,
  'named' AS finding,
  speaker.name AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_2
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND speaker.type <> 'actor'
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
  source.slug AS source_slug,
  'unnamed' AS finding,
  speaker.name AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_3
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND speaker.type = 'actor'
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
  source.slug AS source_slug,
  claim.modality AS finding,
  '' AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_4
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND claim.modality <> 'assertion'
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
  source.slug AS source_slug,
  'vague-quantity' AS finding,
  figure.as_written AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
JOIN figure
  ON figure.id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_5
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND figure.comparator IN ('order-of', 'several')
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
  source.slug AS source_slug,
  'vague-time' AS finding,
  claim.time_note AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_6
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND NOT claim.time_note IS NULL
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
  source.slug AS source_slug,
  claim_mark.mark AS finding,
  '' AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
JOIN claim_mark
  ON claim_mark.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_7
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND NOT claim_mark.mark IS NULL
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
  source.slug AS source_slug,
  'self-reference' AS finding,
  COALESCE(speaker.name, publisher.name) AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_8
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND (
    EXISTS(
      SELECT
        *
      FROM mention
      WHERE
        mention.claim_id = claim.id
        AND mention.via <> 'attributed-to'
        AND (
          mention.entity_id IN (
            SELECT
              claim.attributed_to_id
            UNION ALL
            SELECT
              organization.country_id
            FROM organization
            WHERE
              organization.id = claim.attributed_to_id
            UNION ALL
            SELECT
              organization.parent_id
            FROM organization
            WHERE
              organization.id = claim.attributed_to_id
            UNION ALL
            SELECT
              affiliation.entity_id
            FROM affiliation
            WHERE
              claim.attributed_to_id IS NULL AND affiliation.publisher_id = source.publisher_id
          )
          OR (
            EXISTS(
              SELECT
                *
              FROM initiative
              WHERE
                initiative.id = mention.entity_id
                AND (
                  initiative.parent_id IN (
                    SELECT
                      claim.attributed_to_id
                    UNION ALL
                    SELECT
                      organization.country_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                    UNION ALL
                    SELECT
                      organization.parent_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                    UNION ALL
                    SELECT
                      affiliation.entity_id
                    FROM affiliation
                    WHERE
                      claim.attributed_to_id IS NULL AND affiliation.publisher_id = source.publisher_id
                  )
                  OR initiative.country_id IN (
                    SELECT
                      claim.attributed_to_id
                    UNION ALL
                    SELECT
                      organization.country_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                    UNION ALL
                    SELECT
                      organization.parent_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                    UNION ALL
                    SELECT
                      affiliation.entity_id
                    FROM affiliation
                    WHERE
                      claim.attributed_to_id IS NULL AND affiliation.publisher_id = source.publisher_id
                  )
                )
            )
          )
        )
    )
  )
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
  source.slug AS source_slug,
  'uncorroborated' AS finding,
  '' AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_9
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND NOT (
    EXISTS(
      SELECT
        *
      FROM comparisons AS compared
      WHERE
        claim.id = compared.claim_id
        AND compared.kind = 'corroborates'
        AND compared.independent > 0
    )
  )
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
  source.slug AS source_slug,
  'contradicted' AS finding,
  (
    SELECT
      compared.other_publishers || ': ' || compared.other_summary AS anon_1
    FROM comparisons AS compared
    WHERE
      claim.id = compared.claim_id
      AND compared.kind = 'contradicts'
      AND compared.independent > 0
    LIMIT 1
    OFFSET 0
  ) AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_10
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND (
    EXISTS(
      SELECT
        *
      FROM comparisons AS compared
      WHERE
        claim.id = compared.claim_id
        AND compared.kind = 'contradicts'
        AND compared.independent > 0
    )
  )
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
  source.slug AS source_slug,
  'unlocated' AS finding,
  '' AS detail,
  claim.type AS type,
  claim.summary AS summary,
  subject.slug AS subject_slug,
  COALESCE(source.reliability, publisher.reliability, 'F') AS reliability,
  COALESCE(source.reliability, publisher.reliability, 'F') || claim.credibility AS grade
FROM claim
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_11
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  )
  AND NOT (
    EXISTS(
      SELECT
        *
      FROM citation AS located
      WHERE
        located.claim_id = claim.id
        AND located.source_id + 0 = source.id
        AND NOT located.text_start IS NULL
    )
  );

CREATE VIEW vocabulary AS
SELECT
  term.vocabulary AS vocabulary,
  term.code AS code,
  term.definition AS definition
FROM term;

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

CREATE VIEW packs AS
SELECT
  pack.slug AS slug,
  seeding.version AS version,
  seeding.sha256 AS sha256,
  seeding.applied_at AS applied_at,
  (
    SELECT
      COUNT(*) AS count_1
    FROM claim
    WHERE
      claim.pack_id = pack.id
  ) AS claims
FROM pack
LEFT OUTER JOIN seeding
  ON seeding.id = (
    SELECT
      MAX(other.id) AS max_1
    FROM seeding AS other
    WHERE
      other.pack_id = pack.id
  );

CREATE VIEW seedings AS
SELECT
  pack.slug AS pack,
  seeding.version AS version,
  seeding.sha256 AS sha256,
  seeding.applied_at AS applied_at,
  seeding.created AS created,
  seeding.changed AS changed,
  seeding.pruned AS pruned
FROM seeding
JOIN pack
  ON pack.id = seeding.pack_id;

CREATE TRIGGER tr_term_hand_update AFTER UPDATE OF vocabulary, code, pack_id ON term BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'terms', json_array(OLD.vocabulary, OLD.code), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'terms' AND row_id = OLD.rowid) AND (json_array(OLD.vocabulary, OLD.code) <> json_array(NEW.vocabulary, NEW.code) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_term_hand_delete AFTER DELETE ON term BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'terms', json_array(OLD.vocabulary, OLD.code), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'terms' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'terms' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_topic_hand_update AFTER UPDATE OF slug, pack_id ON topic BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'topics', json_array(OLD.slug), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'topics' AND row_id = OLD.rowid) AND (json_array(OLD.slug) <> json_array(NEW.slug) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_topic_hand_delete AFTER DELETE ON topic BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'topics', json_array(OLD.slug), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'topics' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'topics' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_publisher_hand_update AFTER UPDATE OF slug, pack_id ON publisher BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'publishers', json_array(OLD.slug), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'publishers' AND row_id = OLD.rowid) AND (json_array(OLD.slug) <> json_array(NEW.slug) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_publisher_hand_delete AFTER DELETE ON publisher BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'publishers', json_array(OLD.slug), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'publishers' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'publishers' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_source_hand_update AFTER UPDATE OF slug, pack_id ON source BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'sources', json_array(OLD.slug), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'sources' AND row_id = OLD.rowid) AND (json_array(OLD.slug) <> json_array(NEW.slug) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_source_hand_delete AFTER DELETE ON source BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'sources', json_array(OLD.slug), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'sources' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'sources' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_entity_hand_update AFTER UPDATE OF slug, pack_id ON entity BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'entities', json_array(OLD.slug), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'entities' AND row_id = OLD.rowid) AND (json_array(OLD.slug) <> json_array(NEW.slug) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_entity_hand_delete AFTER DELETE ON entity BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'entities', json_array(OLD.slug), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'entities' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'entities' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_name_hand_update AFTER UPDATE OF entity_id, text, kind, language, pack_id ON name BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'names', json_array((SELECT slug FROM entity WHERE id = OLD.entity_id), OLD.text, OLD.kind, OLD.language), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'names' AND row_id = OLD.rowid) AND (json_array((SELECT slug FROM entity WHERE id = OLD.entity_id), OLD.text, OLD.kind, OLD.language) <> json_array((SELECT slug FROM entity WHERE id = NEW.entity_id), NEW.text, NEW.kind, NEW.language) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_name_hand_delete AFTER DELETE ON name BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'names', json_array((SELECT slug FROM entity WHERE id = OLD.entity_id), OLD.text, OLD.kind, OLD.language), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'names' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'names' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_identifier_hand_update AFTER UPDATE OF scheme, value, pack_id ON identifier BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'identifiers', json_array(OLD.scheme, OLD.value), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'identifiers' AND row_id = OLD.rowid) AND (json_array(OLD.scheme, OLD.value) <> json_array(NEW.scheme, NEW.value) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_identifier_hand_delete AFTER DELETE ON identifier BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'identifiers', json_array(OLD.scheme, OLD.value), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'identifiers' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'identifiers' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_affiliation_hand_update AFTER UPDATE OF publisher_id, entity_id, pack_id ON affiliation BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'affiliations', json_array((SELECT slug FROM publisher WHERE id = OLD.publisher_id), (SELECT slug FROM entity WHERE id = OLD.entity_id)), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'affiliations' AND row_id = OLD.rowid) AND (json_array((SELECT slug FROM publisher WHERE id = OLD.publisher_id), (SELECT slug FROM entity WHERE id = OLD.entity_id)) <> json_array((SELECT slug FROM publisher WHERE id = NEW.publisher_id), (SELECT slug FROM entity WHERE id = NEW.entity_id)) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_affiliation_hand_delete AFTER DELETE ON affiliation BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'affiliations', json_array((SELECT slug FROM publisher WHERE id = OLD.publisher_id), (SELECT slug FROM entity WHERE id = OLD.entity_id)), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'affiliations' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'affiliations' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_passage_note_hand_update AFTER UPDATE OF source_id, prefix, text_start, text_end, suffix, pack_id ON passage_note BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'passages', json_array((SELECT slug FROM source WHERE id = OLD.source_id), OLD.prefix, OLD.text_start, OLD.text_end, OLD.suffix), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'passages' AND row_id = OLD.rowid) AND (json_array((SELECT slug FROM source WHERE id = OLD.source_id), OLD.prefix, OLD.text_start, OLD.text_end, OLD.suffix) <> json_array((SELECT slug FROM source WHERE id = NEW.source_id), NEW.prefix, NEW.text_start, NEW.text_end, NEW.suffix) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_passage_note_hand_delete AFTER DELETE ON passage_note BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'passages', json_array((SELECT slug FROM source WHERE id = OLD.source_id), OLD.prefix, OLD.text_start, OLD.text_end, OLD.suffix), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'passages' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'passages' AND row_id = OLD.rowid;
END;

CREATE TRIGGER tr_claim_hand_update AFTER UPDATE OF key, pack_id ON claim BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'claims', json_array(OLD.key), OLD.rowid
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'claims' AND row_id = OLD.rowid) AND (json_array(OLD.key) <> json_array(NEW.key) OR OLD.pack_id IS NOT NEW.pack_id);
END;

CREATE TRIGGER tr_claim_hand_delete AFTER DELETE ON claim BEGIN
  INSERT OR IGNORE INTO hand_edit (pack_id, rows, key, row_id)
    SELECT OLD.pack_id, 'claims', json_array(OLD.key), NULL
    WHERE OLD.pack_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hand_edit WHERE rows = 'claims' AND row_id = OLD.rowid);
  UPDATE hand_edit
    SET row_id = NULL
    WHERE rows = 'claims' AND row_id = OLD.rowid;
END;

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

CREATE TRIGGER tr_passage_fts_insert AFTER INSERT ON passage BEGIN
  INSERT INTO passage_fts (rowid, text)
    VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER tr_passage_fts_update AFTER UPDATE OF text ON passage BEGIN
  UPDATE passage_fts
    SET text = NEW.text
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_passage_fts_delete AFTER DELETE ON passage BEGIN
  DELETE FROM passage_fts
    WHERE rowid = OLD.id;
END;
