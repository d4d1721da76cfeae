//! Which files a pack has, and their parsed form.

use super::forms::folder_key;
use super::texts::{SHARED_SECTIONS, TextFile};
use crate::language::Language;
use crate::municipality::diagnostics::Log;
use crate::municipality::raw::Document;
use crate::municipality::source::{PackSource, SharedSource};
use crate::municipality::suggest::{nearest, one_of};

const NEEDED: [&str; 5] = ["municipality.toml", "sites.toml", "resources.toml", "hours.toml", "services.toml"];

/// Every TOML file of a pack and of the catalogue, parsed.
pub(super) struct Files<'a> {
    slug: &'a str,
    documents: Vec<Document<'a>>,
}

impl<'a> Files<'a> {
    /// Parses what is there; reports what is missing or unknown.
    pub(super) fn read(pack: &'a PackSource, log: &'a Log) -> Self {
        let mut documents = Vec::new();
        for (path, file) in pack.inner_paths() {
            if NEEDED.contains(&path) || text_language(path).is_some() {
                documents.push(Document::parse(file, log));
            } else if path.ends_with(".toml") && folder_key(path).is_none() {
                log.file_warning(&file.path, "no program reads this file", unknown_file(path));
            }
        }
        for needed in NEEDED {
            if pack.file(needed).is_none() {
                let near =
                    nearest(needed, pack.inner_paths().map(|(path, _)| path).filter(|path| !NEEDED.contains(path)));
                let remedy = match near {
                    Some(near) => format!("rename {near} to {needed}"),
                    None => "add it; docs/municipality.md shows what it holds".into(),
                };
                log.file_error(&format!("{}/{needed}", pack.slug), "the file is missing", remedy);
            }
        }
        Self { slug: &pack.slug, documents }
    }

    pub(super) fn get(&self, path: &str) -> Option<&Document<'a>> {
        self.documents
            .iter()
            .find(|file| file.path.strip_prefix(self.slug).and_then(|rest| rest.strip_prefix('/')) == Some(path))
    }

    /// The text files in the pack's languages; reports those in others.
    pub(super) fn texts<'d>(&'d self, languages: &[Language], log: &Log) -> Vec<TextFile<'d>> {
        let mut files = Vec::new();
        // Whether `languages` is all that the pack names.
        let known = self.get("municipality.toml").is_some_and(|main| !main.broken);
        for document in &self.documents {
            let inner = document.path.strip_prefix(self.slug).and_then(|rest| rest.strip_prefix('/'));
            let Some(language) = inner.and_then(text_language) else {
                continue;
            };
            if languages.contains(&language) {
                files.push(TextFile::of_pack(document, language));
            } else if known {
                log.file_warning(
                    document.path,
                    format!("the pack's `languages` do not name {language}"),
                    format!("add \"{language}\" to `languages` in municipality.toml, or remove the file"),
                );
            }
        }
        files
    }
}

/// `texts/fr.toml` → French.
fn text_language(inner_path: &str) -> Option<Language> {
    Language::from_code(inner_path.strip_prefix("texts/")?.strip_suffix(".toml")?)
}

fn unknown_file(path: &str) -> String {
    if let Some(code) = path.strip_prefix("texts/").and_then(|rest| rest.strip_suffix(".toml")) {
        let codes = Language::ALL.map(Language::code);
        return format!("\"{code}\" is no language of the portal; {}", one_of(code, &codes));
    }
    match nearest(path, NEEDED) {
        Some(near) => format!("did you mean {near}? Otherwise remove it"),
        None => "remove it, or see docs/municipality.md for the names".into(),
    }
}

/// The shared catalogue, parsed.
pub(in crate::municipality) struct SharedFiles<'a> {
    /// By the key in the file's name.
    services: Vec<(String, Document<'a>)>,
    texts: Vec<(Language, Document<'a>)>,
}

impl<'a> SharedFiles<'a> {
    /// Parses the files for which `wanted` says so by key, and the texts in `languages`.
    pub(in crate::municipality) fn read(
        shared: &'a SharedSource,
        wanted: impl Fn(&str) -> bool,
        languages: &[Language],
        log: &'a Log,
    ) -> Self {
        let mut files = Self { services: Vec::new(), texts: Vec::new() };
        for file in &shared.files {
            let inner = file.path.strip_prefix("_shared/").unwrap_or(&file.path);
            if let Some(language) = text_language(inner) {
                if languages.contains(&language) {
                    files.texts.push((language, Document::parse(file, log)));
                }
            } else if let Some(key) = service_key(inner)
                && wanted(key)
            {
                files.services.push((key.to_owned(), Document::parse(file, log)));
            }
        }
        files
    }

    pub(in crate::municipality) fn services(&self) -> Vec<(String, &Document<'a>)> {
        self.services.iter().map(|(key, document)| (key.clone(), document)).collect()
    }

    pub(in crate::municipality) fn texts(&self) -> Vec<TextFile<'_>> {
        self.texts.iter().map(|(language, file)| TextFile::read(file, *language, &SHARED_SECTIONS)).collect()
    }
}

/// `services/personalausweis.toml` → `personalausweis`.
pub(in crate::municipality) fn service_key(inner_path: &str) -> Option<&str> {
    inner_path.strip_prefix("services/")?.strip_suffix(".toml")
}
