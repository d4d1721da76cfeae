//! Reads the municipalities' folder.

use domain::municipality::{PackSource, SharedSource, SourceFile};
use std::path::{Path, PathBuf};

/// A pack is texts; nothing in it is larger.
const LARGEST_FILE: u64 = 2 * 1024 * 1024;

#[derive(Debug, thiserror::Error)]
#[error("cannot read {path}: {source}")]
pub struct ReadError {
    pub path: PathBuf,
    pub source: std::io::Error,
}

/// Everything in the folder: the shared catalogue and one source for each pack, sorted by slug.
///
/// # Errors
/// When the folder itself or a file in it cannot be read.
pub fn read_folder(folder: &Path) -> Result<(SharedSource, Vec<PackSource>), ReadError> {
    let mut shared = SharedSource { files: Vec::new() };
    let mut packs = Vec::new();
    for name in folders_in(folder)? {
        let mut files = Vec::new();
        collect(&folder.join(&name), &name, &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        if name == "_shared" {
            shared.files = files;
        } else {
            packs.push(PackSource { slug: name, files });
        }
    }
    Ok((shared, packs))
}

fn folders_in(folder: &Path) -> Result<Vec<String>, ReadError> {
    let failed = |source| ReadError { path: folder.into(), source };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) -> Result<(), ReadError> {
    let failed = |path: &Path, source| ReadError { path: path.into(), source };
    for entry in std::fs::read_dir(folder).map_err(|source| failed(folder, source))? {
        let entry = entry.map_err(|source| failed(folder, source))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        // Editors' and file managers' leavings are no part of a pack.
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let inner = format!("{prefix}/{name}");
        if path.is_dir() {
            collect(&path, &inner, files)?;
        } else if name.ends_with(".toml") || name.ends_with(".svg") {
            let size = entry.metadata().map_err(|source| failed(&path, source))?.len();
            if size > LARGEST_FILE {
                return Err(failed(
                    &path,
                    std::io::Error::other(format!("the file has {size} bytes, at most {LARGEST_FILE} are allowed")),
                ));
            }
            let bytes = std::fs::read(&path).map_err(|source| failed(&path, source))?;
            files.push(SourceFile { path: inner, text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
    Ok(())
}
