"""The compiled copy gives what reading gives, and is trusted only where it must be right."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, NoReturn

import pytest

from kb import cache as compiled
from kb import reading
from kb.cache import load, usual_words
from kb.cache import loading as fingerprints
from kb.matching import build_model
from kb.model import UnreadableContentError
from tests import tiny_content
from tests.tiny_content import tiny_knowledge

ROOT = Path(__file__).parents[3]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder of content that may be changed."""
    return Path(shutil.copytree(tiny_content.FOLDER, tmp_path / "content"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a folder for the compiled copy, which does not exist yet."""
    return tmp_path / "somewhere" / "cache"


def copy_in(cache: Path) -> Path:
    """Return the file of the compiled copy."""
    (file,) = cache.iterdir()
    return file


def never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reading the content fail from now on."""

    def fail(*_: object) -> NoReturn:
        pytest.fail("The content was read again.")

    monkeypatch.setattr(reading, "read_knowledge", fail)


def test_nothing_is_lost_in_the_copy(content: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Knowledge and model come back equal, down to the order of the steps."""
    load(content, cache)
    never_read(monkeypatch)
    again = load(content, cache)
    assert again.kb == tiny_knowledge()
    assert list(again.kb.steps) == list(tiny_knowledge().steps)
    assert again.model == build_model(tiny_knowledge())


def test_the_usual_words_are_had_alone() -> None:
    """Whoever needs only these gets what the whole model holds, also where there is no copy yet."""
    assert usual_words() == frozenset(build_model(tiny_knowledge()).common) == usual_words()


def test_a_second_start_reads_only_the_copy(
    content: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gives the same knowledge and model as the first."""
    first = load(content, cache)
    never_read(monkeypatch)
    assert load(content, cache) == first


def test_a_second_start_does_not_even_import_the_parser(content: Path, cache: Path) -> None:
    """Loading the copy brings in neither the Markdown parser nor the reader."""
    load(content, cache)
    code = (
        "import sys; from pathlib import Path; from kb.cache import load; "
        f"load(Path({str(content)!r}), Path({str(cache)!r})); "
        "sys.exit('markdown_it' in sys.modules or 'kb.reading' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_changed_content_is_read_again(content: Path, cache: Path) -> None:
    """Also when neither the size nor the time of the file tells of the change."""
    load(content, cache)
    file = content / "actions" / "ask-somebody.md"
    before = file.stat()
    file.write_text(file.read_text().replace("Ask somebody", "Ask everyone"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert load(content, cache).kb.actions["ask-somebody"].title == "Ask everyone"


def test_new_and_renamed_files_are_noticed(content: Path, cache: Path) -> None:
    """The names of the files count as well as what is in them."""
    load(content, cache)
    (content / "elsewhere" / "broken-disk.md").rename(content / "elsewhere" / "dead-disk.md")
    assert set(load(content, cache).kb.elsewhere) == {"dead-disk"}


def test_other_code_makes_another_copy(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that an older Backin made is not trusted."""
    before = fingerprints.fingerprint(content)
    assert before == fingerprints.fingerprint(content)
    monkeypatch.setattr(fingerprints, "_COMPILERS", ("model", "reading"))
    assert fingerprints.fingerprint(content) != before


def test_every_module_that_compiles_counts() -> None:
    """Reading and matching load no code of ours whose change would leave an old copy in use."""
    code = "import kb.reading, kb.matching, sys; print(*(m for m in sys.modules if m.startswith('kb.')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    counted = {*fingerprints._COMPILERS}
    assert {name.split(".")[1] for name in done.stdout.split()} <= counted


def test_the_copy_says_what_it_is(content: Path, cache: Path) -> None:
    """It begins with its name and the version of its format, and one of another format is not used."""
    first = load(content, cache)
    file = copy_in(cache)
    good = file.read_bytes()
    assert good.startswith(b"backin-knowledge-2 ")
    file.write_bytes(good.replace(b"backin-knowledge-2", b"backin-knowledge-3", 1))
    assert load(content, cache) == first
    assert file.read_bytes() == good


def test_what_a_crash_left_is_swept_up(content: Path, cache: Path) -> None:
    """Half a copy that a killed program left goes when the next one is written; other files stay."""
    cache.mkdir(parents=True)
    (cache / ".foreign-knowledge.msgpack-x1y2.tmp").write_bytes(b"half")
    (cache / ".theirs.tmp").write_bytes(b"not ours")
    load(content, cache)
    assert {path.name for path in cache.iterdir()} == {"foreign-knowledge.msgpack", ".theirs.tmp"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"\n",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data.replace(b"Ask somebody", b"Ask somehow!", 1),
        lambda data: data.partition(b"\n")[2],
        lambda data: b"\x80\x04\x95" + data,
        lambda _: os.urandom(1000),
    ],
)
def test_a_damaged_copy_is_made_anew(content: Path, cache: Path, damage: object) -> None:
    """Cut off, scrambled or replaced: it is not used, and nobody has to do anything."""
    first = load(content, cache)
    file = copy_in(cache)
    good = file.read_bytes()
    file.write_bytes(damage(good))  # type: ignore[operator]
    assert load(content, cache) == first
    assert file.read_bytes() == good


@pytest.mark.parametrize("payload", [b"[]", b"{}", b'{"problems": 1}', b"null", b"[" * 100_000])
def test_a_copy_of_another_shape_is_made_anew(content: Path, cache: Path, payload: bytes) -> None:
    """Even where key and checksum agree, every type is checked."""
    first = load(content, cache)
    file = copy_in(cache)
    name, key, _ = file.read_bytes().split(b" ", 2)
    file.write_bytes(
        name + b" " + key + b" " + hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload
    )
    assert load(content, cache) == first


def test_the_copy_is_its_owners_alone(content: Path, cache: Path) -> None:
    """Nobody else can read it or put another in its place."""
    load(content, cache)
    assert stat.S_IMODE(copy_in(cache).stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_a_cache_that_cannot_be_written_is_passed_over(content: Path, tmp_path: Path) -> None:
    """Where no copy can be kept, the content is read at every start, in silence."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("in the way")
    for cache in (in_the_way, in_the_way / "below"):
        assert load(content, cache).kb == tiny_knowledge()
    assert in_the_way.read_text() == "in the way"


def test_a_folder_in_place_of_the_copy_is_passed_over(content: Path, cache: Path) -> None:
    """Also then the knowledge is there."""
    load(content, cache)
    file = copy_in(cache)
    file.unlink()
    file.mkdir()
    assert load(content, cache).kb == tiny_knowledge()


def test_content_that_cannot_be_read_is_never_compiled(content: Path, cache: Path) -> None:
    """The findings come at every start until they are mended."""
    (content / "problems" / "ip-blocked.md").write_text("# No table here\n")
    for _ in range(2):
        with pytest.raises(UnreadableContentError):
            load(content, cache)
    assert not cache.exists()


def test_the_cache_lies_where_it_is_told_to(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """BACKIN_CACHE names the folder."""
    monkeypatch.setenv("BACKIN_CACHE", str(tmp_path / "mine"))
    load(content)
    assert copy_in(tmp_path / "mine").is_file()


def test_the_content_is_found_in_the_source_tree() -> None:
    """What came with Backin is there, with its problems."""
    assert (compiled.default_content() / "problems").is_dir()


def test_a_copy_that_somebody_else_left_there_is_not_used(
    content: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder that others can write to they could plant other advice; a pipe would hold up the start."""
    load(content, cache)
    (copy,) = cache.iterdir()
    copy.write_bytes(b"")
    monkeypatch.setattr(os, "getuid", lambda: copy.stat().st_uid + 1)
    opened: list[Path] = []
    real = Path.open

    def opening(file: Path, mode: str) -> IO[Any]:
        opened.append(file)
        return real(file, mode)

    monkeypatch.setattr(Path, "open", opening)
    load(content, cache)
    copy.unlink()
    os.mkfifo(copy)
    load(content, cache)
    assert copy not in opened
    monkeypatch.undo()
    assert load(content, cache).kb.problems
