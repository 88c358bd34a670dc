"""Links to quotes open the page at the quote in a real browser, served on loopback."""

import html
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue

import pytest

from kb.sources.locators import directives
from kb.sources.rewritten import Span

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.second,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the PATH"),
]

LINES = [
    "The harbour police met in May. Nobody was late, and so on.",
    "Later the Harbour Police met again; “smart” quotes – and dashes – stood there, 50% of them.",
    "A line between the lines, with a comma, an & and a # sign.",
    "The harbour police met in May. Nobody was late, and then came the very long speech that went on for an hour"
    " and a half before anybody in the hall could ask the one question that everybody had come to ask that day.",
    "中国公安部今天发布了新的规定。",
    "The end.",
]
TEXT = "\n".join(LINES)

# Blocks stand far apart, so that what is in view tells where the browser has scrolled to.
PAGE = """<!doctype html><meta charset="utf-8"><style>p {{ margin: 0 0 3000px }}</style>{body}
<script>
setTimeout(() => {{
  const middle = window.innerHeight / 2;
  const away = p => Math.abs(p.getBoundingClientRect().top - middle);
  const all = [...document.querySelectorAll("p")];
  fetch("/at/" + all.indexOf(all.reduce((a, b) => away(a) < away(b) ? a : b)) + "/" + Math.round(scrollY));
}}, 700);
</script>"""


@pytest.fixture(scope="module")
def site() -> Iterator[tuple[str, "Queue[str]"]]:
    """Serve the page, and collect where it says that the browser is."""
    reports: Queue[str] = Queue()
    body = "".join(f"<p>{html.escape(line)}</p>" for line in LINES)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/at/"):
                reports.put(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.format(body=body).encode() if self.path == "/page" else b"")

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/page", reports
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        pytest.param("Harbour Police met", 1, id="the second place that a browser takes for the same"),
        pytest.param("“smart” quotes – and dashes – stood there, 50%", 1, id="typography"),
        pytest.param("a comma, an & and a # sign", 2, id="characters that directives use themselves"),
        pytest.param(LINES[3][:-1], 3, id="long, with its beginning elsewhere too"),
        pytest.param("公安部今天发布", 4, id="Chinese"),
        pytest.param("an & and a # sign.\nThe harbour police met in May. Nobody was late, and then", 2, id="two blocks"),
    ],
)  # fmt: skip
def test_a_link_opens_the_page_at_the_quote(
    site: tuple[str, "Queue[str]"], tmp_path: Path, quote: str, line: int
) -> None:
    url, reports = site
    start = TEXT.index(quote)
    [directive] = directives(TEXT, [Span(start, start + len(quote))])
    flags = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
        " --disable-component-update --disable-sync --remote-debugging-port=0"
    )
    command = [str(CHROMIUM), *flags.split(), f"--user-data-dir={tmp_path}", f"{url}#:~:text={directive}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
        try:
            report = reports.get(timeout=60)
        except Empty:
            pytest.fail("the browser did not come to the page")
        finally:
            browser.kill()
    _, _, found, scrolled = report.split("/")
    assert (int(found), int(scrolled) > 0) == (line, line > 0), directive
