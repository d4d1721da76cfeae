//! One language's file: its sections, each text checked by itself.

use super::schema::{Form, SECTIONS, rules};
use crate::language::Language;
use crate::municipality::raw::{Document, Fields, Node, Spot};
use crate::municipality::suggest::is_key;
use std::collections::BTreeMap;

pub(in crate::municipality::compile) struct TextFile<'d> {
    pub language: Language,
    pub document: &'d Document<'d>,
    /// By kind and key; the key of `[municipality]` is empty.
    pub sections: BTreeMap<(&'static str, String), Section<'d>>,
}

pub(in crate::municipality::compile) struct Section<'d> {
    pub spot: Spot<'d>,
    pub fields: BTreeMap<&'static str, Field<'d>>,
}

pub(in crate::municipality::compile) struct Field<'d> {
    pub spot: Spot<'d>,
    /// `None`: there is a text, but it has a mistake that was reported.
    pub content: Option<Content>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::municipality::compile) enum Content {
    One(String),
    Many(Vec<String>),
}

impl<'d> TextFile<'d> {
    /// Reads the sections of the kinds in `allowed`.
    pub(in crate::municipality::compile) fn read(
        document: &'d Document<'d>,
        language: Language,
        allowed: &'static [&'static str],
    ) -> Self {
        let root = document.root();
        let mut sections = BTreeMap::new();
        for kind in allowed {
            let Some(node) = root.find(kind) else {
                continue;
            };
            if *kind == "municipality" {
                if let Some(fields) = node.table("[municipality]") {
                    sections.insert((*kind, String::new()), section(&fields, kind));
                }
                continue;
            }
            let Some(keyed) = node.table(&format!("[{kind}.…]")) else {
                continue;
            };
            for (key, spot) in keyed.own_keys() {
                let name = format!("[{kind}.{key}]");
                if !is_key(key) {
                    let remedy = format!("write [{kind}.<key>] with the key from the pack's files");
                    spot.error(format!("\"{key}\" is no key of a {kind}"), remedy);
                    continue;
                }
                if let Some(fields) = keyed.get(key).and_then(|node| node.table(&name)) {
                    sections.insert((*kind, key.to_owned()), section(&fields, kind));
                }
            }
        }
        root.done();
        Self { language, document, sections }
    }

    pub(in crate::municipality::compile) fn of_pack(document: &'d Document<'d>, language: Language) -> Self {
        Self::read(document, language, &SECTIONS)
    }

    pub(super) fn field(&self, kind: &'static str, key: &str, field: &str) -> Option<&Field<'d>> {
        self.section(kind, key)?.fields.get(field)
    }

    pub(super) fn section(&self, kind: &'static str, key: &str) -> Option<&Section<'d>> {
        self.sections.get(&(kind, key.to_owned()))
    }

    /// Where to report something about a section, also when it is missing.
    pub(super) fn spot_of(&self, kind: &'static str, key: &str) -> Spot<'d> {
        self.section(kind, key).map_or_else(|| self.document.spot(0), |section| section.spot)
    }
}

fn section<'d>(fields: &Fields<'d>, kind: &str) -> Section<'d> {
    let mut found = BTreeMap::new();
    for rule in rules(kind) {
        let Some(node) = fields.find(rule.field) else {
            continue;
        };
        let content = match rule.form {
            Form::Text => node.text().map(Content::One),
            Form::Free | Form::Parallel => list(&node).map(Content::Many),
        };
        found.insert(rule.field, Field { spot: node.spot, content });
    }
    fields.done();
    Section { spot: fields.spot(), fields: found }
}

fn list(node: &Node<'_>) -> Option<Vec<String>> {
    let entries = node.list()?;
    if entries.is_empty() && node.key == "description" {
        return node.malformed("the list is empty", "write at least one paragraph");
    }
    let texts: Vec<Option<String>> = entries.iter().map(Node::text).collect();
    texts.into_iter().collect()
}
