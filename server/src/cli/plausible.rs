//! `lotse plausible`: is what stands on each line plausible? For comparing with other programs, and for trying out.

use clap::Args;
use domain::plausibility::{Kind, check};
use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// What the lines are: iban, tax-id, vat-id, id-card, passport, residence-permit, pension-number, health-number, vin,
    /// plate, leitweg-id, postal-code.
    #[arg(value_parser = kind)]
    kind: Kind,
}

fn kind(word: &str) -> Result<Kind, String> {
    let all = || Kind::ALL.map(Kind::key).join(", ");
    Kind::from_key(word).ok_or_else(|| format!("one of {}", all()))
}

/// Reads lines and prints one for each: `ok`, `doubt` or `error`, a tab, and what is stored or why it cannot be.
///
/// # Errors
/// When standard input or output breaks.
pub fn run(options: &Options) -> std::io::Result<ExitCode> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        match check(options.kind, &line?) {
            Ok(found) => {
                let word = if found.doubt.is_some() { "doubt" } else { "ok" };
                writeln!(out, "{word}\t{}", found.value)?;
            }
            Err(problem) => writeln!(out, "error\t{}", problem.key())?,
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
