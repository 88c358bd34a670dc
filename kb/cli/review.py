"""`kb pack review`: a draft, claim by claim, a key each."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb.cli.app import Command
from kb.errors import KbError
from kb.kinds import Modality, values
from kb.text import visible

if TYPE_CHECKING:
    from kb.packs.write.review import Review

_KEYS = {
    "k": "keep", "e": "edit", "s": "split", "d": "drop", "n": "new thing", "b": "back", "q": "leave",
}  # fmt: skip
_TYPES = ("organization", "person", "initiative", "place", "actor")


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
def review(folder: Path) -> None:
    """Go through the draft in FOLDER, sentence by sentence, a key for each proposal.

    The words of the sentence are shown with those that the proposal is about marked. Keeping asks for what is still to do;
    an empty answer leaves it open. Every step is saved: leave with q, and take it up again where you left.

    Example: kb pack review harbour-watch-opens
    """
    from kb.packs.write.review import open_review

    try:
        import prompt_toolkit  # noqa: F401
    except ImportError as error:
        raise KbError(
            "reviewing needs prompt_toolkit: the extra 'review'", "pip install 'kb-claims[review]'"
        ) from error
    found = open_review(folder)
    click.echo(_Sitting(found).run(), err=True)


class _Sitting:
    """One go at a review: what is asked and shown, and what it took."""

    def __init__(self, review: Review) -> None:
        from prompt_toolkit import PromptSession

        self._review = review
        self._session: Any = PromptSession()
        self._keys = self._typed = 0
        self._began = time.monotonic()

    def run(self) -> str:
        """Ask until all is done or the user leaves. Returns what to say in closing."""
        while self._review.claim is not None:
            self._show()
            try:
                key = self._key()
                if key == "q":
                    break
                getattr(self, f"_{_KEYS[key].partition(' ')[0]}")()
            except (EOFError, KeyboardInterrupt):
                break
        self._review.save()
        left = len(self._review.draft.claims) - self._review.place
        decided = (
            ", ".join(f"{number} {what}" for what, number in self._review.decided.items())
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

    def _key(self) -> str:
        """Return which of the keys was pressed."""
        from prompt_toolkit import PromptSession
        from prompt_toolkit.key_binding import KeyBindings

        bindings = KeyBindings()
        for key in _KEYS:
            bindings.add(key)(lambda event, key=key: event.app.exit(result=key))
        bindings.add("<any>")(lambda _event: None)
        asked = "  ".join(f"{key} {what}" for key, what in _KEYS.items())
        session: Any = PromptSession(key_bindings=bindings)
        pressed = session.prompt(f"{asked} > ")
        self._keys += 1
        return str(pressed)

    def _ask(self, what: str, default: str = "") -> str:
        from prompt_toolkit.completion import WordCompleter

        words = self._review.slugs()
        answer = str(
            self._session.prompt(f"{what}: ", default=default, completer=WordCompleter(words, sentence=True))
        )
        self._typed += max(0, len(answer) - len(default))
        return answer.strip()

    def _keep(self) -> None:
        for path in self._review.open_fields():
            choices = values(Modality) if path[-1] == "modality" else ()
            if answer := self._ask(f"{path[-1]} ({', '.join(choices)})" if choices else path[-1]):
                begun = (choice for choice in choices if choice.startswith(answer))  # a letter will do
                self._review.fill(path, next(begun, answer))
        self._review.keep()

    def _edit(self) -> None:
        claim = self._review.claim or {}
        inner = next(name for name in claim if isinstance(claim[name], dict) and name != "cite")
        paths = [(inner, name) for name in claim[inner]]
        for path in [*paths, ("attributed_to",), ("valid",), ("about",), ("summary",)]:
            was = self._review.value(path)
            answer = self._ask(path[-1], "" if was == "TODO" else was)
            if answer or was != "TODO":
                self._review.fill(path, answer)
        self._review.keep()

    def _split(self) -> None:
        self._review.split()

    def _drop(self) -> None:
        self._review.drop()

    def _new(self) -> None:
        name = self._ask("name")
        if name:
            type_ = self._ask(f"type ({', '.join(_TYPES)})", "organization")
            slug = self._review.add_entity(name, type_ if type_ in _TYPES else "organization")
            click.echo(f"declared as {slug}", err=True)

    def _back(self) -> None:
        self._review.place = max(0, self._review.place - 1)
        self._review.save()


def _marked(review: Review) -> list[tuple[str, str]]:
    """Return the words of a sentence, those that the proposal is about marked."""
    claim, words = review.claim or {}, visible(review.words)
    figure = claim.get("figure")
    written = visible(figure.get("as_written", "")) if isinstance(figure, dict) else ""
    before, found, after = words.partition(written) if written else (words, "", "")
    return [("", before), ("bold reverse", found), ("", after)]
