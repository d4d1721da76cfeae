//! Use cases of Lotse and the ports they need.
//!
//! A use case is one unit of work: the change of state, its audit event and the jobs it causes are written in one
//! transaction by one call of a store. It knows no SQL, no HTTP and no page; what it needs from outside stands in
//! [`ports`], what it decides by comes from `domain`.

pub mod application;
pub mod booking;
pub mod files;
pub mod gate;
pub mod jobs;
pub mod maintenance;
pub mod ports;
pub mod seal;

pub use ports::{Clock, Municipalities, Random, StoreError};
