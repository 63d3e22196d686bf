"""Bad examples of links, facts that do not exist, phrases and scenarios."""

from __future__ import annotations

from kb.reading import Code
from tests.kb.reading.bad.example import Bad
from tests.kb.reading.bad.shape import BLOCKED, FORGOT, SETTING, SOURCES

_RESET = "actions/reset-mode-1.md"
_ROAD = "roads/after-a-reset.md"
_WORDS = "words/doors.md"
_CASES = "scenarios/passwords.md"
_ENDS = "[ask](../actions/ask-somebody.md) | [reset]"

LINKS = [
    Bad(Code.NO_SUCH_FILE, FORGOT, "before-a-reset.md", "before-the-reset.md", at="before-the-reset"),
    Bad(
        Code.NO_SUCH_FILE, FORGOT, "2. [Change the setting](../actions/c", "2. [Change](../actions/k", at="/k"
    ),
    Bad(Code.NO_SUCH_FILE, FORGOT, "(ip-blocked.md)", "(blocked.md)", at="(blocked.md)"),
    Bad(Code.NO_SUCH_FILE, _ROAD, "Set a new", "See [this](../other.md). Set a new", at="other.md"),
    Bad(
        Code.NO_SUCH_FILE,
        _CASES,
        "(../actions/reset-mode-1.md)",
        "(../actions/reset.md)",
        at="actions/reset.md",
    ),
    Bad(Code.NO_SUCH_ANCHOR, FORGOT, "(#write-it-down)", "(#write-it)", at="#write-it)"),
    Bad(Code.NO_SUCH_ANCHOR, FORGOT, "glossary.md#password", "glossary.md#word", at="glossary.md#word"),
    Bad(Code.NO_SUCH_ANCHOR, SETTING, "before-a-reset.md#stop-here", "before-a-reset.md#halt", at="#halt"),
    Bad(Code.NO_SUCH_ANCHOR, _CASES, "before-a-reset.md#stop-here", "before-a-reset.md#halt", at="#halt"),
    Bad(Code.BAD_SCHEME, SOURCES, "https://kb.synology.com/reset", "ftp://kb.synology.com/reset", at="ftp"),
    Bad(Code.BAD_SCHEME, _ROAD, "Set a new", "[Click](javascript:alert(1)) and set a new", at="javascript"),
    Bad(Code.BAD_SCHEME, _ROAD, "Set a new", "[Click](https:example.org/x) and set a new", at="example"),
    Bad(Code.BAD_SCHEME, _ROAD, "Set a new", "[Click](HTTPS://example.org/x) and set a new", at="example"),
    Bad(Code.BAD_SCHEME, _ROAD, "Set a new", "[Click](//example.org/x) and set a new", at="example"),
    Bad(Code.OUTSIDE, _ROAD, "Set a new", "[Read](../../kb/model.py) and set a new", at="kb/model.py"),
    Bad(Code.OUTSIDE, _ROAD, "Set a new", "[Read](/etc/passwd) and set a new", at="/etc/passwd"),
    Bad(
        Code.WRONG_KIND,
        FORGOT,
        '(#what-is-left "helper: no")',
        "(../actions/ask-somebody.md)",
        at="[No]",
    ),
    Bad(
        Code.WRONG_KIND,
        BLOCKED,
        "1. [Ask somebody](../actions/ask-somebody.md)",
        "1. [Ask](../roads/after-a-reset.md)",
        at="1. [Ask]",
    ),
    Bad(Code.WRONG_KIND, FORGOT, "(found-nas.md)", "(../roads/after-a-reset.md)", at="after-a-reset"),
    Bad(
        Code.WRONG_KIND,
        BLOCKED,
        "- [Ask somebody](../actions/ask-somebody.md)",
        "- [Ask](forgot-password.md)",
        at="- [Ask]",
    ),
    Bad(Code.WRONG_KIND, FORGOT, "(#write-it-down)", "(../actions/ask-somebody.md)", at="Worked:"),
    Bad(
        Code.WRONG_KIND,
        SETTING,
        "(../problems/ip-blocked.md)",
        "(../actions/ask-somebody.md)",
        at="ask-somebody",
    ),
    Bad(Code.WRONG_KIND, SETTING, "../sources.md#o1", "../glossary.md#password", at="| Sources |"),
    Bad(Code.WRONG_KIND, SETTING, "../sources.md#o1", "../sources.md", at="| Sources |"),
    Bad(Code.WRONG_KIND, _RESET, "../effects.md#firewall-rules", "https://example.org/", at="| Loses |"),
    Bad(Code.WRONG_KIND, _CASES, _ENDS, "[ask](../effects.md) | [reset]", at="effects.md"),
    Bad(Code.NOT_A_STEP, FORGOT, "(#write-it-down)", "(#people-say)", at="Worked:"),
    Bad(
        Code.INNER_ANCHOR,
        FORGOT,
        "(ip-blocked.md)",
        "(ip-blocked.md#the-password-may-be-wrong)",
        at="blocks my",
    ),
    Bad(
        Code.INNER_ANCHOR,
        SETTING,
        "ip-blocked.md",
        "ip-blocked.md#the-password-may-be-wrong",
        at="ip-blocked",
    ),
    Bad(
        Code.INNER_ANCHOR,
        BLOCKED,
        "(forgot-password.md)",
        "(forgot-password.md#write-it-down)",
        at="write-it-down",
    ),
    Bad(Code.ITEM_WITHOUT_LINK, BLOCKED, "- [Ask somebody](../actions/ask-somebody.md)", "- Ask", at="- Ask"),
    Bad(
        Code.ITEM_WITHOUT_LINK, FORGOT, "[The NAS blocks my address](ip-blocked.md)", "A block", at="A block"
    ),
    Bad(
        Code.ITEM_WITHOUT_LINK,
        _RESET,
        "[The NAS blocks me](../problems/ip-blocked.md)",
        "A block",
        at="A block",
    ),
    Bad(Code.UNKNOWN_FACT, FORGOT, '"helper: no"', '"helpers: no"', at="helpers: no"),
    Bad(Code.UNKNOWN_FACT, SETTING, "`helper: yes`", "`ssh: on`", at="ssh: on"),
    Bad(Code.UNKNOWN_FACT, _CASES, "encrypted: ?", "coded: ?", at="coded: ?"),
    Bad(Code.UNKNOWN_VALUE, FORGOT, '"helper: no"', '"helper: nobody"', at='nobody"'),
    Bad(Code.UNKNOWN_VALUE, "effects.md", "`encrypted: no`", "`encrypted: never`", at="never"),
    Bad(Code.UNKNOWN_SOURCE, SETTING, "../sources.md#o1", "../sources.md#o9", at="#o9"),
    Bad(Code.UNKNOWN_EFFECT, _RESET, "#firewall-rules", "#firewall", at="#firewall)"),
    Bad(
        Code.NOT_AN_ENDING,
        _CASES,
        "before-a-reset.md#stop-here",
        "before-a-reset.md#reset-it",
        at="#reset-it",
    ),
]

PHRASES = [
    Bad(Code.NO_PHRASES, BLOCKED, "## People say", "## People tell", at="# The NAS blocks my address"),
    Bad(
        Code.NO_PHRASES,
        "problems/found-nas.md",
        "- bought a used box and it wants a login",
        "",
        at="## People say",
    ),
    Bad(Code.NO_PHRASES, _WORDS, "- reset button", "", at="## button"),
    Bad(Code.UNKNOWN_LANGUAGE, FORGOT, "### Deutsch", "### Klingon", at="### Klingon"),
    Bad(Code.BAD_PHRASE, BLOCKED, "- auto block caught me", "- 5. try and it is shut", at="5. try"),
    Bad(Code.BAD_PHRASE, BLOCKED, "- auto block caught me", "- [auto](ip-blocked.md) block", at="[auto]"),
    Bad(Code.BAD_PHRASE, BLOCKED, "- auto block caught me", "- > auto block", at="> auto"),
    Bad(Code.TWO_CONCEPTS, _WORDS, "- reset button", "- Kennwort", at="- Kennwort"),
    Bad(Code.DOUBLE_CONCEPT, "words/more.md", None, "# More\n\n## button\n\n- knob\n", at="## button"),
    Bad(Code.MISSING_SECTION, "words/more.md", None, "# More\n"),
]

SCENARIOS = [
    Bad(Code.NO_SCENARIOS, _CASES, "| They type |", "| Typed |", at="| Typed |"),
    Bad(Code.NO_SCENARIOS, "scenarios/more.md", None, "# More\n"),
    Bad(Code.BAD_SCENARIO, _CASES, "| I forgot my password |", "| |", at="`dsm: 7`"),
    Bad(Code.BAD_SCENARIO, _CASES, "[reset](../actions/reset-mode-1.md)", "a reset", at="a reset"),
    Bad(Code.BAD_SCENARIO, _CASES, "[stop](../roads/before-a-reset.md#stop-here)", "", at="encrypted: ?"),
    Bad(Code.BAD_CONDITIONS, _CASES, "encrypted: ?", "encrypted", at="nobody can help"),
    Bad(Code.CONFLICT, _CASES, "`dsm: 7`", "`dsm: 7, dsm: 6`", at="dsm: 7,"),
]
