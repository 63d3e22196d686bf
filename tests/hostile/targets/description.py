"""What a person tells, on the command line or in the dialog, and what is made of it."""

from __future__ import annotations

from collections.abc import Container, Mapping

from kb.hygiene import clip, printable
from kb.matching import Band, Match
from kb.model import KnowledgeBase
from kb.wording import told_words
from tests.hostile.knowledge import knowledge
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless
from tests.hostile.targets.target import Target, as_text

GOOD = pieces_of(
    "I forgot my password and there is no other admin, DS218+ with DSM 7.2.1",
    "lost my phone with the 2fa codes. The page at 192.168.1.20:5001 says err_connection_refused!",
    "ich habe mein passwort vergessen, der reset-knopf piept nicht (DS720+)",
    "mot de passe oublié : l'adresse a changé... j'ai déjà essayé un autre navigateur",
    "密码忘记了。没有其他管理员",
    "after the reset the NAS isn't found; find.synology.com shows 169.254.12.7",
    "this ip address is blocked\ncan't log in over ssh either - user bob@nas.local",
    "my password is hunter2, user: peter, serial number 1780PCN000000",
)
_PIECES = pieces_of(
    "password ¦the ¦der ¦not ¦no ¦if ¦admin ¦isn't ¦forgot ¦reset ¦l'¦2fa¦5001¦DSM 7¦7.2.1¦DS218¦+",
    "169.254.¦192.168.1.1¦ERR_CONNECTION_REFUSED¦NET::¦-¦_¦...¦密¦码¦了¦忘¦。¦, ¦. ¦! ¦\n¦(¦)",
    "passwordpassword¦kennwortabfrage¦a¦pasword ",
)


def run(data: bytes) -> None:
    """Match a text, and say what was understood."""
    kb, matcher = knowledge()
    text = as_text(data)
    read, _ = clip(printable(text))
    match = matcher.match(read)
    _names_what_exists(kb, match)
    for told in match.told:
        harmless(printable(told_words(kb, told)), "what was understood")
    why = matcher.explain(read)
    for repair in why.repairs:
        harmless(f"{repair.typed} {repair.read_as}", "an explanation")
    separation = matcher.separate(match, {})
    if separation is not None and separation.fact not in kb.facts:
        raise BrokenPromiseError(f"It asks for {separation.fact!r}.")


def _names_what_exists(kb: KnowledgeBase, match: Match) -> None:
    if not all(each.problem in kb.problems and 0 <= each.score <= 1 for each in match.ranked):
        raise BrokenPromiseError(f"The ranking is {match.ranked}.")
    if match.band is not Band.UNKNOWN and not match.ranked:
        raise BrokenPromiseError("It is sure of nothing.")
    if match.elsewhere is not None and match.elsewhere not in kb.elsewhere:
        raise BrokenPromiseError(f"It sounds like {match.elsewhere!r}.")
    known: Mapping[str, Container[str]] = {"fact": kb.facts, "detail": kb.details, "tried": kb.actions}
    if not all(told.name in known[told.kind] for told in match.told):
        raise BrokenPromiseError(f"It was told {match.told}.")


DESCRIPTION = Target("description", run, lambda: GOOD, _PIECES, share=40, seconds=2, grown_from=2500)
