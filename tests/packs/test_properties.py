"""Laws that hold for any pack: once is as good as twice, and how one came here does not matter."""

from __future__ import annotations

import functools
import json
import shutil
import sqlite3
import unicodedata
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from fixtures import Dump, few
from hypothesis import given
from hypothesis import strategies as st

from kb.file import engine
from kb.file.engine import write
from kb.packs.apply.seed import seed

#: The entities that a pack may declare. The type stands in the slug, because no entity can change it.
SLUGS = {
    "organization": ["org-a", "org-b", "org-c"],
    "initiative": ["init-a", "init-b"],
    "person": ["person-a", "person-b"],
    "place": ["place-a", "place-b", "place-c"],
    "actor": ["actor-a"],
}
COUNTRIES = ["NO", "KEN", "norway", "kenya", "sweden"]
TOPICS = ["topic-a", "topic-b", "topic-c"]
SOURCES = ["src-a", "src-b"]
KEYS = ["k1", "k2", "k3", "k4", "k5", "k6"]
KINDS = {"organization": "police", "initiative": "exercise", "place": "city"}

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=12
).filter(
    lambda text: any(
        letter not in "\u115f\u1160\u2800\u3164\uffa0"
        and unicodedata.category(letter) not in ("Cf", "Zs", "Zl", "Zp")
        for letter in text
    )
)
dates = st.sampled_from(
    ["2024", "2025-09", "2025-09-16", "2019~", "2024/..", "2025-09-16/2025-09-18", "201X"]
)
numbers = st.integers(-(10**6), 10**6) | st.floats(allow_nan=False, allow_infinity=False, width=32)


def optional(**fields: Any) -> Any:
    """A mapping with any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


@st.composite
def entities(draw: Any) -> Any:
    found = []
    for type_, slugs in SLUGS.items():
        for slug in draw(st.lists(st.sampled_from(slugs), unique=True)):
            item = {type_: slug, "name": draw(texts)} | draw(optional(description=texts))
            if type_ in KINDS and draw(st.booleans()):
                item["kind"] = KINDS[type_]
            if type_ == "organization":
                item |= draw(optional(acronym=texts))
            if type_ == "initiative":
                item |= draw(optional(topics=st.lists(st.sampled_from(TOPICS), max_size=3)))
            names = draw(st.lists(texts, max_size=2, unique_by=str.strip))
            item["names"] = [
                {"text": name} | draw(optional(kind=st.sampled_from(["official", "native", "former"]),
                                               language=st.just("en")))
                for name in names
            ]  # fmt: skip
            if draw(st.booleans()):
                item["identifiers"] = {"wikidata": f"Q-{draw(st.sampled_from('123'))}-{slug}"}
            found.append(item)
    return found


@st.composite
def details(draw: Any, declared: Any) -> Any:
    """The type of a claim, and its detail."""
    organizations, initiatives, people, places, actors = (
        [slug for slug in slugs if slug in declared] for slugs in SLUGS.values()
    )
    anything = [*declared, *COUNTRIES]
    thing = st.sampled_from(anything)
    types = {"attribute", "figure", "relation", "statement"}
    if initiatives:
        types.add("participation")
    if organizations:
        types.add("membership")
        if people:
            types.add("office")
    type_ = draw(st.sampled_from(sorted(types)))
    fields = {}
    if type_ == "participation":
        venues = [*places, *COUNTRIES]
        role = draw(st.sampled_from(["host", "venue", "speaker"]))
        others = venues if role == "venue" else [*organizations, *people, *places, *actors, *COUNTRIES]
        fields = {"initiative": draw(st.sampled_from(initiatives)), "participant": draw(st.sampled_from(others)),
                  "role": role}  # fmt: skip
    elif type_ == "membership":
        members = [*organizations, *people, *actors, *COUNTRIES]
        fields = {"organization": draw(st.sampled_from(organizations)), "member": draw(st.sampled_from(members)),
                  "status": draw(st.sampled_from(["member", "observer", "candidate"]))}  # fmt: skip
    elif type_ == "office":
        fields = {"person": draw(st.sampled_from(people)), "organization": draw(st.sampled_from(organizations)),
                  "title": draw(texts)}  # fmt: skip
    elif type_ == "attribute":
        fields = draw(attributes(organizations, initiatives, places, thing))
    elif type_ == "figure":
        fields = {"subject": draw(thing), "metric": draw(st.sampled_from(["guests-attended", "members"]))}
        fields |= draw(st.one_of(
            st.fixed_dictionaries({"value": numbers},
                                  optional={"comparator": st.sampled_from(["about", "more-than"])}),
            st.fixed_dictionaries({"low": st.integers(0, 9), "high": st.integers(9, 99)}),
            st.just({"comparator": "several"}),
            st.just({"comparator": "order-of", "low": 10_000}),
        ))  # fmt: skip
        fields |= draw(optional(unit=st.just("person"), per=texts, as_written=texts))
    elif type_ == "relation":
        fields = {"subject": draw(thing), "predicate": draw(st.sampled_from(["supports", "uses"])),
                  "object": draw(thing)}  # fmt: skip
    else:
        fields = draw(optional(subject=thing))
    return type_, fields


@st.composite
def attributes(draw: Any, organizations: Any, initiatives: Any, places: Any, thing: Any) -> Any:
    options = [
        st.tuples(thing, st.sampled_from(["theme", "purpose"]), st.just("value"), texts),
        st.tuples(thing, st.sampled_from(["founded", "starts"]), st.just("value"), dates),
    ]
    if places:
        options.append(
            st.tuples(thing, st.sampled_from(["seat", "place"]), st.just("entity"), st.sampled_from(places))
        )
    options.append(st.tuples(thing, st.just("country"), st.just("entity"), st.sampled_from(COUNTRIES)))
    for same in (organizations, initiatives, places):
        if len(same) > 1:
            options.append(
                st.tuples(st.just(same[0]), st.just("part-of"), st.just("entity"), st.just(same[1]))
            )
    subject, property_, field, value = draw(st.one_of(options))
    return {"subject": subject, "property": property_, field: value}


@st.composite
def citations(draw: Any, sources: Any) -> Any:
    def one(source: str) -> Any:
        where = draw(st.sampled_from(["whole", "start", "both"]))
        fragment = {} if where == "whole" else {"start": draw(texts)}
        fragment |= {"end": draw(texts)} if where == "both" else {}
        return (
            {"source": source} | fragment | draw(optional(stance=st.sampled_from(["supports", "disputes"])))
        )

    return [
        one(source)
        for source in draw(st.lists(st.sampled_from(sources), min_size=1, max_size=2, unique=True))
    ]


@st.composite
def packs(draw: Any) -> Any:
    """A valid pack: all references are to what it declares or to countries."""
    things = draw(entities())
    declared = [item[type_] for item in things for type_ in SLUGS if type_ in item]
    sources = draw(st.lists(st.sampled_from(SOURCES), min_size=1, unique=True))
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    claims: list[dict[str, Any]] = []
    for key in keys:
        type_, detail = draw(details(declared))
        claim = {type_: detail, "key": key, "summary": draw(texts), "cite": draw(citations(sources))}
        claim |= draw(optional(
            modality=st.sampled_from(["opinion", "forecast"]),
            credibility=st.integers(1, 6),
            valid=dates,
            time_note=texts,
            attributed_to=st.sampled_from([*declared, *COUNTRIES]),
            about=st.lists(st.sampled_from([*declared, *COUNTRIES]), max_size=3),
            topics=st.lists(st.sampled_from(TOPICS), max_size=2),
        ))  # fmt: skip
        if type_ == "attribute":
            # Between equals the claim that was there first is shown, so there are none: that is history.
            claim["credibility"] = 1 + len(claims)
        others = [other for other in keys if other != key]
        if others and draw(st.booleans()):
            kind = draw(st.sampled_from(["contradicts", "refines", "supersedes", "corroborates"]))
            claim[kind] = draw(st.lists(st.sampled_from(others), max_size=2))
        claims.append(claim)
    notes = draw(st.lists(st.none() | texts, max_size=2, unique_by=lambda text: text and text.strip()))
    return {
        "pack": "random",
        "version": draw(st.integers(1, 9)),
        "topics": [
            {"topic": topic, "name": draw(texts)} | ({"parent": TOPICS[0]} if topic != TOPICS[0] and under else {})
            for topic, under in zip(TOPICS, draw(st.tuples(*[st.booleans()] * len(TOPICS))), strict=True)
        ],
        "sources": [
            {"slug": source, "title": draw(texts)}
            | draw(optional(published=dates, kind=st.just("article"), publisher=st.sampled_from(["pub-x", "quux"])))
            for source in sources
        ],
        "entities": things,
        "claims": claims,
        "passages": [
            {"cite": {"source": sources[0]} | ({"start": text} if text else {}), "nature": "opinion",
             "reason": draw(texts)}
            for text in notes
        ],
    }  # fmt: skip


@pytest.fixture(autouse=True)
def _one_engine_per_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what SQLAlchemy has compiled: the examples seed the same file over and over."""
    monkeypatch.setattr(engine, "writing_engine", functools.cache(engine.writing_engine))


@contextmanager
def copy_of(template: Any, tmp_path: Path, name: str = "copy.db") -> Any:
    path = tmp_path / name
    shutil.copy(template, path)
    try:
        yield path
    finally:
        for left in tmp_path.glob(f"{name}*"):
            left.unlink()


def apply(path: Path, pack: Any, tmp_path: Path, *, dry_run: Any = False, **options: Any) -> Any:
    """Seed a pack, written as YAML (JSON is YAML)."""
    folder = tmp_path / "random"
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    with write(path, dry_run=dry_run) as connection:
        [report] = seed(connection, [folder], **options)
    return report


def without_packs(rows: Any) -> Any:
    return [row for row in rows if row[0] != "packs"]


def contents(path: Path) -> Any:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return list(connection.iterdump())


@few()
@given(pack=packs())
def test_seeding_twice_is_seeding_once_and_pruning_all_of_it_leaves_nothing(
    pack: Any, bare_template: Path, tmp_path: Path, dump: Dump
) -> None:
    with copy_of(bare_template, tmp_path) as path:
        before = without_packs(dump(path))
        apply(path, pack, tmp_path)
        once = contents(path)
        report = apply(path, pack, tmp_path, prune=True)
        assert not report.pending, report.changes
        assert contents(path) == once
        apply(path, {"pack": "random", "version": 1}, tmp_path, prune=True)
        assert without_packs(dump(path)) == before


@few()
@given(old=packs(), new=packs())
def test_a_new_version_with_prune_is_the_new_version_alone(
    old: str, new: str, bare_template: Path, tmp_path: Path, dump: Dump
) -> None:
    with copy_of(bare_template, tmp_path) as path, copy_of(bare_template, tmp_path, "fresh.db") as fresh:
        apply(path, old, tmp_path)
        before = contents(path)
        plan = apply(path, new, tmp_path, prune=True, dry_run=True)
        assert contents(path) == before
        report = apply(path, new, tmp_path, prune=True)
        assert report.total("kept", "left behind") == 0, report.changes
        assert report.changes == plan.changes
        apply(fresh, new, tmp_path)
        assert dump(path) == dump(fresh)
        settled = contents(path)
        assert not apply(path, new, tmp_path, prune=True).pending
        assert contents(path) == settled


def damage(draw: Any, pack: Any) -> Any:
    """Break a reference or a field of a pack."""
    claims = [claim for claim in pack["claims"] if claim]
    kind = draw(st.sampled_from(["topic", "source", "about", "summary", "date"]))
    claim = claims[0] if claims else None
    if claim is None or kind == "topic":
        pack["topics"][0]["parent"] = "no-such-topic"
    elif kind == "source":
        claim["cite"] = [{"source": "no-such-source"}]
    elif kind == "about":
        claim["about"] = ["no-such-thing"]
    elif kind == "summary":
        claim["summary"] = ""
    else:
        claim["valid"] = "some day"
    return pack


@few()
@given(old=packs(), broken=st.composite(lambda draw: damage(draw, draw(packs())))())
def test_a_broken_pack_changes_nothing(old: str, broken: Any, bare_template: Path, tmp_path: Path) -> None:
    from kb.errors import PackError

    with copy_of(bare_template, tmp_path) as path:
        apply(path, old, tmp_path)
        before = contents(path)
        with pytest.raises(PackError, match="nothing was written"):
            apply(path, broken, tmp_path, prune=True)
        assert contents(path) == before
