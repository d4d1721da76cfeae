//! Forms for tests: the questions are written, the German texts made up.
#![allow(dead_code, reason = "each test uses a part of it")]

use domain::form::{CompiledForm, Day, Form, Journey, Typed, compile_form};
use domain::language::Language;
use domain::municipality::SourceFile;
use jiff::civil::Date;
use std::fmt::Write as _;

pub const TODAY: Date = jiff::civil::date(2026, 11, 23);

/// No holidays.
pub fn day(today: Date) -> Day<'static> {
    Day { today, holiday: &|_| false, places: None }
}

fn strings<'t>(table: &'t toml::Table, key: &str) -> Vec<&'t str> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(toml::Value::as_str).collect()
}

fn tables<'t>(table: &'t toml::Table, key: &str) -> Vec<&'t toml::Table> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(toml::Value::as_table).collect()
}

fn key(table: &toml::Table) -> &str {
    table.get("key").and_then(toml::Value::as_str).unwrap_or_default()
}

fn questions(table: &toml::Table, texts: &mut String) {
    for field in tables(table, "field") {
        let kind = field.get("kind").and_then(toml::Value::as_str).unwrap_or_default();
        let name = key(field);
        writeln!(texts, "[field.{name}]\nlabel = \"Frage {name}\"").expect("a text");
        match kind {
            "group" => writeln!(texts, "one = \"Eintrag\"\nadd = \"Noch einer\"").expect("a text"),
            "info" => writeln!(texts, "text = [\"Hinweis\"]").expect("a text"),
            _ => {}
        }
        for option in strings(field, "options") {
            writeln!(texts, "options.{option} = \"Antwort {option}\"").expect("a text");
        }
        questions(field, texts);
    }
}

/// German texts for everything in a form.
pub fn texts(form: &str) -> String {
    let root: toml::Table = form.parse().unwrap_or_default();
    let mut texts = "title = \"Formular\"\nsummary = \"Ein Formular\"\nafter = [\"Wir melden uns.\"]\n".to_owned();
    for step in tables(&root, "step") {
        writeln!(texts, "[step.{}]\ntitle = \"Seite {}?\"", key(step), key(step)).expect("a text");
        questions(step, &mut texts);
    }
    for check in tables(&root, "check") {
        writeln!(texts, "[check.{}]\nmessage = \"Bitte prüfen.\"", key(check)).expect("a text");
    }
    texts
}

/// Compiles a form with made-up texts.
pub fn compiled(form: &str) -> CompiledForm {
    let form = format!("minutes = 5\n{form}");
    let files = [
        SourceFile::new("test/forms/x/form.toml", form.as_str()),
        SourceFile::new("test/forms/x/de.toml", texts(&form)),
    ];
    compile_form("x", &files.iter().collect::<Vec<_>>(), &[], &[Language::De])
}

/// A form that has no mistake.
pub fn form(form: &str) -> Form {
    let compiled = compiled(form);
    let found: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    compiled.form.unwrap_or_else(|| panic!("{}", found.join("\n")))
}

/// What was typed: `"name=Anna kinder=2"`; a blank in a value is an underscore, several values have commas.
pub fn typed(text: &str) -> Typed {
    let mut typed = Typed::default();
    for pair in text.split_whitespace() {
        let (name, value) = pair.split_once('=').expect("name=value");
        if value.matches('-').count() == 2 && value.len() == 10 {
            for (part, value) in ["year", "month", "day"].iter().zip(value.split('-')) {
                typed.push(format!("{name}.{part}"), value);
            }
        } else {
            value.split(',').for_each(|value| typed.push(name, value.replace('_', " ")));
        }
    }
    typed
}

/// Keys of the steps that are asked.
pub fn steps(journey: &Journey<'_>) -> Vec<String> {
    journey.steps().iter().map(|step| journey.form().steps[*step].key.clone()).collect()
}

/// Input and code of each finding that stops.
pub fn open(journey: &Journey<'_>) -> Vec<String> {
    let stops = journey.findings().iter().filter(|finding| finding.stops());
    stops.map(|finding| format!("{} {}", finding.path, finding.code(journey.form()))).collect()
}
