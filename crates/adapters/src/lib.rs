//! The outside world of Lotse: what leaves the portal by mail, by text message and into calendars, and the cipher that seals what
//! stays.
//!
//! Types of lettre and icalendar stay in here; the rest of the portal knows the ports of `services` and plain text.

mod clean;
pub mod ics;
mod letter;
pub mod mail;
pub mod seal;
pub mod sms;
