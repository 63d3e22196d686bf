"""What hostile inputs are made of."""

from __future__ import annotations


def pieces_of(*texts: str) -> tuple[bytes, ...]:
    """Return texts as bytes; one text may hold several, with ``¦`` between them."""
    return tuple(piece.encode() for text in texts for piece in text.split("¦"))


ANYWHERE = (
    *pieces_of(
        "\x00¦\x07¦\x08¦\x1b¦\x1b[2J¦\x1b]0;x\x07¦\x1bP¦\x90¦\x9b¦\x9d¦\x7f¦\u202e¦\u2066¦\u200b¦\u2028¦\u2029",
        "\x85¦\u00ad¦\ufeff¦\U000e0041¦\u0300¦\r¦\r\n¦\n¦\t¦\v¦\f¦ ¦\u3000¦é¦ß¦ﷺ¦İ¦密¦😀¦👨\u200d👩¦0",
        "&#27;¦&#x202e;¦&rlm;¦&lt;b&gt;¦%1b%5b¦%00¦\\¦\\u001b¦'¦\"¦`¦|¦{¦}¦../../../etc/passwd¦/etc/passwd",
        "javascript:alert(1)¦data:text/html,x¦file:///etc/passwd¦<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>¦[/bold]¦[@click=app.quit]x[/]",
        "9" * 20,
    ),
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf0\x9f",
)
"""What steers terminals, hides, leads elsewhere or is no text, for any input."""
