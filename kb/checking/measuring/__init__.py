"""Family M: how good the ways through a problem are, measured over all consistent situations."""
