//! The application as the JSON that the template reads. Nothing of it is ever part of the template's source.

use super::model::{ApplicationPdf, Bilingual, Row, Section};
use super::text::{Printable, printable};
use domain::language::Language;
use serde_json::{Value, json};

/// A row that is taller than this may be torn apart at the end of a page; a shorter one moves to the next.
const TALL: usize = 600;

/// Collects the texts and notices what could not be printed.
struct Texts<'a> {
    pdf: &'a ApplicationPdf,
    replaced: bool,
}

/// What the template reads. `digest`: SHA-512 of the embedded data, in hex.
pub(super) fn texts(pdf: &ApplicationPdf, digest: &str) -> Value {
    let mut texts = Texts { pdf, replaced: false };
    let labels = &pdf.labels;
    let check = [&digest[..4], &digest[4..8], &digest[8..12], &digest[12..16]].join(" ");
    let mut facts = vec![
        texts.row(&labels.reference, &Bilingual::same(&pdf.reference), &[]),
        texts.row(&labels.check, &Bilingual::same(&check), &[]),
    ];
    facts.extend(pdf.facts.iter().map(|(label, value)| texts.row(label, value, &[])));
    let mut files: Vec<Value> =
        pdf.attachments.iter().map(|file| texts.file(&file.name, None, file.size, &file.sha512)).collect();
    let size = u64::try_from(pdf.data.bytes.len()).unwrap_or(u64::MAX);
    files.push(texts.file(&pdf.data.name, Some(&labels.embedded), size, digest));
    let sections: Vec<Value> = pdf.sections.iter().map(|section| texts.section(section)).collect();
    let mut notes: Vec<Value> = pdf.notes.iter().map(|note| texts.both(note)).collect();
    let mut all = json!({
        "rtl": pdf.language.is_rtl(),
        "municipality": texts.own(&pdf.municipality),
        "address": pdf.address.iter().map(|line| texts.own(line)).collect::<Vec<_>>(),
        "title": texts.heading(&pdf.title),
        "document-title": format!("{} – {}", printable(&pdf.title.german).plain(), printable(&pdf.reference).plain()),
        "reference": texts.own(&pdf.reference),
        "check": check,
        "facts": facts,
        "sections": sections,
        "files": files,
        "embedded": { "name": pdf.data.name, "mime": pdf.data.mime, "description": printable(&pdf.title.german).plain() },
        "labels": {
            "reference": texts.both(&labels.reference),
            "check": texts.both(&labels.check),
            "attachments": texts.heading(&labels.attachments),
            "file": texts.both(&labels.file),
            "size": texts.both(&labels.size),
            "checksum": texts.both(&labels.checksum),
            "notes": texts.heading(&labels.notes),
            "page": texts.both(&labels.page),
        },
    });
    if texts.replaced {
        notes.push(texts.both(&labels.unprintable));
    }
    all["notes"] = notes.into();
    all
}

impl Texts<'_> {
    /// A text in German or in no language: a name, a number, what somebody typed.
    fn own(&mut self, text: &str) -> Value {
        let text = self.printable(text);
        let language = match self.pdf.language {
            language @ Language::Ar if text.right_to_left => language,
            language @ (Language::Uk | Language::Ru) if text.cyrillic => language,
            _ => Language::De,
        };
        set(&text, language)
    }

    fn both(&mut self, text: &Bilingual) -> Value {
        let german = self.own(&text.german);
        let other = text.other.as_ref().map(|other| self.printable(other)).filter(|other| !other.is_empty());
        json!({ "german": german, "other": other.map(|other| set(&other, self.pdf.language)) })
    }

    /// PDF/UA has no empty headings.
    fn heading(&mut self, text: &Bilingual) -> Value {
        if printable(&text.german).is_empty() { self.both(&Bilingual::same("–")) } else { self.both(text) }
    }

    fn row(&mut self, label: &Bilingual, value: &Bilingual, remarks: &[Bilingual]) -> Value {
        let empty = printable(&value.german).is_empty();
        let value = if empty { &self.pdf.labels.empty } else { value };
        let tall = value.german.len() > TALL || value.german.lines().count() > 8 || remarks.len() > 3;
        json!({
            "label": self.both(label),
            "value": self.both(value),
            "remarks": remarks.iter().map(|remark| self.both(remark)).collect::<Vec<_>>(),
            "empty": empty,
            "tall": tall,
        })
    }

    fn section(&mut self, section: &Section) -> Value {
        json!({
            "heading": self.heading(&section.heading),
            "rows": section.rows.iter().map(|Row { label, value, remarks }| self.row(label, value, remarks)).collect::<Vec<_>>(),
            "groups": section.groups.iter().map(|group| self.section(group)).collect::<Vec<_>>(),
        })
    }

    fn file(&mut self, name: &str, note: Option<&Bilingual>, size: u64, sha512: &str) -> Value {
        // Four lines of twice 16 digits, which one can compare.
        let printed = printable(sha512).plain();
        let digits: Vec<char> = printed.chars().collect();
        let lines: Vec<Vec<String>> =
            digits.chunks(32).map(|line| line.chunks(16).map(|part| part.iter().collect()).collect()).collect();
        json!({
            "name": self.own(name),
            "note": note.map(|note| self.both(note)),
            "size": self.own(&bytes(size)),
            "checksum": lines,
        })
    }

    fn printable(&mut self, text: &str) -> Printable {
        let text = printable(text);
        self.replaced |= text.replaced;
        text
    }
}

/// As the template takes it. Most texts are one line of German, and for them a string will do.
fn set(text: &Printable, language: Language) -> Value {
    // Leichte Sprache is German, and the typesetter knows languages without variants only.
    let code = if language == Language::DeLeicht { Language::De.code() } else { language.code() };
    let rtl = text.right_to_left || language.is_rtl();
    match text.single() {
        Some(line) if code == Language::De.code() && !rtl => line.into(),
        _ => json!({ "paragraphs": text.paragraphs, "lang": code, "rtl": rtl }),
    }
}

/// A file's size for people, as it is written in German.
fn bytes(size: u64) -> String {
    let (unit, one) = match size {
        0..1_000 => return format!("{size} B"),
        1_000..1_000_000 => ("kB", 1_000),
        1_000_000.. => ("MB", 1_000_000),
    };
    let tenths = (u128::from(size) * 10 + one / 2) / one;
    format!("{},{} {unit}", tenths / 10, tenths % 10)
}
