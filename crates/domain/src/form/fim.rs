//! What a question is in FIM, so that a form can be compared with a data schema of the FIM portal.
//!
//! Source: XDatenfelder 2 (`feldart`, `datentyp`, `anzahl`) with the types that XDatenfelder 3 added (`text_latin`, `file`).

use super::model::{Field, FieldId, Form, Kind};

/// A field, or a group of fields, as XDatenfelder writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FimField {
    /// Keys of the question and of the groups it stands in, joined by full stops.
    pub path: String,
    /// Kind of field: `input`, `select`, `label`; `gruppe` for a group.
    pub feldart: &'static str,
    /// Kind of value; empty for a group.
    pub datentyp: &'static str,
    /// How often, `min:max`.
    pub anzahl: String,
}

/// Kind of field and kind of value.
fn kinds(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Name { .. } => ("input", "text_latin"),
        Kind::Number { decimals: 0, .. } => ("input", "num_int"),
        Kind::Number { .. } => ("input", "num"),
        Kind::Money { .. } => ("input", "num_currency"),
        Kind::Date { .. } | Kind::BirthDate => ("input", "date"),
        Kind::Time => ("input", "time"),
        Kind::YesNo | Kind::Consent => ("input", "bool"),
        Kind::Choice { .. } | Kind::Choices { .. } | Kind::Country | Kind::Nationality => ("select", "text"),
        Kind::File { .. } => ("input", "file"),
        Kind::Info => ("label", "text"),
        Kind::Group { .. } | Kind::Address { .. } | Kind::PartialDate => ("gruppe", ""),
        Kind::Text { .. } | Kind::Long { .. } | Kind::Phone | Kind::Mail | Kind::Code(_) => ("input", "text"),
    }
}

/// A question that is asked only under a condition may be missing.
fn cardinality(form: &Form, field: &Field) -> String {
    let must =
        !field.optional && field.when.is_none() && (field.parent.is_some() || form.steps[field.step].when.is_none());
    let (min, max) = match field.kind {
        Kind::Choices { min, max, .. } | Kind::Group { min, max, .. } => (min, max),
        Kind::File { max_files, .. } => (1, max_files),
        _ => (1, 1),
    };
    format!("{}:{max}", if must { min } else { 0 })
}

/// The parts of a question that has several inputs and is a group in FIM: of a partial date all but the year may be unknown, not
/// every house has a number, and not every country has postal codes.
fn parts(kind: &Kind) -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
    if !matches!(kind, Kind::PartialDate | Kind::Address { .. }) {
        return Vec::new();
    }
    let abroad = matches!(kind, Kind::Address { abroad: true });
    let part = |part: &&'static str| match *part {
        "year" => ("year", "input", "num_int", "1:1"),
        "day" | "month" => (*part, "input", "num_int", "0:1"),
        "country" => ("country", "select", "text", "1:1"),
        "number" => ("number", "input", "text", "0:1"),
        "postal_code" => ("postal_code", "input", "text", if abroad { "0:1" } else { "1:1" }),
        part => (part, "input", "text_latin", "1:1"),
    };
    kind.parts().iter().map(part).collect()
}

impl Form {
    /// All questions in order, each group before its own.
    #[must_use]
    pub fn fim(&self) -> Vec<(FieldId, FimField)> {
        let mut all = Vec::new();
        for (index, field) in self.fields.iter().enumerate() {
            let id = FieldId(index);
            let keys = self.groups_of(id).into_iter().chain([id]).map(|id| self.field(id).key.as_str());
            let path = keys.collect::<Vec<_>>().join(".");
            let (feldart, datentyp) = kinds(&field.kind);
            let below = parts(&field.kind).into_iter().map(|(part, feldart, datentyp, anzahl)| {
                let path = format!("{path}.{part}");
                (id, FimField { path, feldart, datentyp, anzahl: anzahl.to_owned() })
            });
            let below: Vec<_> = below.collect();
            let anzahl = cardinality(self, field);
            all.push((id, FimField { path, feldart, datentyp, anzahl }));
            all.extend(below);
        }
        all
    }
}
