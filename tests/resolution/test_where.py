"""Which place belongs to a claim: its own words' before its neighbours', the finest of them."""

from functools import lru_cache

import pytest

from contested.model.claim import Claim
from tests.rooms import claims

_CASES = (
    (
        "In Aleppo province, rebels attacked a checkpoint in Manbij.",
        "ASSAULT",
        "a checkpoint in Manbij",
    ),
    ("A bomb exploded in the southern Afghan province of Kandahar.", "ASSAULT", "Kandahar"),
    ("Rebels bombed the town of Douma in Syria.", "ASSAULT", "Douma"),
    ("The bombing of the Hamidi area of Aleppo killed nine people.", "ASSAULT", "Hamidi"),
    ("The Baghdad bombing killed nine people.", "ASSAULT", "Baghdad"),
    ("Two men were killed in suburban Damascus.", "X-TOLL", "Damascus"),
    ("Police clashed with rebels in Homs and Hama.", "ASSAULT", "Homs+Hama"),
    ("The president congratulated the army on the liberation of Palmyra.", "SUPPORT", ""),
    ("The president congratulated the army on taking Palmyra.", "SUPPORT", ""),
    ("Since they left Tanf, the ministry has accused the militia of theft.", "ACCUSE", ""),
    ("Ministers met in Geneva to discuss the war in Syria.", "CONSULT", "Geneva"),
    ("Soldiers arrested nine men, who were tried in Palmyra.", "COERCE", ""),
    ("Soldiers arrested nine men, and the rebels shelled Palmyra.", "COERCE", ""),
    ("Three men were shot outside the United States embassy in Beirut.", "ASSAULT", "Beirut"),
    ("South of Baghdad, ten people were killed in the town of Suwayra.", "X-TOLL", "Suwayra"),
    ("Rebels shot nine men in the desert.", "ASSAULT", "the desert"),
    ("Rebels attacked Goma on Friday.", "ASSAULT", "Goma"),
    ("Rebels attacked Savimbi on Friday.", "ASSAULT", ""),
    ("Soldiers torched the village.", "ASSAULT", "the village"),
    ("Gunmen raided the hamlet, abducted nine women and fled.", "ASSAULT", "the hamlet"),
    ("The minister visited Goma on Monday.", "CONSULT", "Goma"),
    ("Talks between the two sides resumed in Geneva.", "CONSULT", "Geneva"),
    ("The gunmen fled the area.", "X-CONTROL", "the area"),
    ("Nine people died in a blast at the hospital in Homs.", "X-TOLL", "the hospital in Homs"),
    ("Rebels shelled Palmyra in the desert.", "ASSAULT", "Palmyra"),
    ("Soldiers patrolling Beirut arrested nine men.", "COERCE", "Beirut"),
    ("Rebels seized half of Syria.", "X-CONTROL", "Syria"),
    ("Nine men are being held and will be tried in Palmyra.", "COERCE", ""),
    ("The offensive was meant to prevent the rebels from reaching Palmyra.", "ASSAULT", ""),
    ("Nine men were killed and four wounded in Homs.", "X-TOLL", "Homs"),
    ("Planes struck the Idlib governorate, killing nine men.", "ASSAULT", "Idlib"),
    ("Rahal, the mayor of Homs, was killed.", "X-TOLL", ""),
    ("Nine men were killed, while others shelled Palmyra.", "X-TOLL", ""),
    ("Troops captured the capital, Damascus.", "X-CONTROL", "Damascus"),
    (
        "Pirates attacked in the Gulf of Aden and Indian Ocean.",
        "ASSAULT",
        "Gulf of Aden+Indian Ocean",
    ),
    (
        "Nine men died at two crossings over the Euphrates.",
        "X-TOLL",
        "two crossings over the Euphrates",
    ),
    ("Nine soldiers died in the fighting for Palmyra.", "X-TOLL", "Palmyra"),
    ("Norvia's army invaded Lebanon in June.", "ASSAULT", "Lebanon"),
    (
        "The army said it lost six men taking Palmyra and that forty rebels died.",
        "X-TOLL",
        "Palmyra",
    ),
    ("A hospital in Homs said nine people had died.", "X-TOLL", "Homs"),
    ("In Homs, where a meeting was put off, a shell wounded six.", "CONSULT", "Homs"),
    ("The army left Kharkiv in Ukraine. Lyptsi was shelled twice.", "ASSAULT", "Lyptsi"),
    ("Nine men abducted near Homs on Monday were freed.", "RETREAT", ""),
    ("Rebels shot a driver they had captured near Homs.", "ASSAULT", "Homs"),
    ("Nine men were killed, including two in Homs.", "X-TOLL", ""),
    ("No fighting was reported, but a grave was opened in Homs.", "ASSAULT", ""),
    ("Soldiers arrested nine men in Homs, burning two shops.", "ASSAULT", "Homs"),
    ("The Movement for Faith and Order in West Africa shot nine men.", "ASSAULT", ""),
    ("Nine men died after rebels stormed Palmyra.", "X-TOLL", "Palmyra"),
    ("The Saudi Hospital in El-Fasher came under attack.", "ASSAULT", "Saudi Hospital"),
    ("Rebels took the army's main base there.", "X-CONTROL", "the army's main base"),
    ("Rebels entered Syria's capital, Damascus.", "X-CONTROL", "Damascus"),
    ("Gunmen stormed an airport in Mali's capital.", "X-CONTROL", "Mali's capital"),
    ("Thousands protested in Moscow and St. Petersburg.", "PROTEST", "Moscow+St. Petersburg"),
    ("A bomb exploded in Mazar-e-Sharif.", "ASSAULT", "Mazar-e-Sharif"),
    ("The last road by which Palmyra was fed has been seized.", "X-CONTROL", "The last road"),
    ("He said it was taken in a legal sense, which Kyiv denied.", "X-CONTROL", ""),
    ("Nine men have died since the battle of Palmyra.", "X-TOLL", ""),
    ("A car bomb went off outside a Beirut hotel.", "ASSAULT", "Beirut hotel"),
)


@lru_cache
def _claims(text: str) -> tuple[Claim, ...]:
    return tuple(claims(text))


@pytest.mark.parametrize(("text", "kind", "places"), _CASES)
def test_a_claim_has_the_place_of_its_own_words(text: str, kind: str, places: str) -> None:
    found = [
        "+".join(place.text for place in one.places) for one in _claims(text) if one.type == kind
    ]
    assert places in found, found


_CAPITALS = (
    ("Nine men were killed in the Somali capital on Friday.", "Mogadishu"),
    ("Nine men were killed in Mali's capital.", "Bamako"),
    ("Rebels shelled the capital of Chad.", "N'Djamena"),
    ("Nine men were shot in the Kenyan capital Nairobi.", "Nairobi"),
    ("A court in Mali imposed capital punishment on nine men who killed a judge.", "Mali"),
)


@pytest.mark.parametrize(("text", "name"), _CAPITALS)
def test_the_capital_of_a_country_is_its_town(text: str, name: str) -> None:
    assert name in {place.name for claim in claims(text) for place in claim.places}


_ROWS = (
    ("Rebels attacked Goma and Sake on Monday.", "Goma+Sake"),
    ("Two drones hit depots in Omdurman and Port Sudan.", "Omdurman+Port Sudan"),
    ("Troops shelled Lashio, Kyaukme and Hsipaw.", "Lashio+Kyaukme+Hsipaw"),
    ("Nine people died in Goma on Monday and Sake on Tuesday.", "Goma"),
    ("Protesters rallied in Santiago's Plaza Italia on Monday.", "Plaza Italia"),
)


@pytest.mark.parametrize(("text", "row"), _ROWS)
def test_all_places_of_a_list_are_told(text: str, row: str) -> None:
    assert "+".join(place.text for place in claims(text)[0].places) == row


def test_people_there_are_in_all_the_places_of_the_list_before() -> None:
    found = claims("It lifted a ban on flights to Gao and Menaka, saying people there got no food.")
    assert ["Gao", "Menaka"] in [[place.text for place in one.places] for one in found]


_ABROAD = (
    ("Rebels seized Gora in Mali.", "Gora", None, "MLI"),
    ("A strike in Gaza City's Sabra neighborhood killed nine men.", "Sabra", "Gaza City", "PSE"),
    ("A bomb struck a block in Kharkiv's Saltivskyi district.", "Saltivskyi", "Kharkiv", "UKR"),
    ("Biibi, a village in Somalia's Lower Juba region, was shelled.", "Biibi", None, "SOM"),
)


@pytest.mark.parametrize(("text", "words", "name", "country"), _ABROAD)
def test_a_small_place_lies_in_the_land_named_beside_it(
    text: str, words: str, name: str | None, country: str
) -> None:
    (place,) = claims(text)[0].places
    assert (place.text, place.name, place.country) == (words, name, country)


def test_a_small_place_in_a_land_that_nothing_else_speaks_of_keeps_only_its_name() -> None:
    text = "Somali troops entered Biibi on Monday. Nine men died in Kismayo, Baidoa and Mogadishu."
    place = claims(text)[0].places[0]
    assert (place.text, place.place) == ("Biibi", None)


def test_the_old_city_of_a_town_is_no_town_abroad() -> None:
    found = claims("U.S.-led planes struck Mosul. Nine men were killed in the Old City.")
    assert {place.country for claim in found for place in claim.places} <= {"IRQ", None}


_HEADED = (
    ("1. Manbij. Soldiers killed nine men on Friday.", "Manbij"),
    ("Manbij, 3 May. Soldiers killed nine men in Homs.", "Homs"),
    ("Manbij, 3 May. Shells struck the market.", "the market"),
    ("Manbij fell. Soldiers killed nine men on Friday.", ""),
)


@pytest.mark.parametrize(("text", "words"), _HEADED)
def test_the_heading_of_a_paragraph_tells_where_its_statements_are(text: str, words: str) -> None:
    last = claims(f"The war in Syria goes on.\n\n{text}")[-1]
    assert "+".join(place.text for place in last.places) == words
    assert not words or last.places[0].place


_FAR = (
    # named twice, and no land but one is spoken of: the namesake abroad is not meant
    (
        "Rebels stormed Baidoa, Kismayo and Mogadishu. Troops left Dujail. Nine died in Dujail.",
        ("Dujail", None),
    ),
    ("Planes struck Homs, Hama and Idlib. A blast at the Basel roundabout killed nine.", None),
    ("Ukraine holds Kherson. Nine men died as they crossed the Dnipro in a boat.", None),
)


@pytest.mark.parametrize(("text", "last"), _FAR)
def test_a_namesake_that_cannot_be_meant_gives_no_point(
    text: str, last: tuple[str, str | None] | None
) -> None:
    found = [place for one in claims(text) for place in one.places]
    assert not {"Dujail", "Basel", "Dnipro"} & {place.name for place in found}
    assert last is None or last in {(place.text, place.place) for place in found}


_TWICE = (
    ("Rebels held Karsh near Nuli. The rebels left Nuli on Friday.", ("Nuli", None)),
    (
        "Rebels were driven from Nuli. Residents of Nuli said troops entered the village.",
        ("Nuli", None),
    ),
    (
        "Nine men died in the Karrada area of Baghdad. Later a bomb hit the market in Karrada.",
        ("the market in Karrada", "Baghdad"),
    ),
    ("Rebels were driven from Nuli. On Friday the Nuli Front killed nine men.", None),
)


@pytest.mark.parametrize(("text", "place"), _TWICE)
def test_a_name_shown_to_be_a_place_is_one_again(
    text: str, place: tuple[str, str | None] | None
) -> None:
    found = [(place.text, place.name) for place in claims(text)[-1].places]
    assert found == ([place] if place else [])


_HOME = (
    (
        "Rebels left Baidoa, Kismayo and Afgooye in Somalia. A bomb killed nine in the capital.",
        "SOM",
    ),
    (
        "Rebels left Kismayo in Somalia. Nine died in Nairobi, Kenya. Rebels entered the capital.",
        "",
    ),
    ("Rebels left Baidoa and Kismayo. Rebels seized the capital of the province.", ""),
)


@pytest.mark.parametrize(("text", "land"), _HOME)
def test_the_capital_is_that_of_the_land_that_a_report_speaks_of(text: str, land: str) -> None:
    last = claims(text)[-1].places[0]
    assert (last.text, last.country) == ("the capital", land or None)
    assert (last.name == "Mogadishu") is bool(land)


_STOOD_FOR = (
    ("Nine men fled to Mosul, a city held by the army.", "X-CONTROL", "Mosul"),
    ("Mosul is the last of the Iraqi cities held by the army.", "X-CONTROL", "Mosul"),
    ("Mosul has starved since May, when rebels took it.", "X-CONTROL", "Mosul"),
    ("Karsh District, besieged until rebels took it, is hungry.", "X-CONTROL", "Karsh District"),
    ("The army sent 900 soldiers to Mosul.", "MOBILIZE", "Mosul"),
    ("The army sent 900 rifles to Iraq.", "X-FORCE", ""),
    ("Some 900 people fled north towards Al Nuli and Karsh.", "X-TOLL", "Al Nuli+Karsh"),
    ("Rebels attacked the Nuli group of villages on Friday.", "ASSAULT", "Nuli"),
    (
        "Rebels began an assault on Friday, the day a truce between Syria and Iraq began.",
        "ASSAULT",
        "",
    ),
    ("Rebels captured the citadel and the airport.", "X-CONTROL", "the airport"),
    ("Rebels captured the roads to the airport.", "X-CONTROL", "the roads"),
)


@pytest.mark.parametrize(("text", "kind", "places"), _STOOD_FOR)
def test_a_name_is_the_place_that_other_words_stand_for(text: str, kind: str, places: str) -> None:
    test_a_claim_has_the_place_of_its_own_words(text, kind, places)


def test_a_side_of_a_town_is_a_part_of_it() -> None:
    found = [claims(f"Rebels took the {side} of Aleppo.")[0].places[0] for side in _SIDES]
    assert [place.relation for place in found] == ["part of", "part of"]
    assert claims("Rebels shelled farms east of Aleppo.")[0].places[0].relation == "near"


_SIDES = ("east", "rebel-held east")


def test_a_great_namesake_abroad_gives_no_point_to_a_report_of_one_land() -> None:
    text = (
        "PEMBA, Mozambique - Families fled from Chiure to Pemba, Nampula and Montepuez. Trucks left"
        " Nacala and Pemba. Men from Lichinga came. Raiders burned houses in Granada on Monday."
    )
    raid = [one for one in claims(text, "2024-02-27") if one.type == "ASSAULT"][-1]
    assert [(one.text, one.country) for one in raid.places] == [("Granada", None)]


def test_a_town_of_the_report_s_own_land_goes_before_a_great_namesake_abroad() -> None:
    text = (
        "PEMBA, Mozambique - Families fled from Chiure to Pemba, Nampula and Montepuez. Trucks left"
        " Nacala and Pemba. Men from Lichinga came. Raiders burned houses in Palma on Monday."
    )
    raid = [one for one in claims(text, "2024-02-27") if one.type == "ASSAULT"][-1]
    assert [(one.name, one.country) for one in raid.places] == [("Palma", "MOZ")]
    abroad = claims("Rebels raided Madrid, Valencia and Sevilla. Nine men died in Palma.")[-1]
    assert {one.country for one in abroad.places} <= {"ESP"}
