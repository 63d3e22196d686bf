"""Passwords are taken out, and sentences about passwords stay."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.hygiene import blank_passwords
from kb.hygiene.characters import PLACEHOLDER

CONTENT = Path(__file__).parents[3] / "content"
DATA = Path(__file__).parents[2] / "data"
SECRET = re.compile("⟦(.*?)⟧")


def lines_of(name: str) -> list[str]:
    """Return the lines of a corpus of ``tests/data/passwords``, with the secrets marked."""
    text = (DATA / "passwords" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("# ")]


def cleaned(line: str) -> str:
    """Return what is kept of a marked line."""
    return blank_passwords(SECRET.sub(r"\1", line))[0]


SECRETS = [
    ("my password is hunter2", "hunter2"),
    ("My Password is: hunter2!", "hunter2"),
    ("password: hunter2", "hunter2"),
    ("PASSWORD=hunter2", "hunter2"),
    ("pw = abc, user = admin", "abc"),
    ("pwd: x9", "x9"),
    ("pass: Blue77 and it says wrong", "Blue77"),
    ("the passphrase was 'open up now'", "open up now"),
    ('password: "two words"', "two words"),
    ("my password's hunter2", "hunter2"),
    ("password for admin is hunter2, on DS218+", "hunter2"),
    ("the password of my NAS is still hunter2", "hunter2"),
    ("my password is purple monkey dishwasher but it is refused", "monkey"),
    ("my password is Sommer", "Sommer"),
    ("my password is 2024", "2024"),
    ("my password is\nhunter2", "hunter2"),
    ("password is wrong. password: hunter2", "hunter2"),
    ("mein passwort ist Sommer2024", "Sommer2024"),
    ("das kennwort lautet geheim1", "geheim1"),
    ("passwort für admin ist geheim1", "geheim1"),
    ("mon mot de passe est soleil", "soleil"),
    ("mdp: soleil", "soleil"),
    ("mi contraseña es luna", "luna"),
    ("la clave es luna9", "luna9"),
    ("mijn wachtwoord is fiets", "fiets"),
    ("la password è segreto", "segreto"),
    ("密码是abc123\uff0c登录不了", "abc123"),
    ("密码\uff1aabc123", "abc123"),
    ("密碼是 abc123", "abc123"),
    ("password ...hunter2 is refused", "hunter2"),
    ("the password .hunter$2 is refused", "hunter$2"),
]

HARMLESS = [
    "password is wrong",
    "my password is refused",
    "the password is not accepted",
    "password: forgotten",
    "Password: (empty)",
    "password=wrong",
    "I forgot my password: NAS says no",
    "the password is case-sensitive, I know",
    "my password is 10 years old",
    "the password is 8 characters long",
    "password isn't working",
    "my password's gone",
    "admin with empty password = 'account or password invalid'",
    "Password:\nUsername: peter",
    "the password for the NAS is unknown to me",
    "what is the password?",
    "password is...",
    "mein passwort ist falsch",
    "passwort ist definitiv richtig",
    "le mot de passe est refusé",
    "mot de passe: oublié",
    "la contraseña es incorrecta",
    "la clave es que no arranca",
    "la contrasena es erronea",
    "wachtwoord is vergeten",
    "het wachtwoord is onjuist",
    "la clave es inválida, dice, y la contraseña es incorrecto",
    "le mot de passe est erronée ou inexact",
    "das passwort ist ungueltig, das kennwort ist fehlerhaft",
    "de pagina heet KPN Box en het wachtwoord van opa is onjuist",
    "la password è scorretta",
    "the password is unrecognized",
    "la password è sbagliata",
    "the password is handwritten, and hardly readable",
    "das passwort ist handschriftlich notiert und verwischt",
    "le mot de passe est illisible",
    "la contraseña está anotada, la contraseña es casi ilegible",
    "het wachtwoord is onleesbaar",
    "la password è quasi cancellata",
    "密码是错的",
    "密码是对的\uff0c但是登录不了",
    "alle dateien heissen jetzt .L0CK3D und mein passwort geht nicht mehr",
    'the files end in ".L0CK3D", and my password is refused',
    "my password is refused, and the files end in .0xxx3.",
]


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_an_announced_password_is_taken_out(text: str, secret: str) -> None:
    """What follows the announcement goes, the announcement stays."""
    blanked, found = blank_passwords(text)
    assert any(secret in each for each in found)
    assert secret not in blanked
    assert PLACEHOLDER in blanked


@pytest.mark.parametrize("text", HARMLESS)
def test_a_sentence_about_a_password_stays(text: str) -> None:
    """Words that go on with the sentence are no secret."""
    assert blank_passwords(text) == (text, ())


def test_the_rest_of_the_text_stays() -> None:
    """Nothing but the password goes."""
    blanked, _ = blank_passwords("DS218, my password is hunter2 but port 5001 is refused")
    assert blanked == f"DS218, my password is {PLACEHOLDER} but port 5001 is refused"


def test_no_authored_phrase_looks_like_a_password() -> None:
    """The phrases of the content are what real people write; none of them loses a word."""
    files = [*CONTENT.glob("problems/*.md"), *CONTENT.glob("elsewhere/*.md")]
    said = [file.read_text(encoding="utf-8").partition("\n## People say\n")[2] for file in files]
    phrases = [line for text in said for line in text.splitlines() if line.startswith("- ")]
    assert phrases
    taken = [blank_passwords(phrase)[1] for phrase in phrases]
    assert [each for each in taken if each] == [("netgear1",)]  # the password that a ReadyNAS comes with


@pytest.mark.parametrize("name", ["before", "after"])
def test_nine_of_ten_secrets_go_and_nothing_else(name: str) -> None:
    """In seven languages; models, versions, addresses, ports and codes of errors stay beside the word."""
    lines = lines_of(name)
    secret = [line for line in lines if SECRET.search(line)]
    harmless = [line for line in lines if not SECRET.search(line)]
    assert len(secret) >= 40
    assert len(harmless) >= 30
    left = [line for line in secret if any(each in cleaned(line) for each in SECRET.findall(line))]
    assert len(left) <= len(secret) / 10
    assert [line for line in harmless if cleaned(line) != line] == []
    more = [line for line in secret if line not in left and cleaned(line) != SECRET.sub(PLACEHOLDER, line)]
    assert more == []


@pytest.mark.parametrize("name", ["dev", "retold", "short", "stories", "walked"])
def test_descriptions_without_a_password_stay(name: str) -> None:
    """None of the labelled descriptions holds a secret."""
    rows = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    assert len(texts) >= 50
    assert [text for text in texts if blank_passwords(text)[1]] == []


def test_what_is_kept_stays() -> None:
    """The person knows better; the rest goes all the same."""
    text = "password Fluffy2019 on my Frobnicator9"
    assert blank_passwords(text)[1] == ("Fluffy2019", "Frobnicator9")
    assert blank_passwords(text, {"Frobnicator9"}) == (
        f"password {PLACEHOLDER} on my Frobnicator9",
        ("Fluffy2019",),
    )


@pytest.mark.parametrize(
    "piece", ["password ", "password x9!aa ", "admin:x1y2z ", "pin 1234 ", "pw is ", "1:", "a-", "user "]
)
def test_a_long_text_takes_no_longer_than_its_length_allows(piece: str) -> None:
    """Nobody waits for a text that was made to be slow."""
    blank_passwords("password is x")  # reads its patterns and lists
    start = time.process_time()
    blank_passwords((piece * 10_000)[:10_000])
    assert time.process_time() - start < 1


_PIECES = st.sampled_from(
    [
        *(text for text, _ in SECRETS),
        *HARMLESS,
        "password",
        "pw:",
        " is ",
        "\n",
        " ",
        "'",
        "“",
        PLACEHOLDER,
        "x1",
    ]
)


@given(st.lists(_PIECES, max_size=6).map("".join))
def test_a_blanked_text_has_nothing_left_to_blank(text: str) -> None:
    """Doing it again finds nothing, so nobody is told twice."""
    blanked, _ = blank_passwords(text)
    assert blank_passwords(blanked) == (blanked, ())
