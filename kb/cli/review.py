"""`kb pack review`: a draft, claim by claim, a key each."""

from __future__ import annotations

import re
import shutil
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command
from kb.errors import KbError
from kb.kinds import CLAIMS, KIND_OF, THINGS, kind_vocabulary
from kb.text import visible

if TYPE_CHECKING:
    from kb.packs.write.answers import Answers
    from kb.packs.write.review import Review

_KEYS = {
    "k": "keep", "e": "edit", "s": "split", "d": "drop", "n": "new thing", "b": "back", "q": "leave",
}  # fmt: skip
#: When no claim is left.
_LAST_KEYS = {"b": "back", "q": "leave"}
#: An answer that takes a field out.
_OUT = "-"
_TODO = "TODO"
#: Types of things that a text may name and kb not know.
_TYPES = tuple(type_ for type_ in THINGS if type_ != "country")


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
def review(folder: Path) -> None:
    """Go through the draft in FOLDER, sentence by sentence, a key for each proposal.

    The words of the sentence are shown with those that the proposal is about marked. Keeping asks for what is still to do,
    editing for a field by its name or the beginning of that. Tab completes, the right arrow takes the grey word; an empty
    answer leaves a field as it is, a dash takes it out, Ctrl-C goes back to the claim with what has been answered. Every step
    is saved: leave with q, and take it up again where you left.

    Example: kb pack review harbour-watch-opens
    """
    from kb.cli.pack import known_things
    from kb.packs.write.answers import Answers
    from kb.packs.write.review import open_review

    try:
        import prompt_toolkit  # noqa: F401
    except ImportError as error:
        raise KbError(
            "reviewing needs prompt_toolkit: the extra 'review'", "pip install 'kb-claims[review]'"
        ) from error
    found = open_review(folder)
    answers = Answers(known_things())
    for term in found.draft.terms:
        answers.add_term(*next(iter(term.items())))
    click.echo(_Sitting(found, answers).run(), err=True)


class _Sitting:
    """One go at a review: what is asked and shown, and what it took."""

    def __init__(self, review: Review, answers: Answers) -> None:
        from kb.cli.prompts import Prompts

        self._review = review
        self._answers = answers
        self._prompts = Prompts()
        #: Who speaks, by the sentence, as far as that was asked: the next claim of the sentence is often theirs, too.
        self._speaker = ("", "")
        self._began = time.monotonic()

    def run(self) -> str:
        """Ask until all is done or the user leaves. Returns what to say in closing."""
        key = ""
        while key != "q":
            try:
                if self._review.claim is not None:
                    self._show()
                    key = self._prompts.key(_KEYS)
                else:
                    self._kinds()
                    key = self._prompts.key(_LAST_KEYS)
            except (EOFError, KeyboardInterrupt):
                break
            self._do(key)
        self._review.save()
        return self._closing()

    def _do(self, key: str) -> None:
        """Do what a key means. After Ctrl-C the claim has what was answered before."""
        try:
            getattr(self, f"_{_KEYS[key].partition(' ')[0]}")()
        except (EOFError, KeyboardInterrupt):
            self._review.save()

    def _closing(self) -> str:
        left = len(self._review.draft.claims) - self._review.place
        decided = (
            ", ".join(f"{len(which)} {what}" for what, which in self._review.decided.items() if which)
            or "nothing decided"
        )
        minutes = (time.monotonic() - self._began) / 60
        rest = f"{left} claims left" if left else "all done"
        return f"{decided}; {self._prompts.keys} keys, {self._prompts.typed} characters, {minutes:.1f} minutes; {rest}"

    def _show(self) -> None:
        from prompt_toolkit import print_formatted_text
        from prompt_toolkit.formatted_text import FormattedText

        from kb.packs.write.new import dumped

        claim = self._review.claim
        assert claim is not None  # noqa: S101
        self._answers.near = frozenset(self._review.named())
        place = f"{self._review.place + 1}/{len(self._review.draft.claims)}"
        width = shutil.get_terminal_size().columns - len(place) - 2
        parts = [("", "\n"), ("ansicyan", f"{place}  "), *_marked(self._review, width), ("", "\n\n")]
        print_formatted_text(FormattedText([*parts, ("", visible(dumped([claim])))]))

    def _ask(self, name: str, was: str = "", typed: str = "") -> str | None:
        """Return the value for a field, empty if it goes, None if it stays as it is. Asks until the answer can stand.

        What it was, or may be, is to be taken in grey; `typed` has been answered already.
        """
        from kb.packs.write.answers import NewTermError, field_of

        claim, own = self._review.claim or {}, self._review.things()
        found = field_of(claim, name)
        choices = self._answers.choices(claim, name, own)
        hints = [", ".join(choices)] if 0 < len(choices) <= len(CLAIMS) + 1 else []
        hints += [f"{_OUT} if the source itself"] if name == "attributed_to" else []
        what = f"{name} ({'; '.join(hints)})" if hints else name
        default = was if name == "summary" else ""
        while answer := typed or self._prompts.line(what, choices, default, self._grey(name, was)):
            typed, default = "", answer
            if answer == _OUT and not (found and found.required):
                return ""
            if answer == _OUT:
                click.echo(f"  {name} can't be left out", err=True)
                continue
            try:
                return self._answers.read(claim, name, answer, own)
            except NewTermError as new:
                definition = self._prompts.line(
                    f"{new}; to add it, define it", grey=self._definition(new.code)
                )
                if definition:
                    self._review.add_term(new.vocabulary, new.code, definition)
                    self._answers.add_term(new.vocabulary, new.code)
                    return new.code
            except ValueError as error:
                click.echo(visible(f"  {error}"), err=True)
        return None

    def _grey(self, name: str, was: str) -> Any:
        """Return what suggests how a line goes on: a summary as its sentence does, another field as what it was."""
        from kb.cli.grey import GoesOn
        from kb.packs.apply.summaries import REPEATED

        if name != "summary":
            return GoesOn(was)
        names = filter(None, map(self._named, self._review.named()))
        return GoesOn(self._opening(), self._review.words, tuple(dict.fromkeys(names)), REPEATED - 1)

    def _keep(self) -> None:
        """Ask for what is still to do; what an answer makes necessary, too."""
        asked: set[tuple[str, ...]] = set()
        while paths := [each for each in self._review.open_fields(self._answers.tying) if each not in asked]:
            asked.add(path := paths[0])
            if (answer := self._ask(path[-1], self._proposed(path))) is not None:
                self._review.fill(path, answer)
                if path == ("attributed_to",):
                    self._speaker = (self._review.words, answer or _OUT)
        self._review.keep()

    def _proposed(self, path: tuple[str, ...]) -> str:
        """Return what a field may be: a summary of what the claim says, who was said to speak, what the last one is about."""
        from kb.packs.write.answers import type_of
        from kb.packs.write.metrics import counted_in
        from kb.packs.write.said import summary_of

        claim = self._review.claim or {}
        detail = claim[type_of(claim)]
        if path == ("figure", "metric"):
            counted = counted_in(self._review.words, detail.get("as_written", ""))
            return counted.metric if counted else ""
        if path == ("summary",):
            is_open = any(each[0] == type_of(claim) for each in self._review.open_fields())
            return "" if is_open else summary_of(type_of(claim), detail, self._named)
        if path == ("attributed_to",) and self._speaker[0] == self._review.words:
            return self._speaker[1]
        kind = CLAIMS[type_of(claim)]
        if path[-1] != kind.subject:
            return ""
        # What a claim before this one of the sentence is about, else what the sentence names, else the claim before.
        before = self._review.draft.claims[max(0, self._review.place - 1)]
        last = before[type_of(before)].get(CLAIMS[type_of(before)].subject, "")
        named = [each for each in self._review.named() if each != claim.get("attributed_to")]
        types = kind.subject_types or tuple(THINGS)
        found = [each for each in (*named, last) if self._type_of_thing(each) in types]
        return last if last in found and self._review.goes_on() else next(iter(found), "")

    def _definition(self, code: str) -> Any:
        """Return what suggests how a new term is defined: a metric by what is counted."""
        from kb.cli.grey import GoesOn
        from kb.packs.write.metrics import counted_in

        figure = (self._review.claim or {}).get("figure", {})
        counted = counted_in(self._review.words, figure.get("as_written", ""))
        return GoesOn(counted.definition if counted and counted.metric == code else "")

    def _type_of_thing(self, slug: str) -> str:
        return self._answers.type_of_thing(slug, self._review.things())

    def _opening(self) -> str:
        """Return how a summary may begin: with who says so, else with what it is about."""
        from kb.packs.write.answers import type_of

        claim = self._review.claim or {}
        type_ = type_of(claim)
        speaker, subject = claim.get("attributed_to", ""), claim[type_].get(CLAIMS[type_].subject, "")
        name = self._named(speaker or subject)
        return f"{name} says that" if name and speaker else name

    def _named(self, slug: str) -> str:
        return self._review.name(slug) or self._answers.name(slug) or ""

    def _edit(self) -> None:
        """Change a field: by the beginning of its name, and with what it is to be, if that is typed at once."""
        field, typed = self._prompts.choose_and("field", self._answers.fields(self._review.claim or {}))
        if not field:
            return
        path = self._review.path(field)
        was = self._review.value(path)
        answer = self._ask(field, "" if was == _TODO or field == "type" else was, typed)
        said = self._proposed(("summary",))
        if answer and field == "type":
            self._review.retype(answer, self._type_of_thing)
        elif answer is not None:
            self._review.fill(path, answer)
        if field != "summary" and said and self._review.value(("summary",)) == said:
            self._review.fill(("summary",), self._proposed(("summary",)))  # it says what it said of the claim
        self._review.save()

    def _split(self) -> None:
        self._review.split()
        click.echo("two now: this is the first, the other follows", err=True)

    def _drop(self) -> None:
        self._review.drop()

    def _new(self) -> None:
        if (name := self._prompts.line("name")) and (type_ := self._prompts.choose("type", _TYPES)):
            kind = (
                self._prompts.choose("kind", self._answers.terms(kind_vocabulary(type_)))
                if type_ in KIND_OF
                else None
            )
            slug = self._review.add_entity(name, type_, kind)
            click.echo(f"declared as {slug}", err=True)

    def _kinds(self) -> None:
        """Ask for the kinds of new things that are still to do."""
        for entity in self._review.draft.entities:
            type_ = next(iter(entity))
            if entity.get("kind") == _TODO and (
                kind := self._prompts.choose(
                    f"kind of {entity['name']}", self._answers.terms(kind_vocabulary(type_))
                )
            ):
                entity["kind"] = kind
                self._review.save()

    def _back(self) -> None:
        self._review.back()

    def _leave(self) -> None:
        """Leave: the loop ends with this key."""


def _marked(review: Review, width: int) -> list[tuple[str, str]]:
    """Return the words of a sentence in lines, those that the proposal is about marked."""
    claim, words = review.claim or {}, textwrap.fill(visible(review.words), width)
    figure = claim.get("figure")
    written = visible(figure.get("as_written", "")) if isinstance(figure, dict) else ""
    found = re.search(r"\s+".join(map(re.escape, written.split())), words) if written else None
    if found is None:
        return [("", words)]
    start, end = found.span()
    return [("", words[:start]), ("bold reverse", words[start:end]), ("", words[end:])]
