"""Draw the pictures of the README: a dossier as a terminal shows it, the annotated page of an invented text, a site's page.

Usage: python tools/pictures.py     (needs the commands script, of util-linux, and chromium, and a font for Chinese)
"""

import os
import re
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from examples import ROOT
from rich.console import Console
from rich.text import Text

from kb.packs.apply.seed import init

IMAGES = ROOT / "docs" / "images"
_PACK = """\
pack: harbour-watch
version: 1
requires: [vocabulary, iso-3166]
publishers:
  - {slug: harbour-herald, name: The Harbour Herald, reliability: B, reason: it corrects its errors in print}
sources:
  - {slug: harbour-herald-2031, title: Harbour Watch opens, publisher: harbour-herald, published: 2031-05-02}
entities:
  - {initiative: harbour-watch, name: Harbour Watch, kind: exercise, topics: [counter-smuggling]}
  - {person: kari-nordmann, name: Kari Nordmann, kind: official}
claims:
  - participation: {initiative: harbour-watch, participant: NO, role: host}
    key: norway-hosts
    summary: Norway hosts the Harbour Watch exercise.
    valid: 2031-05
    cite: opened off the coast … Norwegian hosts
  - figure: {subject: harbour-watch, metric: guests-attended, comparator: about, value: 40, unit: person, as_written: some forty}
    key: forty-people
    summary: About forty people watch Harbour Watch open.
    cite: some forty people
  - statement: {subject: harbour-watch}
    key: best-of-all
    summary: Harbour Watch is the finest exercise on any sea.
    modality: opinion
    marks: [superlative]
    attributed_to: kari-nordmann
    cite: the finest … any sea
  - statement: {subject: harbour-watch}
    key: every-year
    summary: Harbour Watch will be held every year.
    modality: forecast
    cite: will return every year
passages:
  - {cite: a proud day … for all, nature: rhetoric, reason: praise without content}
"""
_TEXT = """\
Harbour Watch opened off the coast on Friday, with its Norwegian hosts and before some forty people.

"It is the finest exercise on any sea," said Kari Nordmann, who commands it. It was a proud day for all.

The exercise will return every year, in spring.
"""


def kb(*command: str, folder: Path) -> None:
    """Run a command of kb."""
    subprocess.run([sys.executable, "-m", "kb", *command], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def terminal(command: str, folder: Path, *, width: int = 100) -> str:
    """Return a picture, as SVG, of what a command prints on a terminal."""
    surroundings = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "TERM": "xterm-256color",
        "COLUMNS": str(width),
        "LINES": "999",
    }
    # In a terminal of its own, where colours are on.
    done = subprocess.run(
        ["script", "-qec", command, "/dev/null"],
        cwd=folder,
        env=surroundings,
        check=True,
        capture_output=True,
    )
    console = Console(record=True, width=width, file=StringIO())
    console.print(Text.from_ansi(done.stdout.decode().replace("\r\n", "\n").rstrip()))
    drawn = console.export_svg(title=f"$ {command}", unique_id="kb")
    # The font would come from elsewhere; whoever looks has one.
    return re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.DOTALL)


def annotated_page(folder: Path, picture: Path) -> None:
    """Screenshot the annotated page of an invented text."""
    pack, text = folder / "harbour-watch", folder / "herald.txt"
    pack.mkdir()
    (pack / "pack.yaml").write_text(_PACK, encoding="utf-8")
    text.write_text(_TEXT, encoding="utf-8")
    kb("seed", "harbour-watch", folder=folder)
    kb("source", "attach", "harbour-herald-2031", text.name, folder=folder)
    kb("source", "show", "harbour-herald-2031", "--html", "page.html", folder=folder)
    screenshot(folder / "page.html", picture, "1100,880")


def site_page(folder: Path, picture: Path) -> None:
    """Screenshot a page of the site, which holds no word of a source."""
    kb("site", "site", folder=folder)
    screenshot(folder / "site" / "thing" / "african-police.html", picture, "1240,1060")


def screenshot(page: Path, picture: Path, size: str) -> None:
    """Have Chromium draw a page."""
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            f"--window-size={size}",
            f"--screenshot={picture}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
    )


def main() -> None:
    """Draw them."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        init(folder / "kb.db")
        dossier = terminal('kb show "fox hunt"', folder)
        (IMAGES / "dossier.svg").write_text(dossier, encoding="utf-8")
        site_page(folder, IMAGES / "site.png")
        annotated_page(folder, IMAGES / "annotated.png")


if __name__ == "__main__":
    main()
