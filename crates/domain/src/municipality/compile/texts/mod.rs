//! `texts/<lang>.toml`: every wording in every language of the pack.
//!
//! German comes from the pack or, for what the catalogue describes, from `_shared`. Translations come from where the
//! German text comes from, so that a pack that words something anew is not shown with the translation of other words;
//! a pack may still translate a shared text better.

mod file;
mod report;
mod resolve;
mod schema;

pub(super) use file::TextFile;
pub(super) use resolve::Resolved;
pub(super) use schema::SHARED_SECTIONS;

use self::file::Content;
use crate::language::Language;
use crate::municipality::diagnostics::Log;
use crate::municipality::suggest::nearest;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// All texts of a pack, with the shared ones behind them.
pub(super) struct Texts<'d> {
    /// `rastatt` or `_shared`.
    folder: &'d str,
    languages: &'d [Language],
    own: Vec<TextFile<'d>>,
    shared: Vec<TextFile<'d>>,
    /// Sections that something refers to.
    used: RefCell<BTreeSet<(&'static str, String)>>,
}

impl<'d> Texts<'d> {
    /// Reports each file that is missing as a whole.
    pub(super) fn new(
        folder: &'d str,
        languages: &'d [Language],
        own: Vec<TextFile<'d>>,
        shared: Vec<TextFile<'d>>,
        log: &Log,
    ) -> Self {
        let texts = Self { folder, languages, own, shared, used: RefCell::default() };
        for language in languages {
            if texts.own_file(*language).is_some() {
                continue;
            }
            let path = texts.path(*language);
            if *language == Language::De {
                log.file_error(&path, "the file is missing", "add it; German is the master of all texts");
            } else {
                log.file_warning(
                    &path,
                    format!("the file is missing, so {} readers get German", language.own_name()),
                    "translate texts/de.toml into it, or take the language out of `languages`",
                );
            }
        }
        texts
    }

    /// Notes that something refers to a section whose texts are not needed now.
    pub(super) fn mark_used(&self, kind: &'static str, key: &str) {
        self.used.borrow_mut().insert((kind, key.to_owned()));
    }

    fn path(&self, language: Language) -> String {
        format!("{}/texts/{language}.toml", self.folder)
    }

    fn own_file(&self, language: Language) -> Option<&TextFile<'d>> {
        self.own.iter().find(|file| file.language == language)
    }

    fn shared_file(&self, language: Language) -> Option<&TextFile<'d>> {
        self.shared.iter().find(|file| file.language == language)
    }

    /// Reports names in `[municipality]` that differ from the one in `municipality.toml`, which is shown everywhere.
    pub(super) fn check_name(&self, name: &str) {
        for file in &self.own {
            let Some(field) = file.field("municipality", "", "name") else {
                continue;
            };
            if let Some(Content::One(other)) = &field.content
                && other != name
                && !name.is_empty()
            {
                field.spot.warning(
                    format!("the name \"{other}\" differs from \"{name}\" in municipality.toml and is not shown"),
                    "every language shows the name of municipality.toml; remove the line",
                );
            }
        }
    }

    /// Warns at one field of a section, where the German text of it stands.
    pub(super) fn warn(&self, (kind, key, field): (&'static str, &str, &str), message: &str, remedy: &str) {
        if let Some(found) = self.own_file(Language::De).and_then(|file| file.field(kind, key, field)) {
            found.spot.warning(format!("`{field}` of [{kind}.{key}]: {message}"), remedy);
        }
    }

    /// Reports sections that nothing refers to, in kinds of sections that are `complete`.
    pub(super) fn check_unused(&self, complete: impl Fn(&str) -> bool) {
        let used = self.used.borrow();
        for file in &self.own {
            for ((kind, key), section) in &file.sections {
                if used.contains(&(*kind, key.clone())) || !complete(kind) {
                    continue;
                }
                let same_kind = used.iter().filter(|(other, _)| other == kind).map(|(_, key)| key.as_str());
                let remedy = match nearest(key, same_kind) {
                    Some(near) => format!("did you mean [{kind}.{near}]?"),
                    None => "remove it, or check the key it should have".into(),
                };
                let why = if *kind == "skill" { "no resource has this skill" } else { "nothing refers to it" };
                section.spot.warning(format!("[{kind}.{key}]: {why}"), remedy);
            }
        }
    }
}
