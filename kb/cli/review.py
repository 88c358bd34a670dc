"""`kb pack review`: a draft, claim by claim, a key each."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command
from kb.errors import KbError
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kb.packs.write.answers import Answers, NewTermError
    from kb.packs.write.review import Review

_KEYS = {
    "k": "keep", "e": "edit", "s": "split", "d": "drop", "n": "new thing", "b": "back", "g": "go to",
    "q": "leave",
}  # fmt: skip
#: When no claim is left.
_LAST_KEYS = {
    "t": "type of a thing", "c": "call a thing otherwise", "f": "forget a thing", "m": "meaning of a term", "b": "back",
    "g": "go to", "q": "leave",
}  # fmt: skip
_TODO = "TODO"
#: YAML is broken behind the word that goes over the width.
_LONG_WORD = 24


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
def review(folder: Path) -> None:
    """Go through the draft in FOLDER, sentence by sentence, a key for each proposal.

    The words of the sentence are shown with those that the proposal is about marked. Keeping asks for what is still to do,
    editing for a field by its name or the beginning of that. Tab completes, the right arrow takes the grey word; an empty
    answer leaves a field as it is, a dash takes it out, Ctrl-C goes back to the claim with what has been answered. Any claim
    can be gone to by its number or key. Every step is saved: leave with q, and take it up again where you left.

    Example: kb pack review harbour-watch-opens
    """
    from kb.cli.pack import known_things
    from kb.packs.write.answers import Answers, packs_of
    from kb.packs.write.drafted import open_review, require

    try:
        import prompt_toolkit  # noqa: F401
    except ImportError as error:
        raise KbError(
            "reviewing needs prompt_toolkit: the extra 'review'", "pip install 'kb-claims[review]'"
        ) from error
    found = open_review(folder)
    answers = Answers(knows := known_things())
    for term in found.draft.terms:
        answers.add_term(*next(iter(term.items())))
    closing = _Sitting(found, answers).run()
    require(folder, packs_of(found.draft.claims, found.draft.entities, knows))
    click.echo(closing, err=True)


class _Sitting:
    """One go at a review: what is asked and shown, and what it took."""

    def __init__(self, review: Review, answers: Answers) -> None:
        from kb.cli.prompts import Prompts
        from kb.cli.review_things import Things
        from kb.packs.write.suggested import Suggestions

        self._review = review
        self._answers = answers
        self._prompts = Prompts()
        self._suggested = Suggestions(review, answers)
        self._things = Things(review, answers, self._prompts, self._suggested)
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
                    self._things.ask_kinds()
                    self._things.show()
                    key = self._prompts.key(_LAST_KEYS)
            except (EOFError, KeyboardInterrupt):
                break
            self._do(key)
        # What was declared later is named, too.
        self._review.put_under_about(self._suggested.named, self._review.draft.claims)
        self._review.save()
        return self._closing()

    def _do(self, key: str) -> None:
        """Do what a key means. After Ctrl-C the claim has what was answered before."""
        try:
            getattr(self, f"_{(_KEYS | _LAST_KEYS)[key].partition(' ')[0]}")()
        except (EOFError, KeyboardInterrupt):
            self._review.save()

    def _closing(self) -> str:
        left = self._review.left
        decided = (
            ", ".join(f"{len(which)} {what}" for what, which in self._review.decided.items() if which)
            or "nothing decided"
        )
        minutes = (time.monotonic() - self._began) / 60
        kinds = f"{open_} kinds of things left" if (open_ := self._things.left) else "all done"
        rest = f"{left} claims left" if left else kinds
        return f"{decided}; {self._prompts.keys} keys, {self._prompts.typed} characters, {minutes:.1f} minutes; {rest}"

    def _show(self) -> None:
        from prompt_toolkit import print_formatted_text
        from prompt_toolkit.formatted_text import FormattedText

        from kb.cli.prompts import marked
        from kb.packs.format.yaml_file import dumped

        claim = self._review.claim
        assert claim is not None  # noqa: S101
        self._answers.near = frozenset(self._review.named())
        place = f"{self._review.place + 1}/{len(self._review.draft.claims)}"
        written = self._review.value(("figure", "as_written"))
        columns = shutil.get_terminal_size().columns
        parts = [
            ("", "\n"),
            ("ansicyan", f"{place}  "),
            *marked(self._review.words, written, columns - len(place) - 2),
            *(("ansibrightblack", f"\n  {visible(other)}") for other in self._review.beside()),
            ("", "\n\n"),
        ]
        print_formatted_text(FormattedText([*parts, ("", visible(dumped([claim], columns - _LONG_WORD)))]))

    def _ask(self, name: str, was: str = "", typed: str = "") -> str | None:
        """Return the value for a field, empty if it goes, None if it stays as it is. Asks until the answer can stand.

        What it was, or may be, is to be taken in grey; `typed` has been answered already.
        """
        from kb.packs.write.answers import OUT, NewTermError, NewThingError, field_of

        claim, own = self._review.claim or {}, self._review.things()
        found = field_of(claim, name)
        choices = self._answers.choices(claim, name, own)
        default, told = was if name == "summary" and not self._suggested.is_said() else "", ""
        while answer := typed or self._prompts.line(
            self._suggested.question(name, choices), choices, default, self._grey(name, was)
        ):
            # Given once more an answer stands, as far as it can: the reader knows better.
            typed, default, told, is_meant = "", answer, answer, answer == told
            if answer == OUT and not (found and found.required):
                return ""
            if answer == OUT:
                click.echo(f"  {name} can't be left out", err=True)
                continue
            try:
                return self._read(name, answer, own, is_meant=is_meant)
            except NewTermError as new:
                if self._define(new):
                    return new.code
            except NewThingError as new:
                if new.may_be_mistyped and not is_meant:
                    click.echo(visible(f"  {new} Enter again declares it"), err=True)
                elif slug := self._things.declare(
                    new.name, f"{new}; to declare it, its type", found.types if found else ()
                ):
                    typed, own = answer.replace(new.name, slug, 1), self._review.things()
            except ValueError as error:
                click.echo(visible(f"  {error}"), err=True)
        return None

    def _read(self, name: str, answer: str, own: Mapping[str, str], *, is_meant: bool) -> str:
        """Return the value that an answer means. Raises ValueError with what is wrong; what a summary lacks may be meant."""
        read = self._answers.read(self._review.claim or {}, name, answer, own)
        if read.startswith(answer) and read != answer:
            click.echo(f"  {read}", err=True)  # what was begun
        if name == "summary" and not is_meant and (amiss := self._suggested.amiss(read)):
            raise ValueError("; ".join(amiss))
        return read

    def _define(self, new: NewTermError) -> bool:
        """Add a term to the vocabularies, if its definition is answered."""
        from kb.cli.grey import GoesOn

        grey = GoesOn(self._suggested.definition(new.vocabulary, new.code))
        if definition := self._prompts.line(f"{new}; to add it, define it", grey=grey):
            self._review.add_term(new.vocabulary, new.code, definition)
            self._answers.add_term(new.vocabulary, new.code)
        return bool(definition)

    def _grey(self, name: str, was: str) -> Any:
        """Return what suggests how a line goes on: a summary as its sentence does, another field as what it was."""
        from kb.cli.grey import GoesOn
        from kb.packs.apply.summaries import REPEATED

        if name != "summary":
            return GoesOn(was)
        return GoesOn(
            self._suggested.opening(),
            self._review.words,
            self._suggested.names(),
            most=REPEATED - 1,
            others=self._review.names(),
            behind=self._suggested.behind(),
        )

    def _keep(self) -> None:
        """Ask for what is still to do; what an answer makes necessary, too."""
        asked: set[tuple[str, ...]] = set()
        while paths := [each for each in self._review.open_fields(self._answers.tying) if each not in asked]:
            asked.add(path := paths[0])
            if (answer := self._ask(path[-1], self._suggested.filled_in(path))) is not None:
                self._review.fill(path, answer)
                self._suggested.learn(path, answer)
        if left := [path[-1] for path in self._review.open_fields(self._answers.tying)]:
            click.echo(f"  still to do: {', '.join(left)}", err=True)
        self._review.put_under_about(self._suggested.named, [self._review.claim or {}])
        self._review.keep()

    def _edit(self) -> None:
        """Change a field: by the beginning of its name, and with what it is to be, if that is typed at once."""
        from kb.cli.prompts import meant

        claim = self._review.claim or {}
        fields = self._answers.fields(claim)

        def values(begun: str) -> tuple[str, ...]:
            named = meant(begun, fields)
            return self._answers.choices(claim, named, self._review.things()) if named else ()

        field, typed = self._prompts.choose_and("field", fields, values)
        if not field:
            return
        path = self._review.path(field)
        was = self._review.value(path)
        answer = self._ask(field, "" if was == _TODO or field == "type" else was, typed)
        is_said = self._suggested.is_said()
        if answer is not None:
            self._review.count("edited", claim["key"])
        if answer and field == "type":
            self._review.retype(answer, self._suggested.type_of_thing)
        elif answer is not None:
            self._review.fill(path, answer)
        if field != "summary" and is_said:  # it goes on saying what the claim says
            self._review.fill(("summary",), self._suggested.value(("summary",)))
        self._review.save()

    def _split(self) -> None:
        self._review.split()
        click.echo("two now: this is the first, the other follows", err=True)

    def _drop(self) -> None:
        """Drop the claim: once all have been looked at, a finished one only if that is meant."""
        is_finished = self._review.been_through and not self._review.open_fields(self._answers.tying)
        if not is_finished or self._prompts.key({"d": "drop what is finished", "b": "leave it"}) == "d":
            self._review.drop()

    def _new(self) -> None:
        self._things.new()

    def _type(self) -> None:
        self._things.change_type()

    def _call(self) -> None:
        self._things.rename()

    def _forget(self) -> None:
        self._things.drop()

    def _meaning(self) -> None:
        self._things.define()

    def _back(self) -> None:
        self._review.back()

    def _go(self) -> None:
        keys = [each["key"] for each in self._review.draft.claims]
        places = {str(place + 1): place for place in range(len(keys))}
        places |= {key: place for place, key in enumerate(keys)}
        while wanted := self._prompts.line(f"claim (1 to {len(keys)}, or its key)", keys):
            begun = next((key for key in keys if key.startswith(wanted)), wanted)
            if (place := places.get(wanted, places.get(begun))) is not None:
                self._review.go_to(place)
                return
            click.echo(visible(f"  there is no claim '{wanted}'"), err=True)

    def _leave(self) -> None:
        """Leave: the loop ends with this key."""
