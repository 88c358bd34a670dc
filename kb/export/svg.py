"""`svg`: a picture that any browser shows: in columns by role, light and dark, with its content as alternative text."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from kb.export.graphml import not_xml
from kb.export.picture import NETWORK, events, middle, neighbours, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kb.export.content import Content
    from kb.export.picture import Event, Neighbour

_STYLE = """
svg { font: 13px system-ui, sans-serif; background: #fff; color: #1a1a1a; }
text { fill: #1a1a1a; } .role, .note { fill: #555; } .middle { font-size: 17px; font-weight: 600; }
.role { font-weight: 600; } .card { fill: #f3f5f8; stroke: #8a94a3; } .said { stroke-dasharray: 4 3; }
.line { stroke: #8a94a3; fill: none; } .dot { fill: #2b6cb0; }
@media (prefers-color-scheme: dark) {
  svg { background: #16181c; color: #e8e8e8; } text { fill: #e8e8e8; } .role, .note { fill: #a9b1bd; }
  .card { fill: #23272e; stroke: #667080; } .line { stroke: #667080; } .dot { fill: #7db4ee; }
}
"""
#: A card's width, height and distance from the next, the edge of the picture.
_WIDE, _HIGH, _GAP, _EDGE = 264, 26, 8, 20
#: How many cards stand in a column, and how many columns beside each other.
_COLUMN, _BAND = 14, 4
#: So many letters fit into a card, and into a line of a timeline.
_LETTERS, _LINE = 33, 84
_DATES = 190
_QUOTE = {'"': "&quot;"}


def write(content: Content, target: Path, *, about: str, picture: str = NETWORK) -> Counter[str]:
    """Draw the network around a thing, its neighbours in columns by role, or its timeline."""
    written: Counter[str] = Counter()
    slug, name = middle(content, about)
    if picture == NETWORK:
        found = neighbours(content, slug, written)
        told = "; ".join(f"{role}: {', '.join(one.name for one in each)}" for role, each in found.items())
        lines = network(name, found)
    else:
        dated = events(content, written)
        told = "; ".join(f"{event.date}: {event.summary}" for event in dated)
        lines = timeline(name, dated)
    size, *shapes = lines
    target.write_text(_whole(name, told, size, shapes), encoding="utf-8")
    return written


def _whole(name: str, told: str, size: str, shapes: list[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc">\n'
        f'<title id="title">{_clean(name)}</title>\n<desc id="desc">{_clean(told or "No claim.")}</desc>\n'
        f"<style>{_STYLE}</style>\n"
    )
    return head + "\n".join(shapes) + "\n</svg>\n"


def network(
    name: str,
    found: dict[str, list[Neighbour]],
    *,
    band: int = _BAND,
    column: int = _COLUMN,
    leads_to: Callable[[str], str] | None = None,
) -> Iterator[str]:
    """Yield the size of the picture, and its shapes: so many columns beside each other, of so many cards.

    With `leads_to`, which says where the page of a slug is, cards are links; without a name there is none at the top.
    """
    columns = [
        (role if start == 0 else "", each[start : start + column])
        for role, each in found.items()
        for start in range(0, len(each), column)
    ]
    bands = [columns[start : start + band] for start in range(0, len(columns), band)]
    step = _WIDE + _GAP * 2
    width = 2 * _EDGE + max(min(len(columns), band), min(band, 2)) * step
    top = 50 if name else 2
    height = top + 10 + sum(map(_height, bands)) + _EDGE
    yield f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    if name:
        yield _text(_EDGE, 36, shortened(name, width // 10), "middle")
    if bands:  # from the thing to each role
        last = top + sum(map(_height, bands[:-1]))
        yield f'<path class="line" d="M{_EDGE} {top}V{last}"/>'
    for each_band in bands:
        yield f'<path class="line" d="M{_EDGE} {top}H{_EDGE + (len(each_band) - 1) * step + _WIDE}"/>'
        for number, (role, each) in enumerate(each_band):
            left = _EDGE + 8 + number * step
            if role:
                yield f'<path class="line" d="M{left + 4} {top}v12"/>'
                yield _text(left, top + 28, role, "role")
            for place, one in enumerate(each):
                card = "\n".join(_card(left, top + 40 + place * (_HIGH + _GAP), one))
                yield _linked(card, leads_to(one.slug) if leads_to else "")
        top += _height(each_band)


def _height(band: list[tuple[str, list[Neighbour]]]) -> int:
    return 60 + max(len(each) for _, each in band) * (_HIGH + _GAP)


def _card(left: int, top: int, one: Neighbour) -> Iterator[str]:
    said = "" if one.modality == "assertion" else f" ({one.modality})"
    count = f" ×{one.claims}" if one.claims > 1 else ""
    label = shortened(one.name, _LETTERS - len(count) - len(said)) + said + count
    style = "card" if not said else "card said"
    yield f"<g><title>{_clean(one.name + said + count)}</title>"
    yield f'<rect class="{style}" x="{left}" y="{top}" width="{_WIDE}" height="{_HIGH}" rx="5"/>'
    yield _text(left + 9, top + 17, label) + "</g>"


def timeline(name: str, dated: list[Event], *, letters: int = _LINE, dates: int = _DATES) -> Iterator[str]:
    """Yield the size of the picture, and its shapes: so many letters a line, and so much room left of it for dates.

    With no room for dates, they stand above; without a name there is none at the top.
    """
    entries = [
        (each, [shortened(line, letters) for line in textwrap.wrap(each.summary, letters)] or [""])
        for each in dated
    ]
    above = 0 if dates else 18
    top = 78 if name else 20
    height = top - 8 + sum(18 * len(lines) + 34 + above for _, lines in entries) + _EDGE
    width = _EDGE * 2 + dates + letters * 7 + 20
    yield f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    if name:
        yield _text(_EDGE, 36, shortened(name, letters), "middle")
    axis = _EDGE + dates
    if entries:
        yield f'<path class="line" d="M{axis} {top - 18}V{height - _EDGE}"/>'
    for each, lines in entries:
        yield f'<circle class="dot" cx="{axis}" cy="{top - 4}" r="4"/>'
        yield _text(_EDGE if dates else axis + 16, top, shortened(each.date, 28), "role")
        top += above
        said = []
        for line in lines:
            said.append(_text(axis + 16, top, line))
            top += 18
        yield _linked("".join(said), each.leads_to)
        yield _text(axis + 16, top, shortened(each.note, letters), "note")
        top += 34


def _linked(shapes: str, leads_to: str) -> str:
    return f'<a href="{escape(leads_to, _QUOTE)}">{shapes}</a>' if leads_to else shapes


def _text(left: int, top: int, text: str, style: str = "") -> str:
    named = f' class="{style}"' if style else ""
    return f'<text x="{left}" y="{top}"{named}>{_clean(text)}</text>'


def _clean(text: str) -> str:
    return escape(not_xml(text))
