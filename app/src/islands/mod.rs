//! The few parts that run in the browser. Each renders the same markup on the server, so without JavaScript the same
//! links and forms work; in the browser it takes over what is there.
//!
//! Every byte travels to a phone: no date, regular-expression or text library in here, the server sends finished words.

#[cfg(feature = "hydrate")]
mod browser;
mod calendar_grid;
#[cfg(any(feature = "hydrate", test))]
mod calendar_keys;
mod calendar_times;
mod hold_countdown;
mod slot_calendar;

pub use hold_countdown::{CLOCK, HoldCountdown};
pub use slot_calendar::SlotCalendar;
