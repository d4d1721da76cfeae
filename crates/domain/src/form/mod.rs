//! Forms: what somebody typed into one.

mod typed;

pub use typed::{MOST_BYTES, MOST_KEYS, TooMuch, Typed};
