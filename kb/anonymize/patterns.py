"""What addresses, names and serial numbers look like.

Each named group of a pattern is something to look at. It is called after what must hold for it to be
personal, a rule of ``kb.anonymize.values``; a number behind that tells groups of one pattern apart.
"""

import re
from functools import cache

from kb.anonymize.lists import any_phrase, any_word
from kb.anonymize.values import ALNUM
from kb.hygiene import IPV4

BEFORE = rf"(?<![{ALNUM}_])"
AFTER = rf"(?![{ALNUM}_])"
"""Where a word of these begins and ends."""
START = rf"(?<![{ALNUM}_.-])"
"""Where a name begins that nothing announces: nowhere within another one, so that each is tried once."""

LABEL = rf"[{ALNUM}_-]+"
"""One part of a name with dots."""
TOKEN = rf"[a-z\u00df-\u024f][{ALNUM}_-]*(?:\.{LABEL})*"
"""A name of an account or a device."""
CAPITAL = r"(?-i:[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+(?:-[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+)?)"
"""A word that is written as names are."""

OPEN_QUOTE = r"[\"'\u201c\u201e\u00ab\u2018]"
CLOSE_QUOTE = r"[\"'\u201d\u201c\u00bb\u2019]"
NO_QUOTE = r"[^\"'\u201c-\u201e\u00ab\u00bb\u2018\u2019\n]"
COLON = r"[:=\uff1a]"

IS = rf"(?:\s*{COLON}\s*|(?:\s+{any_phrase('is')})+\s+|\s*[是为叫]\s*)"
"""What stands between "user name" and the name when it is announced."""


def announced(nouns: str, rule: str) -> str:
    """Return the pattern of a name that one of ``nouns`` announces, by a colon, "is" or quotation marks."""
    quoted = rf"{OPEN_QUOTE}\s?(?P<{rule}>{NO_QUOTE}{{2,40}}?)\s?{CLOSE_QUOTE}"
    return rf"{BEFORE}{nouns}(?:(?:{IS}|\s+){quoted}|{IS}(?P<{rule}2>{TOKEN}){AFTER})"


def followed(nouns: str) -> str:
    """Return the pattern of a name that just follows one of ``nouns``, as an ordinary word may do, too."""
    return rf"{BEFORE}{nouns}\s+(?P<bare>{TOKEN}){AFTER}"


# Addresses, and names of devices, domains and QuickConnect.
_NAME = rf"{LABEL}(?:\.{LABEL})*"
_TOP = any_word("top-level-domains")
_FREE = rf"(?<![{ALNUM}_.@/\\-])"
"""Not within an address, a path or another name."""
_END = rf"(?![{ALNUM}_-]|\.[{ALNUM}])"

_DYNAMIC = rf"{START}(?P<name>{LABEL}(?:\.{LABEL})*?)\.{any_word('own-domains')}(?![{ALNUM}_-])"
_SIGNED_IN = r"(?:(?P<name>[^\s/:@]+)(?::[^\s/@]*)?@)?"
_URL = (
    rf"\b(?:https?|smb|cifs|afp|nfs|s?ftps?|ssh|webdavs?|davs?)://{_SIGNED_IN}"
    rf"(?P<name2>(?!(?:\d+\.){{3}}\d)[{ALNUM}_](?:[{ALNUM}_.-]*[{ALNUM}_])?)"
)
# Without a scheme "page.it" may be the end of a sentence and the beginning of another.
_LONG = rf"{_FREE}(?P<name>(?:{LABEL}\.){{2,}}{_TOP}){_END}"
_WITH_PORT = rf"{_FREE}(?P<name>{LABEL}\.{_TOP})(?=:\d{{2,5}}(?!\d)|/[{ALNUM}_])"
_DOMAIN_IS = r"(?:domain|domäne|domaine|dominio|domein|ddns|url)(?:\s+(?:name|is|ist|est|es|è))*[\s:=]+"
_CERTIFICATE = r"(?:certificate|zertifikat|certifica(?:t|do|at|to)) (?:for|für|pour|para|voor|per) |\*\."
_DOMAIN = rf"(?:{BEFORE}{_DOMAIN_IS}|{_CERTIFICATE})(?P<name>(?:{LABEL}\.)+[a-z]{{2,}}){AFTER}"

_SHARE = rf"(?<![\w\\])\\\\(?P<name>{_NAME})(?:\\(?P<name2>[{ALNUM}_$-]+(?:\.[{ALNUM}_$-]+)*))?"
_WINDOWS = r"\b(?P<name>(?-i:(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{5,12}))\b"
_REACHED = (
    r"\b(?:ping6?|nslookup|dig|traceroute6?|tracert|telnet|ssh)(?:\s+-\w+(?:\s+\d+)?)*"
    rf"\s+(?P<bare>(?=[a-z_]*[\d_-])[a-z][{ALNUM}_-]*){AFTER}(?![@.])"
)

_CALLED = rf"(?:{any_phrase('device-words')}|ds\d{{2,4}}[a-z+]*)\s+{any_phrase('called')}"
_CALLED_BARE = rf"{BEFORE}{_CALLED}\s+(?P<said>{TOKEN}){AFTER}"
_NAME_OF = any_phrase("device-names")

IN_LINKS = (_DYNAMIC, _URL, _LONG, _WITH_PORT, _DOMAIN, _SHARE, _WINDOWS)
DEVICES = (
    _REACHED,
    _CALLED_BARE,
    announced(_NAME_OF, "said"),
    followed(_NAME_OF),
)


_BEGIN = rf"(?<![{ALNUM}_.+-])"
_PERSON = rf"[{ALNUM}_][{ALNUM}_.+'-]*"
_MAIL = rf"{_BEGIN}(?P<mail>{_PERSON}@{LABEL}(?:\.{LABEL})*\.[a-z\u00df-\u024f]{{2,}})(?![{ALNUM}_-])"
_AT = r"\s?[\[(]at[\])]\s?"
_DOT = r"(?:\.|\s?[\[(]dot[\])]\s?)"
_VEILED_MAIL = rf"{_BEGIN}(?P<mail>{_PERSON}{_AT}{LABEL}(?:{_DOT}{LABEL})+)"

# IEEE 802: six pairs with colons or hyphens, or three fours with dots (Cisco); `arp` leaves zeros out.
_MAC = (
    r"(?<![0-9a-z_:.-])(?P<mac>(?:[0-9a-f]{2}-){5}[0-9a-f]{2}|(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}"
    r"|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![0-9a-z_:-])"
)
# Without anything between the pairs: those of Synology by their beginning, others in capitals and digits.
_BARE_MAC = (
    r"(?<![0-9a-z_-])(?P<mac>(?:001132|9009d0)[0-9a-f]{6}"
    r"|(?-i:(?=(?:\d*[A-F]){2})(?=(?:[A-F]*\d){3})[0-9A-F]{12}))(?![0-9a-z_-])"
)
_IPV6 = (
    r"(?<![0-9a-z_:.])(?P<ip>(?=(?:[0-9a-f]*:){2})(?=(?::*[0-9a-f]){3})[0-9a-f:]+(?:(?:\d{1,3}\.){3}\d{1,3})?"
    r"(?:%[0-9a-z_-]+)?)(?![0-9a-z_:]|\.\d)"
)
_VERSION = (
    r"\b(?:dsm|srm|versions?|versione|versión|versie|update|release|firmware|build|v)\b[\s:=]*(?:version\s+)?"
    r"[1-9](?:\.\d+)+"
)
# A version that its word announces is met first, and so is no address: "DSM 7.1.1.1".
_IPV4 = rf"{_VERSION}|(?<![0-9a-z_.])(?P<ip>{IPV4})(?![0-9a-z_]|\.\d|-\d{{5}})"

MAIL = (_MAIL, _VEILED_MAIL)
NUMBERS = (_MAC, _BARE_MAC, _IPV6, _IPV4)


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


# Names of people and of their accounts, where a sentence or a command introduces them.
_FIRST = rf"(?P<said>[a-z\u00df-\u024f][{ALNUM}_-]*)"
_MY_NAME = rf"{BEFORE}{any_phrase('my-name-is')}\s+{_FIRST}(?:\s+(?P<said2>{CAPITAL}))?"
_MY = r"(?:my|our|meine?[mnr]?|mon|ma|mi|mijn|mi[ao])"
_ONE_OF_MINE = rf"{_MY}\s+(?:it guy|{any_word('relatives')})"
_RELATIVE = rf"{BEFORE}{_ONE_OF_MINE},?\s+(?P<bare>{CAPITAL})(?:\s+(?P<bare2>{CAPITAL}))?"
_FULL = rf"(?P<bare>{CAPITAL})(?:\s+(?:(?:de|van|von|der|den|di|da|del|la|le)\s+)*(?P<bare2>{CAPITAL}))?"
_INTRODUCED = rf"{BEFORE}{any_phrase('introductions')}\s+{_FULL}"
_GREETED = rf"(?:\A|\n|[,.!]\s*)(?:hallo\W+)?met\s+{_FULL}"  # "with" in Dutch, on the telephone
_TITLE = rf"(?:(?-i:{any_word('titles')})\.?|M\.)\s+"
_TITLED = rf"{BEFORE}(?:{_TITLE}){{1,3}}(?!{_TITLE}){_FULL}"
# The most frequent surnames; 我是 alone also stands before what somebody is.
_SURNAME = "[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅]"
_CHINESE = (
    r"我叫(?P<name>[\u4e00-\u9fff]{2,3})"
    rf"|我是(?P<name2>{_SURNAME}[\u4e00-\u9fff]{{1,2}})(?=\W|\Z)"
    rf"|(?P<surname>{_SURNAME})(?=先生|女士|小姐|太太|老师|老師|经理|經理|医生|醫生)"
)
_OWNED = (
    rf"{BEFORE}(?P<bare>{CAPITAL})['\u2019]s?\s+"
    r"(?:account|user|login|password|profile|home|laptop|phone|pc|computer|nas)\b"
)

PEOPLE = (_MY_NAME, _INTRODUCED, _GREETED, _RELATIVE, _TITLED, _CHINESE, _OWNED)


_WINDOWS_HOME = r"\b[a-z]:\\(?:users|documents and settings)\\(?P<name>[^\\\n\"'/]+(?=\\)|[^\\\s\"'/]+)"
# Homes of users of a directory service lie in a folder of its domain.
_HOME = rf"/(?:home|homes|users)/(?:@(?P<name>[{ALNUM}_.-]+)/\d+/)?(?P<name2>[{ALNUM}_.@-]+)"
_DOMAIN_USER = (
    rf"(?<![\w\\:.])(?P<name>[a-z][{ALNUM}_-]{{1,14}}(?:\.{LABEL})*)\\(?P<name2>[a-z][{ALNUM}_.-]+)(?![\w\\])"
)
_AT_HOST = (
    rf"(?<![{ALNUM}_.+-])(?P<name>[{ALNUM}_.-]*[{ALNUM}_])"
    rf"@(?!synology(?:notification)?\.com)(?P<name2>[a-z][{ALNUM}_-]*(?:\.{LABEL})*)"
)
_AS_OPTION = (
    r"(?:\bssh\s+(?:-\S+\s+)*-l|\bsudo\s+-u|\bsu\s+-l?|\bchown\s+(?:-R\s+)?|\s/user:)"
    rf"\s*(?P<name>{TOKEN}){AFTER}"
)
_IN_LOG = r"\b(?:user|account)\s*\[(?P<said>[^\]\n]{2,40})\]"

_ANNOUNCING = rf"(?<!last ){any_phrase('account-words')}"
_CHINESE_ACCOUNT = (
    rf"(?:用户名?|用戶名?|账号|帐号|账户|帳號)\s*(?:[是为叫:\uff1a]\s*)?(?P<bare>{TOKEN}){AFTER}"
)
_AS = rf"{BEFORE}{any_phrase('signing-in')}(?:\s+the)?(?:\s+(?:user|account))?"
_AS_BARE = rf"{_AS}[:\s]\s*(?P<bare>{TOKEN}){AFTER}"

IN_COMMANDS = (_WINDOWS_HOME, _HOME, _DOMAIN_USER, _AT_HOST, _AS_OPTION, _IN_LOG)
USERS = (
    announced(_ANNOUNCING, "said"),
    followed(any_phrase("account-words")),
    _AS_BARE,
    _CHINESE_ACCOUNT,
)


# Serial numbers and license keys. Synology's have thirteen characters, older ones ten; most are digits, and
# no word looks so. Seagate's disk models do: ST16000NM001G.
_NEW = r"(?<![a-z0-9_.-])(?P<serial>(?!st\d)(?=(?:\d*[a-z]){2})(?=(?:[a-z]*\d){7})[a-z0-9]{13})(?![a-z0-9_-])"
_OLD = r"(?<![a-z0-9_.-])(?P<serial>(?-i:(?=[A-Z]{1,4}\d)[A-Z][A-Z0-9]{4}\d{5}))(?![a-z0-9_-])"
_NOUN = (
    r"(?:serial(?:[ -]?(?:number|no\.?|nr\.?))?|serien-?(?:nummer|nr\.?)|s/?n(?![a-z])"
    r"|(?:num[ée]ro|n[°º.]) de s[ée]rie|n[úu]mero de serie|serienummer|numero di serie|序列号|序號|序列號)"
)
_READS = r"(?:\s*[:=#\uff1a]\s*|,?\s+(?:which\s+)?(?:is|ist|lautet|est|es|è)\s+|\s+|[是为])?"
_NUMBERED = rf"{BEFORE}{_NOUN}{_READS}(?P<serial>(?=[a-z-]*\d)[a-z0-9-]{{6,20}})(?![a-z0-9_-])"

# Of disks: Western Digital's say so themselves, others may stand before the word.
_DISK = r"(?<![a-z0-9_-])(?P<serial>WD-W[a-z0-9]{8,14})(?![a-z0-9_-])"
_BEFORE_NOUN = (
    rf"(?<![a-z0-9_-])(?P<serial>(?=[a-z-]*\d)[a-z0-9-]{{6,20}})\s+(?:is the\s+)?{_NOUN}(?!{_READS}[a-z-]*\d)"
)

_KEY = (
    r"(?<![a-z0-9_-])(?P<key>(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){2,})(?![a-z0-9_-])"
)

SERIALS = (_KEY, _DISK, _BEFORE_NOUN, _NUMBERED, _NEW, _OLD)


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Return them in the order in which they are looked for: what is longer and surer comes first."""
    groups = (MAIL, QUICKCONNECT, IN_LINKS, NUMBERS, SERIALS, IN_COMMANDS, PEOPLE, USERS, DEVICES)
    return tuple(re.compile(pattern, re.IGNORECASE) for group in groups for pattern in group)
