"""How a person is asked at the terminal: for one of some keys, for a line, for one of some words."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Any

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggest, DummyAutoSuggest
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings

from kb.cli.grey import show
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    #: What may follow a word on its line.
    Following = Callable[[str], Sequence[str]]


class Beginnings(Completer):
    """Completes the last word to what begins so, then to what has a part that does; only if none does, to what holds it."""

    def __init__(self, choices: Sequence[str], following: Following | None = None) -> None:
        self._choices, self._following = choices, following

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        """Yield the completions; of a list's values, which signs may stand before."""
        first, blank, _ = document.text_before_cursor.partition(" ")
        choices = self._following(first) if blank and self._following else self._choices
        word = re.split(r"[\s,]", document.text_before_cursor)[-1].lstrip("+-")
        fits = [choice for choice in choices if f"-{word}" in f"-{choice}"]
        fits = fits or [choice for choice in choices if word in choice]
        for choice in sorted(fits, key=lambda each: not each.startswith(word)):
            yield Completion(choice, -len(word))


class Prompts:
    """Asks, and counts what that takes: keys that choose, and keys within lines."""

    def __init__(self) -> None:
        self.keys = self.typed = 0
        self._session: Any = PromptSession()
        self._session.app.key_processor.before_key_press += self._count
        self._session.default_buffer.on_text_changed += show

    def _count(self, _processor: object) -> None:
        self.typed += 1

    def key(self, keys: dict[str, str]) -> str:
        """Return which of the keys was pressed."""
        bindings = KeyBindings()
        for key in keys:
            bindings.add(key)(lambda event, key=key: event.app.exit(result=key))
        for other in ("<any>", "enter", "c-j"):
            bindings.add(other)(lambda _event: None)
        asked = "  ".join(f"{key} {what}" for key, what in keys.items())
        session: Any = PromptSession(key_bindings=bindings)
        pressed = session.prompt(f"{asked} > ")
        self.keys += 1
        return str(pressed)

    def line(
        self,
        what: str,
        choices: Sequence[str] = (),
        default: str = "",
        grey: AutoSuggest | None = None,
        following: Following | None = None,
    ) -> str:
        """Return a line that is typed in, empty if nothing is. `grey` suggests how it may go on."""
        answer = self._session.prompt(
            FormattedText([("bold", what), ("", ": ")]),
            default=default,
            completer=Beginnings(choices, following),
            auto_suggest=grey or DummyAutoSuggest(),
            pre_run=lambda: show(self._session.default_buffer),
        )
        return str(answer).strip()

    def choose(self, what: str, choices: Sequence[str], grey: AutoSuggest | None = None) -> str:
        """Return the choice that a line begins, empty if there is no answer."""
        return self.choose_and(what, choices, grey=grey)[0]

    def choose_and(
        self,
        what: str,
        choices: Sequence[str],
        following: Following | None = None,
        grey: AutoSuggest | None = None,
    ) -> tuple[str, str]:
        """Return the choice that the first word of a line begins, and what follows the word."""
        question, default = f"{what} ({', '.join(choices)})", ""
        while answer := self.line(question, choices, default, grey, following):
            first, _, rest = answer.partition(" ")
            if choice := meant(first, choices):
                return choice, rest.strip()
            found = [choice for choice in choices if choice.startswith(first)]
            begins = (
                f"'{first}' begins {', '.join(found)}" if found else f"none of these begins with '{first}'"
            )
            click.echo(visible(f"  {begins}"), err=True)
            default = answer if rest else ""  # what has been typed behind it is not lost
        return "", ""


def meant(begun: str, choices: Sequence[str]) -> str:
    """Return the choice that a word begins, "" if it may be another: `val` the value or when that is valid."""
    found = [choice for choice in choices if choice.startswith(begun)]
    shortest = min(found, key=len, default="")
    return shortest if all(choice.startswith(shortest) for choice in found) else ""


def marked(words: str, written: str, width: int) -> list[tuple[str, str]]:
    """Return the words of a sentence in lines, those that a proposal is about marked."""
    words = textwrap.fill(visible(words), width)
    found = re.search(r"\s+".join(map(re.escape, visible(written).split())), words) if written else None
    if found is None:
        return [("", words)]
    start, end = found.span()
    return [("", words[:start]), ("bold reverse", words[start:end]), ("", words[end:])]
