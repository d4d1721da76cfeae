//! The contract of the stores: every test runs on SQLite, and on PostgreSQL where `LOTSE_TEST_POSTGRES` names a
//! throw-away cluster (the URL of a superuser; `./test` starts one). Each test gets a database of its own, and when it
//! is over, whatever it did, the invariants of [`invariants`] must hold.

#![allow(clippy::unwrap_used)]

#[macro_use]
mod harness;
mod application;
mod cancel;
mod change;
mod concurrency;
mod confirm;
mod gate;
mod hold;
mod invariants;
mod jobs;
mod limits;
mod maintenance;
mod make;
mod model;
mod moving;
mod races;
mod read;
mod schema;
mod secret;
mod timelines;
mod trouble;
mod waiting;
