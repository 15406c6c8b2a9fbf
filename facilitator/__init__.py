"""A strictly managed agenda for dialogue meetings between schools."""

__version__ = "0.1.0"
