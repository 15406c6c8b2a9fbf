"""What a file says of itself, while another program opens and closes it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from facilitator.store import database
from facilitator.store.header import check_header

COMES_AND_GOES = """
import os, sys
log = sys.argv[1] + "-wal"
print("begun", flush=True)
while os.getppid() == int(sys.argv[2]):
    os.close(os.open(log, os.O_CREAT | os.O_WRONLY))
    os.unlink(log)
"""


def test_a_log_that_another_program_takes_away_meanwhile_is_no_fault(path: Path) -> None:
    database.create(path)
    other = subprocess.Popen(
        [sys.executable, "-c", COMES_AND_GOES, str(path), str(os.getpid())], stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    other.stdout.readline()
    try:
        for _ in range(4000):
            assert check_header(path)
    finally:
        other.kill()
        other.wait(20)
        other.stdout.close()
