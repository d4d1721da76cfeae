//! What only shows when all packs are seen together.

use super::diagnostics::{Diagnostic, Severity};
use std::collections::BTreeMap;

/// What only one municipality can have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    Host(String),
    Ars(String),
}

/// What a pack claims, with the lines of its `municipality.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Claims {
    pub slug: String,
    pub lines: Vec<(Claim, u32)>,
}

impl Claims {
    /// Whether `claim` is among them.
    #[must_use]
    pub fn hold(&self, claim: &Claim) -> bool {
        self.lines.iter().any(|(own, _)| own == claim)
    }

    /// What to tell this pack about a claim that the pack `owner` has.
    #[must_use]
    pub fn refusal(&self, claim: &Claim, owner: &str) -> Diagnostic {
        let (message, remedy) = match claim {
            Claim::Host(host) => (
                format!("the host \"{host}\" is already claimed by the pack {owner}"),
                "a host name selects one municipality: take it out of one of the two",
            ),
            Claim::Ars(ars) => (
                format!("the regional key \"{ars}\" is already used by the pack {owner}"),
                "each municipality has its own ARS: correct one of the two",
            ),
        };
        Diagnostic {
            severity: Severity::Error,
            file: format!("{}/municipality.toml", self.slug),
            line: self.lines.iter().find(|(own, _)| own == claim).map_or(0, |(_, line)| *line),
            message,
            remedy: remedy.into(),
        }
    }
}

/// Finds host names and regional keys that several packs claim. The later pack in `packs` is the one reported.
#[must_use]
pub fn check_together<'a>(packs: impl IntoIterator<Item = &'a Claims>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut owners: BTreeMap<&Claim, &str> = BTreeMap::new();
    for pack in packs {
        for (claim, _) in &pack.lines {
            match owners.get(claim) {
                Some(owner) => found.push(pack.refusal(claim, owner)),
                None => drop(owners.insert(claim, &pack.slug)),
            }
        }
    }
    found
}
