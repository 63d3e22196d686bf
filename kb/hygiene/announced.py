"""Finding what a text itself calls a password: "my password is", "pw:" and the like in seven languages."""

import re
from collections.abc import Iterator

from kb.hygiene.characters import PLACEHOLDER
from kb.hygiene.everyday import is_everyday

_NOUN = (
    r"(?:pass(?:word|phrase|code|wort)s?|passwd|pwd?|kennwort|mot de passe|mdp|contrase(?:ñ|n\u0303?)a|clave"
    r"|wachtwoord|parola d'ordine)"
)
_FOR_WHAT = (
    r"(?:\s+(?:for|of|to|on|at|für|von|vom|pour|de|du|para|del|voor|van|per|di)"
    r"(?:\s+[^\s:=,.;!?()\[\]]+){1,3}?)?"
)
_IS = r"(?:\s+(?:is|was|ist|war|lautet|heißt|heisst|est|était|es|era|è|e')|['\u2019]s)(?![\w'\u2019])"
_STILL = (
    r"(?:\s+(?:now|still|always|just|currently|jetzt|noch|immer|toujours|maintenant|ahora|siempre|nog|nu|ora"
    r"|sempre)(?=\s))?"
)
_ANNOUNCED = re.compile(
    rf"\b{_NOUN}{_FOR_WHAT}{_IS}{_STILL}\s*[:=]?\s*"
    rf"|\b(?:{_NOUN}|pass){_FOR_WHAT}\s*[:=\uff1a\uff1d](?!//|\d+\.\d|(?<=\d:)\d)\s*"
    r"|(?:密码|密碼|口令)\s*[是为為:=\uff1a\uff1d]\s*(?=[!-~])",
    re.IGNORECASE,
)
_FORGOTTEN = re.compile(
    r"\b(?:forg[eo]t\w*|los[te]|vergessen|vergeten|oubli\w+|perd\w+|olvid\w+|dimentica\w+|pers[ao])\b"
    r"[^.,;!?\n]{0,25}\Z",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"""["'“”„«»\u2018](?=\S)[^\n]*?["'“”«»\u2019]""")
# Chinese is written without spaces: there a password ends where the next word begins.
_WORD = re.compile(r"[!-~]+?(?=[,.;)]*(?:\s|[\u2e80-\uffef]|\Z))|\S+?(?=[,.;)]*(?:\s|\Z))")
_NEXT_WORD = re.compile(r"[ ]+([^\W_]+)([^\w\s]?)(?=\s|$)")
_COUNTED = re.compile(r"\s+(?:\w+\s+)?(?:years?|months?|weeks?|days?|characters?|letters?|digits?|times?)\b")
_PUNCTUATION = """.,;:!?…()[]{}<>«»"“”„'\u2018\u2019`*_-\u2013—"""
_LONGEST_PHRASE = 5


def announced(text: str) -> Iterator[tuple[int, int]]:
    """Yield where passwords begin and end that ``text`` announces, not words that go on with the sentence."""
    start = 0
    while (match := _ANNOUNCED.search(text, start)) is not None:
        start = match.end()
        end = start if _goes_on_to_explain(text, match) else _end_of_secret(text, start)
        if end > start:
            yield start, end
            start = end


def _goes_on_to_explain(text: str, announced: re.Match[str]) -> bool:
    """Tell "I forgot my password: ...", which goes on with a sentence, from an announced password."""
    if not announced.group().rstrip().endswith((":", "\uff1a")):
        return False
    return _FORGOTTEN.search(text, max(0, announced.start() - 60), announced.start()) is not None


def _end_of_secret(text: str, start: int) -> int:
    """Return where the secret ends that begins at ``start``, or ``start`` where none does."""
    quoted = _QUOTED.match(text, start)
    if quoted is not None:
        words = quoted.group().split()
        return start if all(_is_harmless(word, text, quoted.end()) for word in words) else quoted.end()
    word = _WORD.match(text, start)
    if word is None or text.startswith(PLACEHOLDER, start) or _is_harmless(word.group(), text, word.end()):
        return start
    return _end_of_phrase(text, word.end()) if word.group().isalpha() else word.end()


def _is_harmless(word: str, text: str, end: int) -> bool:
    if word.endswith(":"):
        return True
    bare = word.strip(_PUNCTUATION)
    if bare.isdigit():
        return _COUNTED.match(text, end) is not None
    return not any(character.isalnum() for character in bare) or is_everyday(bare)


def _end_of_phrase(text: str, end: int) -> int:
    """Take in the words of a passphrase, up to one that goes on with the sentence."""
    for _ in range(_LONGEST_PHRASE):
        following = _NEXT_WORD.match(text, end)
        if following is None or is_everyday(following[1]) or following[2] == ":":
            break
        end = following.end(1)
        if following[2]:
            break
    return end
