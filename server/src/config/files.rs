//! Files that citizens send along.

use serde::Deserialize;
use std::path::PathBuf;

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Files {
    /// Folder of the sealed files.
    pub folder: PathBuf,
    /// Where clamd listens: `HOST:PORT` or the path of a socket. Without it files are taken unseen.
    pub clamd: Option<String>,
    /// Pictures that are written anew at the same time; each may take 300 MB for a moment.
    pub pictures: usize,
}

impl Default for Files {
    fn default() -> Self {
        Self { folder: "data/files".into(), clamd: None, pictures: 2 }
    }
}

impl Files {
    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) {
        if let Some(value) = set("LOTSE_FILES") {
            self.folder = value.into();
        }
        if let Some(value) = set("LOTSE_CLAMD") {
            self.clamd = Some(value);
        }
    }
}
