"""${message}

Before you commit: read the SQL, name every constraint, touch no live model, rebuild tables with op.rebuild_table
and not in batches, write the downgrade and what it loses, keep a dump of the schema before, test with rows.

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
LOSES = {}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
