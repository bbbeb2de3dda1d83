import subprocess
import sys

import pytest

from parley.intake.english import foreign_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Gespräche wurden am Montag fortgesetzt. Beide Seiten beschuldigten einander, die Waffenruhe gebrochen zu haben.", "German"),
        ("Les pourparlers ont repris lundi dans la capitale, et les deux camps s’accusent d’avoir rompu la trêve.", "French"),
        ("LES POURPARLERS ONT REPRIS LUNDI DANS LA CAPITALE, ET LES DEUX CAMPS S’ACCUSENT D’AVOIR ROMPU LA TRÊVE.", "French"),
        ("Las conversaciones se reanudaron el lunes en la capital y las dos partes se acusan de romper la tregua.", "Spanish"),
        (
            "De gesprekken zijn maandag in de hoofdstad hervat en beide partijen beschuldigen elkaar van het breken van het bestand.",
            "Dutch",
        ),
        ("Переговоры возобновились в понедельник в столице, и стороны обвиняют друг друга в нарушении перемирия.", "Russian"),
        ("Перемовини відновилися в понеділок у столиці, і сторони звинувачують одна одну в порушенні перемир’я.", "Ukrainian"),
        ("استؤنفت المحادثات يوم الاثنين في العاصمة واتهم كل طرف الآخر بخرق الهدنة", "Arabic"),
        ("会谈周一在首都恢复，双方互相指责对方违反停火协议。", "Chinese"),
        ("Görüşmeler pazartesi günü başkentte yeniden başladı ve iki taraf birbirini ateşkesi bozmakla suçladı.", "Turkish"),
    ],
)
def test_a_text_in_another_language_is_named(text: str, language: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "The talks resumed on Monday, and both sides accused each other of breaking the truce.",
        "THE TALKS RESUMED ON MONDAY, AND BOTH SIDES ACCUSED EACH OTHER OF BREAKING THE TRUCE.",
        "Truce",
        "NORLAND FRONT TALKS",
        "Norland army accepts plan, Valley Front rejects terms",
        "Bohdan Khmelnytskyi, Petro Ivanenko, Oleksandr Turchyn, Leonid Kravets, Viktor Yushko, Arseniy Yatsen",
        "The envoy quoted the slogan “Переговоры возобновились” that the crowd had shouted, and said that it had moved her.",
        "2025 1988 77",
        "",
    ],
)
def test_english_short_and_shouted_texts_are_let_through(text: str) -> None:
    assert foreign_language(text) is None


def test_plain_english_needs_no_language_model() -> None:
    script = "import sys; from parley.intake import from_text; from_text('The envoy said that the truce was holding.'); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert not {"trafilatura", "htmldate", "lxml", "charset_normalizer", "py3langid", "markdown_it", "numpy", "spacy"} & set(modules)
