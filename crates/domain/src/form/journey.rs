//! The way through a form, found anew from the answers at each request.
//!
//! In the order of the questions: is it asked (condition), what was answered, can that be right. What is not asked does not
//! count, whatever was typed there before; the rules over several answers come last. Nothing is remembered but what was typed,
//! so two windows, the back button and a battery that runs out cannot lead anywhere else.

use super::edit::seen_name;
use super::expr::{BUDGET, Day, Expr, Scope};
use super::kind::{Problem, read};
use super::model::{FieldId, Form, Kind, Severity};
use super::typed::Typed;
use super::value::{Row, Value};
use crate::places::PlaceDoubt;
use crate::plausibility::{self, Doubt};
use std::collections::HashMap;

/// One question that is asked, once for each row it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub field: FieldId,
    /// The name of its input: `name`, `kinder.0.kind_name`.
    pub path: String,
    /// The rows it stands in, outermost first.
    pub rows: Vec<usize>,
}

/// What keeps a form from being complete, or is to be asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub field: FieldId,
    /// The name of the input.
    pub path: String,
    /// Index of the step.
    pub step: usize,
    pub what: What,
    pub severity: Severity,
    /// The person has said that it is right.
    pub accepted: bool,
    /// Stands for the answers it is about; whoever accepts it sends it back. Empty for errors.
    pub seal: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Problem(Problem),
    Doubt(Doubt),
    /// A postal code and a place that may not belong together.
    Place(PlaceDoubt),
    /// Index of the rule.
    Rule(usize),
}

impl Finding {
    /// Whether one cannot go on.
    #[must_use]
    pub fn stops(&self) -> bool {
        !self.accepted
    }

    /// The key of the rule, or the code of the kind.
    #[must_use]
    pub fn code(&self, form: &Form) -> String {
        match &self.what {
            What::Problem(problem) => problem.key(),
            What::Doubt(Doubt::CheckDigit) => "check-digit".into(),
            What::Place(doubt) => doubt.key().into(),
            What::Rule(index) => form.rules[*index].key.clone(),
        }
    }
}

/// The name of the input by which a warning is accepted.
#[must_use]
pub fn accept_name(path: &str, code: &str) -> String {
    format!("ok.{path}.{code}")
}

/// A form and what was typed, looked at on one day.
#[derive(Debug, Clone)]
pub struct Journey<'f> {
    form: &'f Form,
    steps: Vec<usize>,
    /// Of `steps`, those that were sent already.
    seen: Vec<usize>,
    asked: Vec<Asked>,
    answers: Row,
    findings: Vec<Finding>,
    /// The second person's address, where the form does not ask for it. What it lacks is said on the check page; no step can mend it.
    unasked: Option<FieldId>,
}

struct Walk<'f, 't> {
    form: &'f Form,
    typed: &'t Typed,
    day: Day<'t>,
    asked: Vec<Asked>,
    findings: Vec<Finding>,
    /// What was typed for a question in all rows, once it was hashed.
    through: HashMap<(FieldId, String), u64>,
    /// Steps of computing that are left.
    left: u32,
}

impl<'f> Journey<'f> {
    #[must_use]
    pub fn new(form: &'f Form, typed: &Typed, day: Day<'_>) -> Self {
        let mut walk =
            Walk { form, typed, day, asked: Vec::new(), findings: Vec::new(), through: HashMap::new(), left: BUDGET };
        let mut answers: Row = vec![None; form.slots()];
        let mut steps = Vec::new();
        for (index, step) in form.steps.iter().enumerate() {
            let scope = Scope { levels: [Some(&answers), None, None], day };
            if holds(step.when.as_ref(), &scope, &mut walk.left) {
                steps.push(index);
                walk.fields(&step.fields, "", &[], &mut answers, [None, None]);
            }
        }
        walk.rules(&answers);
        walk.cosigner(&answers);
        walk.order();
        let Walk { asked, findings, .. } = walk;
        let mail = form.cosign.as_ref().map(|cosign| cosign.mail);
        let unasked = mail.filter(|mail| !asked.iter().any(|asked| asked.field == *mail));
        let seen = steps.iter().copied().filter(|step| typed.was_sent(&seen_name(&form.steps[*step].key))).collect();
        Self { form, steps, seen, asked, answers, findings, unasked }
    }

    #[must_use]
    pub fn form(&self) -> &'f Form {
        self.form
    }

    /// The steps that are asked, by index.
    #[must_use]
    pub fn steps(&self) -> &[usize] {
        &self.steps
    }

    /// The questions that are asked, in order; a group before its own.
    #[must_use]
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// The questions of a step that are asked.
    pub fn asked_in(&self, step: usize) -> impl Iterator<Item = &Asked> {
        self.asked.iter().filter(move |asked| self.form.field(asked.field).step == step)
    }

    /// What was understood of the questions that are asked.
    #[must_use]
    pub fn answers(&self) -> &Row {
        &self.answers
    }

    /// What was understood of one question.
    #[must_use]
    pub fn answer(&self, asked: &Asked) -> Option<&Value> {
        let mut row = &self.answers;
        for (group, index) in self.form.groups_of(asked.field).into_iter().zip(&asked.rows) {
            match row.get(self.form.field(group).slot)?.as_ref()? {
                Value::Rows(rows) => row = rows.get(*index)?,
                _ => return None,
            }
        }
        row.get(self.form.field(asked.field).slot)?.as_ref()
    }

    /// All that is missing, wrong or unlikely, in the order of the questions.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    pub fn findings_in(&self, step: usize) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.step == step && self.unasked != Some(finding.field))
    }

    /// Whether nothing is left to do in a step.
    #[must_use]
    pub fn is_done(&self, step: usize) -> bool {
        !self.findings_in(step).any(Finding::stops)
    }

    /// Whether nothing is left to do at all.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.findings.iter().any(Finding::stops)
    }

    /// The first step with something left to do.
    #[must_use]
    pub fn first_open(&self) -> Option<usize> {
        self.steps.iter().copied().find(|step| !self.is_done(*step))
    }

    /// Where to go on after a break: the first step with something left to do, or whose questions were never seen even though none of
    /// them must be answered. `None`: the check page.
    #[must_use]
    pub fn resume(&self) -> Option<usize> {
        self.steps.iter().copied().find(|step| !self.is_done(*step) || !self.seen.contains(step))
    }

    /// Whether one may be at a step: it is asked, and all before it are done.
    #[must_use]
    pub fn is_reachable(&self, step: usize) -> bool {
        self.steps.contains(&step) && self.first_open().is_none_or(|open| step <= open)
    }

    /// The step behind one, if it is not the last; then comes the check page.
    #[must_use]
    pub fn next(&self, step: usize) -> Option<usize> {
        self.steps.iter().copied().find(|other| *other > step)
    }

    /// The step before one, if it is not the first.
    #[must_use]
    pub fn back(&self, step: usize) -> Option<usize> {
        self.steps.iter().rev().copied().find(|other| *other < step)
    }

    /// Which of how many steps it is, from 1, as far as is known now.
    #[must_use]
    pub fn position(&self, step: usize) -> (usize, usize) {
        let at = self.steps.iter().position(|other| *other == step).map_or(0, |at| at + 1);
        (at, self.steps.len())
    }

    /// What was typed where it is asked, and nothing else.
    #[must_use]
    pub fn pruned(&self, typed: &Typed) -> Typed {
        let mut pruned = Typed::default();
        let mut keep = |name: &str| {
            if typed.was_sent(name) {
                pruned.set(name, typed.get(name).to_vec());
            }
        };
        for asked in &self.asked {
            let parts = self.form.field(asked.field).kind.parts();
            keep(&asked.path);
            parts.iter().for_each(|part| keep(&format!("{}.{part}", asked.path)));
        }
        for finding in self.findings.iter().filter(|finding| finding.accepted) {
            keep(&accept_name(&finding.path, &finding.code(self.form)));
        }
        pruned
    }
}

/// Unknown is not asked.
fn holds(when: Option<&Expr>, scope: &Scope<'_>, left: &mut u32) -> bool {
    when.is_none_or(|when| when.holds_within(scope, left) == Some(true))
}

/// How many rows of a group were typed.
pub(super) fn typed_rows(typed: &Typed, path: &str) -> usize {
    typed.first(path).and_then(|count| count.trim().parse().ok()).unwrap_or(0)
}

impl Walk<'_, '_> {
    /// Reads questions into `own`: the answers of the form, or of a row within `around`.
    fn fields(&mut self, fields: &[FieldId], prefix: &str, rows: &[usize], own: &mut Row, around: [Option<&Row>; 2]) {
        for id in fields {
            let field = self.form.field(*id);
            let levels = match around {
                [None, _] => [Some(&*own), None, None],
                [Some(root), None] => [Some(root), Some(&*own), None],
                [Some(root), Some(outer)] => [Some(root), Some(outer), Some(&*own)],
            };
            if !holds(field.when.as_ref(), &Scope { levels, day: self.day }, &mut self.left) {
                continue;
            }
            let path = format!("{prefix}{}", field.key);
            self.asked.push(Asked { field: *id, path: path.clone(), rows: rows.to_vec() });
            let value = match &field.kind {
                Kind::Group { min, max, fields } => {
                    let inner = match around {
                        [None, _] => [Some(&*own), None],
                        [root, _] => [root, Some(&*own)],
                    };
                    self.rows(*id, &path, (*min, *max), fields, rows, inner)
                }
                kind => self.value(*id, kind, &path),
            };
            own[field.slot] = value;
        }
    }

    fn value(&mut self, id: FieldId, kind: &Kind, path: &str) -> Option<Value> {
        let optional = self.form.field(id).optional || *kind == Kind::Info;
        match read(kind, path, self.typed, self.day.today) {
            Ok(Some(read)) => {
                if let Some(doubt) = read.doubt {
                    self.warn(id, path, What::Doubt(doubt), &[id]);
                }
                if let Some(doubt) = self.place_doubt(kind, &read.value) {
                    self.warn(id, path, What::Place(doubt), &[id]);
                }
                Some(read.value)
            }
            Ok(None) if optional => None,
            Ok(None) => {
                self.stop(id, path, Problem::Missing);
                None
            }
            Err(problem) => {
                self.stop(id, path, problem);
                None
            }
        }
    }

    /// Whether the operator's list has the postal code of an address in Germany, and with this place.
    fn place_doubt(&self, kind: &Kind, value: &Value) -> Option<PlaceDoubt> {
        let places = self.day.places?;
        match (kind, value) {
            (_, Value::Address(address)) if address.country == "DE" => {
                places.doubt(&address.postal_code, &address.city)
            }
            (Kind::Code(plausibility::Kind::PostalCode), Value::Text(code)) => places.doubt(code, ""),
            _ => None,
        }
    }

    fn rows(
        &mut self,
        group: FieldId,
        path: &str,
        (min, max): (usize, usize),
        fields: &[FieldId],
        rows: &[usize],
        around: [Option<&Row>; 2],
    ) -> Option<Value> {
        let typed = typed_rows(self.typed, path);
        if typed > max {
            self.stop(group, path, Problem::TooMany { max });
        }
        let mut all = Vec::new();
        for index in 0..typed.clamp(min, max) {
            let mut own: Row = vec![None; fields.len()];
            let rows: Vec<usize> = rows.iter().copied().chain([index]).collect();
            self.fields(fields, &format!("{path}.{index}."), &rows, &mut own, around);
            all.push(own);
        }
        Some(Value::Rows(all))
    }

    /// The rules over several answers, after all answers are known.
    fn rules(&mut self, answers: &Row) {
        for (index, rule) in self.form.rules.iter().enumerate() {
            for at in 0..self.asked.len() {
                if self.asked[at].field != rule.field {
                    continue;
                }
                let levels = self.levels(answers, &self.asked[at]);
                if rule.rule.holds_within(&Scope { levels, day: self.day }, &mut self.left) != Some(false) {
                    continue;
                }
                let path = self.asked[at].path.clone();
                match rule.severity {
                    Severity::Error => self.error(rule.field, &path, What::Rule(index)),
                    Severity::Warning => self.warn(rule.field, &path, What::Rule(index), rule.rule.reads()),
                }
            }
        }
    }

    /// Where a second person must agree, there must be an address to ask at, also if the form does not say so: nothing is sent
    /// without the signature it needs.
    fn cosigner(&mut self, answers: &Row) {
        let Some(cosign) = &self.form.cosign else { return };
        let scope = Scope { levels: [Some(answers), None, None], day: self.day };
        let mail = self.form.field(cosign.mail);
        let known = answers.get(mail.slot).is_some_and(Option::is_some) && mail.parent.is_none();
        let told = self.findings.iter().any(|finding| finding.field == cosign.mail);
        if !known && !told && holds(cosign.when.as_ref(), &scope, &mut self.left) {
            self.stop(cosign.mail, &mail.key, Problem::Missing);
        }
    }

    /// Findings stand in the order of the questions.
    fn order(&mut self) {
        if self.findings.len() > 1 {
            let mut places = HashMap::with_capacity(self.asked.len());
            for (at, asked) in self.asked.iter().enumerate() {
                places.entry(asked.path.as_str()).or_insert(at);
            }
            self.findings.sort_by_key(|finding| places.get(finding.path.as_str()).copied());
        }
    }

    /// The rows a question stands in.
    fn levels<'a>(&self, answers: &'a Row, place: &Asked) -> [Option<&'a Row>; 3] {
        let mut levels = [Some(answers), None, None];
        for (level, (group, index)) in self.form.groups_of(place.field).into_iter().zip(&place.rows).enumerate() {
            let row = levels[level].and_then(|row| match row.get(self.form.field(group).slot)?.as_ref()? {
                Value::Rows(rows) => rows.get(*index),
                _ => None,
            });
            levels[level + 1] = row;
        }
        levels
    }

    fn stop(&mut self, field: FieldId, path: &str, problem: Problem) {
        self.error(field, path, What::Problem(problem));
    }

    fn error(&mut self, field: FieldId, path: &str, what: What) {
        self.findings.push(Finding {
            field,
            path: path.to_owned(),
            step: self.form.field(field).step,
            what,
            severity: Severity::Error,
            accepted: false,
            seal: String::new(),
        });
    }

    fn warn(&mut self, field: FieldId, path: &str, what: What, reads: &[FieldId]) {
        let seal = self.seal(field, path, reads);
        let step = self.form.field(field).step;
        let path = path.to_owned();
        let mut finding = Finding { field, path, step, what, severity: Severity::Warning, accepted: false, seal };
        let name = accept_name(&finding.path, &finding.code(self.form));
        finding.accepted = self.typed.first(&name) == Some(finding.seal.as_str());
        self.findings.push(finding);
    }

    /// A hash of what was typed for these questions. It tells a changed answer from the one that was said to be right; it protects
    /// against nobody. Of a group that the rule looks through all rows count, and how many there are; else only the row the warning
    /// stands in, wherever that row stands by now: rows come and go without another question. Other questions of the group do not
    /// count: one of them may have come up by the very answer that is asked about.
    fn seal(&mut self, field: FieldId, path: &str, reads: &[FieldId]) -> String {
        let around = self.form.groups_of(field);
        let mut hash = Fnv::default();
        for id in reads {
            let groups = self.form.groups_of(*id);
            let through = groups.iter().position(|group| reads.contains(group) || !around.contains(group));
            let level = through.unwrap_or(groups.len());
            // "hunde.1." of "hunde.1.chips.0.nummer", for an answer of the same dog.
            let prefix: String = path.split_inclusive('.').take(2 * level).collect();
            hash.add(&self.form.field(*id).key);
            match groups.get(level) {
                None => hash.answer(self.form, self.typed, *id, &prefix),
                Some(_) => {
                    let place = (*id, prefix);
                    let known = self.through.get(&place).copied();
                    let all = known.unwrap_or_else(|| {
                        let mut all = Fnv::default();
                        all.rows(self.form, self.typed, *id, &groups[level..], &place.1);
                        all.0
                    });
                    self.through.insert(place, all);
                    hash.add(&all.to_string());
                }
            }
        }
        hash.hex()
    }
}

/// FNV-1a, 64 bits.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    pub(super) fn hex(&self) -> String {
        format!("{:016x}", self.0)
    }

    pub(super) fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// What was typed for a question; of a group how many rows it has.
    fn answer(&mut self, form: &Form, typed: &Typed, id: FieldId, prefix: &str) {
        let field = form.field(id);
        let path = format!("{prefix}{}", field.key);
        typed.get(&path).iter().for_each(|value| self.add(value));
        for part in field.kind.parts() {
            self.add(part);
            typed.get(&format!("{path}.{part}")).iter().for_each(|value| self.add(value));
        }
    }

    /// What was typed for a question in all rows of these groups, the outermost first.
    fn rows(&mut self, form: &Form, typed: &Typed, id: FieldId, groups: &[FieldId], prefix: &str) {
        let Some((group, inner)) = groups.split_first() else {
            self.add(prefix);
            return self.answer(form, typed, id, prefix);
        };
        let field = form.field(*group);
        let Kind::Group { min, max, .. } = field.kind else { return };
        let path = format!("{prefix}{}", field.key);
        for index in 0..typed_rows(typed, &path).clamp(min, max) {
            self.rows(form, typed, id, inner, &format!("{path}.{index}."));
        }
    }
}
