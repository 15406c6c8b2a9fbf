"""What both front ends share: meetings held open, orders carried out, lines read."""
