//! What is kept and handed over of an application: the answers that count, and what was asked.

use super::journey::{Asked, Finding, Journey};
use super::model::{Field, FieldId, Form};
use super::value::{Row, Value};
use crate::language::Language;
use crate::municipality::Text;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The answers by the keys of their questions, rows of groups as lists. What is not asked or not answered is not there.
pub struct Answers<'j> {
    form: &'j Form,
    parent: Option<FieldId>,
    row: &'j Row,
}

impl<'j> Answers<'j> {
    #[must_use]
    pub fn of(journey: &'j Journey<'_>) -> Self {
        Self { form: journey.form(), parent: None, row: journey.answers() }
    }
}

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (id, field) in self.form.fields.iter().enumerate().filter(|(_, field)| field.parent == self.parent) {
            match self.row.get(field.slot).and_then(Option::as_ref) {
                Some(Value::Rows(rows)) => {
                    map.serialize_entry(&field.key, &Rows { form: self.form, group: FieldId(id), rows })?;
                }
                Some(value) => map.serialize_entry(&field.key, value)?,
                None => {}
            }
        }
        map.end()
    }
}

struct Rows<'j> {
    form: &'j Form,
    group: FieldId,
    rows: &'j [Row],
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.rows.len()))?;
        for row in self.rows {
            list.serialize_element(&Answers { form: self.form, parent: Some(self.group), row })?;
        }
        list.end()
    }
}

/// What was asked and answered, as people read it: in German and in the language it was shown in. It is frozen with what was
/// sent, shown to the second person and to the office, and printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub title: Words,
    pub steps: Vec<RecordStep>,
    /// Keys of the steps that the second person sees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cosign: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordStep {
    pub key: String,
    pub title: Words,
    pub lines: Vec<RecordLine>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordLine {
    /// The name of the input.
    pub name: String,
    pub label: Words,
    /// The answer; `None` at the heading of a row of a group.
    pub value: Option<Words>,
    /// Warnings the person has answered with "it is right", by their codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirmed: Vec<String>,
    /// What these warnings said, in the same order. Records that were made before it was kept have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Words>,
}

/// Without the answer: it is personal data.
impl fmt::Debug for RecordLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordLine({})", self.name)
    }
}

/// The same in German and, where it differs, in the language it was shown in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub de: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
}

/// Only how long: among them are answers.
impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} bytes)", self.de.len())
    }
}

impl Words {
    #[must_use]
    pub fn new(de: String, shown: String) -> Self {
        let shown = (shown != de).then_some(shown);
        Self { de, shown }
    }

    fn of(text: &Text, language: Language) -> Self {
        Self::new(text.de.clone(), text.get(language).0.to_owned())
    }

    /// In the language it was shown in.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.de)
    }
}

/// An answer in words: the language, the question, the name of its input, the answer.
pub type Say<'s> = &'s dyn Fn(Language, &Field, &str, &Value) -> String;

/// What a warning says: the language, the form, the warning.
pub type Warn<'s> = &'s dyn Fn(Language, &Form, &Finding) -> String;

impl Record {
    /// Writes down a journey. What was not answered is not there, unless a warning about it was confirmed.
    #[must_use]
    pub fn of(journey: &Journey<'_>, language: Language, say: Say<'_>, warn: Warn<'_>) -> Self {
        let form = journey.form();
        let mut steps = Vec::new();
        for index in journey.steps() {
            let mut lines = Vec::new();
            for asked in journey.asked_in(*index) {
                row_heading(form, asked, language, &mut lines);
                let field = form.field(asked.field);
                let confirmed = |finding: &&Finding| finding.accepted && finding.path == asked.path;
                let confirmed: Vec<&Finding> = journey.findings().iter().filter(confirmed).collect();
                let value = journey.answer(asked);
                // How many rows there are, the rows say.
                if confirmed.is_empty() && value.is_none_or(|value| matches!(value, Value::Rows(_))) {
                    continue;
                }
                let answer = |language| value.map(|value| say(language, field, &asked.path, value)).unwrap_or_default();
                let warning = |finding| Words::new(warn(Language::De, form, finding), warn(language, form, finding));
                lines.push(RecordLine {
                    name: asked.path.clone(),
                    label: Words::of(&field.label, language),
                    value: Some(Words::new(answer(Language::De), answer(language))),
                    confirmed: confirmed.iter().map(|finding| finding.code(form)).collect(),
                    warnings: confirmed.into_iter().map(warning).collect(),
                });
            }
            let step = &form.steps[*index];
            steps.push(RecordStep { key: step.key.clone(), title: Words::of(&step.title, language), lines });
        }
        let seen = form.cosign.iter().flat_map(|cosign| &cosign.steps);
        let cosign = seen.map(|step| form.steps[*step].key.clone()).collect();
        Self { title: Words::of(&form.title, language), steps, cosign }
    }
}

/// "Kind 2" before the first question of a row.
fn row_heading(form: &Form, asked: &Asked, language: Language, lines: &mut Vec<RecordLine>) {
    let (Some(group), Some(row)) = (form.field(asked.field).parent, asked.rows.last()) else { return };
    let group = form.field(group);
    let Some((name, _)) = asked.path.rsplit_once('.') else { return };
    if lines.iter().any(|line| line.name == name) {
        return;
    }
    let one = group.one.as_ref().unwrap_or(&group.label);
    let number = |text: &str| format!("{text} {}", row + 1);
    let label = Words::new(number(&one.de), number(one.get(language).0));
    lines.push(RecordLine { name: name.to_owned(), label, value: None, confirmed: Vec::new(), warnings: Vec::new() });
}
