"""What is built is complete, and what is installed is light."""

import re
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import parley

HEAVY = {"torch", "transformers", "tensorflow", "jax", "sentence-transformers", "pyspark", "ray", "django", "hypothesis", "pytest"}
_REQUIREMENT = re.compile(r"^\s*([A-Za-z0-9][\w.-]*)")


def needed(distribution: str) -> Iterator[str]:
    """What a distribution needs without extras, by normalised name."""
    try:
        lines = requires(distribution) or []
    except PackageNotFoundError:  # needed on another platform or Python only
        return
    for line in lines:
        found = _REQUIREMENT.match(line)
        if found and "extra ==" not in line:
            yield re.sub(r"[-_.]+", "-", found[1]).lower()


def closure(distribution: str) -> set[str]:
    """Everything that is installed along with a distribution."""
    seen: set[str] = set()
    waiting = [distribution]
    while waiting:
        new = set(needed(waiting.pop())) - seen
        seen |= new
        waiting += new
    return seen


def test_installing_parley_brings_no_heavy_framework():
    assert not closure("parley-ledger") & HEAVY


def test_the_closure_is_followed_to_its_end():
    assert {"spacy", "thinc", "numpy"} <= closure("parley-ledger")


def test_the_package_knows_its_version():
    assert parley.__version__ == version("parley-ledger")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from the checkout."""
    place = tmp_path_factory.mktemp("wheel")
    return zipfile.ZipFile(next(WheelBuilder(str(root)).build(directory=str(place), versions=["standard"])))


@pytest.fixture(scope="module")
def sdist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in the source distribution, built from the checkout."""
    place = tmp_path_factory.mktemp("sdist")
    with tarfile.open(next(SdistBuilder(str(root)).build(directory=str(place), versions=["standard"]))) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def test_the_wheel_holds_every_module_table_and_weight(root: Path, wheel: zipfile.ZipFile):
    source = root / "src"
    wanted = {
        file.relative_to(source).as_posix()
        for file in (source / "parley").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith(".")
    }
    assert wanted <= set(wheel.namelist())
    assert {"parley/py.typed", "parley/language/model/language.onnx", "parley/language/model/tokenizer.json"} <= set(wheel.namelist())


def test_the_wheel_holds_nothing_but_the_package_and_its_papers(wheel: zipfile.ZipFile):
    assert {name.partition("/")[0] for name in wheel.namelist()} == {"parley", f"parley_ledger-{parley.__version__}.dist-info"}


def test_the_wheel_carries_both_licences_and_the_command(wheel: zipfile.ZipFile):
    papers = f"parley_ledger-{parley.__version__}.dist-info"
    assert {f"{papers}/licenses/LICENSE", f"{papers}/licenses/LICENSE-weights"} <= set(wheel.namelist())
    assert "parley = parley.cli.main:run" in wheel.read(f"{papers}/entry_points.txt").decode()


def test_the_source_distribution_can_be_tested_and_read(sdist: set[str]):
    wanted = {"README.md", "CHANGELOG.md", "LICENSE", "LICENSE-weights", "pyproject.toml", "docs/index.md", "tests/conftest.py", ".ci/run"}
    assert wanted <= sdist
    assert any(name.startswith("examples/") for name in sdist)
    assert "src/parley/language/model/language.onnx" in sdist
