import json

import pytest

from tests.reading.pages import only, refusals, reports

TEXTS = {
    "ru": "Министерство обороны сообщило, что армия вошла в город после тяжёлых боёв.",
    "fr": "L’armée a déclaré que près de 1 500 combattants étaient arrivés à la frontière.",
    "en": "“There was no shortage of ammunition,” he stressed – it’s over for the town.",
    "ar": "قالت وزارة الدفاع إن القوات سيطرت على المدينة بعد معارك عنيفة استمرت عدة أيام.",
    "zh": "国防部表示，部队已经控制了这座城市，平民正在逃离战区。",
    "tr": "Savunma Bakanlığı şehrin kontrolünün ele geçirildiğini açıkladı.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("ru", "utf-16"),
        ("fr", "cp1252"),
        ("en", "cp1252"),
        ("en", "utf-32"),
        ("en", "utf-8-sig"),
        ("ar", "cp1256"),
        ("zh", "gb18030"),
        ("tr", "cp1254"),
    ],
)
def test_texts_come_through_older_encodings_letter_for_letter(language: str, encoding: str) -> None:
    report = only(TEXTS[language].encode(encoding))
    assert report.text == TEXTS[language]
    assert report.language == language


def test_a_page_is_read_as_it_declares_itself() -> None:
    page = (
        f'<html><head><meta charset="windows-1251"></head><body><p>{TEXTS["ru"]}</p></body></html>'
    )
    assert only(page.encode("cp1251"), "a.html").text == TEXTS["ru"]


@pytest.mark.parametrize(
    ("content", "address", "kind"),
    [
        (b"PK\x03\x04rest", "a.docx", "ZIP"),
        (b"\x1f\x8b\x08rest", "a.txt", "gzip"),
        (b"WARC/1.0\r\n", "a", "WARC"),
        (b"<?xml version='1.0'?><rss></rss>", "feed.xml", "feed"),
        (b"a,b\n1,2\n", "a.csv", "CSV"),
        (b"From a@b\nSubject: x\n\nhello", "a.mbox", "mailbox"),
        (b"MIME-Version: 1.0\n\nhello", "page", "mail"),
        (b"no PDF at all", "a.pdf", "PDF"),
    ],
)
def test_what_is_not_read_yet_is_named(content: bytes, address: str, kind: str) -> None:
    (refusal,) = refusals(content, address)
    assert kind in refusal.reason
    assert "not read yet" in refusal.reason


def test_halves_of_characters_are_refused() -> None:
    (refusal,) = refusals(json.dumps({"text": "army \ud800 left"}).encode(), "a.jsonl")
    assert "mis-encoded" in refusal.reason


def test_rows_with_the_same_id_stay_apart() -> None:
    rows = '{"id": "a", "text": "It fell."}\n{"id": "a", "text": "It rose."}\n'
    found = reports(rows, "a.jsonl")
    assert len({one.id for one in found}) == 2
    assert found[0].member == "a"


def test_a_language_is_named_only_where_it_can_be_told() -> None:
    assert only("Mersa Ahra 12").language is None
    assert only("THE BATTALION REPORTED THAT FIFTY PEASANTS WERE TAKEN.").language == "en"
