"""Many words in little room."""

from __future__ import annotations

from collections.abc import Container


class SortedWords(Container[str]):
    """Words as one text: ``words`` in the order of their code points, parted by single spaces.

    As a set, the common words of six languages would take four megabytes, a third of all that is loaded.
    """

    def __init__(self, words: str) -> None:
        self._words = words

    def __contains__(self, word: object) -> bool:
        """Return whether ``word`` is among them: halve the text until it is found or nothing is left."""
        if not isinstance(word, str) or not word:
            return False
        words, low, high = self._words, 0, len(self._words)
        while low < high:
            middle = (low + high) // 2
            start = words.rfind(" ", low, middle) + 1 or low
            end = words.find(" ", middle, high)
            end = high if end < 0 else end
            found = words[start:end]
            if found == word:
                return True
            low, high = (end + 1, high) if found < word else (low, start - 1)
        return False
