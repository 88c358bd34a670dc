"""`kb show`: the dossier of a thing, a claim or a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kb.cli import complete
from kb.cli.app import Command, settings
from kb.cli.claims import bulleted, citation_line, cited_line, claim_text, labelled
from kb.cli.output import cell, chosen_format, markdown, print_document, print_rendered, print_rows
from kb.dates import in_words
from kb.kinds import CLAIMS, GROUPINGS, VIEW_OF
from kb.lookup.wording import claim_flags, claim_time
from kb.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from kb.lookup.dossier import Dossier

#: Columns of a claim in the formats that have rows.
_COLUMNS = tuple(
    "section summary subject_slug type modality voice attributed_to credibility valid time_note pack key cited".split()
)
#: A claim's fields that are of use to nobody but the file itself.
_INTERNAL = ("claim_id", "via", "first_day", "last_day")


@click.command(cls=Command)
@click.argument("name", shell_complete=complete.anything())
@click.option("--quotes", is_flag=True, help="Quote attached sources in full, with links.")
def show(name: str, quotes: bool) -> None:
    """Show all there is on NAME: a thing, a claim (pack/key), a source, topic, publisher or pack.

    A grade such as B2 is the reliability of the source, A to F, and the credibility of the claim, 1 to 6, on the
    Admiralty scale: A1 is best, F and 6 can't be judged.

    Example: kb show unodc
    """
    show_thing(name, quotes=quotes)


def show_thing(name: str, *, quotes: bool, types: tuple[str, ...] = ()) -> None:
    """Print the dossier of what a name means, with `types` only of things of these types."""
    from kb.lookup.dossier import gather
    from kb.lookup.names import namesakes, resolve

    options = settings()
    with options.reader() as connection:
        thing = resolve(connection, name, types)
        found = gather(connection, thing)
        others = [] if types else namesakes(connection, name, thing)
    options.show(*found.queries)
    for other in others:
        click.echo(f"kb: {visible(name)} is also a {other.type}: kb {VIEW_OF[other.type]}", err=True)
    match chosen_format():
        case "table" if thing.type == "claim":
            print_rendered(*_claim_card(found.facts, quotes))
        case "table":
            print_rendered(*_laid_out(found, quotes))
        case "json" | "jsonl" | "yaml":
            print_document(_document(found))
        case "md":
            click.echo("\n".join(_markdown(found)))
        case _ if thing.type == "claim":
            facts = _flat(found.facts)
            print_rows(["field", "value"], list(facts.items()))
        case _:
            print_rows(_COLUMNS, list(_rows(found)), empty=f"no claim names {thing.slug}")


def _facts(found: Dossier) -> dict[str, str]:
    """Return what is known of the thing itself, as label and text."""
    hidden = ("slug", "name", "title", "claims", "first_day", "last_day", "description", "text_attached")
    dates = ("starts", "ends", "founded", "published")
    return {
        label.replace("_", " "): in_words(value) if label in dates else cell(value)
        for label, value in found.facts.items()
        if value is not None and label not in hidden and not label.endswith("_slug")
    }


def _other_names(found: Dossier) -> dict[str, str]:
    grouped: dict[str, list[str]] = {}
    for name in found.names:
        language = f" ({name['language']})" if name["language"] else ""
        kind = "other acronyms" if name["kind"] == "acronym" else name["kind"]
        grouped.setdefault(kind, []).append(f"{name['name']}{language}")
    return {kind: " · ".join(names) for kind, names in grouped.items()}


def _laid_out(found: Dossier, quotes: bool) -> Iterator[Any]:
    from rich.text import Text

    yield from _head(found)
    for section in found.sections:
        yield Text(f"\n{visible(section.title)}", style="bold underline")
        for claim in section.claims:
            yield claim_text(claim, full=quotes)
        if section.left_out:
            yield Text(f"    … and {section.left_out}; kb claims {_listing(found)}", style="dim")
    if not found.sections:
        yield Text("\nno claim names it", style="dim")
    if found.sources:
        yield Text("\nSources", style="bold underline")
        for source in found.sources:
            yield _source_text(source)


def _listing(found: Dossier) -> str:
    """Return the options by which `kb claims` lists all that a dossier is about."""
    option = found.thing.type if found.thing.type in GROUPINGS else "about"
    return f"--{option} {visible(found.thing.slug)}"


def _head(found: Dossier) -> Iterator[RenderableType]:
    from rich.text import Text

    facts = found.facts
    title = Text(visible(facts.get("name") or facts.get("title") or ""), style="bold")
    yield title.append(f"  {found.thing.type} · {found.thing.slug}", style="dim not bold")
    if facts.get("description"):
        yield Text(visible(facts["description"]))
    for label, value in (_facts(found) | _other_names(found)).items():
        yield labelled(label, visible(value))


def _source_text(source: dict[str, Any]) -> Table:
    from rich.text import Text

    text = Text(visible(source["title"]))
    published = source["published"] and in_words(source["published"])
    about = [source["publisher"], published, f"reliability {source['reliability']}"]
    text.append(f"  ({', '.join(visible(part) for part in about if part)})", style="dim")
    text.append(f"\n{source['slug']}", style="dim")
    if source["reason"]:
        text.append(f": {visible(source['reason'])}", style="dim")
    return bulleted(text)


def _claim_card(facts: dict[str, Any], quotes: bool) -> Iterator[RenderableType]:
    from rich.text import Text

    title = Text(visible(facts["summary"]), style="bold")
    yield title.append(f"\nclaim · {facts['pack']}/{facts['key']} · {facts['type']}", style="dim not bold")
    own = {field.name for field in CLAIMS[facts["type"]].fields}
    hidden = {"summary", "pack", "key", "type", *_INTERNAL, "disputed", "sources", "lead", "fact_id"}
    hidden |= {"relation", "object"} - own
    for label, value in facts.items():
        if value is not None and not (isinstance(value, list) or label in hidden or label.endswith("_slug")):
            yield labelled(label.replace("_", " "), visible(cell(value)))
    for heading, lines in _claim_parts(facts, quotes):
        yield Text(f"\n{heading}", style="bold underline")
        for line in lines:
            yield bulleted(Text(visible(line)))


def _claim_parts(facts: dict[str, Any], quotes: bool) -> Iterator[tuple[str, list[str]]]:
    if facts["mentions"]:
        yield "Names", [f"{row['thing']} ({row['via']})" for row in facts["mentions"]]
    yield (
        "Cited to",
        [
            citation_line(row, full=quotes) + (f" {row['link']}" if quotes and row["link"] else "")
            for row in facts["citations"]
        ],
    )
    if facts["compared"]:
        yield "Beside other sources", list(map(_comparison, facts["compared"]))
    if facts["links"]:
        yield (
            "Linked",
            [
                f"{row['kind']}{' (said there)' if row['by'] == 'other' else ''}: {row['summary']} [{row['claim']}]"
                for row in facts["links"]
            ],
        )


def _comparison(row: dict[str, Any]) -> str:
    if row["basis"] == "cited":
        return f"{row['kind']}: another of the sources that it is cited to; all of them: {row['publishers']}"
    who = f"; {row['publishers']}" if row["publishers"] else ""
    independent = "" if row["independent"] else ", not independent"
    return f"{row['kind']} ({row['basis']}{independent}): {row['summary']} [{row['claim']}{who}]"


def _flat(facts: dict[str, Any]) -> dict[str, Any]:
    flat = {name: value for name, value in facts.items() if not isinstance(value, list)}
    flat["mentions"] = "; ".join(f"{row['thing_slug']} ({row['via']})" for row in facts["mentions"])
    flat["cited"] = "; ".join(map(citation_line, facts["citations"]))
    flat["compared"] = "; ".join(map(_comparison, facts["compared"]))
    flat["links"] = "; ".join(f"{row['kind']} {row['claim']}" for row in facts["links"])
    return flat


def _rows(found: Dossier) -> Iterator[list[Any]]:
    for section in found.sections:
        for claim in section.claims:
            cited = "; ".join(map(citation_line, claim["citations"]))
            values = claim | {"section": section.title, "cited": cited}
            yield [values[name] for name in _COLUMNS]


def _document(found: Dossier) -> dict[str, Any]:
    if found.thing.type == "claim":
        return found.facts
    own = set(_COLUMNS[1:-1]) | {"topics", "subject", "attributed_to_slug", "disputed"}
    cited = "summary valid source_slug reliability fragment stance quote link voice attributed_to pack key".split()
    return {
        "type": found.thing.type,
        **found.facts,
        "names": found.names,
        "sections": [
            {
                "title": section.title,
                "more": section.more,
                "at_least": section.at_least,
                "claims": [
                    {key: value for key, value in claim.items() if key in own}
                    | {"citations": [{key: row[key] for key in cited} for row in claim["citations"]]}
                    for claim in section.claims
                ],
            }
            for section in found.sections
        ],
        "sources": found.sources,
    }


def _markdown(found: Dossier) -> Iterator[str]:
    facts = found.facts
    if found.thing.type == "claim":
        yield f"# {markdown(facts['summary'])}\n"
        yield from (f"- {label}: {markdown(cell(value))}" for label, value in _flat(facts).items() if value)
        return
    yield f"# {markdown(facts.get('name') or facts.get('title') or '')}\n"
    if facts.get("description"):
        yield f"{markdown(facts['description'])}\n"
    for label, value in (_facts(found) | _other_names(found)).items():
        yield f"- {label}: {markdown(value)}"
    for section in found.sections:
        yield f"\n## {markdown(section.title)}\n"
        for claim in section.claims:
            notes = " · ".join(filter(None, (claim_flags(claim, voice=False), claim_time(claim))))
            yield f"- {markdown(claim['summary'])}" + (f" *({markdown(notes)})*" if notes else "")
            yield from (f"  - {markdown(cited_line(row, claim['summary']))}" for row in claim["citations"])
        if section.left_out:
            yield f"\n… and {section.left_out}: `kb claims {_listing(found)}`"
