"""What a thing is by the head of its name: an academy, a forum, a port."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kb.sources.spot.nouns import INTRODUCES

if TYPE_CHECKING:
    from kb.sources.rewritten import Span

#: The kind of a thing by the last word of its name, or by the first where "of" or "for" follows.
_HEADS = {
    "organization": {
        "ministry": "ministry", "department": "ministry", "commission": "commission", "council": None, "committee": None,
        "agency": None, "authority": None, "bureau": None, "office": None, "service": None, "police": "police",
        "constabulary": "police", "gendarmerie": "police", "guard": "police", "customs": None, "court": None,
        "academy": "academy", "university": "academy", "college": "academy", "institute": "academy", "school": "academy",
        "organization": "intergovernmental", "organisation": "intergovernmental", "union": "intergovernmental",
        "association": None, "federation": None, "foundation": None, "group": None, "company": "company",
        "corporation": "company", "ltd": "company", "inc": "company", "bank": "company", "centre": None, "center": None,
        "unit": None, "directorate": None, "inspectorate": None, "secretariat": None, "network": None, "society": None,
        "technologies": "company", "systems": "company", "robotics": "company",
        "electronics": "company", "industries": "company", "news": "media", "times": "media",
        "radio": "media", "television": "media", "tv": "media", "fund": None, "board": None,
        "force": None, "command": None, "navy": None, "army": None, "prosecutor": None, "observatory": None, "monitor": None,
        "laboratory": None, "registry": None, "alliance": None, "league": None, "desk": None, "squad": None,
        "brigade": None, "corps": None, "cell": None, "taskforce": None, "community": "intergovernmental", "hub": None,
        "headquarters": None, "band": None, "orchestra": None, "choir": None, "administration": None, "coastguard": "police",
        "museum": None, "archive": None, "gallery": None, "panel": None, "guild": None, "chamber": None, "prosecution": None,
        "trust": None, "media": "media", "sanctuary": None, "garden": None, "hospital": None, "collective": None, "circle": None,
    },
    "initiative": {
        "forum": "forum", "conference": "conference", "summit": "conference", "congress": "conference",
        "assembly": "conference", "roundtable": "conference", "symposium": "conference", "seminar": "conference",
        "dialogue": "conference", "initiative": "framework", "programme": "project",
        "program": "project", "project": "project", "exercise": "exercise", "operation": "operation",
        "campaign": "operation", "agreement": "agreement", "treaty": "agreement", "convention": "agreement",
        "protocol": "agreement", "accord": "agreement", "memorandum": "agreement", "charter": "agreement",
        "arrangement": "agreement", "strategy": "policy", "plan": "policy", "framework": "framework",
        "mission": "operation", "workshop": "training", "course": "training", "partnership": "framework",
        "patrols": "operation", "patrol": "operation", "raids": "operation", "drill": "exercise",
        "drills": "exercise", "talks": "conference", "games": None, "declaration": "agreement", "compact": "agreement",
        "recommendations": "policy", "principles": "policy", "guidelines": "policy", "roadmap": "policy",
        "pledge": "agreement", "pact": "agreement", "platform": "framework", "mechanism": "framework",
        "proyecto": "project", "programa": "project", "projet": "project", "progetto": "project",
        "operación": "operation", "operação": "operation", "opération": "operation", "operazione": "operation",
        "commitments": "agreement", "understanding": "agreement", "code": "policy", "list": None, "days": "conference",
        "week": None, "rules": "policy", "roster": None, "line": None, "round": "conference", "hotline": None,
        "ministerial": "conference", "consensus": "agreement", "meeting": "conference", "consultations": "conference",
        "award": None, "prize": None, "medal": None, "act": "policy", "bill": "policy",
    },
    "place": {
        "province": "province", "region": "region", "island": None, "islands": None, "river": None, "strait": "route",
        "sea": None, "lake": None, "port": "infrastructure", "airport": "infrastructure", "railway": "infrastructure",
        "bridge": "infrastructure", "valley": "region", "peninsula": "region", "gulf": None, "bay": None,
        "mountains": "region", "desert": "region", "delta": "region", "district": None, "corridor": "route",
        "harbour": "infrastructure", "harbor": "infrastructure", "canal": "infrastructure",
    },
}  # fmt: skip
TYPE_OF = {head: (type_, kind) for type_, heads in _HEADS.items() for head, kind in heads.items()}
#: What stands first in a name that it is the head of.
_STAND_FIRST = frozenset(
    "operation exercise project mission proyecto programa projet progetto operación operação opération operazione".split()
)
#: Task Force Juniper; a parliament, which is no meeting.
_BODY = re.compile(r"(?:[A-Z]\w+ )?(?:Task|Strike) Force [A-Z]|(?:National|Legislative) Assembly\b")
JOINERS = frozenset("of for on and against in de du des la del the von van bin al &".split())


def type_by_head(name: str) -> tuple[str | None, str | None]:
    """Return type and kind by the head of a name: its last word before "of", else its last or first one."""
    head = re.split(r" (?:of|[Ff]or|[Oo]n|[Aa]gainst|in|to) ", name)[0].split()
    words = [word for word in name.split() if word.lower() not in JOINERS]
    if len(words) < 2:
        return None, None
    if _BODY.match(name):
        return "organization", None
    if name.startswith("Joint Action "):
        return "initiative", "operation"
    first = words[0] if words[0].lower() in _STAND_FIRST else ""
    for word in (first, head[-1] if head else "", words[-1], words[0]):
        if found := TYPE_OF.get(word.lower().strip(".")):
            last = TYPE_OF.get(words[-1].lower(), found)
            return last if found[0] == "place" else found  # Gulf of Guinea Conference
    return None, None


#: Behind a name: what it is said to be.
_SAID_AFTER = re.compile(
    r", (?:an?|its|their) (?:(?!\w+ (?:of|that|by|for)\b)[\w-]+ ){0,2}?(?P<noun>[a-z]+)\b"
)
_SAID_BEFORE = re.compile(r"\b(?:an?|the|its|their|his|her)(?: [\w-]+){0,2}? (?P<noun>[a-z]+), $")


def is_said_to_happen(text: str, span: Span) -> bool:
    """Tell whether a name is said to be that of an initiative: Sea Lock, an operation; their course, Sea Lock."""
    if text[span.end : span.end + 1] not in (",", ".", ";"):
        return False
    said = _SAID_AFTER.match(text, span.end) or _SAID_BEFORE.search(text[: span.start])
    return said is not None and INTRODUCES.get(said["noun"]) == "initiative"


def is_institution(name: str) -> bool:
    """Tell whether a single word only says what a thing is that has been named before: the Council, Government."""
    return name.lower() in {
        *TYPE_OF,
        "government",
        "state",
        "states",
        "secretary",
        "party",
        "parties",
        "member",
        "members",
    }
