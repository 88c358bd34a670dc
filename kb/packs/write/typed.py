"""Claims of a type, where the structure of a sentence says it all: who takes part, belongs, holds which office."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kb.packs.format.items import TODO
from kb.packs.format.several import PARTY
from kb.packs.write.belonging import Belonging
from kb.packs.write.frame import is_foreseen, is_told_so
from kb.packs.write.happening import Happening
from kb.packs.write.helping import Helping
from kb.packs.write.listed import Listed
from kb.packs.write.offices import offices
from kb.packs.write.said import Said, foreseen, is_member, takes_part
from kb.packs.write.seats import Seats
from kb.packs.write.spotted import THEME
from kb.packs.write.taking_part import TakingPart
from kb.packs.write.when import date_of, dates_of
from kb.packs.write.who import Group, groups_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kb.packs.write.spotted import Spotted
    from kb.sources.spot import Found

#: So many parties of one claim are written as a list.
_MANY = 4
_HELPERS = r"(?:,[^,]{2,60},)?\s+(?:(?:has|have|had|also|both|all|will|is|are|jointly|then|\w+ly)\s+)*"
#: What lies between the parties and the initiative: a verb, and no more than a few plain words.
_ROLES = {
    "participant": r"(?:took|takes?|taking|taken) part in|participat(?:ed|es?|ing) in|joined|joins?|attended|attends?|"
    r"signed|ratified|acceded to",
    "host": r"hosted|hosts?|hosting|welcomed",
    "organizer": r"organi[sz](?:ed|es?|ing)|convened|convenes?",
    "lead": r"led|leads?|headed|heads?|directed|coordinated",
    "funder": r"funded|funds|financed|finances|sponsored|sponsors|paid for",
    "partner": r"held|holds?|launched|launch|extended|carried out|conducted|conduct|ran|runs?|started|agreed|"
    r"set up|founded|renewed|resumed",
}
_ACTIVE = [
    (
        role,
        re.compile(
            rf"{_HELPERS}(?:{verbs})\s+(?:(?:the|a|an|their|its|this|first|second|third|annual|joint)\s+)*(?:[a-z-]+ "
            rf"){{0,2}}(?:[a-z-]+, )?$"
        ),
    )
    for role, verbs in _ROLES.items()
]
_PASSIVE = re.compile(
    r"\b(?:is|was|were|are|being|been|and)\s+(?:jointly\s+)?(?P<verb>led|hosted|organi[sz]ed|funded|financed|coordinated|headed|convened|sponsored)\s+by\s+(?:the\s+)?$"
)
_PASSIVE_ROLES = {"led": "lead", "hosted": "host", "funded": "funder", "financed": "funder", "coordinated": "lead",
                  "headed": "lead",
                  "sponsored": "funder", "convened": "organizer"}  # fmt: skip
_WITH = re.compile(r"\b(?:participants|officers|teams|delegations|experts|police) from\s+(?:the\s+)?$")
_MEMBER = re.compile(
    rf"{_HELPERS}(?:joined|joins?|became (?:an? )?(?:full )?(?P<what>members?|observers?|dialogue "
    rf"partners?|candidates?) (?:of|in|at)"
    r"|(?:is|are|was|were) (?:an? )?(?:full )?(?P<is>members?|observers?|dialogue partners?|candidates?) "
    r"(?:of|in|at)|left)\s+(?:the\s+)?$"
)
_AS = re.compile(r"[^.;]{0,40}?\bas (?:an? )?(?:full )?(?P<what>member|observer|dialogue partner|candidate)")
_TITLE = (
    r"(?:(?:[\w’'-]+ ){0,5}?(?:director|head|chief|chair(?:man|woman|person)?|president|minister|secretary|commissioner|commander"
    r"|spokes(?:man|woman|person)|representative|coordinator|ambassador|governor|mayor|judge|prosecutor|professor|analyst|expert"
    r"|adviser|advisor|officer|inspector|superintendent|general|captain|colonel|deputy|manager|researcher|fellow|counsel|rapporteur"
    r"|envoy|attach[eé]|dean|rector|chancellor|executive|chairwoman)(?:[ -](?:general|in chief|for [\w ]{3,40}))?)"
)
_OFFICE_AFTER = re.compile(
    rf", (?:the |a |an |its |who is (?:the |a |an )?)?(?P<title>{_TITLE}) (?:of|at|for|in|with) (?:the )?$",
    re.IGNORECASE,
)
_OFFICE_BEFORE = re.compile(rf"(?:[’']s)? (?P<title>{_TITLE}) $", re.IGNORECASE)
_TITLE_LAST = re.compile(rf"^ (?P<title>{_TITLE})(?=[,.;]| said| told| added|$)", re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:,[^,]{2,60},)?\s+(?:will |is |was |are |were |being |to be |be |has |have )*(?P<verb>opened|"
    r"opens?|began|begins?|started|starts?|held|took place|takes place|ran|runs|kicked off)\b"
)
_EVENT = re.compile(
    r"The (?:\w+ )?(?:operation|exercise|forum|summit|conference|patrols?|campaign|program(?:me)?|project|agreement"
    r"|meeting|event|raids?)\b"
)


def typed_claims(
    each: Spotted, cite: Any, common: dict[str, Any], event: str | None, names: dict[str, str]
) -> list[dict[str, Any]]:
    """Return the claims of a type that a sentence makes.

    `event` is the initiative that was named last before. `names` has the names of the things by their slugs.
    """
    kept = {name: common[name] for name in ("attributed_to", "modality", "valid") if name in common}
    if kept.get("modality") == TODO:
        del kept["modality"]  # that of a quotation; who takes part is said beside it
    made: dict[tuple[str, ...], dict[str, Any]] = {}
    for said in _found(each, event, names):
        # Who holds an office the source says itself; when something begins says the claim, and not when it holds.
        left_out = {"office": kept.keys(), "attribute": {"valid"}}.get(said.kind, set())
        claim: dict[str, Any] = {
            said.kind: said.detail,
            "key": f"{each.key}-{said.key}",
            "summary": said.summary,
        }
        if each.tree and said.verb is not None and not is_told_so(each.tree, said.verb, kept.get("modality")):
            left_out = {*left_out, "modality"}
        claim |= {name: value for name, value in kept.items() if name not in left_out}
        if "modality" not in common and said.kind != "office" and is_foreseen(each, said.verb):
            claim["modality"] = "forecast"
        if claim.get("modality") == "forecast":
            claim["summary"] = foreseen(claim["summary"])
        own = date_of(dates_of(each, said.verb)) if claim.pop("valid", None) else None
        claim |= {"valid": said.valid or own} if said.valid or own else {}
        made.setdefault(_what(said), claim | {"cite": cite})
    return _with_own_keys(_listed(list(made.values()), each.key, names))


def _listed(made: list[dict[str, Any]], key: str, names: dict[str, str]) -> list[dict[str, Any]]:
    """Write claims of many parties that differ in nothing else as one claim that lists them."""
    alike: dict[str, list[dict[str, Any]]] = {}
    for claim in made:
        alike.setdefault(json.dumps(_without_party(claim)), []).append(claim)
    return [
        each
        for same in alike.values()
        for each in ([_as_list(same, key, names)] if len(same) >= _MANY else same)
    ]


def _without_party(claim: dict[str, Any]) -> dict[str, Any]:
    kind = next(iter(claim))
    if kind not in PARTY:
        return claim
    detail = {name: value for name, value in claim[kind].items() if name != PARTY[kind]}
    return claim | {kind: detail, "key": "", "summary": ""}


def _as_list(same: list[dict[str, Any]], key: str, names: dict[str, str]) -> dict[str, Any]:
    first, kind = same[0], next(iter(same[0]))
    party = PARTY[kind]
    slug, here = first[kind][party], f"{{{party}}}"
    detail = {
        f"{party}s" if name == party else name: [claim[kind][party] for claim in same]
        if name == party
        else value
        for name, value in first[kind].items()
    }
    end = first["key"].removeprefix(f"{key}-{slug[:40]}")
    summary = here + first["summary"].removeprefix(names[slug])
    return first | {kind: detail, "key": f"{key}-{here}{end}", "summary": summary}


def _what(said: Said) -> tuple[str, ...]:
    """Return what a claim must not say twice: a role, a status, a title or a value aside."""
    aside = ("role", "status", "title", "value", "entity")
    return (said.kind, *(value for name, value in said.detail.items() if name not in aside))


def _with_own_keys(made: list[dict[str, Any]]) -> list[dict[str, Any]]:
    seen: dict[str, int] = {}
    for claim in made:
        key = claim["key"]
        seen[key] = seen.get(key, 0) + 1
        claim["key"] = f"{key}-{seen[key]}" if seen[key] > 1 else key
    return made


def _found(each: Spotted, event: str | None, names: dict[str, str]) -> Iterator[Said]:
    """Yield what the syntax says, where it is known, and else what the words say."""
    if each.tree is not None:
        yield from offices(each, each.tree, names)
        yield from (found := list(TakingPart(each, each.tree, names).claims()))
        yield from Listed(each, each.tree, names).claims_beside(found)
        for frame in (Happening, Belonging, Seats, Helping):
            yield from frame(each, each.tree, names).claims()
    else:
        groups = list(groups_of(each.text, each.things))
        yield from _participations(each, groups, event)
        yield from _memberships(each, groups)
    yield from _offices(each)
    yield from _attributes(each)


def _participations(each: Spotted, groups: list[Group], event: str | None) -> Iterator[Said]:
    events = [thing for thing in each.things if thing.type == "initiative"]
    for group in groups:
        for initiative in events:
            role = (
                _role(each.text[group.end : initiative.span.start])
                if group.end <= initiative.span.start
                else None
            )
            if role and not re.match(r"[’']", each.text[group.end :]):
                yield from _each_takes_part(each, group, initiative.slug, _named(each, initiative), role)
        passive = _PASSIVE.search(each.text[: group.start])
        if passive:
            subject = events[0] if len(events) == 1 and events[0].span.end < group.start else None
            slug = subject.slug if subject else event if not events and _EVENT.match(each.text) else None
            if slug:
                role = _PASSIVE_ROLES.get(passive["verb"], "organizer")
                yield from _each_takes_part(
                    each, group, slug, _named(each, subject) if subject else slug.replace("-", " "), role
                )


def _role(between: str) -> str | None:
    return next((role for role, pattern in _ACTIVE if pattern.fullmatch(between)), None)


def _each_takes_part(each: Spotted, group: Group, slug: str, name: str, role: str) -> Iterator[Said]:
    for thing in group.things:
        if thing.slug != slug:
            yield takes_part(_named(each, thing), thing.slug, name, slug, role)


def _named(each: Spotted, thing: Found) -> str:
    return each.text[slice(*thing.span)]


def _memberships(each: Spotted, groups: list[Group]) -> Iterator[Said]:
    bodies = [thing for thing in each.things if thing.type == "organization"]
    for group in groups:
        for body in bodies:
            if group.end > body.span.start or body in group.things:
                continue
            found = _MEMBER.fullmatch(each.text[group.end : body.span.start])
            if found is None:
                continue
            what = found["what"] or found["is"]
            if what is None and (after := _AS.match(each.text[body.span.end :])):
                what = after["what"]
            status = (
                "former-member"
                if found[0].split()[-1] == "left" or " left " in found[0]
                else (what or "member").rstrip("s").replace(" ", "-")
            )
            joined = re.search(r"\b(?:join|became)", found[0]) is not None
            for thing in group.things:
                since = joined and len(each.dates) == 1 and "/" not in each.dates[0].edtf
                valid = f"{each.dates[0].edtf}/.." if since else None
                said = is_member(_named(each, thing), thing.slug, _named(each, body), body.slug, status)
                yield said._replace(valid=valid)


def _offices(each: Spotted) -> Iterator[Said]:
    listed = [
        thing for thing in each.things if thing.type in ("person", "organization") and not thing.is_derived
    ]
    for first, second in pairwise(listed):
        between = each.text[first.span.end : second.span.start]
        match first.type, second.type:
            case "person", "organization":
                person, body = first, second
                found = _OFFICE_AFTER.fullmatch(between)
                if found is None and between in (", ", ", the "):
                    found = _TITLE_LAST.match(each.text[second.span.end :])
            case "organization", "person":
                person, body = second, first
                found = _OFFICE_BEFORE.fullmatch(between)
            case _:
                continue
        if found:
            title = found["title"]
            detail = {"person": person.slug, "organization": body.slug, "title": title}
            said = f"{_named(each, person)} is {title} of {_named(each, body)}."
            yield Said("office", detail, f"{person.slug[:40]}-office", said)


def _attributes(each: Spotted) -> Iterator[Said]:
    named = [*each.things, *each.means.values()]
    events = {thing.slug: thing for thing in reversed(named) if thing.type == "initiative"}
    if len(events) != 1:
        return
    [event] = events.values()
    name = _named(each, event)
    if theme := THEME.search(each.text):
        detail = {"subject": event.slug, "property": "theme", "value": theme["theme"]}
        yield Said("attribute", detail, "theme", f"{name} has a theme of its own.")
    begins = _BEGINS.match(each.text, event.span.end)
    if begins is None:
        return
    later = [date for date in each.dates if date.span.start >= event.span.end]
    if len(later) == 1 and len(later[0].edtf.partition("/")[0]) == 10 and ".." not in later[0].edtf:
        start, _, end = later[0].edtf.partition("/")
        detail = {"subject": event.slug, "property": "starts", "value": start}
        yield Said("attribute", detail, "starts", f"{name} starts on {start}.")
        if end:
            detail = {"subject": event.slug, "property": "ends", "value": end}
            yield Said("attribute", detail, "ends", f"{name} ends on {end}.")
    places = [thing for thing in each.things if thing.type == "place" and thing.span.start > event.span.end]
    for place in places[:1]:
        if re.search(r"\b(?:in|at)\s+(?:the\s+)?$", each.text[: place.span.start]):
            said = f"{name} takes place in {_named(each, place)}."
            detail = {"subject": event.slug, "property": "place", "entity": place.slug}
            yield Said("attribute", detail, "place", said)
