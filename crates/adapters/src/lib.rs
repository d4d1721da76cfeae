//! The outside world of Lotse: what leaves the portal by mail, by text message, into calendars and on paper.
//!
//! Types of lettre, icalendar and typst stay in here; the rest of the portal knows the ports of `services` and plain text.

mod clean;
pub mod ics;
mod letter;
pub mod mail;
pub mod pdf;
pub mod sms;
