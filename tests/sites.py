"""What tests of `kb site` share: pages of an invented pack with everything in it, and a pack of hostile names."""

import shutil
from pathlib import Path

import pytest
from exports import PACK, TEXT, run

HOSTILE = """
pack: hostile
version: 1
requires: [vocabulary, iso-3166]
sources:
  - {slug: odd, title: "<script>alert(1)</script> \\"&' <b>bold"}
entities:
  - {organization: odd-body, name: "<img src=x onerror=alert(2)>", kind: police}
  - {person: rtl, name: "محمد بن عبد الله", kind: official}
  - {initiative: long, name: "%s", kind: project}
claims:
  - statement: {subject: odd-body}
    key: said
    summary: "<script>alert(3)</script> says </p> it all."
    attributed_to: rtl
    about: [long]
    cite: {source: odd}
""" % ("W" * 80)


@pytest.fixture(scope="session")
def built(seeded_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the pages of the invented pack, the article and the organizations, with the words of sources."""
    folder = tmp_path_factory.mktemp("built")
    db = Path(shutil.copy(seeded_template, folder / "kb.db"))
    (folder / "harbour-watch").mkdir()
    (folder / "harbour-watch" / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "herald.txt").write_text(TEXT, encoding="utf-8")
    run(db, "seed", str(folder / "harbour-watch"))
    run(db, "source", "attach", "herald-2031", str(folder / "herald.txt"))
    run(db, "site", str(folder / "site"), "--quotes", "--texts")
    return folder / "site"


@pytest.fixture(scope="session")
def hostile(bare_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the pages of the hostile pack."""
    folder = tmp_path_factory.mktemp("hostile")
    db = Path(shutil.copy(bare_template, folder / "kb.db"))
    (folder / "hostile").mkdir()
    (folder / "hostile" / "pack.yaml").write_text(HOSTILE, encoding="utf-8")
    run(db, "seed", str(folder / "hostile"))
    run(db, "site", str(folder / "site"))
    return folder / "site"
