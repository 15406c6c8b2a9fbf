"""Sentences about ``config.toml``."""

from __future__ import annotations

from facilitator.config import ConfigFault, ConfigReason
from facilitator.words.system_errors import system_error
from facilitator.words.tongue import Words


def config_sentence(fault: ConfigFault, w: Words) -> str:
    """What is wrong in the settings and what to do; the setting stays as it was."""
    match fault.reason:
        case ConfigReason.UNREADABLE:
            message = w._("config.toml cannot be read ({why}). The usual settings are used.")
        case ConfigReason.NOT_TOML:
            message = w._("config.toml is not valid TOML: {why}. The usual settings are used.")
        case ConfigReason.UNKNOWN_KEY if fault.facts["nearest"]:
            message = w._("config.toml: there is no setting “{key}”. Did you mean “{nearest}”?")
        case ConfigReason.UNKNOWN_KEY:
            message = w._("config.toml: there is no setting “{key}”. Take the line out.")
        case ConfigReason.NOT_A_CHOICE:
            message = w._("config.toml: “{value}” is no choice for {key}. Choose one of {choices}.")
    facts = fault.facts
    if fault.reason is ConfigReason.UNREADABLE:
        facts = {**facts, "why": system_error(str(facts["why"]), w)}
    return message.format(**facts)
