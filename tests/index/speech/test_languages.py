import pytest

from tests.index.speech.samples import said

ARTICLES = {
    "fr": (
        "« Le mur restera », a déclaré mardi Mme Ilse Brandvik.",
        "« Nous avons le temps », a-t-elle ajouté.",
        "Ilse Brandvik a affirmé que le port ouvrirait en mai.",
        "Selon Ilse Brandvik, la digue tiendra encore cent ans.",
    ),
    "de": (
        "„Die Mauer bleibt“, sagte die Bürgermeisterin Ilse Brandvik am Dienstag.",
        "„Wir haben Zeit“, sagte sie.",
        "Ilse Brandvik erklärte, dass der Hafen im Mai öffnet.",
        "Laut Ilse Brandvik hält der Deich noch hundert Jahre.",
    ),
    "es": (
        "«El muro se queda», dijo el martes la alcaldesa Ilse Brandvik.",
        "“Tenemos tiempo”, añadió ella.",
        "Ilse Brandvik aseguró que el puerto abrirá en mayo.",
        "Según Ilse Brandvik, el dique aguantará cien años.",
    ),
    "it": (
        "«Il muro resta», ha detto martedì la sindaca Ilse Brandvik.",
        "«Abbiamo tempo», ha aggiunto lei.",
        "Ilse Brandvik ha spiegato che il porto aprirà a maggio.",
        "Secondo Ilse Brandvik, la diga terrà cento anni.",
    ),
    "pt": (
        "“O muro fica”, disse na terça-feira a prefeita Ilse Brandvik.",
        "“Temos tempo”, acrescentou ela.",
        "Ilse Brandvik afirmou que o porto abrirá em maio.",
        "Segundo Ilse Brandvik, o dique aguenta cem anos.",
    ),
    "ru": (
        "«Стена останется», — заявил мэр Марло Квинс.",
        "«У нас есть время», — добавил он.",
        "Марло Квинс сообщил, что порт откроется в мае.",
        "По словам Марло Квинса, плотина простоит сто лет.",
    ),
    "uk": (
        "«Стіна залишиться», — заявив мер Марло Квінс.",
        "«Ми маємо час», — додав він.",
        "Марло Квінс повідомив, що порт відкриється у травні.",
        "За словами Марло Квінса, дамба простоїть сто років.",
    ),
}


@pytest.mark.parametrize("language", ARTICLES)
def test_each_language_has_its_marks_verbs_pronouns_and_cases(language: str) -> None:
    speaker = {"ru": "Марло Квинс", "uk": "Марло Квінс"}.get(language, "Ilse Brandvik")
    assert [name for name, _ in said(*ARTICLES[language], language=language)] == [speaker] * 4
