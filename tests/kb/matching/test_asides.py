"""Whoever helps somebody is understood by what comes after saying so."""

from __future__ import annotations

import pytest

from kb.matching import Matcher

TROUBLES = {
    "I'm helping my father over the phone, ": "system is getting ready please log in later",
    "Ich bin mit meiner Schwester am Telefon: ": "das Konto ist deaktiviert",
    "je suis au téléphone avec ma tante, ": "son nas est introuvable depuis hier",
    "je suis au tel avec ma mère, ": "l'adresse ip est bloquée",
    "I've got my mum on the phone, ": "the ip address is blocked",
    "ich hab meine Mutter am Telefon, ": "das Konto ist deaktiviert",
    "ho la mamma al telefono, ": "l'indirizzo ip è bloccato",
    "tengo a mi padre al teléfono, ": "la dirección ip está bloqueada",
    "ayudo a mi abuelo por teléfono, ": "la dirección ip está bloqueada",
    "ik help mijn broer aan de telefoon, ": "het ip-adres is geblokkeerd",
    "sto aiutando un amico, ": "l'indirizzo ip è bloccato",
    "I'm in another city and help him by phone, ": "the synology page does not open since the new router",
    "我在电话里帮我妈,": "系统正在准备中,请稍后登录",
}


@pytest.mark.parametrize(("opening", "trouble"), TROUBLES.items())
def test_a_trouble_is_as_sure_for_a_helper_as_for_anybody(
    matcher: Matcher, opening: str, trouble: str
) -> None:
    """A clause that only says who is helped changes neither the problems nor how sure they are."""
    helped, own = matcher.match(opening + trouble), matcher.match(trouble)
    assert (helped.band, helped.ranked) == (own.band, own.ranked)


@pytest.mark.parametrize(
    "text",
    ["the codes were on my wife's phone", "my wife's phone is with her", "my brother helps with the nas"],
)
def test_a_phone_and_a_person_alone_are_no_helping(matcher: Matcher, text: str) -> None:
    """What tells more than who is helped goes on counting."""
    assert (
        matcher.match(text + ", the login wants a code").ranked
        != matcher.match("the login wants a code").ranked
    )


def test_who_says_only_that_is_asked_what_is_wrong(matcher: Matcher) -> None:
    """Where nothing else is told, the clause is what there is to go by."""
    assert matcher.match("I am on the phone with my mother").ranked


@pytest.mark.parametrize(
    "added",
    [
        "Hi all, I'm not an IT person. {}",
        "{} I have not changed anything else.",
        "{} Thanks in advance, I'm really desperate.",
    ],
)
def test_politeness_is_about_nothing(added: str, matcher: Matcher) -> None:
    """Greetings, thanks and *nothing else was changed* change neither the problem nor what is told."""
    text = "the NAS page jumps to https and the connection is refused."
    plain, polite = matcher.match(text), matcher.match(added.format(text))
    assert (polite.ranked, polite.told, polite.band) == (plain.ranked, plain.told, plain.band)


@pytest.mark.parametrize(
    ("trouble", "aside"),
    [
        ("my mother cannot open the page of her nas", "I live 300 miles away"),
        ("meine Mutter kann die Seite von ihrem NAS nicht öffnen", "ich bin im Ausland"),
        ("mis padres no pueden abrir la página de su nas", "estoy en el extranjero"),
    ],
)
def test_where_a_helper_is_says_nothing_of_where_the_trouble_is(
    trouble: str, aside: str, matcher: Matcher
) -> None:
    """Whoever tells another person's trouble may be far away, and that person is not."""
    told, alone = matcher.match(f"{trouble}, {aside}"), matcher.match(trouble)
    assert (told.ranked, told.told) == (alone.ranked, alone.told)


def test_a_clause_may_say_nothing_at_all(matcher: Matcher) -> None:
    """A word that every statement does without is no place, either."""
    trouble = "my mother cannot open the page of her nas"
    assert matcher.match(f"{trouble}, genau").told == matcher.match(trouble).told
