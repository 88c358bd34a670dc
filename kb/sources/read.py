"""Read the text of a source from a file, and say plainly what is wrong with it."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import NamedTuple

from kb.errors import SourceError
from kb.sources.documents import document
from kb.sources.encodings import likely_encoding, wide_encoding

#: The largest text that is taken in, in bytes.
MAX_BYTES = 128 * 2**20
#: The file that stands for standard input.
STANDARD_INPUT = Path("-")

_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive, as .odt and .epub files are",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "an RTF file",
    b"BZh": "a bzip2 archive",
    b"\x1bLua": "a program",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
    b"ID3": "a sound file",
}


class TextFile(NamedTuple):
    """A text, exactly as the file has it, and its sha256: that of the file, unless it was taken out of a document."""

    text: str
    sha256: str
    #: Of a document: its own sha256, what took the text out of it with its version, and what it says of itself.
    file_sha256: str | None = None
    made_by: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


def read_text(path: Path) -> TextFile:
    """Read a file of UTF-8 text, or a document with a text in it; a byte-order mark and line ends stay as they are.

    The path `-` is standard input. Raises SourceError for a file that can't be read, is too large, is empty, is no
    text, needs an extra that is not installed, or is in another encoding, which it names as far as can be told.
    """
    name = "standard input" if path == STANDARD_INPUT else str(path)
    content = _content(path, name)
    sha256 = hashlib.sha256(content).hexdigest()
    made = document(name, content)
    text = made.text if made else _decoded(name, content)
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise SourceError(f"{name} is empty", "save the text of the source in it")
    if made is None:
        return TextFile(text, sha256)
    of_text = hashlib.sha256(text.encode()).hexdigest()
    return TextFile(text, of_text, sha256, made.made_by, tuple(made.fields.items()))


def _content(path: Path, name: str) -> bytes:
    try:
        if path == STANDARD_INPUT:
            content = sys.stdin.buffer.read(MAX_BYTES + 1)
        elif path.is_dir():
            raise SourceError(f"{path} is a folder", "name the file with the text")
        else:
            with path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{name} can't be read: {error.strerror}") from error
    if len(content) > MAX_BYTES:
        raise SourceError(
            f"{name} has more than {MAX_BYTES // 2**20} MiB, which is too much for one source",
            "split it into several sources",
        )
    return content


def _decoded(name: str, content: bytes) -> str:
    for signature, what in _SIGNATURES.items():
        if content.startswith(signature):
            raise SourceError(f"{name} is {what}, not a text", "save its text as UTF-8")
    if wide := wide_encoding(content):
        raise SourceError(f"{name} is {wide}, not UTF-8", "save it as UTF-8")
    if b"\0" in content:
        at = content.index(b"\0")
        raise SourceError(f"{name} is not a text: byte {at:,} is zero", "save its text as UTF-8")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        found = likely_encoding(content)
        seems = f"; it may be {found}" if found else ""
        raise SourceError(
            f"{name} is not UTF-8 at byte {error.start:,} (0x{content[error.start]:02x}){seems}",
            "save it as UTF-8"
            + (f" (iconv -f {found} -t utf-8) and see whether it reads well" if found else ""),
        ) from error
