//! What the islands do in the browser.

pub(super) mod calendar;
pub(super) mod countdown;
mod dom;
