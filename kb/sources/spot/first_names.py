"""The first names of persons that a parser leaves out of their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.spot.english import is_common
from kb.sources.spot.heads import TYPE_OF, is_institution
from kb.sources.spot.no_names import LANGUAGES, NOT_NAMES
from kb.sources.spot.persons import IS_A_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.sources.rewritten import Span
    from kb.sources.spot.syntax import Tree


def whole_names(text: str, tree: Tree) -> Iterator[tuple[Span, str]]:
    """Yield the names that a parser finds, those of persons with the first name that it leaves out: Ruben, of van Aalst."""
    whole = [
        (_with_first_name(text, tree, span) if type_ == "person" else span, type_)
        for span, type_ in tree.names
    ]
    persons = [span for span, type_ in whole if type_ == "person"]
    for span, type_ in whole:
        if not any(
            other != span and other.start <= span.start and span.end <= other.end for other in persons
        ):
            yield span, type_


def _with_first_name(text: str, tree: Tree, span: Span) -> Span:
    """Return a person's name with the word before it, if that is rather a part of it than a title or another name."""
    before = next((word for word in tree.words if word.span.end == span.start - 1), None)
    name, last = text[slice(*before.span)] if before else "", text[slice(*span)]
    is_named = before is not None and any(before.span == other for other, _ in tree.names)
    is_part = " " not in last or last[0].islower() or is_named or not is_common(name)
    is_first_name = (
        before is not None
        and before.pos == "PROPN"
        and is_part
        and not is_institution(last)
        and re.fullmatch(r"[A-Z][^\W\d_A-Z]+", name)
        and name not in NOT_NAMES | LANGUAGES
        and not IS_A_TITLE.fullmatch(name)
        and name.lower() not in TYPE_OF
    )
    return span._replace(start=before.span.start) if before and is_first_name else span
