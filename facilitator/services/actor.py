"""Whose orders the journal tells of."""

ACTOR = "consultant"
