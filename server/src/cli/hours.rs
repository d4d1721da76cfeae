//! `lotse hours`: what the rules of a pack say of each day, for whoever writes them, and for comparing.

use super::compiled;
use crate::config::Config;
use crate::wiring::StartError;
use clap::Args;
use domain::booking::opening::{ClosedReason, DayState, day_state};
use domain::municipality::{Municipality, OpeningHours};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// The pack (the folder's name).
    pack: String,
    /// Only these hours (their key).
    #[arg(long)]
    hours: Option<String>,
    /// First day, YYYY-MM-DD.
    #[arg(long)]
    from: Date,
    /// Last day.
    #[arg(long)]
    to: Date,
    /// Folder of the packs.
    #[arg(long)]
    municipalities: Option<PathBuf>,
}

/// Prints one line for each day and hours: key, date, times, and why it is closed, separated by tabs.
///
/// # Errors
/// When the packs cannot be read.
pub fn run(options: &Options, config: &Config) -> Result<ExitCode, StartError> {
    let folder = options.municipalities.as_ref().unwrap_or(&config.municipalities);
    let Some(municipality) = compiled(&options.pack, folder)? else { return Ok(ExitCode::FAILURE) };
    let wanted = |hours: &&OpeningHours| options.hours.as_ref().is_none_or(|key| *key == hours.key);
    for hours in municipality.hours.iter().filter(wanted) {
        for date in options.from.series(1.day()).take_while(|date| *date <= options.to) {
            println!("{}\t{date}\t{}", hours.key, said(&municipality, hours, date));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn said(municipality: &Municipality, hours: &OpeningHours, date: Date) -> String {
    match day_state(municipality, hours, date) {
        DayState::Open(spans) => {
            let spans = spans.iter().map(|(from, to)| format!("{}-{}", from.strftime("%H:%M"), to.strftime("%H:%M")));
            format!("{}\t", spans.collect::<Vec<_>>().join(" "))
        }
        DayState::Closed(reason) => format!(
            "\t{}",
            match reason {
                ClosedReason::Weekday => "no series",
                ClosedReason::PublicHoliday(name) => name,
                ClosedReason::LocalHoliday(ref text)
                | ClosedReason::Closure(ref text)
                | ClosedReason::Exception(ref text) => &text.de,
            }
        ),
    }
}
