"""How much the content may be, so that reading it takes neither long nor much memory, and fits."""

MAX_FILE = 256 << 10
"""The most bytes that one file may have."""

MAX_ALL = 4 << 20
"""The most bytes that all files together may have. Of a kilobyte, reading takes up to 50 ms."""

MAX_FILES = 2000
"""The most files that there may be."""

MAX_COLUMNS = 40
"""How wide a diagram may be: the width of the narrowest window."""
