"""The examples of the documents are what the tool prints, and the generated references are up to date."""

import doctest
import re
import shutil
from pathlib import Path

import pytest
from examples import PAGES, ROOT, is_as_said, packs_of, run, steps
from fixtures import SEEDED

PYTHON = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", [page for page in PAGES if any(steps(page))], ids=lambda page: page.name)
def test_the_examples_of_a_page_print_what_it_says(
    request: pytest.FixtureRequest, tmp_path: Path, page: Path
) -> None:
    """Follow a page from top to bottom, as a reader would, in one folder."""
    template = "seeded_template" if packs_of(page) else "bundled_template"
    shutil.copy(request.getfixturevalue(template), tmp_path / "kb.db")
    for command, said in steps(page):
        printed = run(command, tmp_path)
        assert is_as_said(printed, said), f"{command}\n--- printed\n{printed}"


def test_pages_name_the_packs_that_the_tests_have() -> None:
    assert {tuple(packs) for page in PAGES if (packs := packs_of(page))} == {SEEDED}


def test_there_are_examples() -> None:
    assert len([page for page in PAGES if any(steps(page))]) >= 4


def test_the_examples_in_python_give_what_the_page_says(db: Path) -> None:
    page = ROOT / "docs" / "python.md"
    blocks = PYTHON.findall(page.read_text(encoding="utf-8"))
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(
        optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL, verbose=False
    )
    runner.run(examples)
    assert runner.tries > 15
    assert runner.failures == 0


def test_what_one_reads_first_is_short() -> None:
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("\n") < 200


def test_links_between_the_documents_lead_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
