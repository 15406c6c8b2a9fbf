"""Errors of the operating system in the reader's language."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from facilitator.words.tongue import N_, Words

_SAID: Mapping[str, str] = {
    "ENOENT": N_("there is no such file or folder"),
    "EACCES": N_("you have no access"),
    "EPERM": N_("it is not allowed"),
    "ENOSPC": N_("the disk is full"),
    "EDQUOT": N_("there is no room left for you on the disk"),
    "EROFS": N_("the disk can only be read"),
    "EISDIR": N_("it is a folder"),
    "ENOTDIR": N_("part of the path is no folder"),
    "EEXIST": N_("there is a file or a folder of that name"),
    "ENAMETOOLONG": N_("the name is too long"),
    "EBUSY": N_("another program uses it"),
    "ETXTBSY": N_("another program uses it"),
    "EIO": N_("the disk does not answer"),
    "EXDEV": N_("it lies on another disk"),
    "ELOOP": N_("links lead round in a circle"),
}
"""By the name of the error: not every system knows every one."""


def system_error(why: str, w: Words) -> str:
    """What the system says of an error (``strerror``); as it says it where it is none of the common ones."""
    known = {os.strerror(getattr(errno, name)): said for name, said in _SAID.items() if hasattr(errno, name)}
    return w._(known[why]) if why in known else why
