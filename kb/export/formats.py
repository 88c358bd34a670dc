"""The formats: what each is, what it holds and what it cannot hold. Plain data; a module of this package writes each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections import Counter
    from pathlib import Path

    from kb.export.content import Content


class Format(NamedTuple):
    """A way out."""

    #: What it is, for --help.
    what: str
    #: The module of this package whose `write` makes it.
    module: str
    #: A text may go to standard output; a file and a folder need a name; a server a URL.
    makes: Literal["text", "file", "folder", "server"]
    holds: str
    cannot_hold: str
    #: Tools that open it.
    opened_by: str
    #: The extra of the package that it needs, if any.
    extra: str = ""
    #: The options that mean something to it, besides the filters.
    options: tuple[str, ...] = ()
    #: The filters that it cannot do without.
    needs: tuple[str, ...] = ()
    #: Its bytes are no text, so that words in it cannot be seen.
    packed: bool = False


_WORDS = ("quotes", "texts")

FORMATS: dict[str, Format] = {
    "csv": Format(
        "every view as CSV, in a Frictionless data package",
        "data_package",
        "folder",
        "every view, each column with its type, meaning and key",
        "nothing is lost",
        "spreadsheets, frictionless, pandas, R",
        options=_WORDS,
    ),
}


def write(name: str, content: Content, target: Path, **options: Any) -> Counter[str]:
    """Write a format to a new file or into a new, empty folder, and return what was written and what was left out.

    `options` are those of the format. Raises ExportError for what it cannot be asked for.
    """
    written: Counter[str] = import_module(f"kb.export.{FORMATS[name].module}").write(
        content, target, **options
    )
    return written


def summary(name: str, written: Counter[str], content: Content) -> str:
    """Say in a line what was written and what the format, or this file of it, does not hold."""
    counts = ", ".join(f"{number:,} {what}" for what, number in written.items())
    missing = [FORMATS[name].cannot_hold]
    if "quotes" in FORMATS[name].options and not (content.texts and content.quotes):
        left = " and ".join(
            what for what, out in (("texts", content.texts), ("quotes", content.quotes)) if not out
        )
        missing.append(f"{left} of sources are left out")
    return f"{name}: {counts or 'nothing'}; {'; '.join(missing)}"
