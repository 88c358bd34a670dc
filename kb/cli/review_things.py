"""The new things of a draft under review: declared, given kinds, made things of another type; and its new terms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from kb.cli.grey import GoesOn
from kb.kinds import KIND_OF, THINGS, kind_vocabulary
from kb.packs.format.items import TODO
from kb.sources.spot.heads import type_by_head
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kb.cli.prompts import Prompts
    from kb.packs.write.answers import Answers
    from kb.packs.write.review import Review
    from kb.packs.write.suggested import Suggestions

#: Types of things that a text may name and kb not know.
_TYPES = tuple(type_ for type_ in THINGS if type_ != "country")
#: Somebody who is not named: a harbour pilot.
_UNNAMED = re.compile(r"[Aa]n? (?:\w+ )?[a-z]")


class Things:
    """Asks for what is to be known of new things."""

    def __init__(self, review: Review, answers: Answers, prompts: Prompts, suggested: Suggestions) -> None:
        self._review, self._answers, self._prompts, self._suggested = review, answers, prompts, suggested

    @property
    def left(self) -> int:
        """How many of them have a kind that is still to do."""
        return sum(entity.get("kind") == TODO for entity in self._review.draft.entities)

    def new(self) -> None:
        """Declare a thing that is asked for."""
        if name := self._prompts.line("name"):
            self.declare(name, "type")

    def declare(self, name: str, what: str, types: Sequence[str] = ()) -> str:
        """Declare a new thing, if its type is answered, one of `types` where there are any, and return its slug."""
        slug, choices = "", [each for each in _TYPES if not types or each in types]
        called = self._suggested.written(name)
        likely, likely_kind = ("actor", "person") if _UNNAMED.match(called) else type_by_head(called)
        likely = choices[0] if len(choices) == 1 else likely
        if type_ := self._prompts.choose(what, choices, GoesOn(likely or "")):
            kinds = self._answers.terms(kind_vocabulary(type_)) if type_ in KIND_OF else ()
            grey = GoesOn(likely_kind if likely_kind in kinds else "")
            kind = self._prompts.choose("kind", kinds, grey) if kinds else ""
            slug = self._review.add_entity(called, type_, kind or _open_kind(type_))
            click.echo(f"declared as {slug}", err=True)
        return slug

    def ask_kinds(self) -> None:
        """Ask for the kinds of new things that are still to do: most places are cities, and the next is as the last one.

        What turns out to be of another type becomes one of that.
        """
        last, entities = {"place": "city"}, self._review.draft.entities
        for place in range(len(entities)):
            while (entity := entities[place]).get("kind") == TODO:
                type_ = next(iter(entity))
                kinds = self._answers.terms(kind_vocabulary(type_))
                others = tuple(each for each in _TYPES if each != type_ and each not in kinds)
                question = f"kind of {entity['name']} ({type_}), or another type"
                answer = self._prompts.choose(question, (*kinds, *others), GoesOn(last.get(type_, "")))
                if answer in others:
                    self._retype(entity[type_], answer)
                    continue
                if answer:
                    entity["kind"] = last[type_] = answer
                    self._review.save()
                break

    def show(self) -> None:
        """Show the things and terms that the draft declares: a parser may have taken a town for a person."""
        for entity in self._review.draft.entities:
            type_, slug = next(iter(entity.items()))
            kind = f", {entity['kind']}" if "kind" in entity else ""
            unused = "" if self._review.is_named(slug) else " (no claim names it)"
            click.echo(visible(f"  {entity['name']}: {type_}{kind}{unused}"), err=True)
        for term in self._review.draft.terms:
            code, definition = list(term.values())[:2]
            click.echo(visible(f"  {code}: {definition}"), err=True)
        click.echo("that was the last claim", err=True)

    def change_type(self) -> None:
        """Make a new thing one of another type."""
        if (slug := self._chosen()) and (type_ := self._prompts.choose("type", _TYPES)):
            self._retype(slug, type_)

    def rename(self) -> None:
        """Call a new thing otherwise."""
        slug = self._chosen()
        if slug and (name := self._prompts.line("name", default=self._review.name(slug) or "")):
            self._review.rename_thing(slug, name)

    def drop(self) -> None:
        """Take out a new thing that is none."""
        if slug := self._chosen():
            self._review.drop_thing(slug)

    def define(self) -> None:
        """Define a new term in other words."""
        terms = {next(iter(term.values())): term for term in self._review.draft.terms}
        code = self._prompts.choose("term", tuple(terms)) if terms else ""
        if code and (definition := self._prompts.line("definition", default=terms[code]["definition"])):
            terms[code]["definition"] = definition
            self._review.save()

    def _chosen(self) -> str:
        """Return the new thing that is asked for, "" for none."""
        things = tuple(self._review.things())
        return self._prompts.choose("thing", things) if things else ""

    def _retype(self, slug: str, type_: str) -> None:
        self._review.retype_thing(slug, type_, _open_kind(type_))


def _open_kind(type_: str) -> str | None:
    """Return what stands for a kind that is still to be asked for; a person needs none."""
    return TODO if type_ in KIND_OF and type_ != "person" else None
