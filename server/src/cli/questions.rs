//! `lotse questions`: a form as a list, for whoever compares it with a data schema of FIM.

use super::compiled;
use crate::config::Config;
use crate::wiring::StartError;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Options {
    /// The pack (the folder's name).
    pack: String,
    /// The form (its key).
    form: String,
    /// Folder of the packs.
    #[arg(long)]
    municipalities: Option<PathBuf>,
}

/// Prints one line for each question and each part of one: path, kind of field, kind of value, how often (XDatenfelder `feldart`,
/// `datentyp`, `anzahl`), the FIM field it is said to be, the step, the German question, separated by tabs.
///
/// # Errors
/// When the packs cannot be read.
pub fn run(options: &Options, config: &Config) -> Result<ExitCode, StartError> {
    let folder = options.municipalities.as_ref().unwrap_or(&config.municipalities);
    let Some(municipality) = compiled(&options.pack, folder)? else { return Ok(ExitCode::FAILURE) };
    let Some(form) = municipality.forms.get(&options.form) else {
        let known: Vec<&str> = municipality.forms.keys().map(String::as_str).collect();
        eprintln!("lotse: {} has no form {:?}; it has: {}", options.pack, options.form, known.join(", "));
        return Ok(ExitCode::FAILURE);
    };
    for (id, fim) in form.fim() {
        let field = form.field(id);
        println!(
            "{}\t{}\t{}\t{}\t{}\t{}\t{}",
            fim.path,
            fim.feldart,
            fim.datentyp,
            fim.anzahl,
            field.xdf.as_deref().unwrap_or_default(),
            form.steps[field.step].key,
            field.label.de
        );
    }
    Ok(ExitCode::SUCCESS)
}
