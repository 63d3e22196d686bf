"""Looking, if the person lets it: whether a NAS is there, which of its doors are open, and when it is back.

Nothing here runs before a yes. What is sent, and how much of it at most, stands in ``lane``; no other module
opens a connection or sends a packet. No password, account name or cookie is ever sent.
"""
