"""The register finds actors by any of their names, as they stood on a day."""

import pytest

from contested.errors import DataError
from contested.model.codebook import ActorKind
from contested.reference.register import PackagedRegister, fold, load_register

REGISTER = load_register()


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("SDF", "act_sdf"),
        ("the Syrian Democratic Forces", "act_sdf"),
        ("Russia", "act_rus"),
        ("Russian", "act_rus"),
        ("РОССИЯ", "act_rus"),
        ("the Kremlin", "act_rus"),
        ("Ahrar ash-Sham", "act_ahrar-al-sham"),
    ],
)
def test_an_actor_is_found_by_each_of_its_names(name: str, actor: str) -> None:
    assert [one.id for one in REGISTER.find(name)] == [actor]


def test_a_metonym_speaks_for_the_government() -> None:
    assert REGISTER.find("Moscow")[0].kind is ActorKind.GOVERNMENT
    assert REGISTER.find("Russia")[0].kind is ActorKind.STATE


def test_a_side_holds_only_in_its_time() -> None:
    assert REGISTER.find("SDF", "2017-11-09")[0].side == "us-led-coalition"
    assert REGISTER.find("SDF", "2014-01-01")[0].side is None
    assert REGISTER.find("SDF")[0].side is None


def test_an_unknown_name_finds_nobody() -> None:
    assert REGISTER.find("Army of the Upper Belmora") == ()
    assert REGISTER.kind_of("belmora") is None


def test_possessives_and_articles_make_no_other_name() -> None:
    assert fold("The Kremlin’s") == fold("kremlin")
    assert fold("the") == "the"


def test_general_nouns_have_a_class() -> None:
    assert REGISTER.kind_of("militant") is ActorKind.ARMED_GROUP
    assert REGISTER.kind_of("civilian") is ActorKind.PEOPLE


def test_every_name_finds_the_one_it_is_filed_under() -> None:
    lost = [name for name in REGISTER.names() if not REGISTER.find(name)]
    assert lost == []
    assert len(REGISTER) >= 400


def test_two_loads_agree() -> None:
    again = load_register()
    names = sorted(REGISTER.names())
    assert names == sorted(again.names())
    assert isinstance(again, PackagedRegister)
    assert all(
        again.find(name, "2020-01-01") == REGISTER.find(name, "2020-01-01") for name in names
    )


def test_a_file_that_breaks_the_rules_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"id": "x", "name": "X", "aliases": [], "kind": "wizard", "country": ""}
    monkeypatch.setattr("contested.reference.register._actor_rows", lambda: iter([("x.toml", row)]))
    with pytest.raises(DataError, match=r"x\.toml: x has the unknown kind 'wizard'"):
        load_register()
