"""The pages in a real browser, opened from a folder: at every width, in light and dark, with nothing but a keyboard."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("axe_playwright_python", reason="the extra peers is not installed")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.second,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the PATH"),
]
LISTS = ("index", "things", "claims", "disputed", "sources", "topics", "packs", "search")
PAGES = (
    *(f"{name}.html" for name in LISTS),
    "thing/kenya.html",
    "thing/china.html",
    "thing/harbour-watch.html",
    "claim/harbour-watch/overdue.html",
    "claim/harbour-watch/forty-ships.html",
    "claim/harbour-watch/academy-escorts.html",
    "source/herald-2031.html",
    "source/lianyungang-2025.html",
    "text/herald-2031.html",
    "topic/counter-smuggling.html",
    "pack/harbour-watch.html",
)
#: axe would fetch stylesheets anew, which the pages forbid.
WITHIN = {"preload": False}
#: Opens a page of a folder, at a width and in a colour scheme.
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """Return what opens a page, and fail in the end if any said something on the console or asked anybody."""
    said: list[str] = []
    contexts = []

    def open_page(folder: Path, page: str, *, width: int = 1000, **settings: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 800}, **settings)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: said.append(f"{page}: {message.text}"))
        tab.on("pageerror", lambda error: said.append(f"{page}: {error}"))
        tab.on(
            "request", lambda request: said.append(request.url) if not _is_own(request.url, folder) else None
        )
        path, _, fragment = page.partition("#")
        tab.goto((folder / path).as_uri() + (f"#{fragment}" if fragment else ""))
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def _is_own(url: str, folder: Path) -> bool:
    return url.startswith((folder.as_uri(), "data:"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1400])
def test_pages_fit_and_everybody_can_read_them(opened: Open, built: Path, width: int, scheme: str) -> None:
    axe, tab = Axe(), opened(built, "index.html", width=width, color_scheme=scheme)
    for page in PAGES:
        tab.goto((built / page).as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, page
        found = axe.run(tab, options=WITHIN)
        assert found.violations_count == 0, f"{page}\n{found.generate_report()}"


@pytest.mark.parametrize("width", [360, 1400])
def test_hostile_names_break_nothing(opened: Open, hostile: Path, width: int) -> None:
    tab = opened(hostile, "index.html", width=width)
    pages = [path for path in sorted(hostile.rglob("*.html")) if path.parent.name != "thing"]
    for page in [*pages, *(hostile / "thing" / f"{name}.html" for name in ("odd-body", "rtl", "long"))]:
        tab.goto(page.as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, page
    tab.goto((hostile / "thing" / "rtl.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    assert Axe().run(tab, options=WITHIN).violations_count == 0


def test_kenya_is_reached_by_clicking_with_the_words_beside_it(opened: Open, built: Path) -> None:
    tab = opened(built, "index.html")
    tab.click("text=Countries")
    assert tab.locator(".rows li:visible").count() == 250
    tab.click(".rows >> text='Kenya'")
    assert tab.locator("h1").inner_text() == "Kenya"
    assert tab.locator("h2", has_text="Who says so").is_visible()
    tab.click("text=A monitoring center in Kenya watches over")
    assert tab.locator("h2", has_text="Do others agree?").is_visible()
    tab.goto((built / "thing" / "harbour-watch.html").as_uri())
    assert "off the coast, with its Norwegian hosts" in " ".join(tab.locator("blockquote").all_inner_texts())


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        pytest.param("kenya", "Kenya", id="a name"),
        pytest.param("肯尼亚", "Kenya", id="another script"),
        pytest.param("尼亚", "Kenya", id="a part of a name without spaces"),
        pytest.param("vardo", "Vardø", id="a stroke letter"),
        pytest.param("TURKIYE", "Türkiye", id="accents and case"),
        pytest.param("UNODC", "United Nations Office on Drugs and Crime", id="an acronym"),
        pytest.param("Kenja republic", "Kenya", id="nothing has the words, but some of the pairs"),
        pytest.param("academy escorts ships", "The academy escorts the ships.", id="a claim"),
    ],
)
def test_the_search_finds_it_with_the_keyboard(opened: Open, built: Path, asked: str, leads_to: str) -> None:
    tab = opened(built, "thing/sweden.html")
    tab.keyboard.press("/")
    tab.keyboard.type(asked)
    tab.wait_for_selector("#found li")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowDown")
    assert tab.locator("#found li[aria-selected=true]").count() == 1
    assert tab.locator("#find").get_attribute("aria-activedescendant") == "found-0"
    tab.keyboard.press("Enter")
    tab.wait_for_function("name => document.querySelector('h1').textContent === name", arg=leads_to)


def test_the_search_page_has_all_that_is_found(opened: Open, built: Path) -> None:
    tab = opened(built, "search.html#q=fox hunt")
    tab.wait_for_selector("#results li")
    everything = tab.locator("#results li").count()
    assert tab.locator(".tally").inner_text() == f"{everything} found"
    tab.select_option("select[name=what]", "opinion")
    tab.wait_for_function(
        "number => document.querySelectorAll('#results li').length < number", arg=everything
    )
    assert set(tab.locator("#results .what").all_inner_texts()) <= {"claim, opinion"}
    tab.fill("#words", "zzzzzz")
    tab.wait_for_function("document.querySelector('.tally').textContent.startsWith('Nothing')")


def test_a_list_is_filtered_and_keeps_what_was_chosen(opened: Open, built: Path) -> None:
    tab = opened(built, "claims.html")
    whole = tab.locator(".rows > li:visible").count()
    tab.select_option("select[name=modality]", "opinion")
    shown = tab.locator(".rows > li:visible")
    assert 0 < shown.count() < whole
    assert all("Opinion" in text for text in shown.all_text_contents())
    tab.fill("input[name=words]", "overdue")
    assert shown.count() == 1
    assert tab.locator(".tally").inner_text() == f"1 of {whole}"
    tab.reload()
    assert tab.locator(".rows > li:visible").count() == 1


def test_the_keyboard_leads_past_the_bar_to_the_content(opened: Open, built: Path) -> None:
    tab = opened(built, "thing/kenya.html")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"
    tab.keyboard.press("Tab")
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_in_a_text_a_claim_lights_up_its_words(opened: Open, built: Path) -> None:
    tab = opened(built, "text/herald-2031.html")
    tab.hover("#c1")
    assert tab.locator(".s1.lit").count() >= 1
    tab.hover("h1")
    assert tab.locator(".lit").count() == 0


def test_without_scripts_every_page_is_there_to_read(opened: Open, built: Path) -> None:
    tab = opened(built, "claims.html", java_script_enabled=False)
    assert tab.locator(".filters").is_hidden()
    assert tab.locator(".rows > li").count() > 100
    tab.click("text=The academy escorts the ships.")
    assert "Opinion" in tab.locator(".mode").first.inner_text()
