//! A few questions before a form or an appointment: which service fits, which papers are needed, where, and whether one has to come.
//!
//! The questions are those of a form, with answers that can be counted (yes and no, one of a few, a small number). So the
//! compiler tries all of them, and whoever answers always arrives. Nothing is stored: the answers stand in the address of the page,
//! which is why nothing about a person can be asked.

use super::expr::{Day, Expr, Scope};
use super::journey::{Asked, Journey};
use super::kind::read;
use super::model::{Form, Kind};
use super::typed::Typed;
use super::value::Value;
use crate::booking::{Item, Order};
use crate::municipality::{Text, TextList};
use jiff::civil::Date;
use std::sync::Arc;

/// A checked triage.
#[derive(Debug, Clone, PartialEq)]
pub struct Triage {
    /// The folder's name.
    pub key: String,
    /// Its questions; what a form has besides is empty.
    pub questions: Arc<Form>,
    /// The first one whose condition holds is the answer.
    pub outcomes: Vec<Outcome>,
}

/// What the answers lead to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub key: String,
    pub when: Option<Expr>,
    pub title: Text,
    pub text: TextList,
    /// What to bring or to have at hand; `None`: what the services say.
    pub papers: Option<Vec<Paper>>,
    /// Key of the service whose form fits.
    pub form: Option<String>,
    /// What an appointment is for; empty: none is needed.
    pub book: Vec<Booked>,
    /// Key of the one site it is done at.
    pub site: Option<String>,
}

/// Something to bring.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    pub key: String,
    pub text: Text,
}

/// A service of the appointment.
#[derive(Debug, Clone, PartialEq)]
pub struct Booked {
    /// Key of the service.
    pub service: String,
    pub quantity: Quantity,
}

/// For how many persons, cards, vehicles.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    Fixed(u8),
    /// By the answers.
    Of(Expr),
}

/// A condition of a triage depends on nothing but the answers, so any day will do.
const DAY: Day<'static> = Day { today: jiff::civil::date(2000, 1, 1), holiday: &no_holiday, places: None };

fn no_holiday(_: Date) -> bool {
    false
}

/// All answers to a question; `None` if they cannot be counted.
pub(crate) fn answers_to(kind: &Kind) -> Option<Vec<String>> {
    /// More different numbers are no short question any more.
    const MOST_NUMBERS: i64 = 50;
    match kind {
        Kind::YesNo => Some(vec!["yes".to_owned(), "no".to_owned()]),
        Kind::Choice { options } => Some(options.clone()),
        Kind::Number { min: Some(min), max: Some(max), decimals: 0 } if max - min < MOST_NUMBERS => {
            Some((*min..=*max).map(|number| number.to_string()).collect())
        }
        Kind::Info => Some(Vec::new()),
        _ => None,
    }
}

impl Triage {
    /// What was answered, by the names of the questions: keys and digits, however they were typed. Whatever is no answer to one of
    /// them is left out.
    #[must_use]
    pub fn understand(&self, sent: &Typed) -> Typed {
        let mut understood = Typed::default();
        for field in &self.questions.fields {
            let Ok(Some(read)) = read(&field.kind, &field.key, sent, DAY.today) else { continue };
            let answer = match read.value {
                Value::Text(key) => key,
                Value::Bool(yes) => if yes { "yes" } else { "no" }.to_owned(),
                Value::Int(number) => number.to_string(),
                _ => continue,
            };
            understood.set(field.key.clone(), vec![answer]);
        }
        understood
    }

    /// The way through the questions.
    #[must_use]
    pub fn journey(&self, typed: &Typed) -> Journey<'_> {
        Journey::new(&self.questions, typed, DAY)
    }

    /// What the answers lead to; `None` as long as some are missing.
    #[must_use]
    pub fn outcome(&self, journey: &Journey<'_>) -> Option<&Outcome> {
        if !journey.is_complete() {
            return None;
        }
        let scope = Scope { levels: [Some(journey.answers()), None, None], day: DAY };
        let fits = |outcome: &&Outcome| outcome.when.as_ref().is_none_or(|when| when.holds(&scope) == Some(true));
        self.outcomes.iter().find(fits)
    }

    /// The outcome with this key.
    #[must_use]
    pub fn outcome_of(&self, key: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.key == key)
    }

    /// How an appointment remembers an outcome: `ausweis.verlust`.
    #[must_use]
    pub fn reference(&self, outcome: &Outcome) -> String {
        format!("{}.{}", self.key, outcome.key)
    }

    /// What is to be booked; `None` where no appointment is needed.
    #[must_use]
    pub fn order(&self, outcome: &Outcome, journey: &Journey<'_>) -> Option<Order> {
        let item = |booked: &Booked| {
            let quantity = booked.quantity.of(journey).and_then(|quantity| u8::try_from(quantity).ok());
            Item { service: booked.service.clone(), quantity: quantity.unwrap_or(1).max(1) }
        };
        let mut items = outcome.book.iter().map(item);
        let main = items.next()?;
        let further = items.collect();
        Some(Order { further, outcome: Some(self.reference(outcome)), ..Order::new(&main.service, main.quantity) })
    }

    /// Every way through the questions, by what is answered on it; `None` if there are more than `most`.
    #[must_use]
    pub fn ways(&self, most: usize) -> Option<Vec<Typed>> {
        let mut ways = Vec::new();
        self.go_on(&mut Typed::default(), most, &mut ways).then_some(ways)
    }

    /// Answers the next question in every way.
    fn go_on(&self, typed: &mut Typed, most: usize, ways: &mut Vec<Typed>) -> bool {
        let journey = self.journey(typed);
        let open =
            |asked: &&Asked| journey.answer(asked).is_none() && self.questions.field(asked.field).kind != Kind::Info;
        let Some(asked) = journey.asked().iter().find(open) else {
            ways.push(typed.clone());
            return ways.len() <= most;
        };
        let answers = answers_to(&self.questions.field(asked.field).kind).unwrap_or_default();
        answers.into_iter().all(|answer| {
            typed.set(asked.path.clone(), vec![answer]);
            let fits = self.go_on(typed, most, ways);
            typed.remove(&asked.path);
            fits
        })
    }
}

impl Quantity {
    /// The number; `None` if the answers do not say it.
    #[must_use]
    pub fn of(&self, journey: &Journey<'_>) -> Option<i64> {
        match self {
            Self::Fixed(quantity) => Some(i64::from(*quantity)),
            Self::Of(expr) => expr.number(&Scope { levels: [Some(journey.answers()), None, None], day: DAY }),
        }
    }
}
