"""Keep a history of seedings, and judge sources more carefully.

The views of the critic see dates apart, one origin behind several publishers, and who contradicts; a sentence is what
most of its claims are; a claim is disputed, too, by another number.

`pack` is rebuilt without its version, hash and time, which move to `seeding`. Going down, all but the last seeding of
each pack are lost, and what each changed.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

#: What going down loses, and the SQL that counts it.
LOSES = {
    "earlier seedings": "SELECT count(*) FROM seeding WHERE id NOT IN (SELECT max(id) FROM seeding GROUP BY pack_id)",
    "counts of what a seeding changed": "SELECT count(*) FROM seeding WHERE created IS NOT NULL",
}

SEEDING = """CREATE TABLE seeding (
    id INTEGER NOT NULL,
    pack_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    created INTEGER,
    changed INTEGER,
    pruned INTEGER,
    CONSTRAINT pk_seeding PRIMARY KEY (id),
    CONSTRAINT ck_seeding_created CHECK (created >= 0),
    CONSTRAINT ck_seeding_changed CHECK (changed >= 0),
    CONSTRAINT ck_seeding_pruned CHECK (pruned >= 0),
    CONSTRAINT fk_seeding_pack_id FOREIGN KEY(pack_id) REFERENCES pack (id) ON DELETE CASCADE
)
 STRICT"""

INDEX = "CREATE INDEX ix_seeding_pack_id ON seeding (pack_id)"

PACK = """CREATE TABLE pack (
    id INTEGER NOT NULL,
    slug TEXT NOT NULL,
    CONSTRAINT pk_pack PRIMARY KEY (id),
    CONSTRAINT ck_pack_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT uq_pack_slug UNIQUE (slug)
)
 STRICT"""

PACK_BEFORE = """CREATE TABLE pack (
    id INTEGER NOT NULL,
    slug TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    CONSTRAINT pk_pack PRIMARY KEY (id),
    CONSTRAINT ck_pack_slug CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*-'),
    CONSTRAINT uq_pack_slug UNIQUE (slug)
)
 STRICT

"""


def _last(column: str, default: object) -> str:
    newest = (
        f"SELECT s.{column} FROM seeding AS s WHERE s.pack_id = _rebuilt_from.id ORDER BY s.id DESC LIMIT 1"
    )
    return f"coalesce(({newest}), {default})"


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    run(SEEDING)
    run(INDEX)
    run(
        "INSERT INTO seeding (pack_id, version, sha256, applied_at)"
        " SELECT id, version, sha256, applied_at FROM pack ORDER BY id"
    )
    op.rebuild_table("pack", PACK)  # type: ignore[attr-defined]


def downgrade() -> None:
    op.rebuild_table(  # type: ignore[attr-defined]
        "pack",
        PACK_BEFORE,
        {
            "version": _last("version", 1),
            "sha256": _last("sha256", "''"),
            "applied_at": _last("applied_at", "''"),
        },
    )
    op.get_bind().exec_driver_sql("DROP TABLE seeding")
