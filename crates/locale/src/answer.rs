//! The answer to a question of a form, in words.

use crate::{country, date_plain, decimal, money, month_year, number, texts};
use domain::form::{Address, Field, Kind, PartialDate, Value};
use domain::language::Language;
use domain::plausibility;
use jiff::civil::Date;

/// An answer as one text; lines of an address or a list stand below each other. What the person typed stays as it is. `files` are the
/// names of the files, if the answer is some.
#[must_use]
pub fn answer(language: Language, field: &Field, value: &Value, files: &[String]) -> String {
    let text = |key: &str| texts().get(language, key, &[]).text;
    match (value, &field.kind) {
        (Value::Text(key), Kind::Choice { options }) => option(language, field, options, key),
        (Value::Text(code), Kind::Country | Kind::Nationality) => match code.as_str() {
            "stateless" => text("nationality-stateless"),
            "unknown" => text("nationality-unknown"),
            code => country(language, code).to_owned(),
        },
        (Value::Text(number), Kind::Code(plausibility::Kind::Iban)) => in_fours(number),
        (Value::Text(text), _) => text.clone(),
        (Value::Int(cents), Kind::Money { .. }) => money(language, *cents),
        (Value::Int(whole), _) => with_unit(language, field, number(language, *whole)),
        (Value::Decimal(fraction), _) => with_unit(language, field, decimal(language, fraction.units, fraction.digits)),
        (Value::Bool(true), _) => text("answer-yes"),
        (Value::Bool(false), _) => text("answer-no"),
        (Value::Date(date), _) => date_plain(language, *date),
        (Value::Partial(date), _) => partial(language, *date),
        (Value::Many(keys), Kind::Choices { options, .. }) => {
            lines(keys.iter().map(|key| option(language, field, options, key)))
        }
        (Value::Many(keys), _) => lines(keys.iter().cloned()),
        (Value::Address(address), _) => lines(postal(language, address).into_iter()),
        (Value::Files(_), _) => lines(files.iter().cloned()),
        (Value::Rows(rows), _) => number(language, i64::try_from(rows.len()).unwrap_or(i64::MAX)),
    }
}

/// The lines of an address; the country only if it is another one.
#[must_use]
pub fn postal(language: Language, address: &Address) -> Vec<String> {
    let line = |a: &str, b: &str| format!("{a} {b}").trim().to_owned();
    let mut lines = vec![line(&address.street, &address.number), line(&address.postal_code, &address.city)];
    if address.country != "DE" {
        lines.push(country(language, &address.country).to_owned());
    }
    lines
}

/// An IBAN as it stands on paper (ISO 13616: groups of four).
fn in_fours(number: &str) -> String {
    let letters: Vec<char> = number.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn option(language: Language, field: &Field, options: &[String], key: &str) -> String {
    let at = options.iter().position(|option| option == key);
    at.and_then(|at| field.options.get(at)).map_or_else(|| key.to_owned(), |text| text.plain(language).to_owned())
}

fn with_unit(language: Language, field: &Field, number: String) -> String {
    match &field.unit {
        Some(unit) => format!("{number} {}", unit.plain(language)),
        None => number,
    }
}

fn partial(language: Language, date: PartialDate) -> String {
    let full = |month, day| Date::new(date.year, month, day).ok();
    let text = match (date.month, date.day) {
        (Some(month), Some(day)) => full(month, day).map(|date| date_plain(language, date)),
        (Some(month), None) => full(month, 1).map(|date| month_year(language, date)),
        _ => None,
    };
    text.unwrap_or_else(|| date.year.to_string())
}

#[cfg(test)]
mod tests {
    use super::in_fours;

    #[test]
    fn an_iban_reads_as_on_paper() {
        for (number, expected) in [
            ("DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
            ("NO9386011117947", "NO93 8601 1117 947"),
            ("", ""),
        ] {
            assert_eq!(in_fours(number), expected);
        }
    }
}
