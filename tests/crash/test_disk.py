"""Whatever the disk does to the cases while the program runs: nothing is lost, and the person is told."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from kb.model import Case, Switched
from kb.report import read_report
from tests.crash.dialog import FORGOT, Dialog, only_case, saved
from tests.crash.terminal import Terminal
from tests.kb.report.helpers import FORGOT as CHOSEN
from tests.kb.report.helpers import NO_HELPER, NOT_ENCRYPTED
from tests.tiny_content import FOLDER

CTRL_Q = "\x11"
SMALL = ("sh", "-c", 'export PYTHONDONTWRITEBYTECODE=1 && ulimit -f 1 && exec "$@"', "sh")
"""Lets no file grow over half a kilobyte (or a whole one), less than any report has.

Python would cut off the bytecode that it keeps as well, and all later tests would fail at that.
"""


def printed_report(shown: str) -> Case:
    """Return the case in the report that the program printed."""
    return read_report(shown[shown.index("# Backin report") :])


def in_a_mount(options: str, script: str = "true") -> Sequence[str]:
    """Return what runs a program with a file system of its own for its cases, after ``script`` was run there.

    Skips the test where this system lets nobody mount anything.
    """
    mount = (
        f'mkdir -p "$BACKIN_DATA" && mount -t tmpfs -o {options} tmpfs "$BACKIN_DATA" && cd "$BACKIN_DATA"'
    )
    for namespace in (("unshare", "--mount"), ("unshare", "--user", "--map-root-user", "--mount")):
        try:
            subprocess.run([*namespace, "sh", "-c", mount], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return (*namespace, "sh", "-c", f'{mount} && {script} && exec "$@"', "sh")
    pytest.skip("this system does not let us mount a small file system")


def without_privileges() -> Sequence[str]:
    """Return what runs a program for which the modes of files hold, also when root runs the tests."""
    if os.getuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("for root the modes of files do not hold, and there is no setpriv to change that")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


def test_a_full_disk_is_said_once_and_the_report_is_printed_at_the_end(data: Path) -> None:
    """The dialog goes on, and who leaves takes everything along that was said."""
    with Dialog(FORGOT, within=SMALL) as dialog:
        assert "no space left" in dialog.next()
        assert "no space left" not in dialog.reply("2")
        assert printed_report(dialog.quit()).events == (CHOSEN, NO_HELPER)
    assert list((data / "cases").iterdir()) == []


def test_an_earlier_case_survives_a_full_disk(data: Path) -> None:
    """What was saved before stays as it was, byte for byte, with nothing half-written beside it."""
    with Dialog(FORGOT) as dialog:
        dialog.next()
    before = {path: path.read_bytes() for path in saved(data)}
    (file,) = before
    with Dialog("resume", file.stem, within=SMALL) as dialog:
        assert "no space left" in dialog.next()
        dialog.reply("2")
        assert printed_report(dialog.quit()).events == (CHOSEN, NO_HELPER)
    assert {path: path.read_bytes() for path in (data / "cases").iterdir()} == before


def test_saving_works_again_when_there_is_space(data: Path) -> None:
    """On a real full disk: as soon as space is freed everything said so far is saved, and that is said."""
    fill = "! head -c 100000 /dev/zero >filler 2>&-"
    with Dialog(FORGOT, within=in_a_mount("size=64k", fill)) as dialog:
        assert "no space left" in dialog.next()
        dialog.reply("2")
        inside = Path(f"/proc/{dialog.pid}/root/{data}")
        (inside / "filler").unlink()
        assert "Saving works again." in dialog.reply("1")
        assert only_case(inside).events == (CHOSEN, NO_HELPER, NOT_ENCRYPTED)
        assert "could not be saved" not in dialog.quit()


def test_a_disk_that_cannot_be_written_to() -> None:
    """On a file system that is mounted for reading only."""
    with Dialog(FORGOT, within=in_a_mount("ro")) as dialog:
        assert "may not be written to" in dialog.next()
        dialog.reply("2")
        assert printed_report(dialog.quit()).events == (CHOSEN, NO_HELPER)


def test_a_folder_that_may_not_be_written_to(data: Path) -> None:
    """It is said, the earlier case stays as it was, and so does the folder's mode."""
    with Dialog(FORGOT) as dialog:
        dialog.next()
    (file,) = saved(data)
    before = file.read_bytes()
    file.parent.chmod(0o500)
    with Dialog("resume", file.stem, within=without_privileges()) as dialog:
        assert "may not be written to" in dialog.next()
        dialog.reply("2")
        assert printed_report(dialog.quit()).events == (CHOSEN, NO_HELPER)
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o500
    assert file.read_bytes() == before
    file.parent.chmod(0o700)


def test_a_folder_that_is_deleted_meanwhile(data: Path) -> None:
    """The next answer makes it anew, with all that was said before."""
    with Dialog(FORGOT) as dialog:
        dialog.next()
        shutil.rmtree(data)
        dialog.reply("2")
        assert only_case(data).events == (CHOSEN, NO_HELPER)
        dialog.quit()
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_a_folder_that_something_else_takes_the_place_of(data: Path) -> None:
    """It is said, and everything is saved as soon as the place is free again."""
    with Dialog(FORGOT) as dialog:
        dialog.next()
        shutil.rmtree(data)
        data.write_text("in the way")
        assert "cannot be saved" in dialog.reply("2")
        data.unlink()
        assert "Saving works again." in dialog.reply("1")
        assert only_case(data).events == (CHOSEN, NO_HELPER, NOT_ENCRYPTED)


def test_the_full_screen_prints_what_could_not_be_saved(data: Path) -> None:
    """It says so at once, goes on, and leaves the report on the terminal."""
    with Dialog(FORGOT) as dialog:
        dialog.next()
    (file,) = saved(data)
    resume = ("--content", str(FOLDER), "resume", file.stem)
    with Terminal(*resume, wide=True, within=SMALL) as screen:
        assert screen.read_until(lambda text: "no space left" in text)
        screen.type("2")
        assert screen.read_until(lambda text: "Is anything on it encrypted?" in text)
        screen.type(CTRL_Q)
        assert screen.wait() == 0
        assert "This case could not be saved." in screen.written
        assert printed_report(screen.written).events == (CHOSEN, NO_HELPER)


def test_two_cases_that_could_not_be_saved_are_both_printed() -> None:
    """Starting over does not drop the first."""
    with Dialog(FORGOT, within=SMALL) as dialog:
        dialog.next()
        dialog.reply("2")
        dialog.reply("start over")
        dialog.reply("this address has been blocked")
        shown = dialog.quit()
    first, second = (read_report(f"# Backin report{part}") for part in shown.split("# Backin report")[1:])
    assert first.events == (CHOSEN, NO_HELPER)
    assert second.events[-1] == Switched("ip-blocked")
