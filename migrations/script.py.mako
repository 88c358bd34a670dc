"""${message[0].upper() + message[1:].rstrip(".")}.

Before you commit: read the SQL, name every constraint, touch no live model, write the downgrade and what it loses,
keep rows of the schema before, test with rows in the tables. CONTRIBUTING.md has the list.

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}

#: What going down loses, and the SQL that counts it; {} if it loses nothing.
LOSES: dict[str, str] = {}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
