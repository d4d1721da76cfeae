//! PDFs of applications, as a program reads them that has nothing to do with the one that wrote them. What other validators and
//! readers find is in tools/compare/pdf.py.

#![allow(clippy::unwrap_used, reason = "clippy knows only functions marked as tests")]

#[path = "../examples/write_pdf/letters.rs"]
mod letters;
#[path = "../examples/write_pdf/sample.rs"]
#[allow(dead_code, reason = "the example writes more")]
mod sample;

use adapters::pdf::{ApplicationPdf, Attachment, Bilingual, PdfError, render};
use domain::language::Language;
use lopdf::{Document, Object};
use proptest::prelude::*;
use std::time::Instant;
use unicode_normalization::UnicodeNormalization;

fn read(pdf: &ApplicationPdf) -> Document {
    Document::load_mem(&render(pdf).unwrap()).unwrap()
}

/// The text of all pages without blanks: lopdf puts one wherever the paper goes on at another place.
fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    squeezed(&document.extract_text(&pages).unwrap())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn says(text: &str, wanted: &str) -> bool {
    text.contains(&squeezed(wanted))
}

/// An application with one answer.
fn answered(answer: &str) -> ApplicationPdf {
    let mut pdf = sample::bare(Language::De);
    let rows = vec![sample::row(Bilingual::same("Bemerkungen"), Bilingual::same(answer))];
    pdf.sections = vec![sample::section(Bilingual::same("Angaben"), rows)];
    pdf
}

#[test]
fn says_everything_in_order() {
    let text = text(&read(&sample::application(Language::De)));
    let mut rest = text.as_str();
    for wanted in [
        "Musterstadt",
        "Rathausplatz 1",
        "Anmeldung eines Hundes",
        "Vorgang",
        "HU-2026-004711",
        "Prüfzeile",
        "Eingegangen am",
        "2. November 2026, 8:00 Uhr",
        "Wer sind Sie?",
        "Familienname",
        "Nguyễn Łukasz Şükrü J̌",
        "Zoë Ǆurđica",
        "Lange Straße 12a",
        "76437 Musterstadt",
        "Telefon",
        "keine Angabe",
        "Welche Hunde melden Sie an?",
        "Hund 1",
        "Mischling",
        "Zweiter Absatz: er ist brav.",
        "Impfung 1",
        "1. März 2026",
        "Hund 2",
        "Deutscher Schäferhund",
        "Anlagen",
        "Impfpass von Bello (Rückseite).pdf",
        "482,1 kB",
        "application.json",
        "In dieser PDF-Datei enthalten",
        "30 B",
        "Hinweise",
        "Abschrift der Angaben",
    ] {
        let wanted = squeezed(wanted);
        let at = rest.find(&wanted).unwrap_or_else(|| panic!("`{wanted}` is not behind what comes before it: {text}"));
        rest = &rest[at + wanted.len()..];
    }
    assert!(says(&text, "Seite 1 von 2") && says(&text, "Seite 2 von 2"), "{text}");
}

#[test]
fn each_page_names_the_case_and_its_data() {
    let pdf = sample::application(Language::De);
    let document = read(&pdf);
    // Of `sha512sum application.json`.
    let check = "f139 d43f 4a14 f81b";
    for page in document.get_pages().into_keys() {
        let text = squeezed(&document.extract_text(&[page]).unwrap());
        assert!(says(&text, &pdf.reference) && says(&text, check), "page {page}: {text}");
    }
}

#[test]
fn the_other_language_stands_below() {
    let text = text(&read(&sample::application(Language::Uk)));
    for both in ["Vorgang Справа", "Familienname Прізвище", "Mischling Метис", "Сторінка 1 з 2"]
    {
        assert!(says(&text, both), "{both}: {text}");
    }
}

#[test]
fn what_people_type_is_never_markup() {
    let answer = r##"#eval("1") #panic("x") *bold* _it_ = heading $x^2$ `raw` <label> @ref "quoted" 'q' \ \n // -- ~ [ ] { } /* https://a.example #{"##;
    let text = text(&read(&answered(answer)));
    assert!(says(&text, answer), "{text}");
}

#[test]
fn labels_and_headings_are_never_markup_either() {
    let mut pdf = answered("x");
    let odd = r#"#read("texts.json") *a* $b$ = c"#;
    (pdf.title, pdf.reference) = (Bilingual::same(odd), odd.into());
    pdf.sections[0].heading = Bilingual::same(odd);
    pdf.sections[0].rows[0].label = Bilingual::same(odd);
    pdf.attachments = vec![Attachment { name: odd.into(), size: u64::MAX, sha512: odd.into() }];
    assert!(text(&read(&pdf)).matches(&squeezed(odd)).count() >= 5);
}

#[test]
fn remarks_stand_below_the_answer() {
    for (answer, language) in [("1920", Language::Ar), ("", Language::De)] {
        let mut pdf = sample::bare(language);
        let mut row = sample::row(Bilingual::same("Geboren"), Bilingual::same(answer));
        row.remarks = vec![
            Bilingual::new("Als richtig bestätigt: So alt?", "Confirmed: That old?"),
            Bilingual::same("Noch etwas"),
        ];
        pdf.sections = vec![sample::section(Bilingual::same("Angaben"), vec![row])];
        let text = text(&read(&pdf));
        let answer = if answer.is_empty() { "keine Angabe" } else { answer };
        let at = |wanted: &str| text.find(&squeezed(wanted)).unwrap_or_else(|| panic!("{wanted} is not in {text}"));
        assert!(at(answer) < at("Als richtig bestätigt: So alt?"), "{text}");
        assert!(at("Confirmed: That old?") < at("Noch etwas"), "{text}");
    }
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let text = text(&read(&answered("Danke 🙂 王\u{e000}")));
    assert!(says(&text, "Danke [U+1F642] [U+738B][U+E000]"), "{text}");
    assert!(says(&text, "stehen als Nummer da"), "{text}");
    assert!(!says(&self::text(&read(&answered("Danke"))), "stehen als Nummer da"));
}

#[test]
fn nothing_turns_the_text_around() {
    let text = text(&read(&answered("a\u{202e}b\u{2066}c\u{feff}d\u{200b}e\u{0}f\u{1b}g\u{ad}h")));
    assert!(says(&text, "abcde f gh"), "{text}");
}

#[test]
fn every_letter_of_a_name_is_itself() {
    let nfc = |text: &str| text.nfc().collect::<String>();
    // lopdf does not know the explanation (ActualText) that this one letter needs.
    let letters: Vec<String> = letters::all().into_iter().filter(|letter| letter != "ị").collect();
    let text = nfc(&text(&read(&answered(&letters.join(" ")))));
    assert!(says(&text, &nfc(&letters.concat())), "{text}");
}

#[test]
fn the_same_application_gives_the_same_bytes() {
    let first = render(&sample::application(Language::Ar)).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| assert!(render(&sample::application(Language::Ar)).unwrap() == first));
        }
    });
    let mut other = sample::application(Language::Ar);
    other.created += jiff::Span::new().seconds(1);
    assert!(render(&other).unwrap() != first);
}

#[test]
fn the_data_are_inside_unchanged() {
    let mut pdf = sample::bare(Language::De);
    pdf.data.bytes = (0..=255).cycle().take(10_000).collect();
    let document = read(&pdf);
    let catalog = document.catalog().unwrap();
    let [Object::Reference(file)] = catalog.get(b"AF").unwrap().as_array().unwrap().as_slice() else {
        panic!("one associated file")
    };
    let file = document.get_dictionary(*file).unwrap();
    assert_eq!(file.get(b"AFRelationship").unwrap().as_name().unwrap(), b"Data");
    assert_eq!(file.get(b"UF").unwrap().as_str().unwrap(), b"application.json");
    let content = file.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap().as_reference().unwrap();
    let content = document.get_object(content).unwrap().as_stream().unwrap();
    assert_eq!(content.dict.get(b"Subtype").unwrap().as_name().unwrap(), b"application/json");
    let bytes = content.decompressed_content().unwrap_or_else(|_| content.content.clone());
    assert!(bytes == pdf.data.bytes);
}

#[test]
fn long_answers_and_long_forms_go_on_over_the_pages() {
    let lines: Vec<String> = (0..2000).map(|line| format!("Zeile {line}.")).collect();
    let document = read(&answered(&lines.join("\n")));
    assert!(document.get_pages().len() > 30);
    let text = text(&document);
    assert!(lines.iter().all(|line| says(&text, line)));

    let text = self::text(&read(&sample::long(Language::De, 500)));
    assert!((0..500).all(|row| says(&text, &format!("Antwort {row}:"))));
}

#[test]
fn a_word_without_end_stays_on_the_page() {
    let document = read(&answered(&"x".repeat(3000)));
    assert_eq!(document.get_pages().len(), 2);
    assert_eq!(text(&document).matches('x').count(), 3000);
}

#[test]
fn headings_are_never_empty() {
    let mut pdf = sample::application(Language::Ar);
    pdf.sections[0].heading = Bilingual::new(" ", "\u{200f}");
    pdf.sections[0].rows.clear();
    pdf.labels.notes = Bilingual::default();
    (pdf.address, pdf.facts, pdf.notes) = (Vec::new(), Vec::new(), Vec::new());
    pdf.data.bytes.clear();
    render(&pdf).unwrap();
}

#[test]
fn says_what_is_missing() {
    let broken = |change: fn(&mut ApplicationPdf)| {
        let mut pdf = sample::bare(Language::De);
        change(&mut pdf);
        render(&pdf).unwrap_err()
    };
    assert!(matches!(broken(|pdf| pdf.title = Bilingual::same("\u{feff} ")), PdfError::Missing("title")));
    assert!(matches!(broken(|pdf| pdf.municipality.clear()), PdfError::Missing("municipality")));
    assert!(matches!(broken(|pdf| pdf.reference = "\n".into()), PdfError::Missing("reference")));
    for name in ["", "../a.json", "a/b", ".a", "ä.json", "a b"] {
        let mut pdf = sample::bare(Language::De);
        pdf.data.name = name.into();
        assert!(matches!(render(&pdf), Err(PdfError::FileName(found)) if found == name), "{name}");
    }
    assert!(matches!(broken(|pdf| pdf.data.mime = "json".into()), PdfError::MediaType(_)));
    assert!(matches!(broken(|pdf| pdf.created = jiff::Timestamp::MIN), PdfError::Created));
}

/// The best of twenty, once the fonts are read.
#[test]
#[ignore = "measures: cargo test --release -p adapters --test pdf -- --ignored --nocapture"]
fn how_long_it_takes() {
    render(&sample::bare(Language::De)).unwrap();
    for language in [Language::De, Language::Uk, Language::Ar] {
        for rows in [10, 100, 500] {
            let pdf = sample::long(language, rows);
            let time = || {
                let start = Instant::now();
                render(&pdf).unwrap();
                start.elapsed().as_millis()
            };
            eprintln!("{language}, {rows} rows: {} ms", (0..20).map(|_| time()).min().unwrap());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    /// Any text, from any script and with any control character, can be set.
    #[test]
    fn any_text_can_be_set(texts in prop::collection::vec(any::<String>(), 4), letters in "[\\p{L}\\p{M}\\p{Cf} ]{0,40}") {
        let mut pdf = sample::bare(Language::Ar);
        let both = |at: usize| Bilingual::new(&texts[at], format!("{letters}{}", texts[(at + 1) % 4]));
        pdf.title = Bilingual::new(format!("x{}", texts[0]), &texts[1]);
        let rows = (0..4).map(|at| sample::row(both(at), if at < 2 { both(3 - at) } else { Bilingual::same(&letters) }));
        pdf.sections.push(sample::section(both(2), rows.collect()));
        pdf.attachments.push(Attachment { name: texts[2].clone(), size: 0, sha512: texts[3].clone() });
        pdf.address = texts.clone();
        let rendered = render(&pdf);
        prop_assert!(rendered.is_ok(), "{:?}", rendered.err());
    }
}
