"""A person's text made fit to be kept: printable, clipped, without passwords and names."""

from __future__ import annotations

from kb.hygiene import blank_passwords, clip, printable
from kb.hygiene.characters import LIMIT
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless
from tests.hostile.targets.description import GOOD
from tests.hostile.targets.target import Target, as_text
from tests.kb.anonymize.corpus import anonymize

_PIECES = pieces_of(
    "my password is ¦password: ¦pw:¦pass=¦mot de passe est ¦密码是¦kennwort für ¦hunter2¦'¦“",
    "user name is ¦user=¦\\\\nas\\share¦C:\\Users\\¦/home/¦https://¦bob@¦example.org¦@¦192.168.1.",
    "fe80::¦:¦00:11:32:¦ab¦-¦.¦1¦serial no ¦1234AB¦quickconnect id: ¦forgot my ¦years",
    "password ¦admin:¦Fluffy2019¦x!9&y¦pin 1234¦mdp ¦0171-2345678¦+49 ¦Dr. ¦this is ¦Ab ¦我叫¦A1B2-C3D4-E5F6",
    "[password taken out]¦name-1¦address-2¦phone-1¦key-1¦is¦ ¦\n¦x",
)


def run(data: bytes) -> None:
    """Clean a text, twice where once should do."""
    clean = printable(as_text(data))
    harmless(clean, "what was made printable")
    if printable(clean) != clean:
        raise BrokenPromiseError("Making a text printable again changed it.")
    kept, cut = clip(clean)
    if len(kept) > LIMIT or cut != (len(clean) > LIMIT):
        raise BrokenPromiseError("A text was not cut as it should be.")
    blanked, _ = blank_passwords(kept)
    if blank_passwords(blanked) != (blanked, ()):
        raise BrokenPromiseError("A password was left for the second look.")
    anonymous, _ = anonymize(blanked)
    if anonymize(anonymous) != (anonymous, ()):
        raise BrokenPromiseError("A name was left for the second look.")
    harmless(anonymous, "an anonymous text")


def _good() -> tuple[bytes, ...]:
    anonymize("user peter")  # compiles the knowledge where nobody has yet, which is no input's fault
    return GOOD


HYGIENE = Target("hygiene", run, _good, _PIECES, share=7, seconds=2, grown_from=2500)
