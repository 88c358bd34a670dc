"""The index of the search: the names and claims that there are, and which of them have which pairs of characters.

It is a script, as a page that was opened from a folder may read no other file. Pairs work in any script, and need no
dictionary. Those that very many entries have narrow nothing down and are left out; whoever searches compares the words.
Words are written once, and what is called by them has their numbers: the most frequent ones are the shortest.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from kb.kinds import THINGS
from kb.site.paths import ROOT
from kb.text import LETTERS, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.site.material import Material

#: A number is written six bits at a time, the lowest first; a digit from 32 on says that more follow.
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
#: A pair that more than one in so many entries have is left out.
_COMMON = 8
_LETTERS = str.maketrans(LETTERS)


def folded(text: str) -> str:
    """Return a text as it is compared: lower case, without accents and punctuation. The script does the same."""
    if text.isascii():
        return " ".join(re.findall("[a-z0-9]+", text.lower()))
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).lower()
    bare = unicodedata.normalize("NFC", "".join(c for c in plain if not "\u0300" <= c <= "\u036f"))
    return " ".join("".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in bare).split())


def pairs(text: str) -> set[str]:
    """Return the pairs of characters of each word."""
    return {word[place : place + 2] for word in folded(text).split() for place in range(len(word) - 1)}


def entries(material: Material) -> Iterator[tuple[str, str, str, str]]:
    """Yield what can be found: where its page is, what it is, what it is called, and what else."""
    for thing in material.things.values():
        others = dict.fromkeys(name["name"] for name in thing["names"] if name["kind"] != "primary")
        codes = [thing["own"][code] for code in ("acronym", "alpha2", "alpha3") if thing["own"].get(code)]
        yield thing["page"], thing["type"], thing["name"], "\t".join((*others, *codes))
    for kind in ("topics", "sources", "packs"):
        for row in getattr(material, kind).values():
            more = row.get("publisher") or ""
            yield row["page"], kind[:-1], row.get("name") or row.get("title") or row["slug"], more
    for claim in material.claims.values():
        yield claim["page"], claim["modality"], claim["summary"], ""


def index(material: Material) -> str:
    """Return the script that holds the index."""
    found = [(path, kind, _line(name), _line(more)) for path, kind, name, more in entries(material)]
    having: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, name, more) in enumerate(found):
        for pair in pairs(f"{name} {more}"):
            having[pair].append(number)
    counts = Counter(word for _, _, name, _ in found for word in name.split())
    words = sorted(counts, key=lambda word: (-counts[word], word))
    places = {word: place for place, word in enumerate(words)}
    most = max(len(found) // _COMMON, 200)
    kinds = list(dict.fromkeys(kind for _, kind, _, _ in found))
    folders = list(dict.fromkeys(path.rpartition("/")[0] for path, _, _, _ in found))
    written: dict[str, Any] = {
        "letters": LETTERS,
        "kinds": kinds,
        "things": list(THINGS),
        "folders": folders,
        "kind": "".join(_DIGITS[kinds.index(kind)] for _, kind, _, _ in found),
        "folder": _number_list(folders.index(path.rpartition("/")[0]) for path, _, _, _ in found),
        "stem": "\n".join(path.rpartition("/")[2].removesuffix(".html") for path, _, _, _ in found),
        "words": " ".join(words),
        "name": "\n".join(_number_list(places[word] for word in name.split()) for _, _, name, _ in found),
        "more": "\n".join(more for _, _, _, more in found),
        "common": "".join(sorted(pair for pair, numbers in having.items() if len(numbers) > most)),
        "pairs": {pair: _gaps(numbers) for pair, numbers in sorted(having.items()) if len(numbers) <= most},
    }
    return f"kbIndex({json.dumps(written, ensure_ascii=False, separators=(',', ':'))});\n"


def _line(text: str) -> str:
    return visible("\t".join(" ".join(part.split()) for part in text.split("\t"))).replace(ROOT, "")


def _gaps(numbers: list[int]) -> str:
    """Write rising numbers as the steps between them."""
    return _number_list(number - before for before, number in zip([0, *numbers], numbers, strict=False))


def _number_list(numbers: Any) -> str:
    written = []
    for number in numbers:
        rest = number
        while rest >= 32:
            written.append(_DIGITS[32 + (rest & 31)])
            rest >>= 5
        written.append(_DIGITS[rest])
    return "".join(written)
