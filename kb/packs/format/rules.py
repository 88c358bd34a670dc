"""Hold what a pack says to the rules that tie fields, as the tables will: SQLite itself is asked."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from kb.kinds import CLAIMS, FRAGMENT_RULES, SOURCE_RULES, ClaimType, Rule, column_of, type_column_of

_sqlite = sqlite3.connect(":memory:", check_same_thread=False)


class Check:
    """The rules of a table with these columns, to be asked of one row after the other."""

    def __init__(self, rules: Sequence[Rule], columns: Sequence[str]) -> None:
        self.rules = rules
        self._columns = columns
        broken = " ".join(f"WHEN NOT ({rule.sql}) THEN {place}" for place, rule in enumerate(rules))
        row = ", ".join(f":{column} AS {column}" for column in columns)
        self._asked = f"SELECT CASE {broken} END FROM (SELECT {row})"

    def broken(self, row: Mapping[str, Any]) -> Rule | None:
        """Return the first rule that a row breaks; columns that it lacks are NULL, which breaks none."""
        if not self.rules:
            return None
        [place] = _sqlite.execute(self._asked, {name: row.get(name) for name in self._columns}).fetchone()
        return None if place is None else self.rules[place]


#: Types of claims whose rules may ask of what type a thing is, which only the database knows.
TYPED = frozenset(name for name, claim in CLAIMS.items() if any(map(type_column_of, claim.fields)))


def _claim_check(type_: ClaimType) -> Check:
    fields = CLAIMS[type_].fields
    columns = [*map(column_of, fields), *filter(None, map(type_column_of, fields))]
    return Check(CLAIMS[type_].rules, columns)


CLAIM_CHECKS = {name: _claim_check(name) for name in CLAIMS}
SOURCE_CHECK = Check(SOURCE_RULES, ("reliability", "reason"))
FRAGMENT_CHECK = Check(FRAGMENT_RULES, ("prefix", "text_start", "text_end", "suffix"))
