//! The triages that services name.

use super::forms::{own_in, shared_in};
use super::services::Draft;
use crate::form::{Offers, Triage, read_triage};
use crate::language::Language;
use crate::municipality::diagnostics::Log;
use crate::municipality::raw::At;
use crate::municipality::source::{PackSource, SharedSource};
use crate::municipality::suggest::one_of;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The triages that are named, and where.
pub(super) fn wanted<'d>(drafts: &[Draft<'d>]) -> Vec<At<'d, String>> {
    drafts.iter().filter_map(|draft| draft.facts.triage.clone()).collect()
}

/// Compiles each triage that a service names, from the pack's own folder or the shared one.
pub(super) fn triages(
    wanted: &[At<'_, String>],
    offers: &Offers<'_>,
    pack: &PackSource,
    shared: &SharedSource,
    languages: &[Language],
    log: &Log,
) -> BTreeMap<String, Arc<Triage>> {
    let (own, shared) = (own_in("triage", pack), shared_in("triage", shared));
    let mut triages = BTreeMap::new();
    for At { value: key, spot } in wanted {
        if triages.contains_key(key) {
            continue;
        }
        let (of_pack, of_all) = (own.get(key.as_str()), shared.get(key.as_str()));
        if of_pack.is_none() && of_all.is_none() {
            let known: Vec<&str> = own.keys().chain(shared.keys()).copied().collect();
            spot.error(format!("there is no triage `{key}`"), one_of(key, &known));
            continue;
        }
        let files = |files: Option<&Vec<_>>| files.cloned().unwrap_or_default();
        if let Some(triage) = read_triage(key, &files(of_pack), &files(of_all), languages, offers, log) {
            triages.insert(key.clone(), Arc::new(triage));
        }
    }
    for (key, files) in own.iter().filter(|(key, _)| !wanted.iter().any(|at| at.value == **key)) {
        if let Some(file) = files.first() {
            log.file_warning(
                &file.path,
                format!("no service names the triage `{key}`"),
                format!("write triage = \"{key}\" at a service it helps to choose, or remove the folder"),
            );
        }
    }
    triages
}
