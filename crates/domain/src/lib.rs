//! The pure rules of Lotse: packs, opening hours, bookings, holidays and texts.
//!
//! Nothing here does I/O, reads a clock or draws a random number; the time comes in as an argument. That keeps each
//! rule testable with plain data and lets the same code run in the server and, compiled to WASM, in the browser.

pub mod booking;
pub mod case;
pub mod form;
pub mod holiday;
pub mod language;
pub mod municipality;
pub mod places;
pub mod plausibility;
pub mod text;
