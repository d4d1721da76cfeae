#!/usr/bin/env python3
"""Reads our calendar files with the PyPI package `icalendar` and checks what it understands.

    pip install -r tools/compare/requirements.txt
    tools/compare/ics.py

Runs `cargo run -q -p adapters --example write_ics -- DIR`, which writes the files and `expected.json`. Prints each
difference, and as its last line `N passed, N failed`, one count for each file. The exit code is 1 if anything failed.

Instants are computed from the time zone in the file itself (our VTIMEZONE) and, as a second opinion, from Python's
own `zoneinfo`; both must give the instant that was booked.
"""

import json
import re
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from shared import example

try:
    import icalendar
except ImportError:
    sys.exit("The Python package `icalendar` is missing: python3 -m pip install -r tools/compare/requirements.txt")

ROOT = Path(__file__).resolve().parents[2]


def check(raw: bytes, expected: dict) -> list:
    """What is wrong with a file."""
    problems = []

    def same(what: str, found, wanted) -> None:
        if found != wanted:
            problems.append(f"{what}: found {found!r}, expected {wanted!r}")

    text = raw.decode("utf-8")
    for line in text.split("\r\n"):
        if len(line.encode()) > 75 or "\n" in line or "\r" in line:
            problems.append(f"a line of {len(line.encode())} octets: {line!r}")
    same("end of file", text[-2:], "\r\n")

    icalendar.use_zoneinfo()
    calendar = icalendar.Calendar.from_ical(raw)
    same("mistakes seen by the parser", [error for part in calendar.walk() for error in part.errors], [])
    feed = expected["method"] == ""
    same("METHOD", calendar.get("METHOD"), None if feed else expected["method"])
    if feed:
        same("REFRESH-INTERVAL", calendar.decoded("REFRESH-INTERVAL"), timedelta(hours=1))
        same("X-PUBLISHED-TTL", calendar.get("X-PUBLISHED-TTL"), "PT1H")
        for secret in (expected["attendee"], expected["phone"], expected["name"], expected["url"]):
            if secret in text.replace("\r\n ", ""):
                problems.append(f"a subscribed calendar holds {secret!r}")
    same("VERSION", calendar.get("VERSION"), "2.0")
    if not calendar.get("PRODID"):
        problems.append("no PRODID")
    events = calendar.walk("VEVENT")
    same("number of events", len(events), 1)
    event = events[0]
    same("UID", event.get("UID"), expected["uid"])
    same("SEQUENCE", event.get("SEQUENCE"), expected["sequence"])
    same("STATUS", event.get("STATUS"), expected["status"])
    same("URL", event.get("URL"), None if feed else expected["url"])
    same("DTSTAMP", event.decoded("DTSTAMP"), instant(expected["stamp"]))
    same("ORGANIZER", str(event.get("ORGANIZER")), f"mailto:{expected['organizer']}")
    if not str(event.get("SUMMARY")).endswith(expected["service"]):
        problems.append(f"SUMMARY {str(event.get('SUMMARY'))!r} does not name {expected['service']!r}")
    for what, part in (("LOCATION", expected["street"]), ("DESCRIPTION", expected["reference"]), ("DESCRIPTION", expected["url"])):
        if feed and part == expected["url"]:
            continue
        if part not in str(event.get(what)):
            problems.append(f"{what} {str(event.get(what))!r} does not hold {part!r}")

    attendees = event.get("ATTENDEE")
    if expected["method"] in ("PUBLISH", ""):
        same("ATTENDEE", attendees, None)
    else:
        same("ATTENDEE", str(attendees), f"mailto:{expected['attendee']}")
    alarms = event.walk("VALARM")
    if expected["status"] == "CANCELLED":
        same("alarms", len(alarms), 0)
    else:
        same("alarms", [(alarm.get("ACTION"), alarm.decoded("TRIGGER")) for alarm in alarms], [("DISPLAY", timedelta(days=-1))])

    # Under a name nobody knows, the parser has to use the rules in the file.
    renamed = icalendar.Calendar.from_ical(raw.replace(b"Europe/Berlin", b"Of-This-File"))
    zones = [str(zone.get("TZID")) for zone in calendar.walk("VTIMEZONE")]
    for what, key in (("DTSTART", "start"), ("DTEND", "end")):
        wanted = instant(expected[key])
        # Where wall-clock time is ambiguous, fold 0 means the first of both, as RFC 5545 does.
        same(f"{what} by zoneinfo", event.decoded(what).astimezone(timezone.utc), wanted)
        zone_name = event.get(what).params.get("TZID")
        if zone_name:
            same("zones", zones, [zone_name])
            by_file = renamed.walk("VEVENT")[0].decoded(what)
            same(f"{what} by the file's own rules", by_file.astimezone(timezone.utc), wanted)
        elif not re.search(rf"^{what}:\d{{8}}T\d{{6}}Z\r$", text, re.MULTILINE):
            problems.append(f"{what} is neither in UTC nor in a zone")
    return problems


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        command = [*example("write_ics"), folder]
        subprocess.run(command, check=True, cwd=ROOT)
        expectations = json.loads((Path(folder) / "expected.json").read_text(encoding="utf-8"))
        files = {file.name for file in Path(folder).glob("*.ics")}
        passed = failed = 0
        for expected in expectations:
            files.discard(expected["file"])
            try:
                problems = check((Path(folder) / expected["file"]).read_bytes(), expected)
            except Exception as error:  # a file the parser refuses is a failed file, not a failed script
                problems = [f"{type(error).__name__}: {error}"]
            for problem in problems:
                print(f"{expected['file']}: {problem}")
            passed, failed = (passed, failed + 1) if problems else (passed + 1, failed)
        for file in sorted(files):
            print(f"{file}: nothing was expected of it")
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
