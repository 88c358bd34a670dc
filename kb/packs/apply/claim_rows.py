"""What a claim holds, and the statement that reads it whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypedDict

from kb import dates
from kb.kinds import CLAIMS, TABLED_CLAIMS, THING, ClaimType, Field, column_of

if TYPE_CHECKING:
    from kb.packs.apply.stores import Content


class ClaimContent(TypedDict):
    """What a claim of any type holds; the fields of its type stand beside."""

    type: ClaimType
    subject: str | None
    attributed_to: str | None
    valid: str | None
    #: Of an attribute.
    property: str
    value: str | None
    about: list[str]
    topics: list[str]
    marks: list[str]
    #: Source, prefix, first words, last words, suffix and stance of each.
    citations: list[tuple[str, str | None, str | None, str | None, str | None, str]]
    #: Kind and pack/key of each.
    links: list[tuple[str, str]]


COMMON = ("summary", "modality", "credibility", "valid", "time_note")


def _read(type_: ClaimType, field: Field) -> str:
    """Return the SQL of a field as the content has it: a thing by its slug."""
    column = f"{type_}.{column_of(field)}"
    return f"(SELECT slug FROM entity WHERE id = {column})" if field.holds == THING else column


#: One statement reads a claim whole, as its content; lists come as JSON. SQLite takes a CROSS JOIN in the order
#: in which it stands: with an inner join it would scan the claims for each batch.
_FIELDS = ", ".join(
    f"{_read(name, field)} AS {name}_{field.name}" for name, claim in CLAIMS.items() for field in claim.fields
)
LOAD = f"""
SELECT c.id, c.pack_id, c.seeded_hash, c.key, c.type, {", ".join(f"c.{name}" for name in COMMON)},
  (SELECT slug FROM entity WHERE id = c.subject_id) AS subject,
  (SELECT slug FROM entity WHERE id = c.attributed_to_id) AS attributed_to,
  {_FIELDS},
  (SELECT json_group_array(e.slug) FROM claim_about AS x JOIN entity AS e ON e.id = x.entity_id
    WHERE x.claim_id = c.id) AS about,
  (SELECT json_group_array(y.slug) FROM claim_topic AS x JOIN topic AS y ON y.id = x.topic_id
    WHERE x.claim_id = c.id) AS topics,
  (SELECT json_group_array(x.mark) FROM claim_mark AS x WHERE x.claim_id = c.id) AS marks,
  (SELECT json_group_array(json_array(s.slug, x.prefix, x.text_start, x.text_end, x.suffix, x.stance))
    FROM (SELECT * FROM citation WHERE claim_id = c.id ORDER BY id) AS x JOIN source AS s ON s.id = x.source_id
    ) AS citations,
  (SELECT json_group_array(json_array(x.kind, coalesce(q.slug, '') || '/' || d.key)) FROM claim_link AS x
    JOIN claim AS d ON d.id = x.other_id LEFT JOIN pack AS q ON q.id = d.pack_id
    WHERE x.claim_id = c.id) AS links
FROM json_each(:keys) AS j
CROSS JOIN claim AS c ON c.pack_id = :pack AND c.key = j.value
{" ".join(f"LEFT JOIN {name} ON {name}.id = c.id" for name in TABLED_CLAIMS)}
"""


def claim_days(content: ClaimContent, date_valued: bool) -> tuple[str | None, str | None]:
    """Return a claim's first and last day: those of its date, if it states one, else of `valid`."""
    date = content["value"] if date_valued else content["valid"]
    return dates.span(date) if date else (None, None)


def content_of(row: Any) -> Content:
    """Return a claim's content from a row of that statement."""
    content: Content = {name: row[name] for name in ("type", "subject", "attributed_to", *COMMON)}
    content |= {field.name: row[f"{row['type']}_{field.name}"] for field in CLAIMS[row["type"]].fields}
    content |= {name: sorted(json.loads(row[name])) for name in ("about", "topics", "marks", "links")}
    content["citations"] = json.loads(row["citations"])
    return content
