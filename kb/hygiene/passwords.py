"""Taking passwords out of a text, as far as they can be told from other words."""

from collections.abc import Collection
from itertools import chain

from kb.hygiene.characters import PLACEHOLDER


def blank_passwords(text: str, kept: Collection[str] = ()) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` without what seems to be a password, and what was taken out, each thing once.

    That is what the text announces as one, and what looks like one near a word for it. What is ``kept``
    stays. A password that looks like any other word and is not announced cannot be told from one.
    """
    # The first picture does not wait for the patterns, which take some 20 ms.
    from kb.hygiene.announced import announced  # noqa: PLC0415
    from kb.hygiene.nearby import nearby  # noqa: PLC0415

    taken: dict[str, None] = {}
    while True:  # what was taken out may have hidden another
        parts: list[str] = []
        copied = 0
        for start, end in sorted(chain(announced(text), nearby(text))):
            if start >= copied and text[start:end] not in kept:
                parts += [text[copied:start], PLACEHOLDER]
                copied = end
                taken[text[start:end]] = None
        if not parts:
            return text, tuple(taken)
        text = "".join((*parts, text[copied:]))
