"""The lexicons of extraction hold their own rules: sorted, one meaning a wording, no gaps."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from contested.errors import DataError
from contested.extraction.extents import load_extents
from contested.extraction.frames import ROLES, load_frames
from contested.extraction.framing import load_framing
from contested.extraction.heads import load_heads
from contested.extraction.hedges import load_hedges
from contested.extraction.unlike import UNLIKE
from contested.model.codebook import MODES, EventType, FramingKind
from contested.model.lexicon import parse_table, read_text

TABLES = {
    "contexts.csv": ("words", "contexts"),
    "heads.csv": ("noun", "class"),
    "hedges.csv": ("words", "kind", "note"),
    "moods.csv": ("word", "kind", "note"),
    "extents.csv": ("words", "low", "high", "note"),
    "framing.csv": ("word", "kind", "neutral", "note"),
    "verdicts.csv": ("word", "kind", "note"),
}
PARSE_CLASSES = {
    "name",
    "pronoun",
    "someone",
    "share",
    "armed-count",
    "people-count",
    "none",
    "money",
}
CLASS_KEYS = ("object", "subject", "not_object", "not_subject", "not_theme")
EXTENSIONS = [kind for kind in EventType if kind.startswith("X-")]


def _text(name: str) -> str:
    return read_text("contested.extraction", f"data/{name}")


def _rows(name: str) -> list[dict[str, str]]:
    return [dict(row) for row in parse_table(_text(name), name, TABLES[name])]


def _frames() -> list[dict[str, Any]]:
    frames: list[dict[str, Any]] = tomllib.loads(_text("frames.toml"))["frame"]
    return frames


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_and_each_wording_stands_once(name: str) -> None:
    words = [row[TABLES[name][0]] for row in _rows(name)]
    assert words == sorted(set(words))


@pytest.mark.parametrize("name", TABLES)
def test_wordings_are_written_as_the_parse_compares_them(name: str) -> None:
    words = [row[TABLES[name][0]] for row in _rows(name)]
    assert [word for word in words if word != " ".join(word.lower().split())] == []


def test_every_class_a_frame_asks_for_is_given_by_some_noun_or_by_the_parse() -> None:
    given = frozenset().union(*load_heads().values()) | PARSE_CLASSES
    asked = {one for frame in _frames() for key in CLASS_KEYS for one in frame.get(key, ())}
    assert asked - given == set()


def test_a_noun_may_have_several_classes() -> None:
    assert load_heads()["border"] == {"territory", "spot", "way"}


def test_every_class_of_nouns_is_one_that_the_file_names() -> None:
    notes = [line for line in _text("heads.csv").splitlines() if line.startswith("#")]
    named = set(" ".join(notes).replace("#", "").replace("classes:", "").split())
    assert frozenset().union(*load_heads().values()) <= named


def test_frames_have_names_of_their_own_and_words() -> None:
    names = [frame["id"] for frame in _frames()]
    assert len(names) == len(set(names))
    assert [
        frame["id"] for frame in _frames() if not (frame.get("verbs") or frame.get("nouns"))
    ] == []


def test_frames_give_only_known_types_modes_and_parts() -> None:
    for frame in _frames():
        modes = MODES[EventType(frame["type"])]
        assert frame["mode"] == "" or frame["mode"] in modes, frame["id"]
        parts = {part for key, part in frame["roles"].items() if key != "by_means"}
        assert parts <= ROLES, frame["id"]


@pytest.mark.parametrize("kind", EXTENSIONS)
def test_every_mode_of_the_extensions_is_reached(kind: EventType) -> None:
    framed = {frame["mode"] for frame in _frames() if frame["type"] == kind} - {""}
    counted = {"killed", "injured", "missing", "detained", "displaced"}
    assert framed | (counted if kind is EventType.X_TOLL else set()) == MODES[kind]


def test_every_plover_type_has_a_frame() -> None:
    assert {frame["type"] for frame in _frames()} == set(EventType)


def _wordings() -> Iterator[tuple[str, dict[str, Any]]]:
    for frame in _frames():
        for kind in ("verbs", "nouns"):
            for wording in frame.get(kind, ()):
                yield f"{kind} {wording}", frame


def _conditions(frame: dict[str, Any]) -> tuple[frozenset[str], ...]:
    ruled = frozenset({frame["id"]} & UNLIKE.keys())  # what its neighbours must not make of it
    return *(frozenset(frame.get(key, ())) for key in ("object", "subject", "near")), ruled


def test_no_wording_stands_twice_in_one_frame() -> None:
    listed = [(wording, frame["id"]) for wording, frame in _wordings()]
    assert sorted({one for one in listed if listed.count(one) > 1}) == []


def test_no_wording_has_two_codes_under_the_same_conditions() -> None:
    by_wording = defaultdict(list)
    for wording, frame in _wordings():
        by_wording[wording].append(frame)
    clashes = [
        (wording, one["id"], other["id"])
        for wording, frames in by_wording.items()
        for one, other in combinations(frames, 2)
        if _conditions(one) == _conditions(other)
    ]
    assert clashes == []


def test_no_wording_is_shadowed_by_a_frame_before_it_that_takes_all() -> None:
    taken: dict[str, str] = {}
    shadowed = []
    for wording, frame in _wordings():
        if wording in taken:
            shadowed.append((wording, taken[wording], frame["id"]))
        if not any(_conditions(frame)) and not frame.get("helps"):
            taken.setdefault(wording, frame["id"])
    assert shadowed == []


def test_forms_lead_to_verbs_or_nouns_that_some_frame_has() -> None:
    frames = load_frames()
    lost = [
        form for form, lemma in frames.forms.items() if lemma not in {*frames.verbs, *frames.nouns}
    ]
    assert lost == []
    assert list(frames.forms) == sorted(frames.forms)
    assert list(frames.means) == sorted(frames.means)


def test_idioms_are_sorted_and_have_further_words() -> None:
    idioms = tomllib.loads(_text("frames.toml"))["idioms"]["verbs"]
    assert idioms == sorted(set(idioms))
    assert [wording for wording in idioms if " " not in wording] == []


def test_frames_that_break_the_rules_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = (
        '[[frame]]\nid = "x"\ntype = "{}"\nmode = "{}"\nverbs = ["x"]\nroles = {{ subject = "{}" }}'
    )
    for words in (("PLAY", "", "doer"), ("REJECT", "bombs", "doer"), ("REJECT", "", "hero")):
        text = frame.format(*words) + "\n[forms]\n"
        monkeypatch.setattr("contested.extraction.frames.read_text", lambda *_, told=text: told)
        with pytest.raises(DataError, match="frame x"):
            load_frames()


def test_extents_are_shares_in_order() -> None:
    for words, (low, high) in load_extents().bounds.items():
        assert low is None or 0 <= low <= 1, words
        assert high is None or 0 <= high <= 1, words
        assert low is None or high is None or low <= high, words


def test_hedges_are_of_four_kinds() -> None:
    assert {row["kind"] for row in _rows("hedges.csv")} == {
        "hedge",
        "distance",
        "chance",
        "attributive",
    }
    assert load_hedges().chances < {row["words"] for row in _rows("hedges.csv")}


def test_neutral_words_are_not_loaded_themselves() -> None:
    loaded = {" ".join(words) for words in load_framing()}
    assert [row["neutral"] for row in _rows("framing.csv") if row["neutral"] in loaded] == []
    assert {row["kind"] for row in _rows("framing.csv")} == set(FramingKind)
