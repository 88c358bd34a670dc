"""With a parser, drafts tell who takes part by the words around lists, and who is of a body by those between their names."""

import pytest
from parsed import drafted, needs_parser, took_part, typed

pytestmark = needs_parser


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who does what to an initiative, wherever the verb stands between its name and the list.
        ("The Lake Pact, which binds all ports, was signed by Peru, Chile and Mali on 3 May 2031.",
         took_part("lake-pact", "participant", "peru", "chile", "mali")),
        ("The Lake Pact, concluded in May by Peru, Chile and Mali, was to stop that.",
         took_part("lake-pact", "participant", "peru", "chile", "mali")),
        ("The Lake Pact, he recalled, had been concluded in Split by the police of Peru, Chile and Mali.",
         took_part("lake-pact", "participant", "peru", "chile", "mali")),
        ("These are results of Operation Gull, launched in May by Peru, Bolivia and Chile.",
         took_part("operation-gull", "partner", "peru", "bolivia", "chile") | {"attribute operation-gull starts 2031-05"}),
        ("It is the work of Sea Lock, an operation that Peru and Chile launched in June.",
         took_part("sea-lock", "partner", "peru", "chile")),
        ("They adopted the Lake Pact, which Peru, Chile and Mali signed in May.",
         took_part("lake-pact", "participant", "peru", "chile", "mali")),
        ("The talk was of Operation Gull, under which customs officers in Peru, Chile and Mali have swapped data.",
         took_part("operation-gull", "participant", "peru", "chile", "mali")),
        ("The find is part of Operation Gull, in which, at the time of writing, officers from Peru and Chile are deployed.",
         took_part("operation-gull", "participant", "peru", "chile")),
        ("They want the Lake Pact, which may be signed by Peru and Chile.", set()),
        ("The Lake Pact was praised by Peru and Chile.", set()),
        ("The find is part of Operation Gull, in which Peru, Chile and Mali may take part.", set()),
        ("Under Operation Gull, Peru and Chile might fly missions.", set()),
        # As others do, in what they take part in.
        ("Mali signed a treaty with Peru, as did Chile and Kenya.", {"relation mali agreement-with peru"}),
        ("In the closing session Peru, Chile and Mali adopted the Lake Declaration.",
         took_part("lake-declaration", "participant", "peru", "chile", "mali")),
        ("Operation Gull, a series of joint patrols by Peru, Chile and Mali, is over.",
         took_part("operation-gull", "partner", "peru", "chile", "mali")),
        ("Joint Action Gull, which Peru led, is over.", took_part("joint-action-gull", "lead", "peru")),
        ("Operation Gull was led by Peru. Its sequel, Operation Gull II, was led by Chile.",
         took_part("operation-gull", "lead", "peru") | took_part("operation-gull-ii", "lead", "chile")),
        # Who comes.
        ("The Sea Forum drew 140 guests from 18 states, among them Peru, Chile and, for the first time, Mali.",
         took_part("sea-forum", "participant", "peru", "chile", "mali")),
        ("The Sea Forum brought together 74 captains, with Peru, Chile and Mali among them.",
         took_part("sea-forum", "participant", "peru", "chile", "mali")),
        ("The Sea Forum drew 40 guests from Peru and Chile; sailors from Mali stayed away.",
         took_part("sea-forum", "participant", "peru", "chile")),
        ("We, the heads of the police of Peru, Chile and Mali, met for the Sea Forum.",
         took_part("sea-forum", "participant", "peru", "chile", "mali")),
        ("The interior ministers of Peru and Chile signed the Lake Pact.",
         took_part("lake-pact", "participant", "peru", "chile")),
        ("Operation Gull is over. Peru and Chile joined hands in the operation.",
         took_part("operation-gull", "participant", "peru", "chile")),
        ("The Third Sea Summit met. It built on the Lake Pact. Interpol and Europol attended as observers.",
         took_part("third-sea-summit", "participant", "interpol", "europol")),
        ("We commend Exercise Gull, which was held by day and brought together 16 boats from Peru, Chile and Mali.",
         took_part("exercise-gull", "participant", "peru", "chile", "mali")),
        # Under whose lead, at whose invitation, and who pays for what.
        ("Operation Gull was carried out under the lead of Interpol.",
         took_part("operation-gull", "lead", "interpol")),
        ("The Sea Forum took place in Split at the invitation of Croatia.",
         took_part("sea-forum", "host", "croatia") | {"attribute sea-forum place split"}),
        ("Project Gull was set up on the initiative of Italy.", took_part("project-gull", "initiator", "italy")),
        ("The Sea Forum cost 300,000 euros, half of which was met by Norway.", took_part("sea-forum", "funder", "norway")),
        ("Project Gull is old. Norway gives the project 40,000 euros a year.", took_part("project-gull", "funder", "norway")),
        ("Operation Gull was coordinated by Interpol's regional bureau.", took_part("operation-gull", "lead", "interpol")),
        ("The Lake Pact is young. Peru and Chile joined it in May.",
         took_part("lake-pact", "participant", "peru", "chile")),
        # Their course, Safe Hulls, may look like a person's name.
        ("Their course, Safe Hulls, is funded by Norway.", took_part("safe-hulls", "funder", "norway")),
        # Who is of a body.
        ("Dr Ana Lee of the Sea Institute was tired.", {"office ana-lee sea-institute TODO"}),
        ("Mr Bo Kim (Sea Institute) was tired.", {"office bo-kim sea-institute TODO"}),
        ("Dr Ana Lee, a psychologist at the Sea Institute, was tired.", {"office ana-lee sea-institute psychologist"}),
        ("Dr Ana Lee, National Member for Peru at Europol, was tired.",
         {"office ana-lee europol National Member for Peru"}),
        ("Dr Ana Lee, a former adviser to the Sea Institute, was tired.", set()),
        ("Dr Ana Lee heads the wildlife desk of the Sea Institute.", {"office ana-lee sea-institute head"}),
        ("The Institute's Executive Director, Ana Lee, was tired. She left the Sea Institute.", set()),
        # The task force: by the last words of the only name that ends so.
        ("The Sea Medicines Task Force is old. Peru, Chile and Mali belong to the task force.",
         {f"membership sea-medicines-task-force {slug} member" for slug in ("peru", "chile", "mali")}),
        ("The Sea Medicines Task Force met, and Peru joined the task force.",
         {"membership sea-medicines-task-force peru member"}),
        # All that take part in what the text began with.
        ("Operation Gull ended. The Sea Forum met in June.\n\nParticipating countries: Peru, Chile and Mali.",
         took_part("operation-gull", "participant", "peru", "chile", "mali")),
        # What is a part of what, and what comes after what.
        ("Operation Gull is part of Project Sea Watch.", {"attribute operation-gull part-of project-sea-watch"}),
        ("The Sea Forum forms part of the Lake Programme.", {"attribute sea-forum part-of lake-programme"}),
        ("Operation Gull is part of Interpol.", set()),
        ("They met the Fraud Desk of Europol.", {"attribute fraud-desk part-of europol"}),
        ("They met the Fraud Fund of Europol.", set()),
        ("The Sea Forum succeeds the Lake Forum.", {"relation sea-forum succeeds lake-forum"}),
        ("The Sea Forum succeeds Interpol.", set()),
        # Where a body is.
        ("Ana Lee is tired of the Sea Foundation, a private body in Split.", {"attribute sea-foundation seat split"}),
        ("They thanked the Lyon-based operator Sea Foundation in May.", {"attribute sea-foundation seat lyon"}),
        ("He runs the Joint Sea Desk in Split.", {"attribute joint-sea-desk seat split"}),
    ],
)  # fmt: skip
def test_claims_by_the_words_between_names(text: str, expected: set[str]) -> None:
    assert typed(text) == expected


def test_a_country_is_called_by_its_name_though_only_its_people_are_named() -> None:
    [claim] = [
        each
        for each in drafted("Operation Gull was led by the Kenyan authorities.").claims
        if "participation" in each
    ]
    assert claim["summary"] == "Kenya leads Operation Gull."


def test_who_tells_within_what_is_said_speaks_for_nobody() -> None:
    text = 'Dr Ana Lee came. "We found 9 boats, which tells you that it is late," Lee told the guests.'
    [*_, last] = [claim for claim in drafted(text).claims if "statement" in claim]
    assert last["attributed_to"] == "ana-lee"
