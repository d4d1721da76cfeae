//! What is kept and handed over of an application: the answers that count, and what was asked.

use super::journey::{Finding, Journey};
use super::model::{FieldId, Form};
use super::value::{Row, Value};
use crate::language::Language;
use crate::municipality::Text;
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

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

/// What was asked, in German and in the language it was read in, and which warnings were answered with "it is right".
#[derive(Serialize)]
pub struct Asked {
    title: Words,
    steps: Vec<AskedStep>,
}

#[derive(Serialize)]
struct AskedStep {
    key: String,
    title: Words,
    questions: Vec<AskedQuestion>,
}

#[derive(Serialize)]
struct AskedQuestion {
    /// The name of the input.
    name: String,
    label: Words,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    confirmed: Vec<String>,
}

#[derive(Serialize)]
struct Words {
    de: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<String>,
}

impl Words {
    fn new(text: &Text, language: Language) -> Self {
        let (shown, _) = text.get(language);
        Self { de: text.de.clone(), shown: (shown != text.de).then(|| shown.to_owned()) }
    }
}

impl Asked {
    #[must_use]
    pub fn of(journey: &Journey<'_>, language: Language) -> Self {
        let form = journey.form();
        let step = |index: usize| {
            let questions = journey.asked_in(index).map(|asked| {
                let confirmed = |finding: &&Finding| finding.accepted && finding.path == asked.path;
                AskedQuestion {
                    name: asked.path.clone(),
                    label: Words::new(&form.field(asked.field).label, language),
                    confirmed: journey.findings().iter().filter(confirmed).map(|finding| finding.code(form)).collect(),
                }
            });
            AskedStep {
                key: form.steps[index].key.clone(),
                title: Words::new(&form.steps[index].title, language),
                questions: questions.collect(),
            }
        };
        Self {
            title: Words::new(&form.title, language),
            steps: journey.steps().iter().map(|index| step(*index)).collect(),
        }
    }
}
