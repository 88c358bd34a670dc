"""Tell how far the name of a body goes that is of a country: the Ministry of Justice of Chile, the Wildlife Service of Uganda."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.spot.heads import TYPE_OF

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kb.sources.rewritten import Span

_MINISTRY = re.compile(r"(?:Ministry|Department) of\b")
#: What is a body's name only with that of its country.
_NATIONAL = re.compile(
    r"(?:(?:National|Federal|Central|State|Supreme|General|Royal|Government|Bank|Republic|Kingdom|Embassy|University|Parliament|Gulf|Bay"
    r"|Sea|Port|City|Church)\b|\w+ (?:of|and)\b(?! \w+(?: and)?(?: \w+)* of\b))"
)
#: What bodies of many countries see to.
_FIELDS = frozenset(
    "of and for the Public Order Security Finance Interior Internal Home Foreign Affairs Justice Citizen Customs Tax Revenue"
    " Border Coast Prison Prisons Crime Criminal Investigation Intelligence Immigration Migration Fisheries Environment Audit"
    " Narcotics Drug Drugs Defence Defense Health Trade Transport Agriculture Statistics Cybersecurity Land Infrastructure"
    " Communications Energy Tourism Culture Sport Sports Youth Labour Education Housing Industry Commerce Science Technology"
    " Water Forestry Forests Climate Environmental Social Local Rural Regional Development Employment Innovation".split()
)
#: The Ministry of Land, Infrastructure and Transport.
_FIELD = "(?:" + "|".join(sorted(_FIELDS - {"of", "and", "for", "the"})) + ")"
OF_SEVERAL = re.compile(
    rf"(?:Ministry|Department|Directorate|Office) (?:of|for) (?:the )?{_FIELD}(?: {_FIELD})*(?:, {_FIELD}(?: {_FIELD})*)+,?"
    rf" and (?:the )?{_FIELD}(?: {_FIELD})*\b"
)


def without_country(text: str, start: int, end: int, known: Iterable[Span]) -> int:
    """Return where a name ends without the country that it is of, if it needs none: the Wildlife Service of Uganda."""
    own = (
        re.sub(r"(?<=\w) on the .*", "", text[start:end]) if _MINISTRY.match(text, start) else text[start:end]
    )
    for span in known:
        of = re.search(r" of (?:the )?$", text[start : span.start])
        if span.end == end and of and not (_NATIONAL.match(text, start) or _is_common(own[: of.start()])):
            own = own[: of.start()]
    return start + len(own)


def _is_common(name: str) -> bool:
    """Tell whether other countries have a body of that name, too: the Customs Committee."""
    words = re.findall(r"[\w-]+", name)
    return all(word.lower() in TYPE_OF or word in _FIELDS for word in words)
