"""Attribution: of what a statement is true. What tells a fact of the NAS is said of other things, too.

*The password is accepted* is said of a shared folder, *I pressed reset* of a phone, *it still opens* of an
app, and *she is away* of a relative. Each rule stands beside the facts that it is about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kb.matching.concepts import Found
from kb.matching.particles import ARTICLES, CONDITIONS, PASSED_OVER
from kb.matching.synonyms import SOMEBODY
from kb.model import Stated

MESSAGE = "login-message"
"""The fact that is the message on the screen. A text may tell of several, one after the other."""
WRONG_PASSWORD = Stated("fact", MESSAGE, "wrong-password")
RESET = "reset-done"
"""The fact that RESET was pressed. People reset their password as well, on a website or by mail."""
_SAYS_NOTHING = PASSED_OVER - CONDITIONS
LOST = frozenset({"stolen", "broken"})
LOOK_BACK = 4
"""How many words before a statement may still be about it."""
NEAR = 2

_SHARES_OPEN = "shares-open"
_DRIVE_REFUSED = Stated("fact", "app-answer", "drive")
_APP_SAYS = frozenset(Stated("fact", "app-answer", value) for value in ("refused", "no-right"))
_PAGE_SAYS = frozenset({WRONG_PASSWORD, Stated("fact", MESSAGE, "not-authorized")})
_SIGNED_IN = frozenset(Stated("fact", "signs-in", value) for value in ("administrator", "user", "somehow"))
_OLD_PHONE = frozenset(Stated("fact", "old-phone", value) for value in ("yes", "no"))
_SAVED_SOMEWHERE = Stated("fact", "saved-password", "yes")
_STILL_OPEN = Stated("fact", "open-session", "yes")
_ITS_PAGE = frozenset({"dsm", "browser", "page", "web"})
_OF_DSM = _ITS_PAGE | {"admin", "asadmin", "controlpanel"}
_NO_PAGE = frozenset(
    {"app", "appli", "application", "aplicacion", "applicazione", "ssh", "sudo", "root", "putty"}
)
"""Words of a program that answers itself, where no page or browser is named."""
_PHONES = frozenset({"phone", "onphone", "oldphone"})
_OTHERS_PAGE = "otherspage"
"""The group of pages that are not DSM's: a printer's, a router's."""
_SHARES = "shares"
_FOLDERS = frozenset({_SHARES, "folder"})
_NOT_AS_ADMIN = frozenset({"files", "photo", "drive", "app", "user"})
"""Words of a program that shows files, or of an ordinary user: signed in there, nobody administers."""
_AS_ADMIN = frozenset({"dsm", "admin", "asadmin", "myadmin"})
_NOT_ONLY_SHARES = _ITS_PAGE | {"works", "still"}
"""Words that tell of DSM as well, or that the shared folders are not what is refused."""
_NAS = "nas"
_ELSE = frozenset({"else", "other", "otherwise", "sonst", "mas", "verder"})
_PASSWORD = "password"  # noqa: S105 -- a word of a text
_IS_OVER = frozenset({"reset", "ripristino", "后", "完"})
"""Words after which a password is the next thing told, and not what was reset: *after the reset*."""
_OF_A_PASSWORD = ARTICLES | {"my", "nas", "dsm", "admin", "synology"}
_HAVE_THEIR_OWN = frozenset({"othersthing", "newrouter"})
"""The groups of what has a password and a RESET of its own, as a router or a printer."""
_THERE_ALL_THE_SAME = frozenset(
    {"password", "signin", "login", "admin", "username", "account", "know", "has"}
    | {"understands", "auskennt", "entiende", "entienda", "懂"}
)
"""Words after which people are there: *nobody there has the login*, *nobody there knows computers*."""
_JOINS = frozenset({"and", "because", "i"})
"""Words after which another thing is told: *nobody there and I lost the password*."""
_TYPED = frozenset(
    {"password", "account", "username", "signin", "login", "admin", "name", "network", "wifi", "subnet"}
)
"""What may be the same on every device, and is no answer of DSM."""

_DETAILS = frozenset(
    {"ip", "address", "adresse", "direccion", "indirizzo", "adres", "status", "message", "wrong"}
)
"""What the finder may leave out of a NAS that it shows."""
_OF_A_FILE = frozenset({"encrypted", "keyfile"})
"""Words beside which a key opens a folder or a volume, and no door."""
_WHOSE = frozenset({"my", "his", "her", "their", "own", SOMEBODY})
"""Words before an account named *admin* that is somebody's own, and not the one that DSM brings along."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement where it was found: the words of its clause, and those of its whole sentence.

    ``fact`` and ``value`` are what it tells; an action that was tried stands for a fact, without a value.
    """

    found: Found
    fact: str
    value: str
    words: tuple[str, ...]
    spoken_of: set[str]

    @property
    def own(self) -> tuple[str, ...]:
        """The words that make the statement."""
        return self.words[self.found.start : self.found.end]

    @property
    def after(self) -> tuple[str, ...]:
        """The words of the clause that follow it."""
        return self.words[self.found.end :]

    def before(self, reach: int) -> tuple[str, ...]:
        """Return at most ``reach`` words that stand before it."""
        return self.words[max(0, self.found.start - reach) : self.found.start]

    @property
    def said_before(self) -> list[str]:
        """All words of the clause that stand before it and say something."""
        return [word for word in self.words[: self.found.start] if word not in _SAYS_NOTHING]

    @property
    def said_after(self) -> list[str]:
        """The words that follow it and say something."""
        return [word for word in self.after if word not in _SAYS_NOTHING]


Rules = dict[str, tuple[Callable[[Mention], bool], ...]]
"""By fact, what makes a mention of it say something else."""


def applies(rules: Rules, mention: Mention) -> bool:
    """Return whether one of the ``rules`` for the fact of ``mention`` holds."""
    return any(rule(mention) for rule in rules.get(mention.fact, ()))


def is_anothers(mention: Mention) -> bool:
    """Return whether ``mention``, which tells a fact of the NAS, is about another thing or person."""
    return applies(_RULES, mention)


def of_the_nas(told: dict[Stated, None], spoken_of: set[str]) -> dict[Stated, None]:
    """Return what a sentence with the words ``spoken_of`` told, without what its other words make doubtful.

    *The old one was sold*, or *is still there*, is said of a computer as well. A password saved on a stolen
    device opens nothing any more. What is still signed in by itself is an app, unless DSM is named. What an
    app says, no page did. And where a shared folder wants a password, Windows may only keep an old one.
    """
    doubtful: set[Stated] = set()
    if _PHONES.isdisjoint(spoken_of):
        doubtful |= _OLD_PHONE
    if not LOST.isdisjoint(spoken_of):
        doubtful.add(_SAVED_SOMEWHERE)
    elif _SAVED_SOMEWHERE in told and _OF_DSM.isdisjoint(spoken_of):
        doubtful.add(_STILL_OPEN)
    names_no_page = not _NO_PAGE.isdisjoint(spoken_of) and _ITS_PAGE.isdisjoint(spoken_of)
    if names_no_page or not _APP_SAYS.isdisjoint(told):
        doubtful |= _PAGE_SAYS | (_SIGNED_IN if names_no_page else set())
    elif _is_a_refused_share(told, spoken_of):
        doubtful |= {WRONG_PASSWORD, *(each for each in told if each.name == _SHARES_OPEN)}
    return {each: None for each in told if each not in doubtful}


def _is_a_refused_share(told: dict[Stated, None], spoken_of: set[str]) -> bool:
    is_refused = not {WRONG_PASSWORD, _DRIVE_REFUSED}.isdisjoint(told)
    return is_refused and _SHARES in spoken_of and _NOT_ONLY_SHARES.isdisjoint(spoken_of)


def _is_on_anothers_page(mention: Mention) -> bool:
    return _OTHERS_PAGE in mention.spoken_of


def _is_a_bookmark(mention: Mention) -> bool:
    # *The photos open no more* may be about a page in a browser, and not about shared folders.
    return not {"bookmark", _OTHERS_PAGE}.isdisjoint(mention.words)


def _is_about_a_relative(mention: Mention) -> bool:
    # Where a relative is, or is signed in, the speaker need not be.
    words = mention.words
    return (
        SOMEBODY in mention.before(LOOK_BACK) and "i" not in words[words.index(SOMEBODY) : mention.found.end]
    )


def _is_a_relatives_session(mention: Mention) -> bool:
    return "signin" in mention.own and _is_about_a_relative(mention)


def _is_no_admins_session(mention: Mention) -> bool:
    is_signed_in = not {"signedin", "signin", "loggedout"}.isdisjoint(mention.own)
    is_elsewhere = not _NOT_AS_ADMIN.isdisjoint(mention.words) and _AS_ADMIN.isdisjoint(mention.words)
    return is_signed_in and is_elsewhere


def _is_on_synologys_website(mention: Mention) -> bool:
    # *I can sign in to my Synology Account without trouble* says nothing of the NAS.
    return mention.value == "somehow" and {_NAS, "account"} <= {*mention.own}


def _is_accepted_by_a_folder(mention: Mention) -> bool:
    # A shared folder takes the password of any account; it need not be an administrator's.
    return "accept" in mention.own and not _FOLDERS.isdisjoint(mention.words)


def _is_of_another_thing(mention: Mention) -> bool:
    around = (*mention.before(LOOK_BACK), *mention.own, *mention.said_after[:NEAR])
    return not _HAVE_THEIR_OWN.isdisjoint(around) and _NAS not in mention.words


def _is_asked_by_another(mention: Mention) -> bool:
    return not _HAVE_THEIR_OWN.isdisjoint(mention.before(LOOK_BACK))


def _is_another_reset(mention: Mention) -> bool:
    # *Pressed nothing else* says not what was pressed before; phones and passwords are reset as well.
    if mention.found.negations and not _ELSE.isdisjoint(mention.words[: mention.found.end + NEAR]):
        return True
    if mention.value == "no" and "again" in (*mention.own, *mention.after[:NEAR]):
        return True  # *Before I press reset again* it was pressed.
    around = (*mention.before(LOOK_BACK), *mention.own, *mention.after[:NEAR])
    if not _PHONES.isdisjoint(around) and _NAS not in mention.words:
        return True
    after = [word for word in mention.after if word not in _OF_A_PASSWORD]
    return after[:1] == [_PASSWORD] and mention.own[-1] not in _IS_OVER


def _is_of_a_lock(mention: Mention) -> bool:
    # A key without a name opens a door, a licence or a passkey as well.
    own = {*mention.own}
    return (
        "key" in own
        and own.isdisjoint({"safe", "stick"})
        and (_FOLDERS | _OF_A_FILE).isdisjoint(mention.spoken_of)
    )


def _is_of_other_folders(mention: Mention) -> bool:
    return mention.value == "no" and not _ELSE.isdisjoint(mention.before(NEAR))


def _is_in_passing(mention: Mention) -> bool:
    # *Only one account on the NAS*, and *a Synology router and a NAS*.
    return not {"account", "user"}.isdisjoint(mention.own) or (
        mention.own == ("synologyrouter",) and _NAS in mention.spoken_of
    )


def _is_ones_own_wish(mention: Mention) -> bool:
    # *I want my photos back* is said of one's own NAS.
    return mention.value == "wanted" and "my" in mention.own


def _is_of_root(mention: Mention) -> bool:
    return "root" in mention.words and "root" not in mention.own


def _is_ones_own_admin(mention: Mention) -> bool:
    return not _WHOSE.isdisjoint(mention.before(NEAR))


def _are_there(mention: Mention) -> bool:
    """Return whether *nobody* is only said of what the people at the NAS do not have or know."""
    if "nobody" not in mention.own:
        return False
    if "key" in mention.own:
        return not _OF_A_FILE.isdisjoint(mention.spoken_of)
    known = _THERE_ALL_THE_SAME | _JOINS
    goes_on = next((word for word in mention.after[:LOOK_BACK] if word in known), "")
    return "has" in mention.own or goes_on in _THERE_ALL_THE_SAME


def _is_one_device_only(mention: Mention) -> bool:
    """Return whether only one device is meant: *only on my phone it does not work*."""
    return mention.value == "no" and "only" in mention.before(NEAR)


def _is_typed_alike(mention: Mention) -> bool:
    """Return whether what is the same on every device is what is typed there."""
    if "same" not in mention.own:
        return False
    after = mention.words[mention.found.start + mention.own.index("same") + 1 :]
    of = [word for word in after if word not in ARTICLES and word != "的"][:1]
    return not _TYPED.isdisjoint(of)


def _is_no_detail(mention: Mention) -> bool:
    # *The finder shows no address*, but it shows the NAS.
    return mention.own[-1] == "not" and not _DETAILS.isdisjoint(mention.said_after[:1])


def _is_ones_own_address(mention: Mention) -> bool:
    # *My IP* and *my PC has another address* are the speaker's, unless the NAS or a reset is named.
    is_own = not {"my", "device", "phone"}.isdisjoint(mention.before(NEAR))
    return is_own and {_NAS, "reset"}.isdisjoint(mention.words)


_RULES: Rules = {
    "reaches-dsm": (_is_on_anothers_page,),
    "other-device": (_is_on_anothers_page, _is_one_device_only, _is_typed_alike, _is_no_admins_session),
    _SHARES_OPEN: (_is_a_bookmark,),
    "same-network": (_is_about_a_relative,),
    "open-session": (_is_a_relatives_session, _is_no_admins_session, _is_of_another_thing),
    "knows-password": (_is_accepted_by_a_folder, _is_of_another_thing),
    "signs-in": (_is_on_synologys_website,),
    RESET: (_is_another_reset, _is_of_another_thing),
    "address-changed": (_is_ones_own_address,),
    "nas-status": (_is_no_detail,),
    "at-the-nas": (_are_there, _is_of_another_thing),
    "builtin-admin": (_is_ones_own_admin,),
    "device": (_is_in_passing,),
    "former-data": (_is_ones_own_wish,),
    "encrypted": (_is_of_another_thing, _is_of_a_lock, _is_of_other_folders),
    "second-step": (_is_asked_by_another,),
    "ssh-login": (_is_of_root,),
    **dict.fromkeys(("ssh", "saved-password", "settled", "volume-health"), (_is_of_another_thing,)),
}
