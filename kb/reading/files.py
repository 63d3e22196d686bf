"""The content's files: found in a folder, held against limits, and decoded."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from kb.model import Place
from kb.reading.codes import MAX_ALL, MAX_FILE, MAX_FILES, Code
from kb.reading.headings import is_id
from kb.reading.notes import Notes

FOLDERS = ("problems", "roads", "actions", "facts", "words", "elsewhere", "scenarios")
"""The folders of which every file is a page of its kind."""

SINGLE_FILES = ("details.md", "effects.md", "glossary.md", "observations.md", "sources.md")
"""The files at the top of the content folder."""

_TAB = 4
"""To how many columns Markdown lets a tab go on. Behind words one would be left, and reach the terminal."""
_ENDING = ".md"
_README = "README.md"


def load_files(folder: Traversable | Path, notes: Notes) -> dict[str, bytes]:
    """Read the Markdown files of a folder and of the folders in it, by their relative paths.

    Symbolic links below the folder are passed over, so that nothing outside it is ever read. Of files
    over a limit no more is read than it takes to tell. A file that cannot be opened is reported.
    """
    files: dict[str, bytes] = {}
    size = 0
    for path, entry in _markdown_files(folder):
        name = _printable(path)
        if size > MAX_ALL or len(files) > MAX_FILES:
            break
        try:
            with entry.open("rb") as stream:
                files[name] = stream.read(MAX_FILE + 1)
        except OSError as error:
            wrong = f"The file cannot be opened ({error.strerror or 'unknown reason'})."
            notes.report(Place(name, 1), Code.NOT_READABLE, wrong)
        else:
            size += len(files[name])
    return files


def _printable(name: str) -> str:
    """Replace what no terminal should print in a file's name: such a name is no id anyway."""
    return "".join(character if character.isprintable() else "?" for character in name)


def _markdown_files(folder: Traversable | Path) -> Iterator[tuple[str, Traversable]]:
    for entry in _entries(folder):
        if _is_markdown(entry):
            yield entry.name, entry
        elif not entry.name.startswith("."):
            yield from (
                (f"{entry.name}/{inner.name}", inner) for inner in _entries(entry) if _is_markdown(inner)
            )


def _entries(folder: Traversable | Path) -> list[Traversable]:
    """Return what lies in a folder, without symbolic links; nothing for what is no folder, or shut."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name) if folder.is_dir() else []
        return [entry for entry in entries if not (isinstance(entry, Path) and entry.is_symlink())]
    except OSError:
        return []


def _is_markdown(entry: Traversable) -> bool:
    """Whether an entry is a Markdown file. Where that cannot be told, opening it will tell why."""
    try:
        return entry.name.endswith(_ENDING) and entry.is_file()
    except OSError:
        return True


def digest(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 over the names and contents of files, sorted by name, hexadecimal."""
    total = hashlib.sha256()
    for name in sorted(files):
        for part in (name.encode(errors="replace"), files[name]):
            total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def decode_files(files: Mapping[str, bytes], notes: Notes) -> dict[str, str]:
    """Decode files, tabs as spaces; report those that are too large or not UTF-8, and leave them out."""
    texts: dict[str, str] = {}
    size = 0
    for number, name in enumerate(sorted(files), 1):
        size += len(files[name])
        if size > MAX_ALL or number > MAX_FILES:
            wrong = f"There are more than {MAX_FILES:,} files, or more than {MAX_ALL >> 20} MiB together."
            notes.report(Place(name, 1), Code.ALL_TOO_LARGE, wrong)
            break
        text = _decode(name, files[name], notes)
        if text is not None:
            texts[name] = text
    return texts


def _decode(name: str, content: bytes, notes: Notes) -> str | None:
    if len(content) > MAX_FILE:
        notes.report(Place(name, 1), Code.FILE_TOO_LARGE, f"The file has more than {MAX_FILE >> 10} KiB.")
        return None
    try:
        return content.decode("utf-8-sig").expandtabs(_TAB)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        notes.report(Place(name, line), Code.NOT_UTF8, "The file is not UTF-8 from this line on.")
        return None


def is_readme(name: str) -> bool:
    """Whether a file is about the content rather than part of it."""
    return name.rpartition("/")[2] == _README


def report_names(names: Iterable[str], notes: Notes) -> None:
    """Report files whose names are no ids, and files that no kind of page is read from."""
    for name in names:
        folder, _, file = name.rpartition("/")
        if folder in FOLDERS and not is_id(file.removesuffix(_ENDING)):
            notes.report(Place(name, 1), Code.BAD_FILE_NAME, f"'{file}' is not a name for a page.")
        elif folder not in FOLDERS and name not in SINGLE_FILES:
            notes.report(Place(name, 1), Code.STRAY_FILE, "No kind of page is read from here.")
