//! `reoffer` and `waiting` of a service: who gets a time that is given up, and when.

use crate::municipality::model::{Reoffer, WaitingRule};
use crate::municipality::raw::Node;

/// `reoffer = { after = 5, within = 60 }`, in minutes.
pub(super) fn reoffer(node: &Node<'_>) -> Option<Reoffer> {
    let table = node.table("`reoffer`")?;
    let (after, within) = (table.need("after"), table.need("within"));
    let after = after.and_then(|node| node.integer(1..=240));
    let minutes = within.as_ref().and_then(|node| node.integer(2..=1440));
    table.done();
    let (within, after, minutes) = (within?, after?, minutes?);
    if minutes <= after {
        return within.malformed(
            "the time comes back between `after` and `within`, so `within` must be greater",
            "leave at least some minutes between the two, or everybody can guess when the time comes back",
        );
    }
    Some(Reoffer { after_minutes: u16::try_from(after).ok()?, within_minutes: u16::try_from(minutes).ok()? })
}

/// `waiting = { offer_minutes = 120 }`.
pub(super) fn waiting(node: &Node<'_>, reoffered: bool) -> Option<WaitingRule> {
    let table = node.table("`waiting`")?;
    let minutes = table.need("offer_minutes").and_then(|node| node.minutes(30..=2880));
    table.done();
    if !reoffered {
        return node.malformed(
            "a waiting list needs `reoffer`: otherwise somebody takes the time before anybody is asked",
            "add a line such as reoffer = { after = 5, within = 60 }",
        );
    }
    Some(WaitingRule { offer_minutes: minutes? })
}
