from facilitator.plain.answers import ANSWERS
from facilitator.services.commands import COMMANDS


def test_every_order_that_only_shows_something_is_answered() -> None:
    showing = {each.name for each in COMMANDS.values() if each.carry_out is None and not each.of_the_room}
    assert {*ANSWERS, "quit"} == showing
