//! A form with a question of each kind.

use domain::form::journey::Journey;
use domain::form::{Day, Form, Kind, Typed, compile_form};
use domain::language::Language;
use domain::municipality::SourceFile;
use jiff::civil::{Date, date};
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

/// Kinds of questions with their further keys, and what somebody answers.
const QUESTIONS: &[(&str, &[(&str, &str)])] = &[
    ("kind = 'text'", &[("", "zwei")]),
    ("kind = 'text'\nprofile = 'given-names'", &[("", "Ánh")]),
    ("kind = 'long'", &[("", "Eine Zeile\nund noch eine")]),
    ("kind = 'name'\nprofile = 'family-name'", &[("", "Nguyễn")]),
    ("kind = 'number'\nmin = 1\nmax = 9", &[("", "4")]),
    ("kind = 'number'\ndecimals = 2", &[("", "4,25")]),
    ("kind = 'money'", &[("", "12,50")]),
    ("kind = 'date'\nmax = 'today'", &[(".day", "1"), (".month", "2"), (".year", "2026")]),
    ("kind = 'birth-date'\nprofile = 'birth-date'", &[(".day", "1"), (".month", "2"), (".year", "1980")]),
    ("kind = 'partial-date'", &[(".year", "1980")]),
    ("kind = 'time'", &[("", "8:30")]),
    ("kind = 'yes-no'", &[("", "yes")]),
    ("kind = 'choice'\noptions = ['a', 'b']", &[("", "b")]),
    ("kind = 'choice'\noptions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']", &[("", "h")]),
    ("kind = 'choices'\nmin = 2\noptions = ['a', 'b', 'c']", &[("", "a"), ("", "c")]),
    ("kind = 'country'", &[("", "VN")]),
    ("kind = 'nationality'", &[("", "stateless")]),
    (
        "kind = 'address'\nprofile = 'address'",
        &[(".street", "Am Ring"), (".postal_code", "76437"), (".city", "Rastatt")],
    ),
    ("kind = 'address'\nabroad = true", &[(".street", "Rue X"), (".city", "Paris"), (".country", "FR")]),
    ("kind = 'phone'", &[("", "0151 23456789")]),
    ("kind = 'mail'", &[("", "anh@beispiel.de")]),
    ("kind = 'iban'", &[("", "DE02 1203 0000 0000 2020 51")]),
    ("kind = 'tax-id'", &[("", "86095742719")]),
    ("kind = 'vat-id'", &[("", "DE136695976")]),
    ("kind = 'id-card'", &[("", "T220001293")]),
    ("kind = 'passport'", &[("", "C01X00T478")]),
    ("kind = 'residence-permit'", &[("", "")]),
    ("kind = 'pension-number'", &[("", "65170839J003")]),
    ("kind = 'health-number'", &[("", "A123456780")]),
    ("kind = 'vin'", &[("", "WVWZZZ1JZ3W386752")]),
    ("kind = 'plate'", &[("", "RA-AB 123")]),
    ("kind = 'leitweg-id'", &[("", "")]),
    ("kind = 'postal-code'", &[("", "76437")]),
    ("kind = 'consent'", &[("", "yes")]),
];

fn key(index: usize) -> String {
    format!("f{index}")
}

fn source() -> (String, String, String) {
    let mut form = "minutes = 10\n[[step]]\nkey = \"alles\"\n".to_owned();
    let mut de =
        "title = \"Alles\"\nsummary = \"Jede Art von Frage.\"\nafter = [\"Wir schreiben Ihnen.\"]\n".to_owned();
    de += "[step.alles]\ntitle = \"Was gibt es?\"\ntext = [\"Ein Absatz.\"]\n[step.papiere]\ntitle = \"Welche Papiere?\"\n";
    for (index, (kind, answers)) in QUESTIONS.iter().enumerate() {
        let key = key(index);
        let optional =
            if index % 3 == 1 || answers.iter().all(|(_, answer)| answer.is_empty()) { "optional = true" } else { "" };
        let _ = writeln!(form, "[[step.field]]\nkey = '{key}'\n{kind}\n{optional}");
        let _ = writeln!(de, "[field.{key}]\nlabel = 'Frage {index}'\nhint = 'So geht es'");
        for option in 'a'..='h' {
            if kind.contains(&format!("'{option}'")) {
                let _ = writeln!(de, "options.{option} = \"Antwort {option}\"");
            }
        }
    }
    form += r#"
[[step.field]]
key = "hinweis"
kind = "info"

[[step]]
key = "papiere"

[[step.field]]
key = "pass"
kind = "file"
max_files = 2

[[step.field]]
key = "kinder"
kind = "group"
min = 1
max = 3

[[step.field.field]]
key = "kind_name"
kind = "name"

[[step.field.field]]
key = "kind_foto"
kind = "file"
accept = ["jpg", "png"]
optional = true

[[step.field.field]]
key = "kind_reisen"
kind = "group"
max = 2

[[step.field.field.field]]
key = "ziel"
kind = "text"

[[check]]
key = "so-alt"
field = "f8"
rule = 'age(f8) < 40'
level = "warning"

[[check]]
key = "nicht-zwei"
field = "f0"
rule = 'f0 != "zwei" || f11'
level = "error"

[[check]]
key = "ein-kind"
field = "kinder"
rule = 'size(kinder) > 1'
level = "warning"
"#;
    de += r#"
[field.hinweis]
label = "Gut zu wissen"
text = ["Ein Absatz.", "Noch einer."]
[field.pass]
label = "Pass"
[field.kinder]
label = "Kinder"
one = "Kind"
add = "Noch ein Kind"
[field.kind_name]
label = "Name des Kindes"
[field.kind_foto]
label = "Foto"
[field.kind_reisen]
label = "Reisen"
one = "Reise"
add = "Noch eine Reise"
[field.ziel]
label = "Ziel"
[check.so-alt]
message = "So alt?"
[check.nicht-zwei]
message = "Nicht zwei."
[check.ein-kind]
message = "Nur eines?"
"#;
    let en = "translated = 2026-11-21\ntitle = \"Everything\"\nsummary = \"Each kind of question.\"\n".to_owned();
    (form, de, en)
}

/// The day of the samples.
pub const TODAY: Date = date(2026, 11, 23);

pub static FORM: LazyLock<Arc<Form>> = LazyLock::new(|| {
    let (form, de, en) = source();
    let files = [("form.toml", form), ("de.toml", de), ("en.toml", en)]
        .map(|(name, text)| SourceFile::new(format!("_shared/forms/alles/{name}"), text));
    let files: Vec<&SourceFile> = files.iter().collect();
    let compiled = compile_form("alles", &[], &files, &[Language::De, Language::En]);
    Arc::new(compiled.form.unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics)))
});

/// Everything answered.
pub fn answered() -> Typed {
    let mut typed = Typed::default();
    for (index, (_, answers)) in QUESTIONS.iter().enumerate() {
        for (part, answer) in *answers {
            typed.push(format!("{}{part}", key(index)), *answer);
        }
    }
    for (name, value) in [("kinder", "2"), ("kinder.0.kind_name", "Ali"), ("kinder.0.kind_reisen", "1")] {
        typed.push(name, value);
    }
    typed
}

/// The same text in each input.
pub fn filled_with(text: &str) -> Typed {
    let mut typed = Typed::default();
    for field in FORM.fields.iter().filter(|field| field.parent.is_none()) {
        typed.push(field.key.clone(), text);
        for part in field.kind.parts() {
            typed.push(format!("{}.{part}", field.key), text);
        }
    }
    typed.set("kinder", vec!["2".to_owned()]);
    typed.set("kinder.0.kind_reisen", vec!["1".to_owned()]);
    for name in ["kinder.0.kind_name", "kinder.1.kind_name", "kinder.0.kind_reisen.0.ziel"] {
        typed.push(name, text);
    }
    for field in FORM.fields.iter().filter(|field| matches!(field.kind, Kind::File { .. })) {
        typed.remove(&field.key);
    }
    typed
}

pub fn journey(typed: &Typed) -> Journey<'static> {
    let form: &'static Form = &FORM;
    Journey::new(form, typed, Day { today: TODAY, holiday: &|_| false, places: None })
}
