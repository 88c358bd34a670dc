"""Read the text of a source from a file, and say plainly what is wrong with it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from kb.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

#: The largest text that is taken in, in bytes.
MAX_BYTES = 128 * 2**20

_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive, as .docx and .odt files are",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


#: Encodings that texts are met in. The guesser knows many more, and then takes a few odd bytes for any of them.
_ENCODINGS = (
    *("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)


class TextFile(NamedTuple):
    """A text, exactly as the file has it, and the sha256 of the file."""

    text: str
    sha256: str


def read_text(path: Path) -> TextFile:
    """Read a file of UTF-8 text; a byte-order mark and line ends stay as they are.

    Raises SourceError for a file that can't be read, is too large, is empty, is no text or is in another
    encoding, which it names as far as can be told.
    """
    try:
        if path.is_dir():
            raise SourceError(f"{path} is a folder", "name the file with the text")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{path} can't be read: {error.strerror}") from error
    if len(content) > MAX_BYTES:
        raise SourceError(
            f"{path} has more than {MAX_BYTES // 2**20} MiB, which is too much for one source",
            "split it into several sources",
        )
    text = _decoded(path, content)
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise SourceError(f"{path} is empty", "save the text of the source in it")
    return TextFile(text, hashlib.sha256(content).hexdigest())


def _decoded(path: Path, content: bytes) -> str:
    for signature, what in _SIGNATURES.items():
        if content.startswith(signature):
            raise SourceError(f"{path} is {what}, not a text", "save its text as UTF-8")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError(f"{path} is UTF-16, not UTF-8", "save it as UTF-8")
    if b"\0" in content:
        at = content.index(b"\0")
        raise SourceError(f"{path} is not a text: byte {at:,} is zero", "save its text as UTF-8")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        found = _encoding(content)
        seems = f"; it may be {found}" if found else ""
        raise SourceError(
            f"{path} is not UTF-8 at byte {error.start:,} (0x{content[error.start]:02x}){seems}",
            "save it as UTF-8"
            + (f" (iconv -f {found} -t utf-8) and see whether it reads well" if found else ""),
        ) from error


def _encoding(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content[: 2**18], cp_isolation=list(_ENCODINGS)).best()
    return best.encoding if best else None
