#!/usr/bin/env python3
"""Lets a real clamd look at files, asked the way the portal asks it.

    apt install clamav-daemon        (only the program is used; it need not run)
    tools/compare/clamd.py

Starts a clamd of its own with one signature, the EICAR test file's, on a free port of 127.0.0.1 and on a socket, and runs
`cargo run -q -p adapters --example scan` for files whose verdicts are known. `CLAMD` names another program. Prints each difference, and
as its last line `N passed, N failed`, one count for each file and way. Without a clamd it fails.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from shared import example

ROOT = Path(__file__).resolve().parents[2]

# The wrong way round, so that no scanner takes this script for a virus.
EICAR = rb"*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\4[PA@%P!O5X"[::-1]
# Bytes that this clamd takes; larger files it refuses while they are being sent.
LIMIT = 2_000_000


def port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def files(folder: Path) -> dict:
    """Paths, and what is to be said of each."""
    pdf = b"%PDF-1.7\n" + b"1 0 obj\n<<>>\nendobj\n" * 10_000 + b"startxref\n9\n%%EOF\n"
    verdicts = {
        "empty": (b"", "clean"),
        "text": (b"Antrag", "clean"),
        "pdf": (pdf, "clean"),
        "eicar": (EICAR, "infected Eicar-Test"),
        "eicar-in-pdf": (pdf[:65_500] + EICAR + pdf[65_500:], "infected Eicar-Test"),
        "as-large-as-allowed": (pdf.ljust(LIMIT, b" "), "clean"),
        "too-large": (b" " * (LIMIT + 1), "too large"),
        "far-too-large": (b" " * 20 * LIMIT, "too large"),
    }
    expected = {}
    for name, (content, verdict) in verdicts.items():
        path = folder / name
        path.write_bytes(content)
        expected[str(path)] = verdict
    # What no search through the bytes would find: the archive compresses it.
    path = folder / "eicar.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", EICAR)
    expected[str(path)] = "infected Eicar-Test"
    return expected


def start(program: str, folder: Path, tcp: int) -> subprocess.Popen:
    """A clamd that runs until it is ended, and listens already."""
    database = folder / "database"
    database.mkdir()
    # Name, any kind of file, anywhere in it, bytes (ClamAV's extended signatures).
    (database / "eicar.ndb").write_text(f"Eicar-Test:0:*:{EICAR.hex()}\n")
    config = folder / "clamd.conf"
    # clamd looks for a user only if it is root; then it stays who it is.
    user = "User root\n" if os.getuid() == 0 else ""
    config.write_text(
        f"DatabaseDirectory {database}\nTCPAddr 127.0.0.1\nTCPSocket {tcp}\nLocalSocket {folder}/clamd.ctl\n"
        f"StreamMaxLength {LIMIT}\nForeground true\nTemporaryDirectory {folder}\n{user}"
    )
    log = (folder / "log").open("wb")
    clamd = subprocess.Popen([program, "--config-file", str(config)], stdout=log, stderr=log)
    for _ in range(300):
        if clamd.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", tcp), 1).close()
            return clamd
        except OSError:
            time.sleep(0.1)
    clamd.kill()
    sys.exit("clamd did not start:\n" + (folder / "log").read_text(errors="replace"))


def main() -> None:
    program = os.environ.get("CLAMD") or shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin:/usr/local/sbin")
    if not program:
        sys.exit("There is no clamd here: apt install clamav-daemon")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder, tcp = Path(name), port()
        expected = files(folder)
        clamd = start(program, folder, tcp)
        try:
            for address in (f"127.0.0.1:{tcp}", f"{folder}/clamd.ctl"):
                command = [*example("scan"), address, *expected]
                output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
                said = {path: what for what, path in (line.split("\t") for line in output.splitlines())}
                for path, wanted in expected.items():
                    found = said.get(path, "nothing")
                    # clamd marks signatures that are not its makers'.
                    if found.removesuffix(".UNOFFICIAL") == wanted:
                        passed += 1
                    else:
                        failed += 1
                        print(f"{Path(path).name} by {address}: found {found!r}, expected {wanted!r}")
        finally:
            clamd.terminate()
            clamd.wait(20)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
