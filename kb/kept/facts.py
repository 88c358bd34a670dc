"""`claim_fact`: which claims state the same fact, which of them leads, and which of rival facts is shown.

Of a fact leads an assertion that a source supports: one that says from when to when before one with a date before one
without; then by credibility, where 6, can't be judged, ranks between possibly true and doubtful; then the newest
source; then the lowest id. Of rival facts the one with the most credible claim is resolved, then the newest, then the
first. A write looks at the facts that it touches, and at the first claim of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.kept.base import Kept, Trigger, trigger
from kb.kinds import CLAIMS, TABLED_CLAIMS, TEXT, THING, ClaimType, column_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What makes up a fact, as SQL over a claim `c` and the row of its type. Texts are compared without case; they stand last,
# so that nothing in them can look like another part. SQLite folds ASCII alone; seeding does the rest, see `folded`.
_DAYS = "coalesce(c.first_day, '') || ':' || coalesce(c.last_day, '')"
_METRIC = f"figure.metric || ':' || {_DAYS} || ':' || coalesce(figure.unit, '') || ':' || lower(coalesce(figure.per, ''))"
_NUMBER = " || ':' || ".join(
    f"coalesce(figure.{name}, '')" for name in ("comparator", "value", "low", "high")
)
_VALUE = (
    f"coalesce(attribute.object_id, CASE property.value WHEN 'date' THEN {_DAYS} END, lower(attribute.value))"
)


def _fields(type_: ClaimType) -> str:
    """Return what makes up a fact of most types: their fields, texts last; of one without fields the claim itself."""
    fields = sorted(CLAIMS[type_].fields, key=lambda field: field.holds == TEXT)
    columns = (f"coalesce({type_}.{column_of(field)}, '')" for field in fields)
    folded_last = (
        f"lower({column})" if field.holds == TEXT else column
        for field, column in zip(fields, columns, strict=True)
    )
    return " || ':' || ".join(folded_last) or "c.id"


_PARTS = {type_: _fields(type_) for type_ in CLAIMS} | {
    "attribute": f"attribute.property || ':' || {_VALUE}",
    "figure": f"{_NUMBER} || ':' || {_METRIC}",
}
#: What rivals share: values of a property that holds one, and numbers of a metric.
_RIVALRY: dict[ClaimType, str] = {
    "attribute": "CASE WHEN property.several = 1 THEN NULL ELSE attribute.property END",
    "figure": _METRIC,
}

#: Order of trust of the grades of credibility.
_RANK = " ".join(f"WHEN {grade} THEN {rank}" for rank, grade in enumerate((1, 2, 3, 6, 4, 5), 1))

_LEADING_CITATION = (
    "(SELECT x.id FROM citation AS x JOIN source AS s ON s.id = x.source_id WHERE x.claim_id = c.id"
    " ORDER BY x.stance = 'disputes', s.published DESC, x.id LIMIT 1)"
)


def _by_type(parts: Mapping[ClaimType, str]) -> str:
    whens = " ".join(
        f"WHEN '{name}' THEN '{name}:' || coalesce(c.subject_id, '') || ':' || {part}"
        for name, part in parts.items()
    )
    return f"CASE c.type {whens} END"


def _field_by_type(columns: dict[str, str]) -> str:
    return f"CASE c.type {' '.join(f'WHEN {name!r} THEN {name}.{column}' for name, column in columns.items())} END"


_RELATION = _field_by_type(
    {
        name: claim.tie or next(field.name for field in claim.fields if field.holds != THING)
        for name, claim in CLAIMS.items()
        if claim.fields
    }
)
_OBJECT = _field_by_type(
    {
        name: column_of(field)
        for name, claim in CLAIMS.items()
        for field in claim.fields
        if field.holds == THING
    }
)


#: How far a claim can be trusted; NULL where it may not lead.
_TRUST = f"CASE WHEN c.modality = 'assertion' AND cited.stance = 'supports' THEN CASE c.credibility {_RANK} END END"
_STATES = ("fact", "rivals", "relation", "object_id", "span", "rank", "newest", "citation_id", "source_id")
_FACT = _by_type(_PARTS)
_RIVALS = f"coalesce({_by_type(_RIVALRY)}, {_FACT})"
_JOINED = (
    "FROM claim AS c "
    + " ".join(f"LEFT JOIN {name} ON {name}.id = c.id" for name in TABLED_CLAIMS)
    + " LEFT JOIN term AS property ON property.vocabulary = 'property' AND property.code = attribute.property"
    + f" LEFT JOIN citation AS cited ON cited.id = {_LEADING_CITATION}"
    + " LEFT JOIN source AS cited_source ON cited_source.id = cited.source_id"
)


def _states(of: str) -> str:
    """Return the SELECT of what each claim states, without where it stands among others."""
    where = f" WHERE c.id {of}" if of else " WHERE TRUE"
    return (
        f"SELECT c.id AS claim_id, {_FACT} AS fact, {_RIVALS} AS rivals, {_RELATION} AS relation,"
        f" {_OBJECT} AS object_id,"
        " CASE WHEN c.valid IS NULL THEN 2 WHEN instr(c.valid, '/') THEN 0 ELSE 1 END AS span,"
        f" {_TRUST} AS rank,"
        " CASE WHEN cited.stance = 'supports' THEN cited_source.published END AS newest,"
        f" cited.id AS citation_id, cited.source_id AS source_id {_JOINED}{where}"
    )


def folded(sql: str) -> str:
    """Have texts folded as Python does, by the function `kb_lower`, and not as SQLite does."""
    return sql.replace("lower(", "kb_lower(")


# Where claims stand among those that state the same, and facts among their rivals.

_LEADS = "span, rank, newest DESC, claim_id"
_SHOWN = "rank, newest DESC, claim_id"


def _rows(of: str) -> str:
    """Return the SELECT of all rows, whole. It can't be of some claims, as others stand beside them."""
    assert not of, "where a claim stands depends on the others"  # noqa: S101
    return (
        f"SELECT claim_id, {', '.join(_STATES)}, lead,"
        " lead = 1 AND fact IS first_value(fact) OVER"
        f" (PARTITION BY rivals ORDER BY rank IS NULL, {_SHOWN}) AS resolved"
        " FROM (SELECT *, rank IS NOT NULL AND fact IS NOT NULL AND row_number() OVER"
        f" (PARTITION BY fact ORDER BY rank IS NULL, {_LEADS}) = 1 AS lead FROM ({_states('')}))"
    )


def _first_of(fact: str) -> str:
    return f"(SELECT claim_id FROM claim_fact WHERE fact = {fact} AND rank IS NOT NULL ORDER BY {_LEADS} LIMIT 1)"


def _shown_of(rivals: str) -> str:
    return (
        "(SELECT claim_id FROM claim_fact WHERE lead = 1 AND fact ="
        f" (SELECT fact FROM claim_fact WHERE rivals = {rivals} AND rank IS NOT NULL ORDER BY {_SHOWN} LIMIT 1))"
    )


def _settle(row: str) -> Iterator[str]:
    """Yield the statements that find leader and resolved claim of the fact that a row states."""
    fact, rivals = f"{row}.fact", f"{row}.rivals"
    yield (
        f"UPDATE claim_fact SET lead = 0, resolved = 0 WHERE fact = {fact} AND lead = 1"
        f" AND claim_id <> {_first_of(fact)}"
    )
    yield f"UPDATE claim_fact SET lead = 1 WHERE lead = 0 AND claim_id = {_first_of(fact)}"
    yield (
        f"UPDATE claim_fact SET resolved = 0 WHERE rivals = {rivals} AND resolved = 1"
        f" AND claim_id <> {_shown_of(rivals)}"
    )
    yield f"UPDATE claim_fact SET resolved = 1 WHERE resolved = 0 AND claim_id = {_shown_of(rivals)}"


def state_anew(of: str) -> str:
    """Return the statement that works out what these claims state. It needs the triggers on the table."""
    values = ", ".join(f"{name} = excluded.{name}" for name in _STATES)
    return (
        f"INSERT INTO claim_fact (claim_id, {', '.join(_STATES)}) {_states(of)}"
        f" ON CONFLICT (claim_id) DO UPDATE SET {values}, lead = 0, resolved = 0, stale = 0"
    )


def fill(of: str) -> Iterator[str]:
    """Yield the statements that write the rows of claims that have none, while the triggers are down."""
    yield f"INSERT INTO claim_fact (claim_id, {', '.join(_STATES)}) {folded(_states(of))}"
    facts, rivals = (
        f"SELECT DISTINCT {name} FROM claim_fact WHERE claim_id {of} AND rank IS NOT NULL"
        for name in ("fact", "rivals")
    )
    # The one that led may not lead any more; two at once there can't be.
    yield f"UPDATE claim_fact SET lead = 0, resolved = 0 WHERE lead = 1 AND fact IN ({facts})"
    yield (
        "UPDATE claim_fact SET lead = 1 WHERE claim_id IN"
        f" (SELECT {_first_of('touched.fact')} FROM ({facts}) AS touched)"
    )
    yield f"UPDATE claim_fact SET resolved = 0 WHERE resolved = 1 AND rivals IN ({rivals})"
    yield (
        "UPDATE claim_fact SET resolved = 1 WHERE claim_id IN"
        f" (SELECT {_shown_of('touched.rivals')} FROM ({rivals}) AS touched)"
    )


def _ask(of: str) -> str:
    """Return the statement that has a trigger state claims anew: one for all, as every command reads them all."""
    return f"UPDATE claim_fact SET stale = 1 WHERE claim_id {of}"


def _triggers() -> Iterator[Trigger]:
    begin = "INSERT INTO claim_fact (claim_id, span) VALUES (NEW.id, 2) ON CONFLICT DO NOTHING"
    yield trigger("claim", "fact_insert", "INSERT", begin, _ask("= NEW.id"))
    columns = "type, subject_id, modality, credibility, valid, first_day, last_day"
    yield trigger("claim", "fact_update", f"UPDATE OF {columns}", _ask("= NEW.id"))
    for table in TABLED_CLAIMS:
        yield trigger(table, "fact_insert", "INSERT", _ask("= NEW.id"))
        yield trigger(table, "fact_update", "UPDATE", _ask("= NEW.id"))
        yield trigger(table, "fact_delete", "DELETE", _ask("= OLD.id"))
    yield trigger("citation", "fact_insert", "INSERT", _ask("= NEW.claim_id"))
    cited_anew = "UPDATE OF claim_id, source_id, stance"
    yield trigger("citation", "fact_update", cited_anew, _ask("IN (OLD.claim_id, NEW.claim_id)"))
    yield trigger("citation", "fact_delete", "DELETE", _ask("= OLD.claim_id"))
    cited = "IN (SELECT claim_id FROM citation WHERE source_id = NEW.id)"
    yield trigger("source", "fact_update", "UPDATE OF published", _ask(cited))
    with_property = "IN (SELECT id FROM attribute WHERE property = NEW.code)"
    yield trigger("term", "fact_update", "UPDATE OF value, several", _ask(with_property))
    yield trigger("claim_fact", "state", "UPDATE OF stale", state_anew("= NEW.claim_id AND NEW.stale = 1"))
    stated = "fact, rivals, span, rank, newest"
    yield trigger("claim_fact", "settle_insert", "INSERT", *_settle("NEW"))
    yield trigger("claim_fact", "settle_update", f"UPDATE OF {stated}", *_settle("OLD"), *_settle("NEW"))
    yield trigger("claim_fact", "settle_delete", "DELETE", *_settle("OLD"))


FACT = Kept("claim_fact", "claim_id", ("claim_id", *_STATES, "lead", "resolved"), _rows, tuple(_triggers()))
