//! Why an answer is not taken.

use crate::plausibility;
use crate::text::input::{MailProblem, PhoneProblem};
use crate::text::latin::NameProblem;
use jiff::civil::Date;

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Problem {
    /// It must be answered.
    Missing,
    /// In characters.
    TooShort {
        min: usize,
        actual: usize,
    },
    TooLong {
        max: usize,
        actual: usize,
    },
    /// Nothing one could read: marks without a letter, letters without a shape, or a heap of marks on one letter.
    Illegible,
    NotANumber,
    /// More digits behind the comma than so many.
    Decimals {
        decimals: u8,
    },
    TooSmall {
        min: i64,
        digits: u8,
    },
    TooLarge {
        max: i64,
        digits: u8,
    },
    /// Day, month or year is missing; the part of the input's name.
    DatePart(&'static str),
    NoSuchDate,
    TooEarly {
        min: Date,
    },
    TooLate {
        max: Date,
    },
    /// A birth that is still to come.
    Future,
    /// Longer ago than people live.
    TooOld,
    NoSuchTime,
    NotAnOption,
    TooFew {
        min: usize,
    },
    TooMany {
        max: usize,
    },
    /// A part of an address is missing or wrong.
    AddressPart(&'static str),
    Name(NameProblem),
    Mail(MailProblem),
    Phone(PhoneProblem),
    Code(plausibility::Kind, plausibility::Problem),
}

/// What a text needs to know of a problem.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg {
    Count(usize),
    /// `units` / 10^`digits`.
    Number {
        units: i64,
        digits: u8,
    },
    Date(Date),
    Letter(char),
}

impl Problem {
    /// The word in stored answers, journeys and Fluent (`problem-<key>`).
    #[must_use]
    pub fn key(&self) -> String {
        let fixed = match self {
            Self::Missing => "missing",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } | Self::Name(NameProblem::TooLong { .. }) => "too-long",
            Self::Illegible => "illegible",
            Self::NotANumber => "number",
            Self::Decimals { .. } => "decimals",
            Self::TooSmall { .. } => "too-small",
            Self::TooLarge { .. } => "too-large",
            Self::DatePart(_) => "date-part",
            Self::NoSuchDate => "no-date",
            Self::TooEarly { .. } => "too-early",
            Self::TooLate { .. } => "too-late",
            Self::Future => "future",
            Self::TooOld => "too-old",
            Self::NoSuchTime => "no-time",
            Self::NotAnOption => "option",
            Self::TooFew { .. } => "too-few",
            Self::TooMany { .. } => "too-many",
            Self::AddressPart(part) => return format!("address-{}", part.replace('_', "-")),
            Self::Name(NameProblem::Empty) => "name-empty",
            Self::Name(NameProblem::Digit) => "name-digit",
            Self::Name(NameProblem::OtherScript(_)) => "name-script",
            Self::Name(NameProblem::Sign(_)) => "name-sign",
            Self::Mail(_) => "mail",
            Self::Phone(_) => "phone",
            Self::Code(kind, problem) => return format!("{}-{}", kind.key(), problem.key()),
        };
        fixed.to_owned()
    }

    /// What its text needs to know, by the names in Fluent.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match *self {
            Self::TooShort { min, actual } => {
                vec![("min", Arg::Count(min)), ("missing", Arg::Count(min.saturating_sub(actual)))]
            }
            Self::TooLong { max, actual } | Self::Name(NameProblem::TooLong { max, actual }) => {
                vec![("max", Arg::Count(max)), ("over", Arg::Count(actual.saturating_sub(max)))]
            }
            Self::Decimals { decimals } => vec![("decimals", Arg::Count(decimals.into()))],
            Self::TooSmall { min, digits } => vec![("min", Arg::Number { units: min, digits })],
            Self::TooLarge { max, digits } => vec![("max", Arg::Number { units: max, digits })],
            Self::TooEarly { min } => vec![("min", Arg::Date(min))],
            Self::TooLate { max } => vec![("max", Arg::Date(max))],
            Self::TooFew { min } => vec![("min", Arg::Count(min))],
            Self::TooMany { max } => vec![("max", Arg::Count(max))],
            Self::Name(NameProblem::OtherScript(letter) | NameProblem::Sign(letter)) => {
                vec![("letter", Arg::Letter(letter))]
            }
            _ => Vec::new(),
        }
    }

    /// The part of a composite input that is to be looked at: `year` of a date.
    #[must_use]
    pub const fn part(&self) -> Option<&'static str> {
        match self {
            Self::DatePart(part) | Self::AddressPart(part) => Some(part),
            _ => None,
        }
    }
}
