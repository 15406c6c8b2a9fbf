"""Keys: ours take nothing that a field needs, and every F-key has a letter."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import Input, TextArea

from facilitator.tui import keys


def bound_by(widget: type[Input] | type[TextArea]) -> set[str]:
    return {
        key.strip()
        for binding in widget.BINDINGS
        for key in (binding.key if isinstance(binding, Binding) else binding[0]).split(",")
    }


def test_no_ctrl_key_that_a_field_binds_is_taken() -> None:
    ours = {binding.key for binding in keys.bindings() if "ctrl" in binding.key}
    assert ours and not ours & (bound_by(Input) | bound_by(TextArea))


def test_our_f_keys_come_before_those_of_a_field() -> None:
    assert all(binding.priority for binding in keys.bindings())


def test_no_two_acts_share_a_key_and_each_has_a_letter() -> None:
    keyed = [key.key for key in keys.KEYS if key.key]
    assert len(set(keyed)) == len(keyed)
    letters = [key.letter for key in keys.KEYS]
    assert all(letters) and len(set(letters)) == len(letters)
