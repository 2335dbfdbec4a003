from __future__ import annotations

import pytest

from index.errors import UnreadableSource
from index.reading.charset import decode

# The opening of one invented report, in languages that old files come in.
REPORTS = {
    "en": "The “Anselm Gazette” reports – £3 – that the café on the quay closes. It’s the last one, said René.",
    "de": "Die Häfen schließen früher, sagte Bürgermeisterin Jördis Groß. Über die Gründe möchte sie später reden.",
    "es": "El año pasado la señora Ibáñez pidió más ayuda: «¿Quién pagará?» Según el alcalde, será en otoño.",
    "fr": "L’été dernier, la mairie a déjà fermé le port, où les pêcheurs étaient très inquiets à cause du mur.",
    "pl": "Port zostanie zamknięty na tydzień, powiedziała burmistrz Żaneta Łęcka. Rybacy są źli, że już dziś tracą.",
    "cs": "Přístav bude týden zavřený, řekla starostka Běta Říhová. Rybáři jsou naštvaní, prý přicházejí o peníze.",
    "hu": "A kikötőt egy hétre bezárják – mondta Őze Csűrös polgármester. A halászok dühösek, mert keveset keresnek.",
    "tr": "Liman bir hafta kapalı kalacak, dedi Başkan Çağla Işık. Balıkçılar kızgın, çünkü para kaybediyorlar.",
    "ru": "Порт закроют на неделю, сообщила мэр Зоя Лодочникова. Рыбаки недовольны: они уже теряют деньги каждый день.",
    "el": "Το λιμάνι θα κλείσει για μία εβδομάδα, δήλωσε η δήμαρχος. Οι ψαράδες είναι θυμωμένοι, γιατί χάνουν χρήματα.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *((language, "cp1252") for language in ("en", "de", "es", "fr")),
        *((language, "mac_roman") for language in ("de", "es", "fr")),
        *((language, encoding) for language in ("pl", "cs", "hu") for encoding in ("cp1250", "iso8859_2")),
        ("tr", "cp1254"),
        ("ru", "cp1251"),
        ("ru", "koi8_r"),
        ("el", "cp1253"),
    ],
)
def test_an_article_in_a_legacy_encoding_comes_back_as_it_was(language: str, encoding: str) -> None:
    old = "\n".join([REPORTS[language]] * 3).encode(encoding, "ignore")

    assert decode(old) == old.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("language", sorted(REPORTS))
def test_unicode_comes_back_as_it_was(language: str, encoding: str) -> None:
    assert decode(REPORTS[language].encode(encoding)) == REPORTS[language]


def test_a_byte_order_mark_decides_the_byte_order() -> None:
    assert decode(b"\xfe\xff\x00H\x00i") == "Hi"
    assert decode(b"\xff\xfeH\x00i\x00") == "Hi"


@pytest.mark.parametrize(("label", "text"), [("ISO-2022-JP", "東京の港"), ("iso-2022-kr", "항구가 닫힌다")])
def test_a_declared_encoding_of_seven_bits_comes_back_as_it_was(label: str, text: str) -> None:
    assert decode(text.encode(label) * 3, label) == text * 3


def test_a_declared_encoding_of_seven_bits_is_none_where_nothing_is_escaped() -> None:
    assert decode("Hafen — zu".encode(), "iso-2022-jp") == "Hafen — zu"


@pytest.mark.parametrize("label", ["utf-8", "no such", "\0"])
def test_an_escape_sign_in_other_text_is_dropped(label: str) -> None:
    text = "Рыбаки недовольны: они уже теряют деньги каждый день. " * 3

    assert decode(f"\x1b{text}".encode(), label) == text


def test_all_line_ends_become_one() -> None:
    assert decode("a\r\nb\rc\u2028d\ne".encode()) == "a\nb\nc\nd\ne"


def test_controls_are_dropped_and_all_else_is_kept() -> None:
    rest = "naïve\u00a0x\u200d  y\t" * 20

    assert decode(f"\0\x1b{rest}".encode()) == rest


def test_a_mark_that_lies_is_named() -> None:
    with pytest.raises(UnreadableSource, match="marked as UTF-16-LE but is not; save it as UTF-8"):
        decode(b"\xff\xfea")


def test_bytes_in_no_encoding_are_refused() -> None:
    with pytest.raises(UnreadableSource, match="save"):
        decode(bytes(range(1, 256)) * 4)
