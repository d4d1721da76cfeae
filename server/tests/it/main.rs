//! Tests through the real router; the files mirror the addresses.

mod appointment;
mod bad_input;
mod booking;
mod change_of_pack;
mod check_command;
mod connections;
mod crash;
mod find;
mod harness;
mod info;
mod jobs_command;
mod languages;
mod limits;
mod log;
mod machine;
mod mail;
mod order;
mod pack_claims;
mod pack_files;
mod packs;
mod reminder;
mod security;
mod stop;
mod theme;
mod times;
mod worker;
