"""Common nouns for what has names: whom and what they may stand for."""

from __future__ import annotations

import re

_MEETINGS = frozenset(
    "forum conference summit congress assembly dialogue week meeting workshop seminar symposium convention expo exhibition"
    " fair festival talks games session roundtable day days".split()
)
OPERATIONS = frozenset(
    "operation campaign raid raids mission crackdown sweep action investigation drill exercise patrol patrols week".split()
)
#: Which names a noun may be short for, by the noun that those have.
EVENTS = {
    **dict.fromkeys(("event", "meeting", "gathering", "conference", "summit", "forum"), _MEETINGS),
    **dict.fromkeys(("operation", "raid", "crackdown", "sweep"), OPERATIONS),
    "exercise": frozenset(("exercise", "drill", "week", "games")),
    "drill": frozenset(("exercise", "drill")),
    "project": frozenset(("project", "programme", "program", "initiative")),
    "programme": frozenset(("programme", "program", "project", "initiative")),
    "program": frozenset(("programme", "program", "project", "initiative")),
    "course": frozenset(("course", "training", "programme", "program", "workshop")),
}
#: Who acts for a body or a country that is named with them.
STAFF = frozenset(
    "officer government police guard official soldier agent troop team delegation delegate expert detective"
    " investigator inspector"
    " prosecutor representative force unit authority patrol ship vessel crew instructor observer trainer specialist"
    " participant member staff speaker colleague service".split()
)
HUMANS = frozenset(
    "officer official man woman diplomat lawyer spokesman spokeswoman spokesperson minister director chief suspect expert"
    " analyst organizer organiser resident volunteer witness prosecutor judge commander general captain inspector president"
    " boy girl driver activist researcher delegate ambassador investigator adviser teacher victim farmer journalist "
    "colonel commodore admiral major lieutenant sergeant brigadier superintendent constable professor".split()
)


#: What has a name that a noun introduces: the drone maker Altai, a system named Altai.
INTRODUCES = {
    **dict.fromkeys(
        "company firm maker manufacturer producer operator startup start-up contractor bank airline newspaper outlet"
        " broadcaster agency charity group ngo foundation institute university academy organization organisation"
        " association network union federation police service watchdog regulator subsidiary exchange consultancy insurer"
        " cooperative think-tank lobby shipyard".split(),
        "organization",
    ),
    **dict.fromkeys(
        "city town village port capital province suburb district region island county state".split(), "place"
    ),
    **dict.fromkeys(
        "operation exercise drill forum conference summit project programme program initiative system platform campaign"
        " mission scheme agreement treaty database investigation course training"
        " accord deal contract".split(),
        "initiative",
    ),
    **dict.fromkeys(OPERATIONS, "initiative"),
    **dict.fromkeys("gang cartel syndicate militia mafia".split(), "actor"),
    **dict.fromkeys((*HUMANS, "lawyer", "son", "brother", "wife", "founder", "leader"), "person"),
}


#: Between what something is and its name, as a pattern: an inquiry code-named X, the raid, which police had called X.
CALLED = (
    r"(?:(?:which|that) (?:\w+ ){0,3}?(?:(?:had|have|has) )?)?"
    r"(?:code-?named|called|named|dubbed|known as|christened|bapti[sz]ed)"
)
#: Verbs that give a name: a system named Altai.
CALLS = frozenset(("name", "call", "dub", "know", "baptize", "christen"))
#: What has a name and is nothing that packs speak of.
NO_THINGS = frozenset(
    "dhow barge lorry cyclone hurricane typhoon"
    " ship tanker vessel freighter trawler yacht ferry boat aircraft drug app software malware ransomware virus product tool"
    " book film law car horse dog brand".split()
)


_GEOGRAPHIC = frozenset("gulf bay horn strait sea cape isle lake".split())
#: Behind these nouns of a name a place may follow.
_HOUSES = frozenset(
    "centre center academy institute college school university laboratory office bureau hub".split()
)


def head_noun(name: str) -> str:
    """Return the noun that a name can be cut to: forum of the Sea Forum, ministry of the Ministry of Ports."""
    words = re.split(r" (?:of|for|on|against|in|to) ", name)[0].lower().split()
    if not words:
        return ""
    if words[-1] in _GEOGRAPHIC and len(words) < len(name.split()):
        words = name.lower().split()[-1:]  # the Gulf of Guinea Conference
    first = words[0]
    noun = first if first in OPERATIONS or first in ("exercise", "project", "ministry") else words[-1]
    if noun not in _HOUSES:  # the Contact Centre Galati
        noun = next((word for word in words[1:-1] if word in _HOUSES), noun)
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun
