"""Spots that no gazetteer has keep their words; known names are read to their end."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from contested.model.codebook import PlacePrecision
from contested.model.draft import Mention, MentionKind
from contested.model.lookups import Gazetteer
from contested.model.place import Place
from contested.model.span import Span
from contested.resolution.places import PlaceLexicon
from contested.resolution.places.seen import Seen
from contested.resolution.places.spots import with_spots


def _found(
    text: str, atlas: Gazetteer, lexicon: PlaceLexicon, known: str = "", person: str = ""
) -> list[str]:
    places = [_place(text, name) for name in known.split("+") if name]
    mentions = [
        Mention(span=_span(text, name), kind=MentionKind.PERSON)
        for name in person.split("+")
        if name
    ]
    return _texts(
        text, places, Seen(text=text, mentions=mentions, gazetteer=atlas, lexicon=lexicon)
    )


def _texts(text: str, places: Sequence[Place], seen: Seen) -> list[str]:
    found = with_spots(seen, [Span(0, len(text))], places)
    return [one.text for one in sorted(found, key=lambda one: one.span or Span(0, 0))]


def _span(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


def _place(text: str, name: str) -> Place:
    return Place(text=name, span=_span(text, name), name=name, kind="city", located=True)


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("They stormed Zarnik village at dawn.", "Zarnik"),
        ("A bomb went off near the Zarnik Bridge.", "Zarnik Bridge"),
        ("Two men were shot at the Zarnik hospital.", "Zarnik hospital"),
        ("He was caught in Zarnik on Monday.", "Zarnik"),
        ("The shelling of the villages of Zarnik and Ombari went on.", "Zarnik+Ombari"),
        ("They entered Zarnik, a town 20 km away.", "Zarnik"),
        ("They attacked Tal Zarnik.", "Tal Zarnik"),
        ("Police patrolled Zarnik.", "Zarnik"),
        ("In the Zarnik district, nine died.", "Zarnik"),
        ("Nine died at Zarnik, where rebels hid.", "Zarnik"),
        ("They fought in the battle for Zarnik.", "Zarnik"),
        ("They met in Zarnik, Ombari and Nulit.", "Zarnik+Ombari+Nulit"),
        ("Nine died in the orchards of Zarnik.", "Zarnik"),
        ("They raided four villages: Zarnik, Ombari and Nulit.", "Zarnik+Ombari+Nulit"),
        ("They attacked Zarnik and Ombari villages.", "Zarnik+Ombari"),
        ("They stormed the T-9 Airport.", "T-9 Airport"),
        ("Shells fell in the village of ‘Arnik.", "Arnik"),
        ("The assault on rebel-held Zarnik began.", "Zarnik"),
        ("In Zarnik, the school burned.", "Zarnik"),
        ("Three shells fell once more on Zarnik.", "Zarnik"),
        ("Troops fired a dozen rockets into Zarnik.", "Zarnik"),
        ("They dug in south of Zarnik and waited.", "Zarnik"),
        ("A bus was hit on the road between Zarnik and Ombari.", "Zarnik+Ombari"),
        ("They have been driven to the camps of Zarnik and Ombari.", "Zarnik+Ombari"),
        ("They advanced some four kilometres towards Zarnik.", "Zarnik"),
        ("A post of the anti-Zarnik fell.", ""),
        ("He fired a shot at Zarnik, who fled.", ""),
        ("Shells fell in Tal Zarnik.", "Tal Zarnik"),
        ("The Zarnik Bridge was built in a year.", ""),
        ("Commander Zarnik spoke of the army.", ""),
        ("The strike hit a UN base.", ""),
    ],
)
def test_a_name_is_a_spot_by_the_words_beside_it(
    text: str, spots: str, atlas: Gazetteer, lexicon: PlaceLexicon
) -> None:
    assert _found(text, atlas, lexicon) == [one for one in spots.split("+") if one]


def test_a_name_that_lies_in_a_place_is_one(atlas: Gazetteer, lexicon: PlaceLexicon) -> None:
    text = "They stormed Zarnik in northern Daraa."
    assert _found(text, atlas, lexicon, known="Daraa") == ["Zarnik", "Daraa"]
    assert _found(text, atlas, lexicon, known="Daraa", person="Zarnik") == ["Daraa"]


@pytest.mark.parametrize(
    ("text", "known", "read"),
    [
        ("They fled to Daraa Refugee Camp.", "Daraa", "Daraa Refugee Camp"),
        ("Shells fell on Daraa airport.", "Daraa", "Daraa airport"),
        ("Shells fell on a Daraa camp of the army.", "Daraa", "Daraa"),
        ("Shells fell on Kafr Daraa.", "Daraa", "Kafr Daraa"),
        ("Shells fell on Daraa on Monday.", "Daraa", "Daraa"),
        ("They left the base of its 6th Division.", "6th Division", "base of its 6th Division"),
    ],
)
def test_a_name_is_read_to_its_end(
    text: str, known: str, read: str, atlas: Gazetteer, lexicon: PlaceLexicon
) -> None:
    assert _found(text, atlas, lexicon, known=known) == [read]


@pytest.mark.parametrize(
    ("text", "known", "spots"),
    [
        ("Nine died in Daraa and Zarnik Omb.", "Daraa", "Daraa+Zarnik Omb"),
        ("They hid in Daraa's Zarnik district.", "Daraa", "Daraa+Zarnik"),
    ],
)
def test_a_name_beside_a_place_is_one_though_the_parse_takes_it_for_a_person(
    text: str, known: str, spots: str, atlas: Gazetteer, lexicon: PlaceLexicon
) -> None:
    found = _found(text, atlas, lexicon, known=known, person=spots.removeprefix("Daraa+"))
    assert found == spots.split("+")


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("They entered Zarnik, 111 km north of Daraa.", 33.6, 36.1),
        ("They entered Zarnik near Daraa.", 32.6, 36.1),
    ],
)
def test_a_spot_beside_a_place_has_a_doubtful_point_and_no_identity(
    text: str, lat: float, lon: float, atlas: Gazetteer, lexicon: PlaceLexicon
) -> None:
    (daraa,) = (one for one in atlas.find("Daraa") if one.kind == "city")
    wide = replace(
        _place(text, "Daraa"), place=daraa.id, country="SYR", lat=daraa.lat, lon=daraa.lon
    )
    seen = Seen(text=text, mentions=(), gazetteer=atlas, lexicon=lexicon)
    found = with_spots(seen, [Span(0, len(text))], [wide])
    (spot,) = (one for one in found if one.text == "Zarnik")
    assert (spot.place, spot.country, spot.precision) == (None, "SYR", PlacePrecision.NEAR)
    assert spot.lat == pytest.approx(lat, abs=0.01)
    assert spot.lon == pytest.approx(lon, abs=0.01)


def test_a_longer_name_before_a_kind_is_one_name(atlas: Gazetteer, lexicon: PlaceLexicon) -> None:
    assert _found("Fire was traded in the Daraa Omb sector.", atlas, lexicon, known="Daraa") == [
        "Daraa Omb"
    ]


def test_what_a_ministry_says_is_not_where_a_spot_lies(
    atlas: Gazetteer, lexicon: PlaceLexicon
) -> None:
    text = "A patrol was hit near Zarnik, the defence ministry in Daraa said."
    seen = Seen(text=text, mentions=(), gazetteer=atlas, lexicon=lexicon)
    wide = replace(_place(text, "Daraa"), place="gn_1", country="SYR")
    (spot,) = (
        one for one in with_spots(seen, [Span(0, len(text))], [wide]) if one.text == "Zarnik"
    )
    assert (spot.place, spot.country) == (None, None)


def test_a_name_that_the_parse_takes_for_one_place_is_read_to_its_end(
    atlas: Gazetteer, lexicon: PlaceLexicon
) -> None:
    text = "A bomb went off in Daraa Omb."
    mention = Mention(span=_span(text, "Daraa Omb"), kind=MentionKind.PLACE)
    seen = Seen(text=text, mentions=[mention], gazetteer=atlas, lexicon=lexicon)
    (place,) = with_spots(seen, [Span(0, len(text))], [_place(text, "Daraa")])
    assert (place.text, place.place) == ("Daraa Omb", None)
