"""Feed what users, packs and sources may hold to whatever reads it, and see that nothing but an error comes of it.

Usage: python tests/fuzz.py [TARGET ...] [--seconds N]     (all targets, 60 seconds each, unless given)

Needs atheris (pip install -e '.[fuzz]'), which looks for inputs that reach new code. A target may raise KbError, which
users see as one line; anything else, an input over ten seconds or 4 GiB, is a finding, and is kept in a file. Findings
that were mended stay in tests/fuzz_corpus/TARGET, which the tests go through.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

try:
    import atheris
except ImportError:
    atheris = None

with (
    atheris.instrument_imports(include=["kb"])
    if atheris and "--here" in sys.argv
    else contextlib.nullcontext()
):
    import click
    from pydantic import ValidationError

    from kb import dates
    from kb.cli.app import FORMATS, Settings
    from kb.cli.output import print_rows
    from kb.errors import KbError, PackError
    from kb.file.open import connect_reader
    from kb.lookup import sandbox
    from kb.lookup.annotation import Annotated, Line, Note, Piece
    from kb.lookup.criticism import Coverage
    from kb.lookup.names import resolve
    from kb.lookup.search import search
    from kb.lookup.words import parse
    from kb.packs.apply.seed import init
    from kb.packs.format.files import open_pack
    from kb.packs.format.items import Cite
    from kb.packs.format.validate import validate
    from kb.packs.write.draft import draft
    from kb.packs.write.known import Known
    from kb.site.annotated import page
    from kb.sources.fragment import Fragment, SourceText
    from kb.sources.gazetteer import Gazetteer, Name
    from kb.sources.locators import directives, locators
    from kb.sources.read import read_text
    from kb.sources.segment import sentences

CORPUS = Path(__file__).parent / "fuzz_corpus"
#: Nothing that a terminal would obey, but for ends of lines and tabs.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@cache
def work() -> Path:
    """Return a folder for files, in memory where there is one."""
    shared = Path("/dev/shm")
    return Path(tempfile.mkdtemp(dir=shared if shared.is_dir() else None))


@cache
def database() -> Path:
    """Return a seeded database."""
    path = work() / "fuzz.db"
    init(path)
    return path


@cache
def connection() -> sqlite3.Connection:
    """Return a connection for look-ups."""
    return connect_reader(database())


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _parts(data: bytes, count: int) -> list[str]:
    parts = _text(data).split("\x1e", count - 1)
    return parts + [""] * (count - len(parts))


def _read(path: Path) -> None:
    with contextlib.suppress(PackError):
        files = open_pack(path)
        for raw in [*files.items, *files.stream()]:
            validate(raw, files.problems)
            str(raw.origin.where(("cite", 0)))
        if files.problems.count:
            raise files.problems.error()


def yaml_pack(data: bytes) -> None:
    """Read a folder pack."""
    folder = work() / "pack"
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_bytes(data)
    _read(folder)


def jsonl_pack(data: bytes) -> None:
    """Read a pack of JSON lines."""
    path = work() / "pack.jsonl"
    path.write_bytes(data)
    _read(path)


def fragment(data: bytes) -> None:
    """Read a locator as packs write it and look for it in a text."""
    text, short, end, prefix = _parts(data, 4)
    source = SourceText(text)
    fragments = [Fragment(short or "x", end or None, prefix or None)]
    with contextlib.suppress(ValidationError):
        cite = Cite.model_validate(short)
        fragments.append(Fragment(str(cite.start), cite.end, cite.prefix, cite.suffix))
    for spans in source.find_all(fragments, most=None):
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
        if spans:
            locators(source, spans[:2])
            directives(text, spans[:2])


def edtf(data: bytes) -> None:
    """Read a date."""
    with contextlib.suppress(dates.DateError):
        first_day, last_day = dates.widest(_text(data))
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", first_day)
        assert first_day <= last_day


def name(data: bytes) -> None:
    """Resolve a name."""
    with contextlib.suppress(KbError):
        resolve(connection(), _text(data))


def words(data: bytes) -> None:
    """Search."""
    with contextlib.suppress(KbError):
        for hit in search(connection(), parse(_text(data)), 5):
            assert hit.marked is not None


def sql(data: bytes) -> None:
    """Run SQL."""
    with closing(connect_reader(database())) as reader, contextlib.suppress(KbError):
        for count, _ in enumerate(sandbox.run(reader, _text(data), 1.0)):
            if count > 1000:
                break


def source_file(data: bytes) -> None:
    """Read the text of a source, cut it into sentences and draft a pack from it."""
    path = work() / "text.txt"
    path.write_bytes(data)
    with contextlib.suppress(KbError):
        text = read_text(path).text
        end = 0
        for sentence in sentences(text):
            assert end <= sentence.span.start < sentence.span.end <= len(text)
            end = sentence.span.end
        draft(text, _known())


@cache
def _known() -> Known:
    names = [Name("China", "china", "country", True), Name("US", "united-states", "country", False)]
    return Known(Gazetteer(names), {"china": None}, {"metric": ("guests",)}, {})


def export(data: bytes) -> None:
    """Print rows in every format, and see that what reads them would not be misled."""
    cells = _parts(data, 3)
    for format_ in FORMATS:
        out = io.StringIO()
        settings = Settings()
        settings.format, settings.defuse = format_, True
        context = click.Context(click.Command("x"), obj=settings)
        with context, contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            print_rows(["a", "b", "c"], [cells])
        _judge(format_, out.getvalue(), cells)


def _judge(format_: str, printed: str, cells: list[str]) -> None:
    if format_ == "json":
        assert list(json.loads(printed)[0].values()) == cells
    elif format_ == "jsonl":
        assert list(json.loads(printed).values()) == cells
    elif format_ == "csv":
        [_, row] = csv.reader(io.StringIO(printed, newline=""), lineterminator="\n")
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    elif format_ in ("tsv", "table", "md"):
        assert not _OBEYED.search(printed)
        if format_ == "tsv":
            assert [line.count("\t") for line in printed.splitlines()] == [2, 2]
        if format_ == "md":
            assert "<" not in printed.replace("\\<", "")
    else:
        assert format_ == "yaml", f"say what {format_} must not do"


class _Tags(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.found |= {name for name, _ in attrs if name.startswith("on") or name == "src"}
        self.found |= {
            "javascript" for key, value in attrs if key == "href" and not str(value).startswith(("#", "http"))
        }


_FINE = re.compile("html|head|meta|title|style|body|a|header|p|h1|b|ul|li|span|main|section|div|ol|footer")


def html(data: bytes) -> None:
    """Write the annotated page of a source in which everything is hostile."""
    text, title, summary = _parts(data, 3)
    claim = {
        "summary": summary, "modality": "opinion", "attributed_to": title, "voice": "named", "disputed": 0,
        "credibility": 6, "valid": summary, "time_note": text, "pack": "p", "key": title, "stance": "disputes",
        "marks": summary, "link": summary, "start_char": 0, "end_char": len(text),
    }  # fmt: skip
    source = {
        "title": title, "kind": summary, "publisher": summary, "published": text, "url": text, "language": title,
        "rights": text, "reliability": "F", "reason": title, "slug": "s",
    }  # fmt: skip
    line = Line(1, 1, "factual", summary, [Piece(text, (1,), (1,)), Piece(text, (), ())], [Note(1, claim)])
    tags = _Tags()
    tags.feed(page(Annotated(source, "0" * 64, [line], Coverage(1, 1, 1, Counter()), [])))
    assert all(map(_FINE.fullmatch, tags.found)), tags.found


TARGETS: dict[str, Callable[[bytes], None]] = {
    function.__name__: function
    for function in (yaml_pack, jsonl_pack, fragment, edtf, name, words, sql, source_file, export, html)
}


def corpus(target: str) -> list[Path]:
    """Return the kept inputs of a target."""
    return sorted((CORPUS / target).glob("*"))


def main() -> int:
    """Fuzz one target in this process, or all that were named in processes of their own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--here", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if atheris is None:
        raise SystemExit("atheris is not installed; pip install -e '.[fuzz]'")
    if options.here:
        target = TARGETS[options.here]
        flags = [f"-max_total_time={options.seconds}", "-timeout=10", "-rss_limit_mb=4096", "-max_len=4096"]
        seeds = tempfile.mkdtemp()
        for path in corpus(options.here):
            shutil.copy(path, seeds)
        atheris.Setup([sys.argv[0], *flags, "-print_final_stats=1", seeds], target)
        atheris.Fuzz()
        return 0
    return _fuzz_all(options.targets or list(TARGETS), options.seconds)


def _fuzz_all(targets: list[str], seconds: int) -> int:
    total, found = 0, 0
    for target in targets:
        command = [sys.executable, __file__, "--here", target, "--seconds", str(seconds)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=os.environ)
        runs = re.search(r"number_of_executed_units: (\d+)", done.stderr)
        count = int(runs[1]) if runs else 0
        total += count
        found += done.returncode != 0
        print(f"{target:12} {count:10,} inputs{'' if done.returncode == 0 else '  FINDING'}", flush=True)
        if done.returncode:
            print(done.stderr[-3000:])
    print(f"{total:,} inputs, {found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
