//! `lotse holidays`: for looking up, and for comparing with other sources.

use clap::Args;
use domain::holiday::public_holidays;
use domain::municipality::Land;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// First year.
    #[arg(long)]
    from: i16,
    /// Last year.
    #[arg(long)]
    to: i16,
}

/// Prints one line for each Land and day.
pub fn run(options: &Options) -> ExitCode {
    for land in Land::ALL {
        for year in options.from..=options.to {
            for (date, name) in public_holidays(land, year) {
                println!("{land:?}\t{date}\t{name}");
            }
        }
    }
    ExitCode::SUCCESS
}
