"""What views are made of: documented columns, the columns of every claim, and joins that keep indexes in use."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    case,
    distinct,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.ddl import CreateView

from kb.kinds import Modality, listed
from kb.models import Base

# Tables by their own names, so that a select() below reads like the SQL that it becomes.
t = Base.metadata.tables
claim, entity, mention = t["claim"], t["entity"], t["mention"]
citation, source, publisher = t["citation"], t["source"], t["publisher"]
pack, topic, name = t["pack"], t["topic"], t["name"]
subject = entity.alias("subject")
speaker = entity.alias("speaker")

Documented = tuple[ColumnElement[Any], str]


@dataclass(frozen=True)
class View:
    """A view: its statement, and what it and each of its columns mean."""

    name: str
    doc: str
    columns: dict[str, str]
    select: Select[Any] | CompoundSelect[Any]

    @property
    def sql(self) -> str:
        """The CREATE VIEW statement."""
        statement = str(CreateView(self.select, self.name).compile(dialect=sqlite.dialect()))
        return "\n".join(line.rstrip() for line in statement.strip().splitlines())


def view_of(
    name: str, doc: str, columns: dict[str, Documented], from_: FromClause, *where: ColumnElement[bool]
) -> View:
    """Return a view that selects these columns."""
    selected = select(*(element.label(label) for label, (element, _) in columns.items()))
    return View(
        name,
        doc,
        {label: text for label, (_, text) in columns.items()},
        selected.select_from(from_).where(*where),
    )


def scalar(column: ColumnElement[Any], *where: ColumnElement[bool], correlate: FromClause) -> Any:
    """Return a correlated scalar subquery."""
    return select(column).where(*where).correlate(correlate).scalar_subquery()


def _voice() -> ColumnElement[str]:
    return case(
        (claim.c.attributed_to_id.is_(None), "source"), (speaker.c.type == "actor", "unnamed"), else_="named"
    )


CLAIM_COLUMNS: dict[str, Documented] = {
    "claim_id": (claim.c.id, "The claim's id in this file; (pack, key) is what stays the same everywhere."),
    "pack": (pack.c.slug, "The pack that the claim comes from; NULL if it was typed in."),
    "key": (claim.c.key, "The claim's key in its pack."),
    "modality": (claim.c.modality, f"{listed(Modality)}."),
    "voice": (_voice(), "source (its own voice), named (it relays somebody) or unnamed (somebody unnamed)."),
    "attributed_to": (speaker.c.name, "Whose words or figures the source relays; NULL is the source itself."),
    "attributed_to_slug": (speaker.c.slug, "The slug of attributed_to."),
    "credibility": (claim.c.credibility, "Admiralty scale: 1 confirmed ... 5 improbable, 6 can't be judged."),
    "valid": (claim.c.valid, "When it holds, as EDTF; NULL if the source doesn't say."),
    "first_day": (
        claim.c.first_day,
        "The first day of valid (or of an attribute's date), ISO; 0001-01-01 if open.",
    ),
    "last_day": (claim.c.last_day, "The last day, ISO; 9999-12-31 if open."),
}


def claims_with(*tables: tuple[FromClause, ColumnElement[bool]]) -> FromClause:
    """Join these tables and what the common columns need."""
    joined: FromClause = claim
    for table, condition in tables:
        joined = joined.join(table, condition)
    return joined.outerjoin(pack, pack.c.id == claim.c.pack_id).outerjoin(
        speaker, speaker.c.id == claim.c.attributed_to_id
    )


def claim_view(
    name: str,
    doc: str,
    columns: dict[str, Documented],
    *tables: tuple[FromClause, ColumnElement[bool]],
    where: Iterable[ColumnElement[bool]] = (),
) -> View:
    """Return a view of claims with these columns besides those of every claim."""
    return view_of(name, doc, CLAIM_COLUMNS | columns, claims_with(*tables), *where)


def child(table: FromClause) -> tuple[FromClause, ColumnElement[bool]]:
    """Join the table of a claim's type."""
    return table, table.c.id == claim.c.id


SUBJECT = (subject, subject.c.id == claim.c.subject_id)


def thing(prefix: str, table: FromClause, what: str) -> dict[str, Documented]:
    """Return the columns with the slug and the name of a thing."""
    return {
        f"{prefix}_slug": (table.c.slug, f"The slug of {what}."),
        prefix: (table.c.name, f"The name of {what}."),
    }


def slugs(column: ColumnElement[str]) -> ColumnElement[str]:
    """List slugs without repeats. DISTINCT leaves no room for a separator, and slugs hold no comma."""
    return func.replace(func.group_concat(distinct(column)), ",", ", ")


def reliability() -> ColumnElement[str]:
    """Return a source's reliability: its own, else its publisher's."""
    return func.coalesce(source.c.reliability, publisher.c.reliability, "F")


def named(text: str) -> ColumnElement[str]:
    """Return a text as a literal, such as the name of a branch."""
    return literal(text, literal_execute=True)
