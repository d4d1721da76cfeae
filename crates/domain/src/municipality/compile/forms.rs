//! The forms that services name.

use super::services::Draft;
use crate::form::{Form, read_form};
use crate::language::Language;
use crate::municipality::diagnostics::Log;
use crate::municipality::source::{PackSource, SharedSource, SourceFile};
use crate::municipality::suggest::one_of;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The key of the form or triage a file belongs to: `forms/<key>/de.toml`, `triage/<key>/de.toml`.
pub(super) fn folder_key(inner_path: &str) -> Option<&str> {
    key_in("forms", inner_path).or_else(|| key_in("triage", inner_path))
}

fn key_in<'a>(folder: &str, inner_path: &'a str) -> Option<&'a str> {
    inner_path.strip_prefix(folder)?.strip_prefix('/')?.split_once('/').map(|(key, _)| key)
}

/// Of the files in one folder of a pack, those of each form or triage.
fn by_key<'a>(
    folder: &str,
    files: impl Iterator<Item = (&'a str, &'a SourceFile)>,
) -> BTreeMap<&'a str, Vec<&'a SourceFile>> {
    let mut found: BTreeMap<&str, Vec<&SourceFile>> = BTreeMap::new();
    for (inner, file) in files {
        if let Some(key) = key_in(folder, inner) {
            found.entry(key).or_default().push(file);
        }
    }
    found
}

/// What a pack has in one folder, by key.
pub(super) fn own_in<'a>(folder: &str, pack: &'a PackSource) -> BTreeMap<&'a str, Vec<&'a SourceFile>> {
    by_key(folder, pack.inner_paths())
}

/// What the shared catalogue has in one folder, by key.
pub(super) fn shared_in<'a>(folder: &str, shared: &'a SharedSource) -> BTreeMap<&'a str, Vec<&'a SourceFile>> {
    by_key(folder, shared.files.iter().map(|file| (file.path.strip_prefix("_shared/").unwrap_or(&file.path), file)))
}

/// Compiles each form that a service names, from the pack's own folder or the shared one.
pub(super) fn forms(
    drafts: &[Draft<'_>],
    pack: &PackSource,
    shared: &SharedSource,
    languages: &[Language],
    log: &Log,
) -> BTreeMap<String, Arc<Form>> {
    let own = own_in("forms", pack);
    let shared = shared_in("forms", shared);
    let mut forms = BTreeMap::new();
    let mut named = BTreeSet::new();
    for draft in drafts {
        let Some(form) = &draft.facts.form else { continue };
        named.insert(form.value.as_str());
        if forms.contains_key(&form.value) {
            continue;
        }
        let (of_pack, of_all) = (own.get(form.value.as_str()), shared.get(form.value.as_str()));
        if of_pack.is_none() && of_all.is_none() {
            let known: Vec<&str> = own.keys().chain(shared.keys()).copied().collect();
            form.spot.error(format!("there is no form `{}`", form.value), one_of(&form.value, &known));
            continue;
        }
        let files = |files: Option<&Vec<_>>| files.cloned().unwrap_or_default();
        let compiled = read_form(&form.value, &files(of_pack), &files(of_all), languages, log);
        if let Some(compiled) = compiled {
            check_fees(&compiled, draft);
            forms.insert(form.value.clone(), Arc::new(compiled));
        }
    }
    for (key, files) in own.iter().filter(|(key, _)| !named.contains(*key)) {
        if let Some(file) = files.first() {
            log.file_warning(
                &file.path,
                format!("no service names the form `{key}`"),
                format!("write form = \"{key}\" at its service, or remove the folder"),
            );
        }
    }
    forms
}

/// The fees a form speaks of are the service's.
fn check_fees(form: &Form, draft: &Draft<'_>) {
    let known: Vec<&str> = draft.service.fees.iter().map(|fee| fee.key.as_str()).collect();
    for rule in form.fees.iter().filter(|rule| !known.contains(&rule.fee.as_str())) {
        draft.spot.error(
            format!("the form `{}` names the fee `{}`, which {} does not have", form.key, rule.fee, draft.name),
            one_of(&rule.fee, &known),
        );
    }
}
