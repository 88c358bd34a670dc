"""A source's text with its claims beside it, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kb.kinds import Modality, values
from kb.site.templating import environment

if TYPE_CHECKING:
    from kb.lookup.annotation import Annotated, Line


def page(found: Annotated) -> str:
    """Return the text with its claims as one HTML page that needs neither network nor script."""
    return environment().get_template("annotated.html").render(shown(found))


def shown(found: Annotated) -> dict[str, Any]:
    """Return what a template shows of an annotated text."""
    notes = [note for line in found.lines for note in line.notes]
    return {
        "source": found.source,
        "sha256": found.sha256,
        "paragraphs": _paragraphs(found),
        "notes": notes,
        "coverage": found.coverage,
        "counts": {kind: sum(note.claim["modality"] == kind for note in notes) for kind in values(Modality)},
    }


def _paragraphs(found: Annotated) -> list[list[Line]]:
    paragraphs: dict[int, list[Line]] = {}
    for line in found.lines:
        paragraphs.setdefault(line.paragraph, []).append(line)
    return list(paragraphs.values())
