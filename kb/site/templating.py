"""The templates of pages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb.dates import in_words
from kb.kinds import VIEW_OF
from kb.lookup.wording import CREDIBILITY, RELIABILITY, claim_flags, claim_time, speaker
from kb.site.agreement import STATES
from kb.site.drawings import bar
from kb.site.paths import ROOT, page_of, page_of_claim
from kb.text import visible

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
#: What the pages of a site may load: the stylesheet, the script and the index that lie beside them, and nothing else.
#: For a page that was opened from a folder not every browser counts the folder as its own, so `file:` is named too.
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src data:; form-action 'self' file:;"
    " base-uri 'none'"
)


def to_thing(slug: str) -> str:
    """Return the address of a thing's page."""
    return ROOT + page_of("thing", slug)


def anchor(title: str) -> str:
    """Return the id of the part of a page with this title."""
    return re.sub("[^a-z0-9]+", "-", title.lower()).strip("-") or "part"


def is_web(address: str | None) -> bool:
    """Tell whether an address leads to a page, and runs nothing."""
    return address is not None and address.startswith(("https://", "http://")) and address.isprintable()


@cache
def environment() -> Environment:
    """Return what renders the templates: everything is escaped, and what is missing is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    class Rows(Environment):
        """Mostly what a template asks for is the column of a row; Jinja looks at the attributes of a dict first."""

        def getattr(self, obj: Any, attribute: str) -> Any:
            if type(obj) is dict and attribute in obj:
                return obj[attribute]
            return super().getattr(obj, attribute)

    made = Rows(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"visible": visible, "in_words": in_words, "anchor": anchor}
    made.tests["web"] = is_web
    made.globals |= {
        "root": Markup(ROOT),  # noqa: S704 - no text of anybody
        "to_thing": to_thing,
        "claim_page": page_of_claim,
        "flags": claim_flags,
        "when": claim_time,
        "speaker": speaker,
        "reliability": RELIABILITY,
        "credibility": CREDIBILITY,
        "policy": POLICY,
        "view_of": VIEW_OF,
        "linked": False,
        "page_of": page_of,
        "bar": bar,
        "states": STATES,
    }
    return made
