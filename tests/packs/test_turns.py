"""Drafts tell whose turn it is to speak: in interviews, and behind "replied as follows"."""

import textwrap

import pytest

from kb.packs.write.draft import draft
from kb.packs.write.known import Known
from kb.sources.gazetteer import Gazetteer, Name

PEOPLE = {"ana-lee": "Ana Lee", "bo-kim": "Bo Kim"}
KNOWN = Known(
    Gazetteer([Name(name, slug, "person", is_primary=True) for slug, name in PEOPLE.items()]),
    dict.fromkeys(PEOPLE),
    {},
    {},
)
LABELS = """
    Five questions to Ana Lee

    BO: Good evening. My guest is Ana Lee.

    LEE: Six boats, roughly. It was a storm.

    BO: And then?

    LEE: Nothing, he said. Bo Kim said that it rained.
    """
ASKED = """
    A fine must cost more

    Ana Lee has headed the desk since 2030.

    How much can you see?

    We follow 2,900 boats. Some go dark.

    What comes next?

    The pact will be signed by six states. I hope for more.
    """
TOLD = """
    A fine must cost more

    Ana Lee has headed the desk since 2030.

    How much can she see?

    “We follow 2,900 boats.” Some go dark.

    What comes next?

    The pact enters into force in May. “I hope for more.”
    """
REPLY = """
    Question 412

    Bo Kim asked how many boats had sunk. The minister, Ana Lee, replied on 3 May as follows.

    Six boats have sunk. Bo Kim said that there were more.

    Cabinet has met.
    """
QUESTIONS = """
    Ana Lee is a sailor.

    Q: You sail?

    A: We do. Ana Lee has 40 boats. Ana Lee and I sail them.

    Q: People say so.

    A: I sail.
    """
FACTS = """
    Fact sheet

    Members: 6 boats, of Ana Lee and others.

    Members: 7 boats.
    """


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        # A name before what is said, the first or the last one, in capitals or not; who else is said to say something stays.
        (LABELS, {"2-1": "bo-kim", "2-2": "bo-kim", "3-1": "ana-lee", "3-2": "ana-lee", "4-1": "bo-kim", "5-2": "bo-kim"}),
        # Paragraphs that only ask, and answers in the first person.
        (ASKED, {"4-1": "ana-lee", "4-2": "ana-lee", "6-1": "ana-lee", "6-2": "ana-lee", "2-1": None}),
        (TOLD, {"4-2": None, "6-1": None}),
        # Who asks has no name, and who has the word is not who is told of.
        (QUESTIONS, {"2-1": "TODO", "3-1": "ana-lee", "3-2": None, "3-3": "ana-lee", "4-1": "TODO", "5-1": "ana-lee"}),
        (REPLY, {"2-2": None, "3-1": "ana-lee", "3-2": "bo-kim", "4-1": "ana-lee"}),
        # Of a list of facts the labels are no persons.
        (FACTS, {"2-1": None, "3-1": None}),
    ],
    ids=["labels", "asked", "told", "questions", "reply", "facts"],
)  # fmt: skip
def test_who_has_the_word(text: str, voices: dict[str, str | None]) -> None:
    made = draft(textwrap.dedent(text).strip(), KNOWN, published="2031-05-02").claims
    found = {each["key"]: each.get("attributed_to") for each in made}
    assert {place: found[f"s-{place}"] for place in voices} == voices
