//! The figures of `./bench`, one a line: `name: value unit`. A figure that misses its limit is marked, and the exit code
//! says so.
//!
//! The load generator runs on the same machine and shares its cores with the server, so figures are to be read as ratios
//! and against the stated limits, not as what a machine could do.
#![expect(clippy::print_stdout, reason = "printing figures is what it is for")]

mod bare;
mod contention;
mod engine;
mod figures;
mod http;
mod memory;
mod pack;
mod pages;
mod portal;
mod sizes;
mod store;

use figures::Figures;
use std::process::ExitCode;

/// Anything that keeps a figure from being measured.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

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
    let only = |part: &str| arguments.is_empty() || arguments.iter().any(|wanted| wanted == part);
    let mut figures = Figures::default();
    let result = runtime.block_on(async {
        if only("engine") {
            engine::measure(&mut figures);
        }
        if only("sizes") {
            sizes::measure(&mut figures).await?;
        }
        if only("pages") {
            pages::measure(&mut figures).await?;
        }
        if only("contention") {
            contention::measure(&mut figures).await?;
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
