"""What can be done in a meeting: a move takes the meeting and the moment, and answers with records."""
