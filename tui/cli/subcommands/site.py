"""``backin site``: the knowledge as plain web pages."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kb.site import pages
from kb.version import project_address
from tui.system.loading import load
from tui.system.status import UsageError

HELP = "write everything that Backin knows as web pages, for a phone or for print"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or an empty folder")


def run(arguments: Namespace) -> None:
    """Write the pages. Nothing that is there already is touched."""
    folder: Path = arguments.folder
    kb, _ = load(arguments.content)
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise UsageError(f"{folder} is there already, and not an empty folder. Name a new one.")
    count = 0
    for count, (path, text) in enumerate(pages(kb, project_address())):  # noqa: B007  the stylesheet is no page
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    print(f"{count} pages are in {folder}. Open {folder / 'index.html'} in a browser.")
