//! `lotse plausible`: is what stands on each line plausible? For comparing with other programs, and for trying out.

use clap::Args;
use domain::form::kind::read;
use domain::form::{Kind, Problem, Typed, Value};
use domain::plausibility;
use domain::text::input::NAME_MAX;
use jiff::civil::Date;
use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// What the lines are, by the names of the kinds in forms: name, phone, mail, iban, tax-id, vat-id, id-card, passport,
    /// residence-permit, pension-number, health-number, vin, plate, leitweg-id, postal-code.
    #[arg(value_parser = kind)]
    kind: Kind,
}

fn kind(word: &str) -> Result<Kind, String> {
    match word {
        "name" => Ok(Kind::Name { max: NAME_MAX }),
        "phone" => Ok(Kind::Phone),
        "mail" => Ok(Kind::Mail),
        code => {
            let all = || plausibility::Kind::ALL.map(plausibility::Kind::key).join(", ");
            let code = plausibility::Kind::from_key(code).ok_or_else(|| format!("one of name, phone, mail, {}", all()));
            code.map(Kind::Code)
        }
    }
}

/// Reads lines as answers to a question of a form, and prints one for each: `ok`, `doubt` or `error`, a tab, and what is stored or
/// why it cannot be.
///
/// # Errors
/// When standard input or output breaks.
pub fn run(options: &Options) -> std::io::Result<ExitCode> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let typed = Typed::from_iter([("x".to_owned(), vec![line?])]);
        // None of these kinds looks at the day.
        let found = read(&options.kind, "x", &typed, Date::MIN).and_then(|found| found.ok_or(Problem::Missing));
        match found.map(|found| (found.doubt, found.value)) {
            Ok((doubt, Value::Text(value))) => {
                writeln!(out, "{}\t{value}", if doubt.is_some() { "doubt" } else { "ok" })?;
            }
            Ok((_, other)) => unreachable!("a text is read as {other:?}"),
            Err(problem) => writeln!(out, "error\t{}", problem.key())?,
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
