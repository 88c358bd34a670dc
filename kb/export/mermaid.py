"""`mermaid`: a picture as text that GitHub, GitLab and many editors draw; see https://mermaid.js.org."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kb.export.picture import NETWORK, events, middle, neighbours, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kb.export.content import Content

#: Its own characters, as the entities that it has for them.
_ESCAPED = {ord(character): f"#{ord(character)};" for character in '"#<>[]{}()|`&;\\'}
#: A timeline knows no entities and cuts at these.
_PLAIN = str.maketrans({":": "∶", ";": ",", "#": "№", "\n": " ", "\r": " "})


def write(content: Content, target: Path, *, about: str, picture: str = NETWORK) -> Counter[str]:
    """Write the network around a thing, its neighbours in a group for each role, or its timeline."""
    written: Counter[str] = Counter()
    slug, name = middle(content, about)
    lines = (
        _network(content, slug, name, written) if picture == NETWORK else _timeline(content, name, written)
    )
    target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return written


def _network(content: Content, slug: str, name: str, written: Counter[str]) -> Iterator[str]:
    found = neighbours(content, slug, written)
    yield "flowchart LR"
    yield f"    accTitle: {_in_a_line(name)}"
    roles = ", ".join(f"{len(each)} as {role}" for role, each in found.items())
    yield f"    accDescr: What claims tie it to: {_in_a_line(roles) or 'nothing'}"
    yield f'    middle(["{_escaped(name)}"])'
    for number, (role, each) in enumerate(found.items()):
        yield f'    subgraph r{number}["{_escaped(role)}"]'
        for place, one in enumerate(each):
            said = "" if one.modality == "assertion" else f"<br>{one.modality}"
            yield f'        n{number}x{place}["{_escaped(shortened(one.name, 60))}{said}"]'
        yield "    end"
        asserted = any(one.modality == "assertion" for one in each)
        yield f"    middle {'---' if asserted else '-.-'} r{number}"
    dashed = [
        f"n{number}x{place}"
        for number, each in enumerate(found.values())
        for place, one in enumerate(each)
        if one.modality != "assertion"
    ]
    if dashed:
        yield "    classDef said stroke-dasharray: 4"
        yield f"    class {','.join(dashed)} said"


def _timeline(content: Content, name: str, written: Counter[str]) -> Iterator[str]:
    yield "timeline"
    yield f"    title {name.translate(_PLAIN)}"
    for event in events(content, written):
        yield f"    {event.date.translate(_PLAIN)} : {f'{event.summary} ({event.note})'.translate(_PLAIN)}"


def _escaped(text: str) -> str:
    return " ".join(text.translate(_ESCAPED).split())


def _in_a_line(text: str) -> str:
    return " ".join(text.translate(_PLAIN).replace("{", "(").replace("}", ")").split())
