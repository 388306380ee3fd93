"""What the one land that a report speaks of says of its names."""

from contested.model.lookups import Gazetteer
from contested.model.place import Place
from contested.resolution.places.homeland import at_home, homeland


def _place(text: str, country: str | None) -> Place:
    return Place(text=text, place=f"made_{text}" if country else None, country=country)


_SYRIAN = [_place("Homs", "SYR"), _place("Hama", "SYR"), _place("Idlib", "SYR")]


def test_a_report_of_two_lands_has_no_land_of_its_own() -> None:
    assert homeland([*_SYRIAN, _place("Mosul", "IRQ")]) == "SYR"
    assert homeland([*_SYRIAN, _place("Mosul", "IRQ"), _place("Erbil", "IRQ")]) is None
    assert homeland(_SYRIAN[:1]) is None


def test_an_unknown_name_is_the_town_so_called_in_the_land_of_the_report(atlas: Gazetteer) -> None:
    found = at_home([*_SYRIAN, _place("Saraqib", None), _place("Atlanta", None)], atlas)
    assert [one.place for one in found[3:]] == ["gn_12", None]


def test_in_a_report_of_no_one_land_an_unknown_name_stays_unknown(atlas: Gazetteer) -> None:
    assert at_home([_place("Saraqib", None)], atlas)[0].place is None
