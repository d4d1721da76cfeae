//! Applications with a store in memory, a sealer that shows what is sealed with what, and a clock that stands still.

#![allow(clippy::unwrap_used)]

mod acting;
mod drafts;
mod fakes;
mod resuming;
mod sending;
mod status;
mod uploads;
