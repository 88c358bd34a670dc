"""What the article says, fact by fact, as a careful reader lists it: the pack has a claim for each, and no other claim.

The list was made from the article, not from the pack. A fact is a row of a view: what it is about, how it is tied to
what, whose word it is, when it holds. Of a statement, which has no structure, it says things and topics that the claim
names and a word of its summary.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

PACK = "lianyungang-2025"


class Fact(NamedTuple):
    view: str
    fields: dict[str, Any]
    #: Things and topics that the claim names, in whatever place.
    names: tuple[str, ...] = ()
    #: A word of the summary.
    word: str = ""
    modality: str = "assertion"
    #: Who is relayed.
    by: str | None = None
    valid: str | None = None
    time_note: str | None = None


OPINION, FORECAST = {"modality": "opinion"}, {"modality": "forecast"}
OVER = {"valid": "2025-09-16/2025-09-18"}
LATELY = {"time_note": "in recent years"}
EARLY = {"valid": "2019/", "time_note": "as early as 2019"}
COMMISSION = {"by": "national-narcotics-control-commission", "valid": "2024"}
LEADER = {"names": ("lianyungang-forum-2025-opening",), "modality": "forecast", "valid": "2025-09-17"}
DOUGLAS = {"by": "jeremy-douglas", "modality": "opinion"}
FORESEEN = {"modality": "forecast", "time_note": "as the 2025 forum meets"}


def part(initiative: str, role: str, participant: str, **more: Any) -> Fact:
    fields = {"initiative_slug": initiative, "role": role, "participant_slug": participant}
    return Fact("participations", fields, **more)


def entity(subject: str, property_: str, object_: str, **more: Any) -> Fact:
    return Fact(
        "attributes", {"subject_slug": subject, "property": property_, "object_slug": object_}, **more
    )


def value(subject: str, property_: str, text: str, **more: Any) -> Fact:
    return Fact("attributes", {"subject_slug": subject, "property": property_, "value": text}, **more)


def number(subject: str, metric: str, comparator: str, value_: float | None, **more: Any) -> Fact:
    unit = more.pop("unit", None)
    column = "low" if comparator == "order-of" else "value"
    fields = {
        "subject_slug": subject,
        "metric": metric,
        "comparator": comparator,
        column: value_,
        "unit": unit,
    }
    return Fact("figures", fields | more.pop("fields", {}), **more)


def tie(subject: str, predicate: str, object_: str, **more: Any) -> Fact:
    return Fact(
        "relations", {"subject_slug": subject, "predicate": predicate, "object_slug": object_}, **more
    )


def said(subject: str | None, word: str, *names: str, **more: Any) -> Fact:
    more["names"] = names + more.get("names", ())
    return Fact("statements", {"subject_slug": subject}, word=word, **more)


FORUM = "lianyungang-forum-2025"
OPENING = f"{FORUM}-opening"
UNODC_GIFT = "china-unodc-donation"
ENFORCED = "drug-enforcement-2024"
FRAUD = "telecom-fraud-enforcement-2024"
TRIANGLE = "golden-triangle-operations"
PAKISTAN = "pakistan-anti-smuggling-support"
CENTER = "kenya-railway-monitoring-center"
MALAYSIA = "malaysia-smart-city-projects"
COURSES = "belt-and-road-training"
MECHANISMS = ("intelligence-sharing-mechanisms", "case-collaboration-mechanisms")
POLICE = ("chinese-police", "foreign-police")

FACTS = [
    # The forum
    entity(FORUM, "part-of", "lianyungang-forum"),
    value(FORUM, "starts", "2025-09-16"),
    value(FORUM, "ends", "2025-09-18"),
    said(FORUM, "under way", **OVER),
    entity(FORUM, "place", "lianyungang", **OVER),
    part(FORUM, "host", "china", **OVER),
    entity("lianyungang", "part-of", "jiangsu"),
    entity("jiangsu", "country", "china"),
    value(
        FORUM, "theme", "Shaping Global Public Security Together: United Action to Address Diverse Threats"
    ),
    part(FORUM, "invitee", "lianyungang-guests", **OVER),
    number(FORUM, "guests-invited", "more-than", 800, unit="person", **OVER),
    number(FORUM, "countries-invited", "exactly", 176, **OVER),
    number(FORUM, "organizations-invited", "exactly", 14, **OVER),
    entity(OPENING, "part-of", FORUM),
    value(OPENING, "starts", "2025-09-17"),
    part(OPENING, "speaker", "senior-chinese-leader", **FORECAST, valid="2025-09-17"),
    entity("senior-chinese-leader", "country", "china"),
    tie("senior-chinese-leader", "holds-office-in", "chinese-government"),
    said("senior-chinese-leader", "views", "public-security", **LEADER),
    said("senior-chinese-leader", "dialogue", "public-security", **LEADER),
    # The challenges, and China's answer
    said(None, "crime", "transnational-crime", **LATELY),
    said(None, "drug", "drug-control", **LATELY),
    said(None, "cybersecurity", "cybersecurity", **LATELY),
    said(None, "pressing", "public-security", **OPINION, **LATELY),
    entity("chinese-government", "country", "china"),
    part("high-level-dialogue-platforms", "organizer", "chinese-government"),
    value(
        "high-level-dialogue-platforms",
        "purpose",
        "a response to such challenges as drug problems, transnational crime and threats to cybersecurity",
        names=("chinese-government", "transnational-crime", "drug-control", "cybersecurity"),
    ),
    said("chinese-government", "practical", "public-security", **OPINION),
    # Drug control
    said("china", "recognized", "drug-control", **OPINION),
    part("narcotics-control", "lead", "china"),
    number("narcotics-control", "controlled-substances", "exactly", 510, names=("china",)),
    part("fentanyl-class-control", "lead", "china"),
    said("fentanyl-class-control", "first", "china"),
    said("fentanyl-class-control", "model", "china", "synthetic-drugs", **OPINION),
    entity("national-narcotics-control-commission", "country", "china"),
    entity("chinese-authorities", "country", "china", by="national-narcotics-control-commission"),
    part(ENFORCED, "lead", "chinese-authorities", **COMMISSION),
    number(ENFORCED, "cases-solved", "order-of", 10_000, **COMMISSION),
    number(ENFORCED, "drugs-seized", "more-than", 26, unit="ton", **COMMISSION),
    number(ENFORCED, "suspects-arrested", "order-of", 10_000, unit="person", **COMMISSION),
    said("drug-governance-model", "comprehensive", "china", time_note="gradually"),
    value("drug-governance-model", "method", "cutting off drugs at their sources"),
    value("drug-governance-model", "method", "blocking the routes of traffickers"),
    value("drug-governance-model", "method", "controlling the abuse of drugs"),
    # Within the Belt and Road
    said("china", "cooperation", "belt-and-road", "law-enforcement-cooperation", **OPINION),
    entity(TRIANGLE, "part-of", "belt-and-road", names=("golden-triangle",)),
    *(part(TRIANGLE, "partner", who, names=("golden-triangle",)) for who in ("china", "laos", "myanmar")),
    part(TRIANGLE, "target", "golden-triangle-drug-networks", names=("golden-triangle",)),
    entity(PAKISTAN, "part-of", "belt-and-road"),
    part(PAKISTAN, "provider", "china"),
    part(PAKISTAN, "recipient", "pakistan"),
    value(PAKISTAN, "purpose", "better work against smuggling", names=("pakistan",)),
    # UNODC
    tie("china", "supports", "unodc-projects", names=("unodc",)),
    part(UNODC_GIFT, "funder", "china", names=("unodc",)),
    part(UNODC_GIFT, "recipient", "unodc"),
    number(
        UNODC_GIFT,
        "donation",
        "exactly",
        2_000_000,
        unit="USD",
        fields={"per": "year"},
        valid="2024/..",
        names=("unodc",),
    ),
    said(UNODC_GIFT, "raised", "unodc", "china", valid="2024"),
    value(
        UNODC_GIFT,
        "scope",
        "mainly cooperation on drug control in the Greater Mekong Subregion",
        names=("greater-mekong-subregion", "unodc"),
    ),
    Fact("offices", {"person_slug": "jeremy-douglas", "organization_slug": "unodc"}, word="Representative"),
    said("china", "control", "unodc", "drug-control", **DOUGLAS),
    said("china", "peace", "unodc", **DOUGLAS),
    said("china", "development", "unodc", **DOUGLAS),
    # Terrorism and crime
    said("china", "terrorism", "counterterrorism"),
    said("china", "crime", "transnational-crime"),
    Fact("memberships", {"organization_slug": "sco", "member_slug": "china", "status": "member"}),
    # No member that can be counted: an unnamed group of them.
    tie("other-sco-members", "belongs-to", "sco"),
    *(
        part("sco-counterterrorism-exercises", "partner", who, names=("sco",), **LATELY)
        for who in ("china", "other-sco-members")
    ),
    *(
        part(which, "partner", who, names=("middle-east", "africa"), **LATELY)
        for which in MECHANISMS
        for who in ("china", "other-sco-members", "middle-east-africa-countries")
    ),
    said(None, "emergencies", *MECHANISMS, **OPINION, **LATELY),
    said(None, "fugitives", *MECHANISMS, **OPINION, **LATELY),
    entity("chinese-police", "country", "china"),
    *(part(FRAUD, "partner", who, valid="2024") for who in POLICE),
    number(FRAUD, "cases-solved", "several", None, valid="2024", names=POLICE),
    number(FRAUD, "networks-dismantled", "several", None, valid="2024", names=POLICE),
    tie("china", "cooperates-with", "europol", **EARLY),
    *(
        part(operation, "partner", who, **EARLY)
        for operation in ("great-wall", "sky-net", "fox-hunt")
        for who in ("china", "europol")
    ),
    said("china", "fugitives", "europol", "fugitive-pursuit", **EARLY),
    said("china", "justice", "europol", "judicial-cooperation", **EARLY),
    # Technology
    said(None, "momentum", "security-technology", **OPINION),
    entity("kenyan-police", "country", "kenya"),
    entity(CENTER, "country", "kenya"),
    part(CENTER, "partner", "kenyan-police", names=("chinese-government",)),
    part(CENTER, "partner", "chinese-government", names=("kenyan-police",)),
    part(CENTER, "monitored", "nairobi-mombasa-railway", word="real time"),
    entity("nairobi-mombasa-railway", "country", "kenya"),
    tie("nairobi-mombasa-railway", "connects", "nairobi"),
    tie("nairobi-mombasa-railway", "connects", "mombasa"),
    entity("dubai", "country", "united-arab-emirates"),
    entity("chinese-companies", "country", "china"),
    entity("dubai-smart-policing", "place", "dubai"),
    part("dubai-smart-policing", "participant", "chinese-companies"),
    value("dubai-smart-policing", "effect", "a safer city", **OPINION),
    value("dubai-smart-policing", "effect", "more efficient traffic management", **OPINION),
    entity(MALAYSIA, "country", "malaysia"),
    value(MALAYSIA, "method", "technology from China", names=("china", "malaysia")),
    value(MALAYSIA, "method", "cameras"),
    value(MALAYSIA, "method", "systems for analysis by artificial intelligence"),
    entity("malaysian-local-governments", "country", "malaysia"),
    part(MALAYSIA, "addressee", "malaysian-local-governments"),
    value(MALAYSIA, "purpose", "better traffic management", names=("malaysian-local-governments",)),
    value(MALAYSIA, "purpose", "more safety for the public", names=("malaysian-local-governments",)),
    # Training
    said("china", "talent", "capacity-building", **OPINION),
    *(
        part(COURSES, "provider", who, names=("belt-and-road-countries",), time_note="for a long time")
        for who in ("national-judges-college", "peoples-public-security-university")
    ),
    entity("peoples-public-security-university", "country", "china"),
    part(COURSES, "addressee", "belt-and-road-countries", time_note="for a long time"),
    value(COURSES, "effect", "professionals of law enforcement in the countries trained", **OPINION),
    value(COURSES, "effect", "judicial professionals in the countries trained", **OPINION),
    value(COURSES, "effect", "shared experience", **OPINION),
    value(COURSES, "effect", "exchange between institutions", **OPINION),
    said("china", "court", "judicial-cooperation", by="trainees", **OPINION),
    # What foreign officials say
    said("china", "credit", "public-security", by="foreign-officials", **OPINION),
    tie("african-representative", "represents", "african-government"),
    said("china", "safer", "security-technology", by="african-representative", **OPINION),
    said("china", "both sides", by="african-representative", **OPINION),
    # The forum and the world
    said("lianyungang-forum", "began", "china"),
    entity("lianyungang-forum", "country", "china"),
    said("lianyungang-forum", "world", **OPINION),
    said(None, "consensus", "public-security", **OPINION),
    said("international-community", "risks", by="international-community", **FORECAST),
    said("international-community", "benefits", by="international-community", **FORECAST),
    # What is foreseen
    said("china", "together", FORUM, **FORESEEN),
    *(
        said("china", word, topic, **FORESEEN)
        for word, topic in (
            ("solutions of its own in drug", "drug-control"),
            ("solutions of its own against terrorism", "counterterrorism"),
            ("solutions of its own in cyber", "cybersecurity"),
            ("solutions of its own against transnational", "transnational-crime"),
        )
    ),
    said("china", "stable", "public-security", **FORESEEN),
    said("china", "future", "shared-future-community", **FORESEEN),
    said("shared-future-community", "security", **OPINION),
    said("shared-future-community", "prosperity", **OPINION),
    # Who provides the text
    said("content-provider", "independent"),
    said("content-provider", "warrant"),
]

NAMED = (
    "claim_id IN (SELECT claim_id FROM mentions WHERE thing_slug = ?"
    " UNION SELECT claim_id FROM tags WHERE topic_slug = ?)"
)


def _claims(connection: sqlite3.Connection, fact: Fact) -> set[str]:
    """Return the keys of the claims of the pack that state the fact."""
    whole = fact.fields | {
        "modality": fact.modality,
        "attributed_to_slug": fact.by,
        "valid": fact.valid,
        "time_note": fact.time_note,
        "pack": PACK,
    }
    conditions = [
        *(f"{column} IS ?" for column in whole),
        "instr(lower(summary), ?)",
        *(NAMED for _ in fact.names),
    ]
    parameters = [*whole.values(), fact.word.lower()]
    parameters += [name for name in fact.names for _ in range(2)]
    query = f"SELECT key FROM {fact.view} WHERE {' AND '.join(conditions)}"
    return {key for (key,) in connection.execute(query, parameters)}


def _found(db: Path) -> list[set[str]]:
    with closing(sqlite3.connect(db)) as connection:
        return [_claims(connection, fact) for fact in FACTS]


def test_each_fact_of_the_article_has_one_claim(db: Path) -> None:
    assert [(fact, keys) for fact, keys in zip(FACTS, _found(db), strict=True) if len(keys) != 1] == []


def test_each_claim_of_the_pack_is_a_fact_of_the_article(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        claims = {key for (key,) in connection.execute("SELECT key FROM claims WHERE pack = ?", (PACK,))}
    assert claims - set().union(*_found(db)) == set()
    assert len(FACTS) == len(claims)
