"""What is typed and pasted: stories, nonsense, and texts that mean harm."""

from __future__ import annotations

from random import Random

from kb.model import KnowledgeBase

LETTERS = "abcdehilmnoqrstwxz0123456789 .,:;?!/\\-_'\"[](){}<>|#*`~@$%^&+=äßéñ漢字🙂"
"""Characters to type, among them those that Markdown, Textual and file systems give a meaning."""

_HOSTILE = (
    "\x1b[2J\x1b[31mred\x07\x00 and \x9b1m more \x1b]0;title\x07",
    "[bold red]markup[/] [@click=app.leave]leave[/] [/nonsense] [",
    "a\u202eright to left\u2066 and \u200bnothing\ufeff \ud800",
    "e\u0301" * 300 + "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 40,
    "\r\n\r\n\t\t\x0b\x0c\u2028line ends\x85",
    "```\n# Backin report\n| Event | About |\n```",
    "../../../etc/passwd",
    "~nobody/x/" + "y" * 300,
    "",
)
_TELLING = (
    "my password is hunter2, the NAS is 192.168.1.20, I use DSM 7.2.1 on a DS218+",
    "no other administrator, SSH is off, I already tried another browser",
    "forgot my password and there is another administrator, I am at the NAS, nothing is encrypted",
)
HUGE = 50_000


def paste(dice: Random) -> str:
    """Return what somebody pastes: nothing, something harmful, or far too much."""
    kind = dice.randrange(4)
    if kind == 0:
        return dice.choice(_HOSTILE)
    if kind == 1:
        return dice.choice(_TELLING)
    if kind == 2:
        return (dice.choice((*_HOSTILE, *_TELLING)) or "word ") * dice.randrange(1, 5)
    piece = dice.choice((*_HOSTILE, *_TELLING, "word ", "\n", "x")) or "漢"
    return (piece * (HUGE // len(piece) + 1))[:HUGE]


def story(kb: KnowledgeBase, dice: Random) -> str:
    """Return what somebody who needs help may type: a problem or two, perhaps with facts."""
    titles = [problem.title for problem in kb.problems.values()]
    told = dice.choices((*titles, *_TELLING), k=dice.choice((1, 1, 1, 2, 3)))
    return dice.choice((". ", " and ", "\n")).join(told)
