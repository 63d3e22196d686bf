"""Puts a compiled copy of the knowledge into the wheel, so that nobody waits for it at the first start."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface[Any]):
    """Compiles the content with the code that the wheel will hold."""

    _folder: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled copy to a wheel; an editable install goes by the tree, which changes.

        On an older Python this code cannot even be imported. Then pip, which asks for a wheel before it looks
        at ``requires-python``, gets one to refuse in a sentence.
        """
        if version == "editable" or sys.version_info < (3, 11):
            return
        sys.path.insert(0, self.root)
        from kb.cache import compiled_copy  # noqa: PLC0415  only now is the tree on the path

        self._folder = TemporaryDirectory()
        copy = Path(self._folder.name) / "knowledge.msgpack"
        copy.write_bytes(compiled_copy(Path(self.root) / "content"))
        build_data["force_include"][str(copy)] = "kb/cache/knowledge.msgpack"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Delete what was compiled; the wheel has it."""
        del version, build_data, artifact_path
        if self._folder is not None:
            self._folder.cleanup()
