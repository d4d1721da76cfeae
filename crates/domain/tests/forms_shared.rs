//! Each form of the shared catalogue: without a mistake, and each way through it shown.

use domain::form::{compile_form, run_journeys};
use domain::holiday::public_holiday;
use domain::language::Language;
use domain::municipality::{Land, SourceFile};
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    // Forms that are being written may lie elsewhere.
    std::env::var_os("LOTSE_FORMS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../municipalities/_shared/forms"), PathBuf::from)
}

#[test]
fn each_shared_form_is_whole_and_each_way_through_it_is_shown() {
    let mut wrong = Vec::new();
    let mut forms = 0;
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder of the forms")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries.into_iter().filter(|path| path.is_dir()) {
        let key = path.file_name().expect("a name").to_string_lossy().into_owned();
        let mut names: Vec<PathBuf> =
            std::fs::read_dir(&path).expect("the form's folder").map(|entry| entry.expect("an entry").path()).collect();
        names.sort();
        let read = |path: &PathBuf| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            SourceFile::new(format!("_shared/forms/{key}/{name}"), std::fs::read_to_string(path).expect("a text"))
        };
        let files: Vec<SourceFile> = names.iter().map(read).collect();
        let files: Vec<&SourceFile> = files.iter().collect();
        let compiled = compile_form(&key, &[], &files, &Language::ALL);
        wrong.extend(compiled.diagnostics.iter().map(ToString::to_string));
        let Some(form) = compiled.form else { continue };
        forms += 1;
        let Some(journeys) = files.iter().find(|file| file.path.ends_with("/journeys.toml")) else {
            wrong.push(format!("{key}: no journeys.toml"));
            continue;
        };
        let shown = run_journeys(&form, journeys, &|date| public_holiday(Land::BW, date).is_some());
        wrong.extend(shown.diagnostics.iter().map(ToString::to_string));
    }
    assert!(wrong.is_empty(), "{} of the forms' mistakes:\n{}", wrong.len(), wrong.join("\n"));
    assert!(forms >= 1 || std::env::var_os("LOTSE_FORMS").is_some(), "only {forms} forms");
}
