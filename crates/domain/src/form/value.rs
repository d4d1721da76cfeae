//! What an answer means.

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::fmt;

/// An answer that was understood.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// Any kind of text and number with a form of its own, cleaned.
    Text(String),
    Int(i64),
    Decimal(Decimal),
    Bool(bool),
    Date(Date),
    Partial(PartialDate),
    Many(Vec<String>),
    Address(Address),
    /// Keys of uploads, oldest first.
    Files(Vec<String>),
    /// The rows of a group.
    Rows(Vec<Row>),
}

/// The answers of one row of a group, at the places of its questions.
pub type Row = Vec<Option<Value>>;

/// A number with digits behind the comma: `units` / 10^`digits`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    pub units: i64,
    pub digits: u8,
}

impl Decimal {
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "the limits of a question keep numbers far below 2^53")]
    pub fn as_f64(self) -> f64 {
        self.units as f64 / 10_f64.powi(i32::from(self.digits))
    }
}

/// With a point, as in JSON and XML.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_i64.pow(u32::from(self.digits));
        let sign = if self.units < 0 { "-" } else { "" };
        write!(f, "{sign}{}", (self.units / scale).unsigned_abs())?;
        if self.digits > 0 {
            write!(f, ".{:0width$}", (self.units % scale).unsigned_abs(), width = usize::from(self.digits))?;
        }
        Ok(())
    }
}

/// A date as it stands on papers: the day, or day and month, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// Where somebody lives or something lies.
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
pub struct Address {
    pub street: String,
    /// House number with its letter; empty where houses have none.
    pub number: String,
    pub postal_code: String,
    pub city: String,
    /// ISO 3166-1, two letters.
    pub country: String,
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Int(number) => serializer.serialize_i64(*number),
            Self::Decimal(number) => serializer.serialize_f64(number.as_f64()),
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::Date(date) => serializer.collect_str(date),
            Self::Partial(date) => serializer.collect_str(date),
            Self::Many(list) | Self::Files(list) => list.serialize(serializer),
            Self::Address(address) => address.serialize(serializer),
            Self::Rows(rows) => rows.serialize(serializer),
        }
    }
}

/// Only the shape: answers are personal data.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text(…)",
            Self::Int(_) => "Int(…)",
            Self::Decimal(_) => "Decimal(…)",
            Self::Bool(_) => "Bool(…)",
            Self::Date(_) => "Date(…)",
            Self::Partial(_) => "Partial(…)",
            Self::Many(_) => "Many(…)",
            Self::Address(_) => "Address(…)",
            Self::Files(_) => "Files(…)",
            Self::Rows(_) => "Rows(…)",
        })
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}
