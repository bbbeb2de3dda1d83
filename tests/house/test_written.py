"""The reports written for training keep their form, and say what they are."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"


@pytest.fixture(scope="module")
def written() -> ModuleType:
    spec = importlib.util.spec_from_file_location("written", TRAINING / "written.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_report_keeps_the_form(written: ModuleType):
    reports = list(written.written_reports())
    assert reports
    for text, labels in reports:
        assert all(text[act["evidence"]["start"] : act["evidence"]["end"]].strip() for act in labels["acts"])


def test_every_report_says_that_it_was_made_for_this_project(written: ModuleType):
    assert [
        path.name
        for path in written.WRITTEN.glob("*.rep")
        if "made for this project" not in path.read_text("utf-8").partition("=== text")[0]
    ] == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (("a ceasefire", "a halt to the war"), "not in the text, or out of order"),
        (("| Orland |", "| Arland |"), "no actor is called Arland"),
        (("| actual |", "| certain |"), "'certain' is not a valid Modality"),
        (("| m1 | -", "| - | -"), "acts and matters do not point at each other"),
        (("=== matters", "=== affairs"), "the parts are"),
        (("2025-05-06", "2025-13-06"), "month must be in 1..12"),
    ],
)
def test_a_broken_report_is_told(written: ModuleType, tmp_path: Path, broken: tuple[str, str], said: str):
    whole = (
        "=== head\npublished: 2025-05-06\ntitle: -\n=== text\nOrland proposed a ceasefire.\n=== actors\nOrland | - | state | -\n"
        "=== acts\npropose | Orland | - | m1 | - | - | - | actual | Orland proposed a ceasefire\n"
        "=== matters\nm1 | ceasefire | a ceasefire | Orland | proposed | - | sides=unilateral\n"
    )
    path = tmp_path / "one.rep"
    path.write_text(whole, "utf-8")
    written.read_written(path)
    path.write_text(whole.replace(*broken, 1), "utf-8")
    with pytest.raises(ValueError, match=said):
        written.read_written(path)
