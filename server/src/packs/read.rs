//! Reads the municipalities' folder.

use domain::municipality::{PackSource, SharedSource, SourceFile};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

/// A pack is texts; nothing in it is larger.
const LARGEST_FILE: u64 = 2 * 1024 * 1024;

#[derive(Debug, thiserror::Error)]
#[error("cannot read {path}: {source}")]
pub struct ReadError {
    pub path: PathBuf,
    pub source: io::Error,
}

/// Everything in the municipalities' folder.
#[derive(Debug, Default)]
pub struct Folder {
    pub shared: SharedSource,
    /// By slug.
    pub packs: Vec<PackSource>,
    /// Something in it could not be read: rights, a link that leads nowhere, a file that went away meanwhile. Nothing need
    /// change in the folder for it to be readable later.
    pub unreadable: bool,
}

/// Reads the shared catalogue and each pack. What cannot be read of a pack is a flaw of that pack.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn read_folder(folder: &Path) -> Result<Folder, ReadError> {
    let mut read = Folder::default();
    let entries = entries_of(folder).map_err(|source| ReadError { path: folder.into(), source })?;
    for (path, name) in entries.into_iter().filter(|(path, _)| path.is_dir()) {
        let mut files = Vec::new();
        read.unreadable |= !collect(&path, &name, &mut files);
        if name == "_shared" {
            read.shared.files = files;
        } else {
            read.packs.push(PackSource { slug: name, files });
        }
    }
    Ok(read)
}

/// Reads one folder as the pack `slug`, wherever it lies and whatever it is called.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn read_pack(folder: &Path, slug: &str) -> Result<PackSource, ReadError> {
    let mut files = Vec::new();
    fs::read_dir(folder).map_err(|source| ReadError { path: folder.into(), source })?;
    collect(folder, slug, &mut files);
    Ok(PackSource { slug: slug.to_owned(), files })
}

/// What stands in a folder, by name, but for editors' and file managers' leavings, which are no part of a pack.
fn entries_of(folder: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !name.ends_with('~') {
            entries.push((entry.path(), name));
        }
    }
    entries.sort();
    Ok(entries)
}

/// Adds the files of a folder; `false` if something could not be read.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) -> bool {
    let entries = match entries_of(folder) {
        Ok(entries) => entries,
        Err(error) => {
            files.push(unreadable(prefix, &error));
            return false;
        }
    };
    let mut whole = true;
    for (path, name) in entries {
        let inner = format!("{prefix}/{name}");
        if path.is_dir() {
            whole &= collect(&path, &inner, files);
        } else if name.ends_with(".toml") || name.ends_with(".svg") {
            match bytes_of(&path) {
                Ok(bytes) if bytes.len() as u64 > LARGEST_FILE => files.push(SourceFile::unreadable(
                    inner,
                    format!("the file is larger than {LARGEST_FILE} bytes (2 MB)"),
                    "a pack holds texts and one small logo: make it smaller, or take it out of the folder",
                )),
                Ok(bytes) => files.push(SourceFile::from_bytes(inner, &bytes)),
                Err(error) => {
                    files.push(unreadable(&inner, &error));
                    whole = false;
                }
            }
        }
    }
    whole
}

/// The bytes of a file, or of one that is too large the first few too many.
fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    // A pipe would keep us waiting.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &str, error: &io::Error) -> SourceFile {
    let remedy = match error.kind() {
        ErrorKind::PermissionDenied => "give the user that runs the portal the right to read it",
        ErrorKind::NotFound => "if it is a link, put back what it leads to",
        _ => "look at it on the server that runs the portal, or put it there anew",
    };
    SourceFile::unreadable(path, format!("cannot be read: {error}"), remedy)
}
