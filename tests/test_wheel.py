"""The package as it is installed: outside the source tree, with its content inside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.oldest_versions import PROJECT, oldest_versions

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Path:
    """Build the wheel from the tree, without a network."""
    (built,) = build(ROOT, tmp_path_factory.mktemp("wheel"), shared_cache, "--wheel")
    return built


def build(tree: Path, out: Path, cache: Path, *kinds: str) -> list[Path]:
    """Build ``tree`` without a network, sdist and wheel unless ``kinds`` are given; return the files."""
    command = [sys.executable, "-m", "build", *kinds, "--no-isolation", "--outdir", str(out), str(tree)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "BACKIN_CACHE": str(cache)})
    return sorted(out.iterdir())


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty environment and return the command.

    Its dependencies come from the environment of this test run through a path file, so that no network is
    needed; Backin itself does not, since that environment has it as an editable install only.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=True, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = str(scripts / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (site,) = home.glob("lib/python*/site-packages") if os.name != "nt" else home.glob("Lib/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts / "backin"


def run(command: Path, folder: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run the installed command in ``folder``, its data below it, its cache beside the command."""
    cache = str(command.parent / "cache")
    environment = {
        **os.environ,
        "BACKIN_DATA": str(folder / "data"),
        "BACKIN_CACHE": cache,
        "PYTHONWARNINGS": "error",
    }
    return subprocess.run(
        [command, *arguments],
        cwd=folder,
        env=environment,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_wheel_holds_code_and_content_and_nothing_else(wheel: Path) -> None:
    """The engine, the front ends, the knowledge and the package's data are in; tests and tools are not."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kb", "lan", "tui"}
    assert "kb/content/problems/lost-2fa.md" in names
    assert {"tui/serving/templates/page.html", "tui/serving/static/page.js"} <= set(names)
    assert {"kb/py.typed", "lan/py.typed", "tui/py.typed"} <= set(names)
    licenses = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert licenses == {"LICENSE", "THIRD_PARTY_LICENSES"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_building_again_gives_the_same_files(tmp_path: Path, shared_cache: Path) -> None:
    """Sdist and wheel depend on what the files hold, not on when they were written or where they lie."""
    kept_out = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")
    shutil.copytree(ROOT, tmp_path / "one", ignore=kept_out)
    shutil.copytree(ROOT, tmp_path / "other", ignore=kept_out, copy_function=shutil.copyfile)
    one, other = (
        build(tmp_path / name, tmp_path / f"built-{name}", shared_cache) for name in ("one", "other")
    )
    assert [file.name for file in one] == [file.name for file in other]
    assert [file.read_bytes() for file in one] == [file.read_bytes() for file in other]


def test_the_installed_command_needs_no_source_tree(command: Path, tmp_path: Path) -> None:
    """It finds its own content and matches with it, at once: the knowledge in the wheel is compiled."""
    done = run(command, tmp_path, "match", "lost the phone with my 2fa codes")
    assert (done.returncode, done.stderr) == (0, "")
    assert "lost-2fa" in done.stdout
    assert not (command.parent / "cache").exists()


def test_the_installed_command_holds_the_line_dialog(command: Path, tmp_path: Path) -> None:
    """Without a terminal it asks on stdout; when the input ends it says where the case is, status 3."""
    done = run(command, tmp_path, "lost", "the", "phone", "with", "my", "2fa", "codes")
    assert done.returncode == 3
    assert "1. " in done.stdout
    assert str(tmp_path / "data") in done.stderr


def test_every_dependency_says_how_old_it_may_be() -> None:
    """``make test-oldest`` installs the lowest version of each; one without a bound could not be tried."""
    assert "textual==8.2" in oldest_versions(PROJECT.read_text(encoding="utf-8"))
    with pytest.raises(ValueError, match="no lower bound"):
        oldest_versions('[project]\ndependencies = ["textual"]')
