//! A question as the browser knows it: one word for the kind, its limits behind it, days counted from today already found.
//!
//! The page writes it beside the inputs (`data-check`); the small WASM `live` reads it when they are left and checks with
//! [`super::read`], the server's own code. What can come out is listed here too, so that the page brings the sentences along.

use super::{Problem, read};
use crate::form::model::{Bound, Kind};
use crate::form::typed::Typed;
use crate::plausibility;
use crate::text::input::{MailProblem, PhoneProblem};
use crate::text::latin::NameProblem;
use jiff::civil::Date;
use std::fmt;
use std::str::{FromStr, SplitAsciiWhitespace};

/// Stands between what was typed into the parts of a date or an address. Nobody types it.
pub const BETWEEN_PARTS: char = '\u{1F}';

/// A kind whose answers can be checked when they are left.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    kind: Kind,
    today: Date,
}

/// A text that is no [`Spec`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no question is written like this")]
pub struct Unreadable;

impl Spec {
    /// `None` where nothing can be mistyped: choices, files, groups.
    #[must_use]
    pub fn of(kind: &Kind, today: Date) -> Option<Self> {
        let day = |bound: Option<Bound>| bound.map(|bound| Bound::Day(bound.on(today)));
        let kind = match kind {
            Kind::Date { min, max } => Kind::Date { min: day(*min), max: day(*max) },
            Kind::Text { .. }
            | Kind::Long { .. }
            | Kind::Name { .. }
            | Kind::Number { .. }
            | Kind::Money { .. }
            | Kind::BirthDate
            | Kind::PartialDate
            | Kind::Time
            | Kind::Address { .. }
            | Kind::Phone
            | Kind::Mail
            | Kind::Code(_) => kind.clone(),
            Kind::YesNo
            | Kind::Choice { .. }
            | Kind::Choices { .. }
            | Kind::Country
            | Kind::Nationality
            | Kind::File { .. }
            | Kind::Group { .. }
            | Kind::Consent
            | Kind::Info => return None,
        };
        Some(Self { kind, today })
    }

    /// What is wrong with an answer; an empty one is not wrong. The parts of a date or an address stand in the order of
    /// [`Kind::parts`] with [`BETWEEN_PARTS`] between them.
    #[must_use]
    pub fn problem(&self, typed: &str) -> Option<Problem> {
        let mut answer = Typed::default();
        match self.kind.parts() {
            [] => answer.push("x", typed),
            parts => {
                for (part, value) in parts.iter().zip(typed.split(BETWEEN_PARTS)) {
                    answer.push(format!("x.{part}"), value);
                }
            }
        }
        read(&self.kind, "x", &answer, self.today).err()
    }

    /// All that [`Spec::problem`] can find. What depends on the answer ([`variable`]) stands for any.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let names = |max| {
            let letters = [NameProblem::OtherScript('Я'), NameProblem::Sign('<')];
            let all = [NameProblem::Empty, NameProblem::Digit, NameProblem::TooLong { max, actual: max + 1 }];
            all.into_iter().chain(letters).map(Problem::Name).collect()
        };
        let length = |min, max| {
            vec![Problem::TooShort { min, actual: 0 }, Problem::TooLong { max, actual: max + 1 }, Problem::Illegible]
        };
        let number = |decimals, min: Option<i64>, max: Option<i64>, digits| {
            let min = min.map(|min| Problem::TooSmall { min, digits });
            let max = max.map(|max| Problem::TooLarge { max, digits });
            [Problem::NotANumber, Problem::Decimals { decimals }].into_iter().chain(min).chain(max).collect()
        };
        let day = || self.kind.parts().iter().map(|part| Problem::DatePart(part)).chain([Problem::NoSuchDate]);
        match self.kind {
            Kind::Text { min, max } | Kind::Long { min, max } => length(min, max),
            Kind::Name { max } => names(max),
            Kind::Number { min, max, decimals } => number(decimals, min, max, 0),
            Kind::Money { min, max } => number(2, Some(min), Some(max), 2),
            Kind::Date { min, max } => {
                let min = min.map(|min| Problem::TooEarly { min: min.on(self.today) });
                let max = max.map(|max| Problem::TooLate { max: max.on(self.today) });
                day().chain(min).chain(max).collect()
            }
            Kind::BirthDate => day().chain([Problem::Future, Problem::TooOld]).collect(),
            Kind::PartialDate => day().collect(),
            Kind::Time => vec![Problem::NoSuchTime],
            Kind::Address { .. } => self.kind.parts().iter().map(|part| Problem::AddressPart(part)).collect(),
            Kind::Phone => [PhoneProblem::TooShort, PhoneProblem::TooLong, PhoneProblem::BadCharacter('x')]
                .map(Problem::Phone)
                .to_vec(),
            Kind::Mail => [MailProblem::TooLong, MailProblem::MissingAt].map(Problem::Mail).to_vec(),
            Kind::Code(code) => plausibility::Problem::ALL.map(|problem| Problem::Code(code, problem)).to_vec(),
            _ => Vec::new(),
        }
    }

    /// What the browser is told: nothing, the [`word`] of a problem, or that and its [`variable`] behind a blank.
    #[must_use]
    pub fn check(&self, typed: &str) -> String {
        match self.problem(typed) {
            None => String::new(),
            Some(problem) => match variable(problem) {
                None => word(problem),
                Some(variable) => format!("{} {variable}", word(problem)),
            },
        }
    }
}

/// The name of a problem's sentence: its key, more exactly where several sentences have the same; behind a full stop the part of
/// the answer that it is about.
#[must_use]
pub fn word(problem: Problem) -> String {
    let mut word = problem.key();
    word.push_str(match problem {
        Problem::Mail(MailProblem::TooLong) | Problem::Phone(PhoneProblem::TooLong) => "-too-long",
        Problem::Phone(PhoneProblem::TooShort) => "-too-short",
        _ => "",
    });
    if let Some(part) = problem.part() {
        word.push('.');
        word.push_str(part);
    }
    word
}

/// What of a problem's sentence depends on the answer and not on the question alone: how many characters are missing or too many,
/// or the sign that must not be there.
#[must_use]
pub fn variable(problem: Problem) -> Option<String> {
    match problem {
        Problem::TooShort { min, actual } => Some(min.saturating_sub(actual).to_string()),
        Problem::TooLong { max, actual } | Problem::Name(NameProblem::TooLong { max, actual }) => {
            Some(actual.saturating_sub(max).to_string())
        }
        Problem::Name(NameProblem::Sign(sign)) => Some(sign.to_string()),
        _ => None,
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |bound: Option<Bound>| Limit(bound.map(|bound| number_of(bound.on(self.today))));
        match self.kind {
            Kind::Text { min, max } => write!(f, "text {min} {max}"),
            Kind::Long { min, max } => write!(f, "long {min} {max}"),
            Kind::Name { max } => write!(f, "name {max}"),
            Kind::Number { min, max, decimals } => write!(f, "number {} {} {decimals}", Limit(min), Limit(max)),
            Kind::Money { min, max } => write!(f, "money {min} {max}"),
            Kind::Date { min, max } => write!(f, "date {} {}", day(min), day(max)),
            Kind::BirthDate => write!(f, "birth-date {}", number_of(self.today)),
            Kind::PartialDate => f.write_str("partial-date"),
            Kind::Time => f.write_str("time"),
            Kind::Address { abroad: false } => f.write_str("address"),
            Kind::Address { abroad: true } => f.write_str("address-abroad"),
            Kind::Phone => f.write_str("phone"),
            Kind::Mail => f.write_str("mail"),
            Kind::Code(code) => f.write_str(code.key()),
            // `of` makes no such specs.
            _ => Err(fmt::Error),
        }
    }
}

impl FromStr for Spec {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut words = text.split_ascii_whitespace();
        let mut today = Date::MIN;
        let kind = match words.next().ok_or(Unreadable)? {
            "text" => Kind::Text { min: next(&mut words)?, max: next(&mut words)? },
            "long" => Kind::Long { min: next(&mut words)?, max: next(&mut words)? },
            "name" => Kind::Name { max: next(&mut words)? },
            "number" => {
                let Limit(min) = next(&mut words)?;
                let Limit(max) = next(&mut words)?;
                Kind::Number { min, max, decimals: next(&mut words)? }
            }
            "money" => Kind::Money { min: next(&mut words)?, max: next(&mut words)? },
            "date" => {
                let mut day = || {
                    let Limit(number) = next(&mut words)?;
                    number.map(|number| day_of(number).map(Bound::Day).ok_or(Unreadable)).transpose()
                };
                Kind::Date { min: day()?, max: day()? }
            }
            "birth-date" => {
                today = day_of(next(&mut words)?).ok_or(Unreadable)?;
                Kind::BirthDate
            }
            "partial-date" => Kind::PartialDate,
            "time" => Kind::Time,
            "address" => Kind::Address { abroad: false },
            "address-abroad" => Kind::Address { abroad: true },
            "phone" => Kind::Phone,
            "mail" => Kind::Mail,
            code => Kind::Code(plausibility::Kind::from_key(code).ok_or(Unreadable)?),
        };
        Ok(Self { kind, today })
    }
}

fn next<T: FromStr>(words: &mut SplitAsciiWhitespace<'_>) -> Result<T, Unreadable> {
    words.next().and_then(|word| word.parse().ok()).ok_or(Unreadable)
}

/// A limit, or `-`.
struct Limit(Option<i64>);

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(limit) => write!(f, "{limit}"),
            None => f.write_str("-"),
        }
    }
}

impl FromStr for Limit {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "-" { Ok(Self(None)) } else { text.parse().map(|limit| Self(Some(limit))) }
    }
}

/// 20261121; jiff's parser would be half of the WASM.
fn number_of(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

fn day_of(number: i64) -> Option<Date> {
    let year = i16::try_from(number.div_euclid(10_000)).ok()?;
    let rest = i16::try_from(number.rem_euclid(10_000)).ok()?;
    Date::new(year, i8::try_from(rest / 100).ok()?, i8::try_from(rest % 100).ok()?).ok()
}
