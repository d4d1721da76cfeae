//! The shared catalogue by itself: each entry's facts, and its texts in all languages.

use super::facts::{self, Completeness};
use super::files::{SharedFiles, service_key};
use super::forms::{folder_key, shared_in};
use super::has_unreadable_folder;
use super::texts::Texts;
use crate::form::{Offered, Offers, read_form, read_triage, run_journeys};
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
            None if folder_key(file.path.strip_prefix("_shared/").unwrap_or(&file.path)).is_some() => {}
            None if !known_text => log.file_warning(
                &file.path,
                "no program reads this file",
                "the catalogue has services/<key>.toml, texts/<language>.toml, forms/<key>/ and triage/<key>/",
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
    let offered: Vec<Offered<'_>> =
        catalogue.iter().map(|(key, document)| check_entry(key, document, &texts)).collect();
    let complete = catalogue.iter().all(|(_, document)| !document.broken);
    for (key, files) in shared_in("forms", shared) {
        if !is_folder_key(key, &files, log) {
            continue;
        }
        let Some(form) = read_form(key, &[], &files, &Language::ALL, log) else { continue };
        match files.iter().find(|file| file.path.ends_with("/journeys.toml")) {
            // Any Land will do: rules of a shared form hold everywhere.
            Some(journeys) if !log.has_errors() => {
                let shown = run_journeys(&form, journeys, &|date| public_holiday(Land::BW, date).is_some());
                shown.diagnostics.into_iter().for_each(|found| log.add(found));
            }
            Some(_) => {}
            None => log.file_warning(
                files.first().map_or("", |file| file.path.as_str()),
                format!("the form `{key}` has no examples"),
                "add journeys.toml; see \"Journeys\" in docs/forms.md",
            ),
        }
    }
    let offers = Offers { services: offered, sites: None };
    for (key, files) in shared_in("triage", shared) {
        if is_folder_key(key, &files, log) {
            read_triage(key, &[], &files, &Language::ALL, &offers, log);
        }
    }
    // Skills are named by the packs; a shared name waits for them.
    texts.check_unused(|kind| complete && kind != "skill");
}

/// Whether a folder of the catalogue can be named by a service.
fn is_folder_key(key: &str, files: &[&SourceFile], log: &Log) -> bool {
    if !is_key(key) {
        let file = files.first().map_or("", |file| file.path.as_str());
        log.file_error(
            file,
            format!("\"{key}\" cannot be the name of such a folder"),
            format!("rename the folder, for example to {}", as_key(key)),
        );
    }
    is_key(key)
}

/// Checks one service; says what a triage may lead to.
fn check_entry<'k>(key: &'k str, document: &Document<'_>, texts: &Texts<'_>) -> Offered<'k> {
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
    let facts = facts::facts(&fields, texts, Completeness::Catalogue);
    fields.done();
    texts.resolve("service", key, None);
    Offered {
        key,
        has_form: facts.form.is_some(),
        has_appointment: facts.appointment,
        most: facts.max_persons,
        service: None,
    }
}
