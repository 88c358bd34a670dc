"""With a parser, drafts tell from the syntax of a sentence who speaks, what it is about, and who takes part in what."""

from typing import Any

import pytest
from parsed import drafted, needs_parser, took_part, typed

from kb.packs.write.roles import HELP, LISTED, ROLE_OF
from kb.packs.write.said import foreseen, takes_part
from kb.packs.write.when import date_of
from kb.sources.spot import found_dates

pytestmark = needs_parser


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sea Forum was held in Split. Three countries took part: Peru, Chile and Bolivia.",
         took_part("sea-forum", "participant", "peru", "chile", "bolivia") | {"attribute sea-forum place split"}),
        ("The Sea Forum met. The attendees included Peru and Chile.",
         took_part("sea-forum", "participant", "peru", "chile")),
        ("The Sea Forum met. The participants included Peru and Chile.",
         took_part("sea-forum", "participant", "peru", "chile")),
        ("The Sea Forum met.\n\nPeru attended.", took_part("sea-forum", "participant", "peru")),
        ("The Lake Treaty is old. Peru and Chile have signed.", took_part("lake-treaty", "participant", "peru", "chile")),
        ("Peru, Chile and, for the first time, Bolivia signed the Lake Treaty.",
         took_part("lake-treaty", "participant", "peru", "chile", "bolivia")),
        ("The Sea Forum met. Peru attended, and Chile sent observers.",
         took_part("sea-forum", "participant", "peru", "chile")),
        ("The Sea Forum, hosted by Croatia, was co-funded by Italy and the Open Port Foundation.",
         took_part("sea-forum", "host", "croatia") | took_part("sea-forum", "funder", "italy", "open-port-foundation")),
        ("Mali launched Operation Dry Lake on 3 March 2031 together with Norway and with support from Interpol.",
         took_part("operation-dry-lake", "partner", "mali", "norway", "interpol")
         | {"attribute operation-dry-lake starts 2031-03-03"}),
        ("The arrests are part of Operation Dry Lake, which Uganda and Rwanda launched in March 2031.",
         took_part("operation-dry-lake", "partner", "uganda", "rwanda") | {"attribute operation-dry-lake starts 2031-03"}),
        ("Exercise Cold Bay was launched by eight states, including Peru and Chile.",
         took_part("exercise-cold-bay", "partner", "peru", "chile")),
        ("Exercise Cold Bay involved 600 soldiers from Peru and Chile.",
         took_part("exercise-cold-bay", "participant", "peru", "chile")),
        ("Exercise Cold Bay involved 600 soldiers from Peru in Chile.",
         took_part("exercise-cold-bay", "participant", "peru")),
        ("Peru and Chile launched a drill. Exercise Cold Bay was fine.",
         took_part("exercise-cold-bay", "partner", "peru", "chile")),
        ("The Provincial Marine Police left. Ana Lee, who commands the Marine Police, spoke.",
         {"office ana-lee provincial-marine-police commander"}),
        ("Ana Lee teaches swimming at the Sea Institute.", {"office ana-lee sea-institute teacher"}),
        ("The Sea Forum will end on 4 May 2031.", {"attribute sea-forum ends 2031-05-04"}),
        ("The Sea Institute, which was founded in 1998 and is headquartered in Lyon, has 40 members.",
         {"attribute sea-institute founded 1998", "attribute sea-institute seat lyon"}),
        ("Mali has been a member of the Sea Union since 2016.", {"membership sea-union mali member"}),
        ("The Sea Union was created in 2016. Its members are Mali and Kenya.",
         {"attribute sea-union founded 2016", "membership sea-union mali member", "membership sea-union kenya member"}),
        ("Dr Ana Lee, who chairs the Sea Institute, left.", {"office ana-lee sea-institute chair"}),
        ("The Sea Institute opened. Its deputy director, Ana Lee, came.", {"office ana-lee sea-institute deputy director"}),
        ("Europol chief Ana Lee came.", {"office ana-lee europol chief"}),
        ("The Ministry of Justice of Mali met. Minister of Justice Ana Lee spoke.",
         {"office ana-lee ministry-of-justice-of-mali Minister"}),
        ("The Sea Forum has chosen the theme “One Sea”.", {"attribute sea-forum theme One Sea"}),
        ("These are boats of Operation Dry Lake, led by Mali between 4 and 9 May 2030.",
         took_part("operation-dry-lake", "lead", "mali")
         | {"attribute operation-dry-lake starts 2030-05-04", "attribute operation-dry-lake ends 2030-05-09"}),
        ("Operation Dry Lake, conducted in the first half of 2024, is over.", set()),
        ("The Lake Network works from Lilongwe.", {"attribute lake-network seat lilongwe"}),
        ("The Lake Office will open in Lilongwe.", {"attribute lake-office seat lilongwe"}),
        ("They bought from Altai Robotics, a Lilongwe-based firm.", {"attribute altai-robotics seat lilongwe"}),
        ("Kenya and Mali signed a treaty on patrols.", {"relation kenya agreement-with mali"}),
        ("The Sea Forum met. Delegations from Peru, Bolivia, Mali and Chile took part in the Forum.",
         took_part("sea-forum", "participant", "peru", "bolivia", "mali", "chile")),
        ("Officers began patrols named Blue Lake. The patrols are financed by Norway.",
         took_part("blue-lake", "funder", "norway")),
        ("Norway has contributed €3 million to Operation Dry Lake.", took_part("operation-dry-lake", "funder", "norway")),
        ("Under Operation Dry Lake, Peru and Chile flew 40 missions.",
         took_part("operation-dry-lake", "participant", "peru", "chile")),
        ("Visitors praised the Sea Institute in Split.", {"attribute sea-institute seat split"}),
        ("The Sea Union is old. Its members include Mali and Kenya.",
         {"membership sea-union mali member", "membership sea-union kenya member"}),
        ("The Sea Council met. The Council admitted Mali as an observer.", {"membership sea-council mali observer"}),
        ("Peru, Chile and Mali's Sea Institute opened Operation Dry Lake.",
         took_part("operation-dry-lake", "partner", "peru", "chile", "sea-institute")),
        ("The Sea Union met. Peru signed the Lake Treaty. Mali has been an observer since 2016.",
         took_part("lake-treaty", "participant", "peru")),  # of the one or of the other
        ("Kenya concluded a memorandum with Europol.", {"relation kenya agreement-with europol"}),
        ("Mali began a raid. The operation, codenamed Dry Lake, ran from 2 to 13 March 2031.",
         {"attribute dry-lake starts 2031-03-02", "attribute dry-lake ends 2031-03-13"}),
        ("The inquiry, known as Operation Dry Lake, was opened by Mali with Kenya and Europol.",
         took_part("operation-dry-lake", "partner", "mali", "kenya", "europol")),
        ("Operation Dry Lake, a joint undertaking of Mali, Kenya and Europol, is costly.",
         took_part("operation-dry-lake", "partner", "mali", "kenya", "europol")),
        ("Some 40 judges met in Split on 14 and 15 April 2031 for the Gulf of Silt Crime Conference.",
         {"attribute gulf-of-silt-crime-conference place split", "attribute gulf-of-silt-crime-conference starts 2031-04-14",
          "attribute gulf-of-silt-crime-conference ends 2031-04-15"}),
        ("Police built a platform, called Thread. Thread went live in May 2030.", {"attribute thread starts 2030-05"}),
        ("The Sea Bureau, whose members are Mali and Kenya, is small.",
         {"membership sea-bureau mali member", "membership sea-bureau kenya member"}),
        ("The Lake Centre, which is based in the old port of Split, opened.", {"attribute lake-centre seat split"}),
        ("The Sea Bureau, an agency of the Lake Union with its headquarters in Split, is small.",
         {"attribute sea-bureau part-of lake-union", "attribute sea-bureau seat split"}),
        ("Europol planned to set up a Lake Unit with its headquarters in Split.", {"attribute lake-unit seat split"}),
        ("The Lake Laboratory was founded in 2018 with money from Mali.",
         {"attribute lake-laboratory founded 2018", "relation mali supports lake-laboratory"}),
        ("Europol supplied the Lake Bureau with tents.", {"relation europol supplies lake-bureau"}),
        ("The Lake Compact was concluded in May 2022.", set()),
        ("The Sea Forum will be held in the second half of 2026.", set()),
        ("The Lake Bureau assists the police of its three members, Kenya, Mali and Peru.",
         {f"membership lake-bureau {country} member" for country in ("kenya", "mali", "peru")}),
        ("Interpol trains the Lake Bureau.", {"relation interpol trains lake-bureau"}),
        ("The operation was led by Mali. Operation Dry Lake is over.",
         took_part("operation-dry-lake", "lead", "mali")),
        ("The Sea Forum brought together 40 officers, among them guests from Peru, and drew 12 states, including Mali and Chile.",
         took_part("sea-forum", "participant", "peru", "mali", "chile")),
        ("Operation Dry Lake began. Kenya and Mali were also involved.",
         took_part("operation-dry-lake", "participant", "kenya", "mali")),
        ("Mali promised two million dollars for Operation Dry Lake.", took_part("operation-dry-lake", "funder", "mali")),
        ("Mali announced a grant of two million dollars for Operation Dry Lake.",
         took_part("operation-dry-lake", "funder", "mali")),
        ("The Lake Accord takes effect on 3 March 2032.", {"attribute lake-accord starts 2032-03-03"}),
        ("The Sea Forum met. Peru will host the next forum in Split.", set()),
        ("The Sea Union has three members: Mali, Kenya and Peru.",
         {f"membership sea-union {slug} member" for slug in ("mali", "kenya", "peru")}),
        ("The Lake Force, a joint unit of police, joined the Lake Union, an alliance of Mali and Kenya.",
         {"membership lake-union mali member", "membership lake-union kenya member",
          "membership lake-union lake-force member"}),
        ("The Lake Centre, to which Mali and Kenya belong, is small.",
         {"membership lake-centre mali member", "membership lake-centre kenya member"}),
        ("The Lake Centre has grown since its foundation in 2017.", {"attribute lake-centre founded 2017"}),
        ("The Sea Laboratory (SL) in Split is small.", {"attribute sea-laboratory seat split"}),
        ("Led by Mali, Operation Dry Lake is over. It was opened by Kenya.",
         took_part("operation-dry-lake", "lead", "mali") | took_part("operation-dry-lake", "partner", "kenya")),
        ("Dr Ana Lee succeeded Mr Bo Kim.", {"relation ana-lee succeeds bo-kim"}),
        ("Dr Ana Lee, who has led the Lake Cell since 2022, left.", {"office ana-lee lake-cell head"}),
        ("The economist Ana Lee of the Lake Watch Institute left.", {"office ana-lee lake-watch-institute economist"}),
        ("The Gulf of Silt Customs Alliance met. Mali, which joined the alliance in 2016, paid.",
         {"membership gulf-of-silt-customs-alliance mali member"}),
        ("The Observer Bureau for Lake Crime met. The Observer Bureau was founded in 2017.",
         {"attribute observer-bureau-for-lake-crime founded 2017"}),
        ("The Lake Bureau met. In May the bureau concluded a memorandum of understanding with Interpol.",
         {"relation lake-bureau agreement-with interpol"}),
        ("Judge Ana Lee of the High Court left.", {"office ana-lee high-court Judge"}),
        ("Ana Lee, then head of the safety division at the Interpol secretariat, left.", {"office ana-lee interpol head"}),
        # Who follows, each with its date, and who belongs to the body that is spoken of.
        ("The Sea Network (SN) was founded in Split in May 2012. Peru and Chile have been members of the SN since it was"
         " founded in 2012; Bolivia followed in 2018 and Mali in 2020.",
         {f"membership sea-network {slug} member" for slug in ("peru", "chile", "bolivia", "mali")}
         | {"attribute sea-network founded 2012-05", "attribute sea-network founded 2012"}),
        ("The Sea Network has its headquarters in Split and is made up of Peru, Chile and Bolivia. Norway has been an observer"
         " since 2021. Jordan was granted observer status last month.",
         {f"membership sea-network {slug} member" for slug in ("peru", "chile", "bolivia")}
         | {f"membership sea-network {slug} observer" for slug in ("norway", "jordan")}
         | {"attribute sea-network seat split"}),
        ("The Sea Network, a lobby group in Split, met. Half of the network's costs are borne by Norway, and Peru gave the"
         " network a million euros. The network cooperates with Interpol.",
         {"attribute sea-network seat split", "relation norway supports sea-network",
          "relation peru supports sea-network", "relation sea-network cooperates-with interpol"}),
        # What is named behind its noun, how long it runs, and who is in it by its officers.
        ("The raid, which police had called Dry Powder, was coordinated by Europol and lasted from June 2030 until May 2031.",
         took_part("dry-powder", "lead", "europol")
         | {"attribute dry-powder starts 2030-06", "attribute dry-powder ends 2031-05"}),
        ("Operation Gull is over. The operation, which police in Peru and Chile carried out between 4 and 9 March,"
         " led to 26 arrests. Observers came from Mali and Norway.",
         took_part("operation-gull", "partner", "peru", "chile") | took_part("operation-gull", "participant", "mali", "norway")
         | {"attribute operation-gull starts 2031-03-04", "attribute operation-gull ends 2031-03-09"}),
        ("Operation Gull was led by the Kenyan authorities.", took_part("operation-gull", "lead", "kenya")),
        # Who comes by those who are sent, who speaks, and what a sentence begins with.
        ("The Sea Forum met. Peru and Chile sent ministers, while Mali was represented by the head of its police. Norway attended"
         " as an observer, as did Interpol and Jordan.",
         took_part("sea-forum", "participant", "peru", "chile", "mali", "norway", "interpol", "jordan")),
        ("The Sea Forum met. Speakers from Peru and Chile told the forum how they work.",
         took_part("sea-forum", "speaker", "peru", "chile")),
        ("During Operation Gull, which ran for a week in March, Peru worked side by side with colleagues from Chile and Mali.",
         took_part("operation-gull", "participant", "peru", "chile", "mali")),
        ("The find is part of Operation Gull, in which Peru, Chile and Mali have been patrolling together.",
         took_part("operation-gull", "participant", "peru", "chile", "mali")),
        ("They adopted the Lake Accord. Mali has delivered 25 cars.", set()),
        # What people are named as, and beside whose name it stands.
        ("Ana Lee and Bo Kim, who commands the Border School, shared it.", {"office bo-kim border-school commander"}),
        ("Europol has named Ana Lee as its representative.", {"office ana-lee europol representative"}),
        ("The Sea Council has been headed by Secretary Ana Lee since 2022.", {"office ana-lee sea-council head"}),
        # Who joins the body that is spoken of, and who wants to.
        ("The Sea Council is old. Peru joined in 2003 and Chile in 2013. Mali has applied for membership.",
         {"membership sea-council peru member", "membership sea-council chile member",
          "membership sea-council mali candidate"}),
        ("The Sea Institute, which belongs to the Ministry of Ports, is old.", set()),
        ("Peru joined the Sea Network. The body was founded in 2019.",
         {"membership sea-network peru member", "attribute sea-network founded 2019"}),
        ("Interpol and Mali endorsed the Lake Pledge.",
         {"relation interpol supports lake-pledge", "relation mali supports lake-pledge"}),
        ("The Pacific Course on Evidence, run by Europol together with the Sea Network, took place in Split from 2 to 4 March"
         " 2031.", took_part("pacific-course-on-evidence", "partner", "europol", "sea-network")
         | {"attribute pacific-course-on-evidence place split", "attribute pacific-course-on-evidence starts 2031-03-02",
            "attribute pacific-course-on-evidence ends 2031-03-04"}),
        ("Operation Gull is over. Peru took part in the operation with support from Interpol.",
         took_part("operation-gull", "participant", "peru") | took_part("operation-gull", "partner", "interpol")),
        ("According to the Sea Desk, 40 boats sank. Its coordinator, Ana Lee, called it a scandal.",
         {"office ana-lee sea-desk coordinator"}),
        ("Dr Ana Lee, an officer from Mali, took part in the Sea Forum.", took_part("sea-forum", "participant", "ana-lee")),
        ("The Sea Forum met. Peru and Chile are also represented at the forum.",
         took_part("sea-forum", "participant", "peru", "chile")),
        ("Police held an action day, known as Orchard Gate. The following countries took part in the action day: Peru, Chile and"
         " Mali.", took_part("orchard-gate", "participant", "peru", "chile", "mali")),
        ("Operation Gull, Europol's campaign against theft, is over.", took_part("operation-gull", "partner", "europol")),
        ("Europol opened a Sea Crime Hub in Split on 3 March 2031.",
         {"attribute sea-crime-hub founded 2031-03-03", "attribute sea-crime-hub seat split"}),
        ("The Sea Forum will last until 4 May 2031.", {"attribute sea-forum ends 2031-05-04"}),
        ("The Sea Centre was opened. It is headed by Commodore Bo Kim.", {"office bo-kim sea-centre head"}),
        # What begins somewhere goes on elsewhere; what is somebody's or a number helps nothing.
        ("Operation Gull was launched in Split on 3 May 2031.", {"attribute operation-gull starts 2031-05-03"}),
        ("The Sea Forum met. Peru will provide its head.", set()),
        ("Operation Gull is over. Interpol promised forty by May.", set()),
        ("Operation Gull is over. Interpol supplies the cell with boats.", set()),
        ("Kenya has handed over 60 cars to Mali and Peru.",
         {"relation kenya supplies mali", "relation kenya supplies peru"}),
        # Whose officers did it, who was sent, who accedes, whose head it is.
        ("Operation Gull is over. Police in Peru, Chile and Mali seized 40 boats.",
         took_part("operation-gull", "participant", "peru", "chile", "mali")),
        ("The Sea Forum is over. Police in Peru, Chile and Mali seized 40 boats.", set()),
        ("Operation Gull is over. Europol sent four analysts to Split.", took_part("operation-gull", "participant", "europol")),
        ("The Lake Accord is old. Mali acceded to it on 3 May 2030. Peru acceded in 2031.",
         took_part("lake-accord", "participant", "mali", "peru")),
        ("Operation Gull is over. Mali acceded in 2016.", set()),
        ("Peru trusts the Lake Desk. The raid was long, said its president, Bo Kim.", {"office bo-kim lake-desk president"}),
        ("Peru trusts the Lake Desk and the Sea Desk. It was long, said its president, Bo Kim.", set()),
        ("It was long, said the head of the Lake Desk, Bo Kim.", {"office bo-kim lake-desk head"}),
        ("The Lake Desk is paid for by Mali.", {"relation mali supports lake-desk"}),
        ("The Sea Forum is old. Peru and Chile started it in 2022, and Mali hosts it.",
         took_part("sea-forum", "partner", "peru", "chile") | took_part("sea-forum", "host", "mali")
         | {"attribute sea-forum starts 2022"}),
        ("The Lake Accord is old. Peru signed it in 2022, and Mali hosts it.", took_part("lake-accord", "participant", "peru")),
        ("Founded in 2021 and based in Split, the Lake Trust left. In Lomé, the Sea Institute stayed. In Lomé, the Sea Alliance"
         " met.", {"attribute lake-trust seat split", "attribute lake-trust founded 2021", "attribute sea-institute seat lome"}),
        ("The Silton-based digital rights group Avoin Watch left.", {"attribute avoin-watch seat silton"}),
        ("The Sea Dialogue was established in May 2019.", {"attribute sea-dialogue starts 2019-05"}),
        ("Some 180 judges, surgeons and police officers gathered in Lomé from 3 to 5 May 2031 for the Sea Forum.",
         {f"attribute sea-forum {said}" for said in ("place lome", "starts 2031-05-03", "ends 2031-05-05")}),
        ("Mali joined Exercise Gull 2031.", took_part("exercise-gull-2031", "participant", "mali")),
    ],
)  # fmt: skip
def test_claims_of_a_type(text: str, expected: set[str]) -> None:
    assert typed(text) == expected


def test_many_parties_of_one_claim_are_a_list() -> None:
    made = drafted("The Sea Forum met. Peru, Bolivia, Mali and Chile took part in the Forum.")
    [claim] = [claim for claim in made.claims if "participation" in claim]
    assert claim["participation"] == {
        "initiative": "sea-forum",
        "participants": ["peru", "bolivia", "mali", "chile"],
        "role": "participant",
    }
    assert claim["key"] == "s-1-2-{participant}-participant"
    assert claim["summary"] == "{participant} takes part in Sea Forum."


@pytest.mark.parametrize(
    "text",
    [
        "Kenya declined to join the Sea Forum.",
        "Kenya may join the Sea Union.",
        "Kenya is not a member of the Sea Union.",
        "Kenya has never joined the Sea Union.",
        "Neither Kenya nor Mali took part in the Sea Forum.",
        "Kenya or Mali will host the Sea Forum.",
        "If Kenya joined the Sea Union, it would pay.",
        "Kenya was asked to host the Sea Forum.",
        "The Sea Forum met in May. A ferry sank near Split, and Kenya sent a ship.",
        "Kenya wants to sign a treaty with Mali.",
        "Kenya and Mali intend to conclude a treaty in 2031.",
        "Peru expects Kenya to join the Sea Union.",
        "Kenya, although not a member of Europol, paid.",
        "The Sea Forum, an agency of the Lake Union, met.",  # a forum is part of no body
        "The Sea Forum met in May. Kenya will provide boats.",
        "The Sea Forum met in May. Kenya gave an assurance.",
        "The Sea Forum met in May. Kenya promised boats.",
        "Kenya will contribute 9 boats to the Sea Council.",
        "Ana Lee taught swimming at the Sea Institute.",
        "Commodore Ana Lee headed the Sea Council.",  # not any more, and from when till when is not said
    ],
)
def test_what_is_denied_wished_or_possible_is_no_claim_of_a_type(text: str) -> None:
    assert typed(text) == set()


def figures(text: str) -> list[Any]:
    return [claim["figure"]["subject"] for claim in drafted(text).claims if "figure" in claim]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers of the Lake Police seized 40 boats.", ["lake-police"]),
        ("The Sea Institute opened in 1998. It has trained 9,400 sailors.", ["sea-institute"]),
        ("The Sea Institute opened. The institute built 12 boats.", ["sea-institute"]),
        ("Operation Dry Lake began. During the operation, inspectors searched 310 boats and seized 48 nets.",
         ["operation-dry-lake", "operation-dry-lake"]),
        ("Operation Dry Lake ended. Officers also seized 12 boats.", ["operation-dry-lake"]),
        ("Operation Dry Lake ended. Officers seized 12 boats, 40 nets and 7 guns.", ["operation-dry-lake"] * 3),
        ("The Sea Forum drew 850 visitors from 38 states.", ["sea-forum", "sea-forum"]),
        ("His firm, Bright Sea Finance, lent money to 90 people.", ["bright-sea-finance"]),
        # who does it is another, or has no name
        ("Operation Dry Lake ended. Kenyan officers seized 12 boats last month.", ["TODO"]),
        ("The Sea Institute said that sailors lost 12 boats.", ["TODO"]),
        ("The Sea Institute has offered to pay 12 dollars.", ["TODO"]),
        ("The Sea Institute gave Mali equipment. It includes 12 boats.", ["TODO"]),
        ("The Sea Union, an association of 13 ports, met.", ["sea-union"]),
        ("The Sea Institute built two boats of 20 metres each, worth 3 million dollars together.",
         ["sea-institute", "TODO", "TODO"]),
        ("The Sea Institute found 27 wrecks, down from 41 a year earlier.", ["sea-institute", "TODO"]),
        ("The Sea Institute counted 27 wrecks.", ["TODO"]),
        ("The Lake Court ordered 12 boats to leave.", ["TODO"]),
        ("The Sea Institute closed in May, having lost 12 boats.", ["TODO"]),
        ("Peru and Chile sent 12 boats.", ["TODO"]),
        ("Peru pays 40 percent of it.", ["TODO"]),
        ("The Sea Institute searched for ten days.", ["TODO"]),
        ("Kenya accounted for 31 of the arrests and Mali for 14.", ["kenya", "TODO"]),
        ("12 boats were seized in a drill. Exercise Cold Bay was fine.", ["TODO"]),
        ("Exercise Cold Bay was fine. 12 boats were seized in the exercise.", ["exercise-cold-bay"]),
    ],
)  # fmt: skip
def test_a_number_is_about_who_does_what_is_counted(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Sea Forum met. The forum was short.", "sea-forum"),
        ("The Sea Forum met. The two-day meeting was short.", "sea-forum"),
        ("The Sea Forum met. A second forum followed. The forum was short.", "TODO"),
        ("The Sea Forum met. The Lake Forum followed. The forum was short.", "TODO"),
        ("Ana Lee, head of the Sea Institute, came. She was tired.", "ana-lee"),
        ("Dr Ana Lee of the Sea Institute met Mr Bo Kim. She was tired.", "TODO"),
        ("Ana Lee, head of the Sea Institute, came. A diplomat left. She was tired.", "TODO"),
        ("The Sea Institute is old. It is clear that ships sink.", "TODO"),
        ("The boss praised the Sea Institute.", "sea-institute"),
        ("Interpol wishes to inform the public that Operation Gull ended.", "operation-gull"),
        ("Mali, Burkina Faso and Niger did not send anyone.", "TODO"),
        ("Her predecessor, Ana Lee of Kenya, held the post from 2016 to 2022.", "ana-lee"),
        ("Peru, the Niger and Mali are members.", "TODO"),
        ("Norway paid for Operation Dry Lake.", "TODO"),  # of the one or of the other
        ("Norway paid for the boats.", "norway"),
        ("Dr Ana Lee praised the Sea Institute.", "sea-institute"),
        ("Dr Ana Lee came. She joined the Sea Institute in 2016.", "ana-lee"),
        ("Dr Ana Lee came. She equipped the Sea Institute in 2016.", "TODO"),
        ("Peru joined the Sea Forum.", "peru"),
        ("Dr Ana Lee is the head of the Sea Institute. It was set up in 2016.", "sea-institute"),
        ("A platform was built by the Sea Institute. It is old.", "TODO"),
        ("Dr Ana Lee, head of the lake police, calls the plan a farce.", "TODO"),
        ("Dr Ana Lee is the best of all, and that is vital.", "TODO"),
        ("Peru hosts it together with Interpol.", "TODO"),
        # Where an initiative alone is named, and more than one country or none.
        ("Some 40 boats were seized during the Sea Forum.", "sea-forum"),
        ("In May boatmen from Peru and Chile met at the Sea Forum.", "sea-forum"),
        ("In May boatmen from Peru met at the Sea Forum.", "TODO"),
        ("In May boatmen met Interpol at the Sea Forum.", "TODO"),
        ("In May they met at the Sea Forum.", "TODO"),
        ("The network rests on the Sea Forum.", "TODO"),
    ],
)
def test_what_a_sentence_is_about(text: str, subject: str) -> None:
    [*_, last] = [claim for claim in drafted(text).claims if "statement" in claim]
    assert last["statement"]["subject"] == subject


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("“It is far,” his lawyer, Owen Marsh, told the court.", "owen-marsh"),
        ("“It is far,” said Owen Marsh, head of the Sea Institute. “Nobody goes there.”", "owen-marsh"),
        ("“Nobody goes there.”", "TODO"),
        ("Owen Marsh, head of the Sea Institute, came. According to him, ships sink.", "owen-marsh"),
        (
            "Europol said in a report on Monday that ships sink. According to the report, boats do, too.",
            "europol",
        ),
        ("Europol and Interpol announced today that ships sink.", "TODO"),
        ("Ships sink, according to the Sea Safety Committee (SSC).", "sea-safety-committee"),
        ("Europol estimates losses of $4 million.", "europol"),
        ("Boats sink, reported Commodore Ana Lee of the Lake Navy.", "ana-lee"),
        ("“It is far,” complained Ana Lee, a judge at the Lake Court.", "ana-lee"),
        ("Dr Ana Lee came. In Split, she adds, boats sink.", "ana-lee"),
        ("Judge Ana Lee spoke of “a feud that has no end in sight”.", "ana-lee"),
        ("Judge Ana Lee called the lake “a lamp for the whole valley”.", "ana-lee"),
        ("Judge Ana Lee shrugs: “It is far.”", "ana-lee"),
        ("Judge Ana Lee doubted that boats sink.", "ana-lee"),
        ("The Lake Bureau has published its annual report. Boats sink, the report says.", "lake-bureau"),
        ("The Lake Bureau met. Boats sink, according to the bureau.", "lake-bureau"),
        ("Dr Ana Lee came. By the end of 2032, she promises, boats will be safe.", "ana-lee"),
        ("According to figures compiled by Interpol, some 50 boats sank.", "interpol"),
        ("In a letter dated 9 October, Europol informed us that boats had sunk.", "europol"),
        ("By the prosecutors' reckoning, the ring sank 40 boats.", "TODO"),
        ("Boats sink, by the count of the Sea Institute in Lyon.", "sea-institute"),
        ("Some 40 boats sank, figures from Europol show.", "europol"),
        ("The Sea Institute expects more boats in June.", "sea-institute"),
        ("The Sea Institute puts the number of boats at between 40 and 50.", "sea-institute"),
        ("Interior Minister Ana Lee came. “We have 40 boats,” the minister said.", "ana-lee"),
        ("Interior Minister Ana Lee met Justice Minister Bo Kim. “It is far,” the minister said.", "TODO"),
        ("Dr Ana Lee came. In her view, the boats are old.", "ana-lee"),
        ("Dr Luo Jianhong came. According to Luo, 40 boats sank.", "luo-jianhong"),
        ("Dr Ana Lee came. Lee: “The boats are old.”", "ana-lee"),
        ("The man who wrote it is Dr Ana Lee. In 2016, she said, 40 boats sank.", "ana-lee"),
        ("The Lake Group met. The Group noted that boats sink.", "lake-group"),
        ("The Lake Bureau is old. It says that boats sink.", "lake-bureau"),
        ("Boatmen fear that the old boats sink.", "TODO"),
        ("The boats are believed to be old.", "TODO"),
        ("A survey by the Lake Bureau found that boats sink.", "lake-bureau"),
        ("Boats sink, in the view of Interpol.", "interpol"),
        ("Interior Minister Ana Lee came. Some 40 boats, the minister continued, sank.", "ana-lee"),
        (
            "Somebody rings Ruben van Aalst, who heads the Lake Bureau. Van Aalst says that boats sink.",
            "ruben-van-aalst",
        ),
    ],
)
def test_who_speaks(text: str, voice: str) -> None:
    [*_, last] = [claim for claim in drafted(text).claims if "statement" in claim]
    assert last["attributed_to"] == voice


@pytest.mark.parametrize(
    "text",
    [
        "We fear that the boats sink.",
        "Some 40 boats are reported missing every year.",
        "The boats are expected to sink.",
    ],
)
def test_who_has_the_word_and_what_is_reported_relay_nobody(text: str) -> None:
    assert "attributed_to" not in drafted(text).claims[0]


def modalities(text: str) -> list[str | None]:
    return [claim.get("modality") for claim in drafted(text).claims if "participation" in claim]


def test_a_claim_of_a_type_is_to_come_only_if_its_own_verb_says_so() -> None:
    assert modalities("Peru, which also took part in the Sea Forum, will send a ship.") == [None]
    assert modalities("Peru will host the Sea Forum.") == ["forecast"]
    assert modalities("Peru plans to host the Sea Forum and to fund the Sea Forum.") == ["forecast"]
    assert modalities("Ana Lee opened the Sea Forum, which Peru will host.") == ["forecast"]
    assert modalities("They praised Operation Gull, which Peru and Chile carried out.") == [None, None]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The post was closed in 2022 and will be opened again.", "TODO"),  # as often told as foreseen
        ("The post will be opened again.", "forecast"),
        ("The post will be opened and will be painted.", "forecast"),
        ("Norway said that the post will be opened again.", "forecast"),
    ],
)
def test_what_is_foreseen_only_beside_what_is_told_is_asked_for(text: str, modality: str) -> None:
    [claim] = [claim for claim in drafted(text).claims if "statement" in claim]
    assert claim["modality"] == modality


def test_what_is_to_come_is_said_so() -> None:
    made = [claim["summary"] for claim in drafted("Peru will host the Sea Forum and supply it.").claims]
    assert "Peru is to host Sea Forum." in made
    assert foreseen("Peru is a member of Europol.") == "Peru is to be a member of Europol."
    assert foreseen("Peru supplies Mali.") == "Peru is to supply Mali."


def test_every_part_that_somebody_takes_can_be_said() -> None:
    for role in {*ROLE_OF.values(), *HELP.values(), *LISTED.values()}:
        assert takes_part("A", "a", "B", "b", role).detail["role"] == role


def test_a_date_belongs_to_its_own_clause() -> None:
    made = drafted("The Sea Institute, which was founded in 1998, has 40 members.")
    asked = [claim["valid"] for claim in made.claims if claim.keys() & {"statement", "figure"}]
    assert asked == ["TODO", "TODO"]  # whether it is that of the sentence, too
    made = drafted(
        "Ana Lee, who confessed in May 2030, paid. The case began with a tip that Peru gave in 2030."
    )
    assert [claim["valid"] for claim in made.claims if "statement" in claim] == ["TODO", "TODO"]
    made = drafted(
        "In a letter dated 9 October 2030, the Sea Institute, a body set up in 2022, trained 40 sailors."
    )
    assert "valid" not in next(claim for claim in made.claims if "statement" in claim)
    made = drafted("In 2030 the Sea Institute trained sailors in Split, which joined in 2019.")
    assert next(claim for claim in made.claims if "statement" in claim)["valid"] == "2030"
    made = drafted("Founded by Peru in 2018, the Sea Institute is to close by the end of 2032.")
    assert next(claim for claim in made.claims if "statement" in claim)["valid"] == "/2032"
    made = drafted("SPLIT/PULA, May 4, 2030 - Police found 40 boats.")
    assert "2030-05-04" not in [claim.get("valid") for claim in made.claims]
    made = drafted("Split, 4 May 2030 – Police found 40 boats on Thursday.")
    assert "2030-05-04" not in [claim.get("valid") for claim in made.claims]
    assert date_of(found_dates("By 2032 there will be 40; today there are 9.", "2031-05-02")) is None
    made = drafted("The Sea Institute lends boats under a treaty of 2019.")
    assert next(claim for claim in made.claims if "statement" in claim)["valid"] == "TODO"
    made = drafted("The Sea Institute has 40 boats, and 9 of them were bought in 2030.")
    assert next(claim for claim in made.claims if "statement" in claim)["valid"] == "TODO"
    made = drafted("In 2030 Peru seized 9 boats, against 4 boats the year before.")
    assert [claim["valid"] for claim in made.claims if "figure" in claim] == ["2030", "TODO"]
    made = drafted("In 2030 the Sea Institute trained 40 sailors.")
    assert next(claim for claim in made.claims if "figure" in claim)["valid"] == "2030"
