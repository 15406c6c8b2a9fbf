"""What the screen shows of a meeting: one view for each widget, in the words of a language."""
