"""Make a site: its pages, the stylesheet, the script and the index of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.site import finder
from kb.site.folder import write
from kb.site.layout import Pages
from kb.site.material import Material
from kb.site.templating import TEMPLATES
from kb.site.texts_of_sources import text_pages

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kb.export.content import Content

_STYLES = ("page.css", "text.css", "site.css")


def build(content: Content, target: Path, advance: Callable[[int], None] = lambda _: None) -> Counter[str]:
    """Write the site of a content into a folder, and return how much there is of it. Raises ExportError."""
    return write(target, _told(_files(Material(content)), advance))


def _files(material: Material) -> Iterator[tuple[str, str]]:
    yield "kb.css", "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in _STYLES)
    yield "kb.js", (TEMPLATES / "site.js").read_text(encoding="utf-8")
    yield "kb-index.js", finder.index(material)
    pages = Pages(material)
    yield from pages.all()
    yield from text_pages(pages)


def _told(files: Iterator[tuple[str, str]], advance: Callable[[int], None]) -> Iterator[tuple[str, str]]:
    for file in files:
        yield file
        advance(1)
