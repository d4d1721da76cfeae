//! How long it can take to look at a form once, counted in steps of computing: rows times loops times rules.
//!
//! The worst that somebody could type is believed: all rows of all groups, the longest texts, the longest spans of days. So a form that is
//! let through never runs out of its budget, and no rule of it is left out.

use super::reach::spot;
use crate::form::expr::{BUDGET, COMPARED, Expr, Function, LONGEST, Node, SEARCHED};
use crate::form::model::{FieldId, Form, Kind};
use crate::municipality::raw::Fields;
use std::collections::HashMap;

/// What a question that is asked, or a rule that is looked at, takes besides its expression.
const ONE: usize = 20;
/// The most bytes of a letter (UTF-8).
const LETTER: usize = 4;
/// The longest answer that is no `text` or `long`, in bytes: a name of 250 letters.
const OTHER: usize = 1_000;

/// Reports a form that could take longer than its budget, at what takes most.
pub(super) fn check(form: &Form, root: &Fields<'_>) {
    let places = form.fields.iter().enumerate();
    let at: Places = places.map(|(index, field)| ((field.parent, field.slot), FieldId(index))).collect();
    let of = |expr: &Expr, groups: Vec<FieldId>| Cost { form, at: &at, groups }.part(&expr.node, &mut Vec::new()).steps;
    let steps = form.steps.iter().filter_map(|step| Some(("step", &step.key, of(step.when.as_ref()?, Vec::new()))));
    let fields = form.fields.iter().enumerate().map(|(index, field)| {
        let groups = form.groups_of(FieldId(index));
        let (rows, when) = (rows(form, &groups), field.when.as_ref().map_or(0, |when| of(when, groups)));
        ("field", &field.key, rows.saturating_mul(when.saturating_add(ONE)))
    });
    let rules = form.rules.iter().map(|rule| {
        let groups = form.groups_of(rule.field);
        ("check", &rule.key, rows(form, &groups).saturating_mul(of(&rule.rule, groups).saturating_add(ONE)))
    });
    let second = form.cosign.as_ref().and_then(|cosign| cosign.when.as_ref()).map_or(0, |when| of(when, Vec::new()));
    let all: Vec<(&str, &String, usize)> = steps.chain(fields).chain(rules).collect();
    let sum = all.iter().fold(second, |sum, (.., cost)| sum.saturating_add(*cost));
    let most = usize::try_from(BUDGET).unwrap_or(usize::MAX);
    if sum <= most {
        return;
    }
    let Some((kind, key, cost)) = all.into_iter().max_by_key(|(.., cost)| *cost) else { return };
    let what = match kind {
        "check" => "check",
        "step" => "step",
        _ => "question",
    };
    spot(root, kind, key).error(
        format!("looking at the form could take {sum} steps of computing, {cost} of them for the {what} `{key}`; {most} are allowed"),
        format!("lower `max` of the groups it stands in or looks through, or look through fewer of them; each `workdays` counts {LONGEST}"),
    );
}

/// The most rows that a question in these groups is asked in.
fn rows(form: &Form, groups: &[FieldId]) -> usize {
    groups.iter().fold(1, |rows: usize, group| rows.saturating_mul(most(form, *group)))
}

/// The most rows, options or files of an answer.
fn most(form: &Form, id: FieldId) -> usize {
    match &form.field(id).kind {
        Kind::Group { max, .. } => *max,
        Kind::Choices { options, .. } => options.len(),
        Kind::File { max_files, .. } => *max_files,
        _ => 1,
    }
}

/// The questions by the group they stand in and their place among its answers.
type Places = HashMap<(Option<FieldId>, usize), FieldId>;

struct Cost<'f> {
    form: &'f Form,
    at: &'f Places,
    /// The groups around, the outermost first.
    groups: Vec<FieldId>,
}

/// What is known of a part of an expression.
#[derive(Clone, Copy, Default)]
struct Part {
    steps: usize,
    /// The most elements, if it is a list.
    elements: usize,
    /// The most bytes, if it is a text.
    bytes: usize,
    /// The question it is the answer of, or one row of.
    of: Option<FieldId>,
}

impl Part {
    fn and(self, steps: usize) -> Self {
        Self { steps: self.steps.saturating_add(steps), ..self }
    }
}

impl Cost<'_> {
    /// `variables` are what the macros around go through.
    fn part(&self, node: &Node, variables: &mut Vec<Part>) -> Part {
        let steps = |steps: usize| Part { steps, ..Part::default() };
        let found = match node {
            Node::Bool(_) | Node::Int(_) | Node::Double(_) | Node::Date(_) => steps(0),
            Node::Text(text) => Part { bytes: text.len(), ..steps(0) },
            Node::Texts(all) => Part { elements: all.len(), ..steps(0) },
            Node::Ints(all) => Part { elements: all.len(), ..steps(0) },
            Node::Answer { level, slot } => {
                self.answer(usize::from(*level).checked_sub(1).and_then(|level| self.groups.get(level)).copied(), *slot)
            }
            Node::Variable(index) => variables.get(*index).copied().unwrap_or_default(),
            Node::Of { row, slot } => {
                let row = self.part(row, variables);
                self.answer(row.of, *slot).and(row.steps)
            }
            Node::Part { address: inner, .. } => Part { bytes: OTHER, ..steps(self.part(inner, variables).steps) },
            Node::Given(inner) | Node::Not(inner) | Node::Negative(inner) => steps(self.part(inner, variables).steps),
            Node::And(left, right) | Node::Or(left, right) | Node::Calculate(_, left, right) => {
                steps(self.part(left, variables).steps).and(self.part(right, variables).steps)
            }
            Node::If(condition, yes, no) => {
                let (yes, no) = (self.part(yes, variables), self.part(no, variables));
                let larger = if yes.elements >= no.elements { yes } else { no };
                Part { steps: yes.steps.max(no.steps), bytes: yes.bytes.max(no.bytes), ..larger }
                    .and(self.part(condition, variables).steps)
            }
            Node::Compare(_, left, right) => {
                let (left, right) = (self.part(left, variables), self.part(right, variables));
                steps(left.bytes.min(right.bytes) / COMPARED).and(left.steps).and(right.steps)
            }
            Node::In(needle, all) => {
                let all = self.part(all, variables);
                steps(all.elements).and(all.steps).and(self.part(needle, variables).steps)
            }
            Node::Call(function, arguments) => {
                let inputs: Vec<Part> = arguments.iter().map(|argument| self.part(argument, variables)).collect();
                let own = match function {
                    Function::Workdays => usize::try_from(LONGEST).unwrap_or(usize::MAX),
                    _ => {
                        inputs.iter().fold(0, |sum: usize, input| sum.saturating_add(input.bytes + input.elements))
                            / SEARCHED
                    }
                };
                inputs.iter().fold(steps(own), |sum, input| sum.and(input.steps))
            }
            Node::Each { over, body, .. } => {
                let over = self.part(over, variables);
                // A row or an option.
                variables.push(Part { bytes: OTHER, of: over.of, ..Part::default() });
                let each = self.part(body, variables).steps;
                variables.pop();
                steps(over.elements.saturating_mul(each)).and(over.steps).and(over.elements)
            }
        };
        found.and(1)
    }

    /// The answer at a place of the form, or of a row of a group.
    fn answer(&self, parent: Option<FieldId>, slot: usize) -> Part {
        let found = self.at.get(&(parent, slot)).copied();
        let bytes = found.map_or(OTHER, |id| match self.form.field(id).kind {
            Kind::Text { max, .. } | Kind::Long { max, .. } => max.saturating_mul(LETTER),
            _ => OTHER,
        });
        Part { steps: 0, elements: found.map_or(1, |id| most(self.form, id)), bytes, of: found }
    }
}
