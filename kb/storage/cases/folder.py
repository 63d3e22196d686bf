"""Where cases lie and what they are called; listing, loading and deleting them."""

import errno
import secrets
import stat
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from kb.model import Case
from kb.report import Glance, NotAReportError, glance, is_case_id, read_report
from kb.storage.files import alone_in, expand_home, own_folder, sweep

ENDING = ".md"
"""How the names of the saved files end."""
LARGEST_REPORT = 4 << 20
"""How many bytes a report may have; Backin writes a hundredth of that."""


def cases_folder() -> Path:
    """Return the folder of the saved cases: in ``BACKIN_DATA``, or among the user's data."""
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


def load(name: str | Path) -> Case:
    """Return the saved case of this id, or the case in the report at this path.

    A report from elsewhere that is not what was saved under its id gets a new id, so that going on with
    an old copy never overwrites what was saved since. Raises ``OSError`` and ``NotAReportError``.
    """
    if isinstance(name, str) and is_case_id(name) and path_of(name).exists():
        return _named(case_in(saved_bytes(path_of(name))))
    path = expand_home(Path(name))
    with path.open("rb") as file:
        case = _named(case_in(file.read(LARGEST_REPORT + 1)))
    saved = path_of(case)
    if not saved.exists() or saved.samefile(path) or _is_same(case, saved):
        return case
    return replace(case, id=new_id())


def _is_same(case: Case, saved: Path) -> bool:
    with suppress(OSError, NotAReportError):
        return case_in(saved_bytes(saved)) == case
    return False


def _named(case: Case) -> Case:
    """Return ``case`` under a new id where its own could not be read."""
    return case if is_case_id(case.id) else replace(case, id=new_id())


def case_in(data: bytes) -> Case:
    """Return the case in the bytes of a report. Raises ``NotAReportError``."""
    if len(data) > LARGEST_REPORT:
        raise NotAReportError("This file is far too large for a report of Backin.")
    return read_report(data.decode("utf-8-sig", "replace"))


def delete(id: str) -> None:
    """Delete the saved case of this id, and what crashes left of any. Raises ``OSError``."""
    if not is_case_id(id):
        raise FileNotFoundError(errno.ENOENT, "There is no such case", id)
    path_of(id).unlink()
    _sweep()


def delete_all() -> int:
    """Delete all saved cases, and what crashes left; return how many there were. Raises ``OSError``."""
    files = saved_files()
    for file in files:
        file.unlink(missing_ok=True)
    _sweep()
    return len(files)


def _sweep() -> None:
    folder = cases_folder()
    with alone_in(folder):
        sweep(folder, f"*{ENDING}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Glance):
    """An earlier case, as its report shows it at a glance. Until when it waits may be past."""

    id: str


def list_cases() -> tuple[Listed, ...]:
    """Return all saved cases, the youngest first, unreadable ones without words. Raises ``OSError``."""
    return tuple(_listed(path) for path in saved_files())


def _listed(path: Path) -> Listed:
    seen = Glance()
    with suppress(OSError):
        seen = glance(saved_bytes(path).decode("utf-8", "replace"))
    return Listed(id=path.stem, **asdict(seen))
