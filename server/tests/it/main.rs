//! Tests through the real router; the files mirror the addresses.

mod appointment;
mod bad_input;
mod booking;
mod check_command;
mod find;
mod harness;
mod info;
mod languages;
mod machine;
mod mail;
mod pack_claims;
mod packs;
mod security;
mod times;
mod pack_files;
