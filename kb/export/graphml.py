"""`graphml`: things as nodes, each link that a claim makes as an edge, for network analysis.

http://graphml.graphdrawing.org/specification.html
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from kb.export.content import claim_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kb.export.content import Content, Row

_NODE = {"label": "string", "type": "string", "kind": "string", "claims": "int"}
_EDGE = {
    **dict.fromkeys(
        ("type", "role", "key", "summary", "modality", "voice", "attributed_to", "grade"), "string"
    ),
    **dict.fromkeys(("reliability", "credibility", "source", "valid"), "string"),
    **dict.fromkeys(("first_day", "last_day", "time_note"), "string"),
    "lead": "int",
}
#: What no XML may hold, not even escaped.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(content: Content, target: Path) -> Counter[str]:
    """Write the things that claims name and the links between them, from what a claim is about to what it names beside."""
    written = Counter(things=0, links=0)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_head())
        for thing in content.rows("things"):
            if thing["claims"]:
                written["things"] += 1
                file.write(
                    f"<node id={quoteattr(thing['slug'])}>{_data('n', _NODE, _of_thing(thing))}</node>\n"
                )
        for link, id_ in content.links():
            written["links"] += 1
            ends = f"source={quoteattr(link['thing_slug'])} target={quoteattr(link['other_slug'])}"
            file.write(
                f"<edge id={quoteattr(not_xml(id_))} {ends}>{_data('e', _EDGE, _of_link(link))}</edge>\n"
            )
        file.write("</graph>\n</graphml>\n")
    return written


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for prefix, of, names in (("n", "node", _NODE), ("e", "edge", _EDGE)):
        for name, type_ in names.items():
            yield f'<key id="{prefix}-{name}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'
    yield '<graph id="kb" edgedefault="directed">\n'


def _of_thing(thing: Row) -> dict[str, Any]:
    return {"label": thing["name"], **{name: thing[name] for name in _NODE if name != "label"}}


def _of_link(link: Row) -> dict[str, Any]:
    type_, _, role = link["via"].partition(":")
    made = {
        "type": type_,
        "role": role or None,
        "key": claim_name(link),
        "grade": f"{link['reliability'] or ''}{link['credibility']}",
    }
    return {name: made[name] if name in made else link[name] for name in _EDGE}


def _data(prefix: str, names: Iterable[str], values: dict[str, Any]) -> str:
    return "".join(
        f'<data key="{prefix}-{name}">{escape(not_xml(str(values[name])), {chr(13): "&#13;"})}</data>'
        for name in names
        if values[name] is not None
    )


def not_xml(text: str) -> str:
    """Return a text without what no XML may hold."""
    return _NOT_XML.sub("\ufffd", text)
