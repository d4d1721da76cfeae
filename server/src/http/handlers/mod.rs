//! Handlers, one file for each area of addresses. Each parses, calls one use case and maps the result.

pub mod application;
pub mod appointment;
pub mod booking;
pub mod cannot_come;
pub mod demo;
pub mod embed;
pub mod fair;
pub mod find;
pub mod gate;
pub mod info;
pub mod machine;
pub mod moving;
pub mod next;
pub mod places;
pub mod theme;
pub mod times;
pub mod triage;
pub mod waiting;
