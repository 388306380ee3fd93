from benchmarks.bodies import bodies
from benchmarks.slots import Phrase, joined, near_target
from benchmarks.words import pattern
from contested.model.lexicon import parse_table, read_text

TABLE = read_text("benchmarks", "template_words.csv")
ROWS = [
    (row["use"], row["words"]) for row in parse_table(TABLE, "template_words.csv", ("use", "words"))
]


def test_the_words_of_templates_are_sorted_and_none_stands_twice() -> None:
    assert sorted(set(ROWS)) == ROWS


def test_every_use_of_words_is_explained_and_every_explained_use_has_words() -> None:
    notes = [line[2:].split(":")[0] for line in TABLE.splitlines() if line.startswith("# ")]
    uses = {use for use, _ in ROWS}
    assert uses <= set(notes)
    assert [note for note in notes[2:] if note not in uses] == []


def test_a_word_stands_for_its_plural_and_one_with_a_star_for_what_begins_with_it() -> None:
    assert pattern("weapon").search("TWO RIFLES")
    assert not pattern("weapon").search("A RIFLEMAN")
    assert pattern("death").search("THEY WERE MURDERED")


def is_people(word: str) -> bool:
    return word == "RURITANIAN"


def test_an_organisation_has_the_name_and_the_letters_that_a_text_gives_it() -> None:
    found = bodies(
        "REBELS OF THE KARSH LIBERATION FRONT [KLF] FOUGHT THE RURITANIAN ARMY. THE KLF WON.",
        is_people,
    )
    assert [one.names for one in found] == [("KARSH LIBERATION FRONT", "KLF"), ("RURITANIAN ARMY",)]
    assert [one.regular for one in found] == [False, True]
    assert found[0].named_in("MEMBERS OF THE KLF")


def test_a_bare_noun_names_no_organisation() -> None:
    assert bodies("THE MOVEMENT GREW AND THE FRONT HELD.", is_people) == []


def phrase(name: str, words: str) -> Phrase:
    aliases = list(dict.fromkeys([name, words] if name else [words]))
    return Phrase(key=words, name=name, aliases=aliases, number="1")


def test_a_person_named_again_in_part_is_one_victim() -> None:
    made = joined(
        [
            phrase("ANA RIVAS", "JUDGE ANA RIVAS"),
            phrase("RIVAS", "MRS RIVAS"),
            phrase("", "DRIVER"),
            phrase("JUAN PAZ", "JUAN PAZ"),
        ]
    )
    assert [one.name for one in made] == ["ANA RIVAS", "", "JUAN PAZ"]
    assert "MRS RIVAS" in made[0].aliases


def test_what_a_bomb_was_placed_at_is_a_target() -> None:
    assert [one.key for one in near_target("A BOMB WENT OFF AT A TEXTILE FACTORY")] == [
        "TEXTILE FACTORY"
    ]
    assert near_target("A BOMB WENT OFF AT DAWN") == []
