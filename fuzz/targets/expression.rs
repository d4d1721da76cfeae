//! Conditions of forms: read, checked against the questions, and computed with answers.
//!
//! The input is answers (`name=value`, a line each), an empty line, and the expression. A line `in=row` makes it the condition of a
//! question in a row of a group, `in=check` a rule, `in=fee` how often a fee is due; otherwise it is the condition of a step.
#![no_main]

use domain::form::{CompiledForm, Day, Journey, Typed, compile_form};
use domain::language::Language;
use domain::municipality::SourceFile;
use fuzz::{TODAY, assert_explained, assert_walkable, typed};
use libfuzzer_sys::{Corpus, fuzz_target};

/// A question of each kind that expressions treat differently.
const FORM: &str = r#"minutes = 5
[[step]]
key = "a"
field = [
  { key = "wort", kind = "text", optional = true },
  { key = "art", kind = "choice", options = ["neu", "alt", "fort"], optional = true },
  { key = "arten", kind = "choices", options = ["neu", "alt", "fort"], optional = true },
  { key = "zahl", kind = "number", optional = true },
  { key = "mass", kind = "number", decimals = 2, optional = true },
  { key = "geld", kind = "money", optional = true },
  { key = "ja", kind = "yes-no", optional = true },
  { key = "tag", kind = "date", optional = true },
  { key = "ende", kind = "date", optional = true },
  { key = "ort", kind = "address", optional = true },
  { key = "papier", kind = "partial-date", optional = true },
  { key = "kinder", kind = "group", max = 5, field = [
    { key = "kind_name", kind = "text", optional = true },
    { key = "kind_tag", kind = "date", optional = true },
    { key = "tiere", kind = "group", max = 3, field = [
      { key = "tier", kind = "text", optional = true },
      { key = "IN_ROW", kind = "text", optional = true, ROW },
    ] },
  ] },
]
[[step]]
key = "b"
STEP
field = [{ key = "ziel", kind = "text", optional = true }]
"#;

const TEXTS: &str = r#"title = "Formular"
summary = "Ein Formular"
after = ["Wir melden uns."]
step.a.title = "Seite 1?"
step.b.title = "Seite 2?"
check.regel.message = "Bitte prüfen."
[field]
wort.label = "Wort"
art = { label = "Art", options = { neu = "Neu", alt = "Alt", fort = "Fort" } }
arten = { label = "Arten", options = { neu = "Neu", alt = "Alt", fort = "Fort" } }
zahl.label = "Zahl"
mass.label = "Maß"
geld.label = "Geld"
ja.label = "Ja?"
tag.label = "Tag"
ende.label = "Ende"
ort.label = "Ort"
papier.label = "Papier"
kinder = { label = "Kinder", one = "Kind", add = "Noch eines" }
kind_name.label = "Name"
kind_tag.label = "Tag"
tiere = { label = "Tiere", one = "Tier", add = "Noch eines" }
tier.label = "Tier"
in_row.label = "Mehr"
ziel.label = "Ziel"
"#;

/// Any text as a string of TOML.
fn quoted(text: &str) -> String {
    let escaped: String = text.chars().map(|character| format!("\\U{:08X}", u32::from(character))).collect();
    format!("\"{escaped}\"")
}

fn form(place: &str, expression: &str) -> CompiledForm {
    let condition = format!("when = {}", quoted(expression));
    let (row, step) = match place {
        "row" => (condition.as_str(), ""),
        "check" | "fee" => ("", ""),
        _ => ("", condition.as_str()),
    };
    let mut text = FORM.replace("IN_ROW", "in_row").replace(", ROW", if row.is_empty() { "" } else { ", ROW" });
    text = text.replace("ROW", row).replace("STEP", step);
    let mut texts = TEXTS.to_owned();
    match place {
        "check" => {
            let rule = quoted(expression);
            text.push_str(&format!(
                "[[check]]\nkey = \"regel\"\nfield = \"tier\"\nlevel = \"warning\"\nrule = {rule}\n"
            ));
        }
        "fee" => text.push_str(&format!("[[fee]]\nfee = \"gebuehr\"\ntimes = {}\n", quoted(expression))),
        _ => {}
    }
    if place != "check" {
        texts = texts.replace("check.regel.message = \"Bitte prüfen.\"\n", "");
    }
    let files = [SourceFile::new("x/forms/x/form.toml", text), SourceFile::new("x/forms/x/de.toml", texts)];
    let compiled = compile_form("x", &files.each_ref(), &[], &[Language::De]);
    assert_explained(&compiled.diagnostics, files.iter());
    compiled
}

/// What of the second step and of the row's last question is asked.
fn asked(compiled: &CompiledForm, typed: &Typed) -> Option<Vec<String>> {
    let form = compiled.form.as_ref()?;
    let journey = Journey::new(form, typed, Day { today: TODAY, holiday: &|_| false, places: None });
    let asked = journey.asked().iter().filter(|asked| asked.path == "ziel" || asked.path.ends_with(".in_row"));
    Some(asked.map(|asked| asked.path.clone()).collect())
}

fuzz_target!(|data: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    let Some((answers, expression)) = text.split_once("\n\n") else { return Corpus::Reject };
    let answers = typed(answers);
    let place = answers.first("in").unwrap_or("step");
    let compiled = form(place, expression);
    let Some(form_) = &compiled.form else { return Corpus::Keep };
    assert_walkable(form_, &answers, &[Language::De]);
    for fee in &form_.fees {
        let journey = Journey::new(form_, &answers, Day { today: TODAY, holiday: &|_| false, places: None });
        let scope = domain::form::expr::Scope {
            levels: [Some(journey.answers()), None, None],
            day: Day { today: TODAY, holiday: &|_| false, places: None },
        };
        let _ = fee.times.as_ref().map(|times| times.number(&scope));
    }
    if matches!(place, "check" | "fee") {
        return Corpus::Keep;
    }
    // Neither holds where the answer is missing; both never do. A comment may swallow the bracket.
    let opposite = form(place, &format!("!({expression}\n)"));
    if let (Some(holds), Some(opposite)) = (asked(&compiled, &answers), asked(&opposite, &answers)) {
        assert!(holds.iter().all(|path| !opposite.contains(path)), "{expression} holds, and so does its opposite");
    }
    Corpus::Keep
});
