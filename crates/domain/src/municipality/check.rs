//! What only shows when all packs are seen together.

use super::diagnostics::{Diagnostic, Severity};
use super::model::Municipality;
use std::collections::BTreeMap;

/// Finds host names and regional keys that several packs claim. The later pack in `packs` is the one reported.
#[must_use]
pub fn check_together(packs: &[Municipality]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut hosts: BTreeMap<&str, &str> = BTreeMap::new();
    let mut keys: BTreeMap<&str, &str> = BTreeMap::new();
    for pack in packs {
        let mut report = |message: String, remedy: &str| {
            found.push(Diagnostic {
                severity: Severity::Error,
                file: format!("{}/municipality.toml", pack.slug),
                line: 0,
                message,
                remedy: remedy.into(),
            });
        };
        for host in &pack.hosts {
            match hosts.get(host.as_str()) {
                Some(other) => report(
                    format!("the host \"{host}\" is already claimed by the pack {other}"),
                    "a host name selects one municipality: take it out of one of the two",
                ),
                None => {
                    hosts.insert(host, &pack.slug);
                }
            }
        }
        match keys.get(pack.ars.as_str()) {
            Some(other) => report(
                format!("the regional key \"{}\" is already used by the pack {other}", pack.ars),
                "each municipality has its own ARS: correct one of the two",
            ),
            None => {
                keys.insert(&pack.ars, &pack.slug);
            }
        }
    }
    found
}
