"""What stands on several pages, laid out once: what a claim says, where it stands, a line of a list."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kb.site.templating import environment

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from kb.site.material import Row


def _once(lay_out: Callable[[Row], Markup], *key: str) -> Callable[[Row], Markup]:
    """Return what lays out a row, and keeps what it has laid out by these columns."""
    kept: dict[tuple[Any, ...], Markup] = {}

    def laid_out(row: Row) -> Markup:
        by = tuple(row[name] for name in key)
        if by not in kept:
            kept[by] = lay_out(row)
        return kept[by]

    return laid_out


class Fragments:
    """Lays out claims for all pages; a template calls it `drawn`."""

    def __init__(self) -> None:
        parts: Any = environment().get_template("parts.html").module
        self.said = _once(parts.said, "claim_id")
        self.line = _once(parts.line, "claim_id")
        self._source = _once(parts.source_line, "source_slug", "reliability", "credibility")
        self._words = _once(parts.words, "citation_id")
        self._other = _once(parts.other_words, "claim_id")

    def cite(self, row: Row, claim: Row, own: str = "") -> Markup:
        """Lay out where a claim stands: the source, unless the page is its own, and the words."""
        markup = _markup()
        style = ' class="against"' if row["stance"] == "disputes" else ""
        head = self._source(row) if row["source_slug"] != own else ""
        # Another claim may say the same in other words.
        is_other = row["claim_id"] != claim["claim_id"] and row["summary"] != claim["summary"]
        return markup(f"<li{style}>{head}{self._other(row) if is_other else ''}{self._words(row)}</li>\n")

    def card(self, claim: Row, own: str = "") -> Markup:
        """Lay out a claim with everybody who says so beside it."""
        cites = "".join(self.cite(row, claim, own) for row in claim["citations"])
        return _markup()(
            f'<article class="claim {claim["modality"]}">\n{self.said(claim)}'
            f'<ul class="cites" aria-label="Who says so">\n{cites}</ul>\n</article>\n'
        )


@cache
def _markup() -> type[Markup]:
    from markupsafe import Markup

    return Markup
