"""IDs of Synology's relay service, QuickConnect, and of the links that it makes for sharing."""

from __future__ import annotations

from kb.anonymise.patterns.parts import AFTER, BEFORE, IS, LABEL, OPEN_QUOTE, START
from kb.anonymise.values import ALNUM

_ID = rf"[a-z0-9][{ALNUM}-]+"
_WORD = rf"[a-z][{ALNUM}-]+"
_SERVICE = r"(?:quick[ -]?connect|qc)"
_OF_SERVICE = rf"{_SERVICE}[ -]?(?:id|name|kennung)"
_ID_OF = rf"(?:id|identifiant|identificador)(?:\s+(?:de|di|von|du))?\s+{_SERVICE}"

# Before the service's domain may stand the region of a relay, or "direct".
_HOST = (
    rf"{START}(?P<name>{LABEL}(?:\.{LABEL})*?)(?:\.(?:[a-z]{{2}}\d{{1,2}}|direct))?\.quickconnect\.to{AFTER}"
)
_PATH = rf"{START}quickconnect\.to/(?P<name>{_ID})"
_SHARED = r"\bgofile\.me/(?P<name>[\w-]+)(?:/(?P<name2>[\w-]+))?"
_NAMED = (
    rf"{BEFORE}(?:{_OF_SERVICE}|{_ID_OF})(?:{IS}{OPEN_QUOTE}?|\s*\(|\s+{OPEN_QUOTE})(?P<name>{_ID}){AFTER}"
)
_FOLLOWS = rf"{BEFORE}(?:{_OF_SERVICE}|{_ID_OF})\s+(?P<bare>{_WORD}){AFTER}"
_SERVICE_IS = rf"{BEFORE}{_SERVICE}(?:{IS}|\s*\(|\s+(?=[a-z]+[\d-]))(?P<bare>{_WORD}){AFTER}"

QUICKCONNECT = (_HOST, _PATH, _SHARED, _NAMED, _FOLLOWS, _SERVICE_IS)
