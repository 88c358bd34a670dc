"""Claims laid out for a person: what is said, who says it, how sure it is, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kb.lookup.wording import claim_flags, claim_time, speaker
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style
    from rich.table import Table
    from rich.text import Text

#: Colours by modality: an assertion is plain, so that what is none stands out.
_STYLES = {"opinion": "yellow", "forecast": "magenta"}

#: How much of a quote is shown, from its beginning and its end, unless all of it is.
_QUOTED, _HEAD, _TAIL = 90, 60, 25


def citation_line(citation: dict[str, Any], *, full: bool = False) -> str:
    """Say where a claim stands: the quote if the text is attached, else the locator."""
    against = " disputes it" if citation["stance"] == "disputes" else ""
    return f"{citation['source_slug']}{against} {_place(citation, full=full)}"


def cited_line(citation: dict[str, Any], summary: str, *, full: bool = False) -> str:
    """Say whose words a claim is, where they stand, how the source is graded, and the claim's key.

    A citation of another claim of the same fact than the one with this summary says what that one says.
    """
    says = f"relays {speaker(citation)}" if citation["attributed_to"] else "says so"
    if citation["stance"] == "disputes":
        says = "disputes it"
    elif citation["summary"] != summary:
        says = f"{says.removesuffix(' so')}: {citation['summary']}"
    grade = f"{citation['reliability']}{citation['credibility'] or 6}"
    place = _place(citation, full=full)
    return f"{citation['source_slug']} ({grade}) {says} {place} · {claim_name(citation)}"


def _place(citation: dict[str, Any], *, full: bool) -> str:
    quote = citation["quote"]
    if quote:
        words = quote if full or len(quote) <= _QUOTED else _shortened(quote)
        return f"¶{citation['paragraph']}.{citation['sentence']} “{words}”"
    return f"at “{citation['fragment']}”" if citation["fragment"] else "as a whole, not located"


def _shortened(quote: str) -> str:
    """Leave out the middle of a quote, cut between words where it has spaces."""
    head = quote[:_HEAD].rsplit(maxsplit=1)[0] if " " in quote[:_HEAD] else quote[:_HEAD]
    tail = quote[-_TAIL:].split(maxsplit=1)[-1] if " " in quote[-_TAIL:] else quote[-_TAIL:]
    return f"{head.rstrip()} … {tail.lstrip()}"


def claim_name(claim: dict[str, Any]) -> str:
    """Return what a claim is called: its pack and key, or its id in this file."""
    return f"{claim['pack']}/{claim['key']}" if claim["pack"] else f"#{claim['claim_id']}"


def bulleted(text: Text) -> Table:
    """Set a text behind a bullet, its further lines indented."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=3, justify="right")
    grid.add_column(overflow="fold")
    grid.add_row("•", text)
    return grid


def labelled(label: str, value: str) -> Table:
    """Set a value behind its label, its further lines indented."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid()
    grid.add_column(width=len(label) + 4)
    grid.add_column(overflow="fold")
    grid.add_row(Text(f"  {label}: ", style="dim"), Text(value))
    return grid


def claim_text(claim: dict[str, Any], *, full: bool = False) -> Table:
    """Lay out one claim: the summary, what to know about it, and its citations."""
    from rich.text import Text

    text = Text(visible(claim["summary"]), style=_STYLES.get(claim["modality"], ""))
    flags = claim_flags(claim, voice=False)
    if flags:
        text.append(f"  [{visible(flags)}]", style=_STYLES.get(claim["modality"], "cyan"))
    when = claim_time(claim)
    if when:
        text.append(f"  ({visible(when)})", style="green")
    for citation in claim["citations"]:
        text.append("\n")
        text.append(
            visible(cited_line(citation, claim["summary"], full=full)), style=_cited_style(citation["link"])
        )
        if full and citation["link"]:
            text.append(f"\n{visible(citation['link'])}", style="dim")
    return bulleted(text)


def _cited_style(link: str | None) -> Style:
    """Return the style of a citation's line: on a terminal that can, it opens the page at the quote."""
    from rich.style import Style

    usable = link is not None and link.startswith(("https://", "http://")) and link.isprintable()
    return Style(dim=True, link=link if usable else None)


def chain_text(chain: Iterable[dict[str, Any]]) -> Text:
    """Lay out a chain of claims, a step a paragraph, its further lines behind the bar of the first."""
    from rich.text import Text

    from kb.cli.output import console, terminal_width

    text = Text()
    for number, hop in enumerate(chain):
        if number == 0:
            text.append(visible(hop["thing"]), style="bold")
        step = Text(visible(hop["summary"]))
        flags = claim_flags(hop)
        if flags:
            step.append(f"  [{visible(flags)}]", style=_STYLES.get(hop["modality"], "cyan"))
        grade = f"{hop['source_slug']} ({hop['reliability']}{hop['credibility']})"
        step.append(f"\n{visible(hop['via'])} · {visible(grade)} · {visible(claim_name(hop))}", style="dim")
        if hop["more"]:
            others = f"kb claims --about {hop['thing_slug']} --about {hop['other_slug']}"
            step.append(f"\n… and {hop['more']:,} more; {visible(others)}", style="dim")
        for line in step.wrap(console(), terminal_width() - 4):
            text.append("\n  │ ").append_text(line)
        text.append(f"\n{visible(hop['other'])}", style="bold")
    text.append("\n")
    return text
