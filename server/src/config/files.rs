//! What citizens upload: where it lies, who looks at it, how much it may be.

use super::{ConfigError, parse};
use serde::Deserialize;
use std::path::PathBuf;

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Files {
    /// Folder of the sealed files; the same for all processes.
    pub folder: PathBuf,
    /// Where clamd listens: `HOST:PORT` or the path of its socket. Without it nobody looks for viruses.
    pub clamd: Option<String>,
    /// What all files of an application may have together, in MB (of a million bytes).
    pub application_mb: u32,
    /// Pictures that are written anew at the same time; each may take 450 MB for a moment.
    pub pictures_at_once: u8,
}

impl Default for Files {
    fn default() -> Self {
        Self { folder: "data/files".into(), clamd: None, application_mb: 100, pictures_at_once: 1 }
    }
}

impl Files {
    /// What all files of an application may have together.
    #[must_use]
    pub const fn application_bytes(&self) -> u64 {
        self.application_mb as u64 * 1_000_000
    }

    /// Where clamd listens, if there is one. An empty value is none.
    #[must_use]
    pub fn scanner(&self) -> Option<&str> {
        self.clamd.as_deref().filter(|address| !address.is_empty())
    }

    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
        if let Some(value) = set("LOTSE_FILES") {
            self.folder = value.into();
        }
        if let Some(value) = set("LOTSE_CLAMD") {
            self.clamd = Some(value);
        }
        if let Some(value) = set("LOTSE_APPLICATION_MB") {
            self.application_mb = parse("LOTSE_APPLICATION_MB", &value, "a number of megabytes")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_wins_and_an_empty_address_is_none() {
        let mut files: Files = toml::from_str("folder = \"/srv/files\"\nclamd = \"\"").expect("valid");
        assert_eq!((files.scanner(), files.application_bytes()), (None, 100_000_000));
        let table = |name: &str| match name {
            "LOTSE_CLAMD" => Some("/run/clamav/clamd.ctl".to_owned()),
            "LOTSE_APPLICATION_MB" => Some("20".to_owned()),
            _ => None,
        };
        files.read_environment(&table).expect("valid");
        assert_eq!(files.folder, PathBuf::from("/srv/files"));
        assert_eq!((files.scanner(), files.application_bytes()), (Some("/run/clamav/clamd.ctl"), 20_000_000));
        let many = |name: &str| (name == "LOTSE_APPLICATION_MB").then(|| "many".to_owned());
        assert!(files.read_environment(&many).is_err());
    }
}
