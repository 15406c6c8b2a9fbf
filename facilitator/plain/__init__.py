"""One line in, one answer out: for screen readers, simple terminals, scripts and tests."""
