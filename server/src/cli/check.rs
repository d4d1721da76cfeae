//! `lotse check`: what is wrong with a pack, and what to do about it.

use crate::config::Config;
use crate::packs::{Folder, read_folder};
use crate::wiring::StartError;
use clap::Args;
use domain::municipality::{Diagnostic, Severity, check_shared, check_together, compile};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// Only this pack (the folder's name); without it, all packs and the shared catalogue.
    pack: Option<String>,
    /// Warnings (missing translations, unused texts) are failures, too.
    #[arg(long)]
    strict: bool,
    /// Folder of the packs.
    #[arg(long)]
    municipalities: Option<PathBuf>,
}

/// Prints each finding; fails when there is an error (with `--strict`, a warning as well).
///
/// # Errors
/// When the packs cannot be read.
pub fn run(options: &Options, config: &Config) -> Result<ExitCode, StartError> {
    let folder = options.municipalities.as_ref().unwrap_or(&config.municipalities);
    let Folder { shared, packs, .. } = read_folder(folder)?;
    if let Some(wanted) = &options.pack
        && !packs.iter().any(|pack| pack.slug == *wanted)
    {
        let known: Vec<&str> = packs.iter().map(|pack| pack.slug.as_str()).collect();
        eprintln!("lotse: there is no pack {wanted:?} in {}; there are: {}", folder.display(), known.join(", "));
        return Ok(ExitCode::FAILURE);
    }
    let mut findings: Vec<Diagnostic> = if options.pack.is_none() { check_shared(&shared) } else { Vec::new() };
    let mut claims = Vec::new();
    for pack in &packs {
        let compiled = compile(pack, &shared);
        if options.pack.as_ref().is_none_or(|wanted| *wanted == pack.slug) {
            findings.extend(compiled.diagnostics);
        }
        claims.push(compiled.claims);
    }
    // Conflicts between packs concern the one that was asked for as well as any other.
    let together = check_together(&claims);
    findings.extend(
        together.into_iter().filter(|finding| {
            options.pack.as_ref().is_none_or(|wanted| finding.file.starts_with(&format!("{wanted}/")))
        }),
    );
    for finding in &findings {
        println!("{finding}");
    }
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    let checked = if options.pack.is_some() { 1 } else { packs.len() };
    println!("{checked} pack(s) checked: {errors} error(s), {warnings} warning(s).");
    let failed = errors > 0 || (options.strict && warnings > 0);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
