"""Check claims against what is known, and turn them into content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kb import dates
from kb.kinds import CLAIMS, TERM, THING, THINGS, LinkKind, column_of, type_column_of, values
from kb.packs.format.items import TODO
from kb.packs.format.rules import CLAIM_CHECKS, TYPED
from kb.packs.format.several import PARTY, named_in
from kb.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kb.kinds import ClaimType, Field
    from kb.packs.apply.hand_edits import HandEdits
    from kb.packs.apply.references import References, Target, Terms
    from kb.packs.apply.stores import Content
    from kb.packs.format.items import Cite, ClaimItem, Detail
    from kb.packs.format.origin import Origin
    from kb.packs.format.problems import Problems

#: The fields of each type that name a thing.
THING_FIELDS = {
    name: tuple(field.name for field in claim.fields if field.holds == THING)
    for name, claim in CLAIMS.items()
}
#: What the object of these properties must be, because it is also kept on the subject itself. What a thing is part
#: of is of its own type.
_OBJECT_TYPES = {
    shown.property: shown.type
    for thing in THINGS.values()
    for shown in thing.resolved
    if shown.type and shown.property != "part-of"
}


_LINKS = values(LinkKind)
_LISTED = "; the view vocabulary lists those there are"


class ClaimChecker:
    """Checks claims of one pack."""

    def __init__(
        self, pack: str, references: References, terms: Terms, problems: Problems, hand: HandEdits
    ) -> None:
        self.pack = pack
        #: The sources that the pack declares. With a single one, citations need not name it.
        self.own_sources: list[str] = []
        self.references = references
        self.terms = terms
        self.problems = problems
        self.hand = hand
        self.has_broken_source = False

    @staticmethod
    def names(type_: ClaimType, item: ClaimItem) -> Iterator[str]:
        """Yield every entity that a claim names."""
        detail: Detail = getattr(item, type_)
        for name in (CLAIMS[type_].subject, *THING_FIELDS[type_]):
            value = getattr(detail, name)
            if value is not None:
                yield value
        if item.attributed_to is not None:
            yield item.attributed_to
        yield from item.about

    def content(self, type_: ClaimType, item: ClaimItem, origin: Origin) -> Content | None:
        """Return a claim's content, or None and the problems noted. `names` must have been looked up."""
        before = self.problems.count
        detail: Detail = getattr(item, type_)
        name = CLAIMS[type_].subject
        subject = self._named(name, getattr(detail, name), (type_, name), origin, CLAIMS[type_].subject_types)
        speaker = self._named("attributed_to", item.attributed_to, ("attributed_to",), origin)
        citations = self._citations(item, origin)
        content: Content = {
            "type": type_,
            "subject": subject and subject.slug,
            "attributed_to": speaker and speaker.slug,
            "summary": self._summary(type_, item),
            "modality": item.modality,
            "credibility": item.credibility,
            "valid": item.valid,
            "time_note": item.time_note,
            "about": self._about(item, origin),
            "topics": self._topics(item, origin),
            "marks": sorted(set(item.marks)),
            "citations": citations,
            "links": self._links(item),
        }
        if item.summary.startswith(TODO):
            self.problems.add(
                origin.where(("summary",)),
                f"claim '{item.key}' is still to do: say in your own words what the source claims, or drop it",
            )
        is_whole = self._fill_detail(content, detail, type_, origin)
        is_loose = self.has_broken_source and any(source is None for source, *_ in citations)
        if (
            self.problems.count > before
            or not is_whole
            or is_loose
            or (subject is None and CLAIMS[type_].fields)
        ):
            return None
        if type_ == "attribute":
            self._check_attribute(detail, subject, origin)
        return content if self.problems.count == before else None

    def _summary(self, type_: ClaimType, item: ClaimItem) -> str:
        party = self.references.get(getattr(getattr(item, type_), PARTY[type_])) if type_ in PARTY else None
        return named_in(item.summary, type_, party.name) if party else item.summary

    def _fill_detail(self, content: Content, detail: Detail, type_: ClaimType, origin: Origin) -> bool:
        """Add the fields of the claim's type; tell whether all things that they name are known."""
        is_whole = True
        row = detail.columns()
        for field in CLAIMS[type_].fields:
            value: Any = getattr(detail, field.name)
            if field.holds == THING:
                target = self._named(field.name, value, (type_, field.name), origin, field.types)
                # What is not known may be an item that is itself wrong: that problem is noted already.
                is_whole = is_whole and (value is None or target is not None)
                value = target and target.slug
                if target and (type_column := type_column_of(field)):
                    row |= {column_of(field): target.slug, type_column: target.type}
            elif value is not None and field.holds == TERM:
                self._check_term(field, value, type_, origin)
            content[field.name] = value
        if type_ in TYPED:
            self._check_rules(type_, row, origin)
        return is_whole

    def _check_rules(self, type_: ClaimType, row: dict[str, Any], origin: Origin) -> None:
        """Hold a claim to the rules of its type, now that the types of what it names are known."""
        broken = CLAIM_CHECKS[type_].broken(row)
        if broken is not None:
            named = {name: _a(value) if name.endswith("_type") else value for name, value in row.items()}
            place = (type_, broken.at) if broken.at else (type_,)
            self.problems.add(origin.where(place), broken.message.format_map(named))

    def _check_term(self, field: Field, value: str, type_: ClaimType, origin: Origin) -> None:
        known = self.terms.vocabulary[field.vocabulary]
        if value in known:
            return
        where = origin.where((type_, field.name))
        if value == TODO:
            self.problems.add(where, f"{field.name} is still to do")
        else:
            near = did_you_mean(value, known) or _LISTED
            self.problems.add(where, f"unknown {field.name} '{value}'{near}")

    def _named(
        self,
        name: str,
        value: str | None,
        path: tuple[str | int, ...],
        origin: Origin,
        fit: tuple[str, ...] = (),
    ) -> Target | None:
        if value is None:
            return None
        target = self.references.get(value)
        if value == TODO:
            self.problems.add(origin.where(path), f"{name} is still to do")
        elif target is None:
            if value not in self.references.broken:
                suggestion = self.references.did_you_mean(value)
                self.problems.add(origin.where(path), f"unknown {name} '{value}'{suggestion}")
        elif fit and target.type not in fit:
            wanted = " or ".join(fit)
            self.problems.add(
                origin.where(path), f"{name} '{value}' is {_a(target.type)}; it must be {_a(wanted)}"
            )
        return target

    def _about(self, item: ClaimItem, origin: Origin) -> list[str]:
        targets = {
            target.slug
            for index, value in enumerate(item.about)
            if (target := self._named("about", value, ("about", index), origin))
        }
        return sorted(targets)

    def _topics(self, item: ClaimItem, origin: Origin) -> list[str]:
        return self.known_topics(item.topics, origin)

    def known_topics(self, slugs: Sequence[str], origin: Origin) -> list[str]:
        """Return topics as they are called now, in order; those that are unknown are noted."""
        current = [self.hand.current("topics", slug) for slug in slugs]
        for index, slug in enumerate(current):
            if slug not in self.terms.topics and not self.hand.is_gone("topics", slug):
                suggestion = did_you_mean(slug, self.terms.topics)
                self.problems.add(origin.where(("topics", index)), f"unknown topic '{slug}'{suggestion}")
        return sorted(slug for slug in {*current} if not self.hand.is_gone("topics", slug))

    def source_of(self, cite: Cite, path: tuple[str | int, ...], origin: Origin) -> str | None:
        """Return the source that a citation means, or None and the problem noted."""
        if cite.source is not None:
            source = self.hand.current("sources", cite.source)
            if source not in self.terms.sources:
                why = did_you_mean(source, self.terms.sources)
                if self.hand.is_gone("sources", source):
                    why = ", which a hand has deleted; --overwrite brings it back"
                self.problems.add(origin.where((*path, "source")), f"unknown source '{source}'{why}")
            return source
        if self.has_broken_source:
            return None
        if len(self.own_sources) == 1:
            return self.hand.current("sources", self.own_sources[0])
        how_many = "several sources" if self.own_sources else "no source of its own"
        self.problems.add(
            origin.where(path), f"the pack has {how_many}, so a citation must name one: source: SLUG"
        )
        return None

    def _citations(self, item: ClaimItem, origin: Origin) -> list[list[str | None]]:
        citations: list[list[str | None]] = []
        for index, cite in enumerate(item.cite):
            source = self.source_of(cite, ("cite", index), origin)
            row = [source, cite.prefix, cite.start, cite.end, cite.suffix, cite.stance]
            if row in citations:
                self.problems.add(origin.where(("cite", index)), "the same citation stands here twice")
            citations.append(row)
        return citations

    def _links(self, item: ClaimItem) -> list[list[str]]:
        links = [
            [kind, other if "/" in other else f"{self.pack}/{other}"]
            for kind in _LINKS
            for other in getattr(item, kind)
        ]
        return sorted(map(list, {tuple(link) for link in links}))

    def _check_attribute(self, detail: Any, subject: Target | None, origin: Origin) -> None:
        name, value, entity = detail.property, detail.value, detail.entity
        wanted = self.terms.vocabulary["property"][name]
        if (wanted == "entity") != (entity is not None):
            field = "entity" if wanted == "entity" else "value"
            self.problems.add(origin.where(("attribute",)), f"the property {name} takes a {field}")
        elif wanted == "date":
            try:
                dates.span(value)
            except dates.DateError as error:
                self.problems.add(origin.where(("attribute", "value")), str(error))
        elif entity is not None:
            self._check_object(name, entity, subject, origin)

    def _check_object(self, name: str, entity: str, subject: Target | None, origin: Origin) -> None:
        fit = subject.type if name == "part-of" and subject else _OBJECT_TYPES.get(name)
        target = self.references.get(entity)
        if fit and target and target.type != fit:
            self.problems.add(
                origin.where(("attribute", "entity")),
                f"'{entity}' is {_a(target.type)}; the property {name} needs {_a(fit)} here",
            )


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeio" else f"a {noun}"
