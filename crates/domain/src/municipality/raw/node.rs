//! One value, asked for by its type.

use super::document::{Document, Spot};
use super::examples::example;
use super::fields::Fields;
use crate::municipality::suggest::{as_key, is_key, one_of};
use jiff::civil::{Date, Time};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;
use unicode_normalization::UnicodeNormalization;

/// A checked value and where it stands.
#[derive(Clone, Copy)]
pub(in crate::municipality) struct At<'d, T> {
    pub value: T,
    pub spot: Spot<'d>,
}

/// A value that is still to be checked.
#[derive(Clone)]
pub(in crate::municipality) struct Node<'d> {
    document: &'d Document<'d>,
    pub spot: Spot<'d>,
    pub key: &'d str,
    value: &'d DeValue<'d>,
    /// The table it stands in, for messages.
    place: String,
}

impl<'d> Node<'d> {
    pub(super) fn new(
        document: &'d Document<'d>,
        spot: Spot<'d>,
        key: &'d str,
        value: &'d Spanned<DeValue<'d>>,
        place: &str,
    ) -> Self {
        Self { document, spot, key, value: value.get_ref(), place: place.into() }
    }

    /// The text as it stands, without any check; `None` for other types.
    pub(in crate::municipality) fn plain(&self) -> Option<&'d str> {
        match self.value {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    fn wrong_type<T>(&self, wanted: &str, remedy: impl Into<String>) -> Option<T> {
        let found = match self.value {
            DeValue::String(text) => format!("the text \"{text}\""),
            DeValue::Integer(number) => format!("the number {number}"),
            DeValue::Float(number) => format!("the number {number}"),
            DeValue::Boolean(yes) => format!("{yes}"),
            DeValue::Datetime(date) => format!("the date or time {date}"),
            DeValue::Array(_) => "a list".into(),
            DeValue::Table(_) => "a table".into(),
        };
        self.spot.error(
            format!("`{}` in {} must be {wanted}, but it is {found}", self.key, self.place),
            remedy,
        );
        None
    }

    fn such_as(&self, otherwise: &str) -> String {
        format!("write it like {}", example(self.key).unwrap_or(otherwise))
    }

    /// Reports a value that has the right type but not the right form.
    pub(in crate::municipality) fn malformed<T>(&self, why: &str, remedy: impl Into<String>) -> Option<T> {
        self.spot.error(format!("`{}` in {}: {why}", self.key, self.place), remedy);
        None
    }

    /// A text on one line: not empty, without control characters, in NFC.
    pub(in crate::municipality) fn text(&self) -> Option<String> {
        let DeValue::String(text) = self.value else {
            let remedy = match self.value {
                DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => "put it in quotation marks".into(),
                _ => self.such_as("name = \"…\""),
            };
            return self.wrong_type("a text", remedy);
        };
        if text.trim().is_empty() {
            return self.malformed("the text is empty", "write a text, or remove the line if the key is optional");
        }
        check_characters(text, &self.place, self.key, self.spot)?;
        Some(text.trim().nfc().collect())
    }

    /// [`Node::text`] with its place.
    pub(in crate::municipality) fn text_at(&self) -> Option<At<'d, String>> {
        self.text().map(|value| At { value, spot: self.spot })
    }

    /// A key: lower case letters, digits and hyphens.
    pub(in crate::municipality) fn key_text(&self) -> Option<At<'d, String>> {
        let DeValue::String(text) = self.value else {
            return self.wrong_type("a key in quotation marks", self.such_as("key = \"schalter-1\""));
        };
        if !is_key(text) {
            return self.malformed(
                &format!("\"{text}\" is no key: only lower case letters, digits and hyphens, 1 to 40 characters"),
                format!("for example \"{}\"", as_key(text)),
            );
        }
        Some(At { value: text.to_string(), spot: self.spot })
    }

    pub(in crate::municipality) fn integer(&self, range: RangeInclusive<i64>) -> Option<i64> {
        let DeValue::Integer(number) = self.value else {
            let remedy = match self.value {
                DeValue::String(text) if text.trim().parse::<i64>().is_ok() => {
                    format!("leave out the quotation marks: {} = {}", self.key, text.trim())
                }
                _ => format!("write digits only, for example {} = {}", self.key, range.start().max(&1)),
            };
            return self.wrong_type("a whole number", remedy);
        };
        match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(value) if range.contains(&value) => Some(value),
            _ => self.malformed(
                &format!("{number} is out of range"),
                format!("it must be from {} to {}", range.start(), range.end()),
            ),
        }
    }

    /// Minutes: a multiple of 5 within `range`.
    pub(in crate::municipality) fn minutes(&self, range: RangeInclusive<i64>) -> Option<u16> {
        let value = self.integer(range.clone())?;
        if value % 5 != 0 {
            let (below, above) = (value - value.rem_euclid(5), value - value.rem_euclid(5) + 5);
            let remedy = if below < *range.start() { format!("write {above}") } else { format!("write {below} or {above}") };
            return self.malformed(&format!("{value} is not a multiple of 5 minutes"), remedy);
        }
        u16::try_from(value).ok()
    }

    pub(in crate::municipality) fn float(&self) -> Option<f64> {
        let text = match self.value {
            DeValue::Float(number) => number.as_str(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            _ => return self.wrong_type("a number", format!("write it with a point: {} = 48.8585", self.key)),
        };
        text.parse().ok().filter(|number: &f64| number.is_finite())
    }

    pub(in crate::municipality) fn boolean(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(value) => Some(*value),
            _ => self.wrong_type("true or false", format!("write {} = true or {} = false", self.key, self.key)),
        }
    }

    /// One of a few fixed words.
    pub(in crate::municipality) fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let DeValue::String(text) = self.value else {
            return self.wrong_type("one of a few words", format!("possible are: \"{}\"", words.join("\", \"")));
        };
        let found = choices.iter().find(|(word, _)| *word == text.as_ref());
        if found.is_none() {
            return self.malformed(
                &format!("\"{text}\" is unknown"),
                match one_of(text, &words) {
                    near if near.starts_with("did") => format!("{near} (possible are: {})", words.join(", ")),
                    all => all,
                },
            );
        }
        found.map(|(_, value)| *value)
    }

    /// A TOML date of this century or the next.
    pub(in crate::municipality) fn date(&self) -> Option<Date> {
        let remedy = format!("write year-month-day without quotation marks: {} = 2026-12-24", self.key);
        let date = match self.value {
            DeValue::Datetime(value) if value.time.is_none() && value.offset.is_none() => value.date,
            _ => None,
        };
        let Some(date) = date else {
            return self.wrong_type("a date", remedy);
        };
        let civil = i16::try_from(date.year).ok().and_then(|year| {
            Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
        });
        match civil {
            Some(civil) if (2000..2200).contains(&civil.year()) => Some(civil),
            Some(_) => self.malformed(&format!("the year of {date} cannot be meant"), "use a year from 2000 to 2199"),
            None => self.malformed(&format!("{date} does not exist"), remedy),
        }
    }

    /// A wall-clock time on five minutes, `"08:00"`.
    pub(in crate::municipality) fn time(&self) -> Option<Time> {
        let DeValue::String(text) = self.value else {
            let remedy = match self.value {
                DeValue::Datetime(value) if value.date.is_none() => match value.time {
                    Some(time) => format!("put it in quotation marks: \"{:02}:{:02}\"", time.hour, time.minute),
                    None => self.such_as("from = \"08:00\""),
                },
                _ => self.such_as("from = \"08:00\""),
            };
            return self.wrong_type("a time of day", remedy);
        };
        let number = |part: &str| -> Option<i8> {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
        };
        let parts = text.split_once(':').and_then(|(hour, minute)| Some((number(hour)?, number(minute)?)));
        let Some((hour, minute)) = parts else {
            return self.malformed(
                &format!("\"{text}\" is not a time of day"),
                "write hours and minutes with two digits each: \"08:00\"",
            );
        };
        let Ok(time) = Time::new(hour, minute, 0, 0) else {
            return self.malformed(
                &format!("the time \"{text}\" does not exist"),
                "a day goes from \"00:00\" to \"23:55\"",
            );
        };
        if minute % 5 != 0 {
            let below = minute - minute % 5;
            return self.malformed(
                &format!("\"{text}\" is not on 5 minutes"),
                format!("write \"{hour:02}:{below:02}\", or another multiple of 5 minutes"),
            );
        }
        Some(time)
    }

    /// The values of a list.
    pub(in crate::municipality) fn list(&self) -> Option<Vec<Node<'d>>> {
        let DeValue::Array(values) = self.value else {
            let remedy = match self.value {
                DeValue::String(text) => format!("put it in brackets: {} = [\"{text}\"]", self.key),
                _ => self.such_as("a list in brackets: [\"…\", \"…\"]"),
            };
            return self.wrong_type("a list", remedy);
        };
        let nodes = values.iter().map(|value| {
            let spot = self.document.spot_at(value.span().start);
            Self::new(self.document, spot, self.key, value, &self.place)
        });
        Some(nodes.collect())
    }

    /// A list of different keys.
    pub(in crate::municipality) fn keys(&self) -> Option<Vec<At<'d, String>>> {
        let mut keys: Vec<At<'d, String>> = Vec::new();
        let mut whole = true;
        for node in self.list()? {
            match node.key_text() {
                Some(key) if keys.iter().any(|other| other.value == key.value) => {
                    node.malformed::<()>(&format!("\"{}\" stands twice in the list", key.value), "remove one of the two");
                }
                Some(key) => keys.push(key),
                None => whole = false,
            }
        }
        whole.then_some(keys)
    }

    pub(in crate::municipality) fn table(&self, name: &str) -> Option<Fields<'d>> {
        match self.value {
            DeValue::Table(table) => Some(Fields::new(self.document, table, self.spot.line, name)),
            _ => self.wrong_type("a table", format!("write {name} on a line of its own and the keys below it")),
        }
    }

    /// The tables of a list of tables.
    pub(in crate::municipality) fn tables(&self, name: &str) -> Vec<Fields<'d>> {
        let remedy = format!("write {name} with two brackets on each side, once for each entry");
        let DeValue::Array(values) = self.value else {
            self.wrong_type::<()>("a list of tables", remedy);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in values.iter() {
            match value.get_ref() {
                DeValue::Table(table) => {
                    let line = self.document.spot_at(value.span().start).line;
                    tables.push(Fields::new(self.document, table, line, name));
                }
                _ => {
                    self.wrong_type::<()>("a list of tables", remedy.clone());
                    break;
                }
            }
        }
        tables
    }
}

/// Refuses control characters (also line breaks) and characters that turn the direction of the text around.
fn check_characters(text: &str, place: &str, key: &str, spot: Spot<'_>) -> Option<()> {
    let bad = text.trim().chars().find(|letter| {
        letter.is_control()
            || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    });
    let Some(bad) = bad else { return Some(()) };
    let (what, remedy) = match bad {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => ("a line break", "write it on one line; a new paragraph is a further entry of the list"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => (
            "a character that overrides the direction of writing",
            "remove it and type the text anew; Arabic needs no such character",
        ),
        _ => ("a control character", "remove it, most likely it came in by copying; type the words around it anew"),
    };
    spot.error(format!("`{key}` in {place} holds {what} (U+{:04X})", u32::from(bad)), remedy);
    None
}
