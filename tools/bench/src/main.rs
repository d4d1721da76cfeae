//! The figures of `./bench`, one a line: `name: value unit`. A figure that misses its limit is marked, and the exit code
//! says so.
//!
//! The load generator runs on the same machine and shares its cores with the server, so figures are to be read as ratios
//! and against the stated limits, not as what a machine could do.
#![expect(clippy::print_stdout, reason = "printing figures is what it is for")]

mod bare;
mod bulk;
mod citizens;
mod cold;
mod contention;
mod crash;
mod database;
mod drafts;
mod engine;
mod figures;
mod forms;
mod http;
mod memory;
mod naive;
mod pack;
mod pages;
mod portal;
mod sizes;
mod store;
mod year;

use figures::Figures;
use std::process::ExitCode;

/// The server's own, since what it does is measured in this process too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Anything that keeps a figure from being measured.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The parts, in the order in which they are measured, and what each is about.
const PARTS: [(&str, &str); 10] = [
    ("engine", "free times out of rows of bits"),
    ("forms", "a long form, compiled and walked"),
    ("cold", "what is taken, from the database into memory"),
    ("sizes", "what a first visit loads"),
    ("pages", "the calendar page"),
    ("drafts", "pages of a form, saved"),
    ("contention", "64 clients who want the same times"),
    ("processes", "one server process beside three"),
    ("year", "a Kreis with 400,000 appointments; the next free times over all of its sites"),
    ("crash", "SIGKILL fifty times under load"),
];

/// The parts that the arguments ask for: `--only crash`, or `crash`; all without arguments.
fn wanted(arguments: &[String]) -> Result<Vec<String>, ExitCode> {
    let named: Vec<&String> = arguments.iter().filter(|argument| *argument != "--only").collect();
    let known = |name: &str| PARTS.iter().any(|(part, _)| *part == name);
    if named.iter().all(|name| known(name)) {
        let all = PARTS.map(|(part, _)| part.to_owned()).to_vec();
        return Ok(if named.is_empty() { all } else { named.into_iter().cloned().collect() });
    }
    eprintln!("bench [--only PART …]");
    for (part, about) in PARTS {
        eprintln!("  {part:<12}{about}");
    }
    let asked = named.iter().any(|name| matches!(name.as_str(), "-h" | "--help"));
    Err(if asked { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("bench: {error}");
            return ExitCode::FAILURE;
        }
    };
    // The server with its data in memory is another process of this same program, so that both are measured alike.
    if arguments.first().is_some_and(|first| first == "serve-from-memory") {
        return done(runtime.block_on(memory::serve(&arguments[1..])));
    }
    let wanted = match wanted(&arguments) {
        Ok(wanted) => wanted,
        Err(code) => return code,
    };
    let mut figures = Figures::default();
    let result = runtime.block_on(async {
        for (part, _) in PARTS.into_iter().filter(|(part, _)| wanted.iter().any(|wanted| wanted == part)) {
            eprintln!("bench: {part}");
            match part {
                "engine" => engine::measure(&mut figures),
                "forms" => forms::measure(&mut figures)?,
                "cold" => cold::measure(&mut figures).await?,
                "sizes" => sizes::measure(&mut figures).await?,
                "pages" => pages::measure(&mut figures).await?,
                "drafts" => drafts::measure(&mut figures).await?,
                "contention" => contention::measure(&mut figures).await?,
                "processes" => contention::measure_processes(&mut figures).await?,
                "year" => year::measure(&mut figures).await?,
                _ => crash::measure(&mut figures).await?,
            }
        }
        Ok(())
    });
    if figures.missed() > 0 {
        eprintln!("bench: {} figure(s) missed their limit", figures.missed());
    }
    let code = done(result);
    if figures.missed() > 0 { ExitCode::FAILURE } else { code }
}

fn done(result: Result<(), Failure>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}
