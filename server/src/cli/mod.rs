//! The commands of `lotse`.
#![expect(clippy::print_stdout, reason = "a command line speaks by printing")]

mod case;
mod check;
mod collisions;
mod demo;
mod explain;
mod fill;
mod gate;
mod holidays;
mod hours;
mod jobs;
mod log;
mod places;
mod plausible;
mod questions;
mod serve;

use crate::config::Config;
use crate::packs::{Folder, read_folder};
use crate::sealing::make_key_file;
use crate::wiring::{StartError, open_storage};
use clap::{Parser, Subcommand};
use domain::municipality::{Municipality, compile};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Lotse, the municipal service portal.
#[derive(Debug, Parser)]
#[command(name = "lotse", version, about, max_term_width = 100)]
struct Arguments {
    /// Configuration file (TOML); environment variables LOTSE_… win over it.
    #[arg(long, global = true, env = "LOTSE_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal and execute its jobs.
    Serve {
        /// Leave the jobs to `lotse worker`.
        #[arg(long)]
        without_worker: bool,
    },
    /// Only execute jobs (mails, deletions by date), beside `serve --without-worker`.
    Worker,
    /// Bring the database to this version's schema.
    Migrate,
    /// Migrate, load a week of invented appointments, and serve with a mailbox on this machine.
    Demo(demo::Options),
    /// List cases, show one, or work on it.
    Case(case::Options),
    /// Make a file with a new sealing key, for `sealing_key_file`. A file that is there is not touched.
    SealingKey {
        /// The file to be made. Keep a copy, never beside the database's.
        file: PathBuf,
    },
    /// Check packs and explain each mistake with file, line and remedy.
    Check(check::Options),
    /// List the jobs that were given up (id, kind, municipality, attempts, time, last error), or retry or forget them.
    Jobs(jobs::Options),
    /// List the public holidays of the Länder (Land, date, name, separated by tabs).
    Holidays(holidays::Options),
    /// Say why a service has times on a day, or none (site, first and last start, answer, separated by tabs).
    Explain(explain::Options),
    /// Say how many attempts to hold a time were turned away (day, municipality, reason, attempts, separated by tabs).
    Gate(gate::Options),
    /// List the coming appointments that do not fit a pack, or would not fit a changed one (reference, time, services, site,
    /// why, ways out, separated by tabs).
    Collisions(collisions::Options),
    /// Say when a pack is open on each day (hours, date, times, why it is closed, separated by tabs).
    Hours(hours::Options),
    /// Look at a list of postal codes and places before it is named in `places_file`.
    Places(places::Options),
    /// Say of each line of standard input whether it is a plausible number of a kind.
    Plausible(plausible::Options),
    /// List the questions of a form as FIM writes them (path, kind of field, kind of value, how often, FIM field, step, German
    /// question, separated by tabs).
    Questions(questions::Options),
}

/// Runs the command line; 0 is success, 1 a failure that was explained, 2 wrong usage.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let quiet = matches!(
        arguments.command,
        Command::Case(_)
            | Command::Check(_)
            | Command::Collisions(_)
            | Command::Explain(_)
            | Command::Gate(_)
            | Command::Holidays(_)
            | Command::Hours(_)
            | Command::Jobs(_)
            | Command::Places(_)
            | Command::Plausible(_)
            | Command::Questions(_)
            | Command::SealingKey { .. }
    );
    if !quiet {
        log::start(matches!(arguments.command, Command::Demo(_)));
    }
    match run(arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lotse: {error}");
            let mut source = std::error::Error::source(&error);
            while let Some(cause) = source {
                eprintln!("  because: {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, StartError> {
    match arguments.command {
        Command::Case(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(case::run(options, &config))
        }
        Command::SealingKey { file } => {
            make_key_file(&file)?;
            println!("{} holds a new key. Keep a copy of it, never beside the database's.", file.display());
            Ok(ExitCode::SUCCESS)
        }
        Command::Check(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            check::run(&options, &config)
        }
        Command::Collisions(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(collisions::run(&options, &config))
        }
        Command::Holidays(options) => Ok(holidays::run(&options)),
        Command::Explain(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(explain::run(&options, &config))
        }
        Command::Gate(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(gate::run(&options, &config))
        }
        Command::Hours(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            hours::run(&options, &config)
        }
        Command::Jobs(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(jobs::run(options, &config))
        }
        Command::Places(options) => places::run(&options),
        Command::Plausible(options) => Ok(plausible::run(&options)?),
        Command::Questions(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            questions::run(&options, &config)
        }
        Command::Serve { without_worker } => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(serve::serve(config, !without_worker, None, |_| {}))?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Worker => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(serve::work(config))?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Migrate => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(async { Ok::<_, StartError>(open_storage(&config).await?.migrate().await?) })?;
            println!("The database has this version's schema.");
            Ok(ExitCode::SUCCESS)
        }
        Command::Demo(options) => {
            let config = Config::load(arguments.config.as_deref())?;
            runtime()?.block_on(demo::run(options, config))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// A pack without the others. `None`: there is no such pack or it has mistakes, which was said.
fn compiled(slug: &str, folder: &Path) -> Result<Option<Municipality>, StartError> {
    let Folder { shared, packs, .. } = read_folder(folder)?;
    let Some(pack) = packs.iter().find(|pack| pack.slug == slug) else {
        eprintln!("lotse: there is no pack {slug:?} in {}", folder.display());
        return Ok(None);
    };
    let compiled = compile(pack, &shared).municipality;
    if compiled.is_none() {
        eprintln!("lotse: the pack has mistakes; see `lotse check {slug}`");
    }
    Ok(compiled)
}

fn runtime() -> Result<tokio::runtime::Runtime, StartError> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}
