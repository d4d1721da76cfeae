//! `lotse gate`: how many attempts to hold a time were turned away.

use crate::clock::SystemClock;
use crate::config::Config;
use crate::wiring::{StartError, open_storage};
use clap::Args;
use jiff::ToSpan as _;
use jiff::tz::TimeZone;
use services::Clock as _;
use services::gate::Blocked;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// Only this municipality (the pack's folder).
    #[arg(long)]
    pack: Option<String>,
    /// Today and so many days before; counts are kept for 400.
    #[arg(long, default_value_t = 30)]
    days: u16,
}

/// Prints one line for each day, municipality and reason, and how many there were in all.
///
/// # Errors
/// When the database cannot be reached.
pub async fn run(options: &Options, config: &Config) -> Result<ExitCode, StartError> {
    // A mistyped path must not become an empty database in which nothing was turned away.
    if let Some(path) = config.database.sqlite_path()
        && !path.exists()
    {
        return Err(StartError::NoDatabase { path });
    }
    let today = SystemClock.now().to_zoned(TimeZone::UTC).date();
    let from = today.saturating_sub(i32::from(options.days).days());
    let storage = open_storage(config).await?;
    let blocked = storage.gate().blocked(from).await;
    storage.close().await;
    let mut all = 0;
    for Blocked { day, municipality, refusal, attempts } in blocked? {
        if options.pack.as_ref().is_none_or(|pack| *pack == municipality) {
            println!("{day}\t{municipality}\t{}\t{attempts}", refusal.key());
            all += attempts;
        }
    }
    println!("{all} attempt(s) turned away since {from}.");
    Ok(ExitCode::SUCCESS)
}
