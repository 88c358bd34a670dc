"""Tell that a name is a person's: by a title before it, by an office behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.rewritten import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What Arabic names have before a word: al-Rawahi.
ARTICLE = r"(?:(?:al|el|as|ar|ad|an|ash)-)?"
PERSON_TITLES = (
    "Secretary of State|Minister of State|"
    "Commandant|Inspector-General|Inspector General|Attorney-General|Attorney General|Comptroller|Rapporteur|Registrar|Magistrate"
    "|Treasurer|H\\.E|Hon|Honourable|Prefect|Collector|Datuk|Tan Sri|Sir|Dame|Lord"
    "|Councillor|Councilor|Mr|Mrs|Ms|Dr|Prof|Professor|President|Prime Minister|Minister|Chancellor|King|Queen|Prince|"
    "Sheikh|General|Gen\\.|Colonel|Col\\."
    "|Commodore|Brigadier|Marshal|Vice-Admiral|Rear Admiral|Major|Corporal|Constable|Captain|Capt\\.|Lieutenant|Lt\\."
    "|Sergeant|Inspector|Superintendent|Commissioner|Commander|Chief|Admiral|Director"
    "|Director-General|Director General|Secretary-General|Secretary General|Secretary|Ambassador|"
    "Judge|Justice|Prosecutor|Senator|Governor"
    "|Mayor|Detective|Officer|Spokesman|Spokeswoman|Spokesperson|spokesman|spokeswoman|spokesperson|chief|director|head|minister"
    "|commissioner|president|secretary|ambassador|coordinator|chairman|chairwoman|chair|analyst|expert|representative|Representative"
    "|Head|Coordinator|Chairman|Chairwoman|Analyst|Adviser|adviser|governor|mayor|judge|general|inspector|superintendent|professor|prosecutor"
)
_TITLED = re.compile(rf"(?:{PERSON_TITLES})\.? $")
_LEADING_TITLE = re.compile(rf"(?:{PERSON_TITLES})\.? ")
IS_A_TITLE = re.compile(rf"(?:[A-Z][\w-]+ )*(?:{PERSON_TITLES})")
TITLE_FOLLOWS = re.compile(rf" (?:{PERSON_TITLES})\b")
#: Behind a person's name: what the person is.
_IS_SOMEBODY = re.compile(
    rf", (?!says?\b|said\b|told\b)(?:(?:the|a|an|its|who is|then|acting|deputy|former|vice|senior|chief|executive|regional|"
    rf"[\w’'-]+ ){{0,5}}?)(?!(?:Mr|Mrs|Ms|Dr|Prof|Hon|H\.E)\b)(?:Vice-)?(?:{PERSON_TITLES})\b"
)
#: Before a person's name: whose head that is, the secretary of the desk, its head of research.
_THE_HEAD = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)(?: [\w-]+){{0,2}}? (?:{PERSON_TITLES})"
    r"(?: (?:of|for|at) [^,;.]{2,40})?, $"
)


def without_title(text: str, span: Span) -> Span:
    """Return the span of a person's name without the titles before it."""
    start = span.start
    while title := _LEADING_TITLE.match(text, start, span.end):
        start = title.end()
    return Span(start, span.end)


def person_in(text: str, span: Span) -> Span | None:
    """Return the person that two to four words with capitals name, if a title beside them says so."""
    if IS_A_TITLE.fullmatch(text[slice(*span)]):
        return None  # the Deputy Auditor General, Ms Ana Lee
    bare = without_title(text, span)
    is_titled = bare != span or _TITLED.search(text[max(0, span.start - 24) : span.start]) is not None
    is_told = _IS_SOMEBODY.match(text, span.end) or (
        text[span.end : span.end + 1] in (",", ".") and _THE_HEAD.search(text[: span.start])
    )
    return (
        bare
        if looks_like_a_person(text[slice(*bare)].split()) and (is_titled or is_told)
        else after_a_title(text, bare)
    )


def after_a_title(text: str, span: Span) -> Span | None:
    """Return the person whose title is written like a name: Deputy Minister Ana Lee."""
    name = text[slice(*span)]
    titles = [found.end() for found in re.finditer(rf"\b(?:{PERSON_TITLES})\.? (?=[^\W\d_a-z])", name)]
    own = name[titles[-1] :] if titles else ""
    is_person = titles and not re.search(r" (?:of|for) ", own) and looks_like_a_person(own.split())
    return Span(span.start + titles[-1], span.end) if is_person else None


def looks_like_a_person(words: Sequence[str]) -> bool:
    """Tell whether words are written as a person's first and last names."""
    own = [re.sub(f"^{ARTICLE}", "", word) for word in words]
    return 2 <= len(own) <= 4 and all(word[0].isupper() and not word.isupper() for word in own)
