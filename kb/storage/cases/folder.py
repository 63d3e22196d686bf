"""Where cases lie, and what they are called."""

from __future__ import annotations

import errno
import secrets
import stat
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from kb.model import Case
from kb.report import is_case_id
from kb.storage.paths import own_folder

ENDING = ".md"
"""How the names of the saved files end."""
LARGEST_REPORT = 4 << 20
"""How many bytes a report may have; Backin writes a hundredth of that."""


def cases_folder() -> Path:
    """Return the folder of the saved cases, which need not exist.

    It lies where this system keeps user data, or in the folder that ``BACKIN_DATA`` names.
    """
    return own_folder("BACKIN_DATA", user_data_path) / "cases"


def path_of(case: Case | str) -> Path:
    """Return where a case is saved, by itself or its id. Raises ``ValueError`` when the id cannot be one."""
    name = case if isinstance(case, str) else case.id
    if not is_case_id(name):
        raise ValueError(f"{name!r} is not the id of a case.")
    return cases_folder() / f"{name}{ENDING}"


def saved_files() -> tuple[Path, ...]:
    """Return the files of all saved cases, the youngest first. Raises ``OSError``."""
    folder = cases_folder()
    if not folder.is_dir():
        return ()
    names = sorted((path.name for path in folder.iterdir() if path.is_file()), reverse=True)
    return tuple(
        folder / name for name in names if name.endswith(ENDING) and is_case_id(name[: -len(ENDING)])
    )


def saved_bytes(path: Path) -> bytes:
    """Return what is in a saved file. Raises ``OSError``, also where it is a pipe, a device or enormous."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_REPORT:
        raise OSError(errno.EINVAL, "It is no report of Backin", str(path))
    return path.read_bytes()


def new_id() -> str:
    """Return an id that no case has: the local time, so that ids sort by age, and four random letters."""
    # The description's words would be easier to recognise, but the id stands in anonymous reports as well.
    letters = "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(4))
    return f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}-{letters}"


def new_case(description: str) -> Case:
    """Return a case that begins now. Nothing is saved yet.

    ``description`` is kept as it is: make it printable and take passwords out of it before.
    """
    began = datetime.now().astimezone().isoformat(timespec="seconds")
    return Case(id=new_id(), began=began, description=description)
