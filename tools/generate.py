"""Write what is generated from the code: the read model's SQL and catalog, and the references in docs/.

With --check, fail if any of it has drifted.
"""

import sys
from pathlib import Path

from alembic.script import ScriptDirectory
from references import catalog, cli_reference, export_page, packs_page, schema_reference
from sql import formatted_trigger, formatted_view

from kb.file.revisions import alembic_config
from kb.kept import TRIGGERS
from kb.views import VIEWS

ROOT = Path(__file__).resolve().parents[1]


def read_model() -> str:
    """Return the SQL of every view and trigger."""
    statements = [
        *(formatted_view(view.sql) for view in VIEWS.values()),
        *map(formatted_trigger, TRIGGERS.values()),
    ]
    return "\n\n".join(f"{statement};" for statement in statements) + "\n"


def head() -> str:
    """Return the newest revision, whose views may not be written yet."""
    return str(ScriptDirectory.from_config(alembic_config()).get_current_head())


GENERATED = {
    f"migrations/views/{head()}.sql": read_model,
    "kb/lookup/catalog.json": catalog,
    "docs/cli.md": cli_reference,
    "docs/schema.md": schema_reference,
    "docs/packs.md": packs_page,
    "docs/export.md": export_page,
}


def main() -> None:
    """Write the files, or check them."""
    drifted = []
    for name, made in GENERATED.items():
        path, text = ROOT / name, made()
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            drifted.append(name)
    if drifted:
        sys.exit(f"out of date: {', '.join(drifted)}; run python tools/generate.py")


if __name__ == "__main__":
    main()
