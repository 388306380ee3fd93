"""Place names are found by what speaks for them and resolved over the whole report."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from contested.model.codebook import PlacePrecision, PlaceRole
from contested.model.draft import Mention, MentionKind
from contested.model.lookups import Gazetteer
from contested.model.span import Span
from contested.resolution.places import (
    Located,
    PlaceContext,
    PlaceLexicon,
    find_places,
    load_place_lexicon,
)
from contested.resolution.places.assembly import with_ground
from contested.resolution.places.home import home_of
from tests.resolution.places.conftest import Atlas

Seek = Callable[[str], dict[str, Located]]


@pytest.fixture(name="seek")
def _seek(atlas: Gazetteer, lexicon: PlaceLexicon) -> Seek:
    def found(text: str) -> dict[str, Located]:
        return {one.place.text: one for one in _find(text, (), atlas, lexicon)}

    return found


def _find(
    text: str, mentions: Sequence[Mention], atlas: Gazetteer, lexicon: PlaceLexicon
) -> tuple[Located, ...]:
    return find_places(text, _sentences(text), mentions, atlas, lexicon)


def _sentences(text: str) -> list[Span]:
    spans, start = [], 0
    for part in text.splitlines(keepends=True):
        spans.append(Span(start, start + len(part.rstrip())))
        start += len(part)
    return [span for span in spans if span.end > span.start]


def _ids(found: dict[str, Located]) -> dict[str, str | None]:
    return {text: one.place.place for text, one in found.items()}


def test_a_bare_small_town_is_found_where_the_report_speaks_of_its_land(seek: Seek) -> None:
    text = "Government forces liberated Albukamal, the last stronghold in Syria."
    assert _ids(seek(text)) == {"Albukamal": "gn_3", "Syria": "cty_SYR"}


def test_a_word_that_begins_a_sentence_is_no_town(seek: Seek) -> None:
    assert "Most" not in seek("Most will likely continue fighting in Syria.")


def test_a_governorate_is_no_point(seek: Seek) -> None:
    one = seek("Nearly all of Deir Ezzor Governorate is held.")["Deir Ezzor Governorate"]
    assert (one.place.place, one.place.kind) == ("adm1_SYR.07", "admin1")
    assert one.place.lat is None
    assert one.lat == 35.0


def test_a_bare_name_is_the_town_before_its_province(seek: Seek) -> None:
    one = seek("Shells fell on Deir Ezzor.")["Deir Ezzor"].place
    assert (one.place, one.lat) == ("gn_2", 35.3)
    assert [refused.place for refused in one.candidates] == ["adm1_SYR.07"]


def test_a_province_named_as_such_keeps_a_small_letter_out_of_the_name(seek: Seek) -> None:
    assert _ids(seek("Clashes went on in Daraa province."))["Daraa"] == "adm1_SYR.06"


def test_provinces_in_a_list_share_the_plural(seek: Seek) -> None:
    found = _ids(seek("Aid reached Daraa and Deir Ezzor governorates."))
    assert found == {"Daraa": "adm1_SYR.06", "Deir Ezzor": "adm1_SYR.07"}


def test_part_of_a_town_is_told(seek: Seek) -> None:
    one = seek("Pockets remain near Damascus and southwestern Daara.")["Daara"].place
    assert one.relation == "part of"
    assert one.country == "SYR"
    assert one.precision == PlacePrecision.NEAR


def test_a_camp_and_a_zone_keep_their_words(seek: Seek) -> None:
    text = "Aid to al-Rukban camp went through the 55-km zone in the Euphrates valley."
    assert _ids(seek(text)) == {
        "al-Rukban camp": "sup_rukban",
        "55-km zone": "sup_zone",
        "Euphrates valley": "sup_valley",
    }


def test_a_state_named_beside_a_town_settles_it(seek: Seek) -> None:
    found = seek("Police in Paris, Texas, made an arrest.")
    assert found["Paris"].place.place == "gn_7"
    assert found["Paris"].place.reason == "named beside Texas"
    assert found["Paris"].place.candidates[0].reason == "not in Texas"


def test_a_short_form_needs_its_town(seek: Seek) -> None:
    found = seek("He drove to Jackson, Miss., on Friday. Miss. Adams stayed.\nIN A CAR OR NOT")
    assert found["Jackson"].place.place == "gn_8"
    assert [text for text in found if text in {"IN", "OR"}] == []


def test_what_else_a_report_names_tells_namesakes_apart(seek: Seek) -> None:
    assert _ids(seek("Rain fell on Atlanta.\nMost of Georgia was dry."))["Georgia"] == "adm1_USA.GA"
    assert _ids(seek("Talks in Tbilisi failed.\nGeorgia said so."))["Georgia"] == "cty_GEO"


def test_a_county_lies_where_its_neighbours_lie(seek: Seek) -> None:
    found = _ids(seek("Fires burnt in Lamar County, officials said.\nParis, Texas, was spared."))
    assert found["Lamar County"] == "adm2_USA.TX.1"


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Jackson left early.",
        "Gary Jackson left early.",
        "Shots were fired on Jackson Street.",
        "I'll be there.",
    ],
)
def test_people_and_streets_are_no_towns(seek: Seek, text: str) -> None:
    assert not seek(text)


def test_the_parse_may_take_a_town_for_a_person(atlas: Gazetteer, lexicon: PlaceLexicon) -> None:
    text = "Troops left Syria and pulled back from Saraqib."
    wrong = Mention(span=Span(39, 46), kind=MentionKind.PERSON)
    assert [one.place.place for one in _find(text, [wrong], atlas, lexicon)][-1] == "gn_12"


def test_common_words_may_make_a_name_together(seek: Seek) -> None:
    assert _ids(seek("Raids went on in the West Bank.")) == {"West Bank": "sup_west"}


def test_a_river_is_not_the_town_it_is_named_after(seek: Seek) -> None:
    one = seek("The Neches River rose in Texas.")["Neches River"].place
    assert (one.place, one.lat) == (None, None)


def test_a_name_that_no_gazetteer_has_stays_under_its_words(seek: Seek) -> None:
    one = seek("They fled to the village of Kashma in Syria.")["Kashma"].place
    assert (one.place, one.country, one.role) == (None, None, PlaceRole.TO)
    assert one.reason is not None


def test_what_befalls_a_place_leads_to_its_name(seek: Seek) -> None:
    assert "Kashma" in seek("The army completed the liberation of Kashma.")


def test_an_adjective_is_a_place_only_with_ground(atlas: Gazetteer, lexicon: PlaceLexicon) -> None:
    text = "Syrian forces stood along the Iraqi border."
    found = _find(text, (), atlas, lexicon)
    grounded = [with_ground(one, text, lexicon) for one in found]
    assert [one.demonym for one in found] == [True, True]
    assert grounded[0] is None
    assert grounded[1] is not None
    assert (grounded[1].place.text, grounded[1].place.relation) == ("Iraqi border", "along")


def test_a_report_in_capitals_is_read(seek: Seek) -> None:
    found = seek("CLASHES IN SYRIA LEFT TEN DEAD NEAR SARAQIB AND MOST FLED")
    assert _ids(found) == {"SYRIA": "cty_SYR", "SARAQIB": "gn_12"}
    assert found["SARAQIB"].place.relation == "near"


def test_an_outlet_is_at_home_where_its_name_says(atlas: Gazetteer, lexicon: PlaceLexicon) -> None:
    assert list(home_of("The Syrian Observer", atlas, lexicon)) == ["SYR"]
    assert list(home_of("Damascus Post", atlas, lexicon)) == ["SYR"]
    assert not home_of("Daily News", atlas, lexicon)
    assert not home_of(None, atlas, lexicon)


def test_a_report_starts_from_its_outlets_home(atlas: Gazetteer, lexicon: PlaceLexicon) -> None:
    text = "Georgia voted."
    context = PlaceContext(outlet="Tbilisi Post")
    (one,) = find_places(text, [Span(0, len(text))], (), atlas, lexicon, context)
    assert one.place.place == "cty_GEO"


@pytest.mark.parametrize(
    ("text", "name", "relation", "role"),
    [
        ("It stands 12 km north of Damascus.", "Damascus", "12 km north of", PlaceRole.AT),
        ("It lies north of Damascus.", "Damascus", "near", PlaceRole.AT),
        ("Shells hit the outskirts of Damascus.", "Damascus", "near", PlaceRole.AT),
        ("They fled from Damascus.", "Damascus", "at", PlaceRole.FROM),
        ("They fled to Damascus.", "Damascus", "at", PlaceRole.TO),
        ("The road between Damascus and Daraa.", "Daraa", "at", PlaceRole.BETWEEN),
        ("Posts along the Euphrates.", "Euphrates", "along", PlaceRole.AT),
        ("Most parts of Syria are quiet.", "Syria", "part of", PlaceRole.AT),
    ],
)
def test_words_before_a_name_say_how_it_lies(
    seek: Seek, text: str, name: str, relation: str, role: PlaceRole
) -> None:
    place = seek(text)[name].place
    assert (place.relation, place.role) == (relation, role)


@given(
    st.lists(
        st.sampled_from(
            [
                *("Paris", "Texas", ",", "of", "the", "Lake", "Syria", "al-Rukban", "Mr.", "in"),
                *("St.", "Georgia", "County", "counties", "and", "Syrian", "border", "-"),
                *("U.S.", "55-km"),
            ]
        ),
        max_size=14,
    )
)
def test_places_stand_in_order_inside_the_text_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = _find(text, (), Atlas(), load_place_lexicon())
    spans = [one.place.span for one in found if one.place.span is not None]
    assert len(spans) == len(found)
    assert all(one.place.text == one.place.span.quote(text) for one in found if one.place.span)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_land_named_beside_speaks_for_the_namesake_next_to_it(seek: Seek) -> None:
    assert _ids(seek("The blast was in Mersa."))["Mersa"] == "adm1_MOZ.02"
    assert _ids(seek("Syria denied the blast in Mersa."))["Mersa"] == "sup_mersa"


def test_a_place_filed_under_two_countries_is_the_table_s(seek: Seek) -> None:
    assert _ids(seek("The camp lies in Syria. Aid reached al-Rukban."))["al-Rukban"] == "sup_rukban"


def test_a_unit_is_a_place_only_where_its_seat_is_meant(seek: Seek) -> None:
    land = "It was a hard day in Syria. "
    assert "3rd Division" not in seek(f"{land}\nSoldiers of the 3rd Division left.")
    found = _ids(seek(f"{land}\nThey took the headquarters of the army's 3rd Division."))
    assert found["3rd Division"] == "sup_seat"
    assert "3rd Division" not in seek("They took the headquarters of the 3rd Division in Atlanta.")


def test_a_site_s_kind_in_small_letters_belongs_to_its_name(seek: Seek) -> None:
    found = _ids(seek("The fire in Syria reached the Georgian hospital."))
    assert found["Georgian hospital"] == "sup_clinic"
    assert "Georgian hospital" not in seek("Doctors left a Georgian hospital in Tbilisi.")
