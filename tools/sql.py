"""Format the SQL of views and triggers so that people can read it and see in a diff what changed."""

import re

import sqlglot
from sqlglot import exp
from sqlglot.dialects.sqlite import SQLite


class _Readable(SQLite):
    """SQLite's dialect with the names of types that other readers of the file take as they are meant."""

    class Generator(SQLite.Generator):  # type: ignore[misc,valid-type]
        TYPE_MAPPING = SQLite.Generator.TYPE_MAPPING | {
            exp.DataType.Type.BIGINT: "BIGINT",
            exp.DataType.Type.DOUBLE: "DOUBLE",
        }


_CLAUSES = re.compile(r" (?=(?:SELECT|FROM|WHERE|VALUES|SET)\b)|[()]")


def formatted_view(sql: str) -> str:
    """Format a CREATE VIEW statement, a column a line."""
    [text] = sqlglot.transpile(sql, read="sqlite", write=_Readable, pretty=True)
    if "CROSS JOIN" not in sql:
        # It writes a comma between tables so, which SQLite takes for an order to join them in. Others want a condition.
        text = re.sub(r"\bCROSS JOIN (\w+(?: AS \"?\w+\"?)?)", r"JOIN \1 ON TRUE", text)
    # It turns IS NOT NULL into NOT ... IS NULL, by which SQLite does not see that a partial index will do.
    return re.sub(r"\bNOT ([\w.]+) IS NULL\b", r"\1 IS NOT NULL", text)


def formatted_trigger(sql: str) -> str:
    """Format a CREATE TRIGGER statement, a clause a line. Only white space changes."""
    head, body = sql.split(" BEGIN ", 1)
    statements = [part.strip() for part in body.removesuffix("END").split(";") if part.strip()]
    return "\n".join([f"{head} BEGIN", *(f"  {_broken(statement)};" for statement in statements), "END"])


def _broken(statement: str) -> str:
    """Break a statement before its clauses, not before those of a subquery."""
    depth = 0

    def replacement(match: re.Match[str]) -> str:
        nonlocal depth
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        return "\n    " if match[0] == " " and not depth else match[0]

    return _CLAUSES.sub(replacement, statement).replace("DELETE\n    FROM", "DELETE FROM")
