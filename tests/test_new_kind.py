"""What CONTRIBUTING says of a new type of claim is all that it takes: it is done here, in a copy of the project."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.second, pytest.mark.xdist_group("new kind")]

ROOT = Path(__file__).resolve().parents[1]

#: 1. kb/kinds.py: the name in the closed list, and what the type is.
KIND = """    "visit": ClaimKind(
        "visits",
        "Who paid a visit to whom.",
        Headings((4, "Visits"), (3, "Visits"), (4, "Visited by")),
        (
            Field("host", THING, required=True, types=("country", "organization"), means="the host"),
            Field("purpose", means="What it was for."),
        ),
        subject="guest",
        subject_means="the guest",
        rules=(Rule("purpose", "purpose <> 'none'", "a visit for 'none' is for nothing", at="purpose"),),
    ),
    "statement": ClaimKind("""
#: 2. kb/models/claim.py: the table.
MODEL = '''class Visit(Claim):
    """The subject pays a visit to a host."""

    __tablename__ = "visit"
    __table_args__ = child_args("visit")
    __mapper_args__ = identity("visit")

    id: Mapped[IntId]
    type: Mapped[ClaimType]
    host_id: Mapped[int]
    host_type: Mapped[ThingType]
    purpose: Mapped[str | None]


class Statement(Claim):'''
#: 3. migrations/versions: the table is what autogenerate makes of the model; the list of types is a CHECK of `claim`.
EDIT = """    op.edit_table("claim", [("'statement')", "'statement', 'visit')")])
"""
PACK = """
pack: visits
version: 1
sources: [{slug: s, title: S}]
claims:
  - visit: {guest: CN, host: europol, purpose: talks}
    key: talks
    summary: China visits Europol.
    cite: x
"""


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with a type of claim more."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("kb", "migrations", "seeds", "tools", "docs", "alembic.ini", "pyproject.toml"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    run(copy, "kb", "--db", "kb.db", "init")
    replace(copy / "kb/kinds.py", '"relation", "statement"]', '"relation", "statement", "visit"]')
    replace(copy / "kb/kinds.py", '    "statement": ClaimKind(', KIND)
    replace(copy / "kb/models/claim.py", "class Statement(Claim):", MODEL)
    run(copy, "alembic", "revision", "--autogenerate", "--rev-id", "9000", "-m", "keep visits", KB_DB="kb.db")
    [revision] = (copy / "migrations/versions").glob("*_9000_*.py")
    assert 'op.create_table(\n        "visit"' in revision.read_text(encoding="utf-8")
    replace(revision, "def upgrade() -> None:\n", f"def upgrade() -> None:\n{EDIT}")
    run(copy, "python", "tools/generate.py")
    return copy


def run(folder: Path, command: str, *args: str, code: int = 0, **more: str) -> str:
    """Run a program of this environment on the copy of the project."""
    surroundings = {**os.environ, "PYTHONPATH": str(folder), **more}
    program = (
        [sys.executable]
        if command == "python"
        else [sys.executable, str(Path(sys.executable).parent / command)]
    )
    done = subprocess.run(
        [*program, *args], cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout if code == 0 else done.stderr


def test_a_fresh_revision_is_clean_as_it_is_made(copy: Path) -> None:
    [revision] = (copy / "migrations/versions").glob("*_9000_*.py")
    assert "from alembic import op" in revision.read_text(encoding="utf-8")
    for check in (["check"], ["format", "--check"]):
        run(copy, "python", "-m", "ruff", *check, "migrations/versions")


def test_a_new_type_of_claim_works_everywhere(copy: Path) -> None:
    """It is migrated, seeded, checked, shown, listed, searched, linked and documented."""
    run(copy, "kb", "--db", "kb.db", "db", "upgrade")
    (copy / "visits").mkdir()
    (copy / "visits/pack.yaml").write_text(PACK, encoding="utf-8")
    kb = ("kb", "--db", "kb.db")
    run(copy, *kb, "seed", "visits")
    run(copy, *kb, "db", "check")
    assert "Visited by\n  • China visits Europol." in run(copy, *kb, "show", "europol", "-f", "table")
    assert "purpose\ttalks" in run(copy, *kb, "show", "visits/talks")
    assert run(copy, *kb, "claims", "--type", "visit").count("\n") == 2
    listed = run(
        copy,
        *kb,
        "sql",
        "SELECT guest, host, host_type, purpose, summary FROM visits",
    )
    assert listed.splitlines()[1] == "China\tEuropol\torganization\ttalks\tChina visits Europol."
    assert "visit" in run(copy, *kb, "sql", "SELECT via FROM connections WHERE key = 'talks'")
    assert "What it was for." in run(copy, *kb, "schema", "visits")
    assert "| visit | `guest`, `host`, `purpose`? |" in (copy / "docs/packs.md").read_text(encoding="utf-8")


def test_its_rules_are_held(copy: Path) -> None:
    wrong = PACK.replace("purpose: talks", "purpose: none").replace("host: europol", "host: lianyungang")
    (copy / "wrong").mkdir()
    (copy / "wrong/pack.yaml").write_text(wrong.replace("pack: visits", "pack: wrong"), encoding="utf-8")
    said = run(copy, "kb", "pack", "check", "wrong", code=1)
    assert "a visit for 'none' is for nothing" in said
    (copy / "wrong/pack.yaml").write_text(wrong.replace("none", "talks"), encoding="utf-8")
    said = run(copy, "kb", "pack", "check", "wrong", code=1)
    assert "host 'lianyungang' is a place; it must be a country or organization" in said
