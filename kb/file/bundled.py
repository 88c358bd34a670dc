"""Where the migrations and the bundled packs are: in the wheel, or at the top of the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def folder(name: str) -> Path:
    """Return the folder `migrations` or `seeds`."""
    bundled = _PACKAGE / "bundled" / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / name


def revisions() -> tuple[str, ...]:
    """Return the revisions of the schema, oldest first: those whose views have been written."""
    return tuple(sorted(path.stem for path in (folder("migrations") / "views").glob("*.sql")))


def bundled_packs() -> dict[str, Path]:
    """Return the folders of the packs that come with kb, by name."""
    return {path.parent.name: path.parent for path in sorted(folder("seeds").glob("*/pack.yaml"))}
