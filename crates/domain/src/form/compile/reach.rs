//! What can never happen: pages and questions that nobody is asked, rules that nobody breaks, and rules that nobody passes.
//!
//! Questions with few answers (yes and no, one of a few) are tried in all combinations, each asked only where its own conditions allow;
//! of all other answers anything is believed. So what is reported here is certain, and what depends on numbers and dates is not found.

use crate::form::expr::{Comparison, Expr, Node};
use crate::form::model::{FieldId, Form, Kind, Severity};
use crate::municipality::raw::{Fields, Spot};
use std::collections::{BTreeMap, BTreeSet};

/// More combinations than this are not tried, and everything counts as possible.
const MOST: usize = 20_000;

/// Which of true, false and unknown are possible.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mask(u8);

impl Mask {
    const TRUE: Self = Self(1);
    const FALSE: Self = Self(2);
    const UNKNOWN: Self = Self(4);
    const ANY: Self = Self(7);

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn of(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::TRUE,
            Some(false) => Self::FALSE,
            None => Self::UNKNOWN,
        }
    }

    fn values(self) -> impl Iterator<Item = Option<bool>> {
        [(Self::TRUE, Some(true)), (Self::FALSE, Some(false)), (Self::UNKNOWN, None)]
            .into_iter()
            .filter(move |(mask, _)| self.has(*mask))
            .map(|(_, value)| value)
    }

    /// All outcomes of an operation on all possible pairs.
    fn both(self, other: Self, operation: impl Fn(Option<bool>, Option<bool>) -> Option<bool>) -> Self {
        let mut all = Self(0);
        for left in self.values() {
            for right in other.values() {
                all = all.or(Self::of(operation(left, right)));
            }
        }
        all
    }
}

fn and(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    match (left, right) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn not(value: Option<bool>) -> Option<bool> {
    value.map(|value| !value)
}

/// Reports what can never happen.
pub(super) fn check(form: &Form, root: &Fields<'_>) {
    let tried = Tried::new(form);
    let mut never = BTreeSet::new();
    for (index, step) in form.steps.iter().enumerate() {
        if step.when.is_some() && !tried.possible(&tried.step(index), Mask::TRUE) {
            never.insert(index);
            spot(root, "step", &step.key).error(
                format!("the step `{}` is never asked: its condition can never hold", step.key),
                "correct the condition, or remove the step",
            );
        }
    }
    for (index, field) in form.fields.iter().enumerate() {
        if field.when.is_some()
            && !never.contains(&field.step)
            && !tried.possible(&tried.field(FieldId(index)), Mask::TRUE)
        {
            spot(root, "field", &field.key).error(
                format!("the question `{}` is never asked: its condition can never hold", field.key),
                "correct the condition, or remove the question",
            );
        }
    }
    for rule in form.rules.iter().filter(|rule| !never.contains(&form.field(rule.field).step)) {
        let asked = tried.field(rule.field);
        if !tried.meets(&asked, &rule.rule, Mask::FALSE) {
            spot(root, "check", &rule.key)
                .warning(format!("the check `{}` is never broken", rule.key), "correct the rule, or remove the check");
        } else if rule.severity == Severity::Error && !tried.meets(&asked, &rule.rule, Mask::TRUE.or(Mask::UNKNOWN)) {
            spot(root, "check", &rule.key).error(
                format!("nobody who is asked `{}` gets past the check `{}`", form.field(rule.field).key, rule.key),
                "correct the rule, or do not ask the question",
            );
        }
    }
}

/// Reports a second person who may be needed with nobody to ask. What is not found here stops whoever it meets before sending.
pub(super) fn check_cosign(form: &Form, root: &Fields<'_>) {
    let Some(cosign) = &form.cosign else { return };
    let table = root.get("cosign").and_then(|node| node.table("[cosign]"));
    let spot = table.and_then(|table| table.get("mail")).map_or_else(|| root.spot(), |node| node.spot);
    let mail = form.field(cosign.mail);
    if mail.optional {
        spot.error(
            format!("`{}` is optional: without an address nobody can be asked to agree", mail.key),
            format!("remove `optional` from the question `{}`, and give it the `when` of [cosign]", mail.key),
        );
    }
    let tried = Tried { sure: true, ..Tried::new(form) };
    let asked = tried.field(cosign.mail);
    let all: Vec<&Expr> = asked.iter().copied().chain(&cosign.when).collect();
    let unasked = |tries: &Tries| {
        let needed = cosign.when.as_ref().is_none_or(|when| tried.eval(&when.node, tries) == Mask::TRUE);
        needed && !tried.all(&asked, tries).has(Mask::TRUE)
    };
    if tried.any(&all, unasked) {
        spot.error(
            format!("`{}` is not always asked where a second person must agree", mail.key),
            format!("give the question `{}` the `when` of [cosign], on a page that is then asked, too", mail.key),
        );
        return;
    }
    // What cannot be tried may still be written in both places.
    let mut named = Vec::new();
    if let Some(when) = &cosign.when {
        conjuncts(&when.node, &mut named);
    }
    let left: Conditions<'_> = asked.into_iter().filter(|expr| !named.contains(&&expr.node)).collect();
    let tried = Tried::new(form);
    let open = |tries: &Tries| {
        let needed = cosign.when.as_ref().is_none_or(|when| tried.eval(&when.node, tries).has(Mask::TRUE));
        needed && tried.all(&left, tries) != Mask::TRUE
    };
    if !left.is_empty() && tried.any(&all, open) {
        spot.warning(
            format!("`{}` may not be asked where a second person must agree; then nobody can send the form", mail.key),
            "join its conditions, and those of its page, into the `when` of [cosign] with &&".to_owned(),
        );
    }
}

/// The conditions that are joined by `&&`.
fn conjuncts<'n>(node: &'n Node, found: &mut Vec<&'n Node>) {
    match node {
        Node::And(left, right) => {
            conjuncts(left, found);
            conjuncts(right, found);
        }
        node => found.push(node),
    }
}

/// Where a step, question or check stands.
pub(super) fn spot<'d>(root: &Fields<'d>, kind: &str, key: &str) -> Spot<'d> {
    let of = |tables: Vec<Fields<'d>>| {
        tables
            .into_iter()
            .find(|table| table.get("key").and_then(|node| node.plain()) == Some(key))
            .map(|table| table.spot())
    };
    let found = match kind {
        "step" => of(root.tables("step")),
        "check" => of(root.tables("check")),
        _ => root.tables("step").iter().find_map(|step| field_spot(step, key)),
    };
    found.unwrap_or_else(|| root.spot())
}

fn field_spot<'d>(table: &Fields<'d>, key: &str) -> Option<Spot<'d>> {
    table.tables("field").iter().find_map(|field| {
        let own = field.get("key").and_then(|node| node.plain()) == Some(key);
        if own { Some(field.spot()) } else { field_spot(field, key) }
    })
}

/// The conditions that must all hold for something to be asked.
type Conditions<'f> = Vec<&'f Expr>;
/// Of each question that is tried, by its place among the answers, what was answered: the number of the option.
type Tries = BTreeMap<usize, Option<usize>>;

struct Tried<'f> {
    form: &'f Form,
    /// Whether only combinations count of which it is sure that they are possible.
    sure: bool,
    /// Questions outside of groups, by their places.
    at: BTreeMap<usize, FieldId>,
}

impl<'f> Tried<'f> {
    fn new(form: &'f Form) -> Self {
        let outside = form.fields.iter().enumerate().filter(|(_, field)| field.parent.is_none());
        Self { form, sure: false, at: outside.map(|(index, field)| (field.slot, FieldId(index))).collect() }
    }

    fn step(&self, index: usize) -> Conditions<'f> {
        self.form.steps[index].when.iter().collect()
    }

    /// Of a question in a group only what stands outside of it: rows differ.
    fn field(&self, id: FieldId) -> Conditions<'f> {
        let mut conditions = self.step(self.form.field(id).step);
        let mut at = Some(id);
        while let Some(id) = at {
            let field = self.form.field(id);
            conditions.extend(&field.when);
            at = field.parent;
        }
        conditions
    }

    /// How many options a question has that is tried.
    fn options(&self, id: FieldId) -> Option<usize> {
        match &self.form.field(id).kind {
            Kind::YesNo => Some(2),
            // No box is no answer.
            Kind::Consent => Some(1),
            Kind::Choice { options } => Some(options.len()),
            _ => None,
        }
    }

    /// The questions that conditions depend on, those that decide whether these are asked included.
    fn depends(&self, conditions: &[&'f Expr]) -> Vec<FieldId> {
        let mut found = BTreeSet::new();
        let mut open: Vec<&'f Expr> = conditions.to_vec();
        while let Some(expr) = open.pop() {
            for id in expr.reads() {
                if self.form.field(*id).parent.is_none() && self.options(*id).is_some() && found.insert(*id) {
                    open.extend(self.field(*id));
                }
            }
        }
        found.into_iter().collect()
    }

    /// Whether all conditions together may come out so.
    fn possible(&self, conditions: &Conditions<'f>, wanted: Mask) -> bool {
        self.any(conditions, |tries| self.all(conditions, tries).has(wanted))
    }

    /// Whether a rule may come out so where its question is asked.
    fn meets(&self, asked: &Conditions<'f>, rule: &'f Expr, wanted: Mask) -> bool {
        let all: Vec<&Expr> = asked.iter().copied().chain([rule]).collect();
        self.any(&all, |tries| self.all(asked, tries).has(Mask::TRUE) && self.eval(&rule.node, tries).has(wanted))
    }

    fn all(&self, conditions: &[&Expr], tries: &Tries) -> Mask {
        conditions.iter().fold(Mask::TRUE, |mask, expr| mask.both(self.eval(&expr.node, tries), and))
    }

    /// Whether any combination fulfils `test`.
    fn any(&self, conditions: &[&'f Expr], test: impl Fn(&Tries) -> bool) -> bool {
        let questions = self.depends(conditions);
        let combinations =
            questions.iter().try_fold(1_usize, |product, id| product.checked_mul(self.options(*id).unwrap_or(0) + 1));
        if combinations.is_none_or(|combinations| combinations > MOST) {
            return !self.sure;
        }
        self.try_next(&questions, &mut Tries::new(), &test)
    }

    /// Answers one question after the other, in the order in which they are asked.
    fn try_next(&self, questions: &[FieldId], tries: &mut Tries, test: &impl Fn(&Tries) -> bool) -> bool {
        let Some((id, rest)) = questions.split_first() else { return test(tries) };
        let field = self.form.field(*id);
        let asked = self.all(&self.field(*id), tries);
        if self.sure && asked.has(Mask::TRUE) && asked != Mask::TRUE {
            return false;
        }
        let mut answers: Vec<Option<usize>> = Vec::new();
        if asked.has(Mask::TRUE) {
            answers.extend((0..self.options(*id).unwrap_or(0)).map(Some));
        }
        if field.optional || asked.has(Mask::FALSE) || asked.has(Mask::UNKNOWN) {
            answers.push(None);
        }
        answers.into_iter().any(|answer| {
            tries.insert(field.slot, answer);
            let found = self.try_next(rest, tries, test);
            tries.remove(&field.slot);
            found
        })
    }

    /// The answer that is tried; `None` if it is no such question.
    fn tried(&self, node: &Node, tries: &Tries) -> Option<(FieldId, Option<usize>)> {
        let Node::Answer { level: 0, slot } = node else { return None };
        Some((*self.at.get(slot)?, *tries.get(slot)?))
    }

    fn eval(&self, node: &Node, tries: &Tries) -> Mask {
        match node {
            Node::Bool(value) => Mask::of(Some(*value)),
            Node::Answer { .. } => match self.tried(node, tries) {
                // Yes comes first; a box is ticked or not answered.
                Some((_, answer)) => Mask::of(answer.map(|option| option == 0)),
                None => Mask::ANY,
            },
            Node::Not(inner) => self.eval(inner, tries).both(Mask::TRUE, |value, _| not(value)),
            Node::And(left, right) => self.eval(left, tries).both(self.eval(right, tries), and),
            Node::Or(left, right) => {
                self.eval(left, tries).both(self.eval(right, tries), |left, right| not(and(not(left), not(right))))
            }
            Node::If(condition, yes, no) => {
                let condition = self.eval(condition, tries);
                let mut all = if condition.has(Mask::UNKNOWN) { Mask::UNKNOWN } else { Mask(0) };
                if condition.has(Mask::TRUE) {
                    all = all.or(self.eval(yes, tries));
                }
                if condition.has(Mask::FALSE) {
                    all = all.or(self.eval(no, tries));
                }
                all
            }
            Node::Given(inner) => match self.tried(inner, tries) {
                Some((_, answer)) => Mask::of(Some(answer.is_some())),
                None => Mask::TRUE.or(Mask::FALSE),
            },
            Node::Compare(comparison, left, right) => match (self.text(left, tries), self.text(right, tries)) {
                (Some(left), Some(right)) => Mask::of(left.zip(right).and_then(|(left, right)| match comparison {
                    Comparison::Equal => Some(left == right),
                    Comparison::Different => Some(left != right),
                    _ => None,
                })),
                _ => Mask::ANY,
            },
            Node::In(needle, list) => match (self.text(needle, tries), &**list) {
                (Some(text), Node::Texts(list)) => Mask::of(text.map(|text| list.iter().any(|other| **other == *text))),
                _ => Mask::ANY,
            },
            _ => Mask::ANY,
        }
    }

    /// The text of a literal, or of a choice that is tried; the inner `None` is an unanswered one.
    fn text<'n>(&'n self, node: &'n Node, tries: &Tries) -> Option<Option<&'n str>> {
        if let Node::Text(text) = node {
            return Some(Some(text));
        }
        let (id, answer) = self.tried(node, tries)?;
        match &self.form.field(id).kind {
            Kind::Choice { options } => Some(answer.and_then(|option| options.get(option)).map(String::as_str)),
            _ => None,
        }
    }
}
