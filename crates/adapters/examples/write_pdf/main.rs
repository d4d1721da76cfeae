//! Writes PDFs of applications and what they should say, for tools/compare/pdf.py:
//! `cargo run -p adapters --example write_pdf -- DIR`

mod letters;
mod sample;

use adapters::pdf::{ApplicationPdf, Bilingual, Section, render};
use domain::language::Language;
use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: write_pdf DIR")?;
    let mut expected = Vec::new();
    let mut letters = sample::bare(Language::De);
    letters.sections = din_91379();
    for (name, pdf) in [
        ("german", sample::application(Language::De)),
        ("arabic", sample::application(Language::Ar)),
        ("ukrainian", sample::application(Language::Uk)),
        ("long", sample::long(Language::Uk, 500)),
        ("letters", letters),
        ("answers", answers()),
    ] {
        expected.push(write(Path::new(&folder), name, &pdf)?);
    }
    std::fs::write(Path::new(&folder).join("expected.json"), serde_json::to_string_pretty(&expected)?)?;
    Ok(())
}

fn write(folder: &Path, name: &str, pdf: &ApplicationPdf) -> Result<Value, Box<dyn Error>> {
    std::fs::write(folder.join(format!("{name}.pdf")), render(pdf)?)?;
    std::fs::write(folder.join(format!("{name}.json")), &pdf.data.bytes)?;
    let (mut headings, mut rows) = (vec![json!([1, both(&pdf.title)])], Vec::new());
    rows.extend(pdf.facts.iter().map(|(label, value)| json!([both(label), both(value)])));
    for section in &pdf.sections {
        expect(section, 2, pdf, &mut headings, &mut rows);
    }
    headings.extend([json!([2, both(&pdf.labels.attachments)]), json!([2, both(&pdf.labels.notes)])]);
    Ok(json!({
        "name": name,
        "language": pdf.language.code(),
        "title": format!("{} – {}", pdf.title.german, pdf.reference),
        "reference": pdf.reference,
        "embedded": pdf.data.name,
        "headings": headings,
        "rows": rows,
        "attachments": pdf.attachments.iter().map(|file| json!([file.name, file.sha512])).collect::<Vec<_>>(),
    }))
}

fn expect(section: &Section, level: usize, pdf: &ApplicationPdf, headings: &mut Vec<Value>, rows: &mut Vec<Value>) {
    headings.push(json!([level, both(&section.heading)]));
    for row in &section.rows {
        let value = if row.value.german.trim().is_empty() { &pdf.labels.empty } else { &row.value };
        rows.push(json!([both(&row.label), both(value)]));
    }
    for group in &section.groups {
        expect(group, level + 1, pdf, headings, rows);
    }
}

fn both(text: &Bilingual) -> Value {
    json!([text.german.replace('🙂', "[U+1F642]"), text.other])
}

/// What names are made of, and an answer in Arabic with vowels.
fn din_91379() -> Vec<Section> {
    let letters = letters::all();
    let mut rows: Vec<_> = letters
        .chunks(20)
        .map(|some| sample::row(Bilingual::same(format!("Ab {}", some[0])), Bilingual::same(some.join(" "))))
        .collect();
    for (label, text) in [
        ("Arabisch", "لا إله إلا الله، الأحد ٢٠٢٦/١١/٠٢ (مُحَمَّد بِن عَلِيّ) Straße 5 شارع"),
        ("Persisch", "نمی‌خواهم گچ‌پژ"),
        ("Urdu", "ٹھیک ہے، ڈاکٹر"),
        ("Griechisch", "Ἀθῆναι Γεώργιος Παπαδόπουλος"),
        ("Kyrillisch", "Їжак Ґудзик Ёлка Ђорђе Џон"),
    ] {
        rows.push(sample::row(Bilingual::same(label), Bilingual::same(text)));
    }
    vec![sample::section(Bilingual::same("Buchstaben"), rows)]
}

/// Answers that try to be something else, and one that fills pages.
fn answers() -> ApplicationPdf {
    let mut pdf = sample::bare(Language::De);
    let lines: Vec<String> = (1..=2000).map(|line| format!("Zeile {line}")).collect();
    let rows = [
        r##"#eval("1") #panic() *bold* _it_ $x^2$ `raw` <label> @ref "q" 'q' \ \n // -- ~ [ ] { } /* */ #{"##
            .to_owned(),
        "= heading\n- list\n+ list\n/ term: x\n#set page(width: 1pt)".to_owned(),
        "https://domain.example/".to_owned() + &"sehr-lang/".repeat(30) + &"x".repeat(300),
        lines.join("\n"),
    ];
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(at, answer)| sample::row(Bilingual::same(format!("Antwort {at}")), Bilingual::same(answer)));
    pdf.sections = vec![sample::section(Bilingual::same("Antworten"), rows.collect())];
    pdf
}
