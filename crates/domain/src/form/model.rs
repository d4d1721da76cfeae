//! A form: checked, every name resolved.

use super::expr::Expr;
use crate::municipality::{Text, TextList};
use crate::plausibility;
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A question, by its place in [`Form::fields`]: in the order in which they are asked, a group before its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub usize);

/// A checked form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The folder's name.
    pub key: String,
    /// Hash of its files (hex): changes when anything of it changes.
    pub version: String,
    /// Its files in one text, from which it can be made again.
    pub source: Arc<str>,
    /// Minutes it takes.
    pub minutes: u16,
    pub trust: Trust,
    /// Days an unfinished form is kept.
    pub draft_days: u16,
    /// Days the case is kept after it was closed.
    pub retention_days: u16,
    pub title: Text,
    pub summary: Text,
    /// What to have at hand.
    pub before: TextList,
    /// What happens after it was sent.
    pub after: TextList,
    pub steps: Vec<Step>,
    pub fields: Vec<Field>,
    pub rules: Vec<Rule>,
    pub fees: Vec<FeeRule>,
    pub cosign: Option<Cosign>,
    /// Texts whose translation is older than the German one, by language: `field.name.hint`.
    pub outdated: BTreeMap<crate::language::Language, Vec<String>>,
}

/// How sure it must be who sends it; levels of BundID (STORK 1, 3, 4), "none": nobody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trust {
    None,
    Low,
    Substantial,
    High,
}

impl Trust {
    pub const ALL: [Self; 4] = [Self::None, Self::Low, Self::Substantial, Self::High];

    /// The word in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Substantial => "substantial",
            Self::High => "high",
        }
    }
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub key: String,
    pub when: Option<Expr>,
    pub title: Text,
    pub text: TextList,
    /// Without those within groups.
    pub fields: Vec<FieldId>,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub key: String,
    pub kind: Kind,
    pub optional: bool,
    pub when: Option<Expr>,
    /// The group it belongs to.
    pub parent: Option<FieldId>,
    /// Its place among the answers of the form, or of a row of its group.
    pub slot: usize,
    /// Index of its step.
    pub step: usize,
    /// The part of the profile that fills it in.
    pub profile: Option<String>,
    /// The FIM field it is, an id of XDatenfelder.
    pub xdf: Option<String>,
    pub label: Text,
    pub hint: Option<Text>,
    /// Behind a number.
    pub unit: Option<Text>,
    /// Paragraphs of [`Kind::Info`].
    pub text: TextList,
    /// Of a choice, in order.
    pub options: Vec<Text>,
    /// Of a group: the heading of a row, and the button that adds one.
    pub one: Option<Text>,
    pub add: Option<Text>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Limits in characters, here and below.
    Text {
        min: usize,
        max: usize,
    },
    Long {
        min: usize,
        max: usize,
    },
    Name {
        max: usize,
    },
    Number {
        min: Option<i64>,
        max: Option<i64>,
        decimals: u8,
    },
    /// Limits in cents.
    Money {
        min: i64,
        max: i64,
    },
    Date {
        min: Option<Bound>,
        max: Option<Bound>,
    },
    BirthDate,
    PartialDate,
    Time,
    YesNo,
    Choice {
        options: Vec<String>,
    },
    Choices {
        options: Vec<String>,
        min: usize,
        max: usize,
    },
    Country,
    Nationality,
    Address {
        abroad: bool,
    },
    Phone,
    Mail,
    Code(plausibility::Kind),
    File {
        accept: Vec<FileType>,
        max_files: usize,
        max_mb: u32,
    },
    Group {
        min: usize,
        max: usize,
        fields: Vec<FieldId>,
    },
    Consent,
    Info,
}

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileType {
    Pdf,
    Jpg,
    Png,
}

impl FileType {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpg, Self::Png];

    /// The word in forms and the ending of file names.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpg => "jpg",
            Self::Png => "png",
        }
    }

    /// Media type (RFC 6838).
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// The first or last day that may be named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    Day(Date),
    /// Today plus this; a span may be negative.
    FromToday(SpanOf),
}

/// Days, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanOf {
    Days(i16),
    Months(i16),
    Years(i16),
}

impl Bound {
    /// The day it is.
    #[must_use]
    pub fn on(self, today: Date) -> Date {
        let span = match self {
            Self::Day(day) => return day,
            Self::FromToday(SpanOf::Days(n)) => Span::new().try_days(n),
            Self::FromToday(SpanOf::Months(n)) => Span::new().try_months(n),
            Self::FromToday(SpanOf::Years(n)) => Span::new().try_years(n),
        };
        span.map_or(today, |span| today.saturating_add(span))
    }
}

/// A rule over several answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    pub key: String,
    /// Where its message stands.
    pub field: FieldId,
    pub rule: Expr,
    pub severity: Severity,
    pub message: Text,
}

/// Whether one can go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    /// Asks, and is stored with the answer.
    Warning,
}

/// A fee of the service that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct FeeRule {
    /// The key of the service's fee text.
    pub fee: String,
    pub when: Option<Expr>,
    pub times: Option<Expr>,
}

/// A second person agrees.
#[derive(Debug, Clone, PartialEq)]
pub struct Cosign {
    pub when: Option<Expr>,
    /// Indices of the steps that person sees.
    pub steps: Vec<usize>,
    /// The question with that person's address.
    pub mail: FieldId,
    pub days: u16,
}

impl Form {
    #[must_use]
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.0]
    }

    /// The question with this key.
    #[must_use]
    pub fn field_of(&self, key: &str) -> Option<FieldId> {
        self.fields.iter().position(|field| field.key == key).map(FieldId)
    }

    /// The groups a question stands in, the outermost first.
    #[must_use]
    pub fn groups_of(&self, id: FieldId) -> Vec<FieldId> {
        let mut groups: Vec<FieldId> =
            std::iter::successors(self.field(id).parent, |id| self.field(*id).parent).collect();
        groups.reverse();
        groups
    }

    /// The index of the step with this key.
    #[must_use]
    pub fn step_of(&self, key: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.key == key)
    }

    /// How many answers stand outside of groups.
    #[must_use]
    pub fn slots(&self) -> usize {
        self.steps.iter().map(|step| step.fields.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_move_with_the_day() {
        let today = jiff::civil::date(2024, 2, 29);
        for (span, expected) in [
            (SpanOf::Days(1), "2024-03-01"),
            (SpanOf::Years(-1), "2023-02-28"),
            (SpanOf::Months(12), "2025-02-28"),
            (SpanOf::Years(9_999), "9999-12-31"),
        ] {
            assert_eq!(Bound::FromToday(span).on(today).to_string(), expected);
        }
    }
}
