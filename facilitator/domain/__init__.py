"""The rules of a meeting: no clock, no I/O, no sentences."""
