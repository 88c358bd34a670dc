"""Make a site: its pages, the stylesheet, the script and the index of the search."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from kb.site import finder
from kb.site.folder import write
from kb.site.layout import Pages
from kb.site.material import Material
from kb.site.templating import TEMPLATES
from kb.site.texts_of_sources import text_pages

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kb.export.content import Content
    from kb.site.layout import Page

#: So many tasks are worth a process on each processor.
_MANY = 5000
#: What a child lays out.
_tasks: list[Callable[[], Iterable[Page]]] = []

_STYLES = ("page.css", "text.css", "site.css")


def build(content: Content, target: Path, advance: Callable[[int], None] = lambda _: None) -> Counter[str]:
    """Write the site of a content into a folder, and return how much there is of it. Raises ExportError."""
    return write(target, _told(_files(Material(content)), advance))


def _files(material: Material) -> Iterator[tuple[str, str]]:
    yield "kb.css", "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in _STYLES)
    yield "kb.js", (TEMPLATES / "site.js").read_text(encoding="utf-8")
    material.read_all()
    pages = Pages(material)
    yield from _laid_out([partial(_index, material), *pages.tasks()])
    yield from text_pages(pages)


def _index(material: Material) -> list[Page]:
    return [("kb-index.js", finder.index(material))]


def _laid_out(tasks: list[Callable[[], Iterable[Page]]]) -> Iterator[Page]:
    """Lay pages out; where they are many, by children on every processor, which begin as copies of this process.

    No file comes before it that takes long: whoever is told of files may start a thread then, which is not copied.
    """
    if len(tasks) < _MANY or sys.platform != "linux":
        yield from chain.from_iterable(task() for task in tasks)
        return
    processors = len(os.sched_getaffinity(0))
    with multiprocessing.get_context("fork").Pool(processors, _begin, (tasks,)) as pool:
        yield from chain.from_iterable(pool.imap(_lay_out, range(len(tasks)), chunksize=50))


def _begin(tasks: list[Callable[[], Iterable[Page]]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its children
    _tasks.extend(tasks)


def _lay_out(number: int) -> list[Page]:
    return list(_tasks[number]())


def _told(files: Iterator[tuple[str, str]], advance: Callable[[int], None]) -> Iterator[tuple[str, str]]:
    for file in files:
        yield file
        advance(1)
