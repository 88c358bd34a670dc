"""Check claims against what is known, and turn them into content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kb import dates
from kb.models.claim import LINK_KINDS
from kb.packs.format.validate import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.apply.references import References, Target, Terms
    from kb.packs.apply.stores import Content
    from kb.packs.format.files import Locator
    from kb.packs.format.items import Cite, ClaimItem, Detail
    from kb.packs.format.problems import Problems

#: What the object of these properties must be, because it is also kept on the subject itself.
_OBJECT_TYPES = {"country": "country", "place": "place", "seat": "place"}


#: The summary of a claim in a draft, until somebody writes one.
TODO = "TODO"


_LISTED = "; the view vocabulary lists those there are"


class ClaimChecker:
    """Checks claims of one pack."""

    def __init__(
        self, pack: str, sources: list[str], references: References, terms: Terms, problems: Problems
    ) -> None:
        self.pack = pack
        #: The sources that the pack declares. With a single one, citations need not name it.
        self.own_sources = sources
        self.references = references
        self.terms = terms
        self.problems = problems
        self.has_broken_source = False
        self._starts: dict[str, str] = {}
        self._ends: dict[str, str] = {}

    @staticmethod
    def names(type_: str, item: ClaimItem) -> Iterator[str]:
        """Yield every entity that a claim names."""
        detail: Detail = getattr(item, type_)
        for name in (detail.SUBJECT, *detail.REFERENCES):
            value = getattr(detail, name)
            if value is not None:
                yield value
        if item.attributed_to is not None:
            yield item.attributed_to
        yield from item.about

    def content(self, type_: str, item: ClaimItem, locator: Locator) -> Content | None:
        """Return a claim's content, or None and the problems noted. `names` must have been looked up."""
        before = self.problems.count
        detail: Detail = getattr(item, type_)
        subject = self._target(detail, detail.SUBJECT, type_, locator, detail.SUBJECT_TYPES)
        speaker = self._named("attributed_to", item.attributed_to, ("attributed_to",), locator, None)
        content: Content = {
            "type": type_,
            "subject": subject and subject.slug,
            "attributed_to": speaker and speaker.slug,
            "summary": item.summary,
            "modality": item.modality,
            "credibility": item.credibility,
            "valid": item.valid,
            "time_note": item.time_note,
            "about": self._about(item, locator),
            "topics": self._topics(item, locator),
            "citations": self._citations(item, locator),
            "links": self._links(item),
        }
        # Only where there are any: rows seeded before there were marks must hash as they did.
        if item.marks:
            content["marks"] = sorted(set(item.marks))
        if item.summary.startswith(TODO):
            self.problems.add(
                locator.where(("summary",)),
                f"claim '{item.key}' is still to do: say in your own words what the source claims, or drop it",
            )
        self._fill_detail(content, detail, type_, locator)
        is_loose = self.has_broken_source and any(source is None for source, *_ in content["citations"])
        if self.problems.count > before or is_loose or (subject is None and type_ != "statement"):
            return None
        if type_ == "attribute":
            self._check_attribute(detail, subject, locator)
        return content if self.problems.count == before else None

    def _fill_detail(self, content: Content, detail: Detail, type_: str, locator: Locator) -> None:
        for name in type(detail).model_fields:
            if name == detail.SUBJECT:
                continue
            value: Any = getattr(detail, name)
            if name in detail.REFERENCES:
                target = self._target(detail, name, type_, locator, detail.REFERENCES[name])
                if value is not None and target is None:
                    # Names an item that is itself wrong: that problem is noted, this claim just can't stand.
                    content["subject"] = None
                value = target and target.slug
            elif value is not None and name in detail.TERMS:
                self._check_term(name, value, detail.TERMS[name], type_, locator)
            content[name] = value
        if content.get("role") == "venue":
            self._check_venue(detail, locator)

    def _check_venue(self, detail: Detail, locator: Locator) -> None:
        participant = self.references.get(detail.participant)  # type: ignore[attr-defined]
        if participant and participant.type not in ("country", "place"):
            self.problems.add(
                locator.where(("participation", "participant")),
                f"a venue is a country or a place, and '{participant.slug}' is {_a(participant.type)}",
            )

    def _check_term(self, name: str, value: str, vocabulary: str, type_: str, locator: Locator) -> None:
        known = self.terms.vocabulary[vocabulary]
        if value == TODO:
            self.problems.add(locator.where((type_, name)), f"{name} is still to do")
        elif value not in known:
            self.problems.add(
                locator.where((type_, name)), f"unknown {name} '{value}'{nearest(value, known) or _LISTED}"
            )

    def _target(
        self, detail: Detail, name: str, type_: str, locator: Locator, fit: tuple[str, ...] | None
    ) -> Target | None:
        return self._named(name, getattr(detail, name), (type_, name), locator, fit)

    def _named(
        self,
        name: str,
        value: str | None,
        path: tuple[str | int, ...],
        locator: Locator,
        fit: tuple[str, ...] | None,
    ) -> Target | None:
        if value is None:
            return None
        target = self.references.get(value)
        if value == TODO:
            self.problems.add(locator.where(path), f"{name} is still to do")
        elif target is None:
            if value not in self.references.broken:
                suggestion = self.references.nearest(value)
                self.problems.add(locator.where(path), f"unknown {name} '{value}'{suggestion}")
        elif fit is not None and target.type not in fit:
            wanted = " or ".join(fit)
            self.problems.add(
                locator.where(path), f"{name} '{value}' is {_a(target.type)}; it must be {_a(wanted)}"
            )
        return target

    def _about(self, item: ClaimItem, locator: Locator) -> list[str]:
        targets = {
            target.slug
            for index, value in enumerate(item.about)
            if (target := self._named("about", value, ("about", index), locator, None))
        }
        return sorted(targets)

    def _topics(self, item: ClaimItem, locator: Locator) -> list[str]:
        for index, slug in enumerate(item.topics):
            if slug not in self.terms.topics:
                suggestion = nearest(slug, self.terms.topics)
                self.problems.add(locator.where(("topics", index)), f"unknown topic '{slug}'{suggestion}")
        return sorted(set(item.topics))

    def source_of(self, cite: Cite, path: tuple[str | int, ...], locator: Locator) -> str | None:
        """Return the source that a citation means, or None and the problem noted."""
        if cite.source is not None:
            if cite.source not in self.terms.sources:
                suggestion = nearest(cite.source, self.terms.sources)
                self.problems.add(
                    locator.where((*path, "source")), f"unknown source '{cite.source}'{suggestion}"
                )
            return cite.source
        if self.has_broken_source:
            return None
        if len(self.own_sources) == 1:
            return self.own_sources[0]
        how_many = "several sources" if self.own_sources else "no source of its own"
        self.problems.add(
            locator.where(path), f"the pack has {how_many}, so a citation must name one: source: SLUG"
        )
        return None

    def _citations(self, item: ClaimItem, locator: Locator) -> list[list[str | None]]:
        citations: list[list[str | None]] = []
        for index, cite in enumerate(item.cite):
            source = self.source_of(cite, ("cite", index), locator)
            row = [source, cite.prefix, cite.start, cite.end, cite.suffix, cite.stance]
            if row in citations:
                self.problems.add(locator.where(("cite", index)), "the same citation stands here twice")
            citations.append(row)
        return citations

    def _links(self, item: ClaimItem) -> list[list[str]]:
        links = [
            [kind, other if "/" in other else f"{self.pack}/{other}"]
            for kind in LINK_KINDS
            for other in getattr(item, kind)
        ]
        return sorted(map(list, {tuple(link) for link in links}))

    def _check_attribute(self, detail: Any, subject: Target | None, locator: Locator) -> None:
        name, value, entity = detail.property, detail.value, detail.entity
        wanted = self.terms.vocabulary["property"][name]
        if (wanted == "entity") != (entity is not None):
            field = "entity" if wanted == "entity" else "value"
            self.problems.add(locator.where(("attribute",)), f"the property {name} takes a {field}")
        elif wanted == "date":
            self._check_date(name, value, subject, locator)
        elif entity is not None:
            self._check_object(name, entity, subject, locator)

    def _check_object(self, name: str, entity: str, subject: Target | None, locator: Locator) -> None:
        fit = subject.type if name == "part-of" and subject else _OBJECT_TYPES.get(name)
        target = self.references.get(entity)
        if fit and target and target.type != fit:
            self.problems.add(
                locator.where(("attribute", "entity")),
                f"'{entity}' is {_a(target.type)}; the property {name} needs {_a(fit)} here",
            )

    def _check_date(self, name: str, value: str, subject: Target | None, locator: Locator) -> None:
        where = locator.where(("attribute", "value"))
        try:
            days = dates.span(value)
        except dates.DateError as error:
            self.problems.add(where, str(error))
            return
        if subject is None:
            return
        if name == "starts":
            self._starts[subject.slug] = days.first_day
        elif name == "ends":
            self._ends[subject.slug] = days.last_day
        else:
            return
        if self._ends.get(subject.slug, dates.LATEST) < self._starts.get(subject.slug, dates.EARLIEST):
            wrong = "ends on {}, before it starts" if name == "ends" else "starts on {}, after it ends"
            self.problems.add(where, f"'{subject.slug}' {wrong.format(value)}")


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeio" else f"a {noun}"
