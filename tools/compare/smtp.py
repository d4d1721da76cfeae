#!/usr/bin/env python3
"""Sends our mails to aiosmtpd, a mail server of its own making, and reads them with Python's `email` and `icalendar`.

    pip install -r tools/compare/requirements.txt
    tools/compare/smtp.py

Starts the server on a free port of 127.0.0.1, runs `cargo run -q -p adapters --example send_mail -- 127.0.0.1:PORT`
(a confirmation and a cancellation, in German and in Arabic) twice, and checks what arrived. Prints each difference,
and as its last line `N passed, N failed`, one count for each mail. The exit code is 1 if anything failed.
"""

import email
import email.policy
import re
import socket
import subprocess
import sys
from email.utils import parseaddr
from html.parser import HTMLParser
from pathlib import Path

from shared import example

try:
    import icalendar
    from aiosmtpd.controller import Controller
except ImportError:
    sys.exit("Python packages are missing: python3 -m pip install -r tools/compare/requirements.txt")

ROOT = Path(__file__).resolve().parents[2]

VOID = {"meta", "br", "img", "link", "hr", "input"}


class Inbox:
    """Keeps what aiosmtpd hands over."""

    def __init__(self):
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):
        self.envelopes.append(envelope)
        return "250 kept"


class Page(HTMLParser):
    """The text of a page, its `<html>` attributes, and whether every element is closed."""

    def __init__(self, source: str):
        super().__init__()
        self.open, self.words, self.root, self.wrong = [], [], {}, []
        self.feed(source)
        self.close()
        if self.open:
            self.wrong.append(f"never closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        if tag == "html":
            self.root = dict(attrs)
        if tag in ("script", "img", "table", "link", "iframe"):
            self.wrong.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> in the wrong place")

    def handle_data(self, data):
        self.words.append(data)


def check(envelope, language: str, kind: str) -> list:
    """What is wrong with a mail."""
    problems = []

    def same(what: str, found, wanted) -> None:
        if found != wanted:
            problems.append(f"{what}: found {found!r}, expected {wanted!r}")

    raw = envelope.content
    for line in raw.split(b"\r\n"):
        if len(line) > 998 or b"\n" in line or b"\r" in line or not line.isascii():
            problems.append(f"not a line of RFC 5322: {line!r}")
    message = email.message_from_bytes(raw, policy=email.policy.default)
    for part in message.walk():
        same("defects", [str(defect) for defect in part.defects], [])
        for name, value in part.items():
            same(f"defects of {name}", [str(defect) for defect in getattr(value, "defects", ())], [])

    same("envelope", (envelope.mail_from, envelope.rcpt_tos), ("buergerbuero@musterstadt.example", ["aylin@example.org"]))
    same("From", parseaddr(str(message["From"])), ("Stadt Musterstadt", "buergerbuero@musterstadt.example"))
    same("Reply-To", str(message["Reply-To"]), str(message["From"]))
    same("To", parseaddr(str(message["To"])), ("Aylin Öztürk-Müller", "aylin@example.org"))
    same("Date", message["Date"].datetime.isoformat(), "2026-11-02T07:03:00+00:00")
    same("Auto-Submitted", message["Auto-Submitted"], "auto-generated")
    sequence = {"confirmed": 0, "cancelled": 1}[kind]
    message_id = re.fullmatch(rf"<appointment\.([0-9a-f-]{{36}})\.{kind}\.{sequence}@musterstadt\.example>", str(message["Message-ID"]))
    if not message_id:
        problems.append(f"Message-ID {message['Message-ID']!r}")
    service = {"de": "Personalausweis beantragen", "ar": "طلب بطاقة الهوية"}[language]
    if service not in str(message["Subject"]):
        problems.append(f"Subject {str(message['Subject'])!r}")

    def shape(part):
        inner = [shape(child) for child in part.iter_parts()] if part.is_multipart() else None
        return (part.get_content_type(), inner) if inner else part.get_content_type()

    wanted = ("multipart/mixed", [("multipart/alternative", ["text/plain", "text/html", "text/calendar"]), "application/ics"])
    same("parts", shape(message), wanted)
    alternative, attachment = message.iter_parts()
    text, html, calendar = alternative.iter_parts()
    for part in (text, html, calendar):
        same(f"charset of {part.get_content_type()}", (part.get_content_charset() or "").lower(), "utf-8")
    same("method", calendar.get_param("method"), {"confirmed": "REQUEST", "cancelled": "CANCEL"}[kind])
    same("file", (attachment.get_content_disposition(), attachment.get_filename()), ("attachment", "termin.ics"))

    page = Page(html.get_content())
    same("HTML", page.wrong, [])
    same("lang and dir", page.root, {"lang": language, "dir": {"de": "ltr", "ar": "rtl"}[language]})
    for what, content in (("text", text.get_content()), ("HTML", " ".join(page.words))):
        for part in (service, "4F7K-2M9Q", "10:20", "Marktplatz 1", "07222 972-0", "Stadt Musterstadt"):
            if part not in content:
                problems.append(f"{what} does not hold {part!r}")
    if "http://musterstadt.localhost:8080/termine/" not in text.get_content():
        problems.append("the text has no link")

    content = calendar.get_payload(decode=True)
    same("attached calendar", attachment.get_payload(decode=True), content)
    event = icalendar.Calendar.from_ical(content).walk("VEVENT")[0]
    same("UID", event.get("UID"), f"{message_id.group(1)}@lotse" if message_id else None)
    same("SEQUENCE", event.get("SEQUENCE"), sequence)
    same("STATUS", event.get("STATUS"), kind.upper())
    return problems


def main() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    inbox = Inbox()
    server = Controller(inbox, hostname="127.0.0.1", port=port)
    server.start()
    try:
        for _ in range(2):
            command = [*example("send_mail"), f"127.0.0.1:{port}"]
            subprocess.run(command, check=True, cwd=ROOT)
    finally:
        server.stop()

    expected = [(language, kind) for language in ("de", "ar") for kind in ("confirmed", "cancelled")] * 2
    passed = failed = 0
    ids = []
    for (language, kind), envelope in zip(expected, inbox.envelopes):
        try:
            problems = check(envelope, language, kind)
        except Exception as error:  # a mail the parser refuses is a failed mail, not a failed script
            problems = [f"{type(error).__name__}: {error}"]
        for problem in problems:
            print(f"{language}, {kind}: {problem}")
        passed, failed = (passed, failed + 1) if problems else (passed + 1, failed)
        ids.append(str(email.message_from_bytes(envelope.content)["Message-ID"]))
    if len(inbox.envelopes) != len(expected):
        print(f"{len(inbox.envelopes)} mails came, expected {len(expected)}")
        failed += 1
    if ids[: len(ids) // 2] != ids[len(ids) // 2 :]:
        print("the same notice sent again has another Message-ID")
        failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
