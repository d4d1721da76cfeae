//! The compiler of packs, on a small pack in memory.

mod absurd;
mod fair;
mod hours;
mod mangled;
mod mistakes;
mod mistakes_elsewhere;
mod orders;
mod sample;
mod together;
mod triage;
mod valid;
mod ways;
