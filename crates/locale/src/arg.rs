//! The values that texts are filled with.

use fluent_bundle::FluentValue;

/// A value for a parameter (`{ $name }`) of a text.
///
/// Dates, money and large numbers are formatted first, with [`crate::date_long`] and its kin, and passed as text.
/// An integer chooses the plural form and appears without grouping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, taken as it is
    Str(&'a str),
    /// A number that may choose the plural form
    Int(i64),
}

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Str(text) => Self::from(text),
            Arg::Int(number) => Self::from(number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Str(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Str(text)
    }
}

impl<'a> From<&'a crate::Message> for Arg<'a> {
    fn from(message: &'a crate::Message) -> Self {
        Self::Str(&message.text)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {
        $(impl From<$integer> for Arg<'_> {
            fn from(number: $integer) -> Self {
                // No count of the portal comes near the limit.
                Self::Int(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}
from_integers!(i8 i16 i32 i64 u8 u16 u32 u64 usize);
