CREATE VIEW countries AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  CAST((
    SELECT
      name.text
    FROM name
    WHERE
      name.entity_id = entity.id AND name.kind = 'official'
    ORDER BY
      name.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS official_name,
  country.alpha2 AS alpha2,
  country.alpha3 AS alpha3,
  country.numeric_code AS numeric_code,
  country.region AS region,
  country.subregion AS subregion,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims
FROM country
JOIN entity
  ON entity.id = country.id;

CREATE VIEW organizations AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  organization.acronym AS acronym,
  organization.kind AS kind,
  country_row.name AS country,
  country_row.slug AS country_slug,
  seat_row.name AS seat,
  seat_row.slug AS seat_slug,
  parent_row.name AS parent,
  parent_row.slug AS parent_slug,
  organization.founded AS founded,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims
FROM organization
JOIN entity
  ON entity.id = organization.id
LEFT OUTER JOIN entity AS seat_row
  ON seat_row.id = organization.seat_id
LEFT OUTER JOIN entity AS country_row
  ON country_row.id = organization.country_id
LEFT OUTER JOIN entity AS parent_row
  ON parent_row.id = organization.parent_id;

CREATE VIEW initiatives AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  initiative.kind AS kind,
  initiative.theme AS theme,
  initiative.starts AS starts,
  initiative.ends AS ends,
  CAST(CASE
    WHEN (
      initiative.first_day IS NOT NULL
    )
    THEN initiative.first_day
    ELSE (
      SELECT
        MIN(claim.first_day) AS min_1
      FROM claim
      WHERE
        claim.subject_id = initiative.id
    )
  END AS TEXT) AS first_day,
  CAST(CASE
    WHEN (
      initiative.first_day IS NOT NULL
    )
    THEN initiative.last_day
    ELSE (
      SELECT
        MAX(claim.last_day) AS max_1
      FROM claim
      WHERE
        claim.subject_id = initiative.id
    )
  END AS TEXT) AS last_day,
  place_row.name AS place,
  place_row.slug AS place_slug,
  country_row.name AS country,
  country_row.slug AS country_slug,
  parent_row.name AS parent,
  parent_row.slug AS parent_slug,
  CAST((
    SELECT
      GROUP_CONCAT(anon_1.slug, ', ') AS group_concat_1
    FROM (
      SELECT DISTINCT
        topic.slug AS slug
      FROM topic
      JOIN topic_within
        ON topic_within.wider_id = topic.id
      JOIN initiative_topic
        ON initiative_topic.topic_id = topic_within.topic_id
      WHERE
        initiative_topic.initiative_id = entity.id
      ORDER BY
        topic.slug
    ) AS anon_1
  ) AS TEXT) AS topics,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims
FROM initiative
JOIN entity
  ON entity.id = initiative.id
LEFT OUTER JOIN entity AS place_row
  ON place_row.id = initiative.place_id
LEFT OUTER JOIN entity AS country_row
  ON country_row.id = initiative.country_id
LEFT OUTER JOIN entity AS parent_row
  ON parent_row.id = initiative.parent_id;

CREATE VIEW people AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  person.kind AS kind,
  country_row.name AS country,
  country_row.slug AS country_slug,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims
FROM person
JOIN entity
  ON entity.id = person.id
LEFT OUTER JOIN entity AS country_row
  ON country_row.id = person.country_id;

CREATE VIEW places AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  place.kind AS kind,
  country_row.name AS country,
  country_row.slug AS country_slug,
  parent_row.name AS parent,
  parent_row.slug AS parent_slug,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims
FROM place
JOIN entity
  ON entity.id = place.id
LEFT OUTER JOIN entity AS country_row
  ON country_row.id = place.country_id
LEFT OUTER JOIN entity AS parent_row
  ON parent_row.id = place.parent_id;

CREATE VIEW actors AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  actor.kind AS kind,
  country_row.name AS country,
  country_row.slug AS country_slug,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims
FROM actor
JOIN entity
  ON entity.id = actor.id
LEFT OUTER JOIN entity AS country_row
  ON country_row.id = actor.country_id;

CREATE VIEW things AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  entity.type AS type,
  CAST(COALESCE(organization.kind, initiative.kind, person.kind, place.kind, actor.kind) AS TEXT) AS kind,
  entity.description AS description,
  CAST((
    SELECT
      COUNT(DISTINCT mention.claim_id) AS count_1
    FROM mention
    WHERE
      mention.entity_id = entity.id
  ) AS BIGINT) AS claims,
  pack.slug AS pack,
  entity.id AS thing_id
FROM entity
LEFT OUTER JOIN organization
  ON organization.id = entity.id
LEFT OUTER JOIN initiative
  ON initiative.id = entity.id
LEFT OUTER JOIN person
  ON person.id = entity.id
LEFT OUTER JOIN place
  ON place.id = entity.id
LEFT OUTER JOIN actor
  ON actor.id = entity.id
LEFT OUTER JOIN pack
  ON pack.id = entity.pack_id;

CREATE VIEW names AS
SELECT
  entity.name AS name,
  entity.slug AS slug,
  entity.type AS type,
  CAST('primary' AS TEXT) AS kind,
  CAST(CAST(NULL AS TEXT) AS TEXT) AS language,
  entity.folded AS folded
FROM entity
UNION ALL
SELECT
  name.text AS name,
  entity.slug AS slug,
  entity.type AS type,
  name.kind AS kind,
  name.language AS language,
  name.folded AS folded
FROM name
JOIN entity
  ON entity.id = name.entity_id;

CREATE VIEW identifiers AS
SELECT
  entity.slug AS slug,
  entity.type AS type,
  identifier.scheme AS scheme,
  identifier.value AS value,
  CAST(CASE
    WHEN (
      identifier.scheme = 'wikidata'
    )
    THEN 'https://www.wikidata.org/entity/' || identifier.value
    WHEN (
      identifier.scheme = 'ror'
    )
    THEN 'https://ror.org/' || identifier.value
    WHEN (
      identifier.scheme = 'viaf'
    )
    THEN 'https://viaf.org/viaf/' || identifier.value
    WHEN (
      identifier.scheme = 'isni'
    )
    THEN 'https://isni.org/isni/' || identifier.value
  END AS TEXT) AS url
FROM identifier
JOIN entity
  ON entity.id = identifier.entity_id;

CREATE VIEW facts AS
SELECT
  claim.type AS type,
  subject.name AS subject,
  subject.slug AS subject_slug,
  claim_fact.relation AS relation,
  object.name AS object,
  object.slug AS object_slug,
  CAST(COALESCE(
    attribute.value,
    figure.as_written,
    CASE
      WHEN (
        figure.value = CAST(figure.value AS BIGINT)
      )
      THEN CAST(CAST(figure.value AS BIGINT) AS TEXT)
      ELSE CAST(figure.value AS TEXT)
    END,
    object.name
  ) AS TEXT) AS value,
  figure.value AS number,
  figure.unit AS unit,
  CAST((
    SELECT
      COUNT(*) AS count_1
    FROM claim_fact AS same
    WHERE
      same.fact = claim_fact.fact AND same.rank IS NOT NULL
  ) AS BIGINT) AS claims,
  CAST(CASE
    WHEN (
      (
        EXISTS(
          SELECT
            *
          FROM claim_fact AS stated
          WHERE
            stated.fact = claim_fact.fact
            AND stated.rank IS NOT NULL
            AND (
              (
                EXISTS(
                  SELECT
                    *
                  FROM claim_link AS here
                  WHERE
                    here.claim_id = stated.claim_id AND here.kind = 'contradicts'
                )
              )
              OR (
                EXISTS(
                  SELECT
                    *
                  FROM claim_link AS there
                  WHERE
                    there.other_id = stated.claim_id AND there.kind = 'contradicts'
                )
              )
              OR (
                EXISTS(
                  SELECT
                    *
                  FROM citation AS against
                  WHERE
                    against.claim_id = stated.claim_id AND against.stance = 'disputes'
                )
              )
            )
        )
      )
      OR (
        EXISTS(
          SELECT
            *
          FROM figure AS mine
          JOIN claim_fact AS rival ON TRUE
          JOIN figure AS theirs ON TRUE
          WHERE
            mine.id = claim_fact.claim_id
            AND claim_fact.rank IS NOT NULL
            AND rival.rivals = claim_fact.rivals
            AND rival.rank IS NOT NULL
            AND rival.fact <> claim_fact.fact
            AND theirs.id = rival.claim_id
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
  END AS BIGINT) AS disputed,
  claim_fact.resolved AS resolved,
  claim_fact.fact AS fact_id,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_2
    FROM claim_fact AS same
    JOIN citation
      ON citation.claim_id = same.claim_id
    WHERE
      same.fact = claim_fact.fact AND same.rank IS NOT NULL
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
LEFT OUTER JOIN entity AS object
  ON object.id = claim_fact.object_id
LEFT OUTER JOIN attribute
  ON attribute.id = claim.id
LEFT OUTER JOIN figure
  ON figure.id = claim.id
WHERE
  claim_fact.lead = 1;

CREATE VIEW involvements AS
SELECT
  party.name AS party,
  party.slug AS party_slug,
  party.type AS party_type,
  initiative_row.name AS initiative,
  initiative_row.slug AS initiative_slug,
  initiative.kind AS initiative_kind,
  involvement.how AS how,
  involvement.role AS role,
  through_row.name AS through,
  through_row.slug AS through_slug,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN involvement
  ON involvement.claim_id = claim.id
JOIN entity AS party
  ON party.id = involvement.party_id
JOIN entity AS initiative_row
  ON initiative_row.id = involvement.initiative_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN initiative
  ON initiative.id = involvement.initiative_id
LEFT OUTER JOIN entity AS through_row
  ON through_row.id = involvement.through_id
  AND involvement.through_id <> involvement.party_id;

CREATE VIEW claims AS
SELECT
  claim.type AS type,
  subject.name AS subject,
  subject.slug AS subject_slug,
  claim_fact.relation AS relation,
  object.name AS object,
  object.slug AS object_slug,
  CAST((
    SELECT
      GROUP_CONCAT(anon_1.slug, ', ') AS group_concat_1
    FROM (
      SELECT DISTINCT
        topic.slug AS slug
      FROM topic
      JOIN tag
        ON tag.topic_id = topic.id
      WHERE
        tag.claim_id = claim.id
      ORDER BY
        topic.slug
    ) AS anon_1
  ) AS TEXT) AS topics,
  CAST((
    SELECT
      GROUP_CONCAT(anon_2.mark, ', ') AS group_concat_2
    FROM (
      SELECT DISTINCT
        claim_mark.mark AS mark
      FROM claim_mark
      WHERE
        claim_mark.claim_id = claim.id
      ORDER BY
        claim_mark.mark
    ) AS anon_2
  ) AS TEXT) AS marks,
  CAST((
    SELECT
      COUNT(*) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS citations,
  CAST(CASE
    WHEN (
      (
        EXISTS(
          SELECT
            *
          FROM claim_link AS here
          WHERE
            here.claim_id = claim.id AND here.kind = 'contradicts'
        )
      )
      OR (
        EXISTS(
          SELECT
            *
          FROM claim_link AS there
          WHERE
            there.other_id = claim.id AND there.kind = 'contradicts'
        )
      )
      OR (
        EXISTS(
          SELECT
            *
          FROM citation AS against
          WHERE
            against.claim_id = claim.id AND against.stance = 'disputes'
        )
      )
      OR (
        EXISTS(
          SELECT
            *
          FROM figure AS mine
          JOIN claim_fact AS rival ON TRUE
          JOIN figure AS theirs ON TRUE
          WHERE
            mine.id = claim_fact.claim_id
            AND claim_fact.rank IS NOT NULL
            AND rival.rivals = claim_fact.rivals
            AND rival.rank IS NOT NULL
            AND rival.fact <> claim_fact.fact
            AND theirs.id = rival.claim_id
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
  END AS BIGINT) AS disputed,
  claim_fact.fact AS fact_id,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_2
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_3
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
LEFT OUTER JOIN entity AS object
  ON object.id = claim_fact.object_id;

CREATE VIEW participations AS
SELECT
  subject.name AS initiative,
  subject.slug AS initiative_slug,
  initiative.kind AS initiative_kind,
  participant.name AS participant,
  participant.slug AS participant_slug,
  participant.type AS participant_type,
  participation.role AS role,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN participation
  ON participation.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS participant
  ON participant.id = participation.participant_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN initiative
  ON initiative.id = claim.subject_id;

CREATE VIEW memberships AS
SELECT
  subject.name AS organization,
  subject.slug AS organization_slug,
  the_member.name AS member,
  the_member.slug AS member_slug,
  membership.member_type AS member_type,
  membership.status AS status,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN membership
  ON membership.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS the_member
  ON the_member.id = membership.member_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW offices AS
SELECT
  subject.name AS person,
  subject.slug AS person_slug,
  the_organization.name AS organization,
  the_organization.slug AS organization_slug,
  office.title AS title,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN office
  ON office.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS the_organization
  ON the_organization.id = office.organization_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW attributes AS
SELECT
  subject.name AS subject,
  subject.slug AS subject_slug,
  attribute.property AS property,
  CAST(COALESCE(attribute.value, object.name) AS TEXT) AS value,
  object.name AS object,
  object.slug AS object_slug,
  claim_fact.resolved AS resolved,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN attribute
  ON attribute.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN entity AS object
  ON object.id = attribute.object_id;

CREATE VIEW figures AS
SELECT
  subject.name AS subject,
  subject.slug AS subject_slug,
  figure.metric AS metric,
  figure.comparator AS comparator,
  figure.value AS value,
  figure.low AS low,
  figure.high AS high,
  figure.unit AS unit,
  figure.per AS per,
  figure.as_written AS as_written,
  claim_fact.resolved AS resolved,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN figure
  ON figure.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW relations AS
SELECT
  subject.name AS subject,
  subject.slug AS subject_slug,
  relation.predicate AS predicate,
  the_object.name AS object,
  the_object.slug AS object_slug,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN relation
  ON relation.id = claim.id
JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN entity AS the_object
  ON the_object.id = relation.object_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW statements AS
SELECT
  CAST(COALESCE(speaker.name, source.title) AS TEXT) AS speaker,
  subject.name AS subject,
  subject.slug AS subject_slug,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  claim.type = 'statement';

CREATE VIEW claim_links AS
SELECT
  claim_link.kind AS kind,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  other.id AS other_claim_id,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim_link
  ON claim_link.claim_id = claim.id
JOIN claim AS other
  ON other.id = claim_link.other_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id;

CREATE VIEW citations AS
SELECT
  CAST(citation.text_start || COALESCE(' … ' || citation.text_end, '') AS TEXT) AS fragment,
  citation.stance AS stance,
  passage.paragraph AS paragraph,
  passage.sentence AS sentence,
  anchor.start_char AS start_char,
  anchor.end_char AS end_char,
  anchor.quote AS quote,
  CAST(source.url || '#:~:text=' || anchor.directive AS TEXT) AS link,
  citation.id AS citation_id,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = citation.id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
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
      first.id
    FROM source_text AS first
    WHERE
      first.source_id = source.id
    ORDER BY
      first.variant,
      first.id
    LIMIT 1
    OFFSET 0
  )
LEFT OUTER JOIN passage
  ON passage.id = anchor.passage_id;

CREATE VIEW connections AS
SELECT
  one.name AS thing,
  one.slug AS thing_slug,
  one.type AS thing_type,
  other_thing.name AS other,
  other_thing.slug AS other_slug,
  other_thing.type AS other_type,
  CAST(CASE WHEN (
    near.via = 'subject'
  ) THEN far.via ELSE near.via END AS TEXT) AS via,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN mention AS near
  ON near.claim_id = claim.id
JOIN entity AS one
  ON one.id = near.entity_id
JOIN mention AS far
  ON far.claim_id = near.claim_id AND far.entity_id <> near.entity_id
JOIN entity AS other_thing
  ON other_thing.id = far.entity_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
WHERE
  near.via = 'subject' OR far.via = 'subject';

CREATE VIEW mentions AS
SELECT
  entity.name AS thing,
  entity.slug AS thing_slug,
  entity.type AS thing_type,
  mention.via AS via,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN mention
  ON mention.claim_id = claim.id
JOIN entity
  ON entity.id = mention.entity_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW timeline AS
SELECT
  CAST(COALESCE(
    (
      SELECT
        attribute.value
      FROM attribute
      JOIN term ON TRUE
      WHERE
        attribute.id = claim.id
        AND term.vocabulary = 'property'
        AND term.code = attribute.property
        AND term.value = 'date'
    ),
    claim.valid
  ) AS TEXT) AS date,
  claim.type AS type,
  subject.name AS subject,
  subject.slug AS subject_slug,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
WHERE
  claim.first_day IS NOT NULL;

CREATE VIEW tags AS
SELECT
  topic.name AS topic,
  topic.slug AS topic_slug,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN tag
  ON tag.claim_id = claim.id
JOIN topic
  ON topic.id = tag.topic_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW sources AS
SELECT
  source.title AS title,
  source.slug AS slug,
  source.kind AS kind,
  publisher.name AS publisher,
  publisher.slug AS publisher_slug,
  source.published AS published,
  source.url AS url,
  source.language AS language,
  source.rights AS rights,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST(COALESCE(source.reason, publisher.reason) AS TEXT) AS reason,
  source.title_is AS title_is,
  original.title AS derived_from,
  original.slug AS derived_from_slug,
  source.file_sha256 AS file_sha256,
  source.extractor AS extractor,
  CAST((
    SELECT
      COUNT(DISTINCT citation.claim_id) AS count_1
    FROM citation
    WHERE
      citation.source_id = source.id
  ) AS BIGINT) AS claims,
  CAST(CASE
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
  END AS BIGINT) AS text_attached
FROM source
LEFT OUTER JOIN publisher
  ON publisher.id = source.publisher_id
LEFT OUTER JOIN source AS original
  ON original.id = source.derived_from_id;

CREATE VIEW publishers AS
SELECT
  publisher.name AS name,
  publisher.slug AS slug,
  publisher.reliability AS reliability,
  publisher.reason AS reason,
  CAST((
    SELECT
      GROUP_CONCAT(anon_1.slug, ', ') AS group_concat_1
    FROM (
      SELECT DISTINCT
        affiliate.slug AS slug
      FROM affiliation
      JOIN entity AS affiliate
        ON affiliate.id = affiliation.entity_id
      WHERE
        affiliation.publisher_id = publisher.id
      ORDER BY
        affiliate.slug
    ) AS anon_1
  ) AS TEXT) AS affiliations,
  CAST((
    SELECT
      COUNT(*) AS count_1
    FROM source
    WHERE
      source.publisher_id = publisher.id
  ) AS BIGINT) AS sources
FROM publisher;

CREATE VIEW passages AS
SELECT
  source.title AS source,
  source.slug AS source_slug,
  source_text.variant AS variant,
  source_text.sha256 AS sha256,
  CAST(CASE
    WHEN (
      source_text.id = (
        SELECT
          first.id
        FROM source_text AS first
        WHERE
          first.source_id = source.id
        ORDER BY
          first.variant,
          first.id
        LIMIT 1
        OFFSET 0
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS shown,
  passage.paragraph AS paragraph,
  passage.sentence AS sentence,
  passage.start_char AS start_char,
  passage.end_char AS end_char,
  passage.text AS text,
  CAST((
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
  ) AS BIGINT) AS claims,
  CAST(COALESCE(
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
  ) AS TEXT) AS nature,
  CAST((
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
  ) AS TEXT) AS reason,
  passage.id AS passage_id
FROM passage
JOIN source_text
  ON source_text.id = passage.source_text_id
JOIN source
  ON source.id = source_text.source_id;

CREATE VIEW quotes AS
SELECT
  CAST(citation.text_start || COALESCE(' … ' || citation.text_end, '') AS TEXT) AS fragment,
  citation.stance AS stance,
  passage.paragraph AS paragraph,
  passage.sentence AS sentence,
  anchor.start_char AS start_char,
  anchor.end_char AS end_char,
  anchor.quote AS quote,
  CAST(source.url || '#:~:text=' || anchor.directive AS TEXT) AS link,
  source_text.variant AS variant,
  source_text.sha256 AS sha256,
  citation.id AS citation_id,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = citation.id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
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
  claim_link.kind AS kind,
  CAST('linked' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_1.slug, ', ') AS group_concat_1
    FROM (
      SELECT DISTINCT
        publisher_1.slug AS slug
      FROM citation AS citation_1
      JOIN source AS source_1
        ON source_1.id = citation_1.source_id
      JOIN publisher AS publisher_1
        ON publisher_1.id = source_1.publisher_id
      WHERE
        citation_1.claim_id = other.id
      ORDER BY
        publisher_1.slug
    ) AS anon_1
  ) AS TEXT) AS other_publishers,
  CAST((
    SELECT
      COUNT(*) AS count_1
    FROM claim_publisher AS claim_publisher_1
    WHERE
      claim_publisher_1.claim_id = other.id
      AND claim_publisher_1.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_2.publisher_id
          FROM claim_publisher AS claim_publisher_2
          WHERE
            claim_publisher_2.claim_id = claim.id
            AND claim_publisher_2.stance = 'supports'
            AND claim_publisher_2.publisher_id = claim_publisher_1.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND (
        EXISTS(
          SELECT
            claim_publisher_3.publisher_id
          FROM claim_publisher AS claim_publisher_3
          WHERE
            claim_publisher_3.claim_id = claim.id AND claim_publisher_3.stance = 'supports'
        )
      )
  ) AS BIGINT) AS independent,
  CAST((
    SELECT
      COUNT(*) AS count_2
    FROM claim_publisher AS claim_publisher_4
    WHERE
      claim_publisher_4.claim_id = other.id
      AND claim_publisher_4.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_5.publisher_id
          FROM claim_publisher AS claim_publisher_5
          WHERE
            claim_publisher_5.claim_id = claim.id
            AND claim_publisher_5.stance = 'supports'
            AND claim_publisher_5.publisher_id = claim_publisher_4.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND claim_publisher_4.reliable = 1
      AND (
        EXISTS(
          SELECT
            claim_publisher_6.publisher_id
          FROM claim_publisher AS claim_publisher_6
          WHERE
            claim_publisher_6.claim_id = claim.id AND claim_publisher_6.stance = 'supports'
        )
      )
  ) AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim_link
  ON claim_link.claim_id = claim.id
  AND claim_link.kind IN ('corroborates', 'contradicts')
JOIN claim AS other
  ON other.id = claim_link.other_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
UNION ALL
SELECT
  claim_link.kind AS kind,
  CAST('linked' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_3.slug, ', ') AS group_concat_2
    FROM (
      SELECT DISTINCT
        publisher_2.slug AS slug
      FROM citation AS citation_2
      JOIN source AS source_2
        ON source_2.id = citation_2.source_id
      JOIN publisher AS publisher_2
        ON publisher_2.id = source_2.publisher_id
      WHERE
        citation_2.claim_id = other.id
      ORDER BY
        publisher_2.slug
    ) AS anon_3
  ) AS TEXT) AS other_publishers,
  CAST((
    SELECT
      COUNT(*) AS count_4
    FROM claim_publisher AS claim_publisher_7
    WHERE
      claim_publisher_7.claim_id = other.id
      AND claim_publisher_7.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_8.publisher_id
          FROM claim_publisher AS claim_publisher_8
          WHERE
            claim_publisher_8.claim_id = claim.id
            AND claim_publisher_8.stance = 'supports'
            AND claim_publisher_8.publisher_id = claim_publisher_7.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND (
        EXISTS(
          SELECT
            claim_publisher_9.publisher_id
          FROM claim_publisher AS claim_publisher_9
          WHERE
            claim_publisher_9.claim_id = claim.id AND claim_publisher_9.stance = 'supports'
        )
      )
  ) AS BIGINT) AS independent,
  CAST((
    SELECT
      COUNT(*) AS count_5
    FROM claim_publisher AS claim_publisher_10
    WHERE
      claim_publisher_10.claim_id = other.id
      AND claim_publisher_10.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_11.publisher_id
          FROM claim_publisher AS claim_publisher_11
          WHERE
            claim_publisher_11.claim_id = claim.id
            AND claim_publisher_11.stance = 'supports'
            AND claim_publisher_11.publisher_id = claim_publisher_10.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND claim_publisher_10.reliable = 1
      AND (
        EXISTS(
          SELECT
            claim_publisher_12.publisher_id
          FROM claim_publisher AS claim_publisher_12
          WHERE
            claim_publisher_12.claim_id = claim.id AND claim_publisher_12.stance = 'supports'
        )
      )
  ) AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim_link
  ON claim_link.other_id = claim.id
  AND claim_link.kind IN ('corroborates', 'contradicts')
JOIN claim AS other
  ON other.id = claim_link.claim_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
UNION ALL
SELECT
  CAST('corroborates' AS TEXT) AS kind,
  CAST('same fact' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_4.slug, ', ') AS group_concat_3
    FROM (
      SELECT DISTINCT
        publisher_3.slug AS slug
      FROM citation AS citation_3
      JOIN source AS source_3
        ON source_3.id = citation_3.source_id
      JOIN publisher AS publisher_3
        ON publisher_3.id = source_3.publisher_id
      WHERE
        citation_3.claim_id = other.id
      ORDER BY
        publisher_3.slug
    ) AS anon_4
  ) AS TEXT) AS other_publishers,
  CAST((
    SELECT
      COUNT(*) AS count_6
    FROM claim_publisher AS claim_publisher_13
    WHERE
      claim_publisher_13.claim_id = other.id
      AND claim_publisher_13.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_14.publisher_id
          FROM claim_publisher AS claim_publisher_14
          WHERE
            claim_publisher_14.claim_id = claim.id
            AND claim_publisher_14.stance = 'supports'
            AND claim_publisher_14.publisher_id = claim_publisher_13.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND (
        EXISTS(
          SELECT
            claim_publisher_15.publisher_id
          FROM claim_publisher AS claim_publisher_15
          WHERE
            claim_publisher_15.claim_id = claim.id AND claim_publisher_15.stance = 'supports'
        )
      )
  ) AS BIGINT) AS independent,
  CAST((
    SELECT
      COUNT(*) AS count_7
    FROM claim_publisher AS claim_publisher_16
    WHERE
      claim_publisher_16.claim_id = other.id
      AND claim_publisher_16.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_17.publisher_id
          FROM claim_publisher AS claim_publisher_17
          WHERE
            claim_publisher_17.claim_id = claim.id
            AND claim_publisher_17.stance = 'supports'
            AND claim_publisher_17.publisher_id = claim_publisher_16.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND claim_publisher_16.reliable = 1
      AND (
        EXISTS(
          SELECT
            claim_publisher_18.publisher_id
          FROM claim_publisher AS claim_publisher_18
          WHERE
            claim_publisher_18.claim_id = claim.id AND claim_publisher_18.stance = 'supports'
        )
      )
  ) AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim_fact AS other_fact
  ON other_fact.fact = claim_fact.fact
  AND other_fact.claim_id <> claim_fact.claim_id
  AND claim_fact.rank IS NOT NULL
  AND other_fact.rank IS NOT NULL
JOIN claim AS other
  ON other.id = other_fact.claim_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
WHERE
  claim.first_day IS NULL
  OR other.first_day IS NULL
  OR claim.first_day <= COALESCE(other.last_day, '9999-12-31')
  AND other.first_day <= COALESCE(claim.last_day, '9999-12-31')
UNION ALL
SELECT
  CAST('contradicts' AS TEXT) AS kind,
  CAST('figures apart' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_5.slug, ', ') AS group_concat_4
    FROM (
      SELECT DISTINCT
        publisher_4.slug AS slug
      FROM citation AS citation_4
      JOIN source AS source_4
        ON source_4.id = citation_4.source_id
      JOIN publisher AS publisher_4
        ON publisher_4.id = source_4.publisher_id
      WHERE
        citation_4.claim_id = other.id
      ORDER BY
        publisher_4.slug
    ) AS anon_5
  ) AS TEXT) AS other_publishers,
  CAST((
    SELECT
      COUNT(*) AS count_8
    FROM claim_publisher AS claim_publisher_19
    WHERE
      claim_publisher_19.claim_id = other.id
      AND claim_publisher_19.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_20.publisher_id
          FROM claim_publisher AS claim_publisher_20
          WHERE
            claim_publisher_20.claim_id = claim.id
            AND claim_publisher_20.stance = 'supports'
            AND claim_publisher_20.publisher_id = claim_publisher_19.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND (
        EXISTS(
          SELECT
            claim_publisher_21.publisher_id
          FROM claim_publisher AS claim_publisher_21
          WHERE
            claim_publisher_21.claim_id = claim.id AND claim_publisher_21.stance = 'supports'
        )
      )
  ) AS BIGINT) AS independent,
  CAST((
    SELECT
      COUNT(*) AS count_9
    FROM claim_publisher AS claim_publisher_22
    WHERE
      claim_publisher_22.claim_id = other.id
      AND claim_publisher_22.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_23.publisher_id
          FROM claim_publisher AS claim_publisher_23
          WHERE
            claim_publisher_23.claim_id = claim.id
            AND claim_publisher_23.stance = 'supports'
            AND claim_publisher_23.publisher_id = claim_publisher_22.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND claim_publisher_22.reliable = 1
      AND (
        EXISTS(
          SELECT
            claim_publisher_24.publisher_id
          FROM claim_publisher AS claim_publisher_24
          WHERE
            claim_publisher_24.claim_id = claim.id AND claim_publisher_24.stance = 'supports'
        )
      )
  ) AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim_fact AS other_fact
  ON other_fact.rivals = CASE WHEN (
    claim.type = 'figure'
  ) THEN claim_fact.rivals END
  AND other_fact.fact <> claim_fact.fact
  AND claim_fact.rank IS NOT NULL
  AND other_fact.rank IS NOT NULL
JOIN claim AS other
  ON other.id = other_fact.claim_id
JOIN figure
  ON figure.id = claim.id
JOIN figure AS theirs
  ON theirs.id = other.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
WHERE
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
UNION ALL
SELECT
  CAST('contradicts' AS TEXT) AS kind,
  CAST('dates apart' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_6.slug, ', ') AS group_concat_5
    FROM (
      SELECT DISTINCT
        publisher_5.slug AS slug
      FROM citation AS citation_5
      JOIN source AS source_5
        ON source_5.id = citation_5.source_id
      JOIN publisher AS publisher_5
        ON publisher_5.id = source_5.publisher_id
      WHERE
        citation_5.claim_id = other.id
      ORDER BY
        publisher_5.slug
    ) AS anon_6
  ) AS TEXT) AS other_publishers,
  CAST((
    SELECT
      COUNT(*) AS count_10
    FROM claim_publisher AS claim_publisher_25
    WHERE
      claim_publisher_25.claim_id = other.id
      AND claim_publisher_25.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_26.publisher_id
          FROM claim_publisher AS claim_publisher_26
          WHERE
            claim_publisher_26.claim_id = claim.id
            AND claim_publisher_26.stance = 'supports'
            AND claim_publisher_26.publisher_id = claim_publisher_25.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND (
        EXISTS(
          SELECT
            claim_publisher_27.publisher_id
          FROM claim_publisher AS claim_publisher_27
          WHERE
            claim_publisher_27.claim_id = claim.id AND claim_publisher_27.stance = 'supports'
        )
      )
  ) AS BIGINT) AS independent,
  CAST((
    SELECT
      COUNT(*) AS count_11
    FROM claim_publisher AS claim_publisher_28
    WHERE
      claim_publisher_28.claim_id = other.id
      AND claim_publisher_28.stance = 'supports'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_29.publisher_id
          FROM claim_publisher AS claim_publisher_29
          WHERE
            claim_publisher_29.claim_id = claim.id
            AND claim_publisher_29.stance = 'supports'
            AND claim_publisher_29.publisher_id = claim_publisher_28.publisher_id
        )
      )
      AND (
        claim.attributed_to_id IS NULL
        OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
      )
      AND claim_publisher_28.reliable = 1
      AND (
        EXISTS(
          SELECT
            claim_publisher_30.publisher_id
          FROM claim_publisher AS claim_publisher_30
          WHERE
            claim_publisher_30.claim_id = claim.id AND claim_publisher_30.stance = 'supports'
        )
      )
  ) AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim_fact AS other_fact
  ON other_fact.rivals = CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM attribute
        JOIN term ON TRUE
        WHERE
          attribute.id = claim.id
          AND term.vocabulary = 'property'
          AND term.code = attribute.property
          AND term.value = 'date'
      )
    )
    THEN claim_fact.rivals
  END
  AND other_fact.fact <> claim_fact.fact
  AND claim_fact.rank IS NOT NULL
  AND other_fact.rank IS NOT NULL
JOIN claim AS other
  ON other.id = other_fact.claim_id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
WHERE
  claim.last_day < other.first_day OR other.last_day < claim.first_day
UNION ALL
SELECT
  CAST('corroborates' AS TEXT) AS kind,
  CAST('cited' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_7.slug, ', ') AS group_concat_6
    FROM (
      SELECT DISTINCT
        publisher_6.slug AS slug
      FROM citation AS citation_6
      JOIN source AS source_6
        ON source_6.id = citation_6.source_id
      JOIN publisher AS publisher_6
        ON publisher_6.id = source_6.publisher_id
      WHERE
        citation_6.claim_id = other.id
      ORDER BY
        publisher_6.slug
    ) AS anon_7
  ) AS TEXT) AS other_publishers,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
      AND (
        SELECT
          COUNT(*) AS count_12
        FROM claim_publisher AS claim_publisher_31
        WHERE
          claim_publisher_31.claim_id = claim.id AND claim_publisher_31.stance = 'supports'
      ) > 0
    )
    THEN (
      SELECT
        COUNT(*) AS count_12
      FROM claim_publisher AS claim_publisher_31
      WHERE
        claim_publisher_31.claim_id = claim.id AND claim_publisher_31.stance = 'supports'
    ) - 1
    ELSE 0
  END AS BIGINT) AS independent,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
      AND (
        SELECT
          COUNT(*) AS count_13
        FROM claim_publisher AS claim_publisher_32
        WHERE
          claim_publisher_32.claim_id = claim.id
          AND claim_publisher_32.stance = 'supports'
          AND claim_publisher_32.reliable = 1
      ) > 0
    )
    THEN (
      SELECT
        COUNT(*) AS count_13
      FROM claim_publisher AS claim_publisher_32
      WHERE
        claim_publisher_32.claim_id = claim.id
        AND claim_publisher_32.stance = 'supports'
        AND claim_publisher_32.reliable = 1
    ) - 1
    ELSE 0
  END AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim AS other
  ON other.id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
WHERE
  (
    SELECT
      COUNT(DISTINCT citation_7.source_id) AS count_14
    FROM citation AS citation_7
    WHERE
      citation_7.claim_id = claim.id AND citation_7.stance = 'supports'
  ) > 1
UNION ALL
SELECT
  CAST('contradicts' AS TEXT) AS kind,
  CAST('cited' AS TEXT) AS basis,
  other.id AS other_claim_id,
  other_pack_row.slug AS other_pack,
  other."key" AS other_key,
  other.summary AS other_summary,
  CAST((
    SELECT
      GROUP_CONCAT(anon_8.slug, ', ') AS group_concat_7
    FROM (
      SELECT DISTINCT
        publisher_7.slug AS slug
      FROM citation AS citation_8
      JOIN source AS source_7
        ON source_7.id = citation_8.source_id
      JOIN publisher AS publisher_7
        ON publisher_7.id = source_7.publisher_id
      WHERE
        citation_8.claim_id = other.id
      ORDER BY
        publisher_7.slug
    ) AS anon_8
  ) AS TEXT) AS other_publishers,
  CAST((
    SELECT
      COUNT(*) AS count_15
    FROM claim_publisher AS claim_publisher_33
    WHERE
      claim_publisher_33.claim_id = claim.id
      AND claim_publisher_33.stance = 'disputes'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_34.publisher_id
          FROM claim_publisher AS claim_publisher_34
          WHERE
            claim_publisher_34.claim_id = claim.id
            AND claim_publisher_34.stance = 'supports'
            AND claim_publisher_34.publisher_id = claim_publisher_33.publisher_id
        )
      )
      AND (
        EXISTS(
          SELECT
            claim_publisher_35.publisher_id
          FROM claim_publisher AS claim_publisher_35
          WHERE
            claim_publisher_35.claim_id = claim.id AND claim_publisher_35.stance = 'supports'
        )
      )
  ) AS BIGINT) AS independent,
  CAST((
    SELECT
      COUNT(*) AS count_16
    FROM claim_publisher AS claim_publisher_36
    WHERE
      claim_publisher_36.claim_id = claim.id
      AND claim_publisher_36.stance = 'disputes'
      AND NOT (
        EXISTS(
          SELECT
            claim_publisher_37.publisher_id
          FROM claim_publisher AS claim_publisher_37
          WHERE
            claim_publisher_37.claim_id = claim.id
            AND claim_publisher_37.stance = 'supports'
            AND claim_publisher_37.publisher_id = claim_publisher_36.publisher_id
        )
      )
      AND claim_publisher_36.reliable = 1
      AND (
        EXISTS(
          SELECT
            claim_publisher_38.publisher_id
          FROM claim_publisher AS claim_publisher_38
          WHERE
            claim_publisher_38.claim_id = claim.id AND claim_publisher_38.stance = 'supports'
        )
      )
  ) AS BIGINT) AS reliable,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_3
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN claim AS other
  ON other.id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id
LEFT OUTER JOIN pack AS other_pack_row
  ON other_pack_row.id = other.pack_id
WHERE
  EXISTS(
    SELECT
      *
    FROM citation AS citation_9
    WHERE
      citation_9.claim_id = claim.id AND citation_9.stance = 'disputes'
  );

CREATE VIEW grades AS
SELECT
  CAST(CASE
    WHEN (
      claim.modality <> 'assertion'
    )
    THEN claim.credibility
    ELSE CASE 10 * standing.corroboration + standing.contradiction
      WHEN 2
      THEN 4
      WHEN 10
      THEN 3
      WHEN 11
      THEN 3
      WHEN 12
      THEN 3
      WHEN 20
      THEN 2
      WHEN 21
      THEN 2
      WHEN 22
      THEN 3
      WHEN 30
      THEN 1
      WHEN 31
      THEN 1
      WHEN 32
      THEN 3
      ELSE claim.credibility
    END
  END AS BIGINT) AS proposed,
  CAST(standing.corroboration AS BIGINT) AS corroboration,
  CAST(standing.contradiction AS BIGINT) AS contradiction,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = claim_fact.citation_id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN (
  SELECT
    claim.id AS claim_id,
    CASE
      WHEN (
        EXISTS(
          SELECT
            claim_publisher_1.publisher_id
          FROM claim_publisher AS claim_publisher_1
          WHERE
            claim_publisher_1.claim_id = claim.id AND claim_publisher_1.stance = 'supports'
        )
      )
      THEN CASE
        WHEN (
          claim.attributed_to_id IS NULL
          AND (
            SELECT
              COUNT(*) AS count_2
            FROM claim_publisher AS claim_publisher_2
            WHERE
              claim_publisher_2.claim_id = claim.id AND claim_publisher_2.stance = 'supports'
          ) > 1
          OR (
            (
              EXISTS(
                SELECT
                  *
                FROM claim_link AS here
                WHERE
                  here.claim_id = claim.id
              )
            )
            OR (
              EXISTS(
                SELECT
                  *
                FROM claim_link AS there
                WHERE
                  there.other_id = claim.id
              )
            )
            OR (
              EXISTS(
                SELECT
                  *
                FROM claim_fact AS beside
                WHERE
                  beside.fact = claim_fact.fact
                  AND beside.claim_id <> claim_fact.claim_id
                  AND claim_fact.rank IS NOT NULL
                  AND beside.rank IS NOT NULL
              )
            )
          )
          AND (
            EXISTS(
              SELECT
                anon_2.publisher_id,
                anon_2.reliable
              FROM (
                SELECT
                  claim_publisher_3.publisher_id AS publisher_id,
                  claim_publisher_3.reliable AS reliable
                FROM claim_link
                JOIN claim AS other ON TRUE
                JOIN claim_publisher AS claim_publisher_3 ON TRUE
                WHERE
                  claim_publisher_3.claim_id = other.id
                  AND claim_publisher_3.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_4.publisher_id
                      FROM claim_publisher AS claim_publisher_4
                      WHERE
                        claim_publisher_4.claim_id = claim.id
                        AND claim_publisher_4.stance = 'supports'
                        AND claim_publisher_4.publisher_id = claim_publisher_3.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND claim_link.claim_id = claim.id
                  AND claim_link.kind = 'corroborates'
                  AND other.id = claim_link.other_id
                UNION ALL
                SELECT
                  claim_publisher_3.publisher_id AS publisher_id,
                  claim_publisher_3.reliable AS reliable
                FROM claim_link
                JOIN claim AS other ON TRUE
                JOIN claim_publisher AS claim_publisher_3 ON TRUE
                WHERE
                  claim_publisher_3.claim_id = other.id
                  AND claim_publisher_3.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_4.publisher_id
                      FROM claim_publisher AS claim_publisher_4
                      WHERE
                        claim_publisher_4.claim_id = claim.id
                        AND claim_publisher_4.stance = 'supports'
                        AND claim_publisher_4.publisher_id = claim_publisher_3.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND claim_link.other_id = claim.id
                  AND claim_link.kind = 'corroborates'
                  AND other.id = claim_link.claim_id
                UNION ALL
                SELECT
                  claim_publisher_3.publisher_id AS publisher_id,
                  claim_publisher_3.reliable AS reliable
                FROM claim_fact AS other_fact
                JOIN claim AS other ON TRUE
                JOIN claim_publisher AS claim_publisher_3 ON TRUE
                WHERE
                  claim_publisher_3.claim_id = other.id
                  AND claim_publisher_3.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_4.publisher_id
                      FROM claim_publisher AS claim_publisher_4
                      WHERE
                        claim_publisher_4.claim_id = claim.id
                        AND claim_publisher_4.stance = 'supports'
                        AND claim_publisher_4.publisher_id = claim_publisher_3.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND other_fact.fact = claim_fact.fact
                  AND other_fact.claim_id <> claim_fact.claim_id
                  AND claim_fact.rank IS NOT NULL
                  AND other_fact.rank IS NOT NULL
                  AND other.id = other_fact.claim_id
                  AND (
                    claim.first_day IS NULL
                    OR other.first_day IS NULL
                    OR claim.first_day <= COALESCE(other.last_day, '9999-12-31')
                    AND other.first_day <= COALESCE(claim.last_day, '9999-12-31')
                  )
              ) AS anon_2
            )
          )
        )
        THEN CASE CASE
            WHEN (
              claim.attributed_to_id IS NULL
              AND (
                SELECT
                  COUNT(*) AS count_3
                FROM claim_publisher AS claim_publisher_5
                WHERE
                  claim_publisher_5.claim_id = claim.id
                  AND claim_publisher_5.stance = 'supports'
                  AND claim_publisher_5.reliable = 1
              ) > 0
            )
            THEN (
              SELECT
                COUNT(*) AS count_3
              FROM claim_publisher AS claim_publisher_5
              WHERE
                claim_publisher_5.claim_id = claim.id
                AND claim_publisher_5.stance = 'supports'
                AND claim_publisher_5.reliable = 1
            ) - 1
            ELSE 0
          END + CASE
            WHEN (
              (
                EXISTS(
                  SELECT
                    *
                  FROM claim_link AS here
                  WHERE
                    here.claim_id = claim.id
                )
              )
              OR (
                EXISTS(
                  SELECT
                    *
                  FROM claim_link AS there
                  WHERE
                    there.other_id = claim.id
                )
              )
              OR (
                EXISTS(
                  SELECT
                    *
                  FROM claim_fact AS beside
                  WHERE
                    beside.fact = claim_fact.fact
                    AND beside.claim_id <> claim_fact.claim_id
                    AND claim_fact.rank IS NOT NULL
                    AND beside.rank IS NOT NULL
                )
              )
            )
            THEN (
              SELECT
                COUNT(*) AS count_4
              FROM (
                SELECT DISTINCT
                  anon_4.publisher_id AS publisher_id
                FROM (
                  SELECT
                    claim_publisher_6.publisher_id AS publisher_id,
                    claim_publisher_6.reliable AS reliable
                  FROM claim_link
                  JOIN claim AS other ON TRUE
                  JOIN claim_publisher AS claim_publisher_6 ON TRUE
                  WHERE
                    claim_publisher_6.claim_id = other.id
                    AND claim_publisher_6.stance = 'supports'
                    AND NOT (
                      EXISTS(
                        SELECT
                          claim_publisher_7.publisher_id
                        FROM claim_publisher AS claim_publisher_7
                        WHERE
                          claim_publisher_7.claim_id = claim.id
                          AND claim_publisher_7.stance = 'supports'
                          AND claim_publisher_7.publisher_id = claim_publisher_6.publisher_id
                      )
                    )
                    AND (
                      claim.attributed_to_id IS NULL
                      OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                    )
                    AND claim_publisher_6.reliable = 1
                    AND claim_link.claim_id = claim.id
                    AND claim_link.kind = 'corroborates'
                    AND other.id = claim_link.other_id
                  UNION ALL
                  SELECT
                    claim_publisher_6.publisher_id AS publisher_id,
                    claim_publisher_6.reliable AS reliable
                  FROM claim_link
                  JOIN claim AS other ON TRUE
                  JOIN claim_publisher AS claim_publisher_6 ON TRUE
                  WHERE
                    claim_publisher_6.claim_id = other.id
                    AND claim_publisher_6.stance = 'supports'
                    AND NOT (
                      EXISTS(
                        SELECT
                          claim_publisher_7.publisher_id
                        FROM claim_publisher AS claim_publisher_7
                        WHERE
                          claim_publisher_7.claim_id = claim.id
                          AND claim_publisher_7.stance = 'supports'
                          AND claim_publisher_7.publisher_id = claim_publisher_6.publisher_id
                      )
                    )
                    AND (
                      claim.attributed_to_id IS NULL
                      OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                    )
                    AND claim_publisher_6.reliable = 1
                    AND claim_link.other_id = claim.id
                    AND claim_link.kind = 'corroborates'
                    AND other.id = claim_link.claim_id
                  UNION ALL
                  SELECT
                    claim_publisher_6.publisher_id AS publisher_id,
                    claim_publisher_6.reliable AS reliable
                  FROM claim_fact AS other_fact
                  JOIN claim AS other ON TRUE
                  JOIN claim_publisher AS claim_publisher_6 ON TRUE
                  WHERE
                    claim_publisher_6.claim_id = other.id
                    AND claim_publisher_6.stance = 'supports'
                    AND NOT (
                      EXISTS(
                        SELECT
                          claim_publisher_7.publisher_id
                        FROM claim_publisher AS claim_publisher_7
                        WHERE
                          claim_publisher_7.claim_id = claim.id
                          AND claim_publisher_7.stance = 'supports'
                          AND claim_publisher_7.publisher_id = claim_publisher_6.publisher_id
                      )
                    )
                    AND (
                      claim.attributed_to_id IS NULL
                      OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                    )
                    AND claim_publisher_6.reliable = 1
                    AND other_fact.fact = claim_fact.fact
                    AND other_fact.claim_id <> claim_fact.claim_id
                    AND claim_fact.rank IS NOT NULL
                    AND other_fact.rank IS NOT NULL
                    AND other.id = other_fact.claim_id
                    AND (
                      claim.first_day IS NULL
                      OR other.first_day IS NULL
                      OR claim.first_day <= COALESCE(other.last_day, '9999-12-31')
                      AND other.first_day <= COALESCE(claim.last_day, '9999-12-31')
                    )
                ) AS anon_4
                LIMIT 2
                OFFSET 0
              ) AS anon_3
            )
            ELSE 0
          END
          WHEN 0
          THEN 1
          WHEN 1
          THEN 2
          ELSE 3
        END
        ELSE 0
      END
      ELSE 0
    END AS corroboration,
    CASE
      WHEN (
        EXISTS(
          SELECT
            claim_publisher_8.publisher_id
          FROM claim_publisher AS claim_publisher_8
          WHERE
            claim_publisher_8.claim_id = claim.id AND claim_publisher_8.stance = 'supports'
        )
      )
      THEN CASE
        WHEN (
          (
            EXISTS(
              SELECT
                *
              FROM claim_link AS here
              WHERE
                here.claim_id = claim.id
            )
          )
          OR (
            EXISTS(
              SELECT
                *
              FROM claim_link AS there
              WHERE
                there.other_id = claim.id
            )
          )
          OR claim_fact.rivals <> claim_fact.fact
          AND (
            EXISTS(
              SELECT
                *
              FROM claim_fact AS beside
              WHERE
                beside.rivals = claim_fact.rivals
                AND beside.claim_id <> claim_fact.claim_id
                AND claim_fact.rank IS NOT NULL
                AND beside.rank IS NOT NULL
            )
          )
          OR (
            EXISTS(
              SELECT
                claim_publisher_9.publisher_id,
                claim_publisher_9.reliable
              FROM claim_publisher AS claim_publisher_9
              WHERE
                claim_publisher_9.claim_id = claim.id
                AND claim_publisher_9.stance = 'disputes'
                AND NOT (
                  EXISTS(
                    SELECT
                      claim_publisher_10.publisher_id
                    FROM claim_publisher AS claim_publisher_10
                    WHERE
                      claim_publisher_10.claim_id = claim.id
                      AND claim_publisher_10.stance = 'supports'
                      AND claim_publisher_10.publisher_id = claim_publisher_9.publisher_id
                  )
                )
            )
          )
        )
        THEN COALESCE(
          (
            SELECT
              MAX(1 + anon_5.reliable) AS max_1
            FROM (
              SELECT DISTINCT
                anon_6.reliable AS reliable
              FROM (
                SELECT
                  claim_publisher_11.publisher_id AS publisher_id,
                  claim_publisher_11.reliable AS reliable
                FROM claim_link
                JOIN claim AS other ON TRUE
                JOIN claim_publisher AS claim_publisher_11 ON TRUE
                WHERE
                  claim_publisher_11.claim_id = other.id
                  AND claim_publisher_11.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_12.publisher_id
                      FROM claim_publisher AS claim_publisher_12
                      WHERE
                        claim_publisher_12.claim_id = claim.id
                        AND claim_publisher_12.stance = 'supports'
                        AND claim_publisher_12.publisher_id = claim_publisher_11.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND claim_link.claim_id = claim.id
                  AND claim_link.kind = 'contradicts'
                  AND other.id = claim_link.other_id
                UNION ALL
                SELECT
                  claim_publisher_11.publisher_id AS publisher_id,
                  claim_publisher_11.reliable AS reliable
                FROM claim_link
                JOIN claim AS other ON TRUE
                JOIN claim_publisher AS claim_publisher_11 ON TRUE
                WHERE
                  claim_publisher_11.claim_id = other.id
                  AND claim_publisher_11.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_12.publisher_id
                      FROM claim_publisher AS claim_publisher_12
                      WHERE
                        claim_publisher_12.claim_id = claim.id
                        AND claim_publisher_12.stance = 'supports'
                        AND claim_publisher_12.publisher_id = claim_publisher_11.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND claim_link.other_id = claim.id
                  AND claim_link.kind = 'contradicts'
                  AND other.id = claim_link.claim_id
                UNION ALL
                SELECT
                  claim_publisher_11.publisher_id AS publisher_id,
                  claim_publisher_11.reliable AS reliable
                FROM claim_fact AS other_fact
                JOIN claim AS other ON TRUE
                JOIN figure ON TRUE
                JOIN figure AS theirs ON TRUE
                JOIN claim_publisher AS claim_publisher_11 ON TRUE
                WHERE
                  claim_publisher_11.claim_id = other.id
                  AND claim_publisher_11.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_12.publisher_id
                      FROM claim_publisher AS claim_publisher_12
                      WHERE
                        claim_publisher_12.claim_id = claim.id
                        AND claim_publisher_12.stance = 'supports'
                        AND claim_publisher_12.publisher_id = claim_publisher_11.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND other_fact.rivals = CASE WHEN (
                    claim.type = 'figure'
                  ) THEN claim_fact.rivals END
                  AND other_fact.fact <> claim_fact.fact
                  AND claim_fact.rank IS NOT NULL
                  AND other_fact.rank IS NOT NULL
                  AND other.id = other_fact.claim_id
                  AND figure.id = claim.id
                  AND theirs.id = other.id
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
                  claim_publisher_11.publisher_id AS publisher_id,
                  claim_publisher_11.reliable AS reliable
                FROM claim_fact AS other_fact
                JOIN claim AS other ON TRUE
                JOIN claim_publisher AS claim_publisher_11 ON TRUE
                WHERE
                  claim_publisher_11.claim_id = other.id
                  AND claim_publisher_11.stance = 'supports'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_12.publisher_id
                      FROM claim_publisher AS claim_publisher_12
                      WHERE
                        claim_publisher_12.claim_id = claim.id
                        AND claim_publisher_12.stance = 'supports'
                        AND claim_publisher_12.publisher_id = claim_publisher_11.publisher_id
                    )
                  )
                  AND (
                    claim.attributed_to_id IS NULL
                    OR COALESCE(claim.attributed_to_id, 0) <> COALESCE(other.attributed_to_id, 0)
                  )
                  AND other_fact.rivals = CASE
                    WHEN (
                      EXISTS(
                        SELECT
                          *
                        FROM attribute
                        JOIN term ON TRUE
                        WHERE
                          attribute.id = claim.id
                          AND term.vocabulary = 'property'
                          AND term.code = attribute.property
                          AND term.value = 'date'
                      )
                    )
                    THEN claim_fact.rivals
                  END
                  AND other_fact.fact <> claim_fact.fact
                  AND claim_fact.rank IS NOT NULL
                  AND other_fact.rank IS NOT NULL
                  AND other.id = other_fact.claim_id
                  AND (
                    claim.last_day < other.first_day OR other.last_day < claim.first_day
                  )
                UNION ALL
                SELECT
                  claim_publisher_9.publisher_id AS publisher_id,
                  claim_publisher_9.reliable AS reliable
                FROM claim_publisher AS claim_publisher_9
                WHERE
                  claim_publisher_9.claim_id = claim.id
                  AND claim_publisher_9.stance = 'disputes'
                  AND NOT (
                    EXISTS(
                      SELECT
                        claim_publisher_10.publisher_id
                      FROM claim_publisher AS claim_publisher_10
                      WHERE
                        claim_publisher_10.claim_id = claim.id
                        AND claim_publisher_10.stance = 'supports'
                        AND claim_publisher_10.publisher_id = claim_publisher_9.publisher_id
                    )
                  )
              ) AS anon_6
              LIMIT 2
              OFFSET 0
            ) AS anon_5
          ),
          0
        )
        ELSE 0
      END
      ELSE 0
    END AS contradiction
  FROM claim
  JOIN claim_fact
    ON claim_fact.claim_id = claim.id
) AS standing
  ON standing.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
LEFT OUTER JOIN source
  ON source.id = claim_fact.source_id;

CREATE VIEW findings AS
SELECT
  CAST(CASE WHEN (
    claim.attributed_to_id IS NULL
  ) THEN 1 ELSE 0 END AS BIGINT) AS own_voice,
  CAST(CASE WHEN (
    speaker.type <> 'actor'
  ) THEN 1 ELSE 0 END AS BIGINT) AS named,
  CAST(CASE WHEN (
    speaker.type = 'actor'
  ) THEN 1 ELSE 0 END AS BIGINT) AS unnamed,
  CAST(CASE WHEN (
    claim.modality = 'opinion'
  ) THEN 1 ELSE 0 END AS BIGINT) AS opinion,
  CAST(CASE WHEN (
    claim.modality = 'forecast'
  ) THEN 1 ELSE 0 END AS BIGINT) AS forecast,
  CAST(CASE
    WHEN (
      EXISTS(
        SELECT
          figure.as_written
        FROM figure
        WHERE
          figure.id = claim.id AND figure.comparator IN ('order-of', 'several')
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS vague_quantity,
  CAST(CASE WHEN (
    claim.time_note IS NOT NULL
  ) THEN 1 ELSE 0 END AS BIGINT) AS vague_time,
  CAST(CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM claim_mark
        WHERE
          claim_mark.claim_id = claim.id AND claim_mark.mark = 'first'
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS first,
  CAST(CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM claim_mark
        WHERE
          claim_mark.claim_id = claim.id AND claim_mark.mark = 'superlative'
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS superlative,
  CAST(CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM claim_mark
        WHERE
          claim_mark.claim_id = claim.id AND claim_mark.mark = 'sweeping'
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS sweeping,
  CAST(CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM mention
        WHERE
          mention.claim_id = claim.id
          AND mention.via <> 'attributed-to'
          AND (
            mention.entity_id = claim.attributed_to_id
            OR mention.entity_id = (
              SELECT
                organization.country_id
              FROM organization
              WHERE
                organization.id = claim.attributed_to_id
            )
            OR mention.entity_id = (
              SELECT
                organization.parent_id
              FROM organization
              WHERE
                organization.id = claim.attributed_to_id
            )
            OR claim.attributed_to_id IS NULL
            AND (
              EXISTS(
                SELECT
                  *
                FROM affiliation
                WHERE
                  affiliation.publisher_id = source.publisher_id
                  AND affiliation.entity_id = mention.entity_id
              )
            )
            OR (
              EXISTS(
                SELECT
                  *
                FROM initiative
                WHERE
                  initiative.id = mention.entity_id
                  AND (
                    initiative.parent_id = claim.attributed_to_id
                    OR initiative.parent_id = (
                      SELECT
                        organization.country_id
                      FROM organization
                      WHERE
                        organization.id = claim.attributed_to_id
                    )
                    OR initiative.parent_id = (
                      SELECT
                        organization.parent_id
                      FROM organization
                      WHERE
                        organization.id = claim.attributed_to_id
                    )
                    OR claim.attributed_to_id IS NULL
                    AND (
                      EXISTS(
                        SELECT
                          *
                        FROM affiliation
                        WHERE
                          affiliation.publisher_id = source.publisher_id
                          AND affiliation.entity_id = initiative.parent_id
                      )
                    )
                    OR initiative.country_id = claim.attributed_to_id
                    OR initiative.country_id = (
                      SELECT
                        organization.country_id
                      FROM organization
                      WHERE
                        organization.id = claim.attributed_to_id
                    )
                    OR initiative.country_id = (
                      SELECT
                        organization.parent_id
                      FROM organization
                      WHERE
                        organization.id = claim.attributed_to_id
                    )
                    OR claim.attributed_to_id IS NULL
                    AND (
                      EXISTS(
                        SELECT
                          *
                        FROM affiliation
                        WHERE
                          affiliation.publisher_id = source.publisher_id
                          AND affiliation.entity_id = initiative.country_id
                      )
                    )
                  )
              )
            )
          )
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS self_reference,
  CAST(CASE
    WHEN (
      NOT (
        EXISTS(
          SELECT
            *
          FROM citation AS located
          WHERE
            located.claim_id = claim.id
            AND located.source_id + 0 = source.id
            AND located.text_start IS NOT NULL
        )
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS unlocated,
  CAST((
    SELECT
      judged.corroboration
    FROM grades AS judged
    WHERE
      claim.id = judged.claim_id
  ) AS BIGINT) AS corroboration,
  CAST((
    SELECT
      judged.contradiction
    FROM grades AS judged
    WHERE
      claim.id = judged.claim_id
  ) AS BIGINT) AS contradiction,
  CAST(CASE
    WHEN (
      EXISTS(
        SELECT
          *
        FROM claim_link AS refines
        WHERE
          refines.other_id = claim.id AND refines.kind = 'refines'
      )
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS refined,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) || claim.credibility AS TEXT) AS grade,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_1
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = citation.id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
WHERE
  citation.id = (
    SELECT
      MIN(cited.id) AS min_1
    FROM citation AS cited
    WHERE
      cited.claim_id = claim.id
      AND cited.source_id + 0 = source.id
      AND cited.stance = 'supports'
  );

CREATE VIEW audit AS
SELECT
  CAST(found.finding AS TEXT) AS finding,
  CAST(CASE
    WHEN (
      found.finding = 'named'
    )
    THEN speaker.name
    WHEN (
      found.finding = 'unnamed'
    )
    THEN speaker.name
    WHEN (
      found.finding = 'vague-quantity'
    )
    THEN (
      SELECT
        figure.as_written
      FROM figure
      WHERE
        figure.id = claim.id AND figure.comparator IN ('order-of', 'several')
    )
    WHEN (
      found.finding = 'vague-time'
    )
    THEN claim.time_note
    WHEN (
      found.finding = 'self-reference'
    )
    THEN COALESCE(
      speaker.name,
      (
        SELECT
          publisher.name
        FROM publisher
        WHERE
          publisher.id = source.publisher_id
      )
    )
    WHEN (
      found.finding = 'contradicted'
    )
    THEN (
      SELECT
        compared.other_publishers || ': ' || compared.other_summary AS anon_1
      FROM comparisons AS compared
      WHERE
        claim.id = compared.claim_id
        AND compared.kind = 'contradicts'
        AND compared.independent > 0
      LIMIT 1
      OFFSET 0
    )
    ELSE ''
  END AS TEXT) AS detail,
  claim.type AS type,
  subject.name AS subject,
  subject.slug AS subject_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) || claim.credibility AS TEXT) AS grade,
  claim.summary AS summary,
  claim.modality AS modality,
  CAST(CASE
    WHEN (
      claim.attributed_to_id IS NULL
    )
    THEN 'source'
    WHEN (
      speaker.type = 'actor'
    )
    THEN 'unnamed'
    ELSE 'named'
  END AS TEXT) AS voice,
  speaker.name AS attributed_to,
  speaker.slug AS attributed_to_slug,
  claim.credibility AS credibility,
  source.title AS source,
  source.slug AS source_slug,
  CAST(COALESCE(
    source.reliability,
    (
      SELECT
        publisher.reliability
      FROM publisher
      WHERE
        publisher.id = source.publisher_id
    ),
    'F'
  ) AS TEXT) AS reliability,
  CAST((
    SELECT
      COUNT(DISTINCT citation.source_id) AS count_1
    FROM citation
    WHERE
      citation.claim_id = claim.id
  ) AS BIGINT) AS sources,
  CAST((
    SELECT
      CAST(passage.paragraph AS TEXT) || '.' || passage.sentence AS anon_2
    FROM anchor
    JOIN passage
      ON passage.id = anchor.passage_id
    JOIN source_text
      ON source_text.id = anchor.source_text_id
    WHERE
      anchor.citation_id = citation.id
    ORDER BY
      source_text.variant,
      source_text.id
    LIMIT 1
    OFFSET 0
  ) AS TEXT) AS passage,
  claim.valid AS valid,
  claim.first_day AS first_day,
  claim.last_day AS last_day,
  claim.time_note AS time_note,
  claim_fact.lead AS lead,
  pack.slug AS pack,
  claim."key" AS "key",
  claim.id AS claim_id
FROM claim
JOIN claim_fact
  ON claim_fact.claim_id = claim.id
JOIN citation
  ON citation.claim_id = claim.id
LEFT OUTER JOIN pack
  ON pack.id = claim.pack_id
LEFT OUTER JOIN entity AS speaker
  ON speaker.id = claim.attributed_to_id
JOIN source
  ON source.id = citation.source_id
LEFT OUTER JOIN entity AS subject
  ON subject.id = claim.subject_id
JOIN (
  SELECT
    'own-voice' AS finding
  UNION ALL
  SELECT
    'named' AS finding
  UNION ALL
  SELECT
    'unnamed' AS finding
  UNION ALL
  SELECT
    'opinion' AS finding
  UNION ALL
  SELECT
    'forecast' AS finding
  UNION ALL
  SELECT
    'vague-quantity' AS finding
  UNION ALL
  SELECT
    'vague-time' AS finding
  UNION ALL
  SELECT
    'first' AS finding
  UNION ALL
  SELECT
    'superlative' AS finding
  UNION ALL
  SELECT
    'sweeping' AS finding
  UNION ALL
  SELECT
    'self-reference' AS finding
  UNION ALL
  SELECT
    'uncorroborated' AS finding
  UNION ALL
  SELECT
    'contradicted' AS finding
  UNION ALL
  SELECT
    'unlocated' AS finding
) AS found
  ON 1 = 1
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
  AND CASE
    WHEN (
      found.finding = 'own-voice'
    )
    THEN claim.attributed_to_id IS NULL
    WHEN (
      found.finding = 'named'
    )
    THEN speaker.type <> 'actor'
    WHEN (
      found.finding = 'unnamed'
    )
    THEN speaker.type = 'actor'
    WHEN (
      found.finding = 'opinion'
    )
    THEN claim.modality = 'opinion'
    WHEN (
      found.finding = 'forecast'
    )
    THEN claim.modality = 'forecast'
    WHEN (
      found.finding = 'vague-quantity'
    )
    THEN EXISTS(
      SELECT
        figure.as_written
      FROM figure
      WHERE
        figure.id = claim.id AND figure.comparator IN ('order-of', 'several')
    )
    WHEN (
      found.finding = 'vague-time'
    )
    THEN claim.time_note IS NOT NULL
    WHEN (
      found.finding = 'first'
    )
    THEN EXISTS(
      SELECT
        *
      FROM claim_mark
      WHERE
        claim_mark.claim_id = claim.id AND claim_mark.mark = 'first'
    )
    WHEN (
      found.finding = 'superlative'
    )
    THEN EXISTS(
      SELECT
        *
      FROM claim_mark
      WHERE
        claim_mark.claim_id = claim.id AND claim_mark.mark = 'superlative'
    )
    WHEN (
      found.finding = 'sweeping'
    )
    THEN EXISTS(
      SELECT
        *
      FROM claim_mark
      WHERE
        claim_mark.claim_id = claim.id AND claim_mark.mark = 'sweeping'
    )
    WHEN (
      found.finding = 'self-reference'
    )
    THEN EXISTS(
      SELECT
        *
      FROM mention
      WHERE
        mention.claim_id = claim.id
        AND mention.via <> 'attributed-to'
        AND (
          mention.entity_id = claim.attributed_to_id
          OR mention.entity_id = (
            SELECT
              organization.country_id
            FROM organization
            WHERE
              organization.id = claim.attributed_to_id
          )
          OR mention.entity_id = (
            SELECT
              organization.parent_id
            FROM organization
            WHERE
              organization.id = claim.attributed_to_id
          )
          OR claim.attributed_to_id IS NULL
          AND (
            EXISTS(
              SELECT
                *
              FROM affiliation
              WHERE
                affiliation.publisher_id = source.publisher_id
                AND affiliation.entity_id = mention.entity_id
            )
          )
          OR (
            EXISTS(
              SELECT
                *
              FROM initiative
              WHERE
                initiative.id = mention.entity_id
                AND (
                  initiative.parent_id = claim.attributed_to_id
                  OR initiative.parent_id = (
                    SELECT
                      organization.country_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                  )
                  OR initiative.parent_id = (
                    SELECT
                      organization.parent_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                  )
                  OR claim.attributed_to_id IS NULL
                  AND (
                    EXISTS(
                      SELECT
                        *
                      FROM affiliation
                      WHERE
                        affiliation.publisher_id = source.publisher_id
                        AND affiliation.entity_id = initiative.parent_id
                    )
                  )
                  OR initiative.country_id = claim.attributed_to_id
                  OR initiative.country_id = (
                    SELECT
                      organization.country_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                  )
                  OR initiative.country_id = (
                    SELECT
                      organization.parent_id
                    FROM organization
                    WHERE
                      organization.id = claim.attributed_to_id
                  )
                  OR claim.attributed_to_id IS NULL
                  AND (
                    EXISTS(
                      SELECT
                        *
                      FROM affiliation
                      WHERE
                        affiliation.publisher_id = source.publisher_id
                        AND affiliation.entity_id = initiative.country_id
                    )
                  )
                )
            )
          )
        )
    )
    WHEN (
      found.finding = 'uncorroborated'
    )
    THEN (
      SELECT
        judged.corroboration
      FROM grades AS judged
      WHERE
        claim.id = judged.claim_id
    ) = 0
    WHEN (
      found.finding = 'contradicted'
    )
    THEN (
      SELECT
        judged.contradiction
      FROM grades AS judged
      WHERE
        claim.id = judged.claim_id
    ) > 0
    WHEN (
      found.finding = 'unlocated'
    )
    THEN NOT (
      EXISTS(
        SELECT
          *
        FROM citation AS located
        WHERE
          located.claim_id = claim.id
          AND located.source_id + 0 = source.id
          AND located.text_start IS NOT NULL
      )
    )
  END = 1;

CREATE VIEW vocabulary AS
SELECT
  term.vocabulary AS vocabulary,
  term.code AS code,
  term.definition AS definition,
  term.value AS value,
  term.several AS several,
  term.national AS national
FROM term;

CREATE VIEW topics AS
SELECT
  topic.name AS name,
  topic.slug AS slug,
  parent_row.name AS parent,
  parent_row.slug AS parent_slug,
  CAST((
    SELECT
      COUNT(*) AS count_1
    FROM tag
    WHERE
      tag.topic_id = topic.id
  ) AS BIGINT) AS claims
FROM topic
LEFT OUTER JOIN topic AS parent_row
  ON parent_row.id = topic.parent_id;

CREATE VIEW packs AS
SELECT
  pack.slug AS slug,
  seeding.version AS version,
  seeding.sha256 AS sha256,
  seeding.applied_at AS applied_at,
  CAST((
    SELECT
      COUNT(*) AS count_1
    FROM claim
    WHERE
      claim.pack_id = pack.id
  ) AS BIGINT) AS claims
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

CREATE TRIGGER tr_topic_within_insert AFTER INSERT ON topic BEGIN
  INSERT INTO topic_within (topic_id, wider_id)
    VALUES (NEW.id, NEW.id);
  INSERT OR IGNORE INTO topic_within (topic_id, wider_id)
    SELECT below.topic_id, above.wider_id
    FROM topic_within AS below JOIN topic_within AS above
    WHERE below.wider_id = NEW.id AND above.topic_id = NEW.parent_id;
END;

CREATE TRIGGER tr_topic_within_update AFTER UPDATE OF parent_id ON topic BEGIN
  DELETE FROM topic_within
    WHERE topic_id IN (SELECT topic_id FROM topic_within WHERE wider_id = NEW.id) AND wider_id IN (SELECT wider_id FROM topic_within WHERE topic_id = NEW.id AND wider_id <> NEW.id);
  INSERT OR IGNORE INTO topic_within (topic_id, wider_id)
    SELECT below.topic_id, above.wider_id
    FROM topic_within AS below JOIN topic_within AS above
    WHERE below.wider_id = NEW.id AND above.topic_id = NEW.parent_id;
  DELETE FROM tag
    WHERE claim_id IN (SELECT claim_id FROM tag WHERE topic_id = NEW.id) AND (topic_id, claim_id) NOT IN (SELECT DISTINCT w.wider_id, x.claim_id FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id IN (SELECT claim_id FROM tag WHERE topic_id = NEW.id) UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id IN (SELECT claim_id FROM tag WHERE topic_id = NEW.id)) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id);
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id IN (SELECT claim_id FROM tag WHERE topic_id = NEW.id) UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id IN (SELECT claim_id FROM tag WHERE topic_id = NEW.id)) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
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

CREATE TRIGGER tr_claim_tag_insert AFTER INSERT ON claim BEGIN
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id = NEW.id UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id = NEW.id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_claim_tag_update AFTER UPDATE OF subject_id ON claim BEGIN
  DELETE FROM tag
    WHERE claim_id = NEW.id;
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id = NEW.id UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id = NEW.id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_claim_topic_tag_insert AFTER INSERT ON claim_topic BEGIN
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id = NEW.claim_id UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id = NEW.claim_id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_claim_topic_tag_update AFTER UPDATE ON claim_topic BEGIN
  DELETE FROM tag
    WHERE claim_id = OLD.claim_id;
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id = OLD.claim_id UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id = OLD.claim_id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
  DELETE FROM tag
    WHERE claim_id = NEW.claim_id;
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id = NEW.claim_id UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id = NEW.claim_id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_claim_topic_tag_delete AFTER DELETE ON claim_topic BEGIN
  DELETE FROM tag
    WHERE claim_id = OLD.claim_id;
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id = OLD.claim_id UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id = OLD.claim_id) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_initiative_topic_tag_insert AFTER INSERT ON initiative_topic BEGIN
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = NEW.initiative_id) UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id IN (SELECT id FROM claim WHERE subject_id = NEW.initiative_id)) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_initiative_topic_tag_update AFTER UPDATE ON initiative_topic BEGIN
  DELETE FROM tag
    WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = OLD.initiative_id);
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = OLD.initiative_id) UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id IN (SELECT id FROM claim WHERE subject_id = OLD.initiative_id)) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
  DELETE FROM tag
    WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = NEW.initiative_id);
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = NEW.initiative_id) UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id IN (SELECT id FROM claim WHERE subject_id = NEW.initiative_id)) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_initiative_topic_tag_delete AFTER DELETE ON initiative_topic BEGIN
  DELETE FROM tag
    WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = OLD.initiative_id);
  INSERT OR IGNORE INTO tag (topic_id, claim_id)
    SELECT DISTINCT w.wider_id, x.claim_id
    FROM (SELECT claim_id, topic_id FROM claim_topic WHERE claim_id IN (SELECT id FROM claim WHERE subject_id = OLD.initiative_id) UNION ALL SELECT c.id, i.topic_id FROM claim AS c JOIN initiative_topic AS i ON i.initiative_id = c.subject_id WHERE c.id IN (SELECT id FROM claim WHERE subject_id = OLD.initiative_id)) AS x JOIN topic_within AS w ON w.topic_id = x.topic_id;
END;

CREATE TRIGGER tr_claim_fact_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_fact (claim_id, span)
    VALUES (NEW.id, 2) ON CONFLICT DO NOTHING;
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_claim_fact_update AFTER UPDATE OF type, subject_id, modality, credibility, valid, first_day, last_day ON claim BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_participation_fact_insert AFTER INSERT ON participation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_participation_fact_update AFTER UPDATE ON participation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_participation_fact_delete AFTER DELETE ON participation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.id;
END;

CREATE TRIGGER tr_membership_fact_insert AFTER INSERT ON membership BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_membership_fact_update AFTER UPDATE ON membership BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_membership_fact_delete AFTER DELETE ON membership BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.id;
END;

CREATE TRIGGER tr_office_fact_insert AFTER INSERT ON office BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_office_fact_update AFTER UPDATE ON office BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_office_fact_delete AFTER DELETE ON office BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.id;
END;

CREATE TRIGGER tr_attribute_fact_insert AFTER INSERT ON attribute BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_attribute_fact_update AFTER UPDATE ON attribute BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_attribute_fact_delete AFTER DELETE ON attribute BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.id;
END;

CREATE TRIGGER tr_figure_fact_insert AFTER INSERT ON figure BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_figure_fact_update AFTER UPDATE ON figure BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_figure_fact_delete AFTER DELETE ON figure BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.id;
END;

CREATE TRIGGER tr_relation_fact_insert AFTER INSERT ON relation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_relation_fact_update AFTER UPDATE ON relation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.id;
END;

CREATE TRIGGER tr_relation_fact_delete AFTER DELETE ON relation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.id;
END;

CREATE TRIGGER tr_citation_fact_insert AFTER INSERT ON citation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = NEW.claim_id;
END;

CREATE TRIGGER tr_citation_fact_update AFTER UPDATE OF claim_id, source_id, stance ON citation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id IN (OLD.claim_id, NEW.claim_id);
END;

CREATE TRIGGER tr_citation_fact_delete AFTER DELETE ON citation BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id = OLD.claim_id;
END;

CREATE TRIGGER tr_source_fact_update AFTER UPDATE OF published ON source BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id IN (SELECT claim_id FROM citation WHERE source_id = NEW.id);
END;

CREATE TRIGGER tr_term_fact_update AFTER UPDATE OF value, several ON term BEGIN
  UPDATE claim_fact
    SET stale = 1
    WHERE claim_id IN (SELECT id FROM attribute WHERE property = NEW.code);
END;

CREATE TRIGGER tr_claim_fact_state AFTER UPDATE OF stale ON claim_fact BEGIN
  INSERT INTO claim_fact (claim_id, fact, rivals, relation, object_id, span, rank, newest, citation_id, source_id)
    SELECT c.id AS claim_id, CASE c.type WHEN 'participation' THEN 'participation:' || coalesce(c.subject_id, '') || ':' || coalesce(participation.participant_id, '') || ':' || coalesce(participation.role, '') WHEN 'membership' THEN 'membership:' || coalesce(c.subject_id, '') || ':' || coalesce(membership.member_id, '') || ':' || coalesce(membership.status, '') WHEN 'office' THEN 'office:' || coalesce(c.subject_id, '') || ':' || coalesce(office.organization_id, '') || ':' || lower(coalesce(office.title, '')) WHEN 'attribute' THEN 'attribute:' || coalesce(c.subject_id, '') || ':' || attribute.property || ':' || coalesce(attribute.object_id, CASE property.value WHEN 'date' THEN coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') END, lower(attribute.value)) WHEN 'figure' THEN 'figure:' || coalesce(c.subject_id, '') || ':' || coalesce(figure.comparator, '') || ':' || coalesce(figure.value, '') || ':' || coalesce(figure.low, '') || ':' || coalesce(figure.high, '') || ':' || figure.metric || ':' || coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') || ':' || coalesce(figure.unit, '') || ':' || lower(coalesce(figure.per, '')) WHEN 'relation' THEN 'relation:' || coalesce(c.subject_id, '') || ':' || coalesce(relation.predicate, '') || ':' || coalesce(relation.object_id, '') WHEN 'statement' THEN 'statement:' || coalesce(c.subject_id, '') || ':' || c.id END AS fact, coalesce(CASE c.type WHEN 'attribute' THEN 'attribute:' || coalesce(c.subject_id, '') || ':' || CASE WHEN property.several = 1 THEN NULL ELSE attribute.property END WHEN 'figure' THEN 'figure:' || coalesce(c.subject_id, '') || ':' || figure.metric || ':' || coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') || ':' || coalesce(figure.unit, '') || ':' || lower(coalesce(figure.per, '')) END, CASE c.type WHEN 'participation' THEN 'participation:' || coalesce(c.subject_id, '') || ':' || coalesce(participation.participant_id, '') || ':' || coalesce(participation.role, '') WHEN 'membership' THEN 'membership:' || coalesce(c.subject_id, '') || ':' || coalesce(membership.member_id, '') || ':' || coalesce(membership.status, '') WHEN 'office' THEN 'office:' || coalesce(c.subject_id, '') || ':' || coalesce(office.organization_id, '') || ':' || lower(coalesce(office.title, '')) WHEN 'attribute' THEN 'attribute:' || coalesce(c.subject_id, '') || ':' || attribute.property || ':' || coalesce(attribute.object_id, CASE property.value WHEN 'date' THEN coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') END, lower(attribute.value)) WHEN 'figure' THEN 'figure:' || coalesce(c.subject_id, '') || ':' || coalesce(figure.comparator, '') || ':' || coalesce(figure.value, '') || ':' || coalesce(figure.low, '') || ':' || coalesce(figure.high, '') || ':' || figure.metric || ':' || coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '') || ':' || coalesce(figure.unit, '') || ':' || lower(coalesce(figure.per, '')) WHEN 'relation' THEN 'relation:' || coalesce(c.subject_id, '') || ':' || coalesce(relation.predicate, '') || ':' || coalesce(relation.object_id, '') WHEN 'statement' THEN 'statement:' || coalesce(c.subject_id, '') || ':' || c.id END) AS rivals, CASE c.type WHEN 'participation' THEN participation.role WHEN 'membership' THEN membership.status WHEN 'office' THEN office.title WHEN 'attribute' THEN attribute.property WHEN 'figure' THEN figure.metric WHEN 'relation' THEN relation.predicate END AS relation, CASE c.type WHEN 'participation' THEN participation.participant_id WHEN 'membership' THEN membership.member_id WHEN 'office' THEN office.organization_id WHEN 'attribute' THEN attribute.object_id WHEN 'relation' THEN relation.object_id END AS object_id, CASE WHEN c.valid IS NULL THEN 2 WHEN instr(c.valid, '/') THEN 0 ELSE 1 END AS span, CASE WHEN c.modality = 'assertion' AND cited.stance = 'supports' THEN CASE c.credibility WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 3 WHEN 6 THEN 4 WHEN 4 THEN 5 WHEN 5 THEN 6 END END AS rank, CASE WHEN cited.stance = 'supports' THEN cited_source.published END AS newest, cited.id AS citation_id, cited.source_id AS source_id
    FROM claim AS c LEFT JOIN participation ON participation.id = c.id LEFT JOIN membership ON membership.id = c.id LEFT JOIN office ON office.id = c.id LEFT JOIN attribute ON attribute.id = c.id LEFT JOIN figure ON figure.id = c.id LEFT JOIN relation ON relation.id = c.id LEFT JOIN term AS property ON property.vocabulary = 'property' AND property.code = attribute.property LEFT JOIN citation AS cited ON cited.id = (SELECT x.id FROM citation AS x JOIN source AS s ON s.id = x.source_id WHERE x.claim_id = c.id ORDER BY x.stance = 'disputes', s.published DESC, x.id LIMIT 1) LEFT JOIN source AS cited_source ON cited_source.id = cited.source_id
    WHERE c.id = NEW.claim_id AND NEW.stale = 1 ON CONFLICT (claim_id) DO UPDATE
    SET fact = excluded.fact, rivals = excluded.rivals, relation = excluded.relation, object_id = excluded.object_id, span = excluded.span, rank = excluded.rank, newest = excluded.newest, citation_id = excluded.citation_id, source_id = excluded.source_id, lead = 0, resolved = 0, stale = 0;
END;

CREATE TRIGGER tr_claim_fact_settle_insert AFTER INSERT ON claim_fact BEGIN
  UPDATE claim_fact
    SET lead = 0, resolved = 0
    WHERE fact = NEW.fact AND lead = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE fact = NEW.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET lead = 1
    WHERE lead = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE fact = NEW.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET resolved = 0
    WHERE rivals = NEW.rivals AND resolved = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = NEW.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
  UPDATE claim_fact
    SET resolved = 1
    WHERE resolved = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = NEW.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
END;

CREATE TRIGGER tr_claim_fact_settle_update AFTER UPDATE OF fact, rivals, span, rank, newest ON claim_fact BEGIN
  UPDATE claim_fact
    SET lead = 0, resolved = 0
    WHERE fact = OLD.fact AND lead = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE fact = OLD.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET lead = 1
    WHERE lead = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE fact = OLD.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET resolved = 0
    WHERE rivals = OLD.rivals AND resolved = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = OLD.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
  UPDATE claim_fact
    SET resolved = 1
    WHERE resolved = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = OLD.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
  UPDATE claim_fact
    SET lead = 0, resolved = 0
    WHERE fact = NEW.fact AND lead = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE fact = NEW.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET lead = 1
    WHERE lead = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE fact = NEW.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET resolved = 0
    WHERE rivals = NEW.rivals AND resolved = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = NEW.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
  UPDATE claim_fact
    SET resolved = 1
    WHERE resolved = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = NEW.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
END;

CREATE TRIGGER tr_claim_fact_settle_delete AFTER DELETE ON claim_fact BEGIN
  UPDATE claim_fact
    SET lead = 0, resolved = 0
    WHERE fact = OLD.fact AND lead = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE fact = OLD.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET lead = 1
    WHERE lead = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE fact = OLD.fact AND rank IS NOT NULL ORDER BY span, rank, newest DESC, claim_id LIMIT 1);
  UPDATE claim_fact
    SET resolved = 0
    WHERE rivals = OLD.rivals AND resolved = 1 AND claim_id <> (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = OLD.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
  UPDATE claim_fact
    SET resolved = 1
    WHERE resolved = 0 AND claim_id = (SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact = (SELECT fact FROM claim_fact WHERE rivals = OLD.rivals AND rank IS NOT NULL ORDER BY rank, newest DESC, claim_id LIMIT 1));
END;

CREATE TRIGGER tr_citation_publisher_insert AFTER INSERT ON citation BEGIN
  DELETE FROM claim_publisher
    WHERE claim_id = NEW.claim_id;
  INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable)
    SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C'))
    FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id
    WHERE x.claim_id = NEW.claim_id GROUP BY x.claim_id, x.stance, p.id;
END;

CREATE TRIGGER tr_citation_publisher_update AFTER UPDATE OF claim_id, source_id, stance ON citation BEGIN
  DELETE FROM claim_publisher
    WHERE claim_id = OLD.claim_id;
  INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable)
    SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C'))
    FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id
    WHERE x.claim_id = OLD.claim_id GROUP BY x.claim_id, x.stance, p.id;
  DELETE FROM claim_publisher
    WHERE claim_id = NEW.claim_id;
  INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable)
    SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C'))
    FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id
    WHERE x.claim_id = NEW.claim_id GROUP BY x.claim_id, x.stance, p.id;
END;

CREATE TRIGGER tr_citation_publisher_delete AFTER DELETE ON citation BEGIN
  DELETE FROM claim_publisher
    WHERE claim_id = OLD.claim_id;
  INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable)
    SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C'))
    FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id
    WHERE x.claim_id = OLD.claim_id GROUP BY x.claim_id, x.stance, p.id;
END;

CREATE TRIGGER tr_source_publisher_update AFTER UPDATE OF publisher_id, reliability, derived_from_id ON source BEGIN
  DELETE FROM claim_publisher
    WHERE claim_id IN (SELECT claim_id FROM citation WHERE source_id IN (SELECT id FROM source WHERE id = NEW.id UNION SELECT id FROM source WHERE derived_from_id IN (SELECT id FROM source WHERE id = NEW.id)));
  INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable)
    SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C'))
    FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id
    WHERE x.claim_id IN (SELECT claim_id FROM citation WHERE source_id IN (SELECT id FROM source WHERE id = NEW.id UNION SELECT id FROM source WHERE derived_from_id IN (SELECT id FROM source WHERE id = NEW.id))) GROUP BY x.claim_id, x.stance, p.id;
END;

CREATE TRIGGER tr_publisher_publisher_update AFTER UPDATE OF reliability ON publisher BEGIN
  DELETE FROM claim_publisher
    WHERE claim_id IN (SELECT claim_id FROM citation WHERE source_id IN (SELECT id FROM source WHERE publisher_id = NEW.id UNION SELECT id FROM source WHERE derived_from_id IN (SELECT id FROM source WHERE publisher_id = NEW.id)));
  INSERT INTO claim_publisher (claim_id, stance, publisher_id, reliable)
    SELECT x.claim_id, x.stance, p.id, max(coalesce(o.reliability, p.reliability, '') IN ('A', 'B', 'C'))
    FROM citation AS x JOIN source AS s ON s.id = x.source_id JOIN source AS o ON o.id = coalesce(s.derived_from_id, s.id) JOIN publisher AS p ON p.id = o.publisher_id
    WHERE x.claim_id IN (SELECT claim_id FROM citation WHERE source_id IN (SELECT id FROM source WHERE publisher_id = NEW.id UNION SELECT id FROM source WHERE derived_from_id IN (SELECT id FROM source WHERE publisher_id = NEW.id))) GROUP BY x.claim_id, x.stance, p.id;
END;

CREATE TRIGGER tr_entity_stand_in_insert AFTER INSERT ON entity BEGIN
  INSERT INTO stand_in (entity_id, party_id)
    SELECT NEW.id, NEW.id
    WHERE NEW.type IN ('country', 'organization');
END;

CREATE TRIGGER tr_mention_involvement_insert AFTER INSERT ON mention BEGIN
  INSERT OR IGNORE INTO involvement (party_id, initiative_id, claim_id, through_id, how, role)
    SELECT s.party_id, c.subject_id, c.id, s.entity_id, CASE WHEN m.via IN ('attribute:place', 'attribute:country', 'participation:venue') OR e.type = 'place' THEN 'venue' WHEN s.party_id = s.entity_id THEN 'participant' ELSE 'body' END, CASE WHEN substr(m.via, 1, 14) = 'participation:' THEN substr(m.via, 15) END
    FROM mention AS m JOIN claim AS c ON c.id = m.claim_id JOIN stand_in AS s ON s.entity_id = m.entity_id JOIN entity AS e ON e.id = m.entity_id
    WHERE c.subject_type = 'initiative' AND (substr(m.via, 1, 14) = 'participation:' OR m.via IN ('attribute:place', 'attribute:country')) AND m.claim_id = NEW.claim_id AND m.entity_id = NEW.entity_id AND m.via = NEW.via;
END;

CREATE TRIGGER tr_mention_involvement_delete AFTER DELETE ON mention BEGIN
  DELETE FROM involvement
    WHERE claim_id = OLD.claim_id AND through_id = OLD.entity_id;
END;

CREATE TRIGGER tr_stand_in_involvement_insert AFTER INSERT ON stand_in BEGIN
  INSERT OR IGNORE INTO involvement (party_id, initiative_id, claim_id, through_id, how, role)
    SELECT s.party_id, c.subject_id, c.id, s.entity_id, CASE WHEN m.via IN ('attribute:place', 'attribute:country', 'participation:venue') OR e.type = 'place' THEN 'venue' WHEN s.party_id = s.entity_id THEN 'participant' ELSE 'body' END, CASE WHEN substr(m.via, 1, 14) = 'participation:' THEN substr(m.via, 15) END
    FROM mention AS m JOIN claim AS c ON c.id = m.claim_id JOIN stand_in AS s ON s.entity_id = m.entity_id JOIN entity AS e ON e.id = m.entity_id
    WHERE c.subject_type = 'initiative' AND (substr(m.via, 1, 14) = 'participation:' OR m.via IN ('attribute:place', 'attribute:country')) AND m.entity_id = NEW.entity_id AND s.party_id = NEW.party_id;
END;

CREATE TRIGGER tr_stand_in_involvement_delete AFTER DELETE ON stand_in BEGIN
  DELETE FROM involvement
    WHERE party_id = OLD.party_id AND through_id = OLD.entity_id;
END;

CREATE TRIGGER tr_claim_involvement_update AFTER UPDATE OF subject_id ON claim BEGIN
  DELETE FROM involvement
    WHERE claim_id = NEW.id;
  INSERT OR IGNORE INTO involvement (party_id, initiative_id, claim_id, through_id, how, role)
    SELECT s.party_id, c.subject_id, c.id, s.entity_id, CASE WHEN m.via IN ('attribute:place', 'attribute:country', 'participation:venue') OR e.type = 'place' THEN 'venue' WHEN s.party_id = s.entity_id THEN 'participant' ELSE 'body' END, CASE WHEN substr(m.via, 1, 14) = 'participation:' THEN substr(m.via, 15) END
    FROM mention AS m JOIN claim AS c ON c.id = m.claim_id JOIN stand_in AS s ON s.entity_id = m.entity_id JOIN entity AS e ON e.id = m.entity_id
    WHERE c.subject_type = 'initiative' AND (substr(m.via, 1, 14) = 'participation:' OR m.via IN ('attribute:place', 'attribute:country')) AND c.id = NEW.id;
END;

CREATE TRIGGER tr_entity_fts_insert AFTER INSERT ON entity BEGIN
  INSERT INTO entity_fts (rowid, names, description)
    VALUES (NEW.id, (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.name AS x)) AS x)), (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.description AS x)) AS x)));
END;

CREATE TRIGGER tr_entity_fts_update AFTER UPDATE OF name, description ON entity BEGIN
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) AS x)) AS x)), description = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.description AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_entity_fts_delete AFTER DELETE ON entity BEGIN
  DELETE FROM entity_fts
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_organization_fts_insert AFTER INSERT ON organization BEGIN
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_organization_fts_update AFTER UPDATE OF acronym ON organization BEGIN
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.id) AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_name_fts_insert AFTER INSERT ON name BEGIN
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id) AS x)) AS x))
    WHERE rowid = NEW.entity_id;
END;

CREATE TRIGGER tr_name_fts_update AFTER UPDATE ON name BEGIN
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id) AS x)) AS x))
    WHERE rowid = OLD.entity_id;
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = NEW.entity_id) AS x)) AS x))
    WHERE rowid = NEW.entity_id;
END;

CREATE TRIGGER tr_name_fts_delete AFTER DELETE ON name BEGIN
  UPDATE entity_fts
    SET names = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT (SELECT e.name || coalesce((SELECT char(10) || o.acronym FROM organization AS o WHERE o.id = e.id), '') || coalesce((SELECT char(10) || group_concat(n.text, char(10)) FROM name AS n WHERE n.entity_id = e.id), '') FROM entity AS e WHERE e.id = OLD.entity_id) AS x)) AS x))
    WHERE rowid = OLD.entity_id;
END;

CREATE TRIGGER tr_claim_fts_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_fts (rowid, summary)
    VALUES (NEW.id, (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.summary AS x)) AS x)));
END;

CREATE TRIGGER tr_claim_fts_update AFTER UPDATE OF summary ON claim BEGIN
  UPDATE claim_fts
    SET summary = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.summary AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_claim_fts_delete AFTER DELETE ON claim BEGIN
  DELETE FROM claim_fts
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_attribute_fts_insert AFTER INSERT ON attribute BEGIN
  UPDATE claim_fts
    SET detail = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.value AS x)) AS x))
    WHERE rowid = NEW.id AND NEW.value IS NOT NULL;
END;

CREATE TRIGGER tr_attribute_fts_update AFTER UPDATE ON attribute BEGIN
  UPDATE claim_fts
    SET detail = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.value AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_attribute_fts_delete AFTER DELETE ON attribute BEGIN
  UPDATE claim_fts
    SET detail = NULL
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_office_fts_insert AFTER INSERT ON office BEGIN
  UPDATE claim_fts
    SET detail = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.title AS x)) AS x))
    WHERE rowid = NEW.id AND NEW.title IS NOT NULL;
END;

CREATE TRIGGER tr_office_fts_update AFTER UPDATE ON office BEGIN
  UPDATE claim_fts
    SET detail = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.title AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_office_fts_delete AFTER DELETE ON office BEGIN
  UPDATE claim_fts
    SET detail = NULL
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_figure_fts_insert AFTER INSERT ON figure BEGIN
  UPDATE claim_fts
    SET detail = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT nullif(trim(coalesce(NEW.as_written, '') || coalesce(' ' || CASE WHEN NEW.value = CAST(NEW.value AS INTEGER) THEN CAST(NEW.value AS INTEGER) ELSE NEW.value END, '') || coalesce(' ' || NEW.unit, '')), '') AS x)) AS x))
    WHERE rowid = NEW.id AND nullif(trim(coalesce(NEW.as_written, '') || coalesce(' ' || CASE WHEN NEW.value = CAST(NEW.value AS INTEGER) THEN CAST(NEW.value AS INTEGER) ELSE NEW.value END, '') || coalesce(' ' || NEW.unit, '')), '') IS NOT NULL;
END;

CREATE TRIGGER tr_figure_fts_update AFTER UPDATE ON figure BEGIN
  UPDATE claim_fts
    SET detail = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT nullif(trim(coalesce(NEW.as_written, '') || coalesce(' ' || CASE WHEN NEW.value = CAST(NEW.value AS INTEGER) THEN CAST(NEW.value AS INTEGER) ELSE NEW.value END, '') || coalesce(' ' || NEW.unit, '')), '') AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_figure_fts_delete AFTER DELETE ON figure BEGIN
  UPDATE claim_fts
    SET detail = NULL
    WHERE rowid = OLD.id;
END;

CREATE TRIGGER tr_passage_fts_insert AFTER INSERT ON passage BEGIN
  INSERT INTO passage_fts (rowid, text)
    VALUES (NEW.id, (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.text AS x)) AS x)));
END;

CREATE TRIGGER tr_passage_fts_update AFTER UPDATE OF text ON passage BEGIN
  UPDATE passage_fts
    SET text = (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'Ə', 'E'), 'Ƶ', 'Z'), 'Ɵ', 'O'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'Æ', 'Ae'), 'Œ', 'Oe'), 'Þ', 'Th'), 'ẞ', 'SS'), 'ʹ', ''''), 'ʻ', ''''), 'ʼ', ''''), 'ʽ', ''''), 'Ꞌ', ''''), 'ꞌ', '''') FROM (SELECT (SELECT replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(x, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ħ', 'h'), 'ŧ', 't'), 'ı', 'i'), 'ð', 'd'), 'ŋ', 'n'), 'ə', 'e'), 'ƶ', 'z'), 'ɵ', 'o'), 'Ø', 'O'), 'Ł', 'L'), 'Đ', 'D'), 'Ħ', 'H'), 'Ŧ', 'T'), 'Ð', 'D'), 'Ŋ', 'N') FROM (SELECT NEW.text AS x)) AS x))
    WHERE rowid = NEW.id;
END;

CREATE TRIGGER tr_passage_fts_delete AFTER DELETE ON passage BEGIN
  DELETE FROM passage_fts
    WHERE rowid = OLD.id;
END;
