//! The server of Lotse: reads configuration and packs, builds the services and answers HTTP.
//!
//! A library beside the binary, so that the tests drive the real router in their own process.

pub mod cli;
pub mod clock;
pub mod config;
pub mod http;
pub mod packs;
pub mod places;
pub mod sealing;
pub mod wiring;
pub mod worker;
