//! `lotse jobs`: what was given up, and what to do about it.

use crate::clock::SystemClock;
use crate::config::Config;
use crate::wiring::{StartError, open_storage};
use clap::{Args, Subcommand};
use services::Clock as _;
use services::jobs::DeadJob;
use services::ports::JobStore;
use std::process::ExitCode;
use uuid::Uuid;

/// So many are listed.
const LISTED: u32 = 1000;

#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Try dead jobs again, from the first attempt.
    Retry(Which),
    /// Delete dead jobs.
    Forget(Which),
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Which {
    /// The job's id, as `lotse jobs` lists it.
    id: Option<Uuid>,
    /// All dead jobs.
    #[arg(long)]
    all: bool,
}

/// Lists, retries or forgets dead jobs.
///
/// # Errors
/// When the database cannot be reached.
pub async fn run(options: Options, config: &Config) -> Result<ExitCode, StartError> {
    // A mistyped path must not become an empty database without dead jobs.
    if let Some(path) = config.database.sqlite_path()
        && !path.exists()
    {
        return Err(StartError::NoDatabase { path });
    }
    let storage = open_storage(config).await?;
    let answer = act(options.action, &*storage.jobs()).await;
    storage.close().await;
    answer
}

async fn act(action: Option<Action>, jobs: &dyn JobStore) -> Result<ExitCode, StartError> {
    let (which, count, done) = match action {
        None => {
            list(&jobs.dead(LISTED).await?);
            return Ok(ExitCode::SUCCESS);
        }
        Some(Action::Retry(which)) => {
            let count = jobs.retry_dead(which.id, SystemClock.now()).await?;
            (which, count, "will be tried again")
        }
        Some(Action::Forget(which)) => {
            let count = jobs.forget_dead(which.id).await?;
            (which, count, "deleted")
        }
    };
    match which.id {
        Some(id) if count == 0 => {
            eprintln!("lotse: there is no dead job {id}; `lotse jobs` lists them");
            Ok(ExitCode::FAILURE)
        }
        _ => {
            println!("{count} job(s) {done}.");
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// One job a line: id, kind, municipality, attempts, when it was given up, the last error.
fn list(dead: &[DeadJob]) {
    for DeadJob { id, kind, municipality, attempts, dead_at, error } in dead {
        println!("{id}\t{kind}\t{municipality}\t{attempts}\t{dead_at:.0}\t{}", one_line(error));
    }
    let more = if dead.len() == LISTED as usize { "; there may be more" } else { "" };
    println!("{} dead job(s){more}.", dead.len());
}

/// Tabs and line breaks would look like another column or job.
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
