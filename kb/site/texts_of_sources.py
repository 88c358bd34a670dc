"""The pages of the texts of sources, with the claims beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.lookup.annotation import annotated
from kb.site.annotated import shown
from kb.site.paths import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.site.layout import Page, Pages


def text_pages(pages: Pages) -> Iterator[Page]:
    """Yield a page for each attached text, if texts are let out."""
    material = pages.material
    if not material.content.texts:
        return
    for slug, source in material.sources.items():
        if source["text_attached"]:
            found = annotated(material.content.connection, slug, only=material.claims)
            yield pages.render(
                "text.html", page_of("text", slug), **shown(found) | {"source": source, "linked": True}
            )
