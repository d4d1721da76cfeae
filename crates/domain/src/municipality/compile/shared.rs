//! The shared catalogue by itself: each entry's facts, and its texts in all languages.

use super::facts::{self, Completeness};
use super::files::{SharedFiles, service_key};
use super::forms::{form_key, shared_forms};
use super::has_unreadable_folder;
use super::texts::Texts;
use crate::form::{read_form, run_journeys};
use crate::holiday::public_holiday;
use crate::language::Language;
use crate::municipality::Land;
use crate::municipality::diagnostics::{Diagnostic, Log};
use crate::municipality::raw::Document;
use crate::municipality::source::{SharedSource, SourceFile};
use crate::municipality::suggest::{as_key, is_key};

/// The key of a catalogue file.
pub(super) fn shared_key(file: &SourceFile) -> Option<&str> {
    service_key(file.path.strip_prefix("_shared/").unwrap_or(&file.path))
}

/// Checks each entry of the shared catalogue and its texts in all languages of the portal.
#[must_use]
pub fn check_shared(shared: &SharedSource) -> Vec<Diagnostic> {
    let log = Log::default();
    check(shared, &log);
    log.into_sorted()
}

fn check(shared: &SharedSource, log: &Log) {
    for file in shared.files.iter().filter(|file| file.path.ends_with(".toml")) {
        let known_text = file
            .path
            .strip_prefix("_shared/texts/")
            .and_then(|rest| rest.strip_suffix(".toml"))
            .is_some_and(|code| Language::from_code(code).is_some());
        match shared_key(file) {
            Some(key) if !is_key(key) => log.file_error(
                &file.path,
                format!("\"{key}\" cannot be the key of a service"),
                format!("rename the file, for example to {}.toml", as_key(key)),
            ),
            None if form_key(file.path.strip_prefix("_shared/").unwrap_or(&file.path)).is_some() => {}
            None if !known_text => log.file_warning(
                &file.path,
                "no program reads this file",
                "the catalogue has services/<key>.toml, texts/<language>.toml and forms/<key>/",
            ),
            _ => {}
        }
    }
    if shared.files.is_empty() || has_unreadable_folder(&shared.files, log) {
        return;
    }
    let files = SharedFiles::read(shared, |_| true, &Language::ALL, log);
    let texts = Texts::new("_shared", &Language::ALL, files.texts(), Vec::new(), log);
    let catalogue = files.services();
    for (key, document) in &catalogue {
        check_entry(key, document, &texts);
    }
    let complete = catalogue.iter().all(|(_, document)| !document.broken);
    for (key, files) in shared_forms(shared) {
        if !is_key(key) {
            let file = files.first().map_or("", |file| file.path.as_str());
            log.file_error(
                file,
                format!("\"{key}\" cannot be the key of a form"),
                format!("rename the folder, for example to {}", as_key(key)),
            );
            continue;
        }
        let Some(form) = read_form(key, &[], &files, &Language::ALL, log) else { continue };
        if let Some(journeys) =
            files.iter().find(|file| file.path.ends_with("/journeys.toml")).filter(|_| !log.has_errors())
        {
            // Any Land will do: rules of a shared form hold everywhere.
            let shown = run_journeys(&form, journeys, &|date| public_holiday(Land::BW, date).is_some());
            shown.diagnostics.into_iter().for_each(|found| log.add(found));
        }
    }
    // Skills are named by the packs; a shared name waits for them.
    texts.check_unused(|kind| complete && kind != "skill");
}

fn check_entry(key: &str, document: &Document<'_>, texts: &Texts<'_>) {
    let fields = document.root().named(format!("the shared service `{key}`"));
    if let Some(own) = fields.find("key").and_then(|node| node.key_text())
        && own.value != key
    {
        own.spot.error(
            format!("the key `{}` differs from the file's name", own.value),
            format!("write key = \"{key}\", or leave it out"),
        );
    }
    for (misplaced, why) in [
        ("sites", "sites belong to a municipality, so they stand in its pack"),
        ("use", "an entry of the catalogue stands on its own"),
    ] {
        if let Some(node) = fields.find(misplaced) {
            node.malformed::<()>(why, "remove the line");
        }
    }
    facts::facts(&fields, texts, Completeness::Catalogue);
    fields.done();
    texts.resolve("service", key, None);
}
