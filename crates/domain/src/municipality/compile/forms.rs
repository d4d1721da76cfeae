//! The forms that services name.

use super::services::Draft;
use crate::form::{Form, read_form};
use crate::language::Language;
use crate::municipality::diagnostics::Log;
use crate::municipality::source::{PackSource, SharedSource, SourceFile};
use crate::municipality::suggest::one_of;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The key of the form a file belongs to: `forms/<key>/de.toml`.
pub(super) fn form_key(inner_path: &str) -> Option<&str> {
    inner_path.strip_prefix("forms/")?.split_once('/').map(|(key, _)| key)
}

/// Of the files of a folder, those of each form.
fn by_key<'a>(files: impl Iterator<Item = (&'a str, &'a SourceFile)>) -> BTreeMap<&'a str, Vec<&'a SourceFile>> {
    let mut forms: BTreeMap<&str, Vec<&SourceFile>> = BTreeMap::new();
    for (inner, file) in files {
        if let Some(key) = form_key(inner) {
            forms.entry(key).or_default().push(file);
        }
    }
    forms
}

/// The forms of the shared catalogue, by key.
pub(super) fn shared_forms(shared: &SharedSource) -> BTreeMap<&str, Vec<&SourceFile>> {
    by_key(shared.files.iter().map(|file| (file.path.strip_prefix("_shared/").unwrap_or(&file.path), file)))
}

/// Compiles each form that a service names, from the pack's own folder or the shared one.
pub(super) fn forms(
    drafts: &[Draft<'_>],
    pack: &PackSource,
    shared: &SharedSource,
    languages: &[Language],
    log: &Log,
) -> BTreeMap<String, Arc<Form>> {
    let own = by_key(pack.inner_paths());
    let shared = shared_forms(shared);
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
