"""What stands in a text and tells nothing: its headline, who wrote it, where and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.reading import is_headline

if TYPE_CHECKING:
    from kb.packs.write.spotted import Spotted

#: "LYON, France, 3 May (Reuters) - ": where and when a paragraph was written.
_DAY = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?)"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z’'. /-]{{2,30}}(?:, (?:[A-Z][\w.’' ]{{1,30}}|{_DAY})){{0,3}}|[A-Z][\w’'. -]{{2,30}}, {_DAY})"
    r"(?: \([A-Z\d][\w ./]{1,30}\))? ?(?:--|[-–—:]) "
)
HEADLINE = "the headline"
#: "By Ana Lee, our reporter in Lyon"; "RIGA."; "Lyon, 3 May 2024".
_ASIDES = {
    "a byline": re.compile(
        r"(?:By|BY) [A-Z][\w.’'-]+(?: (?:and |de |van |von |al |bin )?[A-Z][\w.’'-]+){1,4}(?:, [^.,]{3,60}){0,2}\.?"
    ),
    "a dateline": re.compile(
        rf"[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){{0,2}}(?:, {_DAY})?\.|[A-Z][\w’'. -]{{2,30}}, {_DAY}\.?"
    ),
}


def mark_asides(listed: list[Spotted]) -> None:
    """Mark what tells nothing: what stands alone above a text and ends as no sentence does, who wrote it, and where."""
    if len(listed) > 2 and listed[1].paragraph > 1 and is_headline(listed[0].text):
        listed[0].aside = HEADLINE
    for each in listed:
        for aside, pattern in _ASIDES.items():
            if each.number == 1 and pattern.fullmatch(each.text):
                each.aside = each.aside or aside


def without_dateline(each: Spotted) -> tuple[str, int]:
    """Return a sentence with its dateline blank, and how long that is."""
    match = _DATELINE.match(each.text) if each.number == 1 else None
    skipped = match.end() if match else 0
    return " " * skipped + each.text[skipped:], skipped
