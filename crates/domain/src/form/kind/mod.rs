//! One answer by itself: what it means, and whether it can be right.
//!
//! The same code runs on the server and, when a field is left, in the browser ([`spec`]). A [`Problem`] carries no text, only what the
//! text needs to know.

mod country;
mod date;
mod many;
mod number;
mod problem;
pub mod spec;
mod words;

pub use country::{COUNTRIES, is_country};
pub use problem::{Arg, Problem};

use super::model::Kind;
use super::typed::Typed;
use super::value::{Address, Value};
use crate::plausibility::{self, Doubt};
use crate::text::input::{check_mail, check_phone, clean_line};
use crate::text::latin::check_latin_name;
use jiff::civil::Date;

/// What was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub value: Value,
    /// To be asked about.
    pub doubt: Option<Doubt>,
}

impl From<Value> for Read {
    fn from(value: Value) -> Self {
        Self { value, doubt: None }
    }
}

/// Reads the answer to a question of any kind but [`Kind::Group`], whose rows are read one by one. `None`: nothing was answered,
/// which is right or wrong by whether the question is optional.
///
/// # Errors
/// The first [`Problem`].
pub fn read(kind: &Kind, name: &str, typed: &Typed, today: Date) -> Result<Option<Read>, Problem> {
    let one = || clean_line(typed.first(name).unwrap_or_default());
    let line = |check: &dyn Fn(&str) -> Result<Value, Problem>| {
        let line = one();
        if line.is_empty() { Ok(None) } else { check(&line).map(|value| Some(value.into())) }
    };
    match kind {
        Kind::Text { min, max } => line(&|line| words::line(line, *min, *max)),
        Kind::Long { min, max } => words::long(typed.first(name).unwrap_or_default(), *min, *max),
        Kind::Name { max } => line(&|line| check_latin_name(line, *max).map(Value::Text).map_err(Problem::Name)),
        Kind::Number { min, max, decimals } => line(&|line| number::number(line, *min, *max, *decimals)),
        Kind::Money { min, max } => line(&|line| number::money(line, *min, *max)),
        Kind::Date { min, max } => {
            let bounds = (min.map(|bound| bound.on(today)), max.map(|bound| bound.on(today)));
            Ok(date::date(name, typed, bounds)?.map(Into::into))
        }
        Kind::BirthDate => Ok(date::birth(name, typed, today)?.map(Into::into)),
        Kind::PartialDate => Ok(date::partial(name, typed)?.map(Into::into)),
        Kind::Time => line(&|line| date::time(line)),
        Kind::YesNo => line(&|line| match line {
            "yes" => Ok(Value::Bool(true)),
            "no" => Ok(Value::Bool(false)),
            _ => Err(Problem::NotAnOption),
        }),
        Kind::Choice { options } => line(&|line| many::choice(line, options)),
        Kind::Choices { options, min, max } => many::choices(typed.get(name), options, *min, *max),
        Kind::Country => line(&|line| country(line)),
        Kind::Nationality => line(&|line| match line {
            "stateless" | "unknown" => Ok(Value::Text(line.to_owned())),
            _ => country(line),
        }),
        Kind::Address { abroad } => many::address(name, typed, *abroad),
        Kind::Phone => line(&|line| check_phone(line).map(Value::Text).map_err(Problem::Phone)),
        Kind::Mail => line(&|line| check_mail(line).map(Value::Text).map_err(Problem::Mail)),
        Kind::Code(code) => {
            let line = one();
            if line.is_empty() {
                return Ok(None);
            }
            let plausible = plausibility::check(*code, &line).map_err(|problem| Problem::Code(*code, problem))?;
            Ok(Some(Read { value: Value::Text(plausible.value), doubt: plausible.doubt }))
        }
        Kind::File { max_files, .. } => many::files(typed.get(name), *max_files),
        Kind::Consent => line(&|line| match line {
            "yes" => Ok(Value::Bool(true)),
            _ => Err(Problem::NotAnOption),
        }),
        Kind::Group { .. } | Kind::Info => Ok(None),
    }
}

fn country(line: &str) -> Result<Value, Problem> {
    if is_country(line) { Ok(Value::Text(line.to_owned())) } else { Err(Problem::NotAnOption) }
}

/// The inputs of an address, in the order in which they are asked.
pub const ADDRESS_PARTS: [&str; 5] = ["street", "number", "postal_code", "city", "country"];

impl Address {
    /// The part with this name of an input.
    #[must_use]
    pub fn part(&self, part: &str) -> &str {
        match part {
            "street" => &self.street,
            "number" => &self.number,
            "postal_code" => &self.postal_code,
            "city" => &self.city,
            _ => &self.country,
        }
    }
}

impl Kind {
    /// The names of its inputs behind the name of the question: none for a single input.
    #[must_use]
    pub fn parts(&self) -> &'static [&'static str] {
        match self {
            Self::Date { .. } | Self::BirthDate | Self::PartialDate => &["day", "month", "year"],
            Self::Address { abroad: true } => &ADDRESS_PARTS,
            Self::Address { abroad: false } => &["street", "number", "postal_code", "city"],
            _ => &[],
        }
    }
}
