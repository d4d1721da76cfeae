#!/usr/bin/env python3
"""Checks PDFs of applications with programs that have nothing to do with the one that made them.

    pip install -r tools/compare/requirements.txt
    tools/compare/pdf.py [--keep FOLDER]

Runs `cargo run -q -p adapters --example write_pdf -- DIR`, which writes the files and `expected.json`. Prints each difference, and as
its last line `N passed, N failed`. For each file it counts:

- validator: `page-validation` (passes the corpus of veraPDF) says PDF/A-3a and PDF/UA-1;
- structure: qpdf (in `pikepdf`) finds no mistake; marked, language, title, XMP, fonts embedded, data inside, nothing that runs;
- aloud: what a screen reader gets, in the order of the structure tree (ISO 32000-1, 14.7 and 14.8), is each heading with its level,
  each question as header of its row, and each answer, in its language;
- text: PDFium (the reader in Chrome, in `pypdfium2`) finds the words, those of Arabic too.

And once, that the validator and these checks notice when something is missing.
"""

import argparse
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from shared import example

try:
    import page as validator
    import pikepdf
    import pypdfium2
except ImportError as error:
    sys.exit(f"The Python package of `{error.name}` is missing: python3 -m pip install -r tools/compare/requirements.txt")

ROOT = Path(__file__).resolve().parents[2]
NAMESPACES = {"pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/"}


def validate(raw: bytes) -> list:
    problems = []
    for profile in ("3a", "ua1"):
        for failure in validator.validate_pdf_bytes(raw, profile=profile).failures:
            # It takes a last byte 0D of compressed data for a part of the line end; we look ourselves.
            if failure.rule_id == "PDFA3A-STREAM-LENGTH-001" and lengths_fit(raw):
                continue
            problems.append(f"{profile}: {failure.rule_id}: {failure.message}")
    return problems


def lengths_fit(raw: bytes) -> bool:
    """Whether behind each stream, after as many bytes as it says, come a line end and `endstream`."""
    pdf = pikepdf.open(io.BytesIO(raw))
    streams = sum(isinstance(found, pikepdf.Stream) for found in pdf.objects)
    fitting = 0
    for match in re.finditer(rb"/Length (\d+)[^<>]*(?:<<[^<>]*>>[^<>]*)*>>\s*stream\r?\n", raw):
        fitting += raw[match.end() + int(match.group(1)) :].startswith(b"\nendstream")
    return fitting == streams


def structure(raw: bytes, expected: dict, data: bytes) -> list:
    problems = []

    def same(what: str, found, wanted) -> None:
        if found != wanted:
            problems.append(f"{what}: found {found!r}, expected {wanted!r}")

    pdf = pikepdf.open(io.BytesIO(raw))
    root = pdf.Root
    same("mistakes that qpdf finds", pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else pdf.check(), [])
    same("version", pdf.pdf_version, "1.7")
    same("encrypted", pdf.is_encrypted, False)
    same("Marked", bool(root.MarkInfo.get("/Marked", False)), True)
    same("Lang", str(root.get("/Lang")), "de-DE")
    same("DisplayDocTitle", bool(root.ViewerPreferences.get("/DisplayDocTitle", False)), True)
    same("output intents", [str(intent.S) for intent in root.OutputIntents], ["/GTS_PDFA1"])
    with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
        found = (xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance"), xmp.get("pdfuaid:part"))
        same("XMP: part and conformance of PDF/A, part of PDF/UA", found, ("3", "A", "1"))
        same("XMP: title", xmp.get("dc:title"), expected["title"])

    fonts = [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"]
    same("fonts", bool(fonts), True)
    for font in fonts:
        if font.Subtype == "/Type0":
            same(f"{font.BaseFont} says which characters its glyphs are", "/ToUnicode" in font, True)
        else:
            descriptor = font.FontDescriptor
            same(f"{font.BaseFont} is embedded", "/FontFile2" in descriptor or "/FontFile3" in descriptor, True)

    [file] = list(root.AF)
    same("AFRelationship", str(file.AFRelationship), "/Data")
    same("name of the data", str(file.UF), expected["embedded"])
    same("data", file.EF.F.read_bytes() == data, True)
    same("list of attachments", list(pdf.attachments), [expected["embedded"]])
    same("media type of the data", str(file.EF.F.Subtype), "/application/json")
    for found in pdf.objects:
        if isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)):
            for key in ("/JS", "/JavaScript", "/AA", "/OpenAction", "/Launch", "/URI", "/RichMedia", "/XFA"):
                same(key, key in found, False)

    bookmarks = []
    with pdf.open_outline() as outline:
        collect(outline.root, bookmarks)
    wanted = [" ".join(part for part in text if part) for _, text in expected["headings"]]
    same("bookmarks", [squeeze(title) for title in bookmarks], [squeeze(title) for title in wanted])
    return problems


def collect(entries, titles: list) -> None:
    for entry in entries:
        titles.append(entry.title)
        collect(entry.children, titles)


class Reader:
    """Reads a page as assistive programs do: marked content by its number, with ActualText, ReversedChars and ToUnicode."""

    def __init__(self, page):
        self.maps = {name: to_unicode(font) for name, font in page.Resources.Font.items()}
        self.texts, self.languages = {}, {}
        stack, font = [], None
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                properties = operands[1] if operator == "BDC" else {}
                stack.append((str(operands[0]), properties))
                if "/ActualText" in properties:
                    self.add(stack[:-1], str(properties["/ActualText"]))
            elif operator == "EMC":
                stack.pop()
            elif operator == "Tf":
                font = self.maps[str(operands[0])]
            elif operator in ("Tj", "TJ"):
                if any("/ActualText" in properties for _, properties in stack):
                    continue
                parts = operands[0] if operator == "TJ" else [operands[0]]
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                glyphs = [font[codes[at : at + 2]] for at in range(0, len(codes), 2)]
                if any(tag == "/ReversedChars" for tag, _ in stack):
                    glyphs.reverse()
                self.add(stack, "".join(glyphs))

    def add(self, stack, text: str) -> None:
        for _, properties in reversed(stack):
            if "/MCID" in properties:
                number = int(properties["/MCID"])
                self.texts[number] = self.texts.get(number, "") + text
                if "/Lang" in properties:
                    self.languages[number] = str(properties["/Lang"])
                return


def to_unicode(font) -> dict:
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    characters = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            characters[bytes.fromhex(code)] = bytes.fromhex(text).decode("utf-16-be")
    assert "beginbfrange" not in cmap, "ranges are not read here"
    return characters


def read_aloud(raw: bytes) -> list:
    """The structure elements in their order: (tag, scope, [(text, language), …] of the content directly and indirectly in it)."""
    pdf = pikepdf.open(io.BytesIO(raw))
    pages = {page.objgen: Reader(page) for page in pdf.pages}
    elements = []

    def content(element, language, page) -> list:
        language, page = str(element.get("/Lang", language)), element.get("/Pg", page)
        attributes = element.get("/A", [])
        attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
        scope = next((str(one.Scope) for one in attributes if "/Scope" in one), None)
        entry = [str(element.S), scope, []]
        elements.append(entry)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                entry[2] += content(kid, language, page)
                continue
            owner = kid.get("/Pg", page) if isinstance(kid, pikepdf.Dictionary) else page
            number = int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid)
            reader = pages[owner.objgen]
            entry[2].append((reader.texts.get(number, ""), reader.languages.get(number, language)))
        return entry[2]

    kids = pdf.Root.StructTreeRoot.K
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        content(kid, str(pdf.Root.Lang), None)
    return elements


def squeeze(text: str) -> str:
    """Without blanks and without the hyphens at line ends, which are marked as such (U+00AD)."""
    return re.sub(r"[\s\u00ad\u200c\u200d]", "", unicodedata.normalize("NFC", text))


def aloud(elements: list, expected: dict) -> list:
    problems = []
    language = expected["language"]

    def told(content, wanted, what: str) -> None:
        german, other = wanted
        everything = squeeze("".join(text for text, _ in content))
        if everything != squeeze(german + (other or "")):
            problems.append(f"{what}: found {everything!r}, expected {squeeze(german + (other or ''))!r}")
        if other:
            foreign = squeeze("".join(text for text, spoken in content if spoken == language))
            if foreign != squeeze(other):
                problems.append(f"{what}: {foreign!r} is marked as {language}, expected {squeeze(other)!r}")

    headings = [(int(tag[2:]), content) for tag, _, content in elements if re.fullmatch(r"/H\d", tag)]
    if len(headings) != len(expected["headings"]):
        problems.append(f"{len(headings)} headings instead of {len(expected['headings'])}")
    for (level, content), (wanted_level, wanted) in zip(headings, expected["headings"]):
        if level != wanted_level:
            problems.append(f"heading {wanted[0]!r} has level {level}, expected {wanted_level}")
        told(content, wanted, "heading")

    rows, row = [], None
    for tag, scope, content in elements:
        if tag == "/TR":
            row = {"TH": [], "TD": []}
            rows.append(row)
        elif tag in ("/TH", "/TD"):
            row[tag[1:]].append((scope, content))
    questions = [row for row in rows if row["TH"] and row["TD"]]
    # Reference and check line come first.
    if len(questions) != len(expected["rows"]) + 2:
        problems.append(f"{len(questions)} rows instead of {len(expected['rows']) + 2}")
    for row in questions:
        if {scope for scope, _ in row["TH"]} != {"/Row"}:
            problems.append(f"a header has no scope: {row['TH']}")
    for row, (label, value) in zip(questions[2:], expected["rows"]):
        told(sum((content for _, content in row["TH"]), []), label, "question")
        told(sum((content for _, content in row["TD"]), []), value, f"answer to {label[0]!r}")

    files = [row["TD"] for row in rows if len(row["TD"]) == 3]
    listed = [[squeeze("".join(text for text, _ in content)) for _, content in row] for row in files]
    wanted = [[squeeze(name), digest] for name, digest in expected["attachments"]]
    if [[name, digest] for name, _, digest in listed[:-1]] != wanted:
        problems.append(f"attachments: found {listed[:-1]}, expected {wanted}")
    if not listed or not listed[-1][0].startswith(expected["embedded"]) or listed[-1][2] != expected["digest"]:
        problems.append(f"the embedded data are not listed: {listed[-1:]}")
    return problems


def text(raw: bytes, expected: dict) -> list:
    document = pypdfium2.PdfDocument(raw)
    pages = [page.get_textpage().get_text_range() for page in document]
    problems = []
    check = " ".join(expected["digest"][at : at + 4] for at in range(0, 16, 4))
    for number, page in enumerate(pages, 1):
        for wanted in (f"Seite {number} von {len(pages)}", expected["reference"], check):
            if wanted not in page:
                problems.append(f"page {number} does not say {wanted!r}")
    # It writes FFFE for a hyphen at the end of a line, and says nothing of whether it is one of the word.
    everything = unicodedata.normalize("NFC", " ".join(pages))
    words = set(everything.replace("\ufffe", "-").split()) | set(re.sub(r"\ufffe\s*", "", everything).split())
    words |= {part for word in words for part in re.findall(r"\w+", word)}
    texts = [text for _, texts in expected["headings"] for text in texts]
    texts += [text for label, value in expected["rows"] for text in label + value]
    # It cannot read Arabic vowels and joiners, and long words go on in the next line.
    texts = [unicodedata.normalize("NFC", text) for text in texts if text and not re.search("[\u064b-\u0652\u200c]", text)]
    missing = sorted({word for text in texts for word in re.findall(r"\w+", text) if len(word) < 14} - words)
    if missing:
        problems.append(f"not found: {missing[:20]}")
    return problems


def damaged(raw: bytes) -> dict:
    """The same file without something that must be there."""

    def without(change) -> bytes:
        pdf = pikepdf.open(io.BytesIO(raw))
        change(pdf)
        saved = io.BytesIO()
        pdf.save(saved)
        return saved.getvalue()

    def no_font(pdf):
        for found in pdf.objects:
            if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor":
                for key in ("/FontFile2", "/FontFile3"):
                    if key in found:
                        del found[key]

    def no_scope(pdf):
        for found in pdf.objects:
            if isinstance(found, pikepdf.Dictionary) and found.get("/S") in ("/TH", "/TD") and "/A" in found:
                del found["/A"]

    return {
        "marks": without(lambda pdf: pdf.Root.MarkInfo.__setitem__("/Marked", False)),
        "language": without(lambda pdf: pdf.Root.__delitem__("/Lang")),
        "structure": without(lambda pdf: pdf.Root.__delitem__("/StructTreeRoot")),
        "relationship of the data": without(lambda pdf: pdf.Root.__delitem__("/AF")),
        "fonts": without(no_font),
        "headers of rows": without(no_scope),
    }


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--keep", metavar="FOLDER", help="write the files there and leave them")
    keep = arguments.parse_args().keep
    passed = failed = 0

    def count(what: str, check, *values) -> None:
        nonlocal passed, failed
        try:
            problems = check(*values)
        except Exception as error:  # a file that a reader refuses is a failed file, not a failed script
            problems = [f"{type(error).__name__}: {error}"]
        for problem in problems[:20]:
            print(f"{what}: {problem}")
        passed, failed = (passed, failed + 1) if problems else (passed + 1, failed)

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        command = [*example("write_pdf"), str(folder.resolve())]
        subprocess.run(command, check=True, cwd=ROOT)
        for expected in json.loads((folder / "expected.json").read_text(encoding="utf-8")):
            name = expected["name"]
            raw, data = (folder / f"{name}.pdf").read_bytes(), (folder / f"{name}.json").read_bytes()
            expected["digest"] = hashlib.sha512(data).hexdigest()
            count(f"{name}, validator", validate, raw)
            count(f"{name}, structure", structure, raw, expected, data)
            count(f"{name}, aloud", lambda: aloud(read_aloud(raw), expected))
            count(f"{name}, text", text, raw, expected)
            if name == "german":
                for what, file in damaged(raw).items():
                    count(f"without {what}", lambda: [] if validate(file) else ["nothing was noticed"])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
