"""Check the locators of a pack against the text of a source, without a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kb.errors import PackError
from kb.packs.format.files import open_pack
from kb.packs.format.problems import Problems
from kb.packs.format.validate import validate
from kb.sources.fragment import Fragment, SourceText
from kb.sources.segment import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kb.packs.format.files import PackFiles
    from kb.packs.format.items import Cite
    from kb.packs.format.origin import RawItem
    from kb.packs.format.problems import Where
    from kb.sources.read import TextFile
    from kb.sources.rewritten import Span
    from kb.sources.segment import Sentence

#: For how many locators the nearest passage is looked for, which takes longer the longer the text is.
_SUGGESTIONS = 50
#: How near a passage must be, of 100, and how much of it is shown.
_NEAR, _SHOWN = 60, 100


class _Located(NamedTuple):
    fragment: Fragment
    where: Where


def check_text(path: Path, file: TextFile, name: str, source: str | None = None) -> Problems:
    """Return the problems of a pack's locators in a text: those that fit no place in it, or several.

    `name` is what the text is called in messages. Which source's text it is goes by its sha256, unless `source`
    says. Raises PackError if that does not tell.
    """
    files = open_pack(path)
    problems = Problems(str(path))
    items = [*files.items, *files.stream()]
    own = _sources(items)
    slug = _source(files, own, file, source)
    expected = own[slug].sha256 if slug in own else None
    if expected not in (None, file.sha256):
        problems.add(
            files.header_origin.where(()),
            f"{name} is not the text that the pack says: its sha256 is {file.sha256}, not {expected}",
        )
    located = list(_locators(items, slug, only=len(own) == 1))
    text = SourceText(file.text)
    found = text.find_all([each.fragment for each in located])
    explained = _Explainer(file.text, getattr(own.get(slug), "language", None), name)
    for each, spans in zip(located, found, strict=True):
        if len(spans) != 1:
            problems.add(each.where, explained(each.fragment, spans))
    return problems


def _valid(raw: RawItem) -> Any:
    """Return the model of an item, None if it is wrong: that is reported elsewhere."""
    found = validate(raw, Problems(""))
    return found and found[1]


def _sources(items: Sequence[RawItem]) -> dict[str, Any]:
    valid = [_valid(raw) for raw in items if raw.section == "sources"]
    return {item.slug: item for item in valid if item}


def _source(files: PackFiles, own: dict[str, Any], file: TextFile, source: str | None) -> str:
    if source is not None:
        if source not in own:
            raise PackError(f"{files.path} has no source '{source}'; it has {', '.join(own) or 'none'}", [])
        return source
    by_hash = [slug for slug, item in own.items() if item.sha256 == file.sha256]
    if len(by_hash) == 1:
        return by_hash[0]
    if len(own) == 1:
        return next(iter(own))
    raise PackError(f"{files.path} has {len(own)} sources; say whose text it is: --text SOURCE=FILE", [])


def _locators(items: Sequence[RawItem], slug: str, *, only: bool) -> Iterator[_Located]:
    for raw in items:
        if raw.section not in ("claims", "passages"):
            continue
        item = _valid(raw)
        if item is None:
            continue
        cites = item.cite
        for index, cite in enumerate(cites if isinstance(cites, list) else [cites]):
            if cite.start is not None and (cite.source == slug or (cite.source is None and only)):
                path = ("cite", index) if isinstance(cites, list) else ("cite",)
                yield _Located(_fragment(cite), raw.origin.where(path))


def _fragment(cite: Cite) -> Fragment:
    return Fragment(str(cite.start), cite.end, cite.prefix, cite.suffix)


class _Explainer:
    """Says why a locator has no single place, with the places or the nearest passage."""

    def __init__(self, text: str, language: str | None, name: str) -> None:
        self._sentences = list(sentences(text, language))
        self._texts = [text[each.span.start : each.span.end] for each in self._sentences]
        self._name = name
        self._suggested = 0

    def __call__(self, fragment: Fragment, spans: Sequence[Span]) -> str:
        if spans:
            places = ", ".join(self._place(span) for span in spans)
            return (
                f"“{fragment}” fits several places in {self._name} ({places});"
                " use more words, or a prefix or suffix"
            )
        return f"“{fragment}” fits no place in {self._name}{self._nearest(fragment)}"

    def _place(self, span: Span) -> str:
        touched = [each for each in self._sentences if each.span.start <= span.start < each.span.end]
        return _sign(touched[0]) if touched else f"character {span.start:,}"

    def _nearest(self, fragment: Fragment) -> str:
        from rapidfuzz import fuzz, process

        self._suggested += 1
        if self._suggested > _SUGGESTIONS:
            return ""
        words = " ".join(filter(None, (fragment.prefix, fragment.start, fragment.end, fragment.suffix)))
        found = process.extractOne(
            words, self._texts, scorer=fuzz.token_set_ratio, score_cutoff=_NEAR, processor=str.casefold
        )
        if found is None:
            return ""
        text, _, index = found
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
        return f"; nearest is {_sign(self._sentences[index])} “{shown}”"


def _sign(sentence: Sentence) -> str:
    return f"¶{sentence.paragraph}.{sentence.number}"
