"""Any file that people have goes in: pages, archived pages, PDF, Word; what can't be read says what is missing."""

import hashlib
import io
import subprocess
import sys
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from kb.errors import SourceError
from kb.sources.read import read_text

Run = Callable[..., Result]

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour Watch opens | Harbour Herald</title>
<meta property="og:site_name" content="Harbour Herald"><meta property="og:title" content="Harbour Watch opens">
<meta property="article:published_time" content="2021-05-02T08:00:00Z">
<link rel="canonical" href="https://herald.example/watch"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/x">Sport</a></li></ul></nav>
<article><h1>Harbour Watch opens</h1>
<p>Norway opened the exercise Harbour Watch on 16&nbsp;April 2021, and more than 40 guests came to see the ships.</p>
<p>Officers from Kenya took part in it, and the harbour was closed to all other traffic for the whole of the day.</p>
<ul><li>Two ships were shown to the guests.</li></ul></article>
<footer>All rights reserved</footer></body></html>
"""


def pdf(*pages: str) -> bytes:
    """Return a PDF with a line of text a page, as small as they come."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for page in pages:
        content = f"BT /F1 12 Tf 50 700 Td ({page}) Tj ET".encode() if page else b""
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (
        len(kids), b" ".join(b"%d 0 R" % kid for kid in kids),
    )  # fmt: skip
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    places = []
    for number, each in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, each))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def test_a_saved_page_says_what_it_is(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    kb("source", "add", "page.html")
    written = (tmp_path / "harbour-watch-opens" / "pack.yaml").read_text(encoding="utf-8")
    [source] = yaml.load(written, yaml.BaseLoader)["sources"]
    assert source["title"] == "Harbour Watch opens"
    assert source["published"] == "2021-05-02"
    assert source["url"] == "https://herald.example/watch"
    assert source["publisher"] == "harbour-herald"
    assert source["extractor"].startswith("trafilatura ")
    assert source["file_sha256"] == hashlib.sha256(PAGE.encode()).hexdigest() != source["sha256"]
    claims = (tmp_path / "harbour-watch-opens" / "claims.yaml").read_text(encoding="utf-8")
    assert "valid: '2021-04-16'" in claims
    assert not any(mark in claims for mark in ("nbsp", "<", "Sport", "¶3.1 -"))
    said = kb("pack", "check", "harbour-watch-opens", "--text", "page.html", code=1).stderr
    assert "fits no place" not in said


def test_an_archived_page_is_the_page_in_it(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://herald.example/archived"
    message.set_content("see the page")
    message.add_related(PAGE, subtype="html")
    (tmp_path / "page.mht").write_bytes(bytes(message))
    read = read_text(tmp_path / "page.mht")
    assert "16 April 2021" in read.text.replace("\u00a0", " ")
    assert dict(read.fields)["url"] == "https://herald.example/archived"
    assert read.file_sha256 != read.sha256


def test_the_pages_of_a_pdf_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(pdf("Norway met 12 envoys.", "Kenya met two."))
    assert read_text(tmp_path / "report.pdf").text == "Norway met 12 envoys.\fKenya met two.\n"


def test_a_scanned_pdf_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf("", ""))
    with pytest.raises(SourceError, match=r"PDF of 2 pages without text: it seems to be scanned"):
        read_text(tmp_path / "scan.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing")
    with pytest.raises(SourceError, match="can't be read"):
        read_text(tmp_path / "broken.pdf")


def test_a_word_file_has_its_paragraphs_and_tables(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.core_properties.title = "Harbour Watch opens"
    document.add_paragraph("Norway met 12 envoys.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Ships", "40"
    document.save(str(tmp_path / "report.docx"))
    read = read_text(tmp_path / "report.docx")
    assert read.text == "Norway met 12 envoys.\nShips 40\n"
    assert dict(read.fields) == {"title": "Harbour Watch opens"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.rtf", rb"{\rtf1 Hello}", "an RTF file"),
        ("kb.db", b"SQLite format 3\0rest", "a database"),
        ("a.jpg", b"\xff\xd8\xffrest", "a picture"),
        ("a.gz", b"\x1f\x8brest", "a gzip archive"),
        ("a", b"\x7fELFrest", "a program"),
        ("a.odt", b"PK\x03\x04rest", "a ZIP archive"),
        ("a.txt", "A text.".encode("utf-16"), "UTF-16"),
        ("a.txt", "A text.".encode("utf-32"), "UTF-32"),
        ("a.txt", "A text that is long.".encode("utf-16-le"), "UTF-16"),
        ("a.txt", "Le café était très fréquenté.".encode("cp1252"), "it may be cp1252"),
        ("a.txt", "Según él, la señora llegó.".encode("cp1252"), "it may be cp1252"),
        ("a.txt", "Podle něj přišla později večer.".encode("cp1250"), "it may be cp1250"),
        ("a.txt", "Według policji są to złodzieje.".encode("cp1250"), "it may be cp1250"),
        ("a.txt", "Полиция задержала пять человек.".encode("cp1251"), "it may be cp1251"),
        ("a.txt", "Полиция задержала пять человек.".encode("koi8_r"), "it may be koi8_r"),
        ("a.html", b"<html><body></body></html>", "no text of an article"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError, match=said):
        read_text(tmp_path / name)


@pytest.mark.parametrize(
    ("module", "extra", "content"), [("trafilatura", "web", PAGE.encode()), ("pypdf", "pdf", pdf("A b."))]
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str, content: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(SourceError, match=rf"the extra '{extra}'; pip install 'kb-claims\[{extra}\]'"):
        read_text(tmp_path / "file")


def test_standard_input_and_folders_go_in(kb: Run, db: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from kb.cli import main; main()", "--db", str(db), "source", "add", "-"]
    done = subprocess.run(
        command, input=b"Harbour Watch opens\n\nNorway met 12 envoys.\n", capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "harbour-watch-opens" / "claims.yaml").exists()
    assert subprocess.run(command, input=b"Norway met 12 envoys.\n", capture_output=True).returncode == 2
    (tmp_path / "texts").mkdir()
    for number in ("one", "two"):
        (tmp_path / "texts" / f"{number}.txt").write_text(
            f"Report number {number}\n\nNorway met two envoys.\n"
        )
    kb("source", "add", "texts")
    assert (tmp_path / "report-number-one").is_dir()
    assert (tmp_path / "report-number-two").is_dir()
    assert "goes with one file" in kb("source", "add", "texts", "--title", "T", code=2).stderr


def test_a_long_title_makes_a_short_slug(kb: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway met two envoys.\n")
    kb("source", "add", "a.txt", "--title", "A very long title that says everything there is to say about it")
    [folder] = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert len(folder.name) <= 40
    assert not folder.name.endswith("-")
