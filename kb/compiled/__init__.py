"""A compiled copy of the knowledge and the matcher's model, so that a start does not parse everything."""

from kb.compiled.folders import cache_folder, default_content
from kb.compiled.loading import Loaded, load

__all__ = ["Loaded", "cache_folder", "default_content", "load"]
