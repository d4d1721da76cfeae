//! The journeys a form brings along: examples of people who fill it in.
//!
//! They show whoever changes a form that each way through it still works. Answers are written as one would tell them (a date as
//! one text, a yes as `true`) and become what a browser would send.

use super::expr::Day;
use super::journey::{Asked, Finding, Journey, accept_name};
use super::model::{Field, FieldId, Form, Kind, Severity};
use super::typed::Typed;
use super::value::Value;
use crate::municipality::diagnostics::{Diagnostic, Log};
use crate::municipality::raw::{Document, Fields, Node, Spot};
use crate::municipality::source::SourceFile;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the journeys of a form have shown.
#[derive(Debug)]
pub struct Shown {
    /// How many journeys there are.
    pub journeys: usize,
    /// Where one went otherwise than it says (errors), and what none of them reaches (warnings).
    pub diagnostics: Vec<Diagnostic>,
}

/// Runs all journeys of a `journeys.toml`. `holiday` says whether a day is one where the form is used.
#[must_use]
pub fn run_journeys(form: &Form, file: &SourceFile, holiday: &(dyn Fn(Date) -> bool + Sync)) -> Shown {
    let log = Log::default();
    let document = Document::parse(file, &log);
    let root = document.root();
    let mut seen = Seen::default();
    let mut journeys = 0;
    if let Some(today) = root.need("today").and_then(|node| node.date()) {
        for journey in root.tables("journey") {
            journeys += 1;
            let name = journey.need("name").and_then(|node| node.text()).unwrap_or_default();
            let journey = journey.named(format!("journey \"{name}\""));
            Runner { form, day: Day { today, holiday, places: None }, seen: &mut seen, typed: Typed::default() }
                .run(&journey);
            journey.done();
        }
    }
    root.done();
    seen.report(form, root.spot());
    drop(document);
    Shown { journeys, diagnostics: log.into_sorted() }
}

/// Where a journey is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Step(usize),
    Check,
}

/// Which outcomes were seen.
#[derive(Default)]
struct Seen {
    asked: BTreeSet<usize>,
    skipped: BTreeSet<usize>,
    steps: BTreeSet<usize>,
    skipped_steps: BTreeSet<usize>,
    broken: BTreeSet<String>,
    complete: bool,
}

struct Runner<'f, 's> {
    form: &'f Form,
    day: Day<'f>,
    seen: &'s mut Seen,
    typed: Typed,
}

impl Runner<'_, '_> {
    fn run(&mut self, journey: &Fields<'_>) {
        let first = Journey::new(self.form, &self.typed, self.day).steps().first().copied();
        let mut place = first.map_or(Place::Check, Place::Step);
        for table in journey.tables("step") {
            let Some(node) = table.need("step") else { return };
            let Some(key) = node.key_text() else { return };
            let expected = self.name(place);
            if key.value != expected {
                node.malformed::<()>(
                    &format!("the page that comes here is `{expected}`"),
                    "correct the order, or the answers before",
                );
                return;
            }
            let next = match place {
                Place::Check => self.check(&table),
                Place::Step(step) => self.step(step, &table),
            };
            table.done();
            match next {
                Some(next) => place = next,
                None => return,
            }
        }
    }

    fn name(&self, place: Place) -> String {
        match place {
            Place::Check => "check".into(),
            Place::Step(step) => self.form.steps[step].key.clone(),
        }
    }

    /// The check page: nothing is missing.
    fn check(&mut self, table: &Fields<'_>) -> Option<Place> {
        let journey = Journey::new(self.form, &self.typed, self.day);
        if let Some(finding) = journey.findings().iter().find(|finding| finding.stops()) {
            let message = format!("the form is not complete: `{}` has \"{}\"", finding.path, finding.code(self.form));
            table.spot().error(message, "correct the answers of that page");
        }
        self.seen.complete = true;
        let skipped = (0..self.form.steps.len()).filter(|step| !journey.steps().contains(step));
        self.seen.skipped_steps.extend(skipped);
        None
    }

    fn step(&mut self, step: usize, table: &Fields<'_>) -> Option<Place> {
        let sent = match table.find("answers").and_then(|node| node.table("answers")) {
            Some(answers) => self.sent(&answers, None, "")?,
            None => Typed::default(),
        };
        for (name, values) in sent.iter() {
            if let Some(id) = self.form.input(name)
                && self.form.field(id).step != step
            {
                table.spot().error(
                    format!("`{name}` is asked on another page"),
                    format!("answer it in the step `{}`", self.form.steps[self.form.field(id).step].key),
                );
                return None;
            }
            // Files come by uploads, never with the page.
            if self.form.input(name).is_some_and(|id| matches!(self.form.field(id).kind, Kind::File { .. })) {
                self.typed.set(name, values.to_vec());
            }
        }
        self.form.save(step, &mut self.typed, &sent);
        let journey = Journey::new(self.form, &self.typed, self.day);
        self.note(step, &journey);
        for (name, _) in sent.iter().filter(|(name, _)| !name.contains('.')) {
            let asked = journey.asked().iter().any(|asked| asked.path == name);
            if !asked && self.form.input(name).is_some() {
                table
                    .spot()
                    .error(format!("`{name}` is not asked with these answers"), "leave it out, or correct the answers");
            }
        }
        let stopped = self.expect(table, "problems", &journey, step, Severity::Error)?;
        self.expect(table, "warnings", &journey, step, Severity::Warning)?;
        let accepted: Vec<Finding> =
            journey.findings_in(step).filter(|finding| finding.severity == Severity::Warning).cloned().collect();
        for finding in accepted {
            self.typed.set(accept_name(&finding.path, &finding.code(self.form)), vec![finding.seal]);
        }
        let journey = Journey::new(self.form, &self.typed, self.day);
        if stopped {
            return Some(Place::Step(step));
        }
        Some(journey.next(step).map_or(Place::Check, Place::Step))
    }

    /// Compares the findings of a step with those the journey names; says whether there are any.
    fn expect(
        &self,
        table: &Fields<'_>,
        key: &'static str,
        journey: &Journey<'_>,
        step: usize,
        severity: Severity,
    ) -> Option<bool> {
        let mut expected: Vec<(String, String)> = Vec::new();
        if let Some(named) = table.find(key).and_then(|node| node.table(key)) {
            for (path, _) in named.own_keys() {
                expected.push((path.to_owned(), named.get(path)?.text()?));
            }
        }
        let found: Vec<(String, String)> = journey
            .findings_in(step)
            .filter(|finding| finding.severity == severity)
            .map(|finding| (finding.path.clone(), finding.code(self.form)))
            .collect();
        for (path, code) in &found {
            if !expected.contains(&(path.clone(), code.clone())) {
                table.spot().error(
                    format!("`{path}` has \"{code}\", which the journey does not name"),
                    format!("correct the answer, or name it: {key} = {{ {path} = \"{code}\" }}"),
                );
                return None;
            }
        }
        for (path, code) in &expected {
            if !found.contains(&(path.clone(), code.clone())) {
                table
                    .spot()
                    .error(format!("`{path}` should have \"{code}\", but has not"), "correct the answer, or the rule");
                return None;
            }
        }
        Some(!found.is_empty())
    }

    fn note(&mut self, step: usize, journey: &Journey<'_>) {
        for (index, field) in self.form.fields.iter().enumerate().filter(|(_, field)| field.step == step) {
            let times = journey.asked_in(step).filter(|asked| asked.field.0 == index).count();
            // In each row it is asked or not; outside of groups once or not.
            let places = match field.parent {
                None => 1,
                Some(group) => {
                    journey.asked_in(step).filter(|asked| asked.field == group).map(|asked| rows(journey, asked)).sum()
                }
            };
            if times > 0 {
                self.seen.asked.insert(index);
            }
            if times < places {
                self.seen.skipped.insert(index);
            }
        }
        self.seen.steps.insert(step);
        self.seen.broken.extend(journey.findings_in(step).map(|finding| finding.code(self.form)));
    }

    /// What a browser would send for the answers of a journey.
    fn sent(&self, answers: &Fields<'_>, parent: Option<FieldId>, prefix: &str) -> Option<Typed> {
        let mut typed = Typed::default();
        for (key, spot) in answers.own_keys() {
            let node = answers.get(key)?;
            let id = self.form.field_of(key).filter(|id| self.form.field(*id).parent == parent);
            let Some(id) = id else {
                spot.error(
                    format!("there is no question `{key}` here"),
                    "use a key of this form; those of a group stand in its rows",
                );
                return None;
            };
            self.answer(self.form.field(id), id, &node, &format!("{prefix}{key}"), &mut typed)?;
        }
        Some(typed)
    }

    fn answer(&self, field: &Field, id: FieldId, node: &Node<'_>, path: &str, typed: &mut Typed) -> Option<()> {
        match &field.kind {
            Kind::YesNo => typed.push(path, if node.boolean()? { "yes" } else { "no" }),
            Kind::Consent => {
                if node.boolean()? {
                    typed.push(path, "yes");
                }
            }
            Kind::Date { .. } | Kind::BirthDate | Kind::PartialDate => {
                let date = node.plain().unwrap_or_default().to_owned();
                for (part, value) in ["year", "month", "day"].iter().zip(date.split('-').chain(["", ""])) {
                    typed.push(format!("{path}.{part}"), value);
                }
            }
            Kind::Choices { .. } | Kind::File { .. } => {
                for value in node.list()? {
                    typed.push(path, value.plain()?);
                }
            }
            Kind::Address { .. } => {
                let address = node.table(path)?;
                for (part, _) in address.own_keys() {
                    typed.push(format!("{path}.{part}"), address.get(part)?.plain()?);
                }
            }
            Kind::Group { .. } => {
                let rows = node.tables(path);
                typed.push(path, rows.len().to_string());
                for (index, row) in rows.iter().enumerate() {
                    for (name, values) in self.sent(row, Some(id), &format!("{path}.{index}."))?.iter() {
                        typed.set(name, values.to_vec());
                    }
                }
            }
            _ => match node.plain() {
                Some(text) => typed.push(path, text),
                None => typed.push(path, node.integer(i64::MIN..=i64::MAX)?.to_string()),
            },
        }
        Some(())
    }
}

/// How many rows a group has there.
fn rows(journey: &Journey<'_>, group: &Asked) -> usize {
    match journey.answer(group) {
        Some(Value::Rows(rows)) => rows.len(),
        _ => 0,
    }
}

impl Seen {
    fn report(&self, form: &Form, spot: Spot<'_>) {
        let mut missed: Vec<String> = Vec::new();
        if !self.complete {
            missed.push("the check page".into());
        }
        for (index, step) in form.steps.iter().enumerate() {
            if !self.steps.contains(&index) {
                missed.push(format!("the step `{}`", step.key));
            } else if step.when.is_some() && !self.skipped_steps.contains(&index) {
                missed.push(format!("a way without the step `{}`", step.key));
            }
        }
        for (index, field) in form.fields.iter().enumerate().filter(|(_, field)| self.steps.contains(&field.step)) {
            if !self.asked.contains(&index) {
                missed.push(format!("the question `{}`", field.key));
            } else if field.when.is_some() && !self.skipped.contains(&index) {
                missed.push(format!("a way without the question `{}`", field.key));
            }
        }
        missed.extend(
            form.rules
                .iter()
                .filter(|rule| !self.broken.contains(&rule.key))
                .map(|rule| format!("a broken check `{}`", rule.key)),
        );
        for what in missed {
            spot.warning(format!("no journey shows {what}"), "add a journey for it");
        }
    }
}
