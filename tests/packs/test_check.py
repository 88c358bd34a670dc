"""What a check of a pack finds, warns of and waits for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from kb.packs.format.changes import changes

Run = Callable[..., Result]

PACK = """\
    pack: harbour
    version: 1
    requires: [vocabulary, iso-3166]
    sources: [{{slug: herald, title: T}}]
    claims:
      - figure: {{subject: NO, metric: countries-attended, {figure}}}
        key: a
        summary: {summary}
        cite: {{source: herald}}
    """


def checked(
    kb: Run, write_pack: Callable[..., Path], figure: str, summary: str = "One.", code: int = 1
) -> str:
    folder = write_pack(PACK.format(figure=figure, summary=summary))
    return kb("pack", "check", str(folder), code=code).stderr


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("value: 5, low: 3", "a figure has either a value, or a low and a high"),
        ("value: 5, high: 7", "a figure has either a value, or a low and a high"),
        ("value: '1,000'", "write 1000 and not '1,000': a number has no commas or spaces"),
        ("value: 9007199254740993", "'9007199254740993' has more digits than can be kept; round it"),
    ],
)
def test_a_figure_that_would_not_be_kept_as_written_is_refused(
    kb: Run, write_pack: Callable[..., Path], figure: str, said: str
) -> None:
    assert said in checked(kb, write_pack, figure)


def test_figures_of_a_pack_that_contradict_each_other_are_told_of(
    kb: Run, write_pack: Callable[..., Path]
) -> None:
    """So do those of two publishers, but there is nothing amiss with that."""
    figure = "{{key: {}, figure: {{subject: NO, metric: guests-attended, value: {}}}, summary: One., cite: {{source: {}}}}}"
    claims = ", ".join(
        figure.format(*each) for each in (("a", 5, "herald"), ("b", 7, "herald"), ("c", 9, "rival"))
    )
    pack = f"""
        pack: harbour
        version: 1
        requires: [vocabulary, iso-3166]
        publishers: [{{slug: p, name: P, reliability: C, reason: known}}, {{slug: q, name: Q, reliability: C, reason: known}}]
        sources: [{{slug: herald, title: S, publisher: p}}, {{slug: rival, title: R, publisher: q}}]
        claims: [{claims}]
        """
    said = kb("pack", "check", str(write_pack(pack))).stderr
    assert said.count("cannot both be right") == 1
    assert "harbour/a: it and b cannot both be right; a narrower metric," in said


def test_what_only_a_pack_has_that_is_not_required_is_found_and_said(
    kb: Run, write_pack: Callable[..., Path]
) -> None:
    lacking = "harbour/requires: it names what is in none of the packs under requires, but in {}; add that"
    pack = PACK.format(figure="value: 5", summary="One.")
    named = pack.replace("NO, metric", "europol, metric")
    assert lacking.format("organizations") in kb("pack", "check", str(write_pack(named))).stderr
    counted = pack.replace("countries-attended", "vessels")
    assert lacking.format("context-2025") in kb("pack", "check", str(write_pack(counted))).stderr
    required = named.replace("iso-3166]", "organizations]")
    assert "requires" not in kb("pack", "check", str(write_pack(required))).stderr


@pytest.mark.parametrize(
    "figure", ["value: 9007199254740992", "value: 1e300", "low: 3, high: 5", "value: -0.5"]
)
def test_other_figures_are_taken(kb: Run, write_pack: Callable[..., Path], figure: str) -> None:
    assert checked(kb, write_pack, figure, code=0) == ""


def test_a_summary_that_a_number_sign_cuts_is_warned_of(kb: Run, write_pack: Callable[..., Path]) -> None:
    said = checked(kb, write_pack, "value: 5", "Norway is # 1 of all.", code=0)
    assert said.startswith("pack.yaml:8: the summary ends before '# 1 of all.', which is a comment")
    assert checked(kb, write_pack, "value: 5", "'Norway is # 1 of all.'", code=0) == ""
    assert checked(kb, write_pack, "value: 5", "Norway is C#1.", code=0) == ""


def test_a_check_does_not_say_that_nothing_was_written(kb: Run, write_pack: Callable[..., Path]) -> None:
    said = checked(kb, write_pack, "value: x")
    assert "1 problem" in said
    assert "nothing was written" not in said
    assert "nothing was written" in kb("seed", "pack", code=1).stderr


def test_watching_goes_on_at_each_change(tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text("one")
    watched = changes([tmp_path], pause=0)
    next(watched)
    file.write_text("other")
    next(watched)
    (tmp_path / "claims.yaml").write_text("new")
    next(watched)
