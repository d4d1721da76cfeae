//! The outside world of Lotse: what leaves the portal by mail, by text message, into calendars and on paper, where the files lie
//! that come in, the list of postal codes, and the cipher that seals what stays.
//!
//! Types of lettre, icalendar, image and typst stay in here; the rest of the portal knows the ports of `services` and plain text.

mod clean;
pub mod files;
pub mod ics;
mod letter;
pub mod mail;
pub mod pdf;
pub mod places;
pub mod scan;
pub mod seal;
pub mod sms;
