//! Jobs and deletions with stores in memory that fail, wait and panic when a test says so.

#![allow(clippy::unwrap_used)]

mod fakes;
mod jobs;
mod maintenance;
mod offers;
mod reminders;
mod waitings;
