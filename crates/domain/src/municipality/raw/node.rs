//! One value, asked for by its type.

use super::document::{Document, Spot};
use super::examples::example;
use super::fields::Fields;
use crate::municipality::suggest::one_of;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;

/// A checked value and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct At<'d, T> {
    pub value: T,
    pub spot: Spot<'d>,
}

/// A value that is still to be checked.
#[derive(Clone)]
pub(crate) struct Node<'d> {
    document: &'d Document<'d>,
    pub spot: Spot<'d>,
    pub key: &'d str,
    pub(super) value: &'d DeValue<'d>,
    /// The table it stands in, for messages.
    pub(super) place: String,
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
    pub(crate) fn plain(&self) -> Option<&'d str> {
        match self.value {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn wrong_type<T>(&self, wanted: &str, remedy: impl Into<String>) -> Option<T> {
        let found = match self.value {
            DeValue::String(text) => format!("the text \"{text}\""),
            DeValue::Integer(number) => format!("the number {number}"),
            DeValue::Float(number) => format!("the number {number}"),
            DeValue::Boolean(yes) => format!("{yes}"),
            DeValue::Datetime(date) => format!("the date or time {date}"),
            DeValue::Array(_) => "a list".into(),
            DeValue::Table(_) => "a table".into(),
        };
        self.spot.error(format!("`{}` in {} must be {wanted}, but it is {found}", self.key, self.place), remedy);
        None
    }

    pub(super) fn such_as(&self, otherwise: &str) -> String {
        format!("write it like {}", example(self.key).unwrap_or(otherwise))
    }

    /// Reports a value that has the right type but not the right form.
    pub(crate) fn malformed<T>(&self, why: &str, remedy: impl Into<String>) -> Option<T> {
        self.spot.error(format!("`{}` in {}: {why}", self.key, self.place), remedy);
        None
    }

    pub(crate) fn integer(&self, range: RangeInclusive<i64>) -> Option<i64> {
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

    pub(crate) fn float(&self) -> Option<f64> {
        let text = match self.value {
            DeValue::Float(number) => number.as_str(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            _ => {
                return self.wrong_type("a number", format!("write it with a point: {} = 48.8585", self.key));
            }
        };
        text.parse().ok().filter(|number: &f64| number.is_finite())
    }

    pub(crate) fn boolean(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(value) => Some(*value),
            _ => self.wrong_type("true or false", format!("write {} = true or {} = false", self.key, self.key)),
        }
    }

    /// One of a few fixed words.
    pub(crate) fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let DeValue::String(text) = self.value else {
            return self.wrong_type("one of a few words", format!("possible are: \"{}\"", words.join("\", \"")));
        };
        let found = choices.iter().find(|(word, _)| *word == text.as_ref());
        if found.is_none() {
            return self.malformed(
                &format!("\"{text}\" is unknown"),
                match one_of(text, &words) {
                    near if near.starts_with("did") => {
                        format!("{near} (possible are: {})", words.join(", "))
                    }
                    all => all,
                },
            );
        }
        found.map(|(_, value)| *value)
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    /// The values of a list.
    pub(crate) fn list(&self) -> Option<Vec<Node<'d>>> {
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
    pub(crate) fn keys(&self) -> Option<Vec<At<'d, String>>> {
        let mut keys: Vec<At<'d, String>> = Vec::new();
        let mut whole = true;
        for node in self.list()? {
            match node.key_text() {
                Some(key) if keys.iter().any(|other| other.value == key.value) => {
                    node.malformed::<()>(
                        &format!("\"{}\" stands twice in the list", key.value),
                        "remove one of the two",
                    );
                }
                Some(key) => keys.push(key),
                None => whole = false,
            }
        }
        whole.then_some(keys)
    }

    pub(crate) fn table(&self, name: &str) -> Option<Fields<'d>> {
        match self.value {
            DeValue::Table(table) => Some(Fields::new(self.document, table, self.spot.line, name)),
            _ => self.wrong_type("a table", format!("write {name} on a line of its own and the keys below it")),
        }
    }

    /// The tables of a list of tables.
    pub(crate) fn tables(&self, name: &str) -> Vec<Fields<'d>> {
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
