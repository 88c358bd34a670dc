"""With a parser, drafts tell what new things a sentence names, and of what type they are."""

from dataclasses import replace

import pytest
from parsed import KNOWN, drafted, needs_parser

from kb.packs.write.bodies import of_countries
from kb.packs.write.draft import draft
from kb.sources.gazetteer import Name

pytestmark = needs_parser
INTERIOR = ("Ministry of Interior", "Ministry of the Interior", "Interior Ministry")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drone maker Altai Robotics came.", {"Altai Robotics": "organization"}),
        ("They test a system named SkyNotice.", {"SkyNotice": "initiative"}),
        ("Operation Quiet River began.", {"Operation Quiet River": "initiative"}),
        ("Joint Border Week took place in May.", {"Joint Border Week": "initiative"}),
        ("District Judge Eleanor Marsh left.", {"Eleanor Marsh": "person"}),
        ("Zora Omar heads the Almaty-based Institute for Port Studies.",
         {"Zora Omar": "person", "Almaty": "place", "Institute for Port Studies": "organization"}),
        ("Interior Minister Zora Omar left.", {"Zora Omar": "person"}),
        ("Media enquiries go to the office.", {}),
        ("Rear Admiral Juhan Marsh of the Baltic Navy spoke.", {"Juhan Marsh": "person", "Baltic Navy": "organization"}),
        ("They freed the tanker Vega Star.", {}),
        ("The Gulf of Silt Crime Conference met.", {"Gulf of Silt Crime Conference": "initiative"}),
        ("The Split District Court on Monday freed two men.", {"Split District Court": "organization"}),
        ("Kenya and the Sea Institute met.", {"Sea Institute": "organization"}),
        ("The Rwenzori Wildlife Service of Uganda met Interpol.", {"Rwenzori Wildlife Service": "organization"}),
        ("The Bank of Uganda met Interpol.", {"Bank of Uganda": "organization"}),
        ("The first courses will be held in Lilongwe and Lusaka.", {"Lilongwe": "place", "Lusaka": "place"}),
        ("They were forced back across the Evros.", {}),
        ("A firm, the Thessaloniki-based Argoscan, delivered cameras.", {"Thessaloniki": "place", "Argoscan": "organization"}),
        ("He took over from Rustam Davlatov, who had held the post.", {"Rustam Davlatov": "person"}),
        ("They launched Operation Silk Gate in the Fergana Valley.",
         {"Operation Silk Gate": "initiative", "Fergana Valley": "place"}),
        ("The chairman of the forum, Zora Omar of Kenya, left.", {"Zora Omar": "person"}),
        ("Its largest operation so far, Clean Lake, is over.", {"Clean Lake": "initiative"}),
        ("The meeting, whose theme was “Safe Lanes, Shared Seas”, is over.", {}),
        ("They handed over cars worth CHF 410,000.", {}),
        ("The Congress of Women in Policing met.", {"Congress of Women in Policing": "initiative"}),
        ("She received the Blue Shell Award.", {"Blue Shell Award": "initiative"}),
        ("The Equatorial Security Community met.", {"Equatorial Security Community": "organization"}),
        ("They will be flown back to Antananarivo.", {"Antananarivo": "place"}),
        ("The academy of the Ministry of Ports met the Ministry of Ports.", {"Ministry of Ports": "organization"}),
        ("Addressing the forum, Zora Omar, Kenya's vice minister, spoke.", {"Zora Omar": "person"}),
        ("The European Platform Against Threats met.", {"European Platform Against Threats": "initiative"}),
        ("A Party told the Head of Unit at Interpol that it is a bridge between East and West.", {}),
        ("It was opened by Hon. Zora Omar.", {"Zora Omar": "person"}),
        ("The forum was opened by Minister Hamad al-Rawahi.", {"Hamad al-Rawahi": "person"}),
        ("The Police and Border Watch Board left.", {"Police and Border Watch Board": "organization"}),
        ("The National Police Headquarters met Interpol.", {"National Police Headquarters": "organization"}),
        ("The guests adopted the Lake Recommendations.", {"Lake Recommendations": "initiative"}),
        ("They searched the Silt de Oro region.", {"Silt de Oro": "place"}),
        ("They seized 40 SIM cards in a raid.", {}),
        ("They spent EUR 3.6 million on boats.", {}),
        ("Zora Omar, a chemist from Silton, left.", {"Zora Omar": "person", "Silton": "place"}),
        ("The minister opened the talks in Spanish and Portuguese.", {}),
        ("It was led by Zora Omar, General Director of the National Police of Peru.",
         {"Zora Omar": "person", "National Police of Peru": "organization"}),
        ("The Forum on Trafficking in Organs met.", {"Forum on Trafficking in Organs": "initiative"}),
        ("The inquiry, code-named Hollow Shore, is over.", {"Hollow Shore": "initiative"}),
        ("Peru took over from Zora Omar, a Chilean, who had held the post.", {"Zora Omar": "person"}),
        ("The Forum on the Trade in Wild Skins met.", {"Forum on the Trade in Wild Skins": "initiative"}),
        ("The Forum on Trafficking in Split met.", {"Forum on Trafficking": "initiative", "Split": "place"}),
        ("The Three Shores Patrol met.", {"Three Shores Patrol": "initiative"}),
        ("The Port Unit of the Lake Police met.", {"Port Unit": "organization", "Lake Police": "organization"}),
        ("The Inspector-General of Police, Ana Lee, praised Open Shutter, a series of raids.",
         {"Ana Lee": "person", "Open Shutter": "initiative"}),
        ("The National Assembly of Mali and the Harbour Police Band met.",
         {"National Assembly of Mali": "organization", "Harbour Police Band": "organization"}),
        ("Prefect Zora Omar sailed over the North Sea.", {"Zora Omar": "person"}),
        ("It is far, say Pakistanis in a Cyrillic letter.", {}),
        ("The Silt Concern (SC) met.", {"Silt Concern": "organization"}),
        ("Cyclone Neta sank the dhow Al Rayyan.", {}),
        ("In Aden, a camera system built by a firm has cut deaths.", {"Aden": "place"}),
        ("Boats went to Boa Vista and Lomé.", {"Boa Vista": "place", "Lomé": "place"}),
        ("The harbours of Takoradi and Drobeta-Turnu Severin are full.",
         {"Takoradi": "place", "Drobeta-Turnu Severin": "place"}),
        ("Boats came to Police in March.", {}),
        ("It was done by its training mission Alta Mar.", {"Alta Mar": "initiative"}),
        ("They call the Lantern Watch hotline.", {"Lantern Watch": "initiative"}),
        ("Peru left Grey Heron, its contract with the firm.", {"Grey Heron": "initiative"}),
        ("They rang Ruben van Aalst, who was held in Split.", {"Ruben van Aalst": "person", "Split": "place"}),
        ("A clerk in Santa Clara, who left, rang.", {"Santa Clara": "place"}),
        ("It was hunted under the code name Sea Clay.", {"Sea Clay": "initiative"}),
        ("The Lake Customs Administration signed the Lake Commitments.",
         {"Lake Customs Administration": "organization", "Lake Commitments": "initiative"}),
        ("The project Safe and Clean Harbours in Mali and Peru (SCH) opened.",
         {"Safe and Clean Harbours in Mali and Peru": "initiative"}),
        ("The project Safe and Clean Harbours in Mali (CH) opened.", {"Safe and Clean Harbours": "initiative"}),
        ("The Deputy Auditor General, Ms. Zora Omar, told the panel so.", {"Zora Omar": "person"}),
        ("Soft Chairs is run by Kenya.", {}),
        ("It was said by Renata Villas Bastos, who left.", {"Renata Villas Bastos": "person"}),
        ("The boats were bound for São Paulo and Foz do Iguaçu.", {"São Paulo": "place", "Foz do Iguaçu": "place"}),
        ("The Minister of Home Affairs, Ms Zora Omar, left.", {"Zora Omar": "person"}),
        ("They met at the Police Academy of Peru.", {"Police Academy of Peru": "organization"}),
        ("Two men left. The scheme is called Porto Amigo.", {"Porto Amigo": "initiative"}),
        ("Parliament passed the Access to Records Act.", {"Access to Records Act": "initiative"}),
        ("A survey by Savannah Digital Watch, a consultancy, was read.", {"Savannah Digital Watch": "organization"}),
        ("Exercise Grey Gull 2031 began.", {"Exercise Grey Gull 2031": "initiative"}),
        ("The Advanced Course in Wreck Victim Search began.", {"Advanced Course in Wreck Victim Search": "initiative"}),
        ("The Silt Institute and Interpol met the Silt Forum of Peru and Mali.",
         {"Silt Institute": "organization", "Silt Forum of Peru and Mali": "initiative"}),
        ("They adopted the Split Consensus at the Fourth Silt Ministerial.",
         {"Split Consensus": "initiative", "Fourth Silt Ministerial": "initiative"}),
        ("It was said by the director of the Lake Trust, Parvina Nazarshoeva.",
         {"Lake Trust": "organization", "Parvina Nazarshoeva": "person"}),
        ("They wrote, said Tomasz Wilczak, Vice-President of Eurojust.", {"Tomasz Wilczak": "person"}),
        ("The Ministry of Land, Infrastructure and Transport met the Ministry of Justice, Interpol and Europol.",
         {"Ministry of Land, Infrastructure and Transport": "organization", "Ministry of Justice": "organization"}),
        ("They began the Quick Help Mechanism.", {"Quick Help Mechanism": "initiative"}),
        # By what is told beside a name that the parser misses.
        ("Sarnai Ganbaatar of the Lake Institute says so.", {"Sarnai Ganbaatar": "person", "Lake Institute": "organization"}),
        ("Baek Do-yun, who led it, left.", {"Baek Do-yun": "person"}),
        ("Sister Oda Brandis, who led it, left.", {"Oda Brandis": "person"}),
        ("It is the view of Nino Kobakhidze, a seismologist at the Lake Institute.",
         {"Nino Kobakhidze": "person", "Lake Institute": "organization"}),
        ("They met Secretary of State Helena Omar.", {"Helena Omar": "person"}),
        ("They sat in Quezon City, says Inspector Zora Omar.", {"Quezon City": "place", "Zora Omar": "person"}),
        ("Lake Bureau, who paid, rang the Ministry of Ports 2031 times.",
         {"Lake Bureau": "organization", "Ministry of Ports": "organization"}),
        ("Paper Moon, who left, and Deputy Director, who stayed, rang.", {}),
        ("Silt Shield, a pilot project in which officers patrolled, is over.", {"Silt Shield": "initiative"}),
    ],
)  # fmt: skip
def test_the_type_of_a_new_thing_is_told_by_the_words_around_it(text: str, expected: dict[str, str]) -> None:
    assert {entity["name"]: next(iter(entity)) for entity in drafted(text).entities} == expected


def test_a_place_that_is_a_city_is_drafted_as_one() -> None:
    kinds = {
        entity["place"]: entity["kind"] for entity in drafted("They met in Lilongwe, off Silton.").entities
    }
    assert kinds == {"lilongwe": "city", "silton": "TODO"}


def test_a_body_is_known_again_by_an_acronym_in_another_language() -> None:
    made = drafted("The National Anti-Drug Secretariat (SENAD) met. SENAD chief Ana Lee left.")
    assert made.entities[0]["acronym"] == "SENAD"
    assert "acronym" not in drafted("The National Port Agency (EUR) met.").entities[0]
    assert [each["office"]["organization"] for each in made.claims if "office" in each] == [
        "national-anti-drug-secretariat"
    ]


def test_a_ministry_of_a_country_has_several_names_without_it() -> None:
    mali = Name("Mali", "mali", "country", is_primary=True)
    interior = Name("Ministry of Interior of Mali", "mali-interior", "organization", is_primary=True)
    public = Name("Ministry of Public Security of Mali", "mali-public", "organization", is_primary=True)
    assert [body for body, *_ in of_countries([mali, interior])] == [INTERIOR[0], INTERIOR[2], INTERIOR[1]]
    called = [body for body, *_ in of_countries([mali, public])]
    assert called == ["Ministry of Public Security", "Public Security Ministry"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Police in Mali met. The Interior Ministry left.", ["mali-interior"]),
        ("Peru and Mali met. The Interior Ministry left.", []),
        ("Peru met. The Interior Ministry rang Mali.", []),
        ("Peru met. Police in Mali said that the Ministry of the Interior left.", ["mali-interior"]),
        (
            "Mali wins\n\nPeru met. The Ministry of Interior left.",
            [],
        ),  # a headline is no part of what is told
    ],
)
def test_a_ministry_is_that_of_the_country_that_is_named_first(text: str, bodies: list[str]) -> None:
    known = replace(KNOWN, bodies={body: {"mali": "mali-interior"} for body in INTERIOR})
    made = draft(text, known, published="2031-05-02").claims
    named = [
        value for claim in made for value in [*claim.get("about", ()), *claim.get("statement", {}).values()]
    ]
    assert [each for each in named if each == "mali-interior"] == bodies
