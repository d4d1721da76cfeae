//! `lotse places`: is a list of postal codes and places fit for `places_file`?

use crate::wiring::StartError;
use adapters::places::{List, read};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Read a list as OpenPLZ or GeoNames publish it, say what it holds and what is wrong with which line.
    Check { file: PathBuf },
}

/// Reads the file and prints what the portal would know by it; the code is a failure if a line cannot be used.
///
/// # Errors
/// When the file cannot be used at all.
pub fn run(options: &Options) -> Result<ExitCode, StartError> {
    let Action::Check { file } = &options.action;
    let List { places, mistakes } = read(file).map_err(|source| StartError::Places { path: file.clone(), source })?;
    for mistake in &mistakes {
        println!("{}: {mistake}", file.display());
    }
    println!(
        "{} postal codes, {} pairs of postal code and place, {} kB of memory; {} lines left out.",
        places.codes(),
        places.len(),
        places.bytes().div_ceil(1000),
        mistakes.len()
    );
    Ok(if mistakes.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
