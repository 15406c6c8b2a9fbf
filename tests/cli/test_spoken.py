"""The command line in Danish and in Swedish: help, and what is wrong with a line, hold no English."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from in_process import here
from script import Home

from facilitator.cli import click_words
from facilitator.cli.commands import facilitator, obey
from facilitator.cli.spoken import asked_for, speak_to_click
from facilitator.cli.stage import Stage
from facilitator.config import LANGUAGES
from facilitator.words.tongue import LOCALE

WORD = re.compile(r"[^\W\d_]{2,}")
NOT_FOR_USERS = ("decl", "deprecated", "Deprecation", "iterable", "defined twice", "same flag", "env var")
"""What tells a message of click's apart that only a programmer can bring about, or no command here uses."""

UNUSED = frozenset(
    (
        "(dynamic)", "Aborted!", "Choice({choices})", "Could not open file {filename!r}: {message}",
        "Do you want to continue?", "Confirm the action without prompting.", "unknown error",
        "Invalid start character for option ({option})", "Takes {nargs} values but 1 was given.",
        "{len_type} values are required, but {len_value} was given.",
        "{name} {filename!r} is not executable.", "{name} {filename!r} is not writable.",
        "{value!r} does not match the format {format}.", "{value!r} is not a valid UUID.",
        "{value!r} is not a valid boolean. Recognized values: {states}",
    )
)  # fmt: skip


@pytest.fixture(params=["da", "sv"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("LANGUAGE", "")
    speak_to_click(request.param)
    yield request.param
    gettext.textdomain("messages")


@cache
def native(language: str) -> frozenset[str]:
    """Every word of the translations: a word of a help text that is none of them is English."""
    with (LOCALE / language / "LC_MESSAGES" / "facilitator.po").open("rb") as file:
        entries = [entry for entry in read_po(file, language) if entry.id]
    forms = [form for e in entries for form in ([e.string] if isinstance(e.string, str) else e.string)]
    return frozenset(word.casefold() for form in forms for word in WORD.findall(form))


def contexts(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[click.Context]:
    """Each command there is, as it stands when its help is asked for."""
    above = click.Context(facilitator, info_name="facilitator", terminal_width=300)
    context = click.Context(command, info_name=" ".join(path), parent=above) if path else above
    yield context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from contexts(below, (*path, name))


@cache
def typed_as_it_is() -> frozenset[str]:
    """Names of commands and options, and the ids one chooses from: they are the same in all languages."""
    names = {"facilitator", "id"}
    for context in contexts(facilitator):
        names.add(context.info_name or "")
        for param in context.command.params:
            names.update((*param.opts, *param.secondary_opts))
            names.update(map(str, getattr(param.type, "choices", ())))
    return frozenset(word.casefold() for name in names for word in WORD.findall(name))


def test_no_help_holds_a_word_of_english(language: str) -> None:
    known = native(language) | typed_as_it_is()
    found = {}
    for context in contexts(facilitator):
        words = {word.casefold() for word in WORD.findall(context.command.get_help(context))}
        if words - known:
            found[context.command_path] = sorted(words - known)
    assert found == {}


def test_every_command_and_every_option_has_a_help() -> None:
    for context in contexts(facilitator):
        assert context.command.help, context.command_path
        for param in context.command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{context.command_path} {param.opts}"


@pytest.mark.parametrize(
    "line",
    [
        "--wibble", "wibble", "meeting nwe", "meeting list --bd x", "meeting new", "meeting show",
        "paths zqx zqy", "--lang fi paths", "--clock zqx paths", "meeting export zqx --audience zqx",
        "meeting list --db",
        "meeting list --json=zqx", "due --days zqx", "due --days 9999", "paths --db {folder}", "course log",
        "questions list --mode zqx", "agenda guide", "meeting export zqx --out {file}",
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_line_is_said_without_a_word_of_english(
    line: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "zqx"
    file.touch()
    args = line.format(folder=tmp_path, file=file).split()
    with pytest.raises(SystemExit) as end:
        obey(args, Stage(lang=language))
    assert end.value.code == 2
    said = capsys.readouterr().err.replace(str(tmp_path), "")
    assert {"da": "Fejl: ", "sv": "Fel: "}[language] in said
    strange = {"wibble", "nwe", "bd", "zqx", "zqy", "fi", "all", "log"}
    words = {word.casefold() for word in WORD.findall(said)}
    assert sorted(words - native(language) - typed_as_it_is() - strange) == []


def test_whatever_click_says_to_users_is_in_the_catalogues() -> None:
    listed = {
        words if isinstance(words, str) else words[0]
        for group in (click_words.HELP, click_words.NAMES_OF_VALUES, click_words.ERRORS)
        for words in group
    }
    folder = Path(click.__file__).parent
    said = set()
    for name in ("core", "decorators", "exceptions", "formatting", "parser", "types"):
        found = extract_from_dir(folder, [(f"{name}.py", "python")], keywords={"_": None, "ngettext": (1, 2)})
        said |= {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}
    assert len(said) > 40
    meant = {text for text in said - UNUSED if not any(word in text for word in NOT_FOR_USERS)}
    assert meant - listed == set()


def test_the_language_is_the_one_that_is_asked_for_wherever_it_stands(home: Home) -> None:
    assert home.run("meeting", "new", "--lang", "da", "--help").out.startswith("Brug: ")
    assert home.run("--lang=sv", "meeting", "new", "--help").out.startswith("Användning: ")
    assert home.run("meeting", "new", "--help").out.startswith("Usage: ")
    home.environ["FACILITATOR_LANG"] = "da"
    assert "Fejl: " in home.run("meeting", "new").err
    del home.environ["FACILITATOR_LANG"]
    home.folder.mkdir(exist_ok=True)
    (home.folder / "config.toml").write_text('language = "sv"\n')
    assert "Fel: " in home.run("wibble").err


@pytest.mark.parametrize(
    ("args", "language"),
    [
        (["--lang", "da"], "da"), (["x", "--lang=sv", "--help"], "sv"),
        (["--lang", "da", "--lang", "en"], "en"),
        (["--lang"], None), (["--lang", "fi"], None), (["note", "--", "--lang", "da"], None), ([], None),
    ],
)  # fmt: skip
def test_a_language_is_found_before_the_line_is_understood(args: list[str], language: str | None) -> None:
    assert asked_for(args, LANGUAGES) == language


def test_a_choice_is_typed_by_what_it_is_called_in_any_language_or_by_its_id(home: Home) -> None:
    told = {
        home.run("questions", "list", "--type", typed).out for typed in ("circular", "cirkulært", "cirkulär")
    }
    assert len(told) == 1 and "B01" in told.pop()
    made = home.run("course", "new", "--kind", "Læringsmakkere", "--title", "x", "--json")
    assert (
        home.run("course", "show", made.objects[0]["id"], "--json").objects[0]["kind"] == "peer_observation"
    )


def test_a_choice_there_is_not_is_answered_with_the_names_and_the_ids(home: Home) -> None:
    said = home.run("meeting", "export", "x", "--audience", "alle", "--lang", "da").err
    assert "skolerne (schools)" in said and "internt (internal)" in said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cours", "course"), ("cuorse", "course"), ("lgo", "log"), ("kurs", "course"), ("forløb", "course"),
        ("process", "course"), ("møde", "meeting"), ("möte", "meeting"), ("dagordning", "agenda"),
    ],
)  # fmt: skip
def test_a_command_mistyped_or_in_another_language_is_answered_with_the_one_that_is_meant(
    home: Home, language: str, typed: str, meant: str
) -> None:
    ran = here(home, typed, "--lang", language)
    one, many = click_words.n_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)")
    said = gettext.ngettext(one, many, 1).format(possibility=repr(meant), possibilities=repr(meant))
    assert ran.status == 2 and said in ran.err and "Did you" not in said, ran.err


def test_the_text_that_is_missing_is_called_as_in_help(home: Home, language: str) -> None:
    for ran in (here(home, "search", "--lang", language), here(home, "log", "x", "--lang", language)):
        assert ran.status == 2 and gettext.gettext("TEXT") in ran.err.splitlines()[-1]


def test_places_are_named_in_the_language_and_by_fixed_keys_for_programs(home: Home) -> None:
    said = here(home, "paths", "--lang", "da").out
    assert "sikkerhedskopier  " in said and "backups  " not in said
    assert "backups" in here(home, "paths", "--lang", "da", "--json").objects[0]
