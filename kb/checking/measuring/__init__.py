"""Family M: how good the ways through a problem are, measured over all consistent situations."""

from kb.checking.measuring.metrics import Metrics, judge, measure

__all__ = ["Metrics", "judge", "measure"]
