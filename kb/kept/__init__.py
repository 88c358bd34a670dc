"""What the database keeps beside the claims for speed: a module a table, each with the SQL of its rows and the triggers.

The triggers are plain SQL, so that a row changed with any SQLite client keeps all of it in step. A large pack takes them
down while it is written; then each table is filled by a statement of its own.
"""

from kb import models as _models  # noqa: F401 - so that all tables are there
from kb.kept import edits, fulltext
from kb.kept.base import Kept
from kb.kept.facts import FACT
from kb.kept.involvements import INVOLVEMENT, STAND_IN
from kb.kept.mentions import MENTION
from kb.kept.publishers import PUBLISHER
from kb.kept.tags import TAG, WITHIN

__all__ = [
    "FACT",
    "INVOLVEMENT",
    "KEPT",
    "MENTION",
    "PUBLISHER",
    "STAND_IN",
    "TAG",
    "TRIGGERS",
    "WITHIN",
    "Kept",
]

#: Every kept table, each after those that its rows are made from.
KEPT: tuple[Kept, ...] = (WITHIN, MENTION, TAG, FACT, PUBLISHER, STAND_IN, INVOLVEMENT)
TRIGGERS: dict[str, str] = dict(
    [
        *edits.TRIGGERS,
        *(trigger for kept in KEPT for trigger in kept.triggers),
        *fulltext.TRIGGERS,
    ]
)
