"""`kb pack review`: a draft, claim by claim, a key each."""

from __future__ import annotations

import re
import time
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command
from kb.errors import KbError
from kb.kinds import CLAIMS, KIND_OF, THINGS, kind_vocabulary
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    answer leaves a field as it is, a dash takes it out, Ctrl-C goes back to the claim. Every step is saved: leave with q, and
    take it up again where you left.

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
        from prompt_toolkit import PromptSession

        from kb.cli.grey import TAKING

        self._review = review
        self._answers = answers
        self._session: Any = PromptSession(key_bindings=TAKING)
        #: What the last claim was said to be about: the next is often about it, too.
        self._subject = ""
        self._keys = self._typed = 0
        self._session.app.key_processor.before_key_press += self._count
        self._began = time.monotonic()

    def run(self) -> str:
        """Ask until all is done or the user leaves. Returns what to say in closing."""
        key = ""
        while key != "q":
            try:
                if self._review.claim is not None:
                    self._show()
                    key = self._key(_KEYS)
                else:
                    self._kinds()
                    key = self._key(_LAST_KEYS)
            except (EOFError, KeyboardInterrupt):
                break
            self._do(key)
        self._review.save()
        return self._closing()

    def _do(self, key: str) -> None:
        """Do what a key means. Ctrl-C leaves the claim as it was."""
        before = deepcopy(self._review.claim)
        try:
            getattr(self, f"_{_KEYS[key].partition(' ')[0]}")()
        except (EOFError, KeyboardInterrupt):
            if before is not None:
                self._review.undo(before)

    def _closing(self) -> str:
        left = len(self._review.draft.claims) - self._review.place
        decided = (
            ", ".join(f"{len(which)} {what}" for what, which in self._review.decided.items() if which)
            or "nothing decided"
        )
        minutes = (time.monotonic() - self._began) / 60
        rest = f"{left} claims left" if left else "all done"
        return f"{decided}; {self._keys} keys, {self._typed} characters, {minutes:.1f} minutes; {rest}"

    def _show(self) -> None:
        from prompt_toolkit import print_formatted_text
        from prompt_toolkit.formatted_text import FormattedText

        from kb.packs.write.new import dumped

        claim = self._review.claim
        assert claim is not None  # noqa: S101
        place = f"{self._review.place + 1}/{len(self._review.draft.claims)}"
        parts = [("", "\n"), ("ansicyan", f"{place}  "), *_marked(self._review), ("", "\n\n")]
        print_formatted_text(FormattedText([*parts, ("", visible(dumped([claim])))]))

    def _key(self, keys: dict[str, str]) -> str:
        """Return which of the keys was pressed."""
        from prompt_toolkit import PromptSession
        from prompt_toolkit.key_binding import KeyBindings

        bindings = KeyBindings()
        for key in keys:
            bindings.add(key)(lambda event, key=key: event.app.exit(result=key))
        bindings.add("<any>")(lambda _event: None)
        asked = "  ".join(f"{key} {what}" for key, what in keys.items())
        session: Any = PromptSession(key_bindings=bindings)
        pressed = session.prompt(f"{asked} > ")
        self._keys += 1
        return str(pressed)

    def _count(self, _processor: object) -> None:
        self._typed += 1

    def _line(
        self, what: str, choices: Sequence[str] = (), default: str = "", opening: str | None = None
    ) -> str:
        """Return a line that is typed in, empty if nothing is. With an opening, words of the sentence are suggested."""
        from prompt_toolkit.auto_suggest import DummyAutoSuggest
        from prompt_toolkit.completion import WordCompleter
        from prompt_toolkit.formatted_text import FormattedText

        from kb.cli.grey import GoesOn
        from kb.packs.apply.summaries import REPEATED

        answer = self._session.prompt(
            FormattedText([("bold", what), ("", ": ")]),
            default=default,
            completer=WordCompleter(list(choices), pattern=re.compile(r"[^\s,]+"), match_middle=True),
            auto_suggest=DummyAutoSuggest()
            if opening is None
            else GoesOn(self._review.words, opening, REPEATED - 1),
        )
        return str(answer).strip()

    def _ask(self, name: str, default: str = "") -> str | None:
        """Return the value for a field, empty if it goes, None if it stays as it is. Asks until the answer can stand."""
        from kb.packs.write.answers import NewTermError, field_of

        claim, own = self._review.claim or {}, self._review.things()
        found = field_of(claim, name)
        choices = self._answers.choices(claim, name, own)
        hints = [", ".join(choices)] if 0 < len(choices) <= len(CLAIMS) + 1 else []
        hints += [f"{_OUT} if the source itself"] if name == "attributed_to" else []
        what = f"{name} ({'; '.join(hints)})" if hints else name
        opening = self._opening() if name == "summary" else None
        while answer := self._line(what, choices, default, opening):
            default = answer
            if answer == _OUT and not (found and found.required):
                return ""
            if answer == _OUT:
                click.echo(f"  {name} can't be left out", err=True)
                continue
            try:
                return self._answers.read(claim, name, answer, own)
            except NewTermError as new:
                if definition := self._line(f"{new}; to add it, define it"):
                    self._review.add_term(new.vocabulary, new.code, definition)
                    self._answers.add_term(new.vocabulary, new.code)
                    return new.code
            except ValueError as error:
                click.echo(visible(f"  {error}"), err=True)
        return None

    def _choose(self, what: str, choices: Sequence[str]) -> str | None:
        """Return the choice that a line begins, None if there is no answer."""
        while answer := self._line(f"{what} ({', '.join(choices)})", choices):
            if found := next((choice for choice in choices if choice.startswith(answer)), None):
                return found
            click.echo(visible(f"  none of these begins with '{answer}'"), err=True)
        return None

    def _keep(self) -> None:
        for path in self._review.open_fields():
            is_subject = path[-1] == CLAIMS[path[0]].subject if path[0] in CLAIMS else False
            default = self._proposed() if path == ("summary",) else self._subject if is_subject else ""
            if (answer := self._ask(path[-1], default)) is not None:
                self._review.fill(path, answer)
                self._subject = answer if is_subject else self._subject
        self._review.keep()

    def _proposed(self) -> str:
        """Return a summary for a claim that says enough for one."""
        subject = (self._review.claim or {}).get("figure", {}).get("subject", "")
        return self._review.proposed_summary(self._named(subject))

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
        claim = self._review.claim or {}
        field = self._choose("field", self._answers.fields(claim))
        if field is None:
            return
        path = self._review.path(field)
        was = self._review.value(path)
        answer = self._ask(field, "" if was == _TODO or field == "type" else was)
        if answer and field == "type":
            self._review.retype(answer)
        elif answer is not None:
            self._review.fill(path, answer)
        self._review.save()

    def _split(self) -> None:
        self._review.split()
        click.echo("two now: this is the first, the other follows", err=True)

    def _drop(self) -> None:
        self._review.drop()

    def _new(self) -> None:
        if (name := self._line("name")) and (type_ := self._choose("type", _TYPES)):
            kind = (
                self._choose("kind", self._answers.terms(kind_vocabulary(type_)))
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
                kind := self._choose(f"kind of {entity['name']}", self._answers.terms(kind_vocabulary(type_)))
            ):
                entity["kind"] = kind
                self._review.save()

    def _back(self) -> None:
        self._review.back()

    def _leave(self) -> None:
        """Leave: the loop ends with this key."""


def _marked(review: Review) -> list[tuple[str, str]]:
    """Return the words of a sentence, those that the proposal is about marked."""
    claim, words = review.claim or {}, visible(review.words)
    figure = claim.get("figure")
    written = visible(figure.get("as_written", "")) if isinstance(figure, dict) else ""
    before, found, after = words.partition(written) if written else (words, "", "")
    return [("", before), ("bold reverse", found), ("", after)]
