//! `lotse case`: look at cases and work on them, until the office has pages for it.

use crate::clock::SystemClock;
use crate::config::Config;
use crate::wiring::{StartError, SystemRandom, applications, open_storage};
use clap::{Args, Subcommand};
use domain::case::{Actor, CaseAction, CaseState};
use domain::form::record::Record;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use services::application::{ApplicationError, Applications, Case, Note, Submission};
use std::io::Read as _;
use std::process::ExitCode;
use std::sync::Arc;

/// The most that are listed.
const LISTED: u32 = 100;

#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the cases in a state, the oldest first (reference, service, when it was sent, due, separated by tabs).
    List {
        /// Key of the pack.
        pack: String,
        /// received, in-work, question, decided, ready, closed, withdrawn or cosigning.
        #[arg(long, default_value = "received", value_parser = state)]
        state: CaseState,
    },
    /// Show a case with all that has happened and what can be done.
    Show {
        pack: String,
        reference: String,
        /// Also print what was sent (JSON), and below it which warnings the citizen has confirmed (question, warning, what it said,
        /// separated by tabs). It is personal data.
        #[arg(long)]
        answers: bool,
    },
    /// Do something to a case; the citizen is told by mail.
    Act {
        pack: String,
        reference: String,
        /// take-up, ask, answer, decide, make-ready or close.
        #[arg(value_parser = action)]
        action: CaseAction,
        /// Read a note from standard input, where no other user of the machine sees it. The citizen can read it.
        #[arg(long)]
        note: bool,
        /// The citizen neither sees it nor gets a mail.
        #[arg(long)]
        internal: bool,
        /// Until the end of which day the citizen should answer or collect it (2026-12-31).
        #[arg(long)]
        due: Option<Date>,
    },
}

fn state(text: &str) -> Result<CaseState, String> {
    CaseState::from_key(text).ok_or_else(|| format!("there is no state {text}"))
}

fn action(text: &str) -> Result<CaseAction, String> {
    let action = CaseAction::from_key(text).filter(|action| action.is_for(Actor::Clerk));
    action.ok_or_else(|| format!("the office cannot {text} a case"))
}

/// Looks at cases or works on one.
///
/// # Errors
/// When the database cannot be reached or the sealing key cannot be used.
pub async fn run(options: Options, config: &Config) -> Result<ExitCode, StartError> {
    // A mistyped path must not become an empty database without cases.
    if let Some(path) = config.database.sqlite_path()
        && !path.exists()
    {
        return Err(StartError::NoDatabase { path });
    }
    let storage = open_storage(config).await?;
    let Some(applications) = applications(config, &storage, Arc::new(SystemClock), Arc::new(SystemRandom))? else {
        eprintln!("lotse: there are no cases without a sealing key; set `sealing_key_file`");
        return Ok(ExitCode::FAILURE);
    };
    let answer = act(options.command, &applications).await;
    storage.close().await;
    match answer {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(ApplicationError::Store(error)) => Err(error.into()),
        Err(error) => {
            eprintln!("lotse: {error}");
            Ok(ExitCode::FAILURE)
        }
    }
}

async fn act(command: Command, applications: &Applications) -> Result<(), ApplicationError> {
    match command {
        Command::List { pack, state } => {
            let cases = applications.store.cases(&pack, state, None, LISTED).await?;
            for case in &cases {
                let time = |time: Option<Timestamp>| time.map(|time| format!("{time:.0}")).unwrap_or_default();
                let reference = case.reference.as_deref().unwrap_or_default();
                println!("{reference}\t{}\t{}\t{}", case.service, time(case.submitted_at), time(case.due_at));
            }
            let more = if cases.len() == LISTED as usize { "; there may be more" } else { "" };
            println!("{} case(s) {}{more}.", cases.len(), state.key());
        }
        Command::Show { pack, reference, answers } => {
            let case = applications.case_of(&pack, &reference).await?;
            show(&case);
            if answers {
                let sent = applications.sent(case.id).await?;
                println!("{}", sent.answers);
                show_confirmed(&sent);
            }
        }
        Command::Act { pack, reference, action, note, internal, due } => {
            let mut text = String::new();
            if note && std::io::stdin().read_to_string(&mut text).is_err() {
                eprintln!("lotse: the note is no text");
                return Ok(());
            }
            // Midnight at its end; the town's clock is Berlin's, as everywhere.
            let end = |day: Date| day.tomorrow().ok()?.to_zoned(TimeZone::get("Europe/Berlin").ok()?).ok();
            let due_at = due.and_then(end).map(|end| end.timestamp());
            let case = applications.case_of(&pack, &reference).await?;
            let note = Note { text, internal, due_at };
            let state = applications.act(Actor::Clerk, case.id, case.revision, action, &note).await?;
            println!("{} is {} now.", case.reference, state.key());
        }
    }
    Ok(())
}

fn show(case: &Case) {
    println!("{}\t{}\t{}", case.reference, case.service, case.state.key());
    if let Some(due) = case.due_at {
        println!("due\t{due:.0}");
    }
    for happening in &case.timeline {
        let note: Vec<&str> = happening.note.iter().flat_map(|note| note.split(char::is_control)).collect();
        println!("{:.0}\t{}\t{}", happening.at, happening.event.key(), note.join(" "));
    }
    let actions: Vec<&str> = case.actions.iter().map(|action| action.key()).collect();
    println!("possible\t{}", actions.join(" "));
}

fn show_confirmed(sent: &Submission) {
    // A record that cannot be read has a page and a PDF that say so.
    let steps = serde_json::from_str(&sent.texts).map(|record: Record| record.steps).unwrap_or_default();
    for line in steps.iter().flat_map(|step| &step.lines) {
        for (index, code) in line.confirmed.iter().enumerate() {
            let warning = line.warnings.get(index).map_or("", |warning| warning.de.as_str());
            let warning: Vec<&str> = warning.split(char::is_control).collect();
            println!("confirmed\t{}\t{code}\t{}", line.name, warning.join(" "));
        }
    }
}
