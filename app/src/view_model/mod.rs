//! Plain structs that pages receive. No rules, no queries; texts that depend on data are formatted already.

mod calendar;
pub use calendar::*;

#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub use pages::*;

#[cfg(feature = "ssr")]
mod application;
#[cfg(feature = "ssr")]
pub use application::*;
