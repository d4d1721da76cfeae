#!/usr/bin/env python3
"""Compares the public holidays of all 16 Länder with the PyPI package `holidays`.

    pip install holidays
    tools/compare/holidays.py [--from 2024] [--to 2030]

Runs `lotse holidays --from Y --to Y`, which prints lines `LAND<TAB>YYYY-MM-DD<TAB>name`. The command is taken from
LOTSE_BIN if that is set, otherwise it is `cargo run -q -p server --`. Prints each difference, and as its last line
`N passed, N failed`, one count for each Land and year. The exit code is 1 if anything failed.

Only the category "public" is compared: what applies to a part of a Land (Mariä Himmelfahrt in Bavaria, Fronleichnam
in Sachsen and Thüringen) stands in the packs of the municipalities.
"""

import argparse
import os
import shlex
import subprocess
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

# This file has the name of the package it imports; its own folder must not be searched for it.
HERE = Path(__file__).resolve().parent
sys.path = [folder for folder in sys.path if Path(folder or ".").resolve() != HERE]

try:
    import holidays
except ImportError:
    sys.exit("The Python package `holidays` is missing: python3 -m pip install holidays")

LAENDER = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()

# The same day under another name.
SYNONYMS = {
    "Erster Weihnachtsfeiertag": "Erster Weihnachtstag",
    "Zweiter Weihnachtsfeiertag": "Zweiter Weihnachtstag",
    "Tag der Befreiung": "80. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des "
    "Zweiten Weltkriegs in Europa",
}


def ours(first: int, last: int) -> dict:
    """What `lotse holidays` prints, as {(land, year): {date: name}}."""
    command = shlex.split(os.environ.get("LOTSE_BIN") or "cargo run -q -p server --")
    command += ["holidays", "--from", str(first), "--to", str(last)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout
    found = defaultdict(dict)
    for number, line in enumerate(output.splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 3 or fields[0] not in LAENDER:
            sys.exit(f"line {number} of `{shlex.join(command)}` is not LAND<TAB>DATE<TAB>NAME: {line!r}")
        day = date.fromisoformat(fields[1])
        if day in found[fields[0], day.year]:
            sys.exit(f"line {number}: {fields[0]} {day} comes twice")
        found[fields[0], day.year][day] = fields[2]
    return found


def theirs(land: str, year: int) -> dict:
    calendar = holidays.Germany(subdiv=land, years=year, language="de", categories=(holidays.PUBLIC,))
    return dict(calendar.items())


def main() -> int:
    parser = argparse.ArgumentParser(description="Compares our public holidays with PyPI `holidays`.")
    parser.add_argument("--from", dest="first", type=int, default=2024)
    parser.add_argument("--to", dest="last", type=int, default=2030)
    arguments = parser.parse_args()

    mine = ours(arguments.first, arguments.last)
    passed = failed = 0
    for land in LAENDER:
        for year in range(arguments.first, arguments.last + 1):
            here, there = mine.get((land, year), {}), theirs(land, year)
            differences = []
            for day in sorted(here.keys() | there.keys()):
                name, other = here.get(day), there.get(day)
                if name is None:
                    differences.append(f"{land} {day}: {other} is missing here")
                elif other is None:
                    differences.append(f"{land} {day}: {name} is only here")
                # Two holidays on one day are one name with us and "A; B" there.
                elif SYNONYMS.get(name, name) not in other.split("; "):
                    differences.append(f"{land} {day}: {name} here, {other} there")
            print(*differences, sep="\n", end="\n" if differences else "")
            passed, failed = (passed, failed + 1) if differences else (passed + 1, failed)
    print(f"PyPI holidays {holidays.__version__}, {arguments.first} to {arguments.last}, {len(LAENDER)} Länder")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
