"""Finding what looks like a password (letters with digits or signs) near a word for one."""

import re
from bisect import bisect
from collections.abc import Iterator

from kb.hygiene.characters import PLACEHOLDER

_REACH = 8
"""So many words before and after a word for a password are looked at."""
_FOR_PASSWORDS = (
    r"passwor[dt]|passwört|pass[ -]?phrase|passcode|passwd|kennw[oö]rt|mots? de passe|contrase(?:ñ|n\u0303?)a"
    r"|wachtwoord|parola (?:d.ordine|chiave)|密码|密碼|口令|\b(?:pwd?|pass|mdp|claves?|ww)\b"
)
_FOR_CODES = (
    r"(?<![a-z])pin(?:[ -]?(?:code|nummer|number|码))?(?![a-z])"
    r"|(?:emergency|back[ -]?up|recovery|rescue|scratch|encryption|secret) (?:code|key)s?|\bsecret\b"
    r"|(?:notfall|ersatz|backup|wiederherstellungs|verschlüsselungs)[ -]?(?:code|schlüssel)s?"
    r"|(?:codes?|clés?) (?:de (?:secours|récupération|sauvegarde|chiffrement)|d.urgence)"
    r"|(?:códigos?|claves?) de (?:emergencia|recuperación|respaldo|seguridad|cifrado)"
    r"|(?:codic[ei]|chiav[ei]) di (?:emergenza|recupero|backup|ripristino|riserva|cifratura)"
    r"|(?:nood|herstel|back-?up|reserve)(?:code|sleutel)s?"
    r"|(?:紧急|緊急|应急|備用|备用|恢复|恢復|还原)(?:代码|代碼|码|碼|密钥|金鑰|金钥)"
)
_NOUN = re.compile(f"{_FOR_CODES}|{_FOR_PASSWORDS}", re.IGNORECASE)
_IS = (
    r"\s*(?:[:=#\uff1a]|[是为為]"
    r"|(?:is|are|was|were|ist|sind|war|lautet|est|sont|es|son|era|è|sono|zijn)(?=\s))?\s*"
)
_NUMBER = r"\d{4,}(?:[ ,-]+\d{4,})*(?![\w%]|[.:/-]\d)"
# Behind "password" a number may also be a port.
_NUMBERS = re.compile(
    rf"(?:(?:{_FOR_CODES}){_IS}|(?:{_FOR_PASSWORDS})\s+(?!(?:500\d|8080|8443)\b))(?P<secret>{_NUMBER})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")
_AROUND = "\"'“”„\u2018\u2019«»`()[]{}<>.:?…*"
_FILE_ENDING = re.compile(r"(?<![.\w])\.\w+")
_LABEL = re.compile(r"[^\W\d]+[:=/](?!//)(?=\S)")
_ACCOUNT = r"(?:admin(?:istrat\w+|istrador)?|root|beheerder|amministratore|guest|gast)"
_PAIR = re.compile(rf"\b{_ACCOUNT}\s?[:/]\s?(?P<secret>{_WORD.pattern})", re.IGNORECASE)
_LONGEST_NAMING = 20
# What follows these is a name, not its password.
_NAMED = re.compile(
    r"(?:user(?:[ -]?name)?|login|account|benutzer(?:name)?|konto|utilisateur|identifiant|compte|usuario"
    r"|cuenta|utente|gebruiker(?:snaam)?|quickconnect(?:[ -]id)?|用户名?|账号|帐号)[\s:=\uff1a]*\Z",
    re.IGNORECASE,
)


def nearby(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words begin and end that look like a password near a word for one, or in a pair."""
    for match in _NUMBERS.finditer(text):
        yield match.span("secret")
    for match in _PAIR.finditer(text):
        yield from _secret_in(text, *match.span("secret"))
    words = [match.span() for match in _WORD.finditer(text)]
    near: set[int] = set()
    for noun in _NOUN.finditer(text):
        if not text.startswith(PLACEHOLDER, noun.start() - 1):
            place = bisect(words, (noun.start(), len(text)))
            near.update(range(max(0, place - 1 - _REACH), min(place + _REACH, len(words))))
    for place in near:
        yield from _secret_in(text, *words[place])


def _secret_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what looks like a password between ``start`` and ``end``, without what stands around it.

    A word after a dot is none, but the ending of file names: people name it when their files were renamed.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip(_AROUND))
    end -= len(text[start:end]) - len(text[start:end].rstrip(_AROUND))
    if _FILE_ENDING.fullmatch(text, max(0, start - 1), end):
        return
    label = _LABEL.match(text, start, end)
    inner = start if label is None else label.end()
    is_name = _NAMED.search(text, max(0, inner - _LONGEST_NAMING), inner) is not None
    if _looks_secret(text[inner:end]) and _looks_secret(text[start:end]) and not is_name:
        yield inner, end


_SHORTEST = 5
_SIGN = re.compile(r"[^\W_][#$%&*@^§€£]+[^\W_]")
"""A sign that stands within no ordinary word."""
_SEPARATORS = re.compile(r"[-/+_.:]")

_SERIES = r"ds|rs|fs|sa|hd|dva|rt|mr|wrx|bst|dx|rxd?|nvr|vs|dp|uc|tc|bc"
_NUMBERED = (
    r"i?phone|ipad|i?os|ipados|android|win|windows|mac|macos|macbook|osx|galaxy|pixel|note|office|microsoft"
    r"|chrome|firefox|safari|fritz!?box|user|account|volume|disk|drive|hdd|ssd|bay|slot|nic|eth|w?lan|ovs_eth"
    r"|bond|port|raid|shr|smb|cifs|nfs|ipv|http|tls|ssl|wpa|usb|sata|nvme|ext|cat|level|step|page|code|error"
    r"|err|fehler|erreur|errore|event|exchange|mailplus|photos|line|mode|modus|kb|sha|aes|md|rsa|ed|base|utf"
    r"|php|python|mysql|java|aadsts|x|i|n|arm|amd|h"
)
_IN_A_ROW = r"admin|backup|guest|test|family|nas|synology|server|home|share|public|web|media"
_UNIT = (
    r"s|ms|secs?|mins?|h|hrs?|d|[kmgt](?:i?b)?|[kmg]?hz|[kmg]?bits?|gbe|x|st|nd|rd|th|er|e|è?me|nde|ste|am|pm"
    r"|mal|keer|fois|fa|fach|zoll|bay|w|v|a|days?|hours?|minutes?|weeks?|tage?|jours?|días|giorni|dagen"
)
_HARMLESS = re.compile(
    "|".join(
        (
            # models of Synology, disks, and other things that are called by a few letters and figures
            rf"(?:xpe-)?(?:{_SERIES})[-_]?\d{{2,4}}[a-z]{{0,5}}i{{0,3}}\+{{0,2}}",
            r"(?:st|wd|ha[ts]|sat|snv|hdw)\d+[a-z]+\d*",
            r"(?-i:[A-Z]{1,4}-?\d{1,6}[A-Z]{0,5}\d{0,4}\+?)",
            rf"(?:{_NUMBERED})v?\d{{1,7}}[a-z]{{0,4}}\+?",
            rf"(?:{_IN_A_ROW})\d",
            r"1password|7-?zip",
            # versions, quantities, times, codes
            r"(?:dsm|srm|v|version|build|update|rc)?\d+(?:[.-](?:\d+|x))*(?:u\d+)?",
            r"[a-z][a-z-]*[:/]?v?\d+(?:\.\d+)+",
            rf"(?:\d+x)?\d+(?:[.,]\d+)?(?:{_UNIT})",
            r"\d\dh\d{0,2}|\d+[:.]\d\d(?:[ap]m|h|uhr)",
            r"\d+-[^\W\d]+(?:-[^\W\d]+)*",
            r"0x[0-9a-f]+",
            # addresses, names of hosts and files, paths
            r"\S*://\S*|[/\\~]\S*",
            r"[\w.+*-]{2,}@(?:(?=\S*[a-z])[\w-]+(?:\.[\w-]+)*|(?:\d+\.){3}\d+)(?:['\u2019]s)?",
            r"(?:[\w-]+\.)+[a-z]{2,}(?:[:/]\S*)?",
            r"[\w-]+:\d+(?:/\S*)?|(?:\d+\.){3}\d+[:/]\S*",
            r"(?:[0-9a-f]{0,4}[:-]){4,}[0-9a-f]{0,4}",
        )
    ),
    re.IGNORECASE,
)


def _looks_secret(word: str) -> bool:
    """Return whether ``word``, which has no punctuation around it, is likely to be a password."""
    plain = word.rstrip("!")
    if len(plain) < _SHORTEST or not any(character.isalpha() for character in plain):
        return False
    if _SIGN.search(plain) is None and not any(character.isdigit() for character in plain):
        return False
    return not (_HARMLESS.fullmatch(plain) or _is_compound(plain))


def _is_compound(word: str) -> bool:
    """Return whether ``word`` consists of words and harmless parts, as *DS218-Passwort* and *SMB2/3* do."""
    parts = _SEPARATORS.split(word)
    numbered = [part for part in parts if part and not part.isalpha() and not part.isdigit()]
    if not numbered or ("-" in word and len(numbered) > 2):  # three groups with hyphens are a key
        return False
    return all(_HARMLESS.fullmatch(part) for part in numbered)
