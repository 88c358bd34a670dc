"""Pictures within pages: the network around a thing, its timeline, and bars. Colours come from the stylesheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kb.export import svg
from kb.export.picture import by_role, event
from kb.site.paths import ROOT, page_of
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markupsafe import Markup

#: So many neighbours in a role are drawn, so many in all, and so many dates: what fits beside the claims.
_IN_A_ROLE, _NEIGHBOURS, _EVENTS = 6, 30, 12
#: So many letters fit into a line.
_LETTERS = 38


class Drawing(NamedTuple):
    """A picture, and what of it is left out."""

    svg: Markup
    shown: int
    left: int


def network(name: str, rows: Sequence[Sequence[str]]) -> Drawing | None:
    """Draw who stands beside a thing, one column, cards that lead to their pages. None if nobody does."""
    roles = by_role((via, visible(other), slug, modality) for via, other, slug, modality in rows)
    beside = {one.slug for each in roles.values() for one in each}
    left, shown = _NEIGHBOURS, {}
    for role, each in roles.items():
        # What most claims tie comes first; a name is a better place to look for it than chance.
        best = sorted(each, key=lambda one: (-one.claims, one.name, one.slug))[: min(_IN_A_ROLE, left)]
        left -= len(best)
        if best:
            shown[role.replace("-", " ")] = best
    if not shown:
        return None
    drawn = {one.slug for each in shown.values() for one in each}
    lines = svg.network(
        "", shown, band=1, column=_IN_A_ROLE, leads_to=lambda slug: ROOT + page_of("thing", slug)
    )
    return Drawing(_whole(f"Network around {name}", lines), len(drawn), len(beside - drawn))


def timeline(name: str, dated: Sequence[Mapping[str, Any]], dates: Mapping[int, str]) -> Drawing | None:
    """Draw the newest dated claims in order, each leading to its page. None if there are none."""
    if not dated:
        return None
    events = [
        event(
            {**claim, "date": dates[claim["claim_id"]], "summary": visible(claim["summary"])},
            ROOT + claim["page"],
        )
        for claim in dated[-_EVENTS:]
    ]
    lines = svg.timeline("", events, letters=_LETTERS, dates=0)
    return Drawing(_whole(f"Timeline of {name}", lines), len(events), len(dated) - len(events))


def _whole(label: str, lines: Iterator[str]) -> Markup:
    from markupsafe import Markup, escape

    size, *shapes = lines
    # What is drawn is text and links, each of which is read out: a group, and not an image.
    head = f'<svg class="picture" role="group" aria-label="{escape(visible(label))}" {size}>'
    return Markup("\n".join((head, *shapes, "</svg>")))  # noqa: S704 - all text is escaped


class Share(NamedTuple):
    """A part of a bar."""

    style: str
    claims: int
    means: str


def bar(shares: Iterable[Share]) -> Markup:
    """Draw how a whole is divided. It says nothing that its legend does not, so nobody has it read out."""
    from markupsafe import Markup

    parts = [share for share in shares if share.claims]
    whole = sum(share.claims for share in parts) or 1
    drawn, left = [], 0.0
    for share in parts:
        width = 100 * share.claims / whole
        drawn.append(f'<rect class="{share.style}" x="{left:.2f}" y="0" width="{width:.2f}" height="10"/>')
        left += width
    return Markup(  # noqa: S704 - numbers and names of styles
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        + "".join(drawn)
        + "</svg>"
    )
