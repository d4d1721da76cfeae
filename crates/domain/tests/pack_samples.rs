//! The packs of the repository compile. Missing translations are warnings; everything else must be in order.

use domain::municipality::{
    Diagnostic, Municipality, PackSource, SharedSource, SourceFile, check_shared, check_together, compile,
};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../municipalities")
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &path, files);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push(SourceFile::new(path, text));
        }
    }
}

#[test]
fn the_packs_of_the_repository_have_no_errors() {
    let Ok(folders) = fs::read_dir(root()) else {
        eprintln!("no municipalities here, nothing to check");
        return;
    };
    let mut names: Vec<String> = folders
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let mut shared = SharedSource::default();
    let mut packs = Vec::new();
    for name in names {
        let mut files = Vec::new();
        read(&root().join(&name), &name, &mut files);
        match name.as_str() {
            "_shared" => shared.files = files,
            _ => packs.push(PackSource { slug: name, files }),
        }
    }
    let mut found: Vec<Diagnostic> = check_shared(&shared);
    let mut towns: Vec<Municipality> = Vec::new();
    let mut claims = Vec::new();
    for pack in &packs {
        let compiled = compile(pack, &shared);
        found.extend(compiled.diagnostics);
        towns.extend(compiled.municipality);
        claims.push(compiled.claims);
    }
    found.extend(check_together(&claims));
    for diagnostic in &found {
        eprintln!("{diagnostic}");
    }
    let errors: Vec<String> = found.iter().filter(|it| it.is_error()).map(Diagnostic::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    assert_eq!(towns.len(), packs.len());
}
