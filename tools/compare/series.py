#!/usr/bin/env python3
"""Compares series of opening hours with recurrence rules (RFC 5545) as the PyPI package `python-dateutil` reads them.

    pip install -r tools/compare/requirements.txt
    tools/compare/series.py

Adds a few hundred random series to a copy of a sample pack, asks `lotse hours` for three years (the command is taken
from LOTSE_BIN, otherwise it is `cargo run -q -p server --`), and compares each day. Prints each difference, and as its
last line `N passed, N failed`, one count for each series. The exit code is 1 if anything failed.
"""

import os
import random
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from pathlib import Path

try:
    from dateutil import rrule
except ImportError:
    sys.exit("The Python package `python-dateutil` is missing: python3 -m pip install -r tools/compare/requirements.txt")

ROOT = Path(__file__).resolve().parents[2]
PACK = "brombachtal"
# Years without a closure of the pack; 2032 has a 29 February, 2032 and 2037 have 53 weeks.
FIRST, LAST = date(2030, 1, 1), date(2032, 12, 31)
DAYS = {"mon": rrule.MO, "tue": rrule.TU, "wed": rrule.WE, "thu": rrule.TH, "fri": rrule.FR, "sat": rrule.SA, "sun": rrule.SU}
SERIES = 300


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def some_series(dice: random.Random) -> tuple:
    """A series as TOML, and its dates."""
    names = sorted(dice.sample(list(DAYS), dice.randint(1, 4)), key=list(DAYS).index)
    days = [DAYS[name] for name in names]
    lines = [f"days = [{', '.join(repr(name) for name in names)}]", 'from = "08:00"', 'to = "09:00"']
    valid_from = FIRST + timedelta(days=dice.randint(-200, 900)) if dice.random() < 0.4 else None
    valid_until = (valid_from or FIRST) + timedelta(days=dice.randint(0, 900)) if dice.random() < 0.4 else None
    if valid_from:
        lines.append(f"valid_from = {valid_from}")
    if valid_until:
        lines.append(f"valid_until = {valid_until}")
    kind = dice.choice(["weekly", "weeks", "month"])
    begin = FIRST - timedelta(days=1500)
    if kind == "weekly":
        rule = dict(freq=rrule.WEEKLY, byweekday=days, dtstart=begin)
    elif kind == "weeks":
        every = dice.randint(2, 52)
        since = FIRST + timedelta(days=dice.randint(-400, 1400))
        lines += [f"every_weeks = {every}", f"since = {since}"]
        # The rule has a beginning, ours counts both ways: begin some whole intervals earlier.
        start = monday(since)
        while start > begin:
            start -= timedelta(weeks=every)
        rule = dict(freq=rrule.WEEKLY, interval=every, byweekday=days, wkst=rrule.MO, dtstart=start)
    else:
        numbers = sorted(dice.sample([1, 2, 3, 4, 5], dice.randint(1, 3)))
        lines.append(f"of_month = {numbers}")
        nth = [day(-1 if number == 5 else number) for day in days for number in numbers]
        rule = dict(freq=rrule.MONTHLY, byweekday=nth, dtstart=begin.replace(day=1))
    rule["dtstart"] = datetime.combine(rule["dtstart"], time())
    found = rrule.rrule(**rule).between(datetime.combine(FIRST, time()), datetime.combine(LAST, time()), inc=True)
    dates = {moment.date() for moment in found}
    dates = {day for day in dates if (not valid_from or valid_from <= day) and (not valid_until or day <= valid_until)}
    return "\n".join(lines), dates


def main() -> int:
    dice = random.Random(20261121)
    series = {f"zufall-{number}": some_series(dice) for number in range(SERIES)}
    with tempfile.TemporaryDirectory() as folder:
        packs = Path(folder) / "packs"
        for name in ("_shared", PACK):
            shutil.copytree(ROOT / "municipalities" / name, packs / name)
        with open(packs / PACK / "hours.toml", "a", encoding="utf-8") as file:
            for key, (toml, _) in series.items():
                file.write(f'\n[[hours]]\nkey = "{key}"\nholidays = false\n\n[[hours.series]]\n{toml}\n')
        command = shlex.split(os.environ.get("LOTSE_BIN") or "cargo run -q -p server --")
        command += ["hours", PACK, "--from", str(FIRST), "--to", str(LAST), "--municipalities", str(packs)]
        run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT)
    ours = defaultdict(set)
    asked = defaultdict(int)
    for line in run.stdout.splitlines():
        key, day, times, _ = line.split("\t")
        asked[key] += 1
        if times:
            ours[key].add(date.fromisoformat(day))
    passed = failed = 0
    for key, (toml, dates) in series.items():
        whole = asked[key] == (LAST - FIRST).days + 1
        if whole and ours[key] == dates:
            passed += 1
            continue
        failed += 1
        print(f"{key}:\n{toml}")
        print("  only here: ", *sorted(ours[key] - dates)[:5])
        print("  only there:", *sorted(dates - ours[key])[:5])
    print(f"python-dateutil, {FIRST} to {LAST}, {SERIES} series, {sum(len(dates) for _, dates in series.values())} dates")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
