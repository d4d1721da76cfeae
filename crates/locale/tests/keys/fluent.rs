//! Reads the Fluent files and tells what each text needs.

use domain::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A text of one language.
#[derive(Debug, Clone, Default)]
pub struct Entries {
    pub messages: BTreeMap<String, Text>,
}

#[derive(Debug, Clone, Default)]
pub struct Text {
    pub area: String,
    /// Names of the parameters
    pub parameters: BTreeSet<String>,
    /// Messages and terms (with their hyphen) it contains
    pub references: BTreeSet<String>,
    /// For each choice by a number: the plural categories it names
    pub plurals: Vec<BTreeSet<String>>,
    pub functions: BTreeSet<String>,
    has_content: bool,
}

impl Entries {
    /// The parameters a text needs, those of contained texts included.
    pub fn parameters(&self, key: &str) -> BTreeSet<String> {
        let (mut parameters, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![key]);
        while let Some(key) = open.pop() {
            if let Some(text) = self.messages.get(key)
                && seen.insert(key)
            {
                parameters.extend(text.parameters.iter().cloned());
                open.extend(text.references.iter().map(String::as_str));
            }
        }
        parameters
    }
}

pub fn locales() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales")
}

/// All texts of a language; mistakes of form go to `problems`.
pub fn read(language: Language, problems: &mut Vec<String>) -> Entries {
    let mut entries = Entries::default();
    for area in locale::AREAS {
        let path = format!("locales/{language}/{area}.ftl");
        let Ok(source) = std::fs::read_to_string(locales().join(format!("{language}/{area}.ftl"))) else {
            problems.push(format!("{path}: is missing"));
            continue;
        };
        let resource = parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = source[..error.pos.start].lines().count().max(1);
                problems.push(format!("{path}:{line}: {}", error.kind));
            }
            resource
        });
        for entry in resource.body {
            let (key, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes.len()),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes.len()),
                _ => continue,
            };
            let mut text = Text { area: (*area).to_owned(), ..Text::default() };
            if let Some(pattern) = &value {
                text.pattern(pattern);
            }
            if !text.has_content {
                problems.push(format!("{path}: `{key}` is empty"));
            }
            if attributes > 0 {
                problems.push(format!("{path}: `{key}` has attributes; make them texts of their own"));
            }
            if !key.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')) {
                problems.push(format!("{path}: `{key}` has other characters than a-z, 0-9 and -"));
            }
            for function in &text.functions {
                problems.push(format!("{path}: `{key}` uses {function}(); format the value in Rust"));
            }
            if let Some(first) = entries.messages.insert(key.clone(), text) {
                problems.push(format!("{path}: `{key}` stands in {}.ftl already", first.area));
            }
        }
    }
    entries
}

impl Text {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.has_content |= !value.trim().is_empty(),
                PatternElement::Placeable { expression } => {
                    self.has_content = true;
                    self.expression(expression);
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let mut named = BTreeSet::new();
                for variant in variants {
                    if let VariantKey::Identifier { name } = variant.key {
                        named.insert(name.to_owned());
                    }
                    self.pattern(&variant.value);
                }
                if ["zero", "one", "two", "few", "many"].into_iter().any(|category| named.contains(category)) {
                    self.plurals.push(named);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.parameters.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.functions.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
