"""Write seeds/country-names: what countries are called in the languages of the United Nations, from Unicode CLDR.

Usage: python tools/country_names.py     (needs babel: pip install -e '.[dev]')

A name that a country has already, however it is spelt, is left out, and so is one that means two countries.
"""

import tempfile
from collections import defaultdict
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version

import kb
from kb.file.bundled import bundled_packs
from kb.packs.apply.seed import init
from kb.text import fold

PACK = Path(__file__).resolve().parents[1] / "seeds" / "country-names"
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
HEADER = """\
# What countries are called in the languages of the United Nations. Written by tools/country_names.py.
pack: country-names
version: 1
requires: [vocabulary, iso-3166]

publishers:
  - slug: unicode-consortium
    name: Unicode Consortium
    reliability: B
    reason: its members keep the names that their own systems show, and it sides with no country

sources:
  - slug: unicode-cldr
    kind: dataset
    title: Unicode Common Locale Data Repository, version {version}
    publisher: unicode-consortium
    url: https://cldr.unicode.org/
    rights: Copyright Unicode, Inc.; Unicode License v3
"""


def countries() -> tuple[dict[str, str], dict[str, set[str]]]:
    """Return the slug of each country by its code, and the slugs that each folded name means."""
    packs = bundled_packs()
    meant: dict[str, set[str]] = defaultdict(set)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kb.db"
        init(path, [packs["vocabulary"], packs["iso-3166"]])
        with kb.open(path) as base:
            codes = base.sql("SELECT coalesce(alpha2, 'XK') AS code, slug FROM countries ORDER BY slug")
            for row in base.sql("SELECT folded, slug FROM names"):
                meant[row["folded"]].add(row["slug"])
    return {row["code"]: row["slug"] for row in codes}, meant


def names(codes: dict[str, str], meant: dict[str, set[str]]) -> dict[str, list[tuple[str, str]]]:
    """Return the names that are new, with their languages, by country."""
    found: dict[str, list[tuple[str, str]]] = {slug: [] for slug in codes.values()}
    before = {folded: set(slugs) for folded, slugs in meant.items()}
    called = [(Locale(language).territories, language) for language in LANGUAGES]
    for code, slug in codes.items():
        for territories, _ in called:
            meant[fold(territories[code])].add(slug)
    taken: set[tuple[str, str]] = set()
    for code, slug in codes.items():
        for territories, language in called:
            folded = fold(territories[code])
            if len(meant[folded]) == 1 and slug not in before.get(folded, ()) and (slug, folded) not in taken:
                taken.add((slug, folded))
                found[slug].append((territories[code], language))
    return found


def main() -> None:
    """Write the pack."""
    lines = ["entities:"]
    for slug, called in names(*countries()).items():
        if called:
            listed = ", ".join(f'{{text: "{text}", language: {language}}}' for text, language in called)
            lines.append(f"  - {{country: {slug}, names: [{listed}]}}")
    PACK.mkdir(exist_ok=True)
    (PACK / "pack.yaml").write_text(HEADER.format(version=get_cldr_version()), encoding="utf-8")
    (PACK / "names.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
