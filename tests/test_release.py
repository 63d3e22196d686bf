"""What is published, and how: addresses, workflows, and the templates of issues."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from kb.version import project_address

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
_OWN_ADDRESS = re.compile(r"https?://[^\s\"'<>)]*/backin\b")
_PUBLISHED = ("*.md", "*.toml", ".github/**/*.yml", "docs/*", "kb/**/*.py", "lan/**/*.py", "tui/**/*.py")


def read_yaml(file: Path) -> dict[str, Any]:
    """Return what a file of YAML holds."""
    read: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return read


def commands(steps: list[dict[str, Any]]) -> list[str]:
    """Return the commands of the steps of a job, a line each."""
    return [line.strip() for step in steps for line in step.get("run", "").splitlines()]


def test_backin_is_named_by_address_in_one_place() -> None:
    """Whoever publishes it writes the address once; nothing else holds it, and no other is made up."""
    files = [file for pattern in _PUBLISHED for file in ROOT.glob(pattern) if file.is_file()]
    named = [
        (file.name, address) for file in files for address in _OWN_ADDRESS.findall(file.read_text("utf-8"))
    ]
    assert [name for name, _ in named] == ["pyproject.toml"]


@pytest.mark.parametrize(
    ("urls", "address"),
    [
        (["Source, https://example.org/me/backin"], "https://example.org/me/backin"),
        (
            ["Other, https://example.org/other", "Source, https://example.org/me/backin"],
            "https://example.org/me/backin",
        ),
        (["Source, https://example.org/OWNER/backin"], ""),
        ([], ""),
    ],
)
def test_an_address_that_nobody_filled_in_is_not_shown(
    urls: list[str], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site leads to the app where the package says where that is, and to no placeholder."""

    class Metadata:
        def get_all(self, name: str, default: list[str]) -> list[str]:
            return urls if name == "Project-URL" else default

    monkeypatch.setattr("importlib.metadata.metadata", lambda _: Metadata())
    assert project_address() == address


def test_windows_is_checked_like_the_others() -> None:
    """Where there is no make, the workflow runs each command of `make check`, in its order."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\ncheck:")[2].partition("\n\n")[0]
    wanted = [
        line.strip().removeprefix("$(BIN)/").replace("$$", "$").partition("  #")[0]
        for line in recipe.splitlines()[1:]
    ]
    (job,) = read_yaml(GITHUB / "workflows" / "check.yml")["jobs"].values()
    (windows,) = [step for step in job["steps"] if step.get("if") == "runner.os == 'Windows'"]
    assert "python -m pytest" in wanted
    assert commands([windows])[-len(wanted) :] == wanted


def test_every_supported_python_is_checked_on_three_systems() -> None:
    """The classifiers promise no version that the workflow does not try, and the other way round."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = [each.rpartition(" ")[2] for each in project["classifiers"] if ":: Python :: 3." in each]
    (job,) = read_yaml(GITHUB / "workflows" / "check.yml")["jobs"].values()
    assert job["strategy"]["matrix"]["python"] == versions
    assert [each.partition("-")[0] for each in job["strategy"]["matrix"]["os"]] == [
        "ubuntu",
        "macos",
        "windows",
    ]
    assert project["requires-python"] == f">={versions[0]}"


def test_a_release_publishes_only_what_was_tried() -> None:
    """It waits for the executables of three systems, each tried there, and needs no password."""
    jobs = read_yaml(GITHUB / "workflows" / "release.yml")["jobs"]
    tried = commands(jobs["executable"]["steps"])
    assert tried.index("pyinstaller --noconfirm backin.spec") < tried.index(
        "python -m tests.executable dist/backin"
    )
    assert len(jobs["executable"]["strategy"]["matrix"]["include"]) == 3
    assert set(jobs["publish"]["needs"]) == {"package", "executable"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert "secrets." not in (GITHUB / "workflows" / "release.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", sorted(GITHUB.glob("workflows/*.yml")), ids=lambda file: file.name)
def test_a_workflow_may_do_no_more_than_it_says(file: Path) -> None:
    """It reads the repository, unless a job asks for more; each action is of a known version."""
    workflow = read_yaml(file)
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert workflow["permissions"] == {"contents": "read"}
    assert [step for step in steps if ("uses" in step) == ("run" in step)] == []
    assert [
        step for step in steps if "uses" in step and not re.fullmatch(r"[\w/-]+@[\w/.]+", step["uses"])
    ] == []


@pytest.mark.parametrize("name", ["wrong-road", "this-worked", "not-covered"])
def test_who_reports_is_asked_for_the_page_and_its_sources(name: str) -> None:
    """Knowledge is only mended where it is known which page is meant, and who says otherwise."""
    fields = read_yaml(GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml")["body"]
    asked = {field["id"]: field for field in fields if field["type"] != "markdown"}
    assert {"page", "sources"} <= set(asked)
    assert asked["page"]["validations"] == {"required": True}
    assert "no password" in fields[0]["attributes"]["value"]
