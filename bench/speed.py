"""Speed and size of the installed package, as counts and figures of one run.

    python bench/speed.py

parse        sentences a second inside the language room, trees without acts, texts of the examples repeated, all cores
read         sentences a second of a whole `parley.read`
cold         seconds and peak memory of `parley read` on one report of about 700 words, a fresh process, best of five
installed    megabytes of the core install: this distribution and all that it needs, without extras
peer         spaCy's blank English tokenizer with its rule sentencizer over the same text: the ratio tells machines apart

Run it in an environment of its own: spaCy loads torch where it finds it, which doubles the cold start.
"""

import argparse
import importlib.metadata
import re
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import spacy

import parley
from parley.language import parse
from parley.records import ReportError
from shared import ROOT

EXAMPLES = ROOT / "examples"


def texts() -> list[str]:
    """The plain-text examples, many times over, as one list of reports."""
    found = [path.read_text(encoding="utf8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    return found * max(1, 40 // len(found))


def rate(job, reports: list[str]) -> float:
    """Sentences a second, best of three passes over the reports."""
    sentences = sum(1 for text in reports for _ in parse(text, acts=False).sents)
    best = 0.0
    for _ in range(3):
        begun = time.perf_counter()
        for text in reports:
            job(text)
        best = max(best, sentences / (time.perf_counter() - begun))
    return best


_COLD = """
import atexit, re, sys
atexit.register(lambda: print("peak", re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read()).group(1), file=sys.stderr))
from parley.cli.main import run
run()
"""


def cold(path: Path) -> tuple[float, float]:
    """Seconds and megabytes of a fresh `parley read`, the best of five; the peak is the process's own high-water mark (Linux)."""
    seconds, peaks = [], []
    for _ in range(5):
        begun = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", _COLD, "read", str(path)], check=True, capture_output=True, text=True)
        seconds.append(time.perf_counter() - begun)
        peaks.append(int(re.search(r"peak (\d+)", done.stderr).group(1)) / 1024)
    return min(seconds), max(peaks)


def installed() -> float:
    """Megabytes of this distribution and of its requirements, extras left out."""
    todo, seen, size = ["parley-ledger"], set(), 0
    while todo:
        name = re.sub(r"[-_.]+", "-", todo.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        size += sum(Path(found.locate_file(f)).stat().st_size for f in found.files or () if Path(found.locate_file(f)).is_file())
        for requirement in found.requires or ():
            if "extra ==" not in requirement:
                todo.append(re.match(r"[\w.-]+", requirement).group())
    return size / 1e6


def main() -> None:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    reports = texts()
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    peer = rate(blank, reports)
    parsed = rate(partial(parse, acts=False), reports)
    try:
        whole = rate(parley.read, reports)
    except ReportError as error:
        sys.exit(str(error))
    longest = max(EXAMPLES.rglob("*.txt"), key=lambda path: path.stat().st_size)
    seconds, memory = cold(longest)
    print(f"parse      {parsed:7.0f} sentences/s   {parsed / peer:.3f} of the peer")
    print(f"read       {whole:7.0f} sentences/s   {whole / peer:.3f} of the peer")
    print(f"peer       {peer:7.0f} sentences/s   spaCy blank English with sentencizer")
    print(f"cold       {seconds:7.2f} s, {memory:.0f} MB   {longest.name}")
    print(f"installed  {installed():7.0f} MB")


if __name__ == "__main__":
    main()
