"""What the F-keys offer: each a strip to show, and what a key picked in it leads to."""
