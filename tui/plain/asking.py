"""Asking for a line, with the words that mean the same at every prompt."""

from __future__ import annotations

from tui.plain.line_io import LineIO
from tui.plain.replies import Word, word

WELCOME = """\
Backin helps you back into a Synology NAS. It works offline and changes nothing on the NAS.
It is not by Synology; use it for equipment that is yours. Never type a password here.
Words that work everywhere: back, why, facts, ladder, start over, none of these, help, quit.
"ladder" lists what can help; "terms" explains the words of a page, and "sources" says who says so.
"look" lets Backin look for your NAS in your own network, and "watch" where it goes and comes back."""


class LeftError(Exception):
    """The person wants to leave."""


class StartOverError(Exception):
    """The person wants to tell anew what happened."""


def ask(talk: LineIO) -> str:
    """Return the next line that is not *help*.

    Raises ``LeftError`` at *quit*, ``StartOverError`` at *start over*, ``EndOfInputError`` at the end.
    """
    while True:
        reply = talk.ask()
        match word(reply):
            case Word.QUIT:
                raise LeftError
            case Word.START_OVER:
                raise StartOverError
            case Word.HELP:
                talk.say(WELCOME)
            case _:
                return reply
