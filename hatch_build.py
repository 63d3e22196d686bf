"""Puts a compiled copy of the knowledge into the wheel, so that nobody waits for it at the first start."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface[Any]):
    """Compiles the content with the code that the wheel will hold."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled copy to a wheel; an editable install goes by the tree, which changes."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from kb.compiled import compiled_copy  # noqa: PLC0415  only now is the tree on the path

        self._folder = TemporaryDirectory()
        copy = Path(self._folder.name) / "knowledge.msgpack"
        copy.write_bytes(compiled_copy(Path(self.root) / "content"))
        build_data["force_include"][str(copy)] = "kb/compiled/knowledge.msgpack"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Delete what was compiled; the wheel has it."""
        del build_data, artifact_path
        if version != "editable":
            self._folder.cleanup()
