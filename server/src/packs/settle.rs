//! Which version of each pack is served next, where several claim the same host or regional key.

use super::registry::Loaded;
use domain::municipality::{Claim, Diagnostic};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A pack on disk and what could be served of it.
pub(super) struct Candidate {
    pub slug: String,
    /// The version being served until now.
    pub old: Option<Arc<Loaded>>,
    /// The version on disk, unless it was refused.
    pub new: Option<Arc<Loaded>>,
    pub errors: Vec<Diagnostic>,
}

impl Candidate {
    /// What is served of it.
    pub fn serving(&self) -> Option<&Arc<Loaded>> {
        self.new.as_ref().or(self.old.as_ref())
    }

    /// Whether it is being served with this claim.
    fn had(&self, claim: &Claim) -> bool {
        self.old.as_ref().is_some_and(|old| old.claims.hold(claim))
    }
}

/// Refuses new versions until nobody claims what is another's. A claim is whose who is being served with it, until that
/// pack itself gives it up; what nobody had is the first one's in the order of `packs`.
pub(super) fn settle(packs: &mut [Candidate]) {
    // A refused pack goes on with its old version, whose claims others may have taken for free: look again.
    while let Some((index, errors)) = next_refusal(packs) {
        packs[index].new = None;
        packs[index].errors.extend(errors);
    }
}

fn next_refusal(packs: &[Candidate]) -> Option<(usize, Vec<Diagnostic>)> {
    let mut claimants: BTreeMap<&Claim, Vec<usize>> = BTreeMap::new();
    for (index, pack) in packs.iter().enumerate() {
        for (claim, _) in pack.serving().iter().flat_map(|loaded| &loaded.claims.lines) {
            claimants.entry(claim).or_default().push(index);
        }
    }
    let mut refused: BTreeMap<(bool, usize), Vec<Diagnostic>> = BTreeMap::new();
    for (claim, claimants) in claimants {
        let had = claimants.iter().copied().find(|index| packs[*index].had(claim));
        let Some(owner) = had.or(claimants.first().copied()) else { continue };
        for index in claimants.into_iter().filter(|index| *index != owner) {
            if let Some(new) = &packs[index].new {
                // One that reaches for another's host goes first: without it a conflict among newcomers may be none.
                let refusals = refused.entry((had.is_none(), index)).or_default();
                refusals.push(new.claims.refusal(claim, &packs[owner].slug));
            }
        }
    }
    refused.pop_first().map(|((_, index), errors)| (index, errors))
}
