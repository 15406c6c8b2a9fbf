"""The table of what a wipe has left on the disk: written with the wipe, and empty when no byte is left."""

# SQLModel reads the annotations as they stand, so they may not be turned into strings here.
from typing import Annotated

from sqlalchemy import Text
from sqlmodel import Field

from facilitator.store.table_base import STRICT, Base


class UnwipedRow(Base, table=True):
    """One thing to do: the draft of a meeting, or with no meeting the file itself and its copies."""

    __tablename__ = "unwiped"
    __table_args__ = (STRICT,)
    stream_id: Annotated[str, Field(sa_type=Text, primary_key=True)]
    meeting_id: Annotated[str, Field(sa_type=Text, primary_key=True)]
