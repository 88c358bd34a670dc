"""What the sentences before name: the bodies of the last two."""

from kb.packs.write.nearby import Bodies


def bodies(*named: tuple[int, set[str]]) -> Bodies:
    found = Bodies()
    for paragraph, slugs in named:
        found.add(paragraph, slugs)
    return found


def test_the_bodies_of_the_last_two_sentences_are_near() -> None:
    three = bodies((1, {"a"}), (2, {"b"}), (3, {"c", "d"}))
    assert three.near(3) == [{"b"}, {"c", "d"}]
    assert bodies((1, {"a"}), (2, {"b"})).near(2) == [{"b"}]  # the one of this paragraph
    assert bodies((1, {"a"}), (2, {"b"})).near(3) == [{"a"}, {"b"}]


def test_the_nearest_body_is_the_only_one_of_the_nearest_sentence_with_any() -> None:
    before = bodies((1, {"a"}), (2, {"b"}), (2, set()))
    assert before.nearest(set()) == "b"
    assert before.nearest({"c"}) == "c"
    assert before.nearest({"c", "d"}) is None
    assert bodies((1, {"a"}), (2, set()), (2, set())).nearest(set()) is None


def test_whether_a_body_is_the_only_one() -> None:
    two = bodies((1, {"b"}), (2, {"a"}))
    assert two.is_only("a", 2)
    assert not two.is_only("a", 1)
    assert not two.are_only("a")
    assert bodies((1, {"b"}), (1, {"a"}), (2, {"a"})).are_only("a")
    assert not bodies().is_only(None, 1)
