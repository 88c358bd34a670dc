"""What views are made of: documented columns, the columns of every claim, and joins that keep indexes in use.

Other readers of the file parse the views themselves (DuckDB does), so what is computed says its type, and lists inside a
cell say their order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    CompoundSelect,
    Double,
    Float,
    FromClause,
    Integer,
    Select,
    Text,
    case,
    cast,
    distinct,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.ddl import CreateView

from kb.kinds import Modality, listed
from kb.models import Base

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

# Tables by their own names, so that a select() below reads like the SQL that it becomes.
t = Base.metadata.tables
claim, entity, mention, fact = t["claim"], t["entity"], t["mention"], t["claim_fact"]
citation, source, publisher = t["citation"], t["source"], t["publisher"]
pack, topic, name = t["pack"], t["topic"], t["name"]
subject = entity.alias("subject")
speaker = entity.alias("speaker")

Documented = tuple[ColumnElement[Any], str]
Columns = dict[str, Documented]
Join = tuple[FromClause, ColumnElement[bool]]


@dataclass(frozen=True)
class View:
    """A view: its statement, and what it and each of its columns mean."""

    name: str
    doc: str
    columns: dict[str, str]
    select: Select[Any] | CompoundSelect[Any]
    #: What no two of its rows have in common.
    unique: tuple[str, ...]

    @property
    def sql(self) -> str:
        """The CREATE VIEW statement."""
        statement = str(CreateView(self.select, self.name).compile(dialect=sqlite.dialect()))
        return "\n".join(line.rstrip() for line in statement.strip().splitlines())


def typed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Have a computed column say its type. A plain one has it, and its index, from its table."""
    if isinstance(column, Column):
        return column
    type_: TypeEngine[Any] = Text()
    if isinstance(column.type, Integer):
        type_ = BigInteger()
    elif isinstance(column.type, Float):
        type_ = Double()
    return cast(column, type_)


def selected(columns: Columns) -> Select[Any]:
    """Select documented columns."""
    return select(*(typed(element).label(label) for label, (element, _) in columns.items()))


def view_of(
    name: str,
    doc: str,
    columns: Columns,
    from_: FromClause,
    *where: ColumnElement[bool],
    unique: tuple[str, ...] = ("slug",),
) -> View:
    """Return a view that selects these columns."""
    statement = selected(columns).select_from(from_).where(*where)
    return View(name, doc, meanings(columns), statement, unique)


def meanings(columns: Columns) -> dict[str, str]:
    """Return what columns mean."""
    return {label: text for label, (_, text) in columns.items()}


def scalar(column: ColumnElement[Any], *where: ColumnElement[bool], correlate: FromClause) -> Any:
    """Return a correlated scalar subquery."""
    return select(column).where(*where).correlate(correlate).scalar_subquery()


def listing(slugs: Select[Any], *correlate: FromClause) -> Any:
    """Return the slugs that a statement of one column selects as a list in their order, each once."""
    column = slugs.selected_columns[0]
    each = slugs.distinct().order_by(column).correlate(*correlate).subquery()
    return select(func.group_concat(each.c[0], ", ")).scalar_subquery()


def reliability() -> ColumnElement[str]:
    """Return a source's reliability: its own, else its publisher's.

    A look-up and no join: SQLite leaves out a join that nobody asks for only if no other one hangs on it.
    """
    of_publisher = scalar(publisher.c.reliability, publisher.c.id == source.c.publisher_id, correlate=source)
    return func.coalesce(source.c.reliability, of_publisher, "F")


def passage_of(citation_id: ColumnElement[int]) -> Any:
    """Return where in its source's text a citation stands, as paragraph.sentence; the text it is meant for comes first."""
    anchor, passage, source_text = t["anchor"], t["passage"], t["source_text"]
    return (
        select(cast(passage.c.paragraph, Text).concat(".").concat(passage.c.sentence))
        .select_from(
            anchor.join(passage, passage.c.id == anchor.c.passage_id).join(
                source_text, source_text.c.id == anchor.c.source_text_id
            )
        )
        .where(anchor.c.citation_id == citation_id)
        .order_by(source_text.c.variant, source_text.c.id)
        .limit(1)
        .correlate(fact, citation)
        .scalar_subquery()
    )


def _voice() -> ColumnElement[str]:
    return case(
        (claim.c.attributed_to_id.is_(None), "source"), (speaker.c.type == "actor", "unnamed"), else_="named"
    )


def _sources() -> Any:
    return scalar(
        func.count(distinct(citation.c.source_id)), citation.c.claim_id == claim.c.id, correlate=claim
    )


#: The last columns of every view of claims.
CLAIM_COLUMNS: Columns = {
    "summary": (claim.c.summary, "What is claimed, in the pack author's words."),
    "modality": (claim.c.modality, f"{listed(Modality)}."),
    "voice": (_voice(), "source (its own voice), named (it relays somebody) or unnamed (somebody unnamed)."),
    "attributed_to": (speaker.c.name, "Whose words or figures the source relays; NULL is the source itself."),
    "attributed_to_slug": (speaker.c.slug, "The slug of attributed_to."),
    "credibility": (claim.c.credibility, "Admiralty scale: 1 confirmed ... 5 improbable, 6 can't be judged."),
    "source": (
        source.c.title,
        "The title of the source of its leading citation: one that supports it, the newest of them.",
    ),
    "source_slug": (source.c.slug, "The slug of that source."),
    "reliability": (reliability(), "Admiralty scale of that source: A ... E, F can't be judged."),
    "sources": (_sources(), "How many sources the claim is cited to."),
    "passage": (
        passage_of(fact.c.citation_id),
        "Where the leading citation stands, paragraph.sentence; NULL until the text is attached.",
    ),
    "valid": (claim.c.valid, "When it holds, as EDTF; NULL if the source doesn't say."),
    "first_day": (
        claim.c.first_day,
        "The first day of valid (or of an attribute's date), ISO; 0001-01-01 if open.",
    ),
    "last_day": (
        claim.c.last_day,
        "The last day, ISO; 9999-12-31 if it goes on, NULL if its end is not said.",
    ),
    "time_note": (claim.c.time_note, "What the source says of the time in vague words."),
    "lead": (
        fact.c.lead,
        "1 if it stands for its fact: of all claims that say the same, the best supported; see facts.",
    ),
    "pack": (pack.c.slug, "The pack that the claim comes from; NULL if it was typed in."),
    "key": (claim.c.key, "The claim's key in its pack."),
    "claim_id": (claim.c.id, "The claim's id in this file; (pack, key) is what stays the same everywhere."),
}


def claims_with(*tables: Join, cited: bool = True) -> FromClause:
    """Join these tables and what the common columns need; with `cited`, the source of the leading citation."""
    joined: FromClause = claim.join(fact, fact.c.claim_id == claim.c.id)
    for table, condition in tables:
        joined = joined.join(table, condition)
    joined = joined.outerjoin(pack, pack.c.id == claim.c.pack_id).outerjoin(
        speaker, speaker.c.id == claim.c.attributed_to_id
    )
    if cited:
        joined = joined.outerjoin(source, source.c.id == fact.c.source_id)
    return joined


def claim_view(
    name: str,
    doc: str,
    columns: Columns,
    *tables: Join,
    outer: Iterable[Join] = (),
    where: Iterable[ColumnElement[bool]] = (),
    unique: tuple[str, ...] = ("claim_id",),
) -> View:
    """Return a view of claims with these columns before those of every claim."""
    joined = claims_with(*tables)
    for table, condition in outer:
        joined = joined.outerjoin(table, condition)
    return view_of(name, doc, columns | CLAIM_COLUMNS, joined, *where, unique=unique)


def child(table: FromClause) -> Join:
    """Join the table of a claim's type."""
    return table, table.c.id == claim.c.id


SUBJECT: Join = (subject, subject.c.id == claim.c.subject_id)


def thing(prefix: str, table: FromClause, what: str) -> Columns:
    """Return the columns with the name and the slug of a thing."""
    return {
        prefix: (table.c.name, f"The name of {what}."),
        f"{prefix}_slug": (table.c.slug, f"The slug of {what}."),
    }


def named(text: str) -> ColumnElement[str]:
    """Return a text as a literal, such as the name of a branch."""
    return literal(text, literal_execute=True)
