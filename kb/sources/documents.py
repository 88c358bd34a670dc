"""Take the text and what describes it out of web pages, PDF and Word files. What reads them comes with the extras."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable


class Document(NamedTuple):
    """The text of a document, what made it, and the fields of a source that the document gives itself."""

    text: str
    made_by: str
    fields: dict[str, str]


#: The end of a page, which a place in the text can be counted by.
PAGE_END = "\f"


def document(name: str, content: bytes) -> Document | None:
    """Read a web page, an archived page, a PDF or a Word file; None for anything else.

    Raises SourceError where the extra that reads it is missing, or where there is no text in it.
    """
    for looks_like, read in _READERS:
        if looks_like(content):
            return read(name, content)
    return None


def _is_page(content: bytes) -> bool:
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html")) or (
        start.startswith((b"<?xml", b"<!--")) and b"<html" in start
    )


def _is_archived_page(content: bytes) -> bool:
    head = content[:4096].lower()
    return b"mime-version:" in head and (b"multipart/related" in head or b"text/html" in head)


def _is_word(content: bytes) -> bool:
    if not content.startswith(b"PK\x03\x04"):
        return False
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "word/document.xml" in archive.namelist()
    return False


def _needed(module: str, name: str, what: str, extra: str) -> Any:
    """Import what reads a document. Raises SourceError that says which extra has it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise SourceError(
            f"{name} is {what}, and what reads it is not installed: the extra '{extra}'",
            f"pip install 'kb-claims[{extra}]', or save its text as UTF-8",
        ) from error


def _page(name: str, content: bytes | str, url: str | None = None) -> Document:
    trafilatura = _needed("trafilatura", name, "an HTML page", "web")
    _needed("lxml_html_clean", name, "an HTML page", "web")
    found = trafilatura.bare_extraction(
        content, url=url, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    if found is None or not (found.text or "").strip():
        plain = trafilatura.html2txt(content) if content else ""
        raise SourceError(
            f"{name} is an HTML page in which no text of an article was found",
            "save the text as UTF-8" + (" from your browser" if plain else ""),
        )
    fields = {
        "title": found.title,
        "author": found.author,
        "published": found.date,
        "publisher": found.sitename or found.hostname,
        "url": url or found.url,
    }
    text = "\n".join(_without_marks(line) for line in found.text.splitlines())
    return Document(f"{text}\n", f"trafilatura {version('trafilatura')}", _said(fields))


def _without_marks(line: str) -> str:
    """Leave out the marks of lists and tables that the extractor adds."""
    line = re.sub(r"^\s*(?:[-*•]|#+)\s+", "", line)
    return re.sub(r"\s*\|\s*", " ", line).strip() if line.count("|") > 1 else line


def _archived_page(name: str, content: bytes) -> Document:
    from email import message_from_bytes, policy

    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            url = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            page: Any = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            with suppress(LookupError, UnicodeDecodeError):
                page = page.decode(charset)
            return _page(name, page, str(url) if url and str(url).startswith("http") else None)
    raise SourceError(f"{name} is an archived page (MHT) without a page in it", "save the page as HTML")


def _pdf(name: str, content: bytes) -> Document:
    pypdf = _needed("pypdf", name, "a PDF", "pdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        pages = [page.extract_text() for page in reader.pages]
        about = reader.metadata
    except Exception as error:  # a broken file makes it fail with whatever comes up
        raise SourceError(f"{name} is a PDF that can't be read: {error}", "save its text as UTF-8") from error
    if not any(page.strip() for page in pages):
        raise SourceError(
            f"{name} is a PDF of {len(pages)} pages without text: it seems to be scanned",
            "recognize its text first, as 'ocrmypdf' does",
        )
    fields = {"title": about.title if about else None}
    text = PAGE_END.join(page.strip("\n") for page in pages)
    return Document(f"{text}\n", f"pypdf {version('pypdf')}", _said(fields))


def _word(name: str, content: bytes) -> Document:
    docx = _needed("docx", name, "a Word file", "docx")
    try:
        read = docx.Document(io.BytesIO(content))
        blocks = [_block(block) for block in read.iter_inner_content()]
        about = read.core_properties
    except Exception as error:  # a broken file makes it fail with whatever comes up
        raise SourceError(
            f"{name} is a Word file that can't be read: {error}", "save its text as UTF-8"
        ) from error
    fields = {"title": about.title}
    return Document(
        "\n".join(filter(None, blocks)) + "\n", f"python-docx {version('python-docx')}", _said(fields)
    )


def _block(block: Any) -> str:
    """Return the text of a paragraph, or of a table with a row a line."""
    if hasattr(block, "rows"):
        return "\n".join(" ".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows)
    return str(block.text)


def _said(fields: dict[str, Any]) -> dict[str, str]:
    return {
        name: " ".join(str(value).split()) for name, value in fields.items() if value and str(value).strip()
    }


_READERS: tuple[tuple[Callable[[bytes], bool], Callable[[str, bytes], Document]], ...] = (
    (_is_page, _page),
    (_is_archived_page, _archived_page),
    (lambda content: content.startswith(b"%PDF-"), _pdf),
    (_is_word, _word),
)
