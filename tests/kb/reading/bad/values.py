"""Bad examples of single values: harm, confidence, dates, versions, shares, facts, timers."""

from __future__ import annotations

from kb.reading import Code
from tests.kb.reading.bad.example import Bad
from tests.kb.reading.bad.shape import BLOCKED, FORGOT, SETTING

_RESET = "actions/reset-mode-1.md"
_DETAILS = "details.md"

VALUES = [
    Bad(Code.BAD_HARM, SETTING, "| Harm | 1 |", "| Harm | mild |", at="| Harm |"),
    Bad(Code.BAD_HARM, SETTING, "| Harm | 1 |", "| Harm | 6 |", at="| Harm |"),
    Bad(Code.BAD_CONFIDENCE, SETTING, "| several |", "| sure |", at="| sure |"),
    Bad(Code.BAD_DATE, BLOCKED, "2026-11-22", "2026-02-30", at="2026-02-30"),
    Bad(Code.BAD_DATE, BLOCKED, "2026-11-22", "22.11.2026", at="22.11.2026"),
    Bad(Code.BAD_DATE, "elsewhere/broken-disk.md", "2026-11-22", "20261122", at="20261122"),
    Bad(Code.BAD_APPLIES, SETTING, "DSM 6, DSM 7", "DSM 6 and 7", at="DSM 6 and 7"),
    Bad(Code.BAD_APPLIES, "effects.md", "DSM 6, DSM 7", "DSM 8", at="DSM 8"),
    Bad(Code.BAD_SHARE, "facts/helper.md", "30 %", "often", at="often"),
    Bad(Code.BAD_SHARE, "facts/helper.md", "30 %", "130 %", at="130 %"),
    Bad(Code.BAD_MARK, "facts/helper.md", "inside | yes |", "inside | true |", at="| true |"),
    Bad(Code.NO_REASON, BLOCKED, "| Area |", "| Not from inside | `helper: yes` |\n| Area |", at="Not from"),
    Bad(Code.NO_QUOTES, "facts/helper.md", "| Still", "| Presupposed by | ask her |\n| Still", at="ask her"),
    Bad(Code.BAD_STATUS, "problems/found-nas.md", "| stub |", "| draft |", at="| draft |"),
    Bad(Code.BAD_SPENDS, SETTING, "| Spends | 1 |", "| Spends | a few |", at="a few"),
    Bad(Code.BAD_CONDITIONS, SETTING, "`helper: yes`", "`helper = yes`", at="helper ="),
    Bad(Code.BAD_CONDITIONS, FORGOT, '"helper: no"', '"there is nobody"', at="there is nobody"),
    Bad(Code.BAD_CONDITIONS, FORGOT, '"helper: no"', '"helper: ?"', at="helper: ?"),
    Bad(Code.BAD_TIMER, _RESET, "`hold 4 s`", "`hold 4 sec`", at="4 sec"),
    Bad(Code.BAD_TIMER, _RESET, "`wait 10 min`", "`Wait 10 min`", at="Wait 10"),
    Bad(Code.BAD_PATTERN, _DETAILS, "6.2.4 - 7.0", "7.0 - 6.2.4", at="7.0 - 6.2.4"),
    Bad(Code.BAD_PATTERN, _DETAILS, "6.2.4 - 7.0", "from six - to seven", at="to seven"),
    Bad(Code.BAD_PATTERN, _DETAILS, "| RS* |", "| R*S |", at="R*S"),
    Bad(Code.BAD_PATTERN, _DETAILS, "| 7.2.1 |", "| |", at="| `dsm: 7`"),
    Bad(Code.BAD_PATTERN, _DETAILS, "the model\n\n| Written |", "the model\n\n| Text |", at="| Text |"),
    Bad(Code.NO_SOURCE_LINKS, SETTING, "[O1](../sources.md#o1)", "O1", at="| Sources |"),
    Bad(
        Code.NO_EFFECT_LINKS,
        _RESET,
        "[Firewall rules](../effects.md#firewall-rules)",
        "rules",
        at="| Loses |",
    ),
]
