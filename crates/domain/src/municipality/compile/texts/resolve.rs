//! From the files of all languages to one [`Text`] or [`TextList`].

use super::Texts;
use super::file::{Content, TextFile};
use super::schema::{Form, Given, Rule, rules};
use crate::language::Language;
use crate::municipality::model::{Text, TextList};
use std::collections::BTreeMap;

/// The texts of one section in all languages. What is missing is empty: that was reported.
#[derive(Default)]
pub(in crate::municipality::compile) struct Resolved {
    texts: BTreeMap<&'static str, Text>,
    lists: BTreeMap<&'static str, TextList>,
}

impl Resolved {
    pub(in crate::municipality::compile) fn text(&self, field: &str) -> Text {
        self.optional(field).unwrap_or_default()
    }

    pub(in crate::municipality::compile) fn optional(&self, field: &str) -> Option<Text> {
        self.texts.get(field).cloned()
    }

    pub(in crate::municipality::compile) fn list(&self, field: &str) -> TextList {
        self.lists.get(field).cloned().unwrap_or_default()
    }

    fn put(&mut self, field: &'static str, language: Language, content: Content) {
        match (content, language) {
            (Content::One(text), Language::De) => self.texts.entry(field).or_default().de = text,
            (Content::Many(list), Language::De) => self.lists.entry(field).or_default().de = list,
            (Content::One(text), other) => {
                self.texts.entry(field).or_default().other.insert(other, text);
            }
            (Content::Many(list), other) => {
                self.lists.entry(field).or_default().other.insert(other, list);
            }
        }
    }
}

/// What is asked for: a section of the pack and the shared one behind it.
pub(super) struct Wanted<'k> {
    pub kind: &'static str,
    pub key: &'k str,
    pub shared: Option<&'k str>,
}

impl<'d> Texts<'d> {
    /// `[municipality]`.
    pub(in crate::municipality::compile) fn municipality(&self) -> Resolved {
        self.resolve_all(&Wanted { kind: "municipality", key: "", shared: None })
    }

    /// The texts of `[kind.key]`; `shared` is the key in the catalogue that stands behind it.
    pub(in crate::municipality::compile) fn resolve(
        &self,
        kind: &'static str,
        key: &str,
        shared: Option<&str>,
    ) -> Resolved {
        if key.is_empty() {
            return Resolved::default();
        }
        self.resolve_all(&Wanted { kind, key, shared })
    }

    fn resolve_all(&self, wanted: &Wanted<'_>) -> Resolved {
        self.used.borrow_mut().insert((wanted.kind, wanted.key.to_owned()));
        let mut resolved = Resolved::default();
        let mut without_german = Vec::new();
        let mut untranslated: BTreeMap<Language, Vec<&'static str>> = BTreeMap::new();
        for rule in rules(wanted.kind) {
            let german = self.source(Language::De, wanted, rule);
            let Some((content, from_shared)) = german else {
                if matches!(rule.given, Given::Translated | Given::German) {
                    without_german.push(rule.field);
                } else {
                    self.warn_without_german(wanted, rule);
                }
                continue;
            };
            let length = match &content {
                Some(Content::Many(list)) if rule.form == Form::Parallel => Some(list.len()),
                _ => None,
            };
            if let Some(content) = content {
                resolved.put(rule.field, Language::De, content);
            }
            for language in self.languages.iter().copied().filter(|language| *language != Language::De) {
                match self.translation(language, wanted, rule, from_shared) {
                    Some(Some(content)) => {
                        if let (Some(length), Content::Many(list)) = (length, &content) {
                            self.compare_lengths(language, wanted, rule.field, length, list.len());
                        }
                        resolved.put(rule.field, language, content);
                    }
                    Some(None) => {}
                    None if from_shared || !rule.is_missed_in(language) => {}
                    None => untranslated.entry(language).or_default().push(rule.field),
                }
            }
        }
        self.report_without_german(wanted, &without_german);
        for (language, fields) in untranslated {
            self.report_untranslated(language, wanted, &fields);
        }
        resolved
    }

    /// The text in `language` from the pack, otherwise from the catalogue; and whether it is the catalogue's.
    fn source(&self, language: Language, wanted: &Wanted<'_>, rule: &Rule) -> Option<(Option<Content>, bool)> {
        let own = self.own_file(language).and_then(|file| file.field(wanted.kind, wanted.key, rule.field));
        if let Some(field) = own {
            return Some((field.content.clone(), false));
        }
        let shared = self.shared_file(language).zip(wanted.shared);
        let field = shared.and_then(|(file, key)| file.field(wanted.kind, key, rule.field));
        field.map(|field| (field.content.clone(), true))
    }

    fn translation(
        &self,
        language: Language,
        wanted: &Wanted<'_>,
        rule: &Rule,
        german_is_shared: bool,
    ) -> Option<Option<Content>> {
        let (content, from_shared) = self.source(language, wanted, rule)?;
        (!from_shared || german_is_shared).then_some(content)
    }
}

impl Wanted<'_> {
    pub(super) fn name(&self) -> String {
        if self.key.is_empty() { format!("[{}]", self.kind) } else { format!("[{}.{}]", self.kind, self.key) }
    }

    /// Whether the catalogue has a section behind this one.
    pub(super) fn shared_text(&self, file: Option<&TextFile<'_>>) -> bool {
        file.zip(self.shared).is_some_and(|(file, key)| file.section(self.kind, key).is_some())
    }
}
