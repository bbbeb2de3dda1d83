"""The console script answers at once, and in one sentence when it fails."""

from collections.abc import Callable

import pytest

from parley import __version__

HEAVY = ("spacy", "onnxruntime", "trafilatura", "numpy", "jinja2", "parley.language", "parley.reading", "parley.intake")

TELL_MODULES = f"""
import atexit
atexit.register(lambda: print("loaded:", *[name for name in {HEAVY} if name in sys.modules], file=sys.stderr))
"""


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("read", "--help")])
def test_asking_about_the_program_loads_no_model(process: Callable, arguments: tuple[str, ...]):
    outcome = process(*arguments, before=TELL_MODULES)
    assert outcome.code == 0
    assert outcome.err.split() == ["loaded:"]


def test_the_version_is_told(parley: Callable):
    assert parley("--version").out == f"parley {__version__}\n"


def test_without_a_command_the_help_is_shown(parley: Callable):
    assert "Usage: parley" in (parley().out + parley().err)


def test_a_fault_of_ours_is_one_sentence_and_no_traceback(process: Callable):
    broken = "import parley.cli.read as r\ndef fail(*_): raise KeyError('no such\\nthing')\nr._check = fail"
    outcome = process("read", "x", before=broken)
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "this is a fault of Parley, not yours (KeyError: 'no such\\nthing')" in outcome.err
    assert "Traceback" not in outcome.err


def test_a_missing_source_is_wrong_use(parley: Callable):
    outcome = parley("read")
    assert outcome.code == 2
    assert "SOURCE" in outcome.err
