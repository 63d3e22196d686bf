"""A case in progress, as both front ends move it: what was understood, answers, links."""
