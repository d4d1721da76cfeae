//! Computes a checked expression. `None` is *unknown*.

use super::{Comparison, Expr, Function, Macro, Node, Operation, Part};
use crate::form::value::{Address, Row, Value};
use crate::places::Places;
use crate::plausibility::age_on;
use jiff::Span;
use jiff::civil::{Date, Weekday};
use std::cmp::Ordering;

/// The answers of a form, at the places of its questions; those that are not asked are `None`.
pub type Answers = Row;

/// The day on which a form is looked at, and what is known then beyond the form.
#[derive(Clone, Copy)]
pub struct Day<'h> {
    pub today: Date,
    /// Whether a day is a public holiday where the municipality is.
    pub holiday: &'h (dyn Fn(Date) -> bool + Sync),
    /// The postal codes of Germany, if the operator has a list.
    pub places: Option<&'h Places>,
}

/// Where an expression stands: the answers of the form, of the row around and of the row in that row.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub levels: [Option<&'a Row>; 3],
    pub day: Day<'a>,
}

/// Longer spans of days are not counted: a mistyped year costs no time.
pub(crate) const LONGEST: i32 = 40_000;

#[derive(Clone)]
enum Out<'a> {
    Bool(bool),
    Int(i64),
    Double(f64),
    Text(&'a str),
    Date(Date),
    Texts(&'a [String]),
    FixedTexts(&'a [Box<str>]),
    FixedInts(&'a [i64]),
    Address(&'a Address),
    Rows(&'a [Row]),
    Row(&'a Row),
    /// Given, and nothing more.
    Something,
}

/// The most steps of computing of one look at a form, each a part of an expression: some 50 ms. A checked form never needs more.
pub(crate) const BUDGET: u32 = 5_000_000;

/// So many bytes of a text that is searched are a step, and so many of two texts that are compared.
pub(crate) const SEARCHED: usize = 16;
pub(crate) const COMPARED: usize = 256;

/// One computation: the variables of the macros around, and the steps that are left.
struct Run<'a, 'b> {
    variables: Vec<Out<'a>>,
    left: &'b mut u32,
}

impl Run<'_, '_> {
    /// Takes so many steps; without them all is unknown.
    fn take(&mut self, steps: usize) -> Option<()> {
        let left = u32::try_from(steps).ok().and_then(|steps| self.left.checked_sub(steps));
        *self.left = left.unwrap_or(0);
        left.map(drop)
    }
}

impl Expr {
    /// Whether it holds; `None` if that depends on what was not answered.
    #[must_use]
    pub fn holds(&self, scope: &Scope<'_>) -> Option<bool> {
        self.holds_within(scope, &mut { BUDGET })
    }

    /// Whether it holds, computed in at most so many steps, which are taken away; `None` also if they do not suffice.
    pub(crate) fn holds_within(&self, scope: &Scope<'_>, left: &mut u32) -> Option<bool> {
        truth(&self.node, scope, &mut Run { variables: Vec::new(), left })
    }

    /// The whole number it is.
    #[must_use]
    pub fn number(&self, scope: &Scope<'_>) -> Option<i64> {
        match eval(&self.node, scope, &mut Run { variables: Vec::new(), left: &mut { BUDGET } })? {
            Out::Int(number) => Some(number),
            _ => None,
        }
    }
}

fn eval<'a>(node: &'a Node, scope: &Scope<'a>, run: &mut Run<'a, '_>) -> Option<Out<'a>> {
    run.take(1)?;
    Some(match node {
        Node::Bool(value) => Out::Bool(*value),
        Node::Int(value) => Out::Int(*value),
        Node::Double(value) => Out::Double(*value),
        Node::Text(value) => Out::Text(value),
        Node::Date(value) => Out::Date(*value),
        Node::Texts(list) => Out::FixedTexts(list),
        Node::Ints(list) => Out::FixedInts(list),
        Node::Answer { level, slot } => {
            out(scope.levels.get(usize::from(*level)).copied().flatten()?.get(*slot)?.as_ref()?)
        }
        Node::Variable(index) => run.variables.get(*index)?.clone(),
        Node::Of { row, slot } => match eval(row, scope, run)? {
            Out::Row(row) => out(row.get(*slot)?.as_ref()?),
            _ => return None,
        },
        Node::Part { address, part } => match eval(address, scope, run)? {
            Out::Address(address) => Out::Text(match part {
                Part::Street => &address.street,
                Part::Number => &address.number,
                Part::PostalCode => &address.postal_code,
                Part::City => &address.city,
                Part::Country => &address.country,
            }),
            _ => return None,
        },
        Node::Given(inner) => Out::Bool(eval(inner, scope, run).is_some()),
        Node::Not(inner) => Out::Bool(!truth(inner, scope, run)?),
        Node::Negative(inner) => match eval(inner, scope, run)? {
            Out::Int(number) => Out::Int(number.checked_neg()?),
            Out::Double(number) => Out::Double(-number),
            _ => return None,
        },
        Node::And(left, right) => match truth(left, scope, run) {
            Some(false) => Out::Bool(false),
            left => match (left, truth(right, scope, run)) {
                (_, Some(false)) => Out::Bool(false),
                (Some(true), Some(true)) => Out::Bool(true),
                _ => return None,
            },
        },
        Node::Or(left, right) => match truth(left, scope, run) {
            Some(true) => Out::Bool(true),
            left => match (left, truth(right, scope, run)) {
                (_, Some(true)) => Out::Bool(true),
                (Some(false), Some(false)) => Out::Bool(false),
                _ => return None,
            },
        },
        Node::If(condition, yes, no) => {
            let chosen = if truth(condition, scope, run)? { yes } else { no };
            eval(chosen, scope, run)?
        }
        Node::Compare(comparison, left, right) => {
            let (left, right) = (eval(left, scope, run)?, eval(right, scope, run)?);
            run.take(length(&left).min(length(&right)) / COMPARED)?;
            Out::Bool(compare(*comparison, &left, &right)?)
        }
        Node::Calculate(operation, left, right) => {
            let (left, right) = (eval(left, scope, run)?, eval(right, scope, run)?);
            calculate(*operation, &left, &right)?
        }
        Node::In(needle, list) => {
            let (needle, list) = (eval(needle, scope, run)?, eval(list, scope, run)?);
            run.take(length(&list))?;
            Out::Bool(match (needle, list) {
                (Out::Text(text), Out::Texts(list)) => list.iter().any(|other| other == text),
                (Out::Text(text), Out::FixedTexts(list)) => list.iter().any(|other| **other == *text),
                (Out::Int(number), Out::FixedInts(list)) => list.contains(&number),
                _ => return None,
            })
        }
        Node::Call(function, arguments) => call(*function, arguments, scope, run)?,
        Node::Each { macro_, over, body } => {
            let elements: Vec<Out<'a>> = match eval(over, scope, run)? {
                Out::Rows(rows) => rows.iter().map(Out::Row).collect(),
                Out::Texts(list) => list.iter().map(|text| Out::Text(text)).collect(),
                Out::FixedTexts(list) => list.iter().map(|text| Out::Text(text)).collect(),
                Out::FixedInts(list) => list.iter().map(|number| Out::Int(*number)).collect(),
                _ => return None,
            };
            let holds = elements.into_iter().map(|element| {
                run.variables.push(element);
                let holds = truth(body, scope, run);
                run.variables.pop();
                holds
            });
            Out::Bool(each(*macro_, holds)?)
        }
    })
}

/// Of an answer, what expressions can do with it.
fn out(value: &Value) -> Out<'_> {
    match value {
        Value::Text(text) => Out::Text(text),
        Value::Int(number) => Out::Int(*number),
        Value::Decimal(number) => Out::Double(number.as_f64()),
        Value::Bool(yes) => Out::Bool(*yes),
        Value::Date(date) => Out::Date(*date),
        Value::Partial(_) => Out::Something,
        Value::Many(list) | Value::Files(list) => Out::Texts(list),
        Value::Address(address) => Out::Address(address),
        Value::Rows(rows) => Out::Rows(rows),
    }
}

fn truth<'a>(node: &'a Node, scope: &Scope<'a>, run: &mut Run<'a, '_>) -> Option<bool> {
    match eval(node, scope, run)? {
        Out::Bool(holds) => Some(holds),
        _ => None,
    }
}

/// One `Some(true)` is enough for `exists`, one `Some(false)` against `all`, whatever is unknown of the others.
fn each(macro_: Macro, holds: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let (mut yes, mut no, mut unknown) = (0_usize, false, false);
    for holds in holds {
        match holds {
            Some(true) => yes += 1,
            Some(false) => no = true,
            None => unknown = true,
        }
    }
    match macro_ {
        Macro::Exists if yes > 0 => Some(true),
        Macro::All if no => Some(false),
        Macro::ExistsOne if yes > 1 => Some(false),
        _ if unknown => None,
        Macro::Exists => Some(false),
        Macro::All => Some(true),
        Macro::ExistsOne => Some(yes == 1),
    }
}

#[allow(clippy::cast_precision_loss, reason = "whole numbers of forms are far below 2^53")]
fn compare(comparison: Comparison, left: &Out<'_>, right: &Out<'_>) -> Option<bool> {
    let order = match (left, right) {
        (Out::Bool(left), Out::Bool(right)) => left.cmp(right),
        (Out::Int(left), Out::Int(right)) => left.cmp(right),
        (Out::Double(left), Out::Double(right)) => left.partial_cmp(right)?,
        (Out::Int(left), Out::Double(right)) => (*left as f64).partial_cmp(right)?,
        (Out::Double(left), Out::Int(right)) => left.partial_cmp(&(*right as f64))?,
        (Out::Text(left), Out::Text(right)) => left.cmp(right),
        (Out::Date(left), Out::Date(right)) => left.cmp(right),
        _ => return None,
    };
    Some(match comparison {
        Comparison::Equal => order == Ordering::Equal,
        Comparison::Different => order != Ordering::Equal,
        Comparison::Less => order == Ordering::Less,
        Comparison::AtMost => order != Ordering::Greater,
        Comparison::Greater => order == Ordering::Greater,
        Comparison::AtLeast => order != Ordering::Less,
    })
}

/// What is too large or divided by zero is unknown.
fn calculate<'a>(operation: Operation, left: &Out<'_>, right: &Out<'_>) -> Option<Out<'a>> {
    match (left, right) {
        (Out::Int(left), Out::Int(right)) => Some(Out::Int(match operation {
            Operation::Add => left.checked_add(*right)?,
            Operation::Subtract => left.checked_sub(*right)?,
            Operation::Multiply => left.checked_mul(*right)?,
            Operation::Divide => left.checked_div(*right)?,
            Operation::Remainder => left.checked_rem(*right)?,
        })),
        (Out::Double(left), Out::Double(right)) => {
            let result = match operation {
                Operation::Add => left + right,
                Operation::Subtract => left - right,
                Operation::Multiply => left * right,
                Operation::Divide => left / right,
                Operation::Remainder => return None,
            };
            result.is_finite().then_some(Out::Double(result))
        }
        _ => None,
    }
}

/// Bytes of a text, elements of a list.
fn length(value: &Out<'_>) -> usize {
    match value {
        Out::Text(text) => text.len(),
        Out::Texts(list) => list.len(),
        Out::FixedTexts(list) => list.len(),
        Out::FixedInts(list) => list.len(),
        _ => 0,
    }
}

fn call<'a>(function: Function, arguments: &'a [Node], scope: &Scope<'a>, run: &mut Run<'a, '_>) -> Option<Out<'a>> {
    let mut values = Vec::with_capacity(arguments.len());
    for argument in arguments {
        values.push(eval(argument, scope, run)?);
    }
    run.take(match (function, values.as_slice()) {
        (Function::Workdays, [Out::Date(from), Out::Date(to)]) => {
            usize::try_from(days(*from, *to).unsigned_abs().min(LONGEST.unsigned_abs())).unwrap_or(usize::MAX)
        }
        (_, values) => values.iter().map(length).sum::<usize>() / SEARCHED,
    })?;
    Some(match (function, values.as_slice()) {
        (Function::Today, []) => Out::Date(scope.day.today),
        (Function::Size, [value]) => Out::Int(
            i64::try_from(match value {
                Out::Text(text) => text.chars().count(),
                Out::Texts(list) => list.len(),
                Out::FixedTexts(list) => list.len(),
                Out::FixedInts(list) => list.len(),
                Out::Rows(rows) => rows.len(),
                _ => return None,
            })
            .ok()?,
        ),
        (Function::Contains, [Out::Text(text), Out::Text(part)]) => Out::Bool(text.contains(part)),
        (Function::StartsWith, [Out::Text(text), Out::Text(part)]) => Out::Bool(text.starts_with(part)),
        (Function::EndsWith, [Out::Text(text), Out::Text(part)]) => Out::Bool(text.ends_with(part)),
        (Function::Age, [Out::Date(birth)]) => Out::Int(age_on(*birth, scope.day.today).into()),
        (Function::Age, [Out::Date(birth), Out::Date(on)]) => Out::Int(age_on(*birth, *on).into()),
        (Function::Year, [Out::Date(date)]) => Out::Int(date.year().into()),
        (Function::Days, [Out::Date(from), Out::Date(to)]) => Out::Int(days(*from, *to).into()),
        (Function::Workdays, [Out::Date(from), Out::Date(to)]) => Out::Int(workdays(*from, *to, &scope.day)?),
        (Function::PlusDays, [Out::Date(date), Out::Int(n)]) => {
            Out::Date(plus(*date, *n, |n| Span::new().try_days(n))?)
        }
        (Function::PlusMonths, [Out::Date(date), Out::Int(n)]) => {
            Out::Date(plus(*date, *n, |n| Span::new().try_months(n))?)
        }
        (Function::PlusYears, [Out::Date(date), Out::Int(n)]) => {
            Out::Date(plus(*date, *n, |n| Span::new().try_years(n))?)
        }
        _ => return None,
    })
}

fn days(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().try_into().map_or(i32::MAX, |hours: i32| hours / 24)
}

/// Monday to Friday without holidays after `from` up to and including `to`; negative if `to` is earlier.
fn workdays(from: Date, to: Date, day: &Day<'_>) -> Option<i64> {
    if days(from, to).abs() > LONGEST {
        return None;
    }
    let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
    let counted = |date: &Date| !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !(day.holiday)(*date);
    let mut count = 0;
    let mut at = first;
    while at < last {
        at = at.tomorrow().ok()?;
        count += i64::from(counted(&at));
    }
    Some(sign * count)
}

/// The 31st plus a month is the last day of the next one.
fn plus(date: Date, n: i64, span: impl Fn(i64) -> Result<Span, jiff::Error>) -> Option<Date> {
    date.checked_add(span(n).ok()?).ok()
}
